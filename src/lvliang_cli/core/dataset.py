"""A dataset loaded from its file: the release with its hash and look-ups by id."""

from functools import cached_property
from typing import Any

from lvliang_cli.core.errors import BadData
from lvliang_cli.core.locate import bundled_path, read_bytes
from lvliang_cli.core.model import Metric, Release, Section, Source, Topic, Unit
from lvliang_cli.core.records import RELEASE
from lvliang_cli.core.references import check_references
from lvliang_cli.core.sha256 import sha256_of
from lvliang_cli.core.strictjson import parse
from lvliang_cli.core.words import Words


class Dataset:
    """A valid release, where it came from and look-ups by id.

    Attributes:
        release: the records.
        path: the file, ``-`` for standard input.
    """

    def __init__(self, release: Release, path: str, data: bytes) -> None:
        self.release, self.path, self._data = release, path, data
        self.metrics: dict[str, Metric] = {record.id: record for record in release.metrics}
        self.topics: dict[str, Topic] = {record.id: record for record in release.topics}
        self.units: dict[str, Unit] = {record.id: record for record in release.units}
        self.sections: dict[str, Section] = {record.id: record for record in release.sections}
        self.sources: dict[str, Source] = {record.id: record for record in release.sources}

    @cached_property
    def sha256(self) -> str:
        """Hash of the file's bytes, hexadecimal."""
        return sha256_of(self._data)

    def topic_and_narrower(self, topic_id: str) -> set[str]:
        """`topic_id` and every topic below it."""
        found = {topic_id}
        grew = True
        while grew:
            below = {t.id for t in self.release.topics if t.broader in found}
            grew = not below <= found
            found |= below
        return found

    def topic_metrics(self, topic_id: str) -> tuple[Metric, ...]:
        """The figures of `topic_id` and of every topic below it."""
        ids = self.topic_and_narrower(topic_id)
        return tuple(m for m in self.release.metrics if not ids.isdisjoint(m.topics))

    def dimension(self, metric: Metric) -> str:
        """What the figure can be compared with; a change is not a level or a rate."""
        dimension = self.units[metric.unit].dimension
        return f"{dimension}-change" if metric.kind == "change" else dimension


def read_dataset(data: bytes, path: str) -> Dataset:
    """The dataset of `data`, read from `path`.

    Raises:
        BadData: not JSON, or not a valid dataset; the message names the place.
    """
    try:
        release = _read_release(parse(data))
    except BadData as error:
        error.hint = Words(f"数据集文件:{path}", f"dataset file: {path}")
        raise
    return Dataset(release, path, data)


def load(path: str | None) -> Dataset:
    """The dataset at `path` (``-``: standard input), or the bundled one for None."""
    where = path or bundled_path()
    return read_dataset(read_bytes(where), where)


def _read_release(value: Any) -> Release:
    release: Release = RELEASE.read(value, "")
    check_references(release)
    return release
