"""Seven ways to round, by name, and which of them give a printed number.

    half_up     to the nearest, a tie away from zero (四舍五入)
    half_even   to the nearest, a tie to the even digit (GB/T 8170-2008)
    half_down   to the nearest, a tie towards zero
    trunc       towards zero: further digits are dropped
    away        away from zero
    floor       downwards
    ceil        upwards

Every function is exact: a float's ``round()`` is wrong at ties.
"""

from collections.abc import Callable
from fractions import Fraction
from math import ceil, floor, trunc

from lvliang_cli.core.numbers.interval import Interval

NEAREST = ("half_up", "half_even", "half_down")
DIRECTED = ("trunc", "away", "floor", "ceil")
CONVENTIONS = (*NEAREST, *DIRECTED)


def rounded_by(convention: str, value: Fraction, decimals: int) -> Fraction:
    """`value` rounded to `decimals` digits after the point (negative: before it).

    Raises:
        KeyError: no convention is called that.
    """
    unit = Fraction(10) ** -decimals
    return _WHOLE[convention](value / unit) * unit


def fitting(value: Fraction, stated: Fraction, decimals: int) -> tuple[str, ...]:
    """The conventions under which `value` is printed as `stated`, in the order above."""
    return tuple(name for name in CONVENTIONS if rounded_by(name, value, decimals) == stated)


def rounds_to(convention: str, stated: Fraction, decimals: int) -> Interval:
    """All that `convention` prints as `stated`, a multiple of one unit of the last digit."""
    unit = Fraction(10) ** -decimals
    half = unit / 2
    below, above = stated - unit, stated + unit
    match convention:
        case "half_up":
            return Interval(stated - half, stated + half, stated <= 0, stated >= 0)
        case "half_down":
            return Interval(stated - half, stated + half, stated > 0, stated < 0)
        case "half_even":
            is_odd = (stated / unit).numerator % 2 == 1
            return Interval(stated - half, stated + half, is_odd, is_odd)
        case "floor":
            return Interval(stated, above, upper_open=True)
        case "ceil":
            return Interval(below, stated, lower_open=True)
        case "trunc":
            is_from_below, is_to_above = stated <= 0, stated >= 0
        case _:
            is_from_below, is_to_above = stated > 0, stated < 0
    lower, upper = below if is_from_below else stated, above if is_to_above else stated
    return Interval(lower, upper, is_from_below, is_to_above)


_HALF = Fraction(1, 2)
_WHOLE: dict[str, Callable[[Fraction], int]] = {
    "half_up": lambda value: ceil(value - _HALF) if value < 0 else floor(value + _HALF),
    "half_even": round,  # of a Fraction: exact, ties to even
    "half_down": lambda value: floor(value + _HALF) if value < 0 else ceil(value - _HALF),
    "trunc": trunc,
    "away": lambda value: floor(value) if value < 0 else ceil(value),
    "floor": floor,
    "ceil": ceil,
}
