"""Bars that share a scale: only figures of one unit and kind ever do."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Literal

from lvliang_cli.core.contract.document import Bar, Cell, Column
from lvliang_cli.core.data.model import Metric
from lvliang_cli.core.text.bilingual import Words

BAR = Column("bar", Words("图", "Bar"))

BOUNDS: dict[str, Literal["", "more", "less", "about"]] = {
    "exact": "",
    "more_than": "more",
    "over": "more",
    "at_least": "more",
    "nearly": "less",
    "less_than": "less",
    "at_most": "less",
    "about": "about",
}

Scale = dict[tuple[str, str], Fraction]


def scale_of(metrics: Sequence[Metric]) -> Scale:
    """The longest length for each unit and kind that two or more of `metrics` share."""
    groups: dict[tuple[str, str], list[Metric]] = {}
    for metric in metrics:
        groups.setdefault((metric.unit, metric.kind), []).append(metric)
    return {key: max(map(_longest, group)) for key, group in groups.items() if len(group) > 1}


def bar(metric: Metric, scale: Scale) -> Cell:
    """The bar of `metric`; none where nothing shares its scale, and none for a rank."""
    longest = scale.get((metric.unit, metric.kind), Fraction(0))
    if metric.kind == "rank" or longest == 0:
        return ""
    shortest = abs(Fraction(min(metric.readings, default=metric.value)))
    return Bar(
        shortest / longest,
        _longest(metric) / longest,
        BOUNDS[metric.qualifier],
        metric.value < 0,
    )


def _longest(metric: Metric) -> Fraction:
    return abs(Fraction(max(metric.readings, default=metric.value)))
