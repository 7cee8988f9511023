"""Files that are written whole or not at all, and what became of them on an interrupt."""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from time import monotonic, sleep

from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.errors import CannotWrite, cause_of

DRAFT_PREFIX = ".lvliang-"
"""How the name of a file starts that is being written beside the one that it will replace."""


def make_folder(path: str) -> None:
    """Make the folder `path`, if it is not there, with those above it.

    Raises:
        CannotWrite: it is a file, or cannot be made.
    """
    try:
        os.makedirs(path, exist_ok=True)
    except (OSError, ValueError, RecursionError) as error:  # of a path of a thousand folders
        raise cannot_write(path, error) from None


def remove_file(path: str) -> None:
    """Remove `path`; an interrupt later reports that it was.

    Raises:
        OSError: it is not there, or cannot be removed.
    """
    _changing[path] = Words(f"已移除 {path}", f"removed {path}")
    try:
        os.unlink(path)
        _done.append(_changing[path])
    finally:
        del _changing[path]


_PAUSE = 0.05
"""Seconds between two attempts at a lock."""
MOST_TOLD = 5  # changed files that are named when a call is interrupted
_drafts: list[str] = []
"""The drafts that are being written."""
_changing: dict[str, Words] = {}
"""Files that are about to go, and what has been done once they are gone."""
_done: list[Words] = []
"""What this process has done to files."""
_kept: dict[str, Words] = {}
"""What is kept in files that are not whole yet."""


def remember(path: str, words: Words | None) -> None:
    """Have an interrupt report what is kept in `path`; None once there is nothing to report."""
    if words is None:
        _kept.pop(path, None)
    else:
        _kept[path] = words


def what_was_done() -> list[Words]:
    """What this process has done to files; what is half done is undone, for it ends here."""
    gone = [words for path, words in _changing.items() if not os.path.lexists(path)]
    done = list(dict.fromkeys([*_kept.values(), *_done, *gone]))
    for draft in _drafts:
        with suppress(OSError):
            os.unlink(draft)
    more = len(done) - MOST_TOLD
    if more > 0:
        done[MOST_TOLD:] = [Words(f"另有 {more} 个文件", f"{more} more files")]
    return done


def put_in_place(target: str, data: Iterable[bytes], *, is_kept: bool = False) -> None:
    """Write `data`, in parts, to a draft beside `target`, then put it in its place.

    With `is_kept` it is on the disk when this returns. A link is replaced, not followed.

    Raises:
        OSError: it could not be written; what was there stays.
    """
    with draft_of(target) as draft:
        with open(draft, "xb", opener=lambda path, flags: os.open(path, flags, 0o600)) as file:
            file.writelines(data)
            file.flush()
            os.chmod(draft, _mode_for(target))
            if is_kept:
                os.fsync(file.fileno())
        _changing[draft] = Words(f"已写入 {target}", f"wrote {target}")
        os.replace(draft, target)
        _done.append(_changing[draft])
    if is_kept:
        sync_folder(os.path.dirname(target))


@contextmanager
def draft_of(target: str) -> Iterator[str]:
    """The path of a file that may be written beside `target`; what is left of it is deleted."""
    draft = os.path.join(os.path.dirname(target), f"{DRAFT_PREFIX}{os.urandom(6).hex()}")
    _drafts.append(draft)
    try:
        yield draft
    finally:
        with suppress(OSError):
            os.unlink(draft)
        _changing.pop(draft, None)
        _drafts.remove(draft)


def delete_drafts(folder: str) -> None:
    """Delete the drafts in `folder` that killed processes left."""
    for name in os.listdir(folder):
        if name.startswith(DRAFT_PREFIX):
            with suppress(OSError):
                os.unlink(os.path.join(folder, name))


def sync_folder(folder: str) -> None:
    """Have the names in `folder` on the disk, where the system can do that."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _mode_for(path: str) -> int:
    """The mode of the file that is there, or what a new file would get."""
    try:
        return os.stat(path).st_mode & 0o7777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


@contextmanager
def locked(where: str, *, most: float | None = None) -> Iterator[None]:
    """Hold the lock on the folder or file `where`, which a process that dies lets go.

    Windows has no such lock. There a draft in use cannot be deleted, which is what the sweep
    of the catalogue must not do; and of two changes at once the later one wins.

    Raises:
        OSError: it is not there, or another process holds it for longer than `most` seconds
            (None: until it lets go).
    """
    try:
        import fcntl
    except ImportError:
        yield
        return
    descriptor = os.open(where, os.O_RDONLY)
    try:
        if most is None:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        else:
            _take(lambda: fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB), most)
        yield
    finally:
        os.close(descriptor)


def _take(attempt: Callable[[], None], most: float) -> None:
    end = monotonic() + most
    while True:
        try:
            return attempt()
        except BlockingIOError:
            if monotonic() >= end:
                raise
            sleep(_PAUSE)


def cannot_write(path: str, error: Exception | str) -> CannotWrite:
    """The failure to write `path` (``-``: standard output) that `error` describes."""
    why = cause_of(error)
    where = "standard output" if path == "-" else path
    words = Words(
        f"无法写入 {'标准输出' if path == '-' else path}:{why.zh}",
        f"cannot write {where}: {why.en}",
    )
    return CannotWrite(words, token=path)
