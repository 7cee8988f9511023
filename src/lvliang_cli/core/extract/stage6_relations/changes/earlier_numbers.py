"""The number of the time before that a change is measured against, where it is printed."""

from collections.abc import Iterator, Mapping, Sequence

from lvliang_cli.core.text.tsv_files import by_key

from ..figure_node import TIMES, Node, is_from
from ..name_likeness import EQUAL, core
from ..numbers_agree import Range, is_share, is_share_but_for_a_digit
from ..same_time import is_base_of, is_before_in_time, of_one_comparison

_AROUND = 12
"""A name is looked for among so many figures on both sides."""
_LONGEST_TIME = 12
_MOST = 30
"""Of so many numbers of one time one is looked for by its name."""


def earlier_number(plain: str, nodes: Sequence[Node], stated: Node, to: Node) -> int | None:
    """The number of the time before: 比去年同期(29起)下降; 由80起降至50起; 上年同期1500起."""
    other = None
    for node in between(nodes, stated, to):
        if not (_may_be_earlier(plain, node, to, stated) and of_one_comparison(node, stated)):
            continue
        if node.index < to.index:
            is_past = node.is_earlier or is_before_in_time(node, to)
            is_past = (is_past and not core(to.lead)) or is_from(plain, node, to)
            if is_past and node.index == to.index - 1:
                return node.index
        elif (
            (node.is_earlier or (is_before_in_time(node, to) and is_of_same_words(node, to)))
            and _fits_name(nodes, node, to)
            and (node.index < stated.index or _is_behind(plain, stated, node, to))
        ):
            name = core(node.lead)
            if not name or to.likeness(name):
                return node.index
            other = node.index if other is None else other  # 收案208件,结案36件: which of them?
    return other


def is_of_same_words(earlier: Node, to: Node) -> bool:
    """Whether no more than a time stands before an earlier number, or what does before `to` too:
    2023年立案316起,2022年立案261起.
    """
    return core(TIMES.sub("", earlier.lead)) in ("", core(TIMES.sub("", to.lead)))


def _may_be_earlier(plain: str, node: Node, to: Node, stated: Node) -> bool:
    """Whether both count alike, and it is of the time that the change names; what stands behind a
    mean is one too: 由每千克5元调整为7元. Not 共查处205起,比上月日均的52起.
    """
    is_alike = (node.unit, node.kind) == (to.unit, to.kind)
    is_alike = is_alike and (to.is_mean or not node.is_mean or node.index < to.index)
    opened = 0 if node.aside is None else node.aside.start - 1
    before_it = plain[max(0, opened - _LONGEST_TIME) : opened]  # 去年全年(2889件)
    times = [time[0] for time in TIMES.finditer(before_it) if time.end() == len(before_it)]
    return is_alike and is_base_of(node, to, stated, "".join(times))


def numbers_by_days(nodes: Sequence[Node]) -> dict[object, list[Node]]:
    """The levels of each unit and of each first and last day that is known, the first of many."""
    found = by_key(
        ((node.unit, when.start, when.end), node)
        for node in nodes
        if (when := node.mention.when) is not None and when.start
        if node.is_level and not node.is_mean
    )
    return {days: same[:_MOST] for days, same in found.items()}


def share_of_before(change: Node) -> Range:
    """What a number that changed so is of the one before, in per cent: 142.6 after 上升42.6%,
    200 after 增长1倍.
    """
    sign, number = 1 if change.direction == "up" else -1, change.number
    scale = 100 if change.unit == "times" else 1
    low, high = sorted(100 + sign * scale * side for side in (number.low, number.high))
    return Range(low, high, 100 + sign * scale * number.value, number.step * scale)


def number_before(change: Node, to: Range, by: Range) -> Range:
    """The number before, as `to`, what it became, and the difference `by` give it."""
    if change.direction == "up":
        return Range(to.low - by.high, to.high - by.low, to.value - by.value, to.step)
    return Range(to.low + by.low, to.high + by.high, to.value + by.value, to.step)


def number_of_base(
    by_days: Mapping[object, Sequence[Node]], stated: Node, to: Node
) -> tuple[int | None, tuple[str, ...]]:
    """The number that another sentence prints for the days that a change is told against, and why
    that may be another: 2015年受理15985件,比2014年上升42.6%. 2014年受理11210件.

    Only one whose number fits, or would with a digit changed where it has the same name.
    """
    base, percent = stated.mention.base, share_of_before(stated)
    days = () if base is None else by_days.get((to.unit, base.start, base.end), ())
    likest: tuple[int | None, tuple[str, ...]] = None, ()
    for node in days if stated.number.digits > 1 else ():
        like = max((*map(node.likeness, to.names), *map(to.likeness, node.names)), default=0)
        if not like or node.mention.place != to.mention.place:
            continue
        if is_share(to.number, node.number, percent):
            return node.index, ()
        if like == EQUAL and is_share_but_for_a_digit(to.number, node.number, percent):
            likest = node.index, ("guessed-partner",)
    return likest


def _is_behind(plain: str, stated: Node, node: Node, to: Node) -> bool:
    """``下降37.5%(去年同期80起)``; behind another clause only with the name of what changed, not
    ``增长14%,远超2019年同期(324户)``, which is of another comparison; or right behind, and named by
    nothing else: ``立案1286起,同比上升13.4%,去年同期为1134起``.
    """
    if node.aside is not None:
        is_next = not set(plain[stated.end : node.aside.start]) & set("，,;；")
        return is_next or to.likeness(core(node.lead)) > 0
    later = node.next
    is_of_another = (
        later is not None
        and later.sentence == node.sentence
        and later.kind == stated.kind
        and not later.own
    )
    is_bare = to.index + 2 == stated.index + 1 == node.index and not core(TIMES.sub("", node.lead))
    return is_bare and not is_of_another


def between(nodes: Sequence[Node], stated: Node, to: Node) -> Iterator[Node]:
    """Figures in reach of both: from the one before `to` to those right after `stated`."""
    for node in nodes[max(0, min(to.index, stated.index) - 1) : stated.index + 4]:
        is_near = node.sentence in (to.sentence, stated.sentence)
        is_near = is_near or (node.index == stated.index + 1 and node.block == stated.block)
        if is_near and node.index not in (to.index, stated.index):
            yield node


def _fits_name(nodes: Sequence[Node], node: Node, to: Node) -> bool:
    """Whether an earlier number names the same thing, or nothing that another number counts."""
    name = core(node.lead)
    if not name or to.likeness(name) > 0:
        return True
    others = nodes[max(0, to.index - _AROUND) : to.index + _AROUND]
    return node.aside is None and not any(
        other.likeness(name) > 0 for other in others if other.is_level and other is not node
    )
