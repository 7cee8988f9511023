"""Comparisons carry their bounds and refuse what has no meaning."""

from decimal import Decimal
from fractions import Fraction

import pytest

from lvliang_cli.core.contract.document import Table
from lvliang_cli.core.data.dataset import Collection, Dataset, load
from lvliang_cli.core.data.gather import together
from lvliang_cli.core.numbers.interval import Interval
from lvliang_cli.core.numbers.periods import Period
from lvliang_cli.core.query.compare import compare, compare_pair
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.errors import BadUsage, UnknownName
from lvliang_cli.core.view.compare import compare_document

from ..support import SECOND, THIRD, changed, figure

VEHICLES, PEOPLE = "epidemic-vehicles-inspected", "epidemic-people-inspected"


def bases(dataset: Dataset, *names: str) -> list[str]:
    (comparison,) = compare(dataset, names).comparisons
    return [finding.basis for finding in comparison.findings]


def test_two_hedged_figures_of_unlike_units(lvliang: Dataset) -> None:
    (comparison,) = compare(lvliang, [VEHICLES, PEOPLE]).comparisons
    digit, words = comparison.findings
    assert (digit.basis, words.basis) == ("last-digit", "literal")
    assert digit.difference is None
    assert digit.ratio == Interval(Fraction(202, 113), Fraction(203, 112), True, True)
    assert words.ratio == Interval(Fraction(0), None, True)
    assert [note.code for note in comparison.notes] == ["other-unit"]


def test_two_exact_counts_have_one_exact_answer(lvliang: Dataset) -> None:
    names = ["homicide-cold-cases-solved", "asset-thaw-scam-cases-solved"]
    (comparison,) = compare(lvliang, names).comparisons
    (finding,) = comparison.findings
    assert finding.basis == "exact"
    assert finding.difference == Interval(Fraction(-10), Fraction(-10))
    assert finding.ratio == Interval(Fraction(1, 6), Fraction(1, 6))


def test_rounded_money_is_told_at_face_value_and_to_its_last_digit(lvliang: Dataset) -> None:
    names = ["telecom-fraud-loss-averted", "telecom-fraud-payments-stopped"]
    (comparison,) = compare(lvliang, names).comparisons
    face, digit = comparison.findings
    assert (face.basis, digit.basis) == ("face", "last-digit")
    assert face.difference == Interval(Fraction(37_756_600), Fraction(37_756_600))
    assert digit.difference == Interval(Fraction(37_751_550), Fraction(37_761_650))


def test_changes_give_percentage_points_only(lvliang: Dataset) -> None:
    names = ["property-crime-cases-filed-change", "property-crime-cases-solved-change"]
    (comparison,) = compare(lvliang, names).comparisons
    assert all(finding.ratio is None for finding in comparison.findings)
    assert comparison.findings[0].difference == Interval(Fraction("30.12"), Fraction("30.12"))
    assert bases(lvliang, *names) == ["face", "last-digit"]


def test_ranks_give_their_order_only(lvliang: Dataset) -> None:
    names = ["homicide-cold-case-supervised-first", "asset-thaw-scam-provincial-rank"]
    (comparison,) = compare(lvliang, names).comparisons
    (finding,) = comparison.findings
    assert finding == ("order", None, None, None)
    assert [note.code for note in comparison.notes] == ["ranks-only-order"]


def test_other_periods_are_noted(lvliang: Dataset) -> None:
    names = ["data-centre-investment", "telecom-fraud-loss-averted"]
    (comparison,) = compare(lvliang, names).comparisons
    (note,) = comparison.notes
    assert note.code == "period-unknown"
    assert note.words.en.endswith("for data-centre-investment")
    names = ["property-crime-cases-filed-change", "telecom-fraud-local-solved-change"]
    (comparison,) = compare(lvliang, names).comparisons
    assert [note.code for note in comparison.notes] == ["other-period"]
    year = Period("2020-01-01", "2020-12-31", "printed")
    pair = figure(1, period=year), figure(2, period=year._replace(basis="inherited"))
    assert compare_pair(lvliang, *pair).notes == ()


def test_the_first_is_the_base_unless_another_is_named(lvliang: Dataset) -> None:
    names = ["prevention-villages-visited", "prevention-enterprises-visited"]
    assert compare(lvliang, names).comparisons[0].base.id == names[0]
    assert compare(lvliang, names, names[1]).comparisons[0].base.id == names[1]
    three = compare(lvliang, [*names, "prevention-disputes-mediated"], names[1])
    assert [c.base.id for c in three.comparisons] == [names[1]] * 2


def test_topics_without_a_common_indicator_stand_side_by_side(lvliang: Dataset) -> None:
    for names in (["fraud", "grievances"], ["epidemic-people-inspected", "grievances"]):
        compared = compare(lvliang, names)
        assert compared.comparisons == ()
        assert compared.without == compared.metrics
        assert [note.code for note in compared.notes] == ["side-by-side"]


