"""The thing counted, whole: 破获刑事案件 in 共破获刑事案件572起, 群众 in 疏散25828名群众.

What a clause names itself comes from `words_before_figure`, what stands after the unit from
`noun_after_unit`. A clause that names nothing, or a part only, is completed from its sentence
(`carried_names`, `completed_names`, `share_names`), each member of a list by `shared_in_lists`.
"""

from collections.abc import Sequence

from lvliang_cli.core.text.patterns import pattern

from ..model.mention import Article, Mention, Subject
from ..stage3_time.base_periods import APPROVED
from ..stage4_place.names_of_places import whole_place
from .carried_names import as_flow, carry, of_growth, of_other
from .clause_marks import marks_between
from .completed_names import complete
from .distinct_names import told_apart
from .indicator_and_label import indicator
from .kinds_of_words import (
    POINTS_BACK,
    depends,
    ends_in_noun,
    has_verb,
    head,
    is_measured,
    is_specific,
    object_of,
    verb_of,
)
from .name_in_progress import Named
from .noun_after_unit import MOVES_ON, object_after
from .positioned_words import NOTHING, Words, added, words_at
from .share_names import as_ratio, is_next_share, is_share_of_last, name_share, name_share_of_last
from .shared_in_lists import shared_out
from .subject_in_force import InForce, told
from .words_before_figure import APART, named_words, phrase, without_direction

_REGION = pattern(
    "全[省市区国县州盟]|我[省市]|国内|省内|世界|全球|(?:(?<=[居列])|(?<=排名))(?:[东中西]部(?:地区)?|华[东南北中]|中国|[一-龥]{2,3}[省市区州]$)|(?<=排名)[一-龥]{2,5}[省市县区州]$"
)
_RANKING = pattern("(?:全.|我.|.内|世界|全球)?排名$")
_PLACED = pattern(
    "(?:排名|排位|位居|位列|名列|跃居|稳居|保持|[排列居占均由至到从,，、包括]|全[国省市])+$"
)
_AMONG = pattern(r"[^，,；;。]{0,16}中[均都]?(?:排名|排位|位居|位列|名列|居)")
_OF_REGION = pattern("在?全[国省市县]$")
"""收案数在全国412个中级法院中居第6"""
_FROM_PLACE = pattern(r"已?[由从][^，,；;。]{0,8}第[^，,；;。]{1,4}位")
"""从上年的第4位跃升到第3位"""
_RATE = pattern(
    r"(?<!平均)(?<!年均)(?<!自然)(?:增[速幅]|[降涨升跌减]幅|(?:年|月)?增长?率|[增减][加少]率|年增率"
    r"|(?:增长|上升|下降|降低)(?:幅度|率))$"
)
"""增速为9.2% says of the thing itself that it rose."""
_SO_MANY_MORE = pattern(r"(?<![最大众许至诸很不])[多少][支收办结审查破抓]?$|[高低]出?$")
"""同比多3件"""
_MOVED_TO = pattern(
    r"(?:(?<![新提])[升增降减缩涨跌]|提升(?=[到至为成])|提高|上升|下降|扩大|回[升落])[到至为成]?(?:了|约|近|超过?)*$"
)
"""结案率提高到99%: the number is where it stands now."""
_OF_GROWTH = pattern(
    "增长(?=(?:[比较与][^，,]{1,12})?(?:回[落升]|[放减]缓|加快|提[高升]|上升|下降)了?[约近]?$)"
)
"""生产总值增长较一季度回落2.9个百分点: its rate of growth"""
_FROM = pattern("[由从](?:原[来先]|最初|改革前|此前|过去|[现目]前|现在)?的?(?:约|近|超过?)?$")
_LIMIT = pattern(r"(?:不?(?:(?<!商)超过?|低于|高于|少于|多于)|逾|突破|达到?|不足|不到)$")
"""18起过火面积在15平方米以下: the next number is a limit in the name of this one."""
_CLAUSE_ENDS = "，,。;；、"
_HOLDS_LIMIT = pattern(rf"的|[增降涨跌][幅速]|^[一-龥]{{1,3}}{_LIMIT.pattern}")
"""39个城市超200万辆, in which each is"""
_SUMMED = pattern(
    r"..(?:.+?(?=(?:(?<!生产)总(?!产值|[量数]|收入)[一-龥]{1,4}|(?:以旧)?换新)[超突达逾]|累计)"
    "|(?:(?<=首批|上述)|(?=试点|示范))[一-龥]{0,8}?(?:城市|地区|课题|项目|企业|园区|单位|学校))"
)
"""12类家电换新超5万台, 首批32个课题经费超1亿元: all together; from two letters before"""
_ACHIEVED = pattern("^(?:实现|完成|创造|贡献(?!率)|吸纳|年?(?:销售|营业)收入)")
_DOERS = pattern("(?:企业|单位|机构|公司|项目|工程|合作社)$")
_RATE_OF = pattern("[一-龥]{1,8}?(?:份额|率(?!先|领(?!先)|兵))")
_REMARK = pattern(r"\([一-龥、]{1,8}\)")
"""的省(区、市)有"""
_AND = ("和", "与", "及", "以及", "至", "到")
_HAS = pattern("共?有$")
_PLANNED = pattern(f"{APPROVED}年?初?(?:预算|计划|任务|目标)数?")
_LED_TO = pattern("^(?:[^，,]{2,16}将(?:导致|致使|使)|导致|致使|带动|使得?(?![用馆命领]))")
"""导致出口下降: the exports fell"""
_ACTS = pattern("(?<=[一-龥]{2})(?:[也都就正已将是的由从在沿]|穿越|途经|贯穿|位于|横跨|连接)")
_SIZE = pattern(
    r"海拔|水深|涉案|全长|总长|占地|总?投资|载重|限高|[^\W和与及或]{0,3}(?:[高长宽深]度|面积|金额|资金|投资额|规模|容量|库容|功率|吨位"
    "|直径|产值|价值|总?重量?)"
)
"""海拔4400米的观测站: how high the station lies; 3台单机容量5万千瓦的机组"""
_JOINS = pattern("(?<=[一-龥]{2})[和与及]$")
_BOUNDS = ("以上", "以下", "以内")
_FOR = pattern(r"(?:[为给向对从与]|全[国省市县])(?:约|近|超过?)?$")
"""为623个接种点配置: the clause before the number is about what follows it."""
_GOAL = pattern("(?:左右|以[上下内])?的?(?:年度|预期|工作|全年|调控)*(?P<goal>目标|任务)(?!群|任)")
"""新增就业900万人的目标: what is to be reached"""
_NEW = pattern("新增|净增")
_IN_ALL = ("累计", "共计")
_OF_SHARE = ("比重", "占比", "比例", "份额")
"""占总值的55%,比重提高1.7个百分点: the share before."""
_OF_A_HEAD = {
    "person": "人员",
    "kind": "类型",
    "case": "案件",
    "establishment": "单位",
    "household": "户",
    "vehicle": "车辆",
}
"""What 上升的有8类 counts, by the unit."""
_LONGEST_LEAD = 12
"""What stands before the number and is longer than this is a clause of its own."""
_LOOSE = frozenset("个名家位项条户处人")
"""Measure words whose noun follows them, if one does: 在7个行业."""


