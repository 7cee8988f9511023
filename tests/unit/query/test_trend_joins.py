"""Which figures of several releases are one series, and what is told of the others."""

from typing import Any

import pytest

from lvliang_cli.core.contract.document import Prose, Table
from lvliang_cli.core.data.dataset import Collection, Dataset
from lvliang_cli.core.data.gather import together
from lvliang_cli.core.query.compare import compare
from lvliang_cli.core.query.definitions import differences
from lvliang_cli.core.query.trend import Trend, trend
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.errors import BadUsage, UnknownName
from lvliang_cli.core.view.compare import compare_document
from lvliang_cli.core.view.trend import trend_document

from ..support import of_year

KEY = {"key": "criminal-case+solve", "words": "破获刑事案件"}
OTHER_NAME = {"zh": "刑事案件破案数", "en": "Cases cleared up"}


def year(number: int, **changes: Any) -> Dataset:
    """The release of a year whose figure of crimes solved has other cells."""

    def change(release: dict[str, Any]) -> None:
        for metric in release["metrics"]:
            if metric["id"] == "crime-solved":
                metric.update(changes)

    return of_year(number, change)


def series(*datasets: Dataset) -> Trend:
    return trend(together(datasets), f"{datasets[0].release.id}/crime-solved")


def homes(found: Trend) -> list[str]:
    return [one.metric.dataset for one in found.observations]


def notes(found: Trend, code: str) -> list[str]:
    return [note.words.en for note in found.notes if note.code == code]


def test_the_key_joins_what_is_worded_otherwise() -> None:
    found = series(year(2021, indicator=KEY), year(2022, indicator=KEY, label=OTHER_NAME))
    assert homes(found) == ["qinghe-2021", "qinghe-2022"]


def test_only_what_is_of_one_name_has_a_change() -> None:
    data = together([year(2021), year(2022, label=OTHER_NAME), year(2023)])
    base = "qinghe-2021/crime-solved"
    found = compare(data, [base, "qinghe-2022/crime-solved", "qinghe-2023/crime-solved"])
    unlike, alike = found.comparisons
    assert unlike.findings[0].change is None
    assert unlike.findings[0].difference is not None
    assert [note.code for note in unlike.notes] == ["other-label"]
    assert alike.findings[0].change is not None


def test_an_english_label_does_not_join_two_keys() -> None:
    label = {"zh": OTHER_NAME["zh"], "en": "Crimes solved"}
    other = {"key": "criminal-case+file", "words": "立案"}
    found = series(year(2021, indicator=KEY), year(2022, indicator=other, label=label))
    assert homes(found) == ["qinghe-2021"]
    without = series(year(2021, indicator=KEY), year(2022, label=label))
    assert homes(without) == ["qinghe-2021", "qinghe-2022"]


def test_one_series_a_place() -> None:
    place = {"code": "140100", "name": {"zh": "太原市", "en": "Taiyuan"}}
    found = series(year(2021), year(2022, place=place))
    assert homes(found) == ["qinghe-2021"]
    assert (
        "qinghe-2022/crime-solved is not joined: the places differ" in notes(found, "not-joined")[0]
    )


def test_a_place_without_a_code_is_one_of_its_release() -> None:
    town = {"code": None, "name": {"zh": "城区", "en": "town"}}
    found = series(year(2021, place=town), year(2022, place=town))
    assert homes(found) == ["qinghe-2021", "qinghe-2022"]
    assert homes(series(year(2021), year(2022, place=town))) == ["qinghe-2021"]


def test_other_prices_are_another_series() -> None:
    found = series(year(2021, prices="current"), year(2022, prices="constant"))
    assert homes(found) == ["qinghe-2021"]
    assert "the prices differ" in notes(found, "not-joined")[0]


def period(start: str, end: str) -> dict[str, str]:
    return {"start": start, "end": end, "basis": "printed"}


def test_a_release_gives_its_latest_and_longest_period() -> None:
    def quarters(release: dict[str, Any]) -> None:
        (record,) = [m for m in release["metrics"] if m["id"] == "crime-solved"]
        spans = {"q1": ("2022-01-01", "2022-03-31"), "q2": ("2022-04-01", "2022-06-30"),
                 "before": ("2021-01-01", "2021-06-30")}  # fmt: skip
        for name, span in spans.items():
            release["metrics"].append({**record, "id": name, "period": period(*span)})

    data = together([year(2021), of_year(2022, quarters)])
    found = trend(data, "qinghe-2021/crime-solved")
    assert [one.metric.id for one in found.observations] == ["crime-solved", "crime-solved"]
    assert notes(found, "other-period-in-release") == [
        "not joined, because the release has a later or longer period: "
        "qinghe-2022/q1, qinghe-2022/q2, qinghe-2022/before"
    ]
    alone = trend(data, "q1")
    assert [one.metric.id for one in alone.observations] == ["q1"]


