"""The stable codes of checks, the roles of their numbers, and what happens at zero."""

from fractions import Fraction

import pytest

from lvliang_cli.core.check import typed_numbers as typed
from lvliang_cli.core.check.dataset.dataset_check import CLASSES, REASONS, check_all, check_relation
from lvliang_cli.core.check.dataset.findings import WORDS
from lvliang_cli.core.check.printed.interval_sets import holds
from lvliang_cli.core.check.printed.printed_number import exact, of_metric
from lvliang_cli.core.check.printed.rounding import CONVENTIONS, rounded_by, rounds_to
from lvliang_cli.core.check.relations.ratio import check_multiple
from lvliang_cli.core.check.relations.sums_and_points import check_part
from lvliang_cli.core.check.typed_claim import of_printed, read_change, read_quantity, read_stated
from lvliang_cli.core.check.verdict.detection_power import Grid, of_numerator
from lvliang_cli.core.check.verdict.digit_repairs import Repair, _all_edits, edits
from lvliang_cli.core.check.verdict.result import PATTERNS, VERDICTS, Result
from lvliang_cli.core.data.dataset import Dataset
from lvliang_cli.core.numbers.parse import read_printed

from .test_dataset_check_findings_checked_dataset_document import related, reprinted, second


def test_the_codes_that_readers_of_the_json_rely_on() -> None:
    assert " ".join(VERDICTS) == (
        "consistent consistent-tie consistent-approx directional padded repairable pattern"
        " inconsistent impossible possible no-power undefined ambiguous"
    )
    assert " ".join(PATTERNS) == (
        "sign swapped points-for-percent percent-for-points wrong-base level-for-change"
        " double-rounded times-of-fall complement omitted-part repeated-part repeated-from-line"
        " stale-base"
    )
    assert " ".join(CLASSES) == "checked no-power not-checkable"
    assert " ".join(REASONS) == (
        "relation no-counts unlinked one-printed years bound prices units too-many too-wide soft"
        " undefined alone rank"
    )
    assert " ".join(WORDS) == (
        "rank-without-denominator other-period inferred-year directional padded"
    )


@pytest.mark.parametrize(
    ("type", "stated", "arguments", "form"),
    [
        ("change", "fraud-filed-change", [("from", 900), ("to", "fraud-filed")], "percent"),
        ("share", "arrest-rate", [("part", "fraud-filed"), ("whole", 5000)], "percent"),
        ("rate", "alarms-per-day", [("total", "fraud-filed"), ("per", 273)], "number"),
        ("multiple", "average-speed", [("from", 900), ("to", "fraud-filed")], "number"),
        ("points", "sense-of-safety-rise", [("from", 900), ("to", "sense-of-safety")], "points"),
        ("sum", "crime-solved", [("part", "fraud-filed"), ("part", 900)], "number"),
        ("part", "crime-solved", [("whole", "alarms")], "number"),
    ],
)
def test_each_type_of_relation_has_its_roles(
    type: str, stated: str, arguments: list[tuple[str, str | int]], form: str
) -> None:
    dataset = second(related(type, stated, *arguments))
    result = check_relation(dataset, dataset.release.relations[0])
    roles = [role for role, _ in arguments]
    if type == "sum":
        roles = ["part 1", "part 2"]
    if type == "part":
        roles = ["part", "whole"]
    assert (result.type, sorted(n.role for n in result.arguments)) == (type, sorted(roles))
    assert result.stated.form == form
    assert {number.id for number in result.arguments} >= {
        of for _, of in arguments if isinstance(of, str)
    }


@pytest.mark.parametrize(
    ("result", "role"),
    [
        (typed.share("45.3%", part="7"), "whole"),
        (typed.share("45.3%", whole="53"), "part"),
        (typed.change("+45.3%", from_="53"), "to"),
        (typed.change("+45.3%", to="77"), "from"),
    ],
)
def test_the_number_that_is_not_printed(result: Result, role: str) -> None:
    assert result.feasible is not None
    assert result.feasible.role == role


