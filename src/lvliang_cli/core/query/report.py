"""What a report sets side by side: key figures, units, series of releases, places."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from ..data.dataset import Collection, Dataset
from ..data.model import Claim, Metric, Topic
from ..numbers.periods import Period, days_of, last_and_first, length
from ..text.bilingual import Note, Words
from ..text.tsv_files import by_key
from .compare import in_time
from .definitions import called, counted_over, measured_apart, period_of, place_of, sought_by
from .lookup import resolve_each
from .record_names import KINDS, label_of, once
from .related_records import related
from .summary import headlines_of, leading
from .trend import groups_alike, of_main_period

HAVE_FIGURES = tuple(kind for kind in KINDS if kind not in ("claim", "term"))
MOST_RELEASES = 3
"""Places whose key figures, changes and units are shown; more are set side by side."""
MOST_CARDS, MOST_OF_UNIT, MOST_CHANGES, MOST_INDICATORS = 12, 12, 30, 20
"""So much is drawn; the table of all figures has the rest."""


class Group(NamedTuple):
    """Figures that are set side by side, out of `total`."""

    metrics: tuple[Metric, ...]
    total: int


class Report(NamedTuple):
    """What a report shows.

    Attributes:
        asked: what the names stand for; empty where there were none.
        metrics, claims: all of it, in the order of the releases.
        notes: on the names asked for.
        focus: the latest release of each place.
        headlines: key figures of `focus`, each with its topic if its release has topics.
        changes: by unit and base; units: by unit and kind, biggest print first.
        series: the indicators that a place has in two or more releases; `places` those that
            two or more places have.
    """

    asked: tuple[Words, ...]
    metrics: tuple[Metric, ...]
    claims: tuple[Claim, ...]
    notes: tuple[Note, ...]
    focus: tuple[Dataset, ...]
    headlines: tuple[tuple[Topic | None, Metric], ...]
    changes: tuple[Group, ...]
    units: tuple[Group, ...]
    series: tuple["Indicator", ...]
    places: tuple["Indicator", ...]


class Slot(NamedTuple):
    """A release in a line: its figure, or the several of which one is meant, or none."""

    dataset: Dataset
    metric: Metric | None
    several: tuple[Metric, ...] = ()


class Line(NamedTuple):
    """An indicator of one place over the releases of that place, in the order of time.

    Attributes:
        place: what distinguishes the place, as `place_of` gives it.
        slots: one for each release.
    """

    place: str
    slots: tuple[Slot, ...]

    @property
    def metrics(self) -> list[Metric]:
        return [slot.metric for slot in self.slots if slot.metric is not None]


class Indicator(NamedTuple):
    """One indicator in every place that has it; the places in the order of their codes."""

    lines: tuple[Line, ...]

    @property
    def metrics(self) -> list[Metric]:
        return [metric for line in self.lines for metric in line.metrics]


def report(data: Collection, names: Sequence[str] = ()) -> Report:
    """What a report shows of the figures that `names` name in each release; of all for none."""
    hits = [hit for name in names for hit in resolve_each(data, name, HAVE_FIGURES)]
    parts = [related(data.of(hit.record), hit.kind, hit.record) for hit in hits]
    wanted = {record for part in parts for record in (*part.metrics, *part.claims)}
    metrics, claims = (
        tuple(r for r in data.records(noun) if not names or r in wanted)
        for noun in ("metrics", "claims")
    )
    focus = latest(data)
    ids = {dataset.release.id for dataset in focus}
    recent = [metric for metric in metrics if metric.dataset in ids]
    is_few = len(focus) <= MOST_RELEASES
    found = indicators(data, metrics)
    series = [one for one in found if any(len(line.metrics) > 1 for line in one.lines)]
    every = indicators(data, data.records("metrics")) if names and series else found
    series[:MOST_INDICATORS] = _among_their_like(series[:MOST_INDICATORS], every)
    return Report(
        tuple(dict.fromkeys(label_of(hit.record).noted(KINDS[hit.kind][1]) for hit in hits)),
        metrics,
        claims,
        tuple(dict.fromkeys(note for hit in hits for note in hit.notes)),
        focus,
        tuple(_key_figures(focus, recent)) if is_few or not found else (),
        tuple(_changes(recent)) if is_few else (),
        tuple(_units(recent)) if is_few else (),
        tuple(series),
        tuple(one for one in found if len(side_by_side(one)) > 1),
    )


def _key_figures(
    focus: Sequence[Dataset], metrics: Sequence[Metric]
) -> Iterator[tuple[Topic | None, Metric]]:
    """The headline of each topic; where there are no topics, what is printed first."""
    most = max(MOST_CARDS // len(focus), 1)
    for dataset in focus[:MOST_CARDS]:
        own = [metric for metric in metrics if metric.dataset == dataset.release.id]
        headlines = headlines_of(dataset, own)[:most]
        yield from headlines or ((None, metric) for metric in leading(dataset, own, most))


def _changes(metrics: Sequence[Metric]) -> Iterator[Group]:
    """The changes of each unit and base."""
    groups = by_key(((m.unit, m.change.basis), m) for m in once(metrics) if m.change is not None)
    return (Group(tuple(group[:MOST_CHANGES]), len(group)) for group in groups.values())


def _units(metrics: Sequence[Metric]) -> Iterator[Group]:
    """The figures that share unit and kind with another, biggest print first; no ranks."""
    levels = [metric for metric in once(metrics) if metric.kind not in ("rank", "change")]
    for group in by_key(((metric.unit, metric.kind), metric) for metric in levels).values():
        if len(group) > 1:
            ordered = sorted(group, key=lambda metric: -metric.value)
            yield Group(tuple(ordered[:MOST_OF_UNIT]), len(group))


def latest(data: Collection) -> tuple[Dataset, ...]:
    """The latest release of each place, and every release whose place or days are not known."""
    by_place: dict[object, Dataset] = {}
    for dataset in sorted(data.datasets, key=_when):
        by_place[dataset if is_unplaced(dataset) else region_of(dataset)] = dataset
    return tuple(dataset for dataset in data.datasets if dataset in by_place.values())


def is_unplaced(dataset: Dataset) -> bool:
    """Whether its place or its days are not known."""
    return region_of(dataset) is None or days_of(period_borne(dataset)) is None


def indicators(data: Collection, metrics: Sequence[Metric]) -> list[Indicator]:
    """The indicators that more than one release has, those with most figures first.

    Figures are joined within a place, as `trend` joins them, and places are set beside each
    other only where unit, kind, name, base and prices are the same. A figure whose place or
    days are not known stands in no line.
    """
    pools: dict[tuple[str, str, str], list[Metric]] = {}
    for metric in metrics:
        place = place_of(data, metric)
        if place is not None and metric.kind != "rank" and days_of(period_of(data, metric)):
            pools.setdefault((place, metric.unit, metric.kind), []).append(metric)
    homes = by_key((region_of(each[1]), each) for each in enumerate(data.datasets))
    by_kind: dict[tuple[str, str], _Lines] = {}
    for (place, unit, kind), pool in sorted(pools.items()):
        for alike in groups_alike(data, pool):
            line = _line(data, place, of_main_period(alike), homes)
            if line.metrics:
                by_kind.setdefault((unit, kind), _Lines([], {})).put(data, line)
    found = [Indicator(tuple(lines)) for kept in by_kind.values() for lines in kept.groups]
    several = [one for one in found if len({metric.dataset for metric in one.metrics}) > 1]
    return sorted(several, key=lambda one: -len(one.metrics))


def _among_their_like(drawn: Sequence[Indicator], found: Sequence[Indicator]) -> list[Indicator]:
    """`drawn` without the releases that share no indicator of `found` with one that has a figure.

    Those of other things, such as of customs in a line of arrests, leave no gap in it.
    """
    homes = [{metric.dataset for metric in one.metrics} for one in found]
    made = []
    for one in drawn:
        own = {metric.dataset for metric in one.metrics}
        akin = own.union(*(each for each in homes if not own.isdisjoint(each)))
        lines = (
            line._replace(
                slots=tuple(slot for slot in line.slots if slot.dataset.release.id in akin)
            )
            for line in one.lines
        )
        made.append(Indicator(tuple(lines)))
    return made


def _line(
    data: Collection,
    place: str,
    metrics: Sequence[Metric],
    homes: Mapping[str | None, Sequence[tuple[int, Dataset]]],
) -> Line:
    """The figures in their places among the releases that are of the same region.

    `homes` has the datasets of each region, numbered in their order.
    """
    regions = {region_of(data.of(metric)) for metric in metrics}
    own = by_key((metric.dataset, metric) for metric in once(metrics))
    slots: list[Slot] = []
    for _, dataset in sorted(home for region in regions for home in homes[region]):
        found = own.get(dataset.release.id, [])
        alone = found[0] if len(found) == 1 else None
        slots.append(Slot(dataset, alone, () if alone else tuple(found)))
    slots.sort(key=lambda slot: _slot_days(data, slot))
    return Line(place, tuple(slots))


def _slot_days(data: Collection, slot: Slot) -> tuple[str, str]:
    """To sort by: the days of its figures, of its release where there are none."""
    printed = (*slot.several, *([] if slot.metric is None else [slot.metric]))
    return in_time(data, printed[0]) if printed else _when(slot.dataset)


def _when(dataset: Dataset) -> tuple[str, str]:
    """As `last_and_first` of what it tells of."""
    return last_and_first(period_borne(dataset))


def period_borne(dataset: Dataset) -> Period | None:
    """The period of the release if a figure bears it or none has days, else that of most."""
    periods = [m.period for m in dataset.release.metrics if days_of(m.period) is not None]
    own, counted = dataset.release.period, Counter(map(days_of, periods))
    if own is None or not periods or days_of(own) in counted:
        return own
    return max(periods, key=lambda period: (counted[days_of(period)], days_of(period)))


def region_of(dataset: Dataset) -> str | None:
    """The code of the release's place, else its name."""
    region = dataset.release.region
    return None if region is None else region.key


