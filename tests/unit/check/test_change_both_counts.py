"""A change against both counts: every number here was worked out by hand."""

import pytest

from lvliang_cli.core.check import typed_numbers as typed
from lvliang_cli.core.check.printed.rounding import CONVENTIONS
from lvliang_cli.core.check.verdict.result import FAILING, VERDICTS


@pytest.mark.parametrize(
    ("printed", "earlier", "current"),
    [
        ("+0.5%", "565", "568"),  # 3/565 = .005309
        ("-39.95%", "1279", "768"),  # 511/1279 = .399530
        ("+111.54%", "26", "55"),  # 29/26 = 1.115384
        ("-50%", "2", "1"),
        ("0%", "300", "301"),  # .003333
        ("0.0%", "12", "12"),
        ("-0.0%", "12345", "12344"),  # .000081
        ("-100%", "5", "0"),
        ("-100%", "300", "1"),  # .996666 falls by 100 when rounded
        ("+99999900%", "1", "1000000"),
        ("+0.0000000001%", "1000000000000", "1000000000001"),
        ("增长2.5倍", "100", "351"),  # 251% is 2.5 times
        ("是2.5倍", "100", "250"),
        ("2.5倍", "100", "254"),  # 2.54 times
        ("两成", "100", "124"),  # 24% is two tenths
        ("下降三成五", "200", "130"),
        ("降到80%", "100", "80"),
        ("增至1.5倍", "60", "90"),
        ("下降百分之二十", "100", "80"),
        ("负增长20%", "100", "80"),
        ("减少０.５％", "200", "199"),
    ],
)
def test_what_fits(printed: str, earlier: str, current: str) -> None:
    result = typed.change(printed, earlier, current)
    assert (result.verdict, result.conventions) == ("consistent", result.conventions)
    assert set(result.conventions) >= {"half_up", "half_even", "half_down"}
    assert result.luck is not None
    assert result.luck < 1
    assert result.repairs == result.patterns == ()


@pytest.mark.parametrize(
    ("printed", "earlier", "current", "ways"),
    [
        # 345/10000 = 3.45%
        ("+3.5%", 10000, 10345, "half_up"),
        ("+3.4%", 10000, 10345, "half_even, half_down"),
        ("-3.5%", 10000, 9655, "half_up"),
        ("-3.4%", 10000, 9655, "half_even, half_down"),
        # 3.55%
        ("+3.6%", 10000, 10355, "half_up, half_even"),
        ("+3.5%", 10000, 10355, "half_down"),
        ("-3.6%", 10000, 9645, "half_up, half_even"),
        ("-3.5%", 10000, 9645, "half_down"),
        # one half of a percent: 0 is even
        ("+1%", 200, 201, "half_up"),
        ("0%", 200, 201, "half_even, half_down"),
        ("-1%", 200, 199, "half_up"),
        ("-0%", 200, 199, "half_even, half_down"),
        # 1/16 = 6.25%
        ("+6.3%", 16, 17, "half_up"),
        ("+6.2%", 16, 17, "half_even, half_down"),
        # fifteen percent, in tenths
        ("增长两成", 100, 115, "half_up, half_even"),
        ("增长一成", 100, 115, "half_down"),
    ],
)
def test_ties_name_their_rule(printed: str, earlier: int, current: int, ways: str) -> None:
    result = typed.change(printed, str(earlier), str(current))
    assert (result.verdict, result.detail) == ("consistent-tie", ways)
    assert [w for w in result.conventions if w.startswith("half")] == ways.split(", ")


@pytest.mark.parametrize(
    ("printed", "earlier", "current", "ways"),
    [
        ("+3.7%", 1300, 1349, "trunc, floor"),  # 49/1300 = 3.7692%
        ("-3.7%", 1300, 1251, "trunc, ceil"),
        ("+3.7%", 1300, 1347, "away, ceil"),  # 47/1300 = 3.6153%
        ("-3.7%", 1300, 1253, "away, floor"),
        ("+0.1%", 10000, 10001, "away, ceil"),
        ("-99.9%", 10000, 1, "trunc, ceil"),  # -99.99%
        ("-0.0%", 10000, 9991, "trunc, ceil"),  # -0.09%
    ],
)
def test_one_way_rounding(printed: str, earlier: int, current: int, ways: str) -> None:
    result = typed.change(printed, str(earlier), str(current))
    assert (result.verdict, result.detail) == ("directional", ways)
    assert result.conventions == tuple(ways.split(", "))
    assert result.fits


@pytest.mark.parametrize(
    ("printed", "earlier", "current"),
    [
        ("+7.20%", 1300, 1394),  # 94/1300 = 7.2308%
        ("0.0%", 1000, 999),  # -0.1% is a whole 0, with a zero behind it
        ("-40.00%", 1279, 768),  # -39.953%: zeros after 40.0 or after 40
        ("+12.000%", 1000, 1123),  # 12.3%: only a whole percentage
    ],
)
def test_zeros_that_were_not_worked_out(printed: str, earlier: int, current: int) -> None:
    result = typed.change(printed, str(earlier), str(current))
    assert (result.verdict, result.fits) == ("padded", True)


