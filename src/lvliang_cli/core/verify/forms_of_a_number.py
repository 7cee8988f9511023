"""What was printed, as it may stand in a copy: the same number in another typographic form, and
whether that is a whole number or a piece of a longer one.

White space may come or go anywhere, the width of characters may differ, and so may the
form of brackets, dashes and quotation marks. Inside a number and right beside it
nothing else may differ, but for commas between thousands: ``6,400路`` is ``6400路``,
while ``45.1566万元`` is not ``4515.66万元``, though both have the same digits.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain

from ..text.patterns import pattern
from .folded_copy import DIGITS, NUMERALS, Copy, Spot, folded, is_mark, is_symbol

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


_NUMBER_MARKS = ".,:/%‰()·-"
"""Punctuation that changes what a number says."""
_ANY_MARKS = r"[\W_]"
_OTHER_MARKS = rf"[^\w{re.escape(_NUMBER_MARKS)}]"
MARKS = 8
"""Punctuation that may have come between two characters."""
_DIGITS = re.compile("[0-9]+")
_QUOTES = '"()'
_THOUSANDS = re.compile(r"(?<![0-9.,])[0-9]{1,3}(?:,[0-9]{3})+(?![0-9,])")
"""12,345, not the commas of 1,23 or of 1,234,5"""
_WHOLE = re.compile(r"(?<![0-9.])[0-9]{4,}")
"""12345, printed elsewhere as 12,345"""


class Token:
    """A printed figure or name, and how to look for it."""

    def __init__(self, as_written: str) -> None:
        whole = "".join(map(folded, as_written))
        text = _THOUSANDS.sub(lambda found: found.group().replace(",", ""), whole)
        self.is_empty = all(map(is_mark, text))
        self.has_symbol = any(map(is_symbol, text))
        self._text, self._same = text, re.compile(_same(text))

    def spots(self, copy: Copy) -> Iterator[Spot]:
        """Every place of `copy` where this is printed and is not a piece of another number."""
        for start in self._starts(copy) if not self.is_empty else ():
            found = self._same.match(copy.marked, start)
            spot = found and _spot(found, copy)
            if spot:
                yield spot

    def _starts(self, copy: Copy) -> Iterable[int]:
        """Where in `Copy.marked` it may begin: by its first number, else by its first two letters.

        A few marks may stand between what comes before these.
        """
        digits = _DIGITS.search(self._text)
        if digits is not None:
            known, before = copy.runs.get(digits[0], ()), self._text[: digits.start()]
        else:
            letters = [at for at, part in enumerate(self._text) if not is_mark(part)][:2]
            if len(letters) < 2:
                return range(len(copy.marked))
            known = copy.words.get("".join(self._text[at] for at in letters), ())
            before = self._text[: letters[0]]
        reach = len(before) + MARKS * sum(not is_mark(part) for part in before)
        starts = (range(max(0, at - reach), at + 1) for at in known)
        return sorted(set(chain.from_iterable(starts)))


@lru_cache(4096)
def token_of(as_written: str) -> Token:
    """What is looked for, made once for the several readings of a copy."""
    return Token(as_written)


def _spot(found: re.Match[str], copy: Copy) -> Spot | None:
    """The place of what was found, None if it is a piece of another number or of a character."""
    raw = copy.raw_span(*found.span())
    if raw is None or is_piece(copy.text, *raw):
        return None
    return copy.spot(*raw)


def _same(text: str) -> str:
    """The pattern of folded `text` with all the punctuation that may be around its parts."""
    commas = {at for run in _WHOLE.finditer(text) for at in range(run.end() - 3, run.start(), -3)}
    parts, marks, previous = [], "", ""
    for index, character in enumerate(text):
        if is_mark(character):
            marks += character
            continue
        parts.append(_between(previous, marks, character) if previous else _edge(marks, character))
        if index in commas:
            parts.append(",?")
        parts.append(re.escape(character))
        marks, previous = "", character
    return "".join(parts) + _edge(marks, previous)


def _between(before: str, marks: str, after: str) -> str:
    """What may stand between two characters of a token that has `marks` there."""
    touching = (before in NUMERALS) + (after in NUMERALS)
    if touching == 0:
        return _up_to(_ANY_MARKS, after)
    if touching == 2:
        return re.escape(marks)
    needed = [mark for mark in marks if mark in _NUMBER_MARKS]
    return "".join(
        _up_to(_OTHER_MARKS, end) + re.escape(mark)
        for mark, end in zip([*needed, ""], [*needed, after], strict=True)
    )


def _up_to(marks: str, end: str) -> str:
    """A few of `marks`, never `end` itself: there is one way to match, so no search grows."""
    is_mark_itself = re.fullmatch(marks, end) is not None
    not_end = f"(?!{re.escape(end)}){marks}" if is_mark_itself else marks
    return f"(?:{not_end}){{0,{MARKS}}}+"


def _edge(marks: str, beside: str) -> str:
    """What stands at an end of a token: the marks of a number must be there."""
    return "".join(
        re.escape(mark)
        if mark in _NUMBER_MARKS and beside in NUMERALS
        else f"[{_QUOTES}]?"
        if mark in _QUOTES
        else f"{re.escape(mark)}?"
        for mark in marks
    )
