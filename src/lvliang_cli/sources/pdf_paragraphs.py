"""Paragraphs from the lines of a PDF, which does not hold where a paragraph ends.

A line that fills its column goes on in the next one unless that is set in, over the end of a
column and of a page too. What stands at the edge of pages, such as their numbers, is not part of
the text between them.
"""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

_OPENS = re.compile("单位[:：]|[（(][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、")
_FIRST = re.compile(r"[“‘（《【]*(?:[\w.,%+/-]+|.)[，。；：、）》】”’！？％‰]*", re.ASCII)
_ENDS = ("。", "！", "？", "；")
_NUMBER = re.compile(r"[-–—―·•]+ ?\d{1,4} ?[-–—―·•]+|第 ?\d{1,4} ?页(?:[ ,，/]*共 ?\d{1,4} ?页)?")
_PRINTED = re.compile(r"(?:\S+://\S+\s+)?\d{1,4} ?/ ?\d{1,4}")
"""What browsers print below a page: its address, its number and how many there are."""
_PRINTED_ON = re.compile(
    r"\d{1,4}/\d{1,2}/\d{1,4},? +(?:[上下]午)?\d{1,2}:\d\d(?: ?[AP]M)?(?: .*)?"
)
"""And above it: when it was printed, and its title."""
_BARE, _OFF = re.compile(r"\d{1,4}", re.ASCII), "\0"
_FIGURE = re.compile("[\\d零〇一二三四五六七八九十百千万亿]|[。；]$")
APART = 1.8  # of the size of the largest letters is between such a line and the text
WIDE = 1.5  # a wider gap, in sizes of the letters, parts the columns of a table without lines


class Line(NamedTuple):
    """A line of the page, or a row of a table; all lengths in points. While columns are sought, its
    `cells` are its parts between wide gaps, with both ends.
    """

    top: float
    left: float
    right: float
    size: float
    text: str
    is_row: bool = False
    cells: tuple[tuple[float, float, str], ...] = ()


Block = Sequence[Line]
"""Lines below one another: those of a page, or of one of its columns."""
Pages = Sequence[Sequence[Block]]


class _Column:
    """A block, and where its lines begin and end."""

    def __init__(self, lines: Block) -> None:
        self.lines = lines
        prose = [line for line in lines if not line.is_row]
        self.edge = max((line.right for line in prose), default=0.0)
        self.margin = min((line.left for line in prose), default=0.0)
        self.is_filled = sum(self.edge - line.right < WIDE * line.size for line in prose) > 1
        self.sets_in = any(self.sets_in_at(line) for line in prose)
        self.size = Counter(round(line.size) for line in prose).most_common(1)[0][0] if prose else 0

    def sets_in_at(self, line: Line) -> bool:
        """Whether a paragraph begins with `line`."""
        return line.left - self.margin >= line.size

    def is_filled_by(self, line: Line, following: Line) -> bool:
        """Whether what `following` begins with had no room in `line`."""
        first = _FIRST.match(following.text)  # what may not be broken: 亩，; 2023年
        letters = sum(0.5 if char.isascii() else 1 for char in first[0]) if first else 0
        return self.edge - line.right < line.size * max(1.5, 0.5 + letters)


def paragraphs(pages: Pages) -> tuple[str, tuple[int, ...]]:
    """The text of `pages`, each paragraph closed by a line break, and where each page begins."""
    text = ""
    starts: list[int] = []
    before: _Column | None = None
    for number, page in enumerate(_without_edges(pages), 1):
        for column in map(_Column, page):
            last = None
            for line in column.lines:
                if last is not None:
                    goes_on = _goes_on(column, last, line)
                else:
                    goes_on = before is not None and _goes_over(before, column)
                before_is_latin = text[-1:].isascii() and text[-1:].isalpha()
                seam = " " * (before_is_latin and line.text[:1].isascii())
                text += seam if goes_on else "\n" * bool(text)
                starts += [len(text)] * (number - len(starts))
                text += line.text
                last = line
            before = column
        starts += [len(text)] * (number - len(starts))
    return (f"{text}\n" if text else ""), tuple(starts)


def _goes_on(column: _Column, last: Line, line: Line) -> bool:
    """Whether a paragraph, or a title, of `column` goes on from `last` to `line`, the next one."""
    if last.is_row or line.is_row or _OPENS.match(line.text):
        return False
    if abs(line.size - last.size) >= last.size / 8 or line.top - last.top >= 3 * last.size:
        return False
    if line.size > 1.1 * column.size and column.sets_in_at(line):
        middles = last.left + last.right, line.left + line.right
        return abs(middles[0] - middles[1]) < 2 * line.size and abs(line.size - last.size) < 1
    return (
        column.is_filled_by(last, line)
        and (column.is_filled or not last.text.endswith(_ENDS))
        and not column.sets_in_at(line)
    )


def _goes_over(before: _Column, column: _Column) -> bool:
    """Whether the last paragraph of `before` goes on in `column`, the next one."""
    last, line = before.lines[-1], column.lines[0]
    return (
        before.is_filled
        and not last.is_row
        and not line.is_row
        and abs(line.size - last.size) < 1
        and before.is_filled_by(last, line)
        and not column.sets_in_at(line)
        and (before.sets_in or not last.text.endswith(_ENDS))
        and _OPENS.match(line.text) is None
    )


def _without_edges(pages: Pages) -> Pages:
    """`pages` without their numbers, and without what stands apart at the edge of most of them.

    Of what is repeated with a digit in it, one is kept: nothing is lost but numbers of pages.
    """
    edges = [
        {
            line: _place(line, number)
            for line in _at_edges([line for block in page for line in block])
        }
        for number, page in enumerate(pages)
    ]
    seen = Counter(place for page in edges for place in set(page.values()))
    often = {place for place, count in seen.items() if count >= max(2, len(pages) / 2)}
    known: set[str] = set()
    found: list[list[Block]] = []
    for page, places in zip(pages, edges, strict=True):
        is_printed = any(_PRINTED.fullmatch(text) for _, text in places.values())
        shapes = (_NUMBER, _PRINTED, _PRINTED_ON) if is_printed else (_NUMBER,)
        gone = set()
        for line, place in places.items():
            may_go = line.text in known or place[1][:1] == _OFF or not _FIGURE.search(line.text)
            is_repeated = place in often and not line.is_row and may_go
            if is_repeated or any(shape.fullmatch(place[1]) for shape in shapes):
                gone.add(line)
        kept = ([line for line in block if line not in gone] for block in page)
        found.append([block for block in kept if block])
        known.update(line.text for block in found[-1] for line in block)
    return found


def _at_edges(lines: list[Line]) -> list[Line]:
    """The first and the last line of a page, if they stand apart from the others."""
    tops = sorted({round(line.top) for line in lines})
    apart = APART * max((line.size for line in lines), default=0.0)
    ends = [end for end in (tops[:2], tops[:-3:-1]) if end]
    outer = {end[0] for end in ends if len(end) == 1 or abs(end[0] - end[1]) > apart}
    return [line for line in lines if round(line.top) in outer]


def _place(line: Line, page: int) -> tuple[int, str]:
    """Where `line` stands and what it says on each page; of a number, how far off `page` it is."""
    text = line.text.strip()
    said = f"{_OFF}{int(text) - page}" if _BARE.fullmatch(text) else text
    return round(line.top / 4), said
