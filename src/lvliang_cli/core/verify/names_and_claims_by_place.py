"""Where a name or a claim stands that its own surroundings do not tell."""

from collections import Counter
from collections.abc import Mapping, Sequence

from lvliang_cli.core.data.model import Locator
from lvliang_cli.core.verify.by_hash import Hit
from lvliang_cli.core.verify.folded_copy import Copy, Occupied, Spot
from lvliang_cli.core.verify.landmarks import Landmarks
from lvliang_cli.core.verify.number_edges import may_be_piece
from lvliang_cli.core.verify.typographic_forms import token_of

ADDED_MARKS = 6
"""Punctuation that may have come or gone within the reach of one context hash."""
CLOSE, FURNITURE = 2, 20
"""Characters that may have come or gone between what stands once and one neighbour, and where it
stands between two: the foot and the head of a page.
"""


def following(
    copy: Copy,
    locators: Sequence[Locator],
    taken: Mapping[Locator, Spot],
    settled: Mapping[Locator, Hit],
) -> dict[Locator, Spot]:
    """The place of each name or claim for which what stands about it leaves just one.

    The hash of a neighbour covers it: those very characters are in the release; or the distances
    to the neighbours on both sides are those of the release. What stands only once in both needs
    about the distance to one, the more so if it does not stand between them.
    """
    landmarks, occupied = Landmarks(copy, taken), Occupied(taken.values())
    alike = Counter(locator.as_written for locator in locators)
    found: dict[Locator, Spot] = {}
    for locator in locators if taken else ():
        around = [each for each in landmarks.sides(locator) if each]
        known = [(each.spot, settled.get(each.locator)) for each in around]
        spots = [
            spot
            for spot in token_of(locator.as_written).spots(copy)
            if not may_be_piece(copy.text, spot.start, spot.end)
            and not (occupied.overlaps(spot.start, spot.end) and _is_another(locator, spot, taken))
        ]
        certain = []
        for spot in spots:
            offs = [landmarks.off_by(each, locator, spot) for each in around]
            is_alone = len(spots) == alike[locator.as_written] == 1
            is_covered = any(
                off <= ADDED_MARKS and hit and hit.low <= spot.low and spot.high <= hit.high
                for off, (_, hit) in zip(offs, known, strict=True)
            )
            is_between = known[0][0].end <= spot.start and spot.end <= known[-1][0].start
            is_near = is_alone and min(offs) <= (FURNITURE if is_between else CLOSE)
            if offs == [0, 0] or is_covered or is_near:
                certain.append(spot)
        if len(certain) == 1 and not _is_another(locator, certain[0], found):
            found[locator] = certain[0]
    return found


def _is_another(locator: Locator, spot: Spot, taken: Mapping[Locator, Spot]) -> bool:
    """Whether something stands there that the release has in another place."""
    return any(
        spot.overlaps(other) and (each.end <= locator.start or locator.end <= each.start)
        for each, other in taken.items()
    )
