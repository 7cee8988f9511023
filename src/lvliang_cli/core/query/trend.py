"""One indicator over several releases, in the order of their periods."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from ..data.dataset import Collection, Dataset
from ..data.model import Metric
from ..numbers.periods import Period, a_year_less, days_of, same_each_year
from ..text.bilingual import BY_PART, Note, Words, listed, note, plural
from ..text.errors import UnknownName
from ..text.tsv_files import by_key
from .compare import compare_pair, in_time
from .comparison_records import Comparison, Finding
from .definitions import (
    MONTHS_OF_A_YEAR,
    apart,
    called,
    chinese_names,
    is_unreviewed,
    period_of,
    place_of,
    printed_change,
    same_name,
    sought_by,
    why_no_change,
)
from .lookup import resolve_each
from .record_names import entry_of, normal, once
from .unknown_names import several

MOST_NAMED = 6  # figures that were not joined, and are named


class Observation(NamedTuple):
    """A figure of the indicator; `step` compares it with the one before, if there is one.

    `period` is that of the release where none is printed for the figure. Where place or days
    of one of the two are unknown, or one time has several, there is no step, and `unknown` says
    why. `printed` is the change on a year before that the release prints itself, if it does.
    """

    metric: Metric
    period: Period | None
    step: Comparison | None = None
    unknown: Words | None = None
    printed: Metric | None = None

    @property
    def widest(self) -> Finding | None:
        """That of the step."""
        return self.step.widest if self.step else None


class Trend(NamedTuple):
    observations: tuple[Observation, ...]
    notes: tuple[Note, ...]


def trend(data: Collection, name: str) -> Trend:
    """The figure called `name` and all that are the same indicator in the other releases."""
    places, said = series(data, name)
    observations: list[Observation] = []
    notes = [*said]
    everywhere = [metric for _, alike in places for metric in alike]
    joined_ids = {(metric.dataset, metric.id) for metric in everywhere}
    sought = {name for found, _ in places for name in sought_by(data, found[0])}
    rest = [
        metric
        for metric in data.records("metrics")
        if (metric.dataset, metric.id) not in joined_ids
        and not sought.isdisjoint(called(data, metric))
    ]
    for found, alike in places:
        befores: list[Metric | None] = [None, *found[:-1]]
        of_days = by_key((in_time(data, m), (m.value, m.qualifier)) for m in found)
        open_ = {days for days, values in of_days.items() if len({*values}) > 1}
        here = [
            _observed(data, before, metric, open_)
            for before, metric in zip(befores, found, strict=True)
        ]
        observations += here
        notes += _gaps(here)
        notes += _doubts(data, found)
        notes += _left_out(data, found, alike, rest)
    notes += _missing(data, everywhere)
    return Trend(tuple(observations), tuple(dict.fromkeys(notes)))


Series = tuple[list[Metric], list[Metric]]
"""The figures of one place in time, and all that bear the name there."""


def series(data: Collection, name: str) -> tuple[list[Series], list[Note]]:
    """The series of `name` in each place that is named so, and what is to be said.

    Raises:
        UnknownName: as `trend` does.
    """
    try:
        hits = resolve_each(data, name, ("metric",))
        named, notes = [hit.record for hit in hits], [*hits[0].notes]
    except UnknownName:  # or a release has several of that name, which may be of one series
        named = [m for m in data.records("metrics") if normal(name) in chinese_names(m)]
        notes = []
        if not named:
            raise
    by_place = by_key((place_of(data, record), record) for record in named)
    if len(by_place) > 1:
        by_place.pop(None, None)
    of_place = by_key((place_of(data, m), m) for m in data.records("metrics"))
    places: list[Series] = []
    for place, records in by_place.items():
        first = next((m for m in records if not is_unreviewed(m)), records[0])
        alike = next(
            groups_alike(data, [first, *(metric for metric in of_place[place] if metric != first)])
        )
        is_one = not places or same_name(data, places[0][0][0], first)
        if not is_one or not all(m in alike or is_unreviewed(m) for m in records):
            raise several([entry_of(data, "metric", metric) for metric in named], name)
        main = once(of_main_period(alike))
        found = _surest(main, first) if first in main else [first]
        places.append((sorted(found, key=lambda metric: in_time(data, metric)), alike))
    return places, [note for note in notes if note.code == BY_PART]


Days = tuple[str, str]


def _surest(metrics: Sequence[Metric], first: Metric) -> list[Metric]:
    """`metrics`, of a release and its days those in doubt only where `first` is, or all are."""
    sure = {(m.dataset, days_of(m.period)) for m in metrics if not is_unreviewed(m)}
    return [
        m
        for m in metrics
        if not is_unreviewed(m) or m == first or (m.dataset, days_of(m.period)) not in sure
    ]


def _observed(
    data: Collection, before: Metric | None, metric: Metric, open_: set[Days]
) -> Observation:
    """A figure of a series, and how it differs from the one `before`.

    Between figures of one time there is no change; nor is there one from or to days of `open_`,
    since which of their figures is meant is not known.
    """
    alone = Observation(metric, period_of(data, metric), printed=printed_change(data, metric))
    if before is None:
        return alone
    days = {in_time(data, one) for one in (before, metric)}
    unknown = why_no_change(data, before, metric)
    if unknown is None and not open_.isdisjoint(days):
        unknown = Words("同一时段有不止一个这样的数字", "several such figures for one period")
    if unknown is None and len(days) == 1:
        unknown = Words("同一时段", "they are for the same period")
    if unknown is not None:
        return alone._replace(unknown=unknown)
    return alone._replace(step=compare_pair(data, before, metric))


def groups_alike(data: Collection, metrics: Sequence[Metric]) -> Iterator[list[Metric]]:
    """`metrics` in groups, each figure of one name with one already found, and of its place.

    A label that changes in one language alone does not break the chain.
    """
    bearers = by_key((name, at) for at, m in enumerate(metrics) for name in called(data, m))
    taken: set[int] = set()
    for start, first in enumerate(metrics):
        if start in taken:
            continue
        taken.add(start)
        found, seen, asked = [first], {start}, set[object]()
        for metric in found:  # grows meanwhile
            names = sought_by(data, metric) - asked
            asked |= names
            more = {at for name in names for at in bearers.get(name, ())} - seen - taken
            seen |= more
            alike = [at for at in sorted(more) if _kept_out(data, first, metrics[at]) is None]
            taken.update(alike)
            found += [metrics[at] for at in alike]
        yield found


def _kept_out(data: Collection, first: Metric, metric: Metric) -> Note | None:
    """Why a figure of the name of `first` is not of its series.

    What is of an unknown place may be of any: it is joined with its like alone, and not compared.
    """
    is_known, other_is_known = (place_of(data, one) is not None for one in (first, metric))
    if is_known == other_is_known:
        return apart(data, first, metric)
    if is_known:
        return Note("place-unknown", Words("地区未知", "its place is not known"))
    return note("place-unknown", "所问的地区未知", "the place of the one asked for is not known")


def of_main_period(alike: Sequence[Metric]) -> list[Metric]:
    """The figures that a series has of each release: those of its latest and longest period.

    The level of the year before that a release prints beside it is the earlier point, where no
    release of that year has it. A quarter printed beside the three quarters is reported and not
    joined. A figure of such a period that is asked for stands alone.
    """
    by_release = by_key((metric.dataset, metric) for metric in alike)
    main = {release: _main_days(metrics) for release, metrics in by_release.items()}
    found = [metric for metric in alike if days_of(metric.period) == main[metric.dataset]]
    known = {days_of(metric.period) for metric in found}
    for metric in alike:
        days, ends = days_of(metric.period), main[metric.dataset]
        if not days or not ends or days in known:
            continue
        if same_each_year(days) == a_year_less(ends):
            known.add(days)
            found.append(metric)
    return found


def _main_days(metrics: Sequence[Metric]) -> tuple[str, str] | None:
    """The days that end last, the longest of those; None where none are known."""
    known = [days for metric in metrics if (days := days_of(metric.period)) is not None]
    return max(sorted(known), key=lambda days: days[1], default=None)


def _left_out(
    data: Collection, found: Sequence[Metric], alike: Sequence[Metric], rest: Sequence[Metric]
) -> list[Note]:
    """What bears the name and was not joined, nor is in another series, of `rest`, and why."""
    shown = {days_of(metric.period) for metric in found}
    other_period = [m for m in alike if days_of(m.period) not in shown]
    doubted = [m for m in once(alike) if is_unreviewed(m) and m not in (*found, *other_period)]
    first = found[0]
    elsewhere = [
        (metric, why)
        for metric in rest
        if same_name(data, first, metric)
        for why in [_kept_out(data, first, metric)]
        if why is not None
    ]
    said = []
    if other_period:
        words = Words(
            "未接入,因同一通稿另有更近或更长的时段:",
            "not joined, because the release has a later or longer period: ",
        ).plus(listed(map(data.name, other_period[:MOST_NAMED])))
        said.append(Note("other-period-in-release", words))
    if doubted:
        words = Words("未接入,因有疑:", "not joined, because they are in doubt: ")
        said.append(Note("in-doubt", words.plus(listed(map(data.name, doubted[:MOST_NAMED])))))
    for metric, why in elsewhere[:MOST_NAMED]:
        name = data.name(metric)
        zh, en = f"{name} 未接入:{why.words.zh}", f"{name} is not joined: {why.words.en}"
        said.append(note("not-joined", zh, en))
    return said


def _gaps(observations: Sequence[Observation]) -> list[Note]:
    """Where the step to the next period is longer than a year or than the shortest step."""
    known = [days for one in observations if (days := days_of(one.period)) is not None]
    spans = list(pairwise(known))
    steps = [_month(after[0]) - _month(one[0]) for one, after in spans]
    usual = min([MONTHS_OF_A_YEAR, *filter(None, steps)])
    return [
        note("gap", f"{end} 与 {start} 之间没有数字", f"nothing between {end} and {start}")
        for step, ((_, end), (start, _)) in zip(steps, spans, strict=True)
        if step > usual
    ]


def _month(day: str) -> int:
    """The months from the year 0 to the month of `day`."""
    return int(day[:4]) * MONTHS_OF_A_YEAR + int(day[5:7])


def _doubts(data: Collection, found: Sequence[Metric]) -> list[Note]:
    """That a place in time is the release's, and that one release has several figures."""
    unplaced = [data.name(m) for m in found if data.region(m) is None]
    undated = [data.name(m) for m in found if m.period is None and period_of(data, m)]
    times = Counter((metric.dataset, days_of(metric.period)) for metric in found)
    crowded = [home for (home, _), count in times.items() if count > 1]
    of_release = Words(
        "未印时段,按通稿的时段排列:", "no period is printed; placed by that of the release: "
    )
    nowhere = Words("地区未知,不与他处比较:", "not compared, because the place is not known: ")
    several = Words("有不止一个这样的数字:", "more than one such figure in ")
    said = [
        ("placed-by-release", of_release, undated),
        ("place-unknown", nowhere, unplaced if len(found) > 1 else []),
        ("several-in-one", several, crowded),
    ]
    return [Note(code, words.plus(listed(names))) for code, words, names in said if names]


