"""Interval arithmetic holds every number it should, and hedges mean what they say."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from lvliang_cli.core.numbers.interval import (
    Interval,
    hedged,
    last_digit,
    literal,
    minus,
    over,
    point,
)

from ..support import figure

SIDES = st.one_of(st.none(), st.fractions(-1000, 1000, max_denominator=20))


@st.composite
def intervals(draw: st.DrawFn, *, positive: bool = False) -> tuple[Interval, Fraction]:
    """An interval and a number inside it."""
    inside = draw(st.fractions(0 if positive else -1000, 1000, max_denominator=50))
    below = draw(st.one_of(st.none(), st.fractions(0, 100, max_denominator=20)))
    above = draw(st.one_of(st.none(), st.fractions(0, 100, max_denominator=20)))
    lower = None if below is None else inside - below
    if positive and lower is not None and lower < 0:
        lower = Fraction(0)
    return (
        Interval(
            lower,
            None if above is None else inside + above,
            lower is not None and lower < inside and draw(st.booleans()),
            above is not None and above > 0 and draw(st.booleans()),
        ),
        inside,
    )


def holds(interval: Interval, number: Fraction) -> bool:
    lower, upper = interval.lower, interval.upper
    above = lower is None or number > lower or (number == lower and not interval.lower_open)
    below = upper is None or number < upper or (number == upper and not interval.upper_open)
    return above and below


@given(intervals(), intervals())
def test_a_difference_holds_the_difference_of_any_two(
    left: tuple[Interval, Fraction], right: tuple[Interval, Fraction]
) -> None:
    assert holds(minus(left[0], right[0]), left[1] - right[1])


@given(intervals(positive=True), intervals(positive=True))
def test_a_ratio_holds_the_ratio_of_any_two(
    left: tuple[Interval, Fraction], right: tuple[Interval, Fraction]
) -> None:
    assume(right[1] > 0)
    ratio = over(left[0], right[0])
    assert ratio is not None
    assert holds(ratio, left[1] / right[1])


@given(
    st.fractions(0, 1000, max_denominator=50),
    st.fractions(Fraction(1, 10), 1000, max_denominator=50),
)
def test_points_are_exact(left: Fraction, right: Fraction) -> None:
    a, b = Interval(left, left), Interval(right, right)
    assert minus(a, b) == Interval(left - right, left - right)
    assert over(a, b) == Interval(left / right, left / right)


def test_there_is_no_ratio_to_zero() -> None:
    assert over(point(1), point(0)) is None
    assert over(point(1), Interval(Fraction(0), Fraction(2))) == Interval(Fraction(1, 2), None)
    assert over(point(1), Interval(Fraction(-3), Fraction(2))) == Interval(Fraction(1, 2), None)


def open_(lower: Fraction | int | None, upper: Fraction | int | None, sides: str = "") -> Interval:
    low, high = (None if side is None else Fraction(side) for side in (lower, upper))
    return Interval(low, high, "(" in sides, ")" in sides)


V = 112_000
HEDGES = [
    ("more_than", open_(V, 113_000, "()"), open_(V, None, "(")),
    ("over", open_(V, 113_000, "()"), open_(V, None, "(")),
    ("at_least", open_(V, 113_000, ")"), open_(V, None)),
    ("nearly", open_(111_000, V, ")"), open_(None, V, ")")),
    ("at_most", open_(111_000, V, "("), open_(None, V)),
    ("less_than", open_(111_000, V, "()"), open_(None, V, ")")),
    ("about", open_(111_500, 112_500), open_(None, None)),
    ("exact", open_(111_500, 112_500), open_(111_500, 112_500)),
]


@pytest.mark.parametrize(("qualifier", "digit", "words"), HEDGES, ids=[row[0] for row in HEDGES])
def test_a_hedge_by_its_last_digit_and_by_its_words(
    qualifier: str, digit: Interval, words: Interval
) -> None:
    metric = figure(V, qualifier=qualifier, decimals=-3)
    assert last_digit(metric, "count") == digit
    assert literal(metric, "count") == words


def test_what_is_rounded_and_what_is_not() -> None:
    assert last_digit(figure(25828), "count") == open_(25828, 25828)
    assert last_digit(figure(160, readings=(160, 165)), "time") == open_(160, 165)
    assert literal(figure(160, readings=(165, 160)), "time") == open_(160, 165)
    money = figure(45_156_600, decimals=-2)
    assert last_digit(money, "money") == open_(45_156_550, 45_156_650)
    percent = figure(Decimal("10.12"), decimals=2)
    assert last_digit(percent, "percent-change") == open_(Fraction("10.115"), Fraction("10.125"))
    assert open_(None, None).is_unbounded
    assert not open_(1, None).is_unbounded


@pytest.mark.parametrize(
    ("value", "decimals", "width"),
    [(3500, 0, 100), (100_000, -4, 100_000), (120_000, -4, 10_000), (112_000, -3, 1000), (7, 0, 1)],
)
def test_trailing_zeros_of_a_hedge_are_read_the_wider_way(
    value: int, decimals: int, width: int
) -> None:
    metric = figure(value, qualifier="more_than", decimals=decimals)
    assert last_digit(metric, "count") == open_(value, value + width, "()")


def test_a_hedged_fraction_and_a_hedged_zero() -> None:
    tenth = figure(Decimal("0.6"), qualifier="about", decimals=1)
    assert last_digit(tenth, "percent") == open_(Fraction("0.55"), Fraction("0.65"))
    assert last_digit(figure(0, qualifier="over"), "count") == open_(0, 1, "()")


def test_a_printed_zero_after_the_point_counts_and_an_average_is_rounded() -> None:
    metric = figure(Decimal("20.0"), qualifier="over", decimals=1)
    assert last_digit(metric, "count") == open_(20, Fraction("20.1"), "()")
    assert last_digit(figure(178, kind="rate"), "count") == open_(
        Fraction("177.5"), Fraction("178.5")
    )


def test_an_exact_number_is_no_hedge() -> None:
    with pytest.raises(KeyError, match="exact"):
        hedged(Fraction(5), Fraction(1), "exact")
