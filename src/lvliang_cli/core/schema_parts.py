"""The pieces that schemas of documents are made of."""

from typing import Any

TEXT = {"type": "string"}
IDS = {"type": "array", "items": TEXT}
WHOLE = {"type": "integer", "minimum": 0}
BILINGUAL = {
    "type": "object",
    "properties": {"zh": TEXT, "en": TEXT},
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


def list_of(name: str, item: dict[str, Any], *required: str) -> dict[str, Any]:
    """A document whose main list is `name`."""
    rows = {"type": "array", "items": item}
    return {"properties": {name: rows}, "required": [name, "count", *required]}
