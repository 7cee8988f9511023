"""Altered figures that no hash tells: by their place between others, their unit and their name."""

from collections.abc import Mapping, Sequence

from lvliang_cli.core.data.model import Locator, Metric
from lvliang_cli.core.extract.stage1_numbers.quantity import Quantity
from lvliang_cli.core.numbers.format import Number
from lvliang_cli.core.text.patterns import pattern
from lvliang_cli.core.verify.alignment import Pairing, aligned, unit_of
from lvliang_cli.core.verify.attempts import as_seen, direction
from lvliang_cli.core.verify.change import Altered, Evidence
from lvliang_cli.core.verify.copy import Spot
from lvliang_cli.core.verify.copy_numbers import CopyNumbers
from lvliang_cli.core.verify.landmarks import Landmarks
from lvliang_cli.core.verify.names import ENOUGH, LEAD, SOME, Names
from lvliang_cli.core.verify.number_edges import may_be_piece

CLOSE = 3
"""By how many characters distances may differ, summed up to what is certain on either side."""
_END = pattern("[。;；!！?？]")
AHEAD = 1.5
"""How much better the order with a pair must be than any without it."""


def inferred(
    numbers: CopyNumbers,
    landmarks: Landmarks,
    missing: Sequence[Locator],
    metrics: Mapping[Locator, Metric],
    taken: Mapping[Locator, Spot],
    names: Names,
) -> dict[Locator, Altered]:
    """What stands for each of `missing`, where one number alone can be meant."""
    found: dict[Locator, Altered] = {}
    used: set[int] = set()
    pairs = aligned(numbers, landmarks, missing, metrics, taken, names)
    leading = {
        locator: ranked[0].number.start
        for locator, ranked in pairs.items()
        if ranked[0].lead >= AHEAD and _is_beside(ranked[0])
    }
    saying: dict[tuple[Number, str], list[Locator]] = {}
    for locator in pairs:
        saying.setdefault(_says(metrics[locator].value, metrics[locator].unit), []).append(locator)
    for locator, ranked in sorted(pairs.items(), key=lambda each: -each[1][0].lead):
        best, metric = ranked[0], metrics[locator]
        start, end = best.number.start, best.number.end
        is_broken = "\n" in numbers.plain[start : best.number.numeral_end]
        if start in used or is_broken or may_be_piece(numbers.plain, start, end):
            continue
        here = _says(best.number.value, unit_of(numbers.plain, best.number))
        is_another = here != _says(metric.value, metric.unit) and any(
            leading.get(other, best.number.start) == best.number.start
            for other in saying.get(here, ())
        )
        is_placed = best.lead >= AHEAD and _is_beside(best)
        if not (is_placed and _is_shown(numbers, metric, best, is_another)) and (
            is_another or not _is_named(numbers, locator, metrics, pairs)
        ):
            continue
        how: Evidence = "neighbours" if is_placed else "words"
        used.add(best.number.start)
        found[locator] = as_seen(numbers.plain, metric, locator, best.number, how)
    return found


def _is_beside(pair: Pairing) -> bool:
    """Whether its distance to what is certain is that of the release, on one side or nearly so
    on both.
    """
    return min(pair.left, pair.right) == 0 or pair.left + pair.right <= CLOSE


def _is_shown(numbers: CopyNumbers, metric: Metric, pair: Pairing, is_another: bool) -> bool:
    """Whether its distances show that `pair` is right."""
    if is_another or pair.left + pair.right == 0:
        return not is_another
    is_like = _is_directed(numbers.plain, pair.number, metric) and (
        unit_of(numbers.plain, pair.number) == metric.unit
        or (pair.is_same and bool(pair.number.unit))
    )
    is_enough = pair.left + pair.right <= CLOSE or (pair.is_same and _has_company(numbers, pair))
    return is_like and is_enough


def _has_company(numbers: CopyNumbers, pair: Pairing) -> bool:
    """Whether another number stands in its sentence, on a side where the distance is right."""
    before, after = numbers.beside(pair.number)
    plain, start, end = numbers.plain, pair.number.start, pair.number.end
    return (pair.left == 0 and not _END.search(plain, before, start)) or (
        pair.right == 0 and not _END.search(plain, end, after)
    )


def _is_named(
    numbers: CopyNumbers,
    locator: Locator,
    metrics: Mapping[Locator, Metric],
    pairs: Mapping[Locator, list[Pairing]],
) -> bool:
    """Whether its name stands beside the likeliest number alone, and no other name does."""
    best, metric = pairs[locator][0], metrics[locator]
    if not _may_be(numbers.plain, best.number, metric):
        return False
    elsewhere = [
        pair.share
        for pair in pairs[locator]
        if pair.number.start != best.number.start and _may_be(numbers.plain, pair.number, metric)
    ]
    if best.lead >= AHEAD and _is_beside(best):
        is_near = best.is_same or _has_company(numbers, best)
        return is_near and best.share >= SOME and best.share > max(elsewhere, default=0.0)
    others = [
        pair.share
        for other, ranked in pairs.items()
        if other != locator
        for pair in ranked
        if pair.number == best.number and _may_be(numbers.plain, pair.number, metrics[other])
    ]
    return best.share >= max(ENOUGH, LEAD + max(elsewhere + others, default=0.0))


def _says(value: Number, unit: str) -> tuple[Number, str]:
    """A value without its sign, and its unit."""
    return (-value if value < 0 else value), unit


def _is_directed(plain: str, number: Quantity, metric: Metric) -> bool:
    """Whether it is a change if `metric` is one."""
    return (direction(plain, number.start) is not None) == (metric.kind == "change")


def _may_be(plain: str, number: Quantity, metric: Metric) -> bool:
    return unit_of(plain, number) == metric.unit and _is_directed(plain, number, metric)
