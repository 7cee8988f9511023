"""Whether two figures are of one time, or one of the time that a change of the other names.

A change names its base; an earlier number has the time that is told of it. Of the bases

    同比, 比上年          fit the year before, in the same part of it
    环比, 比上月          fits the step before, no year, and the same step where both name one
    比2021年, 较五年前    fits the time of these words
    年均, none named      any fits but the year before last

Where the earlier number tells no time of its own, nothing speaks against it.
"""

from datetime import date, timedelta
from functools import lru_cache

from lvliang_cli.core.text.patterns import pattern

from ..model.mention import When
from ..stage3_time.base_periods import days_of_base
from ..stage3_time.calendar_arithmetic import Days
from ..stage3_time.days_of_expressions import Calendar
from ..stage3_time.expressions import expressions
from ..stage3_time.grammar import Expression, Part
from ..stage3_time.named_times import NAMED
from .figure_node import CARRIED_OVER, EVENT, TIMES, Node

_EVENT = pattern(EVENT)
_STEP = pattern(r"(?<=[上去前本])(?:个|一)*[年月周季旬日届期]|(?<=\d)日$")
_YEAR_BEFORE = pattern(r"同[期月日]|(?:[去上前]一?年|\d{4}年)(?!\s?12月)|年初")
_YEAR = pattern(r"(?:[去上]年|前一年|(\d{4})年)度?")
_SAME_PART = pattern("的?同[期月日周季]度?|同样?时期")
_AGAINST = pattern("^(?:[同环]比)?[比较与和同]")
_AGAINST_OTHER = pattern("(?<![同环相])[比较](?![例重率值])")
_LAST_WEEK, _BEFORE_IT = pattern("上一?个?(?:周|星期)"), pattern(rf"前|去年|上年|{NAMED}")
_ANY_DAY = date(2023, 12, 31)
_NUMBERED = pattern(r"\d|第|^[上前昨]一?个?[周日天]")
_CLASS = {"last_year": "yoy", "previous": "mom"}
"""Two ways to say one base: 同比 beside 比上年, 环比 beside 较上周."""


def may_be_one_time(one: Node, other: Node) -> bool:
    """Whether the periods in force for the two, where both are known, are the same.

    Within one block figures up to a day and those of the year so far are of one time, as are
    the stock at the end of a year and the flows of the year.
    """
    when, then = one.mention.when, other.mention.when
    if when is None or then is None or any(CARRIED_OVER.search(n.lead) for n in (one, other)):
        return True
    if when.start is None and then.start is None:
        if _is_other_year(when.as_written, then.as_written):
            return False
        parts = _part_of_year(when.as_written), _part_of_year(then.as_written)
        return parts[0] == parts[1] or None in parts  # 上半年 is 今年1至6月, and not 3月
    if when.start is None or then.start is None:
        dated, words = (when, then.as_written) if then.start is None else (then, when.as_written)
        part = _part_of_year(words)
        months = [int(day[5:7]) for day in (dated.start, dated.end) if day]
        return part is None or months == [part.first, part.last]
    if one.block == other.block and when.start == then.start:
        return True
    if when.end == then.end and (when.start == when.end or then.start == then.end):
        return True
    return (when.start, when.end) == (then.start, then.end)


def months_of(when: When) -> tuple[int, int] | None:
    """The first and the last of its whole months, counted from the year 0, or within a year that
    is not known.
    """
    if not when.start or not when.end:
        part = _part_of_year(when.as_written)
        return None if part is None else (part.first, part.last)
    first, last = date.fromisoformat(when.start), date.fromisoformat(when.end)
    if first.day != 1 or (last + timedelta(1)).day != 1:
        return None
    return 12 * first.year + first.month, 12 * last.year + last.month


def is_before_in_time(node: Node, to: Node) -> bool:
    """``2021年3200件,2022年3800件``; 9月80件,10月90件 of a year that is not known"""
    return node.sentence == to.sentence and is_of_earlier_time(node, to)


def is_of_earlier_time(node: Node, to: Node) -> bool:
    """The same of numbers of two sentences."""
    then, now = node.mention.when, to.mention.when
    if then is None or now is None:
        return False
    if then.end is None and now.start is None:
        told = [told for told in map(_told, (then.as_written, now.as_written)) if told]
        back = [each.relative if each.has_year else 0 for each in told]  # 去年9月, 10月
        years = [year for year in back if year is not None]
        if len(years) == 2 and years[0] != years[1]:
            return years[0] < years[1]
        one, other = _named(then.as_written), _named(now.as_written)
        if one is None or other is None or one.kind != other.kind:
            return False
        return one.kind in ("months", "days", "point") and one.last < (other.first or other.last)
    return then.end is not None and now.start is not None and then.end < now.start


