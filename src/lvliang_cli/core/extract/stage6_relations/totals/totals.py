"""Totals with their parts: lists after 其中, in brackets, after 分…看, before 合计.

The order of words says which numbers may be parts of which total. Whether they are all of
the words say so (其他, 男性 and 女性, the modes of transport that the total names), or by
the sum itself; a list of 其中 that does not add up is taken to leave something out.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import zip_longest

from lvliang_cli.core.extract.model.relation import Argument, Relation
from lvliang_cli.core.text.patterns import pattern

from ..figure_node import TIMES, Node, after, before
from ..name_likeness import EQUAL, core
from ..numbers_agree import (
    HUNDRED,
    RARELY,
    Range,
    first_sums,
    is_above,
    is_near_sum,
    is_one_digit_off,
    is_share,
    is_sum,
    those_that_add_up,
    with_a_digit_changed,
)
from .by_meaning import identities, opposites
from .exclusive_kinds import (
    NET,
    are_apart,
    are_sisters,
    exceed,
    leave_nothing,
    whole_of_kinds,
)
from .lists_among import earlier_totals, that_add_up, within
from .lists_of_which import (
    TOGETHER,
    Listing,
    cut,
    including,
    is_part,
    is_surely_of,
    nested,
    says_all,
    scope_of,
    true_total,
)
from .within_larger import are_of_its_time

_TWICE = pattern(
    "重复|双重|重叠|交叉|先[^，,。;；]{1,6}[后再]|[两二多几][个种项类](?:以上|问题|违法|情形)|同时[有存具为]|既[^，,。;；]{1,8}又|党纪处分.{1,12}政[务纪]处分"
)
"""重复计算量4.6亿; 部分车辆有两种以上违法; 党纪处分315人、政务处分40人: some are counted twice"""
_LEFT_OUT = pattern(
    r"[，,、;；]其余[^\d。;；]+[。;；]|\((?:另有?|其余)|\(\d+[一-龥][^()，,]{0,6}(?:[未待]|不[详明])"
)  # (1人未登记)
_STEP = pattern("拘留|逮捕|批捕|起诉|判决|判处")
"""抓获234人,其中刑事拘留77人,逮捕163人: one after the other, of the same persons"""
_OVER_TIMES = pattern(
    "(全年|上半年|[两二三四五六](?=年|个月|个季度))[年个月季度来间]*(?:一?共|合计|累计|总[共计])"
)
"""受理3702件、3895件、4367件,三年共受理11964件"""
_TIMES = {"全年": (4, 12), "上半年": (2, 6), "两": (2,)} | {
    numeral: (number,) for number, numeral in enumerate("二三四五六", 2)
}
"""Of how many quarters, months or years such a total is."""
_EACH = pattern(r"各(?![类种级项自界地方])[一-龥]{0,4}$")
_GAIN, _LOSS = pattern("盈利|盈余|顺差"), pattern("亏损|赤字|逆差")
_NEAR = 8
"""So many figures behind a total its kinds are looked for, shares and changes among them."""
_FEW_DIGITS = 2
"""A total of so many digits is one digit off the sum of other parts by chance."""
_SURE_DIGITS = 4
"""A list that overlaps in a total of fewer digits is one digit off by chance."""
_MANY = 4
"""A division into so many parts that comes near to a number before is taken to be of it."""
_NOT_INCLUDED = pattern(
    r"\s*(?:不含|不包括|不计|未含|除|除去|另|日均|月均|人均|平均|同比|环比|较|比|约占|占|截至|统计)"
)
_DIVIDED = pattern(
    r"(?:(?:以|按|分|从)[一-龥]{1,10}?(?:分|看|划分|统计|来看|构成看)|(?:结果|情况|构成|分布)?(?:分别)?(?:为|如下))[，,：:]"
)
"""以案件类型分:食品监管54起; 分产业看,第一产业增加值…; 评估结果为:优秀案件14宗"""
_SOME = pattern("等|主要|重点|典型|突出|例如|比如")
_CAME_IN = pattern(r"受理|受案|收案|新收|接报|接到|收到|接收|移送")
_BECAME = pattern(r"批准|批捕|起诉|决定|[办审执]结|结案|[破侦]获|破案|答复|办复|化解|驳回|撤[回销]")
_BELOW = pattern(
    r"(?:^|\n)(?:主要|各)?([^，,。;：:\n]{2,20}?)(?:项目|科目|分项)?(?:情况)?如下[：:]\s*\n"
)


def totals(plain: str, nodes: Sequence[Node]) -> list[Listing]:
    """Every list of parts whose total is printed, those within others too."""
    kinds = list(_right_behind(nodes))
    found = [
        *kinds,
        *_in_brackets(plain, nodes),
        *including(plain, nodes),
        *_divided(plain, nodes),
        *_after_colon(plain, nodes),
        *within(plain, nodes),
        *_itemised(plain, nodes),
        *_together(nodes),
        *identities(nodes),
        *opposites(nodes),
    ]
    taken: set[int] = set()
    kept: list[Listing] = []
    whole_of = {p.index: each.total.index for each in kinds for p in each.parts}
    for listing in found:
        own = {part.index for part in listing.parts}  # 运动员886人,女运动员437人,男运动员449人
        parts = tuple(part for part in listing.parts if whole_of.get(part.index) not in own)
        noun = listing.total.tail[:2] if listing.total.unit == "item" else ""
        # of 214个城市,其中57个城市162个项目 those of the noun of the total
        parts = tuple(part for part in parts if noun and part.tail.startswith(noun)) or parts
        total = true_total(plain, nodes, listing._replace(parts=parts)) if parts else None
        if total is not None and not taken & {part.index for part in parts}:
            kept += nested(listing._replace(parts=parts, total=total))
            taken |= {part.index for part in parts}
    return kept


def sums(
    plain: str, nodes: Sequence[Node], listings: Sequence[Listing], percents: Mapping[int, Node]
) -> Iterator[Relation]:
    """A relation for each listing whose parts may be held against its total: of one thing with it,
    disjoint and exhaustive, or as near to that as a slip explains; a bound of each that overlaps.
    `percents` has the share of each part: of 城镇占32%,农村占32%, a rest is not told.
    """
    for listing in listings:
        total, parts = listing.total, listing.parts
        if len(parts) == 1 or _overlap(plain, parts):
            for part in parts:
                yield from _bound(nodes, listing._replace(parts=(part,)))
            continue
        own = [(p.number, total.number, of.number) for p in parts if (of := percents.get(p.index))]
        is_some = len(own) == len(parts) and all(is_share(*each) for each in own)
        is_some = is_some and sum(percent.high for *_, percent in own) < HUNDRED
        is_whole = not is_some and leave_nothing(total, parts)
        is_other = total.sentence != parts[0].sentence and not is_whole
        is_other = is_other and parts[0].number.low > total.number.high
        is_long, numbers = total.number.digits > _FEW_DIGITS, [part.signed for part in parts]
        if is_other and not (is_long and is_one_digit_off(total.signed, numbers)):
            continue  # 今年计划改造9000公里。其中,去年以来全国改造32万公里: of something else
        parts = tuple(parts[at] for at in those_that_add_up(total.signed, numbers))
        numbers = [part.signed for part in parts]
        adds_up = is_sum(total.signed, numbers)
        are_all = listing.is_all or is_whole or (not is_some and says_all(listing))
        are_apart_in_it = (
            listing.linked == "including" and (is_whole or are_of_its_time(total, parts))
        ) or (listing.linked != "arithmetic" and exceed(total, parts) and are_apart(total, parts))
        is_told = are_all or are_apart_in_it
        is_near = not adds_up and (listing.is_maybe or is_near_sum(total.signed, numbers, RARELY))
        is_near = is_near and not (is_some or listing.has_shares or _are_outcomes(listing))
        is_open = is_above(total.signed, numbers) and not is_told
        if (is_open and not _may_be_a_slip(total, parts, listing.linked)) or (
            not adds_up and _count_otherwise(plain, parts)
        ):
            continue  # 41个行业中,37个增速加快,25个实现增长: they overlap
        doubts = ("guessed-partner",) if is_other else ("maybe-all-parts",)
        yield Relation(
            "sum",
            total.index,
            tuple(Argument("part", part.index) for part in parts),
            "grammar" if are_apart_in_it else listing.linked,
            complete=adds_up or is_told or is_near,
            doubts=doubts if is_other or (is_near and not is_told) else (),
        )


def _bound(nodes: Sequence[Node], listing: Listing) -> Iterator[Relation]:
    """One part as no more than its total; where it is more, only if surely of that and of no number
    before: 函询1258件,谈话180件,其中甲类535件.
    """
    total, (part,) = listing.total, listing.parts
    row = [n for n in before(nodes, total.start)[:_NEAR] if n.sentence == total.sentence]
    is_of_other = any(n.unit == part.unit and n.number.high >= part.number.low for n in row)
    is_more, is_sure = (
        part.number.low > total.number.high,
        is_surely_of(listing) and not is_of_other,
    )
    if total.signed.high >= 0 and (is_sure or not is_more):  # not 减少3万,其中自然减少4万
        whole, doubts = (Argument("whole", total.index),), ("guessed-partner",) if is_more else ()
        yield Relation("part", part.index, whole, listing.linked, doubts=doubts)


def _overlap(plain: str, parts: Sequence[Node]) -> bool:
    """Whether the words say that something is in two of the parts."""
    steps = {step[0] for part in parts if (step := _STEP.search(part.lead)) is not None}
    within = parts[0].sentence.start, parts[-1].sentence.end
    return len(steps) > 1 or _TWICE.search(plain, *within) is not None


def _count_otherwise(plain: str, parts: Sequence[Node]) -> bool:
    """``甲区、乙区各抓获1人``, ``盈利8亿元,亏损2亿元``: more than once, taken away, not all."""
    words = [part.lead + part.tail for part in parts]
    are_signed = any(map(_GAIN.search, words)) and any(map(_LOSS.search, words))
    are_some = _LEFT_OUT.search(plain, parts[0].start, parts[-1].sentence.end) is not None
    return are_signed or are_some or any(_EACH.search(part.lead) for part in parts)


def _may_be_a_slip(total: Node, parts: Sequence[Node], linked: str) -> bool:
    """Whether a wrong digit explains that `parts` are more than `total`, and is as likely as that
    they overlap: names behind a colon are mostly all there are, as are two of one sort after 其中
    (商品类98个,金融类17个); others may be two traits of one thing: 女教师87人, 高级教师63人.
    """
    greatest = max((part.number for part in parts), key=lambda number: number.low)
    if greatest.low > total.number.high and NET.search(total.lead):
        return False  # 结余312万元,其中人员经费结余412万元,公用经费超支100万元
    if greatest.low > total.number.high:
        slips = with_a_digit_changed(greatest)
        return total.number.digits > 1 and any(slip.high <= total.number.high for slip in slips)
    are_names = all(core(part.lead) and not core(part.tail) for part in parts)
    are_fine = all(part.number.step <= total.number.step for part in parts)
    is_rare = are_sisters([part.lead for part in parts]) or total.number.digits >= _SURE_DIGITS
    is_all = are_names and are_fine and (linked != "including" or (len(parts) == 2 and is_rare))
    numbers = [part.signed for part in parts]
    is_slip = is_one_digit_off(total.signed, numbers)
    return is_slip if is_all else is_near_sum(total.signed, numbers, RARELY)


def _in_brackets(plain: str, nodes: Sequence[Node]) -> Iterator[Listing]:
    """``新增死亡病例35例(湖北34例,河南1例)``"""
    groups: dict[int, list[Node]] = {}
    for node in nodes:
        aside = node.aside if node.owner is not None else None
        if aside is not None and _NOT_INCLUDED.match(plain, aside.start, node.start) is None:
            groups.setdefault(aside.start, []).append(node)
    for group in groups.values():
        assert group[0].owner is not None
        total = nodes[group[0].owner]
        parts = [node for node in group if is_part(node, total)]
        is_one = "其中" not in plain[parts[0].end : parts[-1].start] if parts else False
        if total.is_level and is_one and not any(TIMES.search(p.lead) for p in parts):
            yield Listing(total, tuple(parts), "including")


def _divided(plain: str, nodes: Sequence[Node]) -> Iterator[Listing]:
    """``结案187起。以案件类型分:食品监管54起、…``: the total among those before that fits."""
    marks = list(_DIVIDED.finditer(plain))
    firsts = [(m.start(), n.sentence) for m in marks for n in after(nodes, m.end())[:1]]
    divided = {sentence: at for at, sentence in reversed(firsts) if sentence.start <= at}
    for mark, later in zip_longest(marks, marks[1:]):
        scope = scope_of(plain, nodes, mark.start(), mark.end())
        parts = [n for n in scope if n.is_amount and (not later or n.start < later.start())]
        parts = [n for n in parts if n.unit == parts[0].unit]
        if len(parts) < 2:
            continue
        heads = earlier_totals(nodes, mark.start(), parts[0])
        heads = [h for h in heads if h.start <= divided.get(h.sentence, h.start)]
        numbers = [part.signed for part in parts]
        if adding_up := that_add_up(heads, parts):
            yield Listing(adding_up[0], tuple(parts), "arithmetic")
        elif plain[mark.end() - 1] in "：:" and heads:
            maybe = [h for h in heads if is_one_digit_off(h.signed, numbers)]
            if len(parts) >= _MANY and maybe:
                head = min(maybe, key=lambda h: _gap(h, numbers))
                yield Listing(head, tuple(parts), "arithmetic", is_maybe=True)
            elif len(heads) == 1:
                yield Listing(heads[0], tuple(parts), "grammar")
        elif (whole := whole_of_kinds(heads, parts)) is not None:
            yield Listing(whole, tuple(parts), "grammar", is_maybe=True)


def _after_colon(plain: str, nodes: Sequence[Node]) -> Iterator[Listing]:
    """``通报确诊病例144例:香港95例(出院33例),澳门10例,台湾39例``"""
    for total in nodes:
        change = [n.end for n in nodes[total.index + 1 :][:1] if n.kind == "percent-change"]
        at = next(
            (end for end in (total.end, *change) if plain[end : end + 1] in ("：", ":")), None
        )
        if total.is_level and at is not None:
            scope = scope_of(plain, nodes, at, at + 1)
            parts = [n for n in scope if is_part(n, total)]
            if len(parts) > 1:
                kept = tuple(cut(plain, total, parts))
                is_near = 10 * _gap(total, [part.number for part in kept]) <= total.number.value
                is_whole = kept[-1] is scope[-1] and not _SOME.search(total.lead + kept[-1].tail)
                is_maybe = len(kept) > 2 and is_near and is_whole
                yield Listing(total, kept, "grammar", is_maybe=is_maybe)


def _itemised(plain: str, nodes: Sequence[Node]) -> Iterator[Listing]:
    """``主要税收收入项目情况如下:`` and items below, of a total of that name."""
    for mark in _BELOW.finditer(plain):
        name = core(mark[1])
        parts: list[Node] = []
        for node in after(nodes, mark.end()):
            if node.aside is None:
                if not node.is_item or (parts and node.block > parts[-1].block + 1):
                    break
                if node.is_level and (not parts or node.unit == parts[0].unit):
                    parts.append(node)
        heads = before(nodes, mark.start()) if parts else []
        heads = [n for n in heads if is_part(n, parts[0]) and n.aside is None]
        same = [n for n in heads if n.likeness(name) == EQUAL]
        alike = same or [n for n in heads if n.likeness(name)]
        if alike and len(parts) > 1:
            near = [n for n in alike if n.block == alike[0].block]
            yield Listing(max(near, key=lambda n: n.number.value), tuple(parts), "grammar")


def _together(nodes: Sequence[Node]) -> Iterator[Listing]:
    """``18岁以下18891人,…,60岁以上25594人,合计112635人``"""
    for total in nodes:
        over = _OVER_TIMES.match(total.lead)
        if total.is_level and (over or TOGETHER.match(total.lead)):
            near = [n for n in before(nodes, total.start) if n.sentence == total.sentence]
            parts = [n for n in near[::-1] if n.aside == total.aside and is_part(n, total)]
            sums_to = first_sums(total.signed, [part.signed for part in reversed(parts)])
            size = max((n for n, fits in enumerate(sums_to) if fits and n > 1), default=len(parts))
            parts = parts[len(parts) - size :]  # a title may tell the total too
            is_all = over is None or len(parts) in _TIMES.get(over[1], ())
            if len(parts) > 1 and is_all and (over is None or that_add_up([total], parts)):
                linked = "grammar" if over or "合计" in total.lead else "arithmetic"
                yield Listing(total, tuple(parts), linked, is_all=True)


def _right_behind(nodes: Sequence[Node]) -> Iterator[Listing]:
    """``查获违法人员66人,男51人,女17人``"""
    for total in nodes:
        parts: list[Node] = []
        for node in nodes[total.index + 1 : total.index + _NEAR] if is_part(total, total) else ():
            if node.part != total.part or (node.is_level and not is_part(node, total)):
                break
            if node.is_level and node.aside == total.aside:
                parts.append(node)
        kinds = next((parts[:n] for n in (3, 2) if are_apart(total, parts[:n])), None)
        if kinds:
            sums_to = first_sums(total.signed, [part.signed for part in parts])
            size = max((n for n, fits in enumerate(sums_to) if fits and n > 1), default=len(kinds))
            yield Listing(total, tuple(parts[:size]), "including")


def _are_outcomes(listing: Listing) -> bool:
    """Whether the parts are what became of what came in, some of which may be pending."""
    total, *parts = (n.mention.subject.words + n.lead for n in (listing.total, *listing.parts))
    return _CAME_IN.search(total) is not None and any(map(_BECAME.search, parts))


def _gap(total: Node, parts: Iterable[Range]) -> Fraction:
    """How far `parts` together are from `total`, as printed."""
    return abs(total.number.value - sum((part.value for part in parts), Fraction(0)))
