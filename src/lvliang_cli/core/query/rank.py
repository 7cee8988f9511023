"""Places in order of one indicator, for each period: what the bounds leave open stays open.

A rank is worked out here and printed nowhere. It runs from 1 plus how many places certainly
have more to 1 plus how many possibly have; a hedge is taken by its words alone, a rounded
number to its last digit. What does not measure the same as the others, or is in doubt, has no
rank: it is listed apart, with the reason.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction
from math import inf
from typing import NamedTuple

from ..data import codes
from ..data.dataset import Collection
from ..data.divisions import level_of
from ..data.model import Metric
from ..numbers.interval import Interval, literal
from ..numbers.periods import days_of, parse_span, written
from ..text.bilingual import Note, Words, joined, note, same
from ..text.tsv_files import by_key
from .definitions import A_YEAR_EARLIER, chinese_names, names_of, names_sought_by, place_of
from .lookup import resolve_each
from .record_names import entry_of, normal
from .scope import NATION
from .unknown_names import several

LEVELS = {
    "nation": Words("全国", "the nation"),
    "province": Words("省级", "provinces"),
    "city": Words("地级", "cities"),
    "county": Words("县级", "counties"),
    None: Words("无代码的地区", "places without a code"),
}
_ALONE = note(
    "alone",
    "同级别、同时段没有别处的同名数字",
    "no other place of its level has a figure of this name for this period",
)
_SEVERAL = note(
    "several", "该地该时段印有不同的数字", "different figures are printed for this place and period"
)

Days = tuple[str, str]


class Ranked(NamedTuple):
    """A figure with its rank, `first` to `last` of `places`; or with `why` it has none.

    `tied` are those in its table that print the same number; `is_tie` if they are certainly
    equal. `level` is a key of `LEVELS`.
    """

    metric: Metric
    level: str | None
    first: int | None = None
    last: int | None = None
    places: int | None = None
    tied: tuple[Metric, ...] = ()
    is_tie: bool = False
    why: Note | None = None


class Ranking(NamedTuple):
    """The `tables`, the latest period and the highest level first, and what is `apart`."""

    tables: tuple[tuple[Ranked, ...], ...]
    apart: tuple[Ranked, ...]
    notes: tuple[Note, ...]


def rank(data: Collection, name: str, period: str | None = None) -> Ranking:
    """The places that have the indicator called `name`, for each period that two of them share.

    With `period`, for that alone; where no figure is of it, for the periods within it.
    """
    span = None if period is None else parse_span(period)
    asked, said = named(data, name)
    pool = [
        metric
        for metric in pool_of(data, asked)
        if span is None
        or not (days := days_of(metric.period))
        or (days[0] <= span[1] and span[0] <= days[1])
    ]
    is_exact = any(days_of(metric.period) == span for metric in pool)
    meant = [metric for metric in pool if metric in asked] or pool
    usual = Counter(map(_definition, meant)).most_common(1)
    apart: list[Ranked] = []
    groups: dict[tuple[Days, str | None], dict[str, list[Metric]]] = {}
    for metric in pool:
        days, place, level = days_of(metric.period), place_of(data, metric), _level(data, metric)
        why = next(_reasons(data, metric, usual[0][0]), None)
        if why is None and span is not None and days is not None:
            is_meant = days == span if is_exact else span[0] <= days[0] and days[1] <= span[1]
            why = None if is_meant else _other("period", Words("时段", "period"), _span(metric))
        if why is None and days is not None and place is not None:
            groups.setdefault((days, level), {}).setdefault(place, []).append(metric)
        else:
            apart.append(Ranked(metric, level, why=why))
    tables = []
    for (_, level), by_place in sorted(groups.items(), key=lambda group: _order(group[0])):
        alike = [metrics for metrics in by_place.values() if len({*map(_print, metrics)}) == 1]
        for metrics in by_place.values():
            if metrics not in alike or len(alike) == 1:
                why = _SEVERAL if metrics not in alike else _ALONE
                apart += [Ranked(metric, level, why=why) for metric in metrics]
        if len(alike) > 1:
            tables.append(tuple(_ranked(data, [metrics[0] for metrics in alike], level)))
    ranked = {place_of(data, one.metric) for table in tables for one in table}
    told = [
        one
        for one in apart
        if not (
            one.why is not None
            and one.why.code in ("other-period", "alone")
            and place_of(data, one.metric) in ranked
        )
    ]
    if count := len(apart) - len(told):
        zh, en = f"所列各地另有 {count} 个其他时段的数字", "more, for other periods"
        said.append(note("other-periods", zh, f"these places have {count} {en}"))
    return Ranking(tuple(tables), tuple(told), tuple(said))


def named(data: Collection, name: str) -> tuple[list[Metric], list[Note]]:
    """Every figure that is called `name`, also where a release has several, and what is to be said.

    The name of its own place in its label does not count.

    Raises:
        UnknownName: no figure is called that, or figures that share no name are.
    """
    wanted = normal(name)
    metrics = data.records("metrics")
    found = [m for m in metrics if wanted in {normal(m.id), normal(m.label.en), *chinese_names(m)}]
    notes: list[Note] = []
    if not found:
        hits = resolve_each(data, name, ("metric",))
        found, notes = [hit.record for hit in hits], [hits[0].notes[0]] if hits[0].notes else []
    ours = {(metric.dataset, metric.id) for metric in pool_of(data, found[:1])}
    if not ours.issuperset((metric.dataset, metric.id) for metric in found):
        raise several([entry_of(data, "metric", metric) for metric in found], name)
    return found, notes


def pool_of(data: Collection, found: Sequence[Metric]) -> list[Metric]:
    """The figures that bear a name of one of `found`, whatever their unit and kind."""
    sought = {name for metric in found for name in names_sought_by(metric)}
    return [m for m in data.records("metrics") if not sought.isdisjoint(names_of(m))]


def _definition(metric: Metric) -> tuple[tuple[str, str], ...]:
    """What two figures must share to be ranked, each part with its code."""
    basis = "" if metric.change is None else metric.change.basis
    return (
        ("unit", metric.unit),
        ("kind", metric.kind),
        ("class", metric.class_),
        ("basis", A_YEAR_EARLIER.get(basis, basis)),
        ("prices", metric.prices or "unknown"),
    )


def _reasons(
    data: Collection, metric: Metric, usual: tuple[tuple[str, str], ...]
) -> Iterator[Note]:
    """Why a figure has no rank, where most are of the definition `usual`."""
    if metric.processing == "derived":
        yield Note("derived", Words("推算而得,并非所印", "derived, not printed"))
    if metric.kind == "rank":
        yield Note("rank", Words("本身就是所印的排名", "it is a printed rank itself"))
    for ours, theirs in zip(_definition(metric), usual, strict=True):
        if ours != theirs:
            yield _other(ours[0], *_said(data, metric, *ours))
    doubts = [codes.CAUTIONS[code].short for code in metric.cautions if code in codes.DOUBTS]
    if doubts or metric.status == "U":
        said = joined(doubts or [codes.STATUS["U"]])
        yield Note("doubted", Words("数字存疑:", "in doubt: ").plus(said))
    if place_of(data, metric) is None:
        yield Note("place-unknown", Words("地区不详", "its place is not known"))
    elif metric.place is not None and metric.place.code is None:
        yield Note("part", Words("没有代码的部分地区", "a part of a place, without a code"))
    if days_of(metric.period) is None:
        yield Note("period-unknown", Words("未印时段", "the days of its period are not printed"))


_PARTS = {
    "kind": (Words("类别", "kind"), codes.KIND),
    "class": (Words("性质", "class"), codes.CLASS),
    "basis": (Words("比较基期", "base of the change"), codes.CHANGE_BASIS),
    "prices": (Words("价格口径", "kind of prices"), codes.PRICES),
}


def _said(data: Collection, metric: Metric, part: str, code: str) -> tuple[Words, Words]:
    """A part of a definition in words: its name, and what it is of `metric`."""
    if part == "unit":
        return Words("单位", "unit"), data.unit(metric).label
    name, known = _PARTS[part]
    return name, known[code or "unknown"]


def _other(code: str, name: Words, said: Words) -> Note:
    return Note(f"other-{code}", Words(f"{name.zh}不同:{said.zh}", f"another {name.en}: {said.en}"))


def _span(metric: Metric) -> Words:
    return same("" if metric.period is None else written(metric.period))


def _level(data: Collection, metric: Metric) -> str | None:
    """The level of the place; None of one without a code."""
    region = data.region(metric)
    if region is None or region.code is None:
        return "nation" if region is not None and region.name.zh == NATION else None
    return level_of(region.code)


def _order(group: tuple[Days, str | None]) -> tuple[object, ...]:
    """The latest end first, of these the longest, then the highest level."""
    (start, end), level = group
    return -int(end.replace("-", "")), start, [*LEVELS].index(level)


def _print(metric: Metric) -> tuple[object, ...]:
    return metric.value, metric.qualifier, metric.readings, metric.decimals


def _ranked(data: Collection, metrics: Sequence[Metric], level: str | None) -> list[Ranked]:
    """`metrics`, each of another place, with their ranks, the greatest first."""
    held = {metric: _sides(literal(metric, data.dimension(metric))) for metric in metrics}
    leasts, mosts = (sorted(sides[at] for sides in held.values()) for at in (0, 1))
    prints = by_key((_print(metric), metric) for metric in metrics)
    found = []
    for metric, (least, most) in held.items():
        above = len(held) - bisect_right(leasts, most)
        maybe_above = len(held) - bisect_right(mosts, (least[0], 1)) - (most[0] > least[0])
        tied = tuple(other for other in prints[_print(metric)] if other is not metric)
        is_tie = bool(tied) and least == most
        found.append(Ranked(metric, level, 1 + above, 1 + maybe_above, len(held), tied, is_tie))
    return sorted(
        found, key=lambda one: (one.first, one.last, -one.metric.value, place_of(data, one.metric))
    )


def _sides(interval: Interval) -> tuple[tuple[float | Fraction, int], tuple[float | Fraction, int]]:
    """Its ends to sort by: an open lower end lies just above its number, an upper one below."""
    lower, upper = interval.lower, interval.upper
    return (
        (-inf if lower is None else lower, int(interval.lower_open)),
        (inf if upper is None else upper, -int(interval.upper_open)),
    )
