"""Releases read from files and folders, by several processes when they are many."""

import os
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from glob import glob
from typing import NamedTuple, TypeVar

from lvliang_cli.core.text.bilingual import UNREAD, Note, Words
from lvliang_cli.core.text.errors import BadData, Failure
from lvliang_cli.core.text.file_bytes import STDIN
from lvliang_cli.core.text.hashing import sha256_of
from lvliang_cli.core.view.extract.extract_document import ReadFile
from lvliang_cli.output import is_device

from .source_text import KINDS, SourceText, is_own_page, source_text

Item = TypeVar("Item")
Answer = TypeVar("Answer")
Tell = Callable[[Words | Note], None]
"""Who hears of what is skipped or fails."""

FEW = 64  # files up to which none are started: other processes take as long as fifty articles
SYSTEM = ("/proc", "/sys", "/dev")
"""Folders of the system without files of anybody's, and without an end."""
SILENT = 2.0
"""Seconds after which a walk through folders says where it is; each time after twice as long."""


class Release(NamedTuple):
    """A file, and what is given of the release in it; None is left to its text.

    `name` is its path within the folder that was asked for.
    """

    path: str
    id: str | None = None
    title: str | None = None
    issued: date | None = None
    region: str | None = None
    publisher: str | None = None
    url: str | None = None
    name: str | None = None


class Run(NamedTuple):
    """How many files are read in one call.

    Attributes:
        tell: hears of files that are skipped or fail.
        watch: hears how many of all are done.
        jobs: how many processes read; None for all cores when the files are many.
        resumes: what an earlier run read is not read again.
        cluster: the address of the Dask cluster whose workers read; None for this machine.
    """

    tell: Tell
    watch: Callable[[int, int], None]
    jobs: int | None
    resumes: bool = False
    cluster: str | None = None


class OwnPage(BadData):
    """A page that lvliang wrote, in the place of a release."""


