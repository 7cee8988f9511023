"""Whether what was found is a whole number, or a piece of a longer one."""

from ..text.patterns import pattern
from .folded_copy import DIGITS, NUMERALS, folded

_RATES = frozenset("%‰")
_POINTS = frozenset(".·")
_JOINTS = _POINTS | {","}
_GROUP = "[0-9]{3}(?![0-9])"
_BEFORE = pattern(rf"[0-9](?:\.?\0|,\0{_GROUP})")
_AFTER = pattern(rf"\0(?:[0-9%‰]|\.[0-9]|,{_GROUP})")
"""What joins digits to those before or behind them, as a thousands comma does before three."""
NEAR = 8
"""Raw characters in which the nearest visible one is looked for."""


def is_piece(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` is certainly a piece of the number that stands there.

    It is when a digit touches its digits, or a point or a thousands comma joins them,
    or a percent sign follows its last digit: ``2起`` in ``12起``, ``5起`` in ``1.5起``.
    """
    first, last = folded(text[start])[:1], folded(text[end - 1])[-1:]
    return (first in DIGITS and _BEFORE.search(_around(text, start)) is not None) or (
        last in DIGITS and _AFTER.search(_around(text, end)) is not None
    )


def may_be_piece(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` could be a piece of another number.

    For places whose neighbouring characters no hash vouches for: any numeral, point or
    ordinal mark beside its own numerals is too many, even with white space or the end
    of a line between.
    """
    first, last = folded(text[start])[:1], folded(text[end - 1])[-1:]
    before = "".join(map(folded, text[max(0, start - NEAR) : start]))[-2:]
    after = "".join(map(folded, text[end : end + NEAR]))[:2]
    if first in NUMERALS and (
        before[-1:] in NUMERALS
        or before[-1:] == "第"
        or (before[-1:] in _JOINTS and before[0] in NUMERALS)
    ):
        return True
    is_parted = after[:1] in _POINTS and after[1:] in DIGITS
    return last in NUMERALS and (after[:1] in NUMERALS or after[:1] in _RATES or is_parted)


def _around(text: str, at: int) -> str:
    """What stands about a position, which is U+0000; a comma in full width is none."""
    sides = text[max(0, at - 2) : at], text[at : at + 5]
    return "\0".join("".join(c if c == "，" else folded(c) or " " for c in side) for side in sides)
