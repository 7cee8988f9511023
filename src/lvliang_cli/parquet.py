"""Rows as Parquet, by DuckDB (the extra `scale`), which is loaded only here.

Every cell is handed over as text, so that no digit is lost on the way. A number becomes a
``DECIMAL(38, 9)``: 29 digits before the point and 9 after it. One that does not fit is null
there, never rounded.
"""

import os
from collections.abc import Iterable, Sequence
from typing import Any, Literal, NamedTuple

from lvliang_cli.core.contract.record_fields import text_of
from lvliang_cli.extras import missing
from lvliang_cli.files import cannot_write
from lvliang_cli.render.json_text import compact

_FITS = r"'-?[0-9]{1,29}(\.[0-9]{1,9})?'"
_SQL = {
    "text": "CELL",
    "whole": "CAST(CELL AS BIGINT)",
    "truth": "CAST(CELL AS BOOLEAN)",
    "number": f"CASE WHEN regexp_full_match(CELL, {_FITS}) THEN CAST(CELL AS DECIMAL(38, 9)) END",
}
_SETTINGS: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
}
"""Nothing is fetched: what reads JSON and writes Parquet comes with DuckDB."""
_LONGEST = 1 << 26
"""Bytes of a row."""

Type = Literal["text", "whole", "truth", "number"]


class Column(NamedTuple):
    """A column, what its values are, and which cell of a row they are made of."""

    name: str
    type: Type
    cell: str


def line(names: Sequence[str], cells: Iterable[Any]) -> str:
    """A row for `write`: the cells as text; None stays None."""
    texts = (None if cell is None else text_of(cell) for cell in cells)
    return compact(dict(zip(names, texts, strict=True))) + "\n"


def write(lines: str, columns: Sequence[Column], target: str, parts: Sequence[str] = ()) -> None:
    """Write the rows in the file `lines`, each made by `line`, to the file `target`.

    With `parts`, names of columns, `target` is a folder with a folder for each of their values;
    that of null is ``__HIVE_DEFAULT_PARTITION__``.

    Raises:
        BadUsage: DuckDB is not installed.
        CannotWrite: `target` could not be written.
    """
    need_duckdb()
    import duckdb

    cells = dict.fromkeys((column.cell for column in columns), "VARCHAR")
    chosen = [
        f"{_SQL[column.type].replace('CELL', _name(column.cell))} AS {_name(column.name)}"
        for column in columns
    ]
    source = f"read_json(?, format = 'newline_delimited', maximum_object_size = {_LONGEST}"
    source += f", columns = {{{', '.join(f'{_name(c)}: {_text(t)}' for c, t in cells.items())}}})"
    given = [lines]
    if os.path.getsize(lines) == 0:
        nothing = ", ".join(f"NULL::VARCHAR AS {_name(cell)}" for cell in cells)
        source, given = f"(SELECT {nothing}) WHERE false", []
    form = ["FORMAT parquet", "COMPRESSION zstd"]
    form += [f"PARTITION_BY ({', '.join(map(_name, parts))})"] if parts else []
    asked = f"COPY (SELECT {', '.join(chosen)} FROM {source}) TO {_text(target)}"
    try:
        with duckdb.connect(config=_SETTINGS) as connection:
            connection.execute(f"{asked} ({', '.join(form)})", given)
    except duckdb.Error as error:
        raise cannot_write(target, str(error).splitlines()[0]) from None


def need_duckdb() -> None:
    """See that DuckDB is there before anything is done.

    Raises:
        BadUsage: it is not installed.
    """
    try:
        import duckdb  # noqa: F401
    except ModuleNotFoundError:
        raise missing("Parquet", "DuckDB", "scale") from None


def _name(name: str) -> str:
    escaped = name.replace('"', '""')
    return f'"{escaped}"'


def _text(text: str) -> str:
    escaped = text.replace("'", "''")
    return f"'{escaped}'"
