"""Bars that share a scale: only figures of one unit and kind ever do."""

from collections.abc import Sequence
from fractions import Fraction

from lvliang_cli.core.document import Bar, Cell, Column
from lvliang_cli.core.model import Metric
from lvliang_cli.core.words import Words

BAR = Column("bar", Words("图", "Bar"))

Scale = dict[tuple[str, str], Fraction]


def scale_of(metrics: Sequence[Metric]) -> Scale:
    """The longest length for each unit and kind among `metrics`."""
    scale: Scale = {}
    for metric in metrics:
        key = (metric.unit, metric.kind)
        scale[key] = max(scale.get(key, Fraction(0)), _longest(metric))
    return scale


def bar(metric: Metric, scale: Scale) -> Cell:
    """The bar of `metric`; none for a rank, whose length would mean nothing."""
    longest = scale[(metric.unit, metric.kind)]
    if metric.kind == "rank" or longest == 0:
        return ""
    shortest = abs(Fraction(min(metric.readings, default=metric.value)))
    return Bar(
        shortest / longest,
        _longest(metric) / longest,
        metric.qualifier != "exact",
        metric.value < 0,
    )


def _longest(metric: Metric) -> Fraction:
    return abs(Fraction(max(metric.readings, default=metric.value)))
