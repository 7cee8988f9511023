"""The words before a figure, clause by clause, freed of what is not the thing counted.

Cut are periods, bases of comparison, methods, asides, footnote marks, fillers, hedges, the
actor that adds nothing, and at the end the direction of a change and the link to the number.
"""

import re
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from lvliang_cli.core.numbers.hedge_words import BEFORE
from lvliang_cli.core.text.patterns import pattern
from lvliang_cli.core.text.tsv_files import any_of, patterns, word_list

from ..language.boundaries import open_bracket, past_bracket
from ..language.lexicon import lexicon
from ..model.mention import Article
from ..stage3_time.grammar import BARE_YEAR, NO_NUMBER
from .actors import without_actor
from .clause_marks import CLAUSE_MARKS, marks_between, past_dateline
from .positioned_words import NOTHING, Words, added, words_at

LONGEST = 400
"""A figure's sentence is looked at so far back."""

_N = "一二三四五六七八九十"
_YEAR = (
    rf"(?:(?:19|20)\d\d(?:[-—~至、和](?:19|20)?\d\d)*年度?|(?:19|20)\d\d(?={BARE_YEAR})"
    r"|[零〇一二三四五六七八九]{4}年|(?<!\d)\d\d年(?=第?[一二三四1-4上下]|\d{1,2}月)"
    r"|(?<!网)[今去上本当前近](?:\(\d+\))?学?年度?(?![龄轻]|结[转余]))"
)
_TIME = rf"""(?:
    (?:截[至止]到?|^[到至](?=[12二今去])|(?<=[运期间始])[至到](?=[今昨])|(?<=[日号时])[至到](?=\d{{1,2}}月)|自|从|(?<![高低快慢优好大多少])于|在|累计)?
    (?:(?:(?<=自)|^(?![^，,]{{0,12}}自))[^，,。;；\d]{{2,14}}?以来|(?<=[年月日号])[一-龥]{{2,8}}?以来|{_YEAR}|[“"]?十[一二三四五]五[”"]?(?:时期|规划)?(?=末|初|期间|以来)|\d{{1,2}}(?:、\d{{1,2}})+(?:[两三四五六]个)?月份?|第?\d+周(?!岁|年|边|围)|连续[\d{_N}两]{{1,3}}(?:个?[年月周天]|个季度)
      |(?<![.超满逾\d])(?<!超过)[首前]?(?:\d{{1,2}}|[{_N}两]{{1,3}})(?:(?:月份?)?[-—~至到](?:\d{{1,2}}|[{_N}]{{1,3}}))?个?多?月(?!内[^，,。;；]{{1,12}}率)(?:份)?(?:当月|[末底初]|[上中下]旬)?
      |(?<!第)(?<!时长)(?:\d{{1,2}}|[{_N}]{{1,3}})(?:日|(?:(?<=\d)|(?<=月[{_N}])|(?<=月[{_N}]{{2}}))号{NO_NUMBER})(?!内[^，,。;；]{{1,12}}率)|(?<=月)\d{{1,2}}[-—至]\d{{1,2}}[日号]|(?<=[日号])[-—至到]\d{{1,2}}[日号]
      |[上下]半年|前?第?[一二三四1-4](?:[至、-][一二三四1-4])?季度|第[一二三四1-4]季度?|前[一二三四五六七八九十]个?月|全年(?!龄)|[年月季期](?:末|底)|年初|截[至止](?:记者)?发稿时?|^20\d\d(?=全[国省市区县州])|[当今昨明][天日]|(?<![首一二两三四五六七八九十])次日|[当今昨]晚
      |[本当上]?[月周季日](?:当月|累计)(?!均)|(?<![学网])[本当上前]一?个?(?:月|周|旬|季度?|日|[三五十]?年度?|期)(?:末)?(?!间|结[转余])
      |在?历史同期(?:首次)?
      |(?:\d{{1,2}}|零)(?:时?[-—~至到](?:次日|翌日|凌晨|晚上?)*\d{{1,2}})?(?:时(?:时段)?|[点时](?:\d{{1,2}}分|许|整))|(?<=[日天晚晨午])\d{{1,2}}点|(?:近|过去)?(?:\d{{1,2}}|[{_N}两]{{1,3}})年[来间]|(?:过去的?[{_N}两]年|[前现]一?(?:阶段|段时间)|最高峰时期?|峰值|近日|日前|目前|(?<!出)现在|同期|期间|(?:(?:春节|国庆|中秋|元旦|清明|端午|双节|劳动节|圣诞节|复活节|暑期|暑假|寒假)节?(?:小?长假|黄金周|假期|假日|期间)*|(?:农历)?(?:除夕|(?:大年|正月)?初[{_N}])(?:[至到](?:除夕|(?:大年|正月)?初[{_N}]))?|(?:五一|十一)(?:小长假|黄金周|假期|假日|期间))|假期|以来|以前))
    (?:末|底|初|以来|来|起(?![诉草获降])|止(?![付损境])|期间|全年|当月|累计|的?同[期月季周日]|内(?=[破查抓侦立办受共]|审[结理]))*
)+的?"""
_TIMES = pattern(_TIME, re.VERBOSE)
"""年末, 2017年上半年, 截至3月底, 今(101)年9月, 1-4月累计"""
_BASE_TIME = pattern(
    r"(?:调整|优化|[演转]?变)?(?:[同环]比|[比较]之|(?:[较与和同由从自]|比(?![例重率值由从]))|对[比较]|相[比较对]于?|恢复[至到]|达到|相当于|[是为]|高于|低于)[^，,；;]{0,2}(?:(?:19|20)\d\d年|[上去前]年|[“\"]?十[一二三四五]五[”\"]?(?:时期|期间)?|[上前]月|[上前]周|[上前]一?个?季度?|同期|年初|节前|以往|往年|历史(?:峰值|最高))(?:\d{1,2}月份?)?(?:[^，,；;。]{0,14}?(?:普查|同期|水平|季度|期间|时期))?(?:末|底|初|份)?的?(?:相比)?$"
)
"""是2019年同期的, 与2010年第六次人口普查的, 由上月: when the number was counted."""
_IS_A_BASE = pattern(r"^[与和同比较][^，,；;]*?(?:相比|比)$|^[与和同比较][^，,；;]*(?:同期|普查)$")
_RATIO_TO = pattern(
    r"(?:[是为]|达到?|相当于|恢复[至到])(?:了|约|近|超过?)*(?P<base>(?:(?:19|20)\d\d年|[上去前]年)(?:同期|全年|同月)?|历史(?:峰值|最高值?)|[“\"]?十[一二三四五]五[”\"]?(?:时期|期间)?)"
    r"的(?:约|近|超过?|逾)*$"
)
"""是2019年同期的48.8%: a part or a multiple of what was counted then"""
_SINCE_EVENT = pattern(
    r"[比较与同和由从][^，,；;。]{0,16}(?:普查|行动前|高峰期?|峰值)的?(?:相比)?$|[由从](?:原[来先]|最初|改革前|此前|过去|[现目]前|现在|年初预算数?)的?$"
)
"""与第六次全国人口普查的: the same, by an event."""
COMPARISON = pattern(
    rf"(?:(?:同比|环比)?(?:[比较与同和]之?|相[比较对]于?)|同比|环比)(?:{_TIME}|[春暑]运(?:期间)?(?=[高低多少增减])|前一[日天期]|(?:\d{{1,2}}|[{_N}两])(?:周|天|个?月)前|[上前]一?[期轮次届](?:[一-龥]{{2,4}}?(?=[增减多少升降提下上]))?|[前上](?:一?个)?[{_N}两]{{1,2}}年|(?:\d{{1,2}}|[{_N}两]{{1,2}})年前(?=[增减多少上下提降]|$))(?:[^，,；;。\d]{{0,8}}?(?:水平|期间|同期|(?:[春暑]运|同类[一-龥]{{2,4}}?)(?=[高低多少增减上下分相]|$)|(?:最[高大低小][一-龥]{{1,3}}|峰值)(?=[高低多少增减上下]))|(?:的)?(?:年初|调整)?(?:预算|执行|决算|完成|实际)数?(?=[增减多少压上下相]|$))?(?:的)?(?:相比较?|比(?![重例]))?|(?:[春暑]运)?同比|环比|按[年月季](?![龄份底末])",
    re.VERBOSE,
)
"""较上年同月, 比2019年同期, 同比2016年上半年, 与上月相比."""
_METHODS = pattern(
    r"(?:扣除|剔除)(?:[^，,；;。]{1,24}?后|[^，,；;。]{1,14}?(?:因素|影响)?(?=比|较|同比|增|降|$))|按[^，,；;。按]{1,10}?(?:价格|价|口径|汇率)(?:计算|折算)?|[按以](?:人民币|美元)计价|现价|(?<=[，,])折合"
    r"|初步(?:核算|统计|推算|测算)|^[一-龥]{2,8}?(?:调度|监测|统计|核算|分析)显示|^[^，,；;。]{2,24}?(?:公布|发布|宣布)了?(?=(?:[今去]年|(?:19|20)\d\d年|前?[一二三四1-4]季度|[上下]半年|前[\d一二三四五六七八九十]|\d{1,2}(?:[-—至]\d{1,2})?月))|受[^，,；;。\d]{1,20}?影响|(?<![数根依占证])据[^，,；;。]{1,24}?(?:统计|显示|报告|核算|数据|消息|社电)|(?:名义|实际)(?=[增下上]|$)|同口径|可比(?:口径|(?=[增下上]))"
)
_ASIDE = pattern(r"\((?!(?!下同)[一-龥]{1,2}(?:、[一-龥]{1,2})*\)[一-龥\d])[^()]*\)?")
"""(GDP), (以女性为100); not the letters inside 企(事)业 and 县(市、区)域."""
_NOTE = pattern(r"\[[\d①-⑳]{1,3}\]|[①-⑳]|\s|【[^】]{1,20}】")
_NUMBERED = pattern(
    rf"^(?:[(（]?(?:\d{{1,2}}|[{_N}]{{1,3}})[)）.、](?!\d|[{_N}]线)|[{_N}]是|-\d+-)+"
)
_OF_TIMES = pattern(
    r"第[一二三四1-4][和与及、]第?[一二三四1-4]季度?|(?<!存)在[^，,。;；]{2,30}基础上|^的?基础上"
)
"""第1和第2季; 在去年降幅第一的基础上; behind a figure, the end of 在上年增长8.2%的基础上"""
_PART = pattern(r"其中|当中包括|^当中")
_BY = pattern(r"^(?:从|按|以|依|分)[^，,；;。]{1,12}?(?:[看分]|来看)$")
"""分产业看, 以案件类型分, 从环比看"""
_LEAD = pattern(
    r"^(?:-{1,2}|—{1,2}|左右|主要是?受|致使|持平[、,]|不含|尤其是|特别是|[比例]如|尽管|虽然?|虽说|而(?!是)|加(?:上(?![级年解])|(?=上[级年解]|补助|调入|动用|转移|债务|[中市省]|税|返还))|但是?|且|将(?!近)|还(?!款|贷|清)|以及|[其再]次[为是]?(?=[一-龥]{2})|对(?=[一-龥]{0,1}$)|为(?:[一-龥]{0,3}(?:群众|消费者|企业|农民工|当事人|劳动者|受害人))(?=挽回|追回|追讨|避免|减少)|此外|(?:与此)?同时|另外|另有|另据|另|其?中?包括|分别|共计(?!划)|合计|总计|总共|一共|期间|共有|共(?!同|享|性|建|青|产|和)|又|再(?!审|生|就|次|融|贷|担)|发生的这[起次场]|已经|已(?!婚|结|建|核)|已核(?=直接|财产|损失)|并(?![网轨]|购(?![进买置入])|案(?!件)|联(?![手合系动络]))|均(?!衡)|先后|成功(?!率)|我们|直接(?=[查破抓受])|依法|了|仍|也|则|仅就|这是|继(?=[^，,]{2,12}[量额数人])(?![续承任父母子电])|尚有|尚(?!未)|即(?![时可墨])|有(?!效|罪|关|期|色|机|财产)|是|为(?!民)|各(?=单)|其间|其(?![他它余])|含(?!量)|在(?=(?:查[处获]|[破抓]获|侦破|办理|受理|审结|处理)$)|从[一-龥]{2,14}?中(?=[一-龥]))+(?=.)"
)
_FILLERS = pattern(
    r"各类(?!型)|各种(?:形式的)?|各项(?![存贷]款)|各级|的?(?:临时|修订|初步)(?:估计|统计|核算|推算|测算)(?:数字?)?|共[计有]|(?<=[一-龥])(?:同比|环比)|分别|(?:更是)?(?:(?:(?<!最)高)?达到?了?|[为是])(?=每(?:小时|分钟|秒|[平立]方))"
)
_TAILS = pattern(
    f"(?:{any_of((*word_list('tails'), *BEFORE))}|(?<=[指数价])(?:收?盘?报|报?收?盘?[于在]|报收))$"
)
_CAUSED_IN = pattern(r"(?<=造成)[一-龥、\d]*[省市区县](?:\(.*)?$")
"""灾害造成甲省、乙省等24省(区、市)90万人次受灾"""
_KEPT_TAILS = pattern(
    r"(?:商超|[附邻临靠就最]近|未成年|现有|行为|作为|认为|大为|领域内|境内|国内|区内|省内|市内|体系内|审限内|期限内|户均|(?:(?<!以)[平日月年户]|(?<![疑员])人)均|对比|占比|性别比|结收案?比|同比|环比|之比|设计|统计|审计|共计|合计|(?:收入|支出)总计|会计|设计|估计|累计|[签预节违公]约|[办处审]理中|可再|高中|初中|途中|目的|[返归偿退生发]还|诊断|投入到|[下传表到抵送]达|[迟报签应实]到|[收得遇接拿找买借筹招]到|[一-龥]{2}等|[侦打攻爆告全]破|高等|平等|中等|初等|机构内)$"
)
_IN = pattern(
    r"^(?:在(?![押校逃册建岗职园]))?(?!每)(?P<what>.{2,40}?)(?:(?<![高初其集途大理])中|当中|(?<!公)里面?|方面)(?:有|共|,|，)*$"
)
_IN_ORDER = pattern(
    r"^.*?(?P<link>(?:依次|分别|主要|(?:最[多高低少大小]的[一-龥]{0,4})?前.{1,3}[位名](?:的[一-龥]{0,4})?|排名?前.{1,2}的[一-龥]{1,4})"
    r"(?:是|为))(?=.{2})"
)
"""对各国出口增速分别为: what each member of the list is about."""
_RANKED = pattern(r"排名?[在于]?$|[排居]名?[在于]?[前后][一二三四五六七八九十\d]{1,3}[位名]?的")
"""接待量排名前5位的景区分别是: by what they are ranked"""
_OPENS_LIST = pattern(r"(?<!的)(?:从[大高多][到至][小低少])?(?:依次|分别|主要)(?:[是为有]|如下)?$")
"""负荷比从大到小依次是:PM10为22.7%"""
_OPENS_SHARES = pattern(
    "(?P<whole>(?<![侵抢霸强])占(?!地|比|用)[一-龥]{2,16}?)(?:的?(?:比[重例]|份额))?(?:依次|分别)*[为是]$"
)
"""各类问题占总量为:农药残留42.9%"""
_MOST_OF = pattern(r"(?:[较最更][大多高]的[一-龥]{1,6}|类型|种类|类别)$")
"""投诉量较大的商品主要有:食品(30件)"""
_RELATIVE = pattern(r"[一-龥]的(?:则?有|共有|共计|达|约|超过|近)*$")
"""下降的有6类, 判处死刑的5人"""
_SHARE = pattern(
    rf"(?:大约|[共约仅只各也均]|分别|虽然?)*(?:(?<![侵抢霸强])占(?!地(?!区|方)|用(?![水电气能])|有率|道)|[所其]占)(?:比(?!重|例|率)|据|到|了)*(?P<whole>.*?)的?(?:比重|比例|份额|比率)?(?:分别|均|{any_of(BEFORE)}|高?达到?|为|是|[:：的])*$"
)
_HOLIDAY = pattern("^[一-龥]{2}小?长假(?=[一-龥]{2})")
_AMONG = pattern(r"(?:(?<=[一-龥])|^)在(?P<whole>[^，,]{2,30}?)中的?$")
"""未成年罪犯在全部罪犯中占比为7%"""
_OVER = pattern("(?:已|迈|(?<![人平户日月年])均)?(?<![经通不])过$")
_TENTHS = pattern("[一二两三四五六七八九]成|[百千]?[万亿]")
"""收获过六成, 面积过千万亩"""
_PROPORTION = pattern(r"的?(?:比重|比例|份额|比率)$")
"""占生产总值的比重回落: what goes down is the share."""


