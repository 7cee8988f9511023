"""Checking a printed share, rate, multiple or change a year."""

from fractions import Fraction

from lvliang_cli.core.check.printed.printed_claim import Stated
from lvliang_cli.core.check.printed.printed_number import Quantity, exact
from lvliang_cli.core.check.printed.ratio_kinds import MOST_YEARS, SHARE, annual_form, rate_form
from lvliang_cli.core.check.relations.ratio import check_ratio
from lvliang_cli.core.check.verdict.result import Result


def check_share(
    stated: Stated, part: Quantity | None = None, whole: Quantity | None = None
) -> Result:
    """Check `stated`, a percentage 100 part/whole, 0 to 100; a part that fell by its size."""
    is_fall = part is not None and whole is not None and part.value < 0 < whole.value
    if part is not None and is_fall and stated.value > 0:
        part = part.negated()  # 淘汰5000家,其中甲类减少1334家,占26.7%
    return check_ratio(SHARE, stated, part, whole)


def check_rate(
    stated: Stated,
    total: Quantity | None = None,
    per: Quantity | None = None,
    scale: Fraction = Fraction(1),
) -> Result:
    """Check `stated`, a rate scale * total/per, such as cases a day or per 100,000 people."""
    found = check_ratio(rate_form(stated, scale), stated, total, per)
    if scale == 1:
        return found
    return found._replace(arguments=(*found.arguments, exact(scale, "scale")))


def check_annual_growth(
    stated: Stated, from_: Quantity | None, to: Quantity | None, years: Quantity
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
    stated: Stated, from_: Quantity | None = None, to: Quantity | None = None
) -> Result:
    """Check `stated`, how many times `from_` the number `to` is (是…的N倍)."""
    return check_ratio(rate_form(stated, Fraction(1), "multiple"), stated, to, from_)
