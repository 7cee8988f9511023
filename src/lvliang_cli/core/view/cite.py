"""Citations as a document: texts to paste, or bare CSL-JSON."""

from collections.abc import Sequence
from importlib import import_module
from typing import Any

from lvliang_cli.core.cite import STYLES
from lvliang_cli.core.cite.facts import Cited, date_parts
from lvliang_cli.core.contract.document import Block, Document, Grid, Lines
from lvliang_cli.core.data.dataset import Collection
from lvliang_cli.core.query.lookup import choose, resolve
from lvliang_cli.core.text.bilingual import Words


def cite(data: Collection, names: Sequence[str], style: str, accessed: str) -> Document:
    """Citations of the figures called `names`, or of each source when there are none.

    Raises:
        UnknownName: a name does not belong to a figure.
        BadUsage: no such style, or `accessed` is not a date.
    """
    style = choose(Words("格式", "style"), {name: Words(name, name) for name in STYLES}, style)
    date_parts(accessed)
    cited = [_figure(data, name, accessed) for name in names] or [
        Cited(dataset, source, None, accessed)
        for dataset in data.datasets
        for source in dataset.release.sources
    ]
    if style == "csl":
        return _csl(cited)
    texts = [_text(style, one) for one in cited]

    def rows() -> list[dict[str, Any]]:
        return [
            {
                "metric": None if one.metric is None else one.dataset.name(one.metric),
                "source": one.dataset.name(one.source),
                "style": style,
                "text": text._asdict(),
            }
            for one, text in zip(cited, texts, strict=True)
        ]

    def flat() -> Grid:
        cells = [(r["metric"], r["source"], style, *r["text"].values()) for r in rows()]
        return Grid(("metric", "source", "style", "text_zh", "text_en"), tuple(cells))

    def blocks() -> list[Block]:
        return [Lines(text) for text in texts]

    return Document(
        "cite", "citations", None, lambda: {"citations": rows()}, rows, flat, blocks, data
    )


def _figure(data: Collection, name: str, accessed: str) -> Cited:
    metric = resolve(data, name, ("metric",)).record
    dataset = data.of(metric)
    return Cited(dataset, dataset.sources[metric.locator.source], metric, accessed)


def _text(style: str, cited: Cited) -> Words:
    text: Words = import_module(f"lvliang_cli.core.cite.{style}").render(cited)
    return text


def _csl(cited: Sequence[Cited]) -> Document:
    from lvliang_cli.core.cite.csl import item

    def rows() -> list[dict[str, Any]]:
        return [item(one) for one in cited]

    def flat() -> Grid:
        return Grid(_CSL_COLUMNS, tuple(_csl_cells(row) for row in rows()))

    return Document("cite.csl", "", None, rows, rows, flat, list, is_bare=True)


_CSL_COLUMNS = (
    *("id", "type", "title", "URL", "language"),
    *("author", "container-title", "issued", "circa", "accessed", "note"),
)


def _csl_cells(item: dict[str, Any]) -> tuple[Any, ...]:
    """An item as flat cells: names joined with semicolons, dates as ISO 8601 days."""
    flat = {
        **item,
        "author": ";".join(f"{name['family']}, {name['given']}" for name in item["author"]),
        "issued": _day(item["issued"]) if "issued" in item else None,
        "circa": item.get("issued", {}).get("circa", False),
        "accessed": _day(item["accessed"]),
    }
    return tuple(flat.get(name) for name in _CSL_COLUMNS)


def _day(date: dict[str, Any]) -> str:
    ((year, month, day),) = date["date-parts"]
    return f"{year:04}-{month:02}-{day:02}"
