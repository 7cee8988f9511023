"""What a share is of: the number that its words name, or the total of the list of its part."""

from collections.abc import Sequence

from lvliang_cli.core.extract.stage6_relations.figure_node import REACH, Node, after, before
from lvliang_cli.core.extract.stage6_relations.name_likeness import EQUAL, core
from lvliang_cli.core.extract.stage6_relations.numbers_agree import (
    is_close_share,
    is_nearly_share,
    is_share_but_for_a_digit,
)
from lvliang_cli.core.extract.stage6_relations.same_time import may_be_one_time
from lvliang_cli.core.extract.stage6_relations.shares.rate_shares import Share
from lvliang_cli.core.extract.stage6_relations.totals.lists_of_which import Listing
from lvliang_cli.core.text.patterns import pattern

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
        known = [n for n in before(nodes, part.start) if _is_its_kind(n, part, share)]
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
            named = next((whole for whole in wholes if whole.unit == part.unit), None)
        is_far = named is None or named.block != part.block
        if is_far and (named is None or not share.fits(named)):
            fitting = next(filter(share.fits, chain), None)
            if fitting is not None:
                return share._replace(whole=fitting, linked="arithmetic")
            return share._replace(whole=None, doubts=()) if named is None else share.guessed(named)
        return share._replace(whole=named)
    fitting = next(filter(share.fits, chain), None)
    if fitting is None:
        return share
    return share._replace(whole=fitting, linked="grammar" if fitting is chain[0] else "arithmetic")


def of_its_list(share: Share, over: dict[int, Node], parts: set[int]) -> Share:
    """`share` with the total of its list; in doubt where that total has a share of its own."""
    total = (
        None if share.part is None or share.of or share.is_of_a_time else over.get(share.part.index)
    )
    if total is None:
        return share
    is_open = total.index in over or total.index in parts
    return share._replace(whole=total, doubts=("guessed-partner",) if is_open else ())


def _is_its_kind(node: Node, part: Node, share: Share) -> bool:
    """Whether `node` is the number of the year that `part` is the summer's share of."""
    is_one_unit = node.is_level and node.unit == part.unit
    is_alike = any(node.likeness(name) > 0 for name in part.names)
    return is_one_unit and is_alike and share.fits(node)


def _shares_word(of: str, total: Node) -> bool:
    """``有罪人犯`` and 判处发生法律效力的人犯27208人"""
    lead = core(total.lead)
    return any(of[at : at + 2] in lead for at in range(len(of) - 1))


def _is_named(share: Share, total: Node) -> bool:
    """Whether `total` bears the name of the whole, or one like it that the share can be of.

    ``网上零售额7万亿元,其中实物零售额6万亿元,占社会消费品零售总额的25%``: of another, not printed.
    """
    like = total.likeness(share.of)
    is_like = like > 0 or _shares_word(share.of, total)
    return like == EQUAL or (is_like and share.fits(total, is_nearly_share))


def _may_be_misprinted(share: Share, part: Node, total: Node) -> bool:
    """Whether 其中 makes `part` one of `total`, which the name of the whole means, and a digit
    explains the misfit; not of 占我国进出口总值的15.7%, which may be another whole.
    """
    lead = share.node.lead
    is_named = core(total.lead).endswith(share.of) and not _GREATER.search(lead)
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
    if fitting is None and best == EQUAL and len({node.number for node in likest}) == 1:
        return share._replace(whole=likest[0])
    if fitting is None:  # else it only sounds like the whole
        return share.guessed(likest[0]) if share.fits(likest[0], is_nearly_share) else None
    linked = "grammar" if fitting is likest[0] else "arithmetic"
    is_sure = best == EQUAL or share.fits(fitting, is_close_share)
    doubts = () if is_sure else ("guessed-partner",)
    return share._replace(whole=fitting, linked=linked, doubts=doubts)
