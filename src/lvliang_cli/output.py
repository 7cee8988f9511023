"""The only writer of standard output, and of the files that take its place."""

import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from errno import EBADF
from io import RawIOBase, TextIOWrapper
from typing import TYPE_CHECKING, Any, BinaryIO, cast

from lvliang_cli.atomic_files import cannot_write, put_in_place, what_was_done
from lvliang_cli.core.text.bilingual import Note, Words, joined
from lvliang_cli.core.text.errors import Interrupted
from lvliang_cli.render import PEOPLE, Look, render
from lvliang_cli.request import Request, wants_color

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

    from lvliang_cli.core.contract.document import Document


class ReaderGone(Exception):
    """The reader of standard output went away: nothing to do, and nothing wrong.

    No `BrokenPipeError`, which Typer would catch on its way and make exit code 1.
    """


NARROWEST = 20
"""A terminal is taken to be at least this wide; a narrower one wraps by itself."""


def emit(document: "Document", request: Request) -> bool:
    """Print `document` as asked, to standard output or to the file asked for.

    Whether there was anything to print: JSON Lines of no rows are nothing.
    """
    terminal = request.output is None and is_terminal()
    format = request.format or ("table" if terminal else "plain")
    if document.is_bare and format in ("table", "plain"):
        format = "json"
    look = Look(
        lang=request.lang,
        width=terminal_width() if terminal else None,
        color=wants_color(request.color, terminal=terminal),
        is_unicode=not terminal or shows_blocks(),
        excel=request.excel,
        has_heads=not request.no_header,
        encoding=sys.stdout.encoding if terminal else None,
    )
    if document.is_bare and format in PEOPLE:
        from lvliang_cli.core.contract.document import Lines

        text = render(document, "json", look).rstrip("\n")
        document = document._replace(blocks=lambda: [Lines(Words(text, text))])
    text = render(document, format, look)
    if terminal and not request.no_pager and _is_read_on_screen():
        from lvliang_cli.pager import page

        if page(text, sys.stdout.encoding):
            return True
    write_text(text, request.output)
    return bool(text)


def _is_read_on_screen() -> bool:
    """Whether standard output is a terminal itself, and no stand-in for one."""
    try:
        return os.isatty(sys.stdout.fileno())
    except (OSError, ValueError):
        return False


STDOUT = "-"
_writing: list[str] = []
"""`STDOUT` while it is being written."""


def notes_for_stderr(document: "Document", request: Request) -> list[Note | Words]:
    """The notes that the format itself has no room for, and word of an empty result."""
    format = request.format
    if format in ("csv", "tsv", "jsonl"):
        return [*document.remarks]
    if format is not None and format not in PEOPLE:
        return []
    said: list[Note | Words] = [note for note in document.remarks if note.is_aside]
    if document.name.endswith(".list") and not document.rows():
        said.insert(0, Words("没有符合条件的记录", "nothing matches"))
    return said


def write_text(text: str, path: str | None = None) -> None:
    """Write `text` as `write_parts` does."""
    write_parts((text,), path)


def write_parts(parts: Iterable[str], path: str | None = None) -> None:
    """Write `parts` to `path`, or to standard output for None, where each is flushed.

    UTF-8, except on a terminal with another encoding, where what it cannot show is
    written out as an escape.

    Raises:
        CannotWrite: it could not be written in full.
        ReaderGone: the reader of standard output went away.
    """
    if path is not None:
        _write(path, (part.encode("utf-8", "backslashreplace") for part in parts))
        return
    if sys.stdout is None:
        raise cannot_write(STDOUT, OSError(EBADF, "standard output is closed"))
    encoding = (sys.stdout.encoding if is_terminal() else None) or "utf-8"
    _write_stdout(part.encode(encoding, "backslashreplace") for part in parts)


def _write_stdout(parts: Iterable[bytes]) -> None:
    _writing.append(STDOUT)
    try:
        for part in parts:
            sys.stdout.buffer.write(part)
            sys.stdout.buffer.flush()
    except BrokenPipeError:
        silence_stdout()
        raise ReaderGone from None
    except (OSError, ValueError) as error:
        silence_stdout()
        raise cannot_write(STDOUT, error) from None
    finally:
        _writing.remove(STDOUT)


class _Whole(RawIOBase):
    """A raw stream whose every write is completed, or fails."""

    def __init__(self, raw: Any) -> None:
        self._raw = raw

    def writable(self) -> bool:
        return True

    def fileno(self) -> int:
        return int(self._raw.fileno())

    def isatty(self) -> bool:
        return bool(self._raw.isatty())

    def write(self, data: "ReadableBuffer", /) -> int:
        rest = memoryview(data).cast("B")
        size = len(rest)
        while rest:
            written = self._raw.write(rest)
            if written is None:  # a pipe that does not block is full: its reader is waited for
                from select import select

                select((), (self,), ())
            rest = rest[written or 0 :]
        return size


def complete_writes() -> None:
    """Have each write to standard output completed or fail, however it was opened.

    With ``python -u`` or ``PYTHONUNBUFFERED`` it has no buffer, and a write may stop
    half-way without a word; a pipe that does not block refuses what it has no room for.
    """
    stream = sys.stdout
    with suppress(OSError, ValueError, AttributeError):
        raw: Any = getattr(stream.buffer, "raw", stream.buffer)
        raw.fileno()
        sys.stdout = TextIOWrapper(
            cast(BinaryIO, _Whole(raw)),
            encoding=stream.encoding,
            errors=stream.errors,
            line_buffering=bool(stream.line_buffering),
        )


def silence_stdout() -> None:
    """Send what is still buffered nowhere, so that the last flush cannot fail."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
    except (OSError, ValueError, AttributeError):
        pass


def is_terminal() -> bool:
    try:
        return sys.stdout is not None and sys.stdout.isatty()
    except ValueError:
        return False


def terminal_width() -> int:
    from shutil import get_terminal_size

    return max(get_terminal_size((80, 24)).columns, NARROWEST)


def shows_blocks() -> bool:
    """Whether standard output can encode block and box characters."""
    try:
        "█▏─≥".encode(sys.stdout.encoding or "utf-8")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def write_file(path: str, data: bytes) -> None:
    """Write `data` to `path`: beside it first, so that a failure leaves what was there.

    The file that standard output goes to is not replaced but written on.
    """
    _write(path, (data,))


def _write(path: str, parts: Iterable[bytes]) -> None:
    try:
        if is_stdout(path):
            _write_stdout(parts)
        elif is_device(path):
            with open(path, "wb") as device:
                device.writelines(parts)
        else:
            put_in_place(os.path.realpath(path), parts)
    except (OSError, ValueError) as error:
        raise cannot_write(path, error) from None


def is_device(path: str) -> bool:
    """Whether `path` is there and not a regular file."""
    return os.path.exists(path) and not os.path.isfile(path)


def is_stdout(path: str) -> bool:
    """Whether `path` is the file, and no device or pipe, that standard output goes to."""
    try:
        return os.path.isfile(path) and os.path.samestat(
            os.stat(path), os.fstat(sys.stdout.fileno())
        )
    except (OSError, ValueError, AttributeError):
        return False


def give_up() -> Interrupted:
    """End all writing, for the process ends here; the failure reports what was done."""
    said = what_was_done() or [Words("未改动任何文件", "no file was changed")]
    if _writing:
        said.append(Words("标准输出不完整", "standard output is incomplete"))
    words = joined(said)
    return Interrupted(Words(f"已中断:{words.zh}", f"interrupted: {words.en}"))
