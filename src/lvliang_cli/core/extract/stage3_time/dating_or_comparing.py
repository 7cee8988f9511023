"""What a time expression does in its sentence.

It governs what follows, as far as its sentence, its paragraph or its section goes; or it
belongs to one figure (比去年同期的1500起); or it only stands in a comparison (比上月), an
aside or a report of the announcement (6月22日,司法部发布…) and governs nothing.
"""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from lvliang_cli.core.text.patterns import pattern

from ..language.boundaries import Span
from ..model.mention import Article, Mention
from ..stage1_numbers.measures import PERCENTS, measure_of
from .base_periods import APPROVED, PASSED, is_distance
from .dates_of_events import is_event
from .grammar import Expression, Part


class Role(NamedTuple):
    """`kind` is one of

    governs   figures up to `until`, but for narrower expressions
    direct    figures from index `first` to before `last` alone; `side` is ``from`` for 由2010年的,
              ``to`` for 升至2020年的
    compares  nothing: what a change is measured against
    defines   the days of the expression before it (第28周(7月8日—7月14日))
    nothing   nothing
    """

    kind: str
    until: int = 0
    first: int = 0
    last: int = 0
    side: str = ""


NOTHING = Role("nothing")
COMPARES = Role("compares")
_ONLY_COMPARES = pattern(
    rf"(?:(?<![对相占同环])[比较]之?(?![例重率])|{PASSED}|[优好强]于|不及|接近|恢复[至到]|相当于|同比|环比|^(?!.*[与同和跟]).*相[比较对]于?"
    r")(?:[一-龥]{0,8}(?:的|前|期|峰|时期))?\s?$"
)
"""比上年末; 恢复至2019年同期; 同比2016年上半年; 比最高峰时期2015年"""
_PASSED = pattern(rf"{PASSED}\s?$")
_WITH = pattern(r"[与同和跟]\s?$")
"""与上月; 和去年同期"""
_ENDS_COMPARED = pattern(r"[^，,。;；\n]{0,24}?(?:相比|比较|相较|对比|同比|比(?=[，,]))")
"""与2016年上半年相比; 与上年同期比,"""
_IS_WITH = pattern(
    r"[^。;；\n]{0,24}?(?:相比|比较|相较|对比|持平|同比|相当|变化|不变|[增减]|上升|下降|提高|降低)"
)
"""与2016年上半年相比; 与上月持平"""
_OF_RATIO = pattern(r"(?:是|为|占[到去据]?|达到?|相当于|恢复[至到])(?:了|约|近|超过?)*\s?$")
"""是2019年同期的48.8%"""
_DONE = pattern(rf"(?:完成|达到?|占|为)了?{APPROVED}\s?$")
_TARGET = pattern(r"的?(?:工作)?(?:目标|任务|计划|预算)(?:任务|目标|数)?")
"""完成全年900万人目标的73%: the year is that of the target alone"""
_FROM = pattern(r"[由从](?:[一-龥]{0,6})$")
"""由2010年的; 从最高峰时期2015年的"""
_TO = pattern(
    r"(?:[升增降减长落高低跌涨大小少加短变改恢][至到为]|调整[至到为]|(?<=\d)[^\s，。,;；]{0,4}[到至])\s?$"
)
"""降至2022年的3.5万起; 从2018年的107万辆到2022年的535万辆"""
_TURNED = pattern("转[为升降增减正负跌]")
"""由上月下降2%转为增长3%"""
_TURNED_FROM_FLAT = pattern("的?(?:同比|环比)?持平转")
"""由上月持平转为上涨0.1%"""
_NUMBER_OF = pattern(
    r"(?!\s?[，,。;；])(?:(?!增|减|升|降|涨|跌|多|少|高|低|提|回落|扩|缩|延|快|慢|翻|改善|放缓|加快|收窄|持平|为)[^，,。;；\d]){0,16}(?:仅?[为是])?\s?$|的[^，,。;；\d]{0,12}(?:率|增速|增幅|水平|比重)[为是]?\s?$"
)
"""What may stand between a time and a figure of that time: 第六次全国人口普查的; (; 的"""
_AFTER = pattern(r"(?:按|大约|大概|农历|阴历|非|除)\s?$")
"""按2017年底人口计算; 农历2021年, whose days are others"""
_LISTED = pattern(r"\s?(?:[、:]|和|与|及|以及)\s?(?:[一-龥]{0,6})")
"""6起、7人"""
_ANNOUNCED = pattern(
    r"召开|举行|发布|通报|公布|介绍|获悉|了解到|透露|表示|披露|消息|印发|发表|报道|从.{2,20}获|来到|出席|落下帷幕|结束|收官|启动|开幕|闭幕|作[^\W\x00-\xff]{0,20}报告|主持|要求|访谈|直播|座谈|记者|日报|[据宣声]称|会议上|大会上"
)
"""6月22日,司法部发布"""
_WIRED = pattern(r"\s?[讯电](?![信话力网子气商脑视])")
"""7月31日电"""
_LIMIT = pattern(r"(?:以前|之前|前(?![一二三四五六七八九十\d])|以后|之后|后|左右|前后)")
"""2015年以前登记的车辆"""
_NTH = pattern(
    r"第\s?[\d一二三四五六七八九十]{1,3}(?:号|[次轮](?=“|[^\W\x00-\xff]{0,6}行动))|(?:凌晨|[上下]午|晚上?)?(?:在[^，,。;；\d]{1,12})?发生的这[起次场]"
)
"""今年第5号台风; 3日发生的这起事故已致5人死亡"""
_NARROW = pattern(
    "(?:其中[,，:]?|分(?:季度|月|月份)[来]?看[,，]|从?(?:环比|季度|月度|各月)[来]?看[,，])[^，,]{0,8}$"
)
"""其中,三季度; 分季度看,一季度"""
_DISTANCES = ("percentage-point", "basis-point", "doubling")
_RECENT = pattern(r"近|长期|[一二两三四五六七八九十\d]{1,2}年[来间]")
"""近年来 and 五年来 speak of the background of one sentence, or of one block."""
_RECORD = pattern(r"的?(?:历史)?(?:新[高低]|最[高低好大小多少]|首|第一)")
"""创建省以来新低, 近10年来首降至"""
_CHANGED = pattern(
    "(?:同比|环比|上升|下降|增[长加]|减少|提高|降低|上涨|下跌|回落|[多少升降增减])了?(?:约|近|超过?)?$"
)
"""同比下降: before a change."""
_ONE_OF_MANY = pattern(
    r"(?:[^\W\x00-\xff]{0,6}|[、及和与][^，,。;；]{0,40})等[^，,。;；\d]{0,6}(?:时[段期]|期间|节[点日]|阶段)"
)
"""元旦、“五一”及6月安全生产月等重点时段: one of times that are not all named."""
_FALLS_ON = pattern(r"(?:出现|发生|集中|是|就)在\s?$")
"""单日最高客流量出现在2月12日,达185万人次"""
_IS = pattern(r"\s*[为是]\s*")
"""三季度开工80个,二季度为90个,环比下降11.1%;投资5亿元: of its own number, and what is beside"""
_SEASON = pattern("(?:汛|雨|旱|花)期$")
"""主汛期(6月至8月)平均降水量"""
_MONTHLY = pattern("(?:简况|月报|快报|指标|数据|运行(?:情况|分析)?)$")
"""每月经济运行简况(2020年3月)"""
_AGO = pattern(r"[\d一二三四五六七八九十两]年前$")
"""10年前(2002年)"""
_BEGINS = pattern(
    r"开始(?!了?\d)|正式[启试实施生上投开]|(?:[入出][梅汛]|开幕|启动)(?=[，,、。;；])"
)
"""6月30日出梅, 9月1日正式试点: when something began or was over"""
_BUILT_ON = pattern(r"[^。;；\n]{0,30}?基础上")
"""在上年增长8.2%的基础上再增长3.1%"""
_MADE = pattern(r"(?:开工|新建|建成|投产|竣工|通车|启动|引进|签约|入驻)的(?=\d)")
"""去年开工的17处灌区,目前正加快推进: of these alone"""
_FREE = pattern(r"(?:^|[，,。;；:\n(“])\s?$")
"""the beginning of a clause"""


