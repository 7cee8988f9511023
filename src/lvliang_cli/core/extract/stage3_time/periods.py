"""The period in force for each figure.

A period printed earlier in the sentence governs it; else one of the paragraph; else the
period of the release as a whole (上半年, 今年以来), which its first paragraphs give.
A year that is not printed comes from the date of issue.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, timedelta
from operator import attrgetter
from typing import NamedTuple

from lvliang_cli.core.extract.clauses import start_after
from lvliang_cli.core.extract.patterns import pattern
from lvliang_cli.core.extract.record import Article, Mention, When
from lvliang_cli.core.extract.stage1_numbers.quantity import Quantity
from lvliang_cli.core.extract.stage3_time.bases import Basis, bases, last_basis


class Expression(NamedTuple):
    """Words that name a period. `rank` says how well it serves for the whole release.

    An aside governs only what stands before `until`: 自6月以来 within a clause, the rest of
    it; 由去年的 and 降至2022年的, the number they belong to.
    """

    start: int
    end: int
    as_written: str
    first: date | None
    last: date | None
    rank: int
    until: int | None = None


_TO = r"\s?(?:[-~—–至到、]|——|--)\s?"
_MONTH = r"(1[0-2]|0?[1-9])"
_DAY = r"(3[01]|[12]\d|0?[1-9])"
_YEAR = r"(?:((?:19|20)\d\d)年|(今年|本年度?|去年|上年|当年|前年))?的?"
_QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_START = attrgetter("start")
_EXPRESSION = pattern(
    r"(?=[截自从今本去上当前下全以第\d一二三四 的])"
    rf"(?P<until>截[至止]到?)?(?P<from>自|从)?{_YEAR} ?(?:"
    rf"(?P<d1>{_MONTH}月{_DAY}[日号](?:起|开始)?{_TO}(?:{_MONTH}月)?{_DAY}[日号])"
    rf"|(?P<d2>{_MONTH}月?份?{_TO}{_MONTH}月(?:份|底|末)?)"
    rf"|(?P<d3>{_MONTH}月{_DAY}[日号])"
    rf"|(?P<d4>{_MONTH}月(?P<edge>份|底|末)?)"
    r"|(?P<half>[上下]半年)"
    r"|(?P<firsts>前(?:[三3]个?季度|[一二三四五六七八九十\d]{1,2}个?月))"
    r"|第?(?P<quarter>[一二三四1-4])季度"
    r"|(?P<whole>全年|以来|年度)"
    r")?(?P<since>以来|起)?",
)
_MONTH_WORDS = {c: n for n, c in enumerate("一二三四五六七八九十", 1)} | {"十一": 11}
_DATELINE = pattern(
    r"[^。\n]{0,16}?(?:电|讯|获悉|了解到|召开|举行|发布|通报|介绍|消息|表示|公布|新华社|日报|晚报|版|来源|\d\d:\d\d|\s|$)"
)
_LAST_YEAR = pattern(r"(?:去年|上年)同期的?$")
_DATED = pattern(r"((?:19|20)\d\d)[年/.-](\d{1,2})[月/.-](\d{1,2})日?")
_ANY_YEAR = pattern(r"((?:19|20)\d\d)年")
_SENTENCE_ENDS = "。！？!?\n"
_CLAUSE_ENDS = _SENTENCE_ENDS + "，,；;：:"
_CLAUSE_END = pattern(rf"[{_CLAUSE_ENDS}](?!\d)")
_FROM = pattern(r"[由从][一-龥]{0,6}$")
_BECOMES = pattern(rf"[至到为]|[{_CLAUSE_ENDS}](?!\d)")
_OF_A_RELEASE = 3
"""The least rank with which a period also governs what stands before it."""
_LEAD = 600
"""Characters in which the period of the release is looked for."""


def issued_in(text: str) -> date | None:
    """The first full date near the beginning or the end of normalised `text`."""
    for stretch in (text[:_LEAD], text[-200:]):
        found = _DATED.search(stretch)
        if found is not None:
            return _day(int(found[1]), int(found[2]), int(found[3]))
    return None


def expressions(text: str, issued: date | None) -> list[Expression]:
    """Every period that normalised `text` names, in order."""
    year = issued.year if issued else None
    if year is None:
        printed = _ANY_YEAR.search(text)
        year = int(printed[1]) if printed else None
    found = []
    for match in _EXPRESSION.finditer(text):
        if match.end() - match.start() > 1:
            expression = _expression(match, year, issued)
            if expression is not None:
                found.append(expression)
    return found


def periods(article: Article, mentions: Sequence[Mention]) -> None:
    """Fill `when` of every mention, and the period of the article as a whole."""
    text = article.plain
    named = _named(text, bases(text), article.issued)
    whole = _of_release(named)
    article.period = None if whole is None else _when(whole, "printed")
    previous_end = 0
    for mention in mentions:
        mention.when = _in_force(text, mention.quantity, named, whole, previous_end)
        previous_end = mention.end


def _named(text: str, every: Sequence[Basis], issued: date | None) -> list[Expression]:
    """The periods named, but for those that a change is measured against."""
    return [e for e in expressions(text, issued) if not _is_compared(e, every)]


def _in_force(
    text: str,
    quantity: Quantity,
    named: Sequence[Expression],
    whole: Expression | None,
    previous_end: int,
) -> When | None:
    sentence = start_after(text, _SENTENCE_ENDS, quantity.start)
    paragraph = start_after(text, "\n", quantity.start)
    before = _last_governing(named, paragraph, quantity.start)
    nearest = before or whole
    if nearest is None or (nearest.start > quantity.start and nearest.rank < _OF_A_RELEASE):
        return None
    is_beside = before is not None and before.start >= max(sentence, previous_end)
    when = _when(nearest, "printed" if is_beside else "inherited")
    if _LAST_YEAR.search(text, max(0, quantity.start - 6), quantity.start):
        return _year_earlier(when)
    return when


def _last_governing(named: Sequence[Expression], paragraph: int, at: int) -> Expression | None:
    """The last period named from `paragraph` to `at` that still governs there."""
    for index in range(bisect_left(named, at, key=_START) - 1, -1, -1):
        expression = named[index]
        if expression.start < paragraph:
            break
        if expression.until is None or at < expression.until:
            return expression
    return None


def _when(expression: Expression, basis: str) -> When:
    first, last = expression.first, expression.last
    return When(
        expression.as_written,
        first.isoformat() if first else None,
        last.isoformat() if last else None,
        basis,
    )


def _year_earlier(when: When) -> When:
    def shifted(day: str | None) -> str | None:
        if day is None:
            return None
        return f"{int(day[:4]) - 1:04}{day[4:].replace('02-29', '02-28')}"

    return When("去年同期", shifted(when.start), shifted(when.end), "inferred")


def _is_compared(expression: Expression, every: Sequence[Basis]) -> bool:
    basis = last_basis(every, expression.end)
    return basis is not None and expression.start < basis.end


def _of_release(named: Sequence[Expression]) -> Expression | None:
    lead = [e for e in named if e.start < _LEAD and e.rank and e.until is None]
    return max(lead, key=lambda e: (e.rank, -e.start), default=None)


def _expression(match: re.Match[str], year: int | None, issued: date | None) -> Expression | None:
    printed_year, relative = match[3], match[4]
    if printed_year:
        year = int(printed_year)
    elif relative in ("去年", "上年"):
        year = None if year is None else year - 1
    elif relative == "前年":
        year = None if year is None else year - 2
    has_year = bool(printed_year or relative)
    span = _span(match, year)
    if span is None:
        if not has_year:
            return None
        span = (_day(year, 1, 1), _day(year, 12, 31), 1)
    first, last, rank = span
    is_since = match["since"] == "以来" or match["whole"] == "以来"
    if is_since and not match["half"]:
        last, rank = issued, max(rank, 2)
    if match["from"] and match["d3"]:
        last, rank = issued, 2
    elif match["until"]:
        first, rank = None, 0
    elif match["d3"] and _DATELINE.match(match.string, match.end()):
        return None
    until = _end_of_aside(match)
    return Expression(match.start(), match.end(), match[0].strip(), first, last, rank, until)


def _end_of_aside(match: re.Match[str]) -> int | None:
    """Where a period named within a clause ceases to govern; None for one that opens it."""
    text, start, end = match.string, match.start(), match.end()
    lead = text[start - 1 : start]
    is_first_of_two = match["from"] or _FROM.search(text, max(0, start - 8), start)
    is_of_number = text[end - 1] == "的"
    is_second_of_two = is_of_number and lead in tuple("到至了是")
    is_inside = match["from"] and match["since"] and start > start_after(text, _CLAUSE_ENDS, start)
    if is_first_of_two and is_of_number:
        marks = _BECOMES
    elif is_second_of_two or is_inside:
        marks = _CLAUSE_END
    else:
        return None
    found = marks.search(text, end)
    return len(text) if found is None else found.start()


def _span(match: re.Match[str], year: int | None) -> tuple[date | None, date | None, int] | None:
    """First day, last day and rank of what the match names; None for a mere year."""
    numbers = [
        int(n)
        for n in re.findall(r"\d+", match["d1"] or match["d2"] or match["d3"] or match["d4"] or "")
    ]
    if match["d1"]:
        month, first, *rest = numbers
        last_month, last = rest if len(rest) == 2 else (month, rest[0])
        return _day(year, month, first), _day(year, last_month, last), 1
    if match["d2"]:
        return _day(year, numbers[0], 1), _month_end(year, numbers[1]), 3
    if match["d3"]:
        day = _day(year, *numbers)
        return day, day, 0
    if match["d4"]:
        return _day(year, numbers[0], 1), _month_end(year, numbers[0]), 1
    if match["half"]:
        first, last = (1, 6) if match["half"][0] == "上" else (7, 12)
        return _day(year, first, 1), _month_end(year, last), 4
    if match["firsts"]:
        words = match["firsts"][1:]
        digits = re.match(r"\d+|[一二三四五六七八九十]+", words)
        count = (
            0
            if digits is None
            else (int(digits[0]) if digits[0].isdigit() else _MONTH_WORDS.get(digits[0], 0))
        )
        months = count * 3 if "季" in words else count
        return (_day(year, 1, 1), _month_end(year, months), 4) if 1 <= months <= 12 else None
    if match["quarter"]:
        month = _QUARTERS[match["quarter"]] * 3
        return _day(year, month - 2, 1), _month_end(year, month), 4
    if match["whole"] == "全年":
        return _day(year, 1, 1), _day(year, 12, 31), 3
    return None


def _day(year: int | None, month: int, day: int) -> date | None:
    try:
        return None if year is None else date(year, month, day)
    except ValueError:
        return None


def _month_end(year: int | None, month: int) -> date | None:
    following = _day(year, month % 12 + 1, 1)
    if following is None:
        return None
    return following.replace(year=following.year + month // 12) - timedelta(1)
