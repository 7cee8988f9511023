"""Shares that stand in one list: those that add to 100, and the parts that they bring together."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from lvliang_cli.core.extract.model.relation import Argument, Relation
from lvliang_cli.core.extract.stage6_relations.exclusive_kinds import are_opposites
from lvliang_cli.core.extract.stage6_relations.figure_node import Node
from lvliang_cli.core.extract.stage6_relations.lists_of_which import Listing
from lvliang_cli.core.extract.stage6_relations.numbers_agree import Range, is_sum
from lvliang_cli.core.extract.stage6_relations.rate_shares import Share
from lvliang_cli.core.extract.stage6_relations.share_links import lists
from lvliang_cli.core.extract.stage6_relations.share_wholes import over_parts
from lvliang_cli.core.text.patterns import pattern

_EXHAUSTIVE = pattern(r"其[他它余]|剩余|以上(?!的?以)")
"""A last item that leaves nothing out: 其他占5%; 180秒以上占0.3%."""
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
        new.append(Listing(whole, tuple(parts), "arithmetic", is_all=False, has_shares=True))
    return new


def hundreds(
    nodes: Sequence[Node], found: Sequence[Share], listings: Sequence[Listing]
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
        numbers = [s.node.number for s in own]
        is_right = is_sum(_HUNDRED, numbers)
        leads = [(s.part or s.node).lead for s in own]
        says_all = _EXHAUSTIVE.search(own[-1].node.lead) is not None or are_opposites(leads)
        marks = [s.node.lead == ":" for s in own]
        says_all = says_all or (all(marks[1:]) and not marks[0])  # 结构为7.9:42.1:50.0, all of it
        says_all = says_all or (len(own) == 3 and _INDUSTRIES.search(own[0].node.lead) is not None)
        place = None if own[0].part is None else places.get(own[0].part.index)
        is_all = says_all or (place is not None and _adds_up(listings[place], len(own)))
        between = nodes[own[0].node.index : own[-1].node.index]
        is_full = sum(node.kind == "percent" for node in between) < len(own)
        if is_right or (is_all and is_full):  # 亚洲占89%,其中港澳占70%,非洲3%,其他占8%
            roles = tuple(Argument("share", s.node.index) for s in own)
            linked = "grammar" if is_all else "arithmetic"
            yield Relation("whole100", None, roles, linked)


def _adds_up(listing: Listing, size: int) -> bool:
    """Whether it has so many parts, and they add up to its total."""
    numbers = [part.signed for part in listing.parts]
    return len(numbers) == size and is_sum(listing.total.signed, numbers)
