"""Every member of every JSON document that is printed is described in its schema."""

from collections.abc import Iterator
from typing import Any

import pytest

from ..golden.test_golden import COMMANDS as GOLDEN
from .calling import CHANGE, COMMANDS, SECOND, THIRD, first, ok, run

Schema = dict[str, Any]
YEARS = ("--data", str(SECOND), "--data", str(THIRD))
SHOWN = ("topic", "section", "platform", "programme", "metric", "claim")
CALLS = {
    **COMMANDS,
    **GOLDEN,
    **{f"show {kind}": ("show", f"{kind}:{first(f'{kind}s')}") for kind in SHOWN},
    "show term": ("show", f"term:{first('glossary')}"),
    "some fields": ("metrics", "list", "--fields", "id,label_zh,period_start,locator"),
    "some fields of a page": ("show", "fraud", "--fields", "id,source_url"),
    "topics of releases": ("show", "qinghe-2022/topic:scams", *YEARS),
    "info of releases": ("info", *YEARS),
    "search in releases": ("search", "警情", *YEARS),
    "two pages": ("topics", "show", "fraud", "epidemic"),
    "a count behind a change": ("check", "change", "-p", "+45.3%", "--to", "7"),
    "ranks": ("compare", "安全感全省排名", "安全感排名", *YEARS),
    "whole releases": ("cite", *YEARS, "--accessed", "2026-01-31"),
    "change cited": ("cite", CHANGE, "--style", "ris", "--accessed", "2026-01-31"),
    "draft": ("review", str(THIRD)),
}


def parts(schema: Schema, root: Schema) -> Iterator[Schema]:
    """`schema` and whatever it says by reference, by case or together with others."""
    yield schema
    if "$ref" in schema:
        yield from parts(root["$defs"][schema["$ref"].removeprefix("#/$defs/")], root)
    for name in ("allOf", "anyOf", "oneOf"):
        for inner in schema.get(name, ()):
            yield from parts(inner, root)
    for name in ("then", "else"):
        if name in schema:
            yield from parts(schema[name], root)


def undescribed(value: Any, schemas: list[Schema], root: Schema, place: str = "$") -> list[str]:
    """The places of members and items that none of `schemas` has a word about."""
    told = [part for schema in schemas for part in parts(schema, root)]
    found = []
    if isinstance(value, dict):
        for name, inner in value.items():
            about = [
                part["properties"][name] for part in told if name in part.get("properties", ())
            ]
            if not about:
                about = [s for part in told if (s := part.get("additionalProperties"))]
            where = f"{place}.{name}"
            found += undescribed(inner, about, root, where) if about else [where]
    if isinstance(value, list):
        about = [part["items"] for part in told if "items" in part]
        about += [each for part in told for each in part.get("prefixItems", ())]
        if value and not about:
            found.append(f"{place}[]")
        for inner in value if about else ():
            found += undescribed(inner, about, root, f"{place}[]")
    return found


@pytest.mark.parametrize("name", CALLS)
def test_every_member_is_described(name: str) -> None:
    document = run(*CALLS[name], "--json").json
    schema = ok("schema", document["document"]).json
    assert sorted(set(undescribed(document, [schema], schema))) == []


def test_an_undescribed_member_is_seen() -> None:
    document = ok("metrics", "list", "--json").json
    schema = ok("schema", "metrics.list").json
    document["later"] = 1
    document["metrics"][0]["locator"]["later"] = document["metrics"][1]["topics"] = [{"later": 1}]
    places = set(undescribed(document, [schema], schema))
    assert places == {"$.later", "$.metrics[].locator.later", "$.metrics[].topics[].later"}
