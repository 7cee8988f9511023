"""The views of the index that `query` documents: their names and columns keep their meanings.

``data/views.tsv`` has a row for each view, with what it is made of in SQL, and behind it one for
each of its columns.
"""

from collections.abc import Mapping
from typing import NamedTuple

from lvliang_cli.core.contract.query_rows import Explained
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.tsv_files import rows


class Column(NamedTuple):
    """A column of a view: ``text`` or ``number``, what it means, and what it is in SQL."""

    type: str
    words: Words
    sql: str


class View(NamedTuple):
    """A view: what a row of it is, and the tables that its columns come from."""

    words: Words
    source: str
    columns: dict[str, Column]


def _read() -> Mapping[str, View]:
    found: dict[str, View] = {}
    for view, column, type_, zh, en, sql in rows("views"):
        if column:
            found[view].columns[column] = Column(type_, Words(zh, en), sql)
        else:
            found[view] = View(Words(zh, en), sql, {})
    return found


VIEWS = _read()


def explained() -> list[Explained]:
    """Every view and its columns, and what they mean."""
    found = []
    for name, view in VIEWS.items():
        found.append(Explained(name, None, None, view.words))
        for column, (type_, words, _) in view.columns.items():
            found.append(Explained(name, column, type_, words))
    return found
