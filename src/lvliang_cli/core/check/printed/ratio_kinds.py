"""The kinds of printed figure that follow from a ratio of two numbers."""

from fractions import Fraction
from math import floor
from typing import NamedTuple

from lvliang_cli.core.numbers.interval import Interval

from .printed_claim import Stated

ZERO = Fraction(0)
HUNDRED = Fraction(100)


class Form(NamedTuple):
    """What kind of ratio is printed.

    Attributes:
        type: its name.
        numerator, denominator: the roles of the two numbers.
        scale, shift: x = scale * numerator/denominator - shift.
        least, most: values of x that are possible; None for no limit.
        assumed: the range from which wrong figures are taken, in x.
        years: of a change a year, over how many; the ratio is that power of one year's.
    """

    type: str
    numerator: str
    denominator: str
    scale: Fraction
    shift: Fraction
    least: Fraction
    most: Fraction | None
    assumed: tuple[Fraction, Fraction]
    years: int = 1

    def ratios(self, interval: Interval) -> Interval:
        """The ratios that give an x in `interval`, and none above `most`."""
        if self.most is not None and (interval.upper is None or interval.upper > self.most):
            interval = interval._replace(upper=self.most, upper_open=False)
        return interval.mapped(self._ratio)

    def _ratio(self, value: Fraction) -> Fraction:
        ratio = (value + self.shift) / self.scale
        return ratio if self.years == 1 else max(ratio, ZERO) ** self.years

    def values(self, ratios: Interval) -> Interval:
        """The x of every ratio; over several years each side to `root`'s digits, outwards."""
        if self.years > 1:
            lower, upper = ratios.lower, ratios.upper
            ratios = ratios._replace(
                lower=None if lower is None else root(lower, self.years),
                upper=None if upper is None else root(upper, self.years, upwards=True),
            )
        return ratios.mapped(lambda ratio: ratio * self.scale - self.shift)


ROOT_DIGITS = 15
MOST_YEARS = 200
"""Changes a year over more years than these are not worked out."""


def root(value: Fraction, degree: int, *, upwards: bool = False) -> Fraction:
    """The root of `value`, 0 or more, of that degree: exact if it ends within 15 digits.

    Else cut there, or one up in the last digit where `upwards`.
    """
    scaled = value * Fraction(10) ** (ROOT_DIGITS * degree)
    wanted, low, high = floor(scaled), 0, 1
    while high**degree <= wanted:
        high *= 2
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if middle**degree <= wanted else (low, middle)
    is_exact = low**degree == scaled
    return Fraction(low + (upwards and not is_exact), 10**ROOT_DIGITS)


CHANGE = Form(
    "change", "to", "from", HUNDRED, HUNDRED, -HUNDRED, None, (Fraction(-90), Fraction(200))
)
SHARE = Form("share", "part", "whole", HUNDRED, ZERO, ZERO, HUNDRED, (ZERO, HUNDRED))


def annual_form(years: int) -> Form:
    """A change a year that, over `years`, makes the earlier number the current one."""
    return CHANGE._replace(type="annual_growth", years=years)


def rate_form(stated: Stated, scale: Fraction, type: str = "rate") -> Form:
    """A rate per `scale`, or a multiple (scale 1): wrong ones are taken up to twice it."""
    roles = ("to", "from") if type == "multiple" else ("total", "per")
    reach = max(2 * abs(stated.value), 10 * stated.unit)
    return Form(type, *roles, scale, ZERO, ZERO, None, (ZERO, reach))
