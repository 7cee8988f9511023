"""Comparing figures: exact, with bounds carried through, and never across dimensions.

A comparison has one or more findings, each by one reading of the print (`basis`):

    exact        both figures are exact numbers
    face         the printed numbers taken at face value, although they are rounded
    readings     every reading of an ambiguous print
    last-digit   every number that the last printed digits leave open
    literal      only what the words promise
    order        ranks: which comes first, nothing more
"""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from lvliang_cli.core.codes import DIMENSION
from lvliang_cli.core.dataset import Dataset
from lvliang_cli.core.document import Note
from lvliang_cli.core.errors import BadUsage
from lvliang_cli.core.interval import Interval, is_rounded, last_digit, literal, minus, over, point
from lvliang_cli.core.model import Metric
from lvliang_cli.core.names import Hit, resolve
from lvliang_cli.core.related import metrics_of
from lvliang_cli.core.words import Words, joined

COMPARABLE = ("topic", "metric", "section", "platform", "programme")
POINTS = ("percent", "percent-change")


class Finding(NamedTuple):
    """`difference` is other - base, `ratio` other / base; None where it has no meaning."""

    basis: str
    difference: Interval | None
    ratio: Interval | None


class Comparison(NamedTuple):
    base: Metric
    other: Metric
    dimension: str
    findings: tuple[Finding, ...]
    notes: tuple[Note, ...]


class Compared(NamedTuple):
    """`without` are the figures that have no counterpart, in the order of the release."""

    metrics: tuple[Metric, ...]
    comparisons: tuple[Comparison, ...]
    without: tuple[Metric, ...]
    notes: tuple[Note, ...]


def compare(dataset: Dataset, names: Sequence[str], base: str | None = None) -> Compared:
    """Compare what `names` name with the first of them, or with `base`.

    Single figures must share a dimension. Topics and other groups are paired figure
    by figure where unit and kind are the same.

    Raises:
        UnknownName: a name names nothing, or several things.
        BadUsage: fewer than two names, unlike dimensions, or nothing to pair.
    """
    hits = [resolve(dataset, name, COMPARABLE) for name in names]
    if base is not None:
        first = resolve(dataset, base, COMPARABLE)
        hits = [first, *(hit for hit in hits if hit.record != first.record)]
    hits = list({(hit.kind, hit.record.id): hit for hit in hits}.values())
    if len(hits) < 2:
        raise BadUsage(
            Words("比较需要两个不同的名称", "comparing takes two different names"),
            hint=Words("例如 lvliang compare A B", "such as lvliang compare A B"),
        )
    notes = tuple(dict.fromkeys(note for hit in hits for note in hit.notes))
    if all(hit.kind == "metric" for hit in hits):
        metrics = [hit.record for hit in hits]
        pairs = [(metrics[0], other) for other in metrics[1:]]
        for first_metric, other in pairs:
            _refuse_unlike(dataset, first_metric, other)
        found = tuple(compare_pair(dataset, *pair) for pair in pairs)
        return Compared(tuple(metrics), found, (), notes)
    return _compare_groups(dataset, hits, notes)


def compare_pair(dataset: Dataset, base: Metric, other: Metric) -> Comparison:
    """Compare two figures of one dimension."""
    dimension = dataset.dimension(base)
    return Comparison(
        base,
        other,
        dimension,
        tuple(_findings(base, other, dimension)),
        tuple(_notes(base, other)),
    )


def _findings(base: Metric, other: Metric, dimension: str) -> list[Finding]:
    if dimension == "rank":
        return [Finding("order", None, None)]
    same_unit = base.unit == other.unit
    is_level = base.kind != "change" and dimension not in POINTS
    has_ratio = is_level and min(base.value, other.value) >= 0

    def finding(basis: str, from_: Interval, to: Interval) -> Finding:
        return Finding(
            basis,
            minus(to, from_) if same_unit else None,
            over(to, from_) if has_ratio else None,
        )

    certain = all(m.qualifier == "exact" and not m.readings for m in (base, other))
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


def _notes(base: Metric, other: Metric) -> list[Note]:
    notes = []
    if base.unit != other.unit:
        notes.append(
            Note("other-unit", Words("单位不同,只给出比值", "the units differ: ratio only"))
        )
    if base.period is None or other.period is None:
        unknown = joined([Words(m.id, m.id) for m in (base, other) if m.period is None])
        notes.append(
            Note(
                "period-unknown",
                Words("时段未印:", "no period is printed for ").plus(unknown),
            )
        )
    elif base.period[:2] != other.period[:2]:
        notes.append(
            Note(
                "other-period",
                Words("时段不同,比较须谨慎:", "the periods differ, compare with care: ").plus(
                    Words(f"{base.id}、{other.id}", f"{base.id}, {other.id}")
                ),
            )
        )
    if base.rank is not None and other.rank is not None:
        notes.append(
            Note(
                "ranks-only-order",
                Words("排名只能比先后", "ranks can only be put in order"),
            )
        )
    return notes


