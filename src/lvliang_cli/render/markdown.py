"""A document as GitHub-flavoured Markdown."""

import re

import tabulate

from lvliang_cli.core.contract.document import Block, Document, Facts, Lines, Prose, Table
from lvliang_cli.render import Dress
from lvliang_cli.render.cells import cell_text, lines_text

_SPECIAL = re.compile(r"([\\`*_\[\]<|])")


def render(document: Document, dress: Dress) -> str:
    parts = [] if document.title is None else [f"## {_escaped(cell_text(document.title, dress))}"]
    parts += [_block(block, dress) for block in document.blocks()]
    return "\n\n".join(part for part in parts if part) + "\n"


def _block(block: Block, dress: Dress) -> str:
    if isinstance(block, Prose):
        text = _escaped(cell_text(block.text, dress))
        return f"### {text}" if block.tone == "heading" else text
    if isinstance(block, Lines):
        return f"````text\n{lines_text(block, dress)}\n````"
    head = "" if block.title is None else f"### {_escaped(cell_text(block.title, dress))}\n\n"
    if isinstance(block, Facts):
        lines = [
            f"- **{_escaped(cell_text(name, dress))}**: {_escaped(cell_text(value, dress))}"
            for name, value in block.rows
        ]
        return head + "\n".join(lines)
    return head + _table(block, dress)


def _table(table: Table, dress: Dress) -> str:
    rows = [[_escaped(cell_text(cell, dress)) for cell in row] for row in table.rows]
    return tabulate.tabulate(
        rows,
        headers=[_escaped(cell_text(column.title, dress)) for column in table.columns],
        tablefmt="pipe",
        disable_numparse=True,
        colalign=[column.align for column in table.columns] if rows else None,
    )


def _escaped(text: str) -> str:
    """`text` with nothing that Markdown would read as mark-up."""
    return _SPECIAL.sub(r"\\\1", text.replace("&", "&amp;"))
