"""The tables of a text: each number with the heads, the unit and the caption above it.

`table_cells` finds the rows. Nothing in a table gets its name from the paragraph before it.
"""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from lvliang_cli.core.text.patterns import pattern

from ..language.boundaries import Span
from .layout import Layout
from .table_cells import NUMBER, Cell

_UNIT = pattern(
    r"[(\[【]\s*(?:单位:)?[\s±+-]*(?!不?含|包括|其中|[一-龥]*以[上下内外])(?P<unit>[^()\[\]【】\d]{1,12}?)\s*[)\]】]\s*$"
    r"|(?P<percent>[%‰])\s*$"
)
"""生产总值(亿元); 同比±%; 增减(±%); not 高中(含中专)"""
_CAPTION_UNIT = pattern(
    r"单位\s*:\s*(?P<unit>[^\s,，;；。()]{1,24}(?:[,，]\s?[^\s,，;；。()]{1,4})*)"
)
"""单位:亿元; 单位:件、%"""
_PARTED = pattern(r"[、,，]\s?|/(?=[%‰])")
_BESIDE = 3
"""Of a row without heads, so many cells before a number say what it is."""
_UNIT_COLUMN = pattern(r"(?:计量|数量)?单\s*位")
_RANK_COLUMN = pattern(r"名次|序号|排名|位次")
_INDEX = pattern(r"指数(?:[(].*)?$|=\s?100")
"""上月=100: a level, and no growth"""
_CHANGE = pattern(
    r"[同环]比|[比较](?:[上去]|年初)|增长|增减|升降|增幅|涨跌|变动|±|增速|[+-]\s?[%‰]"
)
"""比上年增长(%)"""
_ROW_MOVES = pattern(
    r"(?:[比较与][上去同]|同比|环比)(?:[^,，]{0,10}[增升涨降±]|[一-龥]{0,2}\s?(?:[(\[]?[%‰][^,，]*)?$)"
)
"""比上年增长(%); 同比(%)"""
_CONTRIBUTED = pattern(r"拉动|贡献")
"""拉动增长(百分点): of which thing's growth, and not that of the row"""
_SHARE = pattern(r"比重|占比|占[^一]{0,8}(?:比例|%)|构成|所占")
"""比重(%)"""
_TOTAL = pattern(r"(?:合\s*计|总\s*计|小\s*计|共\s*计|总数|计)\s*(?:[(\[][^()\[\]]*[)\]])?")
"""合计; 总计(件)"""
_OF_WHICH = pattern(r"\s*(?:其中|#)\s*[:：]?\s*")
"""其中:城镇"""
DEPTHS = (
    pattern(r"[一二三四五六七八九十]{1,3}[、.]"),
    pattern(r"[(][一二三四五六七八九十]{1,3}[)]"),
    pattern(r"\d{1,2}[、.](?!\d)"),
    pattern(r"[(]\d{1,2}[)]|\d{1,2}[)]|[①-⑳]"),
)
"""一、; (一); 1.; (1): from the outermost to the innermost."""
CAPTION_LINES = 3
"""So many lines above a table may hold its title and its unit."""


class Entry(NamedTuple):
    """A number in a table.

    Attributes:
        span: the number with the unit that is printed in its cell, if one is.
        unit: with its multiplier (``万元``), from its cell, its column, its row or the caption;
            empty where none is printed.
        measure: ``level``, ``change`` or ``share``, from the head of its column or row.
        row, column: the heads it stands under, outermost first.
        at: index of row and column in the table.
        whole: the head of the row that this one is a part of, if it prints the unit of both.
    """

    span: Span
    unit: str
    measure: str
    row: tuple[Span, ...]
    column: tuple[Span, ...]
    at: tuple[int, int]
    whole: Span | None = None


class Table(NamedTuple):
    """A table on `lines` (from 1) with its caption above it, the nearest line last."""

    lines: range
    caption: tuple[Span, ...]
    entries: tuple[Entry, ...]


def tables(layout: Layout) -> list[Table]:
    """The tables of a text."""
    found: list[Table] = []
    for run in layout.runs:
        for begin, end in _parts(run.rows):
            begin += _titles(run.rows[begin:end])
            entries = tuple(_entries(run.rows[begin:end]))
            if entries and end - begin > 1:
                first, last = run.firsts[begin], run.firsts[end]
                caption = _caption(layout.lines, layout.starts, first)
                found.append(Table(range(first + 1, last + 1), caption, entries))
    return found


