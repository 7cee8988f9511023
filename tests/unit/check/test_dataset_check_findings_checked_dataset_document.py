"""Checking a dataset: relations worked out, figures classed, findings with a severity."""

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from lvliang_cli.core.check.dataset.dataset_check import CLASSES, REASONS, check_all, results
from lvliang_cli.core.check.dataset.findings import SEVERITIES, findings
from lvliang_cli.core.check.verdict.result import Result
from lvliang_cli.core.contract.document import Prose, Table
from lvliang_cli.core.data.dataset import Dataset
from lvliang_cli.core.text.errors import UnknownName
from lvliang_cli.core.view.check.checked_dataset_document import check_report
from lvliang_cli.core.view.check.explain import explained

from ..support import SECOND, Argument, changed, relation, result_of

Change = Callable[[Any], None]

second = partial(changed, file=SECOND)
"""The second release after a change was made to its JSON."""


def metric_of(data: Any, ident: str) -> Any:
    return next(metric for metric in data["metrics"] if metric["id"] == ident)


def reprinted(data: Any, ident: str, value: Any) -> None:
    """Give a figure another exact value."""
    metric_of(data, ident).update(value=value, lower=value, upper=value)


def related(type: str, stated: str, *arguments: Argument) -> Change:
    """Only this relation."""
    return lambda data: data.update(relations=[relation(type, stated, *arguments)])


def found_in(dataset: Dataset) -> list[tuple[str, str, str | None]]:
    found = findings(dataset, check_all(dataset))
    return [(f.severity, f.code, f.metric.id if f.metric else None) for f in found]


def test_the_bundled_release_has_nothing_to_hold_a_figure_against(lvliang: Dataset) -> None:
    standings = check_all(lvliang)
    assert [s.metric.id for s in standings] == [m.id for m in lvliang.release.metrics]
    weak = {s.metric.id: s.checks[0].result for s in standings if s.checkable == "no-power"}
    assert {name: result.feasible.pairs[0] for name, result in weak.items() if result.feasible} == {
        "property-crime-cases-filed-change": (5, 4),
        "property-crime-cases-solved-change": (168, 185),
        "telecom-fraud-local-solved-change": (26, 55),
    }
    assert {s.reason for s in standings if s.metric.kind == "rank"} == {"rank"}
    assert not any(s.checkable == "checked" for s in standings)


def test_what_a_reader_of_the_bundled_release_should_know(lvliang: Dataset) -> None:
    found = found_in(lvliang)
    assert ("warning", "ambiguous", "robbery-days-without-case") in found
    assert ("warning", "narrower-period", "telecom-fraud-local-solved-change") in found
    assert ("warning", "rank-without-denominator", "asset-thaw-scam-provincial-rank") in found
    assert ("warning", "no-level", "homicide-clearance-rate") in found
    assert ("notice", "inferred-year", None) in found
    assert ("notice", "bound", "epidemic-vehicles-inspected") in found
    severities = [severity for severity, _, _ in found]
    assert severities == sorted(severities, key=list(SEVERITIES).index)
    assert "error" not in severities


def test_each_relation_of_the_second_release_is_worked_out(qinghe: Dataset) -> None:
    standings = {s.metric.id: s for s in check_all(qinghe)}
    verdicts = {c.relation.id: c.result.verdict for c in results(tuple(standings.values()))
                if c.relation}  # fmt: skip
    assert verdicts == {
        "alarms-each-day": "consistent-approx",
        "crime-solved-on-a-year": "padded",
        "fraud-filed-on-a-year": "consistent",
    }
    assert standings["fraud-filed"].checkable == "checked"
    assert standings["volunteers"].reason == "alone"
    assert ("notice", "padded", "crime-solved-change") in found_in(qinghe)
    assert {s.reason for s in standings.values()} <= set(REASONS)
    assert {s.checkable for s in standings.values()} <= set(CLASSES)


@pytest.mark.parametrize(
    ("change", "verdict"),
    [
        (related("change", "fraud-filed-change", ("to", "fraud-filed"), ("from", 440)),
         "consistent"),
        (related("change", "fraud-filed-change", ("to", "fraud-filed"), ("from", 404)),
         "repairable"),
        (related("share", "arrest-rate", ("part", 815), ("whole", 1000)), "consistent"),
        (related("rate", "alarms-per-day", ("total", 178), ("per", 2), ("scale", 2)),
         "consistent"),
        (related("multiple", "average-speed", ("from", 10), ("to", 310)), "consistent-approx"),
        (related("points", "sense-of-safety-rise", ("from", 96), ("to", "sense-of-safety")),
         "inconsistent"),
        (related("sum", "cameras", ("part", 6000), ("part", 400)), "consistent"),
        (related("part", "fraud-filed", ("whole", "crime-solved")), "no-power"),
        (related("part", "crime-solved", ("whole", "fraud-filed")), "inconsistent"),
    ],
)  # fmt: skip
def test_every_type_of_relation(change: Change, verdict: str) -> None:
    def one(data: Any) -> None:
        change(data)
        if data["relations"][0]["type"] == "part":  # in one unit
            metric_of(data, "crime-solved")["unit"] = metric_of(data, "fraud-filed")["unit"]

    dataset = second(one)
    result = result_of(dataset)
    assert (result.verdict, result.stated.id) == (verdict, dataset.release.relations[0].stated)


