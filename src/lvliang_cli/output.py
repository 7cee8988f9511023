"""The only writer of standard output and of files."""

import os
import sys
from contextlib import suppress
from typing import BinaryIO

from lvliang_cli.core.contract.document import Document
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.errors import CannotWrite
from lvliang_cli.render import PEOPLE, Dress, render
from lvliang_cli.request import Request


class ReaderGone(Exception):
    """The reader of standard output went away: nothing to do, and nothing wrong.

    No `BrokenPipeError`, which Typer would catch on its way and make exit code 1.
    """


NARROWEST = 20
"""A terminal is taken to be at least this wide; a narrower one wraps by itself."""


def emit(document: Document, request: Request) -> None:
    """Print `document` as asked, to standard output or to the file asked for.

    Raises:
        CannotWrite: it could not be written in full.
        ReaderGone: the reader of standard output went away.
    """
    terminal = request.output is None and is_terminal()
    format = request.format or ("table" if terminal else "plain")
    if document.is_bare and format in PEOPLE:
        format = "json"
    dress = Dress(
        lang=request.lang,
        width=terminal_width() if terminal else None,
        color=wants_color(request.color, terminal=terminal),
        is_unicode=not terminal or shows_blocks(),
        excel=request.excel,
        encoding=sys.stdout.encoding if terminal else None,
    )
    write_text(render(document, format, dress), request.output)


def notes_for_stderr(document: Document, request: Request) -> list[Words]:
    """The notes that the format itself has no room for, and word of an empty result."""
    format = request.format
    if format in ("csv", "tsv", "jsonl"):
        return [note.words for note in document.remarks]
    is_empty = document.name.endswith(".list") and not document.rows()
    if is_empty and (format is None or format in PEOPLE):
        return [Words("没有符合条件的记录", "nothing matches")]
    return []


def write_text(text: str, path: str | None = None) -> None:
    """Write `text` to `path`, or to standard output for None, and flush it.

    UTF-8, except on a terminal with another encoding, where what it cannot show is
    written out as an escape.

    Raises:
        CannotWrite: it could not be written in full.
        ReaderGone: the reader of standard output went away.
    """
    if path is not None:
        write_file(path, text.encode("utf-8", "backslashreplace"))
        return
    if sys.stdout is None:
        raise cannot_write("-", "standard output is closed")
    encoding = sys.stdout.encoding if is_terminal() else "utf-8"
    data = text.encode(encoding or "utf-8", "backslashreplace")
    try:
        stream: BinaryIO = sys.stdout.buffer
        stream.write(data)
        stream.flush()
    except BrokenPipeError:
        silence_stdout()
        raise ReaderGone from None
    except (OSError, ValueError) as error:
        silence_stdout()
        raise cannot_write("-", error) from None


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


def wants_color(option: str | None, *, terminal: bool) -> bool:
    """The option, then ``NO_COLOR``, then ``FORCE_COLOR``, then whether it is a terminal."""
    if option in ("always", "never"):
        return option == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return terminal and os.environ.get("TERM") != "dumb"


def shows_blocks() -> bool:
    """Whether standard output can encode block and box characters."""
    try:
        "█▏─≥".encode(sys.stdout.encoding or "utf-8")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


DRAFT_PREFIX = ".lvliang-"
"""How the name of a file starts that is being written beside the one that it will replace."""


def make_folder(path: str) -> None:
    """Make the folder `path`, if it is not there, with those above it.

    Raises:
        CannotWrite: it is a file, or cannot be made.
    """
    try:
        os.makedirs(path, exist_ok=True)
    except (OSError, ValueError) as error:
        raise cannot_write(path, error) from None


def write_file(path: str, data: bytes) -> None:
    """Write `data` to `path`: beside it first, so that a failure leaves what was there.

    Raises:
        CannotWrite: it could not be written in full.
    """
    try:
        if os.path.exists(path) and not os.path.isfile(path):
            with open(path, "wb") as device:
                device.write(data)
        else:
            _replace(os.path.realpath(path), data)
    except (OSError, ValueError) as error:
        raise cannot_write(path, error) from None


def keep_file(path: str, data: bytes) -> None:
    """As `write_file`, but on the disk when it returns, and a link is replaced, not followed.

    Raises:
        CannotWrite: it could not be written in full.
    """
    try:
        _replace(path, data, is_kept=True)
    except (OSError, ValueError) as error:
        raise cannot_write(path, error) from None


def _replace(target: str, data: bytes, *, is_kept: bool = False) -> None:
    from tempfile import NamedTemporaryFile

    folder = os.path.dirname(target)
    with NamedTemporaryFile("wb", dir=folder, prefix=DRAFT_PREFIX, delete=False) as draft:
        try:
            draft.write(data)
            draft.flush()
            os.chmod(draft.name, _mode_for(target))
            if is_kept:
                os.fsync(draft.fileno())
            os.replace(draft.name, target)
        except BaseException:
            os.unlink(draft.name)
            raise
    if is_kept:
        sync_folder(folder)


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


def cannot_write(path: str, error: Exception | str) -> CannotWrite:
    """The failure to write `path` (``-``: standard output) that `error` tells."""
    why = getattr(error, "strerror", None) or error
    where = "standard output" if path == "-" else path
    return CannotWrite(
        Words(
            f"无法写入 {'标准输出' if path == '-' else path}:{why}", f"cannot write {where}: {why}"
        ),
        token=path,
    )
