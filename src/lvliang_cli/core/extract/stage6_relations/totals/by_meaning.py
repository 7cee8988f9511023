"""Totals that are so by what the words mean: 受理 is 结案 and 未结, 进出口 is 出口 and 进口; and
balances: what one flow has more than the other, as exports than imports.

A balance is never one of the parts of a total. Where both flows are printed beside it, the
greater is the smaller and the balance together.
"""

import re
from collections.abc import Iterator, Sequence

from lvliang_cli.core.extract.model.relation import Argument, Relation
from lvliang_cli.core.text.patterns import pattern

from ..figure_node import REACH, Node, after, before
from ..numbers_agree import is_near_sum, is_one_digit_off, is_sum
from ..same_time import may_be_one_time
from .exclusive_kinds import OPPOSITES, SISTERS, are_of_one_noun, leave_nothing
from .lists_among import that_add_up
from .lists_of_which import Listing, is_part

_IDENTITIES = (
    (r"受理", r"(?<!未)(?:结案|办结|审执?结)", r"未结|未办结|未审结"),
    (r"受理", r"旧存", r"新收"),
    (r"累计.{0,4}确诊", r"现有确诊", r"治愈", r"死亡"),
)
"""Words of a total and of its parts."""
_EXPORT, _IMPORT = pattern(r"(?<!进)出口"), pattern(r"进口(?!出)")
_IN, _OUT = pattern(r"(?<!净)流入"), pattern(r"(?<!净)流出")
_LEFT = pattern(r"收支(?:相抵|结余|差额)|(?:年终|[当本]年|当期)结余")
"""年终结余11289万元: of what was carried over and moved as well, so that only a slip is told."""
_KINDS = (
    (pattern(r"顺差|出超|净出口"), _EXPORT, _IMPORT),
    (pattern(r"逆差|入超|净进口"), _IMPORT, _EXPORT),
    (pattern(r"净流入"), _IN, _OUT),
    (pattern(r"净流出"), _OUT, _IN),
    (pattern(r"自然(?:增长|增加)(?!率)"), pattern("出生(?!率)"), pattern("死亡(?!率)")),
    (_LEFT, pattern("收入"), pattern("支出")),
    (pattern(r"净迁入"), pattern("(?<!净)迁入"), pattern("迁出")),
)
"""A balance, the flow that is the greater then, and the other one."""
_MORE_OR_LESS = pattern("(?:(少|低)|多|高)[了出]?")
_NEAR = 12
"""The flows are looked for among so many figures before the balance."""


def identities(nodes: Sequence[Node]) -> Iterator[Listing]:
    """Totals that are so by what the words mean: 受理 is 结案 and 未结."""
    for total in nodes:
        for whole, *wanted in _IDENTITIES:
            if not total.is_level or re.search(whole, total.lead) is None:
                continue
            around = nodes[max(0, total.index - REACH) : total.index + REACH]
            near = [n for n in around if n.block == total.block and n is not total]
            near = [n for n in near if is_part(n, total) and bool(n.aside) == bool(total.aside)]
            parts = [next((n for n in near if re.search(w, n.lead)), None) for w in wanted]
            found = [part for part in parts if part is not None]
            is_whole = len(found) == len({part.index for part in found}) == len(wanted)
            if is_whole and that_add_up([total], found):
                yield Listing(total, tuple(found), "arithmetic")


def opposites(nodes: Sequence[Node]) -> Iterator[Listing]:
    """``城镇人口…,乡村人口…`` after a number that they add up to."""
    for node in nodes:
        if not is_part(node, node) or node.aside is not None:
            continue
        said = node.lead + node.tail
        for words in (*OPPOSITES, *SISTERS):
            parts = _opposed(nodes, node, words) if words[0] in said else None
            if parts is None:
                continue
            if parts[-1].sentence != node.sentence and not are_of_one_noun(parts, words):
                continue  # 中央财政下拨252.7亿元。…地方高校生均不低于12000元
            heads = [n for n in before(nodes, node.start) if n.aside is None and is_part(n, node)]
            later = after(nodes, parts[-1].end)[:_NEAR]
            later = [n for n in later if n.block == node.block and is_part(n, node)]
            heads = [n for n in heads if n not in parts]
            heads += [n for n in later if leave_nothing(n, parts)]
            numbers = [p.signed for p in parts]
            fitting = [h for h in heads if is_sum(h.signed, numbers)]
            is_beside = parts[-1].sentence == node.sentence
            near = [
                h
                for h in heads
                if (is_beside and h.block == node.block and is_near_sum(h.signed, numbers))
                or (
                    h.block >= node.block - 1
                    and is_one_digit_off(h.signed, numbers)
                    and leave_nothing(h, parts)
                )
            ]
            fitting.sort(key=lambda h: h.block != node.block)
            known = fitting if fitting and fitting[0].block == node.block else near or fitting
            if known:
                yield Listing(known[0], tuple(parts), "arithmetic", is_all=known[0] in fitting)
                break


def _opposed(nodes: Sequence[Node], first: Node, words: Sequence[str]) -> list[Node] | None:
    """`first` and those right after it in its paragraph that bear each the next of `words`."""
    parts: list[Node] = []
    wanted = list(words)
    for node in nodes[first.index : first.index + 3 * len(words)]:
        if not wanted or node.block != first.block:
            break
        if is_part(node, first) and node.aside is None:
            if wanted[0] not in node.lead + node.tail:
                return None
            parts.append(node)
            wanted.pop(0)
    return parts if not wanted else None


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
            if balance is _LEFT:
                pairs = [
                    (one, other)
                    for one, other in pairs
                    if is_near_sum(one.number, (other.number, node.number))
                ]
            chosen = fitting or (pairs if len(pairs) == 1 else [])
            if chosen:
                one, other = chosen[0]
                parts = (Argument("part", other.index), Argument("part", node.index))
                linked = "grammar" if len(pairs) == 1 else "arithmetic"
                yield Relation("sum", one.index, parts, linked, complete=True)


def differences(nodes: Sequence[Node]) -> Iterator[Relation]:
    """``甲县312起,比乙县的287起多25起``: 312 is 287 and 25."""
    for node in nodes:
        base, word = node.last, _MORE_OR_LESS.fullmatch(node.lead.strip())
        if base is None or word is None or not base.is_earlier or base.unit != node.unit:
            continue
        near = [
            (base, n) if word[1] else (n, base)
            for n in before(nodes, base.start)
            if n.is_amount and n.unit == node.unit and n.sentence == node.sentence
        ]
        fitting = [pair for pair in near if is_sum(pair[0].number, (pair[1].number, node.number))]
        for more, less in fitting[:1] or (near if len(near) == 1 else ()):
            parts = (Argument("part", less.index), Argument("part", node.index))
            yield Relation("sum", more.index, parts, complete=True)


def _is_beside(node: Node, balance: Node) -> bool:
    """Whether `node` may be a flow of `balance`: of its unit, its paragraph and its time."""
    is_alike = node.is_amount and node.unit == balance.unit
    is_near = node.block == balance.block and node.aside == balance.aside
    return is_alike and is_near and not node.is_balance and may_be_one_time(node, balance)
