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

以上, 以下 and 以内 include the number itself (Civil Code of China, article 1259).
"""

from fractions import Fraction
from typing import NamedTuple

from lvliang_cli.core.numbers.format import Number, PrintedFigure


class Interval(NamedTuple):
    """Numbers from `lower` to `upper`; None is an open side, `open` sides are excluded."""

    lower: Fraction | None
    upper: Fraction | None
    lower_open: bool = False
    upper_open: bool = False

    @property
    def is_unbounded(self) -> bool:
        return self.lower is None and self.upper is None


def point(value: Number | Fraction) -> Interval:
    exact = Fraction(value)
    return Interval(exact, exact)


def negative(interval: Interval) -> Interval:
    """The interval with the sign of every number turned."""
    lower, upper, lower_open, upper_open = interval
    return Interval(
        None if upper is None else -upper,
        None if lower is None else -lower,
        upper_open,
        lower_open,
    )


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
    lower, upper = interval.lower, interval.upper
    return interval._replace(
        lower=None if lower is None else lower * factor,
        upper=None if upper is None else upper * factor,
    )


def change(ratio: Interval) -> Interval:
    """The change in percent that takes 1 to each number of `ratio`."""
    lower, upper = (None if side is None else 100 * (side - 1) for side in ratio[:2])
    return ratio._replace(lower=lower, upper=upper)


def _from_zero(interval: Interval) -> tuple[Fraction, bool]:
    if interval.lower is None or interval.lower < 0:
        return Fraction(0), False
    return interval.lower, interval.lower_open


def last_digit(figure: PrintedFigure, dimension: str) -> Interval:
    """The figure to its last printed digit; every reading of an ambiguous one."""
    if figure.readings:
        return _readings(figure)
    value, unit = Fraction(figure.value), Fraction(10) ** -figure.decimals
    if figure.qualifier == "exact":
        return around(value, unit) if is_rounded(figure, dimension) else Interval(value, value)
    if figure.decimals <= 0:
        unit = max(unit, last_non_zero(value))
    return hedged(value, unit, figure.qualifier)


def hedged(value: Fraction, unit: Fraction, qualifier: str) -> Interval:
    """A hedge read to one `unit` of its last digit."""
    match qualifier:
        case "more_than" | "over":
            return Interval(value, value + unit, lower_open=True, upper_open=True)
        case "at_least":
            return Interval(value, value + unit, upper_open=True)
        case "nearly":
            return Interval(value - unit, value, upper_open=True)
        case "at_most":
            return Interval(value - unit, value, lower_open=True)
        case "less_than":
            return Interval(value - unit, value, lower_open=True, upper_open=True)
        case "about":
            return around(value, unit)
    raise AssertionError(qualifier)


def around(value: Fraction, unit: Fraction) -> Interval:
    """Everything that is nearest to `value` when rounded to `unit`, ties included."""
    return Interval(value - unit / 2, value + unit / 2)


def literal(figure: PrintedFigure, dimension: str) -> Interval:
    """Only what the words of the figure promise."""
    if figure.readings or figure.qualifier == "exact":
        return last_digit(figure, dimension)
    return promised(Fraction(figure.value), figure.qualifier)


def promised(value: Fraction, qualifier: str) -> Interval:
    """A hedge by its words alone."""
    match qualifier:
        case "more_than" | "over":
            return Interval(value, None, lower_open=True)
        case "at_least":
            return Interval(value, None)
        case "at_most":
            return Interval(None, value)
        case "nearly" | "less_than":
            return Interval(None, value, upper_open=True)
    return Interval(None, None)


def is_rounded(figure: PrintedFigure, dimension: str) -> bool:
    """Whether it may be rounded from more digits: 万 and 亿, money, rates, percentages."""
    return (
        figure.decimals < 0 or figure.kind == "rate" or dimension.startswith(("money", "percent"))
    )


def last_non_zero(value: Fraction) -> Fraction:
    """One unit of the last digit that is not zero; zero has none."""
    unit = Fraction(1)
    while value and (value / (unit * 10)).denominator == 1:
        unit *= 10
    return unit if value.denominator == 1 and value else Fraction(0)


def _readings(figure: PrintedFigure) -> Interval:
    values = [Fraction(reading) for reading in figure.readings]
    return Interval(min(values), max(values))
