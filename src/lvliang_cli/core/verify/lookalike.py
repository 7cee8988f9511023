"""What stands where a figure should be that was not found: a hint, never a hit."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from lvliang_cli.core.data.model import Locator
from lvliang_cli.core.verify.copy import Copy, Spot
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
    taken = _characters((*found.values(), *said.values()))

    @cache
    def printed(as_written: str) -> list[Spot]:
        return list(Token(as_written).spots(copy))

    for locator in missing if found else ():
        if locator not in said:
            same = _ranked(landmarks, locator, printed(locator.as_written), taken)
            if same:
                said[locator] = same[0][1]
                taken |= _characters((same[0][1],))
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
    landmarks = Landmarks(copy, found)
    taken = _characters(found.values())

    tokens = {each: Token(each) for each in {locator.as_written for locator in missing}}
    printed = {each: list(token.spots(copy)) for each, token in tokens.items()}
    same = {spot for spots in printed.values() for spot in spots}
    forms = {token.alike: token for token in tokens.values()}
    alike = {form: list(token.lookalikes(copy)) for form, token in forms.items()}
    pairs = [
        (off, locator.start, spot, locator)
        for locator in missing
        if not _near(landmarks, locator, printed[locator.as_written], taken)
        for off, spot in _near(landmarks, locator, alike[tokens[locator.as_written].alike], taken)
        if spot not in same
    ]
    said: dict[Locator, Spot] = {}
    told: set[int] = set()
    for _, _, spot, locator in sorted(pairs, key=lambda pair: pair[:3]):
        if locator not in said and told.isdisjoint(range(spot.start, spot.end)):
            said[locator] = spot
            told |= _characters((spot,))
    return said


def _characters(spots: Iterable[Spot]) -> set[int]:
    """Where the characters of `spots` stand in the text."""
    return {at for spot in spots for at in range(spot.start, spot.end)}


def _near(
    landmarks: Landmarks, locator: Locator, spots: Sequence[Spot], taken: set[int]
) -> list[tuple[int, Spot]]:
    """As `_ranked`, those of `spots`, which are in order, that are off by no more than `WITHIN`."""
    near: set[Spot] = set()
    for known in landmarks.around(locator):
        for where, expected in landmarks.expected(known, locator):
            first = bisect_left(spots, expected - WITHIN, key=where)
            near.update(spots[first : bisect_right(spots, expected + WITHIN, key=where)])
    return _ranked(landmarks, locator, near, taken)


def _ranked(
    landmarks: Landmarks, locator: Locator, spots: Iterable[Spot], taken: set[int]
) -> list[tuple[int, Spot]]:
    """Those of `spots` that are not `taken`, the nearest to where `locator` should stand first."""
    around = landmarks.around(locator)
    return sorted(
        (min(landmarks.off_by(known, locator, spot) for known in around), spot)
        for spot in spots
        if taken.isdisjoint(range(spot.start, spot.end))
    )
