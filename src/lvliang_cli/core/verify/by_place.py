"""What no hash tells, by its place between others: figures, with their digits, unit and name; names
and claims.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from ..data.model import Locator
from ..extract.stage1_numbers.measures import RANK
from .alignment import Pairing, Score, scored
from .altered_by_hash import AHEAD
from .by_hash import Hit
from .copy_numbers import CopyNumbers, There, is_rough, is_rounded
from .edits_tried import as_seen, direction
from .folded_copy import Copy, Occupied, Spot
from .forms_of_a_number import may_be_piece, token_of
from .landmarks import Landmarks
from .release_figure import ReleaseFigure, is_of_another
from .what_changed import Altered, Evidence, falls

ENOUGH = 6.0
"""How much a pair must gain to be told."""
NEAR, CLOSE = 6, 3
"""By how many characters a distance may differ for the place to be told by its neighbours, and
the two on either side together where nothing else tells.
"""
SOME, LEAD = 0.3, 0.3
"""The share of its name that must stand beside a number that says another missing figure, and how
much more than of that one.
"""
ALIKE, LONG, LITTLE = 2.0, 4.0, 0.05
"""What digits are worth that hardly agree by chance, and never: then so little of the name is
enough.
"""


def inferred(
    numbers: CopyNumbers,
    pairs: Mapping[Locator, list[Pairing]],
    figures: Mapping[Locator, ReleaseFigure],
    *,
    is_known: bool,
) -> dict[Locator, Altered]:
    """What stands for each figure, where one number alone can be meant and more `is_known` of the
    copy.
    """
    found: dict[Locator, Altered] = {}
    used: set[int] = set()
    gone = [
        figure
        for at, figure in figures.items()
        if not any(figure.is_said(pair.there) for pair in pairs.get(at, ()))
    ]
    places = {
        pair.there.start: at for at, ranked in pairs.items() for pair in ranked if pair.off == 0
    }
    for locator, ranked in sorted(pairs.items(), key=lambda each: -each[1][0].lead):
        figure, best = figures[locator], ranked[0]
        number, metric = best.there.number, figure.metric
        start, first = number.start, number.start - (best.there.unit == RANK.id)
        is_broken = "\n" in numbers.plain[start : number.numeral_end]
        if start in used or is_broken or may_be_piece(numbers.plain, first, number.end):
            continue
        is_ahead = best.gain >= ENOUGH and best.lead >= AHEAD
        is_beside = best.score.is_same and (best.off == 0 or best.both <= 2 * NEAR)
        is_shown = is_known and (is_beside or best.both <= CLOSE or _is_named(best, ranked, figure))
        word = direction(numbers.plain, start)
        is_turned = word is not None and (
            best.both > 0
            if metric.kind != "change"
            else best.off > 0 and falls(word[0]) != (metric.value < 0)
        )
        is_elsewhere = best.both > 2 * NEAR or is_rough(number)
        is_rounder = is_elsewhere and is_rounded(number, metric.value)
        is_alike = best.score.digits and (
            len(figure.digits) > 1 or best.there.value == figure.value
        )
        is_unlike = not best.score.is_of_unit and not is_alike
        is_exchanged = best.off > 0 and places.get(best.there.start, locator) != locator
        is_open = is_turned or is_unlike or is_rounder or is_exchanged
        is_open = is_open or _is_contested(best, figure, figures, gone)
        if is_open or not is_ahead or not is_shown:
            continue
        used.add(start)
        how: Evidence = "neighbours" if best.off <= NEAR else "words"
        found[locator] = as_seen(numbers.plain, metric, locator, number, how)
    return found


def _is_contested(
    pair: Pairing,
    figure: ReleaseFigure,
    missing: Mapping[Locator, ReleaseFigure],
    gone: Sequence[ReleaseFigure],
) -> bool:
    """Whether a number may be another figure, and its name does not show which it is."""
    there = pair.there
    if figure.is_said(there):
        return is_of_another(figure, there, gone)
    return any(
        pair.score.share < max(SOME, LEAD + each.share(there))
        if each.is_said(there)
        else pair.both > 0 and scored(each, there).total > pair.score.total
        for each in missing.values()
    )


def _is_named(best: Pairing, ranked: Sequence[Pairing], figure: ReleaseFigure) -> bool:
    """Whether its name stands beside the number; and, for another number, no other of the unit."""
    score = best.score
    if score.is_same:
        return score.share >= (LITTLE if score.digits >= LONG else SOME / 2)
    if not figure.is_of_size(best.there):
        return False
    if score.digits >= ALIKE:
        return score.share >= SOME
    rivals = [
        pair.score.share
        for pair in ranked
        if pair.there.number.start != best.there.number.start and pair.score.is_of_unit
    ]
    is_alike = score.digits > 0 or best.off <= NEAR
    enough = max(SOME, LEAD + max(rivals, default=0.0))
    return is_alike and score.is_of_unit and score.share >= enough


HINT = 3.0
"""How much must speak for a number."""
FULL = 4
"""Of so many digits that are the same no name is needed, of fewer in a text of the release."""
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
            is_same = score.is_same and (bool(taken) or len(there.digits) >= FULL)
            is_shown = _is_alike(score) and (is_same or score.share > LITTLE)
            if score.total >= HINT and (is_shown or is_named):
                ranked.append((0 if is_shown else 2, -score.total, at, there))
    for at, pairs in beside.items():
        for pair in pairs:
            is_like = _is_alike(pair.score) or figures[at].is_like(pair.there)
            if pair.gain >= HINT and is_like:
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


def _is_of_another(
    there: There, figure: ReleaseFigure, figures: Mapping[Locator, ReleaseFigure]
) -> bool:
    """Whether a number says with a hedge what another figure says exactly."""
    number = there.number
    is_rounder = number.qualifier != "exact" and not is_rounded(number, figure.value)
    return is_rounder and any(
        each.is_of_unit(there.unit) and is_rounded(number, each.value) for each in figures.values()
    )


ADDED_MARKS = 6
"""Punctuation that may have come or gone within the reach of one context hash."""
BESIDE, FURNITURE = 2, 20
"""Characters that may have come or gone between what stands once and one neighbour, and where it
stands between two: the foot and the head of a page.
"""


def following(
    copy: Copy,
    locators: Sequence[Locator],
    taken: Mapping[Locator, Spot],
    settled: Mapping[Locator, Hit],
) -> dict[Locator, Spot]:
    """The place of each name or claim for which what stands about it leaves just one.

    The hash of a neighbour covers it: those very characters are in the release; or the distances
    to the neighbours on both sides are those of the release. What stands only once in both needs
    about the distance to one, the more so if it does not stand between them.
    """
    landmarks, occupied = Landmarks(copy, taken), Occupied(taken.values())
    alike = Counter(locator.as_written for locator in locators)
    found: dict[Locator, Spot] = {}
    for locator in locators if taken else ():
        around = [each for each in landmarks.sides(locator) if each]
        known = [(each.spot, settled.get(each.locator)) for each in around]
        spots = [
            spot
            for spot in token_of(locator.as_written).spots(copy)
            if not may_be_piece(copy.text, spot.start, spot.end)
            and not (occupied.overlaps(spot.start, spot.end) and _is_another(locator, spot, taken))
        ]
        certain = []
        for spot in spots:
            offs = [landmarks.off_by(each, locator, spot) for each in around]
            is_alone = len(spots) == alike[locator.as_written] == 1
            is_covered = any(
                off <= ADDED_MARKS and hit and hit.low <= spot.low and spot.high <= hit.high
                for off, (_, hit) in zip(offs, known, strict=True)
            )
            is_between = known[0][0].end <= spot.start and spot.end <= known[-1][0].start
            is_near = is_alone and min(offs) <= (FURNITURE if is_between else BESIDE)
            if offs == [0, 0] or is_covered or is_near:
                certain.append(spot)
        if len(certain) == 1 and not _is_another(locator, certain[0], found):
            found[locator] = certain[0]
    return found


def _is_another(locator: Locator, spot: Spot, taken: Mapping[Locator, Spot]) -> bool:
    """Whether something stands there that the release has in another place."""
    return any(
        spot.overlaps(other) and (each.end <= locator.start or locator.end <= each.start)
        for each, other in taken.items()
    )