def unplaced(release: dict[str, Any]) -> None:
    release["region"] = None


def undated(release: dict[str, Any]) -> None:
    release["period"] = None
    for metric in release["metrics"]:
        metric["period"] = None


def test_nothing_is_worked_out_where_days_are_unknown() -> None:
    data = together([of_year(2021), of_year(2022, undated)])
    found = trend(data, "qinghe-2021/crime-solved")
    assert homes(found) == ["qinghe-2021", "qinghe-2022"]
    assert [one.step for one in found.observations] == [None, None]
    document = trend_document(data, "qinghe-2021/crime-solved")
    assert [row["unknown"] for row in document.rows()] == [
        None,
        {"zh": "时段未知", "en": "the days of its period are not known"},
    ]
    with pytest.raises(BadUsage, match="the days of its period are not known"):
        compare(data, ["qinghe-2021/crime-solved", "qinghe-2022/crime-solved"])


def test_what_is_of_an_unknown_place_is_of_no_series_of_a_known_one() -> None:
    data = together(
        [of_year(2020, unplaced), of_year(2021), of_year(2022, unplaced), of_year(2023)]
    )
    for name in ("qinghe-2021/crime-solved", "破获刑事案件"):
        found = trend(data, name)
        assert homes(found) == ["qinghe-2021", "qinghe-2023"]
        assert notes(found, "not-joined") == [
            f"qinghe-{year}/crime-solved is not joined: its place is not known"
            for year in (2020, 2022)
        ]
    with pytest.raises(BadUsage, match="its place is not known"):
        compare(data, ["qinghe-2021/crime-solved", "qinghe-2022/crime-solved"])


def test_what_is_of_unknown_places_is_listed_and_not_compared() -> None:
    data = together([of_year(2020, unplaced), of_year(2021), of_year(2022, unplaced)])
    found = trend(data, "qinghe-2022/crime-solved")
    assert homes(found) == ["qinghe-2020", "qinghe-2022"]
    assert [one.step for one in found.observations] == [None, None]
    tables = trend_document(data, "qinghe-2022/crime-solved").blocks()
    steps = [row[5] for table in tables if isinstance(table, Table) for row in table.rows]
    assert steps == [
        Words("", ""),
        Words("未比:地区未知", "not compared: its place is not known"),
    ]
    assert notes(found, "place-unknown") == [
        "not compared, because the place is not known: "
        "qinghe-2020/crime-solved, qinghe-2022/crime-solved"
    ]
    assert notes(found, "not-joined") == [
        "qinghe-2021/crime-solved is not joined: the place of the one asked for is not known"
    ]


def with_basis(number: int, basis: str) -> Dataset:
    def change(release: dict[str, Any]) -> None:
        for metric in release["metrics"]:
            if metric["id"] == "crime-solved":
                of = {"zh": "破获刑事案件", "en": "crimes solved"}
                metric.update(kind="change", change={"basis": basis, "of": of})

    return of_year(number, change)


@pytest.mark.parametrize(("basis", "joined"), [("yoy", True), ("last_year", True), ("mom", False)])
def test_a_change_is_joined_against_one_kind_of_base(basis: str, joined: bool) -> None:
    found = series(with_basis(2021, "yoy"), with_basis(2022, basis))
    assert (len(found.observations) == 2) == joined


def test_figures_of_one_release_are_compared_whatever_is_unknown() -> None:
    data: Collection = of_year(2022, unplaced)
    assert compare(data, ["crime-solved", "alarms"]).comparisons


def test_what_is_not_known_is_no_difference() -> None:
    data = together([of_year(2021), of_year(2022, unplaced)])
    one, other = (data.records("metrics")[0] for data in (of_year(2021), of_year(2022)))
    assert differences(data, one, other) == []


def doubted(dataset: Dataset) -> Dataset:
    """`dataset`, what was added to it in doubt."""
    metrics = [
        m._replace(cautions=("unreviewed",)) if m.id.startswith("more") else m
        for m in dataset.release.metrics
    ]
    return Dataset(dataset.release._replace(metrics=tuple(metrics)), dataset.path, dataset.data)


def with_more(*more: dict[str, Any]) -> Any:
    """Adds figures that differ from that of crimes solved in these cells."""

    def change(release: dict[str, Any]) -> None:
        (record,) = [m for m in release["metrics"] if m["id"] == "crime-solved"]
        release["metrics"] += [
            {**record, "id": f"more-{n}", **cells} for n, cells in enumerate(more)
        ]

    return change


def value(number: int) -> dict[str, Any]:
    return dict.fromkeys(("value", "lower", "upper"), number)


