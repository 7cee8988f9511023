"""Where a number stands that a figure without a place may be: a hint, never a hit."""

from collections.abc import Mapping

from ..data.model import Locator
from .alignment import Pairing, Score, scored
from .copy_numbers import CopyNumbers, There, is_rounded
from .folded_copy import Occupied, Spot
from .release_figure import ReleaseFigure

ENOUGH = 3.0
"""How much must speak for a number."""
ALIKE, LONG = 2.0, 4.0
"""What digits are worth that hardly agree by chance, and never."""
NAMED, LITTLE = 0.3, 0.05
"""The share of its name that must stand beside another number, and beside its digits."""
FULL = 4
"""Of so many digits that are the same no name is needed."""
MOST = 30_000
"""Pairs in a whole text, of which more would agree by chance."""


def hints(
    numbers: CopyNumbers,
    figures: Mapping[Locator, ReleaseFigure],
    taken: Mapping[Locator, Spot],
    beside: Mapping[Locator, list[Pairing]],
) -> dict[Locator, Spot]:
    """The likeliest number for each figure that has no place, each number for one at most.

    Of those that have its digits anywhere, then of those that stand where it should, as `beside`
    tells, and then of those that have its name.
    """
    missing = {at: figure for at, figure in figures.items() if at not in taken}
    free = numbers.free(Occupied(taken.values()))
    anywhere = [
        (score.total, at, there, score)
        for at, figure in missing.items()
        for there in (free if len(missing) * len(free) <= MOST else ())
        if (score := scored(figure, there)).total >= ENOUGH
    ]
    near = (
        (pair.lead, at, pair.there, pair.score)
        for at, pairs in beside.items()
        for pair in pairs
        if pair.gain >= ENOUGH
    )
    ways = (
        [each for each in anywhere if _is_shown(each[2], each[3], is_known=bool(taken))],
        [each for each in near if _is_alike(each[3]) or _is_like(figures[each[1]], each[2])],
        [
            each
            for each in anywhere
            if each[3].share >= NAMED and _is_like(figures[each[1]], each[2])
        ],
    )
    found: dict[Locator, Spot] = {}
    used: set[int] = set()
    for way in ways:
        for _, at, there, _ in sorted(way, key=lambda each: -each[0]):
            is_free = at not in found and there.number.start not in used
            if is_free and not _is_of_another(there, figures[at], figures):
                found[at] = there.spot
                used.add(there.number.start)
    return found


def _is_alike(score: Score) -> bool:
    return score.digits >= (ALIKE if score.is_of_unit else LONG)


def _is_like(figure: ReleaseFigure, there: There) -> bool:
    return figure.is_of_unit(there.unit) and figure.is_of_size(there)


def _is_shown(there: There, score: Score, *, is_known: bool) -> bool:
    """Whether it has the digits, and the name or all of them; few only in a text that `is_known`
    to be of the release.
    """
    is_same = score.is_same and (is_known or len(there.digits) >= FULL)
    return _is_alike(score) and (is_same or score.share > LITTLE)


def _is_of_another(
    there: There, figure: ReleaseFigure, figures: Mapping[Locator, ReleaseFigure]
) -> bool:
    """Whether a number says with a hedge what another figure says exactly."""
    number = there.number
    is_rounder = number.qualifier != "exact" and not is_rounded(number, figure.value)
    return is_rounder and any(
        each.is_of_unit(there.unit) and is_rounded(number, each.value) for each in figures.values()
    )
