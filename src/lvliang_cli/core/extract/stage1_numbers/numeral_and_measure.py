"""One numeral in running text with the measure word that follows it."""

import re
from collections.abc import Iterator
from decimal import Decimal

from lvliang_cli.core.numbers.chinese_numerals import Numeral, read_numeral
from lvliang_cli.core.numbers.hedge_words import AFTER
from lvliang_cli.core.text.patterns import pattern

from .measures import measure_at, measure_of
from .quantity import Quantity, simplest

DIGITS = "零〇一二三四五六七八九两"
FORMAL = "壹贰叁肆伍陆柒捌玖拾佰仟"
PLACES = "十百千万亿拾佰仟"
MULTIPLIER = r"(?:[十百千]?(?:万亿|亿|万)|[百千十])"

_GROUPED = (
    r"\d{1,3}(?:\\?,\d{3})++(?!\d)|\d{1,3}(?: \d{3})++(?!\d)|\d{1,3}(?:'\d{3})++(?!\d)"
    r"|\d{1,4}(?:,\d{4})++(?!\d)|(?<![\d.] )\d(?: \d){2,8}+(?! ?[\d.])"
)
"""1,234, 1\\,234 of Markdown, and 1 234; 12'345, 1234,5678 and 1 2 3, which are doubted"""
_SET_APART = r"(?<!^\d)(?<!\n\d)\. (?=\d{1,2}(?: ?[百千万亿%]|个百分点))\d++"
"""the point of 3. 5亿元, not that of an item 1. 5人"""
_PLAIN = rf"(?:{_GROUPED}|\d++)(?:\.\d++|{_SET_APART})?"
_SECTION = rf"(?:零?{_PLAIN} ?千 ?)?(?:零?{_PLAIN} ?百 ?)?(?:零?{_PLAIN} ?十 ?)?(?:零?{_PLAIN})?"
_ARABIC = pattern(
    rf"(?:{_PLAIN} ?兆 ?(?=\d[\d,.]{{0,8}} ?亿|[一-龥]{{0,3}}元|人民币))?"
    rf"(?:{_SECTION} ?万?亿 ?)?(?:{_SECTION} ?万 ?)?{_SECTION}"
    rf"(?:(?<=[\d百千])\s?[余多几来]?\s?(?:{MULTIPLIER}|个亿(?=元?(?:[，,。;；、!?)\s]|$)))|(?<=万)[余多来几]亿)?[余多来几]?",
    re.ASCII,
)
"""No numeral goes on for longer: its places fall, each is named once.

兆 is a numeral only of money; 兆瓦 and 兆 of data are units.
"""
FIRST = pattern(_PLAIN, re.ASCII)
_INSIDE = pattern(r"\d\d", re.ASCII)
_ANY = f"[{DIGITS}壹贰叁肆伍陆柒捌玖]"
_BELOW_WAN = (
    rf"(?:{_ANY}?[千仟])?(?:[零〇]?{_ANY}?[百佰])?(?:[零〇]?{_ANY}?[十拾])?(?:[零〇]?{_ANY})?"
)
_AFTER_NAMED = rf"[零〇]{{0,4}}{_BELOW_WAN}"
_CHINESE = pattern(
    rf"(?:{_ANY}{{3,32}}"
    rf"|{_BELOW_WAN}(?:万(?:{_ANY}{{4}}|{_AFTER_NAMED}))?(?:亿{_AFTER_NAMED}(?:万{_AFTER_NAMED})?)?)"
    rf"(?:点[{DIGITS}]{{1,9}}[万亿]{{0,2}})?(?:[余多来几][{PLACES}]{{0,3}})?"
)
"""Digits in a row, or places that fall, each named once."""
_UNGROUPED = pattern(r"[ '\\]|,(?=\d{4}(?!\d))|个(?=亿)", re.ASCII)
_MULTIPLIED = pattern(MULTIPLIER)
_UNIT_BEFORE = pattern(
    r"[一-龥]\((?P<scale>(?:[十百千]?(?:万亿|亿|万)|[百千])?)(?P<unit>[^()\d\s]{1,6})\)\s?:?\s?$"
)
"""发行总额(亿元)"""
SHORT = pattern(r"(?P<wan>\d{1,4}[万亿千])(?P<more>[1-9])(?=[，,。;；、!！?？)\n]|$)", re.ASCII)
"""13万2"""
_BRACKET = pattern(r"\s?\(([^()\n]{1,30})\)\s?")
_LAST_DIGITS = pattern(r"\d{1,3}", re.ASCII)
_TURNED = pattern("翻了?$")
_HALF_OF = pattern("半[年月天日夜数径价程径个小]")
"""半年: no half of the unit before it"""
_WHOLE = {"小时": "小时", "钟头": "小时", "月": "个月", "星期": "周"}
_AND_MORE = pattern("个([半多])(月|小时|钟头|星期)")
"""两个半小时, 3个半月: half of the unit more; 9个多小时"""
_TENTHS = "零一二三四五六七八九"
_TENTH_MORE = pattern(rf"[{_TENTHS[1:]}](?![{_TENTHS}十百千万亿个起])")
"""三成五"""
_COINS = pattern(rf"([\d{DIGITS}]{{1,2}})[角毛](?:([\d{DIGITS}]{{1,2}})分(?!别))?", re.ASCII)
_MONEY = ("元", "块", "块钱")
_CURRENCIES = {"港币": "港元", "新台币": "新台币", "澳门币": "澳门元"}
_CURRENCY = pattern(rf"({'|'.join(_CURRENCIES)})\s?$")


