"""How many wrong figures a check would catch.

The wrong figure is taken from every value of the printed precision in an assumed range
(changes: -90% to +200%), each as likely. The power is the share of them that would not
pass by rounding to the nearest; one minus it is the chance of passing by luck.
"""

from fractions import Fraction
from math import ceil, floor, isqrt
from typing import NamedTuple

from lvliang_cli.core.numbers.interval import Interval

from ..printed.interval_sets import meet, whole_numbers
from ..printed.ratio_kinds import Form
from ..printed.whole_number_pairs import floor_sum

WEAK = Fraction(1, 20)
"""Below this a check shows nothing."""


class Grid(NamedTuple):
    """The ratios that a figure could have been printed for, one `unit` apart."""

    first: Fraction
    last: Fraction
    unit: Fraction

    @property
    def size(self) -> int:
        return int((self.last - self.first) / self.unit) + 1


def ratio_grid(form: Form, unit: Fraction) -> Grid:
    """Every value of `unit` in the range that `form` assumes, as a ratio."""
    low, high = form.assumed
    ends = (ceil(low / unit) * unit, floor(high / unit) * unit)
    first, last = ((x + form.shift) / form.scale for x in ends)
    return Grid(first, last, unit / form.scale)


def of_interval(exact: Interval, unit: Fraction, assumed: tuple[Fraction, Fraction]) -> Fraction:
    """Power when the true value is known to lie in `exact`."""
    low, high = (side / unit for side in assumed)
    half = Fraction(1, 2)
    near = Interval(
        None if exact.lower is None else exact.lower / unit - half,
        None if exact.upper is None else exact.upper / unit + half,
        exact.lower_open,
        exact.upper_open,
    )
    bounded = meet(near, Interval(low, high))
    first, last = (1, 0) if bounded is None else whole_numbers(bounded)
    assert first is not None
    assert last is not None
    return 1 - Fraction(max(0, last - first + 1), floor(high) - ceil(low) + 1)


def of_numerator(numerator: int, grid: Grid) -> Fraction:
    """Power when only the numerator of a ratio is known, a whole number.

    A printed ratio r passes when a whole number lies in the interval of all denominators
    that give it, [numerator/(r + unit/2), numerator/(r - unit/2)]. Where that is 1 or more
    wide, up to r*r = numerator*unit + unit*unit/4, every r passes. Above it each
    denominator gives one r. A denominator whose ratio is a tie is counted for one of two.
    """
    half = grid.unit / 2
    common = grid.first.denominator * grid.unit.denominator
    root = isqrt(floor((numerator * grid.unit + half * half) * common**2))
    passing = (root - grid.first * common) // (grid.unit * common) + 1
    passing = max(0, min(grid.size, passing))
    if passing < grid.size:
        least = max(1, ceil(numerator / (grid.last + half)))
        most = floor(numerator / (grid.first + passing * grid.unit - half))
        passing += max(0, most - least + 1)
    return 1 - Fraction(min(passing, grid.size), grid.size)


def of_denominator(denominator: int, grid: Grid) -> Fraction:
    """Power when only the denominator of a ratio is known, a whole number above zero.

    A printed ratio r passes when a whole number lies in [(r - unit/2) * denominator,
    (r + unit/2) * denominator]. Where that is less than 1 wide it holds one or none, so
    that the whole numbers in all of them count the ratios that pass.
    """
    step = denominator * grid.unit
    if step >= 1:
        return Fraction(0)
    low, high = denominator * grid.first - step / 2, denominator * grid.first + step / 2
    common = step.denominator * low.denominator * high.denominator
    factor = int(step * common)
    upto = floor_sum(grid.size, common, factor, int(high * common))
    below = floor_sum(grid.size, common, factor, int(low * common) - 1)
    return 1 - Fraction(upto - below, grid.size)


def of_several(power: Fraction, how_many: int) -> Fraction:
    """At least this, when `power` is that of the last of `how_many` whole numbers."""
    return max(Fraction(0), 1 - how_many * (1 - power))
