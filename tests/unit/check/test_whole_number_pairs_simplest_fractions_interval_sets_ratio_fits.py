"""Whole numbers with a ratio in an interval: counted, never tried; compared with trial."""

from fractions import Fraction
from itertools import islice

import pytest
import second_arithmetic as second
from hypothesis import given
from hypothesis import strategies as st

from lvliang_cli.core.check.printed.interval_sets import (
    NOT_NEGATIVE,
    POSITIVE,
    holds,
    meet,
    product,
    quotient,
    whole_numbers,
    whole_part,
)
from lvliang_cli.core.check.printed.printed_number import PrintedNumber, Reading, exact
from lvliang_cli.core.check.printed.ratio_fits import has_ratio, ratio_of
from lvliang_cli.core.check.printed.whole_number_pairs import (
    fitting_denominators,
    floor_sum,
    has_whole_pair,
    points_between,
    simplest,
    smallest_pairs,
)
from lvliang_cli.core.numbers.interval import Interval, over, point

SMALL = st.fractions(0, 8, max_denominator=9)
FLAGS = st.booleans()


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """An interval of numbers that are not negative, sometimes without an end."""
    lower, upper = sorted((draw(SMALL), draw(SMALL)))
    if lower == upper:
        return Interval(lower, upper)
    if draw(st.integers(0, 5)) == 0:
        return Interval(lower, None, draw(FLAGS))
    return Interval(lower, upper, draw(FLAGS), draw(FLAGS))


@given(st.integers(0, 30), st.integers(1, 40), st.integers(0, 60), st.integers(-100, 100))
def test_floor_sum_is_the_sum(count: int, divisor: int, factor: int, start: int) -> None:
    expected = sum((factor * i + start) // divisor for i in range(count))
    assert floor_sum(count, divisor, factor, start) == expected


def test_floor_sum_of_numbers_too_many_to_add() -> None:
    # with divisor 1 nothing is cut off
    n = 10**30
    assert floor_sum(n, 1, 3, 5) == 3 * n * (n - 1) // 2 + 5 * n


@given(st.integers(1, 25), st.integers(0, 12), intervals())
def test_points_are_all_counted(first: int, more: int, ratios: Interval) -> None:
    if ratios.upper is None:
        ratios = ratios._replace(upper=Fraction(9))
    expected = sum(
        holds(ratios, Fraction(n, m)) for m in range(first, first + more + 1) for n in range(400)
    )
    assert points_between(ratios, first, first + more) == expected


@given(st.integers(0, 20), st.integers(0, 12), st.integers(1, 20), st.integers(0, 12), intervals())
def test_a_pair_exists_when_trial_finds_one(
    n: int, more_n: int, m: int, more_m: int, ratios: Interval
) -> None:
    above = Interval(Fraction(n), Fraction(n + more_n))
    below = Interval(Fraction(m), Fraction(m + more_m))
    expected = any(
        holds(ratios, Fraction(top, bottom))
        for top in range(n, n + more_n + 1)
        for bottom in range(m, m + more_m + 1)
    )
    assert has_whole_pair(above, below, ratios) == expected


@given(st.integers(0, 9), st.integers(1, 9), intervals(), FLAGS, FLAGS)
def test_ranges_without_an_end(
    n: int, m: int, ratios: Interval, no_last_n: bool, no_last_m: bool
) -> None:
    above = Interval(Fraction(n), None if no_last_n else Fraction(n + 3))
    below = Interval(Fraction(m), None if no_last_m else Fraction(m + 3))
    # ratios of ninths and ends below 10: far enough to find any pair there is
    expected = any(
        holds(ratios, Fraction(top, bottom))
        for top in range(n, 2500 if no_last_n else n + 4)
        for bottom in range(m, 250 if no_last_m else m + 4)
    )
    assert has_whole_pair(above, below, ratios) == expected


def test_nothing_is_no_part_of_a_ratio_above_zero() -> None:
    nothing, upto_one = point(0), Interval(Fraction(0), Fraction(1))
    some = Interval(Fraction(1), Fraction(5))
    assert has_whole_pair(nothing, some, upto_one)
    assert not has_whole_pair(nothing, some, upto_one._replace(lower_open=True))
    assert has_whole_pair(
        Interval(Fraction(0), Fraction(1)), some, Interval(Fraction(0), None, True)
    )


def test_a_pair_far_away() -> None:
    # between 10**9 and 10**9 + 5000 no whole numbers have this ratio, and one does there
    ratio = point(Fraction(10**9 + 7, 10**9 + 9))  # both prime
    far = Interval(Fraction(10**9), Fraction(10**9 + 5000))
    assert has_whole_pair(far, far, ratio)
    near = Interval(Fraction(10**9), Fraction(10**9 + 6))
    assert not has_whole_pair(near, far, ratio)
    assert not has_whole_pair(far, Interval(Fraction(10**9 + 10), Fraction(10**9 + 5000)), ratio)


@given(intervals(), intervals())
def test_products_and_quotients(one: Interval, other: Interval) -> None:
    steps = [Fraction(n, 18) for n in range(18 * 9)]
    inside = [x for x in steps if holds(one, x)][::7]
    among = [x for x in steps if holds(other, x)][::7]
    found = product(one, other)
    assert all(holds(found, x * y) for x in inside for y in among)
    divided = quotient(one, other)
    for x in inside:
        for y in among:
            if y and x:
                assert divided is not None
                assert holds(divided, x / y)


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        (Interval(Fraction(2), Fraction(3)), Interval(Fraction(4), Fraction(5)), "8 15"),
        (Interval(Fraction(2), Fraction(3), True), Interval(Fraction(4), Fraction(5)), "(8 15"),
        (point(3), Interval(Fraction(4), Fraction(5), upper_open=True), "12 15)"),
        (Interval(Fraction(2), None), Interval(Fraction(4), Fraction(5)), "8 inf"),
        (point(0), Interval(Fraction(4), None, True), "0 0"),
        (Interval(Fraction(4), None), point(0), "0 0"),
        # zero times anything is reached, though the other side is open
        (Interval(Fraction(0), Fraction(3)), Interval(Fraction(4), Fraction(5), True), "0 15"),
        (Interval(Fraction(0), Fraction(3), True), Interval(Fraction(4), Fraction(5)), "(0 15"),
    ],
)  # fmt: skip
def test_which_ends_of_a_product_are_reached(one: Interval, other: Interval, found: str) -> None:
    result = product(one, other)
    upper = "inf" if result.upper is None else str(result.upper)
    shown = f"{'(' * result.lower_open}{result.lower} {upper}{')' * result.upper_open}"
    assert shown == found


