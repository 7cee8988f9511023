"""Checking a printed figure that is a ratio of two numbers, or follows from one.

Change, share, rate and multiple are one arithmetic: x = scale * numerator/denominator
- shift. With both numbers known, x is compared; with one, the whole numbers that the
other could be are found; with neither, the smallest pair that gives the print.
"""

from collections.abc import Callable
from fractions import Fraction
from typing import NamedTuple

from lvliang_cli.core.check import power
from lvliang_cli.core.check.conventions import CONVENTIONS, NEAREST
from lvliang_cli.core.check.fits import has_ratio, ratio_of
from lvliang_cli.core.check.form import Form
from lvliang_cli.core.check.patterns import patterns
from lvliang_cli.core.check.quantity import LOOSER, Quantity
from lvliang_cli.core.check.repairs import repairs
from lvliang_cli.core.check.result import LISTED, Feasible, Result
from lvliang_cli.core.check.simplest import (
    fitting_denominators,
    smallest_pairs,
    whole_numbers,
)
from lvliang_cli.core.check.stated import Stated
from lvliang_cli.core.interval import Interval

PAIRS = 5
"""Smallest pairs told when neither number is printed."""

ZERO = Fraction(0)

Fits = Callable[..., bool]
Pair = Callable[[tuple[Quantity, ...]], tuple[Quantity, Quantity] | None]


class Derived(NamedTuple):
    """Printed numbers from which the two of a ratio follow.

    `pair` gives (denominator, numerator) of numbers printed in the order of `printed`.
    """

    printed: tuple[Quantity, ...]
    pair: Pair


