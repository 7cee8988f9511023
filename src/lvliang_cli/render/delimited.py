"""A document's flat table as CSV (RFC 4180 quoting), or parted by tabs."""

import csv
import io
import re
from typing import Any

from lvliang_cli.core.contract.document import Document, Grid
from lvliang_cli.core.contract.record_cells import text_of

from . import Look
from .escape import visible

_FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_NUMBER = re.compile(
    r"[-+－＋]\s?\d[\d,，]*(?:[.．]\d+)?\s?(?:[%‰‱％℃°℉²³㎡㎢]|[^\W\d_])*(?:/(?:[^\W\d_]|[²³])+)?"
)
"""A number with its unit, as it is printed (-2.11‰, -3.5元/吨): no spreadsheet can run it."""


def render(document: Document, look: Look, delimiter: str = ",") -> str:
    grid = document.grid()
    return delimited_grid(grid, delimiter, excel=look.excel, has_heads=look.has_heads)


def render_tabs(document: Document, look: Look) -> str:
    return render(document, look, "\t")


def delimited_grid(
    grid: Grid, delimiter: str, *, excel: bool = False, has_heads: bool = True
) -> str:
    """A flat table; `excel` adds the byte-order mark and CRLF it looks for."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\r\n" if excel else "\n")
    if has_heads:
        writer.writerow(grid.header)
    writer.writerows([cell(value) for value in row] for row in grid.rows)
    return ("\ufeff" if excel else "") + out.getvalue()


def cell(value: Any) -> str:
    """A value as cell text. Text that a spreadsheet would run gets an apostrophe.

    Numbers are never touched, nor text that is only a number with what it counts.
    """
    text = visible(text_of(value))
    if isinstance(value, str) and text.startswith(_FORMULA_STARTS) and not _NUMBER.fullmatch(text):
        return f"'{text}"
    return text
