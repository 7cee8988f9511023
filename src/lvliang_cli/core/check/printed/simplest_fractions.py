"""The fractions of whole numbers with the smallest denominators in an interval.

The first is found by descent in the Stern-Brocot tree, in the steps of the continued
fractions of both ends (Graham, Knuth and Patashnik, Concrete Mathematics, 4.5); the
next ones by trying each further denominator.
"""

from collections.abc import Iterator
from fractions import Fraction
from math import floor

from lvliang_cli.core.numbers.interval import Interval

from .interval_sets import whole_numbers

SEARCHED = 10_000
"""Denominators tried after the first one before the search for more ends."""


def simplest(interval: Interval) -> Fraction | None:
    """The number of `interval` (0 or above) with the smallest denominator.

    Of several the smallest. None when the interval holds no number.
    """
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
    lower, upper, lower_open, upper_open = interval
    assert lower is not None
    assert upper is not None
    first, last = whole_numbers(
        Interval(lower * denominator, upper * denominator, lower_open, upper_open)
    )
    assert first is not None
    assert last is not None
    return range(first, last + 1)


def smallest_pairs(interval: Interval, most: int) -> Iterator[tuple[int, int]]:
    """Pairs (denominator, numerator) in `interval`, smallest denominators first."""
    first = simplest(interval)
    if first is None:
        return
    given = 0
    for denominator in range(first.denominator, first.denominator + SEARCHED):
        for numerator in numerators(interval, denominator):
            yield denominator, numerator
            given += 1
            if given == most:
                return


def fitting_denominators(interval: Interval, first: int, last: int) -> int:
    """For how many denominators from `first` to `last` the interval has a numerator."""
    lower, upper, lower_open, upper_open = interval
    assert lower is not None
    assert upper is not None
    down, below = lower.numerator, lower.denominator
    up, above = upper.numerator, upper.denominator
    found = 0
    for denominator in range(first, last + 1):
        low = -(-down * denominator // below)
        high = up * denominator // above
        low += lower_open and low * below == down * denominator
        high -= upper_open and high * above == up * denominator
        found += low <= high
    return found
