"""Names completed from what the sentence counts."""

from lvliang_cli.core.text.patterns import pattern

from ..stage3_time.base_periods import APPROVED, LEVEL_OF
from .carried_names import FLOW, of_growth
from .kinds_of_words import (
    AVERAGE,
    CRIME,
    STEP,
    counts_in,
    depends,
    ends_in_noun,
    has_actor,
    head,
    head_for,
    is_part_of,
    is_part_only,
    is_specific,
    needs_measure,
    stock_in_force,
    verb_of,
    without_verb,
)
from .name_in_progress import Named
from .noun_after_unit import PASSIVE
from .positioned_words import NOTHING, words_at
from .scopes import (
    MANNER,
    SHARED,
    beside_sister,
    counted_too,
    of_branch,
    of_part,
    of_sister,
    of_stem,
    of_trade,
    rate_of_last,
    scoped,
    whose,
)
from .share_names import share_of
from .shared_in_lists import is_against
from .subject_in_force import INVESTED, InForce, told

_FLOW_END = pattern(FLOW + "$")
_RATIO = pattern(
    rf"(?:完成了?|占|达到?|为|是|相当于)?{APPROVED}(?:年度|全年|年|调整|变动|既定|下达)?(?:预算|计划|任务|目标|预期)(?:总?[数额]|目标|任务)?的?"
)
"""完成预算的102%; 完成预算数60999万元的40%"""
_DONE = pattern("^(?:完成|占|达到?|为|是|相当于)")
_PROJECTS = pattern("(?:项目|工程)$")
_WIDE = pattern(r"(?:刑事|治安|行政|经济犯罪|违法犯罪|各类)(?:案件|案|犯罪)?|刑案|案件")
_HARMING = pattern(rf"{CRIME.pattern}|(?:病|车|船|灾|灾害|震|爆炸|事件)$")
"""What people are caught for, or die of."""
_PERSONS = pattern(r"(?:嫌疑人|人员|嫌犯)$")
"""破获刑事案件, 抓获嫌疑人: the cases say nothing of the persons"""
_CAUGHT = pattern(f"{_PERSONS.pattern}|^(?:挽回|追回)")
_OF_CASES = pattern(
    r"(?:涉案|被骗|赃|冻结|止付)(?:资金|款项?|金额)$|(?:发案|立案|破案)(?:数|率)?$|[审办执结]结率$|结案率$"
    r"|^(?:抓获(?:犯罪)?嫌疑人|(?:破获|侦破|侦办)案件)$|(?:拘留|刑拘|逮捕|批捕)$"
)
_OF_NONE = pattern(
    rf".*人口[^口]*面积|.*(?:损坏|受损|倒[塌损])[一-龥]{{0,6}}(?:经济|财产)?损失|{MANNER}.*率"
)
"""受灾人口9万人,受灾面积5公顷; 损坏房屋9间,直接经济损失5亿元: of the disaster; 按时结案,办结率"""
_LONGEST_LISTED = 6
_LONGEST_NAME = 200
"""In characters; a sentence that never ends would add to each name that of the figure before."""


def complete(force: InForce, name: Named) -> None:
    """Add what a part, a verb or a dependent noun leaves to the sentence."""
    bare = name.words
    if (passive := PASSIVE.search(bare.plain)) and ends_in_noun(bare.part(0, passive.start())):
        return  # 12名处级干部、45名科级干部被移送司法机关
    for rule in (
        _said_before,
        of_trade,
        _step,
        _together,
        _limited,
        _mean,
        _ratio,
        counted_too,
        rate_of_last,
        of_stem,
        beside_sister,
        _dependent,
        _listed,
        _as_sister,
        _part,
        _in_unit,
        of_branch,
    ):
        if rule(force, name):
            break
    if len(name.words.plain) > _LONGEST_NAME:
        name.words = bare
    name.scopes = force.scopes(name)


