"""The rows of the documents of ``check``, and their JSON Schema."""

from operator import attrgetter
from typing import Any

from lvliang_cli.core.check.dataset_check import CLASSES, REASONS
from lvliang_cli.core.check.findings import SEVERITIES
from lvliang_cli.core.check.printed_number import LOOSER
from lvliang_cli.core.check.result import PATTERNS, VERDICTS
from lvliang_cli.core.check.rounding import CONVENTIONS
from lvliang_cli.core.contract.row_members import Member, Members
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
from lvliang_cli.core.text.bilingual import Words

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
FIGURES = Members(
    "check",
    "figures",
    (
        Member("metric", TEXT, "id of the figure"),
        Member(
            "label",
            BILINGUAL,
            "its name, in both languages",
            lambda standing: standing.metric.label._asdict(),
            Words._fields,
        ),
        Member("as_written", TEXT, "the figure as printed", attrgetter("metric.as_written")),
        Member("checkable", {"enum": list(CLASSES)}, "`checked`, `no-power` or `not-checkable`"),
        Member(
            "reason",
            {"enum": list(REASONS)},
            "why: `relation`, `no-counts`, `alone`, `rank`, ...",
        ),
        Member(
            "verdicts",
            IDS,
            "the verdict of each check that it takes part in",
            lambda standing: [checked.result.verdict for checked in standing.checks],
        ),
        Member("findings", IDS, "codes of what was found of it"),
    ),
    joint="; ",
)
FINDINGS = Members(
    "check",
    "findings",
    (
        Member(
            "severity",
            {"enum": list(SEVERITIES)},
            "`error`, `warning` or `notice`; only errors end with exit code 1",
        ),
        Member("code", TEXT, "stable code: a verdict or a caution"),
        Member("metric", _MAYBE_TEXT, "id of the figure, or null for the source"),
        Member("relation", _MAYBE_TEXT, "id of the relation, or null"),
        Member("zh", TEXT, "the finding in Chinese", attrgetter("words.zh")),
        Member("en", TEXT, "the finding in English", attrgetter("words.en")),
    ),
)
_FOUND = array_of(FINDINGS.schema())


def check_documents() -> dict[str, dict[str, Any]]:
    """The schema of each document, by name."""
    documents: dict[str, dict[str, Any]] = {}
    documents["check"] = list_of(
        "figures",
        FIGURES.schema(),
        checks=array_of(object_of(_CHECKED)),
        findings=_FOUND,
        counts=COUNTS,
    )
    documents["check.explain"] = list_of(
        "checks",
        object_of({**_CHECKED, "partners": array_of(_PARTNER), **_STEPS}),
        figure=FIGURES.schema(),
        findings=_FOUND,
    )
    for name in BY_HAND:
        documents[f"check.{name}"] = object_of({**_RESULT_MEMBERS, **_STEPS})
    return documents
