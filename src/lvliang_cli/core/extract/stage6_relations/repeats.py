"""The same figure printed twice: in the title and below, in a summary and in its section."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import chain, product, takewhile

from lvliang_cli.core.numbers.format import places_apart
from lvliang_cli.core.text.patterns import pattern
from lvliang_cli.core.text.tsv_files import by_key

from ..model.relation import Relation, arguments
from .figure_node import REACH, Node
from .name_likeness import ALIKE, EQUAL, core, likeness
from .numbers_agree import Range, agree
from .same_time import may_be_one_time

NONE: set[int] = set()
_MOST = 30
"""With so many first prints of a unit, and of one number, later ones are compared."""
_LONG_PRINT = 14
"""So many characters before both show a reprint: 2017年上半年,全国法院共受理案件1458.6万件."""
_FEW_DIGITS = 2
_SAME_WORDS = 9
"""So many characters before both make it likely."""
_FIGURE = pattern(r"\d[\d.,]*(?![\d号期线])")
"""25.68万人次; not 1号线, a name"""
_FEW_APART = 3
"""So many characters tell two sentences of one pattern apart: 一期投资…, 二期投资…."""
_GOAL = pattern("(?:的)?(?:年度)?(?:目标|任务|计划)")
_MOST_SHARED = 60
"""So far before and behind two prints it is seen whether the words are the same."""
_LONG_NAME = 4
"""A name of so many characters is hardly that of two things."""
_LONGER_NAME = 8
"""Nor is one of so many that the two have in common."""


def repeats(
    plain: str, nodes: Sequence[Node], apart: Sequence[frozenset[int]]
) -> Iterator[Relation]:
    """Each later print with the first one of the same thing.

    Args:
        nodes: of the text, in order.
        apart: figures that another relation sets apart: parts of one total, a number
            and the one before.
    """
    groups = groups_of(apart)
    is_told = cache(lambda headline: _is_told(nodes, nodes[headline]))
    is_summary = cache(lambda first: _is_summary(nodes, nodes[first]))
    printed: dict[object, list[Node]] = {}
    for later in nodes:
        if later.kind in ("other", "points", "count-change"):
            continue
        thing = (later.unit, later.kind, later.is_earlier, later.is_mean, later.direction)
        same = printed.setdefault((*thing, later.number.value), [])
        every = printed.setdefault(thing, [])
        found: Relation | None = None
        last = every[-1].index if every else -1
        firsts = chain(every, (one for one in same if one.index > last))
        for first in firsts if later.names or later.kind == "level" else ():
            if first.sentence == later.sentence and not first.is_heading:
                continue
            if not groups.get(later.index, NONE).isdisjoint(groups.get(first.index, NONE)):
                continue
            doubts = _doubts(plain, is_told, is_summary, first, later)
            if doubts is None or _are_two(plain, is_summary, first, later):
                continue
            if found is None or not doubts:
                found = Relation("same", later.index, arguments(other=first.index), doubts=doubts)
            if doubts == ():
                break
        if found is not None:
            yield found
        if found is None or found.doubts:
            for prints in (same, every):
                if len(prints) < _MOST:
                    prints.append(later)


def groups_of(apart: Sequence[frozenset[int]]) -> dict[int, set[int]]:
    """For each figure the numbers of the groups that it stands in."""
    numbered = by_key((index, number) for number, group in enumerate(apart) for index in group)
    return {index: set(numbers) for index, numbers in numbered.items()}


def _doubts(
    plain: str,
    is_told: Callable[[int], bool],
    is_summary: Callable[[int], bool | None],
    first: Node,
    later: Node,
) -> tuple[str, ...] | None:
    """None where the two are two figures, else why they may be."""
    if _is_same(plain, first, later):
        return ()
    name, like = _best(first, later)
    if like < ALIKE or not may_be_one_time(first, later):
        return None
    is_headline = first.is_heading and not later.is_heading and not is_told(first.index)
    if is_headline and like == EQUAL and _is_headline_of(first, later):
        return ("guessed-partner",)
    is_one_place = first.mention.place == later.mention.place
    if not (_one_digit(first.number, later.number) and is_one_place):
        return None
    is_told_below = first.is_heading and is_told(first.index)
    if is_told_below and not (like == EQUAL and _are_of_one_time(first, later)):
        return None  # 全市居民收入28560元…农村居民收入18560元
    moved, then = first.mention.change, later.mention.change
    if moved is not None or then is not None:
        is_one_change = moved is not None and then is not None and moved.basis == then.basis
        is_likely = is_headline and is_one_change and _digits(first, later) > 1
    elif first.kind != "level" or _digits(first, later) <= _FEW_DIGITS:
        is_long = len(name) >= _LONGER_NAME and _digits(first, later) > 1
        is_one_name = is_long or (like == EQUAL and len(name) >= _LONG_NAME)
        is_likely = is_headline and (is_one_name or _shared(plain, first, later) >= _SAME_WORDS)
    else:
        is_long = len(name) >= _LONG_NAME
        is_named = is_long and (is_headline or is_summary(first.index))
        is_likely = is_named or _shared(plain, first, later) >= _SAME_WORDS
    return ("guessed-partner",) if is_likely else None


def _are_two(
    plain: str, is_summary: Callable[[int], bool | None], first: Node, later: Node
) -> bool:
    """Whether two numbers that differ, of which none is a headline, have two labels or periods,
    or stand in paragraphs or sentences that tell of two things.
    """
    if first.is_heading or agree(first.number, later.number):
        return False
    are_of_one_name = core(first.mention.subject.words) == core(later.mention.subject.words)
    if not (are_of_one_name and _are_of_one_time(first, later)):
        return True
    return is_summary(first.index) is False or _are_parallel(plain, first, later)


def _are_of_one_time(first: Node, later: Node) -> bool:
    one, other = first.mention.when, later.mention.when
    return one is None or other is None or one.key == other.key


def _are_parallel(plain: str, first: Node, later: Node) -> bool:
    """Whether two sentences have the same words but for a few characters, their numbers aside:
    一期投资3亿元,建成厂房2座; 二期投资4亿元,建成厂房5座.
    """
    one, other = (_FIGURE.sub("", plain[n.sentence.start : n.sentence.end]) for n in (first, later))
    return 0 < len(places_apart(one, other)) <= _FEW_APART


def _digits(first: Node, later: Node) -> int:
    return min(first.number.digits, later.number.digits)


def _is_summary(nodes: Sequence[Node], first: Node) -> bool | None:
    """Whether what else its paragraph counts is told again in others, and nothing in another
    number, as it is where each paragraph is of a town, a week or a kind of its own. None where
    others have nothing of these names.
    """
    told: list[bool] = []
    for node in nodes[max(0, first.index - _MOST) : first.index + _MOST]:
        if node.block == first.block and node is not first and node.kind == "level":
            again = [
                other
                for other in nodes[node.index + 1 : node.index + REACH]
                if other.block != node.block
                and (other.unit, other.kind) == (node.unit, node.kind)
                and _best(node, other)[1] == EQUAL
            ]
            if again:
                told.append(any(agree(other.number, node.number) for other in again))
    return all(told) if told else None


def _is_headline_of(first: Node, later: Node) -> bool:
    """Whether a title or a heading tells the same thing of the same place, in another number.

    Not where one is a goal: 全年900万人目标.
    """
    one, other = first.mention, later.mention
    if (one.when is None) != (other.when is None):
        return False
    are_one = core(one.subject.words) == core(other.subject.words) and one.place == other.place
    moved, then = one.change, other.change
    if moved is not None and then is not None:
        are_one = are_one and moved.basis == then.basis
    is_goal = _GOAL.match(later.tail) is not None or _is_ahead(first) != _is_ahead(later)
    return first.is_heading and first.block != later.block and are_one and not is_goal


def _is_told(nodes: Sequence[Node], headline: Node) -> bool:
    """Whether what `headline` prints stands in the text too: another number is of another thing."""
    later = nodes[headline.index + 1 :]
    again = (n for n in later if n.unit == headline.unit and agree(n.number.cut, headline.number))
    is_long = headline.number.digits >= _FEW_DIGITS
    is_bound = headline.number.low == headline.number.value  # 增长超55%
    return any(
        (n.kind == headline.kind and _best(headline, n)[1])
        or (is_long and is_bound and n.number.step == headline.number.step)
        or (is_long and n.number.step < headline.number.step)
        or ((is_long or is_bound) and n.number == headline.number)
        for n in again
    )


def _is_same(plain: str, first: Node, later: Node) -> bool:
    here, there = first.mention.place, later.mention.place
    is_apart = here is not None and there is not None and here != there
    if first.sentence == later.sentence or is_apart:
        return False
    one, other = first.number, later.number
    is_one_time = may_be_one_time(first, later)
    is_rounded = False
    if not is_one_time:
        if not (first.is_heading and one == other):
            return False
    elif one.value != other.value:
        if _is_ahead(first) != _is_ahead(later):
            return False  # 预期寿命79岁, 到2030年达到80岁
        is_rounded = one.step != other.step and agree(one.cut, other.cut)
        is_reprint = first.kind == "level" and _shared(plain, first, later) >= _LONG_PRINT
        if not is_rounded and not (is_reprint and _one_digit(one, other)):
            return False
    name, like = _best(first, later)
    is_told_again = one == other and one.digits > 2 and len(name) > _LONG_NAME
    is_rate = first.kind == "percent" and not is_told_again
    if like < EQUAL and (is_rate or _is_closed(first) != _is_closed(later)):
        return False
    if is_rounded or not is_one_time:
        return like >= ALIKE
    is_long = one.digits > 2 or len(name) >= _LONG_NAME
    return one.value != other.value or like == EQUAL or (like >= ALIKE and is_long)


def _is_closed(node: Node) -> bool:
    """再审案件 that were 办结 are not those that are open."""
    return any("结案" in name for name in node.names)


def _is_ahead(node: Node) -> bool:
    """Whether its time was not over on the day of issue."""
    return "period-open" in node.mention.doubts


def _shared(plain: str, first: Node, later: Node) -> int:
    """How many characters right before the two, or right behind them, are the same."""
    begin, end = max(0, first.start - _MOST_SHARED), max(0, later.start - _MOST_SHARED)
    before = zip(plain[begin : first.start][::-1], plain[end : later.start][::-1], strict=False)
    behind = zip(
        plain[first.end : first.end + _MOST_SHARED],
        plain[later.end : later.end + _MOST_SHARED],
        strict=False,
    )
    return max(
        sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1] != "\n", side))
        for side in (before, behind)
    )


def _best(first: Node, later: Node) -> tuple[str, int]:
    """The name that the two share, and how surely."""
    return _best_name(tuple(first.names), tuple(later.names))


@lru_cache(maxsize=1024)
def _best_name(names: Sequence[str], others: Sequence[str]) -> tuple[str, int]:
    alike = ((name, max(likeness(name, other) for other in others)) for name in names if others)
    return max(alike, key=lambda found: (found[1], len(found[0])), default=("", 0))


def _one_digit(one: Range, other: Range) -> bool:
    """Whether two prints differ in a single digit, the finer one rounded or cut to the coarser.

    >>> 4.17亿, 4.19亿: yes; 363万, 263.95万: yes; 264万, 263.95万: no
    """
    step = max(one.step, other.step)
    pair = ({str(int(n.value / step)), str(round(n.value / step))} for n in (one, other))
    return any(len(places_apart(left, right)) == 1 for left, right in product(*pair))
