"""What an altered figure says now, and in what that differs from the release."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Literal, NamedTuple

from ..data.model import Metric
from ..extract.stage1_numbers.lexer import quantities
from ..extract.stage1_numbers.measures import RANK, measure_of
from ..extract.stage1_numbers.normalise import normalise
from ..extract.stage1_numbers.quantity import Quantity
from ..numbers.format import Number
from ..numbers.hedge_words import DOWN
from ..numbers.periods import Period
from ..text.patterns import pattern
from .folded_copy import NUMERALS, Spot, folded

Change = Literal["value", "unit", "hedge", "direction", "period"]
Evidence = Literal[
    "identical-copy", "context", "cut-context", "mended-context", "neighbours", "words"
]

NO_COUNTS = (None, "", RANK.id, "percent", "percentage-point", "per-mille")
"""Units in which nothing is counted."""
_FALLS = pattern(f"{DOWN}|少$")


class Attempt(NamedTuple):
    """What the release may have had in the place of ``text[start:end]`` of the copy.

    It is `before`, the print, and `after`: a hedge or a word of direction that the copy
    has otherwise. `turned` is the word of direction that the copy has, if it was tried.
    """

    start: int
    end: int
    before: str = ""
    after: str = ""
    turned: str | None = None


class Altered(NamedTuple):
    """What the copy has in the place of a figure.

    Attributes:
        quantity: the number that stands there.
        attempt: the stretch of the copy, and what was tried in its place.
        as_read: what the release has there.
        evidence: how the place was recognised.
        changes: in what it differs, where its own print does not show that.
    """

    quantity: Quantity
    attempt: Attempt
    as_read: str
    evidence: Evidence
    changes: tuple[Change, ...] = ()

    @property
    def print_span(self) -> tuple[int, int]:
        """The number without a hedge beside it, which is not part of the print."""
        if self.attempt.turned is not None:
            return self.span
        start, end = self.span
        is_rank = self.as_read.startswith("第")
        return start if is_rank else max(start, self.quantity.start), min(end, self.quantity.end)

    @property
    def spot(self) -> Spot:
        """The number as a landmark."""
        return Spot(self.quantity.start, self.quantity.end, 0, 0)

    @property
    def span(self) -> tuple[int, int]:
        """Raw start and end of what stands there now."""
        return self.attempt.start, self.attempt.end


class Said(NamedTuple):
    """A figure as the copy prints it.

    Attributes:
        changes: in what it differs from the release; none if it is only written otherwise.
        was: what the release prints there, with the hedge or the word of direction where
            these differ.
        value: in base units, signed for a change; None for a range.
        unit: id of its unit; None for a word that is not known.
        qualifier: code of `codes.QUALIFIER`.
        period: that of the copy where it is another; None where its days are not told.
    """

    changes: tuple[Change, ...]
    was: str
    value: Number | None
    unit: str | None
    qualifier: str
    period: Period | None = None


def said(metric: Metric, altered: Altered, here: str) -> Said | None:
    """What the copy says of `metric`, where it prints `here`; None if that cannot be read."""
    number, changes = altered.quantity, altered.changes
    unit, value = _unit(number), number.value
    if not changes:
        now = only_number(here)
        if now is None:
            return None
        was = only_number(altered.as_read)
        if was is not None and not was.unit and was.value:
            factor = abs(Decimal(metric.value) / Decimal(was.value))
            was, now = _scaled(was, factor), _scaled(now, factor)
        unit, value = _unit(now) or unit, value if number.inherits else now.value
        is_bare_rank = altered.as_read.startswith("第") and not here.startswith("第")
        if unit is None and (was is None or not was.unit) and not is_bare_rank:
            unit = metric.unit
        changes = tuple(_changes(metric, altered, was, now, unit, here))
    if metric.kind == "change" and value > 0 and (metric.value < 0) != ("direction" in changes):
        value = -value
    value_ = None if number.upper is not None else value
    return Said(changes, altered.as_read, value_, unit, number.qualifier)


def _scaled(number: Quantity, factor: Decimal) -> Quantity:
    """A number of a table in 万元 with the multiplier that its cell does not print."""
    is_bare = not number.unit and number.decimals >= 0
    return number._replace(value=number.value * factor) if is_bare else number


def _changes(
    metric: Metric,
    altered: Altered,
    was: Quantity | None,
    now: Quantity,
    unit: str | None,
    here: str,
) -> Iterator[Change]:
    """In what `now` differs from what the release prints, which `was` is if it can be read.

    A print of two readings is the same only in the same digits: ``160(5)`` and ``160(65)`` are
    160 or 165 alike, and not the same misprint.
    """
    turned = altered.attempt.turned
    if was is None:
        is_same = abs(now.value) == abs(metric.value) and now.upper is None
    else:
        is_same = _values(was, metric) == _values(now, metric)
        if was.readings:
            is_same = is_same and _digits(altered.as_read) == _digits(here)
    if not is_same:
        yield "value"
    if unit != ((was and _unit(was)) or metric.unit) and not may_have(metric, unit):
        yield "unit"
    if was is not None and _hedge(now) != _hedge(was):
        yield "hedge"
    if turned is not None and (now.value < 0 or falls(turned)) != (metric.value < 0):
        yield "direction"


_THINGS = frozenset(
    ("item", "establishment", "institution", "household", "machine", "vehicle", "piece", "document")
)
"""What is counted in one of these is counted as well in another: 128辆, 128台."""
_PAPERS = pattern("建议|意见|提案|议案|文[件书]|[书函]$")


def may_have(metric: Metric, unit: str | None) -> bool:
    """Whether a copy may have that unit for what the release counts without (出游人次48.91亿), or
    with another measure word for things: 医院132个, 医院132家; 检察建议61件, 61份.
    """
    is_paper = {metric.unit, unit} == {"case", "document"} and _PAPERS.search(metric.label.zh)
    is_bare = metric.unit == "number" and metric.as_written.endswith(("万", "亿"))
    return bool(is_paper) or {metric.unit, unit} <= _THINGS or (is_bare and unit not in NO_COUNTS)


def falls(word: str) -> bool:
    """Whether a word of direction says that a number fell."""
    return _FALLS.search(word) is not None


def _values(quantity: Quantity, metric: Metric) -> tuple[Number | None, ...]:
    """What to compare: without a sign for a change, whose direction is compared by itself."""
    value = quantity.value
    if metric.kind == "change" and value < 0:
        value = -value
    return (value, quantity.upper, *quantity.readings)


def _hedge(quantity: Quantity) -> str:
    """Its hedge; 12万余, 超过12万 and 12万以上 say the same."""
    return "over" if quantity.qualifier in ("more_than", "at_least") else quantity.qualifier


def _digits(print_: str) -> str:
    return "".join(c for c in map(folded, print_) if c in NUMERALS)


def only_number(print_: str) -> Quantity | None:
    """The one number of `print_`; None if it has several, or a piece of another."""
    plain = normalise("".join(c for c in print_ if folded(c)))
    found = quantities(plain)
    if len(found) != 1:
        return None
    (quantity,) = found
    rest = plain[: quantity.start] + plain[quantity.end :]
    return quantity if NUMERALS.isdisjoint(rest) else None


def _unit(quantity: Quantity) -> str | None:
    return measure_of(quantity.unit).id if quantity.unit else None
