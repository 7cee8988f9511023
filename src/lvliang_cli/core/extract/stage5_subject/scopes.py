"""What a name takes from another: 诈骗案件 + 抓获嫌疑人; 小学招生9万人,在校生50万人."""

import re
from collections.abc import Iterable

from lvliang_cli.core.text.patterns import pattern

from ..stage1_numbers.measures import measure_of
from .kinds_of_words import (
    CRIME,
    HOW_MANY,
    IN_ALL,
    ends_in_noun,
    has_verb,
    head_for,
    is_measured,
    is_part_of,
    measure_in_force,
    needs_measure,
    result_count,
    terms,
    topic_of,
)
from .name_in_progress import Named
from .positioned_words import NOTHING, Words, added, words_at
from .subject_in_force import InForce
from .words_before_figure import LONGEST

_SISTERS = pattern(
    r"(?:(?:播种|种植|收获)?面积|总?产量|[总单]产|(?:报告)?(?:发病|死亡|病死)(?:总?[数率]|人数)?|招生|在(?:校|园)(?:学?生|幼儿)|毕业生|专任教师|教职工"
    r"|(?:运输)?总?(?:货物|旅客)?周转量|[客货]运量|(?:货物|旅客|货邮)(?:发送|运输)量)(?:数|人数)?$"
)
"""None is of the other."""
_SERIES = pattern(
    r"总?(?:收入|支出|数量|量|额|结余)(?:合计|累计|总[额计])?$|(?:总量|余额|结存)(?:累计)?$"
)
UNITS = {f"{unit}数": measure_of(unit).id for unit in "起件人户"}
UNITS |= {"案件数": "case", "金额": "CNY", "批次": "batch", "人次": "person-time"}
"""What is said of a level by its unit alone."""
_HARMS = {"亡人": "亡", "死亡": "亡", "伤人": "受伤", "受伤": "受伤", "损失": "损失"}
SHARED = 3
_PERSONS = pattern("(?:中外)?人员$")
_PERSON = pattern("(?:居民|外国人|人员|[一-龥]员|[一-龥]者|儿童|青少?年|老人|妇女|干部|学生)$")
_LONGEST_STEM = 3
"""A longer one, as 公共预算 of 公共预算收入, stands by itself."""


def scope_of_sister(sister: Words, words: Words) -> Words:
    """公路 of 公路客运量, for 旅客周转量; nothing where `words` are more than a sister."""
    found = _SISTERS.search(sister.plain) if _SISTERS.fullmatch(words.plain) else None
    return NOTHING if found is None or "、" in sister.plain else sister.part(0, found.start())


def of_sister(force: InForce, name: Named) -> Words:
    """``高校招生3万人,其中本科5000人。在校生6万人``: of whom the last sister of it was told."""
    if _SISTERS.fullmatch(name.words.plain) is None:
        return NOTHING
    for other in force.nearest():
        if other.block != name.block:
            break
        if not other.is_level or other.in_part:
            continue
        if other.mention.quantity.unit == "所" and len(other.words.plain) > 2:
            return other.words  # 高中阶段学校8所。招生5人
        scope = scope_of_sister(other.words, name.words)
        if not scope.plain:
            break  # another thing is told of by now
        if other.measure.id == name.measure.id:
            return scope
    return NOTHING


def levels_of(before: Iterable[Named], words: Words) -> list[Words]:
    """The levels in the unit that `words` end in, of the kind before it: 死亡 of 死亡人数."""
    unit = next((unit for unit in UNITS if words.plain.endswith(unit)), "")
    kind, levels = words.plain.removesuffix(unit), (o for o in before if o.is_level)
    return [o.words for o in levels if o.measure.id == UNITS.get(unit) and kind in o.words.plain]


def of_level(before: Iterable[Named], words: Words) -> Words:
    """``火灾5起,亡3人,起数、亡人分别下降``: the one level that a unit or a harm stands for."""
    harm = _HARMS.get(words.plain.removesuffix("数"), "")
    if words.plain in UNITS:
        found = levels_of(before, words)
    else:
        levels = (o.words for o in before if o.is_level) if harm else ()
        found = [level for level in levels if level.plain.endswith(harm)]
    level = found[0] if len({level.plain for level in found}) == 1 else NOTHING
    is_bare = level.plain and words.plain in UNITS and not level.plain.endswith(words.plain)
    return level.plus(words) if is_bare else level


def counted_too(force: InForce, name: Named) -> bool:
    """``盗窃案件立案数下降8%、破案数上升12%``: 盗窃案件破案数."""
    full = of_level(force.in_sentence(name), name.words) if name.mention.change else NOTHING
    if not full.plain and result_count(name.words) == 0:
        begun = ((o.words, result_count(o.words)) for o in force.in_sentence(name))
        scope = next((words.part(0, begin) for words, begin in begun if begin), NOTHING)
        of = force.topic if force.topic.plain.endswith("警情") else force.crime
        crimes = (topic_of(other.own) for other in force.in_sentence(name))
        is_one = all(one.plain == of.plain for one in crimes if one.has(CRIME))
        if not scope.plain and is_one and name.mention.change and "、" not in of.plain:
            scope = of
        full = scope.plus(name.words) if scope.plain else NOTHING
    if full.plain:
        name.words, name.carried = full, "clause"
    return full.plain != ""


