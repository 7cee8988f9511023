"""The datasets that were asked for, by file or by id, read as one collection."""

import os
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from ..text.bilingual import Note, Words
from ..text.errors import BadUsage
from ..text.file_bytes import STDIN
from .dataset import ALL, Collection, Dataset, Totals, load

if TYPE_CHECKING:
    from .catalogue import Reader


def gather(
    names: Sequence[str], read: "Reader | None" = None, load_file: Callable[[str], Dataset] = load
) -> Collection:
    """The datasets called `names`, read together; the bundled one for none.

    A name is a file (``-``: standard input), the id of a dataset of the catalogue, or
    ``all`` for the whole catalogue, whose files `read` may read; other files are read by
    `load_file`.
    """
    found: list[Dataset] = [] if names else [load(None)]
    notes: tuple[Note, ...] = ()
    for name in dict.fromkeys(names):
        if is_path(name):
            found.append(load_file(name))
        else:
            from .catalogue import find, one_by_one

            datasets, more = find(name, read or one_by_one)
            found += datasets
            notes += more
    data = together(found, notes)
    if len(data.datasets) > 1 and is_catalogue(names):
        totals = Totals(len(data.records("metrics")), data.count_unreviewed())
        return Collection(data.datasets, notes, totals)
    return data


def is_catalogue(names: Sequence[str]) -> bool:
    """Whether the whole catalogue is meant, and nothing else."""
    return {*names} == {ALL}


def together(datasets: Sequence[Dataset], notes: tuple[Note, ...] = ()) -> Collection:
    """`datasets` as one collection; one that is given twice is read once.

    Raises:
        BadUsage: two different ones have the same id.
    """
    by_id: dict[str, Dataset] = {}
    for dataset in datasets:
        same = by_id.setdefault(dataset.release.id, dataset)
        if same.data != dataset.data:
            ident = dataset.release.id
            words = Words(
                f"两个不同的数据集都叫 {ident}", f"two different datasets have the id {ident}"
            )
            hint = Words(
                f"{same.path} 与 {dataset.path}", f"they are {same.path} and {dataset.path}"
            )
            raise BadUsage(words, token=ident, hint=hint)
    (first, *others) = by_id.values()
    notes += tuple(note for dataset in by_id.values() for note in dataset.asked_notes)
    if not others:
        return Dataset(first.release, first.path, first.data, notes=notes) if notes else first
    parts = [Dataset(d.release, d.path, d.data, prefix=f"{ident}/") for ident, d in by_id.items()]
    return Collection(parts, notes)


def is_file(name: str) -> bool:
    """Whether `name`, in the place of any other name, means a file, or a folder with a slash."""
    is_folder = name[-1:] in (".", os.sep) and os.path.isdir(name)
    return is_folder or ("." in name and os.path.isfile(name))


def is_kept(name: str) -> bool:
    """Whether `name`, in the place of any other name, is what the catalogue calls a dataset."""
    if name == ALL or not name.isascii() or os.path.basename(name) != name:
        return name == ALL
    from .catalogue import path_of

    return os.path.isfile(path_of(name))


def is_path(name: str) -> bool:
    """Whether `name` means a file, or standard input, and not a dataset of the catalogue."""
    return (
        name == STDIN
        or name.lower().endswith(".json")
        or any(separator in name for separator in (os.sep, os.altsep) if separator)
        or (os.path.exists(name) and not os.path.isdir(name))
    )
