"""Rows as Parquet, by DuckDB (the extra `scale`), which is loaded only here.

Every cell is handed over as text, so that no digit is lost on the way. A number becomes a
``DECIMAL`` of 38 digits, by default 9 of them after the point. One that does not fit is null
there, never rounded.
"""

import os
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from lvliang_cli.atomic_files import cannot_write, draft_of
from lvliang_cli.core.contract.record_cells import text_of
from lvliang_cli.core.contract.row_members import Type
from lvliang_cli.render.json_text import compact

from . import missing

MOST_DIGITS = 38
_SQL = {"text": "{0}", "whole": "CAST({0} AS BIGINT)", "truth": "CAST({0} AS BOOLEAN)"}
_SETTINGS: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    "threads": 1,  # each more holds buffers of its own
}
"""Nothing is fetched: what reads JSON and writes Parquet comes with DuckDB."""
_MEMORY = ("76MB", "88MB", "160MB", "512MB")
"""What it may hold, the next where rows or partitions are too many or too long for one."""
_LEAST = 1 << 18
"""Bytes of a buffer for rows, at least."""
_GROUP = 10_240
"""Rows that are compressed together, and held until then."""


class Column(NamedTuple):
    """A column, what its values are, which cell of a row they are made of, and the digits after
    the point that a number may have, up to 38.
    """

    name: str
    type: Type
    cell: str
    scale: int = 9


def line(names: Sequence[str], cells: Iterable[Any]) -> str:
    """A row for `write`: the cells as text; None stays None."""
    texts = (None if cell is None else text_of(cell) for cell in cells)
    return compact(dict(zip(names, texts, strict=True))) + "\n"


def write(lines: str, columns: Sequence[Column], target: str, parts: Sequence[str] = ()) -> None:
    """Write the rows in the file `lines`, each made by `line`, to `target`, which is not there yet.

    With `parts`, names of columns, `target` is a folder with a folder for each of their values;
    that of null is ``__HIVE_DEFAULT_PARTITION__``.

    Raises:
        CannotWrite: `target` could not be written.
    """
    need_duckdb()
    import duckdb

    cells = dict.fromkeys((column.cell for column in columns), "VARCHAR")
    chosen = [f"{_made(column)} AS {_name(column.name)}" for column in columns]
    with open(lines, "rb") as file:
        longest = max(map(len, file), default=0)
    size = max(_LEAST, longest + 1)
    source = f"read_json(?, format = 'newline_delimited', maximum_object_size = {size}"
    source += f", columns = {{{', '.join(f'{_name(c)}: {_text(t)}' for c, t in cells.items())}}})"
    given = [lines]
    if not longest:
        nothing = ", ".join(f"NULL::VARCHAR AS {_name(cell)}" for cell in cells)
        source, given = f"(SELECT {nothing}) WHERE false", []
    form = ["FORMAT parquet", "COMPRESSION zstd", f"ROW_GROUP_SIZE {_GROUP}"]
    form += [f"PARTITION_BY ({', '.join(map(_name, parts))})", "OVERWRITE"] if parts else []
    asked = f"COPY (SELECT {', '.join(chosen)} FROM {source}) TO {_text(target)}"
    for limit in _MEMORY:
        settings = _SETTINGS | {"temp_directory": f"{target}.tmp", "memory_limit": limit}
        try:
            with duckdb.connect(config=settings) as connection:
                connection.execute(f"{asked} ({', '.join(form)})", given)
            break
        except duckdb.Error as error:
            if limit == _MEMORY[-1] or not isinstance(error, duckdb.OutOfMemoryException):
                raise cannot_write(target, str(error).splitlines()[0]) from None


def need_duckdb() -> None:
    """See that DuckDB is there before anything is done.

    Raises:
        BadUsage: it is not installed.
    """
    from importlib.util import find_spec

    if find_spec("duckdb") is None:
        raise missing("Parquet", "DuckDB", "scale")


def _made(column: Column) -> str:
    """What a column is made of, in SQL."""
    cell, scale = _name(column.cell), column.scale
    if column.type != "number":
        return _SQL[column.type].format(cell)
    after = rf"(\.[0-9]{{1,{scale}}})?" if scale else ""
    fits = rf"-?[0-9]{{1,{max(1, MOST_DIGITS - scale)}}}{after}"
    cast = f"CAST({cell} AS DECIMAL({MOST_DIGITS}, {scale}))"
    return f"CASE WHEN regexp_full_match({cell}, '{fits}') THEN {cast} END"


def _name(name: str) -> str:
    escaped = name.replace('"', '""')
    return f'"{escaped}"'


def _text(text: str) -> str:
    escaped = text.replace("'", "''")
    return f"'{escaped}'"


def write_answer(names: Sequence[str], rows: Iterable[Sequence[Any]], target: str) -> int:
    """Write `rows`, each as it comes, to the file `target`, whole or not at all; how many.

    A column of whole numbers is one, a column of numbers is ``DECIMAL`` with as many digits after
    the point as its numbers have; any other is text, as is one whose numbers do not fit.
    """
    need_duckdb()
    columns = [_Seen() for _ in names]
    try:
        with draft_of(target) as draft, draft_of(target) as lines:
            with open(lines, "x", encoding="utf-8", newline="\n") as file:
                count = 0
                for row in rows:
                    count += 1
                    for column, cell in zip(columns, row, strict=True):
                        column.add(cell)
                    file.write(line(names, row))
            made = [seen.column(name) for name, seen in zip(names, columns, strict=True)]
            write(lines, made, draft)
            os.replace(draft, target)
    except OSError as error:
        raise cannot_write(target, error) from None
    return count


class _Seen:
    """What the cells of a column are: all numbers or not, all whole, and their digits."""

    def __init__(self) -> None:
        self.known, self.is_number, self.is_whole = 0, True, True
        self.before = self.after = self.biggest = 0

    def add(self, cell: Any) -> None:
        if cell is None:
            return
        self.known += 1
        self.is_whole = self.is_whole and isinstance(cell, int)
        self.is_number = self.is_number and isinstance(cell, int | Decimal)
        if self.is_whole:
            self.biggest = max(self.biggest, abs(cell))
        if self.is_number:
            before, _, after = text_of(cell).lstrip("-").partition(".")
            self.before = max(self.before, len(before))
            self.after = max(self.after, len(after))

    def column(self, name: str) -> Column:
        if self.is_whole and self.known:
            return Column(name, "whole" if self.biggest < 2**63 else "text", name)
        fits = self.known and self.is_number and self.before + self.after <= MOST_DIGITS
        return Column(name, "number" if fits else "text", name, self.after)
