"""The build of a release: blocks, the sections that headings open, sentences and clauses.

A paragraph is a line, counted from 1, blank ones too. A block is a line with those that go
on in it: text set in a narrow column, or broken off within a number.
"""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate, pairwise
from typing import Literal, NamedTuple

from lvliang_cli.core.text.patterns import pattern

from ..language.boundaries import Boundaries, Span
from ..language.page_furniture import furniture
from .table_cells import runs

LONGEST_HEADING = 32
_NO_HEADING_END = "。；;，,、：:！!？?…"
_NUMBERED = r"\s*(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[)）])\s*"
_NUMBER = pattern(_NUMBERED + r"|\s*\d{1,2}[、.．](?!\d)\s*")
"""一、工作情况; (二)主要成效; 6、破案"""
_HEADING_NUMBER = pattern(_NUMBERED)
"""一、; (二)"""
_OUTER = pattern(r"\s*[一二三四五六七八九十]{1,3}、")
_INNER_NUMBER = pattern(r"\s*(?:[（(][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[、.．](?!\d))")
"""一、 heads a section with others in it: (一), 1."""
_NO_LABEL = r"(?!\s*(?:[一二三四五六七八九十(]{1,3}[、.)]|附?[表图]))"
_NO_SUBJECT = r"(?<!情况|工作|成效|回顾|概况|安排|特点|总结|总体)\s*"
_SUBTITLE = pattern(rf"{_NO_LABEL}.{{10,}}{_NO_SUBJECT}")
"""去年办结率创新高 right below the title: it tells news of its own, and heads no section"""
_HEADLINE = pattern(rf"{_NO_LABEL}.{{8,}}{_NO_SUBJECT}")
"""夏粮丰收已成定局, in a digest"""
_ITEM = pattern(r"\s*(?:\d{1,2}[、.](?!\d)|\(\d{1,2}\))")
"""1.教育支出94.8亿元"""
_DAY = r"(?:19|20)\d\d\s?[年/.-]\s?\d{1,2}\s?[月/.-]\s?\d{1,2}\s?日?"
_ISSUER = r"[一-龥]{2,24}(?:[局厅部委办院社处站队所报网]|新闻|委员会|办公室|政府|中心|公司)"
_SAID_OF_IT = (
    r"(?:记者|通讯员|来源|编辑|作者|责编|(?:发布|发文|更新)?(?:日期|时间)|电话|字号|浏览)\s?[:\s]"
)
_DATELINE = pattern(
    r"\s*+(?=\D*\d++\s?(?:[年月]|[-/.]\s?\d+[-/.]))[\d年月日时分\s:/.-]+$"
    rf"|\s*+(?!\S{{0,12}}记者[^\n]*。)\S{{0,12}}{_SAID_OF_IT}"
    rf"|\s*+{_DAY}\s*\d{{1,2}}:\d\d[^，,。;；\n]{{0,80}}$"
    rf"|\s*+{_ISSUER}[\s|]*+{_DAY}(?:\s*\d{{1,2}}:\d\d(?::\d\d)?)?\s*$|\s*+{_DAY}[\s|]{{1,8}}(?:{_ISSUER}\s*$|{_SAID_OF_IT})"
)
"""2022年08月05日 15:40 | 清河网; 发布日期:2019-07-25; 来源:清河日报社; 清河市公安局 2022年8月5日;
2022年8月5日 清河市公安局; 2022年8月5日 来源:清河日报社"""
_BOOK = pattern("(?<=《)[^《》]*(?=》)")
"""《2025—2030年方案》发布: what a document is called makes no heading too long"""
_NOT_HEADING = pattern(r"[\d年月日\s:：/.-]+$|.*(?:记者|通讯员|来源|编辑|作者|发布时间|电话)")
"""2023年10月12日; 来源:清河日报社"""
_CELL = pattern(r"\s*[-+]?\d[\d,]*(?:\.\d+)?%?\s*$")
"""26.09, a cell of a table"""
_CAPTION = pattern(r"\s*附?[表图]\s?\d*")
"""表1 年末户籍人口数及构成情况"""
_MOVE = pattern(
    r"(?:[同环]比|[较比].{2,12})[^，,。;；]{0,8}(?:上升|下降|增长|增加|减少|提高|降低|增|减|升|降)$"
)
"""同比增长, where the next line begins with the number"""
_INNER = pattern(r"[，；。;]|,(?!\d)")
"""占49.48%;女性: a mark within the line"""
_WORD = pattern(r"[一-龥\])]")
"""全县共有家庭户270637, where the next line begins with 户"""
_ENDED = tuple('。！？!?；;：:…)”"')
_NO_TITLE_END = tuple("。；;：:…")
"""What ends a first line that is not a title, where more follows: 实现“三个下降” is one."""


