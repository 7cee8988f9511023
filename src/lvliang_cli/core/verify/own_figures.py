"""The figures of a copy that the release does not have: an article may have some from elsewhere."""

from collections.abc import Iterable, Sequence

from lvliang_cli.core.data.model import Metric
from lvliang_cli.core.numbers.format import Number
from lvliang_cli.core.verify.copy import Occupied, Spot
from lvliang_cli.core.verify.copy_numbers import CopyNumbers, is_rounded, unit_of, unsigned


def own_figures(
    numbers: CopyNumbers, metrics: Sequence[Metric], taken: Iterable[Spot]
) -> list[Spot]:
    """Where statistics stand in a copy of which the release has neither the value nor one that it
    is rounded from; what is `taken` stands for a figure of the release.
    """
    occupied = Occupied(taken)
    values: dict[str, set[Number]] = {}
    for metric in metrics:
        values.setdefault(metric.unit, set()).update(
            map(unsigned, (metric.value, *metric.readings))
        )
    found = []
    for number, verdict in numbers.judged:
        known = values.get(unit_of(numbers.plain, number), set())
        value = unsigned(number.value)
        is_own = value not in known and not any(is_rounded(number, each) for each in known)
        is_free = not occupied.overlaps(number.start, number.end)
        if verdict.class_ == "statistic" and is_free and is_own:
            found.append(Spot(number.start, number.end, 0, 0))
    return found