def of_part(force: InForce, name: Named, whole: Named) -> Words:
    """``出入境90人次。其中居民出入境50人次,外国人30人次``: 外国人出入境, as its sister says;
    ``吸毒人员90人,其中青少年5人``: 吸毒青少年, of persons who are told in full.
    """
    words, of = name.words, whole.words
    if not (name.in_part and name.is_level) or has_verb(words):
        return NOTHING
    kind = of.before(_PERSONS) if whole.measure.id == name.measure.id else of
    if words.has(_PERSON) and kind.plain[-2:] not in words.plain and kind.plain != of.plain:
        return kind.plus(words)
    last = next((o for o in force.in_sentence(name) if o.is_level and o.in_part), None)
    if last is None or last.measure.id != name.measure.id:
        return NOTHING
    starts = range(len(last.own.plain) - SHARED + 1)
    begin = next((start for start in starts if last.own.plain[start:] in of.plain), 0)
    tail = last.own.part(begin) if begin else NOTHING
    is_told = words.plain.endswith(tail.plain[-1:]) or words.plain[-2:] in tail.plain
    return NOTHING if is_told else words.plus(tail)


def beside_sister(force: InForce, name: Named) -> bool:
    """``公路客运量5万人,旅客周转量9万人公里``: 公路旅客周转量."""
    levels = (o for o in force.in_sentence(name) if o.is_level and name.found.bracket is None)
    last = next(levels, None)  # where that is not a sister, another thing is told of by now
    scope = NOTHING if last is None else scope_of_sister(last.words, name.words)
    if scope.plain:
        name.words, name.carried = scope.plus(name.words), "clause"
    return scope.plain != ""


def of_stem(force: InForce, name: Named) -> bool:
    """``快递企业业务量5亿件;业务收入9亿元``: 快递企业业务收入."""
    plain = name.words.plain
    mine = _SERIES.search(plain)
    if mine is None or not 1 < mine.start() <= _LONGEST_STEM:
        return False
    stem = plain[: mine.start()]
    before = [other for other in force.nearest() if other.block == name.block]
    if any(other.words.plain.startswith(stem) for other in before):
        return False  # 财政收入9亿元,地方财政收入5亿元;财政支出8亿元
    for other in before:
        at = other.words.plain.find(stem)
        if other.words.plain.endswith(plain):
            return False
        is_other = at > 0 and other.words.plain[at - 1] == "进"  # 出口 is not a stem of 进出口
        if at > 0 and not is_other and _SERIES.fullmatch(other.words.plain, at + len(stem)):
            name.words = other.words.part(0, at).plus(name.words)
            name.carried = "clause"
            return True
    return False


_RATE = pattern("(?P<of>[一-龥]{2})(?P<done>完成)?(?:率|(?P<count>数))")
MANNER = "(?:实际|[按限超准即及]时|[按逾超]期)"
_IN_A_MANNER = pattern(f"{MANNER}$")
"""按时办结9件,办结率90%: of what was to be done"""


def rate_of_last(force: InForce, name: Named) -> bool:
    """``景区开放90家,开放率80%``: 景区开放率, of what the figure before counts."""
    rate, last = _RATE.fullmatch(name.words.plain), force.last(name)
    if rate is None or last is None or last.sentence != name.sentence or not last.is_level:
        return False
    at = last.words.plain.find(rate["of"])
    if last.is_percent or at < 0 or _IN_A_MANNER.search(last.words.plain, 0, at):
        return False
    before = last.words if rate["count"] and not at else last.words.part(0, at)
    before = before.part(0, -2) if before.plain.endswith(rate["done"] or "。") else before
    name.words = before.plus(name.words.part(2) if before is last.words else name.words)
    name.carried = "clause" if at else ""
    return True


_TRADE = pattern("(?:出口|进口)(?:总?[值额]|量)?")
_ALL_TRADE = pattern("(?:外贸|(?:对外|货物)(?:贸易)?)$")
"""广东外贸进出口: exports are of this without a word"""


def of_trade(force: InForce, name: Named) -> bool:
    """``跨境电商进出口8亿元,其中出口6亿元``: 跨境电商出口."""
    if not name.in_part or _TRADE.fullmatch(name.words.plain) is None:
        return False
    both = next((o for o in force.nearest() if "进出口" in o.words.plain), None)
    if both is None or both.block != name.block:
        return False
    scope, place = both.words.part(0, both.words.plain.index("进出口")), both.mention.place
    scope = scope.before(_ALL_TRADE)
    if not scope.plain or (place is not None and place.name.startswith(scope.plain)):
        return False
    name.words = scope.plus(name.words)
    return True


_MEASURE = pattern(
    r"(?:实现|完成|累计|总|净)*(?:增加值|产值|(?:利[润税]|进出口)?[总差]额|(?:营业|销售|财政|主营业务)?总?收入|利润|投资|[零销]售额|[产销]量|[存出]栏量?)$"
)
_ITS_OWN = pattern("金额|资金|价值|总量|总数|[率速幅]$|^(?:收入|支出)$")
"""对外投资8笔,金额3亿元: of the measure itself; 居民收入3万元,支出2万元"""
_HAS_MEASURES = pattern("(?:[一-龥]业|企业|单位|机构|公司|集团|银行|商户|个体户|学校|医院|园区)$")


