"""What a search found, as a document."""

from typing import Any

from lvliang_cli.core.contract.document import Block, Cell, Column, Document, Grid, Table
from lvliang_cli.core.contract.record_fields import source_url
from lvliang_cli.core.contract.search_rows import RESULTS
from lvliang_cli.core.data.dataset import Collection
from lvliang_cli.core.query.names import KINDS
from lvliang_cli.core.query.search import Found, near, search
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.view.shared.closing import closing
from lvliang_cli.core.view.shared.people_columns import ID, caution_cell, value_cell


def search_document(data: Collection, text: str, limit: int | None = None) -> Document:
    """Everything that mentions the words of `text`.

    Raises:
        BadUsage: no words, or a negative limit.
    """
    from lvliang_cli.core.query.filters import limited

    all_found = search(data, text)
    found = limited(all_found, limit)

    def rows() -> list[dict[str, Any]]:
        return list(map(RESULTS.row, found))

    def flat() -> Grid:
        urls = [source_url(data.of(one.record), one.record) for one in found]
        pairs = zip(found, urls, strict=True)
        return RESULTS.grid(RESULTS.flat(one, source_url=url) for one, url in pairs)

    return Document(
        "search.list",
        "results",
        Words(f"提到“{text}”的", f"Mentioning “{text}”"),
        lambda: {"query": text, "results": rows()},
        rows,
        flat,
        lambda: _blocks(data, found),
        _told(data, found),
        () if all_found else tuple(near(data, text)),
    )


def _told(data: Collection, found: list[Found]) -> Collection:
    return data.showing(one.record.dataset for one in found)


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
                one.label,
                record.as_written if is_metric else "",
                value_cell(data.of(record), record) if is_metric else "",
                caution_cell(record) if is_metric else "",
            )
        )
    return [Table(columns, tuple(rows)), *closing(_told(data, found), ())]
