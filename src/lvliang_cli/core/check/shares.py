"""Checking a printed share, rate or multiple."""

from fractions import Fraction

from lvliang_cli.core.check.claim import Stated
from lvliang_cli.core.check.form import SHARE, rate_form
from lvliang_cli.core.check.printed_number import Quantity
from lvliang_cli.core.check.ratio import check_ratio
from lvliang_cli.core.check.result import Result


def check_share(
    stated: Stated, part: Quantity | None = None, whole: Quantity | None = None
) -> Result:
    """Check `stated`, a percentage 100 part/whole, 0 to 100."""
    return check_ratio(SHARE, stated, part, whole)


def check_rate(
    stated: Stated,
    total: Quantity | None = None,
    per: Quantity | None = None,
    scale: Fraction = Fraction(1),
) -> Result:
    """Check `stated`, a rate scale * total/per, such as cases a day or per 100,000 people."""
    return check_ratio(rate_form(stated, scale), stated, total, per)


def check_multiple(
    stated: Stated, from_: Quantity | None = None, to: Quantity | None = None
) -> Result:
    """Check `stated`, how many times `from_` the number `to` is (是…的N倍)."""
    return check_ratio(rate_form(stated, Fraction(1), "multiple"), stated, to, from_)
