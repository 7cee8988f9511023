"""The lists of datasets as flat tables, each column with its kind and its meaning."""

from collections.abc import Sequence
from itertools import chain
from typing import Any, NamedTuple

from lvliang_cli.core.contract.dictionary import Meaning, meanings
from lvliang_cli.core.contract.record_cells import (
    Field,
    fields_of,
    flat_columns,
    grid,
    stored_fields,
)
from lvliang_cli.core.data.codes import WORDS_OF
from lvliang_cli.core.data.dataset import Dataset
from lvliang_cli.core.data.field_kinds import RELATION, REVIEW, SOURCE, UNIT
from lvliang_cli.core.data.field_types import COUNT, IDENT, PRINTED
from lvliang_cli.core.data.value_kinds import Kind, Many, Record
from lvliang_cli.core.text.bilingual import Words

TITLES = WORDS_OF["exported-list"]
"""Every list that is exported, in the order of the files."""


class Column(NamedTuple):
    """`kind` is that of the whole cell: a `Many` is a list joined with semicolons."""

    name: str
    kind: Kind
    may_be_empty: bool
    meaning: Meaning


class Table(NamedTuple):
    """One list of datasets."""

    name: str
    title: Words
    columns: tuple[Column, ...]
    rows: tuple[tuple[Any, ...], ...]


def tables(datasets: Sequence[Dataset]) -> list[Table]:
    """Every list, with the records of each dataset; its columns are always the same."""
    return [_table(datasets, name) for name in TITLES]


def _table(datasets: Sequence[Dataset], name: str) -> Table:
    fields = _fields(name)
    columns = tuple(
        Column(flat.name, flat.kind, flat.may_be_empty, _meaning(name, field.name, flat.name))
        for field in fields
        for flat in flat_columns(field)
    )
    rows = (grid(fields, dataset, _records(dataset, name)).rows for dataset in datasets)
    return Table(name, TITLES[name], columns, tuple(chain.from_iterable(rows)))


def _meaning(table: str, field: str, column: str) -> Meaning:
    """That of the column if it is a part of its field, else that of the field."""
    part = column.removesuffix("_zh").removesuffix("_en")
    known = meanings()[table]
    return known[field] if part == field and field in known else meanings()[""][part]


def _fields(name: str) -> Sequence[Field]:
    match name:
        case "sources":
            fields = [each for field in stored_fields(SOURCE) for each in _source_field(field)]
        case "units":
            fields = [*stored_fields(UNIT)]
        case "relations":
            fields = _argument_fields()
        case "review":
            fields = [*stored_fields(REVIEW)]
        case _:
            return fields_of(name)
    return [*fields, Field("dataset", IDENT, lambda dataset, _: dataset.release.id)]


def _records(dataset: Dataset, name: str) -> Sequence[Any]:
    if name != "relations":
        records: Sequence[Any] = getattr(dataset.release, name)
        return records
    return [
        (relation, place, argument)
        for relation in dataset.release.relations
        for place, argument in enumerate(relation.arguments, 1)
    ]


def _source_field(field: Field) -> list[Field]:
    """The by-line as a list of names, in Chinese order and romanized."""
    if field.name != "author":
        return [field]
    return [
        Field("author", Many(PRINTED), lambda _, s: [a.family + a.given for a in s.author]),
        Field("author_romanized", Many(PRINTED), lambda _, s: [a.romanized for a in s.author]),
    ]


def _argument_fields() -> list[Field]:
    """One row for each argument of each relation."""
    of_relation = {field.name: field for field in stored_fields(RELATION)}
    arguments = of_relation.pop("arguments").kind
    assert isinstance(arguments, Many)
    assert isinstance(arguments.inner, Record)
    of_argument = stored_fields(arguments.inner)
    before = [of_relation.pop(name) for name in ("id", "type", "stated")]
    return [
        *(_of_part(field, 0) for field in before),
        Field("argument", COUNT, lambda _, row: row[1]),
        *(_of_part(field, 2) for field in of_argument),
        *(_of_part(field, 0) for field in of_relation.values()),
    ]


def _of_part(field: Field, place: int) -> Field:
    """`field` of the record that stands at `place` in the row."""
    return Field(field.name, field.kind, lambda dataset, row: field.get(dataset, row[place]))
