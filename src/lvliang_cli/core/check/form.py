"""The kinds of printed figure that follow from a ratio of two numbers."""

from fractions import Fraction
from typing import NamedTuple

from lvliang_cli.core.check.claim import Stated
from lvliang_cli.core.numbers.interval import Interval

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
    """

    type: str
    numerator: str
    denominator: str
    scale: Fraction
    shift: Fraction
    least: Fraction
    most: Fraction | None
    assumed: tuple[Fraction, Fraction]

    def ratios(self, interval: Interval) -> Interval:
        """The ratios that give an x in `interval`, and none above `most`."""
        lower, upper, lower_open, upper_open = interval
        if self.most is not None and (upper is None or upper > self.most):
            upper, upper_open = self.most, False
        return Interval(
            None if lower is None else (lower + self.shift) / self.scale,
            None if upper is None else (upper + self.shift) / self.scale,
            lower_open,
            upper_open,
        )

    def values(self, ratios: Interval) -> Interval:
        """The x of every ratio."""
        lower, upper, lower_open, upper_open = ratios
        return Interval(
            None if lower is None else lower * self.scale - self.shift,
            None if upper is None else upper * self.scale - self.shift,
            lower_open,
            upper_open,
        )


CHANGE = Form(
    "change", "to", "from", HUNDRED, HUNDRED, -HUNDRED, None, (Fraction(-90), Fraction(200))
)
SHARE = Form("share", "part", "whole", HUNDRED, ZERO, ZERO, HUNDRED, (ZERO, HUNDRED))


def rate_form(stated: Stated, scale: Fraction, type: str = "rate") -> Form:
    """A rate per `scale`, or a multiple (scale 1): wrong ones are taken up to twice it."""
    roles = ("to", "from") if type == "multiple" else ("total", "per")
    reach = max(2 * abs(stated.value), 10 * stated.unit)
    return Form(type, *roles, scale, ZERO, ZERO, None, (ZERO, reach))
