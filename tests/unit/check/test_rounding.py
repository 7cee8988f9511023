"""Seven ways to round, exactly."""

from fractions import Fraction

import pytest
import second_arithmetic as second
from hypothesis import given
from hypothesis import strategies as st

from lvliang_cli.core.check.printed.interval_sets import holds, meet
from lvliang_cli.core.check.printed.rounding import (
    CONVENTIONS,
    NEAREST,
    fitting,
    rounded_by,
    rounds_to,
)
from lvliang_cli.core.numbers.interval import Interval, around

WAYS = CONVENTIONS


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        # half_up half_even half_down trunc away floor ceil
        ("2.5", (3, 2, 2, 2, 3, 2, 3)),
        ("3.5", (4, 4, 3, 3, 4, 3, 4)),
        ("-2.5", (-3, -2, -2, -2, -3, -3, -2)),
        ("-3.5", (-4, -4, -3, -3, -4, -4, -3)),
        ("0.5", (1, 0, 0, 0, 1, 0, 1)),
        ("-0.5", (-1, 0, 0, 0, -1, -1, 0)),
        ("2.4", (2, 2, 2, 2, 3, 2, 3)),
        ("-2.4", (-2, -2, -2, -2, -3, -3, -2)),
        ("2.6", (3, 3, 3, 2, 3, 2, 3)),
        ("7", (7,) * 7),
        ("0", (0,) * 7),
        ("2.49999999999999999999999", (2, 2, 2, 2, 3, 2, 3)),
        ("2.50000000000000000000001", (3, 3, 3, 2, 3, 2, 3)),
    ],
)
def test_to_whole_numbers(value: str, expected: tuple[int, ...]) -> None:
    exact = Fraction(value)
    assert tuple(rounded_by(way, exact, 0) for way in WAYS) == expected
    for printed in set(expected):
        ways = tuple(way for way, to in zip(WAYS, expected, strict=True) if to == printed)
        assert fitting(exact, Fraction(printed), 0) == ways


def test_to_other_places() -> None:
    assert rounded_by("half_up", Fraction("3.45"), 1) == Fraction("3.5")
    assert rounded_by("half_even", Fraction("3.45"), 1) == Fraction("3.4")
    assert rounded_by("half_up", Fraction(112500), -3) == 113000
    assert rounded_by("half_even", Fraction(112500), -3) == 112000
    with pytest.raises(KeyError):
        rounded_by("nearest", Fraction(1), 0)


UNITS = st.integers(-300, 300)
DECIMALS = st.integers(-2, 3)


@given(UNITS, DECIMALS, st.sampled_from(CONVENTIONS), st.integers(-40, 40))
def test_an_interval_holds_just_what_rounds_to_it(
    units: int, decimals: int, way: str, step: int
) -> None:
    unit = Fraction(10) ** -decimals
    printed = units * unit
    value = printed + step * unit / 20  # ties at 10 and -10, the next values at 20 and -20
    assert holds(rounds_to(way, printed, decimals), value) == (
        rounded_by(way, value, decimals) == printed
    )
    if way in NEAREST:
        assert meet(rounds_to(way, printed, decimals), around(printed, unit)) == rounds_to(
            way, printed, decimals
        )


@given(st.integers(1, 10**9), st.integers(0, 10**9), st.integers(0, 4))
def test_agrees_with_decimals(a: int, b: int, decimals: int) -> None:
    x = Fraction(100 * b, a) - 100
    for way in CONVENTIONS:
        units = second.rounded(second.change(a, b), decimals, way)
        assert rounded_by(way, x, decimals) == Fraction(units, 10**decimals)


def test_nearest_takes_both_ties() -> None:
    assert around(Fraction("3.5"), Fraction("0.1")) == Interval(Fraction("3.45"), Fraction("3.55"))
    assert around(Fraction(20), Fraction(10)) == Interval(Fraction(15), Fraction(25))
