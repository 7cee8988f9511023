"""Comparing figures: exact, with bounds carried through, and never across dimensions.

A comparison has one or more findings, each by one reading of what is printed (`basis`):

    exact        both figures are exact numbers
    face         the printed numbers taken at face value, although they are rounded
    readings     every reading of an ambiguous print
    last-digit   every number that the last printed digits leave open
    literal      only what the words promise
    order        ranks: which comes first, nothing more

Figures of different releases are compared as well, with a change in percent and a note
wherever their definitions differ.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

from ..data.codes import DIMENSION
from ..data.dataset import Collection, Dataset
from ..data.model import Metric
from ..numbers.interval import Interval, change, is_rounded, last_digit, literal, minus, over, point
from ..numbers.periods import days_of, last_and_first, length, same_each_year
from ..text.bilingual import Note, Words, listed, note
from ..text.errors import BadUsage
from ..text.tsv_files import by_key
from .comparison_records import POINTS, Comparison, Finding
from .definitions import (
    cautions_of_change,
    differences,
    is_unreviewed,
    period_of,
    place_of,
    same_indicator,
    same_name,
    unknown_of,
    why_no_change,
)
from .lookup import resolve, resolve_each
from .record_names import once
from .related_records import metrics_of

COMPARABLE = ("topic", "metric", "section", "platform", "programme")
MOST_NEAR = 3


class Compared(NamedTuple):
    """`without` are the figures that have no counterpart, in the order of the release."""

    metrics: tuple[Metric, ...]
    comparisons: tuple[Comparison, ...]
    without: tuple[Metric, ...]
    notes: tuple[Note, ...]


def compare(data: Collection, names: Sequence[str], base: str | None = None) -> Compared:
    """Compare what `names` name with the first of them, or with `base`.

    Single figures must share a dimension. Topics and other groups are paired figure
    by figure where unit and kind are the same. A name that several releases know stands
    for what it names in each of them, in the order of their periods.

    Raises:
        UnknownName: a name names nothing, or several things.
        BadUsage: fewer than two names, unlike dimensions, or nothing to pair.
    """
    if not names and base is None and len(data.datasets) > 1:
        releases = sorted(data.datasets, key=_since)
        return _compare_groups(data, [once(d.release.metrics) for d in releases], ())
    found = (resolve_each(data, name, COMPARABLE) for name in names)
    hits = [
        hit for each in found for hit in sorted(each, key=lambda hit: in_time(data, hit.record))
    ]
    if base is not None:
        first = resolve(data, base, COMPARABLE)
        hits = [first, *(hit for hit in hits if hit.record != first.record)]
    hits = list({(hit.kind, hit.record): hit for hit in hits}.values())
    if len(hits) < 2:
        two = Words("比较需要两个不同的名称", "compare needs two different names")
        if len(data.datasets) > 1 and data.totals is None:
            home = hits[0].record.dataset
            two = Words(f"只有 {home} 有这个名称", f"only {home} has a record of that name")
        hint = Words(
            "例如 lvliang compare A B,或用 --data 再读一份通稿",
            "such as lvliang compare A B, or read another release with --data",
        )
        raise BadUsage(two, hint=hint)
    notes = tuple(dict.fromkeys(note for hit in hits for note in hit.notes))
    if all(hit.kind == "metric" for hit in hits):
        metrics = [hit.record for hit in hits]
        pairs = [(metrics[0], other) for other in metrics[1:]]
        places = {place_of(data, metric) for metric in metrics} - {None}
        if len(names) == 1 and base is None and len(places) > 1:
            pairs = _side_by_side(data, metrics)
        for first_metric, other in pairs:
            _refuse_unlike(data, first_metric, other)
        return _compared(data, metrics, pairs, notes)
    groups = [metrics_of(data.of(hit.record), hit.kind, hit.record) for hit in hits]
    if not all(groups):
        idents = [data.name(hit.record) for hit in hits]
        empty = ", ".join(name for name, group in zip(idents, groups, strict=True) if not group)
        words = Words(f"{empty} 没有数字", f"no figure belongs to {empty}")
        raise BadUsage(words, token=", ".join(idents))
    return _compare_groups(data, groups, notes)


def _since(dataset: Dataset) -> str:
    """The first day of its period, else the day of its issue, to sort by."""
    days, source = days_of(dataset.release.period), dataset.release.sources[:1]
    issued = [each.issued.date for each in source if each.issued is not None]
    return days[0] if days else (*issued, "~")[0]


def _compared(
    data: Collection,
    metrics: Sequence[Metric],
    pairs: Sequence[tuple[Metric, Metric]],
    notes: tuple[Note, ...],
) -> Compared:
    found = tuple(compare_pair(data, *pair) for pair in pairs)
    paired = {metric for pair in pairs for metric in pair}
    without = tuple(metric for metric in metrics if metric not in paired)
    return Compared(tuple(metrics), found, without, notes)


def _side_by_side(data: Collection, metrics: Sequence[Metric]) -> list[tuple[Metric, Metric]]:
    """For each period the figure of the first place, in the order of codes, with each other's.

    Raises:
        BadUsage: no two places have figures for one period.
    """
    placed = [metric for metric in metrics if place_of(data, metric) is not None]
    by_days = by_key((days, m) for m in placed if (days := days_of(m.period)) is not None)
    pairs = []
    for alike in by_days.values():
        first, *others = sorted(alike, key=lambda metric: place_of(data, metric) or "")
        elsewhere = [m for m in others if place_of(data, m) != place_of(data, first)]
        pairs += [(first, other) for other in elsewhere if _are_alike(data, first, other)]
    if not pairs:
        raise BadUsage(
            Words("没有两地同一时段的数字", "no two places have this figure for the same period"),
            hint=Words(
                "用 DATASET/NAME 指明两个数字,或用 --region 只看一地",
                "name two figures as DATASET/NAME, or one place with --region",
            ),
        )
    return pairs


def in_time(data: Collection, record: Any) -> tuple[str, str]:
    """The last and first day of `period_of`, to sort by; what has no days comes last."""
    return last_and_first(period_of(data, record))


def compare_pair(data: Collection, base: Metric, other: Metric) -> Comparison:
    """Compare two figures of one dimension."""
    dimension = data.dimension(base)
    no_change = why_no_change(data, base, other)
    findings = tuple(_findings(data, base, other, dimension, may_change=no_change is None))
    notes = _notes(data, base, other)
    if derived := [finding.change for finding in findings if finding.change is not None]:
        notes += cautions_of_change(data, base, other, derived)
    return Comparison(base, other, dimension, findings, tuple(notes), no_change)


def _findings(
    data: Collection, base: Metric, other: Metric, dimension: str, *, may_change: bool
) -> list[Finding]:
    if dimension == "rank":
        return [Finding("order", None, None)]
    same_unit = base.unit == other.unit
    is_level = base.kind != "change" and dimension not in POINTS
    has_ratio = is_level and min(base.value, other.value) >= 0
    is_of_one_place = place_of(data, base) == place_of(data, other) is not None
    is_change = may_change and has_ratio and is_of_one_place and _is_series(data, base, other)

    def finding(basis: str, from_: Interval, to: Interval) -> Finding:
        ratio = over(to, from_) if has_ratio else None
        return Finding(
            basis,
            minus(to, from_) if same_unit else None,
            ratio,
            change(ratio) if is_change and ratio is not None else None,
        )

    certain = base.is_exact and other.is_exact
    rounded = any(is_rounded(m, dimension) for m in (base, other))
    found = []
    if certain:
        basis = "face" if rounded else "exact"
        found.append(finding(basis, point(base.value), point(other.value)))
    if not certain or rounded:
        only_readings = not rounded and all(m.qualifier == "exact" for m in (base, other))
        basis = "readings" if only_readings else "last-digit"
        found.append(finding(basis, last_digit(base, dimension), last_digit(other, dimension)))
    if any(m.qualifier != "exact" for m in (base, other)):
        found.append(finding("literal", literal(base, dimension), literal(other, dimension)))
    return found


def _notes(data: Collection, base: Metric, other: Metric) -> list[Note]:
    notes = []
    if base.unit != other.unit:
        notes.append(note("other-unit", "单位不同,只给出比值", "the units differ: ratio only"))
    if base.period is None or other.period is None:
        unknown = listed(data.name(m) for m in (base, other) if m.period is None)
        words = Words("时段未印:", "no period is printed for ").plus(unknown)
        notes.append(Note("period-unknown", words))
    elif (
        base.dataset == other.dataset
        and base.period[:2] != other.period[:2]
        and not _is_series(data, base, other)
    ):
        words = Words("时段不同,比较须谨慎:", "the periods differ, compare with care: ")
        notes.append(Note("other-period", words.plus(listed(map(data.name, (base, other))))))
    if base.rank is not None and other.rank is not None:
        notes.append(note("ranks-only-order", "排名只能比先后", "ranks can only be put in order"))
    return notes if base.dataset == other.dataset else notes + differences(data, base, other)


def _is_series(data: Collection, base: Metric, other: Metric) -> bool:
    """Whether they are of one name, in two releases or in two periods of one."""
    spans = days_of(base.period), days_of(other.period)
    is_dated = base.dataset != other.dataset or (None not in spans and spans[0] != spans[1])
    return is_dated and same_name(data, base, other)


def _refuse_unlike(data: Collection, base: Metric, other: Metric) -> None:
    _refuse_unknown(data, base, other)
    if _are_alike(data, base, other):
        return
    near = _comparable_with(data, base)
    a, b = _told_apart(data, base, other)
    ours, theirs = data.name(base), data.name(other)
    words = Words(
        f"不能比较:{ours}({a.zh})与 {theirs}({b.zh})",
        f"not comparable: {ours} ({a.en}) and {theirs} ({b.en})",
    )
    hint = Words(
        f"可与 {ours} 比较的有:{', '.join(near) or '无'}",
        f"comparable with {ours}: {', '.join(near) or 'nothing'}",
    )
    raise BadUsage(words, token=theirs, hint=hint, did_you_mean=near)


def _refuse_unknown(data: Collection, base: Metric, other: Metric) -> None:
    """Figures of two releases are compared only where place and days of both are known."""
    if base.dataset == other.dataset:
        return
    for metric in (base, other):
        unknown = unknown_of(data, metric)
        if unknown is not None:
            name = data.name(metric)
            words = Words(f"不能跨通稿比较 {name}:", f"{name} cannot be compared across releases: ")
            hint = Words(
                "用 lvliang review 补上,或 lvliang extract 时用 --region、--issued",
                "settle it with lvliang review, or extract with --region or --issued",
            )
            raise BadUsage(words.plus(unknown), token=name, hint=hint)


def _are_alike(data: Collection, base: Metric, other: Metric) -> bool:
    """Whether they share a dimension; only counts may be of different units.

    Vehicles and people have a ratio; days and minutes, or percent and percentage
    points, have none without a conversion.
    """
    dimension = data.dimension(base)
    same = dimension == data.dimension(other)
    return same and (dimension == "count" or base.unit == other.unit)


def _told_apart(data: Collection, base: Metric, other: Metric) -> tuple[Words, Words]:
    """What each is: its dimension, or its unit where the dimension is the same."""
    ours, theirs = (DIMENSION[data.dimension(metric)] for metric in (base, other))
    if ours != theirs:
        return ours, theirs
    a, b = (data.unit(metric).label for metric in (base, other))
    one, another = (Words(f"{ours.zh}({u.zh})", f"{ours.en} in {u.en}") for u in (a, b))
    return one, another


def _comparable_with(data: Collection, base: Metric) -> list[str]:
    """Figures of the same dimension, those of the same unit and topic first."""
    others = [m for m in data.records("metrics") if m != base and _are_alike(data, base, m)]
    others.sort(key=lambda m: (m.unit != base.unit, set(m.topics).isdisjoint(base.topics)))
    return [data.name(m) for m in others[:MOST_NEAR]]


def _compare_groups(
    data: Collection, groups: Sequence[Sequence[Metric]], notes: tuple[Note, ...]
) -> Compared:
    """Pair the figures of the first group with those of each other one.

    A figure that belongs to both groups is compared with nothing of either. In another
    release its own counterpart is meant, where the groups have any such pair.
    """
    pairs: Pairs = []
    contested: list[Metric] = []
    for others in groups[1:]:
        shared = set(groups[0]) & set(others)
        alike = [
            (base, other)
            for base in groups[0]
            for other in others
            if not {base, other} & shared and same_name(data, base, other)
        ]
        one_indicator = [
            (base, other)
            for base, other in alike
            if base.dataset != other.dataset and same_indicator(data, base, other)
        ]
        meant, open_ = _meant(data, one_indicator or alike)
        pairs += meant
        contested += open_
    metrics = list(dict.fromkeys(metric for group in groups for metric in group))
    if contested:
        words = Words("同名的不止一个,未比:", "not compared, as several figures have that name: ")
        notes = (*notes, Note("several-in-one", words.plus(listed(map(data.name, contested)))))
    return _compared(data, metrics, pairs, (*notes, *([] if pairs else [_SIDE_BY_SIDE])))


Pairs = list[tuple[Metric, Metric]]


def _meant(data: Collection, pairs: Pairs) -> tuple[Pairs, list[Metric]]:
    """Of `pairs` of one name for each figure those with what is meant by it.

    That is what is of the same part of a year, else of a period as long, then of the time that
    its release is about (not 比去年同期的540起), and not in doubt. What is left with several
    partners that print unlike numbers is the second part, and in no pair.
    """
    rank = {pair: _unlikeness(data, *pair) for pair in pairs}
    best: dict[Metric, tuple[bool, ...]] = {}
    for pair in pairs:
        best.update({metric: min(rank[pair], best.get(metric, rank[pair])) for metric in pair})
    kept = [pair for pair in pairs if rank[pair] == best[pair[0]] == best[pair[1]]]
    both_ways = (way for pair in kept for way in (pair, pair[::-1]))
    prints = by_key((one, (other.value, other.qualifier)) for one, other in both_ways)
    contested = [metric for metric, values in prints.items() if len({*values}) > 1]
    return [pair for pair in kept if not set(contested).intersection(pair)], contested


def _unlikeness(data: Collection, a: Metric, b: Metric) -> tuple[bool, ...]:
    """Whether two figures are of other parts of a year, of other lengths, one of them of another
    time than its release, or in doubt.

    What is of no known days is of another part than all else.
    """
    spans = [days_of(metric.period) for metric in (a, b)]
    parts = {days and tuple(day[5:] for day in same_each_year(days)) for days in spans}
    lengths = {days and length(days) for days in spans}
    own = [days_of(data.of(metric).release.period) for metric in (a, b)]
    return len(parts) > 1, len(lengths) > 1, spans != own, any(map(is_unreviewed, (a, b)))


_SIDE_BY_SIDE = note(
    "side-by-side",
    "没有共同的指标,只并列,不相减",
    "no indicator in common: side by side, without a difference",
)
