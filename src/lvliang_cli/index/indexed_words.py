"""How names and words stand in the index, for those who put them in and who look for them."""

from typing import Any

BARE, INDICATOR, UNIT = "bare", "indicator", "unit"
"""Kinds under which labels without their own places, the keys of indicators and what units are
called stand among the names."""
GRAM = 4
"""Characters of a gram: so much of a text from one of its characters that is not ASCII."""


def storable(value: Any) -> Any:
    """`value`, and in a text what UTF-8 has no form for spelled out."""
    return value.encode("utf-8", "backslashreplace").decode() if isinstance(value, str) else value


def grams(text: str) -> set[str]:
    """What stands in `text` from each character that is not ASCII."""
    if text.isascii():
        return set()
    return {text[at : at + GRAM] for at, char in enumerate(text) if not char.isascii()}
