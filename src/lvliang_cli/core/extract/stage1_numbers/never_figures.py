"""What holds a numeral and is not a figure: dates, quoted names, addresses, item numbers, idioms.

A shield is a stretch of text with the reason why no figure begins in it. Words, idioms and places
that hold a numeral matter where a measure word or a unit follows by chance: 三台县 is a county,
三元桥 a bridge. Otherwise they only give the reason why a candidate was dropped.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from lvliang_cli.core.text.patterns import pattern
from lvliang_cli.core.text.tsv_files import rows

from ..language.page_furniture import furniture

NAMES = frozenset(name for (name,) in rows("lexicon/numerals_in_names"))
LENGTHS = range(max(map(len, NAMES)), min(map(len, NAMES)) - 1, -1)


def name_over(text: str, at: int) -> tuple[int, int] | None:
    """Where the longest name begins and ends that covers the character `at`."""
    for length in LENGTHS:
        for start in range(max(0, at - length + 1), at + 1):
            name = text[start : start + length]
            if len(name) == length and name in NAMES:
                return start, start + length
    return None


_D = "〇零一二三四五六七八九"
_N = "一二三四五六七八九十"
_YEAR = rf"(?:(?:1[6-9]|20|21)\d\d|[{_D}]{{4}})"
MONTH = rf"(?:1[0-2]|0?[1-9]|十[一二]?|[{_N}])"
DAY = rf"(?:[12]\d|3[01]|0?[1-9]|[二三]?十[{_N}]?|[{_N}])"
_TO = r"\s?(?:[-~—–至到、和]|——|--)\s?"

_PARTS = {"YEAR": _YEAR, "MONTH": MONTH, "DAY": DAY, "TO": _TO, "N": _N}
"""What is written ``<YEAR>`` and so on in the patterns of ``lexicon/never_figures.tsv``."""
_LINE = pattern(r"[^\n]++")


def form_of(source: str) -> re.Pattern[str]:
    """The pattern that is written `source` in the table."""
    for name, part in _PARTS.items():
        source = source.replace(f"<{name}>", part)
    return pattern(source, re.ASCII)


_FIND = [(reason, form_of(source)) for reason, source, _ in rows("lexicon/never_figures")]
"""Longest first where one begins another. What ends in a group called ``none`` is passed over as a
whole: were it refused, every later beginning in it would be tried as well.
"""
FORMULA = dict(_FIND)["formula"]


class Shield(NamedTuple):
    """From `start` to `end` (half-open) no figure begins, for `reason`."""

    start: int
    end: int
    reason: str


class Shields:
    """The shields of a text, looked up by position."""

    def __init__(self, found: Iterator[Shield]) -> None:
        self.all = sorted(found)
        self._reached = list(accumulate((shield.end for shield in self.all), max))

    def over(self, start: int, end: int) -> Shield | None:
        """The shield over a character of ``start:end``, the first that begins."""
        index = bisect_right(self._reached, start)
        found = self.all[index] if index < len(self.all) else None
        return found if found is not None and found.start < end else None


def shields_of(text: str) -> Shields:
    return Shields(_shields(text))


def _shields(text: str) -> Iterator[Shield]:
    lines = list(_LINE.finditer(text))
    for index in furniture([line[0] for line in lines]):
        yield Shield(*lines[index].span(), "page-footer")
    for reason, form in _FIND:
        for found in form.finditer(text):
            if found.lastgroup != "none":
                yield Shield(found.start(), found.end(), reason)
