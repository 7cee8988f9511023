"""Every means of finding places again, from the surest down; each place once."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import pairwise

from ..data.model import Locator, Metric
from ..numbers.format import BOUNDED
from ..text.bilingual import simplified
from .alignment import Alignment
from .altered_by_hash import Search, stretches
from .by_hash import PLAIN, STRAIGHT, Hit, context_hits, key_of
from .by_place import following, hints, inferred
from .changed_word_beside import governed
from .copy_numbers import CopyNumbers
from .folded_copy import Copy, Occupied, Spot
from .forms_of_a_number import token_of
from .in_other_words import read_alike
from .inserted_text import may_be_parted, put_in, with_hedge
from .one_place_each import chosen
from .release_figure import ReleaseFigure, agreement, name_of, release_figures
from .what_changed import Altered, falls

SAMPLE = 200
"""Places of which some stand as they were in any copy of a long release: else no other is looked
for by its hash.
"""


def some_of(copy: Copy, locators: Sequence[Locator]) -> int:
    """How many of some of them stand in a copy as they were, of at least half of so many."""
    some = locators[:: len(locators) // SAMPLE + 1]
    return len(context_hits(copy, some, PLAIN, Occupied(())))


def unchanged(text: str, locators: Sequence[Locator]) -> dict[Locator, Hit]:
    """The places of a text that is the release's own, where nothing has to be looked for."""
    return {
        locator: Hit(Spot(locator.start, locator.end, 0, 0), "identical-copy")
        for locator in locators
        if text[locator.start : locator.end] == locator.as_written
    }


def recognised(
    numbers: CopyNumbers, locators: Sequence[Locator], metrics: Mapping[Locator, Metric]
) -> tuple[dict[Locator, Hit], dict[Locator, Altered], dict[Locator, Spot]]:
    """The place in a copy of each of `locators` that is certain, what became of others, and what
    may be the place of one that has none: a hint, never a hit.

    `metrics` are the figures that stand at some of the locators.
    """
    copy = numbers.copy
    readings = [*dict.fromkeys((copy, copy.without_symbols))]
    matching = _Matching(numbers, metrics)
    is_other = len(locators) > SAMPLE and not any(some_of(each, locators) for each in readings)
    for reading in () if is_other else readings:
        matching.read(reading, locators)
    matching.read_without(locators)
    if len(matching.settled) == len(locators):
        return matching.settled, {}, {}
    said = matching.told()
    is_copy = 2 * len(matching.settled) > len(locators)  # the distances of an article tell nothing
    while matching.read_alike() and is_copy:
        said = matching.told()
    said = matching.under_their_own_names()
    found, spots = matching.settled.copy(), matching.spots
    in_order = sorted(set(locators), key=lambda each: each.start)
    nested = {each for pair in pairwise(in_order) if pair[1].start < pair[0].end for each in pair}
    rest = [at for at in in_order if at not in spots and (at not in metrics or at in nested)]
    followed = following(copy, rest, spots, matching.settled)
    found |= {locator: Hit(spot, "neighbours") for locator, spot in followed.items()}
    spots |= followed
    same = {
        locator: spot
        for locator, spot in spots.items()
        if copy.text[spot.start : spot.end] == locator.as_written
    }
    said = {
        at: with_hedge(numbers.plain, metrics[at], now)
        for at, now in said.items()
        if not may_be_parted(numbers.plain, metrics[at], now)
    }
    said |= governed(numbers, same, metrics, said.values())
    found = {locator: known for locator, known in found.items() if locator not in said}
    return found, said, matching.hints()