class Section(NamedTuple):
    """Paragraphs `first` to `last`, both included; an empty `title` for the lead."""

    title: str
    first: int
    last: int


BlockKind = Literal[
    "title", "dateline", "heading", "item", "cell", "paragraph", "furniture", "blank"
]


class Block(NamedTuple):
    """Lines `first` to `last`, both included, that are one piece of text.

    Of the kinds, ``furniture`` is of the page and not of the release.
    """

    kind: BlockKind
    first: int
    last: int


class Layout(Boundaries):
    """Blocks, sections, sentences, clauses and asides of a text, looked up by position.

    Args:
        text: as given.
        plain: the same, normalised; it has a character for each of `text`.

    Attributes:
        lines: the paragraphs.
        starts: where each begins.
        runs: the rows of tables in it.
        flat: `plain` with a blank for every line end within a block.
        blocks: in order, without gaps.
        sections: in order, without gaps, over all paragraphs.
    """

    def __init__(self, text: str, plain: str) -> None:
        self.lines = text.split("\n")
        self.starts = [0, *accumulate(len(line) + 1 for line in self.lines[:-1])]
        plain_lines = [
            plain[start : start + len(line)]
            for start, line in zip(self.starts, self.lines, strict=True)
        ]
        self.runs = tuple(runs(self.lines, self.starts, plain))
        rows = {n for run in self.runs for n in range(run.firsts[0], run.firsts[-1])}
        rows -= {n for n in rows if "\t" in self.lines[n] and "\t" not in self.lines[n].strip()}
        title = next((n for n, line in enumerate(plain_lines) if line.strip()), 0)
        of_page = furniture(plain_lines)
        going_on = [False] + [
            rows.isdisjoint((number - 1, number))
            and of_page.isdisjoint((number, number + 1))
            and _goes_on(line, following, is_title=number == title)
            for number, (line, following) in enumerate(pairwise(plain_lines))
        ]
        blocks = list(_blocks(rows, plain_lines, going_on, of_page))
        self.blocks = _with_tables(blocks, plain_lines)
        self._headings = [block for block in self.blocks if block.kind == "heading"]
        self._heading_firsts = [block.first for block in self._headings]
        self._block_firsts = [block.first for block in self.blocks]
        self.sections = _sections(self.lines, self.blocks)
        self._section_firsts = [section.first for section in self.sections]
        characters = list(plain)
        for start, goes_on in zip(self.starts, going_on, strict=True):
            if goes_on:
                characters[start - 1] = " "
        self.flat = "".join(characters)
        super().__init__(self.flat)

    def paragraph(self, position: int) -> int:
        """The paragraph of a position, from 1."""
        return bisect_right(self.starts, position)

    def item_number(self, paragraph: int) -> int | None:
        """The number that the paragraph opens with, as in ``6、``."""
        number = self.lines[paragraph - 1][:4].partition("、")[0]
        return int(number) or None if number.isdecimal() and len(number) < 4 else None

    def section(self, paragraph: int) -> int:
        return bisect_right(self._section_firsts, paragraph) - 1

    def block(self, position: int) -> Block:
        return self.blocks[bisect_right(self._block_firsts, self.paragraph(position)) - 1]

    def end_of_section(self, block: Block) -> int:
        """Where the section that a heading opens ends; of a caption, its table.

        That of 一、 ends with the last section of (一) or 1. in it.
        """
        at, is_outer = self.section(block.first), _OUTER.match(self.lines[block.first - 1])
        while is_outer and at + 1 < len(self.sections) and self._is_inner(self.sections[at + 1]):
            at += 1
        last = self.sections[at].last
        if _CAPTION.match(self.lines[block.first - 1]):
            index, last = bisect_right(self._block_firsts, block.first), block.last
            while index < len(self.blocks) and self.blocks[index].kind in ("cell", "blank"):
                last, index = self.blocks[index].last, index + 1
        return self.starts[last - 1] + len(self.lines[last - 1])

    def _is_inner(self, section: Section | Block) -> bool:
        return _INNER_NUMBER.match(self.lines[section.first - 1]) is not None

    def heading_over(self, block: Block) -> Block | None:
        """The heading that a block stands below, or is."""
        index = bisect_right(self._heading_firsts, block.first)
        return self._headings[index - 1] if index else None

    def is_numbered(self, block: Block | None) -> bool:
        return block is not None and _NUMBER.match(self.lines[block.first - 1]) is not None

    def is_headline(self, heading_: Block | None) -> bool:
        """Whether a heading tells news of its own, as each of a digest does."""
        if heading_ is None or self.is_numbered(heading_):
            return False
        return _HEADLINE.fullmatch(self.lines[heading_.first - 1]) is not None

    def is_within(self, heading_: Block | None, other: Block | None) -> bool:
        """Whether `heading_` is `other`, or one of those that `other`, above it, heads."""
        if heading_ is None or other is None or heading_ is other:
            return heading_ is other
        return self._is_inner(heading_) and not self._is_inner(other)

    def span(self, block: Block) -> Span:
        """The code points of a block, without its last line end."""
        return Span(
            self.starts[block.first - 1],
            self.starts[block.last - 1] + len(self.lines[block.last - 1]),
        )


