"""A document as plain text with aligned columns (tabulate); nothing is cut or wrapped."""

from collections.abc import Sequence

from lvliang_cli.core.contract.document import Block, Document, Facts, Lines, Prose, Table

from . import Look
from .cells_and_text_bars import cell_text, lines_text, without_ids


def render(document: Document, look: Look) -> str:
    parts = [] if document.title is None else [cell_text(document.title, look)]
    parts += [_block(block, look) for block in document.blocks()]
    return "\n\n".join(part for part in parts if part) + "\n"


def _block(block: Block, look: Look) -> str:
    if isinstance(block, Prose):
        return cell_text(block.text, look)
    if isinstance(block, Lines):
        return lines_text(block, look)
    head = "" if block.title is None else cell_text(block.title, look) + "\n"
    if isinstance(block, Facts):
        rows = [[cell_text(name, look), cell_text(value, look)] for name, value in block.rows]
        return head + _columns(rows, (), "plain")
    return head + _table(block, look)


def _table(table: Table, look: Look) -> str:
    table = without_ids(table) if look.lang == "zh" else table
    headers = [cell_text(column.title, look) for column in table.columns] if look.has_heads else ()
    rows = [[cell_text(cell, look) for cell in row] for row in table.rows]
    aligns = [column.align for column in table.columns]
    return _columns(rows, headers, "simple" if look.has_heads else "plain", aligns)


def _columns(
    rows: list[list[str]],
    headers: list[str] | tuple[()],
    style: str,
    aligns: Sequence[str] | None = None,
) -> str:
    import tabulate  # a document without a table needs none

    text = tabulate.tabulate(
        rows,
        headers=headers,
        tablefmt=style,
        disable_numparse=True,
        colalign=aligns if rows else None,
    )
    return "\n".join(line.rstrip() for line in text.splitlines())
