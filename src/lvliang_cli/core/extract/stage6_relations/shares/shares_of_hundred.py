"""Shares that stand in one list: those that add to 100, and the parts that they bring together."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import takewhile

from lvliang_cli.core.extract.model.relation import Argument, Relation
from lvliang_cli.core.text.patterns import pattern
from lvliang_cli.core.text.tsv_files import by_key

from ..figure_node import Node, before
from ..numbers_agree import Range, is_one_digit_off, is_sum
from ..totals.exclusive_kinds import are_opposites
from ..totals.lists_of_which import Listing, are_classes
from .share_partners import lists
from .share_wholes import Share, over_parts

_LAST_IS_THE_REST = pattern(
    r"^(?!.*以[上下]).*(?:其[他它余]|剩余)(?:的|各?类)?(?:[约各共则均都还也仅只]*占|[为是(]|$)[^|]*$"
)
"""A last item that leaves nothing out: 其他占5%; not 其他侵财案件占5%."""
_MORE_FOLLOWS = pattern("其[他它余]|剩余|另有?|未[一-龥]")
"""农村占51.2%,城市占46.0%,其余发生在景区"""
_SCENES = pattern("(?:城市|农村|城镇|乡村)[^|]*(?:火灾|事故|案|警情|[死伤亡])")
"""城市火灾, 农村火灾: others come about in towns, parks and on roads"""
_HEADING = pattern("从[^，,;；。]{1,8}看|(?<!其)中[，,:：]")
"""从年龄看,35岁以下占60%; 进口中,机电产品占45%: what follows is another list."""
_INDUSTRIES = pattern(r"(?:三次|第?一、?第?二、?第?三次?)产业[^，,。;由从]*$")
"""三次产业增加值占比分别为7.9%、42.1%、50.0%: so many industries there are."""


_HUNDRED = Range(Fraction(100), Fraction(100), Fraction(100), Fraction(1))


def listed_with(found: Sequence[Share], listings: Sequence[Listing]) -> list[Listing]:
    """Lists of parts that only their shares bring together: 咨询类33523件,占47.09%;…"""
    known = {part.index for listing in listings for part in listing.parts}
    new = []
    for group in lists(found):
        parts = [s.part for s in group if s.part is not None and s.whole is not None]
        whole = group[0].whole
        least = sum((share.node.number.low for share in group), Fraction(0))
        if whole is None or len(parts) < 2 or known & {part.index for part in parts} or least > 100:
            continue  # 占43%, 占59%: they overlap
        new.append(Listing(whole, tuple(parts), "arithmetic", has_shares=True))
    return new


def hundreds(
    plain: str, nodes: Sequence[Node], found: Sequence[Share], listings: Sequence[Listing]
) -> Iterator[Relation]:
    """Lists of shares that add to 100."""
    over = over_parts(listings)
    places = {part.index: n for n, listing in enumerate(listings) for part in listing.parts}
    for group in lists(found, places):
        own = [s for s in group if s.part is None or over.get(s.part.index) in (None, s.whole)]
        wholes = {s.whole.index for s in own if s.whole is not None}
        if len(own) < 2 or len(wholes) > 1 or any(s.doubts for s in own):
            continue  # 税收占预算3713万元的59.9%;非税占预算2152万元的109.2%
        if all(s.part is None for s in own) and own[0].node.sentence != own[-1].node.sentence:
            continue
        place = None if own[0].part is None else places.get(own[0].part.index)
        listing = None if place is None else listings[place]
        numbers = [] if listing is None else [part.signed for part in listing.parts]
        adds_up = listing and len(numbers) == len(own) and is_sum(listing.total.signed, numbers)
        known = {s.node.index for s in own}
        for shares in [own] if adds_up or _is_hundred(own) else _parted(own):
            first, last = shares[0].node, shares[-1].node
            is_one = _HEADING.search(plain, first.end, last.start) is None
            near = before(nodes, first.start)
            is_open = any(
                all(s.part and s.part.unit == n.unit and s.fits(n) for s in shares) for n in near
            )
            is_all = adds_up or (is_one and not is_open and _is_all(plain, shares))
            between = nodes[first.index : last.index]
            is_full = all(node.kind != "percent" or node.index in known for node in between)
            if _is_hundred(shares) or (is_all and is_full):  # 亚洲占89%,非洲3%,其他占8%
                roles = tuple(Argument("share", s.node.index) for s in shares)
                yield Relation("whole100", None, roles, "grammar" if is_all else "arithmetic")


def _is_hundred(shares: Sequence[Share]) -> bool:
    return is_sum(_HUNDRED, [share.node.number for share in shares])


def _parted(group: Sequence[Share]) -> Iterator[list[Share]]:
    """The lists in `group`, without what brackets or 其中 tell of one of their shares.

    Each part of a sentence is one, or there is one share in each.
    """
    group = [share for share in group if share.node.aside is None or share.part is not None]
    within = {
        share.node.index
        for n, share in enumerate(group)
        if share.node.is_of_which and (n or (share.node.last and share.node.last.kind == "percent"))
    }
    parts = [share.node.part for share in group if share.node.index not in within]
    are_many = len(set(parts)) < len(parts)
    for listed in by_key((are_many and share.node.part, share) for share in group).values():
        rest = [share for share in listed if share.node.index not in within]
        begun = list(takewhile(lambda share: share.node.index not in within, listed))
        shares = rest if _is_hundred(rest) else begun
        if len(shares) > 1:
            yield shares


def _is_all(plain: str, shares: Sequence[Share]) -> bool:
    """Whether the words of a list say that it leaves nothing out and tells nothing twice.

    Two opposites or classes that touch do so only if a digit explains what they come to: 男性吸烟
    占46%,女性占12%.
    """
    leads = [share.node.lead for share in shares]
    own = [(share.part or share.node).lead for share in shares]
    marks = [lead == ":" for lead in leads]
    numbers, last = [share.node.number for share in shares], shares[-1].node
    low = sum((number.low for number in numbers[:-1]), Fraction(0))
    is_open = (
        _MORE_FOLLOWS.search(plain, last.end, last.sentence.end) is not None
        or _SCENES.search("|".join(own)) is not None
    )
    return (
        (low < 100 and _LAST_IS_THE_REST.search("|".join(leads)) is not None)
        or (
            not is_open
            and (
                are_classes(leads)
                or (shares[0].of[:1] != "全" and are_opposites(own))  # 出口占全省的12%,进口占20%
            )
            and is_one_digit_off(_HUNDRED, numbers)
        )
        or (all(marks[1:]) and not marks[0])  # 结构为7.9:42.1:50.0, all of it
        or (len(leads) == 3 and _INDUSTRIES.search(leads[0]) is not None)
    )
