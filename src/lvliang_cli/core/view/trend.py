"""One indicator over several releases as a document: a table with bars."""

from typing import Any

from lvliang_cli.core.contract.document import Block, Cell, Column, Document, Grid, Prose, Table
from lvliang_cli.core.contract.record_fields import json_value
from lvliang_cli.core.data.codes import UNKNOWN
from lvliang_cli.core.data.dataset import Collection
from lvliang_cli.core.numbers.periods import days_of, written
from lvliang_cli.core.query.compare import Finding
from lvliang_cli.core.query.trend import Observation, Trend, trend
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.view.compare import (
    CHANGE,
    SIDES,
    change_cell,
    comparison_json,
    difference_cell,
    difference_unit,
    sides,
)
from lvliang_cli.core.view.shared.closing import caution_prose, cautions_json, closing, codes_of
from lvliang_cli.core.view.shared.people_columns import (
    BAR,
    ID,
    bar,
    caution_cell,
    scale_of,
    value_cell,
)

WIDEST = ("exact", "readings", "last-digit", "order")
"""The reading of a step that allows for every digit that was not printed."""

_FIGURE = ("label", "as_written", "value", "unit", "qualifier", "lower", "upper", "cautions")


def trend_document(data: Collection, name: str) -> Document:
    """The indicator called `name`; errors as `trend` raises them."""
    found = trend(data, name)
    metrics = [one.metric for one in found.observations]

    def rows() -> list[dict[str, Any]]:
        return [_json(data, one) for one in found.observations]

    return Document(
        "trend",
        "observations",
        metrics[-1].label,
        lambda: {"observations": rows(), "cautions": cautions_json(data, metrics)},
        rows,
        lambda: _grid(data, found),
        lambda: _blocks(data, found),
        data,
        found.notes,
    )


def _blocks(data: Collection, found: Trend) -> list[Block]:
    metrics = [one.metric for one in found.observations]
    scale = scale_of(metrics)
    columns = (
        Column("period", Words("时段", "Period")),
        ID._replace(under="period"),
        Column("as_written", Words("原文", "As printed"), "right"),
        Column("value", Words("取值", "Value"), "right", under="as_written", tone="heading"),
        BAR._replace(under="period"),
        CHANGE,
        Column("caution", Words("注意", "Caution"), tone="caution"),
    )
    rows: list[tuple[Cell, ...]] = [
        (
            UNKNOWN if one.period is None else written(one.period),
            data.name(one.metric),
            one.metric.as_written,
            value_cell(data.of(one.metric), one.metric),
            bar(one.metric, scale),
            _step(data, one),
            caution_cell(one.metric),
        )
        for one in found.observations
    ]
    notes = dict.fromkeys(n for one in found.observations if one.step for n in one.step.notes)
    return [
        Table(columns, tuple(rows)),
        *(Prose(note.words, "caution") for note in notes),
        *caution_prose(codes_of(metrics)),
        *closing(data, found.notes),
    ]


def _step(data: Collection, one: Observation) -> Words:
    """The change since the one before; percentages differ by points, ranks by order."""
    finding = _widest(one)
    if one.step is None or finding is None:
        return Words("", "")
    if finding.change is not None:
        return change_cell(finding)
    return difference_cell(data, one.step, finding)


def _widest(one: Observation) -> Finding | None:
    if one.step is None:
        return None
    return next(finding for finding in one.step.findings if finding.basis in WIDEST)


def _json(data: Collection, one: Observation) -> dict[str, Any]:
    metric = one.metric
    return {
        "metric": data.name(metric),
        "dataset": metric.dataset,
        "period": json_value(one.period),
        "is_period_of_release": metric.period is None,
        **{name: json_value(getattr(metric, name)) for name in _FIGURE},
        "step": None if one.step is None else comparison_json(data, one.step),
    }


def _grid(data: Collection, found: Trend) -> Grid:
    header = (
        *("metric", "dataset", "period_start", "period_end", "is_period_of_release"),
        *("label_zh", "label_en", *_FIGURE[1:]),
        "basis",
        *(f"change_{side}" for side in SIDES),
        *(f"difference_{side}" for side in SIDES),
        *("difference_unit", "processing", "notes"),
        *("paragraph", "start", "end", "source_url"),
    )
    return Grid(header, tuple(_flat(data, one) for one in found.observations))


def _flat(data: Collection, one: Observation) -> tuple[Any, ...]:
    metric, step, finding = one.metric, one.step, _widest(one)
    place = metric.locator
    return (
        *(
            data.name(metric),
            metric.dataset,
            *(days_of(one.period) or (None, None)),
            metric.period is None,
        ),
        *(*metric.label.cells, *(getattr(metric, name) for name in _FIGURE[1:-1])),
        ";".join(metric.cautions),
        finding and finding.basis,
        *sides(finding and finding.change),
        *sides(finding and finding.difference),
        *(step and difference_unit(step), step and "derived"),
        ";".join(note.code for note in step.notes) if step else None,
        *(place.paragraph, place.start, place.end),
        data.of(metric).sources[place.source].url,
    )
