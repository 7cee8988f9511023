"""Checking a printed figure that is a ratio of two numbers, or follows from one.

Change, share, rate and multiple are one arithmetic: x = scale * numerator/denominator
- shift. With both numbers known, x is compared; with one, the whole numbers that the
other could be are found; with neither, the smallest pair that gives the printed
figure.
"""

from collections.abc import Callable
from fractions import Fraction
from itertools import islice
from typing import NamedTuple

from lvliang_cli.core.numbers.interval import Interval

from ..printed.interval_sets import NOT_NEGATIVE, POSITIVE, meet, whole_numbers
from ..printed.printed_claim import Stated
from ..printed.printed_number import PrintedNumber, exact, loosest, reading_indices
from ..printed.ratio_fits import can_have_ratio, has_ratio, ratio_of
from ..printed.ratio_kinds import MOST_YEARS, SHARE, Form, annual_form, rate_form
from ..printed.rounding import CONVENTIONS, NEAREST, fitting
from ..printed.whole_number_pairs import fitting_denominators, smallest_pairs
from ..verdict import detection_power as power
from ..verdict.formula_slips import patterns
from ..verdict.ladder import Question, judge
from ..verdict.result import Feasible, Result
from ..verdict.unprinted_number import feasible, is_feasible

PAIRS = 5
"""Smallest pairs shown when neither number is printed."""

Pair = Callable[[tuple[PrintedNumber, ...]], tuple[PrintedNumber, PrintedNumber] | None]


class Derived(NamedTuple):
    """Printed numbers from which the two of a ratio follow.

    `pair` gives (denominator, numerator) of `form` for numbers in the order of `printed`: a form
    that none of them is in twice, so that what the figure can be is exact.
    """

    printed: tuple[PrintedNumber, ...]
    form: Form
    pair: Pair


def check_ratio(
    form: Form,
    stated: Stated,
    numerator: PrintedNumber | None,
    denominator: PrintedNumber | None,
    derived: Derived | None = None,
) -> Result:
    """Check `stated` against the numbers that are known.

    Args:
        form: the kind of ratio.
        stated: the printed figure.
        numerator, denominator: the two numbers; None for one that is not printed.
        derived: what is really printed, when one of the two only follows from it.
    """
    known = tuple(q for q in (denominator, numerator) if q is not None)
    if derived is not None:
        known = derived.printed
    result = Result(form.type, "inconsistent", stated, known, assumed=form.assumed)
    accepted = stated.accepts()
    may_fall_below = numerator is not None and numerator.value < 0
    too_low = accepted.upper is not None and accepted.upper < form.least and not may_fall_below
    if form.type == "change" and stated.is_fall_by_times:
        is_left = numerator is not None and numerator.value > 0 and denominator is None
        if is_left or too_low:
            slips = ("times-of-fall",)
            return result._replace(verdict="pattern", detail=slips[0], patterns=slips)
    if too_low:
        return result._replace(verdict="impossible", detail="below-least")
    if form.most is not None and accepted.lower is not None and accepted.lower > form.most:
        return result._replace(verdict="impossible", detail="above-most")
    if denominator is not None and meet(denominator.interval, POSITIVE) is None:
        return result._replace(verdict="undefined")
    if numerator is not None and denominator is not None:
        as_printed = Derived(known, form, lambda two: (two[0], two[1]))
        known_slips = patterns(form, stated, numerator, denominator)
        return _both(result, known_slips, derived or as_printed)
    if numerator is not None or denominator is not None:
        return _one(form, result, numerator, denominator)
    return _neither(form, result)


def _both(result: Result, slips: tuple[str, ...], of: Derived) -> Result:
    form, both = of.form, of.pair(of.printed)
    assert both is not None
    denominator, numerator = both
    exact = form.values(ratio_of(numerator.interval, denominator.interval))
    result = result._replace(
        exact=exact,
        power=power.of_interval(exact, result.stated.unit, form.assumed),
        reading=loosest(both, 0),
    )

    def fixes(stated: Stated, numbers: tuple[PrintedNumber, ...]) -> bool:
        both = of.pair(numbers)
        return both is not None and can_have_ratio(both[1], both[0], form.ratios(stated.accepts()))

    question = Question(
        tuple(loosest(both, index) for index in reading_indices(both)),
        lambda wanted, index: has_ratio(numerator, denominator, form.ratios(wanted), reading=index),
        lambda read, index: _fitting(form, read, numerator, denominator, index),
        lambda: slips,
        fixes,
        numerator.is_soft or denominator.is_soft,
    )
    return judge(result, question)


def _fitting(
    form: Form, result: Result, numerator: PrintedNumber, denominator: PrintedNumber, reading: int
) -> Result:
    """A figure that fits by rounding to the nearest, with that reading of the numbers."""
    stated = result.stated
    values = form.values(
        ratio_of(numerator.reading(reading).interval, denominator.reading(reading).interval)
    )
    powerful = power.of_interval(values, stated.unit, form.assumed)
    result = result._replace(power=powerful)
    if powerful < power.WEAK:
        return result._replace(verdict="no-power", detail="too-wide")
    if stated.is_hedged:
        return result._replace(verdict="consistent-approx", detail="hedged")
    if stated.slack:
        return result._replace(verdict="consistent")
    conventions = tuple(
        way
        for way in CONVENTIONS
        if has_ratio(numerator, denominator, form.ratios(stated.accepts(way)), reading=reading)
    )
    result = result._replace(conventions=conventions)
    if not (numerator.is_exact and denominator.is_exact):
        return result._replace(verdict="consistent-approx", detail=result.reading)
    if all(way in conventions for way in NEAREST):
        return result._replace(verdict="consistent")
    tie = ", ".join(way for way in NEAREST if way in conventions)
    return result._replace(verdict="consistent-tie", detail=tie)


