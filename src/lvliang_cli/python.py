"""The door for Python: datasets as rows, and texts read and checked.

Rows are plain dicts of text, whole numbers, `Decimal` and None, so pandas and polars take them
as they are. No number is a float: every digit that is printed is kept.
"""

import os
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple

from lvliang_cli.core.contract.extract_rows import FIGURES, RELATIONS
from lvliang_cli.core.data.catalogue import known
from lvliang_cli.core.data.dataset import ALL, Collection
from lvliang_cli.core.data.gather import gather, is_catalogue, is_path
from lvliang_cli.core.extract.model.reasons import DOUBTS
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.errors import BadData, BadUsage, Failure
from lvliang_cli.core.text.file_bytes import STDIN
from lvliang_cli.core.text.suggest import not_among
from lvliang_cli.index.sql import ask, every_row
from lvliang_cli.index.views import VIEWS
from lvliang_cli.sources.dataset_or_release import load_any
from lvliang_cli.sources.manifest import day
from lvliang_cli.sources.releases import Release, encoded, read_source, release_text
from lvliang_cli.sources.source_text import SourceText, kind_of, with_rows

__all__ = ["Data", "Failure", "Reading", "Text", "check", "open", "read", "text_of"]

Row = dict[str, Any]


class Data:
    """Datasets, read anew at each question; `open` makes one."""

    def __init__(self, names: Sequence[str]) -> None:
        self._names = tuple(names)

    def figures(self) -> list[Row]:
        """The printed figures, a row each.

        The columns are those of the view ``figures`` (``lvliang query --explain-schema``):
        `value`, `lower` and `upper` are `Decimal` in base units (万 and 亿 expanded; percent for
        a share or a change, negative for a fall), None on an open side. Where `qualifier` is not
        ``exact``, `value` is only the number of the bound. `char_start` and `char_end` count the
        code points of the source from 0, half-open; `paragraph` counts from 1; days are ISO 8601.

        Raises:
            Failure: a dataset cannot be read, or there is none of that name.
        """
        return self.rows("figures")

    def releases(self) -> list[Row]:
        """The datasets, a row each: title, place, period, source, how many figures."""
        return self.rows("releases")

    def rows(self, view: str) -> list[Row]:
        """The rows of any view that ``lvliang query --explain-schema`` lists.

        Raises:
            Failure: there is no such view; or as `figures` does.
        """
        if view not in VIEWS:
            raise not_among(Words(f"没有表 {view}", f"no view {view!r}"), view, list(VIEWS))
        return every_row(view, self._asked())

    def query(self, sql: str) -> list[Row]:
        """What `sql` answers, as ``lvliang query --json`` does: read only, at most 200,000 rows.

        Numbers that SQL works out are `Decimal` with 15 digits.

        Raises:
            Failure: the SQL is not accepted; or as `figures` does.
        """
        return ask(sql, self._asked()).found.objects()

    def _asked(self) -> Collection | None:
        """What is asked; None is the whole catalogue."""
        return None if is_catalogue(self._names) else gather(self._names, load_file=load_any)


LONGEST_PATH = 1_000


class Reading(NamedTuple):
    """What was read in a text.

    Attributes:
        figures: a row each, with the columns of ``lvliang extract --csv`` but `file`; numbers
            are `Decimal` in base units, `start` and `end` code points of the text from 0,
            half-open, `number` counts them from 1, `confidence` is from 0 to 1.
        relations: a dict each: `type`, `stated` and `arguments` (with the `number` of a figure,
            or a plain value), `doubts`.
        doubts: a row for each doubt about a figure: `figure` (its number), `code`, `zh`, `en`.
        title, issued, place: given or found in the text, else None; `issued` as YYYY-MM-DD,
            `place` the code of GB/T 2260, or the name where it has none.
    """

    figures: list[Row]
    relations: list[Row]
    doubts: list[Row]
    title: str | None
    issued: str | None
    place: str | None
    unread: tuple[Row, ...] = ()


class Text(str):
    """The text of a file, and what of it could not be read: a `code`, and `said` in words."""

    unread: tuple[Row, ...] = ()


