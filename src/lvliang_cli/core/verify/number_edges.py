"""Whether what was found is a whole number, or a piece of a longer one."""

from lvliang_cli.core.verify.folding import DIGITS, NUMERALS, folded

_RATES = frozenset("%‰")
_POINTS = frozenset(".·")
_JOINTS = _POINTS | {","}
NEAR = 8
"""Raw characters in which the nearest visible one is looked for."""


def is_piece(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` is certainly a piece of the number that stands there.

    It is when a digit touches its digits, or a point or a thousands comma joins them,
    or a percent sign follows its last digit: ``2起`` in ``12起``, ``5起`` in ``1.5起``.
    """
    first, last = folded(text[start])[:1], folded(text[end - 1])[-1:]
    return (first in DIGITS and _joins_before(text, start)) or (
        last in DIGITS and _joins_after(text, end)
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


def _joins_before(text: str, start: int) -> bool:
    near, far = _at(text, start - 1)[-1:], _at(text, start - 2)[-1:]
    if near in DIGITS:
        return True
    if far not in DIGITS:
        return False
    return near == "." or (text[start - 1] == "," and _is_group(text, start))


def _joins_after(text: str, end: int) -> bool:
    near, far = _at(text, end)[:1], _at(text, end + 1)[:1]
    if near in DIGITS or near in _RATES:
        return True
    if far not in DIGITS:
        return False
    return near == "." or (text[end] == "," and _is_group(text, end + 1))


def _is_group(text: str, start: int) -> bool:
    """Whether exactly three digits stand at `start`, as after a thousands comma."""
    digits = [_at(text, start + index) in DIGITS for index in range(4)]
    return digits == [True, True, True, False]


def _at(text: str, position: int) -> str:
    return folded(text[position]) if 0 <= position < len(text) else ""
