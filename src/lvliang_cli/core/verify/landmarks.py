"""What was found for certain, as landmarks for the rest: how far apart things are."""

from bisect import bisect_right
from collections.abc import Mapping
from typing import NamedTuple

from lvliang_cli.core.data.model import Locator
from lvliang_cli.core.verify.copy import Copy, Spot


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

    def around(self, locator: Locator) -> tuple[Known, ...]:
        """The last that the release prints before `locator`, and the first after it.

        Where nothing is known before, it is the beginning; after may be nothing.
        """
        at = bisect_right(self._starts, locator.start)
        return (self._known[at - 1] if at else BEGINNING, *self._known[at : at + 1])

    def sides(self, locator: Locator) -> tuple[Known, Known | None]:
        """The last before `locator` in the release, or the beginning, and the first after it."""
        before, *after = self.around(locator)
        return before, after[0] if after else None

    def neighbours(self, locator: Locator) -> tuple[Known, ...]:
        """As `around`, without the beginning: none, one or two."""
        return tuple(known for known in self.around(locator) if known is not BEGINNING)

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
