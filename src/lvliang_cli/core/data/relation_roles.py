"""What a relation between figures must be: the roles that its type has, in one unit."""

from collections import Counter
from typing import NamedTuple, NoReturn

from lvliang_cli.core.data.model import Metric, Relation, Release
from lvliang_cli.core.data.value_kinds import refuse


class Shape(NamedTuple):
    """The roles that a type may have, and those that it must have."""

    roles: tuple[str, ...]
    needed: tuple[str, ...] = ()


SHAPES = {
    "change": Shape(("from", "to", "difference")),
    "share": Shape(("part", "whole")),
    "rate": Shape(("total", "per", "scale"), ("total", "per")),
    "multiple": Shape(("from", "to")),
    "points": Shape(("from", "to"), ("to",)),
    "sum": Shape(("part",), ("part",)),
    "part": Shape(("whole",), ("whole",)),
    "whole100": Shape(("share",), ("share",)),
    "same": Shape(("other",), ("other",)),
    "annual_growth": Shape(("from", "to", "years"), ("years",)),
}
LISTS = {"sum": "part", "whole100": "share"}
"""Types whose one role is given twice or more."""

ABOVE_ZERO = ("scale", "years")

STATED_KINDS = {"change": "change", "share": "rate", "points": "change", "annual_growth": "change"}
"""The kind that the stated figure has, where the type asks for one."""

ONE_UNIT = ("change", "share", "multiple", "points", "sum", "part", "whole100")
"""Types whose arguments are all in one unit."""


def check_relations(release: Release) -> None:
    """Check that every relation is one that can be worked out."""
    metrics = {metric.id: metric for metric in release.metrics}
    for index, relation in enumerate(release.relations):
        _check(relation, metrics, f"relations[{index}]")


def _check(relation: Relation, metrics: dict[str, Metric], place: str) -> None:
    if (relation.stated is None) != (relation.type == "whole100"):
        raise refuse(f"{place}.stated", "只有 whole100 为空", "is null only for whole100")
    if relation.complete is not None and relation.type != "sum":
        raise refuse(f"{place}.complete", "只用于 sum", "is only for a sum")
    for number, argument in enumerate(relation.arguments):
        at = f"{place}.arguments[{number}]"
        if (argument.metric is None) == (argument.value is None):
            raise refuse(at, "metric 与 value 须恰有一个", "give exactly one of metric and value")
        if argument.value is not None and argument.value < 0:
            raise refuse(f"{at}.value", "不应为负", "must not be negative")
        if argument.role in ABOVE_ZERO and argument.value == 0:
            raise refuse(f"{at}.value", "不应为零", "must not be zero")
    used = relation.members
    for ident in used:
        if ident not in metrics:
            raise refuse(place, f"{ident} 不存在", f"{ident} does not exist", token=ident)
    if len(set(used)) < len(used):
        raise refuse(place, "同一个数字用了两次", "a figure is used twice")
    _check_roles(relation, place)
    stated = None if relation.stated is None else metrics[relation.stated]
    kind = STATED_KINDS.get(relation.type)
    if stated is not None and kind is not None and stated.kind != kind:
        raise refuse(f"{place}.stated", f"应为 {kind}", f"must be of kind {kind}")
    for argument in relation.arguments:
        if argument.role in ABOVE_ZERO and argument.metric and metrics[argument.metric].value <= 0:
            role = argument.role
            raise refuse(f"{place}.arguments", f"{role} 应大于零", f"{role} must be above zero")
    named = [metrics[a.metric] for a in relation.arguments if a.metric is not None]
    if relation.type in ("sum", "part") and stated is not None:
        named.append(stated)
    if relation.type in ONE_UNIT and len({metric.unit for metric in named}) > 1:
        raise refuse(place, "各数字单位不同", "its figures are in different units")


def _check_roles(relation: Relation, place: str) -> None:
    shape = SHAPES[relation.type]
    roles = Counter(argument.role for argument in relation.arguments)
    for role in roles:
        if role not in shape.roles:
            _refuse(place, f"{relation.type} 没有 {role}", f"{relation.type} has no {role}", role)
        if roles[role] > 1 and role != LISTS.get(relation.type):
            _refuse(place, f"{role} 给了两次", f"{role} is given twice", role)
    if relation.type in LISTS and len(relation.arguments) < 2:
        role = LISTS[relation.type]
        _refuse(place, f"须有两个以上 {role}", f"at least two of {role} are needed", role)
    for role in shape.needed:
        if role not in roles:
            _refuse(place, f"缺少 {role}", f"{role} is missing", role)


def _refuse(place: str, zh: str, en: str, token: str) -> NoReturn:
    raise refuse(f"{place}.arguments", zh, en, token=token)
