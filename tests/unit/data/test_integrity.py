"""Between records: ids are unique and exist, places lie in their source, bounds fit."""

import json
from collections.abc import Callable
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest

from lvliang_cli.core.data.codes import QUALIFIER
from lvliang_cli.core.data.dataset import Dataset, read_dataset
from lvliang_cli.core.data.integrity import SHAPES, check_references

from ..support import SECOND, changed, refusal, refusal_of

LISTS = (
    *("sources", "sections", "topics", "units", "platforms", "programmes", "claims"),
    *("glossary", "metrics"),
)
LOCATED = ("metrics[2].locator", "claims[1].locator", "platforms[2].locators[1]")


def at(release: Any, place: str) -> Any:
    """What stands at `place`, such as ``claims[1].locator``."""
    for step in place.replace("]", "").replace("[", ".").split("."):
        release = release[int(step) if step.isdigit() else step]
    return release


@pytest.mark.parametrize("name", LISTS)
def test_an_id_is_given_once(name: str) -> None:
    def repeat(release: Any) -> None:
        release[name].append(release[name][0])

    last = len(getattr(changed(lambda _: None).release, name))
    ident = getattr(changed(lambda _: None).release, name)[0].id
    assert refusal(repeat) == f"dataset, at {name}[{last}].id: id {ident} is given twice"


def test_one_id_may_stand_in_two_lists(lvliang: Dataset) -> None:
    assert "prevention" in lvliang.topics
    assert "prevention" in lvliang.sections


@pytest.mark.parametrize("place", [*LOCATED, "programmes[0].locators[0]"])
@pytest.mark.parametrize(
    ("field", "value", "why"),
    [
        ("source", "elsewhere", "elsewhere does not exist"),
        ("end", 9, "do not span"),
        ("paragraph", 27, "outside its source"),
    ],
)
def test_a_place_lies_in_its_source(place: str, field: str, value: Any, why: str) -> None:
    said = refusal(lambda release: at(release, place).update({field: value}))
    where = f"{place}.source" if field == "source" else place
    assert said.startswith(f"dataset, at {where}: ")
    assert why in said


def test_a_place_may_end_where_its_source_ends_and_no_further() -> None:
    def move(release: Any, beyond: int) -> None:
        place = release["claims"][0]["locator"]
        length = place["end"] - place["start"]
        place["end"] = 2163 + beyond
        place["start"] = place["end"] - length
        place["paragraph"] = 26

    assert changed(lambda release: move(release, 0)).release.claims[0].locator.end == 2163
    said = refusal(lambda release: move(release, 1))
    assert said == "dataset, at claims[0].locator: the place lies outside its source"


@pytest.mark.parametrize("length", [1, 2, 3])
def test_no_circle_of_topics_of_any_length(length: int) -> None:
    def circle(release: Any) -> None:
        topics = release["topics"][:length]
        for index, topic in enumerate(topics):
            topic["broader"] = topics[(index + 1) % length]["id"]

    assert refusal(circle) == "dataset, at topics[0].broader: the chain is circular"


def test_a_topic_below_a_circle_is_refused_too() -> None:
    def circle(release: Any) -> None:
        topics = release["topics"]
        topics[0]["broader"] = topics[1]["id"]
        topics[1]["broader"] = topics[2]["id"]
        topics[2]["broader"] = topics[1]["id"]

    assert "the chain is circular" in refusal(circle)


def test_a_long_chain_is_no_circle() -> None:
    def chain(release: Any) -> None:
        topics = release["topics"]
        for topic, above in pairwise(topics):
            topic["broader"] = above["id"]
        topics[-1]["broader"] = None

    dataset = changed(chain)
    everything = dataset.topic_and_narrower(dataset.release.topics[-1].id)
    assert everything == set(dataset.topics)


BOUNDS = {
    "exact": (5, 5),
    "more_than": (5, None),
    "over": (5, None),
    "at_least": (5, None),
    "nearly": (None, 5),
    "at_most": (None, 5),
    "less_than": (None, 5),
    "about": (None, None),
}
SIDES = (None, 4, 5, 6, Decimal("5.0"))


