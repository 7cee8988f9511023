"""The rows about datasets: catalogue, versions, summary, cautions, review, citations."""

from collections.abc import Callable, Mapping, Sequence
from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple

from lvliang_cli.core.contract.row_members import (
    PERIOD,
    REGION,
    Member,
    Members,
    bilingual,
    coded,
    each,
    or_none,
    part,
    region_of,
)
from lvliang_cli.core.contract.schema_parts import (
    COUNTS,
    IDS,
    MAYBE_TEXT,
    MAYBE_WHOLE,
    ORDINAL,
    TEXT,
    TRUTH,
    WHOLE,
    array_of,
    list_of,
    of_kind,
)
from lvliang_cli.core.data.codes import CAUTIONS
from lvliang_cli.core.data.records import REVIEW as REVIEW_RECORD

if TYPE_CHECKING:
    from lvliang_cli.core.data.model import Release
    from lvliang_cli.core.query.summary import Summary

CATALOGUE = ("data.list", "data.add", "data.remove", "data.upgrade", "data.path")
"""Documents about the catalogue, for which no one dataset is read."""


KEPT = Members(
    "data.list",
    "datasets",
    (
        Member(
            "id",
            MAYBE_TEXT,
            "id of the dataset; this and what follows is null of an unreadable file",
        ),
        or_none(bilingual("title", "in both languages")),
        region_of("region", "`code` and `name`", "region"),
        part("period", PERIOD, "`start`, `end` and `basis` of the release"),
        Member("version", MAYBE_TEXT, "version of the dataset"),
        Member("created", MAYBE_TEXT, "when it was compiled"),
        Member("metrics", {"type": ["integer", "null"], "minimum": 0}, "how many figures it has"),
        Member("is_bundled", TRUTH, "whether it came with lvliang; never null"),
        Member("path", TEXT, "where the file is; never null"),
        Member("sha256", MAYBE_TEXT, "SHA-256 of the file"),
        or_none(bilingual("problem", "why it cannot be read, in both languages; null if it can")),
    ),
)
REPRINT = Members(
    "data.add",
    "reprints",
    (
        Member("id", TEXT, "what was added"),
        Member("of", TEXT, "the dataset that it is a reprint of"),
        Member("is_whole", TRUTH, "whether the whole text is the same"),
        Member("shared", WHOLE, "how many figures are printed alike, with the same words around"),
        Member("figures", WHOLE, "how many figures were added"),
    ),
)
PLACED = Members("data.path", "", (Member("id", MAYBE_TEXT), Member("path", TEXT)))


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


def _counts(nouns: tuple[str, ...]) -> Callable[[Any], dict[str, int]]:
    """How many records of each noun the release of an item has."""
    return lambda item: {noun: len(getattr(item.release, noun)) for noun in nouns}


INFO = Members(
    "info",
    "info",
    (
        Member("version", TEXT, "of lvliang"),
        Member("python", TEXT, "version of the interpreter"),
        Member("dataset", TEXT, "id of the dataset", "release.id"),
        Member("dataset_version", TEXT, "its version", "release.version"),
        Member("dataset_schema_version", TEXT, "version of its form", "release.schema_version"),
        Member("created", TEXT, "when it was compiled", "release.created"),
        Member("path", TEXT, "where the file is"),
        Member("sha256", TEXT, "SHA-256 of the file"),
        Member(
            "counts",
            COUNTS,
            "how many records of each noun",
            _counts(NOUNS),
            {f"count_{noun}": noun for noun in NOUNS},
        ),
    ),
)


class Summarised(NamedTuple):
    """A release with its summary."""

    release: "Release"
    summary: "Summary"


def _ids(name: str) -> Callable[[Summarised], list[str]]:
    """The ids of the figures in a list of the summary."""
    return lambda item: [metric.id for metric in getattr(item.summary, name)]


def _id_at(place: int) -> Callable[[Sequence[Any]], str]:
    """The id of a record of a pair."""
    return lambda pair: str(pair[place].id)


