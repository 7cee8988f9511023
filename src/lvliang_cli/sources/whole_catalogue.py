"""The files of the whole catalogue read, and checked, by several processes when they are many."""

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from lvliang_cli.core.data.catalogue import Kept, read_file
from lvliang_cli.core.text.bilingual import Words

from .releases import each

if TYPE_CHECKING:
    from lvliang_cli.core.check.dataset.dataset_check import WorkedOut
    from lvliang_cli.core.data.catalogue import Reader

Watch = Callable[[int, int], None]
FAULT = Words("读它时 lvliang 自身出错", "lvliang failed while reading it")


def reader(watch: Watch) -> "Reader":
    """What reads files of the catalogue on all cores; `watch` hears how far it is."""

    def read(paths: Sequence[str]) -> Iterator[Kept]:
        return each(read_file, paths, None, watch, _lost)

    return read


def checking_reader(done: "dict[str, WorkedOut]", jobs: int | None, watch: Watch) -> "Reader":
    """As `reader`, by `jobs` processes; what was worked out is put into `done` by its id."""

    def read(paths: Sequence[str]) -> Iterator[Kept]:
        for kept, found in each(
            _read_and_checked, paths, jobs, watch, lambda path: (_lost(path), None)
        ):
            if kept.dataset is not None and found is not None:
                done[kept.dataset.release.id] = found
            yield kept

    return read


def _read_and_checked(path: str) -> "tuple[Kept, WorkedOut | None]":
    from lvliang_cli.core.check.dataset.dataset_check import worked_out

    kept = read_file(path)
    return kept, None if kept.dataset is None else worked_out(kept.dataset)


def _lost(path: str) -> Kept:
    """A file over which a process came to its end."""
    return Kept(path, None, FAULT)
