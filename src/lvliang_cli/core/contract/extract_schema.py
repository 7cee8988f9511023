"""The schema of the document that ``extract`` prints."""

from typing import Any

from lvliang_cli.core.contract.schema_parts import (
    BILINGUAL,
    SIDE,
    TEXT,
    WHOLE,
    array_of,
    list_of,
    object_of,
)
from lvliang_cli.core.data import codes
from lvliang_cli.core.extract.reasons import DOUBTS, DROPPED, RELATION_DOUBTS, TAKEN

NAMES = ("extract",)
"""Documents that come from no dataset."""

_MAYBE_TEXT = {"type": ["string", "null"]}
_WHEN = {
    "anyOf": [
        {"type": "null"},
        object_of(
            {
                "as_written": TEXT,
                "start": _MAYBE_TEXT,
                "end": _MAYBE_TEXT,
                "basis": {"enum": list(codes.PERIOD_BASIS)},
            }
        ),
    ]
}
_CHANGE = {
    "anyOf": [
        {"type": "null"},
        object_of(
            {
                "direction": {"enum": ["up", "down"]},
                "basis": {"enum": list(codes.CHANGE_BASIS)},
                "basis_as_written": _MAYBE_TEXT,
                "percent": SIDE,
            }
        ),
    ]
}
_BASE = {
    "anyOf": [
        {"type": "null"},
        object_of({"as_written": _MAYBE_TEXT, "start": _MAYBE_TEXT, "end": _MAYBE_TEXT}),
    ]
}
_WHERE = {"anyOf": [{"type": "null"}, object_of({"name": TEXT, "code": _MAYBE_TEXT})]}
_PLACE = {"file": TEXT, "paragraph": WHOLE, "start": WHOLE, "end": WHOLE, "as_written": TEXT}
_FIGURE = object_of(
    {
        **_PLACE,
        "number": WHOLE,
        "item": {"type": ["integer", "null"]},
        "class": {"enum": list(codes.CLASS)},
        "kind": {"enum": list(codes.KIND)},
        "value": {"type": "number"},
        "unit": TEXT,
        "unit_as_written": TEXT,
        "decimals": {"type": "integer"},
        "qualifier": {"enum": list(codes.QUALIFIER)},
        "qualifier_as_written": _MAYBE_TEXT,
        "lower": SIDE,
        "upper": SIDE,
        "readings": {"type": "array", "items": {"type": "number"}},
        "change": _CHANGE,
        "counted": TEXT,
        "period": _WHEN,
        "base": _BASE,
        "place": _WHERE,
        "prices": {"enum": [*codes.PRICES, None]},
        "indicator": _MAYBE_TEXT,
        "section": WHOLE,
        "confidence": {"type": "number", "minimum": 0, "maximum": 1},
        "doubts": {"type": "array", "items": {"enum": list(DOUBTS)}},
        "reason": {"enum": list(TAKEN)},
    }
)
_DROPPED = object_of({**_PLACE, "reason": {"enum": list(DROPPED)}, "because": BILINGUAL})
_TEXT_READ = object_of(
    {
        "file": TEXT,
        "kind": {"enum": ["text", "markdown", "html"]},
        "encoding": TEXT,
        "chars": WHOLE,
        "sha256": TEXT,
        "issued": _MAYBE_TEXT,
        "period": _WHEN,
        "place": _WHERE,
        "sections": {
            "type": "array",
            "items": object_of({"title": TEXT, "first": WHOLE, "last": WHOLE}),
        },
    }
)
_MAYBE_WHOLE = {"type": ["integer", "null"]}
_RELATION = object_of(
    {
        "file": TEXT,
        "type": TEXT,
        "stated": _MAYBE_WHOLE,
        "arguments": array_of(
            object_of({"role": TEXT, "figure": _MAYBE_WHOLE, "value": _MAYBE_WHOLE})
        ),
        "complete": {"type": ["boolean", "null"]},
        "linked": TEXT,
        "doubts": array_of({"enum": list(RELATION_DOUBTS)}),
        "evidence": array_of(object_of({"start": WHOLE, "end": WHOLE})),
    }
)


def extract_documents() -> dict[str, dict[str, Any]]:
    """The schema of each document, by name."""
    document = list_of(
        "figures",
        _FIGURE,
        texts=array_of(_TEXT_READ),
        failed=array_of(object_of({"file": TEXT, "zh": TEXT, "en": TEXT})),
        dropped=array_of(_DROPPED),
        relations=array_of(_RELATION),
    )
    return {"extract": document}
