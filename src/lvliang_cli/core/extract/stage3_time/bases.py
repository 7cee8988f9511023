"""The words that say what a change is measured against: 同比, 比上年末, 与2019年同期相比."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from lvliang_cli.core.extract.patterns import pattern


class Basis(NamedTuple):
    """Words that say what a change is measured against; `code` of `codes.CHANGE_BASIS`."""

    start: int
    end: int
    code: str
    as_written: str


_YEARS = r"(?:去年|上年|前一年|上一年|20\d\d年|往年)"
_LAST_YEAR = "(?:去年|上年|前一年|上一年)"
_THAN = "[比较与同和]"
_BASES = (
    (
        "yoy",
        rf"同比|{_THAN}{_YEARS}的?[^，,。;；\d]{{0,10}}同(?:一时)?期(?:相比)?|同期相比|[比较]同期|与同期"
        rf"|{_THAN}(?:去年|上年)[^，,。;；\d]{{0,5}}(?:期间|假期|假日|黄金周)(?:相比)?",
    ),
    ("mom", rf"{_THAN}[上前]一?个?月(?:相比)?|环比"),
    (
        "previous",
        rf"{_THAN}(?:[上前]一?期|[上前]一?周|[上前]一?个?季度?|[一二三四]季度|上半年|前一阶段"
        r"|前一[日天]|昨日)(?:相比)?",
    ),
    ("last_year", rf"{_THAN}{_LAST_YEAR}(?:全年)?(?:年?[底末初])?(?:相比)?"),
    (
        "unknown",
        rf"{_THAN}(?:20\d\d年|年初|节前|行动前|整治前|改革前|疫情前|以往|往年|此前|之前|过去"
        r"|[前上][一二三四五六七八九十两\d]{1,2}年|[一二三四五六七八九十两\d]{1,2}年前|最?高峰(?:时期|期|时)?|峰值|历史最高|上[次轮届])"
        r"(?:[^，,。;；\d]{0,6}相比)?",
    ),
)
_FIND = tuple((code, pattern(source)) for code, source in _BASES)
_NUMBERED_YEAR = pattern(rf"{_THAN}(20\d\d)年")
_YEAR_PRINTED = pattern(r"(20\d\d)年")


START = attrgetter("start")


def bases(text: str) -> list[Basis]:
    """Every basis of comparison of normalised `text`, in order, none inside another."""
    found = [
        Basis(m.start(), m.end(), _year_before(text, m) or code, m[0])
        for code, words in _FIND
        for m in words.finditer(text)
    ]
    found.sort(key=lambda basis: (basis.start, -basis.end))
    kept: list[Basis] = []
    for basis in found:
        if not kept or basis.start >= kept[-1].end:
            kept.append(basis)
    return kept


def _year_before(text: str, match: re.Match[str]) -> str:
    """``last_year`` for 比2014年 where the text before it speaks of 2015, else nothing."""
    compared = _NUMBERED_YEAR.fullmatch(match[0])
    spoken_of = _YEAR_PRINTED.findall(text, max(0, match.start() - 80), match.start())
    if compared is None or not spoken_of or int(spoken_of[-1]) != int(compared[1]) + 1:
        return ""
    return "last_year"


def last_basis(every: Sequence[Basis], at: int) -> Basis | None:
    """The last basis that begins before `at`."""
    index = bisect_left(every, at, key=START)
    return every[index - 1] if index else None
