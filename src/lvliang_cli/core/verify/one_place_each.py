"""Which place belongs to which locator, when the same words stand in several."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, islice, pairwise, product
from operator import attrgetter

from ..data.model import Locator
from ..text.tsv_files import by_key
from .by_hash import Hit, Key, key_of
from .folded_copy import Copy
from .forms_of_a_number import token_of
from .landmarks import BEGINNING, Landmarks

MANY = 40
"""Places of one print that are looked at."""
CLOSE = 60
"""Raw characters in which cells of a row or two stand."""


def chosen(
    copy: Copy,
    locators: Iterable[Locator],
    hits: Mapping[Key, list[Hit]],
    known: Mapping[Locator, Hit],
) -> dict[Locator, Hit]:
    """One hit at most for each locator, and each hit for one locator at most.

    What stands in one place only is settled first. Where a copy has the same words
    twice, or the release itself has, the hit whose distance from settled neighbours
    agrees best with the release is taken; the same words in the same surroundings
    stand there in any case. `known` is what was settled before.
    """
    twins = by_key((key_of(locator), locator) for locator in locators)
    settled = dict(known)
    in_order = sorted({*known, *chain(*twins.values())}, key=attrgetter("start"))
    for key, group in twins.items():
        strong = _strong(hits, key)
        if len(group) == len(strong) == 1:
            settled[group[0]] = strong[0]
    landmarks = _landmarks(copy, settled)
    for key, group in twins.items():
        if group[0] not in settled:
            settled.update(_paired(landmarks, group, _strong(hits, key)))
    landmarks = _landmarks(copy, settled)
    for key, group in twins.items():
        weak = [hit for hit in hits.get(key, ()) if hit.is_weak]
        missing = [locator for locator in group if locator not in settled]
        settled.update(_borne_out(landmarks, missing, weak))
    doubled = _doubled(settled) | _exchanged(copy, in_order, settled) | _halved(in_order, settled)
    return {
        locator: hit
        for locator, hit in settled.items()
        if locator not in known and locator not in doubled
    }


def _doubled(settled: Mapping[Locator, Hit]) -> set[Locator]:
    """Locators whose spot is that of another one, which the lines as they stand bear out.

    A title has the words of a sentence below it, and may be read in its place.
    """
    there = by_key((hit.spot.start, locator) for locator, hit in settled.items())
    return {
        locator
        for group in there.values()
        for locator in group
        if settled[locator].how == "cut-context"
        and any(
            settled[other].how == "context"
            and (other.end <= locator.start or locator.end <= other.start)
            for other in group
        )
    }


def _halved(in_order: Iterable[Locator], settled: Mapping[Locator, Hit]) -> set[Locator]:
    """Locators that only one side tells, of a print of which the place of another is not known.

    A title that ends with a figure, and the sentence below it, have the same words before it.
    """
    open_ = {locator.as_written for locator in in_order if locator not in settled}
    return {
        locator for locator, hit in settled.items() if locator.as_written in open_ and _is_half(hit)
    }


def _is_half(hit: Hit) -> bool:
    """Whether nothing beside one end of it tells the place."""
    is_bare = hit.low == hit.spot.low or hit.high == hit.spot.high
    return is_bare and hit.how == "cut-context"


def _exchanged(
    copy: Copy, in_order: Sequence[Locator], settled: Mapping[Locator, Hit]
) -> set[Locator]:
    """Cells of a table, each a line of its own, and what one side alone tells, that stand close by
    in the other order.

    Either may have been printed in the place of the other.
    """
    exchanged: set[Locator] = set()
    for one, other in pairwise(in_order):
        weak = [
            each
            for each in (one, other)
            if each in settled and (settled[each].is_weak or _is_half(settled[each]))
        ]
        if not weak:
            continue
        before, after = (
            [settled[each].spot]
            if each in settled
            else list(islice(token_of(each.as_written).spots(copy), MANY))
            for each in (one, other)
        )
        if any(0 < b.start - a.start <= CLOSE for b, a in product(before, after)):
            exchanged.update(weak)
    return exchanged


def _strong(hits: Mapping[Key, list[Hit]], key: Key) -> list[Hit]:
    return [hit for hit in hits.get(key, ()) if not hit.is_weak]


def _landmarks(copy: Copy, settled: Mapping[Locator, Hit]) -> Landmarks:
    return Landmarks(copy, {locator: hit.spot for locator, hit in settled.items()})


def _paired(landmarks: Landmarks, group: list[Locator], hits: list[Hit]) -> dict[Locator, Hit]:
    """Pairs of locators and hits, the best agreement first; what is left over is left.

    With fewer hits than locators, only a neighbour at its distance shows whose they are.
    """
    ranked = sorted(
        (landmarks.off(locator, hit.spot), locator.start, hit.spot.start, at, hit)
        for at, locator in enumerate(group)
        for hit in _likely(landmarks, locator, group, hits)
    )
    paired: dict[Locator, Hit] = {}
    used: set[Hit] = set()
    for _, _, _, at, hit in ranked:
        is_certain = len(hits) >= len(group) or _agrees(landmarks, group[at], hit)
        if is_certain and group[at] not in paired and hit not in used:
            paired[group[at]] = hit
            used.add(hit)
    return paired


def _likely(
    landmarks: Landmarks, locator: Locator, group: Sequence[Locator], hits: list[Hit]
) -> Iterable[Hit]:
    """Those of `hits`, which are in order, that may be of `locator`: of many the nearest few."""
    if len(group) * len(hits) <= MANY * MANY:
        return hits
    starts, near = [hit.spot.start for hit in hits], set[Hit]()
    for known in landmarks.neighbours(locator) or (BEGINNING,):
        at = bisect_left(starts, known.spot.start + locator.start - known.locator.start)
        near.update(hits[max(0, at - 2) : at + 2])
    return near


def _borne_out(landmarks: Landmarks, group: list[Locator], weak: list[Hit]) -> dict[Locator, Hit]:
    """Hits in paragraphs too short to be recognised by themselves, where neighbours agree.

    A neighbour must stand at its distance; or, if nothing competes, one on either side.
    """
    found: dict[Locator, Hit] = {}
    for locator in group:
        fitting = [hit for hit in weak if _agrees(landmarks, locator, hit)]
        if not fitting and len(group) == len(weak) == 1:
            fitting = [hit for hit in weak if _lies_between(landmarks, locator, hit)]
        if len(fitting) == 1 and fitting[0] not in found.values():
            found[locator] = fitting[0]
    return found


def _agrees(landmarks: Landmarks, locator: Locator, hit: Hit) -> bool:
    """Whether a neighbour stands at the distance that the release says."""
    return bool(landmarks.neighbours(locator)) and landmarks.off(locator, hit.spot) == 0


def _lies_between(landmarks: Landmarks, locator: Locator, hit: Hit) -> bool:
    """Whether the hit lies between the neighbours on both sides."""
    before, *after = landmarks.neighbours(locator) or (BEGINNING,)
    return any(before.spot.end <= hit.spot.start and hit.spot.end <= a.spot.start for a in after)
