"""Why a figure was taken or doubted, and why a candidate was dropped: codes and words.

``data/reasons.tsv`` has a row for each code.
"""

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.tsv_files import named_rows


class Doubt(NamedTuple):
    """`weight`: the hundredths by which it lowers the confidence of a figure."""

    words: Words
    weight: int


_ROWS = named_rows("reasons")


def _words_of(table: str) -> dict[str, Words]:
    return {row["code"]: Words(row["zh"], row["en"]) for row in _ROWS if row["of"] == table}


TAKEN = _words_of("taken")
DROPPED = _words_of("dropped")
DOUBTS = {
    row["code"]: Doubt(Words(row["zh"], row["en"]), int(row["weight"]))
    for row in _ROWS
    if row["of"] == "doubt"
}
RELATION_DOUBTS = _words_of("relation")
"""Why a relation may be another one than the one that was linked."""


def confidence(doubts: Iterable[str]) -> Decimal:
    """From 0 to 1: by which order to review figures; not a measured probability."""
    return Decimal(max(100 - sum(DOUBTS[doubt].weight for doubt in doubts), 0)).scaleb(-2)
