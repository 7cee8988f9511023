"""Every field of every record is read strictly, and the schema says no less than the reader."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any, NamedTuple

import jsonschema_rs
import pytest

from lvliang_cli.core.contract.document_schema import of_kind
from lvliang_cli.core.data.field_kinds import RELEASE
from lvliang_cli.core.data.field_types import COUNT, IDENT
from lvliang_cli.core.data.json_reader import Flaw, parse
from lvliang_cli.core.data.value_kinds import Bilingual, Code, Kind, Many, Optional, Record
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.errors import BadData

from ..support import BUNDLED, SECOND, refusal_of

TREE = parse(BUNDLED.read_bytes())
TREE["relations"] = parse(SECOND.read_bytes())["relations"]
TREE["relations"][0] |= {
    "evidence": [{"start": 3, "end": 9}],
    "linked": "grammar",
    "doubts": ["one of two readings"],
}
TREE["metrics"][0] |= {
    "place": {"code": "140000", "name": {"zh": "全省", "en": "the province"}},
    "prices": "current",
    "indicator": {"key": "investment", "words": "投资"},
}
TREE["review"] = [
    {
        "metric": TREE["metrics"][0]["id"],
        "status": "corrected",
        "confidence": Decimal("0.5"),
        "doubts": ["no unit is printed"],
        "as_written": TREE["metrics"][0]["as_written"],
        "corrected": ["unit"],
    }
]


class Place(NamedTuple):
    """A value of the bundled dataset: its name, who holds it under which key, its kind."""

    name: str
    holder: Any
    key: Any
    kind: Kind


def places(kind: Kind, value: Any, name: str, path: str, seen: set[str]) -> Iterator[Place]:
    """One place for every field that the reader knows, at its first value that is not null."""
    if isinstance(kind, Optional):
        if value is not None:
            yield from places(kind.inner, value, name, path, seen)
    elif isinstance(kind, Record):
        for field, inner in kind.kinds.items():
            below = f"{path}.{field}"
            where = f"{name}.{field}" if name else field
            if below not in seen and value[field] is not None:
                seen.add(below)
                yield Place(where, value, field, inner)
            yield from places(inner, value[field], where, below, seen)
    elif isinstance(kind, Many):
        for index, item in enumerate(value):
            yield from places(kind.inner, item, f"{name}[{index}]", f"{path}[]", seen)


PLACES = list(places(RELEASE, TREE, "", "", set()))


def said_of(place: Place, value: Any) -> str:
    """What the reader says of the dataset with `value` at `place`."""
    before = place.holder[place.key]
    place.holder[place.key] = value
    try:
        return refusal_of(lambda: RELEASE.read(TREE, ""))
    finally:
        place.holder[place.key] = before


@pytest.mark.parametrize("place", PLACES, ids=[place.name for place in PLACES])
def test_a_wrong_value_is_refused_by_its_place(place: Place) -> None:
    assert said_of(place, {"wrong": [True]}).startswith(f"dataset, at {place.name}: ")
    flawed = said_of(place, Flaw(Words("坏", "a flaw")))
    assert flawed == f"dataset, at {place.name}: a flaw"


def test_a_null_is_refused_where_it_is_not_allowed() -> None:
    strict = [place for place in PLACES if not isinstance(place.kind, Optional)]
    assert len(strict) > 80
    for place in strict:
        assert said_of(place, None).startswith(f"dataset, at {place.name}: expected")


def test_lists_have_a_most() -> None:
    few = Many(COUNT, 1, 2)
    assert few.read([1, 2], "x") == (1, 2)
    for value in ([], [1, 2, 3], (1,), "ab"):
        assert "a list of 1 to 2 items" in refusal_of(lambda value=value: few.read(value, "x"))
    assert "0 to 10000 items" in refusal_of(lambda: Many(IDENT).read(["a"] * 10_001, "x"))


PALETTE: list[Any] = [
    *(None, True, 0, 1, -1, 40, 41, 10**9, 10**9 + 1, Decimal("1.5"), "", "x", "a b", "1.0"),
    *("http://", "https://", "http://x", "2020-01-01", "2020-13-01", "0" * 64, "x" * 80, "x" * 81),
    *("x" * 2000, "x" * 2001, "count", "A", [], [1], [1, 2], [2, 1], [1, 2, 3], ["a"], ["a b"]),
    *({}, {"zh": "x", "en": "y"}, {"zh": "x", "en": ""}, {"zh": "x"}, {"zh": 1, "en": "y"}),
    *({"start": "2020-01-01", "end": "2020-01-02", "basis": "printed"}, {"scope": "city"}),
]


def accepts(kind: Kind, value: Any) -> bool:
    try:
        kind.read(value, "x")
    except BadData:
        return False
    return True


@pytest.mark.parametrize("place", PLACES, ids=[place.name for place in PLACES])
def test_what_the_reader_takes_the_schema_takes(place: Place) -> None:
    validator = jsonschema_rs.Draft202012Validator(of_kind(place.kind, closed=True))
    assert validator.is_valid(place.holder[place.key])
    for value in PALETTE:
        plain = float(value) if isinstance(value, Decimal) else value
        if accepts(place.kind, value):
            assert validator.is_valid(plain), value
        elif isinstance(place.kind, Code | Bilingual) and value != {"zh": "x", "en": ""}:
            assert not validator.is_valid(plain), value
