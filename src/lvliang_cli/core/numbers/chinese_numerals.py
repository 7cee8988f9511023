"""Numerals as Chinese releases print them, read exactly.

    printed          value           decimals   step      hedge
    25828            25828           0          1
    3.10             3.10            2          0.01
    11.2万余          112000          -3         1000      余
    十余万            100000          -5         100000    余
    6000多万          60000000        -4         10000     多
    一百二十          120             0          10
    2万亿             2000000000000   -12        10**12
    8兆8800亿         8880000000000   -8         10**8

A numeral in Chinese characters below 万 counts every one: its `decimals` are 0, though
its last named place (`step`) may be higher.
"""

import re
from decimal import Decimal
from typing import NamedTuple

from ..text.patterns import pattern
from .format import Number

HEDGES = "余多来几"
"""Characters that stand inside or after a numeral and loosen it."""

MAX_LENGTH = 60

_HALF_WIDTH = str.maketrans("０１２３４５６７８９．，", "0123456789.,")
_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")}
_DIGITS |= {"〇": 0, "两": 2}
_DIGITS |= {c: i for i, c in enumerate("壹贰叁肆伍陆柒捌玖", 1)}
_PLACES = {"十": 1, "百": 2, "千": 3, "拾": 1, "佰": 2, "仟": 3}
_GROUPS = {"万": 4, "萬": 4, "亿": 8, "億": 8, "兆": 12}
_ARABIC = pattern(r"(?P<whole>\d{1,3}(?:,\d{3})+|\d+)(?:\.(?P<part>\d+))?", re.ASCII)
"""1,279, 62.05"""
_GROUP_NAMES = (("亿億", 8), ("万萬", 4))
_ABOVE_TEN = tuple("百千佰仟万萬亿億")
_DIGIT = "".join(_DIGITS).translate(str.maketrans("", "", "零〇"))
_SECTION = pattern(
    f"(?:([{_DIGIT}])[千仟])?(?:[零〇]?([{_DIGIT}])[百佰])?(?:[零〇]?([{_DIGIT}]?)[十拾])?"
    f"(?:[零〇]?([{_DIGIT}]))?"
)
"""三千零二十五: what stands below one 万"""
_SHORT = pattern(f".*([百千佰仟万萬亿億])[{_DIGIT}]")
"""三万五: the digit after the last place is of the next place below, 35,000"""
_NEXT_BELOW = dict(zip("百千佰仟万萬亿億", "十百十百千千千千", strict=True))
_MULTIPLIER = pattern(r"(?:[十百千拾佰仟]?(?:[万萬][亿億]?|[亿億])|[百千佰仟])")
"""万, 十万, 万亿, 百: what multiplies the digits before it"""
_ARABIC_GROUP = pattern(r"(?P<section>[^万萬亿億兆]+)(?P<group>兆|[万萬]?[亿億]?)")
"""3亿 and 5000万 of 3亿5000万"""
_BARE_TEN = pattern(r"\d+[十拾]")
"""3十: not a number that anyone prints"""
_ARABIC_PLACE = pattern(
    rf"(?P<zero>[零〇]?)(?:{_ARABIC.pattern})(?P<place>[十百千拾佰仟]?)", re.ASCII
)
"""零5千 and 3百 of 3百万零5千"""


class Numeral(NamedTuple):
    """A numeral with the places that it names.

    Attributes:
        value: exact, 万 and 亿 expanded; a `Decimal` keeps the digits printed.
        decimals: digits printed after the point of the base unit, negative for 万.
        step: one unit of the last place that is named, a power of ten.
        hedge: the character of `HEDGES` inside or after it, or nothing.
    """

    value: Number
    decimals: int
    step: Number
    hedge: str = ""


class _Places(NamedTuple):
    """A plain numeral: ``units * 10**power``; `is_count` when it counts every one."""

    units: int
    power: int
    is_count: bool = False


def read_numeral(text: str) -> Numeral | None:
    """The numeral that the whole of `text` is; None if it is none."""
    if len(text) > MAX_LENGTH:
        return None
    text = text.translate(_HALF_WIDTH)
    hedges = [index for index, character in enumerate(text) if character in HEDGES]
    if len(hedges) > 1 or hedges == [0]:
        return None
    if not hedges:
        found = _plain(text)
        return None if found is None else _numeral(found, 0, "")
    head, hedge, tail = text[: hedges[0]], text[hedges[0]], text[hedges[0] + 1 :]
    if tail and not _MULTIPLIER.fullmatch(tail):
        return None
    found = _plain(head)
    return None if found is None else _numeral(found, _power(tail), hedge)


def _numeral(places: _Places, more: int, hedge: str) -> Numeral:
    units, power = places.units, places.power + more
    counts_every_one = places.is_count and not more
    return Numeral(
        _shifted(units, power),
        0 if counts_every_one and power >= 0 else -power,
        _shifted(1, power),
        hedge,
    )


def _shifted(units: int, power: int) -> Number:
    return units * 10**power if power >= 0 else Decimal(f"{units}E{power}")


