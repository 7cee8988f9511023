"""The rows of the document that ``extract`` prints."""

from collections.abc import Callable
from typing import Any

from ..extract.model.reasons import DOUBTS, DROPPED, RELATION_DOUBTS, TAKEN
from .members_table import listed, members
from .row_members import Members, reader
from .schema_parts import array_of, list_of

NAMES = ("extract", "extract.drafts")
"""Documents that come from no dataset."""


def _number(index: str) -> Callable[[Any], int | None]:
    """What an attribute counts from 0, from 1: figures are named by their number in their file."""
    return reader(index, then=lambda at: at + 1)


FIGURES = listed(
    "extract.figures", {"section": _number("section")}, of={"doubt": DOUBTS, "taken": TAKEN}
)
PASSED_OVER = listed(
    "extract.dropped",
    {"because": lambda dropped: DROPPED[dropped.reason]},
    of={"dropped": DROPPED},
)
TEXTS = listed(
    "extract.texts",
    {
        "chars": lambda reading: len(reading.text),
        "issued": lambda reading: reading.issued and reading.issued.isoformat(),
    },
)
_ARGUMENT = members("argument", {"figure": _number("figure")})
RELATIONS = listed(
    "extract.relations",
    {"stated": _number("stated")},
    of={"argument": _ARGUMENT, "relation-doubt": RELATION_DOUBTS},
)
FAILED = Members("extract", "failed", members("failed"))
DRAFTED = Members("extract.drafts", "drafts", members("extract.drafts"))

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
