"""Which figure of a relation that does not match is pointed at.

A relation says only that its figures do not agree. What other relations say of the same
figures tells more: the figure is pointed at whose own change would make all of its relations
agree, if there is one such. Else it is the stated figure, which follows from the others.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from copy import copy
from fractions import Fraction

from lvliang_cli.core.data.dataset import Dataset
from lvliang_cli.core.data.model import Relation
from lvliang_cli.core.numbers.format import rounded
from lvliang_cli.core.text.tsv_files import by_key

from ..verdict.result import POSSIBLE, Checked, Result

MOST = 20
"""A figure of more relations is not asked after."""

Check = Callable[[Dataset, Relation], Result]


def pointed(dataset: Dataset, checks: Sequence[Checked], check: Check) -> list[Checked]:
    """`checks`, those that do not match pointing at a figure; `check` works out one relation."""
    group = _Group(dataset, checks, check)
    found = []
    for checked in checks:
        result = checked.result
        if not result.fits and not result.points_at and result.exact is not None:
            result = group.pointing(checked)
        found.append(checked._replace(result=result))
    return found


class _Group:
    """The relations of a dataset by their figures, and what it would be with another number."""

    def __init__(self, dataset: Dataset, checks: Sequence[Checked], check: Check) -> None:
        self.dataset, self.check = dataset, check
        self.trial = copy(dataset)
        self.trial.metrics = dict(dataset.metrics)
        self.of = by_key((id_, c) for c in checks if c.relation for id_ in c.relation.members)

    def pointing(self, checked: Checked) -> Result:
        """The result of `checked`, pointing at the one figure that explains most misfits."""
        result, explains = checked.result, Counter[str]()
        for role, value in _asked_for(result).items():
            number = result.stated if role == "stated" else result.argument(role)
            ident = "" if number is None else number.id
            if ident and self._would_fit(ident, value):
                explains[role] = sum(not each.result.fits for each in self.of[ident])
        best = [role for role, count in explains.items() if count == max(explains.values())]
        return result if len(best) != 1 or best == ["stated"] else pointing_at(result, best[0])

    def _would_fit(self, ident: str, value: Fraction) -> bool:
        """Whether all relations of a figure fit if it is `value`, rounded as it is printed.

        So they may be taken to where that is not known: of a hedged one, or of many relations.
        """
        metric = self.dataset.metrics[ident]
        if len(self.of[ident]) > MOST or not metric.is_exact:
            return True
        if value < 0 <= metric.value:
            return False
        step = Fraction(10) ** -metric.decimals
        number = rounded(Fraction(round(value / step)) * step, max(metric.decimals, 0))
        self.trial.metrics[ident] = metric._replace(value=number, lower=number, upper=number)
        fits = all(
            self.check(self.trial, each.relation).fits for each in self.of[ident] if each.relation
        )
        self.trial.metrics[ident] = metric
        return fits


def pointing_at(result: Result, role: str) -> Result:
    """`result`, which does not match, pointing at the argument of `role`."""
    edits = tuple(repair for repair in result.repairs if repair.role == role)
    result = result._replace(points_at=role, faulty=role, patterns=(), repairs=edits)
    if result.verdict == POSSIBLE:
        return result
    return result._replace(verdict="repairable" if edits else "inconsistent", detail="")


def _asked_for(result: Result) -> dict[str, Fraction]:
    """What each figure would have to be, as the others are printed, by its role."""
    numbers = {number.role: number.value for number in result.arguments}
    stated, total = result.stated.value, sum(numbers.values(), Fraction(0))
    if result.type in ("sum", "whole100"):
        parts = {role: value + stated - total for role, value in numbers.items()}
        return parts if result.type == "whole100" else {"stated": total, **parts}
    if result.type == "same":
        return {"stated": total, "other": stated} if len(numbers) == 1 else {}
    is_difference = result.type == "change" and result.stated.form == "number"
    if {"from", "to"} <= set(numbers) and (is_difference or result.type == "points"):
        from_, to = numbers["from"], numbers["to"]
        return {"stated": to - from_, "to": from_ + stated, "from": to - stated}
    for above, below in (("to", "from"), ("part", "whole"), ("total", "per")):
        if above in numbers and below in numbers and "years" not in numbers:
            return _of_ratio(result, numbers, above, below)
    return {}


def _of_ratio(
    result: Result, numbers: dict[str, Fraction], above: str, below: str
) -> dict[str, Fraction]:
    """A percentage, rate or multiple of two numbers: what each would have to be."""
    scale = Fraction(100) if result.stated.form == "percent" else Fraction(1)
    scale, shift = numbers.get("scale", scale), 100 if result.type == "change" else 0
    ratio = (result.stated.value + shift) / scale
    found = {above: ratio * numbers[below]}
    if numbers[below]:
        found["stated"] = scale * numbers[above] / numbers[below] - shift
    if ratio:
        found[below] = numbers[above] / ratio
    return found
