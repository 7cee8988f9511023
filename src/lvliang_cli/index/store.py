"""Keeping the index in step with the files, and opening it.

A file whose size or times are not those that the index knows is read anew by the strict reader.
Where the index cannot be kept there is none, and whoever asked reads the files.
"""

import os
import time
from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from lvliang_cli import __version__
from lvliang_cli.core.data.catalogue import Kept, bundled, folder, index_file, left_out, read_file
from lvliang_cli.core.data.dataset import bundled_path
from lvliang_cli.core.text.bilingual import Note, Words

if TYPE_CHECKING:  # what makes an index is not loaded where it is there
    from sqlite3 import Connection

    from .fill_tables import Read, Stamp

T = TypeVar("T")
LAYOUT = 12
"""Raise it whenever a table, or what is put into one, changes: older indexes are made again."""
SWITCH = "LVLIANG_INDEX"
"""Set to ``off``, this variable has every question read the files."""
BUNDLED = ""
"""What the file of the bundled dataset is called, so that it comes first."""
MOST_ALONE = 64
"""More changed files than these are read by several processes."""
AT_ONCE = 50  # files that a worker reads before it answers, and that are put in together
_PATIENCE = 2
"""Seconds to wait while another process writes; then the files are read instead."""
GARBLED = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)
"""What comes of a cell that is torn; what has another cause comes up again from the files."""
SETTLING = 20_000_000
"""Nanoseconds within which a second change may leave a file's times as they are."""


def opened() -> "Connection | None":
    """The index, in step with the files and open for reading; None where there is none.

    Until it is closed nobody else changes it.
    """
    where = folder()
    if os.environ.get(SWITCH) == "off" or not os.path.isdir(where):
        return None
    try:
        import sqlite3
    except ImportError:  # Python may be built without it
        return None
    try:
        stamps = look(where)
        found = _current(stamps)
        if found is None:
            from lvliang_cli.atomic_files import delete_drafts, locked

            with locked(where, most=_PATIENCE):
                found = _current(stamps)
                if found is None:
                    delete_drafts(os.path.dirname(index_file()))
                    _bring_up_to(stamps)
                    found = _current(stamps)
    except (OSError, sqlite3.Error):
        return None
    return found


def told(ask: "Callable[[Connection], T | None]", *failures: type[Exception]) -> "T | None":
    """What `ask` finds in the index; None where there is none or a torn one, and on `failures`."""
    connection = opened()
    if connection is None:
        return None
    import sqlite3

    try:
        with suppress(*failures):
            return ask(connection)
    except (sqlite3.Error, *GARBLED):
        discard()
    finally:
        connection.close()
    return None


def discard() -> None:
    """Remove an index that proved to be torn, so that it is made anew."""
    with suppress(OSError):
        os.unlink(index_file())


def look(where: str) -> "dict[str, Stamp]":
    """The stamp of every file of the catalogue by its name, in the order of the catalogue.

    A file whose last change is so young that another one could look the same gets a stamp
    that never comes again.
    """
    now = time.time_ns()
    young = now - SETTLING
    folder_of = os.open(where, os.O_RDONLY) if os.stat in os.supports_dir_fd else None
    start = "" if folder_of is not None else os.path.join(where, "")
    try:
        found = {BUNDLED: _stamp(os.stat(bundled_path()))}
        for name in sorted(os.listdir(where)):
            if name[0] != ".":
                try:
                    stat = os.stat(start + name, dir_fd=folder_of)
                except OSError:  # a link that leads nowhere
                    stat = os.lstat(start + name, dir_fd=folder_of)
                changed = stat.st_mtime_ns
                if young < changed <= now:
                    changed = -now
                found[name] = stat.st_size, changed, stat.st_ctime_ns
    finally:
        if folder_of is not None:
            os.close(folder_of)
    return found


def stamp_now(path: str) -> str:
    """The stamp of a file at this moment, as the index would have it of one that settled."""
    return " ".join(map(str, _stamp(os.stat(path))))


def _stamp(stat: os.stat_result) -> "Stamp":
    return stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns


def _state(stamps: "Mapping[str, Stamp]") -> bytes:
    """All that an index must agree with: versions, names and stamps."""
    names = "\0".join([f"{__version__} {LAYOUT}", *stamps]).encode("utf-8", "surrogatepass")
    return names + array("q", [part for stamp in stamps.values() for part in stamp]).tobytes()


def _sign(connection: "Connection", stamps: "Mapping[str, Stamp]") -> None:
    """Say what the tables agree with."""
    connection.execute("DELETE FROM state")
    connection.execute(
        "INSERT INTO state SELECT ?, count(id), sum(figures), sum(unreviewed), count(problem_en)"
        " FROM release",
        (_state(stamps),),
    )


