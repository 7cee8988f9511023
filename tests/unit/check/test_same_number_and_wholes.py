"""One figure printed twice, shares that make a whole, and changes a year."""

from collections.abc import Sequence
from fractions import Fraction

import pytest

from lvliang_cli.core.check import typed_numbers
from lvliang_cli.core.check.printed import printed_claim, printed_number
from lvliang_cli.core.check.printed.ratio_kinds import MOST_YEARS, annual_form, root
from lvliang_cli.core.check.relations.ratio import check_annual_growth
from lvliang_cli.core.check.relations.same_number import Print, check_same
from lvliang_cli.core.check.relations.sums_and_points import check_whole
from lvliang_cli.core.check.typed_claim import read_change, read_quantity
from lvliang_cli.core.check.verdict.explain import steps
from lvliang_cli.core.check.verdict.result import Result
from lvliang_cli.core.numbers.interval import Interval

from ..support import figure


def printed(
    value: int | str, decimals: int, *measures: str, ident: str = "made", hedge: str = "exact"
) -> Print:
    """A figure printed with so many digits after the point, in a unit with these words."""
    metric = figure(value, decimals=decimals, id=ident, qualifier=hedge)
    number = printed_number.of_metric(metric, "count", "other")
    return Print(printed_claim.of_metric(metric, "number"), number, measures)


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        (printed(1285, 0, "起"), printed(1285, 0, "起", "件"), "consistent"),
        (printed(1285, 0, "起"), printed(1258, 0, "起"), "repairable"),
        (printed(12000, -3, "人"), printed(12345, 0, "人"), "consistent"),  # 1.2万
        (printed(12345, 0, "人"), printed(12000, -3, "人"), "consistent"),
        (printed(12000, -3, "人"), printed(12789, 0, "人"), "directional"),  # cut off
        (printed(12000, -3, "人"), printed(99, 0, "人"), "inconsistent"),
        (printed(15, 0, "公顷"), printed(225, 0, "亩"), "consistent"),
        (printed(225, 0, "亩"), printed(15, 0, "公顷"), "consistent"),
        (printed(33, 0, "公顷"), printed(500, 0, "亩"), "consistent"),  # 33.3
        (printed(15, 0, "公顷"), printed(252, 0, "亩"), "inconsistent"),  # 16.8
        (printed(3, 0, "小时"), printed(180, 0, "分钟"), "consistent"),
        (printed(3, 0, "吨"), printed(3000, 0, "公斤"), "consistent"),
        (printed(3, 0, "吨"), printed(3000, 0, "公里"), "no-power"),
        (printed(3, 0, "起"), printed(3, 0, "人"), "no-power"),
    ],
)
def test_two_prints_of_one_number(one: Print, other: Print, verdict: str) -> None:
    result = check_same(one, other)
    assert (result.type, result.verdict) == ("same", verdict)
    assert [number.role for number in result.arguments] == ["other"]
    assert result.detail == ("units" if verdict == "no-power" else result.detail)


def over(value: int, decimals: int, hedge: str = "over") -> Print:
    return printed(value, decimals, "例", hedge=hedge)


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        (over(71100000, -5), over(51100000, -5), "possible"),
        (over(71100000, -5), over(72300000, -5), "ambiguous"),
        (over(176300000, -5), printed(176903596, 0, "例"), "possible"),
        (over(2000000, -6), over(3000000, -6), "ambiguous"),
        (over(71100000, -5, "about"), over(51100000, -5, "about"), "ambiguous"),
    ],
)
def test_precise_bounds_a_digit_apart(one: Print, other: Print, verdict: str) -> None:
    assert check_same(one, other).verdict == verdict


def test_no_edit_is_told_in_another_unit() -> None:
    result = check_same(printed(15, 0, "公顷"), printed(252, 0, "亩"))
    assert (result.repairs, result.faulty, result.detail) == ((), "", "")


