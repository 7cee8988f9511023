"""Every means of finding places again, from the surest down; each place once."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from lvliang_cli.core.data.model import Locator, Metric
from lvliang_cli.core.verify.altered import Search, spans_of
from lvliang_cli.core.verify.attempts import direction
from lvliang_cli.core.verify.change import Altered, Evidence
from lvliang_cli.core.verify.choice import chosen
from lvliang_cli.core.verify.context import Hit, context_hits, key_of
from lvliang_cli.core.verify.copy import Copy, Spot
from lvliang_cli.core.verify.copy_numbers import CopyNumbers
from lvliang_cli.core.verify.governed import governed, turned
from lvliang_cli.core.verify.inferred import inferred
from lvliang_cli.core.verify.landmarks import Landmarks
from lvliang_cli.core.verify.names import Names
from lvliang_cli.core.verify.neighbours import Neighbourhood
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
) -> tuple[dict[Locator, Recognised], dict[Locator, Altered]]:
    """The place in `copy` of each of `locators` that is certain, and what became of others.

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
    if len(settled) == len(locators):
        return found, {}
    numbers, names = CopyNumbers(copy), Names(metrics.values())
    said, more = _mended(numbers, locators, metrics, settled, names)
    found |= {each: Recognised(hit.spot, "mended-context") for each, hit in more.items()}
    settled |= more
    rest = [each for each in locators if each not in said]
    for locator, spot in Neighbourhood(copy, rest, settled).found().items():
        metric = metrics.get(locator)
        if metric and metric.kind != "change" and direction(numbers.plain, spot.start):
            continue  # it may have changed places with its change
        now = metric and turned(numbers, locator, metric, spot)
        if now:
            said[locator] = now
        else:
            found[locator] = Recognised(spot, "neighbours")
    spots = {locator: known.spot for locator, known in found.items()}
    said |= governed(numbers, spots, metrics, said.values())
    found = {locator: known for locator, known in found.items() if locator not in said}
    rest = [each for each in rest if each not in found and each not in said]
    spots |= {locator: each.spot for locator, each in said.items()}
    while True:
        more_said = inferred(numbers, Landmarks(copy, spots), rest, metrics, spots, names)
        said |= more_said
        spots |= {locator: each.spot for locator, each in more_said.items()}
        rest = [each for each in rest if each not in more_said]
        if not more_said:
            break
    return found, said


def _mended(
    numbers: CopyNumbers,
    locators: Sequence[Locator],
    metrics: Mapping[Locator, Metric],
    settled: Mapping[Locator, Hit],
    names: Names,
) -> tuple[dict[Locator, Altered], dict[Locator, Hit]]:
    """Altered figures, and what is found once these are read as the release has them."""
    copy, search = numbers.copy, Search(numbers)
    said: dict[Locator, Altered] = {}
    more: dict[Locator, Hit] = {}
    while True:
        known = {**settled, **more}
        missing = [each for each in locators if each not in known and each not in said]
        spots = {locator: hit.spot for locator, hit in known.items()}
        spots |= {locator: each.spot for locator, each in said.items()}
        now = search.altered(Landmarks(copy, spots), missing, metrics, spots, spans_of(said), names)
        said |= now
        instead = spans_of(said)
        reading = Copy(copy.text, instead={Spot(*at, 0, 0): was for at, was in instead.items()})
        new = _read_otherwise(reading, [each for each in missing if each not in said], known)
        more |= new
        if not now and not new:
            return said, more


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