def files_of(paths: Sequence[str], tell: Tell) -> list[str]:
    """`paths` with every folder replaced by the releases in it, in order of name.

    `tell` is given what is skipped in a folder.

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
            words = Words(f"文件夹 {path} 中没有可读的文件", f"no readable file in folder {path}")
            hint = Words(
                "读 .txt、.md、.html、.docx、.pdf",
                "files ending in .txt, .md, .html, .docx or .pdf are read",
            )
            raise BadData(words, token=path, hint=hint)
        files += inside
    return files


def datasets_of(paths: Sequence[str], tell: Tell) -> list[str]:
    """`paths` with every folder replaced by the datasets in it (``.json``), else the releases.

    Pages that lvliang wrote are skipped in a folder, and releases beside datasets; `tell` hears it.
    """
    found: list[str] = []
    for path in paths:
        if not os.path.isdir(path):
            found.append(path)
            continue
        datasets = sorted(glob("*.json", root_dir=path))
        beside = [n for n in glob("*", root_dir=path) if n.lower().endswith(tuple(KINDS))]
        if datasets and beside:
            tell(_skipped(f"{path} 中 {len(beside)} 个通稿", f"releases in {path}: {len(beside)}"))
        inside = [os.path.join(path, name) for name in datasets]
        for file in inside or files_of([path], tell):
            try:
                if file.lower().endswith((".html", ".htm")):
                    release_text(file)
            except OwnPage as own:
                tell(own.words)
            else:
                found.append(file)
    return found


def named_within(releases: Sequence[Release], paths: Sequence[str]) -> list[Release]:
    """`releases` with their names within those of `paths` that are folders."""
    folders = [os.path.join(path, "") for path in paths if os.path.isdir(path)]

    def name(path: str) -> str:
        inside = (path[len(f) :] for f in folders if path.startswith(f))
        return next(inside, os.path.basename(path))

    return [release._replace(name=name(release.path)) for release in releases]


def _skipped(zh: str, en: str) -> Note:
    return Note(UNREAD, Words(f"略过 {zh}", f"skipped {en}"))


def _inside(folder: str, tell: Tell) -> list[str]:
    found: list[str] = []

    def unread(error: OSError) -> None:  # a folder in it that cannot be read is told as a file is
        found.append(str(error.filename))

    others, began, silent = list[str](), time.monotonic(), SILENT
    for place, folders, names in os.walk(folder, onerror=unread):
        paths = {name: os.path.join(place, name) for name in sorted(folders)}
        system = [path for path in paths.values() if os.path.abspath(path) in SYSTEM]
        folders[:] = [n for n, path in paths.items() if n[0] != "." and path not in system]
        for path in system:
            tell(_skipped(f"{path}:系统的文件夹", f"{path}: a system folder"))
        others += [f"{n}/" for n, path in paths.items() if n[0] == "." or os.path.islink(path)]
        if time.monotonic() > began + silent:
            silent *= 2
            words = Words(
                f"正在查找通稿,已找到 {len(found)} 个文件,现在 {place}",
                f"looking for releases, {len(found)} files so far, now in {place}",
            )
            tell(words)
        for name in sorted(names):
            path = os.path.join(place, name)
            is_hidden, is_release = name[0] == ".", name.lower().endswith(tuple(KINDS))
            if is_hidden == is_release:  # .DS_Store and the like are nobody's
                others.append(name)
            elif is_release and is_device(path):  # a pipe, a device or a socket may never end
                tell(_skipped(f"{path}:不是普通文件", f"{path}: not a regular file"))
            elif is_release:
                found.append(path)
    if others:
        said = f"{len(others)} ({', '.join(others[:3])}{'…' * (len(others) > 3)})"
        tell(_skipped(f"{folder} 中的其他文件:{said}", f"other files in {folder}: {said}"))
    return found


def each(
    work: Callable[[Item], Answer],
    items: Sequence[Item],
    jobs: int | None,
    watch: Callable[[int, int], None],
    lost: Callable[[Item], Answer],
    cluster: str | None = None,
) -> Iterator[Answer]:
    """`work` done on every item, in order, by `jobs` processes (None: by all cores when many).

    With the address of a `cluster` its workers do it. What comes from standard input is read here:
    no other process has it.

    `watch` is called after each with how many of all are done; `lost` answers for an item over
    which a process came to its end.
    """
    away = [item for item in items if not _is_stdin(item)]
    if cluster is not None:
        from lvliang_cli.extras import cluster as machines

        answers = machines.shared(work, away, cluster, lost)
    elif jobs == 1 or len(away) < 2 or (jobs is None and len(items) <= FEW):
        answers = map(work, away)
    else:
        from lvliang_cli.workers import shared

        answers = shared(work, away, jobs, lost)
    for number, item in enumerate(items, 1):
        yield work(item) if _is_stdin(item) else next(answers)
        watch(number, len(items))


def _is_stdin(item: object) -> bool:
    return getattr(item, "path", item) == STDIN


def read_file(release: Release, *, is_for_draft: bool = False) -> ReadFile:
    """The figures of one file, or why there are none. Runs in a process of its own.

    What is given of the release goes before what the text prints.
    """
    try:
        return read_source(release_text(release.path), release, is_for_draft=is_for_draft)
    except BadData as failure:
        return ReadFile(release.path, failure=failure)


def release_text(path: str) -> SourceText:
    """The text of a release.

    Raises:
        BadData: it cannot be read; `OwnPage` if lvliang wrote it.
    """
    source = source_text(path)
    if is_own_page(source):
        zh, en = f"略过 {path}:是 lvliang 所写的网页", f"skipped {path}: a page that lvliang wrote"
        hint = Words("请给出通稿本身", "give the release itself")
        raise OwnPage(Words(zh, en), token=path, hint=hint)
    return source


def read_source(source: SourceText, release: Release, *, is_for_draft: bool = False) -> ReadFile:
    """The figures of `source`, with what is given of it in `release`.

    Raises:
        BadData: it is for a draft, and has more figures than a dataset may have.
    """
    from lvliang_cli.core.data.value_kinds import MAX_ITEMS
    from lvliang_cli.core.extract.reading import TooMany, read
    from lvliang_cli.core.extract.stage4_place.names_of_places import given_place

    place = None if release.region is None else given_place(release.region)
    try:
        reading = read(source.text, release.issued, place, MAX_ITEMS if is_for_draft else None)
    except TooMany:
        many = Words(
            f"{source.path} 有超过 {MAX_ITEMS} 个数字或关系,一个数据集容不下",
            f"{source.path} has more than {MAX_ITEMS} figures or relations, too many for a dataset",
        )
        hint = Words("分成几个文件,或不用 --draft", "split the file, or leave out --draft")
        raise BadData(many, hint=hint) from None
    title = source.title if release.title is None else release.title
    if title is not None:
        reading = reading._replace(title=title)
    path, kind, encoding, data, text = source[:5]
    digest, whole = sha256_of(encoded(text)), sha256_of(data)
    return ReadFile(path, kind, encoding, digest, reading, None, whole, source.unread)


def encoded(text: str) -> bytes:
    """The bytes that the hash of a text is of."""
    return text.encode("utf-8", "surrogatepass")


def read_release(release: Release) -> ReadFile:
    """As `read_file`; a fault of the program over one of many is a failure of that one."""
    try:
        return read_file(release)
    except MemoryError:
        too_large = Words(f"内存不够读 {release.path}", f"not enough memory to read {release.path}")
        return ReadFile(release.path, failure=BadData(too_large, token=release.path))
    except Exception as error:
        return lost_file(release, error)


def lost_file(release: Release, error: Exception | None = None) -> ReadFile:
    """A file over which reading came to an end."""
    zh, en = f"读 {release.path} 时 lvliang 自身出错", f"lvliang failed on {release.path}"
    told = "" if error is None else f": {type(error).__name__}: {error}".splitlines()[0]
    return ReadFile(release.path, failure=Failure(Words(zh + told, en + told), token=release.path))
