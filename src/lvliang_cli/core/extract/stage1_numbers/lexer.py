"""The lexer: every quantity of a text, in order, whether it is a figure or not."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from lvliang_cli.core.numbers.chinese_numerals import read_numeral
from lvliang_cli.core.text.patterns import pattern

from .fractions_and_ranges import approximate, fraction, parts, range_or_single, vague
from .hedge_beside import with_hedges
from .numeral_and_measure import DIGITS, FIRST, FORMAL, MULTIPLIER
from .quantity import Quantity

_FORMS = (parts, fraction, vague, approximate, range_or_single)
_START = pattern(rf"\d|[{DIGITS}{FORMAL}十百千万亿几数]", re.ASCII)
_LISTED = pattern(r"\s?(?:个?[、/]|[、，,]?(?:和|与|及|以及))\s?")
_TO_OTHERS = pattern(r"[、，,和与及]\s?全[国省市县区](?:平均)?(?:水平)?")
"""高于全国2.6个、全省0.5个百分点"""
_SCALED = pattern(MULTIPLIER + "$")
_OF_HUNDRED = pattern(r"(?:(?P<all>产业)|结构|比[例重]?|构成)[^，,。;；\n]{0,40}$")
_MOST_OFF = 50
"""Where one digit explains it, what is called a structure is one, though misprinted by so much."""
_LEAD = 60
"""So many characters before a ratio say what it is of."""
_RATIO_MARK = pattern(r"\s?:\s?")
_SIGNED_AFTER = pattern(r"[\dA-Za-z~%-]", re.ASCII)
"""After these a hyphen is not a minus."""


def quantities(text: str) -> list[Quantity]:
    """Every quantity of normalised `text`, in order, with a unit or without."""
    found = list(_scan(text))
    printed = len(found) - 1
    for index in range(len(found) - 2, -1, -1):
        found[index] = _with_shared_unit(text, found[index], found[index + 1], found[printed])
        printed = printed if found[index].inherits else index
    return list(_with_ratios(text, found))


def _with_ratios(text: str, found: Sequence[Quantity]) -> Iterator[Quantity]:
    """``结构为7.9:42.1:50.0``: three or more numbers that add to 100 are its parts in per cent,
    as are those of the industries, and such with a point, that do but for a digit.
    """
    first = 0
    while first < len(found):
        last = first + 1
        while last < len(found) and _is_ratio(text, *found[last - 1 : last + 1]):
            last += 1
        members = found[first:last]
        is_of_hundred = len(members) > 2 and _adds_to_hundred(text, members)
        yield from (m._replace(unit="%") if is_of_hundred else m for m in members)
        first = last


def _adds_to_hundred(text: str, members: Sequence[Quantity]) -> bool:
    start = members[0].start
    lead = _OF_HUNDRED.search(text, max(0, start - _LEAD), start)
    off = abs(sum((Decimal(member.value) for member in members), Decimal(-100)))
    step = max(Decimal(1).scaleb(-member.decimals) for member in members)
    if lead is None or off <= step:
        return lead is not None
    is_known = lead["all"] is not None or all(member.decimals for member in members)
    place = Decimal(1).scaleb(off.adjusted())
    return is_known and off <= _MOST_OFF and abs(off - round(off / place) * place) <= step


def _is_ratio(text: str, one: Quantity, other: Quantity) -> bool:
    is_joined = _RATIO_MARK.fullmatch(text, one.end, other.start) is not None
    return is_joined and not (one.unit or other.unit or one.readings or other.readings)


_BURDENED = "减担抱承肩胜背辜自增轻正"
"""Before 负 these make it a burden and no minus: 户均减负1.18万元; 正负5 has both signs."""
_DEGREES = ("℃", "度", "摄氏度")
"""零下5℃ is below zero."""


def _scan(text: str) -> Iterator[Quantity]:
    at = 0
    while (begins := _START.search(text, at)) is not None:
        start = begins.start()
        found = next((q for form in _FORMS if (q := form(text, start)) is not None), None)
        if found is None:
            digits = FIRST.match(text, start)  # of a number too long to be one, thousands and all
            at = start + 1 if digits is None else digits.end()
        else:
            at = found.end
            yield with_hedges(text, _with_sign(text, found))


def _with_sign(text: str, quantity: Quantity) -> Quantity:
    at = quantity.start
    sign = text[at - 1 : at]
    if text[at - 2 : at] == "零下" and quantity.unit in _DEGREES:
        return quantity._replace(start=at - 2, value=-quantity.value)
    if sign == "负" and text[at - 2 : at - 1] not in tuple(_BURDENED):
        return quantity._replace(start=at - 1, value=-quantity.value)
    is_hyphen = at > 1 and _SIGNED_AFTER.match(text, at - 2) is not None
    if sign not in ("-", "+") or quantity.is_chinese or is_hyphen:
        return quantity
    value = -quantity.value if sign == "-" else quantity.value
    return quantity._replace(start=at - 1, value=value)


def _with_shared_unit(text: str, here: Quantity, later: Quantity, printed: Quantity) -> Quantity:
    """``12、15和20起``: a number of a list takes the unit that its last one prints.

    With 5.6、3.2万件 it takes 万 as well, where it has digits after the point itself.
    """
    scale = _SCALED.search(text, printed.start, printed.numeral_end)
    takes_points = here.unit == "个" and later.unit.endswith("百分点")
    if here.is_chinese or later.is_chinese or (here.unit and not takes_points):
        return here
    listed = _TO_OTHERS if takes_points else _LISTED
    is_listed = any(form.fullmatch(text, here.end, later.start) for form in {_LISTED, listed})
    if not ((later.unit or scale) and is_listed):
        return here
    here = here._replace(unit=later.unit, inherits=True)
    if scale is None or not isinstance(here.value, Decimal):
        return here
    numeral = read_numeral(text[here.start : here.numeral_end] + scale[0])
    if numeral is None:
        return here
    return here._replace(value=numeral.value, decimals=numeral.decimals)
