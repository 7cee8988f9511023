"""Numeral, measure word and hedge together, wherever they stand: the lexer.

A quantity need not be a statistic; `judging` decides that.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from lvliang_cli.core.extract.measures import measure_at
from lvliang_cli.core.extract.patterns import pattern
from lvliang_cli.core.hedges import AFTER, BEFORE
from lvliang_cli.core.model import Number
from lvliang_cli.core.numerals import Numeral, read_numeral


class Quantity(NamedTuple):
    """A printed quantity.

    Attributes:
        start, end: the numeral with its unit and what stands between them.
        numeral_end: where the numeral ends, before the unit.
        value: signed, in base units; the lower end of a range.
        decimals, step: as `numerals.Numeral`.
        unit: the measure word as printed, ``%`` for every percentage; may be empty.
        qualifier: code of `codes.QUALIFIER`.
        hedge: the words that make it a bound, as printed; may be empty.
        upper: the upper end of a range, else None.
        readings: every reading of an ambiguous print.
        is_chinese: the numeral is in Chinese characters.
        is_vague: printed with 数, 几 or two digits in a row (三五百): no number is meant.
        inherits: its unit is that of a later number in the same list.
    """

    start: int
    end: int
    numeral_end: int
    value: Number
    decimals: int
    step: Number
    unit: str
    qualifier: str = "exact"
    hedge: str = ""
    upper: Number | None = None
    readings: tuple[Number, ...] = ()
    is_chinese: bool = False
    is_vague: bool = False
    inherits: bool = False


_DIGIT = "零〇一二三四五六七八九两"
_FORMAL = "壹贰叁肆伍陆柒捌玖拾佰仟"
_PLACE = "十百千万亿拾佰仟"
_MULTIPLIER = r"(?:[十百千]?(?:万亿|亿|万)|[百千十])"
_PLAIN = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d{1,3}(?: \d{3})+(?!\d)|\d+)(?:\.\d+)?"
_ARABIC = pattern(
    rf"(?:{_PLAIN}(?:[百千]?(?:万亿|亿|万)|[千百]))*{_PLAIN}"
    rf"(?:\s?[余多几来]?\s?{_MULTIPLIER})?[余多来几]?",
    re.ASCII,
)
_PLAIN_ARABIC = pattern(_PLAIN, re.ASCII)
_MULTIPLIED = pattern(_MULTIPLIER)
_MULTIPLIED_AT_END = pattern(_MULTIPLIER + "$")
_CHINESE = pattern(
    rf"[{_DIGIT}{_FORMAL}{_PLACE}]+(?:点[{_DIGIT}]+[万亿]*)?(?:[余多来几][{_PLACE}]*)?"
)
_VAGUE = pattern(rf"(?P<few>[几数])(?P<places>[{_PLACE}]+)")
_APPROXIMATE = pattern(r"(一二|二三|两三|三四|三五|四五|五六|六七|七八|八九)([十百千万亿]*)")
_PARTS_OF = pattern(r"(百|千|万)分之")
_FRACTION = pattern(rf"([{_DIGIT}十]+)分之([{_DIGIT}十]+)")
_START = pattern(rf"\d|[{_DIGIT}{_FORMAL}十百千万亿几数]|[千万]分之", re.ASCII)
_BRACKET = pattern(r"\s?\(([^()\n]{1,30})\)\s?")
_ALSO = pattern(r"\d{1,3}", re.ASCII)
_BETWEEN = pattern(r"\s{0,2}(?:到|至|[-~—–]{1,2})\s{0,2}")
_LISTED = pattern(r"\s?(?:个?[、/]|[、，,]?(?:和|与|及|以及))\s?")
_TURNED = pattern("翻了?$")
_COINS = pattern(rf"([\d{_DIGIT}]+)(角|毛)(?:([\d{_DIGIT}]+)分)?|([\d{_DIGIT}]+)分(?![别之])")
_MONEY = ("元", "块", "块钱")
_NAMED_CURRENCIES = {"港币": "港元", "新台币": "新台币", "美金": "美元", "澳门币": "澳门元"}
_CURRENCY = pattern(rf"({'|'.join(_NAMED_CURRENCIES)})\s?$")
_BEFORE = sorted(BEFORE, key=len, reverse=True)
_AFTER = sorted((word for word in AFTER if word not in ("来", "几")), key=len, reverse=True)
_LINK = pattern(r"(?:了|有|达到|达|到|为|在)?\s?$")
_OTHER_WORDS = {
    "约": "预签节公制集违特邀条合契履守失赴相简俭誓盟条",
    "近": "附最邻就临靠亲走拉贴毗",
    "超": "赶反",
    "逾": "",
    "低于": "",
    "过": "",
}
"""What a hedge is not preceded by: with it, it is another word (预约, 最近)."""


def quantities(text: str) -> list[Quantity]:
    """Every quantity of normalised `text`, in order, with a unit or without."""
    found = list(_scan(text))
    return _with_shared_units(text, found)


def read_quantity(text: str) -> Quantity | None:
    """The quantity that the whole of normalised `text` is; None if it is none."""
    found = quantities(text)
    if len(found) == 1 and not text[: found[0].start].strip("- 约近") and found[0].end == len(text):
        return found[0]
    return None


def _scan(text: str) -> Iterator[Quantity]:
    at = 0
    while (begins := _START.search(text, at)) is not None:
        quantity = _quantity_at(text, begins.start())
        if quantity is None:
            at = begins.start() + 1
            continue
        at = max(quantity.end, begins.start() + 1)
        yield quantity


def _quantity_at(text: str, start: int) -> Quantity | None:
    for read in (_parts, _vague, _approximate, _range_or_one):
        found = read(text, start)
        if found is not None:
            return _with_hedges(text, _with_sign(text, found))
    return None


# --- one numeral ---------------------------------------------------------------------


def _numeral_ends(text: str, start: int) -> Iterator[tuple[Numeral, int]]:
    """The numerals that begin at `start`, longest first."""
    is_arabic = text[start].isdigit()
    found = (_ARABIC if is_arabic else _CHINESE).match(text, start)
    if found is None:
        return
    shortest = start
    if is_arabic:
        plain = _PLAIN_ARABIC.match(text, start)
        shortest = plain.end() - 1 if plain else start
    for end in range(found.end(), shortest, -1):
        if text[end - 1] in " .,":
            continue
        numeral = read_numeral(text[start:end].replace(" ", ""))
        if numeral is not None:
            yield numeral, end


def _one(text: str, start: int) -> Quantity | None:
    """The longest numeral at `start` that a measure word follows, else the longest."""
    longest: Quantity | None = None
    for numeral, end in _numeral_ends(text, start):
        if text[end - 1] == "千" and _is_thousandfold_unit(text, end - 1):
            continue
        quantity = _with_unit(text, start, numeral, end)
        if quantity.unit:
            return quantity
        longest = longest or quantity
    return longest


def _is_thousandfold_unit(text: str, at: int) -> bool:
    """Whether 千 belongs to the unit: ``12千米``."""
    measure = measure_at(text, at)
    return measure is not None and measure[0].startswith("千")


def _with_unit(text: str, start: int, numeral: Numeral, end: int) -> Quantity:
    quantity = Quantity(
        start,
        end,
        end,
        numeral.value,
        numeral.decimals,
        numeral.step,
        "",
        AFTER[numeral.hedge] if numeral.hedge else "exact",
        numeral.hedge,
        is_chinese=not text[start].isdigit(),
    )
    at = _skip_spaces(text, end)
    measure = measure_at(text, at)
    if measure is None and text[at : at + 1] in ("余", "多") and not numeral.hedge:
        measure = measure_at(text, at + 1)
        if measure is not None:
            hedge = text[at]
            quantity = quantity._replace(qualifier=AFTER[hedge], hedge=hedge)
    if measure is not None:
        return _with_measure(text, quantity, *measure)
    return _across_bracket(text, quantity) or quantity


def _skip_spaces(text: str, at: int) -> int:
    """Past blanks, and past one line break before a measure word (a wrapped line)."""
    while at < len(text) and text[at] == " ":
        at += 1
    if text[at : at + 1] == "\n":
        unit_at = at + 1 + (text[at + 1 : at + 2] in ("余", "多"))
        if measure_at(text, unit_at) is not None:
            return at + 1
    return at


def _with_measure(text: str, quantity: Quantity, unit: str, end: int) -> Quantity:
    if unit == "成":
        return _percentage(text, quantity, unit, end)
    if unit == "番":
        turned = _TURNED.search(text, max(0, quantity.start - 2), quantity.start)
        start = turned.start() if turned else quantity.start
        return quantity._replace(start=start, unit=unit, end=end)
    if unit in _MONEY:
        named = _CURRENCY.search(text, max(0, quantity.start - 5), quantity.start)
        unit = _NAMED_CURRENCIES[named[1]] if named and unit == "元" else unit
        return _with_coins(text, quantity._replace(unit=unit, end=end))
    return quantity._replace(unit=unit, end=end)


def _percentage(text: str, quantity: Quantity, unit: str, end: int) -> Quantity:
    """``七成`` is 70 %; ``三成半`` is 35 %."""
    value, decimals, step = quantity.value * 10, quantity.decimals - 1, quantity.step * 10
    if text.startswith("半", end):
        value, decimals, step, end = value + 5, 0, 1, end + 1
    return quantity._replace(
        value=_simplest(value), decimals=max(decimals, 0), step=step, unit="%", end=end
    )


def _with_coins(text: str, quantity: Quantity) -> Quantity:
    """``5元3角``, ``123元1角1分``."""
    coins = _COINS.match(text, quantity.end)
    if coins is None or quantity.hedge:
        return quantity
    tenths = _small(coins[1]) if coins[1] else 0
    last = coins[3] or coins[4]
    hundredths = _small(last) if last else 0
    if tenths is None or hundredths is None or max(tenths, hundredths) > 99:
        return quantity
    decimals = 2 if last else 1
    cents = quantity.value * 100 + tenths * 10 + hundredths
    value = Decimal(cents).scaleb(-2).quantize(Decimal(1).scaleb(-decimals))
    return quantity._replace(
        value=value,
        decimals=decimals,
        step=Decimal(1).scaleb(-decimals),
        unit="元",
        end=coins.end(),
    )


def _small(text: str) -> int | None:
    numeral = read_numeral(text)
    return int(numeral.value) if numeral is not None else None


def _across_bracket(text: str, quantity: Quantity) -> Quantity | None:
    """``276.38(不含甲)亿元``, and ``160(5)天`` with its two readings."""
    bracket = _BRACKET.match(text, quantity.end)
    if bracket is None:
        return None
    also = _ALSO.fullmatch(bracket[1])
    numeral = read_numeral(text[quantity.start : quantity.end].replace(" ", ""))
    multiplier = _MULTIPLIED.match(text, bracket.end())
    end = multiplier.end() if multiplier else bracket.end()
    measure = measure_at(text, end)
    if measure is None or numeral is None:
        return None
    if multiplier is not None:
        whole = read_numeral(text[quantity.start : quantity.end].replace(" ", "") + multiplier[0])
        if whole is None:
            return None
        numeral = whole
    quantity = quantity._replace(
        value=numeral.value, decimals=numeral.decimals, step=numeral.step, numeral_end=end
    )
    if also is not None:
        digits = text[quantity.start : bracket.start()]
        if not digits.isdigit() or len(also[0]) > len(digits):
            return None
        other = int(digits[: len(digits) - len(also[0])] + also[0])
        readings = tuple(sorted({int(digits), other}))
        if len(readings) > 1:
            quantity = quantity._replace(readings=readings)
    elif measure[0] in ("人",) and multiplier is None:
        return None
    return quantity._replace(unit=measure[0], end=measure[1])


# --- other forms ---------------------------------------------------------------------


def _parts(text: str, start: int) -> Quantity | None:
    """``百分之五``, ``千分之2.4``, ``四分之三``: all in per cent."""
    prefix = _PARTS_OF.match(text, start)
    if prefix is None:
        return _fraction(text, start)
    if prefix[1] == "百" and text.startswith("百", prefix.end()):
        one = Numeral(100, 0, 1)
        return _per_cent(start, prefix.end() + 1, one, 0, is_chinese=True)
    if prefix.end() >= len(text):
        return None
    for numeral, end in _numeral_ends(text, prefix.end()):
        power = {"百": 0, "千": 1, "万": 2}[prefix[1]]
        is_chinese = not text[prefix.end()].isdigit()
        return _per_cent(start, end, numeral, power, is_chinese=is_chinese)
    return None


def _per_cent(start: int, end: int, numeral: Numeral, power: int, *, is_chinese: bool) -> Quantity:
    def shifted(number: Number) -> Number:
        return _simplest(Decimal(number).scaleb(-power)) if power else number

    decimals = max(numeral.decimals + power, 0)
    hedge = AFTER[numeral.hedge] if numeral.hedge else "exact"
    return Quantity(
        start,
        end,
        end,
        shifted(numeral.value),
        decimals,
        shifted(numeral.step),
        "%",
        hedge,
        numeral.hedge,
        is_chinese=is_chinese,
    )


def _fraction(text: str, start: int) -> Quantity | None:
    """``四分之三`` is 75 %; ``三分之二`` has no exact decimal form and is vague."""
    found = _FRACTION.match(text, start)
    if found is None:
        return None
    below, above = read_numeral(found[1]), read_numeral(found[2])
    if below is None or above is None or not below.value:
        return None
    hundredfold = int(above.value) * 100
    part = Decimal(hundredfold * 100 // int(below.value)).scaleb(-2)
    is_exact = part * int(below.value) == hundredfold
    value = _simplest(part)
    decimals = 0 if isinstance(value, int) else -int(value.as_tuple().exponent)
    return Quantity(
        start,
        found.end(),
        found.end(),
        value,
        decimals,
        1,
        "%",
        is_chinese=True,
        is_vague=not is_exact,
    )


def _vague(text: str, start: int) -> Quantity | None:
    """``数百名``, ``几十万元``: the place is a lower bound, no number is meant."""
    found = _VAGUE.match(text, start)
    if found is None:
        return None
    numeral = read_numeral(found["places"])
    if numeral is None:
        return None
    return _with_unit(text, start, numeral, found.end())._replace(
        qualifier="more_than", hedge=found["few"], is_chinese=True, is_vague=True
    )


def _approximate(text: str, start: int) -> Quantity | None:
    """``三五百``, ``七八个``: from the one to the other."""
    found = _APPROXIMATE.match(text, start)
    if found is None or (start and text[start - 1] in _DIGIT + _PLACE + "第"):
        return None
    low, high = (read_numeral(digit + found[2]) for digit in found[1])
    if low is None or high is None:
        return None
    return _with_unit(text, start, low, found.end())._replace(
        upper=high.value, is_chinese=True, is_vague=True
    )


def _range_or_one(text: str, start: int) -> Quantity | None:
    low = _one(text, start)
    if low is None or low.hedge or low.readings:
        return low
    between = _BETWEEN.match(text, _past_included(text, low.end))
    if between is None or between.end() >= len(text):
        return low
    if not _START.match(text, between.end()):
        return low
    high = _one(text, between.end())
    if high is None or not high.unit or (low.unit and low.unit != high.unit):
        return low
    value = _scaled_like(text, low, high)
    if value >= high.value:
        return low
    return high._replace(
        start=start,
        value=value,
        upper=high.value,
        decimals=min(low.decimals, high.decimals),
        numeral_end=high.numeral_end,
        is_chinese=low.is_chinese,
    )


def _past_included(text: str, at: int) -> int:
    return at + 3 if text.startswith("(含)", at) else at


def _scaled_like(text: str, low: Quantity, high: Quantity) -> Number:
    """``两到三万`` is from 20,000: the multiplier counts for both where it must."""
    printed_low = text[low.start : low.numeral_end]
    printed_high = text[high.start : high.numeral_end]
    tail = re.search(r"(?:万亿|亿|万|千|百)$", printed_high)
    if tail is None or low.unit or printed_low[-1] in "万亿":
        return low.value
    head = read_numeral(printed_high[: tail.start()].rstrip())
    whole = read_numeral(printed_low + tail[0])
    if head is None or whole is None or low.value >= head.value:
        return low.value
    return whole.value


def _with_sign(text: str, quantity: Quantity) -> Quantity:
    at = quantity.start
    before = text[at - 1 : at]
    if before == "负":
        return quantity._replace(start=at - 1, value=-quantity.value)
    if before not in ("-", "+") or quantity.is_chinese:
        return quantity
    earlier = text[at - 2 : at - 1]
    if earlier and (
        earlier.isdigit() or (earlier.isascii() and earlier.isalpha()) or earlier in "-~%"
    ):
        return quantity
    value = -quantity.value if before == "-" else quantity.value
    return quantity._replace(start=at - 1, value=value)


def _simplest(number: Number) -> Number:
    """A whole number as `int`, another without zeros at its end."""
    if isinstance(number, int):
        return number
    return int(number) if number == int(number) else number.normalize()


# --- hedges --------------------------------------------------------------------------


def _with_hedges(text: str, quantity: Quantity) -> Quantity:
    """Hedges beside it; one inside the numeral (余, 多) wins, as it is part of the print."""
    if quantity.hedge:
        return quantity
    after = next((word for word in _AFTER if text.startswith(word, quantity.end)), "")
    if after in ("多", "余") and not _stands_alone(text, quantity.end + 1):
        after = ""
    if after:
        return quantity._replace(qualifier=AFTER[after], hedge=after)
    before = hedge_before(text, quantity.start)
    if before:
        return quantity._replace(qualifier=BEFORE[before], hedge=before)
    return quantity


def _stands_alone(text: str, at: int) -> bool:
    return text[at : at + 1] in ("", "，", ",", "。", "、", ";", "；", ")", "\n", "的")


def hedge_before(text: str, start: int) -> str:
    """The hedge that stands right before `start`, as printed, or nothing."""
    link = _LINK.search(text, max(0, start - 4), start)
    for end in (start, link.start() if link else start):
        for word in _BEFORE:
            if text.endswith(word, 0, end):
                earlier = text[end - len(word) - 1 : end - len(word)]
                if not earlier or earlier not in _OTHER_WORDS.get(word, ""):
                    return word
    return ""


# --- lists ---------------------------------------------------------------------------


def _with_shared_units(text: str, found: list[Quantity]) -> list[Quantity]:
    """``12、15和20起``: numbers of a list take the unit that its last one prints."""
    result = list(found)
    for index in range(len(result) - 2, -1, -1):
        here, later = result[index], result[index + 1]
        takes_points = here.unit == "个" and later.unit.endswith("百分点")
        tail = _MULTIPLIED_AT_END.search(text, later.start, later.numeral_end)
        if here.is_chinese or not (later.unit or tail) or (here.unit and not takes_points):
            continue
        between = _LISTED.fullmatch(text, here.end, later.start)
        if between is None or later.is_chinese:
            continue
        value = here.value
        multiplier = tail
        shared = multiplier and isinstance(here.value, Decimal) and here.end == here.numeral_end
        numeral = (
            read_numeral(text[here.start : here.numeral_end] + multiplier[0])
            if shared and multiplier
            else None
        )
        result[index] = here._replace(
            value=numeral.value if numeral else value,
            decimals=numeral.decimals if numeral else here.decimals,
            step=numeral.step if numeral else here.step,
            unit=later.unit,
            inherits=True,
        )
    return result
