"""Each change with the number that changed, the one before and the difference.

The number that changed is the nearest one before in the sentence, unless the change names
its own subject: 结案数下降16.89% belongs to 结案187起, wherever that stands. The changes of a
list go to as many numbers before it: 立案a件、破案b件,同比分别上升x%和y%.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import compress, pairwise

from lvliang_cli.core.extract.language.boundaries import Span
from lvliang_cli.core.extract.model.relation import Argument, Relation, arguments
from lvliang_cli.core.text.patterns import pattern

from ..figure_node import (
    LONGEST,
    TIMES,
    Node,
    bare_mean,
    before,
    is_of_next,
    is_told_in_percent,
)
from ..name_likeness import core, generic_unit
from ..same_time import (
    is_base_of,
    is_before_in_time,
    is_of_earlier_time,
    may_be_one_time,
    names_other_year,
    of_one_comparison,
)
from .earlier_numbers import (
    between,
    earlier_number,
    is_of_same_words,
    number_of_base,
    numbers_by_days,
)
from .number_named import (
    MEASURED,
    NO_COUNT,
    OF_ALL,
    can_come_from,
    holds_what_changed,
    is_one_of_row,
    is_wanted,
    named,
)

LONGEST_LIST = 12
_LISTED = pattern(
    r"\s?(?:、|/|[，,]?\s?(?:和|与|及|以及)|[，,])\s?(?:分别)?[上下增减提]?[升降长加少高]?"
)
_TWO_BASES = pattern(
    r"[比较与][^，,;。]*?(?:[和与及、]|以及)[^，,;。]*?(?:同期|[上去]年|[上前][周月期]|(?:19|20)\d\d年)"
)
"""增速分别比上月末和上年同期高1.3个和1.5个百分点: of one number against two times."""
_TWO_BASES_EACH = pattern(rf"{_TWO_BASES.pattern}|[环同]比[、和与及][环同]比")
"""去年10月为43.6%,9月为21.9%,环比、同比分别高57.5个、35.8个百分点: which is of which"""
_AND = pattern(r"[、/]|和(?!平|谐|解)|与|及(?!以[上下内外])|以及")
_ANOTHER = pattern(MEASURED + "$")
"""100个园区平均客流量,比上年增长8%"""
_OF_NEXT = pattern("的[一-龥]{1,5}(?:[量额价]|数量|投入|储备|人手|警力|补贴)")
"""22家市场营业,超市再增加20%的备货量"""
_PEAK = pattern("最[多大高]的?[一单][一-龥]|最[高低多少大小](?:日|天|周|月)")
"""最多的一天查处19起: of one day or case"""
_OF_ANOTHER = pattern(
    r"基础上|(?:[降增涨跌][幅速])[最更][高低大小快慢][，,]?(?:达到?|为)?$"
    r"|最[高低大小多少快慢][^，,。;；]{0,12}[是为][^，,。;；]+[，,][^，,。;；]*$|\d[，,](?!\d)"
)
"""在287起的基础上,今年又减少18起; 收费类降幅最大,达21.7%; 涨幅最高的城市为深圳,同比上涨57.8%;
万车死亡率1.53,同比下降6.25%: of a number that has no unit"""
_OWN_SCOPE = pattern(
    rf"[\s，,、)]*((?:全[国省市区县州]|累计|(?![比较与和同])(?:{TIMES.pattern}))+)"
)
"""全国增长6.3%, 10月下降5%: of what, where nothing else is said of it"""
_TOLD = ("percent",), ("percent", "percent-change")
"""Beside levels what a change, or one in points, may be told of."""
_TOPIC = pattern(
    r"(?:[从按就以](?![环同]比|总体|整体)[^，,;；\d]{1,8}(?:看|计|算|讲|说|论|而言)|[^，,;；\d]{1,8}方面)[，,]"
)
_BASIS = pattern(r"(?:[同环]?[比较]|[由从]|[与和同](?=[去上前]|20))[^，,。;]*$")
_REACHES = pattern(r"(?:而)?[升降增减回]?[至到达](?:约|近|逾|超过?)?")
"""住客增加1.7倍至1357万人次: the number that changed stands behind the change."""
_OF_EACH = pattern("[均都](?:超过?|逾|达到?|在|保持|突破|高于|不低于)?$")
"""分别增长61%、53%,均超过5成: a bound of the changes before"""
_WHOLE = pattern("全[年月]|[共总合累]计?|以来")
"""四个季度分别为…,全年218件,下降6%: of the whole of those before"""
_RATE = pattern(r"(?:率|比例|比重|占比)(?:约|为|是|达到?)*\s?$")
_CENSUS_YEARS = 10
"""From one census of population to the next."""
_YEAR = pattern(r"(?:19|20)\d\d(?=年)")
_OPENS_WITH_A_BASE = pattern(r"[与和同比较][^，,;；]{1,24}相?比[，,]")
"""与2019年上半年相比,: names no subject"""
_YEARLY = pattern(r"年均|年平均|平均每年")
_OF_RATES = {"percent-change", "points"}
"""收案、结案及结案率分别下降5%、50%及减少8个百分点: one list."""


def changes(plain: str, nodes: Sequence[Node]) -> Iterator[Relation]:
    """A relation for every change whose number is printed."""
    found: dict[int, tuple[Node, str]] = {}
    firsts: dict[int, Node] = {}
    rates: dict[tuple[int, Span, str], Fraction] = {}
    done = -1
    for node in nodes:
        if node.index > done and node.kind in ("percent-change", "points", "count-change"):
            group = _group(plain, nodes, node)
            done = group[-1].index
            firsts |= {listed.index: node for listed in group}
            last = found.get(node.index - 1)
            is_on = last is not None and nodes[node.index - 1].sentence == node.sentence
            beside = last[0] if last is not None and is_on else None
            for change, to, how in _partners(plain, nodes, group, beside):
                if change.kind == "percent-change" and change.basis is not None:
                    told = to.index, change.sentence, change.basis.as_written
                    rate = change.number.value
                    # 在审3230件,同比上升10%,相当于1.73个月的量,同比下降5%: another thing fell
                    if rates.setdefault(told, rate) != rate:
                        continue
                found[change.index] = to, how
    by_days = numbers_by_days(nodes)
    taken: set[int | None] = set()
    for stated in sorted((nodes[at] for at in found), key=lambda n: n.kind != "percent-change"):
        to, linked = found[stated.index]
        is_percent = stated.kind == "percent-change"
        if is_percent and _is_yearly(stated):
            yield from _yearly(plain, nodes, stated, to)
        elif stated.index not in taken and not _is_yearly(stated):
            earlier = earlier_number(plain, nodes, stated, to)
            doubts: tuple[str, ...] = ()
            if earlier is not None and stated.kind == "points":
                gap = abs(to.number.value - nodes[earlier].number.value)
                bases = _TWO_BASES_EACH.search(firsts[stated.index].lead)
                earlier = earlier if bases is None or gap == abs(stated.number.value) else None
            if earlier is None and is_percent:
                earlier, doubts = number_of_base(by_days, stated, to)
            difference = _difference(nodes, stated, to, found, firsts) if is_percent else None
            if difference is not None:  # not 上月437起,降2.7%,同比减80起
                more = nodes[difference]
                its = earlier_number(plain, nodes, more, to) if earlier is None else earlier
                other = stated if earlier is None else more
                is_its = its is None or is_base_of(nodes[its], to, other)
                difference = difference if is_its else None
            roles = arguments(from_=earlier, to=to.index, difference=difference)
            taken.update(argument.figure for argument in roles)
            kind = "points" if stated.kind == "points" else "change"
            yield Relation(kind, stated.index, roles, linked, doubts=doubts)


def _group(plain: str, nodes: Sequence[Node], first: Node) -> list[Node]:
    """The changes of one list, `first` alone where there is none."""
    group = [first]
    for node in nodes[first.index + 1 : first.index + LONGEST_LIST]:
        last = group[-1]
        is_listed = (
            (node.kind == first.kind or {node.kind, first.kind} == _OF_RATES)
            and node.aside == first.aside
            and not node.own
            and node.basis is None
            and _LISTED.fullmatch(plain, last.end, node.start) is not None
        )
        if not is_listed:
            break
        group.append(node)
    return group


def _partners(
    plain: str, nodes: Sequence[Node], group: list[Node], beside: Node | None
) -> Iterator[tuple[Node, Node, str]]:
    """Each change of `group` with the number that changed; `beside` changed right before it."""
    first = group[0]
    if len(group) == 1 or _TWO_BASES.search(first.lead):
        to = _of_one(plain, nodes, first, beside)
        if to is not None:
            for node in group:
                yield node, to, "grammar"
        return
    if first.own:
        begin = first.clause.start if first.basis is None else first.start - len(first.lead)
        end = first.start if first.basis is None else first.basis.start
        subject = plain[begin:end].partition("分别")[0].partition("同比")[0]
        names = _AND.split(subject)  # 刑事案件破案总数、打击处理人数
        if len(names) == len(group):
            for node, words in zip(group, names, strict=True):
                name, unit = core(words), generic_unit(words)
                if name or unit is None:
                    to = named(plain, nodes, node, name, words, beside)
                else:
                    to = next((n for n in _candidates(plain, nodes, node) if n.unit == unit), None)
                if to is None or (to.dimension == "count" and NO_COUNT.search(names[-1])):
                    continue  # 就业48万人,城镇和农村居民收入分别增长4%、5%
                yield node, to, "list"
        return
    any_unit = first.kind == "count-change"
    levels = list(_candidates(plain, nodes, first, any_unit=any_unit))[: len(group)]
    pairs = list(zip(group, reversed(levels), strict=False))
    is_told = not any(_counts_named(plain, level, len(group)) for level in levels)
    if is_told and len(levels) == len(group) and all(is_wanted(to, n) for n, to in pairs):
        yield from ((node, to, "list") for node, to in pairs)


def _counts_named(plain: str, level: Node, changes: int) -> bool:
    """``甲桥、乙桥、丙桥3座大桥流量152.2万辆,分别增长…``: a change for each that is named."""
    after = level.next
    if after is None or not level.number.value == changes > 1:
        return False
    is_in_name = after.is_level and after.clause == level.clause and after.unit != level.unit
    return is_in_name and len(core(plain[level.end : after.start])) > 1


def _of_one(plain: str, nodes: Sequence[Node], change: Node, beside: Node | None) -> Node | None:
    """What a single change belongs to."""
    if _TOPIC.match(plain, change.part.start, change.start) and not any(
        (n.is_level or n.kind in _TOLD[change.kind == "points"]) and n.part == change.part
        for n in before(nodes, change.start)
    ):
        return None  # 从金额看,诈骗增长63.3%
    if _OF_EACH.search(change.lead):
        return None
    reached = change.next
    is_reached = reached is not None and is_wanted(reached, change)
    if reached is not None and is_reached and _REACHES.fullmatch(plain, change.end, reached.start):
        return reached
    name = change.own or _subject_before(plain, nodes, change)
    if name:
        return named(plain, nodes, change, name, change.lead, beside)
    last = change.last
    if last is not None and last.is_earlier and last.clause == change.clause:
        name = core(_BASIS.sub("", last.lead))
        if name:  # 参合率95%,报销比例比去年的50%提高5个百分点
            return named(plain, nodes, change, name, last.lead, beside)
    is_more = last is not None and last.kind == "count-change" and OF_ALL.search(last.lead)
    is_told = last and (last.own or beside is not None or is_more)
    if last and is_told and is_told_in_percent(plain, last):
        return beside  # 起数减少80起,下降24.02%
    unit = generic_unit(change.lead)
    if unit is None:
        return _nearest(plain, nodes, change)
    return next((node for node in _candidates(plain, nodes, change) if node.unit == unit), None)


def _subject_before(plain: str, nodes: Sequence[Node], change: Node) -> str:
    """``;7月网上销售的修订估计,较去年同月上升1.6%``: the subject of a new part of the sentence,
    in a clause of its own.
    """
    begin = change.part.start
    opened = plain[begin : change.clause.start]
    is_new = plain[begin - 1 : begin] in ("；", ";") and not _OPENS_WITH_A_BASE.match(opened)
    if not is_new or any(node.start >= begin for node in before(nodes, change.start)):
        return ""
    return core(TIMES.sub("", opened))


def _candidates(
    plain: str, nodes: Sequence[Node], change: Node, *, any_unit: bool = False
) -> Iterator[Node]:
    """The numbers before `change` in its sentence, the nearest first."""
    for node in reversed(nodes[max(0, change.index - LONGEST_LIST * 2) : change.index]):
        if node.sentence != change.sentence:
            return
        if node.aside != change.aside and node.aside is not None:
            continue
        if change.aside not in (None, node.aside) and node.index != change.owner:
            continue
        if is_of_next(node) or holds_what_changed(plain, node):
            continue
        if is_wanted(node, change) or (any_unit and node.is_level):
            yield node


def _nearest(plain: str, nodes: Sequence[Node], change: Node) -> Node | None:
    """The number that a change without a subject of its own belongs to, None if it is open."""
    found = list(_candidates(plain, nodes, change))
    if not found or any(n.mention.is_rank for n in nodes[found[0].index : change.index]):
        return None
    is_new = (
        not is_before_in_time(n, of)
        or not is_of_same_words(n, of)
        or _is_told_anew(nodes, n, of, change)
        for n, of in pairwise(found)
    )
    to = next(compress(found, is_new), found[-1])  # 10月成交2696套,9月为3151套,环比下降14.4%
    beside = next((n for n in found[found.index(to) + 1 :] if n.unit == to.unit), None)
    is_of_time = TIMES.search(to.lead) and not core(TIMES.sub("", to.lead))
    is_of_time = is_of_time and not _WHOLE.search(to.lead)
    if is_of_time and beside and beside.part == to.part and not is_before_in_time(beside, to):
        return None  # 立案312起,上旬为287起,同比下降6.3%: which of them fell
    earlier = change.last if change.last and change.last.is_earlier else None
    if earlier and earlier.aside is None and _is_told_anew(nodes, earlier, to, change):
        return None
    if earlier is not None and to.unit not in (earlier.unit, change.unit):
        return None  # 死亡86人,万车死亡率0.68,比上年的0.75下降9.3%
    is_one = OF_ALL.search(change.lead) is not None and is_one_of_row(to)
    if is_one or _PEAK.search(to.lead) or _OF_NEXT.match(change.tail):
        return None
    if _OF_ANOTHER.search(plain, to.end, change.start):
        return None
    base = change.basis.as_written if change.basis else ""
    lead = change.lead.replace(base, "")
    own, scope = TIMES.search(lead) and change.mention.when, _OWN_SCOPE.match(lead)
    if own and (to.mention.when is None or not may_be_one_time(change, to)):
        return None  # 前三季度2782起,三季度减少99起
    if scope is not None and scope[1] not in plain[to.sentence.start : to.start]:
        return None  # 出口312亿元,全国增长6.3%
    if to.dimension == "count" and _ANOTHER.search(to.tail):
        return None
    between = [n for n in nodes[to.index + 1 : change.index] if n.kind == "percent"]
    if change.kind == "percent-change" and between and _RATE.search(between[-1].lead):
        return None  # 结案6201件,结案率97.19%,上升6.7%
    is_bare = to.is_mean and not core(bare_mean(to.lead))
    if is_bare and len(found) > 1 and found[1].unit == to.unit and found[1].part == to.part:
        return (
            None if _PEAK.search(found[1].lead) else found[1]
        )  # 71184件,日均10169件,较上周下降0.24%
    if change.kind == "percent-change" and to.last and to.last.end == to.start:
        return None  # 41件50人,上升50%: which of the two rose is not printed
    if not core(TIMES.sub("", to.lead)):
        near = (n for n in before(nodes, to.start) if n.is_level and n.unit == to.unit)
        last = next(near, to)
        is_anew = last.sentence == to.sentence or _is_against_before(to, change)
        if not is_anew and last.block == to.block and is_of_earlier_time(to, last):
            return None  # 三季度497套。去年三季度为386套,同比增长28.8%
    if to.owner is not None and not can_come_from(to, change):
        return None  # 执行315件(包括非诉执行7件,同比增长42.53%)
    return to


def _is_told_anew(nodes: Sequence[Node], earlier: Node, of: Node, change: Node) -> bool:
    """Whether `change` is told of an earlier number, and not of the one after it in time: 358起,
    比2023年上升7.8%,2023年为332起,比2022年减少15.1%.
    """
    if earlier.index < of.index or earlier.clause == change.clause:
        return False
    between = nodes[of.index + 1 : earlier.index]
    is_told = any(n.kind == change.kind and of_one_comparison(n, change) for n in between)
    return is_told or _is_against_before(earlier, change)


def _is_against_before(earlier: Node, change: Node) -> bool:
    """Whether the base that a change names is of another year than an earlier number."""
    when, base = earlier.mention.when, change.basis
    return bool(when and base and names_other_year(when.as_written, base.as_written))


def _is_yearly(node: Node) -> bool:
    """``年均增速分别达到7.3%、8.3%``: a mean of years, as is each of its list."""
    change = node.mention.change if node.kind == "percent-change" else None
    is_listed = change is not None and change.basis == "annual"
    return is_listed or _YEARLY.search(node.lead) is not None


def _yearly(plain: str, nodes: Sequence[Node], stated: Node, to: Node) -> Iterator[Relation]:
    """``年均增长0.59%`` between two numbers whose years are printed."""
    earlier = earlier_number(plain, nodes, stated, to)
    if earlier is None:
        return
    until = nodes[earlier].start
    begin = _YEAR.findall(plain, max(nodes[earlier].clause.start, until - LONGEST), until)
    end = to.mention.when.end if to.mention.when is not None else None
    years = int(end[:4]) - int(begin[-1]) if begin and end else 0
    is_census = not end and "人口普查" in nodes[earlier].lead
    if is_census:
        years = _CENSUS_YEARS
    if years > 1:
        roles = (*arguments(from_=earlier, to=to.index), Argument("years", None, years))
        doubts = ("guessed-partner",) if is_census else ()
        yield Relation("annual_growth", stated.index, roles, doubts=doubts)


def _difference(
    nodes: Sequence[Node],
    stated: Node,
    to: Node,
    found: dict[int, tuple[Node, str]],
    firsts: dict[int, Node],
) -> int | None:
    """``增加349起`` of the same number, beside the percentage; `firsts` are those of lists."""
    for node in sorted(between(nodes, stated, to), key=lambda node: abs(node.index - stated.index)):
        if (
            node.kind != "count-change"
            or node.index < to.index < stated.index
            or (node.index > stated.index > to.index + 1 and node.basis and not stated.basis)
            or not of_one_comparison(firsts.get(node.index, node), firsts.get(stated.index, stated))
        ):
            continue
        is_of_it = node.index in found and found[node.index][0] is to
        is_of_it = is_of_it and node.direction == stated.direction
        if is_of_it and (node.index < stated.index or node.index == stated.index + 1):
            return node.index
    return None