def test_quotients_at_zero() -> None:
    nothing, some = point(0), Interval(Fraction(0), Fraction(1))
    assert quotient(nothing, some) == POSITIVE  # nothing of any number is nothing
    assert quotient(nothing, Interval(Fraction(0), Fraction(1), True)) is None
    assert quotient(point(5), nothing) is None
    assert quotient(point(5), some) == Interval(Fraction(5), None)
    assert quotient(point(5), point(2)) == Interval(Fraction(5, 2), Fraction(5, 2))


def test_a_ratio_of_nothing() -> None:
    assert over(point(0), Interval(Fraction(0), Fraction(5))) == point(0)
    assert over(point(1), point(0)) is None
    two_to_three = Interval(Fraction(2), Fraction(3))
    assert ratio_of(point(6), two_to_three) == two_to_three
    assert ratio_of(point(-6), two_to_three) == Interval(Fraction(-3), Fraction(-2))
    assert ratio_of(Interval(Fraction(-1), Fraction(6)), two_to_three) == Interval(
        Fraction(0), Fraction(3)
    )


@pytest.mark.parametrize(
    ("interval", "first", "last"),
    [
        (Interval(Fraction(1), Fraction(3)), 1, 3),
        (Interval(Fraction(1), Fraction(3), True, True), 2, 2),
        (Interval(Fraction(1, 2), Fraction(7, 2)), 1, 3),
        (Interval(Fraction(20), Fraction(21), True, True), 21, 20),
        (Interval(None, Fraction(3)), None, 3),
        (Interval(Fraction(-3, 2), None), -1, None),
    ],
)
def test_whole_numbers(interval: Interval, first: int | None, last: int | None) -> None:
    assert whole_numbers(interval) == (first, last)
    part = whole_part(interval)
    if first is not None and last is not None and first > last:
        assert part is None
    else:
        assert part is not None
        assert (part.lower, part.upper) == (first, last)
    assert whole_part(None) is None


def test_what_two_intervals_share() -> None:
    low, high = Interval(Fraction(1), Fraction(3)), Interval(Fraction(3), Fraction(5))
    assert meet(low, high) == point(3)
    assert meet(low, high._replace(lower_open=True)) is None
    assert meet(low._replace(upper_open=True), high) is None
    assert meet(low, Interval(Fraction(4), None)) is None
    assert meet(low, Interval(None, None)) == low
    assert meet(Interval(None, Fraction(2), False, True), NOT_NEGATIVE) == Interval(
        Fraction(0), Fraction(2), False, True
    )
    assert meet(Interval(Fraction(1), None), Interval(Fraction(1), None, True)) == Interval(
        Fraction(1), None, True
    )
    assert meet(Interval(None, Fraction(2)), Interval(None, Fraction(2), False, True)) == Interval(
        None, Fraction(2), False, True
    )


def hedged(
    lower: int | str, upper: int | str, role: str, *, is_count: bool = True
) -> PrintedNumber:
    reading = Reading("last-digit", Interval(Fraction(lower), Fraction(upper)))
    return exact(0, role)._replace(readings=(reading,), is_count=is_count)


