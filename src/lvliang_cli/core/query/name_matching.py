"""Whether a name fits what a person typed for it, in several ways from the surest on."""

import re
from collections.abc import Callable

from lvliang_cli.core.query.record_names import asked, bare, core

LEAST_STEM = 3
"""An English word of more letters is also found without the s of its plural."""


def has_parts(name: str, wanted: str) -> bool:
    """Whether `name` has all of `wanted`, both normal, in that order: 检查…车辆 for 检查车辆.

    Each must begin a word of the name, whatever its number; of Chinese at least two
    characters stand together.
    """
    at = 0
    for word in wanted.replace("-", " ").split():
        while word:
            at, size = _longest(name, word, at)
            if not size:
                return False
            at, word = at + size, word[size:]
    return True


def holds(name: str, wanted: str) -> bool:
    """Whether `name` has `wanted`, at the start or, in Chinese, anywhere."""
    return name.startswith(wanted) or (not wanted.isascii() and wanted in name)


def is_bare(name: str, wanted: str) -> bool:
    """Whether they are one name but for what may be left out: GDP and 实现地区生产总值."""
    return bare(name) == bare(wanted) != ""


def is_core(name: str, wanted: str) -> bool:
    """Whether `wanted` is what a name counts: 火灾 or 火灾起数 for 接报火灾."""
    is_case = "案" in wanted and "案" not in name
    return asked(wanted) != "" and not is_case and asked(wanted) in (asked(name), core(name))


def has_bare_parts(name: str, wanted: str) -> bool:
    """As `has_parts`, but for what may be left out: 抓获多少人 for 抓获嫌疑人."""
    name, wanted = bare(name), asked(wanted) or bare(wanted)
    is_part = wanted in name and not wanted.isascii()
    return wanted != "" and (is_part or has_parts(name, wanted))


FITS: tuple[Callable[[str, str], bool], ...] = (
    is_bare,
    is_core,
    str.startswith,
    holds,
    has_parts,
    has_bare_parts,
)
"""How a name may fit what is typed, both in `normal` form, the surest first."""


def _longest(name: str, word: str, at: int) -> tuple[int, int]:
    """Where in `name` from `at` on the longest start of `word` stands, and how long it is."""
    if word.isascii():
        size = len(word) - (len(word) > LEAST_STEM and word[-1] == "s")
        found = re.compile(rf"\b{re.escape(word[:size])}").search(name, at)
        return (found.start(), len(word)) if found else (at, 0)
    for size in range(min(len(word), len(name) - at), 1, -1):
        if (start := name.find(word[:size], at)) >= 0:
            return start, size
    return at, 0
