"""Figures of different releases: what is the same indicator, what differs, what changed."""

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvliang_cli.core.contract.document import Table
from lvliang_cli.core.data.dataset import Collection, Dataset
from lvliang_cli.core.data.gather import together
from lvliang_cli.core.data.model import Change, Metric, Rank
from lvliang_cli.core.numbers.interval import Interval, change
from lvliang_cli.core.numbers.periods import Period, length
from lvliang_cli.core.query.compare import Compared, compare, compare_pair
from lvliang_cli.core.query.definitions import (
    differences,
    printed_change,
    same_indicator,
    same_name,
)
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.errors import BadUsage, UnknownName
from lvliang_cli.core.view.compare import change_cell, compare_document
from lvliang_cli.core.view.trend import trend_document

from ..support import checked_text, figure, of_year


def period(start: str, end: str) -> Period:
    return Period(start, end, "printed")


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2020-01-01", "2020-06-30", (6, 0)),
        ("2019-01-01", "2019-06-30", (6, 0)),
        ("2020-02-01", "2020-02-29", (1, 0)),
        ("2021-02-01", "2021-02-28", (1, 0)),
        ("2020-02-01", "2020-02-28", (0, 28)),
        ("2021-01-01", "2021-12-31", (12, 0)),
        ("2021-07-01", "2022-06-30", (12, 0)),
        ("2021-05-01", "2021-05-01", (0, 1)),
        ("2024-06-24", "2024-06-30", (0, 7)),
        ("2024-07-08", "2024-07-14", (0, 7)),
        ("2021-01-15", "2021-03-09", (2, -5)),
        ("9999-01-01", "9999-12-31", (12, 0)),
    ],
)
def test_length_in_months_and_days(start: str, end: str, expected: tuple[int, int]) -> None:
    assert length((start, end)) == expected


def two(years: Collection, **parts: Any) -> tuple[Metric, Metric]:
    """A figure of 2022, and one of 2023 that differs from it in `parts` alone."""
    when = period("2022-01-01", "2022-09-30")
    base = figure(10, dataset="qinghe-2022", period=when)
    later = period("2023-01-01", "2023-09-30")
    return base, base._replace(**{"dataset": "qinghe-2023", "period": later, **parts})


def codes(data: Collection, a: Metric, b: Metric) -> list[str]:
    assert [n.code for n in differences(data, a, b)] == [n.code for n in differences(data, b, a)]
    return [note.code for note in differences(data, a, b)]


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ({}, []),
        ({"label": Words("数", "another translation")}, []),
        ({"label": Words("城区的数", "number")}, ["other-label"]),
        ({"kind": "rate"}, ["other-kind"]),
        ({"class_": "programme"}, ["other-class"]),
        ({"period": period("2023-01-01", "2023-06-30")}, ["other-length"]),
        ({"period": period("2023-01-01", "2023-12-31")}, ["other-length"]),
        ({"period": period("2023-04-01", "2023-12-31")}, ["other-season"]),
        ({"period": period("2023-03-03", "2023-04-09")}, ["other-length", "other-season"]),
        ({"period": None}, []),
    ],
    ids=str,
)
def test_what_differs_is_noted(
    years: Collection, parts: dict[str, Any], expected: list[str]
) -> None:
    assert codes(years, *two(years, **parts)) == expected


def test_changes_and_ranks_have_more_to_differ_in(years: Collection) -> None:
    of = Words("数", "number")
    base, other = two(years, change=Change("mom", of))
    assert codes(years, base._replace(change=Change("yoy", of)), other) == ["other-basis"]
    base, other = two(years, rank=Rank("province"))
    assert codes(years, base._replace(rank=Rank("national")), other) == ["other-scope"]
    assert codes(years, base, other) == []


def test_another_region_is_noted(years: Collection, lvliang: Dataset) -> None:
    data = together([*years.datasets, lvliang])
    base, other = two(data, dataset="lvliang-2020h1")
    assert codes(data, base, other) == ["other-region"]