class Phrase(NamedTuple):
    """What stands before a figure, from the figure before it or the sentence's beginning.

    Attributes:
        own: the clause of the figure, cleaned; empty when it names nothing.
        raw: the same as it is printed.
        leads: the clauses before it, cleaned, none of them empty.
        mark: what stands before the clause: ``，``, ``：``, ``(``, ``、``, ``。`` or nothing.
        is_part: it is said to be a part of what was counted before: 其中.
        frame: ``全县人口中``: what the figure is taken from.
        whole: of a share, what it is a share of, cleaned; None when it is not a share.
        dropped: the actor and the place that were cut.
        listed: what each member of a list is about: 出口增速 in 出口增速分别为日本3%.
        is_relative: the words are about what the unit counts: 下降的有6类.
        bracket: where the bracket opens that the figure stands in, None if in none.
        is_based: a basis of comparison is printed for the figure.
        ratio_to: the time that the figure is a ratio to: 2019年同期 of 是2019年同期的48.8%.
        prices: as `mention.Mention.prices`.
    """

    own: Words
    raw: str
    leads: tuple[Words, ...]
    mark: str
    is_part: bool
    frame: Words
    whole: Words | None
    dropped: Words
    listed: Words
    is_relative: bool
    bracket: int | None
    is_based: bool
    ratio_to: Words
    prices: str | None


