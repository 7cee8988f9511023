"""The number that bears the name that a change has: 结案数下降16.89% belongs to 结案187起, wherever
that stands.
"""

from collections.abc import Sequence
from math import ceil

from lvliang_cli.core.text.patterns import pattern

from ..figure_node import HOLDERS, Node, after, before
from ..name_likeness import EQUAL, generic_unit
from ..same_time import may_be_one_time
from .earlier_numbers import share_of_before

_COUNTED = pattern(r"起数|件数|人数|户数")
MEASURED = r"[一-龥]{2}(?:[量额值率]|收入|产值|人次|[进出]口|面积|价格|投资|利润)"
_OF_ANOTHER = pattern(MEASURED + "(?=同比|环比|分别|[、和与及比较增上下减提降涨])")
_MARK = pattern("[，,。;；]")
NO_COUNT = pattern("价|浓度|指数|效率|新房|二手房|(?:收入|支出|投资|[产加]值|利润|[总售]额)$")
"""房价上涨5%: what changed is measured, not counted."""
OF_ALL = pattern("全[国省市区县州盟镇乡校]|总[量数额]|[合总]计|两[者地]")
"""Words of a whole, whose change is of none of its parts."""


def is_wanted(node: Node, change: Node) -> bool:
    if change.kind == "points":
        return node.is_rate
    if change.kind == "count-change":  # 余额60亿元,同比多增9亿元: the flow, which is not printed
        return node.is_level and node.unit == change.unit and change.is_of_flow <= node.is_flow
    return node.is_level


def named(
    plain: str, nodes: Sequence[Node], change: Node, name: str, words: str, beside: Node | None
) -> Node | None:
    """The number that bears the `name` that the change has, the core of `words`: that of the
    sentence in which the change before it has its own (`beside`), else of its own part of the
    sentence, else the nearest before.
    """
    if change.last and holds_what_changed(plain, change.last):
        return None
    best, likest = None, (False, False, False, 0)
    unit = _COUNTED.search(words)
    is_rise = change.kind == "count-change" and change.direction == "up"
    later = [n for n in after(nodes, change.start) if n.block == change.block]
    near = before(nodes, change.start)
    own = [n for n in near if n.is_level and n.part == change.part]
    beside_it = {n.unit for n in own if n.index >= change.index - 2}
    is_measured = change.mention.subject.words.endswith(("数", "量", "额", "率"))
    others = set() if is_measured else {n.unit for n in own}
    is_of_all = OF_ALL.search(words) is not None
    for node in [*near, *later]:
        is_no_count = node.dimension == "count" and NO_COUNT.search(words)
        if is_no_count or not is_wanted(node, change) or _is_of_other_things(node, change):
            continue
        if is_of_all and is_one_of_row(node, name):
            continue  # 城区起火69起,农村起火44起,全市火灾增长8%
        if others and node.part != change.part and node.unit not in others:
            continue  # 货车事故50起;死亡38人,货车下降18%
        if unit is not None and node.unit not in (generic_unit(unit[0]), "number"):
            continue  # 死亡人数 are not 死亡事故5起
        like = node.likeness(name) if may_be_one_time(node, change) else 0
        is_near = node.block == change.block and node.index < change.index
        is_in_sentence = node.sentence == change.sentence
        is_apart = is_in_sentence and node.part != change.part
        is_same = like == EQUAL and (node.index < change.index or (best is None and not is_apart))
        if not (like and (is_near or is_same)):
            continue
        if is_rise and node.number.high < change.number.low:
            continue  # 290人 are not those that 增加24911人
        if not is_in_sentence and node.unit in beside_it and not can_come_from(node, change):
            continue  # 发案73起。另一区受理323起,发案数下降10.5%
        is_beside = beside is not None and node.sentence == beside.sentence
        can_be = like == EQUAL or is_in_sentence or can_come_from(node, change)
        rank = is_beside, node.part == change.part, can_be, like
        if rank > likest:
            best, likest = node, rank
    return best


def is_one_of_row(node: Node, name: str = "") -> bool:
    """Whether another number beside it is named like it too, and neither is of all of them."""
    beside = [n for n in (node.last, node.next) if n and n.unit == node.unit and n.is_amount]
    beside = [n for n in beside if n.sentence == node.sentence and (not name or n.likeness(name))]
    return bool(beside) and not any(OF_ALL.search(n.lead) for n in (node, *beside))


def holds_what_changed(plain: str, node: Node) -> bool:
    """``51个景区接待量增长8%``, ``31个省份电价下降10%``: how many have it, and not what changed."""
    change = node.next
    if change is None or node.dimension != "count" or _MARK.search(plain, node.end, change.start):
        return False
    is_own = node.unit in HOLDERS and change.own != ""
    return is_own or _OF_ANOTHER.search(change.lead) is not None


def _is_of_other_things(node: Node, change: Node) -> bool:
    if node.aside is not None and node.aside != change.aside:
        return True
    if "数量" in change.lead and node.dimension == "money":
        return True  # 销货数量 is not 销货价值
    return change.is_of_which and node.block != change.block  # 民营企业进出口…。其中,出口增长13%


def can_come_from(node: Node, change: Node) -> bool:
    """Whether a whole number before can have changed so: none rises by 13.64% to 1."""
    if change.kind != "percent-change" or node.dimension != "count":
        return True
    least, most, *_ = share_of_before(change)
    return least <= 0 or 100 * node.number.high // least >= ceil(100 * node.number.low / most)
