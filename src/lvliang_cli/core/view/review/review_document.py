"""How far the review of a drafted dataset has come, as a document."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from lvliang_cli.core.contract.dataset_rows import QUOTE, REVIEWED
from lvliang_cli.core.contract.document import Block, Document, Prose, table_of
from lvliang_cli.core.data.codes import REVIEW
from lvliang_cli.core.data.dataset import Dataset
from lvliang_cli.core.numbers.format import plain
from lvliang_cli.core.text.bilingual import Words, same

from ..shared.cautions_and_source import closing
from ..shared.list_columns import HEADS
from ..shared.quotation import Quote, quote_words
from .question import doubt_words

Quotes = Mapping[str, Quote | None]


def review_document(dataset: Dataset, quotes: Quotes | None = None) -> Document:
    """Every figure that was read with a doubt, and what a person made of it.

    `quotes` has the sentence of each figure in the reader's own copy, by its id.
    """
    reviews = dataset.release.review

    table = REVIEWED if quotes is None else REVIEWED._replace(members=(*REVIEWED.members, QUOTE))

    def rows() -> list[dict[str, Any]]:
        sentences = quotes or {}
        return [
            table.row(review, quote=QUOTE.of(sentences.get(review.metric))) for review in reviews
        ]

    return table.answer(
        Words("审定", "Review"),
        rows,
        lambda: _blocks(dataset, quotes),
        dataset,
        before=lambda: {"counts": _counts(dataset)},
    )


def _counts(dataset: Dataset) -> dict[str, int]:
    found = Counter(review.status for review in dataset.release.review)
    without = len(dataset.release.metrics) - sum(
        found[status] for status in REVIEW if status != "dropped"
    )
    return {**{status: found[status] for status in REVIEW}, "without_doubt": without}


def _blocks(dataset: Dataset, quotes: Quotes | None) -> list[Block]:
    counts = _counts(dataset)
    said = Words(
        f"待定 {counts['open']},已认可 {counts['accepted']},已更正 {counts['corrected']},"
        f"已剔除 {counts['dropped']};另有 {counts['without_doubt']} 个未发现疑点。",
        f"{counts['open']} open, {counts['accepted']} accepted, {counts['corrected']} corrected,"
        f" {counts['dropped']} dropped; {counts['without_doubt']} more were read without a doubt.",
    )
    table = table_of(
        dataset.release.review,
        (HEADS["review.metric"], lambda one: one.metric),
        (HEADS["review.as_written"], lambda one: one.as_written),
        (HEADS["status"], lambda one: REVIEW[one.status]),
        (HEADS["confidence"], lambda one: "" if one.confidence is None else plain(one.confidence)),
        (HEADS["review.doubts"], lambda one: doubt_words(one.doubts) if one.doubts else ""),
        (HEADS["corrected"], lambda one: ", ".join(one.corrected)),
    )
    shown = [table] if table.rows else []
    blocks: list[Block] = [Prose(said, "heading"), *shown]
    if quotes is not None:
        waiting = [one.metric for one in dataset.release.review if one.status == "open"]
        quoted = ((ident, quote_words(quotes.get(ident))) for ident in waiting)
        blocks += [Prose(same(f"{ident} · ").plus(words)) for ident, words in quoted]
    return [*blocks, *closing(dataset, ())]
