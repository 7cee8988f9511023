"""What one screen should say of a release: coverage, headlines, changes, cautions."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from ..data.dataset import Collection, Dataset
from ..data.model import Metric, Region, Section, Topic
from ..numbers.periods import Period, days_of
from ..text.bilingual import Words, in_twos
from ..text.patterns import pattern
from ..text.tsv_files import by_key
from .record_names import core, normal

LEVELS = ("count", "amount")


class Heap(NamedTuple):
    """Releases and figures that share a place or a topic, called `name`."""

    name: Words
    releases: int
    figures: int
    days: tuple[str, str] | None = None


class Overview(NamedTuple):
    """Several releases at once; the biggest of `places` and of `topics` come first.

    Attributes:
        days: the first and last day of any release; None where no days are known.
        periods: how many different periods the releases have.
        placeless, dateless: how many releases are of no known place, of no known days.
        cautions: each code with how many figures carry it, the most frequent first.
    """

    releases: int
    figures: int
    places: tuple[Heap, ...]
    topics: tuple[Heap, ...]
    days: tuple[str, str] | None
    periods: int
    placeless: int
    dateless: int
    cautions: tuple[tuple[str, int], ...]


class Covering(NamedTuple):
    """Where and when a release holds, and how many figures it has."""

    region: Region | None
    period: Period | None
    figures: int


class Alike(NamedTuple):
    """How many `figures` of the release `home` have the same topics and cautions."""

    home: object
    topics: Sequence[Words]
    cautions: Sequence[str]
    figures: int = 1


def overview(data: Collection) -> Overview:
    """All that is read, counted; where no release has topics, indicators stand for them."""
    metrics = data.records("metrics")
    has_topics = any(metric.topics for metric in metrics)
    return counted(
        [
            Covering(d.release.region, d.release.period, len(d.release.metrics))
            for d in data.datasets
        ],
        (
            Alike(
                metric.dataset,
                [data.of(metric).topics[topic].label for topic in metric.topics]
                if has_topics
                else [metric.label],
                metric.cautions,
            )
            for metric in metrics
        ),
    )


def counted(releases: Sequence[Covering], figures: Iterable[Alike]) -> Overview:
    """An overview of `releases` and their `figures`, each in the order of the releases."""
    places = by_key((each.region.key, each) for each in releases if each.region is not None)
    homes: dict[str, set[object]] = {}
    names: dict[str, Words] = {}
    counts: Counter[str] = Counter()
    cautions: Counter[str] = Counter()
    for alike in figures:
        for zh, name in {name.zh: name for name in alike.topics}.items():
            names.setdefault(zh, name)
            homes.setdefault(zh, set()).add(alike.home)
            counts[zh] += alike.figures
        for code in alike.cautions:
            cautions[code] += alike.figures
    spans = [days_of(release.period) for release in releases]
    known = [days for days in spans if days is not None]
    return Overview(
        len(releases),
        sum(release.figures for release in releases),
        _by_size(map(_place_heap, places.values())),
        _by_size(Heap(name, len(homes[zh]), counts[zh]) for zh, name in names.items()),
        _span(known),
        len({*known}),
        sum(release.region is None for release in releases),
        spans.count(None),
        tuple(cautions.most_common()),
    )


def _place_heap(releases: Sequence[Covering]) -> Heap:
    (name, *_) = (release.region.name for release in releases if release.region is not None)
    known = [days for release in releases if (days := days_of(release.period)) is not None]
    return Heap(name, len(releases), sum(release.figures for release in releases), _span(known))


def _span(known: Sequence[tuple[str, str]]) -> tuple[str, str] | None:
    return (min(known)[0], max(days[1] for days in known)) if known else None


def _by_size(heaps: Iterable[Heap]) -> tuple[Heap, ...]:
    """Most figures first, then by name."""
    return tuple(sorted(heaps, key=lambda heap: (-heap.figures, heap.name.zh)))


MOST_LEADING = 8  # figures of a release without topics that are shown by themselves


class Summary(NamedTuple):
    """`headlines`: the biggest level of each topic; `coverage`: figures per section.

    Where the release has no topics, `biggest` are the biggest levels of each section, and `leading`
    are those to be looked at first.
    """

    headlines: tuple[tuple[Topic, Metric], ...]
    biggest: tuple[tuple[Section, Metric], ...]
    leading: tuple[Metric, ...]
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
        () if dataset.release.topics else tuple(leading(dataset, metrics, MOST_LEADING)),
        tuple(metric for metric in metrics if metric.kind == "change"),
        tuple((code, tuple(m for m in metrics if code in m.cautions)) for code in codes),
        tuple((each, dataset.section_metrics(each.id)) for each in dataset.release.sections),
        tuple(metric for metric in metrics if metric.period is None),
    )


def leading(dataset: Dataset, metrics: Sequence[Metric], most: int) -> list[Metric]:
    """What a reader looks for first among `metrics` of a release without topics.

    The counts and amounts whose thing its title names, parts of others aside, then those that each
    section prints first; both in the order of print. Where there are none, the first figures.
    """
    bound = [a for relation in dataset.release.relations for a in relation.arguments]
    parts = {argument.metric for argument in bound if argument.role == "part"}
    levels = not_again(_levels(dataset, metrics))
    title = _ORGAN.sub(" ", normal(dataset.release.title.zh))
    in_sections = by_key((metric.section, metric.id) for metric in levels).values()
    at = {ident: n for idents in in_sections for n, ident in enumerate(idents)}
    later = {m.id for m in levels if m.id in parts or not _is_named(m, title)}
    levels.sort(key=lambda m: m.id in later)
    chosen = sorted(levels, key=lambda m: (m.id in later, at[m.id]))[:most]
    return [m for m in levels if m in chosen] or list(metrics[:most])


def not_again(metrics: Iterable[Metric]) -> list[Metric]:
    """`metrics` without what repeats the number of a period, as a text does that of its title."""
    first: dict[object, Metric] = {}
    for metric in metrics:
        first.setdefault((metric.value, metric.unit, metric.kind, days_of(metric.period)), metric)
    return list(first.values())


_ORGAN = pattern(
    r"(?:[中高]级)?人民|[中高]院|检察(?:机关|院)|公安(?:机关|[厅局部])?|法院|[省市县区]|全国"
    r"|工作(?:报告|情况)?|数据|办案|案件"
)
"""What a title says of who speaks, and not of what."""


def _is_named(metric: Metric, title: str) -> bool:
    """Whether two characters of what it counts stand together in `title`."""
    return any(two in title for two in in_twos(core(normal(metric.label.zh))))


def _levels(dataset: Dataset, metrics: Iterable[Metric]) -> Iterator[Metric]:
    """The counts and amounts, but for those of a time before that of the release, such as bases."""
    whole = days_of(dataset.release.period)
    for metric in metrics:
        days = days_of(metric.period)
        is_earlier = whole is not None and days is not None and days[1] < whole[0]
        if metric.class_ == "statistic" and metric.kind in LEVELS and not is_earlier:
            yield metric


MOST_UNITS = 3  # units of a section that are shown, those that it uses most


def _biggest(dataset: Dataset) -> Iterator[tuple[Section, Metric]]:
    """The biggest level of each section in each of the units that it uses most."""
    for section in dataset.release.sections:
        metrics = _levels(dataset, dataset.section_metrics(section.id))
        levels = by_key((metric.unit, metric) for metric in metrics)
        for unit in sorted(levels, key=lambda unit: -len(levels[unit]))[:MOST_UNITS]:
            yield section, max(levels[unit], key=lambda metric: Fraction(metric.value))


def headlines_of(dataset: Dataset, metrics: Sequence[Metric]) -> tuple[tuple[Topic, Metric], ...]:
    """The headline among `metrics` of each topic of `dataset` that has one.

    It is the biggest statistic of the unit that its topic uses most, since unlike units
    cannot be ranked; a topic below another is shown by itself.
    """
    of_topics = by_key((topic, metric) for metric in metrics for topic in metric.topics)
    found = [(topic, _headline(of_topics.get(topic.id, []))) for topic in dataset.release.topics]
    return tuple((topic, metric) for topic, metric in found if metric is not None)


def _headline(metrics: Sequence[Metric]) -> Metric | None:
    """The biggest statistic of the unit with most statistics; else the first figure."""
    levels = [m for m in metrics if m.class_ == "statistic" and m.kind in LEVELS]
    if not levels:
        return metrics[0] if metrics else None
    [(usual, _)] = Counter(m.unit for m in levels).most_common(1)
    return max((m for m in levels if m.unit == usual), key=lambda m: Fraction(m.value))
