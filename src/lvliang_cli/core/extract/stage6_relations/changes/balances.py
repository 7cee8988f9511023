"""Balances: what one flow has more than the other, as exports than imports.

A balance is never one of the parts of a total. Where both flows are printed beside it, the
greater is the smaller and the balance together.
"""

from collections.abc import Iterator, Sequence

from lvliang_cli.core.extract.model.relation import Argument, Relation
from lvliang_cli.core.text.patterns import pattern

from ..figure_node import Node, before
from ..numbers_agree import is_sum
from ..same_time import may_be_one_time

_EXPORT, _IMPORT = pattern(r"(?<!进)出口"), pattern(r"进口(?!出)")
_IN, _OUT = pattern(r"(?<!净)流入"), pattern(r"(?<!净)流出")
_KINDS = (
    (pattern(r"顺差|出超|净出口"), _EXPORT, _IMPORT),
    (pattern(r"逆差|入超|净进口"), _IMPORT, _EXPORT),
    (pattern(r"净流入"), _IN, _OUT),
    (pattern(r"净流出"), _OUT, _IN),
    (pattern(r"自然(?:增长|增加)(?!率)"), pattern("出生(?!率)"), pattern("死亡(?!率)")),
    (pattern(r"净迁入"), pattern("(?<!净)迁入"), pattern("迁出")),
)
"""A balance, the flow that is the greater then, and the other one."""
_NEAR = 12
"""The flows are looked for among so many figures before the balance."""


def balances(nodes: Sequence[Node]) -> Iterator[Relation]:
    """``出口198亿元,进口104亿元,顺差94亿元``: 198 is 104 and 94.

    Of several that may be meant, as the exports of one trade, those that fit.
    """
    for node in nodes:
        words = node.lead + node.tail.split("的")[-1] if node.is_level else ""
        for balance, greater, smaller in _KINDS:
            if balance.search(words) is None:
                continue
            near = [n for n in before(nodes, node.start)[:_NEAR] if _is_beside(n, node)]
            pairs = [
                (one, other)
                for one in near
                if greater.search(one.lead) and not smaller.search(one.lead)
                for other in near
                if smaller.search(other.lead) and not greater.search(other.lead)
            ]
            fitting = [
                (one, other)
                for one, other in pairs
                if is_sum(one.number, (other.number, node.number))
            ]
            chosen = fitting or (pairs if len(pairs) == 1 else [])
            if chosen:
                one, other = chosen[0]
                parts = (Argument("part", other.index), Argument("part", node.index))
                linked = "grammar" if len(pairs) == 1 else "arithmetic"
                yield Relation("sum", one.index, parts, linked, complete=True)


def _is_beside(node: Node, balance: Node) -> bool:
    """Whether `node` may be a flow of `balance`: of its unit, its paragraph and its time."""
    is_alike = node.is_amount and node.unit == balance.unit
    is_near = node.block == balance.block and node.aside == balance.aside
    return is_alike and is_near and not node.is_balance and may_be_one_time(node, balance)
