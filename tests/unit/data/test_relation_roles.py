"""Relations between figures: read strictly, with the roles of their type."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from lvliang_cli.core.data.dataset import read_dataset
from lvliang_cli.core.data.integrity import SHAPES

from ..support import SECOND, refusal_of

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
