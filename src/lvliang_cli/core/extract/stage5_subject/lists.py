"""Lists: to each figure of 分别下降8%、28% its own subject."""

from collections.abc import Sequence

from lvliang_cli.core.extract.patterns import pattern
from lvliang_cli.core.extract.record import Mention
from lvliang_cli.core.extract.stage1_numbers.measures import measure_of
from lvliang_cli.core.extract.stage5_subject.heads import depends, topic_of
from lvliang_cli.core.extract.stage5_subject.named import Named
from lvliang_cli.core.extract.stage5_subject.words import NOTHING, Words, added, joined

LONGEST = 12
"""A list of more figures than this is not shared out."""
_BETWEEN = pattern(
    r"\s*(?:[、/]|[，,]?(?:和|与|及|以及)|[，,])\s*(?:同比|环比)?(?:上升|下降|增长|减少|增加|提高|降低|上涨|下跌|回落|[增降升跌])?了?\s*"
)
"""5%、下降3%"""
_AND = pattern(r"[、/,，]|和(?!平|谐|解)|与|及(?!其)")
_RESPECTIVE = pattern(r"分别|各(?:为|达|占)?|依次")
_SHARED_ENDS = ("案件", "警情", "人数", "起数", "事故", "案", "数")
_MEASURE_ENDS = pattern(
    r"(?:(?:案件|警情|事故)(?:总量|总数|起数)?|PMI|指数|产量|增加值|总产值|产值|价格|存栏量?|出栏量?|面积"
    r"|收入|支出|贷款|存款|利率|人数|成交量?|(?:进?出|进)口[额值]?|旅客|游客)$"
)
_BARE = pattern(r"(?:人数|起数|数量?)$")
_ALL_OF = pattern(
    r"(?:[两三四五六七八九十\d]+|上述|以上|前述|各)(?:项|者|类|个)*(?:数字|指标|数据)?"
)
"""四项数字分别下降: what the figures before count."""
_RATE = pattern(r"(?:增速|增幅|降幅|涨幅|跌幅)")


def shared_out(plain: str, mentions: Sequence[Mention], named: list[Named]) -> None:
    """Change the names of each list of figures that shares subjects out."""
    first = 0
    while first < len(mentions):
        last = first + 1
        while last < min(len(mentions), first + LONGEST) and _goes_on(plain, mentions, named, last):
            last += 1
        if last - first > 1:
            _share(plain, mentions, named, first, last)
        first = last


def _goes_on(plain: str, mentions: Sequence[Mention], named: Sequence[Named], at: int) -> bool:
    """Whether only a list mark stands between the figure and the one before it."""
    one, other = mentions[at - 1], mentions[at]
    between = plain[one.end : other.start]
    if _BETWEEN.fullmatch(between) is None or (one.change is None) != (other.change is None):
        return False
    return (named[at - 1].part is None) == (named[at].part is None) or not named[at].own.plain


def _share(
    plain: str, mentions: Sequence[Mention], named: list[Named], first: int, last: int
) -> None:
    size, one = last - first, named[first]
    is_level = mentions[first].change is None and one.part is None
    before = plain[max(0, mentions[first].start - 80) : mentions[first].start]
    parts = _parts(one.part if one.part is not None else one.own, size)
    earlier = _levels_before(mentions, named, first, last)
    bases = {m.change.basis_as_written for m in mentions[first:last] if m.change is not None}
    if len(bases) == size:
        return  # one subject, against each basis
    is_ratio = not one.own.plain and measure_of(mentions[first].quantity.unit).id == "percent"
    if is_level and not is_ratio and _RESPECTIVE.search(before) is None and len(parts) != size:
        return
    if len(parts) == size and one.part is not None:
        _share_wholes(named, first, last, parts)
        return
    if len(parts) == size:
        given = parts
    elif is_against(one.own) and len(_levels_before(mentions, named, first, last)) == size:
        given = [words.plus(one.own) for words in earlier]
    elif one.part is not None and len(earlier) == size:
        _share_wholes(named, first, last, earlier)
        return
    elif (not one.own.plain or _ALL_OF.fullmatch(one.own.plain)) and len(earlier) == size:
        given = earlier
    elif not one.own.plain and _RESPECTIVE.search(
        plain, _clause(mentions, first), mentions[first].start
    ):
        given = [NOTHING] * size  # whose they are is not known
    elif _RATE.fullmatch(one.own.plain) and first >= size and not is_level:
        given = [named[at].words.plus(one.own) for at in range(first - size, first)]
        if len({words.plain for words in given}) < size:
            return
    else:
        return
    for name, words in zip(named[first:last], given, strict=True):
        name.words = words


