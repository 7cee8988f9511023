"""What stands where a figure should be that was not found: a hint, never a hit."""

from collections.abc import Iterable, Mapping, Sequence

from lvliang_cli.core.data.model import Locator
from lvliang_cli.core.verify.copy import Copy, Occupied, Spot
from lvliang_cli.core.verify.landmarks import Landmarks
from lvliang_cli.core.verify.token import Token

WITHIN = 30
"""Characters around the expected place in which a like number is worth telling."""


def lookalikes(
    copy: Copy, locators: Iterable[Locator], found: Mapping[Locator, Spot]
) -> dict[Locator, Spot]:
    """For locators that are not `found`, the likeliest place of what became of them.

    It is an altered print as in `altered`; else the same print among other words.
    """
    missing = [locator for locator in locators if locator not in found]
    said = altered(copy, missing, found)
    landmarks = Landmarks(copy, found)
    occupied = Occupied({**found, **said}.values())
    for locator in missing if found else ():
        if locator not in said:
            same = _ranked(landmarks, locator, Token(locator.as_written).spots(copy), occupied)
            if same:
                said[locator] = same[0][1]
    return said


def altered(
    copy: Copy, missing: Sequence[Locator], found: Mapping[Locator, Spot]
) -> dict[Locator, Spot]:
    """For `missing` locators, the same words with another number where they should be.

    What is printed exactly as a missing one is not altered, and one that, as printed, still
    stands thereabouts is not either; the nearest pairs come first. Nothing is said of
    a copy in which nothing was found.
    """
    if not found:
        return {}
    landmarks, occupied = Landmarks(copy, found), Occupied(found.values())
    tokens = {locator: Token(locator.as_written) for locator in missing}
    prints = {locator: list(token.spots(copy)) for locator, token in tokens.items()}
    same = {spot for spots in prints.values() for spot in spots}
    pairs = [
        (off, locator.start, spot, locator)
        for locator, token in tokens.items()
        if not any(
            off <= WITHIN for off, _ in _ranked(landmarks, locator, prints[locator], occupied)
        )
        for off, spot in _ranked(landmarks, locator, token.lookalikes(copy), occupied)
        if off <= WITHIN and spot not in same
    ]
    said: dict[Locator, Spot] = {}
    for _, _, spot, locator in sorted(pairs, key=lambda pair: pair[:3]):
        if locator not in said and not any(map(spot.overlaps, said.values())):
            said[locator] = spot
    return said


def _ranked(
    landmarks: Landmarks,
    locator: Locator,
    spots: Iterable[Spot],
    occupied: Occupied,
) -> list[tuple[int, Spot]]:
    """The free ones of `spots`, the nearest to where `locator` should stand first."""
    around = landmarks.around(locator)
    return sorted(
        (min(landmarks.off_by(known, locator, spot) for known in around), spot)
        for spot in spots
        if not occupied.overlaps(spot.start, spot.end)
    )
