"""Texts as printed or typed, read as what a check takes.

printed          value     decimals   qualifier   form
+111.54%         111.54    2          exact       percent
下降20%           -20       0          exact       percent
降到80%           -20       0          exact       percent
增长2.5倍          250       -1         exact       percent
是2.5倍            150       -1         exact       percent
两成              20        -1         exact       percent
三成五            35        0          exact       percent
翻一番            100       0          about       percent
翻两番多          300       0          more_than   percent
持平              0         0          about       percent
3.2个百分点        3.2       1          exact       points

A module of its own, since a dataset is checked without it.
"""

import re
from fractions import Fraction
from unicodedata import normalize

from lvliang_cli.core.check.claim import Stated
from lvliang_cli.core.check.printed_number import Quantity, readings_of
from lvliang_cli.core.numbers.direction_words import DOWN, UP
from lvliang_cli.core.numbers.hedges import AFTER, BEFORE
from lvliang_cli.core.numbers.parse import PERCENT_UNITS, Printed, not_a_number, read_printed

_DIRECTION = re.compile(f"(?:(?P<down>{DOWN})|(?P<up>{UP}))了?(?P<to>[到至])?")
_SINCE = re.compile("^(?:同比|环比|(?:比|较)(?:上年|去年)(?:同期)?)")
_DOUBLED = re.compile(
    "(?P<before>近|接近|将近|超过|超|逾)?(?:翻了?(?P<times>[一两二三四五])?番|翻倍)(?P<after>多|以上)?"
)
_UNCHANGED = ("持平", "基本持平", "unchanged", "flat")
_POINTS = re.compile("个?百分点|percentage points?|points?|pp")
_LEVEL = re.compile("^(?:是|为|达到?|相当于)")
_OF_BEFORE = re.compile("^(?:上年|去年|上期|同期|上年同期|去年同期)的")
_AND_PART = re.compile("(?P<whole>[一两二三四五六七八九])成(?P<part>[半一二三四五六七八九])$")
_IN_PERCENT = {
    **dict.fromkeys(("", *PERCENT_UNITS), 0),
    "成": 1,
    **dict.fromkeys(("倍", "times", "x"), 2),
}
"""Units of a change, with the power of ten by which they are percentages."""
_TURNED = {
    "more_than": "less_than",
    "over": "less_than",
    "at_least": "at_most",
    "less_than": "more_than",
    "nearly": "more_than",
    "at_most": "at_least",
}
"""The hedge of a fall, from that of the level fallen to: 降到近八成 falls by more than 20%."""


def read_change(text: str) -> Stated:
    """A change as printed or typed; without a sign or a word it is a rise.

    Raises:
        BadUsage: it is none.
    """
    written = normalize("NFKC", text).strip()
    bare = _SINCE.sub("", written)
    doubled = _DOUBLED.fullmatch(bare)
    if doubled or bare in _UNCHANGED:
        value, qualifier = _doubled(doubled) if doubled else (0, "about")
        return Stated(Fraction(value), 0, qualifier, "percent", True, text.strip())
    sign, number, is_level = _direction(bare)
    is_multiple = _LEVEL.search(number) is not None
    number = _LEVEL.sub("", number)
    of_before = _OF_BEFORE.search(number) is not None
    number = _AND_PART.sub(_tenths, _OF_BEFORE.sub("", number))
    form = "points" if _POINTS.search(number) else "percent"
    printed = read_printed(_POINTS.sub("", number))
    if printed.unit not in _IN_PERCENT:
        raise not_a_number(text)
    power = _IN_PERCENT[printed.unit]
    value, decimals = printed.signed * 10**power, printed.decimals - power
    if power == 2:
        is_level = is_level or is_multiple or not (sign or printed.sign)
    qualifier = printed.qualifier
    if is_level or of_before:
        value -= 100
        if value < 0:
            qualifier = _TURNED.get(qualifier, qualifier)
    elif sign == "-" and not printed.sign:
        value = -value
    has_sign = bool(printed.sign or sign)
    return Stated(value, decimals, qualifier, form, has_sign, text.strip())


def _doubled(found: re.Match[str]) -> tuple[int, str]:
    """The change of 翻一番 and its hedge: each 番 doubles."""
    times = "一两三四五".index((found["times"] or "一").replace("二", "两")) + 1
    hedge = BEFORE.get(found["before"]) or AFTER.get(found["after"]) or "about"
    return 100 * (2**times - 1), hedge


def _tenths(found: re.Match[str]) -> str:
    """三成五 as 三点五成."""
    return f"{found['whole']}点{found['part'].replace('半', '五')}成"


def _direction(text: str) -> tuple[str, str, bool]:
    """The sign that the words of `text` say, the text without them, and 降到, 增至."""
    found = _DIRECTION.search(text)
    if found is None:
        return "", text, False
    rest = text[: found.start()] + text[found.end() :]
    return "-" if found["down"] else "+", rest.strip(), found["to"] is not None


def read_difference(text: str) -> tuple[Printed, str]:
    """A difference of counts as printed or typed, and its sign: ``+``, ``-`` or nothing.

    Raises:
        BadUsage: it is none.
    """
    sign, number, is_level = _direction(normalize("NFKC", text).strip())
    if is_level:
        raise not_a_number(text)
    printed = read_printed(number)
    return printed, printed.sign or sign


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


def of_printed(printed: Printed, role: str, *, is_amount: bool = False) -> Quantity:
    """A number typed by hand.

    Whole numbers are counts and exact. Money, percentages, numbers with a point or in
    万 and 亿 are rounded to the last digit. `is_amount` says that it is no count, but
    measured or an average, and so rounded too.
    """
    value = Fraction(printed.value)
    measured = is_amount or printed.is_money or printed.is_percent or printed.decimals > 0
    step = Fraction(printed.step) if printed.qualifier != "exact" else None
    found = Quantity(
        value,
        printed.decimals,
        readings_of(
            value,
            step or Fraction(10) ** -printed.decimals,
            printed.qualifier,
            is_rounded=measured or printed.decimals < 0,
        ),
        not measured,
        printed.qualifier == "about",
        printed.is_percent,
        printed.as_written,
        role,
    )
    return found.negated() if printed.sign == "-" else found


def read_quantity(text: str, role: str, *, is_amount: bool = False) -> Quantity:
    """The number typed as `text`, such as ``568``, ``11.2万余`` or ``4515.66万元``.

    Raises:
        BadUsage: it is none.
    """
    return of_printed(read_printed(text), role, is_amount=is_amount)