def _said_before(force: InForce, name: Named) -> bool:
    """``新能源汽车出口表现抢眼,出口5万辆``: 新能源汽车出口."""
    lead, words = told(name.found), name.words.plain
    is_said = len(lead.plain) > len(words) > 1 and lead.plain.endswith(words)
    name.words = lead if is_said else name.words
    return is_said


def _step(force: InForce, name: Named) -> bool:
    """``诈骗犯罪批准逮捕8人,起诉5人``: 诈骗犯罪起诉, and not 批准逮捕起诉."""
    last = force.last(name)
    if last is None or last.sentence != name.sentence or STEP.fullmatch(name.words.plain) is None:
        return False
    before = STEP.search(last.words.plain)
    is_alike = last.measure.id == name.measure.id
    if before is None or not (is_alike or {last.measure.id, name.measure.id} <= {"person", "case"}):
        return False
    name.words = last.words.part(0, before.start()).plus(name.words)
    return True


_SUMMED_UP = pattern(r"\s*(?:合计|共计)")


def _together(force: InForce, name: Named) -> bool:
    """``电动汽车、锂电池等产品,合计出口增长61.6%``: of those alone."""
    leads = name.found.leads
    if _SUMMED_UP.match(name.found.raw) is None or not leads or depends(leads[-1]):
        return False
    name.words = leads[-1].plus(name.words)
    return True


_LIMITED = pattern(r"(?:超过?|逾|突破|达到?|不足|低于|高于)(?=[\d百千万亿])")


def _limited(force: InForce, name: Named) -> bool:
    """``保有量超过200万辆的城市3个,超过300万辆的城市1个``: the second leaves a part out."""
    last, words = force.last(name), name.words
    mine = _LIMITED.search(words.plain)
    theirs = None if last is None else _LIMITED.search(last.words.plain)
    if last is None or mine is None or theirs is None or last.sentence != name.sentence:
        return False
    before, own = last.words.part(0, theirs.start()), words.part(0, mine.start())
    if not before.plain.startswith(own.plain):
        return False
    name.words = before.plus(words.part(mine.start()))
    return True


def _mean(force: InForce, name: Named) -> bool:
    """``接警9000起,日均1300起``: 接警日均."""
    last = force.last(name)
    if not AVERAGE.fullmatch(name.words.plain):
        return False
    lead = told(name.found)
    if last is None and not lead.plain:
        return False
    if not lead.plain and last is not None and last.measure.id != name.measure.id:
        name.mention.doubts.append("label-cut")  # 覆盖站点56个,每日10万人次
    name.mean_of = lead if last is None or lead.plain else last.mean_of or last.of or last.words
    name.words = name.mean_of.plus(name.words)
    return True


_NO_RATE = pattern("[增降]|影响|拉|带动|下拉|[正负]?向|.*进度")
"""增速高于全国, which is said, and 拉动GDP, which no rate does; 快于序时进度: what is done"""

_PULLS = pattern("^(?:[正负]?向[上下]?)?(?:拉|带)动")
_LEVEL_OF = pattern(LEVEL_OF)
_ABOVE = pattern("^[高低快慢优好大多少]于")
_GIVEN = pattern("对[^，,]{0,12}的?贡献率?$|(?<=[一-龥]{2})(?:增[速幅]|比重)$")
"""投资对增长的贡献率为57%,拉动GDP增长1个百分点: what pulls is the investment"""


