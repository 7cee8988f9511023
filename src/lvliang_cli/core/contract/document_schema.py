"""JSON Schema (draft 2020-12) of every document printed, and of a dataset file.

Made from the same table that the strict reader uses, so the two cannot drift apart.
Documents may grow within a version, so unknown members are allowed in them; a dataset
file is closed.
"""

from typing import Any

from lvliang_cli.core.contract.catalogue_schema import NAMES as CATALOGUE
from lvliang_cli.core.contract.catalogue_schema import catalogue_documents
from lvliang_cli.core.contract.check_rows import (
    FIGURES,
    FINDINGS,
    WITHOUT_DATASET,
    check_documents,
)
from lvliang_cli.core.contract.extract_rows import NAMES as EXTRACT
from lvliang_cli.core.contract.extract_rows import TABLES as EXTRACTED
from lvliang_cli.core.contract.extract_rows import extract_documents
from lvliang_cli.core.contract.record_fields import column_names, fields_of
from lvliang_cli.core.contract.row_members import EXPORTED
from lvliang_cli.core.contract.schema_parts import (
    BILINGUAL,
    COUNTS,
    IDS,
    INTERVAL,
    NOTES,
    PERIOD,
    REGION,
    SIDE,
    TEXT,
    WHOLE,
    array_of,
    list_of,
    object_of,
)
from lvliang_cli.core.contract.verify_rows import PLACES, QUOTE, verify_schema
from lvliang_cli.core.data.kinds import (
    Bilingual,
    Code,
    Figure,
    Integer,
    Kind,
    Many,
    Optional,
    Record,
    Span,
    Text,
    Truth,
)
from lvliang_cli.core.data.records import LISTS, RELEASE, REVIEW
from lvliang_cli.core.query.names import KINDS
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.suggest import not_among

TABLES = (*EXTRACTED, EXPORTED, PLACES, FIGURES, FINDINGS)
"""The tables of members, for the docs."""

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def of_kind(kind: Kind, *, closed: bool) -> dict[str, Any]:
    """The schema of one kind of value; `closed` refuses unknown members."""
    match kind:
        case Optional():
            return {"anyOf": [of_kind(kind.inner, closed=closed), {"type": "null"}]}
        case Text():
            found: dict[str, Any] = {"type": "string", "minLength": 1, "maxLength": kind.most}
            return found | ({"pattern": kind.pattern} if kind.pattern else {})
        case Integer():
            return {"type": "integer", "minimum": kind.least, "maximum": kind.most}
        case Figure():
            return {"type": "number"}
        case Truth():
            return {"type": "boolean"}
        case Code():
            return {"enum": list(kind.codes)}
        case Bilingual():
            return BILINGUAL | ({"additionalProperties": False} if closed else {})
        case Span():
            first = {"type": "integer", "minimum": 1}
            return {"type": "array", "prefixItems": [first, first], "minItems": 2, "maxItems": 2}
        case Many():
            items = of_kind(kind.inner, closed=closed)
            return {"type": "array", "items": items, "minItems": kind.least, "maxItems": kind.most}
        case Record():
            members = {name: of_kind(inner, closed=closed) for name, inner in kind.kinds.items()}
            schema = object_of(members, closed=closed)
            schema["required"] = [name for name in members if name not in kind.absent]
            return schema
    raise AssertionError(f"no schema for {kind!r}")


def type_name(kind: Kind) -> str:
    """A kind in a word or two, for the dictionary."""
    match kind:
        case Optional():
            return f"{type_name(kind.inner)} or null"
        case Many():
            return f"list of {type_name(kind.inner)}"
        case Text():
            return kind.what
        case Integer():
            return "integer"
        case Figure():
            return "number"
        case Truth():
            return "boolean"
        case Code():
            return "code"
        case Bilingual():
            return "{zh, en}"
        case Span():
            return "[first, last]"
        case Record():
            return "{" + ", ".join(kind.kinds) + "}"
    raise AssertionError(f"no name for {kind!r}")


def dataset_schema() -> dict[str, Any]:
    """The schema of a dataset file."""
    schema = of_kind(RELEASE, closed=True)
    return {"$schema": DIALECT, "title": "lvliang dataset", **schema}


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
    whole = {"properties": {noun: _rows(noun)}}
    partial = {"properties": {noun: _rows(f"{noun}.partial")}}
    return {
        "required": [noun, "count"],
        "if": {"required": ["fields"]},
        "then": partial,
        "else": whole,
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
        "datasets": {"type": "array", "items": {"$ref": "#/$defs/dataset"}, "minItems": 2},
        "fields": IDS,
        "count": WHOLE,
        "notes": NOTES,
    }


_SHOWN = ("metrics", "claims", "topics", "sections", "platforms", "programmes", "glossary")

