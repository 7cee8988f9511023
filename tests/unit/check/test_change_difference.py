"""A change with the difference printed: three numbers say more than two."""

import pytest

from lvliang_cli.core.check import typed_numbers as typed
from lvliang_cli.core.check.relations.change import check_change
from lvliang_cli.core.check.typed_claim import read_change, read_quantity
from lvliang_cli.core.check.verdict.result import Feasible


@pytest.mark.parametrize(
    ("printed", "current", "difference", "verdict"),
    [
        ("-5.7%", "2421", "147", "consistent"),  # from 2568, without a sign
        ("-5.7%", "2421", "-147", "consistent"),
        ("-5.7%", "2421", "减少147件", "consistent"),
        ("下降5.7%", "2421", "减少了147", "consistent"),
        ("+3.95%", "894", "34", "consistent"),  # from 860
        ("+3.95%", "894", "增加34", "consistent"),
        ("+177.3%", "122", "78", "consistent"),  # from 44
        ("-50%", "1", "1", "consistent"),
        ("+100%", "2", "1", "consistent"),
        ("0%", "5", "0", "consistent"),
        ("+10%", "0", "0", "undefined"),
        ("-100%", "0", "7", "consistent"),
        ("+12.5%", "45", "5", "consistent"),
        ("+13%", "45", "5", "directional"),
        ("+50%", "30", "10", "consistent"),
    ],
)
def test_the_current_number_and_the_difference(
    printed: str, current: str, difference: str, verdict: str
) -> None:
    result = typed.change(printed, None, current, difference)
    if (current, printed) == ("45", "+13%"):
        verdict = "consistent-tie"  # 12.5 rounded up
    assert result.verdict == verdict
    assert [q.role for q in result.arguments] == ["to", "difference"]


@pytest.mark.parametrize(
    ("printed", "current", "difference", "verdict", "detail"),
    [
        ("-5.7%", "2421", "-174", "repairable", ""),  # from 2595: -6.7%
        ("+10%", "45", "-5", "pattern", "sign"),  # from 50: -10%
        ("-10%", "45", "+5", "pattern", "sign"),  # as -5: from 50
        ("+300%", "5", "10", "inconsistent", "below-zero"),
        ("-67%", "5", "+10", "pattern", "sign"),  # as -10: from 15
        ("+11%", "45", "+5", "pattern", "wrong-base"),  # from 40: 12.5%; 5/45 = 11.1%
        ("+14%", "45", "+5", "repairable", ""),  # 46 and 6: 15; 41 and 5: 13.9
    ],
)
def test_what_does_not_fit(
    printed: str, current: str, difference: str, verdict: str, detail: str
) -> None:
    result = typed.change(printed, None, current, difference)
    assert (result.verdict, result.detail) == (verdict, detail)
    assert not result.fits


@pytest.mark.parametrize(
    ("printed", "earlier", "difference", "verdict"),
    [
        ("+10%", "50", "5", "consistent"),
        ("-10%", "50", "5", "consistent"),
        ("-10%", "50", "-5", "consistent"),
        ("-10%", "50", "+5", "pattern"),
        ("-100%", "7", "7", "consistent"),
        ("-99%", "7", "-9", "inconsistent"),
        ("+15%", "50", "5", "repairable"),
    ],
)
def test_the_earlier_number_and_the_difference(
    printed: str, earlier: str, difference: str, verdict: str
) -> None:
    assert typed.change(printed, earlier, None, difference).verdict == verdict


@pytest.mark.parametrize(
    ("printed", "difference", "verdict", "values"),
    [
        ("+10%", "5", "consistent", (48, 49, 50, 51, 52)),  # 500/10.5 = 47.6, 500/9.5 = 52.6
        ("-10%", "-5", "consistent", (48, 49, 50, 51, 52)),
        ("-10%", "5", "consistent", (48, 49, 50, 51, 52)),
        ("+111.54%", "29", "consistent", (26,)),
        ("+111.54%", "28", "impossible", ()),
        ("-100%", "-7", "consistent", (7,)),  # and not 7/1.005
        ("-10%", "+5", "pattern", None),
        ("+10%", "-5", "pattern", None),
        ("-120%", "-5", "impossible", None),
    ],
)
def test_the_difference_alone(
    printed: str, difference: str, verdict: str, values: tuple[int, ...] | None
) -> None:
    result = typed.change(printed, None, None, difference)
    assert result.verdict == verdict
    if verdict == "pattern":
        assert result.detail == "sign"
    if values is None:
        assert result.feasible is None
        assert result.detail in ("sign", "below-least")
    else:
        assert result.feasible is not None
        assert (result.feasible.role, result.feasible.values) == ("from", values)
    assert result.stated.as_written == printed
    assert [q.role for q in result.arguments] == ["difference"]