def test_what_belongs_to_both_is_compared_with_neither(qinghe: Dataset) -> None:
    def relabel(release: dict) -> None:  # type: ignore[type-arg]
        one, other = (m for m in release["metrics"] if m["id"] in ("cameras", "volunteers"))
        one["topics"], other["topics"] = [release["topics"][0]["id"]], [release["topics"][1]["id"]]

    first, second = (topic.id for topic in qinghe.release.topics[:2])
    data = changed(relabel, SECOND)
    shared = set(data.topic_metrics(first)) & set(data.topic_metrics(second))
    pairs = {metric for one in compare(data, [first, second]).comparisons for metric in one[:2]}
    assert not pairs & shared


def test_readings_are_not_called_digits(lvliang: Dataset) -> None:
    days = figure(40, unit="day"), lvliang.metrics["robbery-days-without-case"]
    (finding,) = compare_pair(lvliang, *days).findings
    assert finding.basis == "readings"
    assert finding.difference == Interval(Fraction(120), Fraction(125))


@pytest.mark.parametrize(
    ("names", "error", "said"),
    [
        (["homicide-clearance-rate", "homicide-cold-cases-solved"], BadUsage, "not comparable"),
        (["homicide-clearance-rate", "property-crime-cases-filed-change"], BadUsage, "change"),
        (["fraud"], BadUsage, "two different"),
        (["fraud", "诈骗"], BadUsage, "two different"),
        (["fraud", "services"], BadUsage, "no figure belongs to services"),
        (["fraud", "fruad"], UnknownName, "named 'fruad'"),
    ],
)
def test_what_cannot_be_compared(
    lvliang: Dataset, names: list[str], error: type[Exception], said: str
) -> None:
    with pytest.raises(error, match=said):
        compare(lvliang, names)


def test_a_refusal_names_the_nearest_that_can_be_compared(lvliang: Dataset) -> None:
    with pytest.raises(BadUsage) as refused:
        compare(lvliang, ["telecom-fraud-loss-averted", "homicide-clearance-rate"])
    assert refused.value.did_you_mean[0] == "telecom-fraud-payments-stopped"
    assert set(refused.value.did_you_mean) <= {
        m.id for m in lvliang.release.metrics if lvliang.dimension(m) == "money"
    }


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (("sense-of-safety-rise", "crime-solved-change"), "in percentage point"),
        (("waiting-time", "patrol-days"), "time in minute"),
        (("fraud-filed-fall", "fraud-filed"), "change in count"),
    ],
)
def test_units_that_need_a_conversion_are_not_mixed(
    qinghe: Dataset, names: tuple[str, str], said: str
) -> None:
    with pytest.raises(BadUsage, match=said):
        compare(qinghe, names)


def told(dataset: Dataset, *names: str) -> list[tuple[str, str]]:
    """Difference and ratio of each finding, as people see them in English."""
    table = next(
        block
        for block in compare_document(dataset, names, None).blocks()
        if getattr(block, "columns", ()) and block.columns[0].key == "other"  # type: ignore[union-attr]
    )
    return [(row[3].en, row[4].en) for row in table.rows]  # type: ignore[union-attr]


def test_people_see_bounds_as_bounds(lvliang: Dataset, qinghe: Dataset) -> None:
    assert told(lvliang, VEHICLES, PEOPLE) == [
        ("units differ", "1.788 to 1.813 people per vehicle"),
        ("units differ", "cannot be determined"),
    ]
    assert told(lvliang, "grievance-jobs-placed", "grievance-people-settled") == [
        ("+14,681 to +15,681 people", "7.331 to 7.762"),
        ("more than +14,681 people", "more than 7.331"),
    ]
    assert told(lvliang, "grievance-people-settled", "grievance-jobs-placed")[1] == (
        "less than -14,681 people",
        "less than 0.1364",
    )
    ranks = ("homicide-cold-case-supervised-first", "asset-thaw-scam-provincial-rank")
    assert told(lvliang, *ranks) == [("same place", "")]
    assert told(qinghe, "one-window-items", "cameras")[1] == (
        "units differ",
        "at most 53.333 cameras per item",
    )
    assert told(qinghe, "suspects-caught", "volunteers")[1][1] == "more than 0.01333"
    assert told(qinghe, "payments-stopped", "money-returned")[1] == (
        "cannot be determined",
        "cannot be determined",
    )
    assert told(qinghe, "fraud-filed", "crime-solved") == [("+854 cases", "≈ 3.212")]
    assert told(qinghe, "crime-solved-change", "fraud-filed-change")[0] == (
        "≈ -15.37 percentage points",
        "",
    )