def heading(line: str) -> str:
    """The title that `line` is, without its number; nothing if it is not a heading."""
    title = line.strip()
    if not 2 <= len(_BOOK.sub("", title)) <= LONGEST_HEADING or title[-1] in _NO_HEADING_END:
        return ""
    return "" if "。" in title or _NOT_HEADING.match(title) else _NUMBER.sub("", title, count=1)


def _goes_on(line: str, following: str, *, is_title: bool) -> bool:
    """Whether the sentence of a line goes on in the next: broken off behind its first comma,
    or between a number and its unit. A title may have commas.
    """
    line, following = line.rstrip(), following.strip()
    if not line or not following or line.endswith(_ENDED) or _DATELINE.match(line):
        return False
    if _CELL.match(line) or _CELL.match(following):
        return False
    if _NUMBER.match(following) or _DATELINE.match(following) or _HEADING_NUMBER.match(line):
        return False
    if line[-1] in "，,、" or (following[0].isdigit() and _MOVE.search(line)):
        return True
    if is_title:
        return False
    if line[-1].isdecimal() and _WORD.search(line):
        return not following[0].isdigit()
    return _INNER.search(line) is not None


def _blocks(
    rows: set[int], lines: list[str], going_on: list[bool], of_page: frozenset[int]
) -> Iterator[Block]:
    first, has_title, last = 1, False, None
    for number in range(1, len(lines) + 1):
        if number < len(lines) and going_on[number]:
            continue
        kind = _kind(
            lines[first - 1],
            is_one_line=number == first,
            is_first=not has_title,
            is_alone=number == len(lines),
        )
        kind = "cell" if first - 1 in rows else "furniture" if first - 1 in of_page else kind
        if kind == "heading" and last == "title" and _SUBTITLE.fullmatch(lines[first - 1]):
            kind = "title"
        last = last if kind in ("blank", "dateline", "furniture") else kind
        has_title = has_title or kind not in ("blank", "dateline", "furniture")
        yield Block(kind, first, number)
        first = number + 1


def _with_tables(blocks: list[Block], lines: list[str]) -> tuple[Block, ...]:
    """The blocks, with the heads of the rows and columns of a table as its cells."""
    below = ""
    for index, block in reversed(list(enumerate(blocks))):
        line = lines[block.first - 1]
        is_head = block.kind == "heading" and below == "cell"
        if is_head and not (_CAPTION.match(line) or _HEADING_NUMBER.match(line)):
            blocks[index] = block._replace(kind="cell")
        below = below if block.kind == "blank" else blocks[index].kind
    return tuple(blocks)


def _kind(line: str, *, is_one_line: bool, is_first: bool, is_alone: bool) -> BlockKind:
    if not line.strip():
        return "blank"
    if _DATELINE.match(line):
        return "dateline"
    if _CELL.match(line):
        return "cell"
    is_heading = bool(heading(line)) and is_one_line
    if is_first and not _HEADING_NUMBER.match(line) and (is_heading or "。" not in line):
        is_sentence = line.rstrip().endswith(_ENDED if is_alone else _NO_TITLE_END)
        return "paragraph" if is_sentence else "title"
    if is_heading or (_HEADING_NUMBER.match(line) and line.rstrip()[-1] not in _NO_HEADING_END):
        return "heading"
    return "item" if _ITEM.match(line) else "paragraph"


def _sections(lines: list[str], blocks: tuple[Block, ...]) -> tuple[Section, ...]:
    titles = [
        (block.first, heading(lines[block.first - 1]))
        for block in blocks
        if block.kind in ("title", "heading", "item") and block.first == block.last
    ]
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