def test_a_difference_is_told_in_words(years: Collection) -> None:
    base, other = two(years, period=period("2023-01-01", "2023-01-31"))
    (note,) = differences(years, base, other)
    assert note.words.en == "the lengths of the periods differ: 9 months and 1 month"
    assert note.words.zh == "时段长短不同:9 个月 与 1 个月"
    base, other = two(years, label=Words("别的", "number"))
    (note,) = differences(years, base, other)
    assert note.words.en == "the labels differ: “number” (数) and “number” (别的)"
    base, other = two(years, period=period("2023-03-03", "2023-04-09"))
    assert "and 2023-03-03/2023-04-09" in differences(years, base, other)[0].words.en


def test_the_same_indicator_has_unit_kind_and_a_label_in_common(years: Collection) -> None:
    for parts, expected in (
        ({}, True),
        ({"label": Words("数", "x")}, True),
        ({"label": Words("x", "NUMBER")}, True),
        ({"label": Words("number", "数")}, False),
        ({"label": Words("数目", "numbers")}, False),
        ({"unit": "person"}, False),
        ({"kind": "rate"}, False),
        ({"class_": "programme"}, True),
    ):
        base, other = two(years, **parts)  # type: ignore[arg-type]
        assert same_indicator(years, base, other) is expected, parts


def test_one_unit_id_of_two_dimensions_joins_nothing(qinghe: Dataset) -> None:
    def money(release: dict[str, Any]) -> None:
        unit = next(unit for unit in release["units"] if unit["id"] == "case")
        unit["dimension"] = "money"

    data = together([qinghe, of_year(2021, money)])
    ours, theirs = (
        next(m for m in d.release.metrics if m.id == "crime-solved") for d in data.datasets
    )
    assert not same_indicator(data, ours, theirs)
    with pytest.raises(BadUsage, match="not comparable: qinghe-2021/crime-solved"):
        compare(data, ["crime-solved"])


@given(st.fractions(0, 100), st.fractions(0, 100))
def test_a_change_is_the_ratio_less_one_in_percent(a: Fraction, b: Fraction) -> None:
    lower, upper = sorted((a, b))
    found = change(Interval(lower, upper, lower_open=True))
    assert (found.lower_open, found.upper_open) == (True, False)
    assert found.lower is not None
    assert 1 + found.lower / 100 == lower
    assert found.upper == (upper - 1) * 100
    assert change(Interval(lower, None)).upper is None


def only(compared: Compared) -> Any:
    (comparison,) = compared.comparisons
    return comparison


def test_a_name_of_several_releases_is_compared_in_the_order_of_periods(years: Collection) -> None:
    comparison = only(compare(years, ["破获刑事案件"]))
    assert [comparison.base.dataset, comparison.other.dataset] == ["qinghe-2022", "qinghe-2023"]
    (finding,) = comparison.findings
    assert finding.basis == "exact"
    assert finding.difference == Interval(Fraction(42), Fraction(42))
    assert finding.change == Interval(*[100 * Fraction(42, 1198)] * 2)
    assert comparison.notes == ()
    back = only(compare(years, ["crime-solved"], "qinghe-2023/crime-solved"))
    assert back.base.dataset == "qinghe-2023"
    with pytest.raises(UnknownName, match="several"):
        compare(years, ["crime-solved"], "crime-solved")
    with pytest.raises(BadUsage, match="only qinghe-2023"):
        compare(years, ["qinghe-2023/crime-solved"])


def test_hedged_figures_change_by_an_interval(years: Collection) -> None:
    last, literal = only(compare(years, ["止付资金"])).findings
    assert last.change == change(last.ratio)
    assert last.change.lower == 100 * (Fraction(2300, 1870) - 1)
    assert last.change.upper == 100 * (Fraction(2400, 1860) - 1)
    assert change_cell(last).en == "+22.99 to +29.03%"
    assert (literal.change.lower, literal.change.upper) == (-100, None)
    assert change_cell(literal).en == "cannot be determined"


def test_a_shorter_period_is_a_caution(years: Collection) -> None:
    comparison = only(compare(years, ["检查车辆"]))
    assert [note.code for note in comparison.notes] == ["other-length"]
    scopes = only(compare(years, ["安全感排名", "安全感全省排名"]))
    assert [n.code for n in scopes.notes] == ["ranks-only-order", "other-label", "other-scope"]


