"""A JSON Schema as a document, printed bare."""

from lvliang_cli.core.contract.document import Document, Grid
from lvliang_cli.core.contract.document_schema import schema


def schema_document(name: str | None) -> Document:
    """The schema of document `name`, or of all; errors as `schema` raises them."""
    found = schema(name)
    return Document(
        "schema",
        "",
        None,
        body=lambda: found,
        rows=lambda: [found],
        grid=lambda: Grid((), ()),
        blocks=list,
        is_bare=True,
    )
