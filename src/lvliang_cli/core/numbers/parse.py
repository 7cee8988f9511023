"""A number as somebody typed it from a release: value, hedge, unit, printed digits.

typed            value      decimals   qualifier   unit
11.2万余          112000     -3         more_than
近5万名           50000      -4         nearly      名
4515.66万元       45156600   -2         exact       元
27.6%            27.6       1          exact       %
约300            300        0          about
"""

import re
from fractions import Fraction
from typing import NamedTuple
from unicodedata import normalize

from ..text.bilingual import Words
from ..text.errors import BadUsage
from .chinese_numerals import MAX_LENGTH, read_numeral
from .format import Number
from .hedge_words import AFTER, BEFORE

MONEY_UNITS = ("元", "美元", "港元", "欧元", "人民币", "yuan", "CNY", "RMB")
CURRENCY = {"¥": "元", "US$": "美元", "HK$": "港元", "$": "美元", "€": "欧元"}
"""Signs of money that stand before a number, with the unit that they mean."""
PERCENT_UNITS = ("%", "percent", "per cent", "pct")
_OF_WHICH = {"十分之": "成", "百分之": "%", "千分之": "‰", "万分之": "‱"}
_DASHES = str.maketrans("−–—―‒", "-----")
_AT_THE_END = " ,.;:!。、"
_SPACED = re.compile(r"(?<![\d.])\d{1,3}(?: \d{3})+(?!\d)", re.ASCII)
"""1 234 567"""
_STRAY = re.compile(r"\d|分之|^[万萬亿億]")
"""What no unit holds: it belongs to a number that was not read whole."""


class Printed(NamedTuple):
    """A printed number.

    Attributes:
        value: exact, in base units, never negative; the sign is in `sign`.
        decimals: digits printed after the point of the base unit, may be negative.
        step: one unit of the last place that is named.
        qualifier: code of the hedge, ``exact`` without one.
        unit: what follows the number, as typed; may be empty.
        sign: ``+``, ``-`` or nothing, as typed.
        as_written: the text as typed.
    """

    value: Number
    decimals: int
    step: Number
    qualifier: str
    unit: str
    sign: str
    as_written: str

    @property
    def is_money(self) -> bool:
        return self.unit in MONEY_UNITS

    @property
    def is_percent(self) -> bool:
        return self.unit in PERCENT_UNITS

    @property
    def signed(self) -> Fraction:
        """The value with the sign typed."""
        return -Fraction(self.value) if self.sign == "-" else Fraction(self.value)


def read_printed(text: str) -> Printed:
    """The number that `text` holds, with hedge and unit.

    Raises:
        BadUsage: no number, or more than one, or words that are not understood.
    """
    before, rest = hedge_before(plain_text(text))
    sign = rest[0] if rest[:1] in ("+", "-") else ""
    rest = rest.removeprefix(sign).strip()
    currency = next((mark for mark in CURRENCY if rest.startswith(mark)), "")
    rest = rest.removeprefix(currency).strip()
    for words, mark in _OF_WHICH.items():
        if rest.startswith(words):
            rest = rest.removeprefix(words) + mark
    sizes = range(min(len(rest), MAX_LENGTH), 0, -1)
    found = next(((n, size) for size in sizes if (n := read_numeral(rest[:size]))), None)
    if found is None:
        raise not_a_number(text)
    numeral, length = found
    unit = rest[length:].strip()
    inside = AFTER[numeral.hedge] if numeral.hedge else None
    after, unit = hedge_after(unit)
    hedges = {hedge for hedge in (before, inside, after) if hedge}
    if len(hedges) > 1 or _STRAY.search(unit):
        raise not_a_number(text)
    if currency and not unit:
        unit = CURRENCY[currency]
    qualifier = hedges.pop() if hedges else "exact"
    return Printed(
        numeral.value, numeral.decimals, numeral.step, qualifier, unit, sign, text.strip()
    )


def plain_text(text: str) -> str:
    """`text` in half width, with one kind of dash, no spaces between groups of digits."""
    rest = normalize("NFKC", text).translate(_DASHES).strip().rstrip(_AT_THE_END)
    return _SPACED.sub(lambda digits: digits[0].replace(" ", ""), rest).strip()


def hedge_before(text: str) -> tuple[str | None, str]:
    """The hedge that `text` begins with, as a code, and the rest."""
    for words in sorted(BEFORE, key=len, reverse=True):
        if text.startswith(words):
            return BEFORE[words], text.removeprefix(words).strip()
    return None, text


def hedge_after(unit: str) -> tuple[str | None, str]:
    """The hedge beside the unit: ``人以上``, ``多辆``."""
    for words in sorted(AFTER, key=len, reverse=True):
        if unit.endswith(words):
            return AFTER[words], unit.removesuffix(words).strip()
    for words in sorted(AFTER, key=len, reverse=True):
        if unit.startswith(words):
            return AFTER[words], unit.removeprefix(words).strip()
    return None, unit


def not_a_number(text: str) -> BadUsage:
    words = Words(f"“{text}”不是可读的数字", f"{text!r} is not a number that can be read")
    hint = Words(
        "例如 568、11.2万余、近5万、4515.66万元", "such as 568, 11.2万余, 近5万 or 4515.66万元"
    )
    return BadUsage(words, token=text, hint=hint)
