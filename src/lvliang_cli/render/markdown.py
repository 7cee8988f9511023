"""A document as GitHub-flavoured Markdown."""

import re

import tabulate

from lvliang_cli.core.contract.document import Block, Document, Facts, Lines, Prose, Table

from . import Look
from .cells_and_text_bars import cell_text, lines_text

_SPECIAL = re.compile(r"([\\`*_~\[\]<|])")
_BLOCK_START = re.compile(r"(?:#{1,6}|[-+=]+|\d{1,9}(?=[.)]))(?=[.)]?(?:[ \t]|$))|>")
"""What begins a heading, a list, a rule or a quotation at the beginning of a line."""
_HEADING_END = re.compile(r"(?<=\s)#(?=#*\s*$)")


def render(document: Document, look: Look) -> str:
    parts = [] if document.title is None else [f"## {_escaped(cell_text(document.title, look))}"]
    parts += [_block(block, look) for block in document.blocks()]
    return "\n\n".join(part for part in parts if part) + "\n"


def _block(block: Block, look: Look) -> str:
    if isinstance(block, Prose):
        text = _escaped(cell_text(block.text, look))
        return f"### {text}" if block.tone == "heading" else text
    if isinstance(block, Lines):
        text = lines_text(block, look)
        return f"{_fence(text)}text\n{text}\n{_fence(text)}"
    head = "" if block.title is None else f"### {_escaped(cell_text(block.title, look))}\n\n"
    if isinstance(block, Facts):
        lines = [
            f"- **{_escaped(cell_text(name, look))}**: {_escaped(cell_text(value, look))}"
            for name, value in block.rows
        ]
        return head + "\n".join(lines)
    return head + _table(block, look)


def _table(table: Table, look: Look) -> str:
    rows = [[_escaped(cell_text(cell, look)) for cell in row] for row in table.rows]
    return tabulate.tabulate(
        rows,
        headers=[_escaped(cell_text(column.title, look)) for column in table.columns],
        tablefmt="pipe",
        disable_numparse=True,
        colalign=[column.align for column in table.columns] if rows else None,
    )


def _escaped(text: str) -> str:
    """`text` with nothing that Markdown would read as mark-up, at the start of a line either."""
    text = _SPECIAL.sub(r"\\\1", text.replace("&", "&amp;").strip(" "))
    start = _BLOCK_START.match(text)
    if start is not None:  # a digit cannot be escaped, but the mark behind it can
        at = start.end() if text[0].isdecimal() else 0
        text = f"{text[:at]}\\{text[at:]}"
    return _HEADING_END.sub(r"\\#", text)


def _fence(text: str) -> str:
    """A fence that no line of `text` can end."""
    return "`" * max(4, 1 + max(map(len, re.findall("`+", text)), default=0))
