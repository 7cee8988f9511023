"""The rows of the document of ``verify``, its schema, and that of a quotation from a copy."""

from operator import attrgetter
from typing import Any

from lvliang_cli.core.contract.row_members import Member, Members
from lvliang_cli.core.contract.schema_parts import BILINGUAL, IDS, TEXT, WHOLE, list_of, object_of
from lvliang_cli.core.data.codes import EVIDENCE, FOUND_AGAIN
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.verify import Place

_ORDINAL = {"type": "integer", "minimum": 1}
_PLACE = {"paragraph": _ORDINAL, "start": WHOLE, "end": _ORDINAL}


def _maybe(members: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": [object_of(members), {"type": "null"}]}


QUOTE = _maybe({"prefix": TEXT, "exact": TEXT, "suffix": TEXT, **_PLACE})
"""A figure in its sentence, or null where it was not found."""


_FOUND = _maybe({**_PLACE, "as_written": TEXT})
PLACES = Members(
    "verify",
    "places",
    (
        Member(
            "kind",
            {"enum": ["metric", "claim", "platform", "programme"]},
            "`metric`, `claim`, `platform` or `programme`",
        ),
        Member("id", TEXT, "id of the record", attrgetter("record.id")),
        Member(
            "label",
            BILINGUAL,
            "its name, in both languages",
            lambda finding: finding.record.label._asdict(),
            Words._fields,
        ),
        Member("as_written", TEXT, "what the release prints", attrgetter("locator.as_written")),
        Member("status", {"enum": list(FOUND_AGAIN)}, "`exact`, `moved` or `not_found`"),
        Member(
            "evidence",
            {"enum": [*EVIDENCE, None]},
            "how it was recognised, see [verifying](verifying.md); null if it was not",
        ),
        Member(
            "paragraph",
            _ORDINAL,
            "paragraph in the release, from 1",
            attrgetter("locator.paragraph"),
        ),
        Member(
            "start", WHOLE, "first position in the release, from 0", attrgetter("locator.start")
        ),
        Member("end", _ORDINAL, "position behind it", attrgetter("locator.end")),
        Member(
            "found",
            _FOUND,
            "`paragraph` (line), `start`, `end` and `as_written` in the copy, or null",
            lambda finding: finding.place and finding.place._asdict(),
            Place._fields,
        ),
        Member(
            "repeats", WHOLE, "how many more places of the copy have it in the same surroundings"
        ),
        Member(
            "lookalike",
            _FOUND,
            "the same of what stands where a missing one should, or null",
            lambda finding: finding.lookalike and finding.lookalike._asdict(),
            Place._fields,
        ),
        Member(
            "cautions",
            IDS,
            "codes; figures only",
            lambda finding: list(getattr(finding.record, "cautions", ())),
        ),
    ),
)


def verify_schema() -> dict[str, Any]:
    """The schema of ``verify`` without what every document has."""
    document = list_of(PLACES.name, PLACES.schema())
    truth = {"type": "boolean"}
    members = {
        "source": TEXT,
        "identical": truth,
        "same_text": truth,
        "encoding": {"enum": ["utf-8", "utf-8-sig", "utf-16", "gb18030"]},
        "file": object_of({"name": TEXT, "sha256": TEXT, "chars": WHOLE, "paragraphs": WHOLE}),
        "counts": object_of(dict.fromkeys(FOUND_AGAIN, WHOLE)),
        "other_places": {"type": "array", "items": PLACES.schema()},
        "cautions": {"type": "array", "items": {"$ref": "#/$defs/caution"}},
    }
    return {
        "properties": {**members, **document["properties"]},
        "required": [*members, *document["required"]],
    }
