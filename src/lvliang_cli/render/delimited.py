"""A document's flat table as CSV (RFC 4180 quoting)."""

import csv
import io
import re
from typing import Any

from lvliang_cli.core.contract.document import Document, Grid
from lvliang_cli.core.contract.record_fields import text_of
from lvliang_cli.escape import visible
from lvliang_cli.render import Look

_FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_NUMBER = re.compile(r"[-+]?[0-9][0-9,]*(\.[0-9]+)?%?")


def render(document: Document, look: Look) -> str:
    return delimited(document, ",", excel=look.excel)


def delimited(document: Document, delimiter: str, *, excel: bool = False) -> str:
    """The grid of `document`; `excel` adds the byte-order mark and CRLF it looks for."""
    return delimited_grid(document.grid(), delimiter, excel=excel)


def delimited_grid(grid: Grid, delimiter: str, *, excel: bool = False) -> str:
    """As `delimited`, of a flat table alone."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\r\n" if excel else "\n")
    writer.writerow(grid.header)
    writer.writerows([cell(value) for value in row] for row in grid.rows)
    return ("\ufeff" if excel else "") + out.getvalue()


def cell(value: Any) -> str:
    """A value as cell text. Text that a spreadsheet would run gets an apostrophe.

    Numbers are never touched, nor text that is only a number.
    """
    text = visible(text_of(value))
    if isinstance(value, str) and text.startswith(_FORMULA_STARTS) and not _NUMBER.fullmatch(text):
        return f"'{text}"
    return text
