"""All stages in order: a text in, figures, dropped candidates and relations out."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from lvliang_cli.core.extract.changes import Change, bases, changes
from lvliang_cli.core.extract.counted import counted
from lvliang_cli.core.extract.figure import Dropped, Figure, When
from lvliang_cli.core.extract.judging import judge
from lvliang_cli.core.extract.layout import Layout, Section
from lvliang_cli.core.extract.measures import RANK, Measure, measure_of
from lvliang_cli.core.extract.normalise import normalise
from lvliang_cli.core.extract.periods import issued_in, periods
from lvliang_cli.core.extract.quantities import Quantity, quantities
from lvliang_cli.core.extract.relations import Relation, relations
from lvliang_cli.core.extract.shields import shields_of
from lvliang_cli.core.extract.verdict import Verdict
from lvliang_cli.core.hedges import BOUNDED
from lvliang_cli.core.model import Number


class Reading(NamedTuple):
    """What was read in a text.

    Attributes:
        text: the text as given; every position counts its code points.
        issued: the date of issue given or found, None if there is none.
    """

    text: str
    figures: tuple[Figure, ...]
    dropped: tuple[Dropped, ...]
    relations: tuple[Relation, ...]
    sections: tuple[Section, ...]
    issued: date | None


def read(text: str, issued: date | None = None) -> Reading:
    """Every figure of `text` and every candidate that is none.

    Args:
        text: a release.
        issued: its date of issue; without one, a full date near its beginning serves.
    """
    plain = normalise(text)
    issued = issued or issued_in(plain)
    layout = Layout(plain)
    judged = _judged(plain)
    dropped = tuple(
        Dropped(q.start, q.end, text[q.start : q.end], v.reason, layout.paragraph(q.start))
        for q, v in judged
        if v.class_ is None
    )
    kept = [(quantity, verdict) for quantity, verdict in judged if verdict.class_ is not None]
    found = [quantity for quantity, _ in kept]
    is_rank = [verdict.class_ == "rank" for _, verdict in kept]
    every = bases(plain)
    moved = changes(plain, found, every)
    named = counted(plain, found, moved, every, is_rank)
    spans = periods(plain, found, every, issued)
    figures = tuple(
        _figure(text, plain, layout, *parts)
        for parts in zip(found, (v for _, v in kept), moved, named, spans, strict=True)
    )
    return Reading(
        text, figures, dropped, tuple(relations(plain, figures)), layout.sections, issued
    )


def _judged(plain: str) -> list[tuple[Quantity, Verdict]]:
    shields = shields_of(plain)
    every = quantities(plain)
    judged = [(quantity, judge(plain, quantity, shields)) for quantity in every]
    if len(judged) == 1 and judged[0][1].class_ is None and _is_all(plain, every[0]):
        ordinal = plain.strip()[0] == "第"
        return [(every[0], Verdict("rank" if ordinal else "statistic", "whole-text"))]
    return judged


def _is_all(plain: str, quantity: Quantity) -> bool:
    """Whether `quantity` is the whole text: a number typed by itself."""
    around = plain[: quantity.start] + plain[quantity.end :]
    is_place = set(plain.strip()) <= set("百千万亿")
    return not is_place and around.strip() in ("", "第") and not quantity.is_vague


def _figure(
    text: str,
    plain: str,
    layout: Layout,
    quantity: Quantity,
    verdict: Verdict,
    change: Change | None,
    name: str,
    when: When | None,
) -> Figure:
    is_rank = verdict.class_ == "rank"
    start = quantity.start - is_rank
    change = None if is_rank else change
    value = quantity.value
    if change is not None and change.direction == "down":
        value = -value if value > 0 else value
    unit = "第" if is_rank else quantity.unit
    measure = RANK if is_rank else measure_of(unit)
    readings = quantity.readings
    if quantity.upper is not None:
        readings = (value, -quantity.upper if value < 0 else quantity.upper)
    paragraph = layout.paragraph(start)
    printed = text[start : quantity.end]
    doubts = _doubts(quantity, verdict, change, name, printed, plain[start : quantity.end])
    lower, upper = _bounds(value, quantity.qualifier, readings)
    return Figure(
        start=start,
        end=quantity.end,
        as_written=printed,
        class_=verdict.class_ or "",
        kind=_kind(plain, quantity, measure, change),
        value=value,
        unit=measure.id,
        unit_as_written=unit,
        decimals=quantity.decimals,
        qualifier=quantity.qualifier,
        qualifier_as_written=quantity.hedge or None,
        lower=lower,
        upper=upper,
        readings=readings,
        change=change,
        counted=name,
        period=when,
        paragraph=paragraph,
        item=layout.item(paragraph),
        section=layout.section(paragraph),
        confidence=_confidence(doubts),
        doubts=doubts,
        reason=verdict.reason,
    )


def _kind(plain: str, quantity: Quantity, measure: Measure, change: Change | None) -> str:
    if measure is RANK:
        return "rank"
    if change is not None:
        return "change"
    if measure.dimension == "time":
        return "duration"
    before = plain[max(0, quantity.start - 6) : quantity.start]
    is_mean = any(word in before for word in ("日均", "月均", "年均", "人均", "户均", "平均", "每"))
    if measure.dimension == "percent" or is_mean or measure.id in ("times", "doubling"):
        return "rate"
    return "amount" if measure.dimension == "money" else "count"


def _bounds(
    value: Number, qualifier: str, readings: Sequence[Number]
) -> tuple[Number | None, Number | None]:
    """Inclusive bounds; a fall of more than 20 % is below -20 %, so they change sides."""
    if qualifier == "exact":
        values = readings or (value,)
        return min(values), max(values)
    below, above = BOUNDED[qualifier]
    if value < 0:
        below, above = above, below
    return (value if below else None, value if above else None)


def _doubts(
    quantity: Quantity,
    verdict: Verdict,
    change: Change | None,
    name: str,
    printed: str,
    plain: str,
) -> tuple[str, ...]:
    doubts = list(verdict.doubts)
    carried = () if change is None else change.carried
    for code, is_due in (
        ("ambiguous", bool(quantity.readings)),
        ("range", quantity.upper is not None),
        ("look-alike", "ー" in printed or (any(c in printed for c in "OolI") and printed != plain)),
        ("line-break", "\n" in plain),
        ("shared-unit", quantity.inherits),
        ("no-basis", change is not None and not change.basis_as_written),
        ("direction-carried", "direction-carried" in carried),
        ("basis-carried", "basis-carried" in carried),
        ("no-thing-counted", not name),
    ):
        if is_due:
            doubts.append(code)
    return tuple(doubts)


_SLIGHT = ("direction-carried", "programme-count")
_GRAVE = ("ambiguous", "one-or-together", "look-alike", "line-break", "range")


def _confidence(doubts: Sequence[str]) -> str:
    weight = sum(0 if d in _SLIGHT else 2 if d in _GRAVE else 1 for d in doubts)
    return "high" if not weight else "medium" if weight == 1 else "low"
