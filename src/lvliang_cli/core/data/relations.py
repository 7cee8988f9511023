"""What a relation between figures must be: the roles that its type has, in one unit."""

from collections import Counter
from typing import NamedTuple, NoReturn

from lvliang_cli.core.data.kinds import refuse
from lvliang_cli.core.data.model import Metric, Relation, Release


class Shape(NamedTuple):
    """The roles that a type may have, and those that it must have."""

    roles: tuple[str, ...]
    needed: tuple[str, ...] = ()


SHAPES = {
    "change": Shape(("from", "to", "difference")),
    "share": Shape(("part", "whole")),
    "rate": Shape(("total", "per", "scale"), ("total", "per")),
    "multiple": Shape(("from", "to")),
    "points": Shape(("from", "to"), ("from", "to")),
    "sum": Shape(("part",), ("part",)),
    "part": Shape(("whole",), ("whole",)),
}

STATED_KINDS = {"change": "change", "share": "rate", "points": "change"}
"""The kind that the stated figure has, where the type asks for one."""

ONE_UNIT = ("change", "share", "multiple", "points", "sum", "part")
"""Types whose arguments are all in one unit."""


def check_relations(release: Release) -> None:
    """Check that every relation is one that can be worked out.

    Raises:
        BadData: with the place of the first fault.
    """
    metrics = {metric.id: metric for metric in release.metrics}
    for index, relation in enumerate(release.relations):
        _check(relation, metrics, f"relations[{index}]")


def _check(relation: Relation, metrics: dict[str, Metric], place: str) -> None:
    used = [relation.stated]
    for number, argument in enumerate(relation.arguments):
        at = f"{place}.arguments[{number}]"
        if (argument.metric is None) == (argument.value is None):
            raise refuse(at, "metric 与 value 须恰有一个", "exactly one of metric and value is due")
        if argument.value is not None and argument.value < 0:
            raise refuse(f"{at}.value", "不应为负", "must not be negative")
        if argument.role == "scale" and argument.value == 0:
            raise refuse(f"{at}.value", "不应为零", "must not be zero")
        if argument.metric is not None:
            used.append(argument.metric)
    for ident in used:
        if ident not in metrics:
            raise refuse(place, f"{ident} 不存在", f"{ident} does not exist", token=ident)
    if len(set(used)) < len(used):
        raise refuse(place, "同一个数字用了两次", "a figure is used twice")
    _check_roles(relation, place)
    stated = metrics[relation.stated]
    kind = STATED_KINDS.get(relation.type)
    if kind is not None and stated.kind != kind:
        raise refuse(f"{place}.stated", f"应为 {kind}", f"must be of kind {kind}")
    if any(
        a.role == "scale" and a.metric and metrics[a.metric].value <= 0 for a in relation.arguments
    ):
        raise refuse(f"{place}.arguments", "scale 应大于零", "scale must be above zero")
    named = [metrics[a.metric] for a in relation.arguments if a.metric is not None]
    if relation.type in ("sum", "part"):
        named.append(stated)
    if relation.type in ONE_UNIT and len({metric.unit for metric in named}) > 1:
        raise refuse(place, "各数字单位不同", "its figures are in different units")


def _check_roles(relation: Relation, place: str) -> None:
    shape = SHAPES[relation.type]
    roles = Counter(argument.role for argument in relation.arguments)
    for role in roles:
        if role not in shape.roles:
            _refuse(place, f"{relation.type} 没有 {role}", f"{relation.type} has no {role}", role)
        if roles[role] > 1 and relation.type != "sum":
            _refuse(place, f"{role} 给了两次", f"{role} is given twice", role)
    if relation.type == "sum" and len(relation.arguments) < 2:
        _refuse(place, "合计须有两项以上", "a sum has two parts or more", "part")
    for role in shape.needed:
        if role not in roles:
            _refuse(place, f"缺少 {role}", f"{role} is missing", role)


def _refuse(place: str, zh: str, en: str, token: str) -> NoReturn:
    raise refuse(f"{place}.arguments", zh, en, token=token)
