"""Intervals that meet, are multiplied, are divided; and the whole numbers in them."""

from fractions import Fraction

from lvliang_cli.core.numbers.interval import Interval, over, point

NOTHING = Fraction(0)
POSITIVE = Interval(NOTHING, None, lower_open=True)
NOT_NEGATIVE = Interval(NOTHING, None)


def meet(one: Interval, other: Interval) -> Interval | None:
    """What lies in both; None when nothing does."""
    lower, upper, lower_open, upper_open = one
    if other.lower is not None and (lower is None or other.lower >= lower):
        lower_open = other.lower_open or (lower_open and other.lower == lower)
        lower = other.lower
    if other.upper is not None and (upper is None or other.upper <= upper):
        upper_open = other.upper_open or (upper_open and other.upper == upper)
        upper = other.upper
    is_point_out = lower == upper and (lower_open or upper_open)
    if lower is not None and upper is not None and (lower > upper or is_point_out):
        return None
    return Interval(lower, upper, lower_open, upper_open)


def holds(interval: Interval, value: Fraction) -> bool:
    lower, upper, lower_open, upper_open = interval
    if lower is not None and (value <= lower if lower_open else value < lower):
        return False
    return upper is None or (value < upper if upper_open else value <= upper)


def product(one: Interval, other: Interval) -> Interval:
    """Every product of a number of `one` and a number of `other`, none of them negative."""
    lower = (one.lower or NOTHING) * (other.lower or NOTHING)
    has_zero = holds(one, NOTHING) or holds(other, NOTHING)
    lower_open = not has_zero and (one.lower_open or other.lower_open)
    if one.upper == 0 or other.upper == 0:
        return point(0)
    if one.upper is None or other.upper is None:
        return Interval(lower, None, lower_open)
    upper_open = one.upper_open or other.upper_open
    return Interval(lower, one.upper * other.upper, lower_open, upper_open)


def quotient(numerators: Interval, ratios: Interval) -> Interval | None:
    """Every m above zero with n/m in `ratios` for an n of `numerators`, none negative."""
    if holds(numerators, NOTHING) and holds(ratios, NOTHING):
        return POSITIVE
    above_zero = meet(ratios, POSITIVE)
    found = None if above_zero is None else over(numerators, above_zero)
    return None if found is None else meet(found, POSITIVE)


def whole_numbers(interval: Interval, factor: int = 1) -> tuple[int | None, int | None]:
    """The first and the last whole number in `interval`; None where it has no end.

    With a `factor` above zero, of that multiple of every number of the interval. It holds
    none when the first is greater than the last.
    """
    first = last = None
    if interval.lower is not None:
        first, rest = divmod(factor * interval.lower.numerator, interval.lower.denominator)
        first += rest > 0 or interval.lower_open
    if interval.upper is not None:
        last, rest = divmod(factor * interval.upper.numerator, interval.upper.denominator)
        last -= rest == 0 and interval.upper_open
    return first, last


def whole_part(interval: Interval | None) -> Interval | None:
    """`interval` from its first to its last whole number; None when it holds none."""
    if interval is None:
        return None
    first, last = whole_numbers(interval)
    if first is not None and last is not None and first > last:
        return None
    lower, upper = (None if end is None else Fraction(end) for end in (first, last))
    return Interval(lower, upper)
