"""Several periods in one sentence: 文盲率由4.08%下降为2.67%; 第1和第2季增速分别为6%和5%.

The first figure of a movement is of an earlier time: that of an earlier movement in the same
paragraph (由2010年的…上升为2020年的…), or what the sentence compares with (与2010年相比). Without
either nothing is known of it. Of a list of figures each is of one of as many periods before it.
"""

from collections.abc import Sequence
from itertools import pairwise

from lvliang_cli.core.text.patterns import pattern

from ..language.boundaries import Span
from ..model.mention import Mention, When
from .dating_or_comparing import Roles

AND = pattern(r"(?:\([^()\d]{1,8}\))?\s?(?:[和与及、或]|以及)\s?")
"""第1和第2季; 2020年或2021年; 24日(周三)、27日"""
_RESPECTIVELY = pattern(r"[^。;；\n\d]{0,40}(?:分别|依次)[^，,。;；\n\d]{0,12}-?")
"""the words between the periods and the figures that are shared out"""
_OF_ONE_THING = pattern(r"(?:涉及|[^。;；\n\d、和与及共各计两二三四五六七八九十]){0,40}-?")
"""the same without 分别, not with 共 or of 三县"""
_MANY = 3
"""So many periods without 分别 are one for each: 1月和2月破案12起和15起 may be of both."""


def shared_out(
    text: str, count: int, mentions: Sequence[Mention], roles: Roles, stretch: Span
) -> range:
    """The figures in `stretch` that are of each of `count` periods before it, in turn.

    So are the lists of as many behind the first: 分别收案5件、6件,结案4件、5件.
    """
    start, first = stretch.start, roles.first_after(stretch.start)
    last, is_told = first, False
    while count > 1 and last < len(mentions) and mentions[last].start < stretch.end:
        row = mentions[last : roles.list_end(last)]
        is_of_all = _OF_ONE_THING.fullmatch(text, start, row[0].start) is not None
        if last == first and _RESPECTIVELY.fullmatch(text, start, row[0].start):
            is_told = is_of_all = True
        is_bare = len({each.quantity.unit for each in row}) == 1 and all(
            AND.fullmatch(text, one.end, two.start) for one, two in pairwise(row)
        )
        if len(row) != count or not is_of_all or not (is_told or (is_bare and count >= _MANY)):
            break  # 2024年、2025年零事故,“十四五”时期事故分别下降6%、5%: of that time
        start, last = row[-1].end, last + count
    return range(first, last)


_MOVES = pattern(
    r"[^，,。;；\d]{0,4}(?:上升|下降|提高|降低|增加|减少|增长|扩大|缩[小短]|回落|调整|[升降增减长落高低跌涨提])"
    r"[^，,。;；\d]{0,3}[到至为]"
)
"""上升为; 提高至; 降到"""


class Movements:
    """Goes through the figures of a paragraph and knows the times of movements in it."""

    def __init__(self) -> None:
        self._ends: dict[str, When] = {}
        self._is_begun = False
        self._compared: tuple[int, When | None] = (-1, None)

    def end_paragraph(self) -> None:
        self._ends.clear()

    def has_end(self, side: str, when: When) -> None:
        """Note the time of an end that prints it; `side` is ``from``, ``to`` or empty."""
        if side:
            self._ends[side] = when

    def compares(self, start: int, when: When) -> None:
        """Note the time at `start` that a sentence compares with."""
        self._compared = start, when

    def of(self, text: str, start: int, end: int, sentence: int) -> tuple[str, When | None]:
        """Which end of a movement the figure at ``start:end`` is (``from``, ``to`` or none, empty),
        and its time if that is known.

        Args:
            text: normalised.
            start, end: of the figure; to be asked of every figure in turn.
            sentence: where its sentence begins.
        """
        follows = self._is_begun
        is_led = text[max(0, start - 1) : start] in ("由", "从")
        self._is_begun = is_led and _MOVES.match(text, end) is not None
        if follows:
            return "to", self._ends.get("to")
        if not self._is_begun:
            return "", None
        at, compared = self._compared
        return "from", self._ends.get("from") or (compared if at >= sentence else None)
