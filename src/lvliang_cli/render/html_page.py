"""A document as one self-contained HTML page."""

from html import escape

from lvliang_cli.core.contract.document import (
    Block,
    Cell,
    Column,
    Document,
    Facts,
    Lines,
    Prose,
    Table,
)
from lvliang_cli.render import GENERATOR, Look
from lvliang_cli.render.cells import cell_text, lines_text

_STYLE = """
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 75rem; padding: 0 1rem;
  color: #1b1b1b; background: #fff; }
table { border-collapse: collapse; margin: 1rem 0; }
caption { text-align: left; font-weight: 600; padding: .25rem 0; }
th, td { padding: .25rem .75rem; border-bottom: 1px solid #d5d5d5; text-align: left;
  vertical-align: top; }
.right { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.heading { font-weight: 600; }
.caution { color: #8a4b00; }
.faint { color: #5f5f5f; }
td.faint { white-space: nowrap; }
.bar { white-space: nowrap; color: #2f5d8a; }
"""


def render(document: Document, look: Look) -> str:
    blocks = list(document.blocks())
    headline: Cell | None = document.title
    first = blocks[0] if blocks else None
    if headline is None and isinstance(first, Prose) and first.tone == "heading":
        headline, blocks = first.text, blocks[1:]
    title = "lvliang" if headline is None else cell_text(headline, look)
    body = "\n".join(_block(block, look) for block in blocks)
    lang = "zh-CN" if look.lang == "zh" else "en"
    return (
        f'<!DOCTYPE html>\n<html lang="{lang}">\n<head>\n<meta charset="utf-8">\n{GENERATOR}\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f"<h1>{escape(title)}</h1>\n{body}\n</body>\n</html>\n"
    )


def _block(block: Block, look: Look) -> str:
    if isinstance(block, Prose):
        text = escape(cell_text(block.text, look))
        if block.tone == "heading":
            return f"<h2>{text}</h2>"
        return f"<p{_class(block.tone)}>{text}</p>"
    if isinstance(block, Lines):
        return f"<pre>{escape(lines_text(block, look))}</pre>"
    caption = (
        "" if block.title is None else f"<caption>{escape(cell_text(block.title, look))}</caption>"
    )
    if isinstance(block, Facts):
        rows = "\n".join(
            f'<tr><th scope="row">{escape(cell_text(name, look))}</th>'
            f"<td>{escape(cell_text(value, look))}</td></tr>"
            for name, value in block.rows
        )
        return f"<table>{caption}\n{rows}\n</table>"
    return _table(block, caption, look)


def _table(table: Table, caption: str, look: Look) -> str:
    heads = "".join(
        f'<th scope="col"{_class(column.align)}>{escape(cell_text(column.title, look))}</th>'
        for column in table.columns
    )
    rows = "\n".join(
        "<tr>"
        + "".join(
            _cell(column, cell, look) for column, cell in zip(table.columns, row, strict=True)
        )
        + "</tr>"
        for row in table.rows
    )
    return f"<table>{caption}\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>"


def _cell(column: Column, cell: Cell, look: Look) -> str:
    kind = "bar" if column.key == "bar" else f"{column.align} {column.tone}"
    return f"<td{_class(kind)}>{escape(cell_text(cell, look))}</td>"


def _class(names: str) -> str:
    kept = " ".join(name for name in names.split() if name not in ("left", "plain"))
    return f' class="{kept}"' if kept else ""
