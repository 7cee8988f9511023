"""The arithmetic of a check in sentences: right numbers, no more than is known."""

from fractions import Fraction

import pytest

from lvliang_cli.core.check import typed_numbers as typed
from lvliang_cli.core.check.printed.printed_number import exact
from lvliang_cli.core.check.relations.ratio import check_multiple
from lvliang_cli.core.check.relations.sums_and_points import check_part, check_parts, check_points
from lvliang_cli.core.check.typed_claim import read_change, read_quantity, read_stated
from lvliang_cli.core.check.verdict import wording as told
from lvliang_cli.core.check.verdict.explain import steps, worked_out
from lvliang_cli.core.check.verdict.result import FAILING, PATTERNS, VERDICTS, Result
from lvliang_cli.core.check.verdict.wording import verdict_sentence
from lvliang_cli.core.numbers.interval import Interval
from lvliang_cli.core.view.shared.check_result import check_document

CASES = {
    "no counts": typed.change("+111.54%"),
    "both counts": typed.change("-39.59%", "1279", "768"),
    "rounded counts": typed.change("-34.3%", "24.1万", "15.8万"),
    "other base": typed.change("22.7%", "5544", "7173"),
    "no whole number": typed.change("+45.3%", None, "7"),
    "one whole number": typed.change("+111.54%", None, "55"),
    "many whole numbers": typed.change("+1%", None, "30000"),
    "earlier alone": typed.change("+50%", "8"),
    "a rise to nothing": typed.change("+111.54%", None, "0"),
    "fall to nothing": typed.change("-100%", None, "0"),
    "difference": typed.change("-5.7%", None, "2421", "-174"),
    "difference of the earlier": typed.change("10%", "50", None, "5"),
    "difference alone": typed.change("10%", None, None, "5"),
    "difference off": typed.change("10%", "50", "55", "7"),
    "tie": typed.change("3.5%", "10000", "10345"),
    "one way": typed.change("3.4%", "10000", "10345"),
    "zero base": typed.change("10%", "0", "5"),
    "hedged counts": typed.change("+20%", "10万余", "12万余"),
    "hedged change": typed.change("超过20%", "100", "125"),
    "about": typed.change("约20%", "100", "190"),
    "share": typed.share("33.3%", "1", "3"),
    "share alone": typed.share("62.5%"),
    "share of a whole": typed.share("98.7%", None, "312"),
    "sum": typed.total("100", ["30", "70"]),
    "sum left out": typed.total("70", ["30", "30", "40"]),
    "rate": typed.rate("178", "4.86万", "273"),
    "rate by day": typed.rate("5.2", "941", "181"),
    "rate without days": typed.rate("5.2", "941"),
    "points": typed.points("10", "60%", "70"),
    "multiple": check_multiple(
        read_stated("2.5"), read_quantity("40", "from"), read_quantity("100", "to")
    ),
    "points of exact rates": check_points(
        read_change("10个百分点"), exact(60, "from"), exact(70, "to")
    ),
    "points as percent": typed.points("16.7", "60%", "70%"),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_every_step_is_said_in_both_languages(name: str) -> None:
    result = CASES[name]
    for words in steps(result):
        assert words.zh.endswith("。")
        assert words.en.endswith(".")
        assert "  " not in words.en
    last = steps(result)[-1]
    assert last == verdict_sentence(result)
    assert VERDICTS[result.verdict].en in last.en
    assert check_document("change", result).finds_problems == (result.verdict in FAILING)
    for word in ("false", "fraud", "fake", "lie", "wrongly"):
        assert word not in " ".join(words.en for words in steps(result)).split()


def said(name: str) -> str:
    return "\n".join(words.en for words in steps(CASES[name]))


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("no counts", ["26 → 55", "100 × (55 ÷ 26 − 1) = 111.5384…%", "54 earlier numbers"]),
        ("both counts", ["100 × (768 ÷ 1279 − 1) = -39.9530…%", "-39.59% → -39.95%"]),
        ("rounded counts", ["240,500 to 241,500", "-34.782…% to -34.095…%"]),
        ("other base", ["divided by the other number"]),
        ("no whole number", ["7 ÷ 1.4535 = 4.815…", "7 ÷ 1.4525 = 4.819…", "No whole number"]),
        ("one whole number", ["1 whole number can be the earlier number: 26."]),
        ("many whole numbers", ["whole numbers can be", "…", "is therefore no evidence."]),
        ("earlier alone", ["8 × 1.495 = 11.96", "8 × 1.505 = 12.04", ": 12."]),
        ("fall to nothing", ["can be any whole number from 1"]),
        ("difference", ["2421 ÷ (2421 − (-174)) − 1", "-5.7% → -6.7%", "-174 → -147"]),
        ("difference of the earlier", ["100 × (5) ÷ 50 = 10%"]),
        ("difference off", ["it does not equal the difference of the two counts"]),
        ("tie", ["halves up (half_up)", "= 3.45%."]),
        ("zero base", ["no percentage is defined"]),
        ("hedged counts", ["more than 100,000 and less than 110,000"]),
        ("about", ["which nothing contradicts"]),
        ("share", ["100 × 1 ÷ 3 = 33.333…%"]),
        ("share alone", ["The smallest pair: 5 of 8, that is 62.5%"]),
        ("sum", ["30 + 70 = 100"]),
        ("sum left out", ["one part is left out of the total"]),
        ("rate by day", ["941 ÷ 181 = 5.198…"]),
        ("multiple", ["Current ÷ earlier = 100 ÷ 40 = 2.5."]),
        ("points of exact rates", ["Current rate − earlier rate = 10"]),
        ("points as percent", ["a percentage printed as percentage points"]),
    ],
)  # fmt: skip
def test_the_numbers_of_a_step_can_be_redone(name: str, parts: list[str]) -> None:
    for part in parts:
        assert part in said(name)


