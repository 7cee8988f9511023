"""Missing figures held against the numbers that stand between what is certain, in order.

Between two places that are certain the release has some figures that were not found, and the copy
some numbers. They are paired in the order of both so that most agrees: unit, digits, direction,
name, and the distance from one to the next. A pair is worth what the best order with it is better
than the best without both of its ends, and it leads by what it is better than the best that pairs
either with another: where that is little, more than one answer is open.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from ..data.model import Locator
from ..extract.stage1_numbers.measures import RANK
from ..text.tsv_files import by_key
from .copy_numbers import CopyNumbers, There, alike
from .folded_copy import Occupied, Spot
from .landmarks import Known, Landmarks
from .release_figure import ReleaseFigure

REACH = 150
"""Raw characters that a copy may have put in between two figures."""
SKIPPED = 3
"""Figures that may be missing, and numbers that may be put in, between two pairs in a row."""
EXACT, NEAR, ABOUT = 3.0, 2.0, 1.0
"""What a distance is worth that is the same, or off by at most two or six characters."""
NAME = 5.0
"""What the whole name beside a number is worth."""
MOST = 4_000
"""Pairs of figures and numbers in one stretch that are held against each other."""
_NOTHING = float("-inf")
FAR = 10**6
"""By how much a distance differs where there is nothing to measure it from."""
Stretch = tuple[tuple[int, int], tuple[int, int]]
"""Where something begins and ends, each counted with white space and line ends and without."""


class Score(NamedTuple):
    """What speaks for a number being a figure.

    Attributes:
        total: what unit, direction, digits and name are worth together.
        share: the share of the name that stands beside the number, 0 to 1.
        digits: what its significant digits are worth, as `alike` tells.
        is_same: whether these are those of the figure.
        is_of_unit: whether its unit is that of the print.
    """

    total: float
    share: float
    digits: float
    is_same: bool
    is_of_unit: bool


class Pairing(NamedTuple):
    """A missing figure, and a number that may stand in its place.

    Attributes:
        there: the number.
        gain: how much better the best order with this pair is than without both.
        lead: by how much it is better than the best order that pairs either with another.
        off: by how many characters the distance to what is certain differs from the release, on
            the side where it agrees better; `FAR` for nothing.
        both: the same, summed over both sides.
        score: what speaks for it wherever it stands.
    """

    there: There
    gain: float
    lead: float
    off: int
    both: int
    score: Score


class Alignment:
    """Figures of a release and the numbers of a copy that nothing accounts for."""

    def __init__(self, numbers: CopyNumbers, figures: Mapping[Locator, ReleaseFigure]) -> None:
        self._numbers, self._figures = numbers, figures
        self._done: dict[tuple[object, ...], list[list[Pairing]]] = {}

    def pairs(self, taken: Mapping[Locator, Spot]) -> dict[Locator, list[Pairing]]:
        """The numbers that each figure without a place may have become, the likeliest first."""
        missing = sorted(
            (each for each in self._figures if each not in taken), key=lambda each: each.start
        )
        spans = sorted((spot.start, spot.end) for spot in taken.values())
        free = self._numbers.free(Occupied(taken.values()))
        starts = [there.start for there in free]
        found: dict[Locator, list[Pairing]] = {}
        for bounds in self._stretches(Landmarks(self._numbers.copy, taken), missing, spans):
            first, last = (bisect_left(starts, at) for at in (bounds.low, bounds.high))
            there = [each for each in free[first:last] if each.end <= bounds.high]
            if not 0 < len(there) * len(bounds.group) <= MOST:
                continue
            key = (*bounds.group, bounds.before, bounds.after, there[0].start, there[-1].start)
            if key not in self._done:
                self._done[key] = self._aligned(bounds, there)
            for locator, pairs in zip(bounds.group, self._done[key], strict=True):
                found.setdefault(locator, []).extend(pairs)
        by_gain = {at: sorted(pairs, key=lambda pair: -pair.gain) for at, pairs in found.items()}
        return {locator: pairs for locator, pairs in by_gain.items() if pairs}

    def _stretches(
        self, landmarks: Landmarks, missing: Sequence[Locator], spans: list[tuple[int, int]]
    ) -> Iterator["_Bounds"]:
        """Where figures may stand that the release has between two that are certain."""
        starts, ends = [start for start, _ in spans], [end for _, end in spans]
        groups = by_key((landmarks.sides(locator), locator) for locator in missing)
        for (before, after), group in groups.items():
            long = group[-1].end - group[0].start + REACH
            low = before.spot.end
            if after:
                distance = after.spot.start - low
                if 0 <= distance <= after.locator.start - before.locator.end + REACH:
                    yield _Bounds(group, before, after, low, after.spot.start)
                    continue
            at = bisect_left(starts, low)
            last = starts[at] if at < len(starts) else len(self._numbers.plain)
            last = min(last, low + long + group[0].start - before.locator.end)
            yield _Bounds(group, before, None, low, last)
            if after:
                high = after.spot.start
                at = bisect_right(ends, high)
                first = high - long - after.locator.start + group[-1].end
                yield _Bounds(group, None, after, max(ends[at - 1] if at else 0, first), high)

    def _aligned(self, bounds: "_Bounds", there: Sequence[There]) -> list[list[Pairing]]:
        figures = [self._figures[locator] for locator in bounds.group]
        scores = {
            (i, j): score
            for i, figure in enumerate(figures)
            for j, number in enumerate(there)
            if (score := scored(figure, number)).total > -2
        }
        black = self._numbers.copy.black_before

        def printed(start: int, end: int, paragraph: int) -> Stretch:
            return (start, start - paragraph), (end, end - paragraph)

        def seen(start: int, end: int) -> Stretch:
            return (start, black[start]), (end, black[end])

        def pinned(known: Known | None) -> tuple[Stretch, Stretch] | None:
            if known is None:
                return None
            at = known.locator
            return printed(at.start, at.end, at.paragraph), seen(known.spot.start, known.spot.end)

        rows = [printed(each.start, each.end, each.locator.paragraph) for each in figures]
        columns = [seen(number.start, number.end) for number in there]
        before, after = pinned(bounds.before), pinned(bounds.after)
        end_i, end_j = len(rows) - 1, len(columns) - 1
        left = _Way(rows, columns, scores, before)
        right = _Way(
            [_mirrored(each) for each in rows[::-1]],
            [_mirrored(each) for each in columns[::-1]],
            {(end_i - i, end_j - j): score for (i, j), score in scores.items()},
            after and (_mirrored(after[0]), _mirrored(after[1])),
        )
        totals = {
            (i, j): left.total[i, j] + right.total[end_i - i, end_j - j] - score.total
            for (i, j), score in scores.items()
        }
        starts = [number.start for number in there]
        in_row = _best_two(((i, starts[j]), total) for (i, j), total in totals.items())
        in_column = _best_two(((starts[j], i), total) for (i, j), total in totals.items())
        found: list[list[Pairing]] = [[] for _ in figures]
        for (i, j), total in totals.items():
            rival = max(_besides(in_row[i], starts[j]), _besides(in_column[starts[j]], i))
            without = left.best[i][j] + right.best[end_i - i][end_j - j]
            offs = left.off[i, j], right.off[end_i - i, end_j - j]
            gain = total - without
            lead = gain if rival == _NOTHING else min(gain, total - rival)
            found[i].append(Pairing(there[j], gain, lead, min(offs), sum(offs), scores[i, j]))
        return found


class _Bounds(NamedTuple):
    """Missing figures, what is certain on either side, and where in the copy they may stand."""

    group: Sequence[Locator]
    before: Known | None
    after: Known | None
    low: int
    high: int


class _Way:
    """The best order up to each pair, from one end of a stretch.

    Attributes:
        total: the score of the best order that ends with a pair.
        off: by how much its distances differ, summed up to what is certain at that end.
        best: the score of the best order of so many first figures and so many first numbers.
    """

    def __init__(
        self,
        rows: Sequence[Stretch],
        columns: Sequence[Stretch],
        scores: Mapping[tuple[int, int], Score],
        root: tuple[Stretch, Stretch] | None,
    ) -> None:
        self.total: dict[tuple[int, int], float] = {}
        self.off: dict[tuple[int, int], int] = {}
        self.best = [[0.0] * (len(columns) + 1) for _ in range(len(rows) + 1)]
        for i, figure in enumerate(rows):
            for j, number in enumerate(columns):
                now = max(self.best[i][j + 1], self.best[i + 1][j])
                if (i, j) in scores:
                    off = FAR
                    if root is not None and i <= SKIPPED:
                        off = _off(root[0], figure, root[1], number)
                    # what leads to a pair: the end itself, a pair before it, or any order before
                    top = max(self.best[i][j], _worth(off))
                    for k in range(max(0, i - SKIPPED), i):
                        for m in range(max(0, j - SKIPPED), j):
                            so_far = self.total.get((k, m), _NOTHING)
                            if so_far + EXACT > top:
                                step = _off(rows[k], figure, columns[m], number)
                                if so_far + _worth(step) > top and _worth(step):
                                    top, off = so_far + _worth(step), self.off[k, m] + step
                    self.total[i, j], self.off[i, j] = top + scores[i, j].total, off
                    now = max(now, self.total[i, j])
                self.best[i + 1][j + 1] = now


def _off(was: Stretch, figure: Stretch, now: Stretch, number: Stretch) -> int:
    """By how much the distance from one to the next in the copy differs from that in the release,
    with white space and line ends or without.
    """
    (_, was_end), (begin, _) = was, figure
    (_, now_end), (start, _) = now, number
    if start[0] < now_end[0]:
        return FAR
    return min(abs(start[at] - now_end[at] - begin[at] + was_end[at]) for at in (0, 1))


def _mirrored(stretch: Stretch) -> Stretch:
    """The same from the end of the text."""
    begin, end = stretch
    return (-end[0], -end[1]), (-begin[0], -begin[1])


def scored(figure: ReleaseFigure, number: There) -> Score:
    """What speaks for a number being a figure, wherever it stands."""
    unit = figure.is_of_unit(number.unit)
    is_other = number.unit in ("", RANK.id)
    is_directed = number.is_directed == (figure.metric.kind == "change")
    share, digits = figure.share(number), alike(figure.digits, number.digits)
    total = (1.0 if unit else -3.0 if is_other else -0.5) + (0.5 if is_directed else -1.0)
    return Score(total + digits + NAME * share, share, digits, figure.digits == number.digits, unit)


def _worth(off: int) -> float:
    """What a distance that differs by `off` is worth."""
    return EXACT if off == 0 else NEAR if off <= 2 else ABOUT if off <= 6 else 0.0


def _best_two(
    totals: Iterable[tuple[tuple[int, Hashable], float]],
) -> dict[int, dict[Hashable, float]]:
    """Of each figure the two best numbers with their totals, or of each number the figures."""
    best: dict[int, dict[Hashable, float]] = {}
    for (of, key), total in totals:
        kept = best.setdefault(of, {})
        kept[key] = max(total, kept.get(key, total))
        if len(kept) > 2:
            del kept[min(kept, key=kept.__getitem__)]
    return best


def _besides(best: Mapping[Hashable, float], key: Hashable) -> float:
    """The best of them that is not that of `key`."""
    return max((total for other, total in best.items() if other != key), default=_NOTHING)
