"""Datasets loaded from their files: releases with their hashes and look-ups by id.

Commands answer from a `Collection`; a `Dataset` is the collection of itself alone.
"""

import os
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from ..text.bilingual import Note, Words, same
from ..text.errors import BadData
from ..text.file_bytes import Wanted, read_bytes
from ..text.hashing import sha256_of
from ..text.tsv_files import by_key
from .codes import UNREVIEWED
from .field_kinds import LISTS, RELEASE
from .field_types import OLD_SCHEMA_VERSION
from .json_reader import MAX_BYTES, parse, parse_good
from .model import Metric, Region, Release, Section, Source, Topic, Unit

BUNDLED_ID = "lvliang-2020h1"
"""The id of the bundled dataset, so that it need not be read to be known."""

BUNDLED_SHA256 = "ac159213dd9f3d4cfa09eb517a109c3132c3be67fc5dc78dea3c72b4af1da976"
"""The hash of its file: what has it is known to be valid, and is not checked at each start."""

ALL = "all"
"""The name of the whole catalogue, which is therefore not the id of any dataset."""

_PACKAGE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


DATASET = Wanted(
    Words("数据集", "the dataset"),
    MAX_BYTES,
    Words(
        "用 --data 或 LVLIANG_DATA 指定数据集文件,不指定则用内置数据集",
        "name a dataset file with --data or LVLIANG_DATA, or leave both out for the bundled one",
    ),
)


GIVEN = DATASET._replace(
    hint=Words("请给出数据集或通稿的文件", "give the file of a dataset or of a release")
)
"""The same where a command takes a file by itself, and not with ``--data``."""


class Totals(NamedTuple):
    """How many figures the whole catalogue has, and how many of them no person reviewed."""

    figures: int
    unreviewed: int


class Collection:
    """Datasets read together, in the order in which they were asked for.

    Attributes:
        datasets: each with an id of its own; at least one, unless an answer found nothing.
        notes: what was asked for along with them and could not be read, and how many figures
            no person has looked at.
        totals: of the whole catalogue, where that was asked for; `datasets` may then be only
            those of it that the answer needs.
    """

    def __init__(
        self,
        datasets: Sequence["Dataset"],
        notes: tuple[Note, ...] = (),
        totals: Totals | None = None,
    ) -> None:
        self._datasets, self.asked_notes, self.totals = tuple(datasets), notes, totals
        self.is_whole = totals is None

    @property
    def datasets(self) -> "tuple[Dataset, ...]":
        return self._datasets

    @cached_property
    def notes(self) -> tuple[Note, ...]:
        unreviewed = self.unreviewed
        return self.asked_notes if unreviewed is None else (*self.asked_notes, unreviewed)

    @cached_property
    def unreviewed(self) -> Note | None:
        """How many figures a program read and no person has looked at; None if none."""
        if self.totals is not None:
            return unreviewed_note(*self.totals)
        return unreviewed_note(len(self.records("metrics")), self.count_unreviewed())

    def showing(self, homes: Iterable[str]) -> "Collection":
        """What an answer names as its source, whose records are of the datasets `homes`.

        That is all that was asked for; of the whole catalogue, the datasets of the records.
        """
        if self.totals is None:
            return self
        found = [self._by_id[home] for home in dict.fromkeys(homes)]
        return Collection(sorted(found, key=self.datasets.index), self.asked_notes, self.totals)

    def count_unreviewed(self) -> int:
        """How many figures a program read and no person has looked at."""
        codes = set(UNREVIEWED)
        return sum(not codes.isdisjoint(metric.cautions) for metric in self.records("metrics"))

    def of(self, record: Any) -> "Dataset":
        return self._by_id[record.dataset]

    @cached_property
    def _by_id(self) -> dict[str, "Dataset"]:
        return {dataset.release.id: dataset for dataset in self.datasets}

    def name(self, record: Any) -> str:
        """What `record` is called here: its id; ``DATASET/ID`` where several are read."""
        return self.of(record).prefix + str(record.id)

    def records(self, noun: str) -> tuple[Any, ...]:
        """Every record of list `noun`, one dataset after the other."""
        return tuple(record for d in self.datasets for record in getattr(d.release, noun))

    def region(self, metric: Metric) -> Region | None:
        """The place that the figure is about: its own, else that of its release."""
        return metric.place or self.of(metric).release.region

    def unit(self, metric: Metric) -> Unit:
        return self.of(metric).units[metric.unit]

    def dimension(self, metric: Metric) -> str:
        """What the figure can be compared with; a change is not a level or a rate."""
        dimension = self.unit(metric).dimension
        return f"{dimension}-change" if metric.kind == "change" else dimension


def unreviewed_note(figures: int, count: int) -> Note | None:
    """That a program read `count` of `figures` and no person reviewed them; None for none."""
    if not count:
        return None
    words = Words(
        f"{figures} 个数字中有 {count} 个由程序读出,未经人审",
        f"{count} of {figures} figures are machine-read and not yet reviewed",
    )
    return Note("unreviewed", words)


