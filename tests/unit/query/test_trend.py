"""One indicator over the releases."""

import json
from typing import Any

import pytest

from lvliang_cli.core.contract.document import Bar, Table
from lvliang_cli.core.data.dataset import Collection, Dataset
from lvliang_cli.core.data.gather import together
from lvliang_cli.core.query.trend import Trend, trend
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.errors import UnknownName
from lvliang_cli.core.view.trend import trend_document
from lvliang_cli.render.json_text import compact

from ..support import of_year


def told(found: Trend) -> list[tuple[str, str]]:
    return [(one.metric.dataset, one.metric.id) for one in found.observations]


def codes(found: Trend) -> list[str]:
    return [note.code for note in found.notes]


def test_observations_stand_in_the_order_of_periods(years: Collection) -> None:
    found = trend(years, "破获刑事案件")
    assert told(found) == [("qinghe-2022", "crime-solved"), ("qinghe-2023", "crime-solved")]
    first, second = found.observations
    assert first.step is None
    assert second.step is not None
    assert second.step.base == first.metric
    assert found.notes == ()


@pytest.mark.parametrize(
    "name",
    ["crime-solved", "Crimes solved", "qinghe-2022/crime-solved", "qinghe-2023/破获刑事案件"],
)
def test_any_name_of_it_will_do(years: Collection, name: str) -> None:
    assert len(trend(years, name).observations) == 2


def test_one_common_language_joins_and_the_other_label_is_noted(years: Collection) -> None:
    returned = trend(years, "返还群众资金")
    assert len(returned.observations) == 2
    steps = [one.step for one in trend(years, "qinghe-2022/waiting-time").observations if one.step]
    assert [note.code for note in steps[0].notes] == ["period-unknown", "other-label"]
    assert [
        note.code for step in [returned.observations[1].step] if step for note in step.notes
    ] == []


def test_a_chain_of_labels_joins(qinghe: Dataset, years: Collection) -> None:
    def relabel(release: dict[str, Any]) -> None:
        for metric in release["metrics"]:
            if metric["id"] == "waiting-time":
                metric["label"] = {"zh": "窗口平均办理时间", "en": "Minutes at the counter"}

    data = together([*years.datasets, of_year(2021, relabel)])
    names = [dataset for dataset, _ in told(trend(data, "Minutes at the counter"))]
    assert names == ["qinghe-2021", "qinghe-2022", "qinghe-2023"]


def test_a_near_label_is_offered_and_not_joined(years: Collection) -> None:
    found = trend(years, "接报警情")
    assert told(found) == [("qinghe-2023", "alarms")]
    assert codes(found) == ["not-in-release", "one-observation"]
    assert found.notes[0].words.en == (
        "qinghe-2022 has no such figure; similar names: qinghe-2022/alarms"
    )
    assert "相近的有 qinghe-2022/alarms" in found.notes[0].words.zh
    one = trend(years, "qinghe-2023/one-window-items")
    assert one.notes[1].words.en == "qinghe-2022 has no such figure"


def test_one_id_of_two_indicators_is_refused(years: Collection) -> None:
    with pytest.raises(UnknownName, match="'alarms' fits several") as refused:
        trend(years, "alarms")
    assert refused.value.did_you_mean == ("qinghe-2023/metric:alarms", "qinghe-2022/metric:alarms")
    for name in refused.value.did_you_mean:
        assert len(trend(years, name).observations) == 1


def test_only_figures_have_a_trend(years: Collection) -> None:
    with pytest.raises(UnknownName, match="is a topic, not a figure"):
        trend(years, "scams")
    with pytest.raises(UnknownName):
        trend(years, "nowhere-at-all")


def test_one_release_alone_has_one_observation(qinghe: Dataset) -> None:
    found = trend(qinghe, "crime-solved")
    assert told(found) == [("qinghe-2023", "crime-solved")]
    assert codes(found) == ["one-observation"]


@pytest.mark.parametrize(
    ("more", "gaps"),
    [
        ((), 0),
        ((2021,), 0),
        ((2020,), 1),
        ((2018, 2020), 2),
        ((2019, 2020, 2021), 0),
    ],
)
def test_a_year_left_out_is_a_gap(years: Collection, more: tuple[int, ...], gaps: int) -> None:
    found = trend(together([*years.datasets, *map(of_year, more)]), "破获刑事案件")
    assert len(found.observations) == 2 + len(more)
    assert codes(found) == ["gap"] * gaps
    if gaps:
        assert found.notes[-1].words.en == "nothing between 2020-09-30 and 2022-01-01"


def moved(year: int, start: str, end: str) -> Dataset:
    """A release of `year` whose crimes solved are those of another period."""

    def move(release: dict[str, Any]) -> None:
        for metric in release["metrics"]:
            if metric["id"] == "crime-solved":
                metric["period"] = {"start": start, "end": end, "basis": "printed"}

    return of_year(year, move)


def test_quarters_have_a_gap_where_one_is_missing() -> None:
    quarters = [
        moved(2001, "2001-01-01", "2001-03-31"),
        moved(2002, "2001-04-01", "2001-06-30"),
        moved(2003, "2001-10-01", "2001-12-31"),
    ]
    found = trend(together(quarters), "破获刑事案件")
    assert [note.words.en for note in found.notes] == ["nothing between 2001-06-30 and 2001-10-01"]


