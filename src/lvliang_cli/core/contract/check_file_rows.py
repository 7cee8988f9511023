"""The rows of the document that ``check FILE`` prints: check results, each with its place."""

from typing import Any

from lvliang_cli.core.check.dataset.findings import SEVERITIES
from lvliang_cli.core.contract.check_rows import COLUMNS, RESULT
from lvliang_cli.core.contract.row_members import (
    WORDS,
    Member,
    Members,
    bilingual,
    coded,
    schema_of,
    within,
)
from lvliang_cli.core.contract.schema_parts import (
    COUNTS,
    IDS,
    MAYBE_WHOLE,
    TEXT,
    WHOLE,
    array_of,
    list_of,
)

_FILE = Member("file", TEXT, "path of the file as given")
_PLACE = (
    Member("page", MAYBE_WHOLE, "page of a PDF, from 1; null for other files"),
    Member("line", WHOLE, "line of the text as read, from 1: a paragraph of Word, a page or PDF"),
    Member(
        "column", MAYBE_WHOLE, "code point of the line, from 1; null of a dataset, without text"
    ),
    Member("char_start", WHOLE, "first code point of the figure in the text as read, from 0"),
    Member("char_end", WHOLE, "the code point after its last"),
)
PARTNERS = Members(
    "check.files",
    "partners",
    (Member("role", TEXT), Member("metric", TEXT, get="id"), Member("as_written", TEXT), *_PLACE),
)


SPOTS = Members(
    "check.files",
    "checks",
    (
        _FILE,
        *_PLACE,
        Member("sentence_start", MAYBE_WHOLE, "where its sentence begins in the text, or null"),
        Member("sentence_end", MAYBE_WHOLE, "the code point after the sentence, or null"),
        Member("metric", TEXT, "id of the figure, for `--explain`", "metric.id"),
        bilingual("label", "what it counts", "metric.label"),
        Member("as_written", TEXT, "the figure as printed", "metric.as_written"),
        coded(
            "severity",
            (*SEVERITIES, None),
            "`error` where it does not match, `warning`, `notice`, or null where nothing is found",
        ),
        Member("code", TEXT, "stable code: the verdict, or a caution about the figure alone"),
        bilingual("said", "the finding, or the verdict, in both languages"),
        bilingual("worked_out", "the arithmetic of it in one line, in both languages"),
        Member(
            "partners",
            array_of(PARTNERS.schema()),
            "the figures that it was checked against, each with its `role` and its place",
            columns={},
        ),
        Member("doubts", IDS, "codes of what the reader doubts in them"),
        *(
            member._replace(of_some=lambda spot: spot.checked is not None)
            for member in within(RESULT, "checked.result")
        ),
    ),
    "; ",
    (
        *("file", "page", "line", "column", "char_start", "char_end", "sentence_start"),
        *("sentence_end", "metric", "label", "as_written", "severity", "code", "said"),
        *("worked_out", "doubts", *(name for name in COLUMNS if name != "sentence")),
    ),
)

FILES = Members(
    "check.files",
    "files",
    (
        _FILE,
        coded("kind", ("text", "markdown", "html", "word", "pdf", "dataset")),
        Member("figures", WHOLE, "how many figures it has"),
        Member("checked", WHOLE, "how many of them could be checked"),
        Member("errors", WHOLE, "how many checks do not match"),
    ),
)
FAILED = (_FILE, *WORDS)

TABLES = (SPOTS, FILES)
"""The tables of members, for the docs."""


def check_file_documents() -> dict[str, dict[str, Any]]:
    """The schema of each document, by name."""
    files, failed = array_of(FILES.schema()), array_of(schema_of(FAILED))
    found = list_of("checks", SPOTS.schema(), files=files, failed=failed, counts=COUNTS)
    return {"check.files": found}