def test_zeros_that_were_worked_out() -> None:
    assert typed.change("+7.20%", "1000", "1072").verdict == "consistent"
    # 39.953: neither 39.9 nor 39 nor 40 with a digit that is no zero is padded
    assert typed.change("-39.90%", "1279", "768").verdict == "repairable"


@pytest.mark.parametrize(
    ("printed", "earlier", "current", "role", "to", "edit"),
    [
        ("-39.59%", "1279", "768", "stated", "-39.95%", "swap"),
        ("+1.5%", "565", "568", "stated", "+0.5%", "digit"),
        ("+171.1%", "695", "814", "stated", "+17.1%", "extra"),
        ("+7.1%", "695", "814", "stated", "+17.1%", "missing"),
        ("+1.71%", "695", "814", "stated", "+17.1%", "point"),
        ("-39.95%", "1279", "786", "to", "768", "swap"),
        ("-39.95%", "1297", "768", "from", "1279", "swap"),
        ("-39.95%", "12790", "768", "from", "1279", "point"),
    ],
)
def test_one_edit_that_would_mend_it(
    printed: str, earlier: str, current: str, role: str, to: str, edit: str
) -> None:
    result = typed.change(printed, earlier, current)
    assert result.verdict == "repairable"
    assert (role, to, edit) in [(r.role, r.to, r.edit) for r in result.repairs]
    roles = {repair.role for repair in result.repairs}
    assert result.faulty == (roles.pop() if len(roles) == 1 else "")
    assert result.detail == result.faulty


@pytest.mark.parametrize(
    ("printed", "earlier", "current", "ways"),
    [
        ("+3.5%", "125000", "129312", "away, ceil"),  # 3.4496 to 3.45 to 3.5
        ("-9%", "59", "54", "away, floor"),  # -8.475 to -8.5 to -9
        ("下降4.4%", "46", "44", "away, floor"),  # -4.348 to -4.35 to -4.4
    ],
)
def test_what_was_rounded_twice_fits_one_way_and_is_told(
    printed: str, earlier: str, current: str, ways: str
) -> None:
    result = typed.change(printed, earlier, current)
    assert (result.verdict, result.detail) == ("directional", ways)
    assert result.patterns == ("double-rounded",)
    assert typed.change("-4.4%", "460", "441").patterns == ()  # -4.13: no way of rounding


@pytest.mark.parametrize(
    ("printed", "current", "verdict", "slips"),
    [
        ("下降1倍", "0", "consistent", ()),
        ("下降一倍", "3", "consistent-approx", ()),  # all but 3 of 100
        ("下降一倍", "50", "pattern", ("times-of-fall", "wrong-base")),  # 50/50
        ("下降1倍", "30", "pattern", ("times-of-fall",)),
        ("下降2倍", "30", "pattern", ("times-of-fall",)),
        ("下降2倍", None, "pattern", ("times-of-fall",)),
        ("下降0.5倍", "50", "consistent", ()),
    ],
)
def test_a_fall_by_once_is_a_fall_to_zero(
    printed: str, current: str | None, verdict: str, slips: tuple[str, ...]
) -> None:
    result = typed.change(printed, "100", current)
    assert (result.verdict, result.patterns) == (verdict, slips)


def test_a_fall_by_once_without_the_number_before() -> None:
    assert typed.change("下降1倍", to="100").patterns == ("times-of-fall",)
    assert typed.change("下降1倍", to="0").fits
    assert typed.change("下降1倍").verdict == "no-power"


@pytest.mark.parametrize(
    ("printed", "current", "verdict", "detail"),
    [
        ("增长2倍", "300", "consistent", ""),
        ("增长1倍", "204", "consistent", ""),
        ("增长1倍", "249", "consistent-approx", "loose"),  # +149%
        ("增长1倍", "251", "pattern", "wrong-base"),
        ("翻一番", "200", "consistent", ""),
        ("翻了近一番", "190", "consistent-approx", "hedged"),
        ("翻2番", "400", "consistent", ""),
        ("翻两番", "390", "consistent-approx", "loose"),
        ("翻一番", "270", "pattern", "wrong-base"),
        ("持平", "100", "consistent", ""),
        ("与去年同期持平", "101", "consistent-approx", "loose"),
        ("持平", "130", "repairable", ""),
        ("同比基本持平", "103", "consistent-approx", "loose"),
        ("减半", "50", "consistent", ""),
        ("下降一半", "46", "consistent-approx", "loose"),
        ("下降近一半", "55", "consistent-approx", "hedged"),
        ("减少过半", "45", "consistent-approx", "hedged"),
        ("下降超过一半", "30", "ambiguous", "literal"),
        ("下降近一半", "50", "ambiguous", "loose"),
        ("下降一半", "70", "repairable", ""),
        ("下降三分之一", "67", "consistent", ""),
        ("增长三分之一", "133", "consistent", ""),
        ("增加1/3", "135", "consistent-approx", "loose"),
        ("是去年的三分之一", "33", "consistent", ""),
        ("为上年同期的2倍", "200", "consistent", ""),
        ("降至一半", "50", "consistent", ""),
    ],
)
def test_words_that_are_read_loosely(printed: str, current: str, verdict: str, detail: str) -> None:
    result = typed.change(printed, "100", current)
    assert (result.verdict, result.detail) == (verdict, detail)
    assert result.conventions == ()