def test_at_least_stays_at_least(lvliang: Dataset) -> None:
    at_least = figure(20, qualifier="at_least", lower=20, upper=None, unit="person")
    exact = figure(10, unit="person")
    (digit, words) = compare_pair(lvliang, exact, at_least).findings
    assert digit.difference == Interval(Fraction(10), Fraction(20), False, True)
    assert words.difference == Interval(Fraction(10), None)
    assert words.ratio == Interval(Fraction(2), None)


def test_zero_and_negative_bases_have_no_ratio(lvliang: Dataset) -> None:
    zero, debt, one = figure(0), figure(-5), figure(1)
    assert compare_pair(lvliang, zero, one).findings[0].ratio is None
    assert compare_pair(lvliang, debt, one).findings[0].ratio is None

    def empty(release: dict) -> None:  # type: ignore[type-arg]
        for metric in release["metrics"]:
            if metric["id"] == "grievance-jobs-placed":
                metric |= {"value": 0, "lower": 0, "upper": 0}

    dataset = changed(empty)
    (row,) = told(dataset, "grievance-jobs-placed", "asset-thaw-scam-arrests-approved")
    assert row == ("+17 people", "no ratio")


def test_digits_that_do_not_end_are_cut_only_for_show(qinghe: Dataset) -> None:
    (row,) = compare_document(qinghe, ["fraud-filed", "crime-solved"], None).rows()
    ratio = row["findings"][0]["ratio"]
    assert ratio["lower_exact"] == ratio["upper_exact"] == "620/193"
    assert ratio["lower"] == Decimal("3.212435233160")
    assert ratio["upper"] == Decimal("3.212435233161")
    assert (row["findings"][0]["is_exact"], row["order"]) == (True, None)
    halves = compare_document(qinghe, ["crime-solved", "alarms"], None).rows()[0]["findings"]
    assert halves[0]["ratio"]["lower_exact"] == "1215/31"


def test_what_has_no_counterpart_is_listed(lvliang: Dataset) -> None:
    document = compare_document(lvliang, ["fraud", "grievances"], None)
    titles = [block.title.en for block in document.blocks() if getattr(block, "title", None)]  # type: ignore[union-attr]
    assert titles == []
    assert len(document.body()["without_counterpart"]) == 12


def test_the_difference_of_two_changes_is_in_percentage_points(lvliang: Dataset) -> None:
    names = ["property-crime-cases-filed-change", "property-crime-cases-solved-change"]
    document = compare_document(lvliang, names, None)
    (row,) = document.rows()
    assert (row["difference_unit"], row["dimension"]) == ("percentage-point", "percent-change")
    assert row["findings"][0]["ratio"] is None
    grid = document.grid()
    cells = dict(zip(grid.header, grid.rows[0], strict=True))
    assert (cells["difference_lower"], cells["ratio_lower"]) == (Decimal("30.12"), None)
    assert cells["difference_unit"] == "percentage-point"


def test_ranks_are_exported_as_an_order(lvliang: Dataset) -> None:
    ranks = ["homicide-cold-case-supervised-first", "asset-thaw-scam-provincial-rank"]
    (row,) = compare_document(lvliang, ranks, None).rows()
    assert (row["order"], row["difference_unit"]) == ("same", None)
    assert row["findings"] == [
        {
            "basis": "order",
            "is_exact": False,
            "difference": None,
            "ratio": None,
            "change": None,
            "processing": "derived",
        }
    ]


def test_whole_releases_are_compared_in_the_order_of_their_periods(qinghe: Dataset) -> None:
    later = together([qinghe, load(str(THIRD))])
    whole = compare(later, ())
    assert {one.base.dataset for one in whole.comparisons} == {"qinghe-2022"}
    assert {one.other.dataset for one in whole.comparisons} == {"qinghe-2023"}
    assert "vehicles-checked" in {one.other.id for one in whole.comparisons}
    with pytest.raises(BadUsage, match="two different names"):
        compare(qinghe, ())


def test_many_pairs_of_two_releases_are_a_row_each(years: Collection) -> None:
    table, *_ = compare_document(years, (), None).blocks()
    assert isinstance(table, Table)
    heads = [column.title for column in table.columns]
    assert [head.en for head in heads[1:4]] == ["Period", "qinghe-2022", "qinghe-2023"]
    (solved,) = [row for row in table.rows if row[0] == Words("破获刑事案件", "Crimes solved")]
    assert solved[2:6] == (
        Words("1,198 起", "1,198 cases"),
        Words("1,240 起", "1,240 cases"),
        Words("+42 起", "+42 cases"),
        Words("≈ +3.51%", "≈ +3.51%"),
    )


def test_a_name_of_two_releases_has_its_change_beside_the_ratio(years: Collection) -> None:
    tables = [
        block
        for block in compare_document(years, ["破获刑事案件"], None).blocks()
        if isinstance(block, Table)
    ]
    found = tables[-1]
    assert found.columns[-1].title.en == "Change (derived)"
    assert [row[-1] for row in found.rows] == [Words("≈ +3.51%", "≈ +3.51%")]
