"""The names of figures, and how much of one stands beside a number."""

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from lvliang_cli.core.data.model import Metric
from lvliang_cli.core.text.patterns import pattern

SHORT = 4
_GENERAL = pattern("同比|环比|变化|增长|下降|上升|减少|增加|数量?$")
_IDLE = pattern("总?[数量]|[人起件宗]数?$|的?(?:占比|比重)|各类|人员|案件|全[国省市区县]|的")
"""What a name may have or not."""


class Names:
    """The names of figures, and how much each pair of their characters tells.

    A pair that several names have tells as little as they are many.
    """

    def __init__(self, metrics: Iterable[Metric]) -> None:
        names = {name_of(metric) for metric in metrics}
        self._count = Counter(pair for name in names for pair in _pairs(name))

    def weights(self, metric: Metric) -> dict[str, float]:
        """The share of the figure's name that each pair of characters is, 1 in sum; less for a
        name of one pair, beside which other numbers stand.
        """
        pairs = _pairs(name_of(metric))
        total = sum(1 / self._count[pair] for pair in pairs) * (1 if len(pairs) > 1 else SHORT)
        return {pair: 1 / self._count[pair] / total for pair in pairs}


def name_of(metric: Metric) -> str:
    """What the figure counts, without what is said of any change."""
    return _GENERAL.sub("", metric.indicator.words if metric.indicator else metric.label.zh)


def _pairs(name: str) -> set[str]:
    return {name[at : at + 2] for at in range(len(name) - 1)}


@lru_cache(4096)
def agreement(one: str, other: str) -> float:
    """The share of the characters of the shorter name that the longer has too, 0 to 1.

    An abbreviation has all of them (接警 of 接报处置警情). One character alone shows nothing, nor
    do others without the last, which says what is counted.
    """
    names = (_IDLE.sub("", _GENERAL.sub("", name)) for name in (one, other))
    short, long = sorted(names, key=len)
    both = (Counter(short) & Counter(long)).total()
    return both / len(short) if both > 1 and short[-1] in long else 0.0