def test_a_hedge_keeps_its_reading_in_another_unit() -> None:
    metric = figure(220, qualifier="more_than", upper=None, id="made")  # 220余亩
    number = printed_number.of_metric(metric, "count", "other")
    more = Print(printed_claim.of_metric(metric, "number"), number, ("亩",))
    assert check_same(printed(15, 0, "公顷"), more).reading == "last-digit"  # 14.67 to 14.73
    assert check_same(printed(9, 0, "公顷"), more).verdict == "inconsistent"


def shares(*texts: str) -> Result:
    return check_whole([read_quantity(text, "share") for text in texts])


@pytest.mark.parametrize(
    ("texts", "verdict"),
    [
        (("62.5%", "25.0%", "12.5%"), "consistent"),
        (("33.3%", "33.3%", "33.3%"), "consistent-approx"),
        (("16.67%", "83.34%"), "consistent-approx"),
        (("62.5%", "26.0%", "12.5%"), "repairable"),
        (("62.5%", "24.5%", "12.5%"), "repairable"),  # 99.5 is no whole rounded
        (("62%", "约25%", "12.5%"), "consistent-approx"),
        (("62%", "约45%", "12.5%"), "ambiguous"),
        (("62.5%", "5.0%"), "inconsistent"),
    ],
)
def test_shares_of_one_whole(texts: Sequence[str], verdict: str) -> None:
    result = shares(*texts)
    assert (result.type, result.verdict) == ("whole100", verdict)
    assert result.patterns == ()
    assert all(repair.role != "stated" for repair in result.repairs)


def growth(printed: str, from_: str | None, to: str | None, years: str) -> Result:
    numbers = [None if n is None else read_quantity(n, role)
               for role, n in (("from", from_), ("to", to))]  # fmt: skip
    return check_annual_growth(read_change(printed), *numbers, read_quantity(years, "years"))


@pytest.mark.parametrize(
    ("printed", "from_", "to", "years", "verdict"),
    [
        ("10%", "100", "121", "2", "consistent"),
        ("10.0%", "1000", "1331", "3", "consistent"),
        ("-10%", "100", "81", "2", "consistent"),
        ("10.5%", "100", "121", "2", "repairable"),  # half of 21%, which is no change a year
        ("11%", "100", "121", "2", "repairable"),
        ("1.04%", "352184", "390561", "10", "consistent"),  # 1.0397
        ("1.03%", "352184", "390561", "10", "directional"),
        ("1.3%", "35.2万", "39.1万", "8", "consistent-approx"),
        ("10%", "100", None, "2", "no-power"),
        ("10%", None, "121", "2", "no-power"),
        ("10%", "100", "121", "2.5", "no-power"),
        ("10%", "100", "121", str(MOST_YEARS + 1), "no-power"),
        ("10%", "0", "121", "2", "undefined"),
        ("-120%", "100", "121", "2", "impossible"),
    ],
)
def test_changes_a_year(
    printed: str, from_: str | None, to: str | None, years: str, verdict: str
) -> None:
    result = growth(printed, from_, to, years)
    assert (result.type, result.verdict) == ("annual_growth", verdict)
    assert result.patterns == ()
    if verdict == "no-power":
        assert result.detail == ("one-printed" if from_ is None or to is None else "years")
    roles = [role for role, n in (("from", from_), ("to", to), ("years", years)) if n is not None]
    assert [number.role for number in result.arguments] == roles


def test_the_root_is_shown_in_the_step() -> None:
    told = [words.en for words in steps(growth("10%", "100", "121", "2"))]
    assert any("((121 ÷ 100)^(1/2) − 1) = 10%" in words for words in told)


