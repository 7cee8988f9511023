"""Checks of numbers typed by hand, as texts: no dataset is needed."""

from collections.abc import Sequence

from ..text.bilingual import Words
from ..text.errors import BadUsage
from .printed.printed_claim import Stated
from .printed.printed_number import PrintedNumber
from .relations.change import check_change
from .relations.ratio import check_rate, check_share
from .relations.sums_and_points import check_points, check_sum
from .typed_claim import (
    of_printed,
    read_change,
    read_difference,
    read_quantity,
    read_rate,
    read_stated,
)
from .verdict.result import Result


def change(
    percent: str,
    from_: str | None = None,
    to: str | None = None,
    difference: str | None = None,
    *,
    is_amount: bool = False,
) -> Result:
    """Check a change such as ``+111.54%``, ``下降20%``, ``增长2.5倍`` or ``3.2个百分点``.

    A difference without a sign or a word takes the sign of the percentage.

    Raises:
        BadUsage: a text that is not understood, or points without both rates.
    """
    stated = read_change(percent)
    if stated.form == "points":
        if from_ is None or to is None or difference is not None:
            zh, en = "百分点要与前后两个比率核对", "percentage points are checked against two rates"
            line = "lvliang check points -p 0.6 --from 96.75% --to 97.35%"
            hint = Words(f"例如 {line}", f"such as {line}")
            raise BadUsage(Words(zh, en), token=percent, hint=hint)
        return points(percent, from_, to)
    between = None if difference is None else _difference(difference, stated, is_amount)
    return check_change(
        stated, _number(from_, "from", is_amount), _number(to, "to", is_amount), between
    )


def points(difference: str, from_: str, to: str) -> Result:
    """Check percentage points against two rates; ``%`` may be left out."""
    stated = read_change(difference)._replace(form="points")
    return check_points(stated, _rate(from_, "from"), _rate(to, "to"))


def share(
    percent: str, part: str | None = None, whole: str | None = None, *, is_amount: bool = False
) -> Result:
    """Check a share; ``%`` may be left out."""
    stated = read_stated(percent)._replace(form="percent")
    return check_share(stated, _number(part, "part", is_amount), _number(whole, "whole", is_amount))


def rate(
    printed: str,
    total: str | None = None,
    per: str | None = None,
    scale: str | None = None,
    *,
    is_amount: bool = False,
) -> Result:
    """Check a rate scale * total/per; 12.3‰ is per 1,000 where no scale is given.

    Raises:
        BadUsage: a text that is not understood, or neither total nor divisor.
    """
    if total is None and per is None:
        words = Words("缺少总量与除数", "neither the total nor the divisor is given")
        raise BadUsage(words, hint=Words("用 --total 或 --per 给出", "give --total or --per"))
    stated, factor = read_rate(printed)
    if scale is not None:
        factor = read_quantity(scale, "scale").value
    if factor <= 0:
        raise BadUsage(Words("--scale 应大于零", "--scale must be above zero"), token=scale)
    return check_rate(
        stated, _number(total, "total", is_amount), _number(per, "per", is_amount), factor
    )


def total(printed: str, parts: Sequence[str]) -> Result:
    """Check that `parts` add up to a printed total.

    Raises:
        BadUsage: a text that is not understood, or fewer than two parts.
    """
    if len(parts) < 2:
        raise BadUsage(Words("合计须有两项以上", "a sum has two parts or more"))
    numbers = [read_quantity(text, f"part {n}") for n, text in enumerate(parts, 1)]
    return check_sum(read_stated(printed), numbers)


def _number(text: str | None, role: str, is_amount: bool) -> PrintedNumber | None:
    return None if text is None else read_quantity(text, role, is_amount=is_amount)


def _rate(text: str, role: str) -> PrintedNumber:
    found = read_quantity(text, role)
    return found if found.is_percent else read_quantity(f"{text}%", role)


def _difference(text: str, stated: Stated, is_amount: bool) -> PrintedNumber:
    printed, sign = read_difference(text)
    found = of_printed(printed._replace(sign=""), "difference", is_amount=is_amount)
    falls = sign == "-" or (not sign and stated.value < 0)
    return found.negated()._replace(as_written=text.strip()) if falls else found
