"""The dictionary of fields and codes as a document."""

from lvliang_cli.core.contract.dictionary import ENTRIES, entries
from lvliang_cli.core.contract.document import Block, Column, Document, table_of
from lvliang_cli.core.text.bilingual import Words


def dictionary_document() -> Document:
    """What each field and code means."""
    found = entries()

    def blocks() -> list[Block]:
        name, meaning = Words("字段或代码", "Field or code"), Words("含义", "Meaning")
        standard = Column("standard", Words("对应标准", "Standard"), tone="faint")
        table = table_of(
            found,
            (Column("belongs_to", Words("所属", "Belongs to")), lambda e: e.belongs_to),
            (Column("name", name, tone="heading"), lambda e: e.name),
            (Column("type", Words("类型", "Type"), under="name", tone="faint"), lambda e: e.type),
            (Column("explanation", meaning), lambda e: e.words),
            (standard._replace(under="explanation"), lambda e: e.standard),
        )
        return [table]

    return ENTRIES.listing(found, Words("字段与代码", "Fields and codes"), blocks)
