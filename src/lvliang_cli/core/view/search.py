"""What a search found, as a document."""

from collections.abc import Callable, Sequence
from typing import Any

from ..contract.document import Cell, Document, Table, table_of
from ..contract.record_cells import source_url
from ..contract.search_rows import RESULTS
from ..data.dataset import Collection
from ..data.model import Metric
from ..query.questions import read
from ..query.record_names import KINDS
from ..query.search import Found, near, search
from ..text.bilingual import Note, Words
from .shared.cautions_and_source import closing
from .shared.list_columns import HEADS, caution_cell, value_cell


def search_document(data: Collection, text: str, limit: int | None = None) -> Document:
    """Everything that mentions the words of `text`."""
    found, title = search(data, text), Words(f"提到“{text}”的", f"Mentioning “{text}”")
    return _document(data, text, title, found, limit, () if found else near(data, text))


def answering_document(data: Collection, text: str, limit: int | None = None) -> Document:
    """The figures that answer `text`, none where it asks nothing."""
    from ..query.answer_doubts import doubts
    from ..query.answers import answers
    from ..query.nearest_figures import near_answers

    question = read(text)
    answer = answers(data, question if question.is_asked else read(""))
    if question.is_asked and not answer.figures:
        answer = near_answers(data, question)
    found = [Found("metric", m, ("label",), data.region(m)) for m in answer.figures]
    title = Words(f"名称与“{text}”相符的", f"With names that fit “{text}”")
    return _document(data, text, title, found, limit, doubts(question, answer) if found else ())


def _document(
    data: Collection,
    text: str,
    title: Words,
    all_found: list[Found],
    limit: int | None,
    notes: Sequence[Note],
) -> Document:
    from .shared.sort_and_limit import limited

    found = limited(all_found, limit)
    told = data.showing(one.record.dataset for one in found)

    def flat(one: Found) -> dict[str, Any]:
        return RESULTS.flat(one, source_url=source_url(data, one.record))

    return RESULTS.answer(
        title,
        lambda: list(map(RESULTS.row, found)),
        lambda: [_table(data, found), *closing(told, ())],
        told,
        tuple(notes),
        flat=lambda: map(flat, found),
        before=lambda: {"query": text},
    )


def _table(data: Collection, found: list[Found]) -> Table:
    def of_figure(cell: Callable[[Metric], Cell]) -> Callable[[Found], Cell]:
        return lambda one: cell(one.record) if one.kind == "metric" else ""

    return table_of(
        found,
        (HEADS["kind"], lambda one: KINDS[one.kind][1]),
        (HEADS["id"]._replace(under="label"), lambda one: data.name(one.record)),
        (HEADS["search.label"], lambda one: one.label),
        (HEADS["as_written"], of_figure(lambda metric: metric.as_written)),
        (HEADS["below.value"], of_figure(lambda metric: value_cell(data.of(metric), metric))),
        (HEADS["caution"], of_figure(caution_cell)),
    )