def numerals_at(text: str, start: int) -> Iterator[tuple[Numeral, int]]:
    """The numerals that begin at `start`, with their ends, longest first.

    Arabic digits are never cut: 12 is not read as 1.
    """
    found = (_ARABIC if text[start].isdigit() else _CHINESE).match(text, start)
    first = FIRST.match(text, start)
    assert found is not None  # both match nothing as well
    shortest = first.end() if first is not None else start + 1
    for end in range(found.end(), shortest - 1, -1):
        if text[end - 1] == " " or _INSIDE.match(text, end - 1):
            continue
        numeral = read_numeral(_UNGROUPED.sub("", text[start:end]))
        if numeral is not None:
            yield numeral, end


def single(text: str, start: int) -> Quantity | None:
    """The longest numeral at `start` that a measure word follows, else the longest."""
    longest: Quantity | None = None
    for numeral, end in numerals_at(text, start):
        whole = measure_at(text, end - 1) if text[end - 1] == "千" else None
        if whole is not None and whole[0].startswith("千"):
            continue  # 12千米
        quantity = with_unit(text, start, numeral, end)
        if quantity.unit and not text.startswith("亿", quantity.end):
            return quantity  # 6000多个亿 has no unit
        longest = longest or quantity
    return longest


def bare(text: str, start: int, numeral: Numeral, end: int) -> Quantity:
    """The numeral that stands at ``start:end``, without a unit."""
    hedge = numeral.hedge
    qualifier = AFTER[hedge] if hedge else "exact"
    is_chinese = not text[start].isdigit()
    value, decimals = numeral.value, numeral.decimals
    return Quantity(start, end, end, value, decimals, "", qualifier, hedge, is_chinese=is_chinese)


def with_unit(text: str, start: int, numeral: Numeral, end: int) -> Quantity:
    """The numeral that stands at ``start:end`` with the measure word behind it."""
    quantity = bare(text, start, numeral, end)
    at = _past_blanks(text, end)
    more = _AND_MORE.match(text, at)
    if more is not None and not numeral.decimals:
        quantity = quantity._replace(unit=_WHOLE[more[2]], end=more.end())
        if more[1] == "多":
            return quantity._replace(qualifier=AFTER["多"], hedge="多")
        return quantity._replace(value=numeral.value + Decimal("0.5"), decimals=1)
    measure = measure_at(text, at)
    if measure is None and text[at : at + 1] in ("余", "多"):
        measure = measure_at(text, at + 1)
        if measure is not None and not numeral.hedge:
            quantity = quantity._replace(qualifier=AFTER[text[at]], hedge=text[at])
    if measure is None:
        return _across_bracket(text, _short(text, _with_unit_before(text, quantity)))
    return _and_a_half(text, _with_measure(text, quantity, *measure))


def _with_unit_before(text: str, quantity: Quantity) -> Quantity:
    """``发行总额(亿元)10.00``: the unit stands in brackets behind the name."""
    found = _UNIT_BEFORE.search(text, max(0, quantity.start - 16), quantity.start)
    if found is None or measure_at(found["unit"], 0) != (found["unit"], len(found["unit"])):
        return quantity
    printed = _UNGROUPED.sub("", text[quantity.start : quantity.end])
    numeral = read_numeral(printed + (found["scale"] or ""))
    if numeral is None or quantity.is_chinese:
        return quantity
    return quantity._replace(value=numeral.value, decimals=numeral.decimals, unit=found["unit"])