def test_of_several_of_one_period_what_is_not_in_doubt_is_meant() -> None:
    more = with_more(value(80))
    data = together([doubted(of_year(2021, more)), doubted(of_year(2022, more))])
    found = trend(data, "破获刑事案件")
    assert [one.metric.id for one in found.observations] == ["crime-solved", "crime-solved"]
    assert notes(found, "in-doubt") == [
        "not joined, because they are in doubt: qinghe-2021/more-0, qinghe-2022/more-0"
    ]
    compared = compare(data, [])
    pairs = [(one.base.id, one.other.id) for one in compared.comparisons]
    assert ("crime-solved", "crime-solved") in pairs
    assert not {("crime-solved", "more-0"), ("more-0", "crime-solved")}.intersection(pairs)


def test_where_none_is_meant_more_than_another_none_is_compared() -> None:
    data = together([of_year(2021, with_more(value(80))), of_year(2022)])
    compared = compare(data, [])
    assert all(one.other.id != "crime-solved" for one in compared.comparisons)
    (note,) = [note for note in compared.notes if note.code == "several-in-one"]
    assert note.words.en.endswith("have that name: qinghe-2022/crime-solved")
    found = trend(data, "破获刑事案件")
    assert len(found.observations) == 3
    assert all(one.step is None for one in found.observations)


def test_a_month_is_compared_with_the_month_and_not_with_the_half_year() -> None:
    def month(number: int) -> Any:
        days = period(f"{number}-09-01", f"{number}-09-30")
        return with_more({**value(number - 1900), "period": days})

    compared = compare(together([of_year(2021, month(2021)), of_year(2022, month(2022))]), [])
    solved = [one for one in compared.comparisons if one.base.label.zh == "破获刑事案件"]
    assert [(one.base.id, one.other.id) for one in solved] == [
        ("crime-solved", "crime-solved"),
        ("more-0", "more-0"),
    ]


def test_the_year_of_a_release_is_compared_with_that_of_the_other() -> None:
    def two_before(year: int) -> Any:
        days = period(f"{year - 2}-01-01", f"{year - 2}-09-30")
        return with_more({**value(year - 1900), "period": days})

    compared = compare(
        together([of_year(2021, two_before(2021)), of_year(2022, two_before(2022))]), []
    )
    solved = [one for one in compared.comparisons if one.base.label.zh == "破获刑事案件"]
    assert [(one.base.id, one.other.id) for one in solved] == [
        ("crime-solved", "crime-solved"),
        ("more-0", "more-0"),
    ]


def test_counts_of_unlike_lengths_of_time_have_no_change_and_stocks_have() -> None:
    half = period("2022-01-01", "2022-06-30")
    for cells, is_told in (({}, True), ({"cautions": ["stock"]}, False)):
        found = series(year(2021, **cells), year(2022, period=half, **cells))
        assert (found.observations[1].unknown is not None) is is_told
    mean = {"label": {"zh": "日均破获刑事案件", "en": "Crimes solved a day"}}
    found = series(year(2021, **mean), year(2022, period=half, **mean))
    step = found.observations[1].step
    assert step is not None
    assert step.widest.change is not None


def test_a_name_that_is_of_several_units_in_one_release_is_no_series() -> None:
    person = with_more({**value(80), "unit": "person"})
    data = together([of_year(2021, person), of_year(2022)])
    with pytest.raises(UnknownName, match="fits several"):
        trend(data, "破获刑事案件")


def test_releases_of_unknown_days_stand_in_the_order_of_issue_and_have_no_change() -> None:
    data = together([of_year(2021, undated), of_year(2022)])
    compared = compare(data, [])
    assert {(one.base.dataset, one.other.dataset) for one in compared.comparisons} == {
        ("qinghe-2021", "qinghe-2022")
    }
    assert all(f.change is None for one in compared.comparisons for f in one.findings)
    (table, why, *_) = compare_document(data, (), None).blocks()
    assert isinstance(table, Table)
    (solved,) = [row for row in table.rows if row[0] == Words("破获刑事案件", "Crimes solved")]
    assert "not compared" in [cell.en for cell in solved if isinstance(cell, Words)]
    words = Words("未比:时段未知", "not compared: the days of its period are not known")
    assert why == Prose(words, "caution")


def test_of_many_releases_that_lack_a_figure_the_first_are_named() -> None:
    def renamed(release: dict[str, Any]) -> None:
        for metric in release["metrics"]:
            if metric["id"] == "crime-solved":
                metric["label"] = {"zh": "别的", "en": "Something else"}

    data = together([of_year(2010), *(of_year(year, renamed) for year in range(2011, 2020))])
    said = notes(trend(data, "破获刑事案件"), "not-in-release")
    first = ", ".join(f"qinghe-{year}" for year in range(2011, 2017))
    assert said[:-1] == [f"{first} have no such figure"]
    assert said[-1] == "no such figure in 3 more releases"
