"""What is given of many releases: a CSV table with a row a file."""

import csv
import os
from collections.abc import Callable, Sequence
from datetime import date
from io import StringIO

from lvliang_cli.core.data.field_types import FILE_IDENT, URL
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.encoding import decode
from lvliang_cli.core.text.errors import BadData, BadUsage, UnknownName
from lvliang_cli.core.text.file_bytes import Wanted, read_bytes

from .releases import Release

COLUMNS = ("file", "id", "title", "issued", "region", "publisher", "url")
LONGEST = 1_000
"""Characters of a cell."""
MANIFEST = Wanted(
    Words("清单", "the manifest"), 32 * 1024 * 1024, Words("请给出 CSV 文件", "name a CSV file")
)


def day(text: str, name: str) -> date:
    """The day that `text` (``2020-07-13``) is; `name` is that of the option or the column.

    Raises:
        BadUsage: it is not a day.
    """
    try:
        return date.fromisoformat(text)
    except ValueError:
        words = Words(f"{name}:“{text}”不是日期", f"{name}: {text!r} is not a valid date")
        hint = Words("例如 2020-07-13", "such as 2020-07-13")
        raise BadUsage(words, token=text, hint=hint) from None


def checked(release: Release, prefix: str = "") -> Release:
    """`release`, if its id, address and place can be those of one.

    Raises:
        BadUsage: they cannot; `prefix` goes before the name of what is wrong.
    """
    for name, kind, what in (
        ("id", FILE_IDENT, Words("标识", "id")),
        ("url", URL, Words("网址", "web address")),
    ):
        value = getattr(release, name)
        try:
            if value is not None:
                kind.read(value, name)
        except BadData:
            words = Words(
                f"{prefix}{name}:不是有效的{what.zh}", f"{prefix}{name}: not a valid {what.en}"
            )
            raise BadUsage(words, token=value) from None
    if release.region is not None:
        from lvliang_cli.core.extract.stage4_place.names_of_places import given_place

        given_place(release.region)
    return release


def given_by(
    path: str, files: Sequence[str], default: Release, tell: Callable[[Words], None]
) -> list[Release]:
    """Each of `files` with what the manifest at `path` gives of it, else `default`.

    A file is named as it is from the folder of the manifest, or from where the call is made.
    `tell` is given the columns and the files that are not known.

    Raises:
        BadData: it cannot be read, or a row gives what cannot be.
    """
    places = {os.path.realpath(file): file for file in files}
    given: dict[str, Release] = {}
    unknown = []
    for line, cells in _rows(path, tell):
        name = cells["file"]
        tried = (os.path.join(os.path.dirname(path), name), name)
        file = next((p for p in map(os.path.realpath, tried) if p in places), None)
        if file is None:
            unknown.append(name)
        elif file in given:
            raise _wrong(line, Words(f"{name} 已有一行", f"{name} already has a row"), name)
        else:
            given[file] = _release(places[file], cells, default, line)
    if unknown:
        first = "、".join(unknown[:3])
        words = Words(
            f"清单中的 {len(unknown)} 个文件不在所读之列:{first}",
            f"files of the manifest that are not among those read: {len(unknown)}"
            f" ({first.replace('、', ', ')})",
        )
        tell(words)
    return [given.get(place, default._replace(path=file)) for place, file in places.items()]


def _release(path: str, cells: dict[str, str], default: Release, line: int) -> Release:
    told = {name: value for name, value in cells.items() if value and name in COLUMNS[1:]}
    issued = told.pop("issued", None)
    try:
        release = default._replace(path=path, **told)  # type: ignore[arg-type]
        if issued is not None:
            release = release._replace(issued=day(issued, "issued"))
        return checked(release)
    except (BadUsage, UnknownName) as error:
        raise _wrong(line, error.words, error.token, error.hint) from None


def _rows(path: str, tell: Callable[[Words], None]) -> list[tuple[int, dict[str, str]]]:
    """The rows with the line that each ends on, every known cell by the name of its column."""
    text = decode(read_bytes(path, MANIFEST), path, MANIFEST.most).text
    reader = csv.reader(StringIO(text, newline=""))
    rows = []
    try:
        header = [name.strip().lower() for name in next(reader, [])]
        _look_at(header, tell)
        for row in reader:
            cells = dict(zip(header, map(str.strip, row), strict=False))
            if not any(map(str.strip, row)):
                continue
            if len(row) > len(header):
                raise _wrong(reader.line_num, Words("多出一格", "one cell too many"))
            if not cells.get("file"):
                raise _wrong(reader.line_num, Words("没有文件名", "no file is named"))
            if any(len(cell) > LONGEST for cell in cells.values()):
                raise _wrong(reader.line_num, Words("一格过长", "a cell is too long"))
            rows.append((reader.line_num, cells))
    except csv.Error as error:
        raise _wrong(reader.line_num, Words(f"不是 CSV:{error}", f"not CSV: {error}")) from None
    return rows


def _look_at(header: Sequence[str], tell: Callable[[Words], None]) -> None:
    """Refuse a table without files; `tell` is given each column that is not used."""
    used = ", ".join(COLUMNS)
    hint = Words(f"列:{used}", f"columns: {used}")
    if "file" not in header or len(set(header)) < len(header):
        words = Words(
            "须有 file 列,且列名不重复",
            "a `file` column is required, and column names must be unique",
        )
        raise _wrong(1, words, None, hint)
    for name in header:
        if name not in COLUMNS:
            words = Words(f"清单的“{name}”列未用;", f"the manifest's column {name!r} is not used; ")
            tell(words.plus(hint))


def _wrong(line: int, words: Words, token: str | None = None, hint: Words | None = None) -> BadData:
    where = Words(f"清单第 {line} 行:", f"line {line} of the manifest: ")
    return BadData(where.plus(words), token=token, hint=hint)
