"""The names of figures, and how much of one stands beside a number."""

from collections import Counter
from collections.abc import Iterable

from lvliang_cli.core.data.model import Metric
from lvliang_cli.core.extract.stage1_numbers.quantity import Quantity
from lvliang_cli.core.text.patterns import pattern
from lvliang_cli.core.verify.copy_numbers import CopyNumbers

SOME, ENOUGH, LEAD = 0.3, 0.6, 0.3
"""The share of a name's pairs of characters that must stand there where something else shows the
place; where nothing does, and how far ahead it is.
"""
LEAST_PAIRS = 2
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
        plain, first = numbers.plain, numbers.beside(number)[0]
        before = _CLAUSE.search(plain, max(first, number.start - REACH), number.start)
        after = _AFTER.match(plain, number.end)
        around = f"{before[0] if before else ''} {after[0] if after else ''}"
        weights = {pair: 1 / self._count[pair] for pair in pairs}
        return sum(weights[pair] for pair in pairs if pair in around) / sum(weights.values())


def _name(metric: Metric) -> str:
    return _GENERAL.sub("", metric.indicator.words if metric.indicator else metric.label.zh)


def _pairs(name: str) -> set[str]:
    return {name[at : at + 2] for at in range(len(name) - 1)}
