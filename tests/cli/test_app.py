"""The root command: a noun lists, a version, a welcome."""

from .kit import (
    NOUNS,
    ok,
)


def test_noun_without_a_verb_lists() -> None:
    for noun in NOUNS[:-1]:
        assert ok(noun, "--json").out == ok(noun, "list", "--json").out
    filtered = ok("metrics", "--topic", "fraud", "--json")
    assert filtered.out == ok("metrics", "list", "--topic", "fraud", "--json").out


def test_version_and_empty_call() -> None:
    assert ok("--version").text.startswith("lvliang ")
    assert "lvliang --help" in ok().text
    assert ok().out == ok(env={"LVLIANG_DATA": "missing.json"}).out
