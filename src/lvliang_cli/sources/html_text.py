"""The lines of text on an HTML page, read by lxml: a line for each block, a tabbed one for a row.

lxml hands over tags and text as they come and closes what a page leaves open: no tree is needed.
"""

import re
from collections.abc import Mapping
from itertools import groupby

from lxml import etree

from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.errors import BadData

from .cell_spans import in_rows_below, span
from .superscripts import raised

_BLOCKS = """
address article aside blockquote body br caption center dd details div dl dt fieldset figcaption
figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol option p pre section
summary table tbody td tfoot th thead title tr ul
"""
_SILENT = "script style noscript template svg math head nav select button iframe s del strike"
BLOCKS = frozenset(_BLOCKS.split())
"""Tags before and after which a line ends."""
SILENT = frozenset(_SILENT.split())
"""Tags whose text is not on the page, or is struck."""
CELLS = ("td", "th")
DEEPEST = 1_000
"""Tags inside one another. Each that is closed is looked for among all that are open."""
LONGEST_CELL = 80
"""A row with a longer cell, or one of several lines, lays out a page and is not a table."""
TITLE_LINES, SHORTEST_TITLE = 80, 8
MENU, LONGEST_LINK = 3, 60
"""So many links in a row are a menu; none is longer, a title, a sentence or has a number."""
_LINK, _LINK_ENDS = "\x0e", "\x0f"
_LINKED = re.compile("\x0e[^\x0e\x0f\\d]*+\x0f")
_NUMERAL = re.compile(
    "[一二三四五六七八九十百千万亿两]{2}|[一二三四五六七八九十百千万亿两][起件人名个]"
)
_BESIDE_LINK = re.compile(
    r"(?:[\s|>/·•»›、\[\]()（）-]|(?:(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]|\d{1,2}月)\d{1,2}日?|\d\d?:\d\d)*+"
)
"""Marks between links, and the day of what a link leads to."""
_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)

Attributes = Mapping[str | bytes, str | bytes]
Lines = list[list[str]]


class _Row:
    """A row that is being read: the lines of each cell, and how many columns and rows it spans."""

    def __init__(self) -> None:
        self.cells: list[Lines] = []
        self.spans: list[tuple[int, int]] = []


class PageText:
    """Collects the lines of a page: what lxml calls a target."""

    def __init__(self) -> None:
        self._page: Lines = [[]]
        self._sinks: list[Lines] = [self._page]
        self._rows: list[_Row] = []
        self._below: list[dict[int, tuple[int, str]]] = []
        self._silenced: list[bool] = []
        self._silent = 0
        self._raised: list[str] | None = None
        self._title: list[str] = []
        self._is_title = self._in_title = False

    def start(self, tag: str | bytes, attrs: Attributes) -> None:
        if len(self._silenced) >= DEEPEST:
            zh, en = f"网页嵌套超过 {DEEPEST} 层", f"the page nests more than {DEEPEST} tags"
            raise BadData(Words(zh, en))
        is_hidden = "hidden" in attrs or _HIDDEN.search(str(attrs.get("style", ""))) is not None
        self._silenced.append(tag in SILENT or is_hidden)
        self._silent += self._silenced[-1]
        self._is_title = tag == "title" and not self._title
        if tag == "table":
            self._below.append({})
        if tag == "tr" and self._below:
            self._rows.append(_Row())
            self._sinks.append([[]])
        elif tag in CELLS and self._rows:
            self._rows[-1].cells.append([[]])
            across, down = (span(str(attrs.get(n, "1"))) for n in ("colspan", "rowspan"))
            self._rows[-1].spans.append((across, down))
            self._sinks[-1] = self._rows[-1].cells[-1]
        elif tag in BLOCKS:
            self._sinks[-1].append([])
            self._in_title = tag in ("h1", "h2", "h3", "h4", "h5", "h6")
        elif tag == "sup":
            self._raised = []
        elif tag == "a" and "href" in attrs and not self._in_title:
            self._write(_LINK)

    def end(self, tag: str | bytes) -> None:
        if self._silenced:
            self._silent -= self._silenced.pop()
        self._is_title = False
        if tag == "tr" and self._rows:
            self._sinks.pop()
            row = self._rows.pop()
            self._sinks[-1] += [*([line] for line in _lines_of(row, self._below[-1])), []]
        elif tag == "table" and self._below:
            self._below.pop()
        if tag == "sup" and self._raised is not None:
            mark, self._raised = "".join(self._raised), None
            self._write(raised(mark, "".join(self._sinks[-1][-1][-3:])))
        elif tag == "a":
            self._write(_LINK_ENDS)
        elif tag in BLOCKS and tag not in (*CELLS, "tr"):
            self._sinks[-1].append([])
            self._in_title = False

    def data(self, data: str | bytes) -> None:
        if self._is_title:
            self._title.append(str(data))
        if self._silent:
            return
        if self._raised is not None:
            self._raised.append(str(data))
        else:
            self._write(str(data))

    def comment(self, text: str | bytes) -> None:
        """Comments are not on the page."""

    def close(self) -> None:
        """Nothing is left to be done."""

    def text(self) -> str:
        """The lines that are not blank, white space within them made single; no menus, if there
        is anything else.
        """
        lines = [(_links(line), _plain(line)) for line in map("".join, self._page)]
        filled = [(links, line) for links, line in lines if line.strip()]
        runs = [(list(run), is_link) for is_link, run in groupby(filled, lambda one: one[0] > 0)]
        kept = [run for run, _ in runs if sum(links for links, _ in run) < MENU] or [filled]
        return "\n".join(line for run in kept for _, line in run) + "\n"

    def title(self, text: str) -> str | None:
        """The longest line near the top of `text` that the page's ``<title>`` has too, which names
        the release and perhaps its site; None without one of `SHORTEST_TITLE` characters.
        """
        titled = "".join("".join(self._title).split())
        lines = text.split("\n", TITLE_LINES)[:TITLE_LINES]
        found = [line for line in lines if "".join(line.split()) in titled]
        return max((line for line in found if len(line) >= SHORTEST_TITLE), key=len, default=None)

    def _write(self, text: str) -> None:
        self._sinks[-1][-1].append(text)


