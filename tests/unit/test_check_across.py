"""A stated change against the level that another release printed a year before."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from lvliang_cli.core.check.dataset_check import check_all, results
from lvliang_cli.core.check.findings import findings
from lvliang_cli.core.check.result import Checked
from lvliang_cli.core.data.dataset import Collection, read_dataset
from lvliang_cli.core.data.gather import together
from lvliang_cli.core.view.check import check_report

from .support import SECOND, THIRD

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


@pytest.mark.parametrize("change", [moved, renamed, elsewhere, undated, monthly, without_current])
def test_only_the_same_indicator_in_the_same_months_and_region_is_a_base(change: Change) -> None:
    assert "fraud-filed-change" not in against(both(change))


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
