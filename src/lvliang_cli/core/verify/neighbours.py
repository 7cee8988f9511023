"""Places that follow from neighbours, where the surroundings were changed or cut.

When a sentence beside a figure was dropped, or the figure next to it altered, the hash
of its surroundings fails. Its place is certain all the same

- if the hash of a neighbour covers it: those very characters are in the release; or
- if the distances to the neighbours on both sides are those of the release; or
- if the distance to one of them is, nothing else of its kind stands about, and it does
  not open or close a sentence on that side: another sentence, put in the place of one
  that was dropped, could do that with the same print.
"""

from collections.abc import Iterable, Mapping

from lvliang_cli.core.data.model import Locator
from lvliang_cli.core.verify.context import Hit
from lvliang_cli.core.verify.copy import Copy, Occupied, Spot
from lvliang_cli.core.verify.landmarks import BEGINNING, Known, Landmarks
from lvliang_cli.core.verify.number_edges import may_be_piece
from lvliang_cli.core.verify.sentence import words_after, words_before
from lvliang_cli.core.verify.token import Token

FARTHEST = 150
"""Characters over which the distance to one neighbour alone is trusted."""
RIVAL_WITHIN = 60
"""Characters in which an altered print, or its double, would have to stand."""
ADDED_MARKS = 6
"""Punctuation that may have come or gone within the reach of one context hash."""
LEAST_WORDS = 2
"""Characters of its own sentence between a figure and the neighbour it is measured from."""


class Neighbourhood:
    """A copy, what was settled in it, and the places that unsettled prints might take."""

    def __init__(
        self, copy: Copy, locators: Iterable[Locator], settled: Mapping[Locator, Hit]
    ) -> None:
        self._copy, self._settled = copy, settled
        self._taken = {locator: hit.spot for locator, hit in settled.items()}
        self._occupied = Occupied(self._taken.values())
        self._landmarks = Landmarks(copy, self._taken)
        self._missing = [locator for locator in locators if locator not in settled]
        self._tokens = {each.as_written: Token(each.as_written) for each in self._missing}
        self._spots = {
            written: [
                spot
                for spot in token.spots(copy)
                if not may_be_piece(copy.text, spot.start, spot.end)
            ]
            for written, token in self._tokens.items()
        }

    def found(self) -> dict[Locator, Spot]:
        """The place of each unsettled locator for which just one is certain."""
        found: dict[Locator, Spot] = {}
        for locator in self._missing if self._settled else ():
            certain = [
                spot
                for spot in self._spots[locator.as_written]
                if self._follows(locator, spot) and _is_free(locator, spot, self._taken)
            ]
            if len(certain) == 1 and _is_free(locator, certain[0], found):
                found[locator] = certain[0]
        return found

    def _follows(self, locator: Locator, spot: Spot) -> bool:
        around = self._landmarks.around(locator)
        offs = [self._landmarks.off_by(known, locator, spot) for known in around]
        measured = list(zip(around, offs, strict=True))
        if any(off <= ADDED_MARKS and self._is_covered(known, spot) for known, off in measured):
            return True
        if offs == [0, 0]:
            return True
        is_beside = any(
            off == 0 and self._is_beside(known, locator, spot) for known, off in measured
        )
        return is_beside and self._is_alone(locator, spot)

    def _is_covered(self, known: Known, spot: Spot) -> bool:
        """Whether the hash of a neighbour vouches for the characters of `spot`."""
        hit = self._settled.get(known.locator)
        return hit is not None and hit.low <= spot.low and spot.high <= hit.high

    def _is_alone(self, locator: Locator, spot: Spot) -> bool:
        """Whether it is in one piece, and nobody knows the same print close by."""
        text = self._copy.text
        return "\n" not in text[spot.start : spot.end] and not any(
            other != spot
            and spot.start - RIVAL_WITHIN <= other.start <= spot.end + RIVAL_WITHIN
            and not self._occupied.overlaps(other.start, other.end)
            for other in self._spots[locator.as_written]
        )

    def _is_beside(self, known: Known, locator: Locator, spot: Spot) -> bool:
        """Whether one neighbour, at the right distance, is enough to tell the place."""
        text = self._copy.text
        if known is BEGINNING or abs(known.locator.start - locator.start) > FARTHEST:
            return False
        if known.locator.start <= locator.start:
            between = text[known.spot.start : spot.start]
            has_words = len(words_before(text, spot.start)) >= LEAST_WORDS
        else:
            between = text[spot.start : known.spot.start]
            has_words = len(words_after(text, spot.end)) >= LEAST_WORDS
            if self._has_rival(locator, spot):
                return False
        lines = sum(map(bool, map(str.strip, between.split("\n")[1:])))
        return has_words and lines >= abs(known.locator.paragraph - locator.paragraph)

    def _has_rival(self, locator: Locator, spot: Spot) -> bool:
        """Whether a like number that nothing accounts for stands before `spot`.

        It could be the figure itself, altered, with the old one printed after it. Each
        one may also be another print that is missing, which the release has there.
        """
        token = self._tokens[locator.as_written]
        accounted = [
            *self._taken.values(),
            *(s for w, spots in self._spots.items() if w != locator.as_written for s in spots),
        ]
        rivals = [
            rival
            for rival in token.lookalikes(self._copy)
            if 0 <= spot.start - rival.end <= RIVAL_WITHIN
            and not any(map(rival.overlaps, accounted))
        ]
        missing = [
            other
            for other in self._missing
            if 0 < locator.start - other.start <= RIVAL_WITHIN and token.is_like(other.as_written)
        ]
        return len(rivals) > len(missing)


def _is_free(locator: Locator, spot: Spot, taken: Mapping[Locator, Spot]) -> bool:
    """Whether nothing stands there that the release has in another place."""
    return not any(
        spot.overlaps(other)
        for each, other in taken.items()
        if each.end <= locator.start or locator.end <= each.start
    )
