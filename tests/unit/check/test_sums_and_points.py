"""Totals, parts of a whole, and percentage points."""

from decimal import Decimal
from fractions import Fraction

import pytest

from lvliang_cli.core.check import typed_numbers as typed
from lvliang_cli.core.check.printed.printed_number import PrintedNumber, of_metric
from lvliang_cli.core.check.relations.sums_and_points import check_part, check_points, check_sum
from lvliang_cli.core.check.typed_claim import read_change as change
from lvliang_cli.core.check.typed_claim import read_quantity as number
from lvliang_cli.core.check.typed_claim import read_stated as stated

from ..support import figure


@pytest.mark.parametrize(
    ("printed", "parts", "verdict", "detail"),
    [
        ("100", ["30", "70"], "consistent", ""),
        ("568", ["122", "16", "430"], "consistent", ""),
        ("0", ["0", "0"], "consistent", ""),
        ("100", ["30", "71"], "repairable", ""),
        ("100", ["30", "30", "40", "7"], "pattern", "omitted-part"),
        ("130", ["30", "70"], "pattern", "repeated-part"),
        ("60", ["30", "30", "60"], "pattern", "omitted-part"),
        ("999", ["30", "70"], "inconsistent", ""),
        # percentages rounded one by one add up to a little more or less
        ("100%", ["33.3%", "33.3%", "33.3%"], "consistent", ""),  # 99.9 is 100 when rounded
        ("100.0%", ["33.3%", "33.3%", "33.3%"], "consistent-approx", "rounded"),
        ("100.0%", ["16.7%", "16.7%", "66.7%"], "consistent-approx", "rounded"),
        ("100.0%", ["33.3%", "33.3%", "32.7%"], "repairable", ""),
        ("100.0%", ["50.0%", "49.9%"], "consistent-approx", "rounded"),  # 99.8 to 100.0
        ("100.0%", ["50.00%", "49.93%"], "directional", "away, ceil"),  # 99.92 to 99.94
        ("100.0%", ["50.0%", "49.7%"], "padded", ""),  # 99.7 is 100
        ("100.0%", ["50.0%", "48.7%"], "inconsistent", ""),
        ("31.0", ["10.4", "20.3"], "padded", ""),  # 30.7 is 31
        ("31.0", ["10.4", "22.3"], "inconsistent", ""),
        # a correction below zero
        ("2380", ["2400", "-20"], "consistent", ""),
        ("-5", ["15", "-20"], "consistent", ""),
        ("2420", ["2400", "-20"], "repairable", "part 1"),
        ("100.0%", ["50.0%", "50.0%"], "consistent", ""),
        # 万 and money
        ("11.2万", ["6.1万", "5.1万"], "consistent", ""),
        ("11.2万", ["61234", "50777"], "consistent", ""),  # 112011
        ("11.2万", ["61234", "51666"], "directional", "trunc, floor"),  # 112900
        ("4515.66万元", ["4000.33万元", "515.33万元"], "consistent", ""),
        ("4515.66万元", ["4000.33万元", "515.32万元"], "consistent-approx", "rounded"),
        ("4515.66万元", ["4000.33万元", "513.33万元"], "repairable", ""),
        # hedges
        ("100", ["30", "70余"], "repairable", "stated"),
        ("101", ["30", "70余"], "consistent-approx", "last-non-zero"),
        ("120", ["30", "70余"], "ambiguous", "literal"),
        ("100", ["30", "约70"], "consistent-approx", "last-digit"),
        ("103", ["30", "约70"], "consistent-approx", "last-non-zero"),
        ("100", ["30", "约90"], "ambiguous", "soft"),
        ("超过100", ["30", "71"], "consistent-approx", "exact"),
        ("超过100", ["200", "71"], "ambiguous", "literal"),
        ("超过100", ["20", "71"], "repairable", ""),  # 30 and 71 and so on
        ("约100", ["20", "71"], "consistent-approx", "exact"),
        ("约100", ["120", "71"], "ambiguous", "soft"),
        ("95", ["30", "超60"], "consistent-approx", "last-non-zero"),
        ("95", ["30", "近70"], "consistent-approx", "last-non-zero"),
    ],
)  # fmt: skip
def test_sums(printed: str, parts: list[str], verdict: str, detail: str) -> None:
    result = typed.total(printed, parts)
    assert (result.verdict, result.detail) == (verdict, detail)


def test_a_sum_of_exact_numbers_can_be_a_tie() -> None:
    halves = [number("0.25", f"part {n}") for n in (1, 2)]
    sharp = [q._replace(readings=((q.readings[0]._replace(interval=_only(q))),)) for q in halves]
    result = check_sum(stated("1"), sharp)
    assert (result.verdict, result.detail) == ("consistent-tie", "half_up")
    result = check_sum(stated("0"), sharp)
    assert (result.verdict, result.detail) == ("consistent-tie", "half_even, half_down")
    assert check_sum(stated("0"), halves).verdict == "consistent-approx"


def _only(quantity: PrintedNumber) -> object:
    return quantity.interval._replace(lower=quantity.value, upper=quantity.value)


