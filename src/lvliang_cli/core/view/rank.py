"""Places side by side in the order of one indicator, as a document: a table for each period."""

from collections.abc import Callable, Sequence

from ..contract.document import Block, Cell, Column, Document, Table, table_of
from ..contract.rank_rows import RANKED
from ..contract.record_cells import OfData
from ..data.dataset import Collection
from ..numbers.periods import written
from ..query.definitions import chinese_names
from ..query.rank import LEVELS, Ranked, named, rank
from ..query.record_names import normal
from ..text.bilingual import Untranslated, Words, same
from .shared.cautions_and_source import caution_prose, cautions_json, closing, codes_of
from .shared.list_columns import (
    HEADS,
    bar,
    caution_cell,
    period_cell,
    region_cell,
    scale_of,
    value_cell,
)

Shown = tuple[Column, Callable[[Ranked], Cell]]


def rank_document(data: Collection, name: str, period: str | None = None) -> Document:
    """The places by the indicator called `name`; errors as `rank` raises them."""
    found = rank(data, name, period)
    listed = [one for table in (*found.tables, found.apart) for one in table]
    metrics = [one.metric for one in listed]
    titled = named(data, name)[0]
    bare = min(chinese_names(titled[0]), key=len)
    title = next((m.label for m in titled if normal(m.label.zh) == bare), Untranslated(bare))
    told = data.showing(metric.dataset for metric in metrics)

    def blocks() -> list[Block]:
        shown: list[Block] = [_table(data, table) for table in found.tables]
        if found.apart or not shown:
            shown.append(_apart(data, found.apart))
        return [*shown, *caution_prose(codes_of(metrics)), *closing(told, found.notes)]

    return RANKED.listing(
        [OfData(data, one) for one in listed],
        title,
        blocks,
        told,
        found.notes,
        after=lambda: {"cautions": cautions_json(data, metrics)},
    )


def _table(data: Collection, table: Sequence[Ranked]) -> Table:
    first = table[0]
    scale = scale_of([one.metric for one in table])
    span = "" if first.metric.period is None else written(first.metric.period)
    level, size = LEVELS[first.level], len(table)
    title = Words(
        f"{span} {level.zh}({size}),名次为推算", f"{span}, {size} {level.en}, ranks derived"
    )
    return table_of(
        table,
        (HEADS["rank"], _rank),
        *_printed(data),
        (HEADS["bar"]._replace(under="region"), lambda one: bar(one.metric, scale)),
        (HEADS["id"]._replace(under="region"), lambda one: data.name(one.metric)),
        (HEADS["caution"], lambda one: caution_cell(one.metric)),
        title=title,
    )


def _printed(data: Collection) -> list[Shown]:
    return [
        (HEADS["region"], lambda one: region_cell(data.of(one.metric), one.metric)),
        (HEADS["as_written"], lambda one: one.metric.as_written),
        (HEADS["below.value"], lambda one: value_cell(data.of(one.metric), one.metric)),
    ]


def _rank(one: Ranked) -> Words:
    """The rank, or the range that the bounds leave open; equal prints are named."""
    span = same(one.first if one.first == one.last else f"{one.first}-{one.last}")
    tie = Words("并列", "tie") if one.is_tie else Words("并列", "printed alike")
    return span.noted(tie) if one.tied else span


def _apart(data: Collection, apart: Sequence[Ranked]) -> Table:
    place, *printed = _printed(data)
    return table_of(
        apart,
        place,
        (HEADS["rank.period"], lambda one: period_cell(one.metric)),
        *printed,
        (HEADS["why"], lambda one: "" if one.why is None else one.why.words),
        (HEADS["id"]._replace(under="region"), lambda one: data.name(one.metric)),
        title=Words("未排名次", "Not ranked"),
    )
