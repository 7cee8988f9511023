"""Checking datasets: every relation, and for every figure how far it can be checked."""

from fractions import Fraction
from typing import NamedTuple

from lvliang_cli.core.check import claim as statements
from lvliang_cli.core.check import printed_number as quantities
from lvliang_cli.core.check.across_releases import check_across
from lvliang_cli.core.check.change import check_change
from lvliang_cli.core.check.printed_number import Quantity
from lvliang_cli.core.check.result import Checked, Result
from lvliang_cli.core.check.shares import check_multiple, check_rate, check_share
from lvliang_cli.core.check.sums_and_points import check_part, check_points, check_sum
from lvliang_cli.core.data.dataset import Collection, Dataset
from lvliang_cli.core.data.model import Argument, Metric, Relation
from lvliang_cli.core.text.bilingual import Words

CLASSES = {
    "checked": Words("已核", "checked"),
    "no-power": Words("可核但说明不了什么", "checkable, without power"),
    "not-checkable": Words("无从核起", "not checkable"),
}

CHECKED = ("change", "share", "rate", "multiple", "points", "sum", "part")
"""The types of relations that are checked."""

REASONS = {
    "relation": Words("与所列的数一同核算", "worked out with other printed figures"),
    "no-counts": Words("只印百分比,没有数量", "a percentage printed without its counts"),
    "too-many": Words("能得出它的整数太多", "too many whole numbers would give it"),
    "too-wide": Words("所印太粗,几乎都相符", "printed so roughly that nearly all would fit"),
    "soft": Words("印作约数", "printed as an approximation"),
    "undefined": Words("基数为零", "the base is zero"),
    "alone": Words("没有印出可与之核对的数", "nothing is printed that it must agree with"),
    "rank": Words("名次没有可核的数", "a rank has no numbers behind it"),
}


class Standing(NamedTuple):
    """How far a figure can be checked: a key of `CLASSES`, and why, a key of `REASONS`."""

    metric: Metric
    checkable: str
    reason: str
    checks: tuple[Checked, ...]


def check_all(data: Collection) -> tuple[Standing, ...]:
    """Every figure in the order of the releases, with the checks it takes part in."""
    return tuple(one for dataset in data.datasets for one in _check(data, dataset))


def _check(data: Collection, dataset: Dataset) -> tuple[Standing, ...]:
    checks = [
        Checked(dataset.metrics[r.stated], r, check_relation(dataset, r))
        for r in dataset.release.relations
        if r.stated is not None and r.type in CHECKED and r.complete is not False
        if len(r.arguments) > 1 or r.type != "points"
    ]
    taking_part: dict[str, list[Checked]] = {metric.id: [] for metric in dataset.release.metrics}
    for checked in [*_told_from_lines(checks), *_across(data, checks)]:
        assert checked.relation is not None
        for ident in checked.relation.members:
            taking_part[ident].append(checked)
    return tuple(
        _standing(dataset, metric, taking_part[metric.id]) for metric in dataset.release.metrics
    )


def results(standings: tuple[Standing, ...]) -> tuple[Checked, ...]:
    """Every check once, in the order of the stated figures."""
    stated = [
        checked
        for standing in standings
        for checked in standing.checks
        if checked.metric == standing.metric
    ]
    return tuple(stated)


def check_relation(dataset: Dataset, relation: Relation) -> Result:
    """Check one relation of `dataset`, of a type of `CHECKED`."""
    assert relation.stated is not None
    metric = dataset.metrics[relation.stated]
    form = "number" if relation.type in ("rate", "multiple", "sum") else "percent"
    stated = statements.of_metric(metric, form)
    numbers: dict[str, Quantity] = {}
    parts = []
    for argument in relation.arguments:
        number = _number(dataset, argument, falls=stated.value < 0)
        numbers[argument.role] = number
        parts.append(number)
    known = numbers.get
    match relation.type:
        case "change":
            return check_change(stated, known("from"), known("to"), known("difference"))
        case "share":
            return check_share(stated, known("part"), known("whole"))
        case "rate":
            scale = numbers.get("scale")
            factor = Fraction(1) if scale is None else scale.value
            return check_rate(stated, known("total"), known("per"), factor)
        case "multiple":
            return check_multiple(stated, known("from"), known("to"))
        case "points":
            points = stated._replace(form="points")
            return check_points(points, numbers["from"], numbers["to"])
        case "sum":
            labelled = [p._replace(role=f"part {n}") for n, p in enumerate(parts, 1)]
            return check_sum(stated, labelled)
    part = quantities.of_metric(metric, dataset.dimension(metric), "part")
    return check_part(part, numbers["whole"])


def _number(dataset: Dataset, argument: Argument, *, falls: bool) -> Quantity:
    """An argument; a difference printed without a sign goes the way of the change."""
    if argument.metric is None:
        number = quantities.exact(Fraction(argument.value or 0), argument.role)
        has_sign = False
    else:
        metric = dataset.metrics[argument.metric]
        dimension = dataset.units[metric.unit].dimension
        number = quantities.of_metric(metric, dimension, argument.role)
        has_sign = metric.kind == "change"
    return number.negated() if argument.role == "difference" and falls and not has_sign else number


def _standing(dataset: Dataset, metric: Metric, checks: list[Checked]) -> Standing:
    if not checks and metric.kind == "change" and _is_percentage(dataset, metric):
        alone = check_change(statements.of_metric(metric, "percent"))
        return Standing(metric, "no-power", "no-counts", (Checked(metric, None, alone),))
    if not checks:
        reason = "rank" if metric.kind == "rank" else "alone"
        if metric.kind == "rate" and _is_percentage(dataset, metric):
            reason = "no-counts"
        return Standing(metric, "not-checkable", reason, ())
    strong = [c for c in checks if c.result.verdict not in ("no-power", "undefined")]
    if strong:
        return Standing(metric, "checked", "relation", tuple(checks))
    result = checks[0].result
    reason = "undefined" if result.verdict == "undefined" else result.detail
    return Standing(metric, "no-power", reason, tuple(checks))


def _is_percentage(dataset: Dataset, metric: Metric) -> bool:
    return "%" in dataset.units[metric.unit].as_written


def _told_from_lines(checks: list[Checked]) -> list[Checked]:
    """A percentage that does not match but stands in another relation is told as repeated."""
    found = []
    for checked in checks:
        result = checked.result
        repeats = not result.fits and any(
            other.relation != checked.relation
            and other.result.fits
            and other.result.type == result.type
            and (other.result.stated.value, other.result.stated.decimals)
            == (result.stated.value, result.stated.decimals)
            for other in checks
        )
        if repeats and not result.patterns:
            patterns = ("repeated-from-line",)
            result = result._replace(verdict="pattern", detail=patterns[0], patterns=patterns)
        found.append(checked._replace(result=result))
    return found


def _across(data: Collection, checks: list[Checked]) -> list[Checked]:
    """The same changes against what another release printed a year before."""
    if len(data.datasets) == 1:
        return []
    found = [check_across(data, checked) for checked in checks]
    return [checked for checked in found if checked is not None]
