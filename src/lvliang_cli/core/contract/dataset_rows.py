"""The rows about datasets: catalogue, versions, summary, cautions, review, citations."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from ..data.dataset import Dataset
from ..data.field_kinds import REVIEW as REVIEW_RECORD
from .members_table import listed, members
from .row_members import Member, Members, part
from .schema_parts import TEXT, array_of, list_of, of_kind

CATALOGUE = ("data.list", "data.add", "data.remove", "data.upgrade", "data.path")
"""Documents about the catalogue, for which no one dataset is read."""

KEPT = listed("data.list.datasets")
REPRINT = Members("data.add", "reprints", members("reprint"))
PLACED = Members("data.path", "", members("kept-path"))


def catalogue_documents() -> dict[str, dict[str, Any]]:
    """The schema of each document about the catalogue, by name."""
    where = PLACED.schema()
    del where["type"]
    return {
        "data.list": list_of("datasets", KEPT.schema()),
        "data.add": list_of(
            "datasets", KEPT.schema(), outcome=TEXT, reprints=array_of(REPRINT.schema())
        ),
        "data.remove": where,
        "data.upgrade": where,
        "data.path": where,
    }


NOUNS = ("metrics", "claims", "sections", "topics", "platforms", "programmes", "glossary")


def _counts(dataset: Dataset, nouns: Sequence[str] = NOUNS) -> dict[str, int]:
    """How many records of each noun it has."""
    return {noun: len(getattr(dataset.release, noun)) for noun in nouns}


INFO = listed("info.info", {"counts": _counts}, {"counts": {f"count_{n}": n for n in NOUNS}})


def _ids(name: str) -> Callable[[Any], list[str]]:
    return lambda pair: [metric.id for metric in getattr(pair[1], name)]


_COVERAGE = members("coverage", {"metrics": lambda covered: [metric.id for metric in covered[1]]})
SUMMARY = listed(
    "summary.summary",
    {
        "counts": lambda pair: _counts(pair[0], NOUNS[:-1]),
        **{name: _ids(name) for name in ("leading", "changes", "no_period")},
    },
    of={"coverage": _COVERAGE},
)
"""Of a dataset and its summary."""
CAUTIONED = listed("show.cautions")
REVIEWED = Members(
    "review",
    "review",
    tuple(
        member._replace(schema=of_kind(REVIEW_RECORD.kinds[member.name], closed=False))
        for member in members("record-of-review")
    ),
    joint="; ",
)
QUOTE = part(Member("quote", None, get=lambda quote: quote), members("quote"))
"""A figure in its sentence, or null where it was not found."""


CITATIONS = listed(
    "cite.citations",
    {
        "metric": lambda cited: cited.metric and cited.dataset.name(cited.metric),
        "source": lambda cited: cited.dataset.name(cited.source),
    },
)


def _day(date: Mapping[str, Any] | None) -> str | None:
    """A date of CSL-JSON as an ISO 8601 day."""
    if date is None:
        return None
    ((year, month, day),) = date["date-parts"]
    return f"{year:04}-{month:02}-{day:02}"


CSL = Members(
    "cite.csl",
    "",
    members(
        "csl",
        columns={
            "author": {
                "author": lambda all_: ";".join(f"{a['family']}, {a['given']}" for a in all_)
            },
            "issued": {"issued": _day, "circa": lambda date: (date or {}).get("circa", False)},
            "accessed": {"accessed": _day},
        },
    ),
)
"""The columns of CSL-JSON, whose own form is that of the standard."""

EXPORTED = listed("export.files")
GROUPED = listed("report.groups")

TABLES = (KEPT, INFO, SUMMARY, CAUTIONED, REVIEWED, CITATIONS, EXPORTED, GROUPED)
