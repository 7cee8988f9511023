"""The dictionary of fields and codes as a document."""

from lvliang_cli.core.contract.dictionary import entries
from lvliang_cli.core.contract.document import Block, Column, Document, Grid, Table
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
    rows = entries()

    def blocks() -> list[Block]:
        cells = tuple(
            (
                row["belongs_to"],
                row["name"],
                row["type"],
                Words(**row["explanation"]),
                row["standard"] or "",
            )
            for row in rows
        )
        return [Table(COLUMNS, cells)]

    def flat() -> Grid:
        header = (
            "entry",
            "belongs_to",
            "name",
            "type",
            "explanation_zh",
            "explanation_en",
            "standard",
        )
        return Grid(
            header,
            tuple(
                (*(r[h] for h in header[:4]), *r["explanation"].values(), r["standard"])
                for r in rows
            ),
        )

    return Document(
        "dictionary",
        "dictionary",
        Words("字段与代码", "Fields and codes"),
        lambda: {"dictionary": rows},
        lambda: rows,
        flat,
        blocks,
    )
