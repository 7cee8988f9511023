"""Exact intervals as JSON: decimal sides moved outwards, with the exact fractions."""

from decimal import Decimal
from fractions import Fraction
from math import ceil, floor
from typing import Any

from lvliang_cli.core.numbers.format import rounded
from lvliang_cli.core.numbers.interval import Interval

EXPORTED_DECIMALS = 12
"""Digits after the point of a side that does not end."""


def decimal(value: Fraction, *, upwards: bool = False) -> Decimal | int:
    """`value` in decimal: exact when it ends, else to 12 digits, down or `upwards`.

    A side that had to be cut is moved outwards, so that it still bounds the interval.
    """
    if value.denominator == 1:
        return value.numerator
    for decimals in range(1, EXPORTED_DECIMALS):
        if (value * 10**decimals).denominator == 1:
            return rounded(value, decimals)
    scaled = value * 10**EXPORTED_DECIMALS
    whole = ceil(scaled) if upwards else floor(scaled)
    return rounded(Fraction(whole, 10**EXPORTED_DECIMALS), EXPORTED_DECIMALS)


def interval_json(interval: Interval | None) -> dict[str, Any] | None:
    if interval is None:
        return None
    lower, upper = interval.lower, interval.upper
    return {
        "lower": None if lower is None else decimal(lower),
        "upper": None if upper is None else decimal(upper, upwards=True),
        "lower_open": interval.lower_open,
        "upper_open": interval.upper_open,
        "lower_exact": None if lower is None else str(lower),
        "upper_exact": None if upper is None else str(upper),
    }
