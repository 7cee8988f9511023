"""Nouns other than metrics search, sort and limit too."""

from typing import Any

import pytest

from .calling import first, ok, records


@pytest.mark.parametrize("noun", ["sections", "topics", "platforms", "programmes", "claims"])
def test_other_nouns_search_sort_and_limit(noun: str) -> None:
    stored: list[Any] = [record["id"] for record in records(noun)]
    listed = ok(noun, "list", "--sort", "-id", "--limit", "2", "--json").json[noun]
    assert [row["id"] for row in listed] == sorted(stored, reverse=True)[:2]
    found = ok(noun, "list", "--search", first(noun), "--json").json[noun]
    assert first(noun) in [row["id"] for row in found]
