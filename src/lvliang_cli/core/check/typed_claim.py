"""Texts as printed or typed, read as what a check takes.

printed          value     decimals   slack   qualifier   form
+111.54%         111.54    2          0       exact       percent
下降20%           -20       0          0       exact       percent
降到80%           -20       0          0       exact       percent
增长2.5倍          250       -1         0       exact       percent
增长2倍            200       -2         50      exact       percent
是2.5倍            150       -1         0       exact       percent
下降1倍            -100      -2         5       exact       percent
两成              20        -1         0       exact       percent
三成五            35        0          0       exact       percent
2.3‰             0.23      2          0       exact       percent
三分之一           100/3     0          10/3    exact       percent
下降近一半          -50       -1         5       nearly      percent
过半              50        -1         5       over        percent
翻一番            100       -2         50      exact       percent
翻两番多          300       -2         50      more_than   percent
持平              0         0          1       exact       percent
3.2个百分点        3.2       1          0       exact       points

A module of its own, since a dataset is checked without it.
"""

import re
from fractions import Fraction

from ..numbers.chinese_numerals import read_numeral
from ..numbers.format import TURNED
from ..numbers.hedge_words import DOWN, UP
from ..numbers.parse import (
    PERCENT_UNITS,
    Printed,
    hedge_after,
    hedge_before,
    not_a_number,
    plain_text,
    read_printed,
)
from ..text.patterns import pattern
from .printed.printed_claim import LOOSELY, Stated
from .printed.printed_number import PrintedNumber, readings_of
from .relations.same_number import MEASURES

_DIRECTION = pattern(
    f"(?:(?P<down>{DOWN}|^[少低](?!于))|(?P<up>{UP}|^[多高]出?(?!于)))(?:率|幅度?)?了?(?P<to>[到至])?"
)
"""增长了 of 增长了5%, 降幅 of 降幅5%, 降至 of 降至30件; 多 of 多5件, not of 多于5件"""
_LEAD = pattern(
    r"(?:同比|环比|按年|按月"
    r"|[比较与同跟](?:[12]\d{3}年?(?:\d{1,2}月份?)?[^\d%]{0,12}?|[^\d%成倍番]{1,12}?)(?:相比)?"
    rf"(?=[,\s]?(?:{DOWN}|{UP}|[多少高低翻大明基分显略小持\d]))"
    r"|大幅度?|明显|显著|分别|平均|持续|继续|累计|实现|同步|小幅|有所|[均共略微仅只又也再,\s])+"
)
"""同比, 较2022年同期 and 比上年 of 比上年增长5%, 明显; what stands before the direction"""
_HEDGE = "近|接近|将近|超过|超|逾|约|大约"
_DOUBLED = pattern(
    f"(?P<before>{_HEDGE})?(?:翻了?(?P<inside>{_HEDGE})?(?P<times>[一两二三四五1-5])?番|翻倍)"
    "(?P<after>多|以上)?"
)
"""翻一番, 翻了近两番, 翻倍多"""
_UNCHANGED = pattern("(?P<nearly>基本|大体|大致)?(?:持平|不变|无变化|没有变化)|unchanged|flat")
"""基本持平, 与去年持平"""
_HALVED = ("减半", "折半", "腰斩")
_POINTS = pattern(
    "个?(?P<word>百分点|千分点|基点)|percentage points?|points?|pp|(?P<basis>bps?|basis points?)$"
)
"""个百分点 of 提高3.2个百分点, 个基点, pp"""
_POINT_POWER = {"千分点": -1, "基点": -2}
_LEVEL = pattern("^(?:是|为|达到?|相当于)")
"""为 of 为62.05%, 达到, 相当于"""
_OF_BEFORE = pattern("^(?:上年|去年|上期|同期|上年同期|去年同期)的")
"""上年的 of 上年的1.2倍"""
_AND_PART = pattern("(?P<whole>[一两二三四五六七八九])成(?P<part>[半一二三四五六七八九])$")
"""三成五, 六成半"""
_SHARE_OF = pattern(
    r"^(?:所?占(?:比[重例]?|[^\d]{0,12}的)?|[^\d]{0,4}比[重例])(?:为|是|达到?|约为)?"
)
"""占比为 of 占比为23.5%, 占总数的, 所占比重达"""
_RATE_OF = pattern(
    r"^(?:平均)?(?:每(?:\d*[十百千万亿]*)?(?:人|天|日|月|年|名|户|小时|分钟)|[日月年周季人户]均)"
    r"[^\d零〇一二两三四五六七八九十百千万]{0,6}"
)
"""每10万人 of 每10万人发案, 人均, 平均每天"""
_QUANTITY_LEAD = pattern(
    "^(?:由|从|自|(?:[上下]?[降升增减涨跌]|提)[低少加长高升]?[至到]|[达至到为是](?:到)?)(?=.)"
)
"""降至 of 降至30件, 由 of 由520人, 达到"""
_HALF = pattern("(?P<over>过|超过?|大|多)?(?:一半|半数|对半|半)")
"""过半, 一半, 超半数"""
_NTH = pattern("(?P<whole>.+)分之(?P<part>.+)|(?P<above>\\d+)[/⁄](?P<below>\\d+)", re.ASCII)
"""三分之一, 2/3"""
_IN_PERCENT = {
    **dict.fromkeys(("", *PERCENT_UNITS), 0),
    "‰": -1,
    "‱": -2,
    "成": 1,
    **dict.fromkeys(("倍", "times", "x"), 2),
}
"""Units of a change or a share, with the power of ten by which they are percentages."""
_OF_A_WHOLE = (*PERCENT_UNITS, "‰", "‱", "成")