_FINDING = object_of(
    {
        "basis": {"enum": ["exact", "face", "readings", "last-digit", "literal", "order"]},
        "is_exact": {"type": "boolean"},
        "difference": INTERVAL,
        "ratio": INTERVAL,
        "change": INTERVAL,
        "processing": {"const": "derived"},
    }
)
_COMPARISON = object_of(
    {
        "base": TEXT,
        "other": TEXT,
        "dimension": TEXT,
        "difference_unit": {"type": ["string", "null"]},
        "order": {"enum": ["before", "same", "after", None]},
        "findings": {"type": "array", "items": _FINDING, "minItems": 1},
        "notes": NOTES,
        "cautions": IDS,
    }
)
_OBSERVATION = object_of(
    {
        "metric": TEXT,
        "dataset": TEXT,
        "period": PERIOD,
        "is_period_of_release": {"type": "boolean"},
        "label": BILINGUAL,
        "as_written": TEXT,
        "value": {"type": "number"},
        "unit": TEXT,
        "qualifier": TEXT,
        "lower": SIDE,
        "upper": SIDE,
        "cautions": IDS,
        "step": {"anyOf": [_COMPARISON, {"type": "null"}]},
    }
)
_RESULT = object_of(
    {"kind": {"enum": list(KINDS)}, "id": TEXT, "label": BILINGUAL, "matched": IDS, "dataset": TEXT}
)
_RESULT["properties"] |= {
    "as_written": TEXT,
    "value": {"type": "number"},
    "unit": TEXT,
    "qualifier": TEXT,
    "lower": SIDE,
    "upper": SIDE,
    "cautions": IDS,
}  # of figures only
_CITATION = object_of(
    {"metric": {"type": ["string", "null"]}, "source": TEXT, "style": TEXT, "text": BILINGUAL}
)
_INFO_TEXTS = (
    "version",
    "python",
    "dataset",
    "dataset_version",
    "dataset_schema_version",
    "created",
    "path",
    "sha256",
)
_INFO = object_of(
    {
        **dict.fromkeys(_INFO_TEXTS, TEXT),
        "counts": COUNTS,
    }
)
_ENTRY = object_of(
    {
        "entry": {"enum": ["field", "code"]},
        "belongs_to": TEXT,
        "name": TEXT,
        "type": TEXT,
        "explanation": BILINGUAL,
        "standard": {"type": ["string", "null"]},
    }
)
_SUMMARY = object_of(
    {
        "region": REGION,
        "period": PERIOD,
        "counts": COUNTS,
        "headlines": {"type": "array", "items": object_of({"topic": TEXT, "metric": TEXT})},
        "changes": IDS,
        "coverage": {"type": "array", "items": object_of({"section": TEXT, "metrics": IDS})},
        "no_period": IDS,
        "dataset": TEXT,
    }
)
_CAUTION = object_of({"code": TEXT, "label": BILINGUAL, "explanation": BILINGUAL, "metrics": IDS})
_CAUTIONS = array_of({"$ref": "#/$defs/caution"})


def _documents() -> dict[str, dict[str, Any]]:
    documents = {f"{noun}.list": _list_document(noun) for noun in LISTS}
    documents["metrics.show"] = _page_document()
    quoted = array_of(object_of({"quote": QUOTE}, open_rows=True))
    documents["metrics.show"]["properties"]["metrics"] = quoted
    for kind, (noun, _) in KINDS.items():
        if noun != "metrics":
            documents[f"{noun}.show"] = _thing_document(kind)
    documents["show"] = _thing_document(*KINDS)
    documents["compare"] = list_of(
        "comparisons",
        _COMPARISON,
        metrics=_rows("metrics"),
        without_counterpart=IDS,
        cautions=_CAUTIONS,
    )
    documents["summary"] = _page_document()
    documents["summary"]["properties"] |= {
        "summary": _SUMMARY,
        "summaries": {"type": "array", "items": _SUMMARY},
    }
    documents["summary"]["allOf"] = [_one_or_several("summary", "summaries")]
    documents |= check_documents()
    documents["verify"] = verify_schema()
    documents["search.list"] = list_of("results", _RESULT, query=TEXT)
    documents["cite"] = list_of("citations", _CITATION)
    reviewed = {"allOf": [of_kind(REVIEW, closed=False), quoted["items"]]}
    documents["review"] = list_of("review", reviewed, counts=COUNTS)
    documents["info"] = {
        "properties": {"info": _INFO, "infos": {"type": "array", "items": _INFO}},
        "allOf": [_one_or_several("info", "infos")],
    }
    documents["export"] = list_of("files", EXPORTED.schema(), form=TEXT, folder=TEXT)
    documents["trend"] = list_of("observations", _OBSERVATION, cautions=_CAUTIONS)
    documents |= catalogue_documents()
    documents |= extract_documents()
    documents["dictionary"] = list_of("dictionary", _ENTRY)
    return documents


DOCUMENTS = (*_documents(), "dataset", "error")


def schema(name: str | None = None) -> dict[str, Any]:
    """The schema of the document called `name`; of every document for None.

    Raises:
        BadUsage: no document is called that.
    """
    if name == "dataset":
        return dataset_schema()
    if name == "error":
        return _error_schema()
    documents = _documents()
    if name is not None and name not in documents:
        words = Words(f"没有文档“{name}”", f"no document {name!r}")
        raise not_among(words, name, DOCUMENTS)
    defs = {noun: _row(noun) for noun in LISTS}
    defs |= {f"{noun}.partial": _row(noun, partial=True) for noun in LISTS}
    defs |= {"caution": _CAUTION, "dataset": _DATASET}
    wanted = documents if name is None else {name: documents[name]}
    alternatives = []
    for key, document in wanted.items():
        envelope = _envelope(key)
        required = ["schema_version", "document", "tool", "notes"]
        conditions = list(document.get("allOf", ()))
        if key not in (*WITHOUT_DATASET, *CATALOGUE, *EXTRACT):
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


def _error_schema() -> dict[str, Any]:
    maybe = {"type": ["string", "null"]}
    members = {"error": TEXT, "kind": TEXT, "token": maybe, "hint": maybe, "did_you_mean": IDS}
    return {"$schema": DIALECT, "title": "lvliang error", **object_of(members)}
