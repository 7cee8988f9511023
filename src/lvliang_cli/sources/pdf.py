"""The text of a PDF: its paragraphs, its tables as tabbed rows, and where its pages begin.

pdfplumber (MIT, kept with pdfminer.six) finds characters, lines and ruled tables; PyMuPDF
would be faster, and is under the AGPL.
"""

import logging
import zlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import partial
from io import BytesIO
from typing import Any, NamedTuple
from unicodedata import normalize

import pdfminer.pdftypes
import pdfplumber
from pdfminer.lzw import LZWDecoder
from pdfminer.pdfinterp import PDFPageInterpreter, PDFStackT
from pdfminer.pdftypes import PDFStream, resolve1
from pdfminer.runlength import rldecode
from pdfminer.utils import MATRIX_IDENTITY, Matrix
from pdfplumber.page import Page
from pdfplumber.table import Table, edges_to_intersections

from .cell_spans import in_rows_below
from .pdf_columns import Box, regions
from .pdf_paragraphs import Block, Line, paragraphs
from .pdf_rows import lines_of_text
from .superscripts import raised

MAX_PAGES = 400
MAX_SHOWN = 100_000
"""Bytes of text of one page, two a character of Chinese; a full page of a newspaper has 20,000."""
MAX_COLUMNS = 8
MAX_WORDS = 300_000
"""Numbers and operators that draw one page, those of a form as often as it is drawn, and those of a
file beside four for each of its bytes: each takes 10 µs. A page of text has a fiftieth of that."""
_PARTING = (b" ", b"\n", b"\r", b"\t", b"/", b"(", b"[", b"<")
MAX_PATHS = 20_000
"""Lines and areas of one page; a table of 100 rows and 25 columns has 5,000 at the most."""
MAX_UNPACKED = 16 * 1024 * 1024
"""Bytes that a file unpacks to, beside sixteen times its own."""
MAX_CORNERS = 5_000
"""Where lines of one page meet; a table of 100 rows and 25 columns has about half of that."""
FEW_LETTERS = 10  # a page that is a picture may have a number
FORM = 250  # drawing a form takes as long as this many words, even where it is empty
_RADICALS = str.maketrans(
    "⼾⺟⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳",
    "户母民虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙龟",
)
"""Radicals that fonts put in the place of characters, and that Unicode's own normal forms keep.
Source: EquivalentUnifiedIdeograph of the Unicode Character Database."""


class Pages(NamedTuple):
    """The text of a PDF; page n, counted from 1, begins at ``starts[n - 1]``.

    Of `pictures`, numbers of pages, no text was read, or next to none.
    """

    text: str
    starts: tuple[int, ...]
    pictures: list[str]


class Refused(ValueError):
    """Why a file is not read, in words: it takes too long, or a part of it would be lost."""


class _File:
    """What a file may take as a whole; it stands for zlib in pdfminer, and loses nothing."""

    error = zlib.error

    def begin(self, size: int) -> None:
        """A file of `size` bytes is read."""
        self.left = {"bytes": MAX_UNPACKED + 16 * size, "words": MAX_WORDS + 4 * size}

    def takes(self, what: str, size: int) -> bool:
        self.left[what] -= size
        if self.left[what] < 0:
            raise Refused("too large when unpacked")
        return True

    def decompress(self, data: bytes) -> bytes:
        """`data` unpacked; what is cut off at the end is left out.

        Raises:
            Refused: something in the middle is damaged, and what follows would be lost.
        """
        packed, parts = zlib.decompressobj(), []
        try:
            while data and not packed.eof:
                parts.append(packed.decompress(data, 1 << 20))
                self.takes("bytes", len(parts[-1]))
                data = packed.unconsumed_tail
        except zlib.error:
            raise Refused("a part is damaged") from None
        return b"".join(parts)

    def runs(self, data: bytes) -> bytes:
        """Unpack lengths of runs, each of which and its byte become up to 128 bytes."""
        return rldecode(data) if self.takes("bytes", 64 * len(data)) else b""

    def lzw(self, data: bytes) -> bytes:
        parts = LZWDecoder(BytesIO(data)).run()
        return b"".join(part for part in parts if self.takes("bytes", len(part)))


_file = _File()


