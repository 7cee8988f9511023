"""The rows of the document that ``extract`` prints, each member said once."""

from collections.abc import Callable
from operator import itemgetter
from typing import Any

from lvliang_cli.core.contract.row_members import (
    WORDS,
    Member,
    Members,
    bilingual,
    coded,
    each,
    part,
    reader,
)
from lvliang_cli.core.contract.schema_parts import (
    MAYBE_TEXT,
    MAYBE_WHOLE,
    SIDE,
    TEXT,
    WHOLE,
    array_of,
    list_of,
)
from lvliang_cli.core.data import codes
from lvliang_cli.core.data.codes import WORDS_OF
from lvliang_cli.core.extract.model.reasons import DOUBTS, DROPPED, RELATION_DOUBTS, TAKEN

NAMES = ("extract", "extract.drafts")
"""Documents that come from no dataset."""

_NUMBERS = {"type": "array", "items": {"type": "number"}}
_WHEN = (
    Member("as_written", TEXT),
    Member("start", MAYBE_TEXT),
    Member("end", MAYBE_TEXT),
    coded("basis", codes.PERIOD_BASIS),
)
_CHANGE = (
    coded("direction", ("up", "down")),
    coded("basis", codes.CHANGE_BASIS),
    Member("basis_as_written", MAYBE_TEXT, get=lambda change: change.basis_as_written or None),
    Member("percent", SIDE),
)
_BASE = (
    Member("as_written", MAYBE_TEXT, get=lambda base: base.as_written or None, columns={}),
    Member("start", MAYBE_TEXT),
    Member("end", MAYBE_TEXT),
)
_WHERE = (Member("name", TEXT), Member("code", MAYBE_TEXT))
_FILE = Member("file", TEXT, "path of the file as given")
_PARAGRAPH = Member("paragraph", WHOLE, "line of the text, from 1")
_PRINTED = (
    Member("start", WHOLE, "first code point of the text as read, from 0"),
    Member("end", WHOLE, "the code point after the last"),
    Member("as_written", TEXT, "exactly these characters"),
)


def _number(index: str) -> Callable[[Any], int | None]:
    """What an attribute counts from 0, from 1: figures are named by their number in their file."""
    return reader(index, then=lambda at: at + 1)


FIGURES = Members(
    "extract",
    "figures",
    (
        _FILE,
        Member("number", WHOLE, "number of the figure in its file, from 1"),
        _PARAGRAPH,
        Member("item", MAYBE_WHOLE, "number that the paragraph opens with, or null"),
        *_PRINTED,
        coded("class", codes.CLASS, "`statistic`, `rank` or `programme`", "class_"),
        coded("kind", codes.KIND, "`count`, `amount`, `rate`, `change`, `rank` or `duration`"),
        Member(
            "value",
            {"type": "number"},
            "in base units, signed for a change; the lower end of a range",
        ),
        Member("unit", TEXT, "id of the unit"),
        Member(
            "unit_as_written", TEXT, "the measure word; `%` for every way to print a percentage"
        ),
        Member(
            "decimals",
            {"type": "integer"},
            "digits after the point of the base unit, may be negative",
        ),
        coded("qualifier", codes.QUALIFIER, "`exact`, `more_than`, ..."),
        Member(
            "qualifier_as_written",
            MAYBE_TEXT,
            "the hedge, which may stand outside the figure, or null",
        ),
        Member("lower", SIDE, "least value, or null where open"),
        Member("upper", SIDE, "greatest value, or null where open"),
        Member(
            "readings", _NUMBERS, "every reading of an ambiguous print, or both ends of a range"
        ),
        part(
            "change",
            _CHANGE,
            "`direction`, `basis`, `basis_as_written`, `percent`, or null for a level",
        ),
        Member("counted", TEXT, "the thing counted, in words of the text; may be empty"),
        part(
            "period",
            _WHEN,
            "`as_written`, `start`, `end`, `basis`, or null; no days without a year",
        ),
        part(
            "base",
            _BASE,
            "what a change is measured against: `as_written`, `start`, `end`, or null",
        ),
        part("place", _WHERE, "`name` and `code` where it is not that of the text, or null"),
        coded("prices", (*codes.PRICES, None), "`current`, `comparable`, `constant`, or null"),
        Member(
            "indicator",
            MAYBE_TEXT,
            "key that joins it with the same figure of other texts, or null",
            lambda figure: figure.indicator.key or None,
        ),
        Member("section", WHOLE, "number of the section in `texts`, from 1", _number("section")),
        Member(
            "confidence",
            {"type": "number", "minimum": 0, "maximum": 1},
            "0 to 1, from the doubts: an order for review, not a measured chance",
        ),
        Member("doubts", array_of({"enum": list(DOUBTS)}), "stable codes of what is doubtful"),
        coded("reason", TAKEN, "stable code: why it was taken for a figure"),
    ),
)

