"""All stages in order: a text in, figures, dropped candidates and relations out."""

from datetime import date
from typing import NamedTuple

from lvliang_cli.core.bounds import TURNED, bounds_of
from lvliang_cli.core.extract.changes import Change, bases, changes
from lvliang_cli.core.extract.counted import counted
from lvliang_cli.core.extract.figure import Dropped, Figure, When
from lvliang_cli.core.extract.hedging import hedge_before
from lvliang_cli.core.extract.judging import judge
from lvliang_cli.core.extract.layout import Layout, Section
from lvliang_cli.core.extract.measures import RANK, Measure, measure_of
from lvliang_cli.core.extract.normalise import normalise
from lvliang_cli.core.extract.periods import issued_in, period_of_release, periods
from lvliang_cli.core.extract.quantities import quantities
from lvliang_cli.core.extract.quantity import Quantity
from lvliang_cli.core.extract.reasons import confidence
from lvliang_cli.core.extract.relations import Relation, relations
from lvliang_cli.core.extract.shields import shields_of
from lvliang_cli.core.extract.verdict import Verdict
from lvliang_cli.core.hedges import BEFORE

ROUNDED = ("more_than", "over", "about", "nearly", "less_than")
"""Hedges that a number is rounded for; 以上 and 以内 stand beside exact limits."""


class Reading(NamedTuple):
    """What was read in a text.

    Attributes:
        text: the text as given; every position counts its code points.
        issued: the date of issue given or found, None if there is none.
        period: the period of the release as a whole, None if none is printed.
    """

    text: str
    figures: tuple[Figure, ...]
    dropped: tuple[Dropped, ...]
    relations: tuple[Relation, ...]
    sections: tuple[Section, ...]
    issued: date | None
    period: When | None


def read(text: str, issued: date | None = None) -> Reading:
    """Every figure of `text` and every candidate that is none.

    Args:
        text: a release.
        issued: its date of issue; without one, a full date near its beginning serves.
    """
    plain = normalise(text)
    issued = issued or issued_in(plain)
    layout = Layout(text)
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
        text,
        figures,
        dropped,
        tuple(relations(plain, figures)),
        layout.sections,
        issued,
        period_of_release(plain, every, issued),
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
    doubts = _doubts(plain, quantity, verdict, change, name, printed, plain[start : quantity.end])
    hedge = TURNED[quantity.qualifier] if value < 0 else quantity.qualifier
    lower, upper = bounds_of(value, hedge, readings)
    return Figure(
        start=start,
        end=quantity.end,
        as_written=printed,
        class_=verdict.class_ or "",
        kind=_kind(plain, quantity, measure, change),
        value=value,
        unit=measure.id,
        unit_as_written=unit,
        decimals=_decimals(quantity),
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
        confidence=confidence(doubts),
        doubts=doubts,
        reason=verdict.reason,
    )


def _decimals(quantity: Quantity) -> int:
    """Of a loose number, zeros at its end are taken for rounding: 近1500 has -2."""
    value = quantity.value
    is_round = quantity.decimals == 0 and isinstance(value, int) and value != 0
    if quantity.qualifier not in ROUNDED or not is_round:
        return quantity.decimals
    digits = str(value)
    return len(digits.rstrip("0")) - len(digits)


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


def _has_look_alike(printed: str, plain: str) -> bool:
    pairs = zip(printed, plain, strict=True)
    return any(a != b and (a == "ー" or (a.isascii() and b.isdigit())) for a, b in pairs)


def _has_two_hedges(text: str, quantity: Quantity) -> bool:
    """``近300余人``: one hedge before the number, another inside it."""
    before = hedge_before(text, quantity.start)
    return bool(quantity.hedge and before) and BEFORE[before] != quantity.qualifier


def _doubts(
    text: str,
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
        ("two-hedges", _has_two_hedges(text, quantity)),
        ("look-alike", _has_look_alike(printed, plain)),
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
