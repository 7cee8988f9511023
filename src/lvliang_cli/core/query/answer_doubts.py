"""The figures that answer a question, and what about them is in doubt."""

from collections.abc import Iterator
from typing import NamedTuple

from ..data.codes import WORDS_OF
from ..data.model import Metric
from ..text.bilingual import Note, note
from .questions import LEVEL, Question

MIN_SHARE, MIN_NEAR, MIN_HINT = 0.45, 0.35, 0.3
"""How much of what is asked for the names of an answer have, at least; then, where none has as
much; then, that of what is near where there is no answer."""
MERE_CAUTIONS = ("not-all", "of-place", "one-alone")
"""Codes of what is said of a figure that answers all the same."""
_KINDS = WORDS_OF["kind-asked"]


class Answers(NamedTuple):
    """The figures that answer best, the best first.

    Attributes:
        missing: what of the question the first does not have.
        read_as: what of the question the first has only by another word for it, and that word.
        least: how much an answer as good has, from 0 to 1.
        not_whole: why the first may not be all that is asked for: of one kind alone, or a mean.
        is_of_kind: they are the kind of number that is asked for.
        is_sure: it is one alone, and its name has all that is asked for and no more.
        other_unit: the unit that is asked for, if the first is of another and cannot be meant.
        is_near: they are only the nearest of what has too little of it.
    """

    figures: tuple[Metric, ...]
    missing: tuple[str, ...] = ()
    read_as: tuple[tuple[str, str], ...] = ()
    not_whole: tuple[Note, ...] = ()
    least: float = MIN_HINT
    is_of_kind: bool = True
    is_sure: bool = False
    other_unit: str = ""
    is_near: bool = False

    @property
    def is_full(self) -> bool:
        """Whether the first is what was asked for; else all are only the nearest there are."""
        is_part = any(said.code not in MERE_CAUTIONS for said in self.not_whole)
        return self.is_of_kind and not (self.missing or self.is_near or is_part)


def doubts(question: Question, found: Answers) -> tuple[Note, ...]:
    """What of `question` is not answered by what was `found`; ``nearest`` if it is not in full."""
    zh, en = "没有完全符合的,所列只是最接近的", "none fits in full: only the nearest are listed"
    is_less = bool(found.figures) and not found.is_full
    return (*_doubts(question, found), *[note("nearest", zh, en)] * is_less)


def _doubts(question: Question, found: Answers) -> Iterator[Note]:
    zh, en = _KINDS[question.kind or LEVEL]
    if not found.is_of_kind:
        told = f"none is the {en} asked for: these only have the name"
        yield note("other-kind", f"所列只是名称相符,都不是所问的{zh}", told)
    if unit := found.other_unit:
        told = f"the first is not in {unit}: may not be what was asked"
        yield note("other-unit", f"首项不以“{unit}”计,未必是所问的", told)
    if question.order and question.words:
        told = "in order among figures with such names alone"
        yield note("ordered-among", "只在名称相符的数字之间排序", told)
    for word, other in found.read_as:
        zh, en = f"“{word}”按“{other}”理解", f"{word!r} was taken for {other!r}"
        if len(word) == 1 and (word not in other or question.words == (word,)):
            zh, en = f"{zh},未必是所问的", f"{en}: may not be what was asked"
        yield note("taken-for", zh, en)
    yield from found.not_whole
    if (time := question.time) in found.missing:
        yield note("other-time", f"所列的时段未必是“{time}”", f"may not be of {time}")
    apart = (question.ago, question.place)
    if other := "、".join(w for w in found.missing if w in apart):
        yield note("other-scope", f"所列不是“{other}”的", f"none is of {other} alone")
    if words := "、".join(w for w in found.missing if w not in (*apart, time)):
        told = f"may not be what was asked: no name has {words}"
        yield note("partly", f"名称里没有“{words}”,未必是所问的", told)
