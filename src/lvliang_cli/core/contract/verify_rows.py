"""The rows of the document of ``verify``, and its schema."""

from operator import attrgetter
from typing import Any

from lvliang_cli.core.contract.row_members import (
    SOURCE_URL,
    Get,
    Member,
    Members,
    bilingual,
    coded,
    part,
    reader,
)
from lvliang_cli.core.contract.schema_parts import (
    IDS,
    MAYBE_TEXT,
    ORDINAL,
    SIDE,
    TEXT,
    TRUTH,
    WHOLE,
    array_of,
    list_of,
    object_of,
)
from lvliang_cli.core.data.codes import CHANGES, EVIDENCE, FOUND_AGAIN, QUALIFIER, REASONS, VERDICTS

_FOUND = (
    Member("paragraph", ORDINAL),
    Member("start", WHOLE),
    Member("end", ORDINAL),
    Member("as_written", TEXT),
)


def _said(name: str) -> Get:
    """What the copy is found to say, None where it says nothing else."""
    return reader("said", then=attrgetter(name))


PLACES = Members(
    "verify",
    "places",
    (
        coded("kind", ("metric", "claim", "platform", "programme")),
        Member("id", TEXT, "id of the record", "record.id"),
        bilingual("label", "its name, in both languages", "record.label"),
        Member("as_written", TEXT, "what the release prints", "locator.as_written"),
        coded("status", FOUND_AGAIN, "`exact`, `moved` or `not_found`"),
        coded(
            "evidence",
            (*EVIDENCE, None),
            "how it was recognised, see [verifying](verifying.md); null if it was not",
        ),
        Member("paragraph", ORDINAL, "paragraph in the release, from 1", "locator.paragraph"),
        Member("start", WHOLE, "first position in the release, from 0", "locator.start"),
        Member("end", ORDINAL, "position behind it", "locator.end"),
        part(
            "found",
            _FOUND,
            "`paragraph` (line), `start`, `end` and `as_written` in the copy, or null",
            "place",
        ),
        Member(
            "repeats", WHOLE, "how many more places of the copy have it in the same surroundings"
        ),
        part("lookalike", _FOUND, "the same of what stands where a missing one should, or null"),
        Member(
            "cautions",
            IDS,
            "codes; figures only",
            lambda finding: list(getattr(finding.record, "cautions", ())),
        ),
        SOURCE_URL,
        coded(
            "verdict",
            VERDICTS,
            "`found`, `rewritten` (the same value, printed otherwise), `changed`, `unclear` or"
            " `missing`",
        ),
        Member(
            "changes",
            array_of({"enum": list(CHANGES)}),
            "what is changed: `value`, `unit`, `hedge`, `direction`, `period`; figures only",
        ),
        Member(
            "release_print",
            MAYBE_TEXT,
            "what the release prints there, with the hedge or direction that is changed, or null",
            _said("was"),
        ),
        Member(
            "found_print",
            MAYBE_TEXT,
            "what the copy prints in its place, or null where no place is certain",
            reader("now", then=attrgetter("as_written")),
        ),
        Member(
            "found_value",
            SIDE,
            "its value in base units where it is `changed` or read again, or null",
            _said("value"),
        ),
        Member("found_unit", MAYBE_TEXT, "the id of its unit, the same", _said("unit")),
        coded("found_qualifier", (*QUALIFIER, None), "its hedge, the same", _said("qualifier")),
        part(
            "found_period",
            (
                Member("start", {"type": "string", "format": "date"}),
                Member("end", {"type": "string", "format": "date"}),
            ),
            "first and last day of its period where that is changed, or null (also where only the"
            " base of a change is: 环比 for 同比)",
            _said("period"),
        ),
        coded(
            "reason",
            (*REASONS, None),
            "of what is `unclear`: `same-print-elsewhere`, `rounded-there`, `another-number-there`"
            " (see `lookalike`), or null",
        ),
    ),
)


OWN = Members("verify", "own_figures", _FOUND)
"""Figures of the copy that the release does not have."""
COPY = Members(
    "verify",
    "file",
    (
        Member("name", TEXT),
        Member("sha256", TEXT),
        Member("chars", WHOLE, get=lambda verification: len(verification.text)),
        Member(
            "paragraphs",
            WHOLE,
            get=lambda verification: len(verification.text.removesuffix("\n").split("\n")),
        ),
    ),
)


def verify_schema() -> dict[str, Any]:
    """The schema of ``verify`` without what every document has."""
    document = list_of(PLACES.name, PLACES.schema())
    members = {
        "source": TEXT,
        "identical": TRUTH,
        "same_text": TRUTH,
        "encoding": {"enum": ["utf-8", "utf-8-sig", "utf-16", "gb18030", "big5hkscs", ""]},
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