PASSED_OVER = Members(
    "extract",
    "dropped",
    (
        _FILE,
        _PARAGRAPH,
        *_PRINTED,
        coded("reason", DROPPED, "stable code: why it is not a figure"),
        bilingual(
            "because",
            "the same in words, in both languages",
            lambda dropped: DROPPED[dropped.reason],
            {},
        ),
    ),
)

TEXTS = Members(
    "extract",
    "texts",
    (
        _FILE,
        coded("kind", ("text", "markdown", "html", "word", "pdf")),
        Member("encoding", TEXT, "of the file; empty for Word and PDF"),
        Member("chars", WHOLE, "length of the text as read", lambda reading: len(reading.text)),
        Member("sha256", TEXT, "of the text as read, in UTF-8, hexadecimal"),
        Member("title", MAYBE_TEXT, "title given or found, or null"),
        Member(
            "issued",
            MAYBE_TEXT,
            "date of issue given or found, or null",
            lambda reading: reading.issued and reading.issued.isoformat(),
        ),
        part("period", _WHEN, "the period of the text as a whole, or null"),
        part("place", _WHERE, "the place of the text as a whole, `name` and `code`, or null"),
        each(
            "sections",
            (Member("title", TEXT), Member("first", WHOLE), Member("last", WHOLE)),
            "each with `title`, `first` and `last` paragraph",
        ),
    ),
)


_ARGUMENT = (
    Member("role", TEXT),
    Member("figure", MAYBE_WHOLE, get=_number("figure")),
    Member("value", MAYBE_WHOLE),
)


RELATIONS = Members(
    "extract",
    "relations",
    (
        _FILE,
        Member("type", TEXT, "what kind of relation, such as `change`, `share` or `sum`"),
        Member(
            "stated",
            MAYBE_WHOLE,
            "number of the figure that follows from the others, or null",
            _number("stated"),
        ),
        each(
            "arguments",
            _ARGUMENT,
            "each with its `role`, and the number of its `figure` or a `value`",
        ),
        Member(
            "complete",
            {"type": ["boolean", "null"]},
            "of a `sum`, whether its parts are all there are; else null",
        ),
        Member("linked", TEXT, "how it was found"),
        Member(
            "doubts",
            array_of({"enum": list(RELATION_DOUBTS)}),
            "codes of why it may be another relation",
        ),
        each(
            "evidence",
            (Member("start", WHOLE, get=itemgetter(0)), Member("end", WHOLE, get=itemgetter(1))),
            "where the text shows it, `start` and `end`, half-open",
        ),
    ),
)

FAILED = Members("extract", "failed", (Member("file", TEXT), *WORDS))

OUTCOMES = WORDS_OF["draft-outcome"]

DRAFTED = Members(
    "extract.drafts",
    "drafts",
    (
        _FILE,
        coded("outcome", OUTCOMES, "what became of it"),
        Member("id", MAYBE_TEXT, "of the dataset, or null"),
        Member("draft", MAYBE_TEXT, "path of the draft, or null"),
        Member("figures", MAYBE_WHOLE, "how many; null where the text was not read"),
        Member("to_review", MAYBE_WHOLE, "how many of them a person has to settle"),
    ),
)

TABLES = (FIGURES, PASSED_OVER, TEXTS, RELATIONS, DRAFTED)


def extract_documents() -> dict[str, dict[str, Any]]:
    """The schema of each document, by name."""
    document = list_of(
        "figures",
        FIGURES.schema(),
        texts=array_of(TEXTS.schema()),
        failed=array_of(FAILED.schema()),
        dropped=array_of(PASSED_OVER.schema()),
        relations=array_of(RELATIONS.schema()),
    )
    return {"extract": document, "extract.drafts": list_of("drafts", DRAFTED.schema())}
