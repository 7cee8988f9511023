"""The whole numbers that the number of a ratio that is not printed can be."""

from collections.abc import Iterator
from fractions import Fraction

from lvliang_cli.core.numbers.interval import Interval, point

from ..printed.interval_sets import (
    NOT_NEGATIVE,
    POSITIVE,
    meet,
    product,
    quotient,
    whole_numbers,
    whole_part,
)
from ..printed.ratio_kinds import Form
from ..printed.whole_number_pairs import has_whole_pair
from .result import LISTED, Feasible

TRIED = 2_000
"""Up to this many whole numbers behind a rounded or hedged print are tried one by one."""

FROM_ONE = Interval(Fraction(1), None)


def feasible(form: Form, missing: str, known: Interval, accepted: Interval) -> Feasible:
    """The whole numbers that `missing` can be when the other number is a whole one in `known`.

    Whether there is any is exact. Where `known` holds more than `TRIED` whole numbers,
    `how_many`, `first` and `last` are those of everything between, which is an upper bound.

    Args:
        form: the kind of ratio.
        missing: the role of the number that is not printed.
        known: what the printed number stands for.
        accepted: the values that are printed as the stated figure.
    """
    both = _sides(form, missing, known, accepted)
    if both is None:
        return Feasible(missing, 0)
    numbers, ratios = both
    is_denominator = missing == form.denominator
    count, start, end = 0, None, 0
    values: list[int] = []
    for first, last in _ranges(numbers, ratios, is_denominator):
        low = first if start is None else max(first, end + 1)
        room = LISTED - len(values)
        if last is None:
            values += range(low, low + room)
            return Feasible(missing, None, low if start is None else start, None, tuple(values))
        if low <= last:
            values += range(low, min(last + 1, low + room))
            start = low if start is None else start
            count, end = count + last - low + 1, last
    return Feasible(missing, count, start, end if count else None, tuple(values))


def is_feasible(form: Form, missing: str, known: Interval, accepted: Interval) -> bool:
    """Whether there is any such whole number, exactly; arguments as of `feasible`."""
    both = _sides(form, missing, known, accepted)
    if both is None:
        return False
    numbers, ratios = both
    if missing == form.denominator:
        return has_whole_pair(numbers, FROM_ONE, ratios)
    return has_whole_pair(NOT_NEGATIVE, numbers, ratios)


def _sides(
    form: Form, missing: str, known: Interval, accepted: Interval
) -> tuple[Interval, Interval] | None:
    """The whole numbers that the printed one can be, and the ratios; None without either."""
    ratios = meet(form.ratios(accepted), NOT_NEGATIVE)
    possible = NOT_NEGATIVE if missing == form.denominator else POSITIVE
    numbers = whole_part(meet(known, possible))
    return None if numbers is None or ratios is None else (numbers, ratios)


def _ranges(
    numbers: Interval, ratios: Interval, is_denominator: bool
) -> Iterator[tuple[int, int | None]]:
    """Whole numbers from the first to the last, in ascending order; some may overlap."""
    of = quotient if is_denominator else product
    least, most = whole_numbers(numbers)
    assert least is not None
    if most is None or most - least >= TRIED:
        above, below = (numbers, FROM_ONE) if is_denominator else (NOT_NEGATIVE, numbers)
        tried = [(of(numbers, ratios), 1)] if has_whole_pair(above, below, ratios) else []
    else:
        zero, one = (of(point(number), ratios) for number in (0, 1))
        tried = [(zero, 1)] if least == 0 else []
        tried += [(one, number) for number in range(max(least, 1), most + 1)]
    for found, factor in tried:
        first, last = (1, 0) if found is None else whole_numbers(found, factor)
        assert first is not None
        if last is None or first <= last:
            yield first, last