def _ratio(force: InForce, name: Named) -> bool:
    """``收入56亿元,完成预算的102%``, ``服判率97%,高出总体32个百分点``."""
    last, words = force.last(name), name.words
    if last and last.of and is_against(last.own) and _LEVEL_OF.fullmatch(name.found.raw):
        name.words = of_growth(name, last, last.of).plus(last.own)  # 高于全省6%的增速1.4个百分点
        return True
    is_planned = _RATIO.fullmatch(words.plain) is not None
    if last is None or not (is_planned or is_against(words)):
        return False
    name.of = last.words if last.of is None else last.of
    if not is_planned:
        name.part = last.part
        if level := _LEVEL_OF.match(force.plain, name.mention.end):
            if level["level_of"] not in (None, "", "平均"):
                name.of = words_at(force.plain, level.start() + 1, level.end())  # 的外贸增幅
            name.words = words.after(_ABOVE).plus(name.of)  # 高于全国2.8%的增幅
            return True
        if last.part is not None and not name.in_points:
            name.of = last.part
        if words.has(_PULLS):
            name.of = name.of.before(_GIVEN)
        is_of_rate = name.in_points and not _NO_RATE.match(words.plain)
        its = force.before_points(name) or last
        name.words = (of_growth(name, its, name.of) if is_of_rate else name.of).onto(words)
        return True
    name.is_whole = not name.is_percent and force.plain.startswith("的", name.mention.end)
    if name.is_whole:
        words = words.after(_DONE)
        name.of, name.words = words, name.of.plus(words)
    elif words.plain.startswith("完成") and "完成" not in name.of.plain:
        name.words = name.of.plus(words)
    else:
        name.words = share_of(name.of, words.after(_DONE))
    return True


def _dependent(force: InForce, name: Named) -> bool:
    """``破获诈骗案件3起,抓获嫌疑人5人``: 诈骗案件抓获嫌疑人."""
    words, topic = name.words, force.topic_for(name)
    is_invested = INVESTED.fullmatch(words.plain) and topic.has(_PROJECTS)
    is_of_actor = has_actor(topic) and words.plain.endswith("率")
    verb = force.verb.plain
    is_listed = force.is_list(name) and bool(verb) and words.plain.startswith(verb)
    if not is_of_actor and (is_listed or not (is_invested or depends(words))):
        return False
    outer = force.outside(name)
    if force.is_list(name) and (of := without_verb(force.named[-1].own)).plain:
        topic = of  # 完成油茶种植3亩、改造4亩
    scope = topic if topic.plain else force.item if force.item.plain else of_sister(force, name)
    if outer is not None and is_specific(outer.own):
        scope = outer.own
    is_of_calls = scope.plain.endswith("警情") and words.plain.endswith("率")
    if words.has(_OF_CASES) and not (scope.has(CRIME) or is_of_calls or has_actor(scope)):
        scope = force.crime  # 处置网址5个,拦截涉案资金3亿元
    scope = NOTHING if _OF_NONE.fullmatch(scope.plain + words.plain) else scope
    if scope.plain and not (_WIDE.fullmatch(scope.plain) and words.has(_PERSONS)):
        before = [o.measure.id for o in force.in_sentence(name) if not o.in_part]
        is_open = force.in_part and words.has(_CAUGHT) and name.measure.id not in before
        is_thing = ends_in_noun(scope) or is_part_of(scope) or has_actor(scope)
        if is_open or not (is_thing or scope.has(_HARMING)):
            name.mention.doubts.append("label-cut")  # 破案9起,其中盗窃3起,抓获5人
        kept = whose(scope, words)
        if not kept.plain:
            name.mention.doubts.append("label-cut")  # 进出口额9亿元,利润1亿元: whose?
        name.words = scoped(kept, words)
        name.carried = "clause" if name.words.plain != words.plain else ""
    return True


def _listed(force: InForce, name: Named) -> bool:
    """``出口增速分别为日本(3%)、美国(5%)``: 日本出口增速; ``依次是:PM10为22.7%``."""
    listed = force.listed
    if not listed.plain or (name.found.bracket is None and not force.lists_openly):
        return False
    is_share = listed.plain.startswith("占")
    if is_share and not name.is_percent:
        return False
    is_long = len(listed.plain) > _LONGEST_LISTED and not is_share
    name.words = name.words.plus(head(listed) if is_long else listed)
    return True


