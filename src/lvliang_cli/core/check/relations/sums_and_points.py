"""Checking a printed sum, or a difference of two rates in percentage points."""

from collections.abc import Callable, Sequence
from fractions import Fraction
from functools import reduce

from lvliang_cli.core.numbers.interval import Interval, minus, negative, point

from ..printed.interval_sets import NOT_NEGATIVE, meet, whole_part
from ..printed.printed_claim import Stated
from ..printed.printed_number import PrintedNumber, loosest, reading_indices
from ..printed.ratio_fits import has_ratio
from ..printed.ratio_kinds import CHANGE, HUNDRED
from ..printed.rounding import NEAREST, fitting
from ..verdict import detection_power as power
from ..verdict.ladder import Question, judge
from ..verdict.result import POSSIBLE, Result

Signs = Sequence[int]
Slips = Callable[[Stated, tuple[PrintedNumber, ...]], tuple[str, ...]]


def check_sum(stated: Stated, parts: Sequence[PrintedNumber]) -> Result:
    """Check that `parts` add up to `stated`, the printed total.

    Percentages rounded one by one may add up to a little more or less.
    """
    values = sum((abs(part.value) for part in parts), Fraction(0))
    reach = max(Fraction(1), 2 * abs(stated.value), values)
    signs = [1] * len(parts)
    return check_linear("sum", stated, tuple(parts), signs, (Fraction(0), reach), _part_slips)


def check_whole(shares: Sequence[PrintedNumber]) -> Result:
    """Check that `shares`, percentages of one whole, add up to 100 as far as they are rounded."""
    places = max(share.decimals for share in shares)
    slack = Fraction(10) ** -places / 2
    stated = Stated(HUNDRED, places, "exact", "percent", False, "100%", slack=slack)
    signs = [1] * len(shares)
    assumed = (Fraction(0), 2 * HUNDRED)
    return check_linear("whole100", stated, tuple(shares), signs, assumed)


def check_points(stated: Stated, from_: PrintedNumber, to: PrintedNumber) -> Result:
    """Check `stated`, percentage points: the rate `to` less the rate `from_`.

    Tried from the rates as printed, then from everything that rounds to them.
    """
    assumed = (Fraction(-100), Fraction(100))
    return check_linear("points", stated, (from_, to), (-1, 1), assumed, _point_slips)


def check_difference(
    stated: Stated, from_: PrintedNumber | None = None, to: PrintedNumber | None = None
) -> Result:
    """Check `stated`, a change printed in the unit of its numbers: `to` less `from_`."""
    known = tuple(number for number in (from_, to) if number is not None)
    if from_ is None or to is None:
        return Result("change", "no-power", stated, known, detail="one-printed")
    reach = max(Fraction(1), abs(from_.value), abs(to.value), abs(stated.value))
    return check_linear("change", stated, (from_, to), (-1, 1), (-reach, reach), _sign_slip)


def check_part(part: PrintedNumber, whole: PrintedNumber) -> Result:
    """Check that `part`, printed as one of `whole`, is not greater; of what fell, its size."""
    stated = Stated(part.value, part.decimals, "exact", "number", False, part.as_written, part.id)
    result = Result("part", "consistent", stated, (part, whole))
    part, whole = (each.negated() if each.value < 0 else each for each in (part, whole))
    for reading in reading_indices((part, whole)):
        rest = _total((part, whole), (-1, 1), reading)
        if rest is not None and meet(rest, NOT_NEGATIVE) is not None:
            return result if part.is_exact and whole.is_exact else _within(result, reading)
    if part.is_soft or whole.is_soft:
        return result._replace(verdict="ambiguous", detail="soft")
    return result._replace(verdict="inconsistent", detail="part-above-whole")


def check_parts(stated: Stated, whole: PrintedNumber, parts: Sequence[PrintedNumber]) -> Result:
    """Check parts that do not exhaust their whole: none is greater, nor are they together.

    Parts that pass the whole together may overlap, so that is ``possible`` at most. What
    fits is only a bound.
    """
    result = Result("sum", "no-power", stated, tuple(parts), detail="bound")
    misfits = [part for part in parts if not check_part(part, whole).fits]
    if misfits:
        only = misfits[0].role if len(misfits) == 1 else ""
        return result._replace(verdict="inconsistent", detail="part-above-whole", faulty=only)
    numbers, signs = (whole, *parts), (1, *(-1 for _ in parts))
    rests = [_total(numbers, signs, reading) for reading in reading_indices(numbers)]
    is_soft = any(number.is_soft for number in numbers)
    if is_soft or any(rest is not None and meet(rest, NOT_NEGATIVE) is not None for rest in rests):
        return result
    exact = _total(parts, [1] * len(parts), 0)
    return result._replace(verdict=POSSIBLE, detail="overlap", exact=exact)


