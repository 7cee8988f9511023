"""Every JSON document that a command prints is what ``lvliang schema`` says it is."""

import json
from decimal import Decimal
from html import unescape
from typing import Any

import pytest
from jsonschema_rs import Draft202012Validator, ValidationError, meta

from .calling import (
    BUNDLED,
    COMMANDS,
    NOUNS,
    PEOPLE_COUNTED,
    SECOND,
    VEHICLES,
    WITHOUT_DATA,
    calls,
    first,
    ok,
    records,
    release_of,
    run,
)

Schemas = dict[str, Draft202012Validator]


@pytest.fixture(scope="module")
def schemas() -> Schemas:
    """A validator for every document, and one for any document under no name."""
    names = [*COMMANDS, "dataset", "error"]
    found = {name: ok("schema", name).json for name in names} | {"": ok("schema").json}
    for schema in found.values():
        meta.validate(schema)
    return {name: Draft202012Validator(schema) for name, schema in found.items()}


def emptied(document: dict[str, Any]) -> dict[str, Any]:
    """`document` with empty lists, but for that of the datasets that were read."""
    return {
        name: [] if isinstance(value, list) and name != "datasets" else value
        for name, value in document.items()
    }


@pytest.mark.parametrize("name", COMMANDS)
def test_document_fits_its_schema(name: str, schemas: Schemas) -> None:
    document = ok(*COMMANDS[name], "--json").json
    assert document["document"] == name
    schemas[""].validate(emptied(document))
    schemas[name].validate(document)


@pytest.mark.parametrize("name", COMMANDS)
def test_schema_can_refuse(name: str, schemas: Schemas) -> None:
    document = emptied(ok(*COMMANDS[name], "--json").json)
    schemas[name].validate(document)
    for member in ok("schema", name).json["required"]:
        rest = {key: value for key, value in document.items() if key != member}
        assert not schemas[name].is_valid(rest), member
    for other in set(COMMANDS) - {name}:
        assert not schemas[other].is_valid(document), other


@pytest.mark.parametrize("noun", NOUNS)
def test_every_field_alone_fits_the_schema(noun: str, schemas: Schemas) -> None:
    command = ["glossary"] if noun == "glossary" else [noun, "list", "--limit", "4"]
    rows = ok(*command, "--json").json[noun]
    assert rows
    for field in rows[0]:
        document = ok(*command, "--json", "--fields", field).json
        assert document["fields"] == [field]
        assert [list(row) for row in document[noun]] == [[field]] * len(rows)
        assert [row[field] for row in document[noun]] == [row[field] for row in rows]
        schemas[f"{noun}.list"].validate(document)


@pytest.mark.parametrize("name", ["metrics.show", "show", "topics.show"])
def test_fields_of_a_page_fit_the_schema(name: str, schemas: Schemas) -> None:
    document = ok(*COMMANDS[name], "--json", "--fields", "value,id,label_zh").json
    assert document["metrics"]
    assert {tuple(row) for row in document["metrics"]} == {("value", "id", "label_zh")}
    schemas[name].validate(document)


@pytest.mark.parametrize(
    "kind", ["topic", "section", "platform", "programme", "metric", "claim", "term"]
)
def test_page_of_every_kind_fits_the_schema(kind: str, schemas: Schemas) -> None:
    plural = "glossary" if kind == "term" else f"{kind}s"
    ident = first(plural)
    document = ok("show", f"{kind}:{ident}", "--json").json
    assert document["kind"] == kind
    assert document[kind]["id"] == ident
    schemas["show"].validate(document)


def test_topics_compared_fit_the_schema(schemas: Schemas) -> None:
    document = ok("compare", "epidemic", "grievances", "--json").json
    assert document["without_counterpart"]
    assert document["count"] == len(document["comparisons"]) == 0
    assert [note["code"] for note in document["notes"]] == ["side-by-side"]
    schemas["compare"].validate(document)


def test_empty_results_fit_the_schema(schemas: Schemas) -> None:
    nothing = ok("search", "绝无此词", "--json").json
    assert (nothing["count"], nothing["results"]) == (0, [])
    schemas["search.list"].validate(nothing)
    none = ok("metrics", "list", "--limit", "0", "--json").json
    assert (none["count"], none["metrics"]) == (0, [])
    schemas["metrics.list"].validate(none)


