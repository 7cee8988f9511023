"""``extract``."""

import os
from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from lvliang_cli.commands.emit import emit, tell, watch
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.errors import BadData, BadUsage
from lvliang_cli.core.view.extract import ReadFile, extraction
from lvliang_cli.request import Request

FEW = 64
"""So many files are read here: starting other processes takes as long as fifty articles."""


class DraftOptions(NamedTuple):
    """Where a draft goes and what is known of the release beside its text."""

    path: str
    id: str | None = None
    url: str | None = None
    publisher: str | None = None


def run(
    paths: Sequence[str],
    issued: str | None,
    jobs: int | None,
    draft: DraftOptions | None,
    page: str | None,
    request: Request,
    *,
    shows_dropped: bool,
) -> None:
    """The figures of every file of `paths`; folders are read whole.

    Raises:
        BadUsage: no such date, no files, or a draft or a page of more than one file.
        BadData: files that could not be read, once the others are told.
    """
    day = None if issued is None else _day(issued)
    if jobs is not None and jobs < 1:
        raise BadUsage(Words("--jobs 应大于 0", "--jobs must be above 0"), token=str(jobs))
    files = _files(paths)
    for option, out in (("--draft", draft.path if draft else None), ("--html", page)):
        if out is not None and len(files) != 1:
            raise BadUsage(
                Words(f"{option} 只能用于一个文件", f"{option} goes with one file"), token=out
            )
    read = list(_read_all(files, day, jobs))
    failed = [file for file in read if file.failure is not None]
    if failed and len(read) == 1 and failed[0].failure is not None:
        raise failed[0].failure
    if draft is not None:
        _write_draft(read[0], draft)
    if page is not None:
        _write_page(read[0], page, request)
    emit(extraction(read, shows_dropped=shows_dropped), request)
    for file in failed:
        if file.failure is not None:
            tell(file.failure.words)
    if failed:
        count = f"{len(failed)}/{len(read)}"
        raise BadData(
            Words(f"{count} 个文件无法读取", f"{count} files could not be read"),
            token=failed[0].path,
        )


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise BadUsage(
            Words(f"“{text}”不是日期", f"{text!r} is no date"),
            token=text,
            hint=Words("例如 2020-07-13", "such as 2020-07-13"),
        ) from None


def _files(paths: Sequence[str]) -> list[str]:
    """`paths` with every folder replaced by the releases in it, in order of name.

    Raises:
        BadData: nothing to read in a folder.
    """
    files: list[str] = []
    for path in paths:
        if not os.path.isdir(path):
            files.append(path)
            continue
        inside = _inside(path)
        if not inside:
            raise BadData(
                Words(f"文件夹 {path} 中没有可读的文件", f"no file to read in the folder {path}"),
                token=path,
                hint=Words("读 .txt、.md、.html", "files ending in .txt, .md or .html are read"),
            )
        files += inside
    return files


def _inside(folder: str) -> list[str]:
    from lvliang_cli.sources.source_text import KINDS

    found = []
    for place, folders, names in os.walk(folder):
        folders.sort()
        found += [
            os.path.join(place, name)
            for name in sorted(names)
            if name.lower().endswith(tuple(KINDS)) and not name.startswith(".")
        ]
    return found


def _read_all(files: Sequence[str], issued: date | None, jobs: int | None) -> Iterator[ReadFile]:
    """Every file read, in order; by several processes when they are many."""
    read = partial(read_file, issued=issued)
    processes = min(jobs or os.cpu_count() or 1, len(files))
    if processes < 2 or (jobs is None and len(files) <= FEW):
        for number, path in enumerate(files, 1):
            yield read(path)
            watch(number, len(files))
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    chunk = max(1, len(files) // (processes * 4))
    with ProcessPoolExecutor(processes, get_context("spawn")) as pool:
        for number, file in enumerate(pool.map(read, files, chunksize=chunk), 1):
            yield file
            watch(number, len(files))


def read_file(path: str, issued: date | None) -> ReadFile:
    """The figures of one file, or why there are none. Runs in a process of its own."""
    from lvliang_cli.core.extract.reading import read
    from lvliang_cli.core.text.hashing import sha256_of
    from lvliang_cli.sources.source_text import source_text

    try:
        source = source_text(path)
        reading = read(source.text, issued)
    except BadData as failure:
        return ReadFile(path, failure=failure)
    digest = sha256_of(source.text.encode("utf-8", "surrogatepass"))
    return ReadFile(path, source.kind, source.encoding, digest, reading)


def _write_draft(file: ReadFile, options: DraftOptions) -> None:
    from lvliang_cli.core.data.dataset import read_dataset
    from lvliang_cli.core.data.file_form import release_form
    from lvliang_cli.core.extract.draft import UNKNOWN_URL, About, draft
    from lvliang_cli.output import write_file
    from lvliang_cli.render.json_text import indented

    reading = file.reading
    assert reading is not None
    if not reading.text.strip():
        raise BadData(Words(f"文件 {file.path} 没有文字", f"no text in the file {file.path}"))
    about = About(options.id or _id(file), options.url, options.publisher, date.today())
    data = (indented(release_form(draft(reading, about))) + "\n").encode(
        "utf-8", "backslashreplace"
    )
    read_dataset(data, options.path)
    write_file(options.path, data)
    if reading.issued is None:
        tell(
            Words(
                "未找到发布日期,暂以今日代替;可用 --issued 指定",
                "no date of issue found, today's stands in for it; give it with --issued",
            )
        )
    if options.url is None:
        tell(
            Words(
                f"未给出网址,暂以 {UNKNOWN_URL} 代替;可用 --url 指定",
                f"no address given, {UNKNOWN_URL} stands in; give it with --url",
            )
        )


def _write_page(file: ReadFile, path: str, request: Request) -> None:
    from lvliang_cli.core.view.extract_html import annotated_reading
    from lvliang_cli.output import write_file
    from lvliang_cli.render.annotated_page import render

    assert file.reading is not None
    page = annotated_reading(file.reading, os.path.basename(file.path))
    write_file(path, render(page, request.lang).encode("utf-8", "backslashreplace"))


def _id(file: ReadFile) -> str:
    """An id made of the file's name, or of the text's hash when the name has no letters."""
    name = os.path.splitext(os.path.basename(file.path))[0]
    parts = "".join(c if c.isascii() and c.isalnum() else "-" for c in name).split("-")
    return "-".join(part for part in parts if part)[:60] or f"release-{file.sha256[:8]}"
