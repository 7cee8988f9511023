"""Places side by side in the order of one indicator, as a document: a table for each period."""

from collections.abc import Sequence

from lvliang_cli.core.contract.document import Block, Cell, Column, Document, Table
from lvliang_cli.core.contract.rank_rows import RANKED, Placed
from lvliang_cli.core.data.dataset import Collection
from lvliang_cli.core.numbers.periods import written
from lvliang_cli.core.query.definitions import chinese_names
from lvliang_cli.core.query.names import normal
from lvliang_cli.core.query.rank import LEVELS, Ranked, named, rank
from lvliang_cli.core.text.bilingual import Untranslated, Words
from lvliang_cli.core.view.shared.closing import caution_prose, cautions_json, closing, codes_of
from lvliang_cli.core.view.shared.people_columns import (
    BAR,
    ID,
    PLACE,
    bar,
    caution_cell,
    period_cell,
    region_cell,
    scale_of,
    value_cell,
)

PRINT = (
    Column("as_written", Words("原文", "As printed"), "right"),
    Column("value", Words("取值", "Value"), "right", under="as_written", tone="heading"),
)


def rank_document(data: Collection, name: str, period: str | None = None) -> Document:
    """The places by the indicator called `name`; errors as `rank` raises them."""
    found = rank(data, name, period)
    listed = [one for table in (*found.tables, found.apart) for one in table]
    metrics = [one.metric for one in listed]
    titled = metrics or named(data, name)[0]
    bare = min(chinese_names(titled[0]), key=len)
    title = next((m.label for m in titled if normal(m.label.zh) == bare), Untranslated(bare))
    told = data.showing(metric.dataset for metric in metrics)

    def blocks() -> list[Block]:
        shown: list[Block] = [_table(data, table) for table in found.tables]
        if found.apart or not shown:
            shown.append(_apart(data, found.apart))
        return [*shown, *caution_prose(codes_of(metrics)), *closing(told, found.notes)]

    return RANKED.listing(
        [Placed(data, one) for one in listed],
        title,
        blocks,
        told,
        found.notes,
        after=lambda: {"cautions": cautions_json(data, metrics)},
    )


def _table(data: Collection, table: Sequence[Ranked]) -> Table:
    first = table[0]
    scale = scale_of([one.metric for one in table])
    columns = (
        Column("rank", Words("名次", "Rank"), "right", tone="heading"),
        PLACE,
        *PRINT,
        BAR._replace(under="region"),
        ID._replace(under="region"),
        Column("caution", Words("注意", "Caution"), tone="caution"),
    )
    rows: list[tuple[Cell, ...]] = [
        (
            _rank(one),
            region_cell(data.of(one.metric), one.metric),
            one.metric.as_written,
            value_cell(data.of(one.metric), one.metric),
            bar(one.metric, scale),
            data.name(one.metric),
            caution_cell(one.metric),
        )
        for one in table
    ]
    span = "" if first.metric.period is None else written(first.metric.period)
    level, size = LEVELS[first.level], len(table)
    title = Words(
        f"{span} {level.zh}({size}),名次为推算", f"{span}, {size} {level.en}, ranks derived"
    )
    return Table(columns, tuple(rows), title)


def _rank(one: Ranked) -> Words:
    """The rank, or the range that the bounds leave open; equal prints are named."""
    span = str(one.first) if one.first == one.last else f"{one.first}-{one.last}"
    if not one.tied:
        return Words(span, span)
    tie = Words("并列", "tie") if one.is_tie else Words("并列", "printed alike")
    return Words(f"{span}({tie.zh})", f"{span} ({tie.en})")


def _apart(data: Collection, apart: Sequence[Ranked]) -> Table:
    columns = (
        PLACE,
        Column("period", Words("时段", "Period"), under="region"),
        *PRINT,
        Column("why", Words("原因", "Why"), tone="caution"),
        ID._replace(under="region"),
    )
    rows: list[tuple[Cell, ...]] = [
        (
            region_cell(data.of(one.metric), one.metric),
            period_cell(one.metric),
            one.metric.as_written,
            value_cell(data.of(one.metric), one.metric),
            one.why.words,
            data.name(one.metric),
        )
        for one in apart
        if one.why is not None
    ]
    return Table(columns, tuple(rows), Words("未排名次", "Not ranked"))
