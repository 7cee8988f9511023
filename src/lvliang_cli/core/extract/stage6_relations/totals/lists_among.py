"""Totals before 中 and their parts: 25起火灾中,有18起; 常住人口中,男性…,女性…."""

from collections.abc import Iterator, Sequence

from lvliang_cli.core.text.patterns import pattern

from ..figure_node import Node, after, before
from ..name_likeness import EQUAL, core
from ..numbers_agree import is_above, is_near_sum, is_sum
from ..same_time import may_be_one_time
from .exclusive_kinds import are_apart
from .lists_of_which import Listing, cut, is_in_list, is_part, says_all, scope_of

_WITHIN = pattern(r"(?:^|[在从，,;；。])?(?:[在从])?([^，,;；。()\n]{2,24}?)(?:之)?中[，,]")
"""全县常住人口中,男性人口为369337人: of a number that stands earlier."""
_AMONG = pattern(
    r"[^，,。;、]{0,12}中(?![级学小心央国医型介队专高药线标试期欧外方游南西东部年考转亚华共层长枪弹毒奖暑断签])[，,]?\s?(?:仅|只|共|约)?有?[^，,。;、]{0,12}$"
)
"""25起亡人火灾中,有18起"""
_MUST_BE = pattern(r"中[，,]\s?有")


def within(plain: str, nodes: Sequence[Node]) -> Iterator[Listing]:
    """``25起亡人火灾中,有18起``; ``全县常住人口中,男性人口为369337人,…;女性人口为377052人``."""
    for node in nodes:
        if (head := node.last) is not None and node.is_amount:
            between = plain[head.end : node.start]
            is_sure = node.number.low <= head.number.high or _MUST_BE.search(between) is not None
            may_be = is_sure and head.sentence == node.sentence and is_part(head, node)
            if may_be and _AMONG.fullmatch(between):
                scope = scope_of(plain, nodes, head.end, node.start)
                if is_in_list(plain, head):
                    yield from _of_each(plain, head, [n for n in scope if is_part(n, head)])
                    continue
                parts = cut(plain, head, [n for n in scope if is_part(n, head)])
                numbers = [part.number for part in parts]
                is_open = len(parts) > 1 and is_above(head.number, numbers)
                listing = Listing(head, tuple(parts), "grammar")
                if not is_open or are_apart(head, parts) or says_all(listing):
                    yield listing
    for mark in _WITHIN.finditer(plain):
        name = core(mark[1])
        scope = scope_of(plain, nodes, mark.start(1), mark.end())
        levels = [n for n in scope if n.is_amount]
        if not name or not levels or any(n.start < mark.end() for n in after(nodes, mark.start())):
            continue
        parts = [n for n in levels if n.unit == levels[0].unit]
        whole, linked = _bearer(nodes, mark.start(), name, parts)
        if whole is not None:
            yield Listing(whole, tuple(cut(plain, whole, parts)), linked)


def _of_each(plain: str, last: Node, parts: Sequence[Node]) -> Iterator[Listing]:
    """``31个大类和609个小类中,开放22个大类和585个小类``: one of each, in their order."""
    heads = [last]
    while heads[0].last is not None and is_in_list(plain, heads[0]):
        heads.insert(0, heads[0].last)
    if len(parts) >= len(heads):
        for head, part in zip(heads, parts, strict=False):
            if is_part(part, head) and part.number.low <= head.number.high:
                yield Listing(head, (part,), "grammar")


def _bearer(
    nodes: Sequence[Node], at: int, name: str, parts: Sequence[Node]
) -> tuple[Node | None, str]:
    """The number before `at` that `name` means: the one that bears it, that the parts add up
    to, or that has it in its name.
    """
    known = [n for n in before(nodes, at) if is_part(n, parts[0])]
    known = [n for n in known if n.number.high >= parts[0].number.low]
    known = [n for n in known if may_be_one_time(n, parts[0])]
    same = next((n for n in known if n.likeness(name) == EQUAL), None)
    if same is not None:
        return same, "including"
    if len(parts) > 1:
        adding_up = that_add_up(earlier_totals(nodes, at, parts[0]), parts)
        if adding_up:
            return adding_up[0], "arithmetic"
    return next((n for n in known if n.likeness(name) > 0), None), "including"


def that_add_up(heads: Sequence[Node], parts: Sequence[Node]) -> list[Node]:
    """Those of `heads` that `parts` add up to; where there are none, would but for a digit."""
    numbers = [part.signed for part in parts]
    fitting = [head for head in heads if is_sum(head.signed, numbers)]
    return fitting or [head for head in heads if is_near_sum(head.signed, numbers)]


def earlier_totals(nodes: Sequence[Node], at: int, part: Node) -> list[Node]:
    """Numbers of the unit of `part` before `at` in its paragraph and the one before."""
    return [
        node
        for node in before(nodes, at)
        if node.aside is None and is_part(node, part) and node.block >= part.block - 1
    ][:8]
