"""Datasets as files that other tools read; the module of a form is loaded when asked for.

Each has ``build(dataset) -> dict[str, File]``, or what `FORMS` names after a colon: the files by
name; those in `TOGETHER` put several datasets into the same files and take a list. The same
datasets always give the same bytes.
"""

from collections.abc import Sequence
from importlib import import_module
from typing import NamedTuple

from lvliang_cli.core.data.dataset import Dataset
from lvliang_cli.core.text.bilingual import Lang, Words

FORMS = {
    "datapackage": "data_package",
    "csv": "data_package:csv_files",
    "xlsx": "workbook",
    "jsonld": "linked_data",
    "sdmx": "sdmx",
    "sqlite": "sqlite",
    "parquet": "parquet_tables",
}
TOGETHER = ("csv", "xlsx", "sqlite", "parquet")
"""The forms in which rows say which dataset they are of."""
NAME, TITLE = "lvliang", Words("官方通稿中的数字", "Figures from official press releases")
"""Of several datasets in one file; the name is that of the database in Datasette, too."""


class File(NamedTuple):
    """A file to be written. `rows` counts its records; None of a file that describes others."""

    data: bytes
    rows: int | None


def build(datasets: Sequence[Dataset], form: str, lang: Lang = "en") -> dict[str, File]:
    """The files of `datasets` in `form`, a key of `FORMS`; of several often in a folder each.

    The heads of a workbook are in `lang`, all else is the same in every language.
    """
    module, _, name = FORMS[form].partition(":")
    made = getattr(import_module(f"lvliang_cli.exports.{module}"), name or "build")
    if form in TOGETHER:
        files: dict[str, File] = made(datasets, lang) if form == "xlsx" else made(datasets)
        return files
    return {
        name if len(datasets) == 1 else f"{dataset.release.id}/{name}": file
        for dataset in datasets
        for name, file in made(dataset).items()
    }
