"""The dictionary of fields and codes as a document."""

from lvliang_cli.core.contract.dictionary import ENTRIES, entries
from lvliang_cli.core.contract.document import Block, Column, Document, Table
from lvliang_cli.core.text.bilingual import Words

COLUMNS = (
    Column("belongs_to", Words("所属", "Belongs to")),
    Column("name", Words("字段或代码", "Field or code"), tone="heading"),
    Column("type", Words("类型", "Type"), under="name", tone="faint"),
    Column("explanation", Words("含义", "Meaning")),
    Column("standard", Words("对应标准", "Standard"), tone="faint", under="explanation"),
)


def dictionary_document() -> Document:
    """What each field and code means."""
    found = entries()

    def blocks() -> list[Block]:
        cells = tuple((e.belongs_to, e.name, e.type, e.words, e.standard) for e in found)
        return [Table(COLUMNS, cells)]

    return ENTRIES.listing(found, Words("字段与代码", "Fields and codes"), blocks)
