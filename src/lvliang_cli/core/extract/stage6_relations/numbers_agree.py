"""Whether printed numbers agree, exactly and under any rounding: to choose among partners.

A print stands for an interval: 1.5万 for 1.4万 to 1.6万 whatever the rule of rounding, a count
printed to the last digit for itself, 9400多 for 9400 to 9500.
"""

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from functools import cached_property
from itertools import accumulate, combinations
from math import lcm
from typing import NamedTuple

from lvliang_cli.core.numbers.format import places_apart

from ..model.figure import ROUNDED
from ..model.mention import Mention
from ..stage1_numbers.measures import measure_of

_COUNTED = ("count", "rank")
"""Dimensions whose whole numbers are exact when every digit is printed."""
_ABOVE = ("more_than", "over", "at_least")
_BELOW = ("nearly", "less_than", "at_most")
HUNDRED = 100
_MOST_TRIED = 8
"""Of more parts the sets are too many to be tried, and fit by chance."""
RARELY = Fraction(1, 60)
"""So seldom may a list that words do not call whole look like one with a digit wrong."""
_BY_CHANCE = Fraction(1, 10)
"""Where more of all totals are one digit away, a list that leaves something out is as likely."""


class _Ends(NamedTuple):
    low: Fraction
    high: Fraction
    value: Fraction
    step: Fraction


class Range(_Ends):
    """What a print can stand for, without its sign; `step` is one of its last digit."""

    @cached_property
    def digits(self) -> int:
        """How many of them are printed."""
        return len(str(abs(int(self.value / self.step))))

    @cached_property
    def near(self) -> tuple[Fraction, Fraction]:
        """The interval of rounding to the nearest; that of a hedge stays what it is."""
        if self.low == self.value - self.step and self.high == self.value + self.step:
            return self.value - self.step / 2, self.value + self.step / 2
        return self.low, self.high

    @property
    def rounded(self) -> "Range":
        """What may be printed so, rounded to the nearest: 98.5 to 99.5 as 99."""
        return Range(*self.near, self.value, self.step)

    @property
    def cut(self) -> "Range":
        """What may be printed so, rounded to the nearest or cut: 98.5 to 100 as 99."""
        return Range(self.near[0], self.high, self.value, self.step)


def negative(number: Range) -> Range:
    """A fall among rises: 短期贷款减少509亿元 in a sum of what was added."""
    return Range(-number.high, -number.low, -number.value, number.step)


def range_of(mention: Mention) -> Range:
    """What the number of `mention` can stand for, without its sign.

    >>> 12070 (exact): 12070 to 12070; 13.83亿: 13.82亿 to 13.84亿; 9400多: 9400 to 9500
    """
    quantity = mention.quantity
    value = abs(Fraction(quantity.value))
    step = Fraction(10) ** -quantity.decimals
    if quantity.upper is not None:
        return Range(value, abs(Fraction(quantity.upper)), value, step)
    if quantity.qualifier == "exact":
        is_exact = quantity.decimals == 0 and measure_of(quantity.unit).dimension in _COUNTED
        around = Fraction(0) if is_exact else step
        return Range(value - around, value + around, value, step)
    while quantity.qualifier in ROUNDED and value and value % (step * 10) == 0:
        step *= 10
    low = value if quantity.qualifier in _ABOVE else value - step
    high = value if quantity.qualifier in _BELOW else value + step
    return Range(low, high, value, step)


def is_share(part: Range, whole: Range, percent: Range) -> bool:
    """Whether `part` can be `percent` of `whole`: 50 of 80 is 62.5%."""
    if whole.low <= 0:
        return False
    low, high = 100 * part.low / whole.high, 100 * part.high / whole.low
    return low <= percent.high and high >= percent.low


def is_close_share(part: Range, whole: Range, percent: Range) -> bool:
    """As `is_share`, each number rounded to the nearest last digit."""
    return is_share(part.rounded, whole.rounded, percent.rounded)


def total_of(numbers: Iterable[Range]) -> Range:
    """What `numbers`, one or more, come to."""
    return Range(*(sum(side, Fraction(0)) for side in zip(*numbers, strict=True)))


def is_sum(total: Range, parts: Iterable[Range]) -> bool:
    """Whether `parts`, each rounded to the nearest last digit, add up to `total`.

    >>> 2.3万亿, 3.04万亿 and 6305亿 of 6.04万亿: no, though they can under other roundings
    """
    return first_total([total], parts) is not None


def first_total(totals: Sequence[Range], parts: Iterable[Range]) -> int | None:
    """The place of the first of `totals` that `parts` add up to, as `is_sum`; None without one."""
    near = _in_one_unit([number.near for number in (*totals, *parts)])
    low, high = (sum(of[side] for of in near[len(totals) :]) for side in (0, 1))
    tried = enumerate(near[: len(totals)])
    return next((at for at, (least, most) in tried if low <= most and high >= least), None)


def is_above(total: Range, parts: Iterable[Range]) -> bool:
    """Whether `parts` come to more than `total`, as low as each of their prints may be."""
    return sum((part.low for part in parts), Fraction(0)) > total.high


