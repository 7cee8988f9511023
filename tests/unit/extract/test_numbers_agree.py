"""Whether printed numbers agree, exactly and under any rounding."""

from fractions import Fraction

import pytest

from lvliang_cli.core.extract.stage6_relations.numbers_agree import (
    Range,
    agree,
    is_above,
    is_near_sum,
    is_nearly_share,
    is_share,
    is_sum,
    those_that_add_up,
)


def exact(value: int) -> Range:
    return Range(Fraction(value), Fraction(value), Fraction(value), Fraction(1))


def rounded(text: str) -> Range:
    value, step = Fraction(text), Fraction(10) ** -len(text.partition(".")[2])
    return Range(value - step, value + step, value, step)


@pytest.mark.parametrize(
    ("part", "whole", "percent", "fits"),
    [(50, 80, "62.5", True), (50, 80, "63", True), (50, 80, "64.5", False), (1, 0, "1", False)],
)
def test_a_share_fits_its_part_and_whole(part: int, whole: int, percent: str, fits: bool) -> None:
    assert is_share(exact(part), exact(whole), rounded(percent)) is fits


def test_parts_are_rounded_to_the_nearest_in_a_sum() -> None:
    parts = [rounded("1.4"), rounded("1.4")]
    assert is_sum(rounded("2.9"), parts)
    assert not is_sum(rounded("3.0"), parts)
    assert is_above(exact(9), [exact(4), exact(6)])


def test_of_overlapping_parts_those_that_add_up_are_found() -> None:
    assert those_that_add_up(exact(33), [exact(21), exact(12), exact(4)]) == (0, 1)
    assert list(those_that_add_up(exact(9), [exact(21), exact(12)])) == [0, 1]


def test_one_wrong_digit_explains_a_long_sum_and_not_a_short_one() -> None:
    assert is_near_sum(exact(8201), [exact(4107), exact(4194)])
    assert not is_near_sum(exact(80), [exact(50), exact(20)])


@pytest.mark.parametrize(("printed", "near"), [("62.5", True), ("65.2", True), ("41.3", False)])
def test_two_digits_of_a_share_may_be_swapped(printed: str, near: bool) -> None:
    assert is_nearly_share(exact(50), exact(80), rounded(printed)) is near


def test_prints_agree_where_their_ranges_meet() -> None:
    assert agree(rounded("2.7"), rounded("2.65"))
    assert not agree(rounded("2.7"), rounded("3.0"))
