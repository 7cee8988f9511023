"""Known slips that would explain a figure that does not match.

With a and b the denominator and the numerator of a change, and p what is printed:

    sign                p = -x
    swapped             p = 100 (a/b - 1)
    points-for-percent  p = b - a, both being percentages
    wrong-base          p = 100 (b - a)/b
    level-for-change    p = 100 b/a
    double-rounded      x rounded to one digit more, then again
    times-of-fall       a fall by 1倍 or more, though the number did not fall to zero

and of a share, complement: p = 100 - x; swapped: p = 100 whole/part; wrong-base:
p = 100 part/(whole - part).
"""

from collections.abc import Callable
from fractions import Fraction

from lvliang_cli.core.numbers.interval import Interval, minus, negative, point

from ..printed.interval_sets import POSITIVE, meet
from ..printed.printed_claim import Stated
from ..printed.printed_number import PrintedNumber
from ..printed.ratio_fits import has_ratio
from ..printed.ratio_kinds import HUNDRED, ZERO, Form
from ..printed.rounding import rounded_by


def patterns(
    form: Form, stated: Stated, numerator: PrintedNumber, denominator: PrintedNumber
) -> tuple[str, ...]:
    """The slips that give `stated`, the likeliest first: those of rounding.

    Where anything is hedged only the sign is looked at: so rough a figure fits too much.
    """
    if form.years > 1:
        return ()
    accepted = stated.accepts()
    is_sharp = not (stated.is_hedged or numerator.is_hedged or denominator.is_hedged)

    def gives(
        ratios: Interval, above: PrintedNumber = numerator, below: PrintedNumber = denominator
    ) -> bool:
        return meet(ratios, POSITIVE) is not None and has_ratio(above, below, ratios)

    def of_the_rest(p: Fraction) -> Fraction:
        """part/whole where p = 100 part/(whole - part), p not below zero."""
        return max(p, ZERO) / (HUNDRED + max(p, ZERO))

    twice = _is_rounded_twice(form, stated, numerator, denominator)
    by_times = form.type == "change" and stated.is_fall_by_times and numerator.value > 0
    checks: list[tuple[str, bool]] = [("double-rounded", twice), ("times-of-fall", by_times)]
    if form.type == "change" and stated.value:
        checks.append(("sign", gives(form.ratios(negative(accepted)))))
    if is_sharp and form.type == "share":
        checks += [
            ("complement", gives(_hundredths_left(accepted))),
            ("swapped", gives(_hundredths(accepted), denominator, numerator)),
            ("wrong-base", gives(_through(of_the_rest, accepted))),
        ]
    elif is_sharp:
        checks.append(("swapped", gives(form.ratios(accepted), denominator, numerator)))
    if is_sharp and form.type == "change":
        are_rates = numerator.is_percent and denominator.is_percent
        apart = minus(numerator.interval, denominator.interval)
        checks += [
            ("points-for-percent", are_rates and meet(apart, accepted) is not None),
            ("wrong-base", gives(_hundredths_left(accepted), denominator, numerator)),
            ("level-for-change", gives(_hundredths(accepted))),
        ]
    return tuple(name for name, applies in checks if applies)


def _through(rising: Callable[[Fraction], Fraction], percent: Interval) -> Interval:
    """What a rising function makes of `percent`, which has both ends."""
    lower, upper, lower_open, upper_open = percent
    assert lower is not None
    assert upper is not None
    return Interval(rising(lower), rising(upper), lower_open, upper_open)


def _hundredths(percent: Interval) -> Interval:
    return _through(lambda p: p / HUNDRED, percent)


def _hundredths_left(percent: Interval) -> Interval:
    """1 - p/100."""
    return minus(point(1), _hundredths(percent))


def _is_rounded_twice(
    form: Form, stated: Stated, numerator: PrintedNumber, denominator: PrintedNumber
) -> bool:
    if not (numerator.is_exact and denominator.is_exact) or not stated.is_sharp:
        return False
    value = form.scale * numerator.value / denominator.value - form.shift
    once = rounded_by("half_up", value, stated.decimals + 1)
    return rounded_by("half_up", once, stated.decimals) == stated.value
