"""Numbers inside that of a larger time or place: of a day, a month or a county, and of the
quarters or months that fill a half-year or a year.

第一季度破案120起,第二季度破案130起,上半年共破案250起: the periods of the parts follow each other
and fill that of the whole, and all three count the same thing.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain, islice, pairwise

from lvliang_cli.core.extract.model.mention import Place
from lvliang_cli.core.extract.model.relation import Argument, Relation
from lvliang_cli.core.extract.stage3_time.expressions import expressions
from lvliang_cli.core.text.patterns import pattern
from lvliang_cli.core.text.tsv_files import word_list

from ..figure_node import REACH, Node, after, before
from ..name_likeness import EQUAL, core
from ..repeats import NONE, groups_of
from ..same_time import may_be_one_time, months_of
from .lists_of_which import is_part

_YEAR_BEFORE = pattern("[去上前]年")
_NEAR = 8
"""The parts are looked for among so many figures on each side."""


def parts_of_time(nodes: Sequence[Node]) -> Iterator[Relation]:
    """A sum for each number of more months than those that fill it in its sentence."""
    for total in nodes:
        if _span(total) is None or not total.is_amount or is_stock(total):
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


_ALL = ("全国", "全省", "全市", "全县")
"""From the greatest to the smallest."""
_STOCK = pattern("|".join(word_list("stocks")))
"""What there is at a time; that of a day is not part of that of a year."""


def inclusions(
    nodes: Sequence[Node], place: Place | None, apart: Sequence[frozenset[int]]
) -> Iterator[Relation]:
    """``2月20日发送旅客8201.9万人次`` in ``2月1日至20日累计发送旅客13.83亿人次``.

    Args:
        nodes: of the text, in order.
        place: of the release, None where unknown.
        apart: figures that another relation has brought together.
    """
    groups = groups_of(apart)
    named: dict[tuple[str, str], dict[object, list[Node]]] = {}
    for node in nodes:
        for name in node.names if node.is_level else ():
            alike = named.setdefault((node.unit, name), {})
            alike.setdefault(_when_and_where(node), []).append(node)
    for part in nodes:
        own = _when_and_where(part)
        wholes = [
            whole
            for name in {name for name in _bare_names(part, place) if part.is_level}
            for whole in _others(named.get((part.unit, name), {}), own)
            if _is_inside(part, whole, place)
            and groups.get(part.index, NONE).isdisjoint(groups.get(whole.index, NONE))
        ]
        if wholes:
            nearest = min(wholes, key=lambda whole: (abs(whole.index - part.index), whole.index))
            yield Relation("part", part.index, (Argument("whole", nearest.index),))


def _when_and_where(node: Node) -> object:
    return node.mention.when, node.mention.place


def _others(alike: Mapping[object, Sequence[Node]], own: object) -> Iterator[Node]:
    """The first of another time or place than `own`, as far as `REACH`."""
    others = (nodes for told, nodes in alike.items() if told != own)
    return islice(chain.from_iterable(others), REACH)


def _is_inside(part: Node, whole: Node, place: Place | None) -> bool:
    if part.is_mean or whole.is_mean or (part.aside is None) != (whole.aside is None):
        return False
    here, there = part.mention.place or place, whole.mention.place or place
    if here == there:
        may_be = _is_within(part, whole) and not is_stock(part)
    else:
        may_be = lies_in(here, there) and may_be_one_time(part, whole)
    return may_be and part.number.value < whole.number.value


def is_stock(node: Node) -> bool:
    """``年末机动车保有量``: there at a time, and not added up over one."""
    return _STOCK.search(node.lead + node.tail) is not None


def _bare_names(part: Node, place: Place | None) -> list[str]:
    """Its names without that of its place."""
    here = part.mention.place or place
    short = "" if here is None else here.name.rstrip("省市县区")
    names = part.names[:2]
    return [name.replace(short, "").lstrip("省市县区") for name in names] if short else names


def lies_in(here: Place | None, there: Place | None) -> bool:
    """Whether one place is a part of the other: 湖北省 of 全国, 武汉市 of 湖北省."""
    if here is None or there is None:
        return False
    if there.name in _ALL:
        return here.name not in _ALL or _ALL.index(here.name) > _ALL.index(there.name)
    if here.code is None or there.code is None:
        return False
    prefix = there.code.rstrip("0")
    prefix += "0" * (len(prefix) % 2)
    return bool(prefix) and here.code.startswith(prefix) and here.code != there.code


def _is_within(part: Node, whole: Node) -> bool:
    """Whether the period of one lies in that of the other; a stock is not part of a flow."""
    one, other = part.mention.when, whole.mention.when
    if one is None or other is None:
        return False
    if one.start is None and other.start is None:
        days, more = _days_without_year(one.as_written), _days_without_year(other.as_written)
        return days != more and bool(days and more) and more[0] <= days[0] <= days[1] <= more[1]
    return one.lies_in(other) and (one.start, one.end) != (other.start, other.end)


@lru_cache(maxsize=256)
def _days_without_year(words: str) -> tuple[int, ...]:
    """``春运前二十日(2月1日-20日)`` is (201, 220): the days named of a year that is not known."""
    found = [each for each in expressions(words) if each.kind == "days" and not each.has_year]
    parts = [each.part for each in found if each.part and each.part.first > 31]
    return (parts[0].first, parts[0].last) if len(parts) == 1 else ()
