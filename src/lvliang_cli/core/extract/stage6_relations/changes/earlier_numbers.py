"""The number of the time before that a change is measured against, where it is printed."""

from collections.abc import Iterator, Mapping, Sequence

from lvliang_cli.core.text.patterns import pattern
from lvliang_cli.core.text.tables import by_key

from ..figure_node import TIMES, Node, is_from
from ..name_likeness import EQUAL, core
from ..numbers_agree import Range, is_share, is_share_but_for_a_digit
from ..same_time import YEARLY, is_before_in_time, is_of_base_days

_AROUND = 12
"""A name is looked for among so many figures on both sides."""
_MOST = 30
"""Of so many numbers of one time one is looked for by its name."""
_YEAR_BEFORE = pattern(r"同[期月日]|(?:[去上前]一?年|\d{4}年)(?!\s?12月)|年初")
_YEAR = pattern(r"(?:[去上]年|(\d{4})年)度?")
_PAST_EVENT = pattern(
    r"[上前]一?届|历史最[高低]|疫情前|[一二三四五六七八九十\d]{1,3}年前|此前|昨[日天]"
)
_STEP = pattern("(?<=[上去前本])(?:个|一)*[年月周季旬日届]")
_AGAINST_OTHER = pattern("(?<![同环相])[比较](?![例重率值])")
_SAME_PART = pattern("的?同[期月日周季]度?|同样?时期")
_AGAINST = pattern("^(?:[同环]比)?[比较与和同]")
_SAME_TIME = (YEARLY, {"mom", "previous"})
"""Bases that may be two ways to say one: 同比 beside 比上年, 环比 beside 较上周."""


def earlier_number(plain: str, nodes: Sequence[Node], stated: Node, to: Node) -> int | None:
    """The number of the time before: 比去年同期(29起)下降; 由80起降至50起; 上年同期1500起."""
    last, other = stated.last, None
    if (
        last is not None
        and last.is_earlier
        and (last.clause == stated.clause or stated.lead[:1] == ")")
        and _may_be_earlier(last, to)
        and is_of_basis(last, to, stated)
    ):
        return last.index  # 环比上季度567件增长5%,同比去年(415件)增长44%
    for node in between(nodes, stated, to):
        if not _may_be_earlier(node, to):
            continue
        if node.index < to.index:
            is_moved = node.index == to.index - 1 and is_from(plain, node, to)
            if is_moved and of_one_comparison(node, stated) and is_of_basis(node, to, stated):
                return node.index
            is_past = node.is_earlier or is_before_in_time(node, to)
            is_past = is_past and is_of_base_days(node, stated) and is_of_basis(node, to, stated)
            if is_past and node.index == to.index - 1 and not core(to.lead):
                return node.index
        elif (
            node.is_earlier
            and _fits_name(nodes, node, to)
            and of_one_comparison(node, stated)
            and is_of_basis(node, to, stated)
            and (node.index < stated.index or _is_in_brackets_behind(plain, stated, node, to))
        ):
            name = core(node.lead)
            if not name or to.likeness(name):
                return node.index
            other = node.index if other is None else other  # 收案208件,结案36件: which of them?
    if other is None:
        other = _printed_after(nodes, stated, to)
    return _that_fits(nodes, stated, to) if other is None else other


def _that_fits(nodes: Sequence[Node], stated: Node, to: Node) -> int | None:
    """``10月200套,9月250套,去年10月160套,环比下降20%``: the one that the change comes from, where
    others between the two are of other times.
    """
    if stated.basis is None:
        return None
    row = [n for n in between(nodes, stated, to) if to.index < n.index < stated.index]
    row = [n for n in row if _may_be_earlier(n, to) and TIMES.search(n.lead)]
    fitting = (n.index for n in row if is_of_basis(n, to, stated) and _fits(n, to, stated))
    return next(fitting, None) if len(row) > 1 else None


def _fits(node: Node, to: Node, stated: Node) -> bool:
    if stated.kind == "percent-change":
        return is_share(to.number, node.number, share_of_before(stated))
    return number_before(stated, to.number, stated.number).value == node.number.value


def _may_be_earlier(node: Node, to: Node) -> bool:
    """Whether both count alike; what stands behind a mean is one too: 由每千克5元调整为7元. Not
    共查处205起,比上月日均的52起.
    """
    is_alike = (node.unit, node.kind) == (to.unit, to.kind)
    return is_alike and (to.is_mean or not node.is_mean or node.index < to.index)


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


