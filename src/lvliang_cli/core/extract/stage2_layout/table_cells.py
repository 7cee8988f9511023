"""The rows of tables in text: cells parted by tabs, set in columns of blanks, or one a line.

The readers of pages, Word, PDF and Markdown make tabbed lines. A page that was pasted as
text often has each cell on a line of its own: such lines are a table where heads stand above
them and every row has as many numbers as the first.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from operator import itemgetter
from typing import NamedTuple

from lvliang_cli.core.text.bilingual import columns_of
from lvliang_cli.core.text.patterns import pattern

from ..language.boundaries import Span
from ..stage1_numbers.measures import measure_at
from ..stage1_numbers.never_figures import FORMULA

NUMBER = pattern(
    r"(?P<moved>上升|增长|增加|提高|下降|减少|降低|[↑↓▲▼]\s?)?"
    r"(?P<sign>[-+]?)(?P<digits>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\s?(?P<unit>[%‰]|[一-龥/²³㎡A-Za-z]{0,8})"
)
"""1234.5; -3.2%; 45起; 上升8.3%; ↓0.5"""
_EMPTY = pattern(r"[-—–…/.·*]*")
"""a cell without a number: —"""
_NOTE = pattern(r"(?<=[\d%‰])\s?(?:[*※]{1,3}|[①-⑳])$")
"""60.5*: the mark of a note"""
_YEAR = pattern(r"(?:19|20)\d\d")
_TIME = pattern(r"(?:19|20)\d\d年.*|.*\d{1,2}\s?(?:月|季度|日).*|.*(?:以[上下内外]|岁.+)")
"""2023年; 1-6月; 60岁及以上: heads, not numbers"""
_GAP = pattern(r"(?<=\S)(?: {2,}| ?\u3000[ \u3000]*)(?=\S)")
"""What parts the cells of a line that is set in columns."""
_SPACED = pattern(
    r"(?<!\S)(?:指\s+标|项\s+目|地\s+区|单\s+位|[合总小共]\s+计|[年月]\s+份|行\s+业|县\s+区|城\s+[市镇]|品\s+种"
    r"|类\s+别|名\s+称|产\s+品|全\s+[国省市县区州]|[乡农]\s+村|[男女]\s+性)(?![一-龥])"
)
"""指  标: one head, set wide"""
_HEAD = pattern(
    r"[(\[][^()\[\]\d]{1,12}[)\]]$|^(?:指标|项目|类别|地区|县区|名称|产品|行业|城市|年份|种类)"
    r"|单位|增长|同比|比重|占比|[%‰]$|^(?:19|20)\d\d年"
)
"""年末数(人); 指标: one of the heads of a table whose cells have each a line is such."""
LONGEST_CELL = 30
WIDEST_ROW = 16
_ENDS = "。；;，,：:！!？?、"


class Cell(NamedTuple):
    """What stands in a row under a head; `start` is its place in the text."""

    start: int
    text: str

    @property
    def span(self) -> Span:
        return Span(self.start, self.start + len(self.text))

    def is_number(self) -> bool:
        """A number that is not a time: not 2000, which may be a year."""
        return self.is_value() and not _YEAR.fullmatch(self.text)

    def is_value(self) -> bool:
        """A number, 2000 too, where a row has a name that is one, or a formula; not 12345热线."""
        formula, found = FORMULA.match(self.text), NUMBER.fullmatch(self.text)
        if not (formula or found) or _TIME.fullmatch(self.text):
            return False
        word = self.text[formula.end() :] if formula else found["unit"] if found else ""
        word = word.lstrip("百千万亿")
        return not word or measure_at(word, 0) == (word, len(word))

    def is_blank(self) -> bool:
        return _EMPTY.fullmatch(self.text) is not None


class Run(NamedTuple):
    """Rows that follow one another. Row n stands on lines ``firsts[n]`` up to, and without,
    ``firsts[n + 1]``, counted from 0.
    """

    rows: list[list[Cell]]
    firsts: list[int]


class _Columned(NamedTuple):
    """A line set in columns: its cells, and from where to where each is seen; whether a value
    stands behind its first cell or that of a line below, and the columns of the widest of these.
    """

    cells: list[Cell]
    edges: list[Span]
    has_value: bool
    columns: list[Span]


class _Lines:
    """The lines of a text, and what is known of those set in columns; see `tables.tables`."""

    def __init__(self, lines: Sequence[str], starts: Sequence[int], plain: str) -> None:
        self.lines, self.starts, self.plain = lines, starts, plain
        self.columned: dict[int, _Columned] = {}


def runs(lines: Sequence[str], starts: Sequence[int], plain: str) -> Iterator[Run]:
    """The runs of rows of a text, as the arguments of `tables.tables`."""
    first, text = 0, _Lines(lines, starts, plain)
    while first < len(lines):
        found = next((run for form in _FORMS if (run := form(text, first))), None)
        if found is not None:
            yield found
        first = first + 1 if found is None else found.firsts[-1]


def _by_tabs(text: _Lines, first: int) -> Run | None:
    last = first
    while last < len(text.lines) and "\t" in text.lines[last]:
        last += 1
    if last == first:
        return None
    rows = [list(_tabbed(text.lines[n], text.starts[n], text.plain)) for n in range(first, last)]
    return Run(rows, list(range(first, last + 1)))


def _tabbed(line: str, start: int, plain: str) -> Iterator[Cell]:
    for part in line.split("\t"):
        text = plain[start : start + len(part)].strip()
        yield _cell(start + len(part) - len(part.lstrip()), text)
        start += len(part) + 1


def _cell(start: int, text: str) -> Cell:
    return Cell(start, _NOTE.sub("", text))


def _by_blanks(text: _Lines, first: int) -> Run | None:
    """Lines whose parts stand below each other; one that fits no column ends them."""
    if first not in text.columned:
        _look_for_columns(text, first)
    line = text.columned.get(first)
    if line is None or not line.has_value:
        return None
    columns, rows = line.columns, []
    while line is not None:
        is_full = len(line.cells) == len(columns)
        placed = line.cells if is_full else _placed(line.cells, line.edges, columns)
        if placed is None:
            break
        rows.append(placed)
        line = text.columned.get(first + len(rows))
    return Run(rows, list(range(first, first + len(rows) + 1))) if len(rows) > 1 else None


def _look_for_columns(text: _Lines, first: int) -> None:
    """Know the lines from `first` on that are set in columns, down to the first that is not."""
    at = first
    parted: list[list[Cell]] = []
    while at < len(text.lines) and len(cells := _parted(text, at)) > 1:
        parted.append(cells)
        at += 1
    has_value = False
    columns: list[Span] = []
    for cells in reversed(parted):
        at -= 1
        edges = _edges(cells, text.plain)
        has_value = has_value or any(cell.is_value() for cell in cells[1:])
        if len(edges) > len(columns):
            columns = edges
        elif len(edges) == len(columns):
            pairs = zip(edges, columns, strict=True)
            columns = [Span(min(a, c), max(b, d)) for (a, b), (c, d) in pairs]
        text.columned[at] = _Columned(cells, edges, has_value, columns)


def _parted(text: _Lines, at: int) -> list[Cell]:
    """The cells of a line that is set in columns; a line of text is one cell."""
    line, start, plain = text.lines[at], text.starts[at], text.plain
    end = start + len(line.rstrip())
    begin = start + len(line) - len(line.lstrip())
    cells = []
    spaced = {place for word in _SPACED.finditer(line) for place in range(*word.span())}
    for gap in _GAP.finditer(line):
        if gap.start() in spaced:
            continue
        cells.append(_cell(begin, plain[begin : start + gap.start()]))
        begin = start + gap.end()
    cells.append(_cell(begin, plain[begin:end]))
    is_text = any(len(cell.text) > LONGEST_CELL or "。" in cell.text for cell in cells)
    return cells[:1] if is_text else cells


def _edges(row: Sequence[Cell], plain: str) -> list[Span]:
    """From where to where each cell is seen in its line; wide characters count twice."""
    line = plain.rfind("\n", 0, row[0].start) + 1
    found, at, seen = [], line, 0
    for cell in row:
        left = seen + columns_of(plain[at : cell.start])
        at, seen = cell.start + len(cell.text), left + columns_of(cell.text)
        found.append(Span(left, seen))
    return found


MIDDLE = 0.3  # of the width of columns, twice as far as their head is from it at the most


def _placed(
    row: Sequence[Cell], edges: Sequence[Span], columns: Sequence[Span]
) -> list[Cell] | None:
    """The cells in the columns that they stand in; None where that is open."""
    if heads := _heads(row, edges, columns):
        return heads
    placed = [Cell(row[0].start, "") for _ in columns]
    last = -1
    for cell, (left, right) in zip(row, edges, strict=True):
        over = bisect_right(columns, left, key=itemgetter(1))
        if over <= last or bisect_left(columns, right, key=itemgetter(0)) != over + 1:
            return None
        last = over
        placed[last] = cell
    return placed


def _heads(row: Sequence[Cell], edges: Sequence[Span], columns: Sequence[Span]) -> list[Cell]:
    """Heads of all columns but the first, or of as many each in their middle; none if not so."""
    wide, rest = divmod(len(columns) - 1, len(row))
    is_right = 2 * edges[0][0] > sum(columns[0])
    if rest or not is_right or any(cell.is_value() for cell in row):
        return []
    for number, edge in enumerate(edges if wide > 1 else ()):
        left, right = columns[1 + number * wide][0], columns[(number + 1) * wide][1]
        if abs(sum(edge) - left - right) > MIDDLE * (right - left):
            return []
    nothing = Cell(row[0].start, "")
    return [nothing, *(one for cell in row for one in (cell, *[nothing] * (wide - 1)))]


def _by_lines(text: _Lines, first: int) -> Run | None:
    """``指标``, ``人数(人)``, ``男性``, ``1040``, ``女性``, ``960``: each cell on a line."""
    heads: list[Cell] = []
    at = first
    while at < len(text.lines) and len(heads) <= WIDEST_ROW:
        cell = _alone(text, at)
        if cell is None or cell.is_number():
            break
        heads.append(cell)
        at += 1
    numbers = _numbers(text, at)
    width = len(numbers) + 1
    if not numbers or len(heads) != width + 1:
        return None
    if not any(_HEAD.search(cell.text) for cell in heads[:-1]):
        return None
    rows, firsts = [heads[:-1]], [first]
    at -= 1
    while (name := _alone(text, at)) is not None and not name.is_number():
        numbers = _numbers(text, at + 1)
        if len(numbers) + 1 != width:
            break
        rows.append([name, *numbers])
        firsts.append(at)
        at += width
    return Run(rows, [*firsts, at]) if len(rows) > 2 else None


def _numbers(text: _Lines, at: int) -> list[Cell]:
    """The numbers, and the dashes for none, on the lines from `at` on."""
    found: list[Cell] = []
    while len(found) < WIDEST_ROW and (cell := _alone(text, at)) is not None:
        if not (cell.is_value() or cell.is_blank()):
            break
        found.append(cell)
        at += 1
    return found


def _alone(text: _Lines, at: int) -> Cell | None:
    """The short text of a line, which ends like no sentence."""
    line = text.lines[at] if at < len(text.lines) else ""
    alone = line.strip()
    if not alone or len(alone) > LONGEST_CELL or alone[-1] in _ENDS:
        return None
    begin = text.starts[at] + line.find(alone)
    return _cell(begin, text.plain[begin : begin + len(alone)])


_FORMS: tuple[Callable[[_Lines, int], Run | None], ...] = (_by_tabs, _by_blanks, _by_lines)