def subjects(article: Article, mentions: Sequence[Mention]) -> None:
    """Fill `subject`, `prices` and `indicator` of every mention."""
    named = _Reader(article, mentions).all()
    shared_out(article.plain, named)
    told_apart(named)
    for name in named:
        mention, words = name.mention, name.words
        if name.is_limit:
            words = words.plus(added("的界限"))
        mention.subject = Subject(words.printed(article.text), words.spans(), name.carried)
        if not (mention.is_rank or name.is_limit or POINTS_BACK.search(words.plain)):
            mention.indicator = indicator(name)
        if name.carried == "sentence":
            mention.doubts.append("subject-carried")


class _Reader:
    """Names the figures of an article one after the other.

    `taken` is how far the text is used up; `limits` are the indices of the figures that
    are only limits in the name of the one before; `summed` is whose sum comes next.
    """

    def __init__(self, article: Article, mentions: Sequence[Mention]) -> None:
        self.article, self.plain, self.mentions = article, article.plain, mentions
        self.force = InForce(article, mentions)
        self.taken = 0
        self.limits: set[int] = set()
        self.sizes: set[int] = set()
        self.summed = NOTHING

    def all(self) -> list[Named]:
        for index, mention in enumerate(self.mentions):
            begin, self.taken = self.taken, mention.end
            found = phrase(self.article, mention.start, begin)
            name = self.force.begin(mention, found, begin)
            name.is_limit, name.is_size = index in self.limits, index in self.sizes
            if name.is_limit:
                self.taken += self._bound(mention)
            mention.prices = found.prices
            if mention.is_rank and mention.quantity.unit in ("", "位", "名"):
                self._rank(name)
            else:
                self._name(name)
            self.taken = begin if name.is_other else self.taken
            self.force.keep(name)
        return self.force.named

    def _name(self, name: Named) -> None:
        force = self.force
        name.own = self._own(name)
        if name.own.plain and is_next_share(force, name):
            name.found = name.found._replace(whole=force.share_of)
        name.is_whole = name.found.whole is not None and not name.is_percent
        if name.found.whole is not None and name.is_percent:
            name_share(force, name)
        elif not name.own.plain and is_share_of_last(force, name):
            name_share_of_last(force, name)
        else:
            after = self._after(name)
            words = self._with_after(name, after)
            if after.plain and name.measure.id == "percent" and not after.has(_RATE):
                rate = _RATE_OF.match(after.plain)  # 以51%的得票率领先
                share = NOTHING if after.plain.endswith("目标") else added("占比")
                told = after.part(0, rate.end()) if rate else after.plus(share)
                self.taken = told.at[-1] + 1 if rate else self.taken
                words = name.found.frame.plus(told)
            name.own = name.words = words
            if name.is_whole:
                if name.found.whole == NOTHING and force.frame.plain:  # 百强中,西部企业占12家
                    name.words = force.frame.plus(added("中")).plus(words)
                elif _PLANNED.fullmatch(words.plain) and (of := force.last(name)) is not None:
                    name.of = words  # 占年初预算90万元的43%
                    name.words = object_of(of.words).plus(words)
            elif of_other(force, name) or (after.plain and name.mention.change):
                pass
            elif words.plain:
                complete(force, name)
                is_bare = not after.plain and name.words.plain == words.plain
                if name.found.is_relative and is_bare:
                    _with_head(force, name)
            else:
                carry(force, name)
                if name.found.own.plain in _IN_ALL and name.words.plain:
                    name.words = name.words.without(_NEW).plus(name.found.own)  # 高标准农田累计
            goal = _GOAL.match(self.plain, name.mention.end) if name.is_level else None
            if goal and name.words.plain and not name.words.plain.endswith(goal["goal"]):
                name.of, name.words = name.words, name.words.plus(added(goal["goal"]))
            as_flow(name)
            as_ratio(name)

    def _over_limit(self, name: Named) -> Words:
        """``保有量超过200万辆城市34个``: the number before is a limit in the name of this one."""
        raw, unit = name.found.raw, name.mention.quantity.unit
        last = self.force.named[-1] if self.force.named else None
        if last is None or not raw or last.mention.end + len(raw) != name.mention.start:
            return NOTHING
        limit = _LIMIT.search(last.found.raw)
        is_of_rate = last.is_percent and raw[0] != "的"
        is_bound = (
            raw.startswith(_BOUNDS) and raw[2:3] == "的" and unit in _LOOSE
        )  # 满意率90%以上的单位67家
        if not is_bound and (limit is None or is_of_rate):
            return NOTHING
        if not _REMARK.sub("", raw).isalpha() or raw in _AND:
            return NOTHING
        last.is_limit = True
        start = last.mention.start - (len(last.found.raw) - limit.start() if limit else 0)
        return last.found.own.plus(words_at(self.plain, start, name.mention.start).before(_HAS))

    def _own(self, name: Named) -> Words:
        """What the clause of the figure names; before its bracket, if that opens with it."""
        if (over := self._over_limit(name)).plain:
            return over
        if self.summed.plain:
            of, self.summed = self.summed, NOTHING
            return of.plus(name.found.own)
        found, change = name.found, name.mention.change
        last = self.force.named[-1] if self.force.named else None
        is_next = last is not None and _FROM.search(last.found.raw) is not None
        if is_next and MOVES_ON.fullmatch(found.raw):
            return NOTHING  # 由34个精简为12个
        bare = without_direction(found.own)
        if name.measure.id == "percent":
            bare = bare.before(_RATE)
        elif change is not None:
            bare = bare.before(_SO_MANY_MORE)
        is_like = last is not None and last.measure.id == name.measure.id
        if change is not None and bare.plain in _OF_SHARE:
            return NOTHING
        if bare.plain and name.in_points and _OF_GROWTH.search(found.raw):
            bare = bare.plus(added("增速"))
        if bare.plain in _IN_ALL and is_like:
            return NOTHING  # 建成农田12万亩,累计达到86万亩
        is_level = change is None and _MOVED_TO.search(found.raw) is None
        bare = bare if change is None else bare.after(_LED_TO)
        own = found.own if is_level and (bare.plain or found.is_relative) else bare
        begin = name.mention.start - len(found.raw)
        if last is not None and is_level and own.has(_ACHIEVED):
            is_doer = last.sentence == name.sentence and last.own.has(_DOERS)
            if last.own.at[-1:] == (begin - 1,) or (is_doer and not has_verb(last.own)):
                return named_words(last.own).plus(own)  # 66个县实现收入9亿元
        if found.whole is not None:
            if not own.plain and not name.is_percent:
                return found.whole
            if found.whole.plain and found.mark != "(":
                return own
        return self._in_bracket(name, own)

    def _in_bracket(self, name: Named, own: Words) -> Words:
        """``食品(零售量增5%);服装(增3%)``: with what stands before the bracket."""
        force, found = self.force, name.found
        bracket = name.mention.start - len(found.raw) - 1
        last = force.named[-1].mention.end if force.named else 0
        if found.mark != "(" or "其中" in found.raw or bracket <= last:
            return own
        before = phrase(self.article, bracket, last)
        force.listed = before.listed if before.listed.plain else force.listed
        if not is_specific(before.own) or before.raw.endswith(("影响", "因素", "带动")):
            return own
        force.aside = own if own.plain else force.aside
        told = before.own if name.mention.change is None else without_direction(before.own)
        return told if force.aside.plain in told.plain else told.plus(force.aside)

    def _after(self, name: Named) -> Words:
        """The noun after the unit, where the clause leaves room for one."""
        is_moved = name.mention.change is not None
        is_amount = name.measure.dimension not in ("percent", "time")
        if is_moved and not (is_amount and not ends_in_noun(name.own)):
            return NOTHING  # but 增加30名民警
        index = len(self.force.named) + 1
        until = self.mentions[index].start if index < len(self.mentions) else len(self.plain)
        if self.article.layout.block(name.mention.start).kind == "title":
            blank = APART.search(self.plain, name.mention.end, until)
            until = until if blank is None else blank.start()
        is_framed = name.found.frame.plain or self.plain.startswith(("因", "被"), name.mention.end)
        is_framed = bool(is_framed and not name.own.plain)
        limit = self.mentions[index] if index < len(self.mentions) else None
        noun, noun_end = NOTHING, 0
        is_by_kind = name.measure.id == "kind" and until == name.mention.end
        if limit is not None and (is_by_kind or self.plain.startswith("的", limit.end)):
            last = [mention.start for mention in self.mentions[index + 1 : index + 2]]
            noun, noun_end = object_after(self.plain, limit, (*last, len(self.plain))[0])
        if is_size := _SIZE.fullmatch(self.plain, name.mention.end, until):
            self.sizes.add(index)  # 3台单机容量5万千瓦的机组
        if is_size or is_by_kind:
            return noun  # 7类60项服务
        after, end = object_after(self.plain, name.mention, until, is_framed=is_framed)
        told = self.force.last(name)
        its = told.words.plain if told is not None and told.sentence == name.sentence else ""
        if is_moved and (after.plain in its or not after.plain[:1].isalpha()):
            return NOTHING  # 达标城市12个,增加5个城市; 下降5分/千瓦时
        is_loose = name.mention.quantity.unit in _LOOSE or name.measure.id == "percent"
        is_loose = is_loose or whole_place(name.own.plain) is not None  # 兴县25万亩花生
        is_sized = self.plain.startswith("的", name.mention.end) and not name.is_size
        is_loose = is_loose or bool(is_sized and _SIZE.fullmatch(name.own.plain))
        is_last = not self.plain[end:until].strip("有") and until < len(self.plain)
        is_limit = is_last and _LIMIT.search(name.found.raw)
        if not after.plain or is_limit or (ends_in_noun(name.own) and not is_loose):
            return NOTHING
        self.taken = end
        if end == until and limit is not None and _LIMIT.search(after.plain):
            is_some = name.found.is_part or _HAS.search(name.found.raw) is not None
            is_some = is_some or self.plain[limit.end : limit.end + 1] not in _CLAUSE_ENDS
            is_open = not (is_some or _HOLDS_LIMIT.search(after.plain))
            sum_of = _SUMMED.match(f"{name.found.raw:>2}"[-2:] + after.plain)
            if is_open and sum_of:
                self.summed = after.part(0, sum_of.end() - 2)
                self.taken = self.summed.spans()[-1][1]
                return self.summed
            for mention in (name.mention, limit) if is_open else ():  # each, or all together
                mention.doubts.append("label-cut")
            self.limits.add(index)
            end = max(limit.end + self._bound(limit), noun_end)
            return after.plus(words_at(self.plain, limit.start, end))
        return after

    def _bound(self, mention: Mention) -> int:
        """The length of 以上 or the like after a limit."""
        return 2 * self.plain.startswith(_BOUNDS, mention.end)

    def _with_after(self, name: Named, after: Words) -> Words:
        """The words before and after the number together; a list goes on with its verb."""
        force, own = self.force, name.own
        is_list = force.is_list(name)
        verb = force.verb if is_list else NOTHING
        is_apart = is_list and not after.plain and has_verb(own) and ends_in_noun(own)
        if not is_list or is_apart:
            force.verb = NOTHING if is_apart else verb_of(own)  # 救援群众3人、转移财产5万元
        if not after.plain:
            takes = own.plain and not has_verb(own) and not is_measured(own)
            takes = takes and not (verb.plain.endswith("发生") and depends(own))
            takes = takes and not own.plain.endswith(("案值", "金额"))
            return verb.plus(own) if takes else own
        if not own.plain:
            return verb.plus(after)
        size = own.part(len(verb_of(own).plain))
        if _SIZE.fullmatch(size.plain) and self.plain.startswith("的", name.mention.end):
            return after.before(_ACTS).plus(size)
        is_clause = len(own.plain) > _LONGEST_LEAD and not own.plain.endswith(("造成", "导致"))
        is_clause = is_clause or _FOR.search(name.found.raw) is not None
        if _JOINS.search(name.found.raw) is not None:
            return verb_of(own).plus(after)  # 两个主战场和3个分战场
        if (ends_in_noun(own) or is_clause) and not after.plain.startswith(("指数", "指标")):
            return (own.part(-2) if own.plain.endswith("年产") else NOTHING).plus(after)
        force.verb = force.verb if is_list else own
        return own.plus(after)

    def _rank(self, name: Named) -> None:
        """``综合考核位居全省第一``: 综合考核全省排名."""
        start = name.mention.start
        raw = words_at(self.plain, start - len(name.found.raw), start)
        region = next(iter([*_REGION.finditer(raw.plain)][-1:]), None)
        if region is not None and not region.start() and region.end() < len(raw.plain):
            region = _PLACED.fullmatch(raw.plain, region.end()) and region  # 全区收入增幅排第五
        where = NOTHING if region is None else raw.part(*region.span())
        before = raw if region is None else raw.part(0, region.start())
        subject = named_words(before.before(_FROM_PLACE).before(_PLACED))
        if not subject.plain:
            subject = told(name.found)
        last = self.force.last(name)
        is_near = last is not None and not marks_between(self.plain, last.mention.end, start)
        if last is not None and is_near and _AMONG.match(name.found.raw):
            subject = named_words(last.found.own.before(_OF_REGION))
        its = self.force.before_points(name)
        is_behind = last is not None and last.in_points and not subject.plain
        is_of_rate = is_behind or _RATE.fullmatch(subject.plain) is not None
        if its is not None and its.mention.change and is_of_rate:
            subject = of_growth(name, its, its.words if its.of is None else its.of)
        if not subject.plain and last is not None:
            subject = (last.words if last.of is None else last.of).before(_RANKING)
        name.of = subject
        name.own = name.words = subject.plus(where).plus(added("排名"))


def _with_head(force: InForce, name: Named) -> None:
    """``下降的有6类``: 下降的类型; of 议案, 代表提出的议案; only where nothing else was added."""
    whole, noun = force.whole, NOTHING
    if force.in_part and whole and whole.measure.id == name.measure.id != "person":
        noun = object_of(head(whole.words))
    if not ends_in_noun(noun) or has_verb(noun):
        noun = added(_OF_A_HEAD.get(name.measure.id, ""))
    name.words = name.words.plus(added("的")).plus(noun)
