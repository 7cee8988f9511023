"""The numbers of a copy."""

from bisect import bisect_left
from collections.abc import Iterable

from lvliang_cli.core.extract.stage1_numbers.judging import moved
from lvliang_cli.core.extract.stage1_numbers.normalise import normalise
from lvliang_cli.core.extract.stage1_numbers.quantities import quantities
from lvliang_cli.core.extract.stage1_numbers.quantity import Quantity
from lvliang_cli.core.text.patterns import pattern
from lvliang_cli.core.verify.copy import Copy, Occupied, Spot
from lvliang_cli.core.verify.folding import NUMERALS

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

    def beside(self, number: Quantity) -> tuple[int, int]:
        """Where the number before `number` ends and the one after it begins, else the text."""
        first = bisect_left(self._starts, number.start)
        last = bisect_left(self._starts, number.end)
        before = self._numbers[first - 1].end if first else 0
        return before, self._starts[last] if last < len(self._starts) else len(self.plain)

    def free(self, taken: Iterable[Spot]) -> list[Quantity]:
        """The numbers that overlap none of `taken`."""
        occupied = Occupied(taken)
        return [each for each in self._numbers if not occupied.overlaps(each.start, each.end)]


def _numbers(plain: str) -> list[Quantity]:
    """Every number of `plain`, read with the blanks inside it and without them."""
    found = quantities(plain)
    blanks = {at for gap in _GAP.finditer(plain) for at in range(*gap.span())}
    if not blanks:
        return found
    seen = [at for at in range(len(plain)) if at not in blanks]
    closed = (moved(each, seen) for each in quantities("".join(plain[at] for at in seen)))
    return sorted({*found, *closed}, key=lambda each: (each.start, -each.end))
