"""The names of figures, and how much of one stands beside a number."""

from collections import Counter
from collections.abc import Iterable

from lvliang_cli.core.data.model import Metric
from lvliang_cli.core.text.patterns import pattern

SHORT = 4
_GENERAL = pattern("同比|环比|变化|增长|下降|上升|减少|增加|数量?$")


class Names:
    """The names of figures, and how much each pair of their characters tells.

    A pair that several names have tells as little as they are many.
    """

    def __init__(self, metrics: Iterable[Metric]) -> None:
        names = {_name(metric) for metric in metrics}
        self._count = Counter(pair for name in names for pair in _pairs(name))

    def weights(self, metric: Metric) -> dict[str, float]:
        """The share of the figure's name that each pair of characters is, 1 in sum; less for a
        name of one pair, beside which other numbers stand.
        """
        pairs = _pairs(_name(metric))
        total = sum(1 / self._count[pair] for pair in pairs) * (1 if len(pairs) > 1 else SHORT)
        return {pair: 1 / self._count[pair] / total for pair in pairs}


def _name(metric: Metric) -> str:
    return _GENERAL.sub("", metric.indicator.words if metric.indicator else metric.label.zh)


def _pairs(name: str) -> set[str]:
    return {name[at : at + 2] for at in range(len(name) - 1)}
