"""The records of a reading: figures, and what was dropped with the reason."""

from decimal import Decimal
from typing import NamedTuple, TypeVar

from lvliang_cli.core.numbers.format import TURNED, Number, bounds_of

from ..stage1_numbers.measures import RANK, Measure, measure_of
from ..stage1_numbers.quantity import Quantity
from .mention import Article, Base, Change, Indicator, Mention, Place, Subject, When
from .reasons import confidence

_MEANS = ("日均", "月均", "年均", "人均", "户均", "平均", "每")
FARTHEST = 1_000
"""Characters before a figure in which its words are looked for."""
Named = TypeVar("Named", When | None, Base | None)
ROUNDED = ("more_than", "over", "about", "nearly", "less_than")
"""Hedges that a number is rounded for; 以上 and 以内 stand beside exact limits."""


class Figure(NamedTuple):
    """A printed figure with its record; ``extract.figures`` of ``data/members.tsv`` says what the
    members mean. The words of `subject` are the thing counted, and `section` counts from 0.
    """

    start: int
    end: int
    as_written: str
    class_: str
    kind: str
    value: Number
    unit: str
    unit_as_written: str
    decimals: int
    qualifier: str
    qualifier_as_written: str | None
    lower: Number | None
    upper: Number | None
    readings: tuple[Number, ...]
    change: Change | None
    subject: Subject
    period: When | None
    base: Base | None
    place: Place | None
    prices: str | None
    indicator: Indicator
    paragraph: int
    item: int | None
    section: int
    confidence: Decimal
    doubts: tuple[str, ...]
    reason: str

    @property
    def counted(self) -> str:
        return self.subject.words


class Dropped(NamedTuple):
    """A candidate that is not a figure, and why: a code of `reasons.DROPPED`."""

    start: int
    end: int
    as_written: str
    reason: str
    paragraph: int


def figure(article: Article, mention: Mention) -> Figure:
    """The figure that `mention` has become once every stage has filled it."""
    quantity = mention.quantity
    is_rank = mention.is_rank
    change = None if is_rank else mention.change
    value = quantity.value
    if change is not None and change.direction == "down":
        value = -value if value > 0 else value
    unit = "第" if is_rank else quantity.unit
    measure = RANK if is_rank else measure_of(unit)
    readings = quantity.readings
    if quantity.upper is not None:
        falls = change is not None and change.direction == "down" and quantity.value > 0
        readings = (value, -quantity.upper if falls else quantity.upper)
    hedge = TURNED[quantity.qualifier] if value < 0 else quantity.qualifier
    lower, upper = bounds_of(value, hedge, readings)
    if change is not None:
        basis = _as_printed(article, mention, change.basis_as_written)
        change = change._replace(basis_as_written=basis)
    doubts = tuple(dict.fromkeys(mention.doubts))
    return Figure(
        start=mention.start,
        end=mention.end,
        as_written=article.text[mention.start : mention.end],
        class_=mention.verdict.class_ or "",
        kind=_kind(article.plain, quantity, measure, change),
        value=value,
        unit=measure.id,
        unit_as_written=_as_printed(article, mention, unit),
        decimals=_decimals(quantity),
        qualifier=quantity.qualifier,
        qualifier_as_written=_as_printed(article, mention, quantity.hedge) or None,
        lower=lower,
        upper=upper,
        readings=readings,
        change=change,
        subject=mention.subject,
        period=_worded(article, mention, mention.when),
        base=_worded(article, mention, mention.base),
        place=mention.place,
        prices=mention.prices,
        indicator=mention.indicator,
        paragraph=mention.paragraph,
        item=article.layout.item_number(mention.paragraph),
        section=article.layout.section(mention.paragraph),
        confidence=confidence(doubts),
        doubts=doubts,
        reason=mention.verdict.reason,
    )


def _as_printed(article: Article, mention: Mention, words: str) -> str:
    """`words`, which were read in plain characters, with those that are printed: 以來.

    They stand before the figure, in it or behind it, else where an earlier figure has them.
    """
    if words.isascii():
        return words
    first, last = max(0, mention.start - FARTHEST), mention.end + len(words) + 1
    at = article.plain.rfind(words, first, last)
    if at >= 0:
        article.prints[words] = article.text[at : at + len(words)]
    return article.prints.get(words, words)


def _worded(article: Article, mention: Mention, named: Named) -> Named:
    """`named` with its words as they are printed."""
    if named is None:
        return named
    return named._replace(as_written=_as_printed(article, mention, named.as_written))


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
    is_per = bool(set("/每") & set(quantity.unit))
    is_mean = is_per or any(word in before for word in _MEANS)
    if measure.dimension == "percent" or is_mean or measure.id in ("times", "doubling"):
        return "rate"
    return "amount" if measure.dimension == "money" else "count"
