"""One indicator over several releases as a document: a table with bars."""

from collections.abc import Callable, Sequence

from ..contract.document import Block, Cell, Column, Document, Prose, Table, table_of
from ..contract.record_cells import OfData
from ..contract.trend_rows import OBSERVATIONS
from ..data.codes import UNKNOWN
from ..data.dataset import Collection
from ..numbers.periods import written
from ..query.definitions import place_of
from ..query.trend import Observation, Trend, trend
from ..text.bilingual import Words, same
from ..text.tsv_files import by_key
from .shared.cautions_and_source import caution_prose, cautions_json, closing, codes_of
from .shared.list_columns import HEADS, bar, caution_cell, region_cell, scale_of, value_cell

Shown = tuple[Column, Callable[[Observation], Cell]]


def trend_document(data: Collection, name: str) -> Document:
    """The indicator called `name`; errors as `trend` raises them."""
    found = trend(data, name)
    metrics = [one.metric for one in found.observations]

    return OBSERVATIONS.listing(
        [OfData(data, one) for one in found.observations],
        metrics[-1].label,
        lambda: _blocks(data, found),
        data.showing(metric.dataset for metric in metrics),
        found.notes,
        after=lambda: {"cautions": cautions_json(data, metrics)},
    )


def _blocks(data: Collection, found: Trend) -> list[Block]:
    metrics = [one.metric for one in found.observations]
    by_place = by_key((place_of(data, one.metric), one) for one in found.observations)
    notes = dict.fromkeys(n for one in found.observations if one.step for n in one.step.notes)
    return [
        *(_table(data, each, has_title=len(by_place) > 1) for each in by_place.values()),
        *(Prose(note.words, "caution") for note in notes),
        *caution_prose(codes_of(metrics)),
        *closing(data.showing(metric.dataset for metric in metrics), found.notes),
    ]


def _table(data: Collection, here: Sequence[Observation], *, has_title: bool) -> Table:
    """The series of one place, which its title names where there are several."""
    from .compare import CHANGE

    scale = scale_of([one.metric for one in here])
    first = here[0].metric
    printed: Shown = (
        HEADS["printed_change"],
        lambda one: "" if one.printed is None else value_cell(data.of(one.printed), one.printed),
    )
    return table_of(
        here,
        (HEADS["data.period"], lambda one: UNKNOWN if one.period is None else written(one.period)),
        (HEADS["id"]._replace(under="period"), lambda one: data.name(one.metric)),
        (HEADS["as_written"], lambda one: one.metric.as_written),
        (HEADS["below.value"], lambda one: value_cell(data.of(one.metric), one.metric)),
        (HEADS["bar"]._replace(under="period"), lambda one: bar(one.metric, scale)),
        (CHANGE, lambda one: _step(data, one)),
        *([printed] if any(one.printed for one in here) else []),
        (HEADS["caution"], lambda one: caution_cell(one.metric)),
        title=region_cell(data.of(first), first) if has_title else None,
    )


def _step(data: Collection, one: Observation) -> Words:
    """The change since the one before; percentages differ by points, ranks by order.

    What is not compared has the reason in its place.
    """
    from .compare import change_cell, difference_cell

    finding = one.widest
    if one.unknown is not None:
        return Words("未比:", "not compared: ").plus(one.unknown)
    if one.step is None or finding is None:
        return same("")
    if finding.change is not None:
        return change_cell(finding)
    return difference_cell(data, one.step, finding)
