"""The text of a file that holds a release: plain text, Markdown or an HTML page.

Positions count the text that is made here. Of plain text and of Markdown that is the
file's own text (in Markdown, marks become blanks, one for one), of HTML the lines that
its blocks make.

HTML is read with the standard library's parser. Only the order of tags and text is
needed, no tree, and which tag begins a line would be our own table with any library;
a page whose tags do not close reads the same.
"""

import re
from typing import NamedTuple

from lvliang_cli.core.text.encoding import read_text

KINDS = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".htm": "html",
    ".html": "html",
    ".xhtml": "html",
    ".txt": "text",
}
"""Kinds of file by suffix; others are plain text, unless they begin like a page."""

_PAGE = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_MARKS = re.compile(
    r"(?m)^[ \t]*(?:#{1,6}(?=\s)|>+|[-*+](?=\s)|\|?(?:[ \t]*:?-{3,}:?[ \t]*\|)+.*$)"
    r"|[*`|]|(?<!\w)_|_(?!\w)"
)


class SourceText(NamedTuple):
    """A text and how it was come by.

    Attributes:
        path: as given, ``-`` for standard input.
        kind: ``text``, ``markdown`` or ``html``.
        encoding: of the file, as `core.decode.Decoded`.
        data: the file's bytes.
        text: what positions refer to.
    """

    path: str
    kind: str
    encoding: str
    data: bytes
    text: str


def source_text(path: str) -> SourceText:
    """The text of the file at `path` (``-``: standard input).

    Raises:
        BadData: it cannot be read, or is no text.
    """
    data, decoded = read_text(path)
    kind = kind_of(path, decoded.text)
    text = decoded.text
    if kind == "html":
        text = text_of_page(text)
    elif kind == "markdown":
        text = without_marks(text)
    return SourceText(path, kind, decoded.encoding, data, text)


def kind_of(path: str, text: str) -> str:
    """The kind of a file, by its suffix or by how it begins."""
    suffix = next((s for s in KINDS if path.lower().endswith(s)), "")
    if suffix:
        return KINDS[suffix]
    return "html" if _PAGE.match(text) else "text"


def without_marks(text: str) -> str:
    """Markdown with blanks in the place of its marks."""
    return _MARKS.sub(lambda mark: " " * len(mark[0]), text)


def text_of_page(page: str) -> str:
    """The text of an HTML page: a line for each block, without scripts and styles."""
    from lvliang_cli.sources.html_text import PageText

    reader = PageText()
    reader.feed(page)
    reader.close()
    return reader.text()