def is_one(expression: Expression) -> bool:
    """Whether it is one day or month, not from one to another."""
    is_alike = expression.part is None or expression.part.first == expression.part.last
    return expression.to is None and is_alike


class Roles:
    """The roles of the expressions of an article, given in the order of the text."""

    def __init__(self, article: Article, mentions: Sequence[Mention]) -> None:
        self._text, self._layout = article.layout.flat, article.layout
        self._mentions = mentions
        self._starts = [mention.start for mention in mentions]
        self._ends = [mention.end for mention in mentions]
        self._before: tuple[Expression, Role] | None = None

    def of(self, expression: Expression) -> Role:
        role = self._role(expression)
        self._before = (expression, role)
        return role

    def _role(self, expression: Expression) -> Role:
        text, start = self._text, expression.start
        end = self._behind_a_note(expression.end)
        if self._layout.block(start).kind in ("dateline", "furniture", "cell"):
            return NOTHING
        block = self._layout.span(self._layout.block(start))
        sentence = self._layout.sentence(start)
        aside = self._layout.aside(start)
        if aside is not None and aside.end - aside.start >= block.end - block.start - 3:
            aside = None  # (2023年1至6月), a line of its own
        limit = sentence.end if aside is None else min(aside.end, sentence.end)
        index = bisect_left(self._starts, end)
        figure = index if index < len(self._starts) and self._starts[index] < limit else None
        if aside is not None and figure is None and not self._counts(aside):
            return self._of_aside(expression, aside)
        clause = self._layout.clause(start)
        lead = text[max(clause.start, start - 16) : start]
        is_beside = figure is not None and _NUMBER_OF.match(text, end, self._starts[figure])
        compared = self._compared(expression, lead, limit)
        side = "from" if _FROM.search(lead) else "to" if _TO.search(lead) else ""
        if side == "from" and _TURNED_FROM_FLAT.match(text, end):
            return COMPARES
        if side == "from" and figure is not None and not is_beside:
            is_beside = _TURNED.match(text, self._ends[figure])
        if compared or side:
            if figure is not None and is_beside and self._is_level(lead, figure):
                return Role("direct", 0, figure, self.list_end(figure), side)
            if compared:
                return COMPARES
            if text.startswith("的", end):
                return Role("direct", side=side)
        elif figure is not None and is_beside and self._is_ratio(lead, figure):
            return COMPARES
        is_target = figure is not None and self._is_target(figure, end)
        if figure is not None and is_target and is_beside and _DONE.search(lead):
            return Role("direct", 0, figure, figure + 1)
        began = _BEGINS.match(text, expression.end - 2 * expression.is_since)
        if (
            _AFTER.search(lead)
            or _LIMIT.match(text, end)
            or _NTH.match(text, end)
            or _ONE_OF_MANY.match(text, end)
            or (expression.is_since and _RECORD.match(text, end))
            or (expression.is_since and self._is_attribute(expression, clause))
            or (began is not None and text[start] not in "自从" and is_one(expression))
            or self._is_of_the_announcement(expression, figure, limit)
            or self._is_only_a_name(expression)
            or self._is_dated(expression)
            or is_event(text, expression, clause, block)
        ):
            return NOTHING
        until = self._reach(expression, clause, sentence) if aside is None else aside.end
        return Role("governs", until)

    def _of_aside(self, expression: Expression, aside: Span) -> Role:
        """Brackets without a figure may give the days of the name before them."""
        if expression.kind == "months" and _SEASON.search(self._text, 0, aside.start - 1):
            return Role("governs", self._layout.span(self._layout.block(aside.start)).end)
        if expression.kind == "year" and _AGO.search(self._text, aside.start - 6, aside.start - 1):
            return Role("governs", self._layout.sentence(aside.start).end)
        if self._before is None:
            is_monthly = _MONTHLY.search(self._text, 0, aside.start - 1) is not None
            end = self._layout.span(self._layout.block(aside.start)).end
            return Role("governs", end) if is_monthly and expression.year else NOTHING
        named, role = self._before
        is_dated = expression.kind in ("days", "months") and named.end > aside.start - 8
        is_dated = is_dated and role.kind == "governs"
        is_dated = is_dated and not self._counts(Span(named.end, aside.start))
        return Role("defines") if is_dated else NOTHING

    def _behind_a_note(self, end: int) -> int:
        """Behind brackets without a figure that follow an expression: 2010年(普查数据,下同)的."""
        aside = self._layout.aside(end + 1) if self._text.startswith("(", end) else None
        return end if aside is None or self._counts(aside) else aside.end + 1

    def _counts(self, aside: Span) -> bool:
        index = bisect_left(self._starts, aside.start)
        return index < len(self._starts) and self._starts[index] < aside.end

    def _compared(self, expression: Expression, lead: str, limit: int) -> bool:
        if _ONLY_COMPARES.search(lead):
            return True
        if not _WITH.search(lead) and lead[-1:] not in ("、", "的"):
            return False
        end = self._behind_a_note(expression.end)
        is_listed = lead[-1:] == "、"  # 10月、11月立案同比下降: compared as the one before is
        if not is_listed and _ENDS_COMPARED.match(self._text, end, limit):
            return True
        if self._before is not None and self._before[0].end >= expression.start - 2:
            return self._before[1].kind in ("compares", "direct")
        return not is_listed and _IS_WITH.match(self._text, end, limit) is not None

    def _is_ratio(self, lead: str, figure: int) -> bool:
        """Whether the figure is a multiple of that time's: 是2019年同期的48.8%."""
        unit = measure_of(self._mentions[figure].quantity.unit).id
        is_of = unit in (*PERCENTS, "times") and _OF_RATIO.search(lead) is not None
        is_from = self._before is not None and self._before[1].side == "from"
        return is_of and not (is_from and _TO.search(lead))  # 由2022年的8%调整为2023年的9%

    def _is_later_year(self, expression: Expression) -> bool:
        """Whether it is a year, and a later one than the year that governs before it."""
        before, role = self._before or (expression, NOTHING)
        if role.kind != "governs" or (before.kind, expression.kind) != ("year", "year"):
            return False
        pairs = (before.year, expression.year), (before.relative, expression.relative)
        return any(one is not None and two is not None and one < two for one, two in pairs)

    def _is_target(self, figure: int, end: int) -> bool:
        """``全年900万人目标``, ``全年目标任务900万人``, ``年初预算数900万元``."""
        unit = measure_of(self._mentions[figure].quantity.unit).id
        is_named = unit not in PERCENTS and _TARGET.fullmatch(self._text, end, self._starts[figure])
        return bool(is_named or _TARGET.match(self._text, self._ends[figure]))

    def _is_level(self, lead: str, figure: int) -> bool:
        """Whether the figure may be that of another time, and is not a distance from it."""
        quantity = self._mentions[figure].quantity
        last = self._mentions[figure - 1].quantity if figure else None
        is_near = _PASSED.search(lead) is not None and is_distance(last, quantity)
        is_near = is_near and "的" not in self._text[quantity.start - 4 : quantity.start]
        is_near = is_near or measure_of(quantity.unit).id in _DISTANCES
        return not is_near and not self._is_ratio(lead, figure)

    def first_after(self, at: int) -> int:
        """The index of the first figure that begins at `at` or later."""
        return bisect_left(self._starts, at)

    def list_end(self, figure: int) -> int:
        """The index after the list that begins with a figure: 比上年的10起、5人."""
        last = figure + 1
        while last < len(self._starts) and last < figure + 12:
            if not _LISTED.fullmatch(self._text, self._ends[last - 1], self._starts[last]):
                break
            last += 1
        return last

    def _is_of_the_announcement(
        self, expression: Expression, figure: int | None, limit: int
    ) -> bool:
        """6月22日,司法部发布…: the day of the news, not of its figures."""
        is_day = expression.kind in ("day", "same") or (
            expression.kind == "days" and is_one(expression)
        )
        words = self._text[expression.start : expression.end]
        is_hour = "时" in words or words[-1:] == "点"
        is_day = is_day and not (is_hour or expression.is_since or expression.is_until)
        if not is_day or (expression.has_year and expression.kind == "same"):
            return False
        until = limit if figure is None else self._starts[figure]
        told = _ANNOUNCED.search(self._text, expression.end, min(until, expression.end + 40))
        return told is not None or _WIRED.match(self._text, expression.end) is not None

    def _is_attribute(self, expression: Expression, clause: Span) -> bool:
        """1993年以来的命案积案17起: it describes the cases, not the count."""
        is_of = self._text.startswith("的", expression.end)
        is_counted = self._text[expression.end + 1 : expression.end + 2].isdigit()
        return is_of and not is_counted and expression.start > clause.start

    def _is_dated(self, expression: Expression) -> bool:
        """1月24日至2月2日春运前十天: a name behind its days."""
        if self._before is None or expression.kind != "named" or expression.has_year:
            return False
        before, role = self._before
        is_behind = before.end >= expression.start - 1 and before.kind in ("days", "months")
        return is_behind and role.kind == "governs"

    def _is_only_a_name(self, expression: Expression) -> bool:
        """“十四五”开局, 创春运历史新高; 2月13日发送9万人次,春运同比增长5%: named in passing."""
        words = self._text[expression.start : expression.end]
        if expression.is_since or expression.has_year:
            return False
        if expression.kind == "plan":
            return words[-1] not in "间期"
        if expression.kind != "named" or words[-1] in "间期来天日周年月":
            return False
        begin = self._layout.sentence(expression.start).start
        if self._text.startswith("同比", expression.end):
            return self.first_after(begin) < self.first_after(expression.start)
        return not _FREE.search(self._text[expression.start - 1 : expression.start])

    def _levels_end(self, figure: int, end: int) -> int:
        """Where the levels from index `figure` on end, at `end` at the latest.

        去年同期收案208件,结案36件,同比下降5%: what went down is that of now.
        """
        for mention in self._mentions[figure:]:
            if mention.start >= end:
                break
            clause = self._layout.clause(mention.start).start
            if _CHANGED.search(self._text, max(clause, mention.start - 16), mention.start):
                return clause
        return end

    def _reach(self, expression: Expression, clause: Span, sentence: Span) -> int:
        """Where an expression ceases to govern."""
        layout, text, start = self._layout, self._text, expression.start
        block = layout.block(start)
        if block.kind == "title":
            return len(text)
        if block.kind == "heading":
            return layout.end_of_section(block)
        if expression.kind == "year" and _MADE.match(text, expression.end):
            return clause.end
        built_on = text.startswith("在", start - 1) and _BUILT_ON.match(text, start, sentence.end)
        if built_on:
            return built_on.end()
        index = bisect_left(self._starts, sentence.start)
        opens = not (index < len(self._starts) and self._starts[index] < start)
        opens = opens and not text.startswith("结束", expression.end)  # 从5月开始至12月结束
        year_before = not {-1, -2}.isdisjoint((expression.relative, expression.in_force))
        figure = self.first_after(expression.end)
        has_own = figure < len(self._starts) and self._starts[figure] < clause.end
        part = layout.part(start)
        if year_before and (expression.kind == "same" or not opens):
            is_head = text.startswith(":", expression.end)  # 今年:立案12起;去年:立案15起
            if (has_own or is_head) and not text[part.start : start].strip():
                return self._levels_end(figure, part.end)
            return clause.end if has_own or not opens else sentence.end
        is_beside = has_own and not opens and self._ends[figure - 1] > part.start
        is_beside = is_beside and start == clause.start
        if is_beside and _IS.fullmatch(text, expression.end, self._starts[figure]):
            return self._levels_end(figure, part.end)
        if text.startswith("于", start - 1):
            return clause.end  # 于2016年成立
        is_within = expression.part == Part("month") and text[clause.start : start].strip()
        if is_within or _FALLS_ON.search(text, clause.start, start):
            return part.end  # 企业所得税当月缴库90万元;个人所得税70万元
        is_told = figure < len(self._starts) and self._starts[figure] < sentence.end
        is_empty = expression.kind == "named" and not is_told  # 选树新时代以来先进典型,讲好故事
        is_inside = expression.is_since and (start > clause.start or is_empty)
        if is_inside and text[expression.end : expression.end + 1] not in "，,":
            return clause.end
        is_head = not text[clause.start : start].strip()
        if expression.kind == "named" and _RECENT.match(text, start, expression.end):
            is_first = not text[sentence.start : start].strip()
            is_theme = is_first and text[expression.end : expression.end + 1] in "，,"
            if is_theme and not is_told and not text.startswith(("近", "长", "一年"), start):
                return max(sentence.end, layout.span(block).end - 1)  # of no block behind it
            return sentence.end if is_head else clause.end
        lead = text[max(sentence.start, start - 16) : start]
        if opens and not _NARROW.search(lead):
            first = self.first_after(layout.span(block).start)
            is_beside = expression.in_force == -1 and first < figure  # 治疗109人。上年治疗102人。
            return sentence.end if is_beside else layout.span(block).end
        is_narrow = _NARROW.search(lead) is not None
        if is_told and is_head and not is_narrow and self._is_later_year(expression):
            return layout.span(block).end  # 2023年立案12起;2024年立案10起。案件下降17%
        if expression.kind in ("point", "month_end") or (expression.year and not is_narrow):
            return part.end
        return sentence.end
