"""The rows of many releases, written as they are read; none are held in memory.

The process that reads a file makes its rows in the form asked for. They go to standard output
or into a `RowsFile` at once. Where nothing can be written before all is read (a JSON object
counts its rows first) they wait in temporary files.
"""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from functools import cache, partial
from itertools import chain
from shutil import rmtree
from tempfile import TemporaryFile
from typing import IO, NamedTuple, TypeVar

from lvliang_cli import __version__
from lvliang_cli.atomic_files import cannot_write, remember
from lvliang_cli.core.contract.document import Document
from lvliang_cli.core.text.bilingual import Note, Words
from lvliang_cli.core.text.errors import BadData, BadUsage, Failure
from lvliang_cli.core.text.file_bytes import read_bytes
from lvliang_cli.core.text.hashing import sha256_of
from lvliang_cli.core.view.extract.extract_document import ReadFile, extraction
from lvliang_cli.extras.parquet import need_duckdb, write
from lvliang_cli.output import is_device, is_stdout, write_parts, write_text
from lvliang_cli.render import Look, render
from lvliang_cli.render.json_document import envelope
from lvliang_cli.render.json_text import compact
from lvliang_cli.rows_file import READ, Key, RowsFile

from .parquet_rows import PARTS, columns, lines
from .releases import OwnPage, Release, Run, each, lost_file, read_release
from .source_text import FILE

FORMATS = ("json", "jsonl", "csv", "tsv")
PARQUET = "parquet"
"""Rows that `parquet.write` takes."""
LISTS = ("texts", "failed", "figures", "dropped", "relations")
"""Of the JSON object, a part of `Rows` each."""
_CHUNK = 1 << 20


class Asked(NamedTuple):
    """How rows are wanted: in which of `FORMATS` or `PARQUET`, and for a spreadsheet; of what was
    dropped.
    """

    format: str
    excel: bool
    dropped: bool
    has_heads: bool = True

    @property
    def look(self) -> Look:
        return Look(excel=self.excel, has_heads=self.has_heads)


class Rows(NamedTuple):
    """The rows of one file as text, how many figures, and what says that they are of it."""

    path: str
    key: Key
    parts: tuple[str, ...]
    figures: int
    failure: Failure | None
    unread: tuple[Note, ...]


Answered = TypeVar("Answered", Rows, ReadFile)


def rows_of(release: Release, asked: Asked, folder: str = "") -> Rows:
    """The rows of one release, its path seen from `folder`. Runs in a process of its own."""
    read = read_release(release._replace(path=os.path.join(folder, release.path)))
    return _rows(release, read._replace(path=release.path), asked)


def _lost(release: Release, asked: Asked) -> Rows:
    return _rows(release, lost_file(release), asked)


def _rows(release: Release, file: ReadFile, asked: Asked) -> Rows:
    is_own = isinstance(file.failure, OwnPage)
    document = extraction([] if is_own else [file], shows_dropped=asked.dropped)
    if asked.format == "json":
        body = document.body()
        parts = tuple(",\n".join(f"    {compact(row)}" for row in body[name]) for name in LISTS)
    elif asked.format == PARQUET:
        parts = (lines(file),)
    else:
        parts = (render(document, asked.format, asked.look).removeprefix(_head(asked)),)
    figures = len(file.reading.figures) if file.reading else 0
    key = _key(release, file.file_sha256)
    return Rows(release.path, key, parts, figures, file.failure, file.unread)


@cache
def _head(asked: Asked) -> str:
    """What comes before the rows."""
    document = extraction([], shows_dropped=asked.dropped)
    return "" if asked.format in ("json", PARQUET) else render(document, asked.format, asked.look)


def _key(release: Release, digest: str) -> Key:
    given = (release.title, release.issued, release.region)
    return release.path, sha256_of(repr((digest, *given)).encode("utf-8", "backslashreplace"))


def stream(releases: Sequence[Release], asked: Asked, output: str | None, run: Run) -> list[str]:
    """Write the rows of `releases` to `output` (None: standard output); the paths that failed."""
    folder = "" if run.cluster is None else os.getcwd()
    work, lost = partial(rows_of, asked=asked, folder=folder), partial(_lost, asked=asked)
    failed: list[str] = []

    def read(todo: Sequence[Release]) -> Iterator[Rows]:
        for rows in _told(each(work, todo, run.jobs, run.watch, lost, run.cluster), run, failed):
            for note in rows.unread:
                run.tell(note)
            yield rows

    if asked.format == "json" or (output and (is_device(output) or is_stdout(output))):
        _write_at_end(read(releases), asked, output)
    elif output is None:
        remember("-", Words("标准输出不完整", "standard output is incomplete"))
        write_text(_head(asked))
        for rows in read(releases):
            write_text(rows.parts[0])
        remember("-", None)
    else:
        _into_file(releases, read, asked, output, run)
    return failed


