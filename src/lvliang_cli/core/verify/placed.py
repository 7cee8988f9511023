"""Altered figures that no hash tells, by their distances from neighbours that are certain.

A number that stands as far from the figure before it, and from the one after it, as the release
has it is that figure. From one of them alone it must stand in the same sentence, have the unit of
the figure and some of its name.
"""

from collections.abc import Mapping, Sequence

from lvliang_cli.core.data.model import Locator, Metric
from lvliang_cli.core.extract.stage1_numbers.measures import measure_of
from lvliang_cli.core.extract.stage1_numbers.quantity import Quantity
from lvliang_cli.core.verify.attempts import as_seen
from lvliang_cli.core.verify.change import Altered
from lvliang_cli.core.verify.copy import Copy, Spot
from lvliang_cli.core.verify.copy_numbers import CopyNumbers
from lvliang_cli.core.verify.folding import ENDS
from lvliang_cli.core.verify.landmarks import Known, Landmarks
from lvliang_cli.core.verify.number_edges import may_be_piece
from lvliang_cli.core.verify.reworded import SOME, Names, is_of_another, values_of

FARTHEST = 60
"""Raw characters from a neighbour on either side."""


def placed(
    numbers: CopyNumbers,
    landmarks: Landmarks,
    missing: Sequence[Locator],
    metrics: Mapping[Locator, Metric],
    taken: Mapping[Locator, Spot],
) -> dict[Locator, Altered]:
    """What stands in the place of each of `missing`, where its neighbours show that."""
    free, names = numbers.free(taken.values()), Names(metrics.values())
    others = values_of(missing, metrics)
    found: dict[Locator, Altered] = {}
    used: set[int] = set()
    for locator in missing if len(taken) else ():
        metric = metrics.get(locator)
        if metric is None:
            continue
        around = landmarks.neighbours(locator)
        there = [
            free[at]
            for at in numbers.between(landmarks, locator, free, FARTHEST)
            if _stands(numbers, names, around, locator, metric, free[at])
            and not is_of_another(free[at], metric, others)
        ]
        if len({number.start for number in there}) == 1 and there[0].start not in used:
            used.add(there[0].start)
            found[locator] = as_seen(numbers.plain, metric, locator, there[0], "neighbours")
    return found


def _stands(
    numbers: CopyNumbers,
    names: Names,
    around: Sequence[Known],
    locator: Locator,
    metric: Metric,
    number: Quantity,
) -> bool:
    plain = numbers.plain
    if may_be_piece(plain, number.start, number.end):
        return False
    agreeing = [known for known in around if _agrees(numbers.copy, known, locator, number)]
    if len(agreeing) == 2:
        return True
    if len(agreeing) != 1 or measure_of(number.unit).id != metric.unit or not number.unit:
        return False
    (known,) = agreeing
    first, last = sorted((known.spot, Spot(number.start, number.end, 0, 0)))
    is_one_sentence = ENDS.isdisjoint(plain[first.end : last.start])
    return is_one_sentence and names.share(numbers, number, metric) >= SOME


def _agrees(copy: Copy, known: Known, locator: Locator, number: Quantity) -> bool:
    """Whether as many characters stand between the two as in the release, blanks apart."""
    if known.locator.start < locator.start:
        there = locator.start - known.locator.end
        low, high = known.spot.end, number.start
    else:
        there = known.locator.start - locator.end
        low, high = number.end, known.spot.start
    if not 0 <= there <= FARTHEST or not low <= high:
        return False
    lines = abs(known.locator.paragraph - locator.paragraph)
    black = copy.black_before[high] - copy.black_before[low]
    return high - low == there or black == there - lines
