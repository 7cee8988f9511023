"""What may have become of a figure at a number of a copy: the edits that are tried there."""

import re
from collections.abc import Iterable, Iterator
from itertools import product

from ..data.model import Locator, Metric
from ..extract.stage1_numbers.hedge_beside import HEDGES, is_hedge_after, is_hedge_before
from ..extract.stage1_numbers.quantity import Quantity
from ..numbers.hedge_words import AFTER, BEFORE, DOWN, UP
from ..text.patterns import pattern
from .what_changed import Altered, Attempt, Evidence, falls

UNIT = 4
"""Characters of a measure word that the reader of numbers does not know."""
DIRECTIONS = tuple(filter(str.isalpha, f"{UP}|{DOWN}|升|增|涨|多|降|减|跌|少".split("|")))
"""Words of direction that are tried: those of `UP` and `DOWN` without patterns, and short ones."""
DIRECTION = f"(?:{DOWN}|{UP}|多|少)"
_DIRECTION = pattern(rf"{DIRECTION}(?=[^，,。;；\n\d到至]{{0,6}}$)")
_BLANKS = r"\s{0,8}"
"""Between a number and its hedge, and inside the hedge, as where a line is wrapped."""


def _spaced(words: Iterable[str]) -> str:
    """The pattern of `words`, the longer before the shorter."""
    ranked = sorted(words, key=len, reverse=True)
    return f"(?:{'|'.join(_BLANKS.join(map(re.escape, word)) for word in ranked)})"


_HEDGED_BEFORE = pattern(f"{_spaced(HEDGES)}{_BLANKS}$")
_HEDGED_AFTER = pattern(f"{_BLANKS}{_spaced(AFTER)}")


def attempts(plain: str, metric: Metric, locator: Locator, number: Quantity) -> Iterator[Attempt]:
    """The likeliest first: another number, another hedge, another unit, another direction."""
    yield from _hedged(plain, metric, locator, number)
    start = _start(plain, locator, number)
    for end in range(number.numeral_end + 1, number.numeral_end + UNIT):
        if not plain[end - 1 : end].isalnum() or plain.startswith(tuple(BEFORE), end - 1):
            break
        yield Attempt(start, end)
    if metric.kind == "change":
        yield from _directions(plain, start, metric, number)


def as_seen(
    plain: str, metric: Metric, locator: Locator, number: Quantity, how: Evidence
) -> Altered:
    """`number`, which stands for `metric` among other words, with its hedge and direction."""
    start, end = hedged_span(plain, number._replace(start=_start(plain, locator, number)))
    printed = metric.printed
    word = direction(plain, start) if metric.kind == "change" else None
    if word is None or falls(word[0]) == (metric.value < 0):
        return Altered(number, Attempt(start, end), printed, how)
    return Altered(number, Attempt(word.start(), end, turned=word[0]), printed, how)


def _start(plain: str, locator: Locator, number: Quantity) -> int:
    is_rank = locator.as_written.startswith("第") and plain[number.start - 1 : number.start] == "第"
    return number.start - is_rank


def hedged_span(plain: str, number: Quantity) -> tuple[int, int]:
    """Where `number` begins and ends with the hedge beside it."""
    before = _HEDGED_BEFORE.search(plain, max(0, number.start - 24), number.start)
    after = _HEDGED_AFTER.match(plain, number.end)
    is_before = before and is_hedge_before(plain, before.start(), before[0].strip())
    is_after = after and is_hedge_after(plain, after.end() - 1, after[0].strip())
    return (
        before.start() if before and is_before else number.start,
        after.end() if after and is_after else number.end,
    )


def _hedged(plain: str, metric: Metric, locator: Locator, number: Quantity) -> Iterator[Attempt]:
    start = _start(plain, locator, number)
    first, last = hedged_span(plain, number._replace(start=start))
    starts = dict.fromkeys([start, first])
    ends = dict.fromkeys([number.end, number.numeral_end, last])
    befores, afters = (dict.fromkeys(["", was]) for was in metric.hedge_beside)
    for (s, before), (e, after) in product(product(starts, befores), product(ends, afters)):
        yield Attempt(s, e, before, after)


def direction(plain: str, start: int) -> re.Match[str] | None:
    """The last word of direction before `start`, in the same clause."""
    words = list(_DIRECTION.finditer(plain, max(0, start - 10), start))
    return words[-1] if words else None


def _directions(plain: str, start: int, metric: Metric, number: Quantity) -> Iterator[Attempt]:
    word = direction(plain, start)
    first = start if word is None else word.start()
    between = "" if word is None else plain[word.end() : start]
    turned = "" if word is None else word[0]
    for other, hedge in product(DIRECTIONS, dict.fromkeys(["", metric.hedge_beside[0]])):
        if other != turned:
            yield Attempt(first, number.end, f"{other}{between}{hedge}", "", turned)
