"""Patterns are compiled when they are used, and once."""

import pytest

from lvliang_cli.core.extract.patterns import pattern


def test_a_pattern_is_compiled_when_it_is_used() -> None:
    lazy = pattern("a(b)")
    assert "search" not in vars(lazy)
    found = lazy.search("xab")
    assert found is not None
    assert found[1] == "b"
    assert "search" in vars(lazy)
    with pytest.raises(AttributeError):
        _ = lazy.groups


def test_a_class_of_chinese_characters_takes_no_other_print() -> None:
    lazy = pattern("[一-龥]+")
    assert [found[0] for found in lazy.finditer("立案GDP12起,é²½收:案。\u3000—“”")] == [
        "立案",
        "起",
        "收",
        "案",
    ]
