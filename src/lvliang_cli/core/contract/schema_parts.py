"""The pieces that schemas of documents are made of."""

from typing import Any

from lvliang_cli.core.data.codes import PERIOD_BASIS

TEXT = {"type": "string"}
MAYBE_TEXT = {"type": ["string", "null"]}
IDS = {"type": "array", "items": TEXT}
WHOLE = {"type": "integer", "minimum": 0}
BILINGUAL = {
    "type": "object",
    "properties": {"zh": TEXT, "en": MAYBE_TEXT},
    "required": ["zh", "en"],
}
SIDE = {"type": ["number", "null"]}
INTERVAL: dict[str, Any] = {
    "type": ["object", "null"],
    "properties": {
        "lower": SIDE,
        "upper": SIDE,
        "lower_open": {"type": "boolean"},
        "upper_open": {"type": "boolean"},
        "lower_exact": {"type": ["string", "null"]},
        "upper_exact": {"type": ["string", "null"]},
    },
    "required": ["lower", "upper", "lower_open", "upper_open", "lower_exact", "upper_exact"],
}


def object_of(
    members: dict[str, Any], *, closed: bool = False, open_rows: bool = False
) -> dict[str, Any]:
    found: dict[str, Any] = {"type": "object", "properties": members}
    if not open_rows:
        found["required"] = list(members)
    if closed:
        found["additionalProperties"] = False
    return found


def or_null(schema: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [schema, {"type": "null"}]}


def array_of(item: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": item}


def list_of(name: str, item: dict[str, Any], **others: dict[str, Any]) -> dict[str, Any]:
    """A document whose main list is `name`; `others` are the schemas of its other members."""
    return {"properties": {name: array_of(item), **others}, "required": [name, "count", *others]}


COUNTS: dict[str, Any] = {"type": "object", "additionalProperties": WHOLE}
NOTES = array_of(object_of({"code": TEXT, "zh": TEXT, "en": TEXT}))
REGION = or_null(object_of({"code": MAYBE_TEXT, "name": BILINGUAL}))
PERIOD = or_null(
    object_of(
        {
            "start": MAYBE_TEXT,
            "end": MAYBE_TEXT,
            "basis": {"enum": list(PERIOD_BASIS)},
            "as_written": MAYBE_TEXT,
        }
    )
)
