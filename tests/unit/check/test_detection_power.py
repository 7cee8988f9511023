"""Power is the share of wrong figures that would be caught: counted, and worked out."""

from fractions import Fraction

import pytest
import second_arithmetic as second

from lvliang_cli.core.check import typed_numbers as typed
from lvliang_cli.core.check.printed.ratio_kinds import CHANGE, SHARE, rate_form
from lvliang_cli.core.check.typed_claim import read_quantity, read_stated
from lvliang_cli.core.check.verdict import detection_power as power
from lvliang_cli.core.numbers.interval import Interval, point

EVERY = (Fraction(-90), Fraction(200))


@pytest.mark.parametrize(
    ("current", "caught"),
    [
        (100, (".4605", ".8280", ".9667")),
        (1000, (".0000", ".4597", ".8279")),
        (30000, (".0000", ".0000", ".1850")),
    ],
)
def test_with_the_current_number_alone(current: int, caught: tuple[str, ...]) -> None:
    for decimals, expected in enumerate(caught):
        result = typed.change(f"+10.{'0' * decimals}%" if decimals else "+10%", None, str(current))
        assert result.power is not None
        assert abs(result.power - Fraction(expected)) < Fraction(1, 1000)


@pytest.mark.parametrize("known", [1, 2, 7, 100, 101, 999, 2500])
@pytest.mark.parametrize("decimals", [0, 1, 2])
def test_counted_one_by_one(known: int, decimals: int) -> None:
    grid = power.ratio_grid(CHANGE, Fraction(1, 10**decimals))
    caught, total = second.caught_by_earlier(known, decimals)
    assert grid.size == total == 290 * 10**decimals + 1
    assert power.of_denominator(known, grid) == Fraction(caught, total)
    caught, total = second.caught_by_current(known, decimals)
    # a tie passes as two values and is counted as one: hardly any are ties
    extra = (power.of_numerator(known, grid) - Fraction(caught, total)) * total
    assert 0 <= extra <= 40


def test_what_is_counted_beyond_the_grid() -> None:
    grid = power.ratio_grid(CHANGE, Fraction(1))
    assert power.of_denominator(100, grid) == 0  # a whole percent is one of a hundred
    assert power.of_denominator(10**30, grid) == 0
    assert power.of_numerator(10**30, grid) == 0
    assert power.of_numerator(1, grid) == 1 - Fraction(10, 291)  # 1/1 to 1/10
    assert power.of_numerator(0, grid) == 1  # only -100%, which is not among them


def test_a_grid_of_shares_and_of_rates() -> None:
    shares = power.ratio_grid(SHARE, Fraction(1))
    assert shares == power.Grid(Fraction(0), Fraction(1), Fraction(1, 100))
    assert power.of_denominator(8, shares) == 1 - Fraction(9 + 4, 101)  # odd eighths are ties
    assert power.of_denominator(4, shares) == 1 - Fraction(5, 101)  # 0, 25, 50, 75, 100
    assert power.of_numerator(0, shares) == 1 - Fraction(1, 101)  # 0% alone
    rates = power.ratio_grid(rate_form(read_stated("5"), Fraction(100_000)), Fraction(1))
    assert (rates.first, rates.last, rates.size) == (0, Fraction(1, 10_000), 11)
    tens = power.ratio_grid(CHANGE, Fraction(100))  # 增长2倍
    assert (tens.first, tens.last, tens.size) == (1, 3, 3)


@pytest.mark.parametrize(
    ("exact", "unit", "passing"),
    [
        (point(Fraction(10)), 1, 1),
        (point(Fraction(21, 2)), 1, 2),  # a tie
        (Interval(Fraction(-348, 10), Fraction(-341, 10)), Fraction(1, 10), 8),
        (Interval(Fraction(1, 2), Fraction(3, 2), True, True), 1, 1),  # 0 and 2 are ties left out
        (Interval(Fraction(1, 2), Fraction(3, 2)), 1, 3),
        (Interval(None, Fraction(-85)), 1, 6),
        (Interval(Fraction(195), None), 1, 6),
        (Interval(None, None), 1, 291),
        (point(Fraction(500)), 1, 0),
    ],
)
def test_with_both_numbers(exact: Interval, unit: Fraction | int, passing: int) -> None:
    unit = Fraction(unit)
    total = 290 / unit + 1
    assert power.of_interval(exact, unit, EVERY) == 1 - Fraction(passing) / total


def test_several_numbers_pass_more() -> None:
    assert power.of_several(Fraction(9, 10), 1) == Fraction(9, 10)
    assert power.of_several(Fraction(9, 10), 3) == Fraction(7, 10)
    assert power.of_several(Fraction(9, 10), 11) == 0


def test_luck_is_the_rest() -> None:
    result = typed.change("+0.5%", "565", "568")
    assert result.power == 1 - Fraction(1, 2901)
    assert result.luck == Fraction(1, 2901)
    assert typed.change("+0.5%").luck is None
    assert result.argument("from") == read_quantity("565", "from")
    assert result.argument("whole") is None
