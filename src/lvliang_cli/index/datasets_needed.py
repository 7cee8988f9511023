"""Which datasets of the catalogue a question needs, so that those alone are read: it may be too
many, and is never too few.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from lvliang_cli.core.data.model import Region
from lvliang_cli.core.query.lookup import forms, split_kind
from lvliang_cli.core.query.questions import read
from lvliang_cli.core.query.record_names import FITS, KINDS, normal
from lvliang_cli.core.query.search import forms_of
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.tsv_files import by_key

from .indexed_words import GRAM, storable

if TYPE_CHECKING:
    from sqlite3 import Connection

LAST = chr(0x10FFFF)
NUMBER = frozenset("0123456789.,-+")
"""What a value is written with."""
MOST_HELD = 300
"""Where more datasets hold a word, each is asked whether it does, and no list is made."""


class Search(NamedTuple):
    """What SQL asks of a dataset, and the values that it names; each is due."""

    conditions: Sequence[str]
    values: Sequence[str]

    def numbers(self, connection: "Connection") -> Iterator[int]:
        """The datasets in the order of the catalogue, each found when it is taken."""
        asked = " AND ".join(["r.id IS NOT NULL", *self.conditions])
        sql = f"SELECT dataset FROM release AS r WHERE {asked} {ORDERED}"
        return (number for (number,) in connection.execute(sql, self.values))


class Called(NamedTuple):
    """The datasets that bear on what a name means; None is all of them.

    `is_whole` if they know it whole; then `is_shared` if several records of one do, which
    is an error there.
    """

    numbers: list[int] | None
    is_whole: bool = False
    is_shared: bool = False


def called(
    connection: "Connection", text: str, kinds: Sequence[str], most: int | None = None
) -> Called:
    """Where `text` names something among `kinds`, as `core.query.lookup` has it.

    The first `most` datasets that know it decide; all of them for None.
    """
    dataset = named_dataset(connection, text)
    if dataset is not None:
        return Called([dataset])
    kind, rest = split_kind(text)
    if kind in kinds:
        kinds, text = (kind,), rest
    limit = -1 if most is None else most
    among = f"kind {AMONG}"
    ours, others = json_of(kinds), json_of([kind for kind in KINDS if kind not in kinds])
    exact = f"{KNOWING} WHERE text = ? AND {among} {ORDERED} LIMIT ?"
    for wanted in map(storable, forms(text)):
        if known := _numbers(connection, exact, wanted, ours, limit):
            shared = f"SELECT 1 FROM known WHERE text = ? AND {among} AND is_shared LIMIT 1"
            is_shared = connection.execute(shared, (wanted, ours)).fetchone() is not None
            return Called(known, is_whole=True, is_shared=is_shared)
    wanted = storable(normal(text))
    other = _numbers(connection, exact, wanted, others, 1)
    for fits in FITS if wanted else ():
        connection.create_function("fits", 2, fits, deterministic=True)
        of_ours = "kind IN (SELECT value FROM json_each(?2))"
        named = "SELECT name FROM name WHERE fits(text, ?1)"
        partly = f"{KNOWING} WHERE name IN ({named}) AND {of_ours} {ORDERED} LIMIT ?3"
        if known := _numbers(connection, partly, wanted, ours, limit):
            return Called(in_order(connection, [*known, *other]))
    if other:
        return Called(other)
    if "/" in text or any(map(str.isnumeric, text)) or read(text).is_asked:
        return Called(None)  # all names are near, or it is a print, or all may answer it
    first = (
        "SELECT DISTINCT first FROM (SELECT min(r.file), r.dataset AS first FROM known"
        f" JOIN release AS r USING (dataset) WHERE {among} GROUP BY text)"
    )
    return Called(in_order(connection, _numbers(connection, first, ours)))


AMONG = "IN (SELECT value FROM json_each(?))"
KNOWING = "SELECT DISTINCT dataset FROM known JOIN release AS r USING (dataset)"
ORDERED = "ORDER BY r.file"


def _numbers(connection: "Connection", sql: str, *values: object) -> list[int]:
    return [number for (number,) in connection.execute(sql, values)]


def json_of(values: Sequence[object]) -> str:
    import json

    return json.dumps(list(values))


def in_order(connection: "Connection", numbers: Sequence[int]) -> list[int]:
    """`numbers`, each once, in the order of the catalogue."""
    sql = f"SELECT dataset FROM release AS r WHERE dataset {AMONG} {ORDERED}"
    return _numbers(connection, sql, json_of(numbers))


def named_dataset(connection: "Connection", text: str) -> int | None:
    """The dataset that ``DATASET/`` at the start of `text` names."""
    prefix, slash, _ = text.partition("/")
    if not slash:
        return None
    sql = "SELECT dataset FROM release WHERE lower(id) = ? ORDER BY file LIMIT 1"
    found = connection.execute(sql, (storable(normal(prefix)),)).fetchone()
    return None if found is None else int(found[0])


KNOWS = "EXISTS (SELECT 1 FROM naming AS n WHERE n.dataset = r.dataset AND n.kind = ?{})"


def listed(kind: str, named: Mapping[str, Sequence[str]]) -> Search:
    """The datasets that have records of `kind`, and know one of the names of each kind."""
    conditions, values = [KNOWS.format("")], [kind]
    for of, names in named.items():
        bare = [split_kind(name)[1] if split_kind(name)[0] == of else name for name in names]
        known = known_by((of, [form for name in bare for form in forms(name)]))
        conditions += known.conditions
        values += known.values
    return Search(conditions, values)


def known_by(*named: tuple[str, Sequence[str]]) -> Search:
    """The datasets that know one of the names, each list of them with its kind."""
    called_so = f" AND n.name IN (SELECT name FROM name WHERE text {AMONG})"
    knows = [KNOWS.format(called_so) for _ in named]
    values = [part for kind, names in named for part in (kind, json_of([*map(storable, names)]))]
    return Search([f"({' OR '.join(knows)})"], values)


def mentioning(connection: "Connection", text: str) -> Search:
    """The datasets that hold each word of `text`, as `core.query.search` looks for them."""
    conditions, values = [], []
    for word in map(storable, normal(text).split()):
        holding = {token for form in forms_of(word) for token in _tokens(connection, form)}
        tokens = json_of(sorted(holding))
        held = f"SELECT DISTINCT dataset FROM holding WHERE token {AMONG}"
        if NUMBER.issuperset(word):
            valued = "SELECT DISTINCT dataset FROM figure WHERE instr(value_exact, ?)"
            with_value = _numbers(connection, valued, word.replace(",", ""))
            conditions.append(f"r.dataset {AMONG}")
            values.append(json_of([*_numbers(connection, held, tokens), *with_value]))
            continue
        some = _numbers(connection, f"{held} LIMIT {MOST_HELD}", tokens)
        if len(some) < MOST_HELD:
            conditions.append(f"r.dataset {AMONG}")
            values.append(json_of(some))
        else:
            has = "SELECT 1 FROM holding AS h WHERE h.dataset = r.dataset AND h.token"
            conditions.append(f"EXISTS ({has} {AMONG})")
            values.append(tokens)
    return Search(conditions, values)


def having_of(connection: "Connection", words: Sequence[str]) -> Iterator[tuple[float, list[int]]]:
    """How much of `words` the names in a dataset may have, and which, those with the most first."""
    from lvliang_cli.core.query.question_coverage import (
        as_printed,
        asked_pairs,
        is_agent,
        likeness,
        telling,
    )

    sql = f"SELECT DISTINCT dataset FROM holding WHERE token {AMONG}"
    held = by_key(
        (number, two)
        for two in asked_pairs(words)
        for text in [storable(as_printed(two).removeprefix("non"))]
        for number in _numbers(connection, sql, json_of(_tokens(connection, text)))
    )
    words = sorted(telling(words), key=lambda word: not is_agent(word))
    parts = {number: {*two, *"".join(two)} for number, two in held.items()}
    most = by_key((likeness(words, parts[number], {}), number) for number in parts)
    yield from sorted(most.items(), reverse=True)


def _tokens(connection: "Connection", word: str) -> list[int]:
    """The tokens that hold `word`; where it is not ASCII they are found by their grams."""
    start = next((at for at, char in enumerate(word) if not char.isascii()), None)
    if start is None:
        return _numbers(connection, "SELECT token FROM token WHERE instr(text, ?)", word)
    gram = word[start : start + GRAM]
    sql = (
        "SELECT DISTINCT token FROM gram JOIN token USING (token)"
        " WHERE gram >= ? AND gram < ? AND instr(text, ?)"
    )
    return _numbers(connection, sql, gram, gram + LAST, word)


def of_one_place(connection: "Connection", number: int) -> list[int]:
    """The datasets of a place that dataset `number` speaks of, and those of no known place."""
    sql = (
        "WITH place (code, name) AS (SELECT region_code, region_zh FROM release WHERE dataset = ?1"
        " UNION SELECT region_code, NULL FROM figure WHERE dataset = ?1 AND has_own_region)"
        " SELECT dataset FROM release WHERE region_code IN (SELECT code FROM place)"
        " UNION SELECT dataset FROM release WHERE region_code IS NULL"
        " AND (region_zh IS NULL OR region_zh IN (SELECT name FROM place))"
        " AND problem_en IS NULL"
        " UNION SELECT dataset FROM figure WHERE has_own_region"
        " AND region_code IN (SELECT code FROM place)"
    )
    return _numbers(connection, sql, number)


PLACES = (
    "SELECT dataset, region_code AS code, region_zh AS zh, region_en AS en FROM release"
    " UNION SELECT dataset, region_code, region_zh, region_en FROM figure WHERE has_own_region"
)


def places_of(connection: "Connection") -> list[Region]:
    """Every place that a dataset or a figure is of, each once."""
    sql = f"SELECT DISTINCT code, zh, en FROM ({PLACES}) WHERE zh IS NOT NULL"
    return [Region(code, Words(zh, en or zh)) for code, zh, en in connection.execute(sql)]


def of_places(
    connection: "Connection", ids: Sequence[str], places: Sequence[Region] | None
) -> list[int]:
    """The datasets among `ids` that are, or have a figure, of one of `places`; all for None."""
    ours = f"SELECT dataset FROM release AS r WHERE id {AMONG}"
    if places is None:
        return _numbers(connection, f"{ours} {ORDERED}", json_of(ids))
    wanted = json_of([f"{place.code} {place.name.zh}" for place in places])
    there = f"SELECT dataset FROM ({PLACES}) WHERE coalesce(code, 'None') || ' ' || zh {AMONG}"
    return _numbers(connection, f"{ours} AND dataset IN ({there}) {ORDERED}", json_of(ids), wanted)