def check_linear(
    type: str,
    stated: Stated,
    numbers: tuple[PrintedNumber, ...],
    signs: Signs,
    assumed: tuple[Fraction, Fraction],
    slips: Slips = lambda stated, of: (),
) -> Result:
    """Check that `numbers`, each with its sign of `signs`, add up to `stated`.

    Args:
        type: the type of the relation.
        stated: the printed total or difference.
        numbers: at least one.
        signs: 1 or -1 for each.
        assumed: the range from which wrong figures are taken for the power.
        slips: the known slips that would explain a misfit.
    """
    result = Result(type, "inconsistent", stated, numbers, assumed=assumed)
    totals = [_total(numbers, signs, reading) for reading in reading_indices(numbers)]
    exact = next((total for total in totals if total is not None), None)
    if exact is not None:
        powerful = power.of_interval(exact, stated.unit, assumed)
        result = result._replace(exact=exact, power=powerful)
    is_hedged = stated.is_hedged or any(number.is_hedged for number in numbers)
    as_printed = sum(number.value * sign for number, sign in zip(numbers, signs, strict=True))
    conventions = fitting(Fraction(as_printed), stated.value, stated.decimals)
    ways = [name for name in NEAREST if name in conventions]
    if len(ways) == len(NEAREST) and not is_hedged:
        return result._replace(verdict="consistent", conventions=conventions)
    if ways and not is_hedged and all(number.is_exact for number in numbers):
        tie = ", ".join(ways)
        return result._replace(verdict="consistent-tie", detail=tie, conventions=conventions)

    def fits(wanted: Interval, index: int) -> bool:
        total = totals[index]
        return total is not None and meet(total, wanted) is not None

    question = Question(
        tuple(loosest(numbers, reading) for reading in reading_indices(numbers)),
        fits,
        _within,
        lambda: () if is_hedged else slips(stated, numbers),
        lambda wanted, edited: _can_total(edited, signs, wanted.accepts()),
        any(number.is_soft for number in numbers),
    )
    return judge(result, question)


def _within(result: Result, reading: int) -> Result:
    """`result` when it fits with that reading of its arguments."""
    name = loosest(result.arguments, reading)
    verdict = "ambiguous" if name == "literal" else "consistent-approx"
    return result._replace(verdict=verdict, detail=name, reading=name)


def _can_total(numbers: Sequence[PrintedNumber], signs: Signs, wanted: Interval) -> bool:
    """Whether any reading but the literal one lets the total lie in `wanted`."""
    for reading in reading_indices(numbers):
        total = _total(numbers, signs, reading)
        is_literal = loosest(numbers, reading) == "literal"
        if total is not None and not is_literal and meet(total, wanted) is not None:
            return True
    return False


def _total(numbers: Sequence[PrintedNumber], signs: Signs, reading: int) -> Interval | None:
    """Every total, counts being whole; None when that reading of a count holds none."""
    parts = [
        whole_part(number.reading(reading).interval)
        if number.is_count
        else number.reading(reading).interval
        for number in numbers
    ]
    signed = [
        negative(part) if sign > 0 else part
        for part, sign in zip(parts, signs, strict=True)
        if part is not None
    ]
    return None if None in parts else reduce(minus, signed, point(0))


def _part_slips(stated: Stated, parts: tuple[PrintedNumber, ...]) -> tuple[str, ...]:
    found = []
    for index, part in enumerate(parts):
        others = (*parts[:index], *parts[index + 1 :])
        for name, numbers in (("omitted-part", others), ("repeated-part", (*parts, part))):
            if part.value and _can_total(numbers, [1] * len(numbers), stated.accepts()):
                found.append(name)
    return tuple(dict.fromkeys(found))


def _sign_slip(stated: Stated, numbers: tuple[PrintedNumber, ...]) -> tuple[str, ...]:
    return ("sign",) if _can_total(numbers, (1, -1), stated.accepts()) else ()


def _point_slips(stated: Stated, rates: tuple[PrintedNumber, ...]) -> tuple[str, ...]:
    from_, to = rates
    accepted = stated.accepts()
    found = list(_sign_slip(stated, rates))
    if from_.value > 0 and has_ratio(to, from_, CHANGE.ratios(accepted)):
        found.append("percent-for-points")
    return tuple(found)