_OF_SISTER = pattern(
    "(?:人均|户均|平均|月均|可支配|总|参保|营业|销售)*(?:收入|支出|利润|工资|人数|产量)"
)
"""What one of two sisters prints behind the noun of both: 人均可支配收入, 参保人数"""


def _as_sister(force: InForce, name: Named) -> bool:
    """``城镇居民人均收入4万元,农村居民2万元``: 农村居民人均收入, of the noun that both have."""
    words, noun = name.words.plain, name.words.plain[-2:]
    is_part = noun == "地区" and not name.in_part
    if not is_part and (name.is_percent or len(words) < 4 or verb_of(name.words).plain):
        return False
    for other in force.in_sentence(name):
        is_alike = other.is_level and other.measure.id == name.measure.id
        at = other.words.plain.rfind(noun) if is_alike and name.is_level else -1
        if at > 0 and (is_part or _OF_SISTER.fullmatch(other.words.plain, at + 2)):
            name.words = name.words.plus(other.words.part(at + 2))
            return True
    return False


_KIND = pattern("[^种分]类$")
_KIND_OR_TOTAL = pattern("[^种分]类$|(?:收入|支出|诉求|工单|来电)总[量数]$")


def _whole(force: InForce, name: Named) -> Named | None:
    """What the figure is a part of."""
    outer, is_list = force.outside(name), force.is_list(name)
    if outer is not None and outer.is_level >= name.is_level:
        return outer
    if name.found.is_part and (alike := _alike(force, name)) is not None:
        return alike
    last = force.last(name) if is_list and not force.in_part else None
    if last is not None and _KIND.search(last.words.plain) and _KIND.search(name.words.plain):
        return None  # 咨询类267件、揭发类87件
    if (force.in_part or is_list) and force.whole is not None:
        return force.whole
    return force.last(name) if is_list else None


def _is_object_too(force: InForce, name: Named) -> bool:
    """``起诉走私犯罪20人、洗钱罪9人``: it has the verb of the list, and needs no noun."""
    verb, words = force.verb.plain, name.words
    if not verb or force.in_part or not force.is_list(name) or not words.plain.startswith(verb):
        return False
    return not is_part_of(words.part(len(verb)))


def _alike(force: InForce, name: Named) -> Named | None:
    """``房间36间,入住率84%,升5个百分点;以五星级的最高,达88%``: the level of the same unit."""
    whole = force.whole
    if whole is not None and (whole.measure.id, whole.is_level) == (name.measure.id, name.is_level):
        return None
    levels = (o for o in reversed(force.named[-3:]) if o.is_level and o.sentence == name.sentence)
    return next((level for level in levels if level.measure.id == name.measure.id), None)


_DONE_TO = pattern("(?:待|已|未|正|送|仍|尚|经)")
_HARM = pattern("(?:死亡|受伤|遇难|失踪|失联)$")
"""造成8人死亡,其中2人待确认身份"""
_FRAME_OF_ALL = pattern("总[一-龥]{0,4}[量额]$")
"""总诊疗量中,医院30万人次"""
_ENDS_IN_TRADE = pattern("(?<![企就创失毕])业$")
"""其中工业5亿元、建筑业4亿元"""
_INSTITUTION = pattern("(?:院|所|站|中心|室|馆|部|学校)$")
_BODIES = pattern("(?:部门|单位|街道|[镇乡县区市村旗])$")


def _is_institution(name: Named) -> bool:
    """``机构90个,其中控制中心1个`` says itself what it is; ``床位90张,其中医院80张`` does not."""
    return name.mention.quantity.unit in "个家所" and bool(_INSTITUTION.search(name.words.plain))


