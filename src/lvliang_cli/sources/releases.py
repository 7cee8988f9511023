"""Releases read from files and folders, by several processes when they are many."""

import os
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.errors import BadData
from lvliang_cli.core.view.extract import ReadFile

if TYPE_CHECKING:
    from lvliang_cli.core.data.dataset import Dataset
    from lvliang_cli.core.extract.reading import Reading
    from lvliang_cli.core.view.check_spots import CheckedFile

File = TypeVar("File")

FEW = 64
"""So many files are read here: starting other processes takes as long as fifty articles."""


def files_of(paths: Sequence[str], tell: Callable[[Words], None]) -> list[str]:
    """`paths` with every folder replaced by the releases in it, in order of name.

    `tell` is given what is passed over in a folder.

    Raises:
        BadData: nothing to read in a folder.
    """
    files: list[str] = []
    for path in paths:
        if not os.path.isdir(path):
            files.append(path)
            continue
        inside = _inside(path, tell)
        if not inside:
            raise BadData(
                Words(f"文件夹 {path} 中没有可读的文件", f"no file to read in the folder {path}"),
                token=path,
                hint=Words(
                    "读 .txt、.md、.html、.docx、.pdf",
                    "files ending in .txt, .md, .html, .docx or .pdf are read",
                ),
            )
        files += inside
    return files


def _inside(folder: str, tell: Callable[[Words], None]) -> list[str]:
    from lvliang_cli.sources.source_text import KINDS

    found = []
    for place, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            path = os.path.join(place, name)
            if name.startswith(".") or not name.lower().endswith(tuple(KINDS)):
                continue
            if _is_special(path):
                tell(Words(f"略过 {path}:不是普通文件", f"passed over {path}: not a regular file"))
                continue
            found.append(path)
    return found


def _is_special(path: str) -> bool:
    """Whether `path` is a pipe, a device or a socket, which may never end."""
    return os.path.exists(path) and not os.path.isfile(path)


def read_all(
    files: Sequence[str],
    issued: date | None,
    jobs: int | None,
    watch: Callable[[int, int], None],
    region: str | None = None,
) -> Iterator[ReadFile]:
    """Every file read, in order; `watch` is called after each with how many of all are done."""
    return each_of(files, partial(read_file, issued=issued, region=region), jobs, watch)


def check_all_files(
    files: Sequence[str],
    issued: date | None,
    jobs: int | None,
    watch: Callable[[int, int], None],
    region: str | None = None,
) -> "Iterator[CheckedFile]":
    """Every file read and checked, as `read_all`."""
    return each_of(files, partial(check_file, issued=issued, region=region), jobs, watch)


def each_of(
    files: Sequence[str],
    read: Callable[[str], File],
    jobs: int | None,
    watch: Callable[[int, int], None],
) -> Iterator[File]:
    """What `read` makes of every file, in order, by several processes when they are many."""
    processes = min(jobs or os.cpu_count() or 1, len(files))
    if processes < 2 or (jobs is None and len(files) <= FEW):
        for number, path in enumerate(files, 1):
            yield read(path)
            watch(number, len(files))
        return
    from lvliang_cli.workers import shared

    for number, file in enumerate(shared(read, files, processes), 1):
        yield file
        watch(number, len(files))


def read_file(path: str, issued: date | None, region: str | None = None) -> ReadFile:
    """The figures of one file, or why there are none. Runs in a process of its own."""
    from lvliang_cli.core.text.hashing import sha256_of
    from lvliang_cli.sources.source_text import source_text

    try:
        source = source_text(path)
        reading = _reading(source.text, issued, region)
    except BadData as failure:
        return ReadFile(path, failure=failure)
    digest = sha256_of(source.text.encode("utf-8", "surrogatepass"))
    return ReadFile(path, source.kind, source.encoding, digest, reading)


def check_file(path: str, issued: date | None, region: str | None = None) -> "CheckedFile":
    """One file read, linked and checked, or why it was not. Runs in a process of its own.

    A dataset is checked as one: a ``.json``, and standard input that begins like one.
    """
    from lvliang_cli.core.data.dataset import Dataset, load, read_dataset
    from lvliang_cli.core.extract.draft import About, draft
    from lvliang_cli.core.text.files import STDIN
    from lvliang_cli.core.view.check_spots import OWN, CheckedFile
    from lvliang_cli.sources.source_text import is_own_page, source_text

    try:
        if path.lower().endswith(".json"):
            return _checked(path, "dataset", load(path))
        source = source_text(path)
        if path == STDIN and source.text.lstrip().startswith("{"):
            return _checked(path, "dataset", read_dataset(source.data, path))
        if is_own_page(source):
            return CheckedFile(path, OWN)
        reading = _reading(source.text, issued, region)
    except BadData as failure:
        return CheckedFile(path, failure=failure)
    release = draft(reading, About("release", None, None, date.today()))
    read = Dataset(release, path, source.data)
    return _checked(path, source.kind, read, source.text, source.pages)


def _checked(
    path: str, kind: str, dataset: "Dataset", text: str = "", pages: tuple[int, ...] = ()
) -> "CheckedFile":
    from lvliang_cli.core.check.dataset_check import check_all
    from lvliang_cli.core.view.check_spots import CheckedFile

    return CheckedFile(path, kind, text, pages, dataset, check_all(dataset))


def _reading(text: str, issued: date | None, region: str | None) -> "Reading":
    from lvliang_cli.core.extract.reading import read
    from lvliang_cli.core.extract.stage4_place.given import given_place

    return read(text, issued, None if region is None else given_place(region))
