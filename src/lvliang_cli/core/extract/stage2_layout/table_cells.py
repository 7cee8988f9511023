"""The rows of tables in text: cells parted by tabs, set in columns of blanks, or one a line.

The readers of pages, Word, PDF and Markdown make tabbed lines. A page that was pasted as
text often has each cell on a line of its own: such lines are a table where heads stand above
them and every row has as many numbers as the first.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple
from unicodedata import east_asian_width

from lvliang_cli.core.extract.language.boundaries import Span
from lvliang_cli.core.extract.stage1_numbers.measures import measure_at
from lvliang_cli.core.text.patterns import pattern

NUMBER = pattern(
    r"(?P<moved>上升|增长|增加|提高|下降|减少|降低)?[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?\s?(?P<unit>[%‰]|[一-龥/²³㎡A-Za-z]{0,8})"
)
"""1234.5; -3.2%; 45起; 上升8.3%"""
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
        """A number, 2000 too, where a row has a name that is one; not 12345热线."""
        found = NUMBER.fullmatch(self.text)
        if found is None or _TIME.fullmatch(self.text):
            return False
        word = found["unit"].lstrip("百千万亿")
        return not word or measure_at(word, 0) == (word, len(word))

    def is_blank(self) -> bool:
        return _EMPTY.fullmatch(self.text) is not None


class Run(NamedTuple):
    """Rows that follow one another. Row n stands on lines ``firsts[n]`` up to, and without,
    ``firsts[n + 1]``, counted from 0.
    """

    rows: list[list[Cell]]
    firsts: list[int]


def runs(lines: Sequence[str], starts: Sequence[int], plain: str) -> Iterator[Run]:
    """The runs of rows of a text, as the arguments of `tables.tables`."""
    first = 0
    while first < len(lines):
        found = next((r for form in _FORMS if (r := form(lines, starts, plain, first))), None)
        if found is not None:
            yield found
        first = first + 1 if found is None else found.firsts[-1]


def _by_tabs(lines: Sequence[str], starts: Sequence[int], plain: str, first: int) -> Run | None:
    last = first
    while last < len(lines) and "\t" in lines[last]:
        last += 1
    if last == first:
        return None
    rows = [list(_tabbed(lines[n], starts[n], plain)) for n in range(first, last)]
    return Run(rows, list(range(first, last + 1)))


def _tabbed(line: str, start: int, plain: str) -> Iterator[Cell]:
    for part in line.split("\t"):
        text = plain[start : start + len(part)].strip()
        yield _cell(start + len(part) - len(part.lstrip()), text)
        start += len(part) + 1


def _cell(start: int, text: str) -> Cell:
    return Cell(start, _NOTE.sub("", text))


def _by_blanks(lines: Sequence[str], starts: Sequence[int], plain: str, first: int) -> Run | None:
    """Lines whose parts stand below each other; one that fits no column ends them."""
    last = first
    parted: list[list[Cell]] = []
    while last < len(lines) and len(cells := _parted(lines[last], starts[last], plain)) > 1:
        parted.append(cells)
        last += 1
    if len(parted) < 2 or not any(cell.is_value() for row in parted for cell in row[1:]):
        return None
    widest = max(map(len, parted))
    edges = [_edges(row, plain) for row in parted]
    full = [edge for edge in edges if len(edge) == widest]
    columns = [(min(e[n][0] for e in full), max(e[n][1] for e in full)) for n in range(widest)]
    rows = []
    for row, edge in zip(parted, edges, strict=True):
        placed = row if len(row) == widest else _placed(row, edge, columns)
        if placed is None:
            break
        rows.append(placed)
    return Run(rows, list(range(first, first + len(rows) + 1))) if len(rows) > 1 else None


def _parted(line: str, start: int, plain: str) -> list[Cell]:
    """The cells of a line that is set in columns; a line of text is one cell."""
    end = start + len(line.rstrip())
    begin = start + len(line) - len(line.lstrip())
    cells = []
    spaced = [word.span() for word in _SPACED.finditer(line)]
    for gap in _GAP.finditer(line):
        if any(first < gap.start() < last for first, last in spaced):
            continue
        cells.append(_cell(begin, plain[begin : start + gap.start()]))
        begin = start + gap.end()
    cells.append(_cell(begin, plain[begin:end]))
    is_text = any(len(cell.text) > LONGEST_CELL or "。" in cell.text for cell in cells)
    return cells[:1] if is_text else cells


def _edges(row: Sequence[Cell], plain: str) -> list[tuple[int, int]]:
    """From where to where each cell is seen in its line; wide characters count twice."""
    line = plain.rfind("\n", 0, row[0].start) + 1
    found, at, seen = [], line, 0
    for cell in row:
        left = seen + _width(plain[at : cell.start])
        at, seen = cell.start + len(cell.text), left + _width(cell.text)
        found.append((left, seen))
    return found


def _width(text: str) -> int:
    return sum(1 + (east_asian_width(c) in "WF") for c in text)


def _placed(
    row: Sequence[Cell], edges: Sequence[tuple[int, int]], columns: Sequence[tuple[int, int]]
) -> list[Cell] | None:
    """The cells in the columns that they stand in; None where that is open."""
    placed = [Cell(row[0].start, "") for _ in columns]
    last = -1
    for cell, (left, right) in zip(row, edges, strict=True):
        over = [n for n, (begin, end) in enumerate(columns) if left < end and right > begin]
        if len(over) != 1 or over[0] <= last:
            return None
        last = over[0]
        placed[last] = cell
    return placed


def _by_lines(lines: Sequence[str], starts: Sequence[int], plain: str, first: int) -> Run | None:
    """``指标``, ``人数(人)``, ``男性``, ``1040``, ``女性``, ``960``: each cell on a line."""
    heads: list[Cell] = []
    at = first
    while at < len(lines) and len(heads) <= WIDEST_ROW:
        cell = _alone(lines, starts, plain, at)
        if cell is None or cell.is_number():
            break
        heads.append(cell)
        at += 1
    numbers = _numbers(lines, starts, plain, at)
    width = len(numbers) + 1
    if not numbers or len(heads) != width + 1:
        return None
    if not any(_HEAD.search(cell.text) for cell in heads[:-1]):
        return None
    rows, firsts = [heads[:-1]], [first]
    at -= 1
    while (name := _alone(lines, starts, plain, at)) is not None and not name.is_number():
        numbers = _numbers(lines, starts, plain, at + 1)
        if len(numbers) + 1 != width:
            break
        rows.append([name, *numbers])
        firsts.append(at)
        at += width
    return Run(rows, [*firsts, at]) if len(rows) > 2 else None


def _numbers(lines: Sequence[str], starts: Sequence[int], plain: str, at: int) -> list[Cell]:
    """The numbers, and the dashes for none, on the lines from `at` on."""
    found: list[Cell] = []
    while len(found) < WIDEST_ROW and (cell := _alone(lines, starts, plain, at)) is not None:
        if not (cell.is_value() or cell.is_blank()):
            break
        found.append(cell)
        at += 1
    return found


def _alone(lines: Sequence[str], starts: Sequence[int], plain: str, at: int) -> Cell | None:
    """The short text of a line, which ends like no sentence."""
    text = lines[at].strip() if at < len(lines) else ""
    if not text or len(text) > LONGEST_CELL or text[-1] in _ENDS:
        return None
    begin = starts[at] + lines[at].find(text)
    return _cell(begin, plain[begin : begin + len(text)])


_Form = Callable[[Sequence[str], Sequence[int], str, int], Run | None]
_FORMS: tuple[_Form, ...] = (_by_tabs, _by_blanks, _by_lines)