def open(*names: str | os.PathLike[str]) -> Data:
    """The datasets called `names`: files, ids of the catalogue, or ``"all"`` of it.

    A file may also be a release, as a text, a page, Word or PDF; it is read then.

    Without a name it is the bundled release. Nothing is read before a question is asked.

    Raises:
        Failure: there is no such file or id.
    """
    given = [os.fspath(name) for name in names]
    for name in given:
        if not is_path(name):
            if name != ALL:
                known(name)
        elif name != STDIN and not os.path.exists(name):
            raise BadData(Words(f"没有文件 {name}", f"there is no file {name}"), token=name)
    return Data(given)


def text_of(path: str | os.PathLike[str]) -> Text:
    """The text of a release as read, where positions are counted: a text, a page, Word or PDF.

    Raises:
        Failure: it cannot be read.
    """
    source = release_text(os.fspath(path))
    text = Text(source.text)
    text.unread = tuple({"code": note.code, "said": note.words._asdict()} for note in source.unread)
    return text


def read(text: str, *, issued: date | str | None = None, region: str | None = None) -> Reading:
    """The figures of a release.

    Args:
        text: plain text; `text_of` gives that of a file.
        issued: day of issue, a date or YYYY-MM-DD; without one, what the text prints.
        region: place as a code of GB/T 2260 or a Chinese name; without one, what the text prints.

    Raises:
        Failure: `text` is not text, or a page with its tags, or the day or place is not known.
    """
    reading = read_source(_source(text), Release("", issued=_day(issued), region=region)).reading
    assert reading is not None
    types = FIGURES.types()
    grid = FIGURES.grid(
        FIGURES.row(figure, file="", number=n) for n, figure in enumerate(reading.figures, 1)
    )
    place = reading.place
    return Reading(
        [
            {
                name: Decimal(cell) if types[name] == "number" and cell is not None else cell
                for name, cell in zip(grid.header, cells, strict=True)
                if name != "file"
            }
            for cells in grid.rows
        ],
        [_without_file(RELATIONS.row(one, file="")) for one in reading.relations],
        [
            {"figure": n, "code": code, **DOUBTS[code]._asdict()}
            for n, figure in enumerate(reading.figures, 1)
            for code in figure.doubts
        ],
        reading.title,
        None if reading.issued is None else reading.issued.isoformat(),
        None if place is None else place.code or place.name,
        getattr(text, "unread", ()),
    )


def check(text: str, *, issued: date | str | None = None, region: str | None = None) -> list[Row]:
    """What does not agree in a release, or is doubtful in it; empty where nothing is found.

    A dict each, with the members that ``lvliang check FILE --json`` documents: `severity`
    (``error`` where figures cannot all be true as printed, ``warning``, ``notice``), `code`,
    `said` and `worked_out` in both languages, `char_start` and `char_end` of the figure,
    `partners`, the figures that it was checked against, and `doubts` about the reading. What of
    the file of a `Text` was not read is a notice without a place.

    Args and Raises: as `read`.
    """
    from lvliang_cli.core.view.check.checked_files_document import check_files
    from lvliang_cli.sources.checked_files import check_source

    found = check_files([check_source(_source(text), _day(issued), region)]).rows()
    told = [_without_file(row) for row in found if row["severity"] is not None]
    nowhere = dict.fromkeys(("worked_out", "char_start", "char_end"))
    notice: Row = {"severity": "notice", **nowhere, "partners": [], "doubts": []}
    return told + [{**notice, **part} for part in getattr(text, "unread", ())]


def _day(issued: date | str | None) -> date | None:
    return day(issued, "issued") if isinstance(issued, str) else issued


_TEXT_OF = Words("文件的文字:lv.text_of(路径)", "the text of a file: lv.text_of(PATH)")


def _source(text: str) -> SourceText:
    if not isinstance(text, str):
        kind = type(text).__name__
        wrong = Words(f"须是文字(str),而不是 {kind}", f"expected text (str), not {kind}")
    elif len(text) < LONGEST_PATH and "\n" not in text and os.path.isfile(text):
        wrong = Words(f"“{text}”是文件名,不是文字", f"{text!r} is the name of a file, not a text")
    elif kind_of("", text) == "html":
        wrong = Words("这是带标记的网页,不是文字", "this is a page with its tags, not a text")
    else:
        return SourceText("", "text", "utf-8", encoded(text), with_rows(text))
    raise BadUsage(wrong, hint=_TEXT_OF)


def _without_file(row: Row) -> Row:
    return {name: value for name, value in row.items() if name != "file"}
