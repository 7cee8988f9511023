"""What is made of a quantity."""

from typing import NamedTuple


class Verdict(NamedTuple):
    """`class_` of a figure, or None for no figure.

    `reason` is a code of `reasons.TAKEN` or `reasons.DROPPED`, `doubts` are codes of
    `reasons.DOUBTS`.
    """

    class_: str | None
    reason: str
    doubts: tuple[str, ...] = ()
