"""Figures that are printed as they were and say another thing, since a word beside them is not.

The direction of 下降20%和10% is printed once, and so is the unit of 12、15和20起. Where such a
word was altered, the figures that share it are altered with it.
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping

from ..data.model import Locator, Metric
from ..extract.stage1_numbers.lexer import quantities
from ..extract.stage1_numbers.measures import measure_of
from ..extract.stage1_numbers.normalise import normalise
from ..extract.stage1_numbers.quantity import Quantity
from ..text.patterns import pattern
from .copy_numbers import CopyNumbers, digits_of, unsigned
from .edits_tried import DIRECTION
from .folded_copy import Spot
from .what_changed import Altered, Attempt, Change, falls

LISTED = 4
"""Altered figures on either side that may share a word with one."""
FARTHEST = 60
"""Characters over which a word is shared."""
_PARTED = pattern(rf"[。;；!！?？\n]|{DIRECTION}")
"""What a word of direction does not reach across."""


def governed(
    numbers: CopyNumbers,
    found: Mapping[Locator, Spot],
    metrics: Mapping[Locator, Metric],
    altered: Iterable[Altered],
) -> dict[Locator, Altered]:
    """Those of `found` that share a word with one of `altered`."""
    ranked = sorted(altered, key=lambda each: each.span)
    starts = [each.span[0] for each in ranked]
    changed: dict[Locator, Altered] = {}
    for locator, spot in found.items():
        metric, number = metrics.get(locator), numbers.at(spot)
        if metric is None or number is None:
            continue
        at = bisect_left(starts, spot.start)
        before, after = ranked[max(0, at - LISTED) : at][::-1], ranked[at : at + LISTED]
        now = _of_direction(numbers, metric, spot, number, before) or _of_unit(
            numbers, metric, spot, number, after
        )
        if now is not None:
            changed[locator] = now
    return changed


def _of_direction(
    numbers: CopyNumbers, metric: Metric, spot: Spot, number: Quantity, before: list[Altered]
) -> Altered | None:
    """With the altered word of direction that stands before the first of its list."""
    for each in before:
        first, last = each.span
        word = each.attempt.turned
        is_shared = spot.start - last <= FARTHEST and not _PARTED.search(
            numbers.plain, last, spot.start
        )
        if word and is_shared and metric.kind == "change" and falls(word) != (metric.value < 0):
            was = f"{each.as_read}{numbers.copy.text[last : spot.end]}"
            return Altered(number, Attempt(first, spot.end), was, "neighbours", ("direction",))
    return None


def _of_unit(
    numbers: CopyNumbers, metric: Metric, spot: Spot, number: Quantity, after: list[Altered]
) -> Altered | None:
    """With the altered unit that stands after the last of its list.

    Another number in the place of the last has a unit of its own. A 万 that is lost there is lost
    to the whole list; one that is new may be of the last alone.
    """
    for each in after if number.inherits else ():
        first, last = each.span
        is_last = each.quantity.unit == number.unit and not each.quantity.inherits
        read = [digits_of(was.value) for was in quantities(normalise(each.as_read))]
        is_same = read == [digits_of(each.quantity.value)]
        if first - spot.end > FARTHEST or not (is_last and is_same):
            continue
        bare = quantities(numbers.plain[number.start : number.numeral_end])
        has_lost = unsigned(number.value) == unsigned(bare[0].value) != abs(metric.value)
        changes: list[Change] = ["value"] if has_lost else []
        if measure_of(number.unit).id != metric.unit:
            changes.append("unit")
        if changes:
            was = f"{numbers.copy.text[spot.start : first]}{each.as_read}"
            return Altered(number, Attempt(spot.start, last), was, "neighbours", tuple(changes))
    return None