def those_that_add_up(total: Range, parts: Sequence[Range]) -> Sequence[int]:
    """Places of all `parts`, or where they come to more than `total`, of those that add up to it.

    >>> 21, 12 and 4 of 33, 男性21人、女性12人,儿童4人: 0, 1; where no two or more do, all
    """
    every = range(len(parts))
    if len(parts) > _MOST_TRIED or not is_above(total, parts):
        return every
    tried = (some for size in every[:1:-1] for some in combinations(every, size))
    return next((some for some in tried if is_sum(total, [parts[at] for at in some])), every)


def first_sums(total: Range, parts: Iterable[Range]) -> list[bool]:
    """Of none of `parts`, the first, the first two and so on, whether they are such a sum."""
    (least, most), *near = _in_one_unit([number.near for number in (total, *parts)])
    lows = accumulate((low for low, _ in near), initial=0)
    highs = accumulate((high for _, high in near), initial=0)
    return [low <= most and high >= least for low, high in zip(lows, highs, strict=True)]


def _in_one_unit(rows: Sequence[Sequence[Fraction]]) -> list[list[int]]:
    """`rows` in a unit so small that all of them are whole."""
    scale = lcm(*(number.denominator for row in rows for number in row))
    return [[number.numerator * (scale // number.denominator) for number in row] for row in rows]


def is_near_sum(total: Range, parts: Iterable[Range], chance: Fraction = _BY_CHANCE) -> bool:
    """Whether one wrong digit explains why `parts` do not add up to `total`.

    Only where that can hardly be chance: where at most this part of all totals that could have
    been printed are one digit away.

    >>> 1069 + 6786 + 168.19 + 178.69 of 8201.9 printed 8211.9: yes; 50 + 20 of 80: no
    """
    numbers = [total, *parts]
    ends = _in_one_unit(numbers)
    whole, step = abs(ends[0][2]), max(end[3] for end in ends)
    reach = 9 * max(number.digits for number in numbers) * (4 * _slack(ends) + step)
    is_all = 2 * sum(end[2] for end in ends[1:]) >= whole
    return is_all and reach <= chance * whole and is_one_digit_off(total, numbers[1:])


def _slack(ends: Sequence[Sequence[int]]) -> int:
    """How far rounding to the nearest may take the sum from the total."""
    return sum(high - low for low, high, *_ in ends) // 4


def is_one_digit_off(total: Range, parts: Sequence[Range]) -> bool:
    """Whether one wrong digit explains why `parts` do not add up to `total`, be it by chance."""
    numbers = (total, *parts)
    ends = _in_one_unit(numbers)
    slack = _slack(ends)
    gap = abs(ends[0][2] - sum(end[2] for end in ends[1:]))
    longest_of: dict[int, int] = {}
    for number, (*_, step) in zip(numbers, ends, strict=True):
        longest_of[step] = max(number.digits, longest_of.get(step, 0))
    return any(
        abs(gap - digit * step * 10**place) <= slack
        for step, digits in longest_of.items()
        for place in range(digits)
        for digit in range(1, 10)
    )


def agree(one: Range, other: Range) -> bool:
    """Whether two prints can be the same number: 近27万 and 26.98万."""
    return one.low <= other.high and one.high >= other.low


def is_nearly_share(part: Range, whole: Range, printed: Range) -> bool:
    """Whether the numbers give the print, or one with a digit changed or two beside swapped."""
    if is_share(part, whole, printed) or not whole.value:
        return True
    given = round(100 * part.value / whole.value / printed.step)
    one, other = str(int(printed.value / printed.step)), str(given)
    apart = places_apart(one, other) if printed.digits > 1 else []
    if len(apart) == 2:
        first, last = apart
        return last == first + 1 and one[first : last + 1] == other[first : last + 1][::-1]
    return len(apart) == 1


def is_share_but_for_a_digit(part: Range, whole: Range, printed: Range) -> bool:
    """As `is_nearly_share`, or with a digit of the part or the whole changed.

    That is told of a print of three digits or more: of fewer it is chance.
    """
    return is_nearly_share(part, whole, printed) or (
        printed.digits > 2
        and (
            any(is_close_share(slip, whole, printed) for slip in with_a_digit_changed(part))
            or any(is_close_share(part, slip, printed) for slip in with_a_digit_changed(whole))
        )
    )


def with_a_digit_changed(number: Range) -> Iterator[Range]:
    """`number` with each of its digits replaced by each other one."""
    digits = str(int(number.value / number.step))
    for at, printed in enumerate(digits):
        place = number.step * 10 ** (len(digits) - 1 - at)
        for digit in range(not at, 10):
            if gap := (digit - int(printed)) * place:
                yield Range(number.low + gap, number.high + gap, number.value + gap, number.step)


def is_ratio(total: Range, per: Range, printed: Range) -> bool:
    """Whether `printed` can be `total` by `per`."""
    low, high = total.low / per.high, total.high / per.low
    around = printed.step
    return low < printed.value + around and high > printed.value - around


def is_ratio_but_for_a_digit(total: Range, per: Range, printed: Range) -> bool:
    """As `is_ratio`, or within a factor of two, or with a digit of `total` or `printed` changed.

    Where the two are farther apart, one of them is of other things.
    """
    if 2 * total.high >= per.low * printed.low and total.low <= 2 * per.high * printed.high:
        return True
    return any(is_ratio(slip, per, printed) for slip in with_a_digit_changed(total)) or any(
        is_ratio(total, per, slip) for slip in with_a_digit_changed(printed)
    )
