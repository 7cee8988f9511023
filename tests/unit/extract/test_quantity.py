"""A number in its shortest form."""

from decimal import Decimal

import pytest

from lvliang_cli.core.extract.stage1_numbers.quantity import simplest
from lvliang_cli.core.numbers.format import Number


@pytest.mark.parametrize(
    ("number", "text"),
    [(12, "12"), (Decimal("12.0"), "12"), (Decimal("1.50"), "1.5"), (Decimal("1E+3"), "1000")],
)
def test_zeros_at_the_end_go(number: Number, text: str) -> None:
    assert str(simplest(number)) == text
    assert simplest(number) == number
