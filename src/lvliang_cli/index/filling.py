"""Putting what was read of the files into the tables of an index."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from lvliang_cli.core.data.dataset import Dataset
from lvliang_cli.index.rows import Row, rows_of
from lvliang_cli.index.tables import TABLES, creation, indexing
from lvliang_cli.index.words import grams

if TYPE_CHECKING:
    from sqlite3 import Connection


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
    tokens: dict[str, int] = {}
    unread = {"release": [(None,) * (_width("release") - 5)]}
    for part in parts:
        rows: dict[str, list[Row]] = {table: [] for table in TABLES}
        for number, read in enumerate(part, last + 1):
            file = read.file.encode("utf-8", "surrogatepass")
            head = (number, file, written(stamps[read.file]), *(read.problem or (None, None)))
            for table, found in (read.rows or unread).items():
                if table == "token":
                    rows["holding"] += [(number, *word) for word in found]
                elif table == "release":
                    rows[table] += [(*head, *row) for row in found]
                else:
                    rows[table] += [(number, *row) for row in found]
        last += len(part)
        _put_tokens(connection, rows, tokens, is_new=is_new)
        for table, found in rows.items():
            _insert(connection, table, found)


def _put_tokens(
    connection: "Connection", rows: dict[str, list[Row]], tokens: dict[str, int], *, is_new: bool
) -> None:
    """Number the words of `rows`; those that are new are to be put in with their grams."""
    (last,) = connection.execute("SELECT coalesce(max(token), 0) FROM token").fetchone()
    for _, text in rows["holding"]:
        if text in tokens:
            continue
        known = (
            None
            if is_new
            else connection.execute("SELECT token FROM token WHERE text = ?", (text,)).fetchone()
        )
        if known is not None:
            (tokens[text],) = known
            continue
        last += 1
        tokens[text] = last
        rows["token"].append((last, text))
        rows["gram"] += [(gram, last) for gram in grams(text)]
    rows["holding"] = [(number, tokens[text]) for number, text in rows["holding"]]


def written(stamp: Stamp) -> str:
    return " ".join(map(str, stamp))


def _insert(connection: "Connection", table: str, rows: Sequence[Row]) -> None:
    source = f"VALUES ({', '.join('?' * _width(table))})"
    if table == "record":  # SQLite cuts the file into its figures, with every digit
        source = "SELECT ?, key, value FROM json_each(CAST(? AS TEXT), '$.metrics')"
    connection.executemany(f"INSERT INTO {table} {source}", rows)


def _width(table: str) -> int:
    return sum(not column.startswith("PRIMARY KEY") for column in TABLES[table])
