"""A dataset as a workbook (Office Open XML), a sheet a list, by XlsxWriter.

Text is always written as text, so nothing in a dataset can run. A number of more than
15 digits is written as text too, since a spreadsheet would change it.
"""

import io
from datetime import datetime
from decimal import Decimal
from typing import Any

from lvliang_cli.core.dataset import Dataset
from lvliang_cli.core.errors import BadUsage
from lvliang_cli.core.fields import text_of
from lvliang_cli.core.words import Words
from lvliang_cli.escape import visible
from lvliang_cli.exports.tables import Table, tables

MOST_DIGITS = 15
MOST_CHARACTERS = 32_767
NARROWEST, WIDEST = 8, 60


def build(dataset: Dataset) -> dict[str, bytes]:
    """The workbook.

    Raises:
        BadUsage: XlsxWriter is not installed.
    """
    try:
        from xlsxwriter import Workbook
    except ImportError:
        raise BadUsage(
            Words("xlsx 需要 XlsxWriter,尚未安装", "xlsx needs XlsxWriter, which is not installed"),
            hint=Words('pip install "lvliang[xlsx]"', 'pip install "lvliang[xlsx]"'),
        ) from None
    out = io.BytesIO()
    book = Workbook(out, {"in_memory": True, "strings_to_urls": False})
    release = dataset.release
    book.set_properties(
        {
            "title": release.title.say("both"),
            "comments": release.description.say("both"),
            "created": datetime.fromisoformat(release.created),  # the same bytes every time
        }
    )
    head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
    _about(book.add_worksheet("about"), dataset, head)
    for table in tables(dataset):
        _sheet(book.add_worksheet(table.name), table, head)
    book.close()
    return {f"{release.id}.xlsx": out.getvalue()}


def _about(sheet: Any, dataset: Dataset, head: Any) -> None:
    release = dataset.release
    rows = [
        ("dataset", release.id),
        ("title", release.title.say("both")),
        ("description", release.description.say("both")),
        ("region", f"{release.region.code} {release.region.name.say('both')}"),
        ("period", f"{release.period.start}/{release.period.end}"),
        ("version", release.version),
        ("created", release.created),
        ("sha256", dataset.sha256),
        *(("source", f"{s.publisher.say('both')}, {s.url}") for s in release.sources),
        ("caution", "所列为原文所说,未经核实。 / What the release says, not verified."),
    ]
    for at, (name, text) in enumerate(rows):
        sheet.write_string(at, 0, name, head)
        sheet.write_string(at, 1, visible(text)[:MOST_CHARACTERS])
    sheet.set_column(0, 0, 14)
    sheet.set_column(1, 1, 100)


def _sheet(sheet: Any, table: Table, head: Any) -> None:
    for at, column in enumerate(table.columns):
        sheet.write_string(0, at, column.name, head)
        if column.meaning is not None:
            sheet.write_comment(0, at, visible(column.meaning.say("both")), {"author": "lvliang"})
        texts = [text_of(row[at]) for row in table.rows]
        widest = max(map(_width, [column.name, *texts]))
        sheet.set_column(at, at, min(max(widest + 2, NARROWEST), WIDEST))
    for number, row in enumerate(table.rows, 1):
        for at, value in enumerate(row):
            _cell(sheet, number, at, value)
    sheet.freeze_panes(1, 1)
    if table.rows:
        sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)


def _cell(sheet: Any, row: int, column: int, value: Any) -> None:
    if value is None:
        return
    if isinstance(value, bool):
        sheet.write_boolean(row, column, value)
    elif isinstance(value, int | Decimal) and _is_safe(value):
        sheet.write_number(row, column, value)
    else:
        sheet.write_string(row, column, visible(text_of(value))[:MOST_CHARACTERS])


def _is_safe(value: int | Decimal) -> bool:
    """Whether a spreadsheet keeps every digit, and shows those that were printed.

    A decimal that ends in a zero (3.10) would lose it.
    """
    text = text_of(value)
    digits = text.lstrip("-").replace(".", "").lstrip("0")
    return len(digits) <= MOST_DIGITS and not ("." in text and text.endswith("0"))


def _width(text: str) -> int:
    """Wide characters count twice."""
    return sum(1 if character < "\u1100" else 2 for character in text)
