"""Shares, rates and multiples."""

from fractions import Fraction

import pytest

from lvliang_cli.core.check import typed_numbers as typed
from lvliang_cli.core.check.printed.printed_number import exact
from lvliang_cli.core.check.relations.change import check_change
from lvliang_cli.core.check.relations.ratio import (
    check_multiple,
    check_rate,
    check_share,
)
from lvliang_cli.core.check.typed_claim import read_change
from lvliang_cli.core.check.typed_claim import read_quantity as number
from lvliang_cli.core.check.typed_claim import read_stated as stated


@pytest.mark.parametrize(
    ("printed", "part", "whole", "verdict", "detail"),
    [
        ("33.3%", "1", "3", "consistent", ""),
        ("33.3", "1", "3", "consistent", ""),
        ("81.5%", "815", "1000", "consistent", ""),
        ("0%", "0", "7", "consistent", ""),
        ("100%", "7", "7", "consistent", ""),
        ("100%", "199", "200", "consistent-tie", "half_up, half_even"),
        ("99%", "199", "200", "consistent-tie", "half_down"),
        ("100.0%", "1999", "2000", "consistent-tie", "half_up, half_even"),
        ("33.4%", "1", "3", "directional", "away, ceil"),
        ("66.6%", "2", "3", "directional", "trunc, floor"),
        ("33.00%", "1", "3", "padded", ""),
        ("三成", "1", "3", "consistent", ""),
        ("12.5%", "1", "8", "consistent", ""),
        ("87.5%", "1", "8", "pattern", "complement"),
        ("25%", "1", "5", "pattern", "wrong-base"),  # 1 to 4
        ("80%", "5", "4", "pattern", "swapped"),
        ("52.1%", "1", "8", "inconsistent", ""),
        ("21.5%", "1", "8", "repairable", "stated"),
        ("10%", "0", "0", "undefined", ""),
        ("10%", "1", "0", "undefined", ""),
        ("10%", "1", "0以下", "undefined", ""),
        ("101%", "101", "100", "impossible", "above-most"),
        ("100.6%", None, None, "impossible", "above-most"),
        ("-3%", "1", "100", "impossible", "below-least"),
        ("100%", "201", "200", "pattern", "swapped"),  # more than the whole; 200 of 201
        ("超过30%", "1", "3", "consistent-approx", "hedged"),
        ("近30%", "1", "3", "repairable", "whole"),  # 20% to 30%; 1 of 4
        ("60.0%", "3.0万", "5.0万", "consistent-approx", "rounded"),
        ("27.6%", "1380万元", "5000万元", "consistent-approx", "rounded"),
        ("100.0%", "1.2万", "1.2万", "consistent-approx", "rounded"),
    ],
)
def test_shares(
    printed: str, part: str | None, whole: str | None, verdict: str, detail: str
) -> None:
    result = typed.share(printed, part, whole)
    assert (result.verdict, result.detail) == (verdict, detail)


@pytest.mark.parametrize(
    ("printed", "total", "per", "scale", "verdict"),
    [
        ("5.2", "941", "181", None, "consistent"),  # 5.199 a day
        ("5.1", "941", "181", None, "directional"),
        ("178", "4.86万", "273", None, "consistent-approx"),  # 48600/273 = 178.02
        ("5.2", "52", "1000000", "100000", "consistent"),  # per 100,000 people
        ("5.2", "52", "100万", "10万", "consistent-approx"),
        ("0.52", "52", "1000000", "1万", "consistent"),
        ("6.77", "956", "141212", "1000", "consistent"),  # per thousand
        ("5.3", "52", "1000000", "100000", "repairable"),
        ("4.9万", "1785万", "365", None, "consistent-approx"),  # 48904
        ("192.3", "52", "10000", None, "pattern"),  # 10000/52: swapped
        ("0", "0", "365", None, "consistent"),
        ("约5", "941", "181", None, "consistent-approx"),
        ("超过5", "941", "181", None, "consistent-approx"),
        ("5.2", "941", "0", None, "undefined"),
        ("-5.2", "941", "181", None, "impossible"),
    ],
)
def test_rates(printed: str, total: str, per: str, scale: str | None, verdict: str) -> None:
    result = typed.rate(printed, total, per, scale)
    assert result.verdict == verdict


def test_wrong_rates_are_taken_up_to_twice_the_printed_one() -> None:
    result = typed.rate("5.2", "941", "181")
    assert result.assumed == (0, Fraction(104, 10))
    assert result.power == 1 - Fraction(1, 105)
    assert typed.rate("0", "0", "5").assumed == (0, 10)


@pytest.mark.parametrize(
    ("printed", "earlier", "current", "verdict"),
    [
        ("2.5", "40", "100", "consistent"),
        ("2.5", "40", "102", "consistent-tie"),  # 2.55
        ("2.6", "40", "102", "consistent-tie"),
        ("3.1", "10", "310", "repairable"),
        ("0.4", "40", "100", "pattern"),  # swapped
        ("2.5", "0", "100", "undefined"),
    ],
)
def test_multiples(printed: str, earlier: str, current: str, verdict: str) -> None:
    result = check_multiple(stated(printed), number(earlier, "from"), number(current, "to"))
    assert (result.type, result.verdict) == ("multiple", verdict)


def test_a_multiple_is_not_a_rise() -> None:
    from_, to = number("40", "from"), number("100", "to")
    for text, verdict in (
        ("2.5倍", "consistent"),
        ("是2.5倍", "consistent"),
        ("增长1.5倍", "consistent"),
        ("+1.5倍", "consistent"),
        ("增长到2.5倍", "consistent"),
        ("为上年的2.5倍", "consistent"),
        ("增长2.5倍", "pattern"),
        ("1.5倍", "repairable"),
    ):
        assert check_change(read_change(text), from_, to).verdict == verdict, text


def test_a_divisor_need_not_be_whole() -> None:
    per = exact(Fraction(3, 2), "per")
    assert check_rate(stated("4"), exact(6, "total"), per).verdict == "consistent"


def test_what_fell_is_a_share_by_its_size() -> None:
    part, whole = number("1334", "part").negated(), number("5000", "whole")
    assert check_share(stated("26.7%"), part, whole).verdict == "consistent"
