"""A number of a half-year or a year with those of its quarters or months beside it.

第一季度破案120起,第二季度破案130起,上半年共破案250起: the periods of the parts follow each
other and fill that of the whole, and all three count the same thing.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from lvliang_cli.core.extract.model.relation import Argument, Relation
from lvliang_cli.core.extract.stage6_relations.figure_node import Node, after, before
from lvliang_cli.core.extract.stage6_relations.name_likeness import EQUAL, core
from lvliang_cli.core.extract.stage6_relations.same_time import months_of
from lvliang_cli.core.extract.stage6_relations.totals.lists_of_which import is_part
from lvliang_cli.core.extract.stage6_relations.totals.within_larger import is_stock
from lvliang_cli.core.text.patterns import pattern

_YEAR_BEFORE = pattern("[去上前]年")
_NEAR = 8
"""The parts are looked for among so many figures on each side."""


def parts_of_time(nodes: Sequence[Node]) -> Iterator[Relation]:
    """A sum for each number of more months than those that fill it in its sentence."""
    for total in nodes:
        span = _span(total)
        if span is None or not total.is_amount or is_stock(total):
            continue
        near = [*reversed(before(nodes, total.start)[:_NEAR]), *after(nodes, total.end)[:_NEAR]]
        parts = sorted((n for n in near if _is_of(n, total)), key=lambda n: _span(n) or (0, 0))
        if fill(total, parts):
            arguments = tuple(Argument("part", part.index) for part in parts)
            yield Relation("sum", total.index, arguments, complete=True)


def are_of_its_time(total: Node, parts: Sequence[Node]) -> bool:
    """``登记2753辆。其中,一季度登记916辆,…``: of the same flow, quarter by quarter."""
    names = {core(part.lead + part.tail) for part in parts} - {""}
    is_one = all(total.likeness(name) == EQUAL for name in names)
    return is_one and not is_stock(total) and fill(total, parts)


def fill(total: Node, parts: Sequence[Node]) -> bool:
    """Whether the months of `parts` follow each other and are together those of `total`."""
    spans = [months for part in parts if (months := _span(part)) is not None]
    return (
        len(spans) == len(parts) > 1
        and (spans[0][0], spans[-1][1]) == _span(total)
        and all(one[1] + 1 == other[0] for one, other in pairwise(spans))
    )


def _span(node: Node) -> tuple[int, int] | None:
    """The first and the last month of its period, counted from the year 0 where one is known."""
    return None if node.mention.when is None else months_of(node.mention.when)


def _is_of(node: Node, total: Node) -> bool:
    """Whether it is the same number of a shorter time, in one sentence."""
    if node.sentence != total.sentence or not is_part(node, total) or node.aside != total.aside:
        return False
    if _is_of_year_before(node) != _is_of_year_before(total):
        return False  # 一季度100起,二季度120起,去年上半年200起, of years that are not known
    here, there = node.mention.place, total.mention.place
    names = (core(each.mention.subject.words) for each in (node, total))
    span, whole = _span(node), _span(total)
    if here != there or len({*names}) > 1 or span is None or whole is None or span == whole:
        return False
    return whole[0] <= span[0] and span[1] <= whole[1]


def _is_of_year_before(node: Node) -> bool:
    """Whether its period is named as one of a year before: 去年上半年."""
    when = node.mention.when
    return when is not None and _YEAR_BEFORE.match(when.as_written) is not None