@pytest.mark.parametrize(("change", "expected"), [(0, 3), (0.5, 3), (-0.5, -3)])
def test_a_difference_without_a_sign_falls_only_with_the_change(
    change: float, expected: int
) -> None:
    relation = related("change", "fraud-filed-change", ("to", "fraud-filed"), ("difference", 3))

    def printed(data: object) -> None:
        relation(data)
        reprinted(data, "fraud-filed-change", change)

    dataset = second(printed)
    difference = check_relation(dataset, dataset.release.relations[0]).argument("difference")
    assert difference is not None
    assert difference.value == expected


def test_a_rate_without_its_numbers_stands_alone() -> None:
    dataset = second(lambda data: data.update(relations=[]))
    reasons = {each.metric.id: each.reason for each in check_all(dataset)}
    assert reasons["alarms-per-day"] == "alone"
    assert reasons["fraud-filed-change"] == "no-counts"


@pytest.mark.parametrize("convention", CONVENTIONS)
@pytest.mark.parametrize("decimals", [-1, 0, 1, 2])
def test_what_rounds_to_a_number_is_what_is_rounded_so(convention: str, decimals: int) -> None:
    unit = Fraction(10) ** -decimals
    for times in range(-23, 24):
        stated = times * unit
        interval = rounds_to(convention, stated, decimals)
        for quarters in range(-6, 7):
            value = stated + quarters * unit / 4
            is_so = rounded_by(convention, value, decimals) == stated
            assert holds(interval, value) == is_so, (stated, value)


def test_a_change_known_by_its_difference_alone() -> None:
    rise, fall = (Fraction(0), Fraction(200)), (Fraction(0), Fraction(90))
    assert typed.change("+0.5%", difference="3").assumed == rise
    assert typed.change("0.0%", difference="0").assumed == rise
    assert typed.change("-0.5%", difference="-3").assumed == fall
    assert typed.change("+5%", difference="0.5", is_amount=True).fits


def test_the_details_of_a_change_and_its_difference() -> None:
    below = typed.change("-5%", to="3", difference="+9")
    assert (below.type, below.verdict, below.detail) == ("change", "inconsistent", "below-zero")
    turned = typed.change("+5%", "100", "105", "-5")
    assert (turned.detail, turned.faulty) == ("sign", "difference")
    stale = typed.change("+5%", "137", "105", "+5")
    assert (stale.verdict, stale.detail, stale.faulty) == ("pattern", "stale-base", "from")
    wrong = typed.change("+7%", "100", "105", "+5")
    assert (wrong.verdict, wrong.detail, wrong.faulty) == ("repairable", "", "stated")
    assert {repair.role for repair in wrong.repairs} == {"stated"}
    soft = typed.change("+90%", "约100", "105", "+300")
    assert (soft.verdict, soft.detail) == ("ambiguous", "soft")
    derived = typed.change("+90%", to="约105", difference="+5")
    assert (derived.verdict, derived.detail) == ("ambiguous", "soft")


def test_a_hedged_percentage_that_no_count_gives() -> None:
    assert typed.change("约+45.3%", to="7").detail == "soft"


@pytest.mark.parametrize(
    ("printed", "earlier", "current", "repaired"),
    [
        ("0%", "100", "105", ("0", "5")),
        ("+0.5%", "1000", "1007", ("0.5", "0.7")),
        ("-0.5%", "1000", "993", ("0.5", "0.7")),
    ],
)
def test_repairs_at_zero_and_just_beside_it(
    printed: str, earlier: str, current: str, repaired: tuple[str, str]
) -> None:
    repairs = typed.change(printed, earlier, current).repairs
    told = [
        (r.edit, r.from_.strip("+-%"), r.to.strip("+-%")) for r in repairs if r.role == "stated"
    ]
    assert ("digit", *repaired) in told
    assert all(isinstance(repair, Repair) for repair in repairs)