@pytest.mark.parametrize("qualifier", QUALIFIER)
def test_bounds_fit_their_hedge_and_only_so(lvliang: Dataset, qualifier: str) -> None:
    metric = lvliang.metrics["homicide-cold-cases-solved"]
    index = lvliang.release.metrics.index(metric)
    for lower in SIDES:
        for upper in SIDES:
            cautions = () if qualifier == "exact" else ("bound",)
            other = metric._replace(
                value=5, qualifier=qualifier, lower=lower, upper=upper, cautions=cautions
            )
            metrics = list(lvliang.release.metrics)
            metrics[index] = other
            release = lvliang.release._replace(metrics=tuple(metrics))
            if (lower, upper) == BOUNDS[qualifier]:
                check_references(release)
                continue
            said = refusal_of(lambda release=release: check_references(release))
            assert said.startswith(f"dataset, at metrics[{index}]: ")


@pytest.mark.parametrize(
    ("readings", "lower", "upper", "good"),
    [
        ((5, 7), 5, 7, True),
        ((7, 5), 5, 7, True),
        ((5,), 5, 5, True),
        ((5, 7), 5, 5, False),
        ((5, 7), 7, 7, False),
        ((6, 7), 6, 7, False),
        ((4, 6), 4, 6, False),
    ],
)
def test_readings_hold_the_value_and_give_the_bounds(
    lvliang: Dataset, readings: tuple[int, ...], lower: int, upper: int, good: bool
) -> None:
    metric = lvliang.release.metrics[0]._replace(
        value=5,
        decimals=0,
        readings=readings,
        lower=lower,
        upper=upper,
        cautions=("ambiguous",),
    )
    release = lvliang.release._replace(metrics=(metric, *lvliang.release.metrics[1:]))
    if good:
        check_references(release)
    else:
        said = refusal_of(lambda: check_references(release))
        assert said.startswith("dataset, at metrics[0]")


@pytest.mark.parametrize(
    ("value", "decimals", "good"),
    [
        (5, 0, True),
        (5, 2, True),
        (112000, -3, True),
        (112000, -4, False),
        (112500, -3, False),
        (Decimal("3.10"), 2, True),
        (Decimal("3.1"), 2, True),
        (Decimal("3.14"), 1, False),
        (Decimal("3.1"), 0, False),
        (Decimal("3.1"), -1, False),
        (Decimal("30.0"), -1, True),
        (Decimal("112000.0"), -3, True),
        (0, -8, True),
    ],
)
def test_decimals_fit_the_digits_of_the_value(
    lvliang: Dataset, value: Any, decimals: int, good: bool
) -> None:
    metric = lvliang.release.metrics[0]._replace(
        value=value, decimals=decimals, lower=value, upper=value
    )
    release = lvliang.release._replace(metrics=(metric, *lvliang.release.metrics[1:]))
    if good:
        check_references(release)
    else:
        said = refusal_of(lambda: check_references(release))
        assert said == "dataset, at metrics[0].decimals: does not fit the digits of the value"


@pytest.mark.parametrize("kind", ["count", "change", "rank"])
@pytest.mark.parametrize("change", [True, False])
@pytest.mark.parametrize("rank", [True, False])
def test_only_a_change_has_a_base_and_only_a_rank_a_scope(
    lvliang: Dataset, kind: str, change: bool, rank: bool
) -> None:
    some_change = lvliang.metrics["property-crime-cases-filed-change"].change
    some_rank = lvliang.metrics["asset-thaw-scam-provincial-rank"].rank
    metric = lvliang.release.metrics[0]._replace(
        kind=kind, change=some_change if change else None, rank=some_rank if rank else None
    )
    release = lvliang.release._replace(metrics=(metric, *lvliang.release.metrics[1:]))
    if (change, rank) == (kind == "change", kind == "rank"):
        check_references(release)
    else:
        assert "does not fit kind" in refusal_of(lambda: check_references(release))


@pytest.mark.parametrize(
    ("ident", "code"),
    [("epidemic-vehicles-inspected", "bound"), ("robbery-days-without-case", "ambiguous")],
)
def test_a_hedge_and_an_ambiguous_print_must_carry_their_caution(
    lvliang: Dataset, ident: str, code: str
) -> None:
    index = [metric.id for metric in lvliang.release.metrics].index(ident)
    said = refusal(lambda release: release["metrics"][index]["cautions"].remove(code))
    assert said == f"dataset, at metrics[{index}].cautions: caution {code} is missing"


Spoil = Callable[[list[Any]], None]


def said(spoil: Spoil) -> str:
    """What the reader says of the second dataset with its relations spoilt."""
    data = json.loads(SECOND.read_bytes())
    spoil(data["relations"])
    return refusal_of(lambda: read_dataset(json.dumps(data).encode(), "x"))


def argument(role: str, metric: str | None = None, value: Any = None) -> dict[str, Any]:
    return {"role": role, "metric": metric, "value": value}


