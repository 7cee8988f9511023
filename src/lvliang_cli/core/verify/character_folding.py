"""Characters as they are compared: width, style, script and white space make no difference."""

from functools import cache
from typing import Literal
from unicodedata import category, normalize

from lvliang_cli.core.text.bilingual import simplified

Script = Literal["as_written", "simplified", "traditional"]

DIGITS = frozenset("0123456789")
CHINESE_NUMERALS = frozenset("〇零一二两三四五六七八九十百千万亿")
NUMERALS = DIGITS | CHINESE_NUMERALS

ENDS = frozenset("。!?;！？；\n")
"""Raw characters after which a sentence ends."""

_MARKS = {"Ps": "(", "Pe": ")", "Pd": "-", "Pi": '"', "Pf": '"'}
"""Punctuation by Unicode category: brackets, dashes and quotation marks of any form."""
_OTHER_MARKS = {"'": '"'}


@cache
def folded(character: str) -> str:
    """One raw character as it is compared: none or more characters.

    NFKC of this character alone, without white space and controls (categories Z and C).
    Of punctuation only what it is remains, not its form: all brackets are round, all
    dashes hyphens, all quotation marks straight.
    """
    return "".join(
        _OTHER_MARKS.get(part) or _MARKS.get(category(part), part)
        for part in normalize("NFKC", character)
        if category(part)[0] not in "ZC"
    )


@cache
def is_mark(part: str) -> bool:
    """Whether a folded character is punctuation, which context hashes leave out."""
    return category(part)[0] == "P"


@cache
def is_symbol(part: str) -> bool:
    """Whether a folded character is a symbol or an accent, which copying may add."""
    return category(part)[0] in "SM"


def bare(text: str) -> str:
    """`text` without white space."""
    return "".join(text.split())


def in_scripts(text: str) -> dict[Script, str]:
    """`text` as it is, and in simplified characters where those differ; positions stay the same."""
    scripts: dict[Script, str] = {"as_written": text}
    if (other := simplified(text)) != text:
        scripts["simplified"] = other
    return scripts
