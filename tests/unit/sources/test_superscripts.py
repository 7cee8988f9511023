"""Raised characters are kept, made a power or left out."""

import pytest

from lvliang_cli.sources.superscripts import raised


@pytest.mark.parametrize(
    ("text", "before", "kept"),
    [
        ("2", "12km", "²"),
        ("3", "5 m", "³"),
        ("2", "34", ""),
        ("[1]", "5678", ""),
        ("*", "增加值", ""),
        ("注1", "人口", ""),
        ("th", "12", "th"),
        ("4", "约10", "^4"),
        ("-3", "1.5×10", "^-3"),
        ("4", "110", ""),
    ],
)
def test_raised_characters(text: str, before: str, kept: str) -> None:
    assert raised(text, before) == kept
