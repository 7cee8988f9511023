"""The only writer of the catalogue's folder: one change at a time, whole and lasting, under a lock
that the system takes away from a process that dies. A draft seen under it belongs to nobody.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from lvliang_cli.atomic_files import (
    cannot_write,
    delete_drafts,
    locked,
    make_folder,
    put_in_place,
    remove_file,
    sync_folder,
)
from lvliang_cli.core.data.catalogue import ENDING, folder, known
from lvliang_cli.core.data.dataset import ALL, BUNDLED_ID, Dataset
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.errors import BadUsage

ADDED, ALREADY_THERE, REPLACED = "added", "already-there", "replaced"


def add(dataset: Dataset, *, replace: bool = False) -> str:
    """Keep `dataset` under its id; which of `ADDED`, `ALREADY_THERE`, `REPLACED` was done.

    Raises:
        BadUsage: another dataset has that id and `replace` is not given, or it is reserved.
    """
    ident = dataset.release.id
    if ident in (BUNDLED_ID, ALL):
        en = f"the id {ident} is reserved: it cannot be added"
        hint = Words("请给数据集另起标识", "give the dataset another id")
        raise BadUsage(Words(f"标识 {ident} 是保留的,不能添加", en), token=ident, hint=hint)
    with _changing() as where:
        path = os.path.join(where, ident + ENDING)
        is_there = os.path.lexists(path)
        if is_there and _holds(path, dataset.data):
            return ALREADY_THERE
        if is_there and not replace:
            zh, en = (
                f"目录中已有另一个 {ident}",
                f"the catalogue has another dataset called {ident}",
            )
            hint = Words("要替换它,加 --replace", "add --replace to put this one in its place")
            raise BadUsage(Words(zh, en), token=ident, hint=hint)
        put_in_place(path, [dataset.data], is_kept=True)
        return REPLACED if is_there else ADDED


def remove(ident: str) -> str:
    """Remove the file of the dataset `ident`, readable or not; the path that it had.

    Raises:
        BadUsage: it is the bundled dataset.
    """
    if ident == BUNDLED_ID:
        raise BadUsage(
            Words(f"内置数据集 {ident} 不能移除", f"the bundled dataset {ident} cannot be removed"),
            token=ident,
        )
    known(ident)
    with _changing() as where:
        path = os.path.join(where, ident + ENDING)
        with suppress(FileNotFoundError):  # another process was faster
            remove_file(path)
        sync_folder(where)
        return path


def sweep() -> None:
    """Delete, where possible, drafts that killed processes left; none while one is at work."""
    with suppress(OSError), locked(folder(), most=0):
        delete_drafts(folder())


@contextmanager
def _changing() -> Iterator[str]:
    """The folder, locked against other changes and swept."""
    where = folder()
    try:
        make_folder(where)
        with locked(where):
            delete_drafts(where)
            yield where
    except OSError as error:
        raise cannot_write(where, error) from None


def _holds(path: str, data: bytes) -> bool:
    """Whether the regular file `path` has just these bytes."""
    if os.path.islink(path) or not os.path.isfile(path):
        return False
    with open(path, "rb") as file:
        return file.read(len(data) + 1) == data