def test_growing_periods_of_one_year_have_no_gap() -> None:
    halves = [moved(2001, "2001-01-01", "2001-06-30"), moved(2002, "2001-01-01", "2001-09-30")]
    found = trend(together(halves[::-1]), "破获刑事案件")
    assert [one.metric.period.end for one in found.observations if one.metric.period] == [
        "2001-06-30",
        "2001-09-30",
    ]
    assert found.notes == ()


def test_what_has_no_period_is_placed_by_its_release(years: Collection) -> None:
    found = trend(years, "接入探头")
    assert [one.period.start for one in found.observations] == ["2022-01-01", "2023-01-01"]
    assert codes(found) == ["placed-by-release"]
    rows = trend_document(years, "接入探头").rows()
    assert [row["is_period_of_release"] for row in rows] == [True, True]


def test_several_in_one_release_are_all_told(qinghe: Dataset) -> None:
    def twice(release: dict[str, Any]) -> None:
        record = next(m for m in release["metrics"] if m["id"] == "crime-solved")
        otherwise = {"label": {**record["label"], "zh": "侦破刑事案件"}}
        release["metrics"].append({**record, "id": "crime-solved-again", **otherwise})

    found = trend(together([qinghe, of_year(2022, twice)]), "qinghe-2023/crime-solved")
    assert len(found.observations) == 3
    assert [note.words.en for note in found.notes] == ["more than one such figure in qinghe-2022"]
    first, again, after = found.observations
    assert (first.step, first.unknown, again.step) == (None, None, None)
    assert again.unknown == Words("同一时段", "they are for the same period")
    assert after.step is not None  # both are one number


def test_one_figure_printed_twice_is_one_observation(qinghe: Dataset) -> None:
    def twice(release: dict[str, Any]) -> None:
        record = next(m for m in release["metrics"] if m["id"] == "crime-solved")
        release["metrics"].append({**record, "id": "crime-solved-again"})

    found = trend(together([qinghe, of_year(2022, twice)]), "qinghe-2023/crime-solved")
    assert [one.metric.id for one in found.observations] == ["crime-solved"] * 2
    assert found.notes == ()


def test_of_several_numbers_of_one_period_none_is_compared(qinghe: Dataset) -> None:
    def other(release: dict[str, Any]) -> None:
        record = next(m for m in release["metrics"] if m["id"] == "crime-solved")
        value = {"value": 9999, "lower": 9999, "upper": 9999}
        release["metrics"].append({**record, **value, "id": "crime-solved-again"})

    data = together([qinghe, of_year(2022, other)])
    first, again, after = trend(data, "qinghe-2023/crime-solved").observations
    assert [one.step for one in (first, again, after)] == [None, None, None]
    assert again.unknown is not None
    assert again.unknown == after.unknown
    assert again.unknown.en == "several such figures for one period"
    assert cells(data, "qinghe-2023/crime-solved", "change")[2].en == (
        "not compared: several such figures for one period"
    )


def table_of(data: Collection, name: str) -> Table:
    (table,) = (block for block in trend_document(data, name).blocks() if isinstance(block, Table))
    return table


def cells(data: Collection, name: str, key: str) -> list[Any]:
    table = table_of(data, name)
    at = [column.key for column in table.columns].index(key)
    return [row[at] for row in table.rows]


def test_people_see_signs_bars_and_derived_changes(years: Collection) -> None:
    assert cells(years, "检查车辆", "value") == [
        Words(">70,000 辆", ">70,000 vehicles"),
        Words(">120,000 辆", ">120,000 vehicles"),
    ]
    short, long = cells(years, "检查车辆", "bar")
    assert isinstance(short, Bar)
    assert (short.bound, long.bound, long.share) == ("more", "more", 1)
    why = "not compared: periods of different lengths"
    assert [cell.en for cell in cells(years, "检查车辆", "change")] == ["", why]
    assert cells(years, "止付资金", "change")[1].en == "+22.99 to +29.03%"
    columns = {column.key: column.title for column in table_of(years, "检查车辆").columns}
    assert columns["change"] == Words("变化(推算)", "Change (derived)")
    assert cells(years, "群众安全感", "change")[1].en == "+0.59 to +0.61 percentage points"
    assert cells(years, "qinghe-2023/sense-of-safety-rank", "change") == [Words("", "")]


def test_rows_for_machines(years: Collection) -> None:
    document = trend_document(years, "止付资金")
    first, second = json.loads(compact(list(document.rows())))
    assert first["step"] is None
    assert second["step"]["base"] == first["metric"] == "qinghe-2022/payments-stopped"
    assert [f["basis"] for f in second["step"]["findings"]] == ["last-digit", "literal"]
    assert (second["qualifier"], second["lower"], second["upper"]) == ("over", 23000000, None)
    grid = document.grid()
    before, after = (dict(zip(grid.header, row, strict=True)) for row in grid.rows)
    assert (before["basis"], before["change_lower"], before["processing"]) == (None, None, None)
    assert (after["basis"], after["processing"]) == ("last-digit", "derived")
    assert after["change_lower_exact"] == second["step"]["findings"][0]["change"]["lower_exact"]
    assert after["difference_unit"] == "CNY"
    assert after["source_url"].endswith("2023/10/12.html")
    grid = trend_document(years, "检查车辆").grid()
    why = [row[grid.header.index("unknown_en")] for row in grid.rows]
    assert why == [None, "periods of different lengths"]