def read_change(text: str) -> Stated:
    """A change as printed or typed; without a sign or a word it is a rise."""
    bare = _after_lead(plain_text(text))
    whole = _whole_word(bare)
    if whole is not None:
        return whole._replace(has_sign=True, as_written=text.strip())
    sign, number, is_level = _direction(bare)
    is_multiple = not sign and _LEVEL.search(number) is not None
    number = _LEVEL.sub("", _after_lead(number))
    of_before = _OF_BEFORE.search(number) is not None
    number = _OF_BEFORE.sub("", number)
    points = _POINTS.search(number)
    if points is not None:
        return _points(_POINTS.sub("", number), points, sign, text)
    part, unit = _part(number, text)
    if unit in ("倍", "times", "x"):
        is_level = is_level or is_multiple or not (sign or part.has_sign)
    value, qualifier, slack = part.value, part.qualifier, part.slack
    if is_level or of_before:
        value -= 100
        if value < 0:
            qualifier = TURNED[qualifier]  # 降到近八成 falls by more than 20%
    elif sign == "-" and not part.has_sign:
        value = -value
    if value <= -100:
        slack /= 10  # nothing falls further than to zero
    has_sign = part.has_sign or bool(sign)
    return part._replace(value=value, qualifier=qualifier, slack=slack, has_sign=has_sign)


def _after_lead(text: str) -> str:
    """`text` without the basis of the change and the adverbs that it begins with."""
    lead = _LEAD.match(text)
    return text if lead is None else text[lead.end() :]


def _percent(value: Fraction, decimals: int, slack: Fraction, qualifier: str = "exact") -> Stated:
    """A change or a share told in words, which are yet to be added."""
    return Stated(value, decimals, qualifier, "percent", False, "", slack=slack)


def _whole_word(text: str) -> Stated | None:
    """翻番, 减半, 持平: a change that is a word of its own."""
    doubled = _DOUBLED.fullmatch(text)
    if doubled is not None:
        numeral = read_numeral((doubled["times"] or "一").replace("两", "二"))
        assert numeral is not None
        hedge, _ = hedge_before(doubled["before"] or doubled["inside"] or "")
        after, _ = hedge_after(doubled["after"] or "")
        value = Fraction(100 * (2 ** int(numeral.value) - 1))
        return _percent(value, -2, Fraction(50), hedge or after or "exact")
    unchanged = _UNCHANGED.fullmatch(text)
    if unchanged is not None:
        return _percent(Fraction(0), 0, Fraction(5 if unchanged["nearly"] else 1))
    return _percent(Fraction(-50), -1, 50 * LOOSELY) if text in _HALVED else None


def _points(number: str, found: re.Match[str], sign: str, text: str) -> Stated:
    printed = read_printed(number)
    if printed.unit not in ("", *PERCENT_UNITS):
        raise not_a_number(text)
    power = -2 if found["basis"] else _POINT_POWER.get(found["word"], 0)
    stated = _in_units(printed, power, "points", text)
    value = -stated.value if sign == "-" and not printed.sign else stated.value
    return stated._replace(value=value, has_sign=bool(printed.sign or sign))


def _in_units(printed: Printed, power: int, form: str, text: str) -> Stated:
    """The number `printed`, typed as `text`, its unit being ten to the `power` of the form."""
    value, decimals = printed.signed * Fraction(10) ** power, printed.decimals - power
    return Stated(value, decimals, printed.qualifier, form, bool(printed.sign), text.strip())


def _part(number: str, text: str) -> tuple[Stated, str]:
    """A percentage, in digits or as a fraction in words, and its unit, `text` being what was typed.

    Raises:
        BadUsage: it is not one.
    """
    in_words = _fraction(number)
    if in_words is not None:
        return in_words._replace(as_written=text.strip()), ""
    printed = read_printed(_AND_PART.sub(_tenths, number))
    if printed.unit not in _IN_PERCENT:
        raise not_a_number(text)
    power = _IN_PERCENT[printed.unit]
    stated = _in_units(printed, power, "percent", text)
    is_times = power == 2 and stated.decimals == -2
    return stated._replace(slack=Fraction(50 if is_times else 0)), printed.unit


