"""What a search found, as a document."""

from typing import Any

from lvliang_cli.core.dataset import Dataset
from lvliang_cli.core.document import Block, Cell, Column, Document, Grid, Table
from lvliang_cli.core.fields import json_value
from lvliang_cli.core.model import Locator
from lvliang_cli.core.names import KINDS
from lvliang_cli.core.search import Found, search
from lvliang_cli.core.view.columns import caution_cell, value_cell
from lvliang_cli.core.view.source_line import closing
from lvliang_cli.core.words import Words

_FIGURE = ("as_written", "value", "unit", "qualifier", "lower", "upper", "cautions")


def search_document(dataset: Dataset, text: str, limit: int | None = None) -> Document:
    """Everything that mentions the words of `text`.

    Raises:
        BadUsage: no words, or a negative limit.
    """
    from lvliang_cli.core.filters import limited

    found = limited(search(dataset, text), limit)

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
        )
        return Grid(header, tuple(_flat(dataset, one) for one in found))

    return Document(
        "search.list",
        "results",
        Words(f"提到“{text}”的", f"Mentioning “{text}”"),
        lambda: {"query": text, "results": rows()},
        rows,
        flat,
        lambda: _blocks(dataset, found),
        dataset,
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
    }
    if found.kind == "metric":
        for name in _FIGURE:
            row[name] = json_value(getattr(found.record, name))
    return row


def _flat(dataset: Dataset, found: Found) -> tuple[Any, ...]:
    record, is_metric = found.record, found.kind == "metric"
    locator: Locator | None = getattr(record, "locator", None)
    if locator is None:
        locator = next(iter(getattr(record, "locators", ())), None)
    url = (dataset.sources[locator.source] if locator else dataset.release.sources[0]).url
    return (
        found.kind,
        record.id,
        *_label(found),
        *(getattr(record, name) if is_metric else None for name in _FIGURE[:-1]),
        ";".join(record.cautions) if is_metric else None,
        ";".join(found.matched),
        *((locator.paragraph, locator.start, locator.end) if locator else (None, None, None)),
        url,
    )


def _blocks(dataset: Dataset, found: list[Found]) -> list[Block]:
    columns = (
        Column("kind", Words("种类", "Kind")),
        Column("id", Words("标识", "ID"), under="label", tone="faint"),
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
                record.id,
                _label(one),
                record.as_written if is_metric else "",
                value_cell(dataset, record) if is_metric else "",
                caution_cell(record) if is_metric else "",
            )
        )
    return [Table(columns, tuple(rows)), *closing(dataset, ())]
