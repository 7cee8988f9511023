"""A dataset as SDMX-CSV 2.0, an observation a row.

A bound is not an observed value: `OBS_VALUE` is empty there, and `LOWER` and `UPPER` say what is
known. `OBS_STATUS` has the codes of CL_OBS_STATUS: A normal, E a bound or an estimate, U of low
reliability. The standard wants every observation to have a time and a key of its own, so
`FIGURE` is a dimension (a release may print one number twice), and a figure whose days are not
known stands in a table of its own. `_U` is the standard's code for unknown. An id of the standard
has only A-Z, a-z, 0-9 and _@$-: what else a key has is written out, as `code_of` says.
https://github.com/sdmx-twg/sdmx-csv
"""

from datetime import date, timedelta
from typing import Any

from lvliang_cli.core.contract.document import Grid
from lvliang_cli.core.data.dataset import Dataset
from lvliang_cli.core.data.model import Metric, Region
from lvliang_cli.core.numbers.periods import days_of
from lvliang_cli.core.query.scope import NATION
from lvliang_cli.render.delimited import delimited_grid

from . import File

FLOW = "LVLIANG:FIGURES(1.0)"
UNKNOWN = "_U"
COLUMNS = (
    *("STRUCTURE", "STRUCTURE_ID", "ACTION"),
    *("INDICATOR", "REF_AREA", "TIME_PERIOD", "UNIT_MEASURE", "FIGURE"),
    "OBS_VALUE",
    *("OBS_STATUS", "DECIMALS", "LOWER", "UPPER", "QUALIFIER", "KIND", "CLASS", "CHANGE_BASIS"),
    *("CAUTIONS", "PRINTED", "LABEL"),
)
_SPANS = {12: "{0}", 6: "{0}-S{1}", 3: "{0}-Q{1}", 1: "{0}-{1:02}"}
"""How a part of a year is written, by its months: the year and the number of the part."""


def build(dataset: Dataset) -> dict[str, File]:
    name, metrics = dataset.release.id, dataset.release.metrics
    dated = [metric for metric in metrics if days_of(metric.period)]
    undated = [metric for metric in metrics if not days_of(metric.period)]
    files = {"sdmx": dated, "no-period": undated}  # readers refuse a file of no observation
    return {f"{name}.{kind}.csv": _file(dataset, each) for kind, each in files.items() if each}


def _file(dataset: Dataset, metrics: list[Metric]) -> File:
    rows = tuple(_row(dataset, metric) for metric in metrics)
    return File(delimited_grid(Grid(COLUMNS, rows), ",").encode(), len(rows))


def _row(dataset: Dataset, metric: Metric) -> tuple[Any, ...]:
    region, days = dataset.region(metric), days_of(metric.period)
    return (
        *("dataflow", FLOW, "I"),
        UNKNOWN if metric.indicator is None else code_of(metric.indicator.key),
        _area(region),
        None if days is None else time_period(*days),
        code_of(metric.unit),
        code_of(f"{dataset.release.id}/{metric.id}"),
        metric.value if metric.qualifier == "exact" else None,
        *(metric.status, metric.decimals, metric.lower, metric.upper, metric.qualifier),
        *(metric.kind, metric.class_, None if metric.change is None else metric.change.basis),
        *(";".join(metric.cautions), metric.as_written, metric.label.zh),
    )


def _area(region: Region | None) -> str:
    """The code of a division; of the nation its own of ISO 3166."""
    if region is not None and region.name.zh == NATION:
        return "CN"
    return UNKNOWN if region is None or region.code is None else region.code


def code_of(name: str) -> str:
    """`name` as an id of the standard, one for each: + is @, / is $-, and of what else is not
    allowed each byte of its UTF-8 is $ and two hexadecimal digits (严 is $E4$B8$A5).

    ``urllib.parse.unquote`` gives the name back: ``unquote(code.replace("$-", "/").replace("@",
    "+").replace("$", "%"))``.
    """
    from urllib.parse import quote

    quoted = quote(name, safe="+/").replace(".", "%2E").replace("~", "%7E")
    return quoted.replace("/", "%-").replace("+", "@").replace("%", "$")


def time_period(start: str, end: str) -> str:
    """Days ``YYYY-MM-DD``, both included, as SDMX writes them.

    A year, half-year, quarter, month or day by its name, any other span by its first day and its
    length in months, or in days where it does not go from a first to a last of a month.
    """
    first, last = date.fromisoformat(start), date.fromisoformat(end)
    if first == last:
        return start
    after = last + timedelta(1)
    if first.day != 1 or after.day != 1:
        return f"{start}/P{(after - first).days}D"
    months = 12 * (after.year - first.year) + after.month - first.month
    if months in _SPANS and (first.month - 1) % months == 0:
        return _SPANS[months].format(first.year, (first.month - 1) // months + 1)
    return f"{start}/P{months}M"