def is_base_of(node: Node, to: Node, stated: Node, outside: str = "") -> bool:
    """Whether the time that is told of an earlier number is the one that the change of `to` names,
    as far as both are told: not 上月437起 of 同比, nor 去年全年 of what is said of ten months.
    `outside` is the time before the brackets that it stands in.
    """
    when, base, now = node.mention.when, stated.mention.base, to.mention.when
    when = None if outside else when
    if base is None:
        return True
    named = base.as_written
    is_other = _AGAINST_OTHER.search(node.lead) and not TIMES.search(node.lead)
    if named and is_other and named not in node.lead:
        return False  # 比乙县的287起多25起,同比减少21起
    event = _EVENT.search(node.lead)
    told = event[0] if event else outside if when is None else when.as_written
    own = "" if now is None else now.as_written
    if stated.basis is None and node.lead.endswith(("由", "从")):
        return True  # 支出由15万元调整为17万元,增加2万元: both times are of an earlier clause
    if _LAST_WEEK.match(told) and _BEFORE_IT.match(own):
        return False  # 前一周1038起,上周772起,减少266起
    if told in ("", own) or told in named or not named:
        return "前年" not in told or told in named
    if names_other_year(told, named):
        return False  # 2023年332起,比2022年减少59起
    one, other = _told(told), _told(named)
    is_of_last = one is not None and -1 in (one.relative, one.in_force)
    if is_of_last and other and not (when and when.end) and (other.year or _is_bare(other)):
        return False  # 去年同期1120起,比2022年同期增加112起; 去年9月2012起,较9月上升13.5%
    kind = _CLASS.get(base.kind, base.kind)
    if when and now and (days := _days_told(when, now, kind, named)):
        is_point = any(each.is_point for each in days)
        return days[0].last == days[1].last and (is_point or days[0] == days[1])
    step, wanted = _STEP.search(told), _STEP.search(named)
    if step is not None and wanted is not None and step[0] != wanted[0]:
        return False  # 上周287起,比上月下降6.3%
    if kind == "mom":
        return _YEAR_BEFORE.search(told) is None and (event is None or event[0][-1] == "期")
    if kind != "yoy":
        return kind == "annual" or _AGAINST.sub("", named) in told
    year = _YEAR.match(told)
    if year is None:
        return "前年" not in told and _SAME_PART.search(told) is not None
    if year[1] and (now is None or not now.start or int(year[1]) + 1 != int(now.start[:4])):
        return False
    part = _SAME_PART.sub("", told[year.end() :])
    return ("年" * part.startswith(("末", "底", "初")) + part) in own  # 去年末 of 今年末, not 9月末


def _days_told(then: When, now: When, kind: str, named: str) -> tuple[Days, Days] | None:
    """The days of an earlier number, and those that a change of `now` is told against; where no
    year is printed they are those of any year.
    """
    is_same = then.start is not None and (then.start, then.end) == (now.start, now.end)
    if kind == "annual" or is_same or bool(then.start) != bool(now.start):
        return None
    if then.start and then.end and now.start and now.end:
        earlier: Days | None = Days(date.fromisoformat(then.start), date.fromisoformat(then.end))
        force: Days | None = Days(date.fromisoformat(now.start), date.fromisoformat(now.end))
    else:
        one, other = _told(then.as_written), _told(now.as_written)
        if one is None or other is None or any(e and e.year for e in (one, other, _told(named))):
            return None
        force = Calendar(_ANY_DAY).days(other, None).days
        if force is not None and other.is_since:  # 今年以来 is not a whole year
            force = Days(force.first, _ANY_DAY - timedelta(1))
        earlier = Calendar(_ANY_DAY).days(one, force).days
    wanted = None if force is None else days_of_base(kind, named, force)
    return None if earlier is None or wanted is None else (earlier, wanted)


def of_one_comparison(node: Node, stated: Node) -> bool:
    """Whether both are of one comparison, as far as their words say."""
    if stated.last is not None and stated.last is not node and stated.last.is_of_flow:
        return False  # 余额60亿元,比年初增加3亿元,同比多增2亿元,增长7%
    one, other = (n.basis and _CLASS.get(n.basis.code, n.basis.code) for n in (node, stated))
    words = [_AGAINST.sub("", n.basis.as_written) if n.basis else "" for n in (node, stated)]
    if "unknown" in (one, other) and all(words):
        return words[0] in words[1] or words[1] in words[0]  # not 比五年前, 比十年前
    if one is None or other in (None, "unknown"):
        return one is None or node.index < stated.index or one != "mom"
    if not {"unknown", "annual"}.isdisjoint((one, other)):
        return True
    if one == other in _CLASS.values() and not all(map(_NUMBERED.search, words)):
        own = stated.mention.when and _part_of_year(stated.mention.when.as_written)
        parts = [_part_of_year(each) or own for each in words]  # not 比去年下半年, 较上年同期
        return not names_other_year(*words) and (None in parts or parts[0] == parts[1])
    return one == other and len({*words} - {""}) < 2


def _part_of_year(words: str) -> Part | None:
    """The months that `words` name of a year that is not known."""
    part = _named(words)
    return part if part is not None and part.kind == "months" else None


def _named(words: str) -> Part | None:
    """The months, or the day, that `words` name of a year that is not known."""
    told = _told(words)
    return None if told is None else told.part


def _is_other_year(words: str, others: str) -> bool:
    """Whether the two are of two years that are told from another: 今年, 去年; 全年, 上年."""
    one, other = _told(words), _told(others)
    if one is None or other is None:
        return False
    if one.year or other.year:
        return None not in (one.year, other.year) and one.year != other.year
    back = [-1 in (each.relative, each.in_force) for each in (one, other)]
    is_told = None not in (one.relative, other.relative)
    return one.relative != other.relative if is_told else back[0] != back[1]


def _is_bare(time: Expression) -> bool:
    """Whether it is a month or a day of the year in hand."""
    return time.kind in ("months", "days", "point") and not time.has_year


def names_other_year(words: str, others: str) -> bool:
    """Whether both name a year, and not the same one."""
    one, other = _told(words), _told(others)
    are_named = one is not None and other is not None and one.has_year and other.has_year
    return are_named and _is_other_year(words, others)


@lru_cache(maxsize=256)
def _told(words: str) -> Expression | None:
    """The one time expression of `words`."""
    found = expressions(words)
    return found[0] if len(found) == 1 else None
