"""Checking a printed sum, or a difference of two rates in percentage points."""

from collections.abc import Callable, Sequence
from fractions import Fraction
from functools import reduce

from lvliang_cli.core.check import power
from lvliang_cli.core.check.conventions import CONVENTIONS, NEAREST, fitting
from lvliang_cli.core.check.fits import has_ratio
from lvliang_cli.core.check.form import CHANGE
from lvliang_cli.core.check.quantity import LOOSER, Quantity
from lvliang_cli.core.check.repairs import repairs
from lvliang_cli.core.check.result import Result
from lvliang_cli.core.check.sets import meet
from lvliang_cli.core.check.stated import Stated
from lvliang_cli.core.interval import Interval, minus, negative

Signs = Sequence[int]


def check_sum(stated: Stated, parts: Sequence[Quantity]) -> Result:
    """Check that `parts` add up to `stated`, the printed total.

    Percentages rounded one by one may add up to a little more or less.
    """
    signs = [1] * len(parts)
    exact = _total(parts, signs, 0)
    reach = max(Fraction(1), 2 * abs(stated.value), *(abs(side) for side in exact[:2] if side))
    return _check("sum", stated, tuple(parts), signs, (Fraction(0), reach), _part_slips)


def check_points(stated: Stated, from_: Quantity, to: Quantity) -> Result:
    """Check `stated`, percentage points: the rate `to` less the rate `from_`.

    Tried from the rates as printed, then from everything that rounds to them.
    """
    assumed = (Fraction(-100), Fraction(100))
    return _check("points", stated, (from_, to), (-1, 1), assumed, _point_slips)


def check_part(part: Quantity, whole: Quantity) -> Result:
    """Check that `part`, printed as one of `whole`, is no greater."""
    stated = Stated(part.value, part.decimals, "exact", "number", False, part.as_written, part.id)
    result = Result("part", "consistent", stated, (part, whole))
    for reading in range(max(len(part.readings), len(whole.readings))):
        if _is_within(part, whole, reading):
            return _fitting(result, reading, is_exact=part.is_exact and whole.is_exact)
    if part.is_soft or whole.is_soft:
        return result._replace(verdict="ambiguous", detail="soft")
    return result._replace(verdict="inconsistent", detail="part-above-whole")


def _is_within(part: Quantity, whole: Quantity, reading: int) -> bool:
    below = minus(whole.at_reading(reading), part.at_reading(reading))
    return meet(below, Interval(Fraction(0), None)) is not None


def _check(
    type: str,
    stated: Stated,
    numbers: tuple[Quantity, ...],
    signs: Signs,
    assumed: tuple[Fraction, Fraction],
    slips: Callable[[Stated, tuple[Quantity, ...]], tuple[str, ...]],
) -> Result:
    exact = _total(numbers, signs, 0)
    result = Result(
        type,
        "inconsistent",
        stated,
        numbers,
        exact=exact,
        power=power.of_interval(exact, stated.unit, assumed),
        assumed=assumed,
    )
    as_printed = sum(
        (number.value * sign for number, sign in zip(numbers, signs, strict=True)), Fraction(0)
    )
    if not stated.is_hedged and all(number.readings[-1].name != "literal" for number in numbers):
        conventions = fitting(as_printed, stated.value, stated.decimals)
        nearest = [name for name in NEAREST if name in conventions]
        if nearest and (len(nearest) == len(NEAREST) or all(n.is_exact for n in numbers)):
            result = result._replace(verdict="consistent", conventions=conventions)
            if len(nearest) == len(NEAREST):
                return result
            return result._replace(verdict="consistent-tie", detail=", ".join(nearest))
    for reading in range(max(len(number.readings) for number in numbers)):
        if meet(_total(numbers, signs, reading), stated.accepts()) is not None:
            return _fitting(result, reading)
    if stated.qualifier == "about" or any(number.is_soft for number in numbers):
        return result._replace(verdict="ambiguous", detail="soft")
    totals = [_total(numbers, signs, reading) for reading in _bounded(numbers)]
    if any(stated.is_hedged and meet(total, stated.promises()) is not None for total in totals):
        return result._replace(verdict="ambiguous", detail="literal")
    if not stated.is_hedged:
        one_way = tuple(
            way
            for way in CONVENTIONS
            if any(meet(total, stated.accepts(way)) is not None for total in totals)
        )
        if one_way:
            detail = ", ".join(one_way)
            return result._replace(verdict="directional", detail=detail, conventions=one_way)

    def mends(wanted: Stated, others: tuple[Quantity, ...]) -> bool:
        return any(
            meet(_total(others, signs, reading), wanted.accepts()) is not None
            for reading in _bounded(others)
        )

    found, mended = slips(stated, numbers), repairs(stated, numbers, mends)
    return result._replace(
        verdict="pattern" if found else "repairable" if mended.repairs else "inconsistent",
        detail=found[0] if found else "",
        patterns=found,
        repairs=mended.repairs,
        faulty=mended.faulty,
    )


def _bounded(numbers: Sequence[Quantity]) -> list[int]:
    """The readings but the literal one."""
    readings = range(max(len(number.readings) for number in numbers))
    return [r for r in readings if all(n.name_at(r) != "literal" for n in numbers)]


def _fitting(result: Result, reading: int, *, is_exact: bool = False) -> Result:
    """`result` when it fits with that reading of its arguments."""
    if is_exact:
        return result
    name = max((number.name_at(reading) for number in result.arguments), key=LOOSER.index)
    verdict = "ambiguous" if name == "literal" else "consistent-approx"
    return result._replace(verdict=verdict, detail=name, reading=name)


def _total(numbers: Sequence[Quantity], signs: Signs, reading: int) -> Interval:
    def add(total: Interval, signed: tuple[Quantity, int]) -> Interval:
        number, sign = signed
        interval = number.at_reading(reading)
        return minus(total, negative(interval) if sign > 0 else interval)

    nothing = Interval(Fraction(0), Fraction(0))
    return reduce(add, zip(numbers, signs, strict=True), nothing)


def _part_slips(stated: Stated, parts: tuple[Quantity, ...]) -> tuple[str, ...]:
    found = []
    signs = [1] * len(parts)
    for index, part in enumerate(parts):
        if part.value == 0:
            continue
        others = (*parts[:index], *parts[index + 1 :])
        if meet(_total(others, signs[1:], 0), stated.accepts()) is not None:
            found.append("omitted-part")
        if meet(_total((*parts, part), (*signs, 1), 0), stated.accepts()) is not None:
            found.append("repeated-part")
    return tuple(dict.fromkeys(found))


def _point_slips(stated: Stated, rates: tuple[Quantity, ...]) -> tuple[str, ...]:
    from_, to = rates
    accepted = stated.accepts()
    found = []
    if meet(_total(rates, (1, -1), 0), accepted) is not None:
        found.append("sign")
    if from_.value > 0 and has_ratio(to, from_, CHANGE.ratios(accepted)):
        found.append("percent-for-points")
    return tuple(found)