_AGAINST = pattern(
    r"(?:影响|拉动|拉高|拉低|带动|下拉|向上拉动|向下拉动|高于|低于|高出|快于|慢于|优于|好于|大于|多于|少于)"
)


def is_against(words: Words) -> bool:
    """``高于全省``, ``影响CPI``: told of the figure before, against or towards another."""
    return _AGAINST.match(words.plain) is not None


def _clause(mentions: Sequence[Mention], first: int) -> int:
    """Where the figure before the list ends."""
    return mentions[first - 1].end if first else 0


def _share_wholes(named: list[Named], first: int, last: int, parts: Sequence[Words]) -> None:
    wholes = _parts(named[first].whole or NOTHING, last - first)
    for index, part in enumerate(parts):
        name = named[first + index]
        whole = wholes[index] if wholes else named[first].whole or NOTHING
        name.part, name.whole = part, whole
        name.words = share_of(part, whole)


def share_of(part: Words, whole: Words) -> Words:
    """The name of a share: X占Y的比重, X占比 where the whole is not known."""
    if not whole.plain:
        is_named = part.plain.endswith(("比重", "比例", "占比", "率"))
        return part if is_named else part.plus(added("占比"))
    return joined((part, added("占"), whole, added("的比重")))


def _levels_before(
    mentions: Sequence[Mention], named: Sequence[Named], first: int, last: int
) -> list[Words]:
    """The names of the levels of the sentence before the list, as many as it has figures.

    Figures with units of their own (5起, 103人) go to the levels with the same units.
    """
    levels: list[int] = []
    at = first - 1
    while at >= 0 and named[at].sentence == named[first].sentence and len(levels) < last - first:
        if named[at].is_level and not named[at].is_limit:
            levels.insert(0, at)
        at -= 1
    size, near = last - first, levels
    units = [measure_of(mention.quantity.unit) for mention in mentions[first:last]]
    if not all(unit.dimension == "percent" for unit in units):
        theirs = [measure_of(mentions[at].quantity.unit) for at in near]
        if [unit.id for unit in theirs] != [unit.id for unit in units]:
            return []
    return [named[at].words for at in near] if len(near) == size else []


def _parts(subject: Words, size: int) -> list[Words]:
    """The members of a joined subject, each with what the last one ends in."""
    found, start = [], 0
    for mark in _AND.finditer(subject.plain):
        found.append(subject.part(start, mark.start()))
        start = mark.end()
    found.append(subject.part(start))
    if len(found) != size or not all(part.plain for part in found):
        return []
    end = _MEASURE_ENDS.search(found[-1].plain)
    if end is not None and not any(_MEASURE_ENDS.search(part.plain) for part in found[:-1]):
        is_same = any(part.plain.endswith(_SHARED_ENDS) for part in found[:-1])
        tail = found[-1].part(end.start())
        if not is_same and not _BARE.search(tail.plain):
            found = [part if part is found[-1] else part.plus(tail) for part in found]
    lead = subject.part(0, 1) if subject.plain.startswith("对") else NOTHING
    scope = topic_of(found[0])
    return [found[0]] + [
        _scoped(scope, part) if depends(part) else lead.plus(part) for part in found[1:]
    ]


def _scoped(scope: Words, words: Words) -> Words:
    """道路交通事故起数、死亡人数: the deaths are of the accidents too."""
    return words if scope.plain in words.plain else scope.plus(words)