def test_rates_may_be_typed_without_the_sign_of_percent() -> None:
    assert typed.points("0.6", "96.75", "97.35").verdict == "consistent"
    assert typed.change("+0.5%", to="201", difference="1").verdict == "consistent"
    assert typed.change("flat", "100", "100").verdict == "consistent"


def test_percentages_for_points_need_a_base_above_zero() -> None:
    assert typed.points("20", "0%", "10%").patterns == ()
    assert typed.points("20", "0.5%", "0.6%").patterns == ("percent-for-points",)


def test_the_last_digit_of_a_chinese_numeral_is_that_of_its_last_word() -> None:
    assert read_quantity("二十余", "to").interval.upper == 30
    assert read_quantity("近三百", "to").interval.lower == 200
    assert read_quantity("3510余", "to").interval.upper == 3511
    assert read_quantity("39.9", "to").interval.upper == Fraction("39.95")


def test_a_level_above_the_base_keeps_its_hedge() -> None:
    assert read_change("近降到100.5%").qualifier == "nearly"
    assert read_change("近降到99.5%").qualifier == "more_than"


def test_a_number_known_exactly() -> None:
    days = exact(273, "per")
    assert (days.is_soft, days.is_percent, days.is_exact) == (False, False, True)


def test_figures_are_rounded_to_their_own_last_digit(lvliang: Dataset, qinghe: Dataset) -> None:
    seen = 0
    for dataset in (lvliang, qinghe):
        for metric in dataset.release.metrics:
            if metric.decimals == 0 or metric.qualifier != "exact" or metric.readings:
                continue
            number = of_metric(metric, dataset.dimension(metric), "to")
            if number.is_exact:
                continue
            half = Fraction(10) ** -metric.decimals / 2
            assert number.interval.lower == Fraction(metric.value) - half
            seen += 1
    assert seen > 3


def test_a_part_is_a_number_whatever_it_counts() -> None:
    dataset = second(related("part", "crime-solved", ("whole", 5)))
    result = check_relation(dataset, dataset.release.relations[0])
    assert (result.verdict, result.detail) == ("inconsistent", "part-above-whole")
    assert result.stated.text == str(metric_value(dataset, "crime-solved"))


def metric_value(dataset: Dataset, ident: str) -> object:
    return dataset.metrics[ident].value


def test_signs_are_told_with_their_code() -> None:
    alone = typed.change("+5%", difference="-5")
    derived = typed.change("+5.0%", to="105", difference="-5")
    printed = typed.change("+5%", "100", "105", "-5")
    for result in (alone, derived, printed):
        told = (result.type, result.verdict, result.detail, result.patterns)
        assert told == ("change", "pattern", "sign", ("sign",))
    assert typed.change("+5%", "137", "105", "+5").patterns == ("stale-base",)


def test_the_number_at_fault_is_told_by_its_role() -> None:
    assert typed.change("+5%", "100", "150", "+5").faulty == "to"
    stated = typed.change("+95.30%", "123456", "130000", "+6544")
    assert (stated.detail, stated.faulty) == ("", "stated")
    agreed = typed.change("+25.0%", "100", "150", "+50")
    assert (agreed.verdict, agreed.detail, agreed.faulty) == ("inconsistent", "", "stated")
    assert agreed.repairs == ()


def test_why_one_number_cannot_check_a_percentage() -> None:
    assert typed.change("+5%", to="39.5").detail == "one-printed"
    assert typed.change("+5%", to="约500").detail == "soft"


def test_the_missing_number_of_a_rate_and_of_a_multiple() -> None:
    per = typed.rate("178", total="48600").feasible
    more = check_multiple(read_stated("2.5"), exact(100, "from"), None).feasible
    fewer = check_multiple(read_stated("2.5"), None, exact(250, "to")).feasible
    assert per is not None
    assert more is not None
    assert fewer is not None
    assert (per.role, more.role, fewer.role) == ("per", "to", "from")
    assert (more.first, more.last) == (245, 255)