def test_relations_are_read() -> None:
    release = read_dataset(SECOND.read_bytes(), "x").release
    by_day = release.relations[0]
    assert (by_day.type, by_day.stated) == ("rate", "alarms-per-day")
    assert [(a.role, a.metric, a.value) for a in by_day.arguments] == [
        ("total", "alarms", None),
        ("per", None, 273),
    ]


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"type": "guess"}, "expected one of"),
        ({"stated": "nothing"}, "nothing does not exist"),
        ({"stated": "crime-solved"}, "a figure is used twice"),
        ({"stated": "alarms"}, "must be of kind change"),
        ({"arguments": []}, "expected a list of 1"),
        ({"arguments": [argument("to", "nothing")]}, "nothing does not exist"),
        ({"arguments": [argument("to")]}, "exactly one of metric and value"),
        ({"arguments": [argument("to", "alarms", 3)]}, "exactly one of metric and value"),
        ({"arguments": [argument("to", value=-1)]}, "must not be negative"),
        ({"arguments": [argument("whole", "alarms")]}, "change has no whole"),
        ({"arguments": [argument("to", value=1), argument("to", value=2)]}, "to is given twice"),
        (
            {"arguments": [argument("to", "alarms"), argument("from", "volunteers")]},
            "its figures are in different units",
        ),
        ({"type": "points", "arguments": [argument("from", value=1)]}, "to is missing"),
        (
            {"type": "sum", "stated": "alarms", "arguments": [argument("part", value=1)]},
            "at least two of part are needed",
        ),
        (
            {"type": "part", "stated": "volunteers", "arguments": [argument("whole", "alarms")]},
            "its figures are in different units",
        ),
        (
            {"type": "rate", "arguments": [argument("scale", value=0)]},
            "arguments[0].value: must not be zero",
        ),
        (
            {
                "type": "rate",
                "stated": "alarms-per-day",
                "arguments": [
                    argument("total", "alarms"),
                    argument("per", value=3),
                    argument("scale", "fraud-filed-change"),
                ],
            },
            "scale must be above zero",
        ),
        ({"later": 1}, "unknown field later"),
        ({"stated": None}, "is null only for whole100"),
        ({"type": "whole100"}, "is null only for whole100"),
        ({"complete": True}, "is only for a sum"),
        ({"linked": "guess"}, "one of grammar"),
        ({"evidence": [{"start": 9, "end": 9}]}, "evidence[0]: it ends before it starts"),
        ({"evidence": [{"start": 0, "end": 10**6}]}, "evidence[0]: the place lies outside"),
        (
            {"type": "whole100", "stated": None, "arguments": [argument("share", value=1)]},
            "at least two of share are needed",
        ),
        (
            {"type": "annual_growth", "arguments": [argument("years", value=0)]},
            "arguments[0].value: must not be zero",
        ),
    ],
)
def test_what_cannot_be_worked_out_is_refused(change: dict[str, Any], why: str) -> None:
    message = said(lambda relations: relations[1].update(change))
    assert message.startswith("dataset, at relations[1]")
    assert why in message


def test_the_id_is_given_once_and_places_lie_in_their_source() -> None:
    assert "is given twice" in said(lambda relations: relations.append(relations[0]))
    locator = json.loads(SECOND.read_bytes())["metrics"][0]["locator"]
    far = {**locator, "paragraph": 99}
    message = said(lambda relations: relations[0].update(locators=[locator, far]))
    assert message.startswith("dataset, at relations[0].locators[1]: ")


def test_every_type_has_a_shape() -> None:
    from lvliang_cli.core.data.codes import RELATION, ROLE

    assert list(SHAPES) == list(RELATION)
    assert {role for shape in SHAPES.values() for role in shape.roles} == set(ROLE)


def test_the_newer_types_are_read_with_their_evidence() -> None:
    data = json.loads(SECOND.read_bytes())
    shares = [argument("share", "alarms-valid-share"), argument("share", "online-rate")]
    data["relations"] += [
        {
            "id": "whole",
            "type": "whole100",
            "stated": None,
            "arguments": shares,
            "locators": [],
            "note": None,
            "evidence": [{"start": 3, "end": 9}],
            "linked": "list",
            "doubts": ["a share may be missing"],
        },
    ]
    (*_, whole) = read_dataset(json.dumps(data).encode(), "x").release.relations
    assert whole.members == ["alarms-valid-share", "online-rate"]
    assert (whole.stated, whole.complete, whole.linked) == (None, None, "list")
    assert whole.evidence == ((3, 9),)
