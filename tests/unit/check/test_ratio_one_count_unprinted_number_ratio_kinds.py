"""A change with one count printed: which whole numbers the other can be."""

from fractions import Fraction

import pytest

from lvliang_cli.core.check import typed_numbers as typed
from lvliang_cli.core.check.printed.printed_number import PrintedNumber
from lvliang_cli.core.check.printed.ratio_kinds import CHANGE, SHARE
from lvliang_cli.core.check.relations.change import check_change
from lvliang_cli.core.check.relations.ratio import check_rate, check_share
from lvliang_cli.core.check.typed_claim import read_change, read_quantity, read_stated
from lvliang_cli.core.check.verdict.result import Feasible
from lvliang_cli.core.check.verdict.unprinted_number import TRIED, feasible
from lvliang_cli.core.numbers.interval import Interval, point


@pytest.mark.parametrize(
    ("printed", "current", "values"),
    [
        ("+111.54%", 55, [26]),  # 55/2.11545 = 25.9992, 55/2.11535 = 26.0004
        ("+10%", 100, [91]),  # 90.50 to 91.32
        ("-20%", 768, list(range(955, 967))),  # 768/.805 = 954.04, 768/.795 = 966.04
        ("+10.12%", 185, [168]),
        ("-50%", 1, [2]),  # 1/.505 = 1.98, 1/.495 = 2.02
        ("0%", 3, [3]),
        ("+200%", 3, [1]),
        ("增长2倍", 3, [1]),  # 3/3.5 = .857, 3/2.5 = 1.2
        ("下降两成", 8, [10]),  # 8/.85 = 9.4, 8/.75 = 10.7
    ],
)
def test_earlier_numbers(printed: str, current: int, values: list[int]) -> None:
    result = typed.change(printed, None, str(current))
    found = result.feasible
    assert found == Feasible("from", len(values), values[0], values[-1], tuple(values))
    assert result.verdict in ("consistent", "no-power")


@pytest.mark.parametrize(
    ("printed", "earlier", "values"),
    [
        ("+111.54%", 26, [55]),  # 26 * 2.11535 = 54.9991 to 55.0017
        ("+10%", 1000, list(range(1095, 1106))),  # both ends are ties
        ("-100%", 3, [0]),
        ("-100%", 1000, [0, 1, 2, 3, 4, 5]),
        ("-99%", 1000, list(range(5, 16))),
    ],
)
def test_current_numbers(printed: str, earlier: int, values: list[int]) -> None:
    found = typed.change(printed, str(earlier)).feasible
    assert found == Feasible("to", len(values), values[0], values[-1], tuple(values))


def test_conventions_are_those_with_a_whole_number() -> None:
    # 17/1.0635 = 15.98 to 17/1.0625 = 16: the end itself, at a tie that half_up alone takes
    result = typed.change("+6.3%", None, "17")
    assert result.feasible == Feasible("from", 1, 16, 16, (16,))
    assert result.conventions == ("half_up", "away", "ceil")
    assert result.verdict == "consistent"


@pytest.mark.parametrize(
    ("printed", "current", "verdict", "detail"),
    [
        ("+111.54%", "54", "impossible", "no-whole-number"),
        ("+45.3%", "7", "impossible", "no-whole-number"),  # 4.816 to 4.819
        ("-50%", "0", "impossible", "no-whole-number"),  # nothing is exactly -100%
        ("-100%", "0", "consistent", ""),
        ("-100%", "1", "consistent", ""),  # from 200 on
        ("+33.4%", "4", "directional", "away, ceil"),  # from 3: 33.33
        ("+66.6%", "5", "directional", "trunc, floor"),  # from 3: 66.67
        ("+33.0%", "4", "padded", ""),
        ("+33.30%", "4", "padded", ""),  # 33.3 and a zero
        ("+1%", "30000", "no-power", "too-many"),
        ("超过30%", "4", "consistent-approx", ""),
        ("超过40%", "4", "ambiguous", "literal"),  # from 2: 100%
        ("约40%", "7", "consistent-approx", ""),  # from 5
        ("约45%", "7", "ambiguous", "soft"),
        ("约300%", "1", "ambiguous", "soft"),
        ("近5%", "4", "ambiguous", "literal"),  # 0% from 4
        ("超过400%", "4", "impossible", "no-whole-number"),  # from 1: 300%
        ("+10%", "约500", "no-power", "soft"),
        ("+10%", "500万元", "no-power", "one-printed"),
    ],
)
def test_verdicts(printed: str, current: str, verdict: str, detail: str) -> None:
    result = typed.change(printed, None, current)
    assert (result.verdict, result.detail) == (verdict, detail)


def test_an_impossible_figure_comes_with_edits_that_would_do() -> None:
    result = typed.change("+111.54%", None, "54")
    assert result.feasible == Feasible("from", 0)
    edits = {(r.role, r.to) for r in result.repairs}
    assert ("to", "55") in edits
    for role, to in edits:
        mended = (to, "54") if role == "stated" else ("+111.54%", to)
        assert typed.change(mended[0], None, mended[1]).feasible != Feasible("from", 0)
    assert result.faulty in ("", "to")


@pytest.mark.parametrize(
    ("printed", "current", "reading"),
    [
        ("+40.0%", "20多", "last-non-zero"),  # from 15 to 21, from 20 to 28
        ("+20%", "10万余", "last-digit"),
        ("+11.11%", "9多", "literal"),  # 10 from 9
        ("-20%", "20以上", "last-digit"),  # 20 from 25
    ],
)
def test_a_hedged_count_stands_for_several(printed: str, current: str, reading: str) -> None:
    result = typed.change(printed, None, current)
    assert result.reading == reading
    assert result.fits


