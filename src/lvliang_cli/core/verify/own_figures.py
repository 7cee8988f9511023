"""The figures of a copy that the release does not have: an article may have some from elsewhere."""

from collections.abc import Iterable, Sequence

from lvliang_cli.core.data.model import Metric
from lvliang_cli.core.extract.stage1_numbers.judging import judged
from lvliang_cli.core.extract.stage1_numbers.normalise import normalise
from lvliang_cli.core.numbers.format import Number
from lvliang_cli.core.verify.copy import Occupied, Spot
from lvliang_cli.core.verify.copy_numbers import is_rounded, print_of, unit_of


def own_figures(text: str, metrics: Sequence[Metric], taken: Iterable[Spot]) -> list[Spot]:
    """Where statistics stand in a copy of which the release has neither the value nor one that it
    is rounded from; what is `taken` stands for a figure of the release.
    """
    plain, occupied = normalise(text), Occupied(taken)
    values: dict[str, set[Number]] = {}
    for metric in metrics:
        for reading in (metric.value, *metric.readings):
            value, unit = print_of(reading, metric.unit)
            values.setdefault(unit, set()).add(value)
    found = []
    for number, verdict in judged(plain):
        value, unit = print_of(number.value, unit_of(plain, number))
        known = values.get(unit, set())
        is_own = value not in known and not any(is_rounded(number, each) for each in known)
        is_free = not occupied.overlaps(number.start, number.end)
        if verdict.class_ == "statistic" and is_free and is_own:
            found.append(Spot(number.start, number.end, 0, 0))
    return found
