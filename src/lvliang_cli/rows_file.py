"""A file of rows that is written as they come, and that an interrupted run can continue.

Beside ``OUT`` lie, until it is whole, ``OUT.part`` with the rows as they came, and
``OUT.read`` with a line of JSON for each file that was read: its path, the hash of its
bytes, and which bytes of ``OUT.part`` are its rows. Whatever ends the process, the rows of the
files named there are whole. At the end they are put in the order of the files, and ``OUT`` is
replaced. For a later run to go on from, ``OUT.read`` stays, and is about ``OUT`` until others
change that.
"""

import json
import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, suppress
from errno import EEXIST
from typing import Any

from lvliang_cli.atomic_files import cannot_write, locked, put_in_place, remember
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.errors import CannotWrite

PART, READ = ".part", ".read"
_CHUNK = 1 << 20

_ASKED = b'{"asked": '
"""How the list of files that were read starts."""

Key = tuple[str, str]
"""Path of a file, and the hash of its bytes."""


def names_beside(path: str) -> tuple[str, str]:
    """The names of the files of rows and of what was read, on the way to `path`."""
    out = os.path.realpath(path)
    return out + PART, out + READ


class RowsFile:
    """The rows of many files, on their way to `path`.

    Attributes:
        spans: where in ``OUT.part`` the rows of each file that was read are, half-open.
    """

    def __init__(self, path: str, asked: str, head: str, *, resumes: bool) -> None:
        """Begin, or go on (`resumes`) where the rows of an earlier run were `asked` for likewise.

        Raises:
            CannotWrite: nothing can be written beside `path`, or another run is writing it.
        """
        self._out, self._resumes = os.path.realpath(path), resumes
        self._part, self._read = names_beside(path)
        self._head, self._asked = head.encode(), _line({"asked": asked})
        self.spans: dict[Key, tuple[int, int]] = {}
        self._end = len(self._head)
        self._lock = ExitStack()
        try:
            self._keep_others()
            self._take_lock(path)
            kept = self._earlier() if resumes else None
            with open(self._read, "wb") as read:
                read.write(kept or self._asked)
            if kept is None:
                with open(self._part, "wb") as part:
                    part.write(self._head)
            os.truncate(self._part, self._end)
            with ExitStack() as opened:
                self._rows = opened.enter_context(open(self._part, "ab"))
                self._list = opened.enter_context(open(self._read, "ab"))
                self._opened = opened.pop_all()
            self._remember()
        except OSError as error:
            raise cannot_write(path, error) from None

    def _take_lock(self, path: str) -> None:
        """Keep other runs away: they would write into the same two files."""
        with open(self._read, "ab"):
            pass  # it is there now
        try:
            self._lock.enter_context(locked(self._read, most=0))
        except BlockingIOError:
            words = Words(
                f"无法写入 {path}:另一次运行正在写它",
                f"cannot write {path}: another run is writing it",
            )
            hint = Words("等它结束,或写到别的文件", "wait for it, or write to another file")
            raise CannotWrite(words, token=path, hint=hint) from None

    def _keep_others(self) -> None:
        """Refuse to write over files beside `path` that are not of an earlier run, or links."""
        there = [name for name in (self._read, self._part) if os.path.lexists(name)]
        if not there:
            return
        if all(os.path.isfile(name) and not os.path.islink(name) for name in there):
            with suppress(FileNotFoundError), open(self._read, "rb") as read:
                start = read.read(len(_ASKED))
                if _ASKED.startswith(start):
                    return
        raise cannot_write(
            there[-1], OSError(EEXIST, "a file that lvliang did not write is in the way")
        )

    def _earlier(self) -> bytes | None:
        """The list of an earlier run, as far as it is good; None where there is none."""
        with suppress(FileNotFoundError), open(self._read, "rb") as read:
            lines = read.read().splitlines(keepends=True)
            if not lines or lines[0] != self._asked:
                return None
            good, is_whole = 1, False
            for entry in map(_entry, lines[1:]):
                if "end" not in entry:
                    is_whole = "whole" in entry
                    break
                self.spans[entry["file"], entry["sha256"]] = (self._end, entry["end"])
                self._end = entry["end"]
                good += 1
            if is_whole and entry["whole"] == _stamp(self._out):
                shutil.copyfile(self._out, self._part)
                is_whole = False
            if not is_whole and os.path.getsize(self._part) >= self._end:
                return b"".join(lines[:good])
        self.spans.clear()
        self._end = len(self._head)
        return None

    def add(self, key: Key, rows: str) -> None:
        """Write the `rows` of a file; what an interrupt would leave is reported with it.

        Raises:
            CannotWrite: they could not be written.
        """
        data = rows.encode("utf-8", "backslashreplace")
        try:
            self._rows.write(data)
            self._rows.flush()
            self.spans[key] = (self._end, self._end + len(data))
            self._end += len(data)
            self._list.write(_line({"file": key[0], "sha256": key[1], "end": self._end}))
            self._list.flush()
        except OSError as error:
            raise cannot_write(self._part, error) from None
        self._remember()

    def _remember(self) -> None:
        count = len(self.spans)
        words = Words(
            f"已读 {count} 个文件的行保存在 {self._part},加 --resume 可接着读",
            f"rows of {count} files are kept in {self._part}; --resume continues from there",
        )
        remember(self._part, words)

    def finish(self, keys: Sequence[Key]) -> None:
        """Put the rows of `keys` in their order into the place of the file.

        Raises:
            CannotWrite: they could not be written.
        """
        self._opened.close()
        try:
            spans = [self.spans[key] for key in keys]
            ends = [len(self._head), *(end for _, end in spans)]
            if ends == [*(start for start, _ in spans), self._end]:
                if os.path.exists(self._out):
                    shutil.copymode(self._out, self._part)
                os.replace(self._part, self._out)
            else:
                put_in_place(self._out, self._chunks(spans))
                os.unlink(self._part)
            remember(self._part, None)
            self._keep_list(keys, spans)
        except OSError as error:
            raise cannot_write(self._out, error) from None
        finally:
            self._lock.close()

    def _keep_list(self, keys: Sequence[Key], spans: Sequence[tuple[int, int]]) -> None:
        if not self._resumes:
            os.unlink(self._read)
            return
        end, lines = len(self._head), [self._asked]
        for (file, digest), (first, last) in zip(keys, spans, strict=True):
            end += last - first
            lines.append(_line({"file": file, "sha256": digest, "end": end}))
        put_in_place(self._read, [*lines, _line({"whole": _stamp(self._out)})])

    def _chunks(self, spans: Sequence[tuple[int, int]]) -> Iterator[bytes]:
        yield self._head
        with open(self._part, "rb") as part:
            for start, end in spans:
                part.seek(start)
                for at in range(start, end, _CHUNK):
                    yield part.read(min(_CHUNK, end - at))


def _stamp(path: str) -> list[int] | None:
    """Size and time of change of a file; None where there is none."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    return [found.st_size, found.st_mtime_ns]


def _line(entry: dict[str, Any]) -> bytes:
    return f"{json.dumps(entry)}\n".encode()


def _entry(line: bytes) -> dict[str, Any]:
    """The entry of a line of the list; empty where it was torn."""
    with suppress(ValueError):
        entry = json.loads(line)
        if isinstance(entry, dict) and line.endswith(b"\n"):
            return entry
    return {}
