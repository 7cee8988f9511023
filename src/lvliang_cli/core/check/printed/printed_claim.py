"""A printed change, share, rate or multiple: what the arithmetic is compared with."""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from lvliang_cli.core.data.model import Metric
from lvliang_cli.core.numbers.format import TURNED, plain, rounded
from lvliang_cli.core.numbers.interval import (
    Interval,
    around,
    hedge_unit,
    hedged,
    negative,
    promised,
)
from lvliang_cli.core.text.patterns import pattern

from .rounding import rounded_by, rounds_to


class Stated(NamedTuple):
    """A printed figure that says how others relate.

    Attributes:
        value: signed, in percent, percentage points, or units of a rate.
        decimals: digits printed after the point; negative for 成 and 倍.
        qualifier: code of the hedge on the size, whatever the sign.
        form: ``percent``, ``points`` or ``number``.
        has_sign: a sign or a word of direction was printed.
        as_written: as printed or typed.
        id: the figure of the dataset, or nothing.
        slack: how far from `value` the true one may lie where a word is printed that is
            no number to its last digit (三分之一, 持平, 增长两倍); 0 for digits.
    """

    value: Fraction
    decimals: int
    qualifier: str
    form: str
    has_sign: bool
    as_written: str
    id: str = ""
    slack: Fraction = Fraction(0)

    @property
    def unit(self) -> Fraction:
        """One unit of the last digit printed; of a word, as far as it reaches."""
        return 2 * self.slack or Fraction(10) ** -self.decimals

    @property
    def is_hedged(self) -> bool:
        return self.qualifier != "exact"

    @property
    def is_sharp(self) -> bool:
        """Whether it is printed in digits and without a hedge."""
        return not self.is_hedged and not self.slack

    @property
    def is_fall_by_times(self) -> bool:
        """A fall by 1倍 or more: nothing falls further than to zero."""
        return self.value <= -100 and self.decimals < 0 and self.form == "percent"

    @property
    def text(self) -> str:
        """The value in digits with its sign, every printed one kept, a third cut."""
        places = max(self.decimals, 0)
        digits = plain(rounded(self.value, places))
        if (self.value * 10**places).denominator != 1:
            digits = f"{plain(rounded(rounded_by('trunc', self.value, 1), 1))}…"
        sign = "+" if self.value > 0 and self.form != "number" else ""
        return f"{sign}{digits}{self.mark}"

    @property
    def mark(self) -> str:
        """What stands behind its numbers."""
        return "%" if self.form == "percent" else ""

    def accepts(self, convention: str = "nearest") -> Interval:
        """The true numbers that are printed so, by `convention`; a hedge to its last digit."""
        if self.is_hedged:
            size = abs(self.value)
            unit = self.unit if self.slack else hedge_unit(size, self.unit)
            return _signed(hedged(size, unit, self.qualifier), self.value)
        if convention == "nearest":
            return around(self.value, self.unit)
        return rounds_to(convention, self.value, self.decimals)

    def closely(self) -> Interval:
        """What is as good as the number itself, its hedge or what a word leaves open aside."""
        is_rough = self.slack or self.decimals < 0
        return around(self.value, self.unit / 10 if is_rough else self.unit)

    def promises(self) -> Interval:
        """A hedge by its words alone."""
        return _signed(promised(abs(self.value), self.qualifier), self.value)


def _signed(size: Interval, value: Fraction) -> Interval:
    return size if value >= 0 else negative(size)


def of_metric(metric: Metric, form: str, measures: Sequence[str] = ()) -> Stated:
    """A figure of a dataset that states a relation.

    Args:
        metric: the figure.
        form: as what it is checked: ``percent``, ``points`` or ``number``.
        measures: the words of its unit as printed, such as 倍, 番, ‰ or 基点, which say what
            it is in percent or in points.
    """
    value, decimals, slack = Fraction(metric.value), metric.decimals, Fraction(0)
    if _FRACTION.search(metric.as_written):
        slack = abs(value) * LOOSELY
    if "倍" in measures and decimals == 0:
        slack = Fraction(1, 2)
    if form == "percent" and "番" in measures:
        doubled = Fraction(2 ** min(int(value), MOST_DOUBLINGS))
        value, decimals, slack = doubled - 1, 0, Fraction(1, 2)
    power = next((IN_HUNDREDTHS[word] for word in measures if word in IN_HUNDREDTHS), 0)
    if form != "number" and power:
        value, decimals = value * Fraction(10) ** power, decimals - power
        slack *= 10 ** max(power, 0)
    if value <= -100:
        slack /= 10  # nothing falls further than to zero
    # a dataset hedges the signed value, a claim the size of what it says
    hedge = metric.qualifier if value >= 0 else TURNED[metric.qualifier]
    return Stated(value, decimals, hedge, form, True, metric.as_written, metric.id, slack)


LOOSELY = Fraction(1, 10)
"""A fraction in words is taken loosely to within this part of itself: 三分之一 is 30% to 36.7%."""
_FRACTION = pattern("(?<![百千万亿])分之")
MOST_DOUBLINGS = 20
IN_HUNDREDTHS = {
    **dict.fromkeys(("倍", "番"), 2),
    **dict.fromkeys(("‰", "个千分点", "千分点"), -1),
    **dict.fromkeys(("‱", "个基点", "基点"), -2),
}
"""The power of ten by which a unit is percent or percentage points."""
