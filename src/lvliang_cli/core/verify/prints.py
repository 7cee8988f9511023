"""Where a name or a claim stands that its own surroundings do not tell."""

from collections.abc import Iterable, Mapping

from lvliang_cli.core.data.model import Locator
from lvliang_cli.core.verify.context import Hit
from lvliang_cli.core.verify.copy import Copy, Occupied, Spot
from lvliang_cli.core.verify.landmarks import Landmarks
from lvliang_cli.core.verify.number_edges import may_be_piece
from lvliang_cli.core.verify.token import token_of

ADDED_MARKS = 6
"""Punctuation that may have come or gone within the reach of one context hash."""


def following(
    copy: Copy,
    locators: Iterable[Locator],
    taken: Mapping[Locator, Spot],
    settled: Mapping[Locator, Hit],
) -> dict[Locator, Spot]:
    """The place of each name or claim for which what stands about it leaves just one.

    The hash of a neighbour covers it: those very characters are in the release; or the distances
    to the neighbours on both sides are those of the release.
    """
    landmarks, occupied = Landmarks(copy, taken), Occupied(taken.values())
    found: dict[Locator, Spot] = {}

    def follows(locator: Locator, spot: Spot) -> bool:
        around = landmarks.around(locator)
        offs = [landmarks.off_by(known, locator, spot) for known in around]
        hits = [settled.get(known.locator) for known in around]
        return offs == [0, 0] or any(
            off <= ADDED_MARKS and hit is not None and hit.low <= spot.low and spot.high <= hit.high
            for off, hit in zip(offs, hits, strict=True)
        )

    for locator in locators if taken else ():
        certain = [
            spot
            for spot in token_of(locator.as_written).spots(copy)
            if follows(locator, spot)
            and not may_be_piece(copy.text, spot.start, spot.end)
            and not (occupied.overlaps(spot.start, spot.end) and _is_another(locator, spot, taken))
        ]
        if len(certain) == 1 and not _is_another(locator, certain[0], found):
            found[locator] = certain[0]
    return found


def _is_another(locator: Locator, spot: Spot, taken: Mapping[Locator, Spot]) -> bool:
    """Whether something stands there that the release has in another place."""
    return any(
        spot.overlaps(other) and (each.end <= locator.start or locator.end <= each.start)
        for each, other in taken.items()
    )
