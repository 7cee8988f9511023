"""The schemas of the documents about the catalogue."""

from typing import Any

from lvliang_cli.core.schema_parts import TEXT, list_of, object_of

NAMES = ("data.list", "data.add", "data.remove", "data.path")

_MAYBE_TEXT = {"type": ["string", "null"]}
_MAYBE_OBJECT = {"type": ["object", "null"]}
_KEPT = object_of(
    {
        "id": _MAYBE_TEXT,
        "title": _MAYBE_OBJECT,
        "region": _MAYBE_OBJECT,
        "period": _MAYBE_OBJECT,
        "version": _MAYBE_TEXT,
        "created": _MAYBE_TEXT,
        "metrics": {"type": ["integer", "null"], "minimum": 0},
        "is_bundled": {"type": "boolean"},
        "path": TEXT,
        "sha256": _MAYBE_TEXT,
        "problem": _MAYBE_OBJECT,
    }
)


def catalogue_documents() -> dict[str, dict[str, Any]]:
    where = {"properties": {"id": _MAYBE_TEXT, "path": TEXT}, "required": ["id", "path"]}
    return {
        "data.list": list_of("datasets", _KEPT),
        "data.add": list_of("datasets", _KEPT, "outcome"),
        "data.remove": where,
        "data.path": where,
    }
