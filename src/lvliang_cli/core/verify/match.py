"""Every means of finding places again, from the surest down; each place once."""

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from lvliang_cli.core.data.model import Locator
from lvliang_cli.core.verify.choice import chosen
from lvliang_cli.core.verify.context import Hit, context_hits, key_of
from lvliang_cli.core.verify.copy import Copy, Spot
from lvliang_cli.core.verify.lookalike import altered
from lvliang_cli.core.verify.neighbours import Neighbourhood
from lvliang_cli.core.verify.token import Token

Evidence = Literal["identical-copy", "context", "cut-context", "mended-context", "neighbours"]


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


def recognised(copy: Copy, locators: Sequence[Locator]) -> dict[Locator, Recognised]:
    """The place in `copy` of each of `locators` that is certain."""
    hits = context_hits(copy, locators)
    settled = chosen(copy, locators, hits, {})
    found = {
        locator: Recognised(hit.spot, hit.how, _repeats(hits[key_of(locator)], locators, locator))
        for locator, hit in settled.items()
    }
    without_symbols = Copy(copy.text, drop_symbols=True)
    if without_symbols.kept != copy.kept:
        plain = [each for each in locators if not Token(each.as_written).has_symbol]
        more = _read_otherwise(without_symbols, plain, settled)
        found |= {each: Recognised(hit.spot, "cut-context") for each, hit in more.items()}
        settled |= more
    spots = {locator: hit.spot for locator, hit in settled.items()}
    missing = [locator for locator in locators if locator not in settled]
    instead = {spot: locator.as_written for locator, spot in altered(copy, missing, spots).items()}
    if instead:
        more = _read_otherwise(Copy(copy.text, instead=instead), missing, settled)
        found |= {each: Recognised(hit.spot, "mended-context") for each, hit in more.items()}
        settled |= more
    for locator, spot in Neighbourhood(copy, locators, settled).found().items():
        found[locator] = Recognised(spot, "neighbours")
    return found


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


def _repeats(hits: list[Hit], locators: Sequence[Locator], locator: Locator) -> int:
    twins = sum(key_of(each) == key_of(locator) for each in locators)
    return max(0, sum(not hit.is_weak for hit in hits) - twins)
