"""Chinese characters: whether a text has any, and traditional ones in their simplified form."""

import os
from functools import cache

_TABLE = os.path.join(os.path.dirname(__file__), "..", "..", "data", "lexicon", "traditional.tsv")


def has_chinese(text: str) -> bool:
    """Whether `text` holds a CJK ideograph."""
    return any("\u3400" <= char <= "\u9fff" or char >= "\U00020000" for char in text)


@cache
def traditional() -> dict[int, str]:
    """Each traditional character with its simplified form, for `str.translate`."""
    with open(_TABLE, encoding="utf-8") as file:
        _, pairs = file.read().splitlines()
    old, new = pairs.split("\t")
    return dict(zip(map(ord, old), new, strict=True))


def simplified(text: str) -> str:
    """`text` with each traditional character in its simplified form; positions stay the same."""
    return text if text.isascii() else text.translate(traditional())
