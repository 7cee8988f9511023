"""Settling a doubtful figure: the dataset after a decision, valid or refused."""

from copy import deepcopy
from typing import Any

from lvliang_cli.core.data.codes import UNREVIEWED
from lvliang_cli.core.data.dataset import Dataset, read_dataset
from lvliang_cli.core.data.json_reader import parse
from lvliang_cli.core.data.model import Metric, Review
from lvliang_cli.core.numbers.bounds import bounds_of
from lvliang_cli.core.review.decisions import DECISIONS, Decision
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.errors import BadUsage, UnknownName
from lvliang_cli.core.text.suggest import nearest

FIXED = ("id", "dataset", "locator", "as_written")
"""Fields that say where a figure was printed, and how: they are no matter of opinion."""


def open_reviews(dataset: Dataset) -> tuple[Review, ...]:
    """What still needs a person, in the order of the release."""
    order = {metric.id: place for place, metric in enumerate(dataset.release.metrics)}
    found = [review for review in dataset.release.review if review.status == "open"]
    return tuple(sorted(found, key=lambda review: order[review.metric]))


def settle(data: Any, decision: Decision) -> Any:
    """The JSON of a dataset after `decision`; `data` itself is left as it is.

    Any figure can be settled, doubtful or not, and settled otherwise later; the same
    decision a second time changes nothing. A figure that was dropped is gone.

    Raises:
        UnknownName: no figure is called that.
        BadUsage: a field that cannot be corrected.
    """
    changed = deepcopy(data)
    reviews = changed.setdefault("review", [])
    review = next((each for each in reviews if each["metric"] == decision.metric), None)
    metric = next((each for each in changed["metrics"] if each["id"] == decision.metric), None)
    if metric is None:
        if review is not None and decision.decision == "drop":
            return changed
        raise _unknown(changed, decision.metric, was_dropped=review is not None)
    if review is None:
        review = _first_review(metric)
        reviews.append(review)
    match decision.decision:
        case "drop":
            _drop(changed, decision.metric)
        case "correct":
            _correct(metric, decision.changes)
            review["corrected"] = sorted({*review["corrected"], *decision.changes})
    if decision.decision != "accept" or review["status"] == "open":
        review["status"] = DECISIONS[decision.decision]
    if decision.decision != "drop":
        metric["cautions"] = [code for code in metric["cautions"] if code not in UNREVIEWED]
    return changed


def _first_review(metric: Any) -> Any:
    """The record for a figure that was read without a doubt."""
    return {
        "metric": metric["id"],
        "status": "open",
        "confidence": None,
        "doubts": [],
        "as_written": metric["as_written"],
        "corrected": [],
    }


def _unknown(data: Any, ident: str, *, was_dropped: bool) -> UnknownName:
    return UnknownName(
        Words(f"{ident} 已剔除", f"{ident} was dropped already")
        if was_dropped
        else Words(f"没有数字“{ident}”", f"no figure {ident!r}"),
        token=ident,
        did_you_mean=nearest(ident, [metric["id"] for metric in data["metrics"]]),
    )


def _drop(data: Any, ident: str) -> None:
    """Take a figure out, with everything that points at it."""
    data["metrics"] = [m for m in data["metrics"] if m["id"] != ident]
    for name in ("platforms", "programmes"):
        for named in data[name]:
            named["metrics"] = [each for each in named["metrics"] if each != ident]
    if "relations" in data:
        data["relations"] = [r for r in data["relations"] if ident not in _members(r)]


def _members(relation: Any) -> list[Any]:
    return [relation["stated"], *(a["metric"] for a in relation["arguments"])]


def _correct(metric: Any, changes: dict[str, Any]) -> None:
    """Set each field; bounds and the caution of a bound follow unless they are set too."""
    for path, value in changes.items():
        name, _, part = path.partition(".")
        if name not in metric or name in FIXED or name == "cautions":
            raise BadUsage(
                Words(f"不能更正字段“{path}”", f"field {path!r} cannot be corrected"),
                token=path,
                did_you_mean=nearest(path, [n for n in Metric._fields if n not in FIXED]),
            )
        if not part:
            metric[name] = value
        elif isinstance(metric[name], dict) and part in metric[name]:
            metric[name] = {**metric[name], part: value}
        else:
            raise BadUsage(Words(f"没有字段“{path}”", f"no field {path!r}"), token=path)
    if {"value", "qualifier", "readings"} & changes.keys():
        _bounds(metric, changes)


def _bounds(metric: Any, changes: dict[str, Any]) -> None:
    qualifier, readings = metric["qualifier"], metric["readings"]
    bounds = zip(("lower", "upper"), bounds_of(metric["value"], qualifier, readings), strict=True)
    metric.update({name: side for name, side in bounds if name not in changes})
    due = {"bound": qualifier != "exact", "ambiguous": bool(readings)}
    kept = [code for code in metric["cautions"] if due.get(code, True)]
    metric["cautions"] = kept + [
        code for code, is_due in due.items() if is_due and code not in kept
    ]


def read_draft(data: bytes, path: str) -> tuple[Any, Dataset]:
    """A draft as plain JSON, to be changed, and as a valid dataset.

    Raises:
        BadData: it is none.
    """
    return parse(data), read_dataset(data, path)
