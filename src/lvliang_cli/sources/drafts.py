"""Drafts of releases: one dataset a file, none written over, none under the id of another."""

import os
import re
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from lvliang_cli.atomic_files import make_folder
from lvliang_cli.core.data.dataset import Dataset, read_dataset
from lvliang_cli.core.data.field_kinds import RELEASE
from lvliang_cli.core.data.field_types import FILE_IDENT_PATTERN
from lvliang_cli.core.extract.draft import About, draft
from lvliang_cli.core.review.settle import open_reviews
from lvliang_cli.core.text.bilingual import Note, Words
from lvliang_cli.core.text.errors import BadData, Failure
from lvliang_cli.core.text.file_bytes import STDIN
from lvliang_cli.core.text.hashing import sha256_of
from lvliang_cli.core.view.extract.drafts import Drafted
from lvliang_cli.core.view.extract.extract_document import ReadFile
from lvliang_cli.output import write_file
from lvliang_cli.outputs_not_inputs import file_at, is_input
from lvliang_cli.render.json_text import indented

from .releases import OwnPage, Release, Run, each, encoded, lost_file, read_source, release_text

LONGEST_ID = 60
_HASH = 8


class _Made(NamedTuple):
    """A draft as bytes (none where one of that name is left as it is), or a failure."""

    row: Drafted
    sha256: str = ""
    data: bytes | None = None
    failure: Failure | None = None
    unread: tuple[Note, ...] = ()


def id_of(name: str, sha256: str) -> str:
    """An id made of a file's name, the same on every run.

    Where letters of the name cannot be in an id, the hash of the text sets it apart from others.
    """
    stem = name if name == STDIN else os.path.splitext(name)[0]
    parts = "".join(c if c.isascii() and c.isalnum() else "-" for c in stem).split("-")
    ident = "-".join(part for part in parts if part)
    short = ident[:LONGEST_ID].rstrip("-")
    is_whole = short == ident and all(c.isascii() for c in stem if c.isalnum())
    if is_whole and re.fullmatch(FILE_IDENT_PATTERN, ident):
        return ident
    return f"{short or 'release'}-{sha256[:_HASH]}"


def draft_of(file: ReadFile, release: Release, ident: str) -> tuple[bytes, Dataset]:
    """The draft of what was read, as a file and as the dataset in it.

    Raises:
        BadData: the file has no text.
    """
    reading = file.reading
    assert reading is not None
    if not reading.text.strip():
        raise BadData(Words(f"文件 {file.path} 没有文字", f"no text in the file {file.path}"))
    kind = "document" if file.kind in ("word", "pdf") else "webpage"
    about = About(ident, release.url, release.publisher, date.today(), kind)
    written = indented(RELEASE.form(draft(reading, about))) + "\n"
    data = written.encode("utf-8", "backslashreplace")
    return data, read_dataset(data, file.path)


def write_drafts(
    releases: Sequence[Release], folder: str, run: Run, *, replaces: bool
) -> list[Drafted]:
    """Write a draft of each release into `folder`, and say what became of each.

    A draft that is there is left as it is unless `replaces`. `run` hears what failed, what
    is skipped, and ids that two files would have.

    Raises:
        BadData: every file is a page that lvliang wrote.
        BadUsage: a draft would be written over one of `releases`.
    """
    make_folder(folder)
    work = partial(_made, folder=folder, replaces=replaces)
    taken: dict[str, str] = {}
    rows: list[Drafted] = []
    own: list[Failure] = []
    inputs = {file_at(release.path) for release in releases} - {None} if replaces else set()
    for release, made in zip(
        releases, each(work, releases, run.jobs, run.watch, _lost), strict=True
    ):
        if isinstance(made.failure, OwnPage):
            own.append(made.failure)
            run.tell(made.failure.words)
            continue
        settled = _settled(made, release, work, taken, run)
        if settled.data is not None and settled.row.draft is not None:
            if file_at(settled.row.draft) in inputs:
                raise is_input(settled.row.draft)
            write_file(settled.row.draft, settled.data)
        rows.append(settled.row)
    if own and not rows:
        raise own[0]
    return rows


def _settled(
    made: _Made,
    release: Release,
    work: Callable[[Release], _Made],
    taken: dict[str, str],
    run: Run,
) -> _Made:
    """`made`, under another id where that is `taken` by another text; problems are reported."""
    ident = made.row.id
    if ident is not None and taken.get(ident.casefold(), made.sha256) != made.sha256:
        other = f"{ident[:LONGEST_ID]}-{made.sha256[:_HASH]}"
        words = Words(
            f"{release.path}:标识 {ident} 已被另一文件占用,改用 {other}",
            f"{release.path}: another file has the id {ident}; this one is {other}",
        )
        run.tell(words)
        made = work(release._replace(id=other))
    if made.row.id is not None:
        key = made.row.id.casefold()
        if key in taken:
            made = made._replace(row=made.row._replace(outcome="repeated"), data=None)
        taken[key] = made.sha256
    row = made.row
    for note in made.unread:
        run.tell(note)
    if made.failure is not None:
        run.tell(made.failure.words)
    elif row.outcome == "repeated":
        words = Words(
            f"{row.file} 与另一文件文字相同,不另写草稿",
            f"{row.file} has the same text as another file, so it is not drafted twice",
        )
        run.tell(words)
    elif row.outcome == "differs":
        words = Words(
            f"{row.draft} 已在,出自另一文本,未改;要重写,加 --replace",
            f"{row.draft} already exists, made from another text, and is left as it is;"
            " --replace overwrites it",
        )
        run.tell(words)
    return made


def _made(release: Release, folder: str, *, replaces: bool) -> _Made:
    """The draft of one release. Runs in a process of its own."""
    try:
        source = release_text(release.path)
        digest = sha256_of(encoded(source.text))
        ident = release.id or id_of(release.name or os.path.basename(release.path), digest)
        path = os.path.join(folder, f"{ident}.json")
        row = Drafted(release.path, "written", ident, path)
        if not replaces and os.path.lexists(path):
            outcome = "kept" if _is_of(path, digest) else "differs"
            return _Made(row._replace(outcome=outcome), digest)
        data, dataset = draft_of(read_source(source, release, is_for_draft=True), release, ident)
    except BadData as failure:
        return _Made(Drafted(release.path, "failed"), failure=failure)
    except Exception as error:
        return _lost(release, error)
    row = row._replace(
        figures=len(dataset.release.metrics),
        to_review=len(open_reviews(dataset)),
        has_place=dataset.release.region is not None,
    )
    return _Made(row, digest, data, unread=source.unread)


def _is_of(path: str, digest: str) -> bool:
    """Whether the draft at `path` is of the text with the hash `digest`."""
    if not os.path.isfile(path):
        return False
    with open(path, "rb") as file:
        return f'"sha256": "{digest}"'.encode() in file.read()


def _lost(release: Release, error: Exception | None = None) -> _Made:
    return _Made(Drafted(release.path, "failed"), failure=lost_file(release, error).failure)