class _Bounded(PDFPageInterpreter):
    """Draws a page of pdfplumber as far as is allowed: forms within forms may have no end."""

    def render_contents(
        self, resources: dict[Any, Any], streams: Sequence[object], ctm: Matrix = MATRIX_IDENTITY
    ) -> None:
        found = [stream for stream in map(resolve1, streams) if isinstance(stream, PDFStream)]
        parts = [stream.get_data() for stream in found]
        words = FORM + sum(part.count(mark) for part in parts for mark in _PARTING)
        self._count(words, MAX_WORDS, "words")
        _file.takes("words", words)
        super().render_contents(resources, streams, ctm)

    def show(self, seq: PDFStackT) -> None:
        """Show text, each byte of which takes a thousand when it is placed."""
        parts = [part for part in seq if isinstance(part, bytes)] if isinstance(seq, list) else []
        self._count(sum(map(len, parts)), MAX_SHOWN, "bytes of text")
        super().do_TJ(seq)

    def _count(self, more: int, most: int, what: str) -> None:
        known = vars(self.device)
        known[what] = known.get(what, 0) + more
        if known[what] > most:
            raise Refused(f"a page of more than {most} {what}")


def _corners(edges: list[Any], *tolerances: float) -> dict[Any, Any]:
    """Where `edges` meet: cells are sought from each corner to each."""
    upright = sum(edge["orientation"] == "v" for edge in edges)
    is_much = upright * (len(edges) - upright) > MAX_CORNERS**2 // 10
    if is_much or len(found := edges_to_intersections(edges, *tolerances)) > MAX_CORNERS:
        raise Refused(f"a page of more than {MAX_CORNERS} corners of cells")
    return found


class _Device(pdfplumber.page.PDFPageAggregatorWithMarkedContent):
    """Keeps what is drawn, as far as is allowed."""

    painted = 0

    def paint_path(self, *of: Any) -> None:
        """Draw one path, or each of several."""
        self.painted += 1
        if self.painted > MAX_PATHS:
            raise Refused(f"a page of more than {MAX_PATHS} lines and areas")
        super().paint_path(*of)


_OPERATORS = {"do_TJ": _Bounded.show}
vars(pdfplumber.page)["PDFPageInterpreter"] = type("Bounded", (_Bounded,), _OPERATORS)
vars(pdfplumber.page)["PDFPageAggregatorWithMarkedContent"] = _Device
vars(pdfminer.pdftypes).update(zlib=_file, lzwdecode=_file.lzw, rldecode=_file.runs)
vars(pdfplumber.table)["edges_to_intersections"] = _corners


def text_of_pdf(data: bytes) -> Pages:
    """The text of the PDF in `data`.

    Raises:
        ValueError: it is not a PDF that can be read, has a password, has more than `MAX_PAGES`
            pages or a page of too much.
    """
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)  # it warns of every odd font
    pages: list[list[Block]] = []
    pictures: list[str] = []
    _file.begin(len(data))
    try:
        with pdfplumber.open(BytesIO(data)) as document:
            if len(document.pages) > MAX_PAGES:
                raise ValueError(f"more than {MAX_PAGES} pages")
            for page in document.pages:
                if len(page.chars) < FEW_LETTERS and (page.images or page.curves):
                    pictures.append(str(page.page_number))
                pages.append(_blocks(page))
                page.close()
    except (ValueError, MemoryError):
        raise
    except Exception as error:  # of half a dozen kinds, as the damage is
        refused = [one for one in error.args if isinstance(one, Refused)]  # pdfplumber wraps it
        if refused:
            raise refused[0] from None
        raise ValueError("not a PDF that can be read") from error
    text, starts = paragraphs(pages)
    return Pages(_plain(text), starts, pictures)


def _plain(text: str) -> str:
    """`text` with the radicals of 同⽐ and 增⻓ as the characters they stand for."""
    radicals = {ord(c): normalize("NFKC", c) for c in set(text) if "⼀" <= c <= "⿕"}
    return text.translate(_RADICALS).translate(radicals)


def _blocks(page: Page) -> list[Block]:
    """What stands on `page` in the order it is read in, a row of a table where one stands."""
    unraise(page.chars)
    tables = _tables(page)
    boxes = [table.bbox for table in tables]
    text = page
    if boxes:
        text = page.filter(lambda thing: not any(_is_in(box, thing) for box in boxes))
    level(text.chars)
    return _in_columns(text, [row for table in tables for row in _rows(table)])


