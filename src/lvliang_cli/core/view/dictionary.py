"""The dictionary of fields and codes as a document."""

from ..contract.dictionary import ENTRIES, entries
from ..contract.document import Block, Column, Document, table_of
from ..text.bilingual import Words
from .shared.list_columns import HEADS


def dictionary_document() -> Document:
    """What each field and code means."""
    found = entries()

    def blocks() -> list[Block]:
        name, meaning = Words("字段或代码", "Field or code"), Words("含义", "Meaning")
        table = table_of(
            found,
            (HEADS["belongs_to"], lambda e: e.belongs_to),
            (Column("name", name, tone="heading"), lambda e: e.name),
            (HEADS["type"], lambda e: e.type),
            (Column("explanation", meaning), lambda e: e.words),
            (HEADS["standard"]._replace(under="explanation"), lambda e: e.standard),
        )
        return [table]

    return ENTRIES.listing(found, Words("字段与代码", "Fields and codes"), blocks)
