"""Exact intervals of rational numbers, and what a printed figure says as one.

`last_digit` reads a figure to its last printed digit, `literal` takes only what the
words promise. With u one unit of the last printed digit (10 to the minus `decimals`):

    written                 to its last digit        literally
    25828 (a count)         {25828}                  {25828}
    11.2万                  [v - u/2, v + u/2]       [v - u/2, v + u/2]
    余, 多, 超, 超过 v        (v, v + u)               (v, inf)
    以上 v                  [v, v + u)               [v, inf)
    近, 接近 v               [v - u, v)               (-inf, v)
    约 v                    [v - u/2, v + u/2]       (-inf, inf)
    以下, 以内 v              (v - u, v]               (-inf, v]
    不足 v                  (v - u, v)               (-inf, v)

For a hedge u is at least one unit of the last digit that is not zero: whether 3500余
means below 3501 or below 3600 cannot be known from what is printed, and the wider one is safe.
"""

from collections.abc import Callable
from fractions import Fraction
from typing import NamedTuple

from .format import Number, PrintedFigure


class Interval(NamedTuple):
    """Numbers from `lower` to `upper`; None is an open side, `open` sides are excluded."""

    lower: Fraction | None
    upper: Fraction | None
    lower_open: bool = False
    upper_open: bool = False

    @property
    def is_unbounded(self) -> bool:
        return self.lower is None and self.upper is None

    def mapped(self, side: Callable[[Fraction], Fraction]) -> "Interval":
        """Each side that there is through `side`, which keeps their order."""
        lower, upper = (None if end is None else side(end) for end in self[:2])
        return self._replace(lower=lower, upper=upper)


def point(value: Number | Fraction) -> Interval:
    """The interval of that number alone, both ends closed."""
    exact = Fraction(value)
    return Interval(exact, exact)


def negative(interval: Interval) -> Interval:
    """The interval with the sign of every number turned."""
    lower, upper, lower_open, upper_open = interval
    return Interval(upper, lower, upper_open, lower_open).mapped(lambda end: -end)


def minus(left: Interval, right: Interval) -> Interval:
    """Every difference of a number of `left` and a number of `right`."""
    lower = None if left.lower is None or right.upper is None else left.lower - right.upper
    upper = None if left.upper is None or right.lower is None else left.upper - right.lower
    return Interval(
        lower,
        upper,
        lower is not None and (left.lower_open or right.upper_open),
        upper is not None and (left.upper_open or right.lower_open),
    )


def has_zero(interval: Interval) -> bool:
    """Whether zero lies in `interval`, or bounds it."""
    lower, upper = interval.lower, interval.upper
    return (lower is None or lower <= 0) and (upper is None or upper >= 0)


def over(left: Interval, right: Interval) -> Interval | None:
    """Every ratio of numbers that are not negative; None if the divisor is only zero.

    A side without a bound below is taken to start at zero, as totals do.
    """
    low, low_open = _from_zero(left)
    base, base_open = _from_zero(right)
    if right.upper == 0:
        return None
    if left.upper == 0:
        return point(0)
    lower = Fraction(0) if right.upper is None else low / right.upper
    lower_open = low_open or (low > 0 and (right.upper is None or right.upper_open))
    if left.upper is None or base == 0:
        return Interval(lower, None, lower_open)
    return Interval(lower, left.upper / base, lower_open, left.upper_open or base_open)


def times(interval: Interval, factor: Fraction) -> Interval:
    """Every number of `interval` times `factor`, which is above zero."""
    return interval.mapped(lambda end: end * factor)


def change(ratio: Interval) -> Interval:
    """The change in percent that takes 1 to each number of `ratio`."""
    return ratio.mapped(lambda end: 100 * (end - 1))


def _from_zero(interval: Interval) -> tuple[Fraction, bool]:
    if interval.lower is None or interval.lower < 0:
        return Fraction(0), False
    return interval.lower, interval.lower_open


def last_digit(figure: PrintedFigure, dimension: str) -> Interval:
    """The figure to its last printed digit; every reading of an ambiguous one."""
    if figure.readings:
        values = [Fraction(reading) for reading in figure.readings]
        return Interval(min(values), max(values))
    value, unit = Fraction(figure.value), Fraction(10) ** -figure.decimals
    if figure.qualifier == "exact":
        return around(value, unit) if is_rounded(figure, dimension) else Interval(value, value)
    return hedged(value, hedge_unit(value, unit), figure.qualifier)


def hedge_unit(value: Fraction, unit: Fraction) -> Fraction:
    """How far a hedge of `value` reaches, printed to one `unit`: to the last digit but zeros."""
    return max(unit, last_non_zero(value)) if unit >= 1 else unit


_REACH: dict[str, tuple[Fraction | int, Fraction | int, bool, bool]] = {
    **dict.fromkeys(("more_than", "over"), (0, 1, True, True)),
    "at_least": (0, 1, False, True),
    "nearly": (-1, 0, False, True),
    "at_most": (-1, 0, True, False),
    "less_than": (-1, 0, True, True),
    "about": (Fraction(-1, 2), Fraction(1, 2), False, False),
}
"""From how many units below the printed number a hedge reaches to how many above it, and whether
either end is excluded."""


def hedged(value: Fraction, unit: Fraction, qualifier: str) -> Interval:
    """A hedge read to one `unit` of its last digit."""
    below, above, *opened = _REACH[qualifier]
    return Interval(value + below * unit, value + above * unit, *opened)


def around(value: Fraction, unit: Fraction) -> Interval:
    """Everything that is nearest to `value` when rounded to `unit`, ties included."""
    return Interval(value - unit / 2, value + unit / 2)


def literal(figure: PrintedFigure, dimension: str) -> Interval:
    """Only what the words of the figure promise."""
    if figure.readings or figure.qualifier == "exact":
        return last_digit(figure, dimension)
    return promised(Fraction(figure.value), figure.qualifier)


def promised(value: Fraction, qualifier: str) -> Interval:
    """A hedge by its words alone: what it says of one side, and nothing of the other."""
    below, above, lower_open, upper_open = _REACH[qualifier]
    is_least, is_most = below == 0, above == 0
    return Interval(
        value if is_least else None,
        value if is_most else None,
        is_least and lower_open,
        is_most and upper_open,
    )


def is_rounded(figure: PrintedFigure, dimension: str) -> bool:
    """Whether it may be rounded from more digits: 万 and 亿, money, rates, percentages."""
    is_measured = dimension.startswith(("money", "percent"))
    return figure.decimals < 0 or figure.kind == "rate" or is_measured


def last_non_zero(value: Fraction) -> Fraction:
    """One unit of the last digit that is not zero; zero has none."""
    unit = Fraction(1)
    while value and (value / (unit * 10)).denominator == 1:
        unit *= 10
    return unit if value.denominator == 1 and value else Fraction(0)
