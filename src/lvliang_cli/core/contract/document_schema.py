"""JSON Schema (draft 2020-12) of every document printed, and of a dataset file.

Made from the same table that the strict reader uses, so the two cannot drift apart.
Documents may grow within a version, so unknown members are allowed in them; a dataset
file is closed.
"""

from typing import Any

from ..data.field_kinds import LISTS, RELEASE, REVIEW
from ..query.record_names import KINDS
from ..text.bilingual import Words
from ..text.suggest import not_among
from .check_rows import TABLES as CHECKED
from .check_rows import WITHOUT_DATASET, check_documents
from .compare_rows import COMPARISONS
from .dataset_rows import (
    CATALOGUE,
    CAUTIONED,
    CITATIONS,
    EXPORTED,
    GROUPED,
    INFO,
    QUOTE,
    SUMMARY,
    catalogue_documents,
)
from .dataset_rows import TABLES as OF_DATASETS
from .dictionary import ENTRIES
from .extract_rows import NAMES as EXTRACT
from .extract_rows import TABLES as EXTRACTED
from .extract_rows import extract_documents
from .members_table import listed, lists, members
from .query_rows import EXPLAINED, query_documents
from .query_rows import NAMES as QUERY
from .rank_rows import RANKED
from .record_cells import column_names, fields_of
from .row_members import Members, schema_of
from .schema_parts import (
    BILINGUAL,
    COUNTS,
    IDS,
    MAYBE_TEXT,
    TEXT,
    WHOLE,
    array_of,
    list_of,
    object_of,
    of_kind,
)
from .search_rows import RESULTS
from .trend_rows import OBSERVATIONS
from .verify_rows import PLACES, verify_schema

TABLES: tuple[Members, ...] = (
    *(*EXTRACTED, *OF_DATASETS, *CHECKED),
    *(PLACES, COMPARISONS, OBSERVATIONS, RANKED, RESULTS, ENTRIES, EXPLAINED),
)
_MADE = {table.document for table in TABLES}
TABLES += tuple(listed(name) for name in lists() if name.rpartition(".")[0] not in _MADE)
"""The tables of members, for the docs."""

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def _row(noun: str, *, partial: bool = False) -> dict[str, Any]:
    """A row of `noun`; `partial` rows hold only the fields that were asked for."""
    fields = fields_of(noun)
    members = {f.name: of_kind(f.kind, closed=False) for f in fields if f.in_json}
    if partial:
        columns = [column for field in fields for column in column_names(field)]
        members |= {column: {} for column in columns if column not in members}
    return object_of(members, open_rows=partial)


def _rows(noun: str) -> dict[str, Any]:
    return {"type": "array", "items": {"$ref": f"#/$defs/{noun}"}}


def _list_document(noun: str) -> dict[str, Any]:
    """A list whose rows are whole, or partial where ``fields`` says which were asked for."""
    return {
        "required": [noun, "count"],
        "if": {"required": ["fields"]},
        "then": {"properties": {noun: _rows(f"{noun}.partial")}},
        "else": {"properties": {noun: _rows(noun)}},
    }


def _thing_document(*kinds: str) -> dict[str, Any]:
    """A page; that on one thing alone says of which kind it is and has it under that name."""
    page = _page_document(*_SHOWN)
    page["properties"] |= {kind: {"$ref": f"#/$defs/{KINDS[kind][0]}"} for kind in kinds}
    page["properties"] |= {"kind": {"enum": list(kinds)}}
    page["dependentRequired"] = {kind: ["kind"] for kind in kinds}
    return page


def _page_document(*nouns: str) -> dict[str, Any]:
    members = {noun: _rows(noun) for noun in nouns if noun != "metrics"}
    members |= {"cautions": _CAUTIONS}
    listed = _list_document("metrics")
    return {**listed, "properties": members, "required": ["metrics", "count", "cautions"]}


_DATASET = object_of({"id": TEXT, "title": BILINGUAL, "version": TEXT, "sha256": TEXT})


def _one_or_several(one: str, several: str) -> dict[str, Any]:
    """Either member, by how many datasets were read."""
    return {"oneOf": [{"required": [one]}, {"required": [several]}]}


def _envelope(name: str) -> dict[str, Any]:
    return {
        "schema_version": {"type": "string", "pattern": r"^1\.[0-9]+$"},
        "document": {"const": name},
        "tool": object_of({"name": {"const": "lvliang"}, "version": TEXT}),
        "dataset": {"$ref": "#/$defs/dataset"},
        "datasets": {"type": "array", "items": {"$ref": "#/$defs/dataset"}},
        "fields": IDS,
        "count": WHOLE,
        "notes": array_of(schema_of(members("note"))),
    }