def phrase(article: Article, start: int, taken: int) -> Phrase:
    """The words before the figure at `start`; the figure before it ends at `taken`."""
    plain = article.plain
    sentence = max(article.layout.sentence(start).start, start - LONGEST)
    begin = past_bracket(plain, past_dateline(plain, max(taken, sentence)), start)
    if article.layout.block(start).kind == "title":
        blanks = [blank.end() for blank in APART.finditer(plain, begin, start)]
        begin = max([begin, plain.rfind("】", begin, start) + 1, *blanks])
    marks = marks_between(plain, begin, start)
    edges = [begin - 1, *marks, start]
    clauses = [_words(plain, a + 1, b) for a, b in pairwise(edges)]
    mark = plain[marks[-1]] if marks else plain[begin - 1 : begin]
    raw = plain[edges[-2] + 1 : start]
    is_part = any(_PART.search(clause.plain) for clause in clauses)
    frame = NOTHING
    leads = []
    for index, lead in enumerate(clauses[:-1]):
        cleaned, found = _lead(lead)
        if not index and 0 < taken == begin and plain[begin] not in CLAUSE_MARKS:
            cleaned = NOTHING  # the rest of what the figure before counts
        frame = found if found.plain else frame
        if cleaned.plain:
            leads.append(cleaned)
    own, whole = clauses[-1], None
    own = own.before(_OVER) if _TENTHS.match(plain, start) else own
    share = _SHARE.search(own.plain)
    if share is not None:
        of = own.part(*share.span("whole"))
        holiday = of.part(0, len(of.plain) - len(of.after(_HOLIDAY).plain))
        whole = holiday.plus(without_direction(named_words(of)).before(_PROPORTION))
        own = own.part(0, share.start())
        if not whole.plain and (among := _AMONG.search(own.plain)) is not None:
            whole, own = named_words(own.part(*among.span("whole"))), own.part(0, among.start())
    own = own.without(_PART)
    if (within := _IN.match(own.plain)) is not None:
        frame, own = named_words(own.part(*within.span("what"))), own.part(within.end())
    ordered = _IN_ORDER.search(own.plain)
    about = NOTHING if ordered is None else own.part(0, ordered.start("link"))
    listed = named_words(about.before(_RANKED))
    opening = clauses[-2] if mark == ":" and len(clauses) > 1 else NOTHING
    if opener := _OPENS_LIST.search(opening.plain):
        listed = named_words(opening.part(0, opener.start()).before(_RANKED)).before(_MOST_OF)
    if shares := _OPENS_SHARES.search(opening.plain):
        listed = opening.part(*shares.span("whole")).plus(added("的比重"))
    timeless = own.before(_BASE_TIME).before(_SINCE_EVENT).without(COMPARISON).without(_TIMES)
    is_relative = _RELATIVE.search(timeless.plain) is not None
    own, dropped = without_actor(named_words(own).after(_MOST_IS))
    own = (named_words(own) if dropped.plain else own).without(_IN_ALL)
    ratio = _RATIO_TO.search(clauses[-1].plain)
    gap = plain[begin:start]
    return Phrase(
        own,
        raw,
        tuple(leads),
        mark,
        is_part,
        frame,
        whole,
        dropped,
        listed,
        is_relative,
        open_bracket(plain, max(sentence, start - LONGEST), start),
        COMPARISON.search(gap) is not None,
        NOTHING if ratio is None else clauses[-1].part(*ratio.span("base")),
        next((code for code, words in _PRICES.items() if words.search(gap)), None),
    )


