"""Whether numbers of two sets can have a ratio in a third: the one question of every check."""

from fractions import Fraction

from lvliang_cli.core.check.quantity import Quantity
from lvliang_cli.core.check.simplest import count_of_whole, whole_numbers
from lvliang_cli.core.interval import Interval, negative, over

TRIED = 2_000
"""Up to this many whole numbers are tried one by one; beyond, the grid is fine enough."""

ZERO = Fraction(0)


def ratio_of(numerator: Interval, denominator: Interval) -> Interval | None:
    """Every ratio of the two; None when the denominator is only zero."""
    if numerator.lower is None or numerator.lower >= 0:
        return over(numerator, denominator)
    if numerator.upper is not None and numerator.upper <= 0:
        turned = over(negative(numerator), denominator)
        return None if turned is None else negative(turned)
    return Interval(None, None)


def meet(one: Interval, other: Interval) -> Interval | None:
    """What lies in both; None when nothing does."""
    lowers = [(i.lower, i.lower_open) for i in (one, other) if i.lower is not None]
    uppers = [(i.upper, not i.upper_open) for i in (one, other) if i.upper is not None]
    lower, lower_open = max(lowers, default=(None, False))
    upper, upper_closed = min(uppers, default=(None, True))
    if lower is not None and upper is not None:
        is_empty = lower > upper or (lower == upper and (lower_open or not upper_closed))
        if is_empty:
            return None
    return Interval(lower, upper, lower_open, not upper_closed)


def holds_number(interval: Interval | None, *, whole: bool) -> bool:
    """Whether there is a number in it, or a `whole` one."""
    if interval is None:
        return False
    first, last = whole_numbers(interval)
    return not whole or first is None or last is None or first <= last


def has_ratio(
    numerator: Quantity, denominator: Quantity, wanted: Interval, *, reading: int = 0
) -> bool:
    """Whether numerator/denominator can lie in `wanted`, counts being whole numbers.

    `reading` is the index of the reading of each, the last one where there are fewer.
    """
    above, below = numerator.at_reading(reading), denominator.at_reading(reading)
    if below.lower is None or below.lower < 0:
        below = meet(below, Interval(ZERO, None)) or below
    ratios = ratio_of(above, below)
    if ratios is None or meet(ratios, wanted) is None:
        return False
    for_each = _few(denominator, below)
    if for_each is not None:
        return any(
            holds_number(meet(above, _times(wanted, n)), whole=numerator.is_count)
            for n in for_each
            if n > 0
        )
    for_each = _few(numerator, above)
    if for_each is not None:
        return any(
            holds_number(meet(below, _divided(n, wanted)), whole=denominator.is_count)
            if n > 0
            else n == 0 and meet(Interval(ZERO, ZERO), wanted) is not None
            for n in for_each
        )
    return True


def _few(quantity: Quantity, interval: Interval) -> "list[Fraction] | range | None":
    """The numbers to try one by one, when they are few."""
    if interval.lower is not None and interval.lower == interval.upper:
        return [interval.lower]
    count = count_of_whole(interval) if quantity.is_count else None
    if count is None or count > TRIED:
        return None
    first, last = whole_numbers(interval)
    assert first is not None
    assert last is not None
    return range(first, last + 1)


def _times(wanted: Interval, factor: Fraction | int) -> Interval:
    lower, upper, lower_open, upper_open = wanted
    return Interval(
        None if lower is None else lower * factor,
        None if upper is None else upper * factor,
        lower_open,
        upper_open,
    )


def _divided(numerator: Fraction | int, wanted: Interval) -> Interval:
    """Every denominator above zero for which numerator/denominator lies in `wanted`."""
    lower, upper, lower_open, upper_open = wanted
    if upper is not None and upper <= 0:
        return Interval(ZERO, ZERO, lower_open=True)
    return Interval(
        ZERO if upper is None else numerator / Fraction(upper),
        None if lower is None or lower <= 0 else numerator / Fraction(lower),
        upper is None or upper_open,
        lower_open,
    )