def test_a_part_is_compared_with_its_whole() -> None:
    from lvliang_cli.core.check.relations.sums_and_points import check_part
    from lvliang_cli.core.check.typed_claim import read_quantity

    result = check_part(read_quantity("20", "part"), read_quantity("12", "whole"))
    assert [words.en for words in steps(result)][-1] == (
        "“20”: does not match (the part is greater than the whole)."
    )


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        (Fraction(1, 3), 2, "0.33…"),
        (Fraction(-1, 3), 2, "-0.33…"),
        (Fraction(-1, 300), 1, "-0.0…"),
        (Fraction(1, 8), 1, "0.125"),
        (Fraction(12345), 0, "12,345"),
    ],
)
def test_digits_are_exact_or_marked_as_cut(value: Fraction, decimals: int, text: str) -> None:
    assert told.digits(value, decimals) == text


@pytest.mark.parametrize(
    ("interval", "text"),
    [
        (Interval(None, None), "any number"),
        (Interval(None, Fraction(3)), "at most 3"),
        (Interval(Fraction(3), None, lower_open=True), "more than 3"),
        (Interval(Fraction(3), Fraction(4)), "3 to 4"),
        (Interval(Fraction(3), Fraction(4), upper_open=True), "at least 3 and less than 4"),
        (Interval(Fraction(3), Fraction(3)), "3"),
    ],
)
def test_intervals_say_which_ends_belong_to_them(interval: Interval, text: str) -> None:
    assert told.span(interval, 1).en == text


def test_a_share_is_never_shown_as_all_or_nothing_when_it_is_not() -> None:
    assert told.percent(Fraction(1)) == "100%"
    assert told.percent(Fraction(0)) == "0%"
    assert told.percent(Fraction(1, 2)) == "50.0%"
    assert told.percent(1 - Fraction(1, 29001)) == "99.997%"
    assert told.percent(Fraction(1, 29001)) == "0.003%"


def test_every_slip_has_words_that_accuse_nobody() -> None:
    for words in PATTERNS.values():
        assert words.zh
        assert words.en


PARTS_ABOVE = check_parts(
    read_stated("136"), exact(136, "whole"), [exact(216, "part 1"), exact(27, "part 2")]
)


@pytest.mark.parametrize(
    ("result", "said"),
    [
        (typed.change("-39.59%", "1279", "768"), "100 × (768 ÷ 1279 − 1) = -39.9530…%"),
        (typed.change("-34.3%", "24.1万", "15.8万"), "100 × (current ÷ earlier − 1) = -3"),
        (typed.change("+111.54%", None, "54"), "No whole number there can be the earlier number."),
        (typed.change("+111.54%"), "There are no counts to compare it with"),
        (check_part(exact(52, "part"), exact(40, "whole")), "52 > 40"),
        (check_part(exact(40, "part"), exact(52, "whole")), ""),
        (PARTS_ABOVE, "216 > 136"),
        (typed.change("10%", "0", "5"), ""),
    ],
)
def test_what_was_worked_out_is_one_line(result: Result, said: str) -> None:
    found = worked_out(result)
    assert said in found.en
    assert bool(found.zh) == bool(found.en) == bool(said)


def test_a_single_edit_that_would_fit_is_named_as_possible() -> None:
    (edit,) = typed.change("-39.59%", "1279", "768").repairs
    found = worked_out(typed.change("-39.59%", "1279", "768"))
    assert found.en.endswith(f" (it may be {edit.from_} → {edit.to})")
    assert found.zh.endswith(f"(或为 {edit.from_} → {edit.to})")