def test_a_percentage_of_another_line_is_told() -> None:
    def copied(data: Any) -> None:
        reprinted(data, "crime-solved-change", -12.27)

    result = result_of_second(copied, "crime-solved-on-a-year")
    assert (result.verdict, result.detail) == ("pattern", "repeated-from-line")
    assert result.patterns == ("repeated-from-line",)


def result_of_second(change: Change, relation: str) -> Result:
    found = results(check_all(second(change)))
    return next(c.result for c in found if c.relation and c.relation.id == relation)


def test_a_weak_check_says_so() -> None:
    def weakened(data: Any) -> None:
        related("change", "crime-solved-change", ("to", "vehicles-checked"))(data)

    dataset = second(weakened)
    standing = next(s for s in check_all(dataset) if s.metric.id == "vehicles-checked")
    assert (standing.checkable, standing.reason) == ("no-power", "too-many")


def test_a_base_of_zero_says_so() -> None:
    dataset = second(related("change", "fraud-filed-change", ("from", 0), ("to", 3)))
    standing = next(s for s in check_all(dataset) if s.metric.id == "fraud-filed-change")
    assert (standing.checkable, standing.reason) == ("no-power", "undefined")


def test_a_mismatch_is_an_error_and_one_way_rounding_a_warning() -> None:
    wrong = second(lambda data: reprinted(data, "fraud-filed-change", -12.72))
    assert ("error", "repairable", "fraud-filed-change") in found_in(wrong)
    cut = second(lambda data: reprinted(data, "fraud-filed-change", -12.28))
    assert ("warning", "directional", "fraud-filed-change") in found_in(cut)


def test_a_period_beside_that_of_the_release_is_told() -> None:
    def moved(data: Any) -> None:
        metric_of(data, "fraud-filed")["period"]["end"] = "2023-12-31"
        metric_of(data, "volunteers")["period"]["end"] = "2023-03-31"

    found = found_in(second(moved))
    assert ("warning", "other-period", "fraud-filed") in found
    assert ("warning", "narrower-period", "volunteers") in found


def test_the_report_fails_only_for_what_does_not_match(lvliang: Dataset, qinghe: Dataset) -> None:
    assert not check_report(lvliang).finds_problems
    assert not check_report(qinghe).finds_problems
    wrong = second(lambda data: reprinted(data, "fraud-filed-change", -12.72))
    report = check_report(wrong)
    assert report.finds_problems
    assert report.body()["counts"]["errors"] == 1
    told = report.blocks()[0]
    assert told.text.en == "7 of 25 figures could be checked; 1 check does not match."  # type: ignore[union-attr]
    two = second(
        lambda data: [
            reprinted(data, "fraud-filed-change", -12.72),
            reprinted(data, "alarms-per-day", 187),
        ]
    )
    told = check_report(two).blocks()[0]
    assert told.text.en == "7 of 25 figures could be checked; 2 checks do not match."  # type: ignore[union-attr]
    assert explained(wrong, "fraud-filed-change").finds_problems
    assert explained(wrong, "fraud-filed").finds_problems
    assert not explained(wrong, "volunteers").finds_problems


def test_a_report_without_checks_or_findings_has_no_tables_of_them() -> None:
    def alone(data: Any) -> None:
        data["relations"] = []
        data["metrics"] = [metric_of(data, "alarms")]
        data["metrics"][0]["cautions"] = data["review"] = []
        for name in ("platforms", "programmes"):
            for named in data[name]:
                named["metrics"] = []

    report = check_report(second(alone))
    assert report.body()["checks"] == report.body()["findings"] == []
    titles = [block.title.en for block in report.blocks() if isinstance(block, Table)]
    assert titles == []
    told = [block.text.en for block in report.blocks() if isinstance(block, Prose)]
    assert told[:2] == [
        "0 of 1 figure could be checked.",
        "Not checked: no other figure is linked with it (1).",
    ]


def test_only_a_figure_can_be_explained(lvliang: Dataset) -> None:
    with pytest.raises(UnknownName):
        explained(lvliang, "nothing-of-the-kind")
