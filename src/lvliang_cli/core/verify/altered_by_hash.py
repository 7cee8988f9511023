"""Figures that the copy prints otherwise: the context hash tells which they were.

A figure whose print was altered is in no place of the copy, but its surroundings are. So the
printed figure is read in the place of each number that may have become of it, with the hedge
and the word of direction that the release had, and with altered neighbours put right; where
the hash agrees, that place is certain, and so is what stands there now.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise, product

from ..data.model import Locator, Metric
from ..extract.stage1_numbers.normalise import normalise
from ..extract.stage1_numbers.quantity import Quantity
from ..text.hashing import sha256_of
from .alignment import Pairing
from .by_hash import AROUND, Pair, is_weak, key_of, plain_pairs
from .copy_numbers import CopyNumbers
from .edits_tried import as_seen, attempts
from .folded_copy import BESIDE, Copy, Spot, folded, is_mark
from .release_figure import ReleaseFigure
from .what_changed import Altered, Attempt, Evidence

NEAREST = 4
"""How many numbers are tried for a figure, the likeliest first."""
AHEAD = 2.0
"""By how much a pair must lead to be told, or where its hash covers a few characters only."""

Stretch = tuple[tuple[int, int], str]
"""Raw start and end in the copy, and what the release has there."""


def stretches(said: Iterable[Altered]) -> list[Stretch]:
    """What the release has in the place of each altered stretch of the copy, in order."""
    return sorted((each.span, each.as_read) for each in said)


class Search:
    """What was tried at the numbers of a copy, so that nothing is tried twice."""

    def __init__(self, numbers: CopyNumbers, metrics: Mapping[Locator, Metric]) -> None:
        self._numbers, self._plain, self._metrics = numbers, numbers.plain, metrics
        self._tried: dict[tuple[object, ...], tuple[Altered, bool] | None] = {}

    def confirmed(
        self,
        pairs: Mapping[Locator, list[Pairing]],
        instead: Sequence[Stretch],
        missing: Mapping[Locator, ReleaseFigure],
    ) -> dict[Locator, Altered]:
        """What became of figures, as far as the hash says so.

        `instead` is what the release has in some places. Sentences in another order may bring the
        words beside one figure of those `missing` to another, which its name tells.
        """
        twins = Counter(map(key_of, pairs))
        certain: dict[Locator, Altered] = {}
        used: set[int] = set()
        for locator, ranked in pairs.items():
            for pair in ranked[:NEAREST]:
                number = pair.there.number
                is_alone = twins[key_of(locator)] == 1 or pair.off == 0
                if locator in certain or number.start in used or not is_alone:
                    continue
                found = self._certain(locator, number, instead)
                is_whole = "\n" not in self._plain[number.start : number.end]
                is_beside = pair.off == 0 and pair.lead >= AHEAD and is_whole
                if found is None or (found[1] and not is_beside):
                    continue
                if not missing[locator].is_rather_of(pair.there, missing.values()):
                    certain[locator] = found[0]
                    used.add(number.start)
        return certain

    def confirmed_together(
        self, pairs: Mapping[Locator, list[Pairing]], instead: Sequence[Stretch]
    ) -> dict[Locator, Altered]:
        """The same of two side by side that were both altered: each hash agrees with the other put
        right.
        """
        twins = Counter(map(key_of, pairs))
        alone = [at for at in sorted(pairs, key=lambda each: each.start) if twins[key_of(at)] == 1]
        certain: dict[Locator, Altered] = {}
        behind = 0
        for both in pairwise(alone):
            for first, last in product(*(pairs[at][:NEAREST] for at in both)):
                numbers = first.there.number, last.there.number
                between = numbers[1].start - numbers[0].end
                is_free = both[0] not in certain and behind <= numbers[0].start
                if not (is_free and 0 <= between <= BESIDE >= both[1].start - both[0].end):
                    continue
                seen = [
                    as_seen(self._plain, self._metrics[at], at, number, "context")
                    for at, number in zip(both, numbers, strict=True)
                ]
                found = [
                    self._certain(at, number, sorted([*instead, *stretches([other])]))
                    for at, number, other in zip(both, numbers, seen[::-1], strict=True)
                ]
                if all(each is not None and not each[1] for each in found):
                    certain |= {at: each[0] for at, each in zip(both, found, strict=True) if each}
                    behind = numbers[1].end
        return certain

    def _certain(
        self, locator: Locator, number: Quantity, instead: Sequence[Stretch]
    ) -> tuple[Altered, bool] | None:
        """What `number` was, if the hash of `locator` confirms it; and whether that is weak."""
        first = max(0, number.start - BESIDE)
        last = min(len(self._plain), number.end + BESIDE)
        others = {
            Spot(start - first, end - first, 0, 0): text
            for (start, end), text in within(instead, first, last)
            if end <= number.start or number.end <= start
        }
        tried = (locator, number.start, number.end, frozenset(others.items()))
        if tried not in self._tried:
            window = Copy(self._numbers.copy.text[first:last], instead=others)
            self._tried[tried] = self._read(locator, number, window, first)
        return self._tried[tried]

    def _read(
        self, locator: Locator, number: Quantity, window: Copy, first: int
    ) -> tuple[Altered, bool] | None:
        @cache
        def sides(start: int, end: int) -> list[Pair]:
            return list(plain_pairs(window, window.spot(start - first, end - first)))

        written = normalise(locator.as_written)
        token = _kept(locator.as_written.partition("\n")[0])
        for attempt in attempts(self._plain, self._metrics[locator], locator, number):
            is_same = self._plain[attempt.start : attempt.end] == written
            is_bare_print = is_same and not (attempt.before or attempt.after or "\n" in written)
            if is_bare_print and not window.instead:
                continue  # whether that is the figure was settled before
            pairs = sides(attempt.start, attempt.end)
            found = _confirmed(token, attempt, pairs, locator.context_sha256)
            end = max(attempt.end, number.end)
            if found is not None:
                as_read = f"{attempt.before}{locator.as_written}{attempt.after}"
                how: Evidence = "mended-context" if window.instead else "context"
                return Altered(number, attempt._replace(end=end), as_read, how), is_weak(found)
        return None


def within(instead: Sequence[Stretch], first: int, last: int) -> list[Stretch]:
    """Those of them that lie between `first` and `last`."""
    begin, end = (bisect_left(instead, ((at, 0), "")) for at in (first, last))
    return [each for each in instead[begin:end] if each[0][1] <= last]


@lru_cache(maxsize=4_096)
def _kept(text: str) -> str:
    return "".join(part for each in text for part in folded(each) if not is_mark(part))


def _confirmed(token: str, attempt: Attempt, pairs: Iterable[Pair], digest: str) -> Pair | None:
    before, after = _kept(attempt.before), _kept(attempt.after)
    for left, right in pairs:
        if attempt.turned == "" and not left.text:
            continue  # a word of direction that nothing stood before
        text = f"{(left.text + before)[-AROUND:]}{token}{(after + right.text)[:AROUND]}"
        if sha256_of(text.encode("utf-8", "surrogatepass")) == digest:
            return left, right
    return None
