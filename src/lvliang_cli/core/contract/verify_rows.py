"""The rows of the document of ``verify``, and its schema."""

from typing import Any

from ..data.codes import FOUND_AGAIN, VERDICTS
from ..text.encoding import ENCODINGS
from .members_table import listed, members
from .row_members import Members
from .schema_parts import TEXT, TRUTH, WHOLE, array_of, list_of, object_of

PLACES = listed(
    "verify.places",
    {"cautions": lambda finding: list(getattr(finding.record, "cautions", ()))},
)
OWN = Members("verify", "own_figures", members("place-in-copy"))
"""Figures of the copy that the release does not have."""
COPY = Members(
    "verify",
    "file",
    members(
        "copy",
        {
            "chars": lambda verification: len(verification.text),
            "paragraphs": lambda v: len(v.text.removesuffix("\n").split("\n")),
        },
    ),
)


def verify_schema() -> dict[str, Any]:
    """The schema of ``verify`` without what every document has."""
    document = list_of(PLACES.name, PLACES.schema())
    members = {
        "source": TEXT,
        "identical": TRUTH,
        "same_text": TRUTH,
        "encoding": {"enum": [*ENCODINGS, ""]},
        "file": COPY.schema(),
        "counts": object_of(dict.fromkeys(FOUND_AGAIN, WHOLE)),
        "verdicts": object_of(dict.fromkeys(VERDICTS, WHOLE)),
        "other_places": array_of(PLACES.schema()),
        "own_figures": array_of(OWN.schema()),
        "cautions": array_of({"$ref": "#/$defs/caution"}),
    }
    return {
        "properties": {**members, **document["properties"]},
        "required": [*members, *document["required"]],
    }
