"""The schemas of the documents about the catalogue."""

from typing import Any

from lvliang_cli.core.contract.schema_parts import (
    BILINGUAL,
    MAYBE_TEXT,
    PERIOD,
    REGION,
    TEXT,
    list_of,
    object_of,
    or_null,
)

NAMES = ("data.list", "data.add", "data.remove", "data.upgrade", "data.path")

_KEPT = object_of(
    {
        "id": MAYBE_TEXT,
        "title": or_null(BILINGUAL),
        "region": REGION,
        "period": PERIOD,
        "version": MAYBE_TEXT,
        "created": MAYBE_TEXT,
        "metrics": {"type": ["integer", "null"], "minimum": 0},
        "is_bundled": {"type": "boolean"},
        "path": TEXT,
        "sha256": MAYBE_TEXT,
        "problem": or_null(BILINGUAL),
    }
)


def catalogue_documents() -> dict[str, dict[str, Any]]:
    where = {"properties": {"id": MAYBE_TEXT, "path": TEXT}, "required": ["id", "path"]}
    return {
        "data.list": list_of("datasets", _KEPT),
        "data.add": list_of("datasets", _KEPT, outcome=TEXT),
        "data.remove": where,
        "data.upgrade": where,
        "data.path": where,
    }
