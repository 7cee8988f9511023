"""JSON Schema of the document of ``verify``, and of a quotation from a copy."""

from typing import Any

from lvliang_cli.core.contract.schema_parts import BILINGUAL, IDS, TEXT, WHOLE, list_of, object_of
from lvliang_cli.core.data.codes import EVIDENCE, FOUND_AGAIN

_ORDINAL = {"type": "integer", "minimum": 1}
_PLACE = {"paragraph": _ORDINAL, "start": WHOLE, "end": _ORDINAL}


def _maybe(members: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [object_of(members), {"type": "null"}]}


QUOTE = _maybe({"prefix": TEXT, "exact": TEXT, "suffix": TEXT, **_PLACE})
"""A figure in its sentence, or null where it was not found."""


def verify_schema() -> dict[str, Any]:
    """The schema of ``verify`` without what every document has."""
    place = _maybe({**_PLACE, "as_written": TEXT})
    finding = object_of(
        {
            "kind": {"enum": ["metric", "claim", "platform", "programme"]},
            "id": TEXT,
            "label": BILINGUAL,
            "as_written": TEXT,
            "status": {"enum": list(FOUND_AGAIN)},
            "evidence": {"enum": [*EVIDENCE, None]},
            **_PLACE,
            "found": place,
            "repeats": WHOLE,
            "lookalike": place,
            "cautions": IDS,
        }
    )
    document = list_of("places", finding)
    truth = {"type": "boolean"}
    members = {
        "source": TEXT,
        "identical": truth,
        "same_text": truth,
        "encoding": {"enum": ["utf-8", "utf-8-sig", "utf-16", "gb18030"]},
        "file": object_of({"name": TEXT, "sha256": TEXT, "chars": WHOLE, "paragraphs": WHOLE}),
        "counts": object_of(dict.fromkeys(FOUND_AGAIN, WHOLE)),
        "other_places": {"type": "array", "items": finding},
        "cautions": {"type": "array", "items": {"$ref": "#/$defs/caution"}},
    }
    return {
        "properties": {**members, **document["properties"]},
        "required": [*members, *document["required"]],
    }
