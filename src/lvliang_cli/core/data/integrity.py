"""What one record alone cannot show: unique ids, ids that exist, numbers that agree, and relations
with the roles that their type has, in one unit.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any, NamedTuple, NoReturn

from ..numbers.format import Number, bounds_of
from ..numbers.periods import Base, Period
from ..text.tsv_files import by_key
from .field_types import OLD_SCHEMA_VERSION
from .model import Locator, Metric, Relation, Release, Source
from .value_kinds import refuse


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


def _check_relation(relation: Relation, metrics: dict[str, Metric], place: str) -> None:
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


def check_references(release: Release) -> None:
    """Check everything between records.

    Raises:
        BadData: with the place of the first fault.
    """
    ids = {name: _unique_ids(name, getattr(release, name)) for name in _LISTS}
    sources = {source.id: source for source in release.sources}
    _check_places(release, sources)
    for index, section in enumerate(release.sections):
        _all_in(section.topics, ids["topics"], f"sections[{index}].topics")
    for index, topic in enumerate(release.topics):
        if topic.broader is not None:
            _all_in([topic.broader], ids["topics"], f"topics[{index}].broader")
    _check_broader_ends(release)
    for name in ("platforms", "programmes"):
        for index, named in enumerate(getattr(release, name)):
            _all_in(named.metrics, ids["metrics"], f"{name}[{index}].metrics")
    for index, claim in enumerate(release.claims):
        place = f"claims[{index}]"
        _all_in([claim.section], ids["sections"], f"{place}.section")
        _all_in(claim.topics, ids["topics"], f"{place}.topics")
    naming = by_key((ident, p.id) for p in release.platforms for ident in p.metrics)
    for index, metric in enumerate(release.metrics):
        place = f"metrics[{index}]"
        _all_in([metric.dataset], {release.id}, f"{place}.dataset")
        _all_in([metric.section], ids["sections"], f"{place}.section")
        _all_in(metric.topics, ids["topics"], f"{place}.topics")
        _all_in(metric.platforms, ids["platforms"], f"{place}.platforms")
        if {*naming.get(metric.id, ())} != {*metric.platforms}:
            raise refuse(
                f"{place}.platforms", "与 platforms 所列不一致", "differs from what platforms say"
            )
        _all_in([metric.unit], ids["units"], f"{place}.unit")
        _check_figure(metric, place)
    metrics = {metric.id: metric for metric in release.metrics}
    for index, relation in enumerate(release.relations):
        _check_relation(relation, metrics, f"relations[{index}]")
    _check_evidence(release, sources)
    _check_review(release, ids["metrics"])
    _check_periods(release)
    _check_regions(release)


_LISTS = (
    *("sources", "sections", "topics", "units", "platforms", "programmes", "claims", "glossary"),
    *("metrics", "relations"),
)


def _unique_ids(name: str, records: Iterable[Any]) -> set[str]:
    seen: set[str] = set()
    for index, record in enumerate(records):
        if record.id in seen:
            raise refuse(
                f"{name}[{index}].id", f"重复的 id {record.id}", f"id {record.id} is given twice"
            )
        seen.add(record.id)
    return seen


def _all_in(ids: Iterable[str], known: set[str], place: str) -> None:
    for ident in ids:
        if ident not in known:
            raise refuse(place, f"{ident} 不存在", f"{ident} does not exist", token=ident)


def _check_broader_ends(release: Release) -> None:
    broader = {topic.id: topic.broader for topic in release.topics}
    ending: set[str] = set()
    for index, topic in enumerate(release.topics):
        chain: dict[str, None] = {}
        above: str | None = topic.id
        while above is not None and above not in ending:
            if above in chain:
                raise refuse(f"topics[{index}].broader", "上位主题成环", "the chain is circular")
            chain[above] = None
            above = broader[above]
        ending.update(chain)


def _locators(release: Release) -> Iterator[tuple[str, Locator]]:
    for name in ("platforms", "programmes"):
        for index, named in enumerate(getattr(release, name)):
            for number, locator in enumerate(named.locators):
                yield f"{name}[{index}].locators[{number}]", locator
    for name in ("claims", "metrics"):
        for index, record in enumerate(getattr(release, name)):
            yield f"{name}[{index}].locator", record.locator
    for index, relation in enumerate(release.relations):
        for number, locator in enumerate(relation.locators):
            yield f"relations[{index}].locators[{number}]", locator


def _check_places(release: Release, sources: dict[str, Source]) -> None:
    for place, locator in _locators(release):
        _all_in([locator.source], set(sources), f"{place}.source")
        source = sources[locator.source]
        if locator.end - locator.start != len(locator.as_written):
            zh, en = "起止位置与所印文字的长度不符", "start and end do not span the text as written"
            raise refuse(place, zh, en)
        if locator.end > source.chars or locator.paragraph > source.paragraphs:
            raise refuse(place, "位置超出来源文本", "the place lies outside its source")


def _check_evidence(release: Release, sources: dict[str, Source]) -> None:
    metrics = {metric.id: metric for metric in release.metrics}
    for index, relation in enumerate(release.relations):
        chars = sources[metrics[relation.members[0]].locator.source].chars
        for number, extent in enumerate(relation.evidence):
            place = f"relations[{index}].evidence[{number}]"
            if extent.start >= extent.end:
                raise refuse(place, "起位不在止位之前", "it ends before it starts")
            if extent.end > chars:
                raise refuse(place, "位置超出来源文本", "the place lies outside its source")


def _check_review(release: Release, metrics: set[str]) -> None:
    """A figure is reviewed once; only a dropped one is gone, only an open one unreviewed."""
    opened = set()
    for index, review in enumerate(release.review):
        place = f"review[{index}]"
        if review.status == "dropped":
            if review.metric in metrics:
                raise refuse(place, "剔除了却还在", "marked as dropped, but still present")
            continue
        _all_in([review.metric], metrics, f"{place}.metric")
        if review.status == "open":
            opened.add(review.metric)
    kept = [review.metric for review in release.review if review.status != "dropped"]
    if len(set(kept)) < len(kept):
        raise refuse("review", "同一数字列了两次", "a figure is listed twice")
    for index, metric in enumerate(release.metrics):
        if (metric.id in opened) != ("unreviewed" in metric.cautions):
            zh, en = "unreviewed 与 review 所列不一致", "unreviewed differs from what review says"
            raise refuse(f"metrics[{index}].cautions", zh, en)


def _check_figure(metric: Metric, place: str) -> None:
    value, lower, upper = metric.value, metric.lower, metric.upper
    if metric.as_written != metric.locator.as_written:
        raise refuse(
            f"{place}.as_written", "与定位中的文字不同", "differs from the text of its locator"
        )
    if not _has_places(value, metric.decimals):
        raise refuse(
            f"{place}.decimals", "与取值的位数不符", "does not fit the digits of the value"
        )
    if (lower is not None and lower > value) or (upper is not None and upper < value):
        raise refuse(place, "取值在上下界之外", "the value lies outside its bounds")
    if (lower, upper) != bounds_of(value, metric.qualifier, metric.readings):
        hedge = metric.qualifier
        zh, en = f"上下界与限定词 {hedge} 不符", f"the bounds do not fit qualifier {hedge}"
        if hedge == "exact":
            zh = "确数的上下界应等于取值或各读法"
            en = "an exact figure's bounds are its value or its readings"
        raise refuse(place, zh, en)
    for code, is_due in (
        ("bound", metric.qualifier != "exact"),
        ("ambiguous", bool(metric.readings)),
    ):
        if is_due and code not in metric.cautions:
            raise refuse(f"{place}.cautions", f"缺少 {code}", f"caution {code} is missing")
    if metric.readings and value not in metric.readings:
        raise refuse(f"{place}.readings", "不含取值", "the value is not among the readings")
    for kind, part in (("change", metric.change), ("rank", metric.rank)):
        if (metric.kind == kind) != (part is not None):
            raise refuse(f"{place}.{kind}", f"与 kind {kind} 不符", f"does not fit kind {kind}")


def _has_places(value: Number, decimals: int) -> bool:
    """Whether `value` ends within that many digits after the point (negative: before it)."""
    if value == int(value):
        return decimals >= 0 or int(value) % 10**-decimals == 0
    return isinstance(value, Decimal) and -int(value.as_tuple().exponent) <= decimals


def _check_periods(release: Release) -> None:
    """Both days or neither; the first not after the last; without days there are words."""
    periods: list[tuple[str, Period | Base | None]] = [("period", release.period)]
    for index, metric in enumerate(release.metrics):
        periods.append((f"metrics[{index}].period", metric.period))
        if metric.change is not None:
            periods.append((f"metrics[{index}].change.base", metric.change.base))
    for place, period in periods:
        if period is None:
            continue
        if (period.start is None) != (period.end is None):
            raise refuse(place, "起止日须同有同无", "give both days or neither")
        if period.start is None or period.end is None:
            if period.as_written is None:
                raise refuse(place, "起止日与字样都没有", "it has neither days nor words")
        elif period.start > period.end:
            raise refuse(place, "起日晚于止日", "it ends before it starts")


def _check_regions(release: Release) -> None:
    """From version 2.0 on, a code is one of GB/T 2260: an unknown place has none."""
    if release.schema_version == OLD_SCHEMA_VERSION:
        return
    places = [("region", release.region)]
    places += [(f"metrics[{i}].place", metric.place) for i, metric in enumerate(release.metrics)]
    for place, region in places:
        code = "" if region is None else region.code or ""
        is_code = len(code) == 6 and code.isascii() and code.isdigit() and code[0] != "0"
        if code and not is_code:
            what = "GB/T 2260"
            raise refuse(f"{place}.code", f"不是 {what} 代码", f"not a code of {what}", token=code)
