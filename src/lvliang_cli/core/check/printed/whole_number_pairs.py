"""Whether two whole numbers have a ratio in an interval, and the smallest that do: exactly.

A pair is a lattice point (m, n) inside a rectangle and between two lines through the origin. It is
looked for by counting: the points under a line are a sum of whole parts (`floor_sum`), which takes
as many steps as Euclid's algorithm. So ranges of any length and ratios of any precision cost the
same. The smallest are found by descent in the Stern-Brocot tree, in the steps of the continued
fractions of both ends (Graham, Knuth and Patashnik, Concrete Mathematics, 4.5); the next ones by
trying each further denominator.
"""

from collections.abc import Iterator
from fractions import Fraction
from math import floor

from lvliang_cli.core.numbers.interval import Interval, point

from .interval_sets import NOTHING, holds, meet, quotient, whole_numbers, whole_part

SEARCHED = 10_000
"""Denominators tried after the first one before the search for more ends."""


def simplest(interval: Interval) -> Fraction | None:
    """The number of `interval`, 0 or above, with the smallest denominator, the least of several."""
    lower, upper, lower_open, upper_open = interval
    assert lower is not None
    assert lower >= 0
    if upper is not None and (lower > upper or (lower == upper and (lower_open or upper_open))):
        return None
    whole = floor(lower)
    first, last = whole_numbers(interval)
    assert first is not None
    if last is None or first <= last:
        return Fraction(first)
    # both ends lie in [whole, whole + 1]: turn the rest over and go on
    assert upper is not None
    inner_upper = None if lower == whole else 1 / (lower - whole)
    inner = Interval(1 / (upper - whole), inner_upper, upper_open, lower_open)
    rest = simplest(inner)
    assert rest is not None
    return whole + 1 / rest


def numerators(interval: Interval, denominator: int) -> range:
    """The whole numbers n for which n/`denominator` lies in `interval`."""
    first, last = whole_numbers(interval, denominator)
    assert first is not None
    assert last is not None
    return range(first, last + 1)


def smallest_pairs(interval: Interval) -> Iterator[tuple[int, int]]:
    """Pairs (denominator, numerator) in `interval`, smallest denominators first."""
    if (first := simplest(interval)) is not None:
        for denominator in range(first.denominator, first.denominator + SEARCHED):
            yield from ((denominator, n) for n in numerators(interval, denominator))


def fitting_denominators(interval: Interval, first: int, last: int) -> int:
    """For how many denominators from `first` to `last` the interval has a numerator."""
    return sum(bool(numerators(interval, each)) for each in range(first, last + 1))


def has_whole_pair(above: Interval, below: Interval, ratios: Interval) -> bool:
    """Whether whole n in `above` and m in `below` exist with n/m in `ratios`.

    Args:
        above: from a whole number, 0 or more, to a whole number or without an end.
        below: the same from 1.
        ratios: not empty, from 0 or more.
    """
    first, last = above.lower, above.upper
    assert first is not None
    if not holds(ratios, NOTHING):
        first = max(first, Fraction(1))
    if last is not None and first > last:
        return False
    # either the first or the last n fits some m ...
    for n in (first, last):
        denominators = None if n is None else quotient(point(n), ratios)
        if denominators is not None and whole_part(meet(below, denominators)) is not None:
            return True
        if first == last:
            return False
    if ratios.upper is None:
        return last is None
    if not ratios.lower:
        return False
    # ... or some m fits an n, though all that fit it lie strictly between the two
    highest = None if last is None else last / ratios.upper
    shared = meet(below, Interval(first / ratios.lower, highest))
    low, high = whole_numbers(shared) if shared is not None else (1, 0)
    assert low is not None
    return high is None or (low <= high and points_between(ratios, low, high) > 0)


def points_between(ratios: Interval, first: int, last: int) -> int:
    """How many pairs m, n there are with n/m in `ratios` and m from `first` to `last`.

    `ratios` has both ends and is not empty; `first` is 1 or more.
    """
    assert ratios.lower is not None
    assert ratios.upper is not None
    upto = _points_upto(ratios.upper, first, last, excluded=ratios.upper_open)
    return upto - _points_upto(ratios.lower, first, last, excluded=not ratios.lower_open)


def _points_upto(ratio: Fraction, first: int, last: int, *, excluded: bool) -> int:
    """The sum of how many n are not above m * `ratio`, or are below it where `excluded`.

    Counted from n = 1; where `excluded` and the ratio is zero, the sum is negative.
    """
    up, down = ratio.numerator, ratio.denominator
    return floor_sum(last - first + 1, down, up, up * first - excluded)


def floor_sum(count: int, divisor: int, factor: int, start: int) -> int:
    """The sum of ``(factor * i + start) // divisor`` for i from 0 to `count` - 1.

    `count` and `factor` are 0 or more, `divisor` is above 0. Each step turns the
    triangle under the line on its side (Graham, Knuth and Patashnik, Concrete
    Mathematics, 3.5).
    """
    total = 0
    while True:
        total += count * (count - 1) // 2 * (factor // divisor) + count * (start // divisor)
        factor, start = factor % divisor, start % divisor
        top = factor * count + start
        if top < divisor:
            return total
        count, start = divmod(top, divisor)
        divisor, factor = factor, divisor
