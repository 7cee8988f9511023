"""Datasets as a workbook (Office Open XML), a sheet a list, by XlsxWriter.

Text is always written as text, so nothing in a dataset can run. A number of more than
15 digits is written as text too, since a spreadsheet would change it.
"""

import io
import re
from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

from lvliang_cli.core.cite.cited import NO_ADDRESS, NO_DATE, NO_PUBLISHER
from lvliang_cli.core.contract.record_cells import text_of
from lvliang_cli.core.data.codes import UNKNOWN
from lvliang_cli.core.data.dataset import Dataset
from lvliang_cli.core.data.model import Source
from lvliang_cli.core.numbers.format import Number
from lvliang_cli.core.numbers.periods import days_of
from lvliang_cli.core.text.bilingual import Lang, Words, columns_of
from lvliang_cli.core.text.errors import BadUsage
from lvliang_cli.extras import missing
from lvliang_cli.render.escape import visible

from . import NAME, TITLE, File
from .tables import Column, Table, tables

MOST_ROWS = 1_048_575
"""Rows of a sheet below its head."""
MOST_DIGITS = 15
"""A spreadsheet holds IEEE 754 doubles, which keep this many decimal digits."""
MOST_DECIMALS = 30
"""A number format shows no more digits after the point."""
MOST_UNITS = 32_767
"""UTF-16 code units that a cell can hold."""
CUT = "… [cut]"
NARROWEST, WIDEST, ABOUT_WIDE = 8, 60, 100

HEAD = {"bold": True, "bg_color": "#DCE6F1", "bottom": 1, "text_wrap": True, "valign": "top"}


def build(datasets: Sequence[Dataset], lang: Lang) -> dict[str, File]:
    """The workbook, its heads in `lang`.

    Raises:
        BadUsage: XlsxWriter is not installed.
    """
    try:
        from xlsxwriter import Workbook
    except ModuleNotFoundError:
        raise missing("xlsx", "XlsxWriter", "xlsx") from None
    out = io.BytesIO()
    book = Workbook(out, {"in_memory": True})
    first, is_alone = datasets[0].release, len(datasets) == 1
    latest = max(dataset.release.created for dataset in datasets)
    book.set_properties(
        {
            "title": visible((first.title if is_alone else TITLE).say("both")),
            "comments": visible(first.description.say("both")) if is_alone else "",
            "created": datetime.fromisoformat(latest),  # the same bytes every time
        }
    )
    sheets = _Sheets(book, lang)
    sheets.about(datasets)
    lists = tables(datasets)
    for table in lists:
        sheets.list(table)
    book.close()
    rows = sum(len(table.rows) for table in lists)
    return {f"{first.id if is_alone else NAME}.xlsx": File(out.getvalue(), rows)}


