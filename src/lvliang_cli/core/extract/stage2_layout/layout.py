"""The build of a release: paragraphs, the sections that headings open, item numbers.

A paragraph is a line, counted from 1, blank ones too. A heading is a short line that
ends like no sentence.
"""

from bisect import bisect_right
from typing import NamedTuple

from lvliang_cli.core.extract.patterns import pattern

LONGEST_HEADING = 32
_NO_HEADING_END = "。；;，,、：:！!？?…"
_NUMBER = pattern(
    r"\s*(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[、.．])\s*"
)
_NOT_HEADING = pattern(r"[\d年月日\s:：/.-]+$|.*(?:记者|通讯员|来源|编辑|作者|发布时间|电话)")


class Section(NamedTuple):
    """Paragraphs `first` to `last`, both included; an empty `title` for the lead."""

    title: str
    first: int
    last: int


class Layout:
    """Where the paragraphs of a text begin, and its sections.

    Attributes:
        sections: in order, without gaps, over all paragraphs.
        lines: the paragraphs.
    """

    def __init__(self, text: str) -> None:
        self.lines = text.split("\n")
        self.starts = [0]
        for line in self.lines[:-1]:
            self.starts.append(self.starts[-1] + len(line) + 1)
        self.sections = _sections(self.lines)
        self._firsts = [section.first for section in self.sections]

    def paragraph(self, position: int) -> int:
        """The paragraph of a position, from 1."""
        return bisect_right(self.starts, position)

    def item(self, paragraph: int) -> int | None:
        """The number that the paragraph opens with, as in ``6、``."""
        number = self.lines[paragraph - 1].partition("、")[0]
        return int(number) or None if number.isdecimal() and len(number) < 4 else None

    def section(self, paragraph: int) -> int:
        """The index of the section of a paragraph."""
        return bisect_right(self._firsts, paragraph) - 1


def heading(line: str) -> str:
    """The title that `line` is, without its number; nothing if it is no heading."""
    title = line.strip()
    if not 2 <= len(title) <= LONGEST_HEADING or title[-1] in _NO_HEADING_END:
        return ""
    if "。" in title or _NOT_HEADING.match(title):
        return ""
    return _NUMBER.sub("", title, count=1) or ""


def _sections(lines: list[str]) -> tuple[Section, ...]:
    titles = [(number, heading(line)) for number, line in enumerate(lines, 1)]
    openers = [(number, title) for number, title in titles if title]
    last = len(lines)
    while last > 1 and not lines[last - 1].strip():
        last -= 1
    while openers and openers[-1][0] >= last:
        openers.pop()  # a heading with nothing below it is a signature
    if not openers or openers[0][0] > 1:
        openers.insert(0, (1, ""))
    ends = [number - 1 for number, _ in openers[1:]] + [len(lines)]
    return tuple(
        Section(title, first, end) for (first, title), end in zip(openers, ends, strict=True)
    )
