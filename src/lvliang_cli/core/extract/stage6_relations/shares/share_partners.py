"""Shares with their part and their whole, and shares that add to 100.

The part is the number right before the share. The whole is printed beside it (占总数80起的
62.5%), is the total of the list that the part stands in, or bears the name that the share
gives (占机动车总量76.59%). Where the share names none, the numbers choose among those before.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from lvliang_cli.core.extract.model.relation import Relation, arguments
from lvliang_cli.core.text.patterns import pattern

from ..figure_node import HOLDERS, Node, bare_mean, before
from ..name_likeness import EQUAL, core, generic_unit
from ..numbers_agree import HUNDRED, is_close_share, is_share, total_of, with_a_digit_changed
from ..same_time import may_be_one_time
from ..totals.lists_of_which import Listing
from .share_wholes import (
    Share,
    is_of_one_not_printed,
    levels_before,
    of_its_list,
    of_one_number,
    over_parts,
    rate_of_parts,
    whole_of,
    with_whole,
)

MOST_SHARES = 50
"""A list of more shares is linked no further."""
_SHARE = pattern(r"(?<![抢侵强独霸])占(?:比|到|了|据|全部|总)?")
_REGION = pattern(r"全[国省市县区州球]|世界|[我本][省市县区州]|国内")
"""汽车出口1806亿元,占全国的39%: of a place, which may not be that of the total before."""
_THERE = pattern("该[地省市县区州镇乡村]|当地")
_COMMON = pattern(
    r"(?:[总一]?共|[合总]计|累计|[加合]起来|[之总]和|(?<!第)[两三四五六七八九][者地市县区省国家项类])(?:约|仅|就)?占"
)
"""共占66.7%, 三地占54.5%: of several numbers together."""
_IS_OF = pattern("占|(?:完成|为|是|达到?|相当于)[^，,。;]{0,6}(?:预算|计划|目标|任务)")
"""完成年初预算数60999万元的40.4%"""
_OF_ANOTHER = pattern("[预决]算|计划|目标|任务|[去上前]年|同期")
"""What may be passed: 完成预算的106%, 占去年人数的102%"""
_TOTAL = pattern("总|全[部体]|所有")
_NARROW = Fraction(1001, 1000)
"""Shares give their whole as closely as this, or another number is a digit off by chance."""
_NEAR = 8
_SPARE = pattern(r"分别|各自|[均各仅约也都]")
_LISTED = pattern(r"\s?(?:、|/|:|[，,]?\s?(?:和|与|及|以及)|[，,])\s?(?:占)?")
_ALSO = pattern(r"\s?[、，,和]\s?占[^，,。;；、]*$")
"""占在职的56%、占全员的45%: of one part."""
_OF_A_TIME = pattern(
    r"(?:是|为|相当于|恢复[到至]|达到?)[^，,。;]{0,8}(?:同期|[去上前]年|20\d\d年)[^，,。;]{0,6}的$"
)
"""是2019年同期的48.8%: of a number that is not printed."""


def shares(plain: str, nodes: Sequence[Node], listings: Sequence[Listing]) -> list[Share]:
    """Every share, with its part and its whole as far as the text names them."""
    reader = _Reader(plain, nodes, listings)
    found = reader.all()
    parts = {share.part.index for share in found if share.part is not None}
    linked = [
        of_its_list(share, reader.over, parts) if share.whole is None else share
        for share in of_one_number(plain, nodes, _by_numbers(nodes, found))
    ]
    together = _of_their_sum(linked)
    falls = {s.node.index for s in linked if s.part and s.whole and s.part.direction == "down"}
    return [
        share._replace(whole=None, doubts=())
        if is_of_one_not_printed(share, linked)
        or (share.node.index in falls and not share.fits(share.whole))  # 减少34家,占总数的22%
        else share._replace(whole=None)
        if share.node.index in together
        else share
        for share in linked
    ]


def _of_their_sum(found: Sequence[Share]) -> set[int]:
    """The shares of lists that fit what their parts come to and not the whole that is named.

    受理284件,其中咨询类60件,占60%;求助类30件,占30%;…: of those that were sorted.
    """
    together: set[int] = set()
    for group in lists(found):
        whole = group[0].whole
        parts = [share.part.number for share in group if share.part is not None]
        if whole is None or len(parts) < 2 or len(parts) < len(group):
            continue
        all_of_them = total_of(parts)
        pairs = zip(parts, (share.node.number for share in group), strict=True)
        fits_sum = all(is_share(part, all_of_them, number) for part, number in pairs)
        if fits_sum and not any(share.fits(whole) for share in group):
            together |= {share.node.index for share in group}
    return together


def relations_of(found: Sequence[Share]) -> Iterator[Relation]:
    """A relation for each share whose part is printed.

    What is more than all of its whole is a rate: 完成预算的106%; 是2019年同期的148.8%.
    """
    for share in found:
        if share.part is not None and not _is_of_what_it_has(share):
            part, whole = share.part.index, None if share.whole is None else share.whole.index
            is_slip = _is_of_all(share) and not share.fits(share.whole)
            if share.node.number.low <= HUNDRED or is_slip:
                roles = arguments(part=part, whole=whole)
                yield Relation("share", share.node.index, roles, share.linked, doubts=share.doubts)
            elif whole is not None:
                roles = arguments(total=part, per=whole)
                yield Relation("rate", share.node.index, roles, share.linked, doubts=share.doubts)


def _is_of_what_it_has(share: Share) -> bool:
    """``12条产业链项目占84.4%``: perhaps of its projects; a whole that is printed tells."""
    part = share.part
    if share.whole is not None or part is None or part.clause != share.node.clause:
        return False
    return core(part.tail.partition("占")[0]) != ""


def _is_of_all(share: Share) -> bool:
    """Whether nothing is more than what it is a share of: 占总数的106%; 占缴存额的106% may be."""
    words = share.node.lead if share.whole is None else share.whole.lead + share.node.lead
    is_known = share.whole is not None or not share.of or _TOTAL.search(words) is not None
    return is_known and _SHARE.search(words) is not None and _OF_ANOTHER.search(words) is None


class _Reader:
    """Finds the shares of a text one after the other.

    `over` has the total of each part of `listings`, `ends` each of these by its last part.
    """

    def __init__(self, plain: str, nodes: Sequence[Node], listings: Sequence[Listing]) -> None:
        self.plain, self.nodes = plain, nodes
        self.over = over_parts(listings)
        self.ends = {listing.parts[-1].index: listing for listing in listings}
        self.found: list[Share] = []

    def all(self) -> list[Share]:
        for node in self.nodes:
            if node.kind == "percent":
                if node.mention.verdict.reason == "of-hundred":
                    share: Share | None = self._of_industry(node)
                else:
                    share = None if node.is_earlier else self._share(node)
                self.found += [] if share is None else [share]
        return self.found

    def _share(self, node: Node) -> Share | None:
        nodes, plain = self.nodes, self.plain
        if (rate := rate_of_parts(nodes, node)) is not None:
            return rate
        if _OF_A_TIME.search(node.lead):
            part = self._part(node)
            if part is not None and part.clause == node.clause and part.unit in HOLDERS:
                part = None  # 36个城市客运量恢复至去年同期的81.7%
            return Share(node, part, None, "", is_of_a_time=True)
        last = node.last
        levels = list(levels_before(nodes, node))
        if last is not None and last.is_level and node.lead.strip(") ") in ("的", "的比重为"):
            begin, end = last.clause.start, last.start
            if last.aside is not None:
                begin, end = last.sentence.start, last.aside.start
            is_one = len(self._group(node)) == 1  # not 分别为计划25件和5件的104%和82%
            if not is_one or _COMMON.search(plain, max(begin, end - 20), end):
                return None  # 三项总计占全年5524件的43.7%
            ways = is_close_share, is_share
            if _IS_OF.search(plain, max(begin, end - 20), end):
                parts = [n for n in levels if n is not last]
                nearest = parts[0] if parts and parts[0].unit == last.unit else None
                alike = [n for n in parts if n.unit == last.unit]
                fits = (n for of in ways for n in alike if of(n.number, last.number, node.number))
                part = next(fits, nearest)  # 其中快充站61座,为任务120座的105%
                return Share(node, part, last, "", "grammar" if part is nearest else "arithmetic")
        mark = _SHARE.search(node.lead)
        if mark is None:
            return self._bare(node)
        if _COMMON.search(node.lead) is not None:
            return None
        region = _REGION.match(node.lead, mark.end())
        place = node.mention.place.name if node.mention.place is not None else ""
        of = core(node.lead[mark.end() :].replace(place, ""))  # 占同期太原市进出口总值的5成
        of = of or (region[0] if region is not None else "")
        subject = core(_SPARE.sub("", node.lead[: mark.start()]))
        if subject and (listed := self._of_listing(node, of)) is not None:
            return listed
        if subject:
            here = (n for n in before(nodes, node.start) if n.block == node.block and n.is_amount)
            part = next((n for n in here if n.likeness(subject) == EQUAL), None)
            part = None if part is None or self._is_of_new_whole(node, part) else part
        else:
            unit = generic_unit(node.lead[: mark.start()])
            is_apart = self._is_told_of_words(node) or _is_of_another(last, node)
            is_apart = is_apart or (place != "" and node.lead.startswith(place))  # 全国占36%
            part = None if is_apart else self._part(node)
            told = self.found[-1:]
            if told and told[0].node is last and _ALSO.match(plain, last.end, node.start):
                part = told[0].part
            part = next((n for n in levels if n.unit == unit), part)
            if part is not None and of and not part.likeness(of):
                row = (n for n in levels if n.clause == part.clause and n.unit == part.unit)
                part = next((n for n in row if n.likeness(of)), part)  # 亡8人、伤9人,占亡人数的4%
        if part is None:
            return Share(node, None, None, of)
        size = len(self._group(node))
        beside = frozenset(n.index for n in levels[: size if size > 1 else 0])
        is_there = _THERE.search(node.lead, mark.end()) is not None  # 占该县的: of which place
        named = Share(node, part, None, "" if is_there else of)
        share = with_whole(nodes, named, self.over, self.found, beside)
        if is_there and not share.fits(share.whole):
            return Share(node, part, None, of)
        is_far = subject and part.part != node.part  # 警情90起,其中诈骗30起;投诉50件。诈骗占40%
        return Share(node, None, None, of) if is_far and not share.fits(share.whole) else share

    def _is_of_new_whole(self, node: Node, part: Node) -> bool:
        """Whether another whole, time or place is told of since the part: 起火90起,其中车辆30起;
        损失50万元,车辆占40%.
        """
        since = self.nodes[part.index + 1 : node.index]
        is_new = any(
            n.is_level and (n.unit != part.unit or part.part != node.part) and n.part == node.part
            for n in since
        )
        is_elsewhere = part.mention.place != node.mention.place
        return is_new or is_elsewhere or not may_be_one_time(part, node)

    def _is_told_of_words(self, node: Node) -> bool:
        """``死亡1383人;前五位依次为肝炎、梅毒,占总数的94%``: a share of what its own part of the
        sentence names, and counts nowhere.
        """
        begin = node.part.start
        is_first = node.last is not None and node.last.end <= begin
        return is_first and core(self.plain[begin : node.clause.start]) != ""

    def _bare(self, node: Node) -> Share | None:
        """A percentage in brackets after a number, or one of a list of shares."""
        last = self.found[-1] if self.found else None
        is_next = last is not None and last.node.index == node.index - 1
        if last is not None and is_next and self._is_after(last.node, node):
            if last.linked == "list":
                return self._of_listing(node, last.of)
            share = last._replace(node=node, part=self._part(node), whole=None)
            is_told = share.is_of_a_time
            return share if is_told else with_whole(self.nodes, share, self.over, self.found)
        if node.aside is None or node.owner is None or not self.nodes[node.owner].is_level:
            return None
        is_alone = not self.plain[node.aside.start : node.start].strip()
        return Share(node, None, None, "") if is_alone else None

    def _of_industry(self, node: Node) -> Share:
        """``三次产业结构为7.9:42.1:50.0``: of the industries that the listing before it parts."""
        name = _INDUSTRY.match(node.mention.subject.words)
        of = None if name is None else f"{name[1]}增加值"
        for last in before(self.nodes, node.start) if of is not None else ():
            if (listing := self.ends.get(last.index)) is not None:
                for part in listing.parts:
                    if part.mention.subject.words == of and may_be_one_time(part, node):
                        return Share(node, part, listing.total, "", "list")
        return Share(node, None, None, "")

    def _of_listing(self, node: Node, of: str) -> Share | None:
        """``三次产业增加值占地区生产总值的比重分别为7.6%、42.8%和49.6%``: each of its part of a
        list with as many parts, whose total bears the name of the whole.
        """
        group = self._group(node)
        for last in before(self.nodes, group[0].start) if 1 < len(group) <= MOST_SHARES else ():
            listing = self.ends.get(last.index)
            if listing and len(group) == len(listing.parts) and listing.total.likeness(of):
                return Share(node, listing.parts[group.index(node)], listing.total, of, "list")
        return None

    def _part(self, node: Node) -> Node | None:
        """The number that a share stands behind; in a list of shares each has its own."""
        group = self._group(node)
        if len(group) > MOST_SHARES:
            return None
        levels = list(levels_before(self.nodes, group[0]))
        first = levels[len(group) - 1 :]
        is_longer = len(first) > 1 < len(group) and first[1].clause == first[0].clause
        if not first or (is_longer and first[1].unit == first[0].unit):
            return None  # 45起甲类、1起乙类和1起丙类,分别占67%、40%: which of three
        return levels[len(group) - 1 - group.index(node)]

    def _group(self, node: Node) -> list[Node]:
        """The shares of the list that `node` stands in: 分别占62.5%、25.0%、12.5%.

        Of a list of more than `MOST_SHARES`, so many and one.
        """
        nodes, first, last = self.nodes, node.index, node.index
        while (
            first and last - first < MOST_SHARES and self._is_after(*nodes[first - 1 : first + 1])
        ):
            first -= 1
        most = min(len(nodes), first + MOST_SHARES + 1)
        while last + 1 < most and self._is_after(*nodes[last : last + 2]):
            last += 1
        return list(nodes[first : last + 1])

    def _is_after(self, one: Node, node: Node) -> bool:
        """Whether the two are shares with only a list mark between them."""
        is_listed = _LISTED.fullmatch(self.plain, one.end, node.start) is not None
        return one.kind == node.kind == "percent" and is_listed


_INDUSTRY = pattern("(第[一二三]产业)(?:增加值)?(?:比重|占比)$")


def _is_of_another(last: Node | None, node: Node) -> bool:
    """日均发送12万人次,占全部的83%: of what that mean names; 上周为78起,占49%: of last week's."""
    if last is None or last.aside is not None or last.sentence != node.sentence:
        return False
    return last.is_earlier or (last.is_mean and core(bare_mean(last.lead)) != "")


