"""A JSON Schema as a document, printed bare."""

from ..contract.document import Document
from ..contract.document_schema import schema


def schema_document(name: str | None) -> Document:
    """The schema of document `name`, or of all; errors as `schema` raises them."""
    found = schema(name)
    return Document("schema", body=lambda: found, rows=lambda: [found], is_bare=True)
