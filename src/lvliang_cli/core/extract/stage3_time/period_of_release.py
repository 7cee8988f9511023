"""The period of a release as a whole: one that its figures bear.

What a release names first may date none of them: a formula of speech (现在,我代表…报告工作),
the day of a meeting, the year to come.
"""

from collections import Counter
from collections.abc import Sequence
from operator import attrgetter

from ..model.figure import Figure
from ..model.mention import When
from ..stage1_numbers.normalise import normalise
from .expressions import expressions

_SPANS = ("year", "months")
"""Kinds of expressions that others may lie within."""


def period_of_release(named: When | None, figures: Sequence[Figure]) -> When | None:
    """`named` where a statistic of the release bears it, else the period that most have.

    Of periods that as many bear it is the one that ends last, the longest of those. The one named
    stays as well if all lie within it, or, where none has days, if it is a year or months of it;
    words without days only where more figures have them than have days, and where it names some.
    """
    whens = [f.period for f in figures if f.class_ == "statistic" and f.period is not None]
    counted = Counter(when.key for when in whens)
    if named is None:
        whens = [when for when in whens if when.start]
        is_borne = not whens
    elif not whens:
        is_borne = True
    elif dated := sum(when.start is not None for when in whens):
        is_inside = all(when.lies_in(named) for when in whens)
        is_borne = is_inside or counted[named.key] > (0 if named.start else dated)
    else:
        is_span = any(found.kind in _SPANS for found in expressions(normalise(named.as_written)))
        is_borne = is_span or named.key in counted
    whens.sort(key=attrgetter("key"))
    return named if is_borne else max(whens, key=lambda w: (counted[w.key], w.end or ""))
