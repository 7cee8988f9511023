"""JSON Schema (draft 2020-12) of every document printed, and of a dataset file.

Made from the same table that the strict reader uses, so the two cannot drift apart.
Documents may grow within a version, so unknown members are allowed in them; a dataset
file is closed.
"""

from typing import Any

from lvliang_cli.core.choices import not_among
from lvliang_cli.core.fields import column_names, fields_of
from lvliang_cli.core.records import LISTS, PERIOD, RELEASE, RESERVED
from lvliang_cli.core.spec import (
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
from lvliang_cli.core.words import Words

DIALECT = "https://json-schema.org/draft/2020-12/schema"

TEXT = {"type": "string"}
IDS = {"type": "array", "items": TEXT}
WHOLE = {"type": "integer", "minimum": 0}
BILINGUAL = {
    "type": "object",
    "properties": {"zh": TEXT, "en": TEXT},
    "required": ["zh", "en"],
}
SIDE = {"type": ["number", "null"]}
INTERVAL = {
    "type": ["object", "null"],
    "properties": {
        "lower": SIDE,
        "upper": SIDE,
        "lower_open": {"type": "boolean"},
        "upper_open": {"type": "boolean"},
        "lower_exact": {"type": ["string", "null"]},
        "upper_exact": {"type": ["string", "null"]},
    },
    "required": ["lower", "upper", "lower_open", "upper_open", "lower_exact", "upper_exact"],
}


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
            return _object(members, closed=closed)
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
    schema["properties"] |= {name: {} for name in RESERVED}
    return {"$schema": DIALECT, "title": "lvliang dataset", **schema}


def _object(
    members: dict[str, Any], *, closed: bool = False, open_rows: bool = False
) -> dict[str, Any]:
    found: dict[str, Any] = {"type": "object", "properties": members}
    if not open_rows:
        found["required"] = list(members)
    if closed:
        found["additionalProperties"] = False
    return found


def _row(noun: str, *, partial: bool = False) -> dict[str, Any]:
    """A row of `noun`; `partial` rows hold only the fields that were asked for."""
    fields = fields_of(noun)
    members = {f.name: of_kind(f.kind, closed=False) for f in fields if f.in_json}
    if partial:
        columns = [column for field in fields for column in column_names(field)]
        members |= {column: {} for column in columns if column not in members}
    return _object(members, open_rows=partial)


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


def _page_document(*nouns: str) -> dict[str, Any]:
    members = {noun: _rows(noun) for noun in nouns if noun != "metrics"}
    members |= {"cautions": {"type": "array", "items": {"$ref": "#/$defs/caution"}}}
    listed = _list_document("metrics")
    return {**listed, "properties": members, "required": ["metrics", "count", "cautions"]}


_DATASET = _object({"id": TEXT, "title": BILINGUAL, "version": TEXT, "sha256": TEXT})


def _one_or_several(one: str, several: str) -> dict[str, Any]:
    """Either member, by how many datasets were read."""
    return {"oneOf": [{"required": [one]}, {"required": [several]}]}


def _envelope(name: str) -> dict[str, Any]:
    return {
        "schema_version": {"type": "string", "pattern": r"^1\.[0-9]+$"},
        "document": {"const": name},
        "tool": _object({"name": {"const": "lvliang"}, "version": TEXT}),
        "dataset": _DATASET,
        "datasets": {"type": "array", "items": _DATASET, "minItems": 2},
        "fields": IDS,
        "count": WHOLE,
        "notes": {
            "type": "array",
            "items": _object({"code": TEXT, "zh": TEXT, "en": TEXT}),
        },
    }


_SHOWN = ("metrics", "claims", "topics", "sections", "platforms", "programmes", "glossary")

_FINDING = _object(
    {
        "basis": {"enum": ["exact", "face", "readings", "last-digit", "literal", "order"]},
        "is_exact": {"type": "boolean"},
        "difference": INTERVAL,
        "ratio": INTERVAL,
        "change": INTERVAL,
        "processing": {"const": "derived"},
    }
)
_COMPARISON = _object(
    {
        "base": TEXT,
        "other": TEXT,
        "dimension": TEXT,
        "difference_unit": {"type": ["string", "null"]},
        "order": {"enum": ["before", "same", "after", None]},
        "findings": {"type": "array", "items": _FINDING, "minItems": 1},
        "notes": {"type": "array"},
        "cautions": IDS,
    }
)
_OBSERVATION = _object(
    {
        "metric": TEXT,
        "dataset": TEXT,
        "period": of_kind(PERIOD, closed=False),
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
_MAYBE_TEXT = {"type": ["string", "null"]}
_MAYBE_OBJECT = {"type": ["object", "null"]}
_KEPT = _object(
    {
        "id": _MAYBE_TEXT,
        "title": _MAYBE_OBJECT,
        "region": _MAYBE_OBJECT,
        "period": _MAYBE_OBJECT,
        "version": _MAYBE_TEXT,
        "created": _MAYBE_TEXT,
        "metrics": {"type": ["integer", "null"], "minimum": 0},
        "is_bundled": {"type": "boolean"},
        "path": TEXT,
        "sha256": _MAYBE_TEXT,
        "problem": _MAYBE_OBJECT,
    }
)
_RESULT = _object({"kind": TEXT, "id": TEXT, "label": BILINGUAL, "matched": IDS, "dataset": TEXT})
_CITATION = _object(
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
_INFO = _object(
    {
        **dict.fromkeys(_INFO_TEXTS, TEXT),
        "counts": {"type": "object", "additionalProperties": WHOLE},
    }
)
_ENTRY = _object(
    {
        "entry": {"enum": ["field", "code"]},
        "belongs_to": TEXT,
        "name": TEXT,
        "type": TEXT,
        "explanation": BILINGUAL,
        "standard": {"type": ["string", "null"]},
    }
)
_SUMMARY = _object(
    {
        "region": {"type": "object"},
        "period": {"type": "object"},
        "counts": {"type": "object", "additionalProperties": WHOLE},
        "headlines": {"type": "array", "items": _object({"topic": TEXT, "metric": TEXT})},
        "changes": IDS,
        "coverage": {"type": "array", "items": _object({"section": TEXT, "metrics": IDS})},
        "no_period": IDS,
        "dataset": TEXT,
    }
)
_CAUTION = _object({"code": TEXT, "label": BILINGUAL, "explanation": BILINGUAL, "metrics": IDS})


def _of(name: str, item: dict[str, Any], *required: str) -> dict[str, Any]:
    rows = {"type": "array", "items": item}
    return {"properties": {name: rows}, "required": [name, "count", *required]}


def _documents() -> dict[str, dict[str, Any]]:
    documents = {f"{noun}.list": _list_document(noun) for noun in LISTS}
    for noun in LISTS:
        documents[f"{noun}.show"] = (
            _page_document() if noun == "metrics" else _page_document(*_SHOWN)
        )
    documents["show"] = _page_document(*_SHOWN)
    documents["compare"] = _of("comparisons", _COMPARISON, "metrics", "without_counterpart")
    documents["summary"] = _page_document()
    documents["summary"]["properties"] |= {
        "summary": _SUMMARY,
        "summaries": {"type": "array", "items": _SUMMARY},
    }
    documents["summary"]["allOf"] = [_one_or_several("summary", "summaries")]
    documents["search.list"] = _of("results", _RESULT, "query")
    documents["cite"] = _of("citations", _CITATION)
    documents["info"] = {
        "properties": {"info": _INFO, "infos": {"type": "array", "items": _INFO}},
        "allOf": [_one_or_several("info", "infos")],
    }
    documents["trend"] = _of("observations", _OBSERVATION, "cautions")
    documents["data.list"] = _of("datasets", _KEPT)
    documents["data.add"] = _of("datasets", _KEPT, "outcome")
    for name in ("data.remove", "data.path"):
        documents[name] = {
            "properties": {"id": _MAYBE_TEXT, "path": TEXT},
            "required": ["id", "path"],
        }
    documents["dictionary"] = _of("dictionary", _ENTRY)
    return documents


DOCUMENTS = (*_documents(), "dataset", "error")
READS_NOTHING = ("dictionary", "data.list", "data.add", "data.remove", "data.path")
"""The documents that do not answer from a dataset."""


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
    defs["caution"] = _CAUTION
    wanted = documents if name is None else {name: documents[name]}
    alternatives = []
    for key, document in wanted.items():
        envelope = _envelope(key)
        required = ["schema_version", "document", "tool", "notes"]
        read = [] if key in READS_NOTHING else [_one_or_several("dataset", "datasets")]
        conditions = [*read, *document.get("allOf", [])]
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
    return {"$schema": DIALECT, "title": "lvliang error", **_object(members)}