def _by_numbers(nodes: Sequence[Node], found: list[Share]) -> list[Share]:
    """Where no share of a list names its whole: the number before that most of them fit."""
    known: dict[int, Share] = {}
    for group in lists(found):
        open_ = [s for s in group if s.part is not None and s.whole is None and not s.is_of_a_time]
        unnamed = [share for share in open_ if not share.of]
        doubts: tuple[str, ...] = ()
        whole = _fitting(nodes, unnamed) if unnamed else None
        if whole is None and len(open_) > 1:
            unnamed, doubts = open_, ("guessed-partner",)
            whole = _misprinted(nodes, open_)
        for share in unnamed if whole is not None else ():
            linked = share._replace(whole=whole, linked="arithmetic", doubts=doubts)
            known[share.node.index] = linked
    return [known.get(share.node.index, share) for share in found]


def _fitting(nodes: Sequence[Node], shares: Sequence[Share]) -> Node | None:
    """The number before a list that most of its shares fit."""
    pairs = [(share.part, share.node) for share in shares if share.part is not None]
    first, parts = pairs[0][0], [part for part, _ in pairs]
    near = [n for n in before(nodes, first.start) if n.unit == first.unit and n.is_amount]
    near = [n for n in near if n not in parts and (len(pairs) > 1 or n.block == first.block)]
    fits = [sum(is_share(part.number, n.number, of.number) for part, of in pairs) for n in near]
    most = max(fits, default=0)
    is_known = most > max(1, len(pairs) // 2) or most == len(pairs) == 1
    return near[fits.index(most)] if is_known else None


def _misprinted(nodes: Sequence[Node], shares: Sequence[Share]) -> Node | None:
    """The number before a list that is a digit off the one whole that all its shares give."""
    parts = [s.part for s in shares if s.part is not None]
    ends = [whole_of(s.part.number, s.node.number) for s in shares if s.part is not None]
    low, high = max(low for low, _ in ends), min(high for _, high in ends)
    if not low <= high <= low * _NARROW:
        return None
    near = [n for n in before(nodes, parts[0].start)[:_NEAR] if n.is_amount and n not in parts]
    near = [n for n in near if n.unit == parts[0].unit and n.block >= parts[0].block - 1]
    near = [n for n in near if all(not share.of or n.likeness(share.of) for share in shares)]
    slips = ((node, slip) for node in near for slip in with_a_digit_changed(node.number))
    return next((node for node, slip in slips if slip.low <= high and low <= slip.high), None)


def lists(found: Sequence[Share], places: dict[int, int] | None = None) -> Iterator[list[Share]]:
    """Shares that follow each other in one list: of one whole, or of none that is named.

    `places` says in which listing a part stands, where that is known.
    """
    group: list[Share] = []
    for share in found:
        if group and not _goes_on(group[-1], share, places or {}):
            yield group
            group = []
        group.append(share)
    if group:
        yield group


def _goes_on(last: Share, share: Share, places: dict[int, int]) -> bool:
    one, other = last.part, share.part
    if one is None or other is None:
        if one is not other:
            return False
    elif one is other:
        return False  # 完工率48.5%,占已开工的49.6%
    elif one.unit != other.unit or places.get(one.index) != places.get(other.index):
        return False
    if last.whole is not share.whole and last.whole is not None and share.whole is not None:
        return False
    is_near = share.node.block == last.node.block
    return is_near and (not share.of or not last.of or share.of == last.of)
