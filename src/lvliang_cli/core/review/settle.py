"""Settling what was read: the dataset after a decision, valid or refused."""

from collections.abc import Sequence
from copy import deepcopy
from typing import Any

from ..data.codes import UNREVIEWED
from ..data.dataset import Dataset, read_dataset
from ..data.json_reader import parse
from ..data.model import Relation, Review
from ..text.bilingual import Words
from ..text.errors import UnknownName
from ..text.suggest import nearest
from .decisions import DECISIONS, Decision
from .partners import members, relate, settle_relation
from .typed_values import correct, review_of


def open_reviews(dataset: Dataset) -> tuple[Review, ...]:
    """What still needs a person: the gravest doubts first, then in the order of the release."""
    order = {metric.id: place for place, metric in enumerate(dataset.release.metrics)}
    found = [review for review in dataset.release.review if review.status == "open"]
    found.sort(key=lambda r: (1 if r.confidence is None else r.confidence, order[r.metric]))
    return tuple(found)


def all_reviews(dataset: Dataset) -> tuple[Review, ...]:
    """What still needs a person first, then every other figure in the order of the release."""
    known = {review.metric: review for review in dataset.release.review}
    waiting = open_reviews(dataset)
    first = {review.metric for review in waiting}
    others = [
        known.get(metric.id) or Review(metric.id, "accepted", None, (), metric.as_written, ())
        for metric in dataset.release.metrics
        if metric.id not in first
    ]
    return (*waiting, *others)


def open_relations(dataset: Dataset) -> tuple[Relation, ...]:
    """The relations that another reading is open for."""
    return tuple(relation for relation in dataset.release.relations if relation.doubts)


def settle(data: Any, decisions: Sequence[Decision], text: str | None = None) -> Any:
    """The JSON of a dataset after `decisions`; `data` itself is left as it is.

    Any figure can be settled, doubtful or not, and settled otherwise later; the same
    decision a second time changes nothing. A figure that was dropped is gone.

    Args:
        data: the dataset as plain JSON.
        decisions: those made, in order.
        text: what the dataset was drafted from, for a figure to be added.
    """
    changed = deepcopy(data)
    for decision in decisions:
        if decision.is_relation:
            settle_relation(changed, decision)
        elif decision.decision == "relate":
            relate(changed, decision.changes)
        elif decision.decision == "add":
            from .missed import add

            add(changed, text, decision.changes)
        else:
            _settle_figure(changed, decision)
    return changed


def _settle_figure(data: Any, decision: Decision) -> None:
    reviews = data.setdefault("review", [])
    review = next((each for each in reviews if each["metric"] == decision.target), None)
    metric = next((each for each in data["metrics"] if each["id"] == decision.target), None)
    if metric is None:
        if review is not None and decision.decision == "drop":
            return
        raise _unknown(data, decision.target, was_dropped=review is not None)
    if review is None:
        review = review_of(metric, "open")
        reviews.append(review)
    match decision.decision:
        case "drop":
            _drop(data, decision.target)
        case "correct":
            correct(metric, decision.changes)
            review["corrected"] = sorted({*review["corrected"], *decision.changes})
    if decision.decision != "accept" or review["status"] == "open":
        review["status"] = DECISIONS[decision.decision]
    if decision.decision != "drop":
        metric["cautions"] = [code for code in metric["cautions"] if code not in UNREVIEWED]


def _unknown(data: Any, ident: str, *, was_dropped: bool) -> UnknownName:
    return UnknownName(
        Words(f"{ident} 已剔除", f"{ident} was already dropped")
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
        data["relations"] = [r for r in data["relations"] if ident not in members(r)]


def read_draft(data: bytes, path: str) -> tuple[Any, Dataset]:
    """A draft as plain JSON, to be changed, and as a valid dataset."""
    return parse(data), read_dataset(data, path)
