"""A list of records of one noun, as a document."""

from collections.abc import Sequence
from typing import Any

from lvliang_cli.core.contract.document import Block, Document
from lvliang_cli.core.contract.record_fields import chosen, fields_of, grid, json_row, sort_key
from lvliang_cli.core.data.codes import WORDS_OF
from lvliang_cli.core.data.dataset import Collection
from lvliang_cli.core.query.filters import (
    MetricFilters,
    limited,
    order,
    select_metrics,
    select_records,
)
from lvliang_cli.core.text.bilingual import Note, note

TITLES = WORDS_OF["list"]


RISES = ("上升", "增长", "升幅", "增幅")
CHANGES = ("同比", "变化", "升降", "下降", "降幅", "change", *RISES)
"""What sorts by the change that is printed, of those in the commonest unit, all others last; of
`RISES` the greatest comes first."""


def list_metrics(
    data: Collection,
    filters: MetricFilters,
    sort: Sequence[str] = (),
    limit: int | None = None,
    fields: Sequence[str] | None = None,
) -> Document:
    """The figures that pass `filters`."""
    metrics, notes = select_metrics(data, filters)
    is_by_value = bool(sort) and sort[0].lstrip("-") in ("value", "lower", "upper")
    if is_by_value and len({metric.unit for metric in metrics}) > 1:
        zh, en = "按取值排序跨了不同单位", "sorted by value across different units"
        notes += (note("mixed-units", zh, en),)
    return list_records(data, "metrics", metrics, sort, limit, fields, notes)


def list_noun(
    data: Collection,
    noun: str,
    filters: tuple[Sequence[str], Sequence[str], str | None] = ((), (), None),
    sort: Sequence[str] = (),
    limit: int | None = None,
    fields: Sequence[str] | None = None,
) -> Document:
    """The records of `noun` that pass the `filters` of `select_records`."""
    records, notes = select_records(data, noun, *filters)
    return list_records(data, noun, records, sort, limit, fields, notes)


def list_records(
    data: Collection,
    noun: str,
    records: Sequence[Any],
    sort: Sequence[str] = (),
    limit: int | None = None,
    fields: Sequence[str] | None = None,
    notes: tuple[Note, ...] = (),
) -> Document:
    """`records` of `noun`, sorted by the fields `sort` (``-`` first: descending)."""
    kept = limited(_sorted(data, noun, records, sort), limit)
    told = data.showing(record.dataset for record in kept)
    picked = fields_of(noun) if fields is None else chosen(noun, fields)

    def rows() -> list[Any]:
        return [json_row(picked, data, record) for record in kept]

    def blocks() -> list[Block]:
        from lvliang_cli.core.view.shared.closing import closing
        from lvliang_cli.core.view.shared.people_columns import LISTED, chosen_table, table

        if fields is None:
            shown: list[Block] = [table(LISTED[noun], data, kept)]
        else:
            shown = chosen_table(picked, data, kept)
        return [*shown, *closing(told, notes)]

    return Document(
        f"{noun}.list",
        noun,
        TITLES[noun],
        body=lambda: {noun: rows()},
        rows=rows,
        grid=lambda: grid(picked, data, kept),
        blocks=blocks,
        dataset=told,
        notes=notes,
        fields=None if fields is None else tuple(fields),
    )


def _sorted(data: Collection, noun: str, records: Sequence[Any], sort: Sequence[str]) -> list[Any]:
    """`records` by the first of the fields, where that is the same by the second, and so on."""
    found = list(records)
    for name in reversed(sort):
        bare, descending = name.removeprefix("-"), name.startswith("-")
        if noun == "metrics" and bare in CHANGES:
            descending ^= bare in RISES
            units = [m.unit for m in found if m.kind == "change"]
            usual = max(units, key=units.count, default=None)
            keys = [m.value if m.kind == "change" and m.unit == usual else None for m in found]
        else:
            (field,) = chosen(noun, [bare])
            keys = [sort_key(field.get(data.of(record), record)) for record in found]
        found = order(found, keys, descending=descending)
    return found
