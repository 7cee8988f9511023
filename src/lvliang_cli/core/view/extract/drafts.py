"""The drafts that were made of many releases, as a document."""

from collections.abc import Sequence
from typing import NamedTuple

from lvliang_cli.core.contract.document import Block, Document, table_of
from lvliang_cli.core.contract.extract_rows import DRAFTED
from lvliang_cli.core.data.codes import WORDS_OF
from lvliang_cli.core.text.bilingual import Words

from ..shared.list_columns import HEADS

OUTCOMES = WORDS_OF["draft-outcome"]


class Drafted(NamedTuple):
    """What became of a release; `contract.extract_rows` says what each member means.

    `has_place` is whether the place it is about is known, None where it was not read.
    """

    file: str
    outcome: str
    id: str | None = None
    draft: str | None = None
    figures: int | None = None
    to_review: int | None = None
    has_place: bool | None = None


def drafts_document(drafts: Sequence[Drafted]) -> Document:
    """What became of each of several releases."""

    def blocks() -> list[Block]:
        table = table_of(
            drafts,
            (HEADS["file"], lambda d: d.file),
            (HEADS["id"], lambda d: d.id or ""),
            (HEADS["figures"], lambda d: _count(d.figures)),
            (HEADS["to_review"], lambda d: _count(d.to_review)),
            (HEADS["outcome"], lambda d: OUTCOMES[d.outcome]),
        )
        return [table]

    return DRAFTED.listing(drafts, Words("草稿", "Drafts"), blocks)


def _count(number: int | None) -> str:
    return "" if number is None else str(number)
