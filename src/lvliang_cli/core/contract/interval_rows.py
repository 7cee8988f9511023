"""An exact interval in a row: decimal sides moved outwards, with the exact fractions."""

from decimal import Decimal
from fractions import Fraction
from functools import partial

from ..numbers.format import rounded
from .members_table import members
from .row_members import Get, Member, columns_of, reader, row_of, schema_of

EXPORTED_DECIMALS = 12
"""Digits after the point of a side that does not end."""


def decimal(value: Fraction, *, upwards: bool = False) -> Decimal | int:
    """`value` in decimal: exact when it ends, else to 12 digits, down or `upwards`.

    A side that had to be cut is moved outwards, so that it still bounds the interval.
    """
    if value.denominator == 1:
        return value.numerator
    for decimals in range(1, EXPORTED_DECIMALS):
        if 10**decimals % value.denominator == 0:
            return rounded(value, decimals)
    scaled = value.numerator * 10**EXPORTED_DECIMALS
    whole = -(-scaled // value.denominator) if upwards else scaled // value.denominator
    return Decimal(f"{whole}E-{EXPORTED_DECIMALS}")


SIDES = members(
    "interval",
    {
        "lower": reader("lower", then=decimal),
        "upper": reader("upper", then=partial(decimal, upwards=True)),
        "lower_exact": reader("lower", then=str),
        "upper_exact": reader("upper", then=str),
    },
)
_SCHEMA = {**schema_of(SIDES), "type": ["object", "null"]}


def interval(name: str, get: Get = None) -> Member:
    """A member that is an interval or null, with a column for each side."""
    value = reader(get, name, lambda found: row_of(SIDES, found))
    return Member(name, _SCHEMA, "", value, columns_of(name, [side.name for side in SIDES]))
