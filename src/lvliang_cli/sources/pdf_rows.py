"""Lines of a PDF as text: a table without lines keeps its columns, as blanks.

A name that takes several lines of its cell is in the row of its numbers, which stand in the middle
of its height.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import inf
from typing import Any

from lvliang_cli.core.text.bilingual import columns_of, has_chinese

from .pdf_paragraphs import WIDE, Line

LEAST = 0.75  # between the cells of a line that is set in columns, in sizes of the letters
NEAR, NEXT = 1.25, 1.75
"""How far below one another, in sizes of letters, are heads of one line, and lines of a cell."""
_APART, _TOGETHER = re.compile("[一-龥] (?=[一-龥])"), re.compile("[一-龥](?=[一-龥])")


def lines_of_text(lines: Iterable[dict[str, Any]]) -> list[Line]:
    """The lines of text that `lines`, which pdfplumber found, are from top to bottom."""
    found = _with_heads([_row(line) for line in lines])
    left = min((row.left for row in found), default=0.0)
    parts = _parts_of_names(found)
    named = {at: _named(found, at, of) for at, of in parts.items()}
    beyond, more = _room(list(named.values()), left)
    gone = {part for of in parts.values() for part in of}
    kept = (named.get(at, row) for at, row in enumerate(found) if at not in gone)
    return [_line(row, left, beyond, more) for row in kept]


def _row(line: dict[str, Any]) -> Line:
    size, last, chars = line["bottom"] - line["top"], -inf, line["chars"]
    is_set = any(two["x0"] - one["x1"] > WIDE * size for one, two in pairwise(chars))
    cells: list[tuple[float, float, str]] = []
    for char in chars:
        if char["x0"] - last > (LEAST if is_set else WIDE) * size:
            cells.append((char["x0"], char["x1"], ""))
        last = char["x1"]
        cells[-1] = cells[-1][0], last, cells[-1][2] + char["text"]
    return Line(line["top"], line["x0"], line["x1"], size, line["text"], cells=tuple(cells))


def _with_heads(lines: Sequence[Line]) -> list[Line]:
    """`lines`; the head of the names, in the middle of two lines of heads, is in the lower."""
    found: list[Line] = []
    for row in lines:
        last = found[-1] if found else row
        is_near = row.top - last.top < NEAR * row.size and last.right + row.size / 2 < row.left
        if is_near and len(row.cells) > 1:
            row = row._replace(left=last.left, cells=(*found.pop().cells, *row.cells))
        found.append(row)
    return found


def _parts_of_names(lines: Sequence[Line]) -> dict[int, list[int]]:
    """By the place of a row those of the lines, nearer to it than others, that are in its name."""
    found = defaultdict[int, list[int]](list)
    for at, part in enumerate(lines):
        above = part.top - lines[at - 1].top if at else inf
        below = lines[at + 1].top - part.top if at + 1 < len(lines) else inf
        if len(part.cells) > 1 or len(lines) == 1 or abs(above - below) < part.size / 8:
            continue
        to = at - 1 if above < below else at + 1
        row = lines[to]
        others = [cell for cell in row.cells if cell[0] > part.right + row.size / 2]
        is_first = all(end > part.left for _, end, _ in row.cells) and has_chinese(part.text)
        has_number = any(text[:1].isdigit() for *_, text in others)
        if is_first and has_number and min(above, below) < NEXT * row.size:
            found[to].append(at)
    return found


def _named(lines: Sequence[Line], at: int, parts: Sequence[int]) -> Line:
    """The row at `at` with what stands above and below in its name."""
    row = lines[at]
    right = max(lines[part].right for part in parts)
    own = [text for x, _, text in row.cells if x < right]
    texts = (
        [lines[n].text for n in parts if n < at] + own + [lines[n].text for n in parts if n > at]
    )
    rest = [cell for cell in row.cells if cell[0] >= right]
    left = min(row.left, *(lines[part].left for part in parts))
    return row._replace(left=left, cells=((left, right, "".join(texts)), *rest))


def _room(named: Sequence[Line], left: float) -> tuple[float, int]:
    """From where on cells are set off, and by how much, so that the longest of the names fits."""
    if not named:
        return inf, 0
    beyond = min(row.cells[1][0] for row in named)
    widest = max(columns_of(row.cells[0][2]) for row in named)
    return beyond, max(0, widest + 2 - round(2 * (beyond - left) / named[0].size))


def _line(row: Line, left: float, beyond: float, more: int) -> Line:
    """The text of a row; its columns are counted from `left`, those from `beyond` on set off by
    `more`.
    """
    if len(row.cells) < 2:
        is_spread = len(_APART.findall(row.text)) > len(_TOGETHER.findall(row.text))
        text = "".join(text for *_, text in row.cells) if is_spread else row.text
        return row._replace(text=text, cells=())
    text = ""
    for x, _, cell in row.cells:
        at = round(2 * (x - left) / row.size) + more * (x >= beyond)
        if text or x - left > WIDE * row.size:
            text += " " * max(2, at - columns_of(text))
        text += cell
    return row._replace(text=text, is_row=True, cells=())