SUMMARY = Members(
    "summary",
    "summary",
    (
        part("region", REGION, "`code` (GB/T 2260) and `name`", "release.region"),
        part("period", PERIOD, "`start`, `end` and `basis` of the release", "release.period"),
        Member("counts", COUNTS, "how many records of each noun", _counts(NOUNS[:-1])),
        each(
            "headlines",
            (Member("topic", TEXT, get=_id_at(0)), Member("metric", TEXT, get=_id_at(1))),
            "`topic` and a `metric`: its biggest figure in the unit it uses most",
            "summary.headlines",
        ),
        each(
            "biggest",
            (Member("section", TEXT, get=_id_at(0)), Member("metric", TEXT, get=_id_at(1))),
            "`section` and a `metric`, where there are no topics: its biggest of each unit",
            "summary.biggest",
        ),
        Member(
            "leading", IDS, "ids of the figures to look at first, if no topics", _ids("leading")
        ),
        Member("changes", IDS, "ids of the figures that are changes", _ids("changes")),
        each(
            "coverage",
            (
                Member("section", TEXT, get=_id_at(0)),
                Member("metrics", IDS, get=lambda covered: [metric.id for metric in covered[1]]),
            ),
            "each `section` with its `metrics`; empty lists too",
            "summary.coverage",
        ),
        Member(
            "no_period", IDS, "ids of the figures for which no period is printed", _ids("no_period")
        ),
        Member("dataset", TEXT, "id of the dataset that it sums up", "release.id"),
    ),
)
CAUTIONED = Members(
    "show",
    "cautions",
    (
        Member("code", TEXT, "code of the caution", str),
        bilingual("label", "short form, in both languages", lambda code: CAUTIONS[code].short),
        bilingual(
            "explanation", "a sentence, in both languages", lambda code: CAUTIONS[code].sentence
        ),
        Member("metrics", IDS, "ids of the figures that carry it"),
    ),
)
_REVIEW_MEANINGS = {
    "metric": "id of the figure",
    "status": "`open`, `accepted`, `corrected` or `dropped`",
    "confidence": "of the program, 0 to 1, or null",
    "doubts": "why it is not certain",
    "as_written": "the figure as printed",
    "corrected": "names of the fields that a person changed",
}
REVIEWED = Members(
    "review",
    "review",
    tuple(
        Member(name, of_kind(kind, closed=False), _REVIEW_MEANINGS[name])
        for name, kind in REVIEW_RECORD.kinds.items()
    ),
    joint="; ",
)
_QUOTE_PARTS = (
    *(Member(name, TEXT) for name in ("prefix", "exact", "suffix")),
    Member("paragraph", ORDINAL),
    Member("start", WHOLE),
    Member("end", ORDINAL),
)
QUOTE = part("quote", _QUOTE_PARTS, get=lambda quote: quote)
"""A figure in its sentence, or null where it was not found."""


CITATIONS = Members(
    "cite",
    "citations",
    (
        Member(
            "metric",
            MAYBE_TEXT,
            "id of the figure, or null for the release",
            lambda cited: cited.metric and cited.dataset.name(cited.metric),
        ),
        Member("source", TEXT, "id of the source", lambda cited: cited.dataset.name(cited.source)),
        Member("style", TEXT, "`sentence`, `gbt7714`, `bibtex`, `ris` or `csl`"),
        bilingual("text", "the citation, in both languages"),
        region_of("region", "where the figure, or the release, is of", "region"),
    ),
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
    (
        *(Member(name, None) for name in ("id", "type", "title", "URL", "language")),
        Member(
            "author",
            None,
            columns={"author": lambda all_: ";".join(f"{a['family']}, {a['given']}" for a in all_)},
        ),
        Member("container-title", None),
        Member(
            "issued",
            None,
            columns={"issued": _day, "circa": lambda date: (date or {}).get("circa", False)},
        ),
        Member("accessed", None, columns={"accessed": _day}),
        Member("note", None),
    ),
)
"""The columns of CSL-JSON, whose own form is that of the standard."""

EXPORTED = Members(
    "export",
    "files",
    (
        Member("name", TEXT, "path of the file within the folder"),
        Member(
            "rows", MAYBE_WHOLE, "how many records it holds; null of a file that describes others"
        ),
        Member("bytes", WHOLE, "its size"),
        Member("sha256", TEXT, "its hash, hexadecimal"),
    ),
)

GROUPED = Members(
    "report",
    "groups",
    (
        coded("section", ("key", "changes", "units", "series", "places"), get=itemgetter(0)),
        Member("metrics", IDS, "ids of the figures side by side, as they are shown", itemgetter(1)),
    ),
)

TABLES = (KEPT, INFO, SUMMARY, CAUTIONED, REVIEWED, CITATIONS, EXPORTED, GROUPED)
