"""The answer to a question in SQL, and what can be asked, as documents."""

from collections.abc import Sequence
from decimal import Decimal

from ..contract.document import Block, Cell, Column, Document, Prose, Table, table_of
from ..contract.query_rows import EXPLAINED, Answered, Explained
from ..contract.record_cells import text_of
from ..data.dataset import Collection
from ..text.bilingual import Note, Words, same
from .shared.cautions_and_source import CAVEAT, closing
from .shared.list_columns import HEADS


def query_document(
    sql: str, found: Answered, notes: tuple[Note, ...] = (), data: Collection | None = None
) -> Document:
    """The rows that `sql` answers of `data`, None for the whole catalogue."""
    columns, rows = found

    def blocks() -> list[Block]:
        numbers = {at for row in rows for at, v in enumerate(row) if isinstance(v, int | Decimal)}
        shown = tuple(
            Column(name, same(name), "right" if at in numbers else "left")
            for at, name in enumerate(columns)
        )
        cells: tuple[tuple[Cell, ...], ...] = tuple(tuple(map(text_of, row)) for row in rows)
        if data is not None:
            return [Table(shown, cells), *closing(data, notes)]
        said = [Prose(note.words, "faint") for note in notes]
        return [Table(shown, cells), *said, Prose(CAVEAT, "faint")]

    return Document(
        "query",
        "rows",
        Words("查询结果", "Answer"),
        body=lambda: {"sql": sql, "columns": list(columns), "rows": found.objects()},
        rows=found.objects,
        grid=found.grid,
        blocks=blocks,
        dataset=data,
        notes=notes,
    )


def schema_document(explained: Sequence[Explained]) -> Document:
    """The views that SQL can ask and their columns; a view itself has no column."""

    def blocks() -> list[Block]:
        shown: list[Block] = []
        for view in dict.fromkeys(one.view for one in explained):
            (about, *columns) = [one for one in explained if one.view == view]
            table = table_of(
                columns,
                (HEADS["column"], lambda one: one.column or ""),
                (HEADS["query.type"], lambda one: one.type or ""),
                (HEADS["meaning"], lambda one: one.meaning),
                title=Words(f"{view}:{about.meaning.zh}", f"{view}: {about.meaning.en}"),
            )
            shown.append(table)
        return shown

    return EXPLAINED.listing(explained, Words("可查询的表", "What can be queried"), blocks)
