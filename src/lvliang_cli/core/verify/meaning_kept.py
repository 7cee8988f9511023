"""Whether changed words around a figure still say the same of it.

Where no hash vouches for the words beside a figure, its hedge and the direction of a
change must be there all the same: 上升20% is not 下降20%, 近1500名 is not 1500名.
"""

import re

from lvliang_cli.core.data.model import Metric
from lvliang_cli.core.numbers.hedges import AFTER, BEFORE, DOWN, UP
from lvliang_cli.core.verify.copy import Spot
from lvliang_cli.core.verify.sentence import words_after, words_before

_DIRECTION = re.compile(f"(?P<down>{DOWN})|(?P<up>{UP})")


def still_says(text: str, spot: Spot, metric: Metric) -> bool:
    """Whether the copy has the hedge and the direction of `metric` beside it."""
    before, after = words_before(text, spot.start), words_after(text, spot.end)
    return _hedges(before, after) == _printed_beside(metric) and _keeps_direction(before, metric)


def _printed_beside(metric: Metric) -> set[str]:
    """The hedge that the release prints beside the figure, not inside it."""
    hedge = metric.qualifier_as_written
    return set() if hedge is None or hedge in metric.as_written else {metric.qualifier}


def _hedges(before: str, after: str) -> set[str]:
    """The codes of the hedges that touch a figure; of two, the longer one is meant."""
    ends = [word for word in BEFORE if before.endswith(word)]
    begins = [word for word in AFTER if len(word) > 1 and after.startswith(word)]
    return {BEFORE[max(ends, key=len)]} if ends else {AFTER[word] for word in begins}


def _keeps_direction(before: str, metric: Metric) -> bool:
    """Whether the last word of direction before a change is not the opposite one."""
    if metric.change is None:
        return True
    words = list(_DIRECTION.finditer(before))
    return not words or (words[-1].lastgroup == "up") == (metric.value > 0)
