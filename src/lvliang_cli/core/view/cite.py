"""Citations as a document: texts to paste, or bare CSL-JSON."""

from collections.abc import Sequence
from functools import partial
from importlib import import_module
from typing import Any

from ..cite import STYLES
from ..cite.cited import Cited, day_typed, sources_cited
from ..contract.dataset_rows import CITATIONS, CSL
from ..contract.document import Document, Lines
from ..data.dataset import Collection
from ..data.model import Metric
from ..query.lookup import choose, resolve
from ..text.bilingual import Words


def cite(data: Collection, names: Sequence[str], style: str, accessed: str) -> Document:
    """Citations of the figures called `names`, or of each source when there are none."""
    style = choose(Words("格式", "style"), {name: Words(name, name) for name in STYLES}, style)
    accessed = day_typed(accessed)
    hits = [resolve(data, name, ("metric",)) for name in names]
    cited = [_figure(data, hit.record, accessed) for hit in hits] or sources_cited(data, accessed)
    if style == "csl":
        from ..cite.csl import item

        items = list(map(item, cited))
        grid = partial(CSL.grid, items)
        return Document("cite.csl", body=lambda: items, rows=lambda: items, grid=grid, is_bare=True)
    render = import_module(f"lvliang_cli.core.cite.{style}").render
    texts: list[Words] = list(map(render, cited))

    def rows() -> list[dict[str, Any]]:
        pairs = zip(cited, texts, strict=True)
        return [CITATIONS.row(one, style=style, text=text._asdict()) for one, text in pairs]

    told = data.showing(one.dataset.release.id for one in cited)
    notes = tuple(note for hit in hits for note in hit.notes)
    return CITATIONS.answer(None, rows, lambda: list(map(Lines, texts)), told, notes)


def _figure(data: Collection, metric: Metric, accessed: str) -> Cited:
    dataset = data.of(metric)
    return Cited(dataset, dataset.sources[metric.locator.source], metric, accessed)
