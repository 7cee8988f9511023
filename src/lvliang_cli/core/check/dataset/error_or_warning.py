"""When a misfit of a dataset is an error: only where the text leaves no other reading.

A relation that a person reviewed or wrote is taken as it stands. One that the program
linked is an error only if neither the link nor a number is in doubt, and only of a type
that has one meaning; else it is ``possible``: a warning.
"""

from collections.abc import Iterable
from fractions import Fraction

from lvliang_cli.core.data.codes import UNREVIEWED
from lvliang_cli.core.data.dataset import Dataset
from lvliang_cli.core.data.model import Metric, Relation
from lvliang_cli.core.numbers.periods import days_of
from lvliang_cli.core.text.patterns import pattern
from lvliang_cli.core.text.tsv_files import word_list

from ..verdict.result import POSSIBLE, Result

NUMBER_DOUBTS = (
    *("ambiguous", "range", "look-alike", "line-break", "two-hedges", "one-or-together"),
    *("broken-number", "shared-unit", "change-or-index"),
)
"""Doubts of a figure about its number, not about what it counts or when."""

OF_ONE_TIME = ("share", "sum", "part", "whole100")
"""Relations between figures of one time."""

COMPARABLE = ("comparable", "constant")
"""Growth at such prices, or on such a basis, is of numbers that are not those printed."""

REAL_BY_CUSTOM = word_list("real-growth")
"""Growth of these is at constant prices in statistics of China, though seldom said so."""


def graded(dataset: Dataset, relation: Relation, result: Result, doubted: frozenset[str]) -> Result:
    """`result`, ``possible`` in place of a mismatch where another reading is open.

    What fits by an odd way of rounding only is ``ambiguous`` there. `doubted` are the figures
    of `dataset` whose number is in doubt.
    """
    if result.detail == "overlap" and _are_apart(dataset, relation):
        result = result._replace(verdict="inconsistent", detail="parts-above-whole")
    milder = POSSIBLE if result.fails else _MILDER.get(result.verdict)
    reason = "" if milder is None else _other_reading(dataset, relation, result, doubted)
    if reason == "other-method" and relation.type == "rate" and _is_close(result):
        milder = "consistent-approx"
    return result._replace(verdict=milder, detail=reason) if milder and reason else result


def _is_close(result: Result) -> bool:
    """Whether a mean differs by no more than the heads may have done within its time."""
    exact, value = result.exact, result.stated.value
    sides = () if exact is None else (exact.lower, exact.upper)
    return any(side is not None and abs(side - value) <= value * _DRIFT for side in sides)


_DRIFT = Fraction(1, 100)
"""人均地区生产总值 is by the mean of two years' ends, of which one is printed."""

_MILDER = {"directional": "ambiguous", "padded": "ambiguous"}


def number_doubts(dataset: Dataset) -> frozenset[str]:
    """The figures whose number the program read with a doubt that no person settled."""
    return frozenset(
        review.metric
        for review in dataset.release.review
        if review.status == "open" and not codes_of(review.doubts).isdisjoint(NUMBER_DOUBTS)
    )


def codes_of(doubts: Iterable[str]) -> frozenset[str]:
    """The codes of doubts that are written as ``look-alike: 含形近字 / holds a look-alike``."""
    return frozenset(doubt.partition(":")[0] for doubt in doubts)


def _other_reading(
    dataset: Dataset, relation: Relation, result: Result, doubted: frozenset[str]
) -> str:
    """Why the relation may be another one, as a detail of a result; empty where it may not."""
    if relation.linked == "reviewed":
        return ""
    if not doubted.isdisjoint(relation.members):
        return "number-doubted"
    was_read = relation.linked is None and any(
        is_unreviewed(dataset.metrics[ident]) for ident in relation.members
    )
    if relation.doubts or was_read or relation.linked == "arithmetic":
        return "link-doubted"  # numbers that chose one another do not contradict each other
    if relation.linked is None:
        return ""
    if relation.type in OF_ONE_TIME and _is_of_two_times(dataset, relation):
        return "link-doubted"
    if result.detail == "no-whole-number":
        return "one-number"  # the other may be counted otherwise
    if relation.type == "sum" and relation.linked == "including":
        if result.detail == "part-above-whole":
            return "link-doubted"
        most, exact = result.stated.accepts().upper, result.exact
        if not (exact and exact.lower is not None and most is not None and exact.lower > most):
            return "maybe-not-all"  # 其中 seldom lists every part
        return "" if _are_apart(dataset, relation) else "overlap"
    if relation.type == "same":
        return "printed-again"
    if relation.type == "annual_growth" or _is_per_head(dataset, relation):
        return "other-method"
    return ""


def _are_apart(dataset: Dataset, relation: Relation) -> bool:
    """Whether no two parts can overlap: 一类案件 and 二类案件 of all 案件."""
    assert relation.stated is not None
    total, *parts = (dataset.metrics[ident].label.zh for ident in relation.members)
    classes = [_CLASS.fullmatch(part) for part in parts]
    numbers = {found[1] for found in classes if found}
    nouns = {found[2] for found in classes if found}
    return len(numbers) == len(parts) and len(nouns) == 1 and nouns.pop() in total


_CLASS = pattern(
    r"第?([一二三四五六七八九十\d甲乙丙丁A-DⅠ-Ⅹ]{1,2}[类级等档])(?!以)([^以及或和、]*)"
)
"""The number of a category and what it is one of; not 三级以上."""


def _is_of_two_times(dataset: Dataset, relation: Relation) -> bool:
    """Whether one of its figures was over before the time of another began.

    Not of the parts of a sum, which may follow each other: quarters of a half-year.
    """
    first, *others = (days_of(dataset.metrics[ident].period) for ident in relation.members)
    known = [time for time in (first, *others) if time is not None]
    if relation.type == "sum":
        known = [] if first is None else known
        return any(end < first[0] or first[1] < start for start, end in known if first)
    return bool(known) and min(end for _, end in known) < max(start for start, _ in known)


def is_unreviewed(metric: Metric) -> bool:
    return any(code in UNREVIEWED for code in metric.cautions)


def _is_per_head(dataset: Dataset, relation: Relation) -> bool:
    """Whether a rate is per a printed number of things: often the mean of two of them is meant."""
    divisors = [a.metric for a in relation.arguments if a.role == "per" and a.metric is not None]
    return any(dataset.units[dataset.metrics[ident].unit].dimension != "time" for ident in divisors)


def is_at_other_prices(dataset: Dataset, relation: Relation) -> bool:
    """Whether a change is at comparable prices or on a comparable basis, its numbers not."""
    assert relation.stated is not None
    stated = dataset.metrics[relation.stated]
    numbers = [dataset.metrics[a.metric] for a in relation.arguments if a.metric is not None]
    levels = {metric.prices or "current" for metric in numbers}
    if stated.prices in COMPARABLE or not levels.isdisjoint(COMPARABLE):
        return levels != {stated.prices}
    is_custom = any(word in stated.label.zh for word in REAL_BY_CUSTOM)
    return stated.prices != "current" and is_custom and levels <= {"current", "unknown"}
