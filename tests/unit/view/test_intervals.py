"""Intervals in decimals, moved outwards where they do not end."""

from decimal import Decimal
from fractions import Fraction

from lvliang_cli.core.view.shared.intervals import decimal as exported


def test_a_decimal_without_end_is_told_to_twelve_digits() -> None:
    assert exported(Fraction(1, 3)) == Decimal("0.333333333333")
    assert exported(Fraction(1, 8)) == Decimal("0.125")
    assert exported(Fraction(6, 2)) == 3