def _refuse_unlike(dataset: Dataset, base: Metric, other: Metric) -> None:
    if _are_alike(dataset, base, other):
        return
    near = _comparable_with(dataset, base)
    a, b = _told_apart(dataset, base, other)
    raise BadUsage(
        Words(
            f"不能比较:{base.id}({a.zh})与 {other.id}({b.zh})",
            f"not comparable: {base.id} ({a.en}) and {other.id} ({b.en})",
        ),
        token=other.id,
        hint=Words(
            f"可与 {base.id} 比较的有:{', '.join(near) or '无'}",
            f"comparable with {base.id}: {', '.join(near) or 'nothing'}",
        ),
        did_you_mean=near,
    )


def _are_alike(dataset: Dataset, base: Metric, other: Metric) -> bool:
    """Whether they share a dimension; only counts may be of different units.

    Vehicles and people have a ratio; days and minutes, or percent and percentage
    points, have none without a conversion.
    """
    dimension = dataset.dimension(base)
    same = dimension == dataset.dimension(other)
    return same and (dimension == "count" or base.unit == other.unit)


def _told_apart(dataset: Dataset, base: Metric, other: Metric) -> tuple[Words, Words]:
    """What each is: its dimension, or its unit where the dimension is the same."""
    ours, theirs = (DIMENSION[dataset.dimension(metric)] for metric in (base, other))
    if ours != theirs:
        return ours, theirs
    a, b = (dataset.units[metric.unit].label for metric in (base, other))
    return (
        Words(f"{ours.zh}({a.zh})", f"{ours.en} in {a.en}"),
        Words(f"{ours.zh}({b.zh})", f"{ours.en} in {b.en}"),
    )


def _comparable_with(dataset: Dataset, base: Metric, most: int = 3) -> list[str]:
    """Figures of the same dimension, those of the same unit and topic first."""
    others = [m for m in dataset.release.metrics if m != base and _are_alike(dataset, base, m)]
    others.sort(key=lambda m: (m.unit != base.unit, set(m.topics).isdisjoint(base.topics)))
    return [m.id for m in others[:most]]


def _compare_groups(dataset: Dataset, hits: list[Hit], notes: tuple[Note, ...]) -> Compared:
    """Pair the figures of the first group with those of each other one.

    A figure that belongs to both groups is compared with nothing of either.
    """
    groups = [metrics_of(dataset, hit.kind, hit.record) for hit in hits]
    found: list[Comparison] = []
    for others in groups[1:]:
        shared = set(groups[0]) & set(others)
        found += [
            compare_pair(dataset, base, other)
            for base in groups[0]
            for other in others
            if not {base, other} & shared and (base.unit, base.kind) == (other.unit, other.kind)
        ]
    metrics = tuple(dict.fromkeys(metric for group in groups for metric in group))
    if not found:
        raise _nothing_to_pair(dataset, hits, groups)
    paired = {metric for comparison in found for metric in (comparison.base, comparison.other)}
    without = tuple(metric for metric in metrics if metric not in paired)
    return Compared(metrics, tuple(found), without, (*notes, _PAIRED_BY_UNIT))


_PAIRED_BY_UNIT = Note(
    "paired-by-unit",
    Words(
        "按单位和类别配对;所数的事物可能不同",
        "paired by unit and kind; what is counted may differ",
    ),
)


def _nothing_to_pair(
    dataset: Dataset, hits: list[Hit], groups: list[tuple[Metric, ...]]
) -> BadUsage:
    listed = ", ".join(hit.record.id for hit in hits)
    empty = [hit.record.id for hit, group in zip(hits, groups, strict=True) if not group]
    near = [name for metric in groups[0][:3] for name in _comparable_with(dataset, metric, 1)]
    if empty:
        zh, en = f"{', '.join(empty)} 没有数字", f"no figure belongs to {', '.join(empty)}"
    else:
        zh = f"{listed} 没有单位和类别相同的不同数字"
        en = f"{listed} have no different figures of the same unit and kind"
    return BadUsage(Words(zh, en), token=listed, did_you_mean=list(dict.fromkeys(near)))


def rank_order(comparison: Comparison) -> str | None:
    """Whether the other rank comes ``before``, ``after`` or is the ``same``; else None."""
    if comparison.dimension != "rank":
        return None
    difference = Fraction(comparison.other.value) - Fraction(comparison.base.value)
    return "same" if difference == 0 else "after" if difference > 0 else "before"
