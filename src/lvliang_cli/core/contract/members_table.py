"""Members as ``data/members.tsv`` has them: a row each, in the order of the JSON.

The cells of a row are the table that the member is of, its name, its schema, where its value
comes from, its columns and its meaning. The table of a list is ``DOCUMENT.LIST``; others, without a
point, are parts. The schema is one of `PLAIN`, or

- ``code LIST``, ``code? LIST`` or ``codes LIST``: one of a list of codes, the same or null, any
  of them; LIST is a list of ``data/codes.tsv``, or the codes, joined by ``|``;
- ``object TABLE`` or ``list TABLE``: an object of the members of that table or null, or a list;
- ``words`` or ``words?``: text in two languages; ``derived``: that word;
- ``region``: a place; ``place``: the columns of where a figure is printed, its value the locator;
- ``column``: what only the columns hold.

The value comes from a path of attributes, which `row_members.Get` explains. The columns are ``-``
for none, or ``name=path`` each.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from ..data.codes import WORDS_OF
from ..text.tsv_files import by_key, rows
from .row_members import (
    Columns,
    Get,
    Member,
    Members,
    bilingual,
    coded,
    each,
    or_none,
    part,
    reader,
)
from .schema_parts import PLAIN, array_of

NOTHING: Mapping[str, Any] = {}
ORDER = {table: tuple(names.split()) for table, names in rows("column_order")}
"""By their tables the members that have columns, in the order of these, where it is their own."""


def members(
    table: str,
    get: Mapping[str, Get] = NOTHING,
    columns: Mapping[str, Columns] = NOTHING,
    of: Mapping[str, Any] = NOTHING,
) -> tuple[Member, ...]:
    """The members of `table`.

    `get` and `columns` have, by the name of a member, what takes a function; `of` has lists of
    codes that are not in ``data/codes.tsv``, and members of tables that take functions themselves.
    """
    return tuple(
        _member(name, schema, meaning, get.get(name) or path or None, columns.get(name, found), of)
        for name, schema, path, cells, meaning in _tables()[table]
        for found in (_columns(cells),)
    )


def listed(
    table: str,
    get: Mapping[str, Get] = NOTHING,
    columns: Mapping[str, Columns] = NOTHING,
    of: Mapping[str, Any] = NOTHING,
    joint: str = ";",
) -> Members:
    """The rows of the list `table`; the rest is as `members` and `Members` have it."""
    document, _, name = table.rpartition(".")
    return Members(document, name, members(table, get, columns, of), joint, ORDER.get(table))


def lists() -> list[str]:
    """The tables of lists."""
    return [table for table in _tables() if "." in table]


@cache
def _tables() -> Mapping[str, list[list[str]]]:
    return by_key((table, cells) for table, *cells in rows("members"))


def _columns(cells: str) -> Columns | None:
    """The columns that a cell of the table names; None are those of every member of its kind."""
    return dict(cell.split("=") for cell in cells.strip("-").split()) if cells else None


def _member(
    name: str, schema: str, meaning: str, get: Get, columns: Columns | None, of: Mapping[str, Any]
) -> Member:
    kind, _, what = schema.partition(" ")
    member = Member(name, PLAIN.get(schema), meaning, get, columns)
    if schema in PLAIN:
        return member
    match kind:
        case "code" | "code?":
            return coded(member, [*_codes(what, of), *([None] if kind[-1] == "?" else [])])
        case "codes":
            return member._replace(schema=array_of({"enum": list(_codes(what, of))}))
        case "object":
            return part(member, of.get(what) or members(what))
        case "list":
            return each(member, of.get(what) or members(what))
        case "derived":
            return member._replace(schema={"const": kind}, get=lambda _: kind)
        case "words" | "words?":
            text = bilingual(member)
            return or_none(text) if kind[-1] == "?" else text
        case "region":
            short = {f"{name}_code": "code", f"{name}_zh": "name.zh", f"{name}_en": "name.en"}
            return part(member._replace(columns=short), members("region"))
        case "place":
            columns = {cell: cell for cell in ("paragraph", "start", "end")}
            value = reader(get, "", lambda locator: locator._asdict())
            return member._replace(get=value, columns=columns)
    raise AssertionError(f"no schema {schema!r}")


def _codes(what: str, of: Mapping[str, Any]) -> Iterable[str]:
    return what.split("|") if "|" in what else of.get(what) or WORDS_OF[what]