def _tables(page: Page) -> list[Table]:
    """The ruled tables of `page`. Several of one row that touch none are the shades of rows."""
    found = page.find_tables()
    ends = {round(table.bbox[at] / 2) for table in found for at in (1, 3) if len(table.rows) > 1}

    def is_shade(table: Table) -> bool:
        nearby = {round(table.bbox[at] / 2) + by for at in (1, 3) for by in (-1, 0, 1)}
        return len(table.rows) == 1 and not ends & nearby

    whole = [table for table in found if not is_shade(table)]
    return whole if len(found) - len(whole) > 1 else found


def _rows(table: Table) -> Iterator[Line]:
    """The rows of a ruled table, tabbed; in each what spans it, of numbers only in the first."""
    left, top, right, bottom = table.bbox
    cells = [[(cell or "").replace("\n", "") for cell in row] for row in table.extract()]
    height = (bottom - top) / max(len(cells), 1)
    spans: dict[int, tuple[float, str]] = {}
    for number, (row, texts) in enumerate(zip(table.rows, cells, strict=True)):
        for at, box in enumerate(row.cells):
            if box is not None:
                spans[at] = box[3], in_rows_below(texts[at])
            elif at in spans and spans[at][0] >= row.bbox[3] - 1:
                texts[at] = spans[at][1]
        yield Line(top + number * height, left, right, height, "\t".join(texts), is_row=True)


def _is_in(box: Box, thing: dict[str, Any]) -> bool:
    x, y = (thing["x0"] + thing["x1"]) / 2, (thing["top"] + thing["bottom"]) / 2
    return bool(box[0] <= x < box[2] and box[1] <= y < box[3])


def _in_columns(page: Page, rows: Sequence[Line], most: int = MAX_COLUMNS) -> list[Block]:
    """The lines of `page` and `rows`, those of the left column before those of the right one."""
    lines = page.extract_text_lines()
    places = [
        {"x0": row.left, "x1": row.right, "top": row.top, "bottom": row.top + row.size, "chars": ()}
        for row in rows
    ]
    boxes = regions([*lines, *places]) if most > 1 else []
    if len(boxes) < 2:
        return [sorted([*lines_of_text(lines), *rows])]
    found: list[Block] = []
    for box in boxes:
        inside = [row for row, place in zip(rows, places, strict=True) if _is_in(box, place)]
        found += _in_columns(page.filter(partial(_is_in, box)), inside, most - 1)
    return found


def unraise(chars: list[dict[str, Any]]) -> None:
    """Make what is small and raised behind another letter what `raised` says of it."""
    before, base = "", 0
    for at in range(1, len(chars) + 1):
        if at < len(chars) and _is_above(chars[at], chars[base], chars[at - 1]["x1"]):
            continue
        before = before[-5:] + chars[base]["text"]
        marks = chars[base + 1 : at]
        text = raised("".join(char["text"] for char in marks), before)
        for char in marks:
            char["text"], text = text, ""
        if marks and not marks[0]["text"]:
            chars[base]["x1"] = marks[-1]["x1"]
        base = at
    chars[:] = [char for char in chars if char["text"]]


def _is_above(char: dict[str, Any], base: dict[str, Any], right: float) -> bool:
    """Whether `char` is raised over `base`, and begins where another ends at `right`."""
    size = base["size"]
    by = char["matrix"][5] - base["matrix"][5]
    is_small = char["upright"] and char["size"] < 0.9 * size
    return bool(is_small and 0.15 < by / size < 0.7 and abs(char["x0"] - right) < size / 4)


def level(chars: list[dict[str, Any]]) -> None:
    """Make letters of one size on one base line equally high: 2023年 is often set in two fonts."""
    lines = defaultdict[tuple[int, int], list[dict[str, Any]]](list)
    for char in chars:
        if char["upright"]:
            lines[round(char["matrix"][5]), round(char["size"])].append(char)
    for line in lines.values():
        top = max(char["top"] for char in line)
        for char in line:
            char["top"], char["bottom"] = top, char["bottom"] + top - char["top"]
