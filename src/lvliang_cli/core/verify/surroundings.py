"""What may have stood beside a token in the release, read off a copy.

A context hash covers up to twelve characters on either side of the token, but never leaves the
paragraph. A copy may have other paragraphs, joined, split or wrapped. So each side is read in
several ways; the hash then shows which of them, if any, is how the release has it.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from lvliang_cli.core.verify.copy import Copy, Spot

AROUND = 12
"""Characters that a context hash covers on each side; see `core.data.model.Locator`."""


class Side(NamedTuple):
    """One reading of what stands on one side of a token.

    Attributes:
        text: the characters that touch it, in reading order.
        is_whole: twelve of them, or as many as its line has.
    """

    text: str
    is_whole: bool


Pair = tuple[Side, Side]


def plain_pairs(copy: Copy, spot: Spot) -> Iterator[Pair]:
    """Both sides as the lines have them: to the twelfth character or to a line's end."""
    return product(_plain_before(copy, spot.low), _plain_after(copy, spot.high))


def cut_pairs(copy: Copy, spot: Spot) -> Iterator[Pair]:
    """Both sides cut anywhere, as where paragraphs were joined."""
    return product(_cut_before(copy, spot.low), _cut_after(copy, spot.high))


def _plain_before(copy: Copy, low: int) -> list[Side]:
    first = max(0, low - AROUND)
    borders = copy.borders[bisect_left(copy.borders, first) : bisect_right(copy.borders, low)]
    return [Side(copy.kept[at:low], is_whole=True) for at in dict.fromkeys([first, *borders])]


def _plain_after(copy: Copy, high: int) -> list[Side]:
    last = min(len(copy.kept), high + AROUND)
    borders = copy.borders[bisect_left(copy.borders, high) : bisect_right(copy.borders, last)]
    return [Side(copy.kept[high:at], is_whole=True) for at in dict.fromkeys([last, *borders])]


def _cut_before(copy: Copy, low: int) -> list[Side]:
    cut = [copy.kept[at:low] for at in range(max(0, low - AROUND), low + 1)]
    return _plain_before(copy, low) + [Side(text, is_whole=False) for text in cut]


def _cut_after(copy: Copy, high: int) -> list[Side]:
    ends = range(high, min(len(copy.kept), high + AROUND) + 1)
    cut = [copy.kept[high:at] for at in ends]
    return _plain_after(copy, high) + [Side(text, is_whole=False) for text in cut]