class _Sheets:
    """The sheets of one workbook, and the formats that they share."""

    def __init__(self, book: Any, lang: Lang) -> None:
        self.book, self.lang = book, lang
        self.head, self.wrapped = book.add_format(HEAD), book.add_format({"text_wrap": True})
        self.decimals: dict[int, Any] = {}

    def about(self, datasets: Sequence[Dataset]) -> None:
        """What the workbook holds, where that comes from, and what must be known of it."""
        sheet = self.book.add_worksheet("说明" if self.lang == "zh" else "about")
        facts = [fact for dataset in datasets for fact in _facts(dataset)]
        for at, (words, text) in enumerate(facts):
            sheet.write_string(at, 0, words.say("both"), self.head)
            sheet.write_string(at, 1, cell_text(text), self.wrapped)
        sheet.set_column(0, 0, 22)
        sheet.set_column(1, 1, ABOUT_WIDE)

    def list(self, table: Table) -> None:
        """A list; what each column is called in CSV, and its meaning, is a note on its head."""
        if len(table.rows) > MOST_ROWS:
            words = Words(f"一张工作表最多 {MOST_ROWS} 行", f"a sheet has at most {MOST_ROWS} rows")
            hint = Words("用 --to sqlite 或 csv", "use --to sqlite or --to csv")
            raise BadUsage(words, token="xlsx", hint=hint)
        sheet = self.book.add_worksheet(_begin(table.title) if self.lang == "zh" else table.name)
        for at, column in enumerate(table.columns):
            head = self._head(column)
            note = f"{column.name}: {column.meaning.words.say('both')}"
            sheet.write_string(0, at, head, self.head)
            sheet.write_comment(0, at, note, {"author": "lvliang"})
            texts = [head, *(visible(text_of(row[at])) for row in table.rows)]
            widest = max(map(columns_of, texts))
            sheet.set_column(at, at, min(max(widest + 3, NARROWEST), WIDEST))
        for at_row, row in enumerate(table.rows, 1):
            for at, value in enumerate(row):
                self._cell(sheet, at_row, at, value)
        sheet.freeze_panes(1, 1)
        sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)

    def _head(self, column: Column) -> str:
        if self.lang == "en":
            return column.name
        chinese = _begin(column.meaning.words) + ("(英文)" if column.name.endswith("_en") else "")
        return chinese if self.lang == "zh" else f"{column.name} {chinese}"

    def _cell(self, sheet: Any, row: int, column: int, value: Any) -> None:
        if value is None:
            return
        if isinstance(value, bool):
            sheet.write_boolean(row, column, value)
        elif isinstance(value, int | Decimal) and is_kept(value):
            sheet.write_number(row, column, value, self._format(value))
        else:
            sheet.write_string(row, column, cell_text(text_of(value)))

    def _format(self, value: Number) -> Any:
        """As many digits after the point as are printed, so that 3.10 is shown as 3.10."""
        _, _, decimals = text_of(value).partition(".")
        if not decimals:
            return None
        if len(decimals) not in self.decimals:
            form = {"num_format": "0." + "0" * len(decimals)}
            self.decimals[len(decimals)] = self.book.add_format(form)
        return self.decimals[len(decimals)]


def _begin(words: Words) -> str:
    """The Chinese of `words` up to what only explains it."""
    return re.split("[;:,(]", words.zh)[0]


def _facts(dataset: Dataset) -> list[tuple[Words, str]]:
    release = dataset.release
    note = dataset.unreviewed
    region = UNKNOWN if release.region is None else release.region.name
    code = "" if release.region is None else release.region.code or ""
    days = days_of(release.period)
    words = release.period.as_written if release.period else None
    period = "/".join(days) if days else words or UNKNOWN.say("both")
    sources = [(Words("来源", "source"), _source(source)) for source in release.sources]
    return [
        (Words("数据集", "dataset"), release.id),
        (Words("题名", "title"), release.title.say("both")),
        (Words("说明", "description"), release.description.say("both")),
        *sources,
        (
            Words("须知", "caution"),
            "所列为原文所说,未经核实。 / What the release says, not verified.",
        ),
        *([] if note is None else [(Words("未审", "unreviewed"), note.words.say("both"))]),
        (Words("地区", "region"), f"{code} {region.say('both')}".strip()),
        (Words("时段", "period"), period),
        (Words("版本", "version"), release.version),
        (Words("编制日期", "created"), release.created),
        (Words("数据集文件的 SHA-256", "SHA-256 of the dataset"), dataset.sha256),
    ]


def _source(source: Source) -> str:
    """Title, outlet, day of issue and address; what is not known is said."""
    issued = source.issued
    inferred = " (年份为推断 / year inferred)" if issued and issued.year_inferred else ""
    title = [source.title.say("both")] if source.title else []
    outlet = (source.publisher or NO_PUBLISHER).say("both")
    day = f"{issued.date}{inferred}" if issued else NO_DATE.say("both")
    return ", ".join([*title, outlet, day, source.url or NO_ADDRESS.say("both")])


def is_kept(value: Number) -> bool:
    """Whether a spreadsheet keeps, and can show, every digit of `value`."""
    whole, _, decimals = text_of(value).lstrip("-").partition(".")
    return len((whole + decimals).lstrip("0")) <= MOST_DIGITS and len(decimals) <= MOST_DECIMALS


def cell_text(text: str) -> str:
    """`text` as a cell can hold it; what had to be cut says so."""
    text = visible(text)
    units = text.encode("utf-16-le")
    if len(units) <= 2 * MOST_UNITS:
        return text
    return units[: 2 * (MOST_UNITS - len(CUT))].decode("utf-16-le", "ignore") + CUT