def test_nothing_is_impossible_by_the_last_digit_alone() -> None:
    # no whole number lies between 20 and 21, and 21 to 29 do not give 40.4%; 33 does, from 23.5
    assert by_trial(range(21, 30), 404, 10, 30, is_from=False) == set()
    assert typed.change("+40.4%", None, "20多").verdict == "ambiguous"


def test_power_of_a_hedged_count_is_no_more_than_it_has() -> None:
    one = typed.change("+40.0%", None, "29").power
    nine = typed.change("+40.0%", None, "20多").power
    assert one is not None
    assert nine == max(0, 1 - 9 * (1 - one))
    assert typed.change("+20%", None, "10万余").power == 0


def by_trial(known: range, units: int, scale: int, most: int, *, is_from: bool) -> set[int]:
    """Every number that the missing one can be, for whole numbers of `known`."""
    found = set()
    for n in known:
        for m in range(0 if is_from else 1, most + 1):
            a, b = (n, m) if is_from else (m, n)
            if abs(200 * (b - a) * scale - 2 * units * a) <= a:
                found.add(m)
    return found


@pytest.mark.parametrize("units", [-999, -500, -13, 0, 7, 250, 1115])
@pytest.mark.parametrize("known", [range(1, 2), range(20, 30), range(3, 60)])
@pytest.mark.parametrize("is_from", [True, False])
def test_numbers_of_a_range_are_those_of_each(units: int, known: range, is_from: bool) -> None:
    accepted = read_change(_percent(units)).accepts()
    between = Interval(Fraction(known[0]), Fraction(known[-1]))
    found = feasible(CHANGE, "to" if is_from else "from", between, accepted)
    most = known[-1] * (14 if is_from else 2000 if units < -900 else 25)
    expected = sorted(by_trial(known, units, 10, most, is_from=is_from))
    assert found.how_many == len(expected)
    assert found.values == tuple(expected[:20])
    if expected:
        assert (found.first, found.last) == (expected[0], expected[-1])


def test_a_number_that_several_give_is_counted_once() -> None:
    # 21 to 23 over 10.5 to 11.5, as 增长10倍: 2 each time
    found = feasible(
        CHANGE, "from", Interval(Fraction(21), Fraction(23)), read_change("增长10倍").accepts()
    )
    assert found == Feasible("from", 1, 2, 2, (2,))


def _percent(tenths: int) -> str:
    sign = "-" if tenths < 0 else "+"
    return f"{sign}{abs(tenths) // 10}.{abs(tenths) % 10}%"


def test_a_long_range_gives_everything_between() -> None:
    wide = Interval(Fraction(100_000), Fraction(100_000 + TRIED))
    found = feasible(CHANGE, "from", wide, read_change("0.0%").accepts())
    assert (found.first, found.last) == (99_951, 102_051)  # 100000/1.0005, 102000/.9995
    assert found.how_many == 102_051 - 99_951 + 1
    # a ratio that none of them has
    exact_third = Interval(
        Fraction(100, 3) - Fraction(1, 10**9), Fraction(100, 3) - Fraction(1, 10**10)
    )
    assert feasible(CHANGE, "from", wide, exact_third).how_many == 0
    assert feasible(CHANGE, "to", wide, exact_third).how_many == 0
    endless = Interval(Fraction(5), None)
    assert feasible(CHANGE, "to", endless, read_change("0%").accepts()).how_many is None


def test_no_end_where_a_fall_rounds_to_all() -> None:
    found = typed.change("-100%", None, "0").feasible
    assert found == Feasible("from", None, 1, None, tuple(range(1, 21)))
    found = typed.change("-100%", None, "3").feasible
    assert found is not None
    assert (found.how_many, found.first, found.values[0]) == (None, 600, 600)
    several = feasible(CHANGE, "from", Interval(Fraction(0), Fraction(2)), point(-100))
    assert several == Feasible("from", None, 1, None, tuple(range(1, 21)))
    some_then_all = feasible(
        CHANGE, "from", Interval(Fraction(1), Fraction(2)), Interval(Fraction(-100), Fraction(0))
    )
    assert some_then_all == Feasible("from", None, 1, None, tuple(range(1, 21)))


def test_a_share_is_never_above_the_whole() -> None:
    whole = typed.share("100%", "300").feasible
    assert whole is not None
    assert (whole.first, whole.last) == (300, 301)  # 300/.995 = 301.5, not 300/1.005
    part = typed.share("100%", None, "300").feasible
    assert part is not None
    assert (part.first, part.last) == (299, 300)
    assert feasible(SHARE, "part", point(300), Interval(Fraction(101), Fraction(102))).how_many == 0


def test_rates_and_multiples_with_one_number() -> None:
    cases = check_rate(read_stated("5.2"), read_quantity("941", "total")).feasible
    assert cases is not None
    assert (cases.first, cases.last) == (180, 182)  # 941/5.25 = 179.2, 941/5.15 = 182.7
    of_people = check_rate(
        read_stated("5.2"), per=read_quantity("1000000", "per"), scale=Fraction(100_000)
    )
    assert of_people.feasible == Feasible("total", 1, 52, 52, (52,))  # 51.5 to 52.5


def test_a_negative_count_alone_says_nothing() -> None:
    loss = read_quantity("-5", "to")
    assert check_change(read_change("+10%"), to=loss).verdict == "no-power"
    assert check_change(read_change("+10%"), from_=loss).verdict == "undefined"
    assert check_share(read_stated("10%"), part=loss).verdict == "no-power"
    assert isinstance(loss, PrintedNumber)