def _part(force: InForce, name: Named) -> bool:
    """``接警90起,其中城区20起``: 城区接警; ``18起火灾中有10起在夜间``: 火灾在夜间."""
    whole, words, last = _whole(force, name), name.words, force.last(name)
    if words.has(_BODIES) and words.at[-1] >= name.mention.end:
        return True  # 14个街道和21个区级部门
    if whole is not None and whole.words.has(_KIND_OR_TOTAL):
        return True  # 城乡建设类90件,其中房产监管30件
    is_alike = last is not None and last.words.plain[-2:] == words.plain[-2:] != words.plain
    if is_alike and name.mention.change and not is_part_of(words):
        return False  # 高技术产业引资增长8%,其中高技术制造业引资增长9%
    is_framed = force.frame.plain and not force.frame.plain.endswith(("热线", "平台", "系统"))
    if is_framed and words.plain.endswith("类") and name.is_level and not name.is_percent:
        name.words = words.onto(force.frame)  # 投诉中,健身类16件
        return True
    unit = name.mention.quantity.unit
    is_said = is_part_of(words) or verb_of(words).plain != ""
    is_said = is_said or (ends_in_noun(words) and counts_in(words, unit))
    if force.frame.has(_FRAME_OF_ALL) and not is_said and name.is_level and not name.is_percent:
        name.words = words.onto(force.frame)
        return True
    if whole is not None and (told := of_part(force, name, whole)).plain:
        name.own = name.words = told
        return True
    if whole is None or not is_part_only(words) or _is_object_too(force, name):
        return False
    if (_is_institution(name) or verb_of(name.found.own).plain) and not is_part_of(words):
        return False  # 其中处置虚假警16起
    if not (force.in_part or name.found.bracket is not None or is_part_of(words)):
        return False  # 合同纠纷22件、房屋征收补偿8件: members, of which none is a part
    if name.is_level and whole.is_level and whole.measure.id != name.measure.id:
        return False
    if name.is_level and not (whole.is_level or name.is_percent or counts_in(whole.words, unit)):
        return False  # 工业增加值增长8%。其中塑料制品5吨
    tail = head_for(words, whole.words.before(_FLOW_END))
    is_told = ends_in_noun(whole.words) or is_part_of(words) or tail.plain != whole.words.plain
    if not is_told and len(tail.plain) > _LONGEST_LISTED:
        return False  # 监测统计到水鸟7万只,其中白鹤4只: no noun that is known
    is_done = len(words.plain) > 1 and {*words.plain[-SHARED:]} <= {*tail.plain}
    if is_done or (tail.has(_HARM) and _DONE_TO.match(words.plain)):
        return True
    verb = force.verb.plain
    if verb and words.plain.startswith(verb) and tail.plain.startswith(verb):
        words = words.part(len(verb))  # 破获案件65起、城区12起
    if words.plain.startswith(("在", "发生")):
        name.words = tail.plus(words)
    elif tail.plain[-2:] not in words.plain and words.plain[:2] != tail.plain[:2]:
        name.words = words.onto(tail)
    return True


def _in_unit(force: InForce, name: Named) -> bool:
    """``机动车保有量9万辆,其中汽车7万辆``: 汽车保有量; ``床位90张,其中医院80张``: 医院床位."""
    whole, words = _whole(force, name), name.words
    is_itself = _is_institution(name) or _is_object_too(force, name)
    is_itself = is_itself or verb_of(name.found.own).plain != ""  # 制定法律6件
    if whole is None or whole.measure.id != name.measure.id or name.mention.change or is_itself:
        return False
    unit, tail = name.mention.quantity.unit, head_for(words, whole.words)
    name.words = words.plus(stock_in_force(whole.words, words))
    is_rate = whole.words.plain.endswith("率") and not words.plain.endswith("率")
    is_counted = counts_in(words, unit) and not (words.has(_ENDS_IN_TRADE) and needs_measure(words))
    is_other = is_rate or (
        not is_counted and ends_in_noun(whole.words) and counts_in(whole.words, unit)
    )
    if is_other and not words.plain.endswith((tail.plain[-2:], "案")):
        name.words = words.onto(tail)
    return True