def test_levels_below_zero() -> None:
    assert typed.change("-105%", "200", "-10").verdict == "consistent"
    assert typed.change("-105%", to="-10", difference="-210").verdict == "consistent"
    assert typed.change("-105%", "200", difference="-210").detail == "below-zero"
    assert typed.change("+50%", "-10", "5").verdict == "undefined"
    assert typed.share("-10%", "-10", "100").verdict == "consistent"


def test_nothing_explains_it() -> None:
    result = typed.change("-99%", "5", "0")  # -100%, and no single edit gives 99
    assert (result.verdict, result.detail, result.repairs) == ("inconsistent", "", ())
    assert result.conventions == ()


@pytest.mark.parametrize("printed", ["-101%", "-100.6%", "-100.1%", "下降120%"])
@pytest.mark.parametrize("current", [None, "0", "5"])
def test_nothing_falls_by_more_than_all(printed: str, current: str | None) -> None:
    result = typed.change(printed, None if current is None else "10", current)
    assert (result.verdict, result.detail) == ("impossible", "below-least")


def test_a_fall_that_rounds_to_all_is_possible() -> None:
    assert typed.change("-100.00%", "100000", "4").verdict == "consistent"
    assert typed.change("-100.00%", "100000", "5").verdict == "consistent-tie"
    assert typed.change("-100.00%", "100000", "6").verdict == "directional"
    assert typed.change("-100.00%", "100000", "11").verdict == "padded"


@pytest.mark.parametrize("printed", ["+10%", "-100%", "0%", "持平"])
@pytest.mark.parametrize("current", ["0", "5", "3万"])
def test_a_base_of_zero_has_no_percentage(printed: str, current: str) -> None:
    result = typed.change(printed, "0", current)
    assert (result.verdict, result.exact, result.power) == ("undefined", None, None)


@pytest.mark.parametrize(
    ("printed", "current", "verdict", "detail"),
    [
        ("超过20%", "125", "consistent-approx", "hedged"),
        ("超过20%", "131", "ambiguous", "literal"),  # more than 20, not below 30
        ("超过20%", "120", "ambiguous", "loose"),
        ("超过20%", "119", "repairable", "to"),
        ("近20%", "119", "consistent-approx", "hedged"),
        ("近20%", "121", "repairable", ""),
        ("近20%", "120", "ambiguous", "loose"),
        ("约20%", "124", "consistent-approx", "hedged"),
        ("约20%", "190", "ambiguous", "soft"),
        ("20%以上", "120", "consistent-approx", "hedged"),
        ("20%以下", "120", "consistent-approx", "hedged"),
        ("不到20%", "120", "ambiguous", "loose"),
        ("下降超过20%", "79", "consistent-approx", "hedged"),
        ("下降超过20%", "60", "ambiguous", "literal"),
        ("两成多", "125", "consistent-approx", "hedged"),
        ("近两成", "115", "consistent-approx", "hedged"),
        ("增长一倍多", "250", "consistent-approx", "hedged"),
        ("翻一番多", "210", "consistent-approx", "hedged"),
        ("降到近八成", "75", "consistent-approx", "hedged"),
        ("降到八成多", "85", "consistent-approx", "hedged"),
        ("降到八成多", "75", "repairable", "to"),
    ],
)
def test_a_hedged_change_from_a_hundred(
    printed: str, current: str, verdict: str, detail: str
) -> None:
    result = typed.change(printed, "100", current)
    assert (result.verdict, result.detail) == (verdict, detail)
    assert result.conventions == ()


def test_every_verdict_says_whether_it_fails() -> None:
    assert set(FAILING) < set(VERDICTS)
    result = typed.change("+3.5%", "10000", "10345")
    for verdict in VERDICTS:
        given = result._replace(verdict=verdict)
        assert given.fails == (verdict in FAILING)
        assert given.fits == (not given.fails and verdict != "possible")
    assert set(result.conventions) <= set(CONVENTIONS)


def test_a_fall_below_nothing_is_worked_out_where_the_number_is_negative() -> None:
    from lvliang_cli.core.check.relations.change import check_change
    from lvliang_cli.core.check.typed_claim import read_change, read_quantity

    loss = read_quantity("-1亿元", "to")
    assert check_change(read_change("-150.0%"), read_quantity("2.00亿元", "from"), loss).fits
    assert check_change(read_change("-150.0%"), loss, loss).verdict == "undefined"
    assert check_change(read_change("-150.0%"), to=loss).verdict == "no-power"
    assert not check_change(read_change("-250.0%"), read_quantity("2.00亿元", "from"), loss).fits
