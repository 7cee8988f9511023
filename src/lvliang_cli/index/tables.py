"""The tables of the index, which ``data/index.sql`` makes, and the views upon them."""

import os
from typing import TYPE_CHECKING

from lvliang_cli.index.views import VIEWS

if TYPE_CHECKING:
    from sqlite3 import Connection


def creation() -> str:
    """The SQL that makes the tables and the views; the indexes come once rows are in."""
    made = [_parts()[0]]
    for name, view in VIEWS.items():
        shown = ", ".join(f"{column.sql} AS {as_}" for as_, column in view.columns.items())
        made.append(f"CREATE VIEW {name} AS SELECT {shown} FROM {view.source};")
    return "".join(made)


def indexing() -> str:
    """The SQL that makes the indexes, cheapest once all rows are in."""
    return _parts()[1]


def _parts() -> list[str]:
    path = os.path.join(os.path.dirname(__file__), "..", "data", "index.sql")
    with open(path, encoding="utf-8") as file:
        return file.read().split("-- Once all rows are in")


def width(connection: "Connection", table: str) -> int:
    """How many columns `table` has."""
    return len(connection.execute(f"PRAGMA table_info({table})").fetchall())


def per_dataset(connection: "Connection") -> list[str]:
    """The tables of which each row belongs to a dataset."""
    sql = (
        "SELECT t.name FROM sqlite_master AS t JOIN pragma_table_info(t.name) AS c"
        " WHERE t.type = 'table' AND c.name = 'dataset'"
    )
    return [name for (name,) in connection.execute(sql)]
