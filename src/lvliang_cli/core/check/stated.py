"""A printed change, share, rate or multiple: what the arithmetic is held against.

printed          value     decimals   qualifier   form
+111.54%         111.54    2          exact       percent
下降20%           -20       0          exact       percent
增长2.5倍          250       -1         exact       percent
是2.5倍            150       -1         exact       percent
两成              20        -1         exact       percent
翻一番            100       0          about       percent
持平              0         0          about       percent
3.2个百分点        3.2       1          exact       points
"""

import re
from fractions import Fraction
from typing import NamedTuple
from unicodedata import normalize

from lvliang_cli.core.check.conventions import nearest, rounds_to
from lvliang_cli.core.interval import Interval, hedged, last_non_zero, negative, promised
from lvliang_cli.core.model import Metric
from lvliang_cli.core.numbers import plain, rounded
from lvliang_cli.core.printed import Printed, read_printed

_UP = re.compile("上升|增长|增加|提高|上涨|提升|增幅|升|增|涨|^up")
_DOWN = re.compile("下降|减少|降低|下滑|回落|下跌|缩减|降|减|跌|^down")
_DOUBLED = {"翻一番": 100, "翻番": 100, "翻两番": 300, "翻了一番": 100, "翻了两番": 300}
_UNCHANGED = ("持平", "基本持平", "unchanged", "flat")
_POINTS = re.compile("个?百分点|percentage points?|points?|pp")
_LEVEL = re.compile("^(?:是|为|达到?|相当于|增长到|增加到|上升到|提高到)")


class Stated(NamedTuple):
    """A printed figure that says how others relate.

    Attributes:
        value: signed, in percent, percentage points, or units of a rate.
        decimals: digits printed after the point; negative for 成 and 倍.
        qualifier: code of the hedge.
        form: ``percent``, ``points`` or ``number``.
        has_sign: a sign or a word of direction was printed.
        as_written: as printed or typed.
    """

    value: Fraction
    decimals: int
    qualifier: str
    form: str
    has_sign: bool
    as_written: str
    id: str = ""

    @property
    def unit(self) -> Fraction:
        """One unit of the last digit printed."""
        return Fraction(10) ** -self.decimals

    @property
    def is_hedged(self) -> bool:
        return self.qualifier != "exact"

    @property
    def text(self) -> str:
        """The value in digits with its sign, every printed one kept."""
        digits = plain(rounded(self.value, max(self.decimals, 0)))
        sign = "+" if self.value > 0 and self.form != "number" else ""
        return f"{sign}{digits}{'%' if self.form == 'percent' else ''}"

    def accepts(self, convention: str = "nearest") -> Interval:
        """The true numbers that are printed so, by `convention`; a hedge to its last digit."""
        if self.is_hedged:
            size = abs(self.value)
            unit = max(self.unit, last_non_zero(size)) if self.decimals <= 0 else self.unit
            return _signed(hedged(size, unit, self.qualifier), self.value)
        if convention == "nearest":
            return nearest(self.value, self.decimals)
        return rounds_to(convention, self.value, self.decimals)

    def promises(self) -> Interval:
        """A hedge by its words alone."""
        return _signed(promised(abs(self.value), self.qualifier), self.value)


def _signed(size: Interval, value: Fraction) -> Interval:
    return size if value >= 0 else negative(size)


def read_change(text: str) -> Stated:
    """A change as printed or typed; without a sign or a word it is a rise.

    Raises:
        BadUsage: it is none.
    """
    written = normalize("NFKC", text).strip()
    bare = re.sub(r"^(?:同比|环比|比上年|较上年|较去年|比去年)", "", written)
    if bare in _DOUBLED or bare in _UNCHANGED:
        return Stated(Fraction(_DOUBLED.get(bare, 0)), 0, "about", "percent", True, text.strip())
    falls, rises = _DOWN.search(bare), _UP.search(bare)
    level = _LEVEL.search(bare)
    number = _LEVEL.sub("", bare)
    number = re.sub("|".join((_DOWN.pattern, _UP.pattern)), "", number)
    number = number.removeprefix("了").removeprefix("到").strip()
    form = "points" if _POINTS.search(number) else "percent"
    printed = read_printed(_POINTS.sub("", number))
    value, decimals = printed.signed, printed.decimals
    if printed.unit in ("倍", "times", "x"):
        value, decimals = value * 100, decimals - 2
        if level or not (falls or rises or printed.sign):
            value -= 100
    elif printed.unit == "成":
        value, decimals = value * 10, decimals - 1
    if falls and not printed.sign:
        value = -value
    has_sign = bool(printed.sign or falls or rises)
    return Stated(value, decimals, printed.qualifier, form, has_sign, text.strip())


def read_difference(text: str) -> tuple[Printed, str]:
    """A difference of counts as printed or typed, and its sign: ``+``, ``-`` or nothing.

    Raises:
        BadUsage: it is none.
    """
    written = normalize("NFKC", text).strip()
    bare = re.sub("|".join((_DOWN.pattern, _UP.pattern)), "", written).removeprefix("了")
    printed = read_printed(bare)
    if printed.sign:
        return printed, printed.sign
    return printed, "-" if _DOWN.search(written) else "+" if _UP.search(written) else ""


def read_stated(text: str) -> Stated:
    """A share, a rate or a total as printed or typed: no words of direction.

    Raises:
        BadUsage: it is none.
    """
    printed = read_printed(text)
    value, decimals = printed.signed, printed.decimals
    form = "percent" if printed.is_percent or printed.unit == "成" else "number"
    if printed.unit == "成":
        value, decimals = value * 10, decimals - 1
    return Stated(value, decimals, printed.qualifier, form, bool(printed.sign), printed.as_written)


def of_metric(metric: Metric, form: str) -> Stated:
    """A figure of a dataset that states a relation."""
    return Stated(
        Fraction(metric.value),
        metric.decimals,
        metric.qualifier,
        form,
        True,
        metric.as_written,
        metric.id,
    )