def _fraction(text: str) -> Stated | None:
    """三分之一, 1/3, 一半, 过半; None where the number is not a fraction in words."""
    before, rest = hedge_before(text)
    after, rest = hedge_after(rest)
    half = _HALF.fullmatch(rest)
    if half is not None:
        if rest == "半" and not (before or after):
            return None
        hedges = {hedge for hedge in (before, after, half["over"] and "over") if hedge}
        value = Fraction(50)
    else:
        found = _NTH.fullmatch(rest)
        if found is None:
            return None
        sides = [read_numeral(found[name] or found[other]) for name, other in _SIDES]
        above, below = (None if side is None else Fraction(side.value) for side in sides)
        if above is None or not below or below in _TENS:
            return None
        hedges = {hedge for hedge in (before, after) if hedge}
        value = 100 * above / below
    return None if len(hedges) > 1 else _percent(value, -1 if half else 0, value * LOOSELY, *hedges)


_SIDES = (("part", "above"), ("whole", "below"))
_TENS = (10, 100, 1000, 10000)
"""Of these the digits count: 万分之三 is 3‱, to its last digit."""


def _tenths(found: re.Match[str]) -> str:
    """三成五 as 三点五成."""
    return f"{found['whole']}点{found['part'].replace('半', '五')}成"


def _direction(text: str) -> tuple[str, str, bool]:
    """The sign that the words of `text` say, the text without them, and 降到, 增至."""
    found = _DIRECTION.search(text)
    if found is None:
        return "", text, False
    rest = text[: found.start()] + text[found.end() :]
    return "-" if found["down"] else "+", rest.strip().removesuffix("的"), found["to"] is not None


def read_difference(text: str) -> tuple[Printed, str]:
    """A difference of counts as printed or typed, and its sign: ``+``, ``-`` or nothing.

    Raises:
        BadUsage: it is not one.
    """
    sign, number, is_level = _direction(_after_lead(plain_text(text)))
    if is_level:
        raise not_a_number(text)
    printed = read_printed(number)
    return printed, printed.sign or sign


def read_stated(text: str) -> Stated:
    """A share or a total as printed or typed: no words of direction."""
    number = _SHARE_OF.sub("", plain_text(text))
    if _fraction(number) is None:
        printed = read_printed(_AND_PART.sub(_tenths, number))
        if printed.unit not in _OF_A_WHOLE:
            return _in_units(printed, 0, "number", text)
    return _part(number, text)[0]


def read_rate(text: str) -> tuple[Stated, Fraction]:
    """A rate as printed or typed, in its own unit, and per how many its unit says it is.

    Of ``12.3‰`` that is 12.3 and 1000, of ``日均178起`` 178 and 1.
    """
    printed = read_printed(_RATE_OF.sub("", plain_text(text)))
    per = Fraction(1)
    if printed.unit in _OF_A_WHOLE:
        per = Fraction(10) ** (2 - _IN_PERCENT[printed.unit])
    return _in_units(printed, 0, "number", text), per


def of_printed(printed: Printed, role: str, *, is_amount: bool = False) -> PrintedNumber:
    """A number typed by hand.

    Whole numbers are counts and exact. Money, percentages, what is measured (公顷, 吨),
    numbers with a point or in 万 and 亿 are rounded to the last digit. `is_amount` says that
    it is not a count, but measured or an average, and so rounded too.
    """
    power = _IN_PERCENT[printed.unit] if printed.unit in _OF_A_WHOLE else 0
    factor = Fraction(10) ** power
    value, decimals = Fraction(printed.value) * factor, printed.decimals - power
    is_percent = printed.unit in _OF_A_WHOLE
    is_amount = is_amount or printed.is_money or printed.unit in MEASURES
    measured = is_amount or is_percent or decimals > 0
    step = Fraction(printed.step) * factor if printed.qualifier != "exact" else None
    found = PrintedNumber(
        value,
        decimals,
        readings_of(
            value,
            step or Fraction(10) ** -decimals,
            printed.qualifier,
            is_rounded=measured or decimals < 0,
        ),
        not measured,
        printed.qualifier == "about",
        is_percent,
        printed.as_written,
        role,
    )
    return found.negated() if printed.sign == "-" else found


def read_quantity(text: str, role: str, *, is_amount: bool = False) -> PrintedNumber:
    """The number typed as `text`, such as ``568``, ``11.2万余`` or ``4515.66万元``."""
    printed = read_printed(_QUANTITY_LEAD.sub("", plain_text(text)))
    return of_printed(printed._replace(as_written=text.strip()), role, is_amount=is_amount)
