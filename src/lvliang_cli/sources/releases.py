"""Releases read from files and folders, by several processes when they are many."""

import os
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from functools import partial

from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.errors import BadData
from lvliang_cli.core.view.extract import ReadFile

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
    read = partial(read_file, issued=issued, region=region)
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
    from lvliang_cli.core.extract.reading import read
    from lvliang_cli.core.extract.stage4_place.given import given_place
    from lvliang_cli.core.text.hashing import sha256_of
    from lvliang_cli.sources.source_text import source_text

    try:
        source = source_text(path)
        reading = read(source.text, issued, None if region is None else given_place(region))
    except BadData as failure:
        return ReadFile(path, failure=failure)
    digest = sha256_of(source.text.encode("utf-8", "surrogatepass"))
    return ReadFile(path, source.kind, source.encoding, digest, reading)
