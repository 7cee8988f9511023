"""A stated change against the level that another release printed a year before."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from lvliang_cli.core.check.dataset import across_releases
from lvliang_cli.core.check.dataset.dataset_check import check_all, results
from lvliang_cli.core.check.dataset.findings import findings
from lvliang_cli.core.check.verdict.result import Checked
from lvliang_cli.core.data.dataset import Collection, read_dataset
from lvliang_cli.core.data.gather import together
from lvliang_cli.core.data.model import Metric
from lvliang_cli.core.view.check.checked_dataset_document import check_report

from ..support import SECOND, THIRD

Change = Callable[[Any, Any], object]


def both(change: Change = lambda now, before: None) -> Collection:
    """The releases of 2023 and 2022 after `change` was made to their JSON."""
    now, before = (json.loads(path.read_bytes()) for path in (SECOND, THIRD))
    change(now, before)
    return together([read_dataset(json.dumps(data).encode(), data["id"]) for data in (now, before)])


def against(data: Collection) -> dict[str, Checked]:
    found = results(check_all(data))
    return {checked.metric.id: checked for checked in found if checked.against is not None}


def metric_of(data: Any, ident: str) -> Any:
    return next(metric for metric in data["metrics"] if metric["id"] == ident)


def test_a_change_is_held_against_the_release_of_the_year_before() -> None:
    found = against(both())
    assert found.keys() == {"crime-solved-change", "fraud-filed-change"}
    assert found["fraud-filed-change"].result.verdict == "consistent"
    stale = found["crime-solved-change"].result
    assert (stale.verdict, stale.detail, stale.fits) == ("pattern", "stale-base", False)
    assert stale.patterns[0] == "stale-base"
    assert {number.role for number in stale.arguments} == {"from", "to"}
    assert stale.argument("from").id == "qinghe-2022/crime-solved"  # type: ignore[union-attr]


def test_a_stale_base_is_an_error_of_the_later_release() -> None:
    data = both()
    errors = [f for f in findings(data, check_all(data)) if f.severity == "error"]
    assert [(e.code, e.metric.dataset) for e in errors if e.metric] == [("pattern", "qinghe-2023")]
    report = check_report(data)
    assert report.finds_problems
    body = report.body()
    told = [c for c in body["checks"] if c["against"] == "qinghe-2022/crime-solved"]
    assert [c["metric"] for c in told] == ["qinghe-2023/crime-solved-change"]
    assert body["counts"]["figures"] == 47
    assert any("qinghe-2022/crime-solved" in str(block) for block in report.blocks())


def test_one_release_alone_is_held_against_nothing() -> None:
    assert against(read_dataset(SECOND.read_bytes(), "x")) == {}


def moved(now: Any, before: Any) -> None:
    metric_of(before, "fraud-filed")["period"]["end"] = "2022-06-30"


def renamed(now: Any, before: Any) -> None:
    metric_of(before, "fraud-filed")["label"] = {"zh": "城区立案", "en": "Filed in town"}


def elsewhere(now: Any, before: Any) -> None:
    before["region"]["code"] = "999999"


def undated(now: Any, before: Any) -> None:
    metric_of(now, "fraud-filed")["period"] = None


def monthly(now: Any, before: Any) -> None:
    metric_of(now, "fraud-filed-change")["change"]["basis"] = "mom"


def without_current(now: Any, before: Any) -> None:
    now["relations"][2]["arguments"][0] = {"role": "to", "metric": None, "value": 386}


def nowhere(now: Any, before: Any) -> None:
    before["region"] = None


def in_words(now: Any, before: Any) -> None:
    spring = {"start": None, "end": None, "basis": "printed", "as_written": "春节期间"}
    metric_of(now, "fraud-filed")["period"] = metric_of(before, "fraud-filed")["period"] = spring


def in_town(now: Any, before: Any) -> None:
    place = {"code": None, "name": {"zh": "清河镇", "en": "Qinghe town"}}
    metric_of(before, "fraud-filed")["place"] = place


def everywhere(now: Any, before: Any) -> None:
    for data in (now, before):
        data["region"] = None
        place = {"code": None, "name": {"zh": "全市", "en": "the whole city"}}
        metric_of(data, "fraud-filed")["place"] = place


def of_another_key(now: Any, before: Any) -> None:
    metric_of(now, "fraud-filed")["indicator"] = {"key": "fraud-filed", "words": "立案"}
    metric_of(before, "fraud-filed")["indicator"] = {"key": "fraud-solved", "words": "破案"}


def twice(now: Any, before: Any) -> None:
    metric_of(before, "volunteers").update(
        {name: metric_of(before, "fraud-filed")[name] for name in ("label", "unit", "period")}
    )


def at_other_prices(now: Any, before: Any) -> None:
    metric_of(now, "fraud-filed-change")["prices"] = "comparable"


@pytest.mark.parametrize(
    "change",
    [
        *(moved, renamed, elsewhere, undated, monthly, without_current),
        *(nowhere, everywhere, in_words, in_town, of_another_key, twice, at_other_prices),
    ],
)
def test_only_the_same_indicator_in_the_same_months_and_region_is_a_base(change: Change) -> None:
    assert "fraud-filed-change" not in against(both(change))


@pytest.mark.parametrize("code", [None, "140100"])
def test_places_within_one_region_and_places_with_a_code_join(code: str | None) -> None:
    def placed(now: Any, before: Any) -> None:
        for data in (now, before):
            place = {"code": code, "name": {"zh": "城区", "en": "town"}}
            metric_of(data, "fraud-filed")["place"] = place

    assert "fraud-filed-change" in against(both(placed))


def test_a_key_joins_what_two_releases_name_differently() -> None:
    def keyed(now: Any, before: Any) -> None:
        renamed(now, before)
        for data in (now, before):
            metric_of(data, "fraud-filed")["indicator"] = {"key": "fraud-filed", "words": "立案"}

    assert against(both(keyed))["fraud-filed-change"].result.verdict == "consistent"


@pytest.mark.parametrize("release", ["now", "before"])
def test_what_a_program_read_alone_is_no_ground_for_an_accusation(release: str) -> None:
    def read(now: Any, before: Any) -> None:
        data = now if release == "now" else before
        metric_of(data, "crime-solved")["cautions"] = ["machine-read"]

    data = both(read)
    stale = against(data)["crime-solved-change"].result
    assert (stale.verdict, stale.detail) == ("possible", "unreviewed")
    assert stale.patterns[0] == "stale-base"
    assert not check_report(data).finds_problems


def test_the_work_grows_with_the_number_of_releases(monkeypatch: pytest.MonkeyPatch) -> None:
    def steps(copies: int) -> int:
        found = []
        for path in (SECOND, THIRD):
            for number in range(copies):
                data = json.loads(path.read_bytes())
                data["id"] = f"{data['id']}-{number}"
                for record in data["metrics"]:
                    record["dataset"] = data["id"]
                found.append(read_dataset(json.dumps(data).encode(), data["id"]))
        looked = []

        def counted(one: Metric, other: Metric) -> bool:
            looked.append(other)
            return True

        monkeypatch.setattr(across_releases, "_is_one_indicator", counted)
        check_all(together(found))
        return len(looked)

    few, many = steps(5), steps(20)
    assert few > 0
    assert many <= 4 * few


def test_points_are_held_against_the_rate_of_the_year_before() -> None:
    def related(now: Any, before: Any) -> None:
        now["relations"] = [
            {
                "id": "safer",
                "type": "points",
                "stated": "sense-of-safety-rise",
                "arguments": [
                    {"role": "from", "metric": None, "value": 96},
                    {"role": "to", "metric": "sense-of-safety", "value": None},
                ],
                "locators": [],
                "note": None,
            }
        ]

    assert against(both(related))["sense-of-safety-rise"].result.verdict == "consistent"


def test_the_last_of_february_is_one_day_in_every_year() -> None:
    def february(now: Any, before: Any) -> None:
        for data, end in ((now, "2021-02-28"), (before, "2020-02-29")):
            span = {"start": f"{end[:4]}-01-01", "end": end, "basis": "printed"}
            metric_of(data, "fraud-filed")["period"] = span

    assert "fraud-filed-change" in against(both(february))
