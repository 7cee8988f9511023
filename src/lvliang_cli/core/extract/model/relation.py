"""A relation as the stage finds it: figures are named by their index among the mentions."""

from collections.abc import Iterable
from typing import NamedTuple

from lvliang_cli.core.text.tsv_files import by_key


class Argument(NamedTuple):
    """A partner of the stated figure: another one by its index, or a plain number (7 days)."""

    role: str
    figure: int | None
    value: int | None = None


class Relation(NamedTuple):
    """That figures belong together; types and roles are those of `core.data.integrity`.

    Attributes:
        stated: the figure that follows from the others, None for shares that add to 100.
        complete: of a ``sum``, whether its parts are all that the total has.
        linked: code of `codes.LINKED`: ``grammar`` where the order of words says so, ``list``
            for 分别, ``including`` for 其中, ``arithmetic`` where the numbers chose among
            several figures that the words allow.
        doubts: codes of `reasons.DOUBTS` where another reading is open.
        evidence: where the text shows it, code points, half-open.
    """

    type: str
    stated: int | None
    arguments: tuple[Argument, ...]
    linked: str = "grammar"
    complete: bool | None = None
    doubts: tuple[str, ...] = ()
    evidence: tuple[tuple[int, int], ...] = ()

    @property
    def members(self) -> list[int]:
        """Its figures, the stated one first."""
        named = (self.stated, *(argument.figure for argument in self.arguments))
        return [index for index in named if index is not None]


def arguments(**roles: int | None) -> tuple[Argument, ...]:
    """``arguments(from_=3, to=2)``: those that are known, in order."""
    return tuple(Argument(role.rstrip("_"), at) for role, at in roles.items() if at is not None)


def stretches(figures: Iterable[tuple[object, int, int]]) -> tuple[tuple[int, int], ...]:
    """From the first to the last of `figures` in each place: a sentence, or a row of a table.

    Each comes as its place, its start and its end, in the order of the text.
    """
    places = by_key((place, (start, end)) for place, start, end in figures)
    return tuple((spans[0][0], spans[-1][1]) for spans in places.values())
