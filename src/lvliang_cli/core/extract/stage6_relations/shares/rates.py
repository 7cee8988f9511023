"""So much a day, a head or a household, with what it is worked out from."""

from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction

from lvliang_cli.core.extract.model.relation import Argument, Relation, arguments
from lvliang_cli.core.numbers.chinese_numerals import read_numeral
from lvliang_cli.core.text.patterns import pattern

from ..figure_node import LONGEST, Node, bare_mean, before
from ..name_likeness import core
from ..numbers_agree import Range, is_ratio, is_ratio_but_for_a_digit
from ..same_time import months_of
from ..totals.within_larger import is_stock

_A_DAY = pattern(r"日均|平均每[天日]|每[天日]平均")
_A_MONTH = pattern(r"月均|平均每月|每月平均|月平均")
_A_YEAR = pattern(r"年均|平均每年|每年平均|年平均")
_SO_MANY_YEARS = pattern(
    r"(?:过去|近|这|最近)?([二两三四五六七八九十\d]{1,2})(?:个年头|年)(?:来|间|里|中|以来)?"
)
"""五年来; 近3年"""
SUMMED_YEARS = pattern(
    r"(?<![\d〇零一二三四五六七八九])([两二三四五六七八九十\d])年(?:来|间)?(?:共|合计|累计|总共)"
)
"""三年共受理1916件;2024年下降6%: the change is of one of them"""
_OF_PAST = pattern(r"(?:是|为|相当于)(?:[去上前]年|20\d\d年)(?:同期)?的?$")
_A_HEAD = pattern(
    r"(人|户)均|平均每(?:个|名|位)?([一-龥]{1,6}?)的?(?=[一-龥]*$)|每(?:个|名|位|家|户|所)?([一-龥]{2,8}?)平均"
)
_TRADED = pattern(r"成交|交易")
"""Of days on which the market is open, which are not printed."""
_SOME = pattern(r"工作日|周末|假日|休息日|[前后头][两二三四]年")
"""周末日均; “十四五”前四年: of some of the days or years that are printed."""
_LISTED = pattern(r"\s?(?:[、和与及]|以及)\s?")
_WEEK = pattern(r"[本上这]周|一周|首周|第\d+周")
_BRACKETS = pattern(r"\([^()]*\)")
_OF_A_TIME = pattern(
    r"(?:^|[是为达])[^，,。;]{0,8}(?:[去上前]年|同期|20\d\d年|上[月期周])[^，,。;]{0,4}的$"
)
_OF_MANY_YEARS = pattern("[常历多]年同期")
"""A mean, which need not be whole."""
_DAYS_OF_A_WEEK = 7
_LEAP, _ANY_YEAR = 2, 2023
"""The month that has not the same days each year."""
_UNITS = {"人": "person", "户": "household"}
_HEADS = ("household", "establishment", "person")


def rates(plain: str, nodes: Sequence[Node]) -> Iterator[Relation]:
    """``受理诉求71184件,日均10169件``; ``约12万名法官,人均受理案件121.4件``"""
    for node in nodes:
        if node.is_mean:
            if _is_of_a_row(plain, node.last):
                continue  # 三年分别为656件、674件、356件,年均562件
            if _A_YEAR.search(node.lead) or _A_MONTH.search(node.lead):
                relation = _a_year(plain, node)
            else:
                is_daily = _A_DAY.search(node.lead)
                relation = _a_day(plain, node) if is_daily else _a_head(nodes, node)
            if relation is not None:
                yield relation


def multiples(plain: str, nodes: Sequence[Node]) -> Iterator[Relation]:
    """``立案120起,是去年同期(40起)的3倍``"""
    for node in nodes:
        if node.unit != "times" or node.kind != "level":
            continue
        near = [n for n in before(nodes, node.start) if n.sentence == node.sentence]
        last = near[0] if near and plain[near[0].end : node.start] == "的" else None
        if last is not None and last.is_level and _OF_PAST.search(last.lead):
            to = next((n for n in near[1:] if n.is_level and n.unit == last.unit), None)
            if to is not None:
                roles = arguments(from_=last.index, to=to.index)
                yield Relation("multiple", node.index, roles)  # 是上年500件的2.5倍
            continue
        opened = plain[max(node.sentence.start, node.start - 40) : node.start]
        if not _OF_A_TIME.search(_BRACKETS.sub("", opened)) or _OF_MANY_YEARS.search(opened):
            continue
        to = next((n for n in near if n.is_level and n.aside is None), None)
        earlier = next((n for n in near if n.is_earlier and to and n.index > to.index), None)
        if to is not None:
            is_one_unit = earlier is not None and earlier.unit == to.unit
            from_ = earlier.index if earlier is not None and is_one_unit else None
            yield Relation("multiple", node.index, arguments(from_=from_, to=to.index))