def test_a_hedge_below_one_percent_is_not_turned() -> None:
    assert typed.change("近+0.5%", "10000", "10046").verdict == "consistent-approx"
    assert typed.change("近-0.5%", "10000", "9954").verdict == "consistent-approx"


def test_a_derived_number_is_soft_when_either_is() -> None:
    for to, difference in (("约105", "+5"), ("105", "约+5")):
        assert typed.change("+90%", to=to, difference=difference).verdict == "ambiguous"


def test_every_edit_of_a_number_is_tried_and_no_other() -> None:
    made = set(_all_edits("5.2"))
    assert {text for edit, text in made if edit == "swap"} == {"2.5"}
    assert {text for edit, text in made if edit == "point"} == {"52.", "0.52"}
    assert {text for edit, text in made if edit == "extra"} == {".2", "5."}
    assert {text for edit, text in made if edit == "digit"} == {
        *(f"{digit}.2" for digit in "0123456789"),
        *(f"5.{digit}" for digit in "0123456789"),
    }
    assert {text for edit, text in made if edit == "missing"} == {
        f"{'5.2'[:place]}{digit}{'5.2'[place:]}" for place in range(4) for digit in "0123456789"
    }
    assert {text for edit, text in _all_edits("5") if edit == "point"} == {"50.", "0.5"}
    assert {text for edit, text in _all_edits("123") if edit == "extra"} == {"23", "13", "12"}


@pytest.mark.parametrize("unit", [Fraction(1), Fraction(1, 2), Fraction(1, 10)])
@pytest.mark.parametrize("numerator", [1, 2, 3, 7, 20])
def test_the_power_of_a_numerator_by_trying_every_denominator(
    numerator: int, unit: Fraction
) -> None:
    for first, size in ((1, 4), (2, 9), (3, 30)):
        grid = Grid(first * unit, (first + size - 1) * unit, unit)
        ratios = {first * unit + place * unit for place in range(size)}
        printed = {
            rounded_by("half_up", Fraction(numerator, below) / unit, 0) * unit
            for below in range(1, 500)
        }
        assert of_numerator(numerator, grid) == 1 - Fraction(len(ratios & printed), size)


def test_numbers_known_exactly_have_no_decimals() -> None:
    assert exact(273, "per").decimals == 0
    assert not check_part(exact(3, "part"), exact(5, "whole")).stated.has_sign


def test_points_are_looked_for_between_two_percentages_only() -> None:
    assert "points-for-percent" in typed.change("+9.0%", "40.0%", "49.0%").patterns
    assert "points-for-percent" not in typed.change("+9.0%", "40.0%", "49.0").patterns
    assert "points-for-percent" not in typed.change("+9.0%", "40.0", "49.0%").patterns


def test_very_long_numbers_are_not_edited() -> None:
    assert list(edits("1" * 20)) != []
    assert list(edits("1" * 21)) == []


def test_numbers_below_one_are_repaired_too() -> None:
    for from_ in ("0.1%", "0.0%"):
        found = typed.points("0.5", from_, "1.4%").repairs
        assert "0.9" in [r.to for r in found if r.role == "from" and r.edit == "digit"]
    moved = typed.change("+2.5%", "100", "125").repairs
    assert [r.to for r in moved if r.role == "stated" and r.edit == "point"] == ["+25%"]
    parts = typed.total("60", ["19", "20", "30"]).repairs
    assert ("part 1", "10") in [(r.role, r.to) for r in parts]


def test_what_is_typed_at_the_edge() -> None:
    unchanged = typed.change("0.0%", to="1000", difference="3").argument("difference")
    assert unchanged is not None
    assert unchanged.value == 3
    assert read_change("2.5x").value == read_change("2.5倍").value
    assert read_change("近降到100%").qualifier == "nearly"
    assert of_printed(read_printed("5"), "to").is_count
    assert typed.change("+45.3%", difference="7").type == "change"
