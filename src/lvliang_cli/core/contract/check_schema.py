"""JSON Schema of the documents of ``check``."""

from typing import Any

from lvliang_cli.core.check.dataset_check import CLASSES, REASONS
from lvliang_cli.core.check.findings import SEVERITIES
from lvliang_cli.core.check.printed_number import LOOSER
from lvliang_cli.core.check.result import PATTERNS, VERDICTS
from lvliang_cli.core.check.rounding import CONVENTIONS
from lvliang_cli.core.contract.schema_parts import (
    BILINGUAL,
    COUNTS,
    IDS,
    INTERVAL,
    TEXT,
    WHOLE,
    array_of,
    list_of,
    object_of,
)
from lvliang_cli.core.data.codes import QUALIFIER, RELATION

BY_HAND = ("change", "share", "sum", "rate", "points")

WITHOUT_DATASET = ("dictionary", *(f"check.{name}" for name in BY_HAND))
"""Documents for which no dataset is read."""

_NUMBER = {"type": ["number", "null"]}
_MAYBE_TEXT = {"type": ["string", "null"]}
_SIDES = INTERVAL["properties"]
_RESULT_MEMBERS = {
    "type": {"enum": list(RELATION)},
    "verdict": {"enum": list(VERDICTS)},
    "detail": _MAYBE_TEXT,
    "fits": {"type": "boolean"},
    "sentence": BILINGUAL,
    "stated": object_of(
        {
            "metric": _MAYBE_TEXT,
            "as_written": TEXT,
            "value": {"type": "number"},
            "decimals": {"type": "integer"},
            "qualifier": {"enum": list(QUALIFIER)},
            "form": {"enum": ["percent", "points", "number"]},
        }
    ),
    "arguments": {
        "type": "array",
        "items": object_of(
            {
                "role": TEXT,
                "metric": _MAYBE_TEXT,
                "as_written": TEXT,
                "value": {"type": "number"},
                "reading": {"enum": list(LOOSER)},
                "is_count": {"type": "boolean"},
                **_SIDES,
            }
        ),
    },
    "exact": {"anyOf": [object_of({"value": _NUMBER, **_SIDES}), {"type": "null"}]},
    "conventions": {"type": "array", "items": {"enum": list(CONVENTIONS)}},
    "reading": _MAYBE_TEXT,
    "feasible": {
        "anyOf": [
            object_of(
                {
                    "role": TEXT,
                    "how_many": {"type": ["integer", "null"]},
                    "first": {"type": ["integer", "null"]},
                    "last": {"type": ["integer", "null"]},
                    "values": {"type": "array", "items": WHOLE},
                    "pairs": array_of(COUNTS),
                    "of_first_1000": {"type": ["integer", "null"]},
                }
            ),
            {"type": "null"},
        ]
    },
    "power": {"type": ["number", "null"], "minimum": 0, "maximum": 1},
    "luck": {"type": ["number", "null"], "minimum": 0, "maximum": 1},
    "assumed": {"type": ["array", "null"], "items": {"type": "number"}},
    "patterns": {"type": "array", "items": {"enum": list(PATTERNS)}},
    "repairs": {
        "type": "array",
        "items": object_of({"role": TEXT, "from": TEXT, "to": TEXT, "edit": TEXT}),
    },
    "faulty": _MAYBE_TEXT,
}
_PARTNER = object_of(
    {
        "role": TEXT,
        "metric": TEXT,
        "as_written": TEXT,
        "paragraph": WHOLE,
        "start": WHOLE,
        "end": WHOLE,
    }
)
_STEPS = {"steps": {"type": "array", "items": BILINGUAL}}
_CHECKED = {"metric": TEXT, "relation": _MAYBE_TEXT, "against": _MAYBE_TEXT, **_RESULT_MEMBERS}
_CHECKED_FIGURE = object_of(
    {
        "metric": TEXT,
        "label": BILINGUAL,
        "as_written": TEXT,
        "checkable": {"enum": list(CLASSES)},
        "reason": {"enum": list(REASONS)},
        "verdicts": IDS,
        "findings": IDS,
    }
)
_CHECK_FINDING = object_of(
    {
        "severity": {"enum": list(SEVERITIES)},
        "code": TEXT,
        "metric": _MAYBE_TEXT,
        "relation": _MAYBE_TEXT,
        "zh": TEXT,
        "en": TEXT,
    }
)
_FOUND = {"type": "array", "items": _CHECK_FINDING}


def check_documents() -> dict[str, dict[str, Any]]:
    """The schema of each document, by name."""
    documents: dict[str, dict[str, Any]] = {}
    documents["check"] = list_of(
        "figures",
        _CHECKED_FIGURE,
        checks=array_of(object_of(_CHECKED)),
        findings=_FOUND,
        counts=COUNTS,
    )
    documents["check.explain"] = list_of(
        "checks",
        object_of({**_CHECKED, "partners": array_of(_PARTNER), **_STEPS}),
        figure=_CHECKED_FIGURE,
        findings=_FOUND,
    )
    for name in BY_HAND:
        documents[f"check.{name}"] = object_of({**_RESULT_MEMBERS, **_STEPS})
    return documents