_SHOWN = ("metrics", "claims", "topics", "sections", "platforms", "programmes", "glossary")

_CAUTIONS = array_of({"$ref": "#/$defs/caution"})


def _documents() -> dict[str, dict[str, Any]]:
    documents = {f"{noun}.list": _list_document(noun) for noun in LISTS}
    documents["metrics.show"] = _page_document()
    quoted = array_of(object_of({"quote": QUOTE.schema}, open_rows=True))
    documents["metrics.show"]["properties"]["metrics"] = quoted
    for kind, (noun, _) in KINDS.items():
        if noun != "metrics":
            documents[f"{noun}.show"] = _thing_document(kind)
    documents["show"] = _thing_document(*KINDS)
    documents["compare"] = list_of(
        "comparisons",
        COMPARISONS.schema(),
        metrics=_rows("metrics"),
        without_counterpart=IDS,
        cautions=_CAUTIONS,
    )
    documents["summary"] = _page_document()
    documents["summary"]["properties"] |= {
        "summary": SUMMARY.schema(),
        "summaries": {"type": "array", "items": SUMMARY.schema()},
    }
    documents["summary"]["allOf"] = [_one_or_several("summary", "summaries")]
    documents["report"] = _page_document()
    documents["report"]["properties"]["groups"] = array_of(GROUPED.schema())
    documents |= check_documents()
    documents["verify"] = verify_schema()
    documents["search.list"] = list_of("results", RESULTS.schema(), query=TEXT)
    documents["cite"] = list_of("citations", CITATIONS.schema())
    reviewed = {"allOf": [of_kind(REVIEW, closed=False), quoted["items"]]}
    documents["review"] = list_of("review", reviewed, counts=COUNTS)
    documents["info"] = {
        "properties": {"info": INFO.schema(), "infos": array_of(INFO.schema())},
        "allOf": [_one_or_several("info", "infos")],
    }
    documents["export"] = list_of("files", EXPORTED.schema(), form=TEXT, folder=TEXT)
    documents["trend"] = list_of("observations", OBSERVATIONS.schema(), cautions=_CAUTIONS)
    documents["rank"] = list_of("ranks", RANKED.schema(), cautions=_CAUTIONS)
    documents |= catalogue_documents()
    documents |= extract_documents()
    documents |= query_documents()
    documents["dictionary"] = list_of("dictionary", ENTRIES.schema())
    for table in TABLES:  # a document that is one list needs no more than its table
        documents.setdefault(table.document, list_of(table.name, table.schema()))
    return documents


DOCUMENTS = (*_documents(), "dataset", "error")


def schema(name: str | None = None) -> dict[str, Any]:
    """The schema of the document called `name`; of every document for None.

    Raises:
        BadUsage: no document is called that.
    """
    if name == "dataset":
        return {"$schema": DIALECT, "title": "lvliang dataset", **of_kind(RELEASE, closed=True)}
    if name == "error":
        members = {"error": TEXT, "kind": TEXT, "token": MAYBE_TEXT, "hint": MAYBE_TEXT}
        members |= {"did_you_mean": IDS}
        return {"$schema": DIALECT, "title": "lvliang error", **object_of(members)}
    documents = _documents()
    name = f"{name}.list" if name in LISTS else name
    if name is not None and name not in documents:
        raise not_among(Words(f"没有文档“{name}”", f"no document {name!r}"), name, DOCUMENTS)
    defs = {noun: _row(noun) for noun in LISTS}
    defs |= {f"{noun}.partial": _row(noun, partial=True) for noun in LISTS}
    defs |= {"caution": CAUTIONED.schema(), "dataset": _DATASET}
    wanted = documents if name is None else {name: documents[name]}
    alternatives = []
    for key, document in wanted.items():
        envelope = _envelope(key)
        required = ["schema_version", "document", "tool", "notes"]
        conditions = list(document.get("allOf", ()))
        if key not in (*WITHOUT_DATASET, *CATALOGUE, *EXTRACT, *QUERY):
            conditions.append(_one_or_several("dataset", "datasets"))
        alternatives.append(
            {
                **document,
                **({"allOf": conditions} if conditions else {}),
                "title": key,
                "type": "object",
                "properties": {**envelope, **document.get("properties", {})},
                "required": [*required, *document.get("required", [])],
            }
        )
    body = alternatives[0] if name is not None else {"oneOf": alternatives}
    return {"$schema": DIALECT, **body, "$defs": defs}