@pytest.mark.parametrize(
    ("above", "below", "expected"),
    [
        # wanted: exactly 2/3
        (hedged(3, 5, "to"), hedged(4, 7, "from"), True),  # 4/6
        (hedged(3, 3, "to"), hedged(4, 7, "from"), False),  # 3/4.5
        (hedged(3, 3, "to"), hedged(4, 7, "from", is_count=False), True),
        (hedged(3, 5, "to", is_count=False), hedged(4, 4, "from"), False),  # 2.67
        (hedged("2.5", 5, "to", is_count=False), hedged(4, 4, "from"), True),
        (hedged(5, 5, "to"), hedged(4, 7, "from", is_count=False), False),  # 7.5
        (hedged(5, 9, "to", is_count=False), hedged(4, 7, "from", is_count=False), False) ,
        (hedged(4, 9, "to", is_count=False), hedged("5.9", "6.1", "from", is_count=False), True),
        (hedged("4.1", "4.9", "to"), hedged(1, 9, "from"), False),  # nothing whole
        (hedged(1, 9, "to"), hedged("4.1", "4.9", "from"), False),
        (hedged(-9, -1, "to"), hedged(1, 9, "from"), False),
        (hedged(1, 9, "to"), hedged(-9, 0, "from"), False),
    ],
)  # fmt: skip
def test_counts_and_measures(above: PrintedNumber, below: PrintedNumber, expected: bool) -> None:
    two_thirds = point(Fraction(2, 3))
    assert has_ratio(above, below, two_thirds) == expected


def test_an_exact_divisor_of_zero_has_no_ratio() -> None:
    assert not has_ratio(exact(1, "to"), exact(0, "from"), NOT_NEGATIVE)
    assert has_ratio(exact(-1, "to"), exact(2, "from"), point(Fraction(-1, 2)))
    negative_hedge = hedged(-3, -2, "to")._replace(value=Fraction(-2))
    assert has_ratio(negative_hedge, exact(1, "from"), point(-3))
    assert not has_ratio(negative_hedge, exact(1, "from"), point(3))


@given(intervals())
def test_the_simplest_fraction(ratios: Interval) -> None:
    found = simplest(ratios)
    assert found is not None
    assert holds(ratios, found)
    upper = Fraction(9) if ratios.upper is None else ratios.upper
    low, high = (ratios.lower or Fraction(0)).as_integer_ratio(), upper.as_integer_ratio()
    opens = (int(ratios.lower_open), int(ratios.upper_open))
    assert found.as_integer_ratio() == second.simplest(low, high, opens, 200)


@pytest.mark.parametrize(
    ("lower", "upper", "opens", "expected"),
    [
        ("1/3", "1/2", (True, True), "2/5"),
        ("1/3", "1/2", (False, False), "1/2"),
        ("3.1415", "3.1416", (False, False), "333/106"),
        ("0", "1/1000", (True, False), "1/1000"),
        ("0", "1/1000", (False, False), "0"),
        ("2/3", "2/3", (False, False), "2/3"),
        ("2/3", "2/3", (True, False), None),
        ("1", "1/2", (False, False), None),
        ("1.5", "2", (True, True), "5/3"),
    ],
)
def test_simplest_by_hand(
    lower: str, upper: str, opens: tuple[bool, bool], expected: str | None
) -> None:
    found = simplest(Interval(Fraction(lower), Fraction(upper), *opens))
    assert found == (None if expected is None else Fraction(expected))


def test_pairs_are_given_smallest_first() -> None:
    ratios = Interval(Fraction("2.11535"), Fraction("2.11545"))
    assert list(islice(smallest_pairs(ratios), 3)) == [(26, 55), (52, 110), (78, 165)]
    assert list(islice(smallest_pairs(point(Fraction(2, 3))), 2)) == [(3, 2), (6, 4)]
    assert list(islice(smallest_pairs(Interval(Fraction(1), Fraction(0))), 2)) == []
    wide = Interval(Fraction(0), Fraction(5, 2))
    assert list(islice(smallest_pairs(wide), 5)) == [(1, 0), (1, 1), (1, 2), (2, 0), (2, 1)]
    # one fraction alone, with so large a denominator that its double is not reached
    assert list(islice(smallest_pairs(point(Fraction(1, 20_001))), 5)) == [(20_001, 1)]


@given(intervals())
def test_denominators_that_have_a_numerator(ratios: Interval) -> None:
    ratios = ratios._replace(upper=ratios.upper or Fraction(9))
    expected = sum(
        any(holds(ratios, Fraction(n, m)) for n in range(9 * m + 1)) for m in range(1, 31)
    )
    assert fitting_denominators(ratios, 1, 30) == expected
