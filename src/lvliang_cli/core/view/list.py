"""A list of records of one noun, as a document."""

from collections.abc import Sequence
from typing import Any

from ..contract.document import Block, Document
from ..contract.record_cells import chosen, fields_of, grid, json_row
from ..data.codes import WORDS_OF
from ..data.dataset import Collection
from ..query.filters import MetricFilters, select_metrics, select_records
from ..text.bilingual import Note, note
from .shared.sort_and_limit import limited, sorted_by

TITLES = WORDS_OF["list"]


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
    kept = limited(sorted_by(data, noun, records, sort), limit)
    told = data.showing(record.dataset for record in kept)
    picked = fields_of(noun) if fields is None else chosen(noun, fields)

    def rows() -> list[Any]:
        return [json_row(picked, data, record) for record in kept]

    def blocks() -> list[Block]:
        from .shared.cautions_and_source import closing
        from .shared.list_columns import LISTED, chosen_table, table

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
