"""Intervals in decimals, moved outwards where they do not end."""

from decimal import Decimal
from fractions import Fraction
from types import SimpleNamespace

from lvliang_cli.core.contract.interval_rows import SIDES, interval
from lvliang_cli.core.contract.interval_rows import decimal as exported
from lvliang_cli.core.contract.row_members import row_of
from lvliang_cli.core.numbers.interval import Interval


def test_a_decimal_without_end_is_told_to_twelve_digits() -> None:
    assert exported(Fraction(1, 3)) == Decimal("0.333333333333")
    assert exported(Fraction(1, 8)) == Decimal("0.125")
    assert exported(Fraction(6, 2)) == 3


def test_a_side_that_does_not_end_is_moved_outwards_and_kept_as_a_fraction() -> None:
    """From 1/3, excluded, to 2/3: 0.333... is cut, 0.666... goes up in its last digit."""
    third = Interval(Fraction(1, 3), Fraction(2, 3), lower_open=True, upper_open=False)
    assert interval("ratio").of(SimpleNamespace(ratio=third)) == {
        "lower": Decimal("0.333333333333"),
        "upper": Decimal("0.666666666667"),
        "lower_open": True,
        "upper_open": False,
        "lower_exact": "1/3",
        "upper_exact": "2/3",
    }


def test_an_open_end_is_null_and_so_is_no_interval() -> None:
    above = row_of(SIDES, Interval(Fraction(5), None))
    assert (above["lower"], above["upper"], above["upper_exact"]) == (5, None, None)
    assert interval("ratio").of(SimpleNamespace(ratio=None)) is None
    assert interval("ratio").header()[:2] == ("ratio_lower", "ratio_upper")
