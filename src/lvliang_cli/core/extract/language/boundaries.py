"""Where sentences, their parts and clauses end, and which brackets close.

The text is normalised (`normalise.normalise`). A sentence ends at 。 ! ? or with its
paragraph; a part of one at ; too; a clause also at a comma or a colon. `Boundaries` scans a
whole text once; the functions look back from one place in it. For `Boundaries` what stands in
brackets does not end the sentence around it. A position belongs to the stretch whose
first character it is or follows.
"""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from lvliang_cli.core.text.patterns import pattern


class Span(NamedTuple):
    """Code points from `start` to `end`, half-open."""

    start: int
    end: int


_MARK = pattern(r"[。！？!?;；\n，：()\[\]]|(?<!\d)[:,]|[:,](?!\d)")
"""破案5起,抓获6人; 增长9.2%(不含兵团)。: not the comma of 12,070 nor the colon of 15:40."""
_MARK_OR_QUOTE = pattern(_MARK.pattern + "|[“”]")
"""开展“雷霆2号”行动5次: what stands before a number begins behind a quotation mark as well."""
SENTENCE_ENDS = "。！？!?\n"
PART_ENDS = SENTENCE_ENDS + ";；"
_BRACKETS = pattern("[(（)）]")
_CLOSED_BY = {"(": ")", "[": "]"}
_DEEPEST = 8
"""Brackets within brackets beyond this are not looked at."""
LONGEST = 2_000
"""A sentence or a paragraph that goes on for longer is taken to begin so far back."""


def start_after(text: str, marks: str, at: int, most: int = LONGEST) -> int:
    """Where the stretch that `at` stands in begins: after the last of `marks` before it."""
    begin = max(0, at - most)
    return max(max(text.rfind(mark, begin, at) for mark in marks) + 1, begin)


def clause_start(text: str, at: int) -> int:
    """Where the clause that `at` stands in begins; never more than 80 characters back."""
    begin = max(0, at - 80)
    return max((m.end() for m in _MARK_OR_QUOTE.finditer(text, begin, at)), default=begin)


def before(text: str, at: int, most: int = 30) -> str:
    """What stands before `at` in its clause, `most` characters of it."""
    return text[max(clause_start(text, at), at - most) : at]


def is_aside(text: str, end: int, at: int) -> bool:
    """Whether what ends at `end` stands in brackets that are closed before `at`."""
    return past_bracket(text, end, min(at, end + LONGEST)) != end


def past_bracket(plain: str, begin: int, end: int) -> int:
    """Past the bracket that was opened before `begin` and is closed before `end`."""
    depth = 0
    for found in _BRACKETS.finditer(plain, begin, end):
        if found[0] in "(（":
            depth += 1
        elif not depth:
            return found.end()
        else:
            depth -= 1
    return begin


def open_bracket(plain: str, begin: int, end: int) -> int | None:
    """Where the bracket opens that is still open at `end`."""
    open_: list[int] = []
    for found in _BRACKETS.finditer(plain, begin, end):
        if found[0] in "(（":
            open_.append(found.start())
        elif open_:
            open_.pop()
    return open_[-1] if open_ else None


class Boundaries:
    """The stretches of a text, looked up by position in logarithmic time.

    Args:
        plain: the normalised text; a line end in it ends a paragraph.
    """

    def __init__(self, plain: str) -> None:
        self._length = len(plain)
        self.asides: list[Span] = []
        sentences, parts, clauses = [0], [0], [0]
        open_brackets: list[tuple[str, int, int, int]] = []
        for mark in _MARK.finditer(plain):
            character, at = mark[0], mark.start()
            if character in _CLOSED_BY:
                if len(open_brackets) < _DEEPEST:
                    open_brackets.append((character, at, len(sentences), len(parts)))
                clauses.append(at + 1)
            elif character in ")]":
                clauses.append(at + 1)
                if open_brackets and _CLOSED_BY[open_brackets[-1][0]] == character:
                    _, begin, sentence, part = open_brackets.pop()
                    self.asides.append(Span(begin + 1, at))
                    del sentences[sentence:], parts[part:]
            else:
                clauses.append(at + 1)
                if character in PART_ENDS:
                    parts.append(at + 1)
                if character in SENTENCE_ENDS:
                    sentences.append(at + 1)
                if character == "\n":
                    open_brackets.clear()
        self.sentences, self.parts, self.clauses = sentences, parts, clauses
        self.asides.sort()
        self._outer = _outer(self.asides)

    def sentence(self, at: int) -> Span:
        return self._stretch(self.sentences, at)

    def part(self, at: int) -> Span:
        return self._stretch(self.parts, at)

    def clause(self, at: int) -> Span:
        return self._stretch(self.clauses, at)

    def aside(self, at: int) -> Span | None:
        """The text within the innermost closed brackets around `at`, None outside of any."""
        index = bisect_right(self.asides, (at, self._length + 1)) - 1
        while index >= 0:
            if at <= self.asides[index].end:
                return self.asides[index]
            index = self._outer[index]
        return None

    def _stretch(self, starts: Sequence[int], at: int) -> Span:
        index = bisect_right(starts, at)
        return Span(starts[index - 1], starts[index] if index < len(starts) else self._length)


def _outer(asides: Sequence[Span]) -> list[int]:
    """For each aside the index of the one around it, or -1."""
    outer: list[int] = []
    around: list[int] = []
    for index, aside in enumerate(asides):
        while around and asides[around[-1]].end < aside.start:
            around.pop()
        outer.append(around[-1] if around else -1)
        around.append(index)
    return outer
