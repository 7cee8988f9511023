"""The tables of an index, which ``data/index.sql`` makes, and putting in what was read of files."""

import os
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from lvliang_cli.core.data.dataset import Dataset

from .index_rows import Row, rows_of
from .indexed_words import grams
from .views import VIEWS

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


Stamp = tuple[int, int, int]
"""Size in bytes, and when it was last changed, content and all, in nanoseconds."""


class Read(NamedTuple):
    """A file of the catalogue as rows, or None and why it is not a dataset."""

    file: str
    rows: Mapping[str, Sequence[Row]] | None
    problem: tuple[str, str] | None


def in_memory(read: list[Read]) -> "Connection":
    """An index of what was read, kept nowhere."""
    import sqlite3

    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.executescript(creation())
    put(connection, [read], {one.file: (0, 0, 0) for one in read}, is_new=True)
    connection.executescript(indexing())
    return connection


def of_datasets(datasets: Sequence[Dataset]) -> "Connection":
    """An index of `datasets`, kept nowhere."""
    return in_memory([Read(each.release.id, rows_of(each), None) for each in datasets])


def put(
    connection: "Connection",
    parts: Iterable[list[Read]],
    stamps: Mapping[str, Stamp],
    *,
    is_new: bool = False,
) -> None:
    """Put what was read, of files with these `stamps`, into the tables."""
    (last,) = connection.execute("SELECT coalesce(max(dataset), 0) FROM release").fetchone()
    names: dict[str, int] = {}
    tokens: dict[str, int] = {}
    unread = {"release": [(None,) * (width(connection, "release") - 5)]}
    for part in parts:
        rows: dict[str, list[Row]] = defaultdict(list)
        for number, read in enumerate(part, last + 1):
            file = read.file.encode("utf-8", "surrogatepass")
            head = (number, file, written(stamps[read.file]), *(read.problem or (None, None)))
            for table, found in (read.rows or unread).items():
                before = head if table == "release" else (number,)
                rows[table] += [(*before, *row) for row in found]
        last += len(part)
        named, held = rows["naming"], rows["holding"]
        rows["name"] = _new(connection, "name", (row[2] for row in named), names, is_new=is_new)
        rows["naming"] = [(number, kind, names[text], is_) for number, kind, text, is_ in named]
        rows["token"] = _new(connection, "token", (row[1] for row in held), tokens, is_new=is_new)
        rows["holding"] = [(number, tokens[text]) for number, text in held]
        rows["gram"] = [(gram, token) for token, text in rows["token"] for gram in grams(text)]
        for table, found in rows.items():
            source = f"VALUES ({', '.join('?' * width(connection, table))})"
            if table == "record":  # SQLite cuts the file into its figures, with every digit
                source = "SELECT ?, key, value FROM json_each(CAST(? AS TEXT), '$.metrics')"
            connection.executemany(f"INSERT INTO {table} {source}", found)


def _new(
    connection: "Connection",
    table: str,
    texts: Iterable[str],
    known: dict[str, int],
    *,
    is_new: bool,
) -> list[Row]:
    """The rows of those of `texts` that `table` does not have; then `known` numbers them all."""
    (last,) = connection.execute(f"SELECT coalesce(max({table}), 0) FROM {table}").fetchone()
    asked = f"SELECT {table} FROM {table} WHERE text = ?"
    rows: list[Row] = []
    for text in texts:
        if text in known:
            continue
        there = None if is_new else connection.execute(asked, (text,)).fetchone()
        if there is None:
            known[text] = last + len(rows) + 1
            rows.append((known[text], text))
        else:
            (known[text],) = there
    return rows


def written(stamp: Stamp) -> str:
    return " ".join(map(str, stamp))
