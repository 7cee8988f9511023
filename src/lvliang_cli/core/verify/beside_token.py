"""What may have stood beside a token in the release, read off a copy.

A context hash covers up to twelve characters on either side of the token, but never
leaves the paragraph. A copy may have other paragraphs, joined, split or wrapped, page
furniture between its lines and sentences in another order. So each side is read in
several ways; the hash then shows which of them, if any, is how the release has it.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Set
from itertools import chain, pairwise, product
from typing import NamedTuple

from lvliang_cli.core.verify.copy import Copy, Spot

AROUND = 12
"""Characters that a context hash covers on each side; see `core.data.model.Locator`."""
MOST_BREAKS, NEAR_BREAKS = 80, 8
"""How many sentences away a side may go on, and how many when both sides do."""
LEAST_OWN = 10
"""Characters that must touch the token when a side of it goes on elsewhere."""
MOST_LINES, LONGEST_LINE = 4, 60
"""What page furniture may have: a foot, a page number, a head, one to spare; each short."""


class Side(NamedTuple):
    """One reading of what stands on one side of a token.

    Attributes:
        text: the characters, in reading order.
        own: how many of them touch the token; the others stand elsewhere in the copy.
        is_whole: twelve of them, or as many as its line has.
        is_elsewhere: it goes on after another sentence, near or far.
        over: the stretch of `Copy.kept` passed over, if it is a few short lines.
    """

    text: str
    own: int
    is_whole: bool
    is_elsewhere: bool = False
    over: tuple[int, int] | None = None


Pair = tuple[Side, Side]


def plain_pairs(copy: Copy, spot: Spot, items: Set[int] = frozenset()) -> Iterator[Pair]:
    """Both sides as the lines have them: to the twelfth character or to a line's end."""
    return product(_plain_before(copy, spot.low), _plain_after(copy, spot.high))


def cut_pairs(copy: Copy, spot: Spot, items: Set[int] = frozenset()) -> Iterator[Pair]:
    """Both sides cut anywhere, as where paragraphs were joined."""
    return product(_cut_before(copy, spot.low), _cut_after(copy, spot.high))


def jumping_pairs(copy: Copy, spot: Spot, items: Set[int] = frozenset()) -> Iterator[Pair]:
    """One side or both going on after another sentence or line of the copy.

    Some characters must touch the token all the same: else the same print elsewhere
    could be read together with what stands around a figure that was altered.
    """
    before, after = _cut_before(copy, spot.low), _cut_after(copy, spot.high)
    pairs = chain(
        product(_jumps_before(copy, spot.low, MOST_BREAKS), after),
        product(before, _jumps_after(copy, spot.high, MOST_BREAKS)),
        product(
            _jumps_before(copy, spot.low, NEAR_BREAKS), _jumps_after(copy, spot.high, NEAR_BREAKS)
        ),
    )
    for left, right in pairs:
        is_elsewhere = left.is_elsewhere or right.is_elsewhere
        if not is_elsewhere or left.own + right.own >= LEAST_OWN:
            yield left, right


def numbered_pairs(copy: Copy, spot: Spot, items: Set[int]) -> Iterator[Pair]:
    """Sides that begin with an item number which the copy has lost or writes otherwise."""
    cut = [copy.kept[at : spot.low] for at in range(max(0, spot.low - AROUND), spot.low + 1)]
    before = [
        Side(f"{item}{text}"[-AROUND:], len(text), is_whole=True) for item in items for text in cut
    ]
    return product(before, _cut_after(copy, spot.high))


def _plain_before(copy: Copy, low: int) -> list[Side]:
    first = max(0, low - AROUND)
    borders = copy.borders[bisect_left(copy.borders, first) : bisect_right(copy.borders, low)]
    return [_whole(copy.kept[at:low]) for at in dict.fromkeys([first, *borders])]


def _plain_after(copy: Copy, high: int) -> list[Side]:
    last = min(len(copy.kept), high + AROUND)
    borders = copy.borders[bisect_left(copy.borders, high) : bisect_right(copy.borders, last)]
    return [_whole(copy.kept[high:at]) for at in dict.fromkeys([last, *borders])]


def _whole(text: str) -> Side:
    return Side(text, len(text), is_whole=True)


def _cut_before(copy: Copy, low: int) -> list[Side]:
    cut = [copy.kept[at:low] for at in range(max(0, low - AROUND), low + 1)]
    return _plain_before(copy, low) + [Side(text, len(text), is_whole=False) for text in cut]


def _cut_after(copy: Copy, high: int) -> list[Side]:
    ends = range(high, min(len(copy.kept), high + AROUND) + 1)
    cut = [copy.kept[high:at] for at in ends]
    return _plain_after(copy, high) + [Side(text, len(text), is_whole=False) for text in cut]


def _jumps_before(copy: Copy, low: int, most: int) -> list[Side]:
    """Readings that go on, before a sentence begins, with the end of another sentence."""
    sides = []
    breaks = copy.breaks
    for at in range(bisect_right(breaks, low - AROUND), bisect_right(breaks, low)):
        near = copy.kept[breaks[at] : low]
        for end in breaks[max(0, at - most) : at] + breaks[at + 1 : at + 1 + most]:
            begin = max(0, end - AROUND + len(near))
            line = copy.borders[bisect_left(copy.borders, end) - 1]
            over = _short_lines(copy, end, breaks[at])
            sides += [
                Side(copy.kept[first:end] + near, len(near), True, over is None, over)
                for first in {begin, max(begin, line)}
                if first < end
            ]
    return sides


def _jumps_after(copy: Copy, high: int, most: int) -> list[Side]:
    """Readings that go on, after a sentence ends, with the beginning of another."""
    sides = []
    breaks = copy.breaks
    for at in range(bisect_left(breaks, high), bisect_left(breaks, high + AROUND)):
        near = copy.kept[high : breaks[at]]
        for begin in breaks[max(0, at - most) : at] + breaks[at + 1 : at + 1 + most]:
            end = min(len(copy.kept), begin + AROUND - len(near))
            border = bisect_right(copy.borders, begin)
            line = copy.borders[border] if border < len(copy.borders) else end
            over = _short_lines(copy, breaks[at], begin)
            sides += [
                Side(near + copy.kept[begin:last], len(near), True, over is None, over)
                for last in {end, min(end, line)}
                if begin < last
            ]
    return sides


def _short_lines(copy: Copy, first: int, last: int) -> tuple[int, int] | None:
    """``first, last`` if just a few short lines lie between, as of page furniture."""
    borders = copy.borders
    at, to = bisect_left(borders, first), bisect_left(borders, last)
    is_lines = 0 < to - at <= MOST_LINES and borders[at] == first and borders[to] == last
    lengths = (end - begin for begin, end in pairwise(borders[at : to + 1]))
    return (first, last) if is_lines and max(lengths) <= LONGEST_LINE else None
