"""The pieces that schemas of documents are made of."""

from typing import Any

from ..data.value_kinds import (
    Bilingual,
    Code,
    Figure,
    Integer,
    Kind,
    Many,
    Optional,
    Record,
    Span,
    Text,
    Truth,
)

TEXT = {"type": "string"}
MAYBE_TEXT = {"type": ["string", "null"]}
IDS = {"type": "array", "items": TEXT}
TRUTH = {"type": "boolean"}
WHOLE = {"type": "integer", "minimum": 0}
MAYBE_WHOLE = {"type": ["integer", "null"]}
ORDINAL = {"type": "integer", "minimum": 1}
BILINGUAL = {
    "type": "object",
    "properties": {"zh": TEXT, "en": MAYBE_TEXT},
    "required": ["zh", "en"],
}
SIDE = {"type": ["number", "null"]}


def object_of(
    members: dict[str, Any], *, closed: bool = False, open_rows: bool = False
) -> dict[str, Any]:
    """The schema of an object; all members are due but in `open_rows`, no others if `closed`."""
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
_FROM_0_TO_1 = {"minimum": 0, "maximum": 1}
PLAIN: dict[str, dict[str, Any] | None] = {
    "text": TEXT,
    "text?": MAYBE_TEXT,
    "ids": IDS,
    "truth": TRUTH,
    "truth?": {"type": ["boolean", "null"]},
    "whole": WHOLE,
    "whole?": {"type": ["integer", "null"], "minimum": 0},
    "integer": {"type": "integer"},
    "integer?": MAYBE_WHOLE,
    "ordinal": ORDINAL,
    "ordinal?": or_null(ORDINAL),
    "number": {"type": "number"},
    "number?": SIDE,
    "numbers": array_of({"type": "number"}),
    "numbers?": {"type": ["array", "null"], "items": {"type": "number"}},
    "wholes": array_of(WHOLE),
    "from 0 to 1": {"type": "number", **_FROM_0_TO_1},
    "from 0 to 1?": {**SIDE, **_FROM_0_TO_1},
    "day": {"type": "string", "format": "date"},
    "counts": COUNTS,
    "list of counts": array_of(COUNTS),
    "column": None,
}
"""Schemas that the tables of members name."""


def of_kind(kind: Kind, *, closed: bool) -> dict[str, Any]:
    """The schema of one kind of value; `closed` refuses unknown members."""
    match kind:
        case Optional():
            return {"anyOf": [of_kind(kind.inner, closed=closed), {"type": "null"}]}
        case Text():
            found: dict[str, Any] = {"type": "string", "minLength": 1, "maxLength": kind.most}
            return found | ({"pattern": kind.pattern} if kind.pattern else {})
        case Integer():
            return {"type": "integer", "minimum": kind.least, "maximum": kind.most}
        case Figure():
            return {"type": "number"}
        case Truth():
            return {"type": "boolean"}
        case Code():
            return {"enum": list(kind.codes)}
        case Bilingual():
            return BILINGUAL | ({"additionalProperties": False} if closed else {})
        case Span():
            two = [ORDINAL, ORDINAL]
            return {"type": "array", "prefixItems": two, "minItems": 2, "maxItems": 2}
        case Many():
            items = of_kind(kind.inner, closed=closed)
            return {"type": "array", "items": items, "minItems": kind.least, "maxItems": kind.most}
        case Record():
            members = {name: of_kind(inner, closed=closed) for name, inner in kind.kinds.items()}
            schema = object_of(members, closed=closed)
            schema["required"] = [name for name in members if name not in kind.absent]
            return schema
    raise AssertionError(f"no schema for {kind!r}")


def type_name(kind: Kind) -> str:
    """A kind in a word or two, for the dictionary."""
    match kind:
        case Optional():
            return f"{type_name(kind.inner)} or null"
        case Many():
            return f"list of {type_name(kind.inner)}"
        case Record():
            return "{" + ", ".join(kind.kinds) + "}"
    return kind.what
