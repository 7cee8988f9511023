"""A figure or a relation put to a person, and what was answered."""

import re
from collections.abc import Sequence
from typing import Any

from lvliang_cli.core.data.codes import RELATION
from lvliang_cli.core.data.dataset import Dataset
from lvliang_cli.core.data.json_reader import first_flaw, parse
from lvliang_cli.core.data.model import Relation, Review
from lvliang_cli.core.review.decisions import Decision
from lvliang_cli.core.text.bilingual import Words, joined
from lvliang_cli.core.text.errors import BadData, BadUsage
from lvliang_cli.core.view.shared.people_columns import period_cell, value_cell

ANSWERS = Words(
    "a 认可 · d 剔除 · c 字段=值; … 更正(如 c period=2023-01/2023-06; label.en=Cars)·"
    " r 角色=标识; … 相连的数(如 r from=p1-1; to=p1-2,r - 则不相连)·"
    " n paragraph=段; as_written=所印; … 补录漏读的数 · u 撤销 · s 跳过 · q 结束",
    "a accept · d drop · c FIELD=VALUE; … correct (such as c period=2023-01/2023-06; label.en=Cars)"
    " · r ROLE=ID; … partners (such as r from=p1-1; to=p1-2, or r - for none)"
    " · n paragraph=N; as_written=TEXT; … add a figure that was missed · u undo · s skip · q quit",
)
OF_A_RELATION = Words(
    "a 认可 · d 不相连 · c 角色=标识; … 更正(如 c from=p1-1; to=p1-2)· u 撤销 · s 跳过 · q 结束",
    "a accept · d no relation · c ROLE=ID; … correct (such as c from=p1-1; to=p1-2)"
    " · u undo · s skip · q quit",
)
_KEPT_DOUBT = re.compile(r"[a-z0-9-]+: (.+?) / (.+)")
"""period-guessed: 年份是推断的 / the year is inferred"""
_NEXT_FIELD = re.compile(r"[;；]\s*(?=[a-z_]+(?:\.[a-z_]+)?\s*=)")
"""; before unit= of value=5; unit=case"""

SKIP, QUIT, UNDO = "skip", "quit", "undo"


def doubt_words(doubts: Sequence[str]) -> Words:
    """The doubts of a draft in words; it keeps them as ``code: 中文 / English``. ``-`` for none."""
    if not doubts:
        return Words("-", "-")
    kept = [(_KEPT_DOUBT.fullmatch(doubt), doubt) for doubt in doubts]
    return joined(
        [Words(*match.groups()) if match else Words(doubt, doubt) for match, doubt in kept],
        ";",
        "; ",
    )


def question(dataset: Dataset, review: Review, place_in_line: str) -> Words:
    """What was read, why it is doubtful, where it stands, and with what; one line."""
    metric = dataset.metrics[review.metric]
    value, period = value_cell(dataset, metric), period_cell(metric)
    when = period if isinstance(period, Words) else Words(str(period), str(period))
    doubts = doubt_words(review.doubts)
    place = metric.locator
    region = dataset.region(metric)
    where = Words("地点不详", "place unknown") if region is None else region.name
    links = [_linked(dataset, each) for each in stated_in(dataset, review.metric)]
    zh, en = ("".join(f";{link[side]}" for link in links) for side in (0, 1))
    return Words(
        f"{place_in_line} {metric.id}:{metric.label.zh},印作“{metric.as_written}”,读作 {value.zh},"
        f"时段 {when.zh},{where.zh};第 {place.paragraph} 段第 {place.start} 字;"
        f"疑点:{doubts.zh}{zh}",
        f"{place_in_line} {metric.id}: {metric.label.en}, printed “{metric.as_written}”, read as"
        f" {value.en}, period {when.en}, {where.en}; paragraph {place.paragraph}, character"
        f" {place.start}; doubts: {doubts.en}{en}",
    )


def stated_in(dataset: Dataset, ident: str) -> list[Relation]:
    """The relations whose stated figure it is."""
    return [each for each in dataset.release.relations if each.stated == ident]


def relation_question(dataset: Dataset, relation: Relation, place_in_line: str) -> Words:
    """What was linked, and why it may be otherwise; one line."""
    zh, en = _linked(dataset, relation)
    doubts = doubt_words(relation.doubts)
    stated = relation.stated and dataset.metrics[relation.stated].as_written
    shown = f"{relation.stated} {stated}" if stated else relation.id
    return Words(
        f"{place_in_line} {shown};{zh};疑点:{doubts.zh}",
        f"{place_in_line} {shown}; {en}; doubts: {doubts.en}",
    )


def _linked(dataset: Dataset, relation: Relation) -> tuple[str, str]:
    partners = ", ".join(
        f"{argument.role}={argument.value if argument.metric is None else argument.metric}"
        + ("" if argument.metric is None else f" {dataset.metrics[argument.metric].as_written}")
        for argument in relation.arguments
    )
    name = RELATION[relation.type]
    return f"{relation.id}({name.zh}):{partners}", f"{relation.id} ({name.en}): {partners}"


def answer(text: str, ident: str, relation: str | None = None) -> Decision | str:
    """What the line `text` decides about the figure `ident`: a decision, `SKIP`, `QUIT`, `UNDO`.

    Args:
        text: as typed.
        ident: the figure that was asked about.
        relation: the relation that it is stated in, None if there is none.

    Raises:
        BadUsage: it is not a valid answer.
    """
    letter, _, rest = text.strip().partition(" ")
    match letter.lower():
        case "r" if rest == "-" and relation is not None:
            return Decision(relation, "drop", {}, is_relation=True)
        case "r" if "=" in rest and relation is not None:
            return Decision(relation, "correct", _changes(rest), is_relation=True)
        case "r" if "=" in rest:
            return Decision("", "relate", {"stated": ident, **_changes(rest)})
        case "n" if "=" in rest:
            return Decision("", "add", _changes(rest))
    return _plain_answer(text, ident, ANSWERS, is_relation=False)


def relation_answer(text: str, relation: str) -> Decision | str:
    """As `answer`, about a relation.

    Raises:
        BadUsage: it is not a valid answer.
    """
    return _plain_answer(text, relation, OF_A_RELATION, is_relation=True)


def _plain_answer(text: str, ident: str, hint: Words, *, is_relation: bool) -> Decision | str:
    """What is answered alike about a figure and about a relation; `hint` lists the answers."""
    letter, _, rest = text.strip().partition(" ")
    match letter.lower():
        case "a" | "accept" if not rest:
            return Decision(ident, "accept", {}, is_relation)
        case "d" | "drop" if not rest:
            return Decision(ident, "drop", {}, is_relation)
        case "c" | "correct" if "=" in rest:
            return Decision(ident, "correct", _changes(rest), is_relation)
    for word in (SKIP, QUIT, UNDO):
        if letter.lower() in (word, word[0]) and not rest:
            return word
    raise BadUsage(
        Words(f"不明白“{text.strip()}”", f"{text.strip()!r} is not a valid answer"), hint=hint
    )


def _changes(text: str) -> dict[str, Any]:
    return dict(map(_change, _NEXT_FIELD.split(text)))


def _change(text: str) -> tuple[str, Any]:
    """``FIELD=VALUE``; a value that is not JSON is text."""
    name, _, value = text.partition("=")
    try:
        read = parse(value.strip().encode("utf-8", "surrogatepass"))
    except BadData:
        read = value.strip()
    flaw = first_flaw(read, name)
    if flaw is not None:
        raise BadUsage(flaw[1].words)
    return name.strip(), read