def _current(stamps: "Mapping[str, Stamp]") -> "Connection | None":
    """The index, held open for reading, if it is whole and of `stamps`."""
    import sqlite3

    if not os.path.isfile(index_file()):  # it would be waited for what a pipe may bring
        return None
    connection = connect(index_file(), "ro")
    try:
        connection.execute("BEGIN")
        known = connection.execute("SELECT state FROM state").fetchone()
        if known == (_state(stamps),) and _is_whole(connection):
            return connection
    except sqlite3.OperationalError as error:
        if "locked" in str(error):
            raise
    except sqlite3.Error:
        pass
    connection.close()
    return None


def connect(where: str, mode: str) -> "Connection":
    """A connection to the file `where`; with mode ``ro`` it is never written."""
    import sqlite3

    escaped = where.replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    slash = "" if escaped.startswith("/") else "/"
    uri = f"file:{slash}{escaped.replace(os.sep, '/')}?mode={mode}"
    return sqlite3.connect(uri, uri=True, isolation_level=None)


def _bring_up_to(stamps: "Mapping[str, Stamp]") -> None:
    """Change the index to `stamps`, or make it anew."""
    import sqlite3

    with suppress(sqlite3.Error, FileNotFoundError, *GARBLED):
        if not os.path.isfile(index_file()):
            raise FileNotFoundError
        connection = connect(index_file(), "rw")
        try:
            (state,) = connection.execute("SELECT state FROM state").fetchone()
            if state.startswith(_state({}) + b"\0") and _is_whole(connection):
                return _update(connection, stamps)
        finally:
            connection.close()
    from lvliang_cli.atomic_files import draft_of

    from .fill_tables import creation, indexing, put

    with draft_of(index_file()) as draft:
        connection = connect(draft, "rwc")
        try:
            connection.execute("PRAGMA journal_mode = OFF")
            connection.execute("PRAGMA synchronous = OFF")
            connection.executescript(creation())
            connection.execute("BEGIN")
            put(connection, _reads(list(stamps)), stamps, is_new=True)
            _sign(connection, stamps)
            connection.execute("COMMIT")
            connection.executescript(indexing())
        finally:
            connection.close()
        with open(draft, "rb+") as file:
            os.fsync(file.fileno())
        os.replace(draft, index_file())
    return None


def _is_whole(connection: "Connection") -> bool:
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    (size,) = connection.execute("PRAGMA page_size").fetchone()
    return bool(pages * size == os.path.getsize(index_file()))


def _update(connection: "Connection", stamps: "Mapping[str, Stamp]") -> None:
    """Read anew what changed, in one transaction."""
    from .fill_tables import per_dataset, put, written

    connection.execute("BEGIN IMMEDIATE")
    known = {
        name_of(file): (number, stamp)
        for number, file, stamp in connection.execute("SELECT dataset, file, stamp FROM release")
    }
    wanted = {file: written(stamp) for file, stamp in stamps.items()}
    gone = [number for file, (number, stamp) in known.items() if wanted.get(file) != stamp]
    for table in per_dataset(connection):
        connection.executemany(f"DELETE FROM {table} WHERE dataset = ?", [(n,) for n in gone])
    changed = [f for f, stamp in wanted.items() if f not in known or known[f][1] != stamp]
    put(connection, _reads(changed), stamps)
    _sign(connection, stamps)
    connection.execute("COMMIT")


def _reads(names: Sequence[str]) -> "Iterator[list[Read]]":
    if len(names) <= MOST_ALONE:
        yield read_files(names)
        return
    from lvliang_cli.workers import shared

    found = shared(_read, names, None, _lost, AT_ONCE)
    while part := list(islice(found, AT_ONCE)):
        yield [*filter(None, part)]


def read_files(names: Iterable[str]) -> "list[Read]":
    """The files of the catalogue called `names`, read strictly; those that are gone left out."""
    return [*filter(None, map(_read, names))]


def _read(name: str) -> "Read | None":
    from .fill_tables import Read
    from .index_rows import rows_of

    kept = bundled() if name == BUNDLED else read_file(os.path.join(folder(), name))
    if kept.dataset is not None:
        return Read(name, rows_of(kept.dataset), None)
    return Read(name, None, kept.problem) if os.path.lexists(kept.path) else None


def _lost(name: str) -> "Read":
    """There is no index where a process came to its end over a file: it may be another's fault."""
    raise OSError(f"a process ended over {name}")


def name_of(file: bytes) -> str:
    return file.decode("utf-8", "surrogatepass")


def left_out_notes(connection: "Connection") -> tuple[Note, ...]:
    """What of the catalogue could not be read."""
    found = connection.execute(
        "SELECT file, problem_zh, problem_en FROM release WHERE problem_en IS NOT NULL"
        " ORDER BY file"
    )
    return tuple(
        left_out(Kept(os.path.join(folder(), name_of(file)), None, Words(zh, en)))
        for file, zh, en in found
    )