def _parts(rows: list[list[Cell]]) -> Iterator[tuple[int, int]]:
    """Where the tables of a run of rows begin and end: a row of heads below numbers opens one."""
    begin, has_numbers = 0, False
    for index, row in enumerate(rows):
        is_head = sum(not cell.is_blank() for cell in row) > 1
        is_named_alike = row[0].text == rows[begin][0].text
        if any(cell.is_number() or (cell.is_value() and not is_named_alike) for cell in row[1:]):
            has_numbers = True
        elif has_numbers and is_head:
            yield begin, index
            begin, has_numbers = index, False
    yield begin, len(rows)


def _titles(rows: list[list[Cell]]) -> int:
    """How many rows above the heads are but one cell: the title of the table, or its unit."""
    for count, row in enumerate(rows):
        told = [n for n, cell in enumerate(row) if not cell.is_blank()]
        if len(told) > 1:
            return 0 if any(cell.is_number() for cell in row[1:]) else count
        if told and told[0] and not caption_units(row[told[0]].text):
            break
    return 0


def _caption(lines: Sequence[str], starts: Sequence[int], first: int) -> tuple[Span, ...]:
    """The short lines above line `first` that end like no sentence, or name a unit."""
    spans: list[Span] = []
    numbers = (number for number in range(first - 1, -1, -1) if lines[number].strip())
    for number in islice(numbers, CAPTION_LINES):
        line = lines[number].strip()
        if len(line) > 60 or "\t" in line or line[-1] in "。；;，,!！?？":
            break
        begin = starts[number] + lines[number].find(line)
        spans.append(Span(begin, begin + len(line)))
    return tuple(reversed(spans))


def _heads(rows: list[list[Cell]]) -> int:
    """How many rows at the top are heads: those without a number behind the first cell.

    A last one with nothing but its first cell names the rows below it.
    """
    count = 0
    while count < len(rows) and not any(_is_filled(rows, count, c) for c in rows[count][1:]):
        count += 1
    while count > 1 and all(cell.is_blank() for cell in rows[count - 1][1:]):
        count -= 1
    return count


def _is_filled(rows: list[list[Cell]], index: int, cell: Cell) -> bool:
    """Whether a cell of a row is a number; a year in the first row of heads, or below it where
    the row has no name of its own, is none.
    """
    name = rows[index][0]
    has_name = index > 0 and not name.is_blank() and name.text != rows[index - 1][0].text
    return cell.is_value() if has_name else cell.is_number()


def _labels(rows: list[list[Cell]]) -> int:
    """How many columns at the left are heads of rows: those that never hold a number."""
    width = max((len(row) for row in rows), default=0)
    for column in range(width):
        cells = [row[column] for row in rows if column < len(row)]
        if any(cell.is_value() if column else cell.is_number() for cell in cells):
            return column
    return width


def _entries(rows: list[list[Cell]]) -> Iterator[Entry]:
    head_rows = _heads(rows)
    heads, body = rows[:head_rows], rows[head_rows:]
    first = int(any(_RANK_COLUMN.fullmatch(head[0].text) for head in heads))
    labels = max(first + _labels([row[first:] for row in body]), 1)
    named = [(n, cell.text) for head in heads for n, cell in enumerate(head) if n]
    unit_column = next((n for n, text in named if _UNIT_COLUMN.fullmatch(text)), None)
    width = len(heads[-1]) if heads else 0
    beside = [n for n in range(labels, width) if _is_panel(heads, body, n)]
    group: Cell | None = None
    whole: tuple[Cell, str] | None = None
    is_part = False
    for index, row in enumerate(body):
        told = [c for n, c in enumerate(row[:labels]) if not c.is_blank() and n != unit_column]
        told = told[first and row[0].is_value() :]
        panels = [n for n in beside if n < len(row) and not row[n].is_blank()]
        numbers = [(n, c) for n, c in enumerate(row) if n >= labels and c.is_value()]
        if not numbers:
            group = told[0] if len(told) == 1 else None
            whole = None
        elif group and told and depth_of(told[0].text) == depth_of(group.text) is not None:
            group = None
        if not numbers or not told:
            continue
        has_unit = unit_column is not None and unit_column < len(row)
        row_unit = row[unit_column or 0].text if has_unit else ""
        row_unit = row_unit or _unit_in(told[-1].text)
        is_first, moves = is_of_which(told[-1].text), moves_in(told[-1].text)
        is_part = is_first or (is_part and not row_unit and bool(whole and whole[1]))
        is_inner = whole is not None and row_unit == whole[1] and _is_deeper(told[-1], whole[0])
        if not (is_part or is_inner or moves):
            whole = told[-1], row_unit
        is_of = is_inner or (is_part and whole is not None and row_unit in ("", whole[1]))
        of = whole[0] if whole and (is_of or moves) else None
        is_own = moves and bool(row_unit)
        row_unit = "%" if moves and not row_unit else row_unit
        row_unit = row_unit or (whole[1] if of and whole else "")
        for column, cell in numbers:
            panel = max((n for n in panels if n < column), default=None)
            path = (group, *told) if group is not None else tuple(told)
            path = path if panel is None else (row[panel],)
            name = path[-1].text
            above = _above(heads, column)
            near = row[max(labels, column - _BESIDE) : column]
            above = above or [c for c in near if not (c.is_value() or c.is_blank())]
            head = "".join(c.text for c in above)
            printed = NUMBER.fullmatch(cell.text)
            if printed is None:  # a formula
                continue
            in_head = next((u for c in reversed(above) if (u := _unit_in(c.text))), "")
            yield Entry(
                span=cell.span,
                unit=_joined(printed["unit"], row_unit if is_own else in_head or row_unit),
                measure="change"
                if printed["moved"] or moves
                else measure_in(head if above else name),
                row=tuple(c.span for c in path),
                column=tuple(c.span for c in above),
                at=(head_rows + index, column),
                whole=None if of is None else of.span,
            )