def check_ratio(
    form: Form,
    stated: Stated,
    numerator: Quantity | None,
    denominator: Quantity | None,
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
    if accepted.upper is not None and accepted.upper < form.least:
        return result._replace(verdict="impossible", detail="below-least")
    if form.most is not None and accepted.lower is not None and accepted.lower > form.most:
        return result._replace(verdict="impossible", detail="above-most")
    if denominator is not None and denominator.is_exact and denominator.value == 0:
        return result._replace(verdict="undefined")
    if numerator is not None and denominator is not None:
        pair = derived.pair if derived is not None else _as_printed
        return _both(form, result, numerator, denominator, pair)
    if numerator is not None or denominator is not None:
        return _one(form, result, numerator, denominator)
    return _neither(form, result)


def _as_printed(numbers: tuple[Quantity, ...]) -> tuple[Quantity, Quantity]:
    denominator, numerator = numbers
    return denominator, numerator


def _both(
    form: Form, result: Result, numerator: Quantity, denominator: Quantity, pair: Pair
) -> Result:
    stated = result.stated
    ratios = ratio_of(numerator.interval, denominator.interval)
    exact = form.values(ratios) if ratios is not None else None
    if exact is not None:
        result = result._replace(
            exact=exact, power=power.of_interval(exact, stated.unit, form.assumed)
        )

    def fits(wanted: Interval, reading: int = 0) -> bool:
        return has_ratio(numerator, denominator, form.ratios(wanted), reading=reading)

    is_point = numerator.is_exact and denominator.is_exact and not stated.is_hedged
    result = result._replace(reading=_reading(numerator, denominator, 0))
    if fits(stated.accepts()):
        return _fitting(result, fits, is_point=is_point)
    for reading in range(1, max(len(numerator.readings), len(denominator.readings))):
        if fits(stated.accepts(), reading):
            name = _reading(numerator, denominator, reading)
            verdict = "ambiguous" if name == "literal" else "consistent-approx"
            return result._replace(verdict=verdict, detail=name, reading=name)
    if numerator.is_soft or denominator.is_soft or stated.qualifier == "about":
        return result._replace(verdict="ambiguous", detail="soft")
    if stated.is_hedged and fits(stated.promises()):
        return result._replace(verdict="ambiguous", detail="literal")
    result = _not_nearest(form, result, numerator, denominator, fits)
    return result if result.fits else _mended(form, result, pair)


def _fitting(result: Result, fits: Fits, *, is_point: bool) -> Result:
    """A figure that fits by rounding to the nearest."""
    stated = result.stated
    if result.power is not None and result.power < power.WEAK:
        return result._replace(verdict="no-power", detail="too-wide")
    if stated.is_hedged:
        return result._replace(verdict="consistent-approx", detail="hedged")
    conventions = tuple(name for name in CONVENTIONS if fits(stated.accepts(name)))
    result = result._replace(conventions=conventions)
    if not is_point:
        return result._replace(verdict="consistent-approx", detail=result.reading)
    if all(name in conventions for name in NEAREST):
        return result._replace(verdict="consistent")
    tie = ", ".join(name for name in NEAREST if name in conventions)
    return result._replace(verdict="consistent-tie", detail=tie)


def _not_nearest(
    form: Form, result: Result, numerator: Quantity, denominator: Quantity, fits: Fits
) -> Result:
    """A figure that no rounding to the nearest gives: one-way rounding, padding, a slip."""
    stated = result.stated
    found = patterns(form, stated, numerator, denominator)
    if not stated.is_hedged:
        one_way = tuple(name for name in CONVENTIONS if fits(stated.accepts(name)))
        result = result._replace(conventions=one_way)
        if one_way and "double-rounded" not in found:
            return result._replace(verdict="directional", detail=", ".join(one_way))
        if any(fits(shorter.accepts()) for shorter in _shorter(stated)):
            return result._replace(verdict="padded")
    if found:
        result = result._replace(verdict="pattern", detail=found[0], patterns=found)
    return result


def _mended(form: Form, result: Result, pair: Pair) -> Result:
    """`result` with the single edits that would make it fit."""

    def mends(stated: Stated, numbers: tuple[Quantity, ...]) -> bool:
        both = pair(numbers)
        return both is not None and has_ratio(both[1], both[0], form.ratios(stated.accepts()))

    mended = repairs(result.stated, result.arguments, mends)
    if not mended:
        return result
    roles = {repair.role for repair in mended}
    faulty = roles.pop() if len(roles) == 1 else ""
    verdict = result.verdict if result.patterns else "repairable"
    detail = result.detail or faulty
    return result._replace(verdict=verdict, detail=detail, repairs=mended, faulty=faulty)


def _reading(numerator: Quantity, denominator: Quantity, index: int) -> str:
    """The loosest of the readings used."""
    return max(numerator.name_at(index), denominator.name_at(index), key=LOOSER.index)


def _shorter(stated: Stated) -> list[Stated]:
    """`stated` without the zeros at its end, one by one."""
    found = []
    for decimals in range(stated.decimals - 1, -1, -1):
        if (stated.value * 10**decimals).denominator != 1:
            break
        found.append(stated._replace(decimals=decimals))
    return found


def _one(
    form: Form, result: Result, numerator: Quantity | None, denominator: Quantity | None
) -> Result:
    known = numerator or denominator
    assert known is not None
    missing = form.denominator if numerator is not None else form.numerator
    if not known.is_count or known.is_soft:
        detail = "soft" if known.is_soft else "no-counts"
        return result._replace(verdict="no-power", detail=detail)
    stated = result.stated
    result = result._replace(
        feasible=_feasible(form, missing, known, stated.accepts()),
        power=_power_of_one(form, known, stated, is_numerator=numerator is not None),
    )

    def is_feasible(wanted: Stated, by: str = "nearest", of: Quantity = known) -> bool:
        return _feasible(form, missing, of, wanted.accepts(by)).how_many != 0

    if is_feasible(stated):
        if result.power is not None and result.power < power.WEAK:
            return result._replace(verdict="no-power", detail="too-many")
        verdict = "consistent" if known.is_exact and not stated.is_hedged else "consistent-approx"
        conventions = tuple(c for c in CONVENTIONS if is_feasible(stated, c))
        return result._replace(verdict=verdict, conventions=conventions, reading="feasible")
    if stated.is_hedged:
        return result._replace(verdict="ambiguous", detail=_open_detail(stated))
    one_way = tuple(c for c in CONVENTIONS if is_feasible(stated, c))
    if one_way:
        detail = ", ".join(one_way)
        return result._replace(verdict="directional", detail=detail, conventions=one_way)
    if any(is_feasible(shorter) for shorter in _shorter(stated)):
        return result._replace(verdict="padded")

    def mends(wanted: Stated, numbers: tuple[Quantity, ...]) -> bool:
        return is_feasible(wanted, of=numbers[0])

    return result._replace(
        verdict="impossible",
        detail="no-whole-number",
        repairs=repairs(stated, (known,), mends),
    )


def _open_detail(stated: Stated) -> str:
    return "soft" if stated.qualifier == "about" else "literal"


def _feasible(form: Form, missing: str, known: Quantity, accepted: Interval) -> Feasible:
    """The whole numbers that the missing one can be, above zero for a denominator."""
    ratios = form.ratios(accepted)
    if missing == form.denominator and known.is_exact and known.value == 0:
        # nothing of anything: every denominator or none
        return Feasible(missing, 0) if ratios.lower else _from(missing, 1)
    if missing == form.denominator:
        turned = Interval(_below(ratios), _above(ratios), ratios.upper_open, ratios.lower_open)
        found = _product(known.interval, turned)
        first, last = whole_numbers(found)
        first = max(first or 0, 1)
    else:
        first, last = whole_numbers(_product(known.interval, ratios))
        first = max(first or 0, 0)
        if form.most is not None and known.interval.upper is not None:
            whole = whole_numbers(known.interval)[1]
            last = whole if last is None or whole is None else min(last, whole)
    if last is None:
        return _from(missing, first)
    if first > last:
        return Feasible(missing, 0)
    listed = range(first, min(last + 1, first + LISTED))
    return Feasible(missing, last - first + 1, first, last, tuple(listed))


def _from(missing: str, first: int) -> Feasible:
    """Every whole number from `first`."""
    return Feasible(missing, None, first, None, tuple(range(first, first + LISTED)))


def _below(ratios: Interval) -> Fraction:
    return ZERO if ratios.upper is None else 1 / ratios.upper if ratios.upper else ZERO


def _above(ratios: Interval) -> Fraction | None:
    return 1 / ratios.lower if ratios.lower else None


def _product(one: Interval, other: Interval) -> Interval:
    """Every product of two numbers that are not negative."""
    lower = (one.lower or ZERO) * (other.lower or ZERO)
    upper = None if one.upper is None or other.upper is None else one.upper * other.upper
    if one.upper == 0:
        upper = ZERO
    return Interval(
        lower, upper, one.lower_open or other.lower_open, one.upper_open or other.upper_open
    )


def _power_of_one(
    form: Form, known: Quantity, stated: Stated, *, is_numerator: bool
) -> Fraction | None:
    """Power with the printed value: more than a rounded or hedged one really has."""
    if known.value.denominator != 1:
        return None
    unit = stated.unit / form.scale
    low, high = ((x + form.shift) / form.scale for x in form.assumed)
    whole = known.value.numerator
    if is_numerator:
        return power.of_numerator(whole, unit, (low, high))
    return power.of_denominator(whole, unit, (low, high))


def _neither(form: Form, result: Result) -> Result:
    """Only the print: the smallest whole numbers that give it."""
    ratios = form.ratios(result.stated.accepts())
    if ratios.upper is None:
        return result._replace(verdict="no-power", detail="no-counts")
    pairs = tuple(smallest_pairs(ratios, PAIRS))
    first_1000 = fitting_denominators(ratios, 1, 1000)
    feasible = Feasible("both", pairs=pairs, of_first_1000=first_1000)
    return result._replace(verdict="no-power", detail="no-counts", feasible=feasible)
