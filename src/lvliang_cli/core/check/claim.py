"""A printed change, share, rate or multiple: what the arithmetic is held against."""

from fractions import Fraction
from typing import NamedTuple

from lvliang_cli.core.check.rounding import nearest, rounds_to
from lvliang_cli.core.data.model import Metric
from lvliang_cli.core.numbers.format import plain, rounded
from lvliang_cli.core.numbers.interval import Interval, hedged, last_non_zero, negative, promised


class Stated(NamedTuple):
    """A printed figure that says how others relate.

    Attributes:
        value: signed, in percent, percentage points, or units of a rate.
        decimals: digits printed after the point; negative for 成 and 倍.
        qualifier: code of the hedge.
        form: ``percent``, ``points`` or ``number``.
        has_sign: a sign or a word of direction was printed.
        as_written: as printed or typed.
    """

    value: Fraction
    decimals: int
    qualifier: str
    form: str
    has_sign: bool
    as_written: str
    id: str = ""

    @property
    def unit(self) -> Fraction:
        """One unit of the last digit printed."""
        return Fraction(10) ** -self.decimals

    @property
    def is_hedged(self) -> bool:
        return self.qualifier != "exact"

    @property
    def text(self) -> str:
        """The value in digits with its sign, every printed one kept."""
        digits = plain(rounded(self.value, max(self.decimals, 0)))
        sign = "+" if self.value > 0 and self.form != "number" else ""
        return f"{sign}{digits}{'%' if self.form == 'percent' else ''}"

    def accepts(self, convention: str = "nearest") -> Interval:
        """The true numbers that are printed so, by `convention`; a hedge to its last digit."""
        if self.is_hedged:
            size = abs(self.value)
            unit = max(self.unit, last_non_zero(size)) if self.decimals <= 0 else self.unit
            return _signed(hedged(size, unit, self.qualifier), self.value)
        if convention == "nearest":
            return nearest(self.value, self.decimals)
        return rounds_to(convention, self.value, self.decimals)

    def promises(self) -> Interval:
        """A hedge by its words alone."""
        return _signed(promised(abs(self.value), self.qualifier), self.value)


def _signed(size: Interval, value: Fraction) -> Interval:
    return size if value >= 0 else negative(size)


def of_metric(metric: Metric, form: str) -> Stated:
    """A figure of a dataset that states a relation."""
    return Stated(
        Fraction(metric.value),
        metric.decimals,
        metric.qualifier,
        form,
        True,
        metric.as_written,
        metric.id,
    )