def write_parquet(releases: Sequence[Release], folder: str, run: Run) -> list[str]:
    """Write the figures of `releases` into `folder`, which is not there yet; the paths that failed.

    They wait in ``FOLDER.rows`` until all are read, and are then filed by `parquet_rows.PARTS`.

    Raises:
        BadUsage: `folder` is there, or what would wait beside it.
        CannotWrite: the rows could not be written.
    """
    need_duckdb()
    rows, draft = f"{folder}.rows", f"{folder}.draft"
    own = () if os.path.exists(rows + READ) else (rows, draft)  # else an earlier run left them
    for path in filter(os.path.lexists, (folder, *own)):
        hint = Words("请写一个新文件夹", "name a folder that does not exist yet")
        raise BadUsage(Words(f"{path} 已存在", f"{path} already exists"), token=path, hint=hint)
    failed = stream(releases, Asked(PARQUET, excel=False, dropped=False), rows, run)
    try:
        if os.path.isdir(draft):  # what an earlier run left
            rmtree(draft)
        os.mkdir(draft)
        write(rows, columns(), draft, PARTS)
        os.rename(draft, folder)
        for path in (rows, rows + READ):
            if os.path.exists(path):
                os.unlink(path)
    except OSError as error:
        raise cannot_write(folder, error) from None
    return failed


def gathered(
    releases: Sequence[Release], run: Run, *, shows_dropped: bool
) -> tuple[Document, list[str]]:
    """The document of all `releases`, for people, and the paths that failed."""
    failed: list[str] = []
    read = _told(each(read_release, releases, run.jobs, run.watch, lost_file), run, failed)
    files = [file for file in read if not isinstance(file.failure, OwnPage)]
    return extraction(files, shows_dropped=shows_dropped), failed


def _told(answers: Iterator[Answered], run: Run, failed: list[str]) -> Iterator[Answered]:
    """`answers`, what failed of them reported and added to `failed`."""
    own = None
    is_any = False
    for answer in answers:
        failure = answer.failure
        if failure is not None:
            run.tell(failure.words)
        if isinstance(failure, OwnPage):
            own = failure
        else:
            is_any = True
            failed += [] if failure is None else [answer.path]
        yield answer
    if own is not None and not is_any:
        raise own


def _into_file(
    releases: Sequence[Release],
    read: Callable[[Sequence[Release]], Iterator[Rows]],
    asked: Asked,
    output: str,
    run: Run,
) -> None:
    file = RowsFile(output, f"{__version__} {asked!r}", _head(asked), resumes=run.resumes)
    known = {path for path, _ in file.spans}
    keys = {r.path: _kept(r, file) for r in releases if r.path in known}
    todo = [release for release in releases if not keys.get(release.path)]
    if run.resumes:
        kept, left = len(releases) - len(todo), len(todo)
        en = f"the rows of {kept} files are kept, {left} files are left to read"
        run.tell(Words(f"{kept} 个文件的行照旧保留,读其余 {left} 个", en))
    for rows in read(todo):
        if rows.failure is None:
            file.add(rows.key, rows.parts[0])
            keys[rows.path] = rows.key
    file.finish([key for release in releases if (key := keys.get(release.path))])


def _kept(release: Release, file: RowsFile) -> Key | None:
    """The key of a file that is as it was when its rows were written, else None."""
    try:
        key = _key(release, sha256_of(read_bytes(release.path, FILE)))
    except BadData:
        return None
    return key if key in file.spans else None


def _write_at_end(read: Iterator[Rows], asked: Asked, output: str | None) -> None:
    with ExitStack() as stack:
        opened = partial(TemporaryFile, "w+", encoding="utf-8", errors="surrogatepass", newline="")
        waiting = [stack.enter_context(opened()) for _ in LISTS]
        notes: list[Note] = []
        begun = [False for _ in LISTS]
        figures = 0
        for rows in read:
            figures += rows.figures
            notes += rows.unread
            for index, part in enumerate(rows.parts):
                if part:
                    joint = ",\n" if begun[index] and asked.format == "json" else ""
                    waiting[index].write(joint + part)
                    begun[index] = True
        if asked.format == "json":
            write_parts(_object(dict(zip(LISTS, waiting, strict=True)), figures, notes), output)
        else:
            write_parts(chain([_head(asked)], _chunks(waiting[0])), output)


def _chunks(file: IO[str]) -> Iterator[str]:
    file.seek(0)
    while chunk := file.read(_CHUNK):
        yield chunk


def _object(lists: Mapping[str, IO[str]], count: int, notes: Sequence[Note]) -> Iterator[str]:
    """The JSON object as `json_document` renders it, its lists from `lists`."""
    nothing = extraction([], shows_dropped=False)
    members = envelope(nothing._replace(notes=tuple(notes))) | {"count": count}
    joint = "{\n"
    for name, value in members.items():
        yield f"{joint}  {compact(name)}: "
        joint = ",\n"
        if name in lists and lists[name].tell():
            yield "[\n"
            yield from _chunks(lists[name])
            yield "\n  ]"
        else:
            yield compact(value)
    yield "\n}\n"
