"""A percentage without any count: the smallest whole numbers that give it."""

from fractions import Fraction

import pytest

from lvliang_cli.core.check import typed_numbers as typed
from lvliang_cli.core.check.relations.change import check_change
from lvliang_cli.core.check.typed_claim import read_change
from lvliang_cli.core.numbers.interval import Interval


@pytest.mark.parametrize(
    ("printed", "pairs", "of_first_1000"),
    [
        ("+111.54%", ((26, 55),), 54),
        ("+10.12%", ((168, 185),), None),
        ("-20%", ((5, 4),), 952),
        ("-50%", ((2, 1), (4, 2)), None),
        ("+100%", ((1, 2), (2, 4), (3, 6)), 1000),
        ("0%", ((1, 1), (2, 2)), 1000),
        ("-100%", ((1, 0), (2, 0)), 1000),
        ("+0.5%", ((182, 183), (183, 184)), None),  # 1/182 = .5495%, 1/181 = .5525%
        ("-39.95%", ((368, 221),), None),  # .600543; none below has one from .60045 to .60055
    ],
)
def test_smallest_pairs(
    printed: str, pairs: tuple[tuple[int, int], ...], of_first_1000: int | None
) -> None:
    result = typed.change(printed)
    assert (result.verdict, result.detail) == ("no-power", "no-counts")
    found = result.feasible
    assert found is not None
    assert found.role == "both"
    assert found.pairs[: len(pairs)] == pairs
    assert len(found.pairs) == 5
    if of_first_1000 is not None:
        assert found.of_first_1000 == of_first_1000


def test_the_smallest_pair_names_its_conventions() -> None:
    assert typed.change("+111.54%").conventions == (
        "half_up", "half_even", "half_down", "away", "ceil"
    )  # fmt: skip
    tie = typed.change("+6.3%")  # 16 to 17 is 6.25%
    assert tie.feasible is not None
    assert tie.feasible.pairs[0] == (16, 17)
    assert tie.conventions == ("half_up", "away", "ceil")
    hedged = typed.change("超过20%")
    assert hedged.conventions == ()
    assert hedged.feasible is not None
    assert hedged.feasible.pairs[0] == (4, 5)  # above 20, below 30


@pytest.mark.parametrize("printed", ["-100.1%", "-101%"])
def test_no_pair_falls_by_more_than_all(printed: str) -> None:
    result = typed.change(printed)
    assert (result.verdict, result.detail) == ("impossible", "below-least")
    assert not result.fits


def test_shares_and_rates() -> None:
    share = typed.share("62.5%")
    assert share.feasible is not None
    assert share.feasible.pairs[0] == (8, 5)
    assert typed.share("100.1%").detail == "above-most"
    assert typed.share("-0.1%").detail == "below-least"
    whole = typed.share("100%").feasible
    assert whole is not None
    assert whole.pairs[0] == (1, 1)
    assert typed.share("0%").feasible is not None


def test_a_figure_with_many_digits_is_worked_out_as_well() -> None:
    result = typed.change("+0." + "7" * 45 + "%")
    assert result.feasible is not None
    for below, above in result.feasible.pairs:
        change = Fraction(100 * above, below) - 100
        assert abs(change - result.stated.value) <= Fraction(1, 2 * 10**45)


def test_without_an_upper_end_nothing_is_listed() -> None:
    endless = read_change("+20%")

    class Endless(type(endless)):  # type: ignore[misc]
        def accepts(self, convention: str = "nearest") -> Interval:
            return Interval(Fraction(20), None)

    result = check_change(Endless(*endless))
    assert (result.verdict, result.feasible) == ("no-power", None)
