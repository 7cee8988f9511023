"""The text of a file that holds a release: plain text, Markdown, a page, Word or PDF.

Positions count the text that is made here. Of plain text and of Markdown that is the
file's own text (in Markdown, marks become blanks, one for one), of HTML the lines that
its blocks make; `documents` says how Word and PDF are read.
"""

import re
from itertools import groupby
from typing import NamedTuple

from lvliang_cli.core.text.bilingual import UNREAD, Note, Words, same
from lvliang_cli.core.text.encoding import decode, refusal
from lvliang_cli.core.text.file_bytes import Wanted, read_bytes

MAX_BYTES = 32 * 1024 * 1024
"""A report with pictures. `encoding` allows less for a text."""
FILE = Wanted(
    Words("文件", "the file"),
    MAX_BYTES,
    Words(
        "请给出文本、网页、Word 或 PDF 文件,或用 - 读标准输入",
        "name a text, a page, a Word or a PDF file, or - for standard input",
    ),
)
KINDS = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".htm": "html",
    ".html": "html",
    ".xhtml": "html",
    ".txt": "text",
    ".docx": "word",
    ".pdf": "pdf",
}
"""Kinds of file by suffix. How a file begins says more: what begins like a page is one unless its
name says Markdown, and Word and PDF are recognised by their first bytes alone."""

_PAGE = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_RULE = re.compile(r"[ \t]*+\|?(?:[ \t]*+:?-++:?[ \t]*+\|)++.*")
"""|---|---:|, below the heads of a table"""
_OWN_PAGE = re.compile(
    rb"<meta\b[^>]{0,99}\bname=[\"']?generator\b[^>]{0,99}\bcontent=[\"']?lvliang\b", re.IGNORECASE
)
_HEAD = 65536
"""Bytes in which the head of a page is looked for."""
_MARKS = re.compile(
    r"^[ \t]*+(?:#{1,6}(?=\s)|>++|[-*+](?=\s))|~~[^~]{1,200}~~|[*`]|(?<!\w)_|_(?!\w)"
)
_CODES = re.compile(
    r"(?:=[\dA-F]{2}|%[\dA-F]{2}|\\'[\da-f]{2}|\\u-?[\da-f]{4,5}|&#x?[\da-fA-F]{2,6};)+|~\{[!-}]{2,}~\}"
    r"|\+[A-Za-z\d/]{3,}+-?|(?m:^[A-Za-z\d+/]{60,76}={0,2}$)"
)
"""=E5=85 of a mail, %E5%85, \\'b9 of RTF, \\u516c, &#20844;; HZ, UTF-7 and base64"""


class SourceText(NamedTuple):
    """A text and how it was come by.

    Attributes:
        path: as given, ``-`` for standard input.
        kind: ``text``, ``markdown``, ``html``, ``word`` or ``pdf``.
        encoding: of the file, as `Decoded`; empty for Word and PDF.
        data: the file's bytes.
        text: what positions refer to.
        pages: where each page of a PDF begins in `text`; empty for other kinds.
        title: the line that is the title of a page; None where that is not known.
        unread: what of the file could not be read.
    """

    path: str
    kind: str
    encoding: str
    data: bytes
    text: str
    pages: tuple[int, ...] = ()
    title: str | None = None
    unread: tuple[Note, ...] = ()


def source_text(path: str) -> SourceText:
    """The text of the file at `path` (``-``: standard input)."""
    data = read_bytes(path, FILE)
    if data.startswith((b"%PDF-", b"PK\3\4", b"\xd0\xcf\x11\xe0")):
        from .word_or_pdf import document

        kind, text, pages, unread = document(path, data)
        return SourceText(path, kind, "", data, text, pages, unread=unread)
    decoded = decode(data, path)
    kind = kind_of(path, decoded.text)
    text, title = decoded.text, None
    lost = Words(f"{path} 已丢失的字符(�):", f"{path}: characters lost (�): ")
    count = text.count("\ufffd")
    unread = (Note(UNREAD, lost.plus(same(count))),) if count else ()
    if kind == "html":
        from .html_text import text_of_page

        text, title = text_of_page(text)
    elif kind == "markdown":
        text = without_marks(text)
    elif sum(map(len, _CODES.findall(text))) * 3 > len(text):
        hint = Words(
            "请在原软件中另存为文本或 .docx", "save it as text or .docx in the program that made it"
        )
        raise refusal(path, "用代码书写字符", "written in character codes", hint)
    else:
        text = with_rows(text)
    return SourceText(path, kind, decoded.encoding, data, text, title=title, unread=unread)


def is_own_page(source: SourceText) -> bool:
    """Whether lvliang itself wrote this page: its figures are those of another file."""
    return source.kind == "html" and _OWN_PAGE.search(source.data[:_HEAD]) is not None


def kind_of(path: str, text: str) -> str:
    """The kind of a file, by its suffix or by how it begins."""
    suffix = next((s for s in KINDS if path.lower().endswith(s)), ".txt")
    if KINDS[suffix] in ("markdown", "html"):
        return KINDS[suffix]
    return "html" if _PAGE.match(text) else "text"


_FEWEST_BARS = 4
"""Fewer, in lines that have as many each, may part the links of a menu."""


def with_rows(text: str) -> str:
    """`text` with a tab for each bar of a table that was pasted: 全市 | 3213.34 | 100.00."""
    lines = []
    for bars, run in groupby(text.split("\n"), key=lambda line: line.count("|")):
        rows = list(run)
        if len(rows) > 1 and bars * len(rows) >= _FEWEST_BARS:
            ends = tuple("|" * all(row.strip()[side] == "|" for row in rows) for side in (0, -1))
            rows = [_without_bars(row, *ends) for row in rows]
        lines += rows
    return "\n".join(lines)


def without_marks(text: str) -> str:
    """Markdown with blanks in the place of its marks and of what is struck.

    What parts the cells of a table becomes a tab.
    """
    lines = []
    for line in text.split("\n"):
        marks = re.compile(r"[^|]") if _RULE.fullmatch(line) else _MARKS
        plain = marks.sub(lambda mark: " " * len(mark[0]), line)
        lines.append(_without_bars(plain) if "|" in plain else plain)
    return "\n".join(lines)


def _without_bars(plain: str, first: str = "|", last: str = "|") -> str:
    """A row with a tab for each bar but those at its ends; nothing for an end of which the bar of
    another row is missing, so that it parts an empty cell from the next.
    """
    row = plain.strip()
    at = plain.find(row)
    inside = " " * len(first) + row.removeprefix(first) if first and row.startswith(first) else row
    if last and inside.endswith(last):
        inside = inside.removesuffix(last) + " "
    return plain[:at] + inside.replace("|", "\t") + plain[at + len(row) :]
