"""Raised characters: the square of a unit is kept as ² or ³, the mark of a note is left out."""

import re

_POWERS = {"2": "²", "3": "³"}
_UNIT = re.compile(r"(?:k|c|d|m|h|μ)?m\s*$", re.ASCII)
"""A length, as in ``12km²``."""
_TEN = re.compile(r"(?<![\d.,])10\s*$", re.ASCII)
_NOTE = re.compile(r"\s*[\[(（〔［【]?\s*(?:注?\s*\d{1,3}|\*{1,3}|[①-⑳])\s*[\])）〕］】]?\s*")
"""``[1]``, ``注2``, ``*``."""


def raised(text: str, before: str) -> str:
    """What a reader reads of `text`, which is printed raised right after `before`.

    A note mark glued to a number would make it another number: 34 with a raised 2 is 34;
    10 with a raised 4 may be a power.
    """
    mark = text.strip()
    if _TEN.search(before) and mark.strip("-−–").isdecimal():
        return f"^{mark}"
    if mark in _POWERS and _UNIT.search(before):
        return _POWERS[mark]
    return "" if _NOTE.fullmatch(text) else text
