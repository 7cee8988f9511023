"""The tables of the project, ``data/NAME.tsv``, whose first line names the columns; and what shares
a key in any table.
"""

import os
import re
from collections.abc import Iterable
from functools import cache
from typing import TypeVar

from .patterns import pattern

Key = TypeVar("Key")
Value = TypeVar("Value")

_FOLDER = os.path.join(os.path.dirname(__file__), "..", "..", "data")


def rows(name: str) -> list[list[str]]:
    """The cells of each row of ``data/NAME.tsv``, without the names of the columns."""
    return _lines(name)[1:]


def named_rows(name: str) -> list[dict[str, str]]:
    """The rows of ``data/NAME.tsv``, each by the names of its columns."""
    head, *lines = _lines(name)
    return [dict(zip(head, cells, strict=True)) for cells in lines]


def patterns(name: str) -> dict[str, re.Pattern[str]]:
    """The patterns of ``data/NAME.tsv`` by what they stand for; behind each may be an example."""
    said = by_key((of, words) for of, words, *_ in rows(name))
    return {of: pattern("|".join(words)) for of, words in said.items()}


@cache
def _word_lists() -> dict[str, tuple[str, ...]]:
    return {name: tuple(words.split("|")) for name, words in rows("lexicon/word_lists")}


def word_list(name: str) -> tuple[str, ...]:
    """The list `name` of ``word_lists.tsv``: plain words that serve one rule."""
    return _word_lists()[name]


def any_of(forms: Iterable[str]) -> str:
    """A pattern for any of `forms`, the longest first."""
    return "|".join(sorted(forms, key=len, reverse=True))


def _lines(name: str) -> list[list[str]]:
    with open(os.path.join(_FOLDER, f"{name}.tsv"), encoding="utf-8") as file:
        return [line.split("\t") for line in file.read().splitlines()]


def by_key(pairs: Iterable[tuple[Key, Value]]) -> dict[Key, list[Value]]:
    """The values of each key of `pairs`, keys and values in the order in which they come."""
    found: dict[Key, list[Value]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return found
