"""Checking a printed change: a percentage against the counts before and after."""

from fractions import Fraction

from lvliang_cli.core.numbers.interval import minus

from ..printed.interval_sets import meet
from ..printed.printed_claim import Stated
from ..printed.printed_number import PrintedNumber, Reading, exact, loosest, reading_indices
from ..printed.ratio_fits import can_have_ratio, ratio_of
from ..printed.ratio_kinds import CHANGE, HUNDRED, ZERO, Form
from ..verdict.digit_repairs import repairs
from ..verdict.result import Result
from .ratio import Derived, Pair, check_ratio

OF_RISE = Form("change", "difference", "from", HUNDRED, ZERO, ZERO, None, (ZERO, Fraction(200)))
OF_FALL = OF_RISE._replace(most=HUNDRED, assumed=(ZERO, Fraction(90)))
"""A change as the difference over the earlier number, both without sign."""
BY_DIFFERENCE = CHANGE._replace(numerator="difference", shift=ZERO)
"""The same with its sign: x = 100 difference/from."""


def check_change(
    stated: Stated,
    from_: PrintedNumber | None = None,
    to: PrintedNumber | None = None,
    difference: PrintedNumber | None = None,
) -> Result:
    """Check `stated`, a percentage x = 100 (to/from - 1), signed.

    Args:
        stated: the printed percentage, of form ``percent``.
        from_: the earlier number.
        to: the current number.
        difference: the current number less the earlier one, signed.

    Returns:
        With both numbers, or one and the difference: whether they fit. With one: the
        whole numbers that the other can be. With neither: the smallest pairs.
    """
    if difference is None:
        return check_ratio(CHANGE, stated, to, from_)
    if from_ is not None and to is not None:
        return _over_determined(stated, from_, to, difference)
    if to is not None:
        return _derived(stated, to, difference, _earlier)
    if from_ is not None:
        return _derived(stated, from_, difference, _current)
    if stated.value * difference.value < 0:
        return Result("change", "pattern", stated, (difference,), detail="sign", patterns=("sign",))
    form = OF_FALL if stated.value < 0 else OF_RISE
    size = difference.negated() if difference.value < 0 else difference
    found = check_ratio(form, stated._replace(value=abs(stated.value)), size, None)
    detail = "below-least" if found.detail == "above-most" else found.detail
    return found._replace(stated=stated, arguments=(difference,), detail=detail)


def _earlier(numbers: tuple[PrintedNumber, ...]) -> tuple[PrintedNumber, PrintedNumber] | None:
    """The earlier number, of the current one and the difference."""
    to, difference = numbers
    return _checked(_less(to, difference, "from"), to)


def _current(numbers: tuple[PrintedNumber, ...]) -> tuple[PrintedNumber, PrintedNumber] | None:
    """The current number, of the earlier one and the difference."""
    from_, difference = numbers
    return _checked(from_, _less(from_, difference.negated(), "to"))


def _checked(from_: PrintedNumber, to: PrintedNumber) -> tuple[PrintedNumber, PrintedNumber] | None:
    """The two, unless what follows from counts above zero is below it."""
    printed, followed = (to, from_) if to.id or to.as_written else (from_, to)
    return (from_, to) if followed.value >= 0 or printed.value < 0 else None


def _less(number: PrintedNumber, difference: PrintedNumber, role: str) -> PrintedNumber:
    """`number` less `difference`, reading by reading."""
    both = (number, difference)
    readings = []
    for index in reading_indices(both):
        between = minus(number.reading(index).interval, difference.reading(index).interval)
        readings.append(Reading(loosest(both, index), between))
    return number._replace(
        value=number.value - difference.value,
        readings=tuple(readings),
        is_soft=number.is_soft or difference.is_soft,
        as_written="",
        role=role,
        id="",
    )


def _derived(stated: Stated, known: PrintedNumber, difference: PrintedNumber, pair: Pair) -> Result:
    printed = (known, difference)
    both = pair(printed)

    def share(numbers: tuple[PrintedNumber, ...]) -> tuple[PrintedNumber, PrintedNumber] | None:
        found = pair(numbers)
        return None if found is None else (found[0], numbers[1])

    if both is None:
        result = Result("change", "inconsistent", stated, printed, detail="below-zero")
    else:
        derived = Derived(printed, BY_DIFFERENCE, share)
        result = check_ratio(CHANGE, stated, both[1], both[0], derived)
    turned = pair((known, difference.negated()))
    if result.fits or result.patterns or turned is None or not _fit(stated, *turned):
        return result
    return result._replace(verdict="pattern", detail="sign", patterns=("sign",))


