"""New values for the fields of a figure, in full or in the short form that a person types."""

import re
from collections.abc import Iterable
from typing import Any

from ..data.model import Metric
from ..numbers.format import bounds_of
from ..numbers.periods import parse_span
from ..text.bilingual import Words
from ..text.errors import BadUsage
from ..text.suggest import nearest

FIXED = ("id", "dataset", "locator", "as_written")
"""Fields that say where a figure was printed, and how: they are not a matter of opinion."""

NOTHING = ("", "-", "none", "null", "无")
"""What a person types where nothing is known."""

_DAYS = re.compile(r"\d{4}(?:-\d\d){0,2}(?:/\d{4}(?:-\d\d){0,2})?")
"""2023, 2023-06, 2023-01/2023-06, 2023-01-01/2023-06-30"""


def review_of(metric: Any, status: str, corrected: Iterable[str] = ()) -> dict[str, Any]:
    """The record of the review of a figure that the program had no doubt of."""
    named = {"metric": metric["id"], "status": status, "confidence": None, "doubts": []}
    return {**named, "as_written": metric["as_written"], "corrected": sorted(corrected)}


def correct(metric: Any, changes: dict[str, Any]) -> None:
    """Set each field, in place; bounds and the caution of a bound follow unless they are set too.

    Raises:
        BadUsage: a field that cannot be corrected.
    """
    for path, value in changes.items():
        name, _, part = path.partition(".")
        if name not in metric or name in FIXED or name == "cautions":
            raise BadUsage(
                Words(f"不能更正字段“{path}”", f"field {path!r} cannot be corrected"),
                token=path,
                did_you_mean=nearest(path, [n for n in Metric._fields if n not in FIXED]),
            )
        if not part:
            metric[name] = _in_full(name, value, metric)
        elif part in (whole := _whole(name, metric)):
            metric[name] = {**whole, part: value}
        else:
            raise BadUsage(Words(f"没有字段“{path}”", f"no field {path!r}"), token=path)
    _follow(metric, changes)


def _in_full(name: str, value: Any, metric: Any) -> Any:
    """``period=2023-01/2023-06``, ``place=岚县``, ``label=命案``: the record that is meant."""
    if not isinstance(value, str):
        return value
    if name in _EMPTY and value.strip().lower() in NOTHING:
        return None
    match name:
        case "period" if _DAYS.fullmatch(value):
            start, end = parse_span(value)
            return {"start": start, "end": end, "basis": "printed", "as_written": None}
        case "period":
            return {"start": None, "end": None, "basis": "printed", "as_written": value}
        case "label" | "note":
            return {"zh": value, "en": None}
        case "place":
            from ..extract.stage4_place.names_of_places import given_place

            place = given_place(value)
            return {"code": place.code, "name": {"zh": place.name, "en": None}}
        case "change":
            return {**_whole("change", metric), "basis": value}
    return value


_EMPTY: dict[str, Any] = {
    "period": {"start": None, "end": None, "basis": "printed", "as_written": None},
    "place": {"code": None, "name": {"zh": "", "en": None}},
    "change": {"basis": "unknown", "of": None, "base": None},
    "indicator": {"key": "", "words": ""},
    "rank": {"scope": None},
    "note": {"zh": "", "en": None},
    "prices": {},
}
"""What a field that may be null is made of, for a part of it to be set."""


def _whole(name: str, metric: Any) -> Any:
    if isinstance(metric[name], dict):
        return metric[name]
    return {**_EMPTY.get(name, {}), **({"of": metric["label"]} if name == "change" else {})}


def _follow(metric: Any, changes: dict[str, Any]) -> None:
    """What follows from what was set: bounds, their cautions, that of a missing period, and
    that only a change has a base.
    """
    if {"value", "qualifier", "readings"} & changes.keys():
        qualifier, readings = metric["qualifier"], metric["readings"]
        sides = bounds_of(metric["value"], qualifier, readings)
        bounds = zip(("lower", "upper"), sides, strict=True)
        metric.update({name: side for name, side in bounds if name not in changes})
    if "kind" in changes:
        if metric["kind"] != "change":
            metric["change"] = None
        elif metric["change"] is None:
            metric["change"] = _whole("change", metric)
        if metric["kind"] != "rank":
            metric["rank"] = None
    due = {
        "bound": metric["qualifier"] != "exact",
        "ambiguous": bool(metric["readings"]),
        "no-period": metric["period"] is None,
    }
    kept = [code for code in metric["cautions"] if due.get(code, True)]
    metric["cautions"] = kept + [
        code for code, is_due in due.items() if is_due and code not in kept
    ]
