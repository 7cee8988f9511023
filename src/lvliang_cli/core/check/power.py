"""How many wrong figures a check would catch.

The wrong figure is taken from every value of the printed precision in an assumed range
(changes: -90% to +200%), each as likely. The power is the share of them that would not
pass; one minus it is the chance of passing by luck.
"""

from fractions import Fraction
from math import ceil, floor, isqrt

from lvliang_cli.core.interval import Interval

WEAK = Fraction(1, 20)
"""Below this a check tells nothing."""


def of_interval(exact: Interval, unit: Fraction, assumed: tuple[Fraction, Fraction]) -> Fraction:
    """Power when the true value is known to lie in `exact`.

    A figure passes when rounding to the nearest `unit` can give it.
    """
    low, high = assumed
    total = (high - low) / unit + 1
    lower = low if exact.lower is None else max(low, exact.lower - unit / 2)
    upper = high if exact.upper is None else min(high, exact.upper + unit / 2)
    passing = max(0, floor(upper / unit) - ceil(lower / unit) + 1)
    return max(Fraction(0), 1 - Fraction(passing) / total)


def of_numerator(numerator: int, unit: Fraction, assumed: tuple[Fraction, Fraction]) -> Fraction:
    """Power when only the numerator of a ratio is known, a whole number.

    `unit` and `assumed` are of the ratio itself. A printed ratio r passes when a whole
    number lies in [numerator/(r + unit/2), numerator/(r - unit/2)], which is about
    numerator*unit/r**2 wide. Where that is 1 or more every r passes: up to
    r = sqrt(numerator*unit). Above it each denominator gives one passing r. Right to
    within a few values of the grid.
    """
    low, high = assumed
    total = (high - low) / unit + 1
    product = numerator * unit
    turn = Fraction(isqrt(product.numerator * product.denominator * 10**12), 10**6)
    turn = min(high, max(low, turn / product.denominator))
    passing = (turn - low) / unit
    if turn < high:
        passing += floor(numerator / turn) - ceil(numerator / high) + 1
    return max(Fraction(0), 1 - passing / total)


def of_denominator(
    denominator: int, unit: Fraction, assumed: tuple[Fraction, Fraction]
) -> Fraction:
    """Power when only the denominator of a ratio is known, a whole number.

    Each numerator gives one passing ratio; with `unit` wider than one numerator's step
    every ratio passes.
    """
    low, high = assumed
    total = (high - low) / unit + 1
    passing = floor(denominator * high) - ceil(denominator * low) + 1
    return max(Fraction(0), 1 - min(total, Fraction(passing)) / total)
