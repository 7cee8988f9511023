"""A document for a terminal (Rich): borders, colour, wrapping; never a cut.

Data goes in as `Text`, so that Rich reads no mark-up in it. A table that is too wide
puts some columns beneath others, and on a very narrow screen each row becomes a card.
"""

import io

from rich import box
from rich.cells import cell_len
from rich.console import Console, Group, RenderableType
from rich.table import Table as RichTable
from rich.text import Text

from lvliang_cli.core.contract.document import Cell, Column, Document, Facts, Lines, Prose, Table

from . import Look
from .cells_and_text_bars import cell_text, lines_text, without_ids
from .wrap import broken_at_hyphens, fit, wrapped

STYLES = {"plain": "", "heading": "bold", "caution": "yellow", "faint": "dim"}
UNLIMITED = 10_000
CARDS_BELOW = 50
_GAP = 2
_LEAST = 8
_TALL = 2


def render(document: Document, look: Look) -> str:
    out = io.StringIO()
    console = Console(
        file=out,
        width=look.width or UNLIMITED,
        height=UNLIMITED,  # with both given, Rich does not ask TERM for a size
        color_system="standard" if look.color else None,
        force_terminal=look.color,
        no_color=False,  # who wants none has been settled, the environment included
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
        soft_wrap=False,
    )
    if document.title is not None:
        console.print(_prose(cell_text(document.title, look), "bold", console.width))
        console.print()
    for index, block in enumerate(document.blocks()):
        if index:
            console.print()
        if isinstance(block, Lines):
            console.print(Text(lines_text(block, look)), soft_wrap=True)
        else:
            console.print(_block(block, look, console.width))
    return "\n".join(line.rstrip() for line in out.getvalue().split("\n"))


def _block(block: Table | Facts | Prose, look: Look, width: int) -> RenderableType:
    if isinstance(block, Prose):
        return _prose(cell_text(block.text, look), STYLES[block.tone], width)
    title = None if block.title is None else _prose(cell_text(block.title, look), "bold", width)
    if isinstance(block, Facts):
        body: RenderableType = _facts(block, look, width)
    else:
        body = _fitting_table(block, look, width)
    return body if title is None else Group(title, body)


def _prose(text: str, style: str, width: int) -> Text:
    return Text(wrapped(text, width), style, overflow="fold")


def _facts(facts: Facts, look: Look, width: int) -> RichTable:
    names = [cell_text(name, look) for name, _ in facts.rows]
    values = [cell_text(value, look) for _, value in facts.rows]
    naturals = [max(map(cell_len, column), default=1) for column in (names, values)]
    widths = fit(naturals, [min(naturals[0], width // 2), 1], width - _GAP, (True, False))
    grid = RichTable.grid(padding=(0, _GAP))
    for column_width in widths:
        grid.add_column(overflow="fold", width=column_width)
    for name, value in zip(names, values, strict=True):
        grid.add_row(_prose(name, "dim", widths[0]), _prose(value, "", widths[1]))
    return grid


def _fitting_table(table: Table, look: Look, width: int) -> RenderableType:
    short = without_ids(table)
    for shown in (short,) if look.lang == "zh" else (table, short):
        alone = [[index] for index in range(len(shown.columns))]
        naturals = [max(map(cell_len, _texts(shown, at, look))) for at in range(len(alone))]
        if sum(naturals) + _GAP * (len(naturals) - 1) <= width:
            return _rich_table(shown, look, alone, width)
    if width < CARDS_BELOW and len(table.columns) > 2:
        return _cards(short if look.lang == "zh" else table, look, width)
    table = short
    return _rich_table(table, look, _stacks(table.columns), width)


def _stacks(columns: tuple[Column, ...]) -> list[list[int]]:
    """For each column that stays, its index and those of the columns beneath it."""
    keys = [column.key for column in columns]
    stay = [i for i, column in enumerate(columns) if column.under not in keys]
    beneath = sorted(range(len(columns)), key=lambda j: keys[j] != "bar")  # a bar comes first
    return [[i, *(j for j in beneath if columns[j].under == keys[i])] for i in stay]


def _texts(table: Table, at: int, look: Look) -> list[str]:
    """Every text of a column, the head too."""
    return [
        cell_text(cell, look) for cell in (table.columns[at].title, *(r[at] for r in table.rows))
    ]


def _rich_table(table: Table, look: Look, stacks: list[list[int]], width: int) -> RichTable:
    rich = RichTable(
        box=box.SIMPLE_HEAD if look.is_unicode else box.ASCII2,
        show_edge=False,
        pad_edge=False,
        padding=(0, _GAP - 1, 0, 0),
        header_style="bold",
        show_header=look.has_heads,
        leading=1 if max(map(len, stacks)) > _TALL else 0,
    )
    texts = [_texts(table, i, look) for i in range(len(table.columns))]
    naturals = [max(cell_len(text) for i in stack for text in texts[i]) for stack in stacks]
    keys = [column.key for column in table.columns]
    floors = [
        max(_floor(text, is_bar=keys[i] == "bar") for i in stack for text in texts[i])
        for stack in stacks
    ]
    rigid = [table.columns[stack[0]].align == "right" for stack in stacks]
    widths = fit(naturals, floors, width - _GAP * (len(stacks) - 1), rigid)
    for stack, column_width in zip(stacks, widths, strict=True):
        column = table.columns[stack[0]]
        rich.add_column(
            _stacked(
                [_prose(cell_text(table.columns[i].title, look), "", column_width) for i in stack]
            ),
            justify=column.align,
            overflow="fold",
            width=column_width,
        )
    for row in table.rows:
        rich.add_row(
            *(
                _stacked([_styled(table.columns[i], row[i], look, width) for i in stack])
                for stack, width in zip(stacks, widths, strict=True)
            )
        )
    return rich


def _floor(text: str, *, is_bar: bool) -> int:
    """Columns of the longest word. Chinese may be broken anywhere; a bar nowhere."""
    if is_bar:
        return cell_len(text)
    return max((cell_len(word) if word.isascii() else _LEAST for word in text.split()), default=1)


def _styled(column: Column, cell: Cell, look: Look, width: int) -> Text:
    text = cell_text(cell, look)
    if column.key == "bar":
        return Text(text, "cyan")
    if column.key == "id":
        return Text(broken_at_hyphens(text, width), STYLES[column.tone], overflow="fold")
    return _prose(text, STYLES[column.tone], width)


def _stacked(parts: list[Text]) -> Text:
    return Text("\n").join([part for part in parts if part.plain])


def _cards(table: Table, look: Look, width: int) -> Group:
    """Each row as lines of "head: value", a blank line between rows."""
    cards: list[RenderableType] = []
    for number, row in enumerate(table.rows):
        if number:
            cards.append(Text())
        for column, cell in zip(table.columns, row, strict=True):
            head, body = cell_text(column.title, look) + ": ", cell_text(cell, look)
            if body:
                text = _prose(head + body, STYLES[column.tone], width)
                text.stylize("dim", 0, len(head))
                cards.append(text)
    return Group(*cards)
