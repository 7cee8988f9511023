"""The lists of a dataset as flat tables, each column with its kind and its meaning."""

from typing import Any, NamedTuple

from lvliang_cli.core.dataset import Dataset
from lvliang_cli.core.dictionary import FIELDS
from lvliang_cli.core.fields import Field, FlatColumn, fields_of, flat_columns, flat_values
from lvliang_cli.core.fields import stored_fields as stored
from lvliang_cli.core.records import (
    COUNT,
    IDENT,
    LISTS,
    NUMBER,
    PRINTED,
    RELATION,
    REVIEW,
    SOURCE,
    UNIT,
)
from lvliang_cli.core.spec import Many, Optional
from lvliang_cli.core.words import Words

OTHERS: dict[str, dict[str, Words]] = {
    "sources": {
        "author": Words("署名", "by-line"),
        "issued": Words("发布日期", "day of issue"),
        "sha256": Words("全文的 SHA-256", "SHA-256 of the whole text"),
        "url": Words("网址", "address"),
    },
    "units": {
        "as_written": Words("原文写法", "how it is printed"),
        "dimension": Words("可与什么比较", "what it can be compared with"),
    },
    "relations": {
        "relation": Words("关系的标识", "id of the relation"),
        "stated": Words("由其他数字得出的数字", "the figure that follows from the others"),
        "role": Words("在关系中的角色", "what the argument is in the relation"),
        "metric": Words("作为参数的数字", "the figure that is the argument"),
        "value": Words("不是数字记录的参数", "an argument that is no figure"),
    },
    "review": {
        "status": Words("审定结果", "what a person made of it"),
        "doubts": Words("疑点", "why it was not certain"),
    },
}
"""Meanings of fields that the dictionary, which is about what commands serve, leaves out."""


class Column(NamedTuple):
    name: str
    flat: FlatColumn
    meaning: Words | None


class Table(NamedTuple):
    """One list of a dataset."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Any, ...], ...]


def tables(dataset: Dataset) -> list[Table]:
    """Every list of `dataset` that is served, then what stands behind them."""
    found = [
        _table(dataset, noun, fields_of(noun), getattr(dataset.release, noun)) for noun in LISTS
    ]
    release = dataset.release
    found.append(_table(dataset, "sources", _source_fields(), release.sources))
    found.append(_table(dataset, "units", stored(UNIT), release.units))
    arguments = [(relation, a) for relation in release.relations for a in relation.arguments]
    found.append(_table(dataset, "relations", _argument_fields(), arguments))
    found.append(_table(dataset, "review", stored(REVIEW), release.review))
    return found


def _table(dataset: Dataset, name: str, fields: Any, records: Any) -> Table:
    meanings = FIELDS.get(name, {})
    columns = []
    for field in fields:
        known = meanings.get(field.name)
        meaning = known.words if known else OTHERS.get(name, {}).get(field.name)
        columns += [Column(flat.name, flat, meaning) for flat in flat_columns(field)]
    rows = tuple(
        tuple(value for field in fields for value in flat_values(field, dataset, record))
        for record in records
    )
    return Table(name, tuple(columns), rows)


def _source_fields() -> list[Field]:
    """The authors as one column of names."""
    return [
        Field("author", Many(PRINTED), _authors) if field.name == "author" else field
        for field in stored(SOURCE)
    ]


def _authors(dataset: Dataset, source: Any) -> tuple[str, ...]:
    return tuple(author.family + author.given for author in source.author)


def _argument_fields() -> list[Field]:
    """One row for each argument of each relation."""

    def of_relation(name: str) -> Any:
        return lambda _, pair: getattr(pair[0], name)

    def of_argument(name: str) -> Any:
        return lambda _, pair: getattr(pair[1], name)

    return [
        Field("relation", IDENT, of_relation("id")),
        Field("type", RELATION.kinds["type"], of_relation("type")),
        Field("stated", IDENT, of_relation("stated")),
        Field("argument", COUNT, lambda _, pair: pair[0].arguments.index(pair[1]) + 1),
        Field("role", PRINTED, of_argument("role")),
        Field("metric", Optional(IDENT), of_argument("metric")),
        Field("value", Optional(NUMBER), of_argument("value")),
    ]
