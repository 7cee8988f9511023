"""Checking a printed change: a percentage against the counts before and after."""

from fractions import Fraction

from lvliang_cli.core.check.fits import has_ratio, meet
from lvliang_cli.core.check.form import CHANGE, HUNDRED, ZERO, Form
from lvliang_cli.core.check.quantity import LOOSER, Quantity, Reading
from lvliang_cli.core.check.ratio import Derived, Pair, check_ratio
from lvliang_cli.core.check.repairs import repairs
from lvliang_cli.core.check.result import Result
from lvliang_cli.core.check.stated import Stated
from lvliang_cli.core.interval import minus

OF_DIFFERENCE = Form(
    "change", "difference", "from", HUNDRED, ZERO, ZERO, None, (ZERO, Fraction(200))
)
"""A change as the difference over the earlier number, both without sign."""


def check_change(
    stated: Stated,
    from_: Quantity | None = None,
    to: Quantity | None = None,
    difference: Quantity | None = None,
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
    size = difference.negated() if difference.value < 0 else difference
    found = check_ratio(OF_DIFFERENCE, stated._replace(value=abs(stated.value)), size, None)
    return found._replace(stated=stated, arguments=(difference,))


def _earlier(numbers: tuple[Quantity, ...]) -> tuple[Quantity, Quantity] | None:
    """The earlier number, of the current one and the difference."""
    to, difference = numbers
    return _checked(_less(to, difference, "from"), to)


def _current(numbers: tuple[Quantity, ...]) -> tuple[Quantity, Quantity] | None:
    """The current number, of the earlier one and the difference."""
    from_, difference = numbers
    return _checked(from_, _less(from_, difference.negated(), "to"))


def _checked(from_: Quantity, to: Quantity) -> tuple[Quantity, Quantity] | None:
    return (from_, to) if from_.value >= 0 and to.value >= 0 else None


def _less(number: Quantity, difference: Quantity, role: str) -> Quantity:
    """`number` less `difference`, reading by reading."""
    most = max(len(number.readings), len(difference.readings))
    readings = []
    for index in range(most):
        name = max(number.name_at(index), difference.name_at(index), key=LOOSER.index)
        between = minus(number.at_reading(index), difference.at_reading(index))
        readings.append(Reading(name, between))
    value = number.value - difference.value
    return number._replace(
        value=value,
        readings=tuple(readings),
        is_soft=number.is_soft or difference.is_soft,
        as_written="",
        role=role,
        id="",
    )


def _derived(
    stated: Stated,
    known: Quantity,
    difference: Quantity,
    pair: Pair,
) -> Result:
    printed = (known, difference)
    both = pair(printed)
    if both is None:
        return Result("change", "inconsistent", stated, printed, detail="below-zero")
    return check_ratio(CHANGE, stated, both[1], both[0], Derived(printed, pair))


def _over_determined(stated: Stated, from_: Quantity, to: Quantity, difference: Quantity) -> Result:
    """Both numbers and their difference: which of the four does not agree?"""
    printed = (from_, to, difference)
    result = check_ratio(CHANGE, stated, to, from_)._replace(arguments=printed)
    if _is_difference(from_, to, difference):
        return result
    suspects = []
    if result.fits:
        suspects.append("difference")
    for role, pair in (("from", _earlier((to, difference))), ("to", _current((from_, difference)))):
        if pair is not None and has_ratio(pair[1], pair[0], CHANGE.ratios(stated.accepts())):
            suspects.append(role)

    def mends(wanted: Stated, numbers: tuple[Quantity, ...]) -> bool:
        earlier, current, between = numbers
        return _is_difference(earlier, current, between) and has_ratio(
            current, earlier, CHANGE.ratios(wanted.accepts())
        )

    mended = repairs(stated, printed, mends)
    return result._replace(
        verdict="repairable" if mended else "inconsistent",
        detail="difference",
        patterns=(),
        repairs=mended,
        faulty=suspects[0] if len(suspects) == 1 else "",
    )


def _is_difference(from_: Quantity, to: Quantity, difference: Quantity) -> bool:
    between = minus(to.interval, from_.interval)
    return meet(between, difference.interval) is not None