class _Matching:
    """What was found of a dataset so far, and what the copy has changed.

    Attributes:
        settled: places by their hash.
    """

    def __init__(self, numbers: CopyNumbers, metrics: Mapping[Locator, Metric]) -> None:
        self._numbers, self._copy, self._metrics = numbers, numbers.copy, metrics
        self.settled: dict[Locator, Hit] = {}
        self._said: dict[Locator, Altered] = {}

    @cached_property
    def _figures(self) -> dict[Locator, ReleaseFigure]:
        return release_figures(self._metrics)

    @cached_property
    def _alignment(self) -> Alignment:
        return Alignment(self._numbers, self._figures)

    @cached_property
    def _search(self) -> Search:
        return Search(self._numbers, self._metrics)

    @property
    def spots(self) -> dict[Locator, Spot]:
        """Where everything stands of which the place is certain."""
        spots = {locator: hit.spot for locator, hit in self.settled.items()}
        return spots | {locator: each.spot for locator, each in self._said.items()}

    def read(self, reading: Copy, locators: Sequence[Locator]) -> None:
        """Find what the hash tells in a reading of the copy.

        The hits of another reading vouch for nothing around them, since positions in `Copy.kept`
        differ.
        """
        is_own, spots = reading is self._copy, self.spots
        missing = [
            each
            for each in locators
            if each not in spots and (is_own or not token_of(each.as_written).has_symbol)
        ]
        hits = context_hits(reading, missing, STRAIGHT, Occupied(spots.values()))
        twins = Counter(map(key_of, locators))
        for locator, hit in chosen(reading, missing, hits, self.settled).items():
            key = key_of(locator)
            repeats = max(0, sum(not each.is_weak for each in hits[key]) - twins[key])
            known = hit if is_own else Hit(hit.spot, "cut-context", is_weak=hit.is_weak)
            self.settled[locator] = known._replace(repeats=repeats)

    def read_without(self, locators: Sequence[Locator]) -> None:
        """Find what the hash tells without what was put in."""
        missing = [locator for locator in locators if locator not in self.settled]
        spots = put_in(self._copy, missing, self.spots) if self.settled and missing else {}
        for locator, spot in spots.items():
            self.settled[locator] = Hit(spot, "cut-context")

    def hints(self) -> dict[Locator, Spot]:
        """Where numbers stand that figures without a place may be."""
        taken = self.spots
        beside = self._alignment.pairs(taken) if taken else {}
        return hints(self._numbers, self._figures, taken, beside)

    def told(self) -> dict[Locator, Altered]:
        """What became of the figures that have no place.

        What the hash confirms comes before what the order of all leaves alone, and each makes the
        stretches smaller in which others are looked for.
        """
        while True:
            taken = self.spots
            pairs = self._alignment.pairs(taken)
            instead = stretches(self._said.values())
            missing = {at: each for at, each in self._figures.items() if at not in taken}
            now = self._here(self._search.confirmed(pairs, instead, missing))
            now = now or self._here(self._search.confirmed_together(pairs, instead))
            now = now or self._here(inferred(self._numbers, pairs, missing, is_known=bool(taken)))
            if not now:
                return self._said
            self._said |= now

    def _here(self, now: Mapping[Locator, Altered]) -> dict[Locator, Altered]:
        """Those of them that say the same, or of no other place."""
        known, figures = list(self.spots.values()), self._figures
        return {
            at: each
            for at, each in now.items()
            if not self._may_be_unchanged(at, each)
            if abs(each.quantity.value) == figures[at].value
            or (each.evidence == "context" and not figures[at].places)
            or not self._numbers.is_elsewhere(each.quantity.start, figures[at].places, known)
        }

    def _may_be_unchanged(self, at: Locator, now: Altered) -> bool:
        """Whether it is a bound that holds (超过15% for 17.5%), or stands as another missing figure
        does whose name is as near: 一产增长2.9%,三产下降2.9%.
        """
        turned, figure, number = now.attempt.turned, self._figures[at], now.quantity
        if now.evidence not in ("neighbours", "words"):
            return False
        if figure.metric.qualifier == "exact" and abs(number.value) != figure.value:
            side = 0 if number.value < figure.value else 1
            return number.qualifier != "exact" and BOUNDED[number.qualifier][side]
        if not turned or falls(turned) == (figure.metric.value < 0):
            return False
        read = self._numbers.figure_at(now.spot.start)
        name = "" if read is None else simplified(read.counted)
        own = agreement(name, name_of(figure.metric))
        return any(
            agreement(name, name_of(rival.metric)) >= own
            for each, rival in self._figures.items()
            if each not in self.spots and rival.value == abs(number.value)
            if rival.metric.kind == "change" and (rival.metric.value < 0) == falls(turned)
        )

    def under_their_own_names(self) -> dict[Locator, Altered]:
        """What became of figures but those of which each of two has the name of the other: its
        place is open.
        """
        names: dict[Locator, tuple[str, str]] = {}
        for at, now in self._said.items():
            read = self._numbers.figure_at(now.quantity.start)
            if read is not None and now.evidence in ("neighbours", "words"):
                names[at] = self._figures[at].named.name, simplified(read.counted)
        both = set(names.values())
        for at, (own, here) in names.items():
            if own != here and (here, own) in both:
                del self._said[at]
        return self._said

    def read_alike(self) -> bool:
        """Whether anything more is told by what `extract` reads in the copy."""
        read = read_alike(self._numbers, self._figures, self.spots)
        now = {at: each for at, each in read.items() if not self._may_be_unchanged(at, each)}
        self._said |= now
        return bool(now)