def test_percentages_change_by_points_only(years: Collection) -> None:
    for finding in only(compare(years, ["群众安全感"])).findings:
        assert finding.ratio is None
        assert finding.change is None
        assert change_cell(finding) == Words("", "")


def test_within_one_release_nothing_changes(qinghe: Dataset, years: Collection) -> None:
    names = ["crime-solved", "fraud-filed"]
    assert [f.change for f in only(compare(qinghe, names)).findings] == [None]
    qualified = [f"qinghe-2023/{name}" for name in names]
    assert [f.change for f in only(compare(years, qualified)).findings] == [None]


def test_from_nothing_there_is_no_change(years: Collection) -> None:
    zero, some = two(years)
    zero = zero._replace(value=0, lower=0, upper=0)
    (finding,) = compare_pair(years, zero, some).findings
    assert (finding.ratio, finding.change) == (None, None)
    (finding,) = compare_pair(years, some, zero).findings
    assert finding.change == Interval(Fraction(-100), Fraction(-100))
    assert change_cell(finding).en == "-100.00%"


def test_groups_are_paired_by_indicator_over_releases(years: Collection) -> None:
    compared = compare(years, ["scams"])
    pairs = [(c.base.id, c.other.id) for c in compared.comparisons]
    names = ("fraud-filed", "fraud-filed-change", "payments-stopped", "money-returned")
    assert pairs == [(name, name) for name in names]
    assert compared.notes == ()
    without = {years.name(metric) for metric in compared.without}
    assert without == {"qinghe-2022/fraud-filed-rise", "qinghe-2023/fraud-filed-fall"}


def test_groups_without_a_common_indicator_stand_side_by_side(
    years: Collection, lvliang: Dataset
) -> None:
    data = together([*years.datasets, lvliang])
    compared = compare(data, ["lvliang-2020h1/fraud", "qinghe-2023/scams"])
    assert [note.code for note in compared.notes] == ["side-by-side"]
    assert compared.comparisons == ()


def test_the_document_names_both_releases(years: Collection) -> None:
    document = compare_document(years, ["破获刑事案件"], None)
    (row,) = document.rows()
    assert (row["base"], row["other"]) == ("qinghe-2022/crime-solved", "qinghe-2023/crime-solved")
    (finding,) = row["findings"]
    assert finding["processing"] == "derived"
    assert finding["change"]["lower_exact"] == "2100/599"
    grid = document.grid()
    (cells,) = (dict(zip(grid.header, cells, strict=True)) for cells in grid.rows)
    assert cells["change_lower_exact"] == cells["change_upper_exact"] == "2100/599"
    assert cells["source_url"].endswith("2022/10/11.html")
    assert cells["other_source_url"].endswith("2023/10/12.html")
    assert cells["processing"] == "derived"


@pytest.mark.parametrize(
    ("percent", "told"),
    [
        (Fraction(5), "+5.00%"),
        (Fraction(-1, 3), "≈ -0.33%"),
        (Fraction(1, 7000), "≈ +0.0001%"),
        (Fraction(1, 10**30), "≈ +0.000000000000%"),
        (Fraction(123456), "+123,456.00%"),
        (Fraction(0), "0.00%"),
    ],
)
def test_how_a_change_is_told(percent: Fraction, told: str) -> None:
    from lvliang_cli.core.query.compare import Finding

    finding = Finding("exact", None, None, Interval(percent, percent))
    assert change_cell(finding).en == told


def bulletin(year: int, line: str) -> Dataset:
    """What is read in a bulletin of one line of a city's `year`."""
    text = f"大同市{year}年统计公报\n{year + 1}年3月5日\n{year}年,全市{line}。\n"
    data = checked_text(text).dataset
    assert data is not None
    return Dataset(data.release._replace(id=f"y{year}"), "-", data.data)


def of_two_years(*lines: str) -> Collection:
    """Bulletins of one city of 2021 and 2022, each of one line."""
    homes = [
        d.release._replace(
            metrics=tuple(m._replace(dataset=d.release.id) for m in d.release.metrics)
        )
        for d in (bulletin(2021 + n, line) for n, line in enumerate(lines))
    ]
    return together([Dataset(home, home.id, home.id.encode()) for home in homes])