@pytest.mark.parametrize("path", [BUNDLED, SECOND], ids=lambda path: path.name)
def test_dataset_fits_its_schema(path: Any, schemas: Schemas) -> None:
    release = json.loads(path.read_bytes())
    schemas["dataset"].validate(release)
    with pytest.raises(ValidationError):
        schemas["dataset"].validate({**release, "surplus": 1})


def test_second_release_fits_the_same_schemas(schemas: Schemas) -> None:
    made = calls(release_of(SECOND))
    assert len(made) > 15
    for name, arguments in made.items():
        data = [] if name in WITHOUT_DATA else ["--data", str(SECOND)]
        ran = run(*arguments, "--json", *data)
        assert ran.code == 0, ran.said
        assert ran.json["document"] == name
        schemas[name].validate(ran.json)


def test_numbers_keep_their_digits(digits: str) -> None:
    for format in ("json", "jsonl", "csv", "tsv"):
        assert "3.10" in ok("metrics", "list", "--format", format, "--data", digits).text
    told = ok("metrics", "list", "--data", digits, "--json").text
    metrics = json.loads(told, parse_float=Decimal)["metrics"]
    (value,) = [str(metric["value"]) for metric in metrics if metric["id"] == "kept-digits"]
    assert value == "3.10"


def test_numbers_of_the_second_release_keep_their_digits() -> None:
    def values(text: str) -> list[str]:
        read = json.loads(text, parse_float=str, parse_int=str)["metrics"]
        return [metric["value"] for metric in read]

    stored = values(SECOND.read_text("utf-8"))
    assert "3.10" in stored
    assert values(ok("metrics", "list", "--json", "--data", str(SECOND)).text) == stored


def test_envelope_names_tool_and_dataset() -> None:
    from hashlib import sha256

    document = ok("metrics", "list", "--json").json
    assert document["tool"]["name"] == "lvliang"
    assert document["tool"]["version"] in ok("--version").text
    assert document["dataset"]["sha256"] == sha256(BUNDLED.read_bytes()).hexdigest()
    assert document["count"] == len(document["metrics"]) == len(records("metrics"))


def test_bound_keeps_its_open_side_in_json() -> None:
    rows = {row["id"]: row for row in ok("metrics", "list", "--json").json["metrics"]}
    assert rows[PEOPLE_COUNTED]["lower"] == rows[PEOPLE_COUNTED]["value"] == 202000
    assert rows[PEOPLE_COUNTED]["upper"] is None
    assert rows[PEOPLE_COUNTED]["qualifier"] == "more_than"


def test_comparison_carries_the_bounds_through() -> None:
    document = ok("compare", VEHICLES, PEOPLE_COUNTED, "--json").json
    (comparison,) = document["comparisons"]
    by_basis = {finding["basis"]: finding for finding in comparison["findings"]}
    last, literal = by_basis["last-digit"]["ratio"], by_basis["literal"]["ratio"]
    assert (last["lower_exact"], last["upper_exact"]) == ("202/113", "29/16")
    assert (round(last["lower"], 3), last["upper"]) == (1.788, 1.8125)
    assert literal["upper"] is None
    assert by_basis["literal"]["difference"] is None


def test_bare_documents_are_json_and_escaped_where_they_stand_in_a_page() -> None:
    for format in ("table", "plain", "json"):
        assert "$schema" in ok("schema", "error", "--format", format).json
    fence, *lines, end = ok("schema", "error", "--md").text.splitlines()
    assert (fence, end) == ("````text", "````")
    assert "$schema" in json.loads("\n".join(lines))
    page = ok("cite", "--style", "csl", "--format", "html").text
    inside = page[page.index("<pre>") + 5 : page.index("</pre>")]
    assert '"' not in inside
    assert json.loads(unescape(inside))[0]["type"] == "webpage"
    assert isinstance(ok("cite", "--style", "csl", "--accessed", "2026-01-31").json, list)
