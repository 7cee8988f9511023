"""Where a number stands that a figure without a place may be: a hint, never a hit."""

from collections.abc import Mapping

from ..data.model import Locator
from .alignment import Pairing, Score, scored
from .by_place import ALIKE, LITTLE, LONG, SOME
from .copy_numbers import CopyNumbers, There, is_rounded
from .folded_copy import Occupied, Spot
from .release_figure import ReleaseFigure

ENOUGH = 3.0
"""How much must speak for a number."""
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
    ranked: list[tuple[int, float, Locator, There]] = []
    for at, figure in missing.items():
        for there in free if len(missing) * len(free) <= MOST else ():
            score = scored(figure, there)
            is_named = score.share >= SOME and figure.is_like(there)
            is_shown = _is_shown(there, score, is_known=bool(taken))
            if score.total >= ENOUGH and (is_shown or is_named):
                ranked.append((0 if is_shown else 2, -score.total, at, there))
    for at, pairs in beside.items():
        for pair in pairs:
            is_like = _is_alike(pair.score) or figures[at].is_like(pair.there)
            if pair.gain >= ENOUGH and is_like:
                ranked.append((1, -pair.lead, at, pair.there))
    found: dict[Locator, Spot] = {}
    used: set[int] = set()
    for _, _, at, there in sorted(ranked, key=lambda each: each[:2]):
        is_free = at not in found and there.number.start not in used
        if is_free and not _is_of_another(there, figures[at], figures):
            found[at] = there.spot
            used.add(there.number.start)
    return found


def _is_alike(score: Score) -> bool:
    return score.digits >= (ALIKE if score.is_of_unit else LONG)


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