class _Lines(NamedTuple):
    """Lines of one unit and kind: those of one indicator together, and in which a name is."""

    groups: list[list[Line]]
    bearers: dict[object, list[int]]

    def put(self, data: Collection, line: Line) -> None:
        """`line` with those of the same indicator in other places, or by itself."""
        mine = line.metrics[0]
        near = {at for name in called(data, mine) for at in self.bearers.get(name, ())}
        for lines in map(self.groups.__getitem__, sorted(near)):
            is_new = all(other.place != line.place for other in lines)
            if is_new and measured_apart(lines[0].metrics[0], mine) is None:
                lines.append(line)
                return
        for name in sought_by(data, mine):
            self.bearers.setdefault(name, []).append(len(self.groups))
        self.groups.append([line])


def joins(before: Metric | None, after: Metric | None) -> bool:
    """Whether a line may be drawn from one figure to the next: both exact, of equal periods."""
    if before is None or after is None or not (before.is_exact and after.is_exact):
        return False
    first, second = days_of(before.period), days_of(after.period)
    return first is not None and second is not None and length(first) == length(second)


def side_by_side(indicator: Indicator) -> list[Metric]:
    """The figure of each place's latest release, where that release has one.

    Of counts over unlike lengths of time, those over the length that most have.
    """
    last = [m for line in indicator.lines if (m := line.slots[-1].metric) is not None]
    lengths = Counter(map(counted_over, last))
    return [m for m in last if counted_over(m) == lengths.most_common(1)[0][0]]


def can_be_ordered(metrics: Sequence[Metric]) -> bool:
    """Whether figures can be put in order by value: all exact and of one printed period."""
    spans = {days_of(metric.period) for metric in metrics}
    return len(spans) == 1 and None not in spans and all(metric.is_exact for metric in metrics)
