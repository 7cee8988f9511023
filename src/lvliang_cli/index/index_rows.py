"""A dataset as rows of the tables of the index."""

from codecs import BOM_UTF8
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from lvliang_cli.core.data.dataset import Dataset
from lvliang_cli.core.data.model import Locator, Metric, Region, Relation, Release
from lvliang_cli.core.numbers.format import Number, plain
from lvliang_cli.core.numbers.periods import Period
from lvliang_cli.core.query.definitions import joining_names
from lvliang_cli.core.query.record_names import KINDS, Entry, bare, entries, normal, unit_names
from lvliang_cli.core.query.search import searched_alone

from .indexed_words import BARE, INDICATOR, UNIT, storable

Row = tuple[Any, ...]
LARGEST = 2**63


def rows_of(dataset: Dataset) -> dict[str, list[Row]]:
    """The rows of every table that `dataset` fills, without the number that it is given.

    Those of `naming` and `holding` have the texts themselves, that of `record` has the file.
    """
    release = dataset.release
    figures, named = list(enumerate(release.metrics)), list(entries(dataset, tuple(KINDS)))
    arguments = [
        (relation.id, a.role, a.metric, *_both(a.value))
        for relation in release.relations
        for a in relation.arguments
    ]
    found = {
        "release": [_release(dataset)],
        "figure": [(at, *_figure(dataset, metric)) for at, metric in figures],
        "record": [(dataset.data.removeprefix(BOM_UTF8),)],
        "claim": [
            (
                *(at, claim.id, *claim.label.cells, claim.section, _list(claim.topics)),
                *(claim.scope, claim.direction, claim.locator.as_written),
                *_place(dataset, claim.locator),
            )
            for at, claim in enumerate(release.claims)
        ],
        "relation": [(at, *_relation(relation)) for at, relation in enumerate(release.relations)],
        "argument": [(at, *argument) for at, argument in enumerate(arguments)],
        "topic": [
            (at, topic.id, *topic.label.cells, _list(topic.aliases), topic.broader)
            for at, topic in enumerate(release.topics)
        ],
        "figure_topic": [
            (at, topic) for at, metric in figures for topic in _above(dataset, metric.topics)
        ],
        "naming": _names(release, named),
        "holding": [(token,) for token in _tokens(release, named)],
    }
    if any(start in dataset.data for start in (b"\\ud", b"\\uD")):  # of a lone surrogate
        found = {
            table: [tuple(map(storable, row)) for row in rows] for table, rows in found.items()
        }
    return found


def _release(dataset: Dataset) -> Row:
    release = dataset.release
    source = release.sources[0]
    publisher, issued = source.publisher, source.issued
    return (
        *(release.id, *release.title.cells, *_region(release.region), *_period(release.period)),
        None if issued is None else issued.date,
        *((None, None) if publisher is None else publisher.cells),
        source.url,
        *(release.version, release.created, dataset.sha256, len(release.metrics)),
        dataset.count_unreviewed(),
    )


def _figure(dataset: Dataset, metric: Metric) -> Row:
    unit, note = dataset.units[metric.unit], metric.note
    return (
        *(metric.id, *metric.label.cells, metric.section, _list(metric.topics)),
        *(metric.kind, metric.class_, *_both(metric.value), *_both(metric.lower)),
        *(*_both(metric.upper), metric.unit, *unit.label.cells, metric.as_written),
        *(metric.qualifier, _list(map(plain, metric.readings)), *_period(metric.period)),
        *(*_region(dataset.region(metric)), int(metric.place is not None)),
        None if metric.indicator is None else metric.indicator.key,
        None if metric.change is None else metric.change.basis,
        *(metric.prices, _list(metric.cautions), metric.status, metric.processing),
        *((None, None) if note is None else note.cells),
        *_place(dataset, metric.locator),
    )


def _relation(relation: Relation) -> Row:
    note, complete = relation.note, relation.complete
    return (
        *(relation.id, relation.type, relation.stated),
        None if complete is None and relation.type != "sum" else int(complete is not False),
        *(relation.linked, _list(relation.doubts)),
        *((None, None) if note is None else note.cells),
    )


def _above(dataset: Dataset, topics: Sequence[str]) -> Iterator[str]:
    """`topics` and every topic above one of them, each once."""
    seen = dict.fromkeys(topics)
    for topic in topics:
        broader = dataset.topics[topic].broader
        while broader is not None:
            seen[broader] = None
            broader = dataset.topics[broader].broader
    yield from seen


def _names(release: Release, found: Sequence[Entry]) -> list[Row]:
    """By what each kind of record is called, and whether several of it are called so.

    Labels without what joins do not ask for, the keys of indicators and the units are kinds of
    their own.
    """
    named = {(entry.kind, normal(name), entry.record.id) for entry in found for name in entry.names}
    named |= {(UNIT, normal(name), u.id) for u in release.units for name in unit_names(u)}
    more = ((m, joining_names(m) - {normal(m.label.zh)}) for m in release.metrics)
    named |= {(BARE, name, m.id) for m, names in more for name in names}
    named |= {(INDICATOR, m.indicator.key, "") for m in release.metrics if m.indicator is not None}
    counted = Counter((kind, name) for kind, name, _ in named)
    return [(kind, name, int(count > 1)) for (kind, name), count in counted.items()]


def _tokens(release: Release, found: Sequence[Entry]) -> set[str]:
    """Whatever `search` looks through, cut at white space, but for the values.

    What is searched for has no white space inside, so it is found inside one of these.
    """
    texts = {text for entry in found for _, text in searched_alone(entry.record)}
    texts.update(text for unit in release.units for text in (unit.id, *unit.label))
    periods = filter(None, (release.period, *(metric.period for metric in release.metrics)))
    texts.update(period.as_written or "" for period in periods)
    said = [release.title.zh, *(section.title.zh for section in release.sections)]
    said += [alias for topic in release.topics for alias in topic.aliases]
    texts.update(bare(normal(name)) for name in said)
    return {token for text in texts for token in normal(text).split()}


def _both(number: Number | None) -> tuple[Any, str | None]:
    """A number as SQLite sorts it, and with every digit."""
    if number is None:
        return None, None
    whole = int(number)
    is_whole = whole == number and -LARGEST <= whole < LARGEST
    return whole if is_whole else float(number), plain(number)


def _list(parts: Iterable[str]) -> str | None:
    return ";".join(parts) or None


def _region(region: Region | None) -> Row:
    return (None, None, None) if region is None else (region.code, *region.name.cells)


def _period(period: Period | None) -> Row:
    return (None,) * 4 if period is None else tuple(period)


def _place(dataset: Dataset, locator: Locator) -> Row:
    return dataset.sources[locator.source].url, locator.paragraph, locator.start, locator.end
