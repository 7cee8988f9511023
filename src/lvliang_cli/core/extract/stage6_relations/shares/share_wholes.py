"""What a share is of: what the name of a rate says, the number that its words name, or the total of
the list of its part.

受理1458.6万件,结案888.7万件,结案率60.9%: what was closed of what was accepted.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from itertools import product
from typing import NamedTuple

from lvliang_cli.core.text.bilingual import in_twos
from lvliang_cli.core.text.patterns import pattern
from lvliang_cli.core.text.tsv_files import rows

from ..figure_node import REACH, TIMES, Node, after, before
from ..name_likeness import EQUAL, core
from ..numbers_agree import (
    Range,
    is_close_share,
    is_nearly_share,
    is_share,
    is_share_but_for_a_digit,
    total_of,
)
from ..same_time import may_be_one_time
from ..totals.lists_of_which import Listing

_OF_A_LIST = pattern(r"[^，,。;；\d]{0,6}[，,]\s?[^，,。;；\d]{0,6}占")
_NEXT_IN_LIST = pattern(
    r"[^，,。;；\d]{0,6}(?:[、和与及]|以及)(?:\d{1,4}[年月日])?[^，,、。;；\d]{0,12}"
)
_LIMIT = pattern("(?:及)?以[上下内]")
"""过火面积在15平方米以下: a limit, nothing that is counted."""
_PARTS = {rate: (part, whole) for rate, part, whole in rows("lexicon/rate_parts")}
"""Rates and the words of their part and whole: 受理1458.6万件,结案888.7万件,结案率60.9%. What
courts newly received (新收, 收案) is not the whole: the cases carried over are in it too."""
_RATE = pattern(r"(城镇化|[一-龥]{2})率(?:高?达到?|约?为|是|仅)?\s?$")
"""已处理474件,处理率94.61%"""
_NOT = pattern(r"[不未](?!仅|久)")
"""不合格22批次 are not a part of 合格率"""


class Share(NamedTuple):
    """A percentage that is a share.

    `part` and `whole` are None where they are not printed; `of` is the core of what the share
    itself names as its whole. `linked` and `doubts` are as in `Relation`.
    `is_of_a_time`: of the same number of another time (是2019年同期的48.8%).
    """

    node: Node
    part: Node | None
    whole: Node | None
    of: str
    linked: str = "grammar"
    doubts: tuple[str, ...] = ()
    is_of_a_time: bool = False

    def fits(self, whole: Node | None, agree: Callable[..., bool] = is_share) -> bool:
        """Whether the numbers `agree` that it is what `part` is of `whole`."""
        parts = self.part, whole, self.node
        return all(parts) and agree(*(each.number for each in parts if each))

    def guessed(self, whole: Node) -> "Share":
        """It with a whole that may be another."""
        return self._replace(whole=whole, doubts=("guessed-partner",))


def levels_before(nodes: Sequence[Node], node: Node) -> Iterator[Node]:
    """Numbers before `node` in its sentence, the nearest first; what brackets hold is left out."""
    for other in before(nodes, node.start):
        if other.sentence != node.sentence:
            return
        if other.aside is not None and other.aside != node.aside:
            continue
        if other.is_amount and not _LIMIT.match(other.tail):
            yield other


def rate_of_parts(nodes: Sequence[Node], node: Node) -> Share | None:
    """The share that a rate is of what its name says, None where no such numbers stand before."""
    rate = _RATE.search(node.lead)
    if rate is None:
        return None
    if rate[1] in _PARTS:
        kind = core(node.lead[: rate.start(1)]).rstrip("不未")
        return _named_rate(nodes, node, kind, *_PARTS[rate[1]])
    levels = list(levels_before(nodes, node))
    if len(levels) < 2 or rate[1] not in levels[0].lead:
        return None
    levels = [n for n in levels if n.unit == levels[0].unit]  # 单位31家,隐患52处,督改50处
    first, is_not = levels.pop(), _NOT.search(node.lead) is not None
    own = [n for n in levels if rate[1] in n.lead]
    own = [n for n in own if is_not == bool(_NOT.search(n.lead))]
    shares = [Share(node, n, first, "", "arithmetic") for n in own]
    if close := [share for share in shares if share.fits(first, is_close_share)]:
        return close[0]  # 入库12.1万件,其中网上入库11.9万件,入库率96.0%
    if not shares or shares[0].fits(first) or not shares[0].fits(first, is_nearly_share):
        return None
    return shares[0].guessed(first)


def _named_rate(
    nodes: Sequence[Node], node: Node, kind: str, part: str, whole: str
) -> Share | None:
    """``受理1458.6万件,结案888.7万件,结案率60.9%``; 刑事案件 are not the whole of 命案破案率."""
    levels = list(levels_before(nodes, node))
    is_not = _NOT.search(node.lead[: node.lead.rfind("率")]) is not None
    parts = [n for n in levels if re.search(part, n.lead)]
    parts = [n for n in parts if (_NOT.search(n.lead) is not None) == is_not]
    if not parts:
        return None
    if any(other.is_of_which for other in nodes[parts[0].index + 1 : node.index + 1]):
        return None  # 破案11起,破案率91.7%;其中城区发案5起,破案率100%
    wholes = [n for n in levels if n.unit == parts[0].unit and re.search(whole, n.lead)]
    wholes = [n for n in wholes if n is not parts[0] and n.number.high >= parts[0].number.low]
    if not wholes:
        return None
    if kind and kind in parts[0].lead and kind not in wholes[0].lead:
        return Share(node, parts[0], None, kind)
    near = product(parts[:_MOST_NESTED], wholes[:_MOST_NESTED])
    pairs = [(one, all_) for one, all_ in near if one is not all_ and one.unit == all_.unit]
    first, all_ = pairs[0]
    if any(n.is_earlier and n.unit == first.unit for n in nodes[all_.index : first.index]):
        return None  # 预算10亿元,执行9亿元;上年预算9亿元,执行8亿元,执行率94.4%
    close = (pair for pair in pairs if is_close_share(*(n.number for n in (*pair, node))))
    first, all_ = next(close, pairs[0])  # 办结12.1万件,其中按期办结11.9万件,办结率96.0%
    is_near = {first.index, all_.index} == {node.index - 1, node.index - 2}
    fits = is_share(first.number, all_.number, node.number)
    if kind and kind not in all_.lead and not fits:
        return None  # 实际执结率 is another rate
    doubts = () if fits or is_near else ("guessed-partner",)
    return Share(node, first, all_, "", doubts=doubts)


_OF_TIME = pattern(f"占({TIMES.pattern})")
_GREATER = pattern("全[国省市县区州球]|[我本][国省市县区州]|世界|国内")
_OF_ITS_KIND = pattern(r"同类|同级别?|同等")
"""分别占全年同类警情的29%和41.8%: each of the whole of its own kind."""
_OF_THE_TOTAL = pattern("占(?:其|全部)?总")
"""发送旅客5.5亿人次,其中动车组2.79亿人次,占总发送量的50.7%"""

_MOST_NESTED = 12
"""Of so many wholes one within the other the nearest are tried."""


def over_parts(listings: Sequence[Listing]) -> dict[int, Node]:
    """The total of each part."""
    return {part.index: listing.total for listing in listings for part in listing.parts}


def with_whole(
    nodes: Sequence[Node],
    share: Share,
    over: dict[int, Node],
    found: Sequence[Share],
    beside: frozenset[int] = frozenset(),
) -> Share:
    """`share` with the whole that its words give it, if one is printed; `beside` are the parts
    of the list that its own stands in.
    """
    part, of, found = share.part, share.of, found[-REACH:]
    if part is None:
        return share
    if _OF_ITS_KIND.search(of):
        near = [n for n in before(nodes, part.start) if n.is_level and n.unit == part.unit]
        known = [n for n in near if any(map(n.likeness, part.names)) and share.fits(n)]
        return share._replace(whole=known[0], linked="arithmetic") if known else share
    chain: list[Node] = []
    total = over.get(part.index)
    while total is not None and total not in chain and len(chain) < _MOST_NESTED:
        chain.append(total)
        total = over.get(total.index)
    if of:
        named = next((h for h in chain if _is_named(share, h)), None)
        if named is None and chain and _all_bear(of, nodes, over, chain[0]):
            named = chain[0]
        if named is None and chain and _may_be_misprinted(share, part, chain[0]):
            return share.guessed(chain[0])
        if named is None:
            others = frozenset(s.part.index for s in found if s.of == of and s.part is not None)
            others |= beside
            borne = _bearing(nodes, share, part, others)
            if borne is not None:
                return borne
            wholes = (s.whole for s in reversed(found) if s.of == of and s.whole is not None)
            wholes = (whole for whole in wholes if may_be_one_time(whole, part))
            if len(of) < 2:  # 亡71人,占总数的5%;…伤81人,占总数的9%
                wholes = (whole for whole in wholes if any(map(whole.likeness, part.names)))
            named = next((whole for whole in wholes if whole.unit == part.unit), None)
        is_far = named is None or named.block != part.block
        if is_far and (named is None or not share.fits(named)):
            fitting = next(filter(share.fits, chain), None)
            if fitting is not None:
                return share._replace(whole=fitting, linked="arithmetic")
            return share._replace(whole=None, doubts=()) if named is None else share.guessed(named)
        if named is not None and "全部" in share.node.lead and named.likeness(of) != EQUAL:
            return share.guessed(named)  # of all 企业, perhaps not of 内资企业 before
        return share._replace(whole=named)
    fitting = next(filter(share.fits, chain), None)
    if fitting is None:
        return share
    listed = (s for s in reversed(found) if s.of and s.part and over.get(s.part.index) is chain[0])
    told = next(listed, None)
    if told is not None and (told.doubts or told.whole is not fitting):
        return share.guessed(fitting)  # 国企1.1万个,占全部企业的0.3%;民企2.6万个,占0.7%
    return share._replace(whole=fitting, linked="grammar" if fitting is chain[0] else "arithmetic")


def of_one_number(plain: str, nodes: Sequence[Node], found: Sequence[Share]) -> Iterator[Share]:
    """Each share; one behind a list (甲1189件、乙844件、丙460件,占全市3838件的65.0%) without its
    part where it may be of what the list comes to.
    """
    for share in found:
        row = [] if share.part is None else [share.part]
        if not (row and _OF_A_LIST.match(plain, row[0].end, share.node.start)):
            yield share
            continue
        for node in reversed(nodes[max(0, row[0].index - REACH) : row[0].index]):
            is_listed = _NEXT_IN_LIST.fullmatch(plain, node.end, row[0].start)
            if node.unit != row[0].unit or not is_listed:
                break
            row.insert(0, node)
        sums = (total_of(n.number for n in row[at:]) for at in range(len(row) - 1))
        whole, percent = share.whole, share.node.number
        is_one = len(row) == 1 or (whole is not None and share.fits(whole))
        is_one = is_one or (
            whole is not None and not any(is_share(all_, whole.number, percent) for all_ in sums)
        )
        yield share if is_one else share._replace(part=None)


def is_of_one_not_printed(share: Share, found: Sequence[Share]) -> bool:
    """60岁以上220万人,占20%,其中65岁以上143万人,占13%: both of all people, not printed."""
    if share.part is None or share.whole is None or share.fits(share.whole):
        return False
    low, high = whole_of(share.part.number, share.node.number)
    wholes = (
        whole_of(other.part.number, other.node.number)
        for other in found
        if other.part is share.whole and other.whole is None and other.node.number.low > 0
    )
    return any(least <= high and low <= most for least, most in wholes)


def whole_of(part: Range, percent: Range) -> tuple[Fraction, Fraction]:
    """The least and the greatest number that `part` can be `percent` of."""
    return 100 * part.low / percent.high, 100 * part.high / max(percent.low, percent.step / 2)


def of_its_list(share: Share, over: dict[int, Node], parts: set[int]) -> Share:
    """`share` with the total of its list; in doubt where that total has a share of its own."""
    total = (
        None if share.part is None or share.of or share.is_of_a_time else over.get(share.part.index)
    )
    told = _OF_TIME.search(share.node.lead)
    is_told = told and not re.search(
        rf"(?<![\d~—至-]){re.escape(told[1])}", total.lead if total else ""
    )
    if total is None or (is_told and not share.fits(total)):
        return share  # 其中三季度96起,占三季度的10%
    is_open = total.index in over or total.index in parts
    return share._replace(whole=total, doubts=("guessed-partner",) if is_open else ())


def _is_named(share: Share, total: Node) -> bool:
    """Whether `total` bears the name of the whole, or one like it that the share can be of.

    ``网上零售额7万亿元,其中实物零售额6万亿元,占社会消费品零售总额的25%``: of another, not printed.
    """
    like, lead = total.likeness(share.of), core(total.lead)
    is_like = like > 0 or any(two in lead for two in in_twos(share.of))  # 有罪人犯, …的人犯
    return like == EQUAL or (is_like and share.fits(total, is_nearly_share))


def _may_be_misprinted(share: Share, part: Node, total: Node) -> bool:
    """Whether 其中 makes `part` one of `total`, which the name of the whole means, and a digit
    explains the misfit; not of 占我国进出口总值的15.7%, which may be another whole.
    """
    lead = share.node.lead
    is_named = core(total.lead).endswith(share.of) or share.of in total.tail  # 398个城市
    is_named = is_named and not _GREATER.search(lead)
    is_total = total.sentence == part.sentence and _OF_THE_TOTAL.search(lead) is not None
    is_meant = is_named or (is_total and not share.fits(total))
    return is_meant and share.fits(total, is_share_but_for_a_digit)


def _all_bear(of: str, nodes: Sequence[Node], over: dict[int, Node], total: Node) -> bool:
    """``基层法院收案90件,占收案总数的84%;中级法院收案10件``: what all parts are."""
    parts = [nodes[index] for index, whole in over.items() if whole is total]
    return len(parts) > 1 and len(of) > 1 and all(of in core(part.lead) for part in parts)


def _bearing(
    nodes: Sequence[Node], share: Share, part: Node, others: frozenset[int]
) -> Share | None:
    """`share` with the nearest number before that bears the name of the whole, or one right after.

    What is itself a part of that whole (`others`) only sounds like it: 开放的景区, of all 景区.
    Where several names are only like that of the whole (道路交通事故 for 事故), the numbers
    choose; where they fit none of them, the link is in doubt rather than the print.
    """
    named: list[tuple[int, Node]] = []
    later = [n for n in after(nodes, share.node.start) if n.block == share.node.block]
    for node in [*before(nodes, share.node.start), *later]:
        is_other = node is part or node.index in others
        if node.unit == part.unit and node.is_amount and not is_other:
            like = node.likeness(share.of) if may_be_one_time(node, part) else 0
            is_before = node.index < share.node.index
            is_near = is_before or node.sentence == share.node.sentence
            may_hold = is_before or node.number.high >= part.number.low
            may_hold = may_hold and (is_near or share.fits(node))
            if may_hold and (like == EQUAL or (like and is_before)):
                named.append((like, node))
    if not named:
        return None
    best = max(like for like, _ in named)
    likest = [node for like, node in named if like == best]
    fitting = next(filter(share.fits, likest), None)
    near = (n for like, n in named if like != best and share.fits(n, is_close_share))
    if fitting is None and (other := next(near, None)) is not None:
        return share.guessed(other)  # 刑事1904件;立刑事案件8626起,盗窃867起占刑事案件的10.1%
    if fitting is None and best == EQUAL and len({node.number for node in likest}) == 1:
        return share._replace(whole=likest[0])
    if fitting is None:  # else it only sounds like the whole
        return share.guessed(likest[0]) if share.fits(likest[0], is_nearly_share) else None
    linked = "grammar" if fitting is likest[0] else "arithmetic"
    is_sure = best == EQUAL or share.fits(fitting, is_close_share)
    doubts = () if is_sure else ("guessed-partner",)
    return share._replace(whole=fitting, linked=linked, doubts=doubts)
