"""Missing figures held against the numbers that stand between what is certain, in order.

Between two figures that were found, the release has some that were not, and the copy some
numbers. They are paired in the order of both, so that most agrees: the distance from one to the
next, the unit, the value, the direction, and the name. What every pairing of the best score
has in common is likely; what may be told of it is for others to say (`altered`, `inferred`).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import NamedTuple

from lvliang_cli.core.data.model import Locator, Metric
from lvliang_cli.core.extract.stage1_numbers.hedge_beside import HEDGES
from lvliang_cli.core.extract.stage1_numbers.measures import RANK, measure_of
from lvliang_cli.core.extract.stage1_numbers.quantity import Quantity
from lvliang_cli.core.numbers.hedges import AFTER
from lvliang_cli.core.verify.attempts import direction, hedged_span, outside
from lvliang_cli.core.verify.copy import Spot
from lvliang_cli.core.verify.copy_numbers import CopyNumbers
from lvliang_cli.core.verify.landmarks import Known, Landmarks
from lvliang_cli.core.verify.names import Names

FAR = 10**6
"""By how much a distance differs where there is nothing to measure it from."""
REACH = 150
"""Raw characters that a copy may have put in between two figures."""
SKIPPED = 3
"""Figures that may be missing, and numbers that may be put in, between two pairs in a row."""
MOST_WORTH = 3.0
"""What a distance that is the same is worth."""
NONE_BESIDES = float("-inf")
MOST = 40_000
"""Pairs of figures and numbers in one stretch that are held against each other."""


class Pairing(NamedTuple):
    """A missing figure, and a number that may stand in its place.

    Attributes:
        number: the number.
        total: the score of the best order that has this pair.
        lead: by how much that is better than the best order that pairs either with another.
        left, right: by how many characters the distances differ from those in the release, from
            one to the next up to what is certain before and after it; `FAR` for nothing.
        share: the share of the name that stands beside the number, 0 to 1.
        is_same: whether the number is that of the figure, whatever its unit.
    """

    number: Quantity
    total: float
    lead: float
    left: int
    right: int
    share: float
    is_same: bool


def aligned(
    numbers: CopyNumbers,
    landmarks: Landmarks,
    missing: Sequence[Locator],
    metrics: Mapping[Locator, Metric],
    taken: Mapping[Locator, Spot],
    names: Names,
) -> dict[Locator, list[Pairing]]:
    """The numbers that each of `missing` may have become, the likeliest first."""
    free = numbers.free(taken.values())
    groups: dict[tuple[Known, Known | None], list[Locator]] = {}
    for locator in sorted(missing, key=lambda each: each.start):
        if locator in metrics:
            groups.setdefault(landmarks.sides(locator), []).append(locator)
    occupied = (
        sorted(spot.start for spot in taken.values()),
        sorted(spot.end for spot in taken.values()),
    )
    found: dict[Locator, list[Pairing]] = {}
    for (before, after), group in groups.items():
        figures = [_Figure(locator, metrics[locator]) for locator in group]
        for root, end, first, last in _stretches(
            before, after, group, len(numbers.plain), occupied
        ):
            there = [n for n in free if first <= n.start and n.end <= last]
            if there and len(there) * len(figures) <= MOST:
                stretch = _Stretch(numbers, names, root, end, figures, there)
                for locator, pairs in zip(group, stretch.pairs(), strict=True):
                    found.setdefault(locator, []).extend(pairs)
    for pairs in found.values():
        pairs.sort(key=lambda pair: -pair.total)
    return found


class _Figure:
    """A missing figure, with its hedge."""

    def __init__(self, locator: Locator, metric: Metric) -> None:
        self.locator, self.metric = locator, metric
        hedge = outside(metric, locator)
        self.start = locator.start - (len(hedge) if hedge in HEDGES else 0)
        self.end = locator.end + (len(hedge) if hedge in AFTER else 0)
        self.value = abs(metric.value)


def _stretches(
    before: Known,
    after: Known | None,
    group: Sequence[Locator],
    size: int,
    occupied: tuple[list[int], list[int]],
) -> Iterator[tuple[Known | None, Known | None, int, int]]:
    """Where figures between `before` and `after` may stand, and between what."""
    starts, ends = occupied
    long = group[-1].end - group[0].start + REACH
    if after:
        distance = after.spot.start - before.spot.end
        if 0 <= distance <= after.locator.start - before.locator.end + REACH:
            yield before, after, before.spot.end, after.spot.start
            return
    low = before.spot.end
    at = bisect_left(starts, low)
    last = min(
        starts[at] if at < len(starts) else size, low + long + group[0].start - before.locator.end
    )
    yield before, None, low, last
    if after:
        high = after.spot.start
        at = bisect_right(ends, high)
        first = max(ends[at - 1] if at else 0, high - long - after.locator.start + group[-1].end)
        yield None, after, first, high


class _Stretch:
    """Missing figures of a stretch of the release, and the numbers in one of the copy."""

    def __init__(
        self,
        numbers: CopyNumbers,
        names: Names,
        root: Known | None,
        end: Known | None,
        figures: Sequence[_Figure],
        there: Sequence[Quantity],
    ) -> None:
        self._numbers, self._root, self._end = numbers, root, end
        self._figures, self._there = figures, there
        self._spans = [hedged_span(numbers.plain, number) for number in there]
        self._shares = [
            [names.share(numbers, number, each.metric) for number in there] for each in figures
        ]
        directed = [direction(numbers.plain, number.start) is not None for number in there]
        units = [unit_of(numbers.plain, number) for number in there]
        self._scores = [
            [
                (1.0 if unit == each.metric.unit else -3 if unit in ("", RANK.id) else -0.5)
                + (2.0 if abs(number.value) == each.value else 0)
                + (0.5 if is_directed == (each.metric.kind == "change") else -1)
                + 2 * share
                for number, unit, is_directed, share in zip(
                    there, units, directed, shares, strict=True
                )
            ]
            for each, shares in zip(figures, self._shares, strict=True)
        ]

    def _off(self, was: tuple[int, int, int], here: tuple[int, int]) -> int:
        """By how much ``here`` differs from the distance that the release has, `FAR` if
        they are in another order. `was` is the end of one, the start of the next, and how many
        lines lie between.
        """
        low, high = here
        if low > high:
            return FAR
        there = was[1] - was[0]
        black = self._numbers.copy.black_before
        return min(abs(high - low - there), abs(black[high] - black[low] - (there - was[2])))

    def _from_root(self, i: int, j: int) -> int:
        known, figure = self._root, self._figures[i]
        if known is None:
            return FAR
        lines = figure.locator.paragraph - known.locator.paragraph
        here = known.spot.end, self._spans[j][0]
        return self._off((known.locator.end, figure.start, lines), here)

    def _to_end(self, i: int, j: int) -> int:
        known, figure = self._end, self._figures[i]
        if known is None:
            return FAR
        lines = known.locator.paragraph - figure.locator.paragraph
        here = self._spans[j][1], known.spot.start
        return self._off((figure.end, known.locator.start, lines), here)

    def _between(self, i: int, j: int, k: int, m: int) -> int:
        one, other = self._figures[i], self._figures[k]
        lines = other.locator.paragraph - one.locator.paragraph
        here = self._spans[j][1], self._spans[m][0]
        return self._off((one.end, other.start, lines), here)

    def pairs(self) -> list[list[Pairing]]:
        """For each figure every number that it may be."""
        rows, columns = range(len(self._figures)), range(len(self._there))
        forward = [[0.0] * len(columns) for _ in rows]
        backward = [[0.0] * len(columns) for _ in rows]
        left = {(i, j): self._from_root(i, j) for i in rows for j in columns}
        best = [[0.0] * (len(columns) + 1) for _ in range(len(rows) + 1)]
        for i in rows:
            for j in columns:
                top = max(best[i][j], _worth(left[i, j]) if i <= SKIPPED else 0)
                for k in range(max(0, i - SKIPPED), i):
                    for m in range(max(0, j - SKIPPED), j):
                        if forward[k][m] + MOST_WORTH <= top:
                            continue
                        off = self._between(k, m, i, j)
                        score = forward[k][m] + _worth(off)
                        if score > top and _worth(off):
                            top, left[i, j] = score, left[k, m] + off
                forward[i][j] = top + self._scores[i][j]
                best[i + 1][j + 1] = max(best[i][j + 1], best[i + 1][j], forward[i][j])
        right = {(i, j): self._to_end(i, j) for i in rows for j in columns}
        best = [[0.0] * (len(columns) + 1) for _ in range(len(rows) + 1)]
        for i in reversed(rows):
            for j in reversed(columns):
                is_near = len(rows) - 1 - i <= SKIPPED
                top = max(best[i + 1][j + 1], _worth(right[i, j]) if is_near else 0)
                for k in range(i + 1, min(len(rows), i + 1 + SKIPPED)):
                    for m in range(j + 1, min(len(columns), j + 1 + SKIPPED)):
                        if backward[k][m] + MOST_WORTH <= top:
                            continue
                        off = self._between(i, j, k, m)
                        score = backward[k][m] + _worth(off)
                        if score > top and _worth(off):
                            top, right[i, j] = score, right[k, m] + off
                backward[i][j] = top + self._scores[i][j]
                best[i][j] = max(best[i + 1][j], best[i][j + 1], backward[i][j])
        totals = [
            [forward[i][j] + backward[i][j] - self._scores[i][j] for j in columns] for i in rows
        ]
        starts = [number.start for number in self._there]
        in_row = [_best_besides(list(zip(starts, row, strict=True))) for row in totals]
        in_column = [_best_besides(list(enumerate(each))) for each in zip(*totals, strict=True)]

        def rival(i: int, j: int) -> float:
            best = max(in_row[i](starts[j]), in_column[j](i))
            return best if best > NONE_BESIDES else 0.0

        return [
            [
                Pairing(
                    self._there[j],
                    totals[i][j],
                    totals[i][j] - rival(i, j),
                    left[i, j],
                    right[i, j],
                    self._shares[i][j],
                    abs(self._there[j].value) == self._figures[i].value,
                )
                for j in columns
            ]
            for i in rows
        ]


def _best_besides(totals: list[tuple[int, float]]) -> Callable[[int], float]:
    """The best of `totals`, each under a key, that is not under a given one.

    Of a figure these are its numbers, of a number its figures: the best of the orders that pair
    one of the two with another.
    """
    best_key, best = max(totals, key=itemgetter(1))
    other = max((total for key, total in totals if key != best_key), default=NONE_BESIDES)
    return lambda key: best if key != best_key else other


def unit_of(plain: str, number: Quantity) -> str:
    """The id of the unit of `number`, nothing if it has none."""
    if number.unit:
        return measure_of(number.unit).id
    return RANK.id if plain[number.start - 1 : number.start] == "第" else ""


def _worth(off: int) -> float:
    """What a distance that differs by `off` is worth."""
    return MOST_WORTH if off == 0 else 2.0 if off <= 2 else 1.0 if off <= 6 else 0.0
