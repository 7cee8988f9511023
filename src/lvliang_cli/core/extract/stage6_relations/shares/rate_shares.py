"""A share with its part and its whole, and the rates whose name says which those are.

受理1458.6万件,结案888.7万件,结案率60.9%: what was closed of what was accepted.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from lvliang_cli.core.extract.stage6_relations.figure_node import Node, before
from lvliang_cli.core.extract.stage6_relations.name_likeness import core
from lvliang_cli.core.extract.stage6_relations.numbers_agree import is_nearly_share, is_share
from lvliang_cli.core.text.patterns import pattern
from lvliang_cli.core.text.tables import rows

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
    if levels and rate[1] in levels[0].lead:
        first = levels[-1]
        numbers = levels[0].number, first.number, node.number
        if first is not levels[0] and first.unit == levels[0].unit and is_nearly_share(*numbers):
            doubts = () if is_share(*numbers) else ("guessed-partner",)
            return Share(node, levels[0], first, "", "arithmetic", doubts)
    return None


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
    is_near = {parts[0].index, wholes[0].index} == {node.index - 1, node.index - 2}
    fits = is_share(parts[0].number, wholes[0].number, node.number)
    if kind and kind not in wholes[0].lead and not fits:
        return None  # 实际执结率 is another rate
    doubts = () if fits or is_near else ("guessed-partner",)
    return Share(node, parts[0], wholes[0], "", doubts=doubts)