def moves_in(name: str) -> bool:
    """Whether a row is the change of the row above it: 比上年增长(%)."""
    return _ROW_MOVES.match(name) is not None


def _is_deeper(row: Cell, outer: Cell) -> bool:
    """Whether the number of a row says that it lies in the `outer` one, or it alone has none."""
    own, depth = depth_of(row.text), depth_of(outer.text)
    return depth is not None and (own is None or own > depth)


def depth_of(name: str) -> int | None:
    """How deep a row is numbered, from 0; None for no number."""
    return next((n for n, form in enumerate(DEPTHS) if form.match(name)), None)


def _is_panel(heads: list[list[Cell]], body: list[list[Cell]], column: int) -> bool:
    """Whether a column names rows again: 行业, 增长, 行业, 增长."""
    cells = [row[column] for row in body if column < len(row)]
    pairs = [(head[0], head[column]) for head in heads if column < len(head)]
    is_same = any(one.text == other.text and not one.is_blank() for one, other in pairs)
    return is_same and not any(cell.is_number() for cell in cells)


def _above(heads: list[list[Cell]], column: int) -> list[Cell]:
    """The heads of a column, outermost first; an empty one is spanned by that to its left."""
    found: list[Cell] = []
    for depth, head in enumerate(heads):
        at = min(column, len(head) - 1)
        while depth + 1 < len(heads) and at > 0 and head[at].is_blank():
            at -= 1
        cell = head[at]
        if not cell.is_blank() and cell.text not in [c.text for c in found]:
            found.append(cell)
    return found


def measure_in(head: str) -> str:
    """What numbers under `head` are: ``level``, ``change`` or ``share``."""
    if _SHARE.search(head):
        return "share"
    is_own = _CHANGE.search(head) and not (_CONTRIBUTED.search(head) or _INDEX.search(head))
    return "change" if is_own else "level"


def _unit_in(head: str) -> str:
    found = _UNIT.search(head)
    return "" if found is None else found["unit"] or found["percent"]


def _joined(own: str, unit: str) -> str:
    """The unit of a cell by its own and that of its head: 万件 for 1.2万 under 受理(件)."""
    is_scale = bool(own) and not own.strip("百千万亿") and unit[:1] not in tuple("百千万亿")
    return own + unit if is_scale else own or unit


def caption_units(text: str) -> tuple[str, ...]:
    """The units that a caption prints for the whole table: ``单位:亿元、%``."""
    found = _CAPTION_UNIT.search(text)
    unit = _unit_in(text) if found is None else found["unit"]
    return tuple(part for part in _PARTED.split(unit) if part)


def is_total(name: str) -> bool:
    """Whether a head names the sum of the others: 合计."""
    return _TOTAL.fullmatch(name) is not None


def is_of_which(name: str) -> bool:
    """Whether a head opens a list of parts: 其中:城镇."""
    return _OF_WHICH.match(name) is not None