_IN_ALL = pattern("(?<=[一-龥]{2})共(?=发生|受理|接[待收报有]|登记|发送|运送|处理|完成|挽回|累计)")
"""农村地区共发生火灾"""
APART = pattern(r"(?<=[一-龥]) +(?=[一-龥A-Z])")
"""酒驾高发 全国查酒驾800余起: two clauses of a title"""
_PRICES = patterns("lexicon/prices")


def _words(plain: str, start: int, end: int) -> Words:
    words = words_at(plain, start, end).without(_NOTE).without(_ASIDE)
    return words.without(_NUMBERED).without(_METHODS).without(_OF_TIMES)


_NO_TOPIC = pattern(
    r"(?:称|(?<![小学传])说|提到|坦言|获悉|指出|表示|介绍|透露|显示|强调|认为|了解到|通报|发布会?|最新统计|审查|如下|下同|消息|主任|[局院处部司厅科队庭所]长|检察长|书记|负责人|发言人)$"
    r"|^(?:人民币|美元)$|(?:公布|发布|通报|介绍|列举)了|(?:数量|形势|秩序|大局|质效)[^，,]{0,4}(?:平稳|稳定|有序|良好|向好)$|在.{2,30}(?:努力|支持|领导|配合|推动|指导|帮助|部署)下$|^(?:如(?![何果期意实皋东])|来自|据|记者|经(?![济营])|按照|根据|为了?(?!民)|通过|围绕|随着|由于|因为|虽然|尽管|如果|当前|近年来|与此同时)"
)
"""记者获悉, 经审查, 通过群众提供线索: nothing that a figure counts."""
_MOST_IS = pattern(
    r"^(?:[一-龥]{0,8}?最[多少高低大小]的?[是为]|(?:其?主要|重要)?原因[是为]|(?:增[长幅速]|降幅|数量|占比|[发立]案)?最[多少高低大小快]的|.*持平、)(?=[一-龥]{2})"
)
"""立案最多的是盗窃案件,共80起; 增长最快的诈骗案件50起: which it is, is not what it is called"""
_EXCEPT = pattern(
    r"除(?!夕)[^，,；;。]{2,80}?[无未][^，,；;。]{0,20}外$|中[^，,；;。]{2,80}?无[^，,；;。]{0,12}报告$"
)
"""乙类传染病除白喉无死亡报告外: those of which nothing is counted"""


