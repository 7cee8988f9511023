"""Cells of a table that span columns or rows, whatever kind of file the table stands in.

A cell that spans columns is followed by empty ones. One that spans rows is repeated in the rows
below if it is a head: a number that stood there again would be counted twice.
"""

import re

WIDEST = 64  # the most columns or rows that a cell spans

_COUNT = re.compile(r"[1-9][0-9]{0,4}")
"""``2``; not ``0``, ``100%`` or ``-1``."""


def span(printed: str) -> int:
    """How many columns or rows `printed` says, 1 to `WIDEST`; 1 where it is not a number."""
    found = printed.strip()
    return min(int(found), WIDEST) if _COUNT.fullmatch(found) else 1


def in_rows_below(text: str) -> str:
    """What a cell with `text` that spans rows holds in the rows below."""
    return "" if any(character.isdigit() for character in text) else text
