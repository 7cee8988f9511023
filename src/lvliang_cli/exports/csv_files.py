"""A dataset as CSV files, one a list (RFC 4180, UTF-8)."""

from lvliang_cli.core.contract.document import Grid
from lvliang_cli.core.data.dataset import Dataset
from lvliang_cli.exports import File
from lvliang_cli.exports.tables import Table, tables
from lvliang_cli.render.delimited import delimited_grid


def build(dataset: Dataset) -> dict[str, File]:
    return {f"{table.name}.csv": csv_of(table) for table in tables(dataset)}


def csv_of(table: Table) -> File:
    """One list; what a spreadsheet would run is made text as in every CSV of lvliang."""
    header = tuple(column.name for column in table.columns)
    return File(delimited_grid(Grid(header, table.rows), ",").encode(), len(table.rows))