class Dataset(Collection):
    """A valid release, where it came from and look-ups by id.

    Attributes:
        release: the records.
        path: the file, ``-`` for standard input.
        data: the bytes of the file.
        prefix: what stands before its ids: nothing, or ``DATASET/`` among several.
    """

    def __init__(
        self,
        release: Release,
        path: str,
        data: bytes,
        prefix: str = "",
        notes: tuple[Note, ...] = (),
    ) -> None:
        super().__init__((), notes)
        self.release, self.path, self.data, self.prefix = release, path, data, prefix
        self.metrics: dict[str, Metric] = {record.id: record for record in release.metrics}
        self.topics: dict[str, Topic] = {record.id: record for record in release.topics}
        self.units: dict[str, Unit] = {record.id: record for record in release.units}
        self.sections: dict[str, Section] = {record.id: record for record in release.sections}
        self.sources: dict[str, Source] = {record.id: record for record in release.sources}

    def __reduce__(self) -> tuple[Any, ...]:
        """So that another process is sent the records alone: its look-ups are made again."""
        return Dataset, (self.release, self.path, self.data, self.prefix, self.asked_notes)

    @property
    def datasets(self) -> "tuple[Dataset, ...]":
        """Itself, which it does not hold: its memory is free once nobody needs it."""
        return (self,)

    @cached_property
    def sha256(self) -> str:
        """Hash of the file's bytes, hexadecimal."""
        return sha256_of(self.data)

    def of(self, record: Any) -> "Dataset":
        return self

    def section_metrics(self, section_id: str) -> tuple[Metric, ...]:
        return tuple(self._in_section.get(section_id, ()))

    @cached_property
    def _in_section(self) -> dict[str | None, list[Metric]]:
        return by_key((metric.section, metric) for metric in self.release.metrics)

    def topic_and_narrower(self, topic_id: str) -> set[str]:
        """`topic_id` and every topic below it."""
        found = [topic_id]
        for broader in found:  # grows meanwhile
            found += self._narrower.get(broader, ())
        return set(found)

    def topic_metrics(self, topic_id: str) -> tuple[Metric, ...]:
        """The figures of `topic_id` and of every topic below it."""
        return tuple(self.release.metrics[at] for at in sorted(self._below[topic_id]))

    @cached_property
    def _narrower(self) -> dict[str, list[str]]:
        """The topics right below each that has some; those below nothing under an empty id."""
        return by_key((topic.broader or "", topic.id) for topic in self.release.topics)

    @cached_property
    def _below(self) -> dict[str, set[int]]:
        """For each topic the places in the list of the figures that it and those below have."""
        below: dict[str, set[int]] = {topic.id: set() for topic in self.release.topics}
        for at, metric in enumerate(self.release.metrics):
            for topic_id in metric.topics:
                below[topic_id].add(at)
        order = list(self._narrower.get("", ()))
        for broader in order:  # grows meanwhile
            order += self._narrower.get(broader, ())
        for topic_id in reversed(order):
            above = self.topics[topic_id].broader
            if above is not None:
                below[above] |= below[topic_id]
        return below


def bundled_path() -> str:
    """The bundled dataset: inside an installed package, or the repository's own file."""
    installed = os.path.join(_PACKAGE, "data", "metrics.json")
    if os.path.exists(installed):
        return installed
    return os.path.normpath(os.path.join(_PACKAGE, "..", "..", "data", "metrics.json"))


def read_dataset(data: bytes, path: str) -> Dataset:
    """The dataset of `data`, read from `path`; where it is none the hint names that."""
    digest = sha256_of(data)
    if digest == BUNDLED_SHA256:
        release = _at_home(RELEASE.take(parse_good(data)))
    else:
        from .integrity import check_references  # the bundled one needs none

        try:
            release = RELEASE.read(parse(data), "")
            check_references(release)
            release = _today(release)
        except BadData as error:
            is_text = os.path.splitext(path)[1].lower() not in ("", ".json")
            file = _TEXT if is_text else _FILE
            error.hint = file.plus(same(line_to_draft(path) if is_text else path))
            raise
    dataset = Dataset(release, path, data)
    dataset.sha256 = digest
    return dataset


_FILE = Words("数据集文件:", "dataset file: ")
_TEXT = Words("这不是数据集;先从通稿生成:", "it is not a dataset; to make one from a release: ")


def line_to_draft(path: str) -> str:
    """The call that makes a dataset of the release in the file `path`."""
    return f"lvliang extract {path} --draft {os.path.splitext(path)[0]}.json"


def load(path: str | None, wanted: Wanted = DATASET) -> Dataset:
    """The dataset at `path` (``-``: standard input), or the bundled one for None."""
    where = path or bundled_path()
    return read_dataset(read_bytes(where, wanted), where)


def load_judged(path: str | None) -> Dataset:
    """As `load`, of a file that was read before and is unchanged: it is not judged again."""
    where = path or bundled_path()
    data = read_bytes(where, DATASET)
    return Dataset(_today(RELEASE.take(parse_good(data))), where, data)


def _today(release: Release) -> Release:
    """`release` as one of the form of today."""
    if release.schema_version == OLD_SCHEMA_VERSION:
        from .upgrade import without_placeholders

        release = without_placeholders(release)
    return _at_home(release)


def _at_home(release: Release) -> Release:
    """`release`, each of whose records knows the id of its dataset."""
    at_home: dict[str, Any] = {
        noun: tuple([record._replace(dataset=release.id) for record in getattr(release, noun)])
        for noun in LISTS
        if noun != "metrics"  # their file says it
    }
    return release._replace(**at_home)
