"""Checking datasets: every relation, and for every figure how far it can be checked."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from lvliang_cli.core.data.codes import WORDS_OF
from lvliang_cli.core.data.dataset import Collection, Dataset
from lvliang_cli.core.data.model import Argument, Metric, Relation
from lvliang_cli.core.text.tsv_files import by_key

from ..printed import printed_claim as statements
from ..printed import printed_number as quantities
from ..printed.printed_claim import IN_HUNDREDTHS
from ..printed.printed_number import PrintedNumber
from ..printed.ratio_kinds import HUNDRED
from ..printed.rounding import rounded_by
from ..relations.change import check_change
from ..relations.ratio import check_annual_growth, check_multiple, check_rate, check_share
from ..relations.same_number import MEASURES, Print, check_same
from ..relations.sums_and_points import (
    check_difference,
    check_part,
    check_parts,
    check_points,
    check_sum,
    check_whole,
)
from ..verdict.result import Checked, Result
from .across_releases import check_across
from .error_or_warning import graded, is_at_other_prices, is_unreviewed, number_doubts
from .suspect_figure import pointed

CLASSES = WORDS_OF["checkable"]

REASONS = WORDS_OF["checkable-because"]

WEAK = ("no-power", "undefined")
"""The verdicts that say nothing."""


class Standing(NamedTuple):
    """How far a figure can be checked: a key of `CLASSES`, and why, a key of `REASONS`."""

    metric: Metric
    checkable: str
    reason: str
    checks: tuple[Checked, ...]


class WorkedOut(NamedTuple):
    """What a dataset gives by itself, whatever other releases print.

    Attributes:
        relations: the result of each relation, in order.
        alone: the result of each printed percentage of change that is in no relation, by id.
    """

    relations: tuple[Result, ...]
    alone: Mapping[str, Result]


def worked_out(dataset: Dataset) -> WorkedOut:
    """All that takes long in a check of `dataset`; it can be done in another process."""
    relations, doubted = dataset.release.relations, number_doubts(dataset)
    bare = _to_hundred(relations, [check_relation(dataset, each) for each in relations])
    found = [
        Checked(
            dataset.metrics[relation.members[0]],
            relation,
            graded(dataset, relation, result, doubted),
        )
        for relation, result in zip(relations, bare, strict=True)
    ]
    found = pointed(dataset, found, check_relation)
    linked = {ident for relation in dataset.release.relations for ident in relation.members}
    return WorkedOut(
        tuple(checked.result for checked in _told_from_lines(found)),
        {
            metric.id: check_change(_claim(dataset, metric, "percent"))
            for metric in dataset.release.metrics
            if metric.kind == "change"
            and metric.id not in linked
            and _is_percentage(dataset, metric)
        },
    )


def _to_hundred(relations: Sequence[Relation], results: list[Result]) -> list[Result]:
    """`results`, of shares that rounded to the nearest would not add to 100, as they are printed
    do: the last digit of one may have been set for that.
    """
    of = {relation.stated: n for n, relation in enumerate(relations) if relation.type == "share"}
    found = list(results)
    for relation, result in zip(relations, results, strict=True):
        if relation.type != "whole100" or not result.fits:
            continue
        shares = [of[a.metric] for a in relation.arguments if a.metric in of]
        printed, nearest = Fraction(0), Fraction(0)
        for stated, exact in ((results[n].stated, results[n].exact) for n in shares):
            value = stated.value if exact is None or exact.lower is None else exact.lower
            printed += stated.value
            nearest += rounded_by("half_up", value, stated.decimals)
        if len(shares) == len(relation.arguments) and printed == HUNDRED != nearest:
            for n in shares:
                if found[n].verdict == "directional":
                    verdict, detail = "consistent-approx", "to-hundred"
                    found[n] = found[n]._replace(verdict=verdict, detail=detail)
    return found


def check_all(
    data: Collection, done: Mapping[str, WorkedOut] | None = None
) -> tuple[Standing, ...]:
    """Every figure in the order of the releases, with the checks it takes part in.

    `done` has what was worked out of some datasets already, by their ids.
    """
    checks: dict[str, list[Checked]] = {}
    alone: dict[str, Mapping[str, Result]] = {}
    for each in data.datasets:
        ident, relations = each.release.id, each.release.relations
        own = (done or {}).get(ident) or worked_out(each)
        alone[ident] = own.alone
        checks[ident] = [
            Checked(each.metrics[relation.members[0]], relation, result)
            for relation, result in zip(relations, own.relations, strict=True)
        ]
    if len(data.datasets) > 1:
        for checked in check_across(data, [one for found in checks.values() for one in found]):
            checks[checked.metric.dataset].append(checked)
    return tuple(
        one
        for each in data.datasets
        for one in _standings(each, checks[each.release.id], alone[each.release.id])
    )


def _standings(
    dataset: Dataset, checks: list[Checked], alone: Mapping[str, Result]
) -> list[Standing]:
    taking_part = by_key((id_, c) for c in checks if c.relation for id_ in c.relation.members)
    counted = {
        (metric.locator.source, metric.locator.paragraph)
        for metric in dataset.release.metrics
        if metric.kind in ("count", "amount")
    }
    return [
        _standing(dataset, metric, taking_part.get(metric.id, []), alone.get(metric.id), counted)
        for metric in dataset.release.metrics
    ]


def results(standings: tuple[Standing, ...]) -> tuple[Checked, ...]:
    """Every check once, in the order of the stated figures."""
    return tuple(c for one in standings for c in one.checks if c.metric == one.metric)


def check_relation(dataset: Dataset, relation: Relation) -> Result:
    """The arithmetic of one relation of `dataset`, whatever else the text may mean."""
    arguments = [_number(dataset, argument) for argument in relation.arguments]
    if relation.stated is None:
        return check_whole(_numbered(arguments, "share"))
    metric = dataset.metrics[relation.stated]
    stated = _claim(dataset, metric, _form(dataset, relation.type, metric))
    numbers = {number.role: number for number in arguments}
    if relation.type in ("change", "annual_growth") and is_at_other_prices(dataset, relation):
        return Result(relation.type, "no-power", stated, tuple(arguments), detail="prices")
    known = numbers.get
    match relation.type:
        case "change" if stated.form == "number":
            return check_difference(stated, known("from"), known("to"))
        case "change":
            difference = known("difference")
            printed = dataset.metrics.get(difference.id) if difference else None
            if difference and stated.value < 0 and (printed is None or printed.kind != "change"):
                difference = difference.negated()  # printed without a sign, it falls as well
            return check_change(stated, known("from"), known("to"), difference)
        case "share":
            return check_share(stated, known("part"), known("whole"))
        case "rate":
            words, scale = dataset.units[metric.unit].words, known("scale")
            per = next((Fraction(PER[word]) for word in words if word in PER), Fraction(1))
            factor = per if scale is None else scale.value
            return check_rate(stated, known("total"), known("per"), factor)
        case "multiple":
            return check_multiple(stated, known("from"), known("to"))
        case "points":
            rates = [_in_percent(dataset, n) for n in (known("from"), known("to")) if n]
            if len(rates) < 2:
                return Result("points", "no-power", stated, tuple(rates), detail="one-printed")
            return check_points(stated, *rates)
        case "annual_growth":
            return check_annual_growth(stated, known("from"), known("to"), numbers["years"])
        case "same":
            return _check_same(dataset, relation, metric)
    whole = _quantity(dataset, metric, "whole")
    if relation.type == "part":
        found = check_part(whole._replace(role="part"), numbers["whole"])
        return found._replace(verdict="no-power", detail="bound") if found.fits else found
    parts = _numbered(arguments, "part")
    is_all = relation.complete is not False
    return check_sum(stated, parts) if is_all else check_parts(stated, whole, parts)


RELATIVE = ("%", "‰", "‱", "倍", "番")
"""The words of units in which a change is given as a part of the earlier number."""


def _form(dataset: Dataset, type: str, metric: Metric) -> str:
    """As what the stated figure is checked: ``percent``, ``points`` or ``number``."""
    if type == "change":
        is_relative = any(word in RELATIVE for word in dataset.units[metric.unit].words)
        return "percent" if is_relative else "number"
    return {"share": "percent", "annual_growth": "percent", "points": "points"}.get(type, "number")


def _numbered(numbers: list[PrintedNumber], role: str) -> list[PrintedNumber]:
    return [number._replace(role=f"{role} {n}") for n, number in enumerate(numbers, 1)]


def _claim(dataset: Dataset, metric: Metric, form: str) -> statements.Stated:
    return statements.of_metric(metric, form, dataset.units[metric.unit].words)


def _number(dataset: Dataset, argument: Argument) -> PrintedNumber:
    if argument.metric is None:
        return quantities.exact(Fraction(argument.value or 0), argument.role)
    return _quantity(dataset, dataset.metrics[argument.metric], argument.role)


def _quantity(dataset: Dataset, metric: Metric, role: str) -> PrintedNumber:
    unit = dataset.units[metric.unit]
    number = quantities.of_metric(metric, unit.dimension, role)
    is_measured = not MEASURES.isdisjoint(unit.words)
    return number.measured() if is_measured and not metric.readings else number


def _in_percent(dataset: Dataset, rate: PrintedNumber) -> PrintedNumber:
    """A rate printed in ‰ in percent, as the points are."""
    words = dataset.units[dataset.metrics[rate.id].unit].words if rate.id else ()
    power = next((IN_HUNDREDTHS[word] for word in words if word in IN_HUNDREDTHS), 0)
    return rate.scaled(Fraction(10) ** power, rate.decimals - power)


PER = {"%": 100, "‰": 1000, "‱": 10000}
"""Per how many a rate is that is printed so."""


def _check_same(dataset: Dataset, relation: Relation, metric: Metric) -> Result:
    """The stated figure against each other print: the first that does not fit, else the first."""

    def printed(metric: Metric) -> Print:
        words = dataset.units[metric.unit].words
        return Print(_claim(dataset, metric, "number"), _quantity(dataset, metric, "other"), words)

    others = [dataset.metrics[a.metric] for a in relation.arguments if a.metric is not None]
    found = [check_same(printed(metric), printed(other)) for other in others]
    return next((result for result in found if not result.fits), found[0])


def _is_percentage(dataset: Dataset, metric: Metric) -> bool:
    return "%" in dataset.units[metric.unit].words


def _standing(
    dataset: Dataset,
    metric: Metric,
    checks: list[Checked],
    alone: Result | None,
    counted: set[tuple[str, int]],
) -> Standing:
    if not checks and metric.kind in ("change", "rate") and _is_percentage(dataset, metric):
        place = (metric.locator.source, metric.locator.paragraph)
        reason = "unlinked" if is_unreviewed(metric) and place in counted else "no-counts"
        told = () if alone is None else (Checked(metric, None, alone),)
        return Standing(metric, "no-power" if told else "not-checkable", reason, told)
    if not checks:
        return Standing(metric, "not-checkable", "rank" if metric.kind == "rank" else "alone", ())
    if any(checked.result.verdict not in WEAK for checked in checks):
        return Standing(metric, "checked", "relation", tuple(checks))
    result = checks[0].result
    reason = "undefined" if result.verdict == "undefined" else result.detail
    return Standing(metric, "no-power", reason, tuple(checks))


def _told_from_lines(checks: list[Checked]) -> list[Checked]:
    """A percentage that does not match but stands in another relation is marked as repeated."""
    fitting = {_print_of(checked.result) for checked in checks if checked.result.fits}
    found = []
    for checked in checks:
        result = checked.result
        is_open = result.fails and not result.patterns and not result.points_at
        is_open = is_open and result.stated.form != "number"
        if is_open and _print_of(result) in fitting:
            patterns = ("repeated-from-line",)
            result = result._replace(verdict="pattern", detail=patterns[0], patterns=patterns)
        found.append(checked._replace(result=result))
    return found


def _print_of(result: Result) -> tuple[str, Fraction, int]:
    return result.type, result.stated.value, result.stated.decimals
