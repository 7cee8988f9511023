"""Datasets as CSV files, one a list, and one dataset with the description of a Data Package.

Frictionless, version 2: https://datapackage.org/standard/data-package/
"""

from collections.abc import Sequence
from typing import Any

from lvliang_cli.core.contract.dictionary import CODES
from lvliang_cli.core.contract.document import Grid
from lvliang_cli.core.data import codes
from lvliang_cli.core.data.dataset import Dataset, bundled_path
from lvliang_cli.core.data.field_types import DAY
from lvliang_cli.core.data.value_kinds import Code, Figure, Integer, Kind, Many, Text, Truth
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.hashing import sha256_of
from lvliang_cli.render.delimited import delimited_grid
from lvliang_cli.render.json_text import indented

from . import File
from .tables import Column, Table, tables

PROFILES = "https://datapackage.org/profiles/2.0"

KEYS = {
    "metrics": {"section": "sections", "unit": "units", "source": "sources"},
    "topics": {"broader": "topics"},
    "claims": {"section": "sections", "source": "sources"},
    "relations": {"stated": "metrics", "metric": "metrics"},
}
"""Columns that hold the id of a record in another list, or in the same."""

PRIMARY: dict[str, list[str]] = {"relations": ["id", "argument"], "review": []}
"""What distinguishes the rows of a list where it is not the id; figures may be dropped twice."""

UNVERIFIED = Words(
    "所列为通稿所说,未经核实。界限不是确数,须与 qualifier、lower、upper 一并使用。"
    "以 = + - @ 开头的文字,除非只是带单位的一个数,前加撇号,以免表格软件当作公式。",
    "What the release says, not verified. A bound is not an exact number: use a value with its "
    "qualifier, lower and upper. Text that starts with = + - or @ and is not one number with "
    "its unit has an apostrophe before it, so that no spreadsheet takes it for a formula.",
)

JOINED = Words("各项以分号连接", "items are joined with semicolons")

MIT = {
    "name": "MIT",
    "path": "https://opensource.org/license/mit",
    "title": "MIT, for the labels, summaries, notes and glossary; no right is claimed in the "
    "figures, which are facts that the release reports",
}
"""Of the words in the bundled dataset. Of other datasets nothing is known."""

_WORDS = {
    **{name.replace(".", "_"): words for name, words in CODES.items()},
    "units_dimension": codes.DIMENSION,
    "relations_type": codes.RELATION,
    "relations_role": codes.ROLE,
    "relations_linked": codes.LINKED,
    "review_status": codes.REVIEW,
}
"""The meanings of codes, by list and column."""


def build(dataset: Dataset) -> dict[str, File]:
    files, lists = csv_files([dataset]), tables([dataset])
    described = [_resource(table, files[f"{table.name}.csv"].data) for table in lists]
    package = indented(_package(dataset, described)) + "\n"
    files["datapackage.json"] = File(package.encode(), None)
    return files


def csv_files(datasets: Sequence[Dataset]) -> dict[str, File]:
    """What a spreadsheet would run is made text, as in every CSV of lvliang."""
    files = {}
    for table in tables(datasets):
        header = tuple(column.name for column in table.columns)
        text = delimited_grid(Grid(header, table.rows), ",")
        files[f"{table.name}.csv"] = File(text.encode(), len(table.rows))
    return files


def _package(dataset: Dataset, resources: list[dict[str, Any]]) -> dict[str, Any]:
    release, note = dataset.release, dataset.unreviewed
    described = [release.description, UNVERIFIED, *([] if note is None else [note.words])]
    is_bundled = dataset.path == bundled_path()
    return {
        "$schema": f"{PROFILES}/datapackage.json",
        "name": release.id,
        "title": _both(release.title),
        "description": "\n\n".join(map(_both, described)),
        "version": release.version,
        "created": f"{release.created}T00:00:00Z",  # a day is known, the standard wants a time
        "dataset": {"id": release.id, "sha256": dataset.sha256},
        "sources": [
            {
                "title": _both(source.title or source.publisher or release.title),
                **({} if source.url is None else {"path": source.url}),
            }
            for source in release.sources
        ],
        **({"licenses": [MIT]} if is_bundled else {}),
        "resources": resources,
    }


def _both(words: Words) -> str:
    return words.say("both")


def _resource(table: Table, data: bytes) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "$schema": f"{PROFILES}/tableschema.json",
        "fields": [_field(table.name, column) for column in table.columns],
        "missingValues": [""],
    }
    if primary := PRIMARY.get(table.name, ["id"]):
        schema["primaryKey"] = primary
    if table.name in KEYS:
        schema["foreignKeys"] = [
            # a table must not name itself
            {
                "fields": [column],
                "reference": {
                    **({} if other == table.name else {"resource": other}),
                    "fields": ["id"],
                },
            }
            for column, other in KEYS[table.name].items()
        ]
    return {
        "$schema": f"{PROFILES}/dataresource.json",
        "name": table.name,
        "type": "table",
        "path": f"{table.name}.csv",
        "title": _both(table.title),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{sha256_of(data)}",
        "dialect": {"delimiter": ",", "lineTerminator": "\n", "quoteChar": '"', "header": True},
        "schema": schema,
    }


def _field(table: str, column: Column) -> dict[str, Any]:
    kind = column.kind
    type_ = "date" if kind is DAY else _TYPES.get(type(kind), "string")
    field: dict[str, Any] = {"name": column.name, "type": type_}
    field["title"] = _both(column.meaning.words)
    said = [f"≈ {column.meaning.standard}"] if column.meaning.standard else []
    if isinstance(kind, Many):
        said.append(_both(JOINED))
    if said:
        field["description"] = "; ".join(said)
    if isinstance(kind, Code):
        words_of = _WORDS[f"{table}_{column.name}"]
        field["categories"] = [
            {"value": code, "label": _both(words_of[code])} for code in kind.codes
        ]
    if constraints := _constraints(column):
        field["constraints"] = constraints
    return field


def _constraints(column: Column) -> dict[str, Any]:
    constraints: dict[str, Any] = {}
    match column.kind:
        case Many(inner=inner):
            pattern = _item_pattern(inner)
            return {"pattern": f"^{pattern}(;{pattern})*$"} if pattern else {}
        case Code() as kind:
            constraints["enum"] = list(kind.codes)
        case Integer() as kind:
            constraints |= {"minimum": kind.least, "maximum": kind.most}
        case Text() as kind if kind.pattern and kind is not DAY:
            constraints["pattern"] = kind.pattern
    if not column.may_be_empty:
        constraints["required"] = True
    return constraints


_TYPES: dict[type, str] = {Integer: "integer", Figure: "number", Truth: "boolean"}


def _item_pattern(item: Kind) -> str:
    """What an item of a list in a cell looks like; nothing of free text, or if it may be absent.

    The standard has a type for lists, but its published profile of version 2.0 refuses it.
    """
    match item:
        case Integer() | Figure():
            return r"-?[0-9]+(\.[0-9]+)?"
        case Code():
            return f"({'|'.join(item.codes)})"
        case Text() if item.pattern:
            return f"({item.pattern.removeprefix('^').removesuffix('$')})"
    return ""
