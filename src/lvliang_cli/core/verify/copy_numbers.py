"""The numbers of a copy, and which of them stand where a figure should."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from lvliang_cli.core.data.model import Locator
from lvliang_cli.core.extract.patterns import pattern
from lvliang_cli.core.extract.stage1_numbers.judging import moved
from lvliang_cli.core.extract.stage1_numbers.normalise import normalise
from lvliang_cli.core.extract.stage1_numbers.quantities import quantities
from lvliang_cli.core.extract.stage1_numbers.quantity import Quantity
from lvliang_cli.core.verify.copy import Copy, Spot
from lvliang_cli.core.verify.folding import NUMERALS
from lvliang_cli.core.verify.landmarks import Landmarks

NEAREST = 3
"""How many numbers on either side of where a figure should stand are looked at."""
_PARTS = f"{''.join(sorted(NUMERALS))}.,%起件人名个元辆次家户万亿余多"
_GAP = pattern(rf"(?<=[{_PARTS}])[\s\u00ad\u200b-\u200f\u2060-\u2064\ufeff]{{1,8}}(?=[{_PARTS}])")
"""Blanks and characters without width inside a number and before its unit."""


class CopyNumbers:
    """Every number of a copy in order, whether a figure or not.

    Attributes:
        copy: the copy.
        plain: its text as `normalise` gives it, of the same length.
    """

    def __init__(self, copy: Copy) -> None:
        self.copy, self.plain = copy, normalise(copy.text)
        self._numbers = _numbers(self.plain)
        self._starts = [number.start for number in self._numbers]

    def at(self, spot: Spot) -> Quantity | None:
        """The first number that begins in `spot`, None for none."""
        at = bisect_left(self._starts, spot.start)
        is_there = at < len(self._starts) and self._starts[at] < spot.end
        return self._numbers[at] if is_there else None

    def end_before(self, number: Quantity) -> int:
        """Where the number before `number` ends, 0 for the first."""
        at = bisect_left(self._starts, number.start)
        return self._numbers[at - 1].end if at else 0

    def free(self, taken: Iterable[Spot]) -> list[Quantity]:
        """The numbers that overlap none of `taken`."""
        spans = sorted((spot.start, spot.end) for spot in taken)
        starts = [start for start, _ in spans]
        reach = 0
        ends = [reach := max(reach, end) for _, end in spans]
        return [
            number
            for number in self._numbers
            if not (at := bisect_left(starts, number.end)) or ends[at - 1] <= number.start
        ]

    def near(
        self, landmarks: Landmarks, locator: Locator, free: list[Quantity]
    ) -> list[tuple[int, Quantity]]:
        """Numbers about where `locator` should stand, each with how far off, nearest first."""
        starts = [number.start for number in free]
        found: dict[int, int] = {}
        for known in landmarks.around(locator):
            at = bisect_left(starts, known.spot.start + locator.start - known.locator.start)
            for index in range(max(0, at - NEAREST), min(len(free), at + NEAREST)):
                number = free[index]
                spot = Spot(number.start, number.end, 0, 0)
                off = landmarks.off_by(known, locator, spot)
                found[index] = min(off, found.get(index, off))
        return [(off, free[index]) for index, off in sorted(found.items(), key=lambda e: e[1])]

    def between(
        self, landmarks: Landmarks, locator: Locator, free: Sequence[Quantity], most: int
    ) -> range:
        """Which of `free` stand between the neighbours of `locator`, or within `most` of one."""
        starts = [number.start for number in free]
        first, last = 0, len(self.plain)
        around = landmarks.neighbours(locator)
        before = [known for known in around if known.locator.start <= locator.start]
        after = [known for known in around if known.locator.start > locator.start]
        if before:
            first = before[-1].spot.end
            last = min(last, first + most)
        if after:
            last = after[0].spot.start
            first = max(first, last - most)
        return range(bisect_left(starts, first), bisect_left(starts, last)) if around else range(0)


def _numbers(plain: str) -> list[Quantity]:
    """Every number of `plain`, read with the blanks inside it and without them."""
    found = quantities(plain)
    blanks = {at for gap in _GAP.finditer(plain) for at in range(*gap.span())}
    if not blanks:
        return found
    seen = [at for at in range(len(plain)) if at not in blanks]
    closed = (moved(each, seen) for each in quantities("".join(plain[at] for at in seen)))
    return sorted({*found, *closed}, key=lambda each: (each.start, -each.end))