def test_a_count_whose_readings_hold_nothing_whole() -> None:
    halves = figure(Decimal("0.5"), readings=(Decimal("0.5"), Decimal("0.7")))
    odd = of_metric(halves, "count", "part")
    result = check_sum(stated("3"), [odd, odd])
    assert (result.verdict, result.exact, result.power) == ("inconsistent", None, None)
    assert check_part(odd, number("5", "whole")).verdict == "inconsistent"
    # of what fell, by how much: 减少55.8万桶,其中甲国减少30万桶; 每减少100人,其中70人
    fall = number("55", "whole").negated()
    assert check_part(number("30", "part").negated(), fall).fits
    assert check_part(number("30", "part"), fall).fits
    assert not check_part(number("60", "part").negated(), fall).fits


def test_power_of_a_sum() -> None:
    result = typed.total("100", ["30", "70"])
    assert result.power == 1 - Fraction(1, 201)  # of 0 to 200 one passes
    assert result.assumed == (0, 200)
    assert typed.total("0", ["0", "0"]).assumed == (0, 1)
    assert typed.total("100", ["30", "570"]).assumed == (0, 600)
    rounded = typed.total("100%", ["33.3%", "33.3%", "33.3%"])
    assert rounded.power == 1 - Fraction(1, 201)  # 99.75 to 100.05: 100 alone


def test_the_faulty_part_is_named_when_only_one_can_be() -> None:
    result = typed.total("100", ["3", "70"])
    assert result.verdict == "repairable"
    assert ("part 1", "3", "30", "point") in [tuple(repair) for repair in result.repairs]
    assert result.faulty == "part 1"


@pytest.mark.parametrize(
    ("part", "whole", "verdict", "detail"),
    [
        ("12", "20", "consistent", ""),
        ("20", "20", "consistent", ""),
        ("21", "20", "inconsistent", "part-above-whole"),
        ("2.1万", "20万", "consistent-approx", "rounded"),
        ("2.1万", "20999", "consistent-approx", "rounded"),  # 20500 to 21500
        ("2.1万", "20499", "inconsistent", "part-above-whole"),
        ("10.5万", "10万余", "consistent-approx", "last-digit"),
        ("15万", "10万余", "consistent-approx", "last-non-zero"),
        ("25万", "10万余", "ambiguous", "literal"),
        ("25万", "约10万", "ambiguous", "soft"),
        ("约25万", "10万", "ambiguous", "soft"),
        ("超过100", "100", "inconsistent", "part-above-whole"),
        ("近100", "95", "consistent-approx", "last-non-zero"),
    ],
)
def test_a_part_is_no_greater_than_its_whole(
    part: str, whole: str, verdict: str, detail: str
) -> None:
    result = check_part(number(part, "part"), number(whole, "whole"))
    assert (result.verdict, result.detail) == (verdict, detail)


@pytest.mark.parametrize(
    ("printed", "earlier", "current", "verdict", "detail"),
    [
        ("0.6个百分点", "96.75%", "97.35%", "consistent", ""),
        ("提高0.6个百分点", "96.75%", "97.35%", "consistent", ""),
        ("-0.6", "97.35", "96.75", "consistent", ""),
        ("下降0.6个百分点", "97.35%", "96.75%", "consistent", ""),
        ("0.60", "96.75%", "97.35%", "consistent", ""),
        ("0.60", "96.75%", "97.31%", "padded", ""),  # 0.56 is 0.6
        ("0.60", "96.75%", "97.15%", "repairable", ""),  # 0.40
        ("0.65", "96.7%", "97.3%", "consistent-approx", "rounded"),  # from 0.5 to 0.7
        ("0.7", "96.7%", "97.3%", "consistent-approx", "rounded"),
        ("0.8", "96.7%", "97.3%", "repairable", ""),
        ("0.7", "96.71%", "97.33%", "directional", "away, ceil"),  # .61 to .63
        # .65 is a tie, but the rates are rounded themselves
        ("0.7", "96.70%", "97.35%", "consistent-approx", "rounded"),
        ("0.6", "96.70%", "97.35%", "consistent-approx", "rounded"),
        ("-0.60", "96.75%", "97.35%", "pattern", "sign"),
        ("16.67", "60%", "70%", "pattern", "percent-for-points"),  # 70/60 - 1
        ("5.0", "-3.0%", "2.0%", "consistent", ""),
        ("-5.0", "2.0%", "-3.0%", "consistent", ""),
        ("超过10", "60%", "75%", "consistent-approx", "rounded"),
        ("超过10", "60%", "90%", "ambiguous", "literal"),
        ("约10", "60%", "90%", "ambiguous", "soft"),
        ("10", "约60%", "90%", "ambiguous", "soft"),
        ("25", "60%", "80%多", "consistent-approx", "last-non-zero"),
        ("35", "60%", "80%多", "ambiguous", "literal"),
    ],
)  # fmt: skip
def test_points(printed: str, earlier: str, current: str, verdict: str, detail: str) -> None:
    result = typed.points(printed, earlier, current)
    assert (result.verdict, result.detail) == (verdict, detail)
    assert result.type == "points"


def test_points_are_tried_from_exact_and_from_rounded_rates() -> None:
    from lvliang_cli.core.numbers.interval import Interval

    result = check_points(change("0.6个百分点"), number("96.75%", "from"), number("97.35%", "to"))
    assert result.exact == Interval(Fraction(59, 100), Fraction(61, 100))
    assert result.conventions == (
        "half_up", "half_even", "half_down", "trunc", "away", "floor", "ceil"
    )  # fmt: skip


def test_no_percentage_for_points_of_a_rate_that_is_not_above_zero() -> None:
    assert typed.points("50", "0%", "10%").patterns == ()
    assert typed.points("-50", "-10%", "10%").patterns == ()
