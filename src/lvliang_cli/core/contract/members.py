"""The members of a document's rows, each said once: name, schema, meaning and getter.

The JSON row, the CSV columns, the JSON Schema and the table in the docs come from `TABLES`.
"""

from collections.abc import Callable, Iterable
from operator import attrgetter
from typing import Any, NamedTuple

from lvliang_cli.core.contract.document import Grid
from lvliang_cli.core.contract.schema_parts import TEXT, WHOLE, object_of


class Member(NamedTuple):
    """`get` reads the value off what a row is made of; by default its attribute `name`."""

    name: str
    schema: dict[str, Any]
    meaning: str
    get: Callable[[Any], Any] | None = None

    def of(self, item: Any) -> Any:
        """The value for `item`, as it goes into JSON."""
        return (self.get or attrgetter(self.name))(item)


class Members(NamedTuple):
    """The rows under `name` in `document`; each member is a column of the grid as well."""

    document: str
    name: str
    members: tuple[Member, ...]

    def row(self, item: Any) -> dict[str, Any]:
        """The JSON row of `item`."""
        return {member.name: member.of(item) for member in self.members}

    def grid(self, items: Iterable[Any]) -> Grid:
        """The flat table of `items`."""
        cells = tuple(tuple(member.of(item) for member in self.members) for item in items)
        return Grid(tuple(member.name for member in self.members), cells)

    def schema(self) -> dict[str, Any]:
        """The JSON Schema of a row."""
        return object_of({member.name: member.schema for member in self.members})

    def meanings(self) -> dict[str, str]:
        """What each member means, for the docs."""
        return {member.name: member.meaning for member in self.members}


EXPORTED = Members(
    "export",
    "files",
    (
        Member("name", TEXT, "path of the file within the folder"),
        Member(
            "rows",
            {"type": ["integer", "null"]},
            "how many records it holds; null of a file that describes others",
        ),
        Member("bytes", WHOLE, "its size"),
        Member("sha256", TEXT, "its hash, hexadecimal"),
    ),
)

TABLES = (EXPORTED,)
