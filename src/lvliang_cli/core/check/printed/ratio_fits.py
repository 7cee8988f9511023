"""Whether numbers of two sets can have a ratio in a third: the one question of every check."""

from lvliang_cli.core.numbers.interval import Interval, negative, over

from .interval_sets import NOT_NEGATIVE, POSITIVE, holds, meet, product, quotient, whole_part
from .printed_number import PrintedNumber, loosest, reading_indices
from .whole_number_pairs import has_whole_pair


def ratio_of(numerator: Interval, denominator: Interval) -> Interval:
    """Every ratio of the two; `denominator` reaches above zero.

    What reaches below zero on one side of a ratio is taken to start there.
    """
    falls = numerator.upper is not None and numerator.upper < 0
    found = over(negative(numerator) if falls else numerator, denominator)
    assert found is not None
    return negative(found) if falls else found


def can_have_ratio(numerator: PrintedNumber, denominator: PrintedNumber, wanted: Interval) -> bool:
    """Whether any reading but the literal one lets the ratio lie in `wanted`."""
    both = (numerator, denominator)
    return any(
        has_ratio(*both, wanted, reading=reading)
        for reading in reading_indices(both)
        if loosest(both, reading) != "literal"
    )


def has_ratio(
    numerator: PrintedNumber, denominator: PrintedNumber, wanted: Interval, *, reading: int = 0
) -> bool:
    """Whether numerator/denominator can lie in `wanted`, counts being whole numbers.

    `reading` is the index of the reading of each, the last one where there are fewer.
    Exact for every pair of intervals: no grid is assumed to be fine enough.
    """
    if numerator.value < 0:
        numerator, wanted = numerator.negated(), negative(wanted)
    if numerator.is_exact and denominator.is_exact:
        return denominator.value > 0 and holds(wanted, numerator.value / denominator.value)
    above = meet(numerator.reading(reading).interval, NOT_NEGATIVE)
    below = meet(denominator.reading(reading).interval, POSITIVE)
    if numerator.is_count:
        above = whole_part(above)
    if denominator.is_count:
        below = whole_part(below)
    ratios = meet(wanted, NOT_NEGATIVE)
    if above is None or below is None or ratios is None:
        return False
    if numerator.is_count and denominator.is_count:
        return has_whole_pair(above, below, ratios)
    if numerator.is_count:
        return whole_part(meet(above, product(below, ratios))) is not None
    fitting = quotient(above, ratios)
    found = None if fitting is None else meet(below, fitting)
    return (whole_part(found) if denominator.is_count else found) is not None