@pytest.mark.parametrize(
    ("value", "degree", "lower", "upper"),
    [
        (Fraction(1024), 10, Fraction(2), Fraction(2)),
        (Fraction(9, 4), 2, Fraction(3, 2), Fraction(3, 2)),
        (Fraction(0), 3, Fraction(0), Fraction(0)),
        (
            Fraction(2),
            2,
            Fraction("1.414213562373095"),
            Fraction("1.414213562373096"),
        ),
    ],
)
def test_roots(value: Fraction, degree: int, lower: Fraction, upper: Fraction) -> None:
    assert (root(value, degree), root(value, degree, upwards=True)) == (lower, upper)


def test_ratios_over_years_are_powers() -> None:
    form = annual_form(2)
    assert form.ratios(Interval(Fraction(10), Fraction(20))) == Interval(
        Fraction("1.21"), Fraction("1.44")
    )
    assert form.ratios(Interval(Fraction(-300), None)) == Interval(Fraction(0), None)
    assert form.values(Interval(None, Fraction("1.21"))) == Interval(None, Fraction(10))
    assert form.values(Interval(Fraction("1.21"), None)) == Interval(Fraction(10), None)


@pytest.mark.parametrize(
    ("value", "decimals", "measures", "form", "stated"),
    [
        ("2.5", 1, ("倍",), "percent", ("250", -1, "0")),
        (2, 0, ("倍",), "percent", ("200", -2, "50")),
        (-1, 0, ("倍",), "percent", ("-100", -2, "5")),
        (2, 0, ("倍",), "number", ("2", 0, "1/2")),
        (2, 0, ("番",), "percent", ("300", -2, "50")),
        ("-2.3", 1, ("‰",), "percent", ("-0.23", 2, "0")),
        (25, 0, ("基点", "个基点"), "points", ("0.25", 2, "0")),
        ("12.3", 1, ("‰",), "number", ("12.3", 1, "0")),
        ("12.3", 1, ("%",), "percent", ("12.3", 1, "0")),
    ],
)
def test_what_a_unit_is_in_percent_or_points(
    value: int | str,
    decimals: int,
    measures: Sequence[str],
    form: str,
    stated: tuple[str, int, str],
) -> None:
    found = printed_claim.of_metric(figure(value, decimals=decimals), form, measures)
    assert (str(found.value), found.decimals, str(found.slack)) == (
        str(Fraction(stated[0])),
        *stated[1:],
    )


def test_the_scale_of_a_rate_is_shown() -> None:
    rate = typed_numbers.rate("5.2", "52", "1000000", "100000")
    assert [number.role for number in rate.arguments] == ["per", "total", "scale"]
    assert any("100000 × 52 ÷ 1000000 = 5.2" in words.en for words in steps(rate))
    alone = typed_numbers.rate("4.1", "41", scale="1000")
    assert any(
        words.en.startswith("244 whole numbers can be the divisor") for words in steps(alone)
    )


@pytest.mark.parametrize(
    ("from_", "to", "difference", "told"),
    [
        (None, "50", "-30", "Earlier number = current number − difference = 50 − (-30) = 80."),
        ("80", None, "-30", "Current number = earlier number + difference = 80 + (-30) = 50."),
        ("80", "50", "-30", "Difference = current number − earlier number = 50 − 80 = -30."),
        (None, "5.0万", "2.0万", "Earlier number = current number − difference = 50000 − (-20000)"
         " = 69,000 to 71,000."),
    ],
)  # fmt: skip
def test_the_subtraction_is_a_step(
    from_: str | None, to: str | None, difference: str, told: str
) -> None:
    result = typed_numbers.change("-37.5%", from_, to, difference)
    assert told in [words.en for words in steps(result)]
    alone = typed_numbers.change("-37.5%", difference="-30")
    assert not any("difference =" in words.en for words in steps(alone))


def test_the_same_bound_is_the_same_number() -> None:
    metric = figure(14, qualifier="over", id="made")  # 超过14件
    bound = Print(
        printed_claim.of_metric(metric, "number"),
        printed_number.of_metric(metric, "count", "other"),
        ("件",),
    )
    assert check_same(bound, bound).verdict == "consistent"