def _missing(data: Collection, found: Sequence[Metric]) -> list[Note]:
    """The releases that do not have the indicator, with what is nearest in them."""
    homes = {metric.dataset for metric in found}
    without = [
        dataset
        for dataset in data.datasets
        if dataset.release.id not in homes and _is_looked_for(data, dataset, found[0])
    ]
    near = {each.release.id: _near(each, found[0]) for each in without[:MOST_NAMED]}
    words = [
        Words(
            f"{ident} 没有这个数字;相近的有 ", f"{ident} has no such figure; similar names: "
        ).plus(listed(names))
        for ident, names in near.items()
        if names
    ]
    if alone := [ident for ident, names in near.items() if not names]:
        has = "has" if len(alone) == 1 else "have"
        words.append(listed(alone).plus(Words(" 没有这个数字", f" {has} no such figure")))
    if more := len(without[MOST_NAMED:]):
        en = f"no such figure in {more} more {plural('release', more)}"
        words.append(Words(f"另有 {more} 份没有这个数字", en))
    notes = [Note("not-in-release", each) for each in words]
    if len(found) == 1:
        notes.append(
            note(
                "one-observation",
                "只有一个数字:用 --data 再读几份通稿,或 --data all",
                "one figure only: read more releases with --data, or --data all",
            )
        )
    return notes


def _is_looked_for(data: Collection, dataset: Dataset, metric: Metric) -> bool:
    """Whether it was asked for by name, or with the whole catalogue and has the same place."""
    if data.totals is None:
        return True
    ours, theirs = dataset.release.region, data.of(metric).release.region
    return ours is not None and theirs is not None and ours.key == theirs.key


def _near(dataset: Dataset, metric: Metric) -> list[str]:
    """The figures of `dataset` with labels near that of `metric`: offered, never joined."""
    from ..text.suggest import nearest

    alike = [m for m in dataset.release.metrics if (m.unit, m.kind) == (metric.unit, metric.kind)]
    labels = [
        label
        for lang in (0, 1)
        for label in nearest(metric.label[lang], [m.label[lang] for m in alike], most=1)
    ]
    return [dataset.name(m) for m in alike if not set(labels).isdisjoint(m.label)]
