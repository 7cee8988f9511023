"""A dataset as a Data Package (Frictionless, version 2): CSV files and their description.

https://datapackage.org/standard/data-package/
"""

from typing import Any

from lvliang_cli.core.dataset import Dataset
from lvliang_cli.core.records import DAY, URL
from lvliang_cli.core.sha256 import sha256_of
from lvliang_cli.core.spec import Code, Figure, Integer, Kind, Many, Truth
from lvliang_cli.core.words import Words
from lvliang_cli.exports.csv_files import csv_of
from lvliang_cli.exports.tables import Column, Table, tables
from lvliang_cli.render.json_text import indented

PROFILES = "https://datapackage.org/profiles/2.0"

KEYS = {
    "metrics": {"section": "sections", "unit": "units", "source": "sources"},
    "claims": {"section": "sections", "source": "sources"},
    "topics": {"broader": "topics"},
    "relations": {"stated": "metrics", "metric": "metrics"},
}
"""Columns that hold the id of a record in another list."""

WITHOUT_KEY = ("relations", "review")


def build(dataset: Dataset) -> dict[str, bytes]:
    lists = tables(dataset)
    files = {f"{table.name}.csv": csv_of(table) for table in lists}
    described = [_resource(table, files[f"{table.name}.csv"]) for table in lists]
    files["datapackage.json"] = (indented(_package(dataset, described)) + "\n").encode()
    return files


def _package(dataset: Dataset, resources: list[dict[str, Any]]) -> dict[str, Any]:
    release = dataset.release
    return {
        "$schema": f"{PROFILES}/datapackage.json",
        "name": release.id,
        "title": _both(release.title),
        "description": _both(release.description),
        "version": release.version,
        "created": f"{release.created}T00:00:00Z",
        "sources": [
            {"title": _both(source.publisher), "path": source.url} for source in release.sources
        ],
        "contributors": [
            {"title": _both(source.publisher), "roles": ["publisher"]} for source in release.sources
        ],
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
    if table.name == "relations":
        schema["primaryKey"] = ["relation", "argument"]
    elif table.name not in WITHOUT_KEY:
        schema["primaryKey"] = ["id"]
    keys = KEYS.get(table.name, {})
    if keys:
        schema["foreignKeys"] = [
            {
                "fields": [column],
                "reference": {"resource": "" if other == table.name else other, "fields": ["id"]},
            }
            for column, other in keys.items()
        ]
    return {
        "$schema": f"{PROFILES}/dataresource.json",
        "name": table.name,
        "type": "table",
        "path": f"{table.name}.csv",
        "scheme": "file",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{sha256_of(data)}",
        "schema": schema,
    }


def _field(table: str, column: Column) -> dict[str, Any]:
    flat = column.flat
    field: dict[str, Any] = {"name": column.name, **_type(flat.kind)}
    constraints: dict[str, Any] = {}
    if not flat.may_be_empty and not isinstance(flat.kind, Many):
        constraints["required"] = True
    if isinstance(flat.kind, Code):
        constraints["enum"] = list(flat.kind.codes)
    if isinstance(flat.kind, Integer):
        constraints |= {"minimum": flat.kind.least, "maximum": flat.kind.most}
    if column.meaning is not None:
        field["description"] = _both(column.meaning)
    if constraints:
        field["constraints"] = constraints
    return field


def _type(kind: Kind) -> dict[str, Any]:
    if kind is DAY:
        return {"type": "date"}
    if kind is URL:
        return {"type": "string", "format": "uri"}
    match kind:
        case Integer():
            return {"type": "integer"}
        case Figure():
            return {"type": "number"}
        case Truth():
            return {"type": "boolean"}
    return {"type": "string"}  # a list is joined with semicolons
