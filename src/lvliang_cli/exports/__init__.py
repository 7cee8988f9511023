"""Datasets as files that other tools read; one module a form, loaded by name when asked for.

Each module has ``build(dataset) -> dict[str, File]``: the files by name. The same
dataset always gives the same bytes.
"""

from importlib import import_module
from typing import NamedTuple

from lvliang_cli.core.data.dataset import Dataset

FORMS = {
    "datapackage": "data_package",
    "csv": "csv_files",
    "xlsx": "workbook",
    "jsonld": "linked_data",
}


class File(NamedTuple):
    """A file to be written. `rows` counts its records; None of a file that describes others."""

    data: bytes
    rows: int | None


def build(dataset: Dataset, form: str) -> dict[str, File]:
    """The files of `dataset` in `form`, a key of `FORMS`.

    Raises:
        BadUsage: a library that the form needs is not installed.
    """
    module = import_module(f"lvliang_cli.exports.{FORMS[form]}")
    files: dict[str, File] = module.build(dataset)
    return files
