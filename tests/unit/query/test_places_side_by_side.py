"""Releases of many cities on one month: nothing is worked out from one place to another."""

import json
from itertools import product
from random import Random

import pytest

from lvliang_cli.core.data.dataset import Collection, read_dataset
from lvliang_cli.core.data.gather import together
from lvliang_cli.core.query.compare import compare
from lvliang_cli.core.query.definitions import place_of
from lvliang_cli.core.query.scope import Scope, narrowed
from lvliang_cli.core.query.summary import overview
from lvliang_cli.core.query.trend import trend
from lvliang_cli.core.text.bilingual import Lang
from lvliang_cli.core.text.errors import BadUsage
from lvliang_cli.core.view.check.checked_dataset_document import check_report
from lvliang_cli.core.view.report.report_document import report_document
from lvliang_cli.core.view.summary import overview_document, summary_document
from lvliang_cli.render import Look, render

from ..synthetic import Release, release_of

MONTHS = ("2023-06", "2024-05", "2024-06")
LABELS = ("立案", "破案")


def cities(count: int, seed: int = 0, months: tuple[str, ...] = MONTHS) -> list[Release]:
    """Releases of `count` cities, two counts each, of numbers that differ much; every third city
    has no code, and one release is of an unknown place."""
    draw = Random(seed)
    places = [(None if n % 3 == 2 else f"14{n + 1:02}00", f"第{n}市") for n in range(count)]
    releases = [
        release_of(
            f"c{n}-{month}", place, [(w, "exact", draw.randint(1, 10**6)) for w in LABELS], month
        )
        for (n, place), month in product(enumerate(places), months)
    ]
    return [
        *releases,
        release_of("lost-a", None, [("立案", "exact", 5)], "2024-06"),
        release_of("lost-b", None, [("立案", "exact", 9)], "2023-06"),
    ]


def read(releases: list[Release]) -> Collection:
    return together([read_dataset(json.dumps(r).encode(), r["id"]) for r in releases])


def with_change(release: Release, percent: int) -> Release:
    """`release` with a change on a year before of its first count, and the relation of both."""
    level = release["metrics"][0]
    words = f"下降{-percent}%"
    stated = level | {
        "id": "change",
        "label": {"zh": "立案变化", "en": "Change of 立案"},
        "kind": "change",
        "unit": "percent",
        "value": percent,
        "lower": percent,
        "upper": percent,
        "as_written": words,
        "change": {"basis": "yoy", "of": level["label"], "base": None},
        "locator": level["locator"]
        | {"as_written": words, "end": level["locator"]["start"] + len(words)},
    }
    relation = {
        "id": "r",
        "type": "change",
        "stated": "change",
        "arguments": [{"role": "to", "metric": level["id"], "value": None}],
        "locators": [],
        "note": None,
    }
    release["metrics"].append(stated)
    release["relations"] = [relation]
    return release


@pytest.mark.parametrize("count", [2, 10])
def test_compare_sets_places_of_one_period_side_by_side_without_a_change(count: int) -> None:
    data = read(cities(count))
    found = compare(data, ["立案"])
    assert len(found.comparisons) == (count - 1) * len(MONTHS)
    for one in found.comparisons:
        assert one.base.period == one.other.period
        assert place_of(data, one.base) != place_of(data, one.other)
        assert all(finding.change is None for finding in one.findings)
        assert all(finding.ratio is not None for finding in one.findings)
    assert {metric.dataset for metric in found.without} == {"lost-a", "lost-b"}


def test_two_figures_of_two_places_that_are_named_have_no_change_either() -> None:
    data = read(cities(2))
    (one,) = compare(data, ["c0-2023-06/立案", "c1-2024-06/立案"]).comparisons
    assert [finding.change for finding in one.findings] == [None]
    assert "other-region" in [note.code for note in one.notes]
    (same,) = compare(data, ["c0-2023-06/立案", "c0-2024-06/立案"]).comparisons
    assert all(finding.change is not None for finding in same.findings)


