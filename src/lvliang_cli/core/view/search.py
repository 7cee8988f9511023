"""What a search found, as a document."""

from typing import Any

from lvliang_cli.core.contract.document import Block, Cell, Column, Document, Grid, Table
from lvliang_cli.core.contract.record_fields import json_value
from lvliang_cli.core.data.dataset import Collection
from lvliang_cli.core.data.model import Locator
from lvliang_cli.core.query.names import KINDS
from lvliang_cli.core.query.search import Found, search
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.view.shared.closing import closing
from lvliang_cli.core.view.shared.people_columns import ID, caution_cell, value_cell

_FIGURE = ("as_written", "value", "unit", "qualifier", "lower", "upper", "cautions")


def search_document(data: Collection, text: str, limit: int | None = None) -> Document:
    """Everything that mentions the words of `text`.

    Raises:
        BadUsage: no words, or a negative limit.
    """
    from lvliang_cli.core.query.filters import limited

    found = limited(search(data, text), limit)

    def rows() -> list[dict[str, Any]]:
        return [_json(one) for one in found]

    def flat() -> Grid:
        header = (
            "kind",
            "id",
            "label_zh",
            "label_en",
            *_FIGURE,
            "matched",
            "paragraph",
            "start",
            "end",
            "source_url",
            "dataset",
        )
        return Grid(header, tuple(_flat(data, one) for one in found))

    return Document(
        "search.list",
        "results",
        Words(f"提到“{text}”的", f"Mentioning “{text}”"),
        lambda: {"query": text, "results": rows()},
        rows,
        flat,
        lambda: _blocks(data, found),
        data,
    )


def _label(found: Found) -> Words:
    label: Words = getattr(found.record, "label", None) or found.record.title
    return label


def _json(found: Found) -> dict[str, Any]:
    row = {
        "kind": found.kind,
        "id": found.record.id,
        "label": json_value(_label(found)),
        "matched": list(found.matched),
        "dataset": found.record.dataset,
    }
    if found.kind == "metric":
        for name in _FIGURE:
            row[name] = json_value(getattr(found.record, name))
    return row


def _flat(data: Collection, found: Found) -> tuple[Any, ...]:
    record, is_metric = found.record, found.kind == "metric"
    locator: Locator | None = getattr(record, "locator", None)
    if locator is None:
        locator = next(iter(getattr(record, "locators", ())), None)
    dataset = data.of(record)
    source = dataset.sources[locator.source] if locator else dataset.release.sources[0]
    return (
        found.kind,
        record.id,
        *_label(found),
        *(getattr(record, name) if is_metric else None for name in _FIGURE[:-1]),
        ";".join(record.cautions) if is_metric else None,
        ";".join(found.matched),
        *((locator.paragraph, locator.start, locator.end) if locator else (None, None, None)),
        source.url,
        record.dataset,
    )


def _blocks(data: Collection, found: list[Found]) -> list[Block]:
    columns = (
        Column("kind", Words("种类", "Kind")),
        ID._replace(under="label"),
        Column("label", Words("名称", "Name")),
        Column("as_written", Words("原文", "As printed"), "right"),
        Column("value", Words("取值", "Value"), "right", under="as_written", tone="heading"),
        Column("caution", Words("注意", "Caution"), tone="caution"),
    )
    rows: list[tuple[Cell, ...]] = []
    for one in found:
        record, is_metric = one.record, one.kind == "metric"
        rows.append(
            (
                KINDS[one.kind][1],
                data.name(record),
                _label(one),
                record.as_written if is_metric else "",
                value_cell(data.of(record), record) if is_metric else "",
                caution_cell(record) if is_metric else "",
            )
        )
    return [Table(columns, tuple(rows)), *closing(data, ())]
