"""Places whose surroundings give the context hash that the dataset holds.

A context hash covers up to twelve characters on either side of the token, but never leaves the
paragraph. A copy may have other paragraphs, joined, split or wrapped. So each side is read in
several ways; the hash then shows which of them, if any, is how the release has it.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import groupby, product
from typing import NamedTuple

from ..data.model import Locator
from ..numbers.hedge_words import AFTER, BEFORE
from ..text.hashing import sha256_of
from .folded_copy import Copy, Occupied, Spot
from .forms_of_a_number import may_be_piece, token_of
from .what_changed import Evidence

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


def plain_pairs(copy: Copy, spot: Spot, *, is_cut: bool = False) -> Iterator[Pair]:
    """Both sides as the lines have them: to the twelfth character or to a line's end. With
    `is_cut`, cut anywhere, as where paragraphs were joined.
    """
    first, last = max(0, spot.low - AROUND), min(len(copy.kept), spot.high + AROUND)
    sides = _cut if is_cut else _whole
    return product(sides(copy, spot.low, first), sides(copy, spot.high, last))


def _whole(copy: Copy, at: int, to: int) -> list[Side]:
    low, high = sorted((at, to))
    borders = copy.borders[bisect_left(copy.borders, low) : bisect_right(copy.borders, high)]
    return [Side(_kept(copy, at, end), is_whole=True) for end in dict.fromkeys([to, *borders])]


def _cut(copy: Copy, at: int, to: int) -> list[Side]:
    ends = range(min(at, to), max(at, to) + 1)
    return _whole(copy, at, to) + [Side(_kept(copy, at, end), is_whole=False) for end in ends]


def _kept(copy: Copy, at: int, end: int) -> str:
    return copy.kept[min(at, end) : max(at, end)]


Way = tuple[Callable[[Copy, Spot], Iterator[Pair]], int]
"""A way of reading the surroundings, and for how many places of one printed text it is tried."""
PLAIN: tuple[Way, ...] = ((plain_pairs, 100_000),)
STRAIGHT: tuple[Way, ...] = (*PLAIN, (partial(plain_pairs, is_cut=True), 500))
ENOUGH_BETWEEN_BORDERS, ENOUGH_ANYWHERE = 4, 8
"""Characters beside the token that make a paragraph too short for twelve recognisable."""

Key = tuple[str, str]
"""What is looked for: the printed text and the context hash. Twins in a release share one."""


def key_of(locator: Locator) -> Key:
    """What a place of a copy must have to be that of the locator: its print and context hash."""
    return locator.as_written, locator.context_sha256


class Hit(NamedTuple):
    """A place, and how it was recognised.

    Attributes:
        spot: where the token stands.
        how: ``context`` when its lines give the hash, ``cut-context`` when read across them.
        low, high: what the hash vouches for around it, in `Copy.kept`; nothing without one.
        is_weak: the whole paragraph is so short that it may stand elsewhere by chance.
        repeats: how many more places are just like it.
    """

    spot: Spot
    how: Evidence
    low: int = 0
    high: int = 0
    is_weak: bool = False
    repeats: int = 0


def context_hits(
    copy: Copy, locators: Iterable[Locator], ways: Iterable[Way], taken: Occupied
) -> dict[Key, list[Hit]]:
    """For each printed text and hash of `locators`, the places of `copy` that give that hash.

    What is `taken` is accounted for and no place of another.
    """
    found: dict[Key, list[Hit]] = {}
    for as_written, group in groupby(sorted(locators, key=key_of), lambda each: each.as_written):
        alike = list(group)
        wanted = {locator.context_sha256 for locator in alike}
        token = token_of(as_written)
        spots = [each for each in token.spots(copy) if not taken.overlaps(each.start, each.end)]
        for pairs_of, most in ways:
            hits = [
                hit
                for spot in (spots if wanted and len(spots) <= most else ())
                for hit in _hits(copy, spot, wanted, pairs_of(copy, spot))
            ]
            wanted -= {digest for digest, _ in hits}
            for digest, hit in hits:
                found.setdefault((as_written, digest), []).append(hit)
    return found


def _hits(copy: Copy, spot: Spot, wanted: set[str], pairs: Iterator[Pair]) -> list[tuple[str, Hit]]:
    """What `spot` is by the first reading that gives one of the `wanted` hashes."""
    token = copy.kept[spot.low : spot.high]
    found: dict[str, Hit] = {}
    for pair in pairs:
        text = f"{pair[0].text}{token}{pair[1].text}"
        digest = sha256_of(text.encode("utf-8", "surrogatepass"))
        if (
            digest in wanted
            and digest not in found
            and not _is_bare(copy.text, spot.start, spot.end, pair)
        ):
            found[digest] = _hit(spot, *pair)
    return list(found.items())


def _is_bare(text: str, start: int, end: int, pair: Pair) -> bool:
    """Whether an end that no hash vouches for may make the token another number.

    It may be a piece of one, or have a hedge that the release does not have there.
    """
    before, after = (not side.text and not side.is_whole for side in pair)
    if (before or after) and may_be_piece(text, start, end):
        return True
    return (before and text.endswith(tuple(BEFORE), 0, start)) or (
        after and text.startswith(tuple(AFTER), end)
    )


def _hit(spot: Spot, left: Side, right: Side) -> Hit:
    low, high = spot.low - len(left.text), spot.high + len(right.text)
    how: Evidence = "context" if left.is_whole and right.is_whole else "cut-context"
    return Hit(spot, how, low, high, is_weak((left, right)))


def is_weak(pair: Pair) -> bool:
    """Whether so little stands beside a token that it may stand elsewhere by chance."""
    is_plain, sizes = all(side.is_whole for side in pair), [len(side.text) for side in pair]
    enough = ENOUGH_BETWEEN_BORDERS if is_plain else ENOUGH_ANYWHERE
    return max(sizes) < AROUND and sum(sizes) < enough
