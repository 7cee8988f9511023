"""The words that say what a change is measured against, and the days that they mean.

同比, 环比; 比上年末, 较去年同期, 与2016年上半年相比, 与第六次全国人口普查相比.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from operator import attrgetter
from typing import NamedTuple

from lvliang_cli.core.text.patterns import pattern
from lvliang_cli.core.text.tsv_files import patterns

from ..model.mention import Article, Mention
from ..stage1_numbers.quantity import Quantity
from .calendar_arithmetic import Days, before, month_end, years_later
from .days_of_expressions import Calendar
from .expressions import expressions
from .grammar import Expression, Part


class Basis(NamedTuple):
    """Words that say what a change is measured against; `code` of `codes.CHANGE_BASIS`."""

    start: int
    end: int
    code: str
    as_written: str


LEVEL_OF = "的(?:(?:平均)?水平|(?P<level_of>[一-龥]{0,7}?)(?:增长?[速幅]|[涨降跌]幅))"
"""高于全国2.8%的外贸增幅: behind the number of what is compared with"""
APPROVED = "(?:[一-龥]{1,10}(?:批准|通过|核定)的?(?:全[国省市区县])?)?"
"""为县人民代表大会批准全县全年预算的80%: before a budget, who approved it"""
PASSED = r"(?:超[过出]?|[高低多少快慢]于)"
_BASE_AFTER = pattern(
    rf"(?:(?<![对相占同环])[比较]之?(?![例重率])|同比(?=20)|相[比较对]于?|{PASSED})(?:[一-龥]{{0,6}}(?:的|前|峰|时期))?\s?$"
)
"""比上年末; 较疫情前的2019年同期; 同比2016年上半年; 2019年相比2018年; 超去年同期"""
_BASE_WITH = pattern(r"(?:[与同和]|分别与)\s?$")
"""与去年同期; 分别与2021年"""
_BASE_ENDS = pattern(
    r"[^，,。;；]{0,30}?(?:相比较?|比较|同比|相较|对比|比(?=[，,]))|(?=[增减](?![速幅])|上升|下降)"
)
"""与2016年上半年相比; 与2010年第六次全国人口普查相比"""
_TAIL = pattern(
    r"的?[^，,。;；和与及、\d]{0,10}?同(?:一时)?期(?:相比)?|\s?相比|的?(?:最[高大低小][一-龥]{1,3}|峰值)(?=[高低多少增减上下])"
    r"|的?(?:年初|调整)?(?:预算|执行|决算|完成|实际)数?(?=[增减多少压上下])"
)
"""比去年国庆假期同期; 较上周相比; 比上年预算"""
_ITS_YEAR = pattern(r"[末初]?的?(?=(?:19|20)\d\d年)")
"""比“十三五”末的2020年: the year is the basis"""
_AND = pattern(r"\s?[和与及、]\s?")
"""比上月末和上年同期"""
_WORDS = patterns("lexicon/base_periods")
"""Bases that name no day: 同比; 按年增加; 两年平均增长; 比节前; 比最高峰时期; 较五年前"""
_BEFORE = 12
START = attrgetter("start")


def bases(text: str) -> list[Basis]:
    """Every basis of comparison of normalised `text`, in order, none inside another."""
    found = [
        Basis(m.start(), m.end(), code, m[0])
        for code, form in _WORDS.items()
        for m in form.finditer(text)
    ]
    found += _of_times(text)
    found.sort(key=lambda basis: (basis.start, -basis.end))
    kept: list[Basis] = []
    for basis in found:
        if not kept or basis.start >= kept[-1].end:
            kept.append(basis)
    return kept


def is_distance(before: Quantity | None, quantity: Quantity) -> bool:
    """Whether what stands right behind 超去年同期 says by how much it was passed, as little of the
    level before does: 完成3258亿元,超去年同期38亿元.
    """
    return before is not None and before.unit == quantity.unit and before.value > 2 * quantity.value


def last_basis(every: Sequence[Basis], at: int) -> Basis | None:
    """The last basis that begins before `at`."""
    index = bisect_left(every, at, key=START)
    return every[index - 1] if index else None


def _of_times(text: str) -> Iterator[Basis]:
    """The bases that a time expression gives, with the words of comparison about it."""
    end, spoken_of, opened = -1, 0, -1
    for expression in expressions(text):
        than = _BASE_AFTER.search(text, max(0, expression.start - _BEFORE), expression.start)
        if than is not None and than.start() < end:
            than = None  # 与2018年相比2019年: of the time before
        tail = _TAIL.match(text, expression.end)
        compared = _BASE_ENDS.match(text, expression.end)
        with_ = _BASE_WITH.search(text, max(0, expression.start - 4), expression.start)
        is_next = end >= 0 and _AND.fullmatch(text, end, expression.start) is not None
        if than is not None and _ITS_YEAR.match(text, expression.end):
            opened = than.start()
            continue
        if than is not None or is_next or opened >= 0:
            begin = than.start() if than is not None else max(opened, 0) or expression.start
            opened = -1
            end = expression.end if tail is None else tail.end()
        elif with_ is not None and compared is not None:
            begin, end = with_.start(), compared.end()
        else:
            spoken_of = expression.year or spoken_of
            end = -1
            continue
        is_same = "同" in text[expression.end : end] and "同比" not in text[expression.end : end]
        yield Basis(begin, end, _code(expression, spoken_of, is_same=is_same), text[begin:end])


def _code(expression: Expression, spoken_of: int, *, is_same: bool) -> str:
    """Code of `codes.CHANGE_BASIS`; `spoken_of` is the year that the text spoke of before."""
    back = expression.relative if expression.in_force is None else expression.in_force
    if expression.year is not None:
        back = expression.year - spoken_of
    kind = expression.kind
    if kind == "same" or is_same or (kind == "named" and back == -1):
        return "yoy" if back in (-1, None) else "on_period"
    if kind == "months" and back == -1:
        return "yoy"
    if kind == "year":
        return "last_year" if back == -1 else "of_year"
    if kind in ("month", "month_end") and not expression.has_year:
        return "mom"
    return "previous" if kind in ("quarter", "week", "day") else "on_period"


def dated_bases(article: Article, mentions: Sequence[Mention]) -> None:
    """Fill the first and last day of the base of each mention that is a change."""
    for mention in mentions:
        base, when = mention.base, mention.when
        if base is None or when is None or when.start is None or when.end is None:
            continue
        force = Days(date.fromisoformat(when.start), date.fromisoformat(when.end))
        days = days_of_base(base.kind, base.as_written, force)
        if days is not None:
            first, last = days.first.isoformat(), days.last.isoformat()
            mention.base = base._replace(start=first, end=last)


def days_of_base(kind: str, words: str, force: Days) -> Days | None:
    """The days that `words` name for a change whose current value is of the days in force."""
    found = expressions(words)
    is_dated = bool(found) and found[0].kind in ("day", "days")
    if re.search("最[高大低小]|峰值", words) and not is_dated:
        return None  # 比去年最高值: on one day of it
    named = found[-1] if found and found[0].kind == "plan" else next(iter(found), None)
    if named is None:
        if kind == "yoy":
            return years_later(force, -1)
        day = force.last
        if kind == "mom" and force.is_point and day == month_end(day.year, day.month):
            last = day.replace(day=1) - timedelta(1)  # 5月末环比: the end of April
            return Days(last, last)
        last_time = before(force)  # 2024年…环比: of a month that is not named
        return last_time if kind == "mom" and last_time != years_later(force, -1) else None
    if named.relative is not None:
        named = named._replace(relative=None, in_force=named.relative)
    if kind == "yoy" and named.kind == "named":
        return None
    if named.part is None and named.to is None:
        return _year(named, words, force)
    if named.part == Part("point") and not named.has_year:
        named = named._replace(in_force=-1, part=Part("point", last=12))  # 年初: the day before it
    return Calendar(None).days(named, force, compares=True).days


def _year(named: Expression, words: str, force: Days) -> Days | None:
    """比上年, 比2021年: the whole year for a year, the same day for a stock, 同期 the same days."""
    year = named.year if named.in_force is None else force.last.year + named.in_force
    if year is None:
        return None
    if force.is_year or force.is_point or re.search("同期|同比", words):
        return years_later(force, year - force.last.year)
    return Calendar(None).days(Expression(0, 0, year), None).days if named.year else None
