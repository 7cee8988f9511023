"""Figures that no hash tells: by their place between others, their digits, unit and name."""

from collections.abc import Callable, Mapping, Sequence
from itertools import product

from lvliang_cli.core.data.model import Locator, Metric
from lvliang_cli.core.verify.alignment import FAR, REACH, SKIPPED, Pairing
from lvliang_cli.core.verify.altered_by_hash import AHEAD, Stretch, within
from lvliang_cli.core.verify.attempts import as_seen, direction
from lvliang_cli.core.verify.copy import BESIDE
from lvliang_cli.core.verify.copy_numbers import CopyNumbers, Print, There, is_rounded, print_of
from lvliang_cli.core.verify.number_edges import may_be_piece
from lvliang_cli.core.verify.what_changed import Altered, Evidence, falls

ENOUGH = 6.0
"""How much a pair must gain to be told."""
NEAR, CLOSE = 6, 3
"""By how many characters a distance may differ for the place to be told by its neighbours, and
the two on either side together where nothing else tells.
"""
HASHED = 18
"""Visible characters in which a hash may meet a neighbour: twelve, and punctuation."""
HINT = 3.0
"""How much a pair must gain for its number to be worth telling."""
SOME, LEAD = 0.3, 0.3
"""The share of its name that must stand beside a number that says another missing figure, and how
much more than of that one.
"""
ALIKE, LONG, LITTLE = 2.0, 4.0, 0.05
"""What digits are worth that hardly agree by chance, and never: then so little of the name is
enough.
"""
LESS, NEARLY = 5.0, 1.5
"""How much a pair of such digits must gain, and lead by, where there are no distances."""
FULL = 4
"""Of so many digits that are the same no name is needed for them to weigh."""
OF_IT, MANY = 4.0, 100
"""What the digits of all must weigh for a text to be of the release, each other number with the
name less, and of a release of how many figures: else it is another text that names things alike.
"""
FACTOR = 5
"""How many times as much a number of other digits may be that stands for a figure by its name."""
GUESSED = 4.0
"""What it is worth that the hash agrees when likely numbers are read beside it."""


class Pairs:
    """The pairings of missing figures, and which of them may have changed places.

    Attributes:
        of: by figure, the likeliest first.
        crossed: by figure, another that stands close by in the other order.
    """

    def __init__(
        self,
        of: Mapping[Locator, list[Pairing]],
        missing: Mapping[Locator, Metric],
        share: Callable[[Locator, There], float],
    ) -> None:
        self.of, self._missing, self._share = of, missing, share
        self._saying: dict[Print, list[Locator]] = {}
        for at, metric in missing.items():
            self._saying.setdefault(print_of(metric.value, metric.unit), []).append(at)
        own = {
            locator: [pair.there for pair in ranked if _is_said(pair.there, missing[locator])]
            for locator, ranked in of.items()
        }
        self.crossed: dict[Locator, tuple[Locator, There]] = {}
        ranked = sorted(own, key=lambda each: each.start)
        for first, one in enumerate(ranked):
            for other in ranked[first + 1 : first + 1 + SKIPPED]:
                for here, there in product(own[one], own[other]):
                    if 0 < here.start - there.start <= REACH and other.start - one.end <= REACH:
                        self.crossed[one] = other, there
                        self.crossed[other] = one, here

    def likely(self) -> list[Stretch]:
        """The figures that most likely stood where numbers of the copy stand."""
        guesses: dict[tuple[int, int], str] = {}
        for locator, (_, there) in self.crossed.items():
            guesses.setdefault(there.spot[:2], locator.as_written)
        for locator, ranked in sorted(self.of.items(), key=lambda each: -each[1][0].lead):
            guesses.setdefault(ranked[0].there.spot[:2], locator.as_written)
        return sorted(guesses.items())

    def is_contested(self, locator: Locator, pair: Pairing) -> bool:
        """Whether it may have changed places with another, and its name does not show where."""
        there = pair.there
        if _is_said(there, self._missing[locator]):
            others = {self.crossed[locator][0]} if locator in self.crossed else set()
        else:
            others = {*self._saying.get(there.says, ())} - {locator}
        if not others:
            return False
        rival = max(self._share(other, there) for other in others)
        if pair.off >= FAR:
            return pair.share < max(SOME / 2, 2 * rival)
        return pair.share < max(SOME, LEAD + rival)


