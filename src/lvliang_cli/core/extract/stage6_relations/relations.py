"""Which figures belong together: the count, the count before, their difference and percentage.

Types and roles are those of `core.relations`; here a figure is named by its index.
"""

from collections.abc import Sequence
from typing import NamedTuple

from lvliang_cli.core.extract.clauses import is_aside
from lvliang_cli.core.extract.figure import Figure
from lvliang_cli.core.extract.patterns import pattern
from lvliang_cli.core.extract.record import Article


class Argument(NamedTuple):
    role: str
    figure: int


class Relation(NamedTuple):
    """That the figure `stated` follows from the figures of `arguments`."""

    type: str
    stated: int
    arguments: tuple[Argument, ...]


LONGEST_LIST = 12
"""So far back, and in lists so long, figures are taken to belong together."""
_SENTENCE_END = pattern(r"[。！？!?\n]")
_EARLIER = pattern(r"(?:去年|上年|上月|上期|前一?年|20\d\d年)(?:的)?(?:同期)?(?:的|为|是)?\s?$")
_FROM = pattern(r"(?:由|从)[^，,。;；]{0,20}$")
_INCLUDING = pattern(r"(?:其中|含|包括|其中包括)[^，,。;；\n]{0,20}$")
_SHARE = pattern(r"占[^，,。;；\n]{0,16}$")
_DISTRIBUTED = pattern(r"分别")
_LISTED = pattern(r"\s?(?:、|/|[，,]?(?:和|与|及|以及))\s?(?:分别)?[上下增减提]?[升降长加少高]?")


def relations(article: Article, figures: Sequence[Figure]) -> list[Relation]:
    """Every relation that the order of `figures` in the text of `article` shows."""
    text = article.plain
    found: list[Relation] = []
    for index, figure in enumerate(figures):
        if figure.class_ != "statistic":
            continue
        relation = (
            _change(text, figures, index)
            if figure.change is not None
            else _part_or_share(text, figures, index)
        )
        if relation is not None:
            found.append(relation)
    return found


def _change(text: str, figures: Sequence[Figure], index: int) -> Relation | None:
    """A percentage with the counts printed before it in the same sentence."""
    stated = figures[index]
    if stated.unit != "percent":
        return None
    group = _group(text, figures, index)
    if group is not None:
        return group
    to = previous = difference = None
    for back in range(index - 1, max(index - LONGEST_LIST, -1), -1):
        other = figures[back]
        if _SENTENCE_END.search(text, other.end, stated.start) or other.class_ != "statistic":
            break
        if is_aside(text, other.end, stated.start):
            continue
        if other.counted != stated.counted:
            break
        if other.change is not None:
            if other.kind == "change" and other.unit != "percent" and difference is None:
                difference = back
            continue
        if _is_earlier(text, other):
            previous = back if previous is None else previous
            continue
        if not _is_beside_another(figures, back):
            to = back
        break
    named = [i for i in (to, previous, difference) if i is not None]
    if to is None or len({figures[i].unit for i in named}) > 1 or figures[to].unit == "percent":
        return None
    roles = (("from", previous), ("to", to), ("difference", difference))
    arguments = tuple(Argument(role, i) for role, i in roles if i is not None)
    return Relation("change", index, arguments)


def _is_beside_another(figures: Sequence[Figure], index: int) -> bool:
    """``41件50人、上升50%``: which of the two rose is not printed."""
    here = figures[index]
    return index > 0 and figures[index - 1].end == here.start and here.unit != "percent"


def _is_earlier(text: str, figure: Figure) -> bool:
    return _EARLIER.search(text, max(0, figure.start - 14), figure.start) is not None


def _group(text: str, figures: Sequence[Figure], index: int) -> Relation | None:
    """``15985件,审结14135件,分别上升42.6%和43%``: each percentage to its own count."""
    first = last = index
    while first > index - LONGEST_LIST and first and _is_next_in_list(text, figures, first):
        first -= 1
    end = min(len(figures), index + LONGEST_LIST)
    while last + 1 < end and _is_next_in_list(text, figures, last + 1):
        last += 1
    size = last - first + 1
    if size < 2 or first < size:
        return None
    if not _DISTRIBUTED.search(text, figures[first - 1].end, figures[first].start):
        return None
    to = first - size + (index - first)
    levels = figures[first - size : first]
    if any(f.change is not None or f.unit == "percent" for f in levels):
        return None
    if _SENTENCE_END.search(text, levels[0].end, figures[first].start):
        return None
    if figures[to].counted != figures[index].counted:
        return None
    return Relation("change", index, (Argument("to", to),))


def _is_next_in_list(text: str, figures: Sequence[Figure], index: int) -> bool:
    here, before = figures[index], figures[index - 1]
    return (
        here.change is not None
        and before.change is not None
        and here.unit == before.unit
        and _LISTED.fullmatch(text, before.end, here.start) is not None
    )


def _part_or_share(text: str, figures: Sequence[Figure], index: int) -> Relation | None:
    stated = figures[index]
    begin = max(0, stated.start - 30)
    if index == 0 or _SENTENCE_END.search(text, figures[index - 1].end, stated.start):
        return None
    before = figures[index - 1]
    if before.change is not None or before.class_ != "statistic":
        return None
    if stated.unit == "percent":
        is_share = _SHARE.search(text, max(begin, before.end), stated.start) is not None
        if is_share and before.unit != "percent" and before.kind in ("count", "amount"):
            return Relation("share", index, (Argument("part", index - 1),))
        return None
    is_part = _INCLUDING.search(text, max(begin, before.end), stated.start) is not None
    if is_part and before.unit == stated.unit and stated.value <= before.value:
        return Relation("part", index, (Argument("whole", index - 1),))
    return None