def _lead(words: Words) -> tuple[Words, Words]:
    """A clause before that of the figure, cleaned, and the frame that it is."""
    words = words.without(_PART).before(_EXCEPT).after(_MOST_IS)
    timeless = words.without(_TIMES)
    if timeless.has(_NO_TOPIC) or _BY.match(timeless.plain) or timeless.has(_IS_A_BASE):
        return NOTHING, NOTHING
    within = _IN.match(timeless.plain)
    if within is not None:
        return NOTHING, named_words(timeless.part(*within.span("what")))
    return named_words(words), NOTHING


_LOOSE_ENDS = pattern(
    r"^(?:(?:以[上下内]|左右)(?=[、，,]|$)|[、，,；;：:\s的和或/>》“”\"']|并(?![网轨]|购(?![进买置入])|案(?!件)|联(?![手合系动络]))|及(?![时格])|与(?!此同时|会))+|(?:[、，,；;：:\s和与或并/>》“”\"']|(?<!目)的|(?<![涉普危以惠波遍])及)+$"
)


def named_words(words: Words) -> Words:
    """`words` without periods, fillers, and whatever links them to the number."""
    if not words.plain:
        return words
    words = words.after(_IN_ORDER).before(_BASE_TIME).before(_SINCE_EVENT)
    words = words.without(COMPARISON).without(_TIMES).without(_CAUSED_IN).without(_LOOSE_ENDS)
    words = words.without(_LEAD).without(_FILLERS)
    while (shorter := _without_tail(words)).plain != words.plain:
        words = shorter
    words = words.without(_LEAD).without(_LOOSE_ENDS)
    return NOTHING if words.plain in _LINKS else _closed(words)