def _one(
    form: Form, result: Result, numerator: PrintedNumber | None, denominator: PrintedNumber | None
) -> Result:
    known = numerator or denominator
    assert known is not None
    missing = form.denominator if numerator is not None else form.numerator
    if not known.is_count or known.is_soft or known.value < 0:
        detail = "soft" if known.is_soft else "one-printed"
        return result._replace(verdict="no-power", detail=detail)
    first = known.readings[0].interval
    result = result._replace(
        feasible=feasible(form, missing, first, result.stated.accepts()),
        power=_power_of_one(form, first, result.stated, missing),
    )

    def fixes(stated: Stated, edited: tuple[PrintedNumber, ...]) -> bool:
        accepted = stated.accepts()
        return any(is_feasible(form, missing, r.interval, accepted) for r in edited[0].readings)

    question = Question(
        tuple(reading.name for reading in known.readings),
        lambda wanted, index: is_feasible(form, missing, known.reading(index).interval, wanted),
        lambda read, index: _feasible(form, read, missing, known, index),
        lambda: (),
        fixes,
        is_soft=False,
    )
    found = judge(result, question)
    return found if found.fits else found._replace(verdict="impossible", detail="no-whole-number")


def _feasible(
    form: Form, result: Result, missing: str, known: PrintedNumber, reading: int
) -> Result:
    """A figure that some whole number would give, with that reading of the known one."""
    stated, interval = result.stated, known.reading(reading).interval
    powerful = _power_of_one(form, interval, stated, missing)
    if interval != known.readings[0].interval:
        found = feasible(form, missing, interval, stated.accepts())
        result = result._replace(feasible=found, power=powerful)
    if powerful is not None and powerful < power.WEAK:
        return result._replace(verdict="no-power", detail="too-many")
    conventions: tuple[str, ...] = ()
    if stated.is_sharp:
        held = [reading.interval for reading in known.readings]
        conventions = tuple(
            way
            for way in CONVENTIONS
            if any(is_feasible(form, missing, each, stated.accepts(way)) for each in held)
        )
    is_point = result.reading == "exact" and not stated.is_hedged
    verdict = "consistent" if is_point else "consistent-approx"
    return result._replace(verdict=verdict, conventions=conventions)


def _power_of_one(form: Form, interval: Interval, stated: Stated, missing: str) -> Fraction | None:
    """Power of a whole number in `interval`; None when it has no end or holds none."""
    first, last = whole_numbers(interval)
    if first is None or last is None or first > last:
        return None
    grid = power.ratio_grid(form, stated.unit)
    of_one = power.of_numerator if missing == form.denominator else power.of_denominator
    return power.of_several(of_one(last, grid), last - first + 1)


def _neither(form: Form, result: Result) -> Result:
    """Only the percentage is printed: the smallest whole numbers that give it."""
    stated = result.stated
    ratios = meet(form.ratios(stated.accepts()), NOT_NEGATIVE)
    if ratios is None or ratios.upper is None:
        return result._replace(verdict="no-power", detail="no-counts")
    pairs = tuple(islice(smallest_pairs(ratios), PAIRS))
    first_1000 = fitting_denominators(ratios, 1, 1000)
    conventions: tuple[str, ...] = ()
    if pairs and stated.is_sharp:
        value = form.scale * Fraction(pairs[0][1], pairs[0][0]) - form.shift
        conventions = fitting(value, stated.value, stated.decimals)
    return result._replace(
        verdict="no-power",
        detail="no-counts",
        conventions=conventions,
        feasible=Feasible("both", pairs=pairs, of_first_1000=first_1000),
    )


def check_share(
    stated: Stated, part: PrintedNumber | None = None, whole: PrintedNumber | None = None
) -> Result:
    """Check `stated`, a percentage 100 part/whole, 0 to 100; a part that fell by its size."""
    is_fall = part is not None and whole is not None and part.value < 0 < whole.value
    if part is not None and is_fall and stated.value > 0:
        part = part.negated()  # 淘汰5000家,其中甲类减少1334家,占26.7%
    return check_ratio(SHARE, stated, part, whole)


def check_rate(
    stated: Stated,
    total: PrintedNumber | None = None,
    per: PrintedNumber | None = None,
    scale: Fraction = Fraction(1),
) -> Result:
    """Check `stated`, a rate scale * total/per, such as cases a day or per 100,000 people."""
    found = check_ratio(rate_form(stated, scale), stated, total, per)
    if scale == 1:
        return found
    return found._replace(arguments=(*found.arguments, exact(scale, "scale")))


def check_annual_growth(
    stated: Stated, from_: PrintedNumber | None, to: PrintedNumber | None, years: PrintedNumber
) -> Result:
    """Check `stated`, a percentage a year that `years` times makes `to` of `from_`.

    The true one is 100 ((to/from)^(1/years) - 1), compound. Where a number or a whole
    number of years is missing, nothing can be said.
    """
    known = tuple(number for number in (from_, to, years) if number is not None)
    number = years.value
    is_known = years.is_exact and number.denominator == 1 and 0 < number <= MOST_YEARS
    if from_ is None or to is None or not is_known:
        detail = "years" if from_ and to else "one-printed"
        return Result("annual_growth", "no-power", stated, known, detail=detail)
    return check_ratio(annual_form(int(number)), stated, to, from_)._replace(arguments=known)


def check_multiple(
    stated: Stated, from_: PrintedNumber | None = None, to: PrintedNumber | None = None
) -> Result:
    """Check `stated`, how many times `from_` the number `to` is (是…的N倍)."""
    return check_ratio(rate_form(stated, Fraction(1), "multiple"), stated, to, from_)