def _plain(text: str) -> _Places | None:
    """A numeral without a hedge."""
    if text[:1].isdigit() and text.isprintable():
        return _arabic(text)
    head, point, tail = text.partition("点")
    return _with_point(head, tail) if point else _digits(text) or _by_places(text)


def _arabic(text: str) -> _Places | None:
    """Arabic digits with 万 and the like: ``11.2万``, ``1亿2000万``, ``3千5百万``, ``2万零8百``."""
    total: _Places | None = None
    start = len(text) if _BARE_TEN.fullmatch(text) else 0
    while start < len(text):
        found = _ARABIC_GROUP.match(text, start)
        if found is None:
            return None
        power = _power(found["group"])
        is_named = total is not None and 0 < power < total.power
        section = _arabic_section(found["section"], total, is_named=is_named)
        is_above = total is not None and total.power < power  # 3万5千亿
        if section is not None and total is not None and is_above:
            section = _joined(total, section)
        if section is None:
            return None
        section = section._replace(power=section.power + power)
        total = section if total is None or is_above else _joined(total, section)
        if total is None:
            return None
        start = found.end()
    return total


def _arabic_section(text: str, above: _Places | None, *, is_named: bool) -> _Places | None:
    """``3千5百``: what stands before one 万 or 亿, or after the last; `above` is read already."""
    section: _Places | None = None
    start = 0
    while start < len(text):
        item = _ARABIC_PLACE.match(text, start)
        if item is None:
            return None
        before, part = section or above, item["part"] or ""
        whole = item["whole"].replace(",", "")
        if before is not None:
            is_first = is_named and section is None  # 2亿6971.6万
            is_placed = item["zero"] or item["place"] or len(whole) == before.power
            if not is_first and (part or not is_placed):
                return None
        found = _Places(int(whole + part), _power(item["place"]) - len(part))
        section = found if section is None else _joined(section, found)
        if section is None:
            return None
        start = item.end()
    return section


def _joined(above: _Places, below: _Places) -> _Places | None:
    """Both as one numeral, if `below` fits under the last place of `above`."""
    if below.power >= above.power or below.units * 10**below.power >= 10**above.power:
        return None
    return _Places(above.units * 10 ** (above.power - below.power) + below.units, below.power)


def _power(multiplier: str) -> int:
    """The power of ten of ``万``, ``百万``, ``万亿`` and the like; 0 for nothing."""
    return sum({**_PLACES, **_GROUPS}[character] for character in multiplier)


def _digits(text: str) -> _Places | None:
    """``四五八``: three digits or more, one after another."""
    if len(text) < 3 or not all(character in _DIGITS for character in text):
        return None
    return _Places(int("".join(str(_DIGITS[c]) for c in text)), 0, is_count=True)


def _with_point(head: str, tail: str) -> _Places | None:
    """``一点五``, ``三点六亿``."""
    digits = re.match(f"[{''.join(_DIGITS)}]+", tail)
    whole = _digits(head) or _by_places(head)
    if digits is None or whole is None:
        return None
    rest = tail[digits.end() :]
    if rest and not _MULTIPLIER.fullmatch(rest):
        return None
    part = "".join(str(_DIGITS[c]) for c in digits[0])
    units = whole.units * 10**whole.power
    return _Places(int(f"{units}{part}"), _power(rest) - len(part))


def _by_places(text: str) -> _Places | None:
    """``一百二十``, ``三万五千``, ``十二亿``, ``一万亿``, and ``二百五`` for 250."""
    if text[:1] in _ABOVE_TEN:
        text = "一" + text
    short = _SHORT.fullmatch(text)
    if short is not None:
        text += _NEXT_BELOW[short[1]]
    found = _groups(text, _GROUP_NAMES)
    if found is None or not text:
        return None
    value, named = found
    is_count = not any(name in text for name in _GROUPS)
    return _Places(value // 10**named, named, is_count=is_count)


def _groups(text: str, names: tuple[tuple[str, int], ...]) -> tuple[int, int] | None:
    """The value of `text` and the power of the last place that it names."""
    if not names:
        return _section(text)
    (characters, power), *rest = names
    lower = tuple(rest)
    name = next((c for c in characters if c in text), "")
    head, _, tail = text.partition(name) if name else (text, "", "")
    above = _groups(head, lower)
    if not name or above is None:
        return above
    below = _groups(tail.lstrip("零〇"), lower) if tail else (0, power + above[1])
    if below is None or above[0] == 0:
        return None
    return above[0] * 10**power + below[0], below[1]


def _section(text: str) -> tuple[int, int] | None:
    """A number below ten thousand, and the power of the last place that it names."""
    if text in ("零", "〇"):
        return 0, 0
    digits = _digits(text) if len(text) == 4 else None
    if digits is not None:  # 十万四三四八
        return digits.units, 0
    found = _SECTION.fullmatch(text) if text else None
    if found is None:
        return None
    value = named = 0
    for power, digit in zip((3, 2, 1, 0), found.groups(), strict=True):
        if digit is not None:
            value += (_DIGITS[digit] if digit else 1) * 10**power
            named = power
    return value, named
