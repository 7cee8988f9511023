"""Figures whose sentence was put in other words, by their name, their unit and their neighbours.

No hash can tell these. A number is taken for a figure when it has its unit, when the words
around it have the figure's name, and when nothing else competes: no other number has as much
of that name, and no other figure that is missing has as much to do with that number.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set

from lvliang_cli.core.data.model import Locator, Metric
from lvliang_cli.core.extract.patterns import pattern
from lvliang_cli.core.extract.stage1_numbers.measures import measure_of
from lvliang_cli.core.extract.stage1_numbers.quantity import Quantity
from lvliang_cli.core.numbers.format import Number
from lvliang_cli.core.verify.attempts import as_seen, direction
from lvliang_cli.core.verify.change import Altered
from lvliang_cli.core.verify.copy import Spot
from lvliang_cli.core.verify.copy_numbers import CopyNumbers
from lvliang_cli.core.verify.landmarks import Landmarks
from lvliang_cli.core.verify.number_edges import may_be_piece

ENOUGH, LEAD = 0.6, 0.3
"""The share of a name's pairs of characters that must stand there, and how far ahead it is."""
SOME = 0.3
"""The share that must stand there where something else shows the place."""
LEAST_PAIRS = 2
FEW = 60
"""Numbers of a whole copy that are looked at for a figure without neighbours."""
FARTHEST = 150
"""Raw characters from a neighbour on either side."""
REACH = 60
"""Characters before a number in which its name stands."""
_CLAUSE = pattern(r"[^。;；!！?？\n]{0,60}$")
_AFTER = pattern(r"[^，,。;；!！?？\n]{0,8}")
_GENERAL = pattern("同比|环比|变化|增长|下降|上升|减少|增加|数量?$")


class Names:
    """The names of figures, and how much each pair of their characters tells.

    A pair that several names have tells as little as they are many.
    """

    def __init__(self, metrics: Iterable[Metric]) -> None:
        names = {_name(metric) for metric in metrics}
        self._count = Counter(pair for name in names for pair in _pairs(name))

    def share(self, numbers: CopyNumbers, number: Quantity, metric: Metric) -> float:
        """The share of the figure's name that stands beside `number`, 0 to 1.

        What stands before the number that comes before it is the name of that one.
        """
        pairs = _pairs(_name(metric))
        if len(pairs) < LEAST_PAIRS:
            return 0
        plain, first = numbers.plain, numbers.end_before(number)
        before = _CLAUSE.search(plain, max(first, number.start - REACH), number.start)
        after = _AFTER.match(plain, number.end)
        around = f"{before[0] if before else ''} {after[0] if after else ''}"
        weights = {pair: 1 / self._count[pair] for pair in pairs}
        return sum(weights[pair] for pair in pairs if pair in around) / sum(weights.values())


def _name(metric: Metric) -> str:
    return _GENERAL.sub("", metric.indicator.words if metric.indicator else metric.label.zh)


def _pairs(name: str) -> set[str]:
    return {name[at : at + 2] for at in range(len(name) - 1)}


def reworded(
    numbers: CopyNumbers,
    landmarks: Landmarks,
    missing: Sequence[Locator],
    metrics: Mapping[Locator, Metric],
    taken: Mapping[Locator, Spot],
) -> dict[Locator, Altered]:
    """What stands for each of `missing`, where one number alone can be meant."""
    free, names = numbers.free(taken.values()), Names(metrics.values())
    others = values_of(missing, metrics)
    scores: dict[Locator, dict[int, float]] = {}
    for locator in missing:
        if locator in metrics:
            near = numbers.between(landmarks, locator, free, FARTHEST)
            scores[locator] = {
                at: names.share(numbers, free[at], metrics[locator])
                for at in near or range(len(free) if len(free) <= FEW else 0)
                if _may_be(numbers.plain, free[at], metrics[locator])
            }
    found = {}
    for locator, ranked in scores.items():
        best = max(ranked, key=lambda at: ranked[at], default=None)
        if best is None or ranked[best] < ENOUGH:
            continue
        rivals = [score for at, score in ranked.items() if at != best]
        rivals += [
            other[best] for each, other in scores.items() if each != locator and best in other
        ]
        is_another = is_of_another(free[best], metrics[locator], others)
        if max(rivals, default=0) + LEAD <= ranked[best] and not is_another:
            found[locator] = as_seen(numbers.plain, metrics[locator], locator, free[best], "words")
    return found


def values_of(
    missing: Sequence[Locator], metrics: Mapping[Locator, Metric]
) -> set[tuple[Number, str]]:
    """Value and unit of each of `missing` that is a figure."""
    found = [metrics[locator] for locator in missing if locator in metrics]
    return {says(metric.value, metric.unit) for metric in found}


def says(value: Number, unit: str) -> tuple[Number, str]:
    """A value without its sign, and its unit."""
    return (-value if value < 0 else value), unit


def is_of_another(number: Quantity, metric: Metric, others: Set[tuple[Number, str]]) -> bool:
    """Whether `number` says what another of the missing figures does, and `metric` does not."""
    here = says(number.value, measure_of(number.unit).id)
    return here in others and here != says(metric.value, metric.unit)


def _may_be(plain: str, number: Quantity, metric: Metric) -> bool:
    """Whether it has the unit of `metric`, and is a change if that is one."""
    return (
        bool(number.unit)
        and measure_of(number.unit).id == metric.unit
        and (direction(plain, number.start) is not None) == (metric.kind == "change")
        and not may_be_piece(plain, number.start, number.end)
    )