def whose(scope: Words, words: Words) -> Words:
    """`scope` without a measure beside `words`: 工业 of 工业增加值, for 利润总额; nothing where it
    does not say of whom it was measured.
    """
    found = None if words.has(_ITS_OWN) else _MEASURE.search(scope.plain)
    if found is None:
        return scope
    kept = scope.part(0, found.start())
    return kept if kept.has(_HAS_MEASURES) or found[0].endswith(("量", "栏")) else NOTHING


_CLASS = pattern(r"一次性?(?:死亡|[伤亡]亡?)\d+(?:[-—至]\d+)?人")
"""一次死亡3人以上事故: which accidents, and not how many died"""
_INSTANCE = pattern("[一二再]审(?!查|批|核)")


def scoped(scope: Words, words: Words) -> Words:
    """`words` of `scope`; a noun that both end in is said once: 刑事案件 + 一审案件."""
    scope = scope.before(HOW_MANY)
    if _CLASS.match(scope.plain):
        return scope.plus(words)
    if not scope.plain or scope.plain in words.plain:
        return words
    if any(scope.plain[term.start : term.end] == words.plain for term in terms(scope)):
        return scope
    if _INSTANCE.match(words.plain) and _INSTANCE.search(scope.plain):
        return words  # 一审刑事案件300件,二审案件80件: perhaps of every kind
    if words.plain in ("收入", "支出") and scope.plain.endswith(("收入", "支出")):
        return scope.part(0, -2).plus(words)
    for noun in ("案件", "事故", "犯罪"):
        if scope.plain.endswith(noun) and words.plain.endswith(noun) and len(scope.plain) > 2:
            return scope.part(0, -2).plus(words)
    return scope.onto(words)


_DIVIDED = pattern(
    r"(?<![^，,;；。\n])\s*(?P<of>[一-龥]{2,8}(?:收入|支出))?(?:(?:从|按|分)[^，,；;。]{1,12}?(?P<by>产量|产值|销量|价格|投资|零售额)?[看分][，,:：]|分[^，,；;。]{1,8}(?:情况)?[是为]?:)"
)
"""投资增长9%。分产业看,第二产业增长3%; 按地域分,城镇5亿元"""


def _divider(force: InForce, name: Named) -> re.Match[str] | None:
    """The last 分产业看 before a figure, in its sentence."""
    begin = max(name.sentence, name.mention.start - LONGEST)
    return next(iter([*_DIVIDED.finditer(force.plain, begin, name.mention.start)][-1:]), None)


def of_branch(force: InForce, name: Named) -> bool:
    """``采矿业增加值增长2%,制造业增长7%``: 制造业增加值; and so behind 分行业看."""
    is_divided = _divider(force, name)
    is_bare = is_part_of(name.words) or not (
        ends_in_noun(name.words) or is_measured(name.words) or has_verb(name.words)
    )
    told = words_at(force.plain, *is_divided.span("of")) if is_divided else NOTHING
    if told.plain and is_bare and name.is_level and not name.is_percent:
        name.words = name.words.plus(told)  # 地方收入按部门分:税务部门完成3亿元
        return True
    last = next((other for other in force.nearest() if not other.mention.is_rank), None)
    if last is None or last.block != name.block:
        return False
    of = last.words.before(HOW_MANY).before(IN_ALL)
    end = is_divided.start() if is_divided else name.sentence
    before = (o for o in force.nearest() if o.block == name.block and o.mention.end <= end)
    levels = (o for o in before if o.is_level and _divider(force, o) is None)
    levels = (o for o in levels if o.mention.quantity.value >= name.mention.quantity.value)
    alike = [o for o in levels if o.measure.id == name.measure.id]
    whole = next((o for o in alike if not o.in_part), next(iter(alike), None))
    if is_divided and is_divided["by"] and is_bare and name.mention.change:
        name.words = name.words.onto(added(is_divided["by"]))  # 从产品产量看,铝材增长5%
        return True
    if is_divided and is_bare and name.is_level and whole is not None:
        tail = head_for(name.words, whole.words)
        is_own = name.words.plain.endswith((tail.plain[-2:], "案", "税"))
        name.words = name.words if is_own else name.words.onto(tail)  # 分航线看,国内航线5万人
        return not is_own
    if not needs_measure(name.words):
        return False
    if name.is_level and not name.is_percent and name.measure.id != last.measure.id:
        return False
    if last.sentence != name.sentence:
        if not is_divided or name.mention.change is None:
            return False
        of = of if last.of is None else last.of
    is_of_gdp = of.plain.endswith("生产总值") and name.words.plain.endswith("业")
    measure = added("增加值") if is_of_gdp else measure_in_force(of)
    if measure.plain == "投资" and not name.words.plain.endswith("业"):
        return False
    name.words = name.words.plus(measure)
    return True
