"""The members of a document's rows, each said once: name, schema, meaning, getter and columns.

They stand in ``data/members.tsv`` (`members_table`). The JSON row, the CSV columns, the JSON Schema
and the table in the docs come from it, and nothing else writes the shape of a row.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from ..text.bilingual import Note, Words
from .document import Block, Document, Grid
from .schema_parts import BILINGUAL, array_of, object_of, or_null

if TYPE_CHECKING:
    from ..data.dataset import Collection

Type = Literal["text", "whole", "truth", "number"]
_TYPES: Mapping[str, Type] = {"integer": "whole", "number": "number", "boolean": "truth"}
Columns = Mapping[str, str | Callable[[Any], Any]]
Get = Callable[[Any], Any] | str | None
"""How a value is read off what a row is made of: by a function, by a path of attributes joined
by points, or by default as the attribute of the member's own name. A path may begin with the place
of an item; ``one?.name`` is null where `one` is None, ``name or null`` where `name` is empty."""


class Member(NamedTuple):
    """`get` reads the value off what a row is made of.

    `columns` has the name of each of its columns and where in the value, as it stands in JSON,
    the cell is found: the names of members within members, joined by points, or a function. It
    is empty for a member that has no column; None is one column of the member's own name. A list
    in a cell is joined.

    `schema` is None for what only the columns hold. `of_some` is given for what the rows of
    some items lack, and says of which items they have it.
    """

    name: str
    schema: dict[str, Any] | None
    meaning: str = ""
    get: Get = None
    columns: Columns | None = None
    of_some: Callable[[Any], bool] | None = None

    def of(self, item: Any) -> Any:
        """The value for `item`, as it goes into JSON."""
        value = reader(self.get, self.name)(item)
        return list(value) if type(value) is tuple else value

    def header(self) -> tuple[str, ...]:
        """The names of its columns."""
        return (self.name,) if self.columns is None else tuple(self.columns)

    def cells(self, value: Any, joint: str) -> list[Any]:
        """What its columns hold for `value`, as `of` returns it; `joint` joins lists.

        A list that a row does not have is None, as every value is that it does not have.
        """
        wanted = [""] if self.columns is None else self.columns.values()
        is_lost = value is None and (self.schema or {}).get("type") == "array"
        found = [
            _within(value, w) if isinstance(w, str) else None if is_lost else w(value)
            for w in wanted
        ]
        return [(joint.join(map(str, c)) or None) if isinstance(c, list) else c for c in found]


def reader(
    get: Get, name: str = "", then: Callable[[Any], Any] | None = None
) -> Callable[[Any], Any]:
    """The function that `get` means, `name` the attribute read where it is None.

    `then` is done to what was read, unless that is None.
    """
    source = get if callable(get) else _at(get or name)
    if then is None:
        return source

    def value(item: Any) -> Any:
        found = source(item)
        return None if found is None else then(found)

    return value


def _at(path: str) -> Callable[[Any], Any]:
    """What reads the value at `path`, as `Get` explains it."""
    start, is_filled, _ = path.partition(" or null")
    if is_filled:
        return lambda item: _at(start)(item) or None
    start, may_lack, rest = path.partition("?.")
    if may_lack:
        return reader(start, then=_at(rest))
    start, _, rest = path.partition(".")
    if start.isdecimal():
        return reader(itemgetter(int(start)), then=_at(rest) if rest else None)
    return attrgetter(path)


def _within(value: Any, path: str) -> Any:
    for name in filter(None, path.split(".")):
        value = None if value is None else value[name]
    return value


def _type(schema: dict[str, Any], path: str | Callable[[Any], Any]) -> Type:
    """What a cell is that is found at `path` in a value of `schema`; a joined list is text."""
    if not isinstance(path, str):
        return "text"
    for name in filter(None, path.split(".")):
        schema = schema.get("anyOf", [schema])[0]["properties"][name]
    types = schema.get("type", "string")
    return _TYPES.get(types if isinstance(types, str) else types[0], "text")


def row_of(members: Sequence[Member], item: Any, **given: Any) -> dict[str, Any]:
    """The values of `members` for `item`; those in `given` are known to the caller alone."""
    return {
        m.name: given[m.name] if m.name in given else m.of(item)
        for m in members
        if m.of_some is None or m.of_some(item)
    }


def schema_of(members: Sequence[Member]) -> dict[str, Any]:
    """The JSON Schema of an object of `members`."""
    found = object_of({m.name: m.schema for m in members if m.schema is not None})
    some = {m.name for m in members if m.of_some is not None}
    found["required"] = [name for name in found["required"] if name not in some]
    return found


def within(members: Iterable[Member], get: Get) -> tuple[Member, ...]:
    """`members` of what `get` gives, as members of the item itself; None where that is None."""
    return tuple(member._replace(get=reader(get, "", member.of)) for member in members)


def coded(member: Member, codes: Iterable[str | None]) -> Member:
    """`member` as one of `codes`; where it has no meaning these are listed."""
    known = list(codes)
    *first, last = [f"`{code}`" for code in known]
    meaning = member.meaning or f"{', '.join(first)} or {last}"
    return member._replace(schema={"enum": known}, meaning=meaning)


def part(member: Member, parts: Sequence[Member]) -> Member:
    """`member` as an object of `parts`, or null; its `get` gives what the object is made of.

    Where no columns are given, each part that has a column has one here.
    """
    value = reader(member.get, member.name, lambda found: row_of(parts, found))
    columns = member.columns
    if columns is None:
        columns = columns_of(member.name, [p.name for p in parts if p.columns is None])
    return member._replace(schema=or_null(schema_of(parts)), get=value, columns=columns)


def each(member: Member, parts: Sequence[Member]) -> Member:
    """`member` as a list of objects of `parts`; its `get` gives what they are made of."""
    value = reader(member.get, member.name, lambda found: [row_of(parts, one) for one in found])
    return member._replace(schema=array_of(schema_of(parts)), get=value)


def bilingual(member: Member) -> Member:
    """`member` as text in two languages, as its `get` gives it, with a column for each."""
    value = reader(member.get, member.name, lambda words: words._asdict())
    columns = columns_of(member.name, ("zh", "en")) if member.columns is None else member.columns
    return member._replace(schema=BILINGUAL, get=value, columns=columns)


def or_none(member: Member) -> Member:
    """`member` where its value may be null."""
    return member._replace(schema=or_null(member.schema or {}))


def columns_of(name: str, parts: Sequence[str]) -> Columns:
    """A column for each of `parts` of the member `name`."""
    return {f"{name}_{part}": part for part in parts}


def beside(grid: Grid, member: Member, items: Iterable[Any]) -> Grid:
    """`grid` with the columns of `member` of one of `items` after each row."""
    cells = [member.cells(member.of(item), ";") for item in items]
    rows = zip(grid.rows, cells, strict=True)
    return Grid((*grid.header, *member.header()), tuple((*row, *more) for row, more in rows))


class Members(NamedTuple):
    """The rows under `name` in `document`; `joint` joins a list in a cell.

    `order` are the members that have columns, in the order of these; None is all, in their own.
    """

    document: str
    name: str
    members: tuple[Member, ...]
    joint: str = ";"
    order: tuple[str, ...] | None = None

    def row(self, item: Any, **given: Any) -> dict[str, Any]:
        """The JSON row of `item`; values in `given` are known to the caller alone."""
        return row_of([m for m in self.members if m.schema is not None], item, **given)

    def flat(self, item: Any, **given: Any) -> dict[str, Any]:
        """The same with what only the columns hold, for `grid`."""
        return row_of(self.members, item, **given)

    @property
    def _in_columns(self) -> list[Member]:
        """The members that have columns, in their order."""
        known = {m.name: m for m in self.members}
        return [known[name] for name in (known if self.order is None else self.order)]

    def grid(self, rows: Iterable[Mapping[str, Any]]) -> Grid:
        """The flat table of rows."""
        members = self._in_columns
        cells = (
            tuple(cell for m in members for cell in m.cells(row.get(m.name), self.joint))
            for row in rows
        )
        return Grid(tuple(name for m in members for name in m.header()), tuple(cells))

    def listing(
        self,
        items: Sequence[Any],
        title: Words | None,
        blocks: Callable[[], Sequence[Block]],
        dataset: "Collection | None" = None,
        notes: tuple[Note, ...] = (),
        *,
        before: Callable[[], Mapping[str, Any]] = dict,
        after: Callable[[], Mapping[str, Any]] = dict,
    ) -> Document:
        """As `answer`, of the rows of `items`, with what stands `before` and `after` them."""
        return self.answer(
            title,
            lambda: list(map(self.row, items)),
            blocks,
            dataset,
            notes,
            flat=lambda: map(self.flat, items),
            before=before,
            after=after,
        )

    def answer(
        self,
        title: Words | None,
        rows: Callable[[], list[dict[str, Any]]],
        blocks: Callable[[], Sequence[Block]],
        dataset: "Collection | None" = None,
        notes: tuple[Note, ...] = (),
        *,
        flat: Callable[[], Iterable[Mapping[str, Any]]] | None = None,
        before: Callable[[], Mapping[str, Any]] = dict,
        after: Callable[[], Mapping[str, Any]] = dict,
        finds_problems: bool = False,
    ) -> Document:
        """The document of `rows`, with what stands `before` and `after` them.

        `flat` are the rows of the flat table, where those are others.
        """
        return Document(
            name=self.document,
            main=self.name,
            title=title,
            body=lambda: {**before(), self.name: rows(), **after()},
            rows=rows,
            grid=lambda: self.grid((flat or rows)()),
            blocks=blocks,
            dataset=dataset,
            notes=notes,
            finds_problems=finds_problems,
        )

    def types(self) -> dict[str, Type]:
        """What the cells of each column are, by its name, in the order of `grid`."""
        return {
            name: _type(member.schema or {}, path)
            for member in self._in_columns
            for name, path in (member.columns or dict.fromkeys(member.header(), "")).items()
        }

    def schema(self) -> dict[str, Any]:
        """The JSON Schema of a row."""
        return schema_of(self.members)

    def meanings(self) -> dict[str, str]:
        """What each member means, for the docs."""
        return {m.name: m.meaning for m in self.members if m.schema is not None}
