"""A text with every figure marked and a card for each, as pages of three commands have it.

What a page needs and no more: pieces of text with the figures that stand on them, and
what is to be said of each figure, in both languages.
"""

from bisect import bisect_left, bisect_right
from collections import deque
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

from lvliang_cli.core.text.bilingual import Words


class Piece(NamedTuple):
    """A piece of a line; `ids` of the figures on it, `first` of those that begin here."""

    text: str
    ids: tuple[str, ...] = ()
    first: tuple[str, ...] = ()


class Link(NamedTuple):
    """Another figure that a card leads to, and as what."""

    role: Words
    id: str
    as_written: str


class Card(NamedTuple):
    """What is said of a figure.

    Attributes:
        tone: ``plain``, ``caution`` when it carries one, ``changed`` when the words around
            it differ from the release, ``altered`` when the figure itself does, ``missing``
            when it was not found; ``fits`` or ``wrong`` of one that was checked.
        facts: names and values.
        cautions: a short form and a sentence each.
        is_in_text: it is marked in the text, or what is similar to a missing one.
        links: the figures that belong to it.
    """

    id: str
    label: Words
    as_written: str
    value: Words
    tone: str
    facts: tuple[tuple[Words, Words], ...]
    cautions: tuple[tuple[Words, Words], ...]
    is_in_text: bool
    links: tuple[Link, ...] = ()


class Group(NamedTuple):
    """Cards that belong together, under a heading; `id` is its anchor."""

    id: str
    title: Words
    cards: tuple[Card, ...]


class AnnotatedCopy(NamedTuple):
    """A whole page: `lines` of the copy, `groups` of cards, what stands below.

    `key` says what each tone of a mark means.
    """

    title: Words
    summary: Words
    lines: tuple[tuple[Piece, ...], ...]
    groups: tuple[Group, ...]
    closing: Words
    key: tuple[tuple[str, Words], ...]


def pieces(text: str, spans: list[tuple[int, int, str]]) -> tuple[tuple[Piece, ...], ...]:
    """The text cut at every line's end and wherever a span (start, end, id) begins or ends."""
    cuts = sorted({cut for start, end, _ in spans for cut in (start, end)})
    waiting, on = deque(sorted(spans, key=itemgetter(0))), list[tuple[int, int, str]]()

    def piece(start: int, end: int) -> Piece:
        while waiting and waiting[0][0] <= start:
            on.append(waiting.popleft())
        on[:] = [span for span in on if start < span[1]]
        first = tuple(ident for begin, _, ident in on if begin == start)
        return Piece(text[start:end], tuple(ident for _, _, ident in on), first)

    lines, position = [], 0
    for line in text.removesuffix("\n").split("\n"):
        end = position + len(line)
        inside = cuts[bisect_right(cuts, position) : bisect_left(cuts, end)]
        lines.append(tuple(piece(*edge) for edge in pairwise([position, *inside, end]) if line))
        position = end + 1
    return tuple(lines)
