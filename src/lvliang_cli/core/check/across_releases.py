"""A stated change against the level that another release printed for the year before."""

from lvliang_cli.core.check.change import check_change
from lvliang_cli.core.check.printed_number import of_metric
from lvliang_cli.core.check.result import Checked
from lvliang_cli.core.check.sums_and_points import check_points
from lvliang_cli.core.data.dataset import Collection
from lvliang_cli.core.data.model import Metric, Region
from lvliang_cli.core.numbers.periods import Period, days_of
from lvliang_cli.core.query.definitions import same_indicator

A_YEAR_BEFORE = ("yoy", "last_year")
"""The bases of comparison for which the earlier release is known."""


def check_across(data: Collection, checked: Checked) -> Checked | None:
    """`checked` anew with the level printed a year before; None where there is none.

    A change that fits its own release and not the other is a stale base: the level was
    revised since, or is another one. Nothing says which.
    """
    relation, metric = checked.relation, checked.metric
    if relation is None or metric.change is None or metric.change.basis not in A_YEAR_BEFORE:
        return None
    current = next((a.metric for a in relation.arguments if a.role == "to" and a.metric), None)
    if current is None or relation.type not in ("change", "points"):
        return None
    level = data.of(metric).metrics[current]
    earlier = _year_before(data, level)
    if earlier is None:
        return None
    dimension = data.unit(level).dimension
    before = of_metric(earlier, dimension, "from")._replace(id=data.name(earlier))
    now = of_metric(level, dimension, "to")
    stated = checked.result.stated
    if relation.type == "points":
        result = check_points(stated, before, now)
    else:
        result = check_change(stated, before, now)
    if not result.fits and checked.result.fits:
        patterns = ("stale-base", *result.patterns)
        result = result._replace(verdict="pattern", detail="stale-base", patterns=patterns)
    return checked._replace(result=result, against=earlier)


def _year_before(data: Collection, level: Metric) -> Metric | None:
    """The same indicator for the same months of the year before, in another release."""
    days = _days(level.period)
    if days is None:
        return None
    span = (_a_year_less(days[0]), _a_year_less(days[1]))
    found = [
        metric
        for metric in data.records("metrics")
        if metric.dataset != level.dataset
        and _days(metric.period) == span
        and same_indicator(data, level, metric)
        and _is_one_place(data.region(metric), data.region(level))
    ]
    return found[0] if len(found) == 1 else None


def _is_one_place(a: Region | None, b: Region | None) -> bool:
    """Whether both are known, and the same."""
    return a is not None and b is not None and (a.code or a.name.zh) == (b.code or b.name.zh)


def _days(period: Period | None) -> tuple[str, str] | None:
    """First and last day where known; the last of February is one day in every year."""
    days = days_of(period)
    return None if days is None else (days[0], days[1].replace("-02-29", "-02-28"))


def _a_year_less(day: str) -> str:
    return f"{int(day[:4]) - 1:04}{day[4:]}"
