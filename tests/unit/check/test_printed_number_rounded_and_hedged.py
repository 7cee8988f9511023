"""Counts that are printed rounded or with a hedge stand for many numbers."""

from fractions import Fraction

import pytest

from lvliang_cli.core.check import typed_numbers as typed
from lvliang_cli.core.check.printed.printed_number import exact, of_metric
from lvliang_cli.core.check.relations.change import check_change
from lvliang_cli.core.check.typed_claim import read_change, read_quantity
from lvliang_cli.core.numbers.interval import Interval

from ..support import figure


@pytest.mark.parametrize(
    ("printed", "earlier", "current", "verdict", "detail"),
    [
        # (157500 to 158500)/(240500 to 241500): -34.78% to -34.10%
        ("-34.3%", "24.1万", "15.8万", "consistent-approx", "rounded"),
        ("-34.8%", "24.1万", "15.8万", "consistent-approx", "rounded"),
        ("-34.1%", "24.1万", "15.8万", "consistent-approx", "rounded"),
        ("-34.0%", "24.1万", "15.8万", "directional", "trunc, ceil"),  # -34.096 cut off
        ("-33.9%", "24.1万", "15.8万", "repairable", ""),
        ("-43.3%", "24.1万", "15.8万", "repairable", "stated"),  # -34.3%, or 53.3 and so on
        # money is rounded too, and no whole number is asked for
        ("+20.0%", "10.0亿元", "12.0亿元", "consistent-approx", "rounded"),
        ("+0.01%", "4515.66万元", "4516.11万元", "consistent-approx", "rounded"),
        ("+0.02%", "4515.66万元", "4516.11万元", "directional", "away, ceil"),
        # to the last digit: (120000, 130000)/(100000, 110000), from 1.09 to 1.3
        ("+20%", "10万余", "12万余", "consistent-approx", "last-digit"),
        ("+9%", "10万余", "12万余", "consistent-approx", "last-digit"),
        # 10万余 below 200000: 130000/100000 down to 120000/200000
        ("-20%", "10万余", "12万余", "consistent-approx", "last-non-zero"),
        ("-40%", "10万余", "12万余", "consistent-approx", "last-non-zero"),
        ("-50%", "10万余", "12万余", "ambiguous", "literal"),
        ("+50%", "10万余", "12万余", "ambiguous", "literal"),
        ("+50%", "12万", "10万余", "consistent-approx", "last-non-zero"),
        # 20多 has no whole number below 21: 21 to 29
        ("+40.0%", "20", "20多", "consistent-approx", "last-non-zero"),  # 28
        ("+41.0%", "20", "20多", "repairable", "stated"),  # 28 or 29 would be 40% or 45%
        ("+55.0%", "20", "20多", "ambiguous", "literal"),  # 31
        ("+5%", "十余万", "20万", "consistent-approx", "last-digit"),
        ("+100%", "十余万", "20万", "consistent-approx", "last-digit"),  # 195000/100001
        ("-30%", "十余万", "20万", "ambiguous", "literal"),  # from 280000
        ("+10%", "近5万", "5万", "consistent-approx", "last-digit"),  # from 40000
        ("0.0%", "近5万", "5.0万", "consistent-approx", "last-digit"),
        ("+30%", "近5万", "5万", "consistent-approx", "last-digit"),  # 55000/40000
        ("+30%", "近5万", "5.0万", "ambiguous", "literal"),  # 50500/40000 is 26%
        ("-10%", "超过100", "100", "consistent-approx", "last-non-zero"),
        ("+10%", "100以上", "110", "consistent-approx", "last-digit"),
        ("+10%", "100以下", "110", "consistent-approx", "last-digit"),
        ("+10%", "约100", "110", "consistent-approx", "last-digit"),
        ("+500%", "约100", "110", "ambiguous", "soft"),
        ("+5%", "100", "约300", "ambiguous", "soft"),
    ],
)  # fmt: skip
def test_what_the_print_leaves_open(
    printed: str, earlier: str, current: str, verdict: str, detail: str
) -> None:
    result = typed.change(printed, earlier, current)
    assert (result.verdict, result.detail) == (verdict, detail)


