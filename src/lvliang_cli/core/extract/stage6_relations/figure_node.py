"""A figure with what the relations ask of it: where it stands, what its own words are.

The words of a figure are those between it and the figure or the mark before it (`lead`),
and those after it up to the next (`tail`).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise
from operator import attrgetter

from lvliang_cli.core.text.patterns import pattern
from lvliang_cli.core.text.tsv_files import any_of, word_list

from ..model.mention import Article, Mention
from ..stage1_numbers.measures import measure_of
from ..stage3_time.base_periods import START, Basis, bases
from ..stage5_subject.carried_names import FEWER, FLOW
from .name_likeness import core, likeness
from .numbers_agree import Range, negative, range_of

EVENT = (
    r"[上前]一[届期]|上[届期]|历史最[高低]|疫情前|此前|昨[日天]"
    r"|(?<!\d)(?:[一二三四五六七八九十]+|\d{1,2})年前(?![\d一二三四五六七八九十两])"
)
"""A time before that is named and not counted back from now in years, months or weeks; not the
first of 2023年前4个月.
"""
_BEFORE = rf"去年|上个月|[上前]一?(?:[年月周]|季度)|{EVENT}"
_PAST = (
    rf"(?:{_BEFORE}|往年|前一?[日天]|(?:19|20)\d\d年|\d{{1,2}}月份?|第?[一二三四]季度"
    r"|[上下]半年|[年期]初|同期|第[一二三四五六七八九十\d]+次"
    r"|[“\"]?十[一二三四]五[”\"]?(?:时期|期间)?(?=[末初]))"
)
_NUMBER_BEFORE = pattern(
    rf"(?:[比较]|[与和同](?!比)|相[比对])(?:于)?{_PAST}(?:(?!相比|净?[增升降减]|提高|修改)[^，,;。])*$"
)
"""较上周3061起, 与2010年第六次全国人口普查的703428人: the number before."""
_OF_PAST = pattern(rf"(?:是|为|相当于){_PAST}[^，,;。]*$")
"""是去年同期(40起)的3倍"""
_SAME_TIME_FIRST = pattern(rf"^[\s(而、]*(?:{_PAST})[^，,;。\d]{{0,8}}同[期月日]")
"""上年同期1500起"""
_FROM = pattern(r"(?:由|从)[^，,。;]{0,20}$")
_TO = pattern(
    r"\s*[^，,。;]{0,8}?(?:[升降增减涨跌]|上升|下降|提[高升]|增[加长]|减少|降低|扩大|缩小|回[升落]|调整?|变化?)?[至到为成][^，,。;]{0,12}"
)
"""由80起降至50起"""
_PAST_FIRST = pattern(rf"^[\s(而、]*(?:{_BEFORE}|原(?=[为有])|年初[为的是有]*$)(?!以来)")
_YEAR_FIRST = pattern(r"^[\s(]*((?:19|20)\d\d)年")
"""2022年为1100亿元"""
_NEXT = pattern(r"[、/]|以及|[和与及并](?![平谐解]|以[上下内外])")
"""38人死亡、30人受伤: what parts the words after one figure from those before the next."""
_NUMBERED = pattern(r"^\s*[(]?[\d一二三四五六七八九十]{1,3}[)、.](?!\d)\s*")
TIMES = pattern(
    rf"(?:[比较与和同、](?=[去上前今本年\d]))?(?:今年|本年|本月|本周|当月|当日|全年|截至[^，,;]*?[底末止日]|(?:19|20)\d\d年|[\d~—至-]+月份?|[上下]半年|[上中下]旬|第[\d一二三四五六七八九十]+周|{_PAST}|的?同[期月日])+[年月]?[底末初]?"
)
_FILLERS = pattern(
    f"(?:(?!增加值)(?:{any_of(word_list('moves'))}))"
    r"|年平均|年?均|同比|环比|较(?![大小多重])|比(?![例重率])|相比|分别|各自|[各均都也又再则亦或约近超逾仅其]"
    r"|超过|大幅|小幅|同步|双双|名义|实际|幅度|累计|按[^，,]*?计算|按[^，,]*?(?:口径|价格?)"
    r"|扣除[^，,]*?(?:因素)?(?:后|,|$)|同口径|可比口径|口径|名列|达到?|为|了|的|是|有|至|到|约|在|由|从"
    r"|其中|同时|和|与|及|[\s,，、。:：()\[\]+-]"
)
_MEAN = pattern(r"(?:日均|月均|年均|周均|人均|户均|平均每?|每[一-龥]{0,3}|[日月年人户]平均)")
LONGEST = 400
"""The words of a figure are looked for among so many characters."""
_ROW = 8
"""来信9件、来访5批,上年分别为8件、4批: so far back stands the number of this time."""
HOLDERS = ("item", "establishment")
"""Units of cities, firms and projects, which have what is measured: 36个城市客运量."""
_MOVES_TOO = pattern(r"[，,]\s?(?:[增上]|下降|减少|降低)[长升加]?(?:了|约|近)?\s?")
_CASES = pattern(r"[\s、，,]*(?:[立发破结收受]案|抓获|打处)总?数")
_CROSSED = pattern(r"(?:跨过|跨越|越过|跨上|迈上|迈过)了?$")
_STEP = pattern(r"[一二两三四五六七八九十\d]*[个道]?(?:大的?|新的?)?(?:台阶|大关|关口)")
"""连续跨过5万亿元、6万亿元两个大的台阶: what was passed, and nothing that grew"""
_GAP = pattern(
    r"[超短欠][^，,。;\d]{0,6}(?:进度|计划|预算数?|目标|任务)$|超额(?:完成)?$"
    r"|^[\s，,、;；(]*[还尚仅只又]?(?:差|欠|短?缺[编口额员]?|[多少](?:完成)?)[了出]?$"
)
"""短月进度1143万元, 差2起, 多34件: how far from a plan or another number, and no level"""
_DISTANCE = pattern(
    r"(?<![对相占同环])[比较](?![例重率值如大好小多少高低])[^，,。;；]{1,24}?"
    rf"(?:{any_of(word_list('moves'))}|[多少高低跌涨])[了出]?$"
)
"""比上一阶段减少48起: how far from another, whatever that is, and no level"""
_OF_BASE = pattern(
    r"(?:(?<![对相占同环])[比较](?![例重率值如大好小多少]|高(?!峰)|低(?!谷))|对照|相[比较对])[^，,。;；\d]{1,16}的$"
    rf"|(?:[高低多少大小]于|不及|不如|超过)[^，,。;；]{{0,8}}(?:[上去前]一?个?季|\d{{1,2}}日|{_PAST})[^，,。;；\d]{{0,4}}的$"
)
"""比五年前的312起减少: the number compared with"""
_OPENED_BY_WITH = pattern(r"(?:^|[，,;；])[与同和][^，,。;；]{1,40}$")
_IS_COMPARED = pattern("相?[比较]")
"""与改革前的312起相比"""
_BRACKETED = pattern(r"\([^()]*\)")
_BALANCE = pattern(
    r"[顺逆]差|[出入]超|差额|差距|净(?:出口|进口|流[入出]|增|减|迁[入出]|投放|回笼|买入|卖出)"
    r"|自然增[长加](?!率)|收支(?:相抵|结余|差|平衡)|赤字"
)
_FLOW = pattern(r"(?:增加|减少|新增|净投放|净回笼|净增|净减)$")


class Node:
    """One figure among the others of its text.

    Attributes:
        index: among the mentions.
        mention: the figure itself, which stands at ``start:end``.
        number: what its print can stand for, without sign.
        unit, dimension: as `measures.Measure`.
        kind: ``level``, ``percent`` (a rate or share), ``count-change``, ``percent-change``,
            ``points``, or ``other`` for ranks, tasks and what else has no partners.
        block: first line of the block that it stands in.
        is_heading, is_item: whether that is a title or a heading, or a numbered item.
        sentence, part, clause: the stretches that it stands in.
        aside: the brackets that it stands in, None outside of any.
        owner: index of the figure that those brackets follow, None if there is none.
        lead, tail: its own words before and after it.
        own: of a change, what is left of `lead` without direction and basis: its subject.
        direction: of a change, ``up`` or ``down``; else nothing.
        names: cores of the names of the thing counted.
        basis: the words of comparison in its own clause, None if there are none.
        is_earlier: whether it is the number of the time that is compared with.
        is_of_which: whether 其中 stands between the figure before and its own words.
        is_mean: whether it is so much a day, a head or a cubic metre, or the points of an index.
        last, next: the figures right before and behind it, None at either end of the text.
    """

    def __init__(self, article: Article, mention: Mention, index: int) -> None:
        layout, plain = article.layout, article.plain
        measure = measure_of(mention.quantity.unit)
        self.index, self.mention = index, mention
        self.start, self.end = mention.start, mention.end
        self.number = range_of(mention)
        self.unit, self.dimension = measure.id, measure.dimension
        block = layout.block(mention.start)
        self.block, self.is_item = block.first, block.kind == "item"
        self.is_heading = block.kind in ("title", "heading")
        self.sentence = layout.sentence(mention.start)
        self.part = layout.part(mention.start)
        self.clause = layout.clause(mention.start)
        self.aside = layout.aside(mention.start)
        self.owner: int | None = None
        self.lead = ""
        until = min(layout.clause(mention.end).end, mention.end + LONGEST)
        self.tail = plain[mention.end : until].rstrip("，,;；。)]\n")
        self.kind = _kind(mention, measure.id)
        self.direction = "" if mention.change is None else mention.change.direction
        self.basis: Basis | None = None
        self.own = ""
        self.names: list[str] = []
        self.is_earlier = self.is_mean = self.is_of_which = False
        self.last: Node | None = None
        self.next: Node | None = None

    @property
    def signed(self) -> Range:
        """As `number`; below zero for what was taken away (贷款减少509亿元)."""
        return negative(self.number) if self.direction == "down" else self.number

    @property
    def is_level(self) -> bool:
        return self.kind == "level" and not self.is_earlier

    @property
    def is_amount(self) -> bool:
        """Whether it can be a part or a whole: a level, and not a mean."""
        return self.is_level and not self.is_mean

    @cached_property
    def is_balance(self) -> bool:
        """``贸易顺差94亿元``, ``94亿元的顺差``: a difference, whatever it stands beside."""
        return _BALANCE.search(self.lead + self.tail.split("的")[-1]) is not None

    @property
    def is_flow(self) -> bool:
        """How much a stock grew by, and not the stock: 贷款增加7亿元."""
        return self.mention.subject.words.endswith(FLOW)

    @property
    def is_of_flow(self) -> bool:
        """By how much more it grew than it did before: 同比多增9亿元."""
        return self.is_flow and FEWER.search(self.lead) is not None

    @property
    def is_rate(self) -> bool:
        return self.kind in ("percent", "percent-change") and not self.is_earlier

    def likeness(self, words: str) -> int:
        """As `name_likeness.likeness`, with the name that is most like `words`."""
        return max((likeness(words, name) for name in self.names), default=0)


def bare_mean(lead: str) -> str:
    """The words before a mean without 日均: nothing where they name no thing of their own."""
    return _MEAN.sub("", lead)


REACH = 200
"""So many figures back, and no further, another is looked for by its name."""


def before(nodes: Sequence["Node"], at: int) -> list["Node"]:
    """The figures before position `at`, the nearest first, as far as `REACH`."""
    index = bisect_left(nodes, at, key=attrgetter("start"))
    return list(reversed(nodes[max(0, index - REACH) : index]))


def after(nodes: Sequence["Node"], at: int) -> Sequence["Node"]:
    """The figures from position `at` on, as far as `REACH`."""
    index = bisect_left(nodes, at, key=attrgetter("start"))
    return nodes[index : index + REACH]


def nodes_of(article: Article, mentions: Sequence[Mention]) -> list[Node]:
    every = bases(article.plain)
    nodes = [Node(article, mention, index) for index, mention in enumerate(mentions)]
    for last, node in pairwise(nodes):
        last.next, node.last = node, last
    for node in nodes:
        _fill(article, node, every)
    for node in nodes:
        node.names = _names(node)
        if node.aside is not None:
            node.owner = _owner(article.plain, nodes, node)
    for node in nodes:
        node.is_earlier = node.kind in ("level", "percent") and _is_earlier(
            article.plain, node, nodes
        )
    return nodes


def _kind(mention: Mention, unit: str) -> str:
    if mention.verdict.class_ != "statistic" or mention.is_rank or mention.quantity.readings:
        return "other"
    if mention.verdict.reason == "table-cell":
        return "other"
    is_points = unit in ("percentage-point", "basis-point")
    if mention.change is None:
        is_rate = unit in ("percent", "per-mille")
        return "other" if is_points else "percent" if is_rate else "level"
    if is_points:  # 拉动增长2.1个百分点 is by how much of another rate, and no step of one
        return "other" if "pull" in mention.indicator.key.split("+") else "points"
    return "percent-change" if unit in ("percent", "times", "doubling") else "count-change"


def _fill(article: Article, node: Node, every: Sequence[Basis]) -> None:
    plain, layout, before = article.plain, article.layout, node.last
    begin = node.clause.start
    last_end = 0 if before is None else before.end
    while (
        begin >= last_end
        and plain[begin - 1 : begin] in (")", "]")
        and (aside := layout.aside(begin - 1)) is not None
    ):
        begin = layout.clause(max(0, aside.start - 2)).start  # 广义货币(M2)余额
    opened = _BRACKETED.sub("", plain[max(begin, node.start - LONGEST) : node.start])
    if before is not None and before.end > begin:
        mark = _NEXT.search(plain, before.end, node.start)
        before.tail = plain[before.end : node.start if mark is None else mark.start()]
        begin = before.end if mark is None else mark.end()
    node.is_of_which = plain.find("其中", max(last_end, node.sentence.start), node.start) >= 0
    node.lead = _NUMBERED.sub("", plain[max(begin, node.start - LONGEST) : node.start], count=1)
    if node.mention.quantity.hedge:
        node.lead = node.lead.removesuffix(node.mention.quantity.hedge)
    is_per = bool(set("/每") & set(node.mention.quantity.unit)) or node.unit == "index-point"
    node.is_mean = node.kind == "level" and (is_per or _MEAN.search(node.lead) is not None)
    first = bisect_left(every, begin, key=START)
    until = bisect_left(every, node.start, key=START)
    here = [basis for basis in every[first:until] if basis.end <= node.start]
    node.basis = here[-1] if here else None
    is_passed = _CROSSED.search(node.lead) or _STEP.match(node.tail) or _GAP.search(node.lead)
    is_off = node.kind == "points" and _GAP.search(opened)
    if is_off or (node.kind == "level" and (is_passed or _DISTANCE.search(opened))):
        node.kind = "other"
    if node.kind in ("count-change", "percent-change", "points"):
        bare = node.lead
        for basis in here:
            earlier, _, later = bare.partition(basis.as_written)
            bare = earlier + later.lstrip("年度月末底初")
        node.own = core(_FILLERS.sub("", TIMES.sub("", bare)))
        subject = node.mention.subject
        if subject.carried == "clause" and _CASES.match(bare):
            node.own = core(subject.words)  # 盗窃案件立案数下降8%、破案数上升12%
        if node.kind == "count-change" and node.basis is None and node.own:
            until = node.clause.start
            opened = plain[max(node.sentence.start, until - LONGEST) : until]
            is_flow = _FLOW.search(node.lead) is not None and "相比" not in opened
            if is_flow and not is_told_in_percent(plain, node):
                node.kind = "level"  # 人民币贷款增加7.1万亿元: how much was added, a flow


def is_of_next(node: Node) -> bool:
    """Whether the next figure is told of this one: 占总数80起的62.5%, 是上年4200人的2倍."""
    share = node.next
    if share is None or (share.kind != "percent" and share.unit != "times"):
        return False
    return share.lead.strip() == "的"


def is_told_in_percent(plain: str, node: Node) -> bool:
    """``受案增加167件,上升10.21%``: by how much, said in two ways, and not a flow."""
    share = node.next
    if share is None or share.kind != "percent-change":
        return False
    return _MOVES_TOO.fullmatch(plain, node.end, share.start) is not None


def _names(node: Node) -> list[str]:
    """Cores of the words that name what is counted: its own, or those it was given."""
    if node.kind in ("count-change", "percent-change", "points"):
        words = [node.own or node.mention.subject.words]
    elif node.kind == "percent" and node.last and core(node.lead)[:1] in ("", "占"):
        return node.last.names  # 男性人口为369337人,占49.48%
    else:
        words = [node.lead + node.tail.split("的")[-1], node.lead]
        if not core(words[0]):
            words.append(node.mention.subject.words)
    return list(dict.fromkeys(name for name in map(core, words) if name))


def _owner(plain: str, nodes: Sequence[Node], node: Node) -> int | None:
    """The figure right before the brackets that `node` stands in: 3410起(日均488起)."""
    assert node.aside is not None
    opening = node.aside.start - 1
    index = bisect_right(nodes, opening, key=attrgetter("end")) - 1
    if index < 0 or opening - nodes[index].end > LONGEST:
        return None
    return None if set(plain[nodes[index].end : opening]) & set("，,;；。:：\n") else index


CARRIED_OVER = pattern("上年(?:[一-龥]{0,4}结转|结余|旧存)[^，,;；。]{0,4}$")
"""What is carried over from last year is a part of what there is in this."""


def _is_earlier(plain: str, node: Node, nodes: Sequence[Node]) -> bool:
    """Whether the number is that of the time compared with: 较上周3061起; 上年同期1500起."""
    when, later = node.mention.when, node.next
    if CARRIED_OVER.search(node.lead):
        return False
    is_one_kind = later is not None and (later.unit, later.kind) == (node.unit, node.kind)
    if later is not None and is_one_kind and is_from(plain, node, later):
        return True
    if when is not None and _SAME_TIME_FIRST.match(when.as_written) is not None:
        return True
    if node.aside is not None:
        opened = plain[node.aside.start : min(node.start, node.aside.start + LONGEST)]
        outside = plain[max(0, node.aside.start - 24) : node.aside.start - 1]
        if _SAME_TIME_FIRST.match(opened) or _PAST_FIRST.match(opened):
            return True
        year = _YEAR_FIRST.match(opened)
        spoken = (n.mention.when for n in before(nodes, node.start) if n.aside is None)
        years = (int(told.end[:4]) for told in spoken if told is not None and told.end)
        if year is not None and next(years, 0) > int(year[1]):
            return True
        is_bare = not opened.strip()
        return is_bare and (_NUMBER_BEFORE.search(outside) or _OF_PAST.search(outside)) is not None
    begin = node.clause.start
    if _OF_BASE.search(plain, max(begin, node.start - LONGEST), node.start) is not None:
        return True
    opened = plain[max(node.sentence.start, node.start - LONGEST) : node.start]
    if _IS_COMPARED.match(node.tail) and _OPENED_BY_WITH.search(_BRACKETED.sub("", opened)):
        return True
    if _NUMBER_BEFORE.search(plain, max(begin, node.start - LONGEST), node.start) is not None:
        return not node.lead.endswith(("至", "到"))
    lead = plain[begin : min(node.start, begin + LONGEST)]
    row = reversed(nodes[max(0, node.index - _ROW) : node.index])
    before_it = next((n for n in row if n.unit == node.unit), None)
    if before_it is None or before_it.sentence != node.sentence:
        return False
    is_past = _PAST_FIRST.match(lead) is not None
    if is_past and core(TIMES.sub("", node.lead)) in ("", "占"):
        return True  # 其中甲类51所,占48.6%,去年有44所
    if before_it.index < node.index - 1 and "分别" not in opened:
        return False
    if is_past:
        return True
    year = _YEAR_FIRST.match(lead)
    return year is not None and not core(node.lead) and _is_later(before_it, int(year[1]))


_PLAN_END = pattern('五[”"]?(?:规划)?[末初]')
"""“十三五”末: a time that is not read"""


def is_from(plain: str, node: Node, to: Node) -> bool:
    """``由80起降至50起``"""
    near = max(node.clause.start, node.start - LONGEST)
    return (
        _FROM.search(plain, near, node.start) is not None
        and _TO.fullmatch(plain, node.end, to.start) is not None
    )


def _is_later(node: Node, year: int) -> bool:
    """Whether `node` is surely of a later year: one of no time that is told may be of any."""
    when = None if _PLAN_END.search(node.lead) else node.mention.when
    if when is None or when.end is None:
        return when is not None and "period-open" not in node.mention.doubts
    return int(when.end[:4]) > year
