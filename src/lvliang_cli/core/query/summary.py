"""What one screen should tell of a release: coverage, headlines, changes, cautions."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from lvliang_cli.core.data.dataset import Dataset
from lvliang_cli.core.data.model import Metric, Section, Topic
from lvliang_cli.core.numbers.periods import days_of

LEVELS = ("count", "amount")


class Summary(NamedTuple):
    """`headlines`: the biggest level of each topic; `coverage`: figures per section.

    `biggest`: the biggest levels of each section, where the release has no topics.
    """

    headlines: tuple[tuple[Topic, Metric], ...]
    biggest: tuple[tuple[Section, Metric], ...]
    changes: tuple[Metric, ...]
    cautions: tuple[tuple[str, tuple[Metric, ...]], ...]
    coverage: tuple[tuple[Section, tuple[Metric, ...]], ...]
    no_period: tuple[Metric, ...]


def summarise(dataset: Dataset) -> Summary:
    """The summary of `dataset`, every list in the order of the release."""
    metrics = dataset.release.metrics
    codes = list(dict.fromkeys(code for metric in metrics for code in metric.cautions))
    return Summary(
        headlines_of(dataset, metrics),
        () if dataset.release.topics else tuple(_biggest(dataset)),
        tuple(metric for metric in metrics if metric.kind == "change"),
        tuple((code, tuple(m for m in metrics if code in m.cautions)) for code in codes),
        tuple(
            (section, tuple(m for m in metrics if m.section == section.id))
            for section in dataset.release.sections
        ),
        tuple(metric for metric in metrics if metric.period is None),
    )


MOST_UNITS = 3
"""So many units of a section are shown, those that it uses most."""


def _biggest(dataset: Dataset) -> Iterator[tuple[Section, Metric]]:
    """The biggest level of each section in each of the units that it uses most.

    What is of a time before that of the release, as a base of comparison is, is left out.
    """
    whole = days_of(dataset.release.period)
    for section in dataset.release.sections:
        levels: dict[str, list[Metric]] = {}
        for metric in dataset.release.metrics:
            days = days_of(metric.period)
            is_earlier = whole is not None and days is not None and days[1] < whole[0]
            is_level = metric.class_ == "statistic" and metric.kind in LEVELS
            if metric.section == section.id and is_level and not is_earlier:
                levels.setdefault(metric.unit, []).append(metric)
        for unit in sorted(levels, key=lambda unit: -len(levels[unit]))[:MOST_UNITS]:
            yield section, max(levels[unit], key=lambda metric: Fraction(metric.value))


def headlines_of(dataset: Dataset, metrics: Sequence[Metric]) -> tuple[tuple[Topic, Metric], ...]:
    """The headline among `metrics` of each topic of `dataset` that has one.

    It is the biggest statistic of the unit that its topic uses most, since unlike units
    cannot be ranked; a topic below another is shown by itself.
    """
    found = [
        (topic, _headline([metric for metric in metrics if topic.id in metric.topics]))
        for topic in dataset.release.topics
    ]
    return tuple((topic, metric) for topic, metric in found if metric is not None)


def _headline(metrics: Sequence[Metric]) -> Metric | None:
    """The biggest statistic of the unit with most statistics; else the first figure."""
    levels = [m for m in metrics if m.class_ == "statistic" and m.kind in LEVELS]
    if not levels:
        return metrics[0] if metrics else None
    units = [m.unit for m in levels]
    usual = max(units, key=units.count)
    return max((m for m in levels if m.unit == usual), key=lambda m: Fraction(m.value))
