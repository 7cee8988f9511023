"""The two ends of a movement: 文盲率由4.08%下降为2.67%.

The first figure is of an earlier time: that of an earlier movement in the same paragraph
(由2010年的…上升为2020年的…), or what the sentence compares with (与2010年相比). Without either
nothing is known of it.
"""

from lvliang_cli.core.text.patterns import pattern

from ..model.mention import When

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
