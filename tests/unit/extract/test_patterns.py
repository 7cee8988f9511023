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
