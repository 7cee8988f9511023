"""The rows of the documents of ``query``, and their JSON Schema."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from ..text.bilingual import Words
from .document import Grid
from .members_table import listed
from .schema_parts import IDS, TEXT, list_of

NAMES = ("query", "query.schema")


class Explained(NamedTuple):
    """A view that SQL can ask, or one of its columns; `column` and `type` are None of a view."""

    view: str
    column: str | None
    type: str | None
    meaning: Words


EXPLAINED = listed("query.schema.columns")


class Answered(NamedTuple):
    """Rows whose columns the question names, all different; a value is text, a number or None."""

    columns: tuple[str, ...]
    rows: Sequence[tuple[Any, ...]]

    def objects(self) -> list[dict[str, Any]]:
        """The JSON rows."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]

    def grid(self) -> Grid:
        """The flat table."""
        return Grid(self.columns, tuple(self.rows))


_VALUE = {"type": ["string", "number", "null"]}


def query_documents() -> dict[str, dict[str, Any]]:
    rows = {"type": "object", "additionalProperties": _VALUE}
    return {
        "query": list_of("rows", rows, sql=TEXT, columns=IDS),
        "query.schema": list_of("columns", EXPLAINED.schema()),
    }