def test_what_is_printed_too_roughly_tells_nothing() -> None:
    some = typed.change("+20%", "十余万", "十余万")  # -50% to +100%, of -90% to +200%
    assert (some.verdict, some.power) == ("consistent-approx", Fraction(291 - 151, 291))
    none = typed.share("20%", "0.0万", "0.1万", is_amount=True)  # 0 to 500 of 500 to 1500
    assert (none.verdict, none.detail, none.power) == ("no-power", "too-wide", Fraction(0))
    narrow = typed.change("-9%", "10万余", "10万余")  # above -9.1% and below +10%: -9 to 10
    assert (narrow.reading, narrow.power) == ("last-digit", 1 - Fraction(20, 291))
    wide = typed.change("-10%", "10万余", "10万余")  # 100000 to 200000: -50 to 100
    assert (wide.reading, wide.power) == ("last-non-zero", 1 - Fraction(151, 291))


def test_the_interval_of_what_it_should_be() -> None:
    result = typed.change("-34.3%", "24.1万", "15.8万")
    assert result.exact == Interval(
        Fraction(100 * 157500, 241500) - 100, Fraction(100 * 158500, 240500) - 100
    )
    assert result.reading == "rounded"


def test_a_typed_number_is_read_alike_at_every_looseness() -> None:
    exact_one = read_quantity("25828", "to")
    assert [reading.name for reading in exact_one.readings] == ["exact"]
    hedged = read_quantity("11.2万余", "to")
    assert [r.name for r in hedged.readings] == ["last-digit", "last-digit", "literal"]
    trailing = read_quantity("10万余", "to")
    assert [r.name for r in trailing.readings] == ["last-digit", "last-non-zero", "literal"]
    assert trailing.reading(9).interval == trailing.readings[-1].interval
    assert trailing.reading(9).name == "literal"


@pytest.mark.parametrize(
    ("text", "is_count", "reading"),
    [
        ("25828", True, "exact"),
        ("11.2万", True, "rounded"),
        ("3.5", False, "rounded"),
        ("4515.66万元", False, "rounded"),
        ("100元", False, "rounded"),
        ("27.6%", False, "rounded"),
        ("约300", True, "last-digit"),
        ("568起", True, "exact"),
    ],
)
def test_what_is_counted(text: str, is_count: bool, reading: str) -> None:
    found = read_quantity(text, "to")
    assert (found.is_count, found.readings[0].name) == (is_count, reading)
    assert found.is_soft == text.startswith("约")


def test_a_sign_is_kept() -> None:
    loss = read_quantity("-3.0%", "from")
    assert (loss.value, loss.interval) == (-3, Interval(Fraction(-305, 100), Fraction(-295, 100)))
    assert loss.text == "-3.0"


def test_figures_of_a_dataset() -> None:
    count = of_metric(figure(568), "count", "to")
    assert (count.is_count, count.is_exact, count.id) == (True, True, "made")
    rate = of_metric(figure(5, kind="rate"), "count", "to")  # five cases a day, rounded
    assert (rate.is_count, rate.is_exact) == (False, False)
    share = of_metric(figure(60, unit="percent"), "percent", "to")
    assert (share.is_percent, share.is_count) == (True, False)
    open_print = of_metric(figure(15, readings=(15, 165)), "count", "to")
    assert open_print.interval == Interval(Fraction(15), Fraction(165))
    soft = of_metric(figure(300, qualifier="about", lower=None, upper=None), "count", "to")
    assert soft.is_soft


def test_an_ambiguous_print_is_the_range_of_its_readings() -> None:
    from_ = of_metric(figure(15, readings=(15, 165)), "count", "from")
    to = exact(165, "to")
    assert check_change(read_change("+10%"), from_, to).verdict == "consistent-approx"
    assert check_change(read_change("0%"), from_, to).verdict == "consistent-approx"
    assert not check_change(read_change("-5%"), from_, to).fits
    assert exact(Fraction(3, 2), "per").is_count is False