def inferred(
    numbers: CopyNumbers,
    pairs: Pairs,
    missing: Mapping[Locator, Metric],
    guessed: Mapping[Locator, Altered],
    guesses: Sequence[Stretch],
    known: float,
) -> dict[Locator, Altered]:
    """What stands for each figure, where one number alone can be meant.

    `guessed` are those of which the hash agrees once `guesses` are read beside them. `known` is
    what is certain already weighs for the text being of the release; 0 for nothing certain.
    """
    sure = _borne_out(numbers, guessed, guesses)
    found: dict[Locator, Altered] = {}
    used: set[int] = set()
    by_name: set[Locator] = set()
    weight = known
    for locator, ranked in sorted(pairs.of.items(), key=lambda each: -each[1][0].lead):
        guess = guessed.get(locator)
        best, metric, is_guessed = ranked[0], missing[locator], False
        for pair in ranked:
            if guess is not None and guess.quantity.start == pair.there.number.start:
                best, is_guessed = pair, True
        number = best.there.number
        start, end = number.start, number.end
        is_broken = "\n" in numbers.plain[start : number.numeral_end]
        if start in used or is_broken or may_be_piece(numbers.plain, start, end):
            continue
        is_certain = is_guessed and locator in sure
        more = GUESSED if is_guessed else 0
        is_alike = best.off >= FAR and best.digits >= ALIKE
        enough, ahead = (LESS, NEARLY) if is_alike else (ENOUGH, AHEAD)
        is_ahead = best.gain + more >= enough and best.lead + more >= ahead
        is_beside = best.is_same and (best.off == 0 or best.both <= 2 * NEAR)
        is_placed = known != 0 and (is_beside or best.both <= CLOSE)
        is_shown = is_placed or _is_named(best, ranked, metric)
        word = direction(numbers.plain, start)
        is_turned = word is not None and (
            best.both > 0
            if metric.kind != "change"
            else best.off > 0 and falls(word[0]) != (metric.value < 0)
        )
        is_rounder = number.qualifier != "exact" and is_rounded(number, metric.value)
        is_unlike = not best.is_of_unit and not best.digits
        is_open = is_turned or is_unlike or is_rounder or pairs.is_contested(locator, best)
        is_print = best.is_same and len(best.there.digits) >= FULL
        if is_certain:
            weight += OF_IT
        elif best.digits and best.lead >= NEARLY and (is_print or best.share >= LITTLE):
            weight += best.digits - 1
        if not is_certain and (is_open or not is_ahead or not is_shown):
            continue
        used.add(start)
        weight -= not best.digits
        how: Evidence = "neighbours" if best.off <= NEAR else "words"
        seen = as_seen(numbers.plain, metric, locator, number, how)
        found[locator] = guess if guess is not None and is_guessed else seen
        if best.off >= FAR and not is_guessed:
            by_name.add(locator)
    if weight >= OF_IT * max(1, len(missing) / MANY):
        return found
    return {at: now for at, now in found.items() if known and at not in by_name}


def _is_named(best: Pairing, ranked: Sequence[Pairing], metric: Metric) -> bool:
    """Whether its name stands beside the number; and, for another number, no other of the unit."""
    value, own = best.there.says[0], print_of(metric.value, "")[0]
    if best.is_same:
        return best.share >= (LITTLE if best.digits >= LONG else SOME / 2)
    if own > FACTOR * value or value > FACTOR * own:
        return False
    if best.digits >= ALIKE:
        return best.share >= SOME
    rivals = [
        pair.share
        for pair in ranked
        if pair.there.number.start != best.there.number.start and pair.is_of_unit
    ]
    is_ahead = best.share >= max(SOME, LEAD + max(rivals, default=0.0))
    return is_ahead and best.is_of_unit


def _borne_out(
    numbers: CopyNumbers, guessed: Mapping[Locator, Altered], guesses: Sequence[Stretch]
) -> set[Locator]:
    """Those of `guessed` beside which no guess stands that is not itself confirmed."""
    black, sure = numbers.copy.black_before, set(guessed)
    while True:
        there = {guessed[each].quantity.start: each.as_written for each in sure}
        unsure = {
            locator
            for locator in sure
            for (start, end), text in within(guesses, *_around(guessed[locator].span))
            if there.get(start) != text
            and black[max(start, guessed[locator].span[0])]
            - black[min(end, guessed[locator].span[1])]
            <= HASHED
        }
        if not unsure:
            return sure
        sure -= unsure


def _around(span: tuple[int, int]) -> tuple[int, int]:
    return span[0] - BESIDE, span[1] + BESIDE


def apart(
    moved: Mapping[Locator, list[Pairing]], beside: Mapping[Locator, list[Pairing]]
) -> dict[Locator, list[Pairing]]:
    """Those of `moved`, which may stand anywhere, of which nothing stands where they should be."""
    hints = unsure(beside, {}, is_known=True)
    numbers = {start for start, _ in hints.values()}
    return {
        locator: ranked
        for locator, ranked in moved.items()
        if locator not in hints and ranked[0].there.number.start not in numbers
    }


def unsure(
    beside: Mapping[Locator, list[Pairing]],
    moved: Mapping[Locator, list[Pairing]],
    *,
    is_known: bool,
) -> dict[Locator, tuple[int, int]]:
    """Where the likeliest number of each figure stands, each number once: of those that stand
    `beside` what is certain, or elsewhere with its digits or its name, or its digits alone where
    the text `is_known` to be of the release.
    """
    hints: dict[Locator, tuple[int, int]] = {}
    used: set[int] = set()

    def is_alike(pair: Pairing) -> bool:
        return pair.digits >= (LONG if not pair.is_of_unit else ALIKE)

    def is_named(pair: Pairing) -> bool:
        return pair.share >= SOME and pair.is_of_unit

    ways: tuple[tuple[Mapping[Locator, list[Pairing]], Callable[[Pairing], bool]], ...] = (
        (
            moved,
            lambda pair: (
                is_alike(pair)
                and (
                    pair.share > LITTLE
                    or (pair.is_same and (is_known or len(pair.there.digits) >= FULL))
                )
            ),
        ),
        (beside, lambda pair: pair.is_of_unit or is_alike(pair)),
        (moved, is_named),
    )
    for pairs, is_shown in ways:
        for locator, ranked in sorted(pairs.items(), key=lambda each: -each[1][0].lead):
            for pair in ranked:
                number = pair.there.number
                is_free = locator not in hints and number.start not in used
                if is_free and pair.gain >= HINT and is_shown(pair):
                    hints[locator] = number.start, number.end
                    used.add(number.start)
    return hints


def _is_said(there: There, metric: Metric) -> bool:
    """Whether a number has the value and the unit of a figure, whatever its sign."""
    return there.says == print_of(metric.value, metric.unit)