@pytest.mark.parametrize(
    ("lines", "is_told"),
    [
        (("规模以上工业增加值100亿元", "规模以上工业增加值105亿元"), True),
        (("社会消费品零售额100亿元", "社会消费品零售额105亿元"), True),
        (("财政收入100亿元", "财政收入105亿元"), False),
        (("破获刑事案件100起", "破获刑事案件105起"), False),
    ],
)
def test_a_change_of_money_says_that_prices_are_in_it(
    lines: tuple[str, str], is_told: bool
) -> None:
    data = of_two_years(*lines)
    (first, second) = (d.release.metrics[0] for d in data.datasets)
    codes = [note.code for note in compare_pair(data, first, second).notes]
    assert ("current-prices" in codes) == is_told


@pytest.mark.parametrize(
    ("lines", "is_told"),
    [
        (("出动救援人员14.6万人次", "出动救援人员2593万人次"), True),
        (("出动救援人员2593万人次", "出动救援人员14.6万人次"), True),
        (("查处违章100起", "查处违章1000起"), False),
        (("查处违章100余起", "查处违章1001起"), False),
        (("查处违章1001起", "查处违章100起"), True),
    ],
)
def test_figures_far_apart_may_not_count_the_same(lines: tuple[str, str], is_told: bool) -> None:
    data = of_two_years(*lines)
    (first, second) = (d.release.metrics[0] for d in data.datasets)
    codes = [note.code for note in compare_pair(data, first, second).notes]
    assert ("far-apart" in codes) == is_told


def test_the_change_that_a_release_prints_itself() -> None:
    lines = ("实现地区生产总值1000亿元,比上年增长8.3%,两年平均增长6.1%",
             "实现地区生产总值1044.3亿元,比上年增长2.6%")  # fmt: skip
    data = of_two_years(*lines)
    told = [printed_change(data, d.release.metrics[0]) for d in data.datasets]
    assert [one and one.as_written for one in told] == ["8.3%", "2.6%"]
    document = trend_document(data, "地区生产总值")
    assert [row["printed_change"] for row in document.rows()] == ["y2021/p3-2", "y2022/p3-2"]
    (table,) = (block for block in document.blocks() if isinstance(block, Table))
    at = [column.key for column in table.columns].index("printed_change")
    assert [Words("+8.3%", "+8.3%"), Words("+2.6%", "+2.6%")] == [row[at] for row in table.rows]


@pytest.mark.parametrize(
    ("line", "is_told"),
    [
        ("实现地区生产总值1044.3亿元,比上年增长2.6%", True),
        ("实现地区生产总值1044.3亿元,比上年增长4.4%", False),
        ("实现地区生产总值1044.3亿元,人均收入比上年增长2.6%", False),
        ("实现地区生产总值1044.3亿元,比上年增加44.3亿元", False),
    ],
)
def test_a_printed_change_that_is_another_is_told(line: str, is_told: bool) -> None:
    data = of_two_years("实现地区生产总值1000亿元", line)
    found = compare(data, ("地区生产总值",)).comparisons[0]
    codes = [note.code for note in found.notes]
    assert ("printed-change" in codes) == is_told
    assert "current-prices" in codes
    earlier = compare_pair(data, found.other, found.base)
    assert "printed-change" not in [note.code for note in earlier.notes]


@pytest.mark.parametrize(
    ("one", "other", "is_one"),
    [
        ("接报火灾", "发生火灾", True),
        ("盗窃类警情共接报变化", "盗窃警情变化", True),
        ("共发生刑事案件", "刑事案件", True),
        ("受理各类案件", "受理案件", False),
        ("立诈骗案件", "诈骗案件", False),  # another verb says which cases
    ],
)
def test_what_says_only_that_it_was_reported_joins_and_other_words_do_not(
    lvliang: Dataset, one: str, other: str, is_one: bool
) -> None:
    first = lvliang.release.metrics[0]
    a, b = (first._replace(label=Words(zh, zh), indicator=None) for zh in (one, other))
    assert same_name(lvliang, a, b) is is_one