def _links(line: str) -> int:
    """How many links `line` is made of, 0 where it says anything else."""
    links = line.count(_LINK)
    if len(line) > LONGEST_LINK * links or re.search("[\v。]", line) or _NUMERAL.search(line):
        return 0
    return links * (_BESIDE_LINK.fullmatch(_LINKED.sub("", line)) is not None)


def _plain(line: str) -> str:
    """White space made single; the tabs between the cells of a row stay."""
    line = line.replace(_LINK, "").replace(_LINK_ENDS, "")
    return "\t".join(" ".join(cell.split()) for cell in line.split("\v"))


def _lines_of(row: _Row, below: dict[int, tuple[int, str]]) -> list[str]:
    r"""The row as one line, its cells parted by ``\v``; the lines in it where it lays out a page.

    `below` holds by column what spans rows.
    """
    texts = [[" ".join("".join(line).replace("\v", " ").split()) for line in c] for c in row.cells]
    filled = [[line for line in lines if line] for lines in texts]
    if any(len(lines) > 2 or len("".join(lines)) > LONGEST_CELL for lines in filled):
        below.clear()
        return ["".join(line) for lines in row.cells for line in lines]
    cells: list[str] = []
    for lines, (across, down) in zip(filled, row.spans, strict=True):
        _take_from_above(cells, below)
        text = " ".join(lines)
        if down > 1:
            below[len(cells)] = (down - 1, in_rows_below(text))
        cells += [text, *[""] * (across - 1)]
    _take_from_above(cells, below)
    return ["\v".join(cells)]


def _take_from_above(cells: list[str], below: dict[int, tuple[int, str]]) -> None:
    """Add the cells that reach down from the rows above into the next columns."""
    while (at := len(cells)) in below:
        left, text = below.pop(at)
        cells.append(text)
        if left > 1:
            below[at] = (left - 1, text)
            if at + 1 not in below:
                return


def text_of_page(page: str) -> tuple[str, str | None]:
    """The text of an HTML page, without scripts, styles, menus and what is hidden or struck; and
    the line of it that is its title, None where that is not known.
    """
    target = PageText()
    reader = etree.HTMLParser(target=target, encoding="utf-8", huge_tree=True)
    reader.feed(page.translate(dict.fromkeys(b"\v\x0e\x0f", " ")).encode("utf-8", "replace"))
    reader.close()
    text = target.text()
    return text, target.title(text)