def _a_year(plain: str, node: Node) -> Relation | None:
    """``五年来,查处12.5万起,年均2.5万起``: of the number right before, if of the same years; or
    months.
    """
    total = _total_of_days(node)
    if total is None or total.aside != node.aside or is_stock(total):
        return None
    if _SOME.search(plain, total.sentence.start, total.start):
        return None
    count = _months if _A_MONTH.search(node.lead) else _years
    own, times = core(bare_mean(node.lead)), count(total)
    is_same = (own == "" or total.likeness(own) > 0) and times > 1
    is_same = is_same and (count(node) == times or SUMMED_YEARS.search(total.lead) is not None)
    roles = Argument("total", total.index), Argument("per", None, times)
    return Relation("rate", node.index, roles) if is_same else None


def _years(node: Node) -> int:
    """How many whole years its period has, 0 where that is not known."""
    when = node.mention.when
    said = SUMMED_YEARS.search(node.lead)  # 五年累计造林126万亩
    if when is None or said or not (when.start and when.end):
        words = said or (None if when is None else _SO_MANY_YEARS.fullmatch(when.as_written))
        numeral = None if words is None else read_numeral(words[1])
        return 0 if numeral is None else int(numeral.value)
    length = _months(node)
    return length // 12 if length % 12 == 0 else 0


def _months(node: Node) -> int:
    """How many whole months its period has, 0 where that is not known."""
    months = node.mention.when and months_of(node.mention.when)
    return months[1] - months[0] + 1 if months else 0


def _a_day(plain: str, node: Node) -> Relation | None:
    total = _total_of_days(node)
    days = 0 if total is None or _SOME.search(node.lead) else _days(plain, total)
    if total is None or not days:
        return None
    per = Range(Fraction(days), Fraction(days), Fraction(days), Fraction(1))
    if is_stock(total) or not is_ratio_but_for_a_digit(total.number, per, node.number):
        return None
    is_off = days > _DAYS_OF_A_WEEK and not is_ratio(total.number, per, node.number)
    roles = (Argument("total", total.index), Argument("per", None, days))
    return Relation("rate", node.index, roles, doubts=("working-days",) if is_off else ())


def _a_head(nodes: Sequence[Node], node: Node) -> Relation | None:
    head = _A_HEAD.search(node.lead)
    if head is None:
        return None
    name, of = core(node.lead[head.end() :].removesuffix("为")), head[2] or head[3] or ""
    per = _per(nodes, node, of, _UNITS.get(head[1] or "", ""))
    total = None if per is None else _total(nodes, node, of + name, name)
    if per is None or total is None or total is per:
        return None
    if not is_ratio_but_for_a_digit(total.number, per.number, node.number):
        return None
    return Relation("rate", node.index, arguments(total=total.index, per=per.index))


def _is_of_a_row(plain: str, last: Node | None) -> bool:
    """Whether it stands last in a list of numbers that are alike."""
    beside = last.last if last is not None else None
    if last is None or beside is None or beside.unit != last.unit:
        return False
    return _LISTED.fullmatch(plain, beside.end, last.start) is not None


def _total_of_days(node: Node) -> Node | None:
    """The number right before, in its sentence, if it can be one of so many days."""
    total = node.last or node
    is_total = total.is_amount and total.unit == node.unit and total.sentence == node.sentence
    is_traded = _TRADED.search(node.lead + total.lead) is not None
    return total if is_total and not is_traded else None


def _days(plain: str, total: Node) -> int:
    """How many days the total covers, 0 where that is not known."""
    when = total.mention.when
    if when is not None and when.start is not None and when.end is not None:
        days = (date.fromisoformat(when.end) - date.fromisoformat(when.start)).days + 1
        return days if days > 1 else 0  # 截至6月30日: since a day that is not printed
    months = when and months_of(when)
    if months and not months[0] <= _LEAP <= months[1]:
        return sum(monthrange(_ANY_YEAR, month)[1] for month in range(months[0], months[1] + 1))
    words = plain[max(total.sentence.start, total.start - LONGEST) : total.start]
    words += when.as_written if when else ""
    return 7 if _WEEK.search(words) is not None else 0


def _per(nodes: Sequence[Node], node: Node, of: str, unit: str) -> Node | None:
    """The heads: the last number of persons or households before, or of what 每 names."""
    for other in before(nodes, node.start):
        if other.mention.paragraph < node.mention.paragraph - 2:
            return None
        if not other.is_amount:
            continue
        is_named = of and of in other.lead and other.unit in _HEADS and other.unit != node.unit
        if is_named or (not of and other.unit == unit and other.sentence == node.sentence):
            return other
    return None


def _total(nodes: Sequence[Node], node: Node, full: str, name: str) -> Node | None:
    """The nearest number of the unit of the mean that bears its name, else one like it."""
    known = [n for n in before(nodes, node.start) if n.is_amount and n.unit == node.unit]
    likes = [max(other.likeness(full), other.likeness(name)) for other in known]
    best = max(likes, default=0)
    return known[likes.index(best)] if best else None