def test_places_that_share_no_period_or_unit_are_not_paired() -> None:
    apart = [*cities(2, months=("2024-05",))[:1], *cities(2, months=("2024-06",))[1:2]]
    with pytest.raises(BadUsage, match="no two places"):
        compare(read(apart), ["立案"])
    three = cities(3, months=("2024-06",))[:3]
    three[2]["metrics"][0]["unit"] = "day"
    found = compare(read(three), ["立案"])
    assert [metric.dataset for metric in found.without] == ["c2-2024-06"]


@pytest.mark.parametrize("count", [2, 10])
def test_a_trend_never_leads_from_one_place_to_another(count: int) -> None:
    data = read(cities(count))
    everywhere = trend(data, "立案").observations
    assert [one.metric.dataset for one in everywhere if one.step is None] == [
        f"c{at}-{MONTHS[0]}" for at in range(count)
    ]
    for at in range(count):
        steps = [one.step for one in trend(data, f"c{at}-2024-06/立案").observations if one.step]
        for step in steps:
            assert place_of(data, step.base) == place_of(data, step.other) is not None
    first = trend(narrowed(data, Scope(("140100",))), "立案")
    assert [one.metric.dataset for one in first.observations] == [f"c0-{month}" for month in MONTHS]
    assert [one.step is not None for one in first.observations] == [False, True, True]


@pytest.mark.parametrize("count", [2, 10])
def test_check_holds_no_place_against_another(count: int) -> None:
    """Each states a fall of 20% that its own year before bears out; the others' do not."""
    releases = []
    for at in range(count):
        before = release_of(
            f"c{at}-a",
            (f"14{at + 1:02}00", f"第{at}市"),
            [("立案", "exact", 500 * 10**at)],
            "2023-06",
        )
        after = release_of(
            f"c{at}-b",
            (f"14{at + 1:02}00", f"第{at}市"),
            [("立案", "exact", 400 * 10**at)],
            "2024-06",
        )
        releases += [before, with_change(after, -20)]
    lost = [release_of("x-a", None, [("立案", "exact", 7)], "2023-06")]
    lost.append(with_change(release_of("x-b", None, [("立案", "exact", 8)], "2024-06"), -20))
    data = read([*releases, *lost])
    assert not check_report(data).finds_problems
    releases[0]["metrics"][0] |= {"value": 900, "lower": 900, "upper": 900}
    found = check_report(read([*releases, *lost]))
    wrong = {row["metric"] for row in found.rows() if "pattern" in row["findings"]}
    assert wrong == {"c0-b/change"}


def test_a_report_draws_no_line_from_one_place_to_another() -> None:
    body = report_document(read(cities(4))).body()
    homes = {metric["dataset"]: metric["region"] for metric in body["metrics"]}
    assert len({json.dumps(place) for place in homes.values()}) == 5
    for group in body["groups"]:
        if group["section"] == "places":
            of = [homes[name.split("/")[0]] for name in group["metrics"]]
            assert None not in of


def test_a_summary_of_many_releases_is_one_screen() -> None:
    releases = cities(60)
    for at, release in enumerate(releases):
        release["metrics"][0]["cautions"] = ["machine-read", "no-level", "stock", "campaign-period"]
        release["metrics"][0]["label"]["zh"] = f"很长的指标名称第{at}种" * 4
    data = read(releases)
    langs: tuple[Lang, ...] = ("zh", "en", "both")
    for lang in langs:
        shown = render(summary_document(data), "table", Look(lang=lang, width=80))
        assert len(shown.splitlines()) <= 40


def test_releases_that_are_counted_already_have_the_same_summary() -> None:
    data = read(cities(3))
    whole = summary_document(data)
    counted = overview_document(overview(data), data, lambda: whole)
    assert counted.blocks() == whole.blocks()
    assert (counted.title, counted.body(), counted.rows()) == (
        whole.title,
        *(whole.body(), whole.rows()),
    )
    assert list(counted.grid().rows) == list(whole.grid().rows)
