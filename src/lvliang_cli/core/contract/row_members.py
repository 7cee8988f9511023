"""The members of a document's rows, each said once: name, schema, meaning, getter and columns.

The JSON row, the CSV columns, the JSON Schema and the table in the docs come from it.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import attrgetter
from typing import Any, NamedTuple

from lvliang_cli.core.contract.document import Grid
from lvliang_cli.core.contract.schema_parts import TEXT, WHOLE, object_of


class Member(NamedTuple):
    """`get` reads the value off what a row is made of; by default its attribute `name`.

    `columns` are the parts of an object that have a column each, empty for a member that has
    none; None is one column of the member's own name, a list in it joined.
    """

    name: str
    schema: dict[str, Any]
    meaning: str = ""
    get: Callable[[Any], Any] | None = None
    columns: tuple[str, ...] | None = None

    def of(self, item: Any) -> Any:
        """The value for `item`, as it goes into JSON."""
        value = (self.get or attrgetter(self.name))(item)
        return list(value) if type(value) is tuple else value

    def header(self) -> list[str]:
        """The names of its columns."""
        if self.columns is None:
            return [self.name]
        return [f"{self.name}_{part}" for part in self.columns]

    def cells(self, value: Any, joint: str) -> list[Any]:
        """What its columns hold for `value`, as `of` returns it; `joint` joins lists."""
        if self.columns is not None:
            return [value and value[part] for part in self.columns]
        if isinstance(value, list):
            return [joint.join(map(str, value)) or None]
        return [value]


def row_of(members: Sequence[Member], item: Any, **given: Any) -> dict[str, Any]:
    """The JSON object of `item`; values in `given` are known to the caller alone."""
    return {m.name: given[m.name] if m.name in given else m.of(item) for m in members}


def schema_of(members: Sequence[Member]) -> dict[str, Any]:
    """The JSON Schema of an object of `members`."""
    return object_of({member.name: member.schema for member in members})


def part(name: str, parts: Sequence[Member], meaning: str = "") -> Member:
    """A member that is an object of `parts`, or null; each part that has a column has one here."""

    def get(item: Any) -> dict[str, Any] | None:
        value = getattr(item, name)
        return None if value is None else row_of(parts, value)

    schema = {"anyOf": [{"type": "null"}, schema_of(parts)]}
    columns = tuple(inner.name for inner in parts if inner.columns is None)
    return Member(name, schema, meaning, get, columns)


class Members(NamedTuple):
    """The rows under `name` in `document`; `joint` joins a list in a cell."""

    document: str
    name: str
    members: tuple[Member, ...]
    joint: str = ";"

    def row(self, item: Any, **given: Any) -> dict[str, Any]:
        """The JSON row of `item`; values in `given` are known to the caller alone."""
        return row_of(self.members, item, **given)

    def grid(self, rows: Iterable[Mapping[str, Any]]) -> Grid:
        """The flat table of JSON rows."""
        return Grid(
            tuple(name for member in self.members for name in member.header()),
            tuple(
                tuple(c for m in self.members for c in m.cells(row[m.name], self.joint))
                for row in rows
            ),
        )

    def schema(self) -> dict[str, Any]:
        """The JSON Schema of a row."""
        return schema_of(self.members)

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