def _over_determined(
    stated: Stated, from_: PrintedNumber, to: PrintedNumber, difference: PrintedNumber
) -> Result:
    """Both numbers and their difference: which of the four does not agree?"""
    printed = (from_, to, difference)
    result = check_ratio(CHANGE, stated, to, from_)._replace(arguments=printed)
    if _agree(*printed):
        if result.verdict == "directional" and to.value - from_.value == difference.value:
            result = _as_printed(result, from_, to, difference)
        return result if result.fits else _percentage_at_fault(result)
    if any(number.is_soft for number in printed):
        return result._replace(verdict="ambiguous", detail="soft")
    if result.fits and _agree(from_, to, difference.negated()):
        result = result._replace(verdict="pattern", detail="sign", patterns=("sign",))
        return result._replace(faulty="difference", points_at="difference")
    suspects = _suspects(stated, from_, to, difference)
    if len(suspects) > 1:  # the numbers to their last digit may tell more
        suspects = _suspects(stated, *(exact(q.value, q.role) for q in printed)) or suspects

    def fixes(wanted: Stated, numbers: tuple[PrintedNumber, ...]) -> bool:
        earlier, current, between = numbers
        return _agree(earlier, current, between) and _fit(wanted, earlier, current)

    found, faulty = repairs(stated, printed, fixes)
    result = result._replace(
        verdict="inconsistent",
        detail="difference",
        patterns=(),
        repairs=found,
        faulty=suspects[0] if len(suspects) == 1 else faulty,
        points_at=suspects[0] if len(suspects) == 1 else "",
    )
    if result.repairs:
        return result._replace(verdict="repairable")
    if result.faulty == "from":
        return result._replace(verdict="pattern", detail="stale-base", patterns=("stale-base",))
    return result


def _suspects(
    stated: Stated, from_: PrintedNumber, to: PrintedNumber, difference: PrintedNumber
) -> list[str]:
    """The numbers without which the other two give the percentage."""
    without = {
        "difference": (from_, to),
        "from": _earlier((to, difference)),
        "to": _current((from_, difference)),
    }
    return [role for role, both in without.items() if both is not None and _fit(stated, *both)]


def _as_printed(
    result: Result, from_: PrintedNumber, to: PrintedNumber, difference: PrintedNumber
) -> Result:
    """The result where one-way rounding is asked of what the three numbers give as printed.

    160.5万 less 10.5万 is 150万: 8% is not 7% rounded up. What the base can be is shown.
    """
    base = _less(to, difference, "from")
    printed = check_ratio(CHANGE, result.stated, exact(to.value, "to"), exact(from_.value, "from"))
    shown = CHANGE.values(ratio_of(to.interval, base.interval))
    return result if printed.fits else printed._replace(arguments=result.arguments, exact=shown)


def _percentage_at_fault(result: Result) -> Result:
    """The three numbers agree: only the percentage does not."""
    edits = tuple(repair for repair in result.repairs if repair.role == "stated")
    verdict = result.verdict
    if verdict == "repairable" and not edits:
        verdict = "inconsistent"
    detail = "" if result.detail in ROLES else result.detail
    return result._replace(verdict=verdict, detail=detail, repairs=edits, faulty="stated")


ROLES = ("stated", "from", "to")


def _fit(stated: Stated, from_: PrintedNumber, to: PrintedNumber) -> bool:
    return can_have_ratio(to, from_, CHANGE.ratios(stated.accepts()))


def _agree(from_: PrintedNumber, to: PrintedNumber, difference: PrintedNumber) -> bool:
    """Whether some reading of the three makes one the difference of the others."""
    for reading in reading_indices((from_, to, difference)):
        between = minus(to.reading(reading).interval, from_.reading(reading).interval)
        if meet(between, difference.reading(reading).interval) is not None:
            return True
    return False
