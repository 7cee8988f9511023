"""A table as stage 6 sees it: lines of cells, each with its name and how deep it stands."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lvliang_cli.core.extract.language.boundaries import Span
from lvliang_cli.core.extract.model.mention import Mention
from lvliang_cli.core.extract.stage1_numbers.measures import measure_of
from lvliang_cli.core.extract.stage2_layout.tables import (
    DEPTHS,
    Entry,
    depth_of,
    is_of_which,
    is_total,
)
from lvliang_cli.core.text.patterns import pattern
from lvliang_cli.core.text.tsv_files import word_list

from ..numbers_agree import Range, negative, range_of

_NOT_ADDED = pattern(
    r"均(?![衡等])|亩产|坪效|最[高低大小]|价格|单价|指数|[率比]|密度|每|/|增速|浓度|位次|排名|寿命|年龄|系数|水平|弹性|强度|PM"
)
"""Numbers under such heads are not parts of one another."""
_NET = pattern("|".join(word_list("net")))
"""May be below zero, so that a part may be greater than the whole."""


class Cell(NamedTuple):
    """A number of a table; `figure` is its index among the figures of the text."""

    figure: int
    entry: Entry
    mention: Mention
    number: Range
    unit: str

    @property
    def is_level(self) -> bool:
        return self.entry.measure == "level"


class Line(NamedTuple):
    """A row, or a column: where it stands, its name and the outer heads, how deep it is
    numbered (None for no number), whether it names a total, whether it opens with 其中, and
    how many characters stand before it in its line.
    """

    at: int
    name: str
    group: tuple[str, ...]
    depth: int | None
    is_total: bool
    is_of_which: bool
    indent: int = 0


class Grid:
    """The cells of a table by row and column.

    Attributes:
        rows, columns: in order; those without any number are not among them.
        column_at: the column of each index.
        cells: by row and column.
        caption: the words above the table.
    """

    def __init__(
        self,
        plain: str,
        found: Sequence[tuple[Entry, Mention]],
        order: dict[int, int],
        caption: str = "",
    ) -> None:
        self.caption = caption
        self.cells: dict[tuple[int, int], Cell] = {}
        rows: dict[int, Line] = {}
        columns: dict[int, Line] = {}
        for entry, mention in found:
            unit = measure_of(mention.quantity.unit).id
            number = range_of(mention)
            signed = negative(number) if mention.quantity.value < 0 else number
            cell = Cell(order[id(mention)], entry, mention, signed, unit)
            self.cells[entry.at] = cell
            rows.setdefault(entry.at[0], _line(plain, entry.at[0], entry.row))
            columns.setdefault(entry.at[1], _line(plain, entry.at[1], entry.column))
        self.rows = _by_indent([rows[at] for at in sorted(rows)])
        self.columns = [columns[at] for at in sorted(columns)]
        self.column_at = columns
        self._plain = plain

    def row(self, at: int) -> list[Cell]:
        """The cells of a row from left to right."""
        return [cell for column in self.columns if (cell := self.cells.get((at, column.at)))]

    def column(self, at: int) -> list[Cell]:
        """The cells of a column from the top down."""
        return [cell for row in self.rows if (cell := self.cells.get((row.at, at)))]

    def adds_up(self, cell: Cell) -> bool:
        """Whether numbers of this kind can be added."""
        unit = cell.mention.quantity.unit
        is_amount = cell.is_level and measure_of(unit).dimension not in ("percent", "time")
        return is_amount and "/" not in unit and not _NOT_ADDED.search(self.heads(cell))

    def is_net(self, cell: Cell) -> bool:
        """Whether it may be below zero."""
        return _NET.search(self.caption + self.heads(cell)) is not None

    def heads(self, cell: Cell) -> str:
        """The heads of its row and column as printed."""
        spans = (*cell.entry.row, *cell.entry.column)
        return "|".join(self._plain[span.start : span.end] for span in spans)


def _line(plain: str, at: int, heads: Sequence[Span]) -> Line:
    names = [plain[span.start : span.end].strip() for span in heads]
    last = names[-1] if names else ""
    depth = depth_of(last)
    bare = last if depth is None else DEPTHS[depth].sub("", last, count=1)
    begin = heads[-1].start if names else 0
    indent = len(plain[plain.rfind("\n", 0, begin) + 1 : begin])
    return Line(at, bare, tuple(names[:-1]), depth, is_total(bare), is_of_which(bare), indent)


def _by_indent(rows: list[Line]) -> list[Line]:
    """Rows without numbers of their own: how far each is set in says how deep it is."""
    indents = sorted({row.indent for row in rows})
    is_set_in = 1 < len(indents) <= len(DEPTHS) and rows[0].indent == 0
    if not is_set_in or any(row.depth is not None or len(row.group) for row in rows):
        return rows
    return [row._replace(depth=indents.index(row.indent)) for row in rows]


def block_of(lines: Sequence[Line], index: int) -> Iterator[int]:
    """Lines `index` and below, as far as they follow one another in one group."""
    first = lines[index]
    for later in range(index, len(lines)):
        if lines[later].group != first.group:
            return
        yield later