def _is_in_brackets_behind(plain: str, stated: Node, node: Node, to: Node) -> bool:
    """``下降37.5%(去年同期80起)``; behind another clause only with the name of what changed, not
    ``增长14%,远超2019年同期(324户)``, which is of another comparison.
    """
    if node.aside is None:
        return False
    is_next = not set(plain[stated.end : node.aside.start]) & set("，,;；")
    return is_next or to.likeness(core(node.lead)) > 0


def between(nodes: Sequence[Node], stated: Node, to: Node) -> Iterator[Node]:
    """Figures in reach of both: from the one before `to` to those right after `stated`."""
    for node in nodes[max(0, min(to.index, stated.index) - 1) : stated.index + 4]:
        is_near = node.sentence in (to.sentence, stated.sentence)
        if is_near and node.index not in (to.index, stated.index):
            yield node


def _printed_after(nodes: Sequence[Node], stated: Node, to: Node) -> int | None:
    """``立案1286起,同比上升13.4%,去年同期为1134起``: right behind, and named by nothing else."""
    node = next(iter(nodes[stated.index + 1 : stated.index + 2]), None)
    if node is None or not node.is_earlier or node.block != stated.block or node.aside is not None:
        return None
    if (node.unit, node.kind) != (to.unit, to.kind) or core(TIMES.sub("", node.lead)):
        return None
    is_of_another = any(
        other.sentence == node.sentence and other.kind == stated.kind and not other.own
        for other in nodes[node.index + 1 : node.index + 2]
    )
    is_bare = to.index == stated.index - 1 and of_one_comparison(node, stated)
    is_bare = is_bare and is_of_basis(node, to, stated)  # 环比上升13.4%,去年同期为1134起
    return node.index if is_bare and not is_of_another else None


def _fits_name(nodes: Sequence[Node], node: Node, to: Node) -> bool:
    """Whether an earlier number names the same thing, or nothing that another number counts."""
    name = core(node.lead)
    if not name or to.likeness(name) > 0:
        return True
    others = nodes[max(0, to.index - _AROUND) : to.index + _AROUND]
    return node.aside is None and not any(
        other.likeness(name) > 0 for other in others if other.is_level and other is not node
    )


def is_of_basis(node: Node, to: Node, stated: Node) -> bool:
    """Whether the time that is told of an earlier number is the one that the change names, as far
    as it names one: not 上月437起 of 同比, nor 去年全年 of what ten months are held against.
    """
    when, base, now = node.mention.when, stated.mention.base, to.mention.when
    is_named = base is not None and base.as_written != "" and base.as_written not in node.lead
    event = _PAST_EVENT.search(stated.lead)
    is_so_far = "累计" in stated.lead and "累计" not in to.lead
    if is_so_far or (event is not None and event[0] not in node.lead):
        return False  # 上月287起,比10年前下降6%; 去年287起,累计下降6%
    past = _PAST_EVENT.search(node.lead)
    if base is not None and past is not None and past[0] not in base.as_written:
        return base.as_written == ""  # 疫情前287起,同比下降6%
    if is_named and _AGAINST_OTHER.search(node.lead) and not TIMES.search(node.lead):
        return False  # 比乙县的287起多25起,同比减少21起
    if when is None or base is None:
        return True
    if not base.as_written:
        return "前年" not in when.as_written
    told, own = when.as_written, "" if now is None else now.as_written
    if told == own:
        return True
    if when.end and when.end == base.end:
        return True
    step, wanted = _STEP.search(told), _STEP.search(base.as_written)
    if step is not None and wanted is not None and step[0] != wanted[0]:
        return False  # 上周287起,比上月下降6.3%
    if base.kind in ("mom", "previous"):
        return _YEAR_BEFORE.search(told) is None
    if base.kind not in YEARLY:
        words = _AGAINST.sub("", base.as_written)
        return base.kind == "annual" or told in words or words in told
    year = _YEAR.match(told)
    if year is None:
        return "前年" not in told and _SAME_PART.search(told) is not None
    if year[1] and (now is None or not now.start or int(year[1]) + 1 != int(now.start[:4])):
        return False
    return _SAME_PART.sub("", told[year.end() :]) in own


def of_one_comparison(node: Node, stated: Node) -> bool:
    """Whether both are of one comparison, as far as their words say."""
    if stated.last is not None and stated.last is not node and stated.last.is_of_flow:
        return False  # 余额60亿元,比年初增加3亿元,同比多增2亿元,增长7%
    if node.basis is None:
        return True
    if stated.basis is None or stated.basis.code == "unknown":
        return node.index < stated.index or node.basis.code not in _SAME_TIME[1]
    one, other = node.basis.code, stated.basis.code
    return (
        one == other
        or not {"unknown", "annual"}.isdisjoint((one, other))
        or any({one, other} <= s for s in _SAME_TIME)
    )