def test_no_change_without_a_difference() -> None:
    found = typed.change("0%", None, None, "0").feasible
    assert found == Feasible("from", None, 1, None, tuple(range(1, 21)))


@pytest.mark.parametrize(
    ("printed", "earlier", "current", "difference", "verdict", "faulty"),
    [
        ("-5.72%", "2568", "2421", "147", "consistent", ""),  # -5.7243
        ("-5.72%", "2568", "2421", "174", "repairable", "difference"),
        ("-5.72%", "2586", "2421", "147", "repairable", "from"),  # 147/2586 = 5.684%
        ("-5.72%", "2568", "2412", "147", "repairable", "to"),  # 147/2559 = 5.744%
        ("-5.7%", "2586", "2421", "147", "repairable", "from"),  # or 2439, no single edit
        ("-5.27%", "2568", "2421", "147", "repairable", "stated"),
        ("-99.9%", "2568", "2421", "147", "inconsistent", "stated"),
        ("+83%", "50", "55", "5", "inconsistent", "stated"),  # from 30 it would fit
        ("+5.72%", "2568", "2421", "-147", "pattern", "stated"),
        ("-5.72%", "2568", "2421", "+147", "pattern", "difference"),
        ("-5.72%", "2568", "2421", "3", "inconsistent", "difference"),
        ("-5.72%", "2600", "2421", "147", "pattern", "from"),  # a base of 2568 was used
        ("-5.72%", "2568", "2999", "147", "inconsistent", "to"),
        ("-5.72%", "1000", "2000", "77", "inconsistent", ""),
        ("-101%", "2568", "2421", "147", "impossible", "stated"),
        ("+10%", "0", "5", "5", "undefined", ""),
    ],
)
def test_the_faulty_one_of_four(
    printed: str, earlier: str, current: str, difference: str, verdict: str, faulty: str
) -> None:
    result = typed.change(printed, earlier, current, difference)
    assert (result.verdict, result.faulty) == (verdict, faulty)
    assert [q.role for q in result.arguments] == ["from", "to", "difference"]
    if verdict == "repairable":
        assert faulty in {repair.role for repair in result.repairs}
    if faulty == "stated":
        assert {repair.role for repair in result.repairs} <= {"stated"}
    if verdict == "pattern" and faulty == "from":
        assert result.patterns == ("stale-base",)


def test_a_difference_that_agrees_in_one_reading_agrees() -> None:
    assert typed.change("-34.3%", "24.1万", "15.8万", "8.3万").verdict == "consistent-approx"
    assert typed.change("-34.3%", "24.1万", "15.8万", "8万余").verdict == "consistent-approx"
    assert typed.change("+25%", "100", "125", "20多").verdict == "consistent"
    assert typed.change("+50%", "100", "150", "20多").verdict == "consistent"  # by its words
    assert typed.change("+50%", "100", "150", "约20").verdict == "ambiguous"
    exactly = typed.change("+20%", "100", "120", "20多")  # 20 is not more than 20
    assert (exactly.verdict, exactly.faulty) == ("inconsistent", "difference")


def test_hedged_numbers_and_a_difference() -> None:
    result = typed.change("+13.1%", None, "11.2万余", "1.3万")
    assert result.verdict == "consistent-approx"
    fall = typed.change("下降超过20%", None, "75", "减少25")
    assert fall.verdict == "consistent-approx"


def test_rounded_differences_keep_their_sign() -> None:
    stated, to = read_change("-10%"), read_quantity("45", "to")
    difference = read_quantity("-5", "difference")
    assert check_change(stated, to=to, difference=difference).verdict == "consistent"
    assert check_change(stated, difference=difference).stated == stated


@pytest.mark.parametrize(
    ("difference", "fits"),
    # 100 x 3117 / (294,750 to 294,850 - 3117) is 1.068 to 1.069; of 3217 it is 1.103 to 1.104
    [("3117", True), ("3217", False)],
)
def test_a_rounded_number_stands_once_in_what_the_change_can_be(
    difference: str, *, fits: bool
) -> None:
    more = read_quantity(difference, "difference")
    result = check_change(read_change("1.07%"), to=read_quantity("29.48万", "to"), difference=more)
    assert result.fits is fits
