"""Ranges, and numbers that are vague."""

from decimal import Decimal

import pytest

from lvliang_cli.core.extract.stage1_numbers.lexer import quantities

from .test_lexer import only


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("3至5人", 3, 5),
        ("20-100个", 20, 100),
        ("1万(含)-5万元", 10_000, 50_000),
        ("1万元--5万元", 10_000, 50_000),
        ("两到三万港元", 20_000, 30_000),
        ("一千到两千万元", 10_000_000, 20_000_000),
        ("8500到3万元", 8_500, 30_000),
        ("三五百人", 300, 500),
        ("5-20%", 5, 20),
    ],
)
def test_a_range_has_both_ends(text: str, low: int, high: int) -> None:
    found = only(text)
    assert (found.value, found.upper) == (low, high)


def test_the_decimals_of_a_range_are_those_of_its_lower_end() -> None:
    """Found in a real report: 4.5%-5% made a draft that its own reader refused."""
    assert (only("4.5%-5%").value, only("4.5%-5%").decimals) == (Decimal("4.5"), 1)
    assert (only("4%-5.5%").value, only("4%-5.5%").decimals) == (4, 0)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("5起至3起", [5, 3]),
        ("5人到3起", [5, 3]),
        ("5起到场", [5]),
        ("12至", [12]),
        ("从3到各5人", [3, 5]),
        ("5余人至6人", [5, 6]),
        ("3万到五", [30_000, 5]),
    ],
)
def test_what_is_no_range_stays_apart(text: str, values: list[int]) -> None:
    found = quantities(text)
    assert [quantity.value for quantity in found] == values
    assert {quantity.upper for quantity in found} == {None}


def test_vague_numbers_are_marked() -> None:
    for text in ("数百名", "几十万元", "三五百块", "一两百名", "七八个"):
        assert only(text).is_vague, text
    assert [q.value for q in quantities("占总数百分之五")] == [5]
    assert [q.unit for q in quantities("零分之三")] == ["", ""]
    assert [q.value for q in quantities("第七八条")] == [7, 8]
