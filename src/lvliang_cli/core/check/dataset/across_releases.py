"""A stated change against the level that another release printed for the year before."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from lvliang_cli.core.data.dataset import Collection
from lvliang_cli.core.data.model import Metric
from lvliang_cli.core.numbers.periods import a_year_less, days_of, same_each_year
from lvliang_cli.core.query.definitions import A_YEAR_BEFORE, place_of
from lvliang_cli.core.query.record_names import normal
from lvliang_cli.core.text.tsv_files import by_key

from ..printed.printed_number import of_metric
from ..relations.change import check_change
from ..relations.sums_and_points import check_points
from ..verdict.result import POSSIBLE, Checked
from .error_or_warning import is_unreviewed


class Place(NamedTuple):
    """Where a level is looked for; two figures are one indicator's if they share a place."""

    days: tuple[str, str]
    region: str
    unit: tuple[str, str]
    kind: str
    name: tuple[str, str]


def check_across(data: Collection, checks: Iterable[Checked]) -> Iterator[Checked]:
    """Those of `checks` that state a change, anew with the level printed a year before.

    A change that fits its own release and not the other is a stale base: the level was
    revised since, or is another one. Nothing says which, and where one of the figures was
    read by the program alone it is only possible. Nothing is compared with a figure whose
    period or place is not known.
    """
    levels = by_key(
        (place, m) for m in data.records("metrics") for place in _places(data, m, same_each_year)
    )
    for checked in checks:
        level = _level(data, checked)
        earlier = None if level is None else _year_before(data, levels, level)
        if level is not None and earlier is not None:
            yield _against(data, checked, level, earlier)


def _level(data: Collection, checked: Checked) -> Metric | None:
    """The current number of a change on a year before."""
    relation, metric = checked.relation, checked.metric
    if relation is None or relation.type not in ("change", "points"):
        return None
    if metric.change is None or metric.change.basis not in A_YEAR_BEFORE:
        return None
    current = next((a.metric for a in relation.arguments if a.role == "to" and a.metric), None)
    if current is None or checked.result.detail == "prices":
        return None
    return data.of(metric).metrics[current]


def _against(data: Collection, checked: Checked, level: Metric, earlier: Metric) -> Checked:
    dimension = data.unit(level).dimension
    before = of_metric(earlier, dimension, "from")._replace(id=data.name(earlier))
    now = of_metric(level, dimension, "to")
    stated = checked.result.stated
    if checked.result.type == "points":
        result = check_points(stated, before, now)
    else:
        result = check_change(stated, before, now)
    if result.fails and checked.result.fits:
        patterns = ("stale-base", *result.patterns)
        result = result._replace(verdict="pattern", detail="stale-base", patterns=patterns)
    if result.fails and any(map(is_unreviewed, (checked.metric, level, earlier))):
        result = result._replace(verdict=POSSIBLE, detail="unreviewed")
    return checked._replace(result=result, against=earlier)


def _year_before(
    data: Collection, levels: dict[Place, list[Metric]], level: Metric
) -> Metric | None:
    """The same indicator in the same place and months of the year before, if only one has it."""
    found: dict[tuple[str, str], Metric] = {}
    for place in _places(data, level, a_year_less):
        for metric in levels.get(place, ()):
            if metric.dataset != level.dataset and _is_one_indicator(level, metric):
                found[metric.dataset, metric.id] = metric
            if len(found) > 1:
                return None
    return next(iter(found.values()), None)


def _is_one_indicator(one: Metric, other: Metric) -> bool:
    """Unless both have a key, and another one, the same label joins two figures."""
    if one.indicator is None or other.indicator is None:
        return True
    return one.indicator.key == other.indicator.key


def _places(
    data: Collection, metric: Metric, moved: Callable[[tuple[str, str]], tuple[str, str]]
) -> Iterator[Place]:
    """A place at its days, `moved`, for the key of its indicator and its label in each language."""
    region, days = place_of(data, metric), days_of(metric.period)
    if days is None or region is None:
        return
    unit = (metric.unit, data.dimension(metric))
    names = {("zh", normal(metric.label.zh)), ("en", normal(metric.label.en))}
    if metric.indicator is not None:
        names.add(("key", metric.indicator.key))
    for name in names:
        yield Place(moved(days), region, unit, metric.kind, name)