_LINKS = frozenset((*"但而且则却同外可将要让使转", "包括", "中包括", "同步"))
"""但其中63%, 同步增长9%: words that only lead over"""


def _closed(words: Words) -> Words:
    """Without a bracket or a quotation mark that has lost the other."""
    for left, right in ("()", "“”", "《》"):
        if words.plain.count(left) != words.plain.count(right):
            words = words.without(re.compile(f"[{left}{right}]"))
    return words


def _without_tail(words: Words) -> Words:
    words = words.strip("、，,：:；; \n↑↓…")
    found = None if words.has(_KEPT_TAILS) else _TAILS.search(words.plain)
    return words if found is None or words.plain == "破" else words.part(0, found.start())


_RATES = ("占比", "比重", "率", "利率", "增速", "降幅", "涨幅", "跌幅", "增幅", "差距")
"""What is said of a rate, not of the thing itself."""
_OF_OUTPUT = (
    dict.fromkeys(("增产", "减产"), "产量")
    | dict.fromkeys(("增收", "减收", "多收", "超收", "短收"), "收入")
    | dict.fromkeys(("增支", "减支", "超支"), "支出")
)
"""Verbs that hold what they change: 粮食减产 is a fall of its output."""


@lru_cache(maxsize=1)
def _moved() -> re.Pattern[str]:
    """A direction word at the end, by the lexicon."""
    forms = [
        form
        for form, entries in lexicon().forms.items()
        for entry in entries
        if entry.kind == "direction" and entry.facts["sign"] != "0" and "…" not in form
        if not form.startswith(_RATES)
        and entry.facts["kind"] not in ("rate of change", "flow with sign")
    ]
    words = any_of(map(re.escape, forms))
    return pattern(
        rf"(?!(?<=[^\d]起)降)(?:(?<![一-龥])新|新(?=增$)|最|(?<![占对相同环之])比(?=[升降增减]))?(?:{words})$"
    )


def without_direction(words: Words) -> Words:
    """`words` without the verb of a change at their end: 产量下降, 增速加快."""
    while True:
        found = _moved().search(words.plain)
        shorter = words if found is None else words.part(0, found.start())
        if found is not None and shorter.plain and found[0] in _OF_OUTPUT:
            noun = _OF_OUTPUT[found[0]]
            return shorter if noun in shorter.plain else shorter.plus(added(noun))
        shorter = named_words(shorter)
        if shorter.plain == words.plain:
            return words
        words = shorter
