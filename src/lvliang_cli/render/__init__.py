"""Renderers: a function a format, in a module that is loaded only when it is asked for.

Each is ``render(document, look) -> str``, or what `MODULES` names after a colon. They format;
they decide nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from lvliang_cli import __version__
from lvliang_cli.core.text.bilingual import Lang

if TYPE_CHECKING:
    from lvliang_cli.core.contract.document import Document

MODULES = {
    "table": "terminal_table",
    "plain": "plain_text",
    "json": "json_document",
    "jsonl": "json_document:render_lines",
    "csv": "delimited",
    "tsv": "delimited:render_tabs",
    "markdown": "markdown",
    "html": "html_page",
}
PEOPLE = ("table", "plain", "markdown", "html")
GENERATOR = f'<meta name="generator" content="lvliang {__version__}">'
"""In the head of every page, so that it is not read as a release (`sources.source_text`)."""


class Look(NamedTuple):
    """How a document is to be rendered.

    Attributes:
        lang: language of people's formats; machine formats do not depend on it.
        width: columns of the terminal, or None where nothing limits a line.
        color: whether escape sequences may be used.
        is_unicode: whether block and box characters can be shown.
        encoding: of a terminal that is not UTF-8; what it cannot show is written out.
        excel: byte-order mark and CRLF for CSV.
        has_heads: whether columns have heads.
    """

    lang: Lang = "en"
    width: int | None = None
    color: bool = False
    is_unicode: bool = True
    excel: bool = False
    has_heads: bool = True
    encoding: str | None = None


def render(document: "Document", format: str, look: Look) -> str:
    """`document` in `format`, one of the keys of `MODULES`, as text ending in a newline."""
    module, _, name = MODULES[format].partition(":")
    function = getattr(import_module(f"lvliang_cli.render.{module}"), name or "render")
    text: str = function(document, look)
    return text