def _short(text: str, quantity: Quantity) -> Quantity:
    """``13万2``, said for 132,000; stage 7 doubts it."""
    found = SHORT.match(text, quantity.start)
    said = "" if found is None else f"{found['wan'][:-1]}.{found['more']}{found['wan'][-1]}"
    numeral = read_numeral(said)
    if found is None or numeral is None or quantity.unit:
        return quantity
    end = found.end()
    return quantity._replace(
        value=numeral.value, decimals=numeral.decimals, end=end, numeral_end=end
    )


def _and_a_half(text: str, quantity: Quantity) -> Quantity:
    """``两公斤半``, ``三吨半``: half of the unit more."""
    is_half = text.startswith("半", quantity.end) and not _HALF_OF.match(text, quantity.end)
    if not is_half or quantity.decimals or measure_of(quantity.unit).strength != "firm":
        return quantity
    return quantity._replace(
        value=quantity.value + Decimal("0.5"), decimals=1, end=quantity.end + 1
    )


def _past_blanks(text: str, at: int) -> int:
    """Past blanks, and past one line break before a measure word (a wrapped line)."""
    while text[at : at + 1] == " ":
        at += 1
    if text[at : at + 1] == "\n":
        unit_at = at + 1 + (text[at + 1 : at + 2] in ("余", "多"))
        if measure_at(text, unit_at) is not None:
            return at + 1
    return at


def _with_measure(text: str, quantity: Quantity, unit: str, end: int) -> Quantity:
    if unit == "成":
        return _tenths(text, quantity, end)
    if unit == "番":
        turned = _TURNED.search(text, max(0, quantity.start - 2), quantity.start)
        start = turned.start() if turned else quantity.start
        return quantity._replace(start=start, unit=unit, end=end)
    if unit not in _MONEY:
        return quantity._replace(unit=unit, end=end)
    named = _CURRENCY.search(text, max(0, quantity.start - 5), quantity.start)
    if named is not None:
        return quantity._replace(unit=_CURRENCIES[named[1]], end=end)
    return _with_coins(text, quantity._replace(unit=unit, end=end))


def _tenths(text: str, quantity: Quantity, end: int) -> Quantity:
    """``七成`` is 70 % to the nearest ten, ``三成半`` and ``三成五`` 35 %."""
    value, decimals = quantity.value * 10, quantity.decimals - 1
    more = _TENTH_MORE.match(text, end)
    if text.startswith("半", end):
        value, decimals, end = value + 5, decimals + 1, end + 1
    elif more is not None:
        value, decimals, end = value + _TENTHS.index(more[0]), decimals + 1, end + 1
    return quantity._replace(value=simplest(value), decimals=decimals, unit="%", end=end)


def _with_coins(text: str, quantity: Quantity) -> Quantity:
    """``5元3角``, ``123元1角1分``."""
    coins = _COINS.match(text, quantity.end)
    if coins is None or quantity.hedge:
        return quantity
    tenths, hundredths = (read_numeral(part or "零") for part in coins.groups())
    if tenths is None or hundredths is None:
        return quantity
    decimals = 1 if coins[2] is None else 2
    value = quantity.value + Decimal(tenths.value).scaleb(-1) + Decimal(hundredths.value).scaleb(-2)
    printed = value.quantize(Decimal(1).scaleb(-decimals))
    return quantity._replace(value=printed, decimals=decimals, unit="元", end=coins.end())


def _across_bracket(text: str, quantity: Quantity) -> Quantity:
    """``276.38(不含甲)亿元``, and ``160(5)天`` with its two readings.

    Without a measure word behind the bracket, `quantity` as it is.
    """
    bracket = _BRACKET.match(text, quantity.end)
    if bracket is None:
        return quantity
    multiplier = _MULTIPLIED.match(text, bracket.end())
    end = multiplier.end() if multiplier is not None else bracket.end()
    measure = measure_at(text, end)
    digits = text[quantity.start : quantity.end]
    numeral = read_numeral(digits + (multiplier[0] if multiplier is not None else ""))
    if measure is None or numeral is None:
        return quantity
    whole = quantity._replace(
        value=numeral.value,
        decimals=numeral.decimals,
        numeral_end=end,
        unit=measure[0],
        end=measure[1],
    )
    inside = bracket[1]
    if not _LAST_DIGITS.fullmatch(inside):
        return whole
    if not digits.isdigit() or len(inside) > len(digits):
        return quantity
    other = int(digits[: len(digits) - len(inside)] + inside)
    readings = tuple(sorted({int(digits), other}))
    return whole._replace(readings=readings if len(readings) > 1 else ())
