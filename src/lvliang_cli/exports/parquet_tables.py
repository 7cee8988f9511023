"""Datasets as Parquet, a file for each view that `query` documents, with the same columns."""

import os
from collections.abc import Mapping, Sequence
from tempfile import TemporaryDirectory

from lvliang_cli.core.data.dataset import Dataset
from lvliang_cli.extras.parquet import Column, line, need_duckdb, write
from lvliang_cli.index import views
from lvliang_cli.index.fill_tables import of_datasets

from . import File


def build(datasets: Sequence[Dataset]) -> dict[str, File]:
    need_duckdb()
    connection = of_datasets(datasets)
    files = {}
    with TemporaryDirectory() as folder:
        lines, made = os.path.join(folder, "lines"), os.path.join(folder, "made")
        for name in (name for name in views.VIEWS if name != "unreadable"):
            shown = views.VIEWS[name].columns
            rows = 0
            with open(lines, "w", encoding="utf-8", newline="\n") as file:
                for row in connection.execute(f"SELECT * FROM {name}"):
                    file.write(line(list(shown), row))
                    rows += 1
            write(lines, columns(shown), made)
            with open(made, "rb") as file_made:
                files[f"{name}.parquet"] = File(file_made.read(), rows)
    connection.close()
    return files


def columns(shown: Mapping[str, views.Column]) -> list[Column]:
    """The columns of a view: a number that has its digits beside it is made of those."""

    def column(name: str) -> Column:
        if shown[name].type == "text":
            return Column(name, "text", name)
        exact = f"{name}_exact"
        return Column(name, "number", exact) if exact in shown else Column(name, "whole", name)

    return [column(name) for name in shown]
