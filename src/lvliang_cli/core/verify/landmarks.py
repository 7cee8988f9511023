"""What was found for certain, as landmarks for the rest: how far apart things are."""

from bisect import bisect_right
from collections.abc import Mapping
from typing import NamedTuple

from ..data.model import Locator
from .folded_copy import Copy, Spot


class Known(NamedTuple):
    """A locator that was found for certain, and where."""

    locator: Locator
    spot: Spot


_NOTHING = Locator("", 1, None, 0, 0, "", 1, "")
BEGINNING = Known(_NOTHING, Spot(0, 0, 0, 0))
"""Where both texts begin: a landmark like others, if nothing was put before."""


class Landmarks:
    """The places of a copy that are certain, in the order in which the release has them."""

    def __init__(self, copy: Copy, spots: Mapping[Locator, Spot]) -> None:
        self._copy = copy
        known = (Known(*pair) for pair in spots.items())
        self._known = sorted(known, key=lambda each: each.locator.start)
        self._starts = [known.locator.start for known in self._known]

    def sides(self, locator: Locator) -> tuple[Known, Known | None]:
        """The last before `locator` in the release, or the beginning, and the first after it."""
        at = bisect_right(self._starts, locator.start)
        before = self._known[at - 1] if at else BEGINNING
        return before, self._known[at] if at < len(self._known) else None

    def neighbours(self, locator: Locator) -> tuple[Known, ...]:
        """Those of both that are known, without the beginning: none, one or two."""
        return tuple(each for each in self.sides(locator) if each and each is not BEGINNING)

    def off_by(self, known: Known, locator: Locator, spot: Spot) -> int:
        """By how much the distance from `known` to `spot` differs from the release, >= 0.

        Zero if it agrees as it stands, or when white space and line ends are not counted:
        copies gain and lose those most of all.
        """
        black = self._copy.black_before
        distance = locator.start - known.locator.start
        lines = locator.paragraph - known.locator.paragraph
        off = spot.start - known.spot.start - distance
        return min(abs(off), abs(black[spot.start] - black[known.spot.start] - distance + lines))

    def off(self, locator: Locator, spot: Spot) -> int:
        """The same from the neighbour where it differs least; where none is known, from the
        beginning of the text.
        """
        around = self.neighbours(locator) or (BEGINNING,)
        return min(self.off_by(known, locator, spot) for known in around)
