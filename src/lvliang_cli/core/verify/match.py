"""Every means of finding places again, from the surest down; each place once."""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from lvliang_cli.core.data.model import Locator, Metric
from lvliang_cli.core.verify.alignment import Alignment, Pairing
from lvliang_cli.core.verify.altered import Search, Stretch, stretches
from lvliang_cli.core.verify.change import Altered, Evidence
from lvliang_cli.core.verify.choice import chosen
from lvliang_cli.core.verify.context import Hit, context_hits, key_of
from lvliang_cli.core.verify.copy import Copy, Spot
from lvliang_cli.core.verify.copy_numbers import CopyNumbers
from lvliang_cli.core.verify.governed import governed
from lvliang_cli.core.verify.inferred import Pairs, apart, inferred, unsure
from lvliang_cli.core.verify.names import Names
from lvliang_cli.core.verify.prints import elsewhere, following
from lvliang_cli.core.verify.token import Token


class Recognised(NamedTuple):
    """A place, how it was recognised, and how many more are just like it."""

    spot: Spot
    evidence: Evidence
    repeats: int = 0


def unchanged(text: str, locators: Sequence[Locator]) -> dict[Locator, Recognised]:
    """The places of a text that is the release's own, where nothing has to be looked for."""
    return {
        locator: Recognised(Spot(locator.start, locator.end, 0, 0), "identical-copy")
        for locator in locators
        if text[locator.start : locator.end] == locator.as_written
    }


def recognised(
    copy: Copy, locators: Sequence[Locator], metrics: Mapping[Locator, Metric]
) -> tuple[dict[Locator, Recognised], dict[Locator, Altered], dict[Locator, Spot]]:
    """The place in `copy` of each of `locators` that is certain, what became of others, and what
    may be the place of one that has none: a hint, never a hit.

    `metrics` are the figures that stand at some of the locators.
    """
    hits = context_hits(copy, locators)
    settled = chosen(copy, locators, hits, {})
    twins = Counter(map(key_of, locators))
    found = {
        locator: Recognised(
            hit.spot, hit.how, _repeats(hits[key_of(locator)], twins[key_of(locator)])
        )
        for locator, hit in settled.items()
    }
    without_symbols = Copy(copy.text, drop_symbols=True)
    if without_symbols.kept != copy.kept:
        plain = [each for each in locators if not Token(each.as_written).has_symbol]
        more = _read_otherwise(without_symbols, plain, settled)
        found |= {each: Recognised(hit.spot, "cut-context") for each, hit in more.items()}
        settled |= more
    spots = {locator: known.spot for locator, known in found.items()}
    if len(settled) == len(locators):
        return found, {}, {}
    numbers = CopyNumbers(copy)
    said, pairs = _said(numbers, metrics, spots)
    spots |= {locator: each.spot for locator, each in said.items()}
    in_order = sorted(set(locators), key=lambda each: each.start)
    nested = {each for pair in pairwise(in_order) if pair[1].start < pair[0].end for each in pair}
    rest = [at for at in in_order if at not in spots and (at not in metrics or at in nested)]
    followed = following(copy, rest, spots, settled)
    found |= {locator: Recognised(spot, "neighbours") for locator, spot in followed.items()}
    spots |= followed
    same = {
        locator: spot
        for locator, spot in spots.items()
        if copy.text[spot.start : spot.end] == locator.as_written
    }
    said |= governed(numbers, same, metrics, said.values())
    found = {locator: known for locator, known in found.items() if locator not in said}
    hints = {
        locator: numbers.copy.spot(start, end) for locator, (start, end) in unsure(pairs).items()
    }
    rest = [each for each in locators if each not in spots and each not in hints]
    return found, said, hints | elsewhere(copy, rest, spots | hints) if spots else {}


def _said(
    numbers: CopyNumbers, metrics: Mapping[Locator, Metric], spots: Mapping[Locator, Spot]
) -> tuple[dict[Locator, Altered], dict[Locator, list[Pairing]]]:
    """What became of the figures that have no place among `spots`; and what others may be.

    What the hash confirms comes before what the order of all leaves alone, and each makes the
    stretches smaller in which others are looked for.
    """
    alignment = Alignment(numbers, Names(metrics.values()), metrics)
    search = Search(numbers, metrics)
    said: dict[Locator, Altered] = {}
    while True:
        taken = {**spots, **{locator: each.spot for locator, each in said.items()}}
        missing = {at: metric for at, metric in metrics.items() if at not in taken}
        instead = stretches(said.values())
        beside = alignment.pairs(taken)
        now = _told(search, numbers, beside, missing, instead)
        if not now:
            now = _told(
                search,
                numbers,
                apart(alignment.pairs(taken, is_moved=True), beside),
                missing,
                instead,
            )
        if not now:
            return said, beside
        said |= now


def _told(
    search: Search,
    numbers: CopyNumbers,
    pairs: Mapping[Locator, list[Pairing]],
    missing: Mapping[Locator, Metric],
    instead: Sequence[Stretch],
) -> dict[Locator, Altered]:
    """What some of `missing` became, by the surest means that tells of any."""
    now = search.confirmed(pairs, instead, is_cut=False)
    if not now and len(missing) < search.figures:
        now = search.confirmed(pairs, instead, is_cut=True)
    if not now:
        ranked = Pairs(pairs, missing)
        guesses = ranked.likely()
        guessed = search.confirmed(pairs, sorted([*instead, *guesses]), is_cut=False)
        now = inferred(search, numbers, ranked, missing, guessed, guesses)
    return now


def _read_otherwise(
    copy: Copy, locators: Sequence[Locator], settled: Mapping[Locator, Hit]
) -> dict[Locator, Hit]:
    """What is not yet `settled`, found in another reading of the copy.

    The hits vouch for nothing around them, since positions in `Copy.kept` differ.
    """
    missing = [locator for locator in locators if locator not in settled]
    taken = {(each.as_written, hit.spot.start) for each, hit in settled.items()}
    hits = {
        key: [hit for hit in listed if (key[0], hit.spot.start) not in taken]
        for key, listed in context_hits(copy, missing).items()
    }
    more = chosen(copy, missing, hits, settled)
    return {locator: hit._replace(low=0, high=0) for locator, hit in more.items()}


def _repeats(hits: list[Hit], twins: int) -> int:
    """How many more places are like it than the `twins` that the release itself has."""
    return max(0, sum(not hit.is_weak for hit in hits) - twins)
