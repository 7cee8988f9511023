"""Lists: to each figure of 分别下降8%、28% its own subject."""

from collections.abc import Sequence

from lvliang_cli.core.extract.stage5_subject.heads import depends, has_verb, topic_of, verb_of
from lvliang_cli.core.extract.stage5_subject.named import Named
from lvliang_cli.core.extract.stage5_subject.words import (
    NOTHING,
    Words,
    added,
    joined,
    words_at,
)
from lvliang_cli.core.text.patterns import pattern

LONGEST = 12
"""A list of more figures than this is not shared out."""
_BETWEEN = pattern(
    r"\s*(?:[、/]|[，,]?(?:和|与|及|以及)|[，,])\s*(?:同比|环比)?"
    r"(?:上升|下降|增长|减少|增加|提高|降低|上涨|下跌|回落|[增降升跌])?了?\s*"
)
"""5%、下降3%"""
_AND = pattern(r"[、/,，]|和(?!平|谐|解)|(?<!参)与|(?<![涉普以危])及(?!其|以[上下内外]|时)")
_RESPECTIVE = pattern(r"分别|各(?:为|达|占)?|依次")
_SHARED_ENDS = ("案件", "警情", "人数", "起数", "事故", "案", "数")
_MEASURE_ENDS = pattern(
    r"(?:(?:PM2\.5|PM10|[A-Z]{1,2}\d?|臭氧|细颗粒物)?(?:平均)?浓度|[日月年人户]均[一-龥]{2,10}|(?:案件|警情|事故)(?:总量|总数|起数)?|PMI|指数|产量|增加值|总产值|产值|价格|存栏量?|出栏量?|面积"
    r"|犯罪(?:案件)?|(?:领域|行业|系统|环节)[一-龥]{2,8}|收入|支出|贷款|存款|利率|人数|成交量?|(?:进?出|进)口[额值]?|旅客|游客"
    r"|(?:零售|销售|批发|交易|投资|营业|发电|用电|货运|客运|吞吐|周转|交通|车流|客流|人流|接待|投诉|受理)[额量])$"
)
"""牛肉、羊肉产量: what the last member ends in and the others leave to it."""
_CAUSED = pattern(
    r"(?:等(?:[一-龥]{2,10}?(?=[上中]|发生|造成|导致|引[发起])))?(?P<tail>[上中]?(?:发生|造成|导致|引[发起])[一-龥]{2,16})$"
)
"""疲劳驾驶、超速等行为导致死亡人数: what each of them led to."""
_OF = pattern(r"(?P<tail>的[一-龥]{2,10})$")
"""东部、中部的火灾数量"""
_ORDINAL = pattern(r"第?[一二三四五六七八九十]")
"""第二、第三产业"""
_BARE = pattern(r"(?:人数|起数|数量?)$")
_ALL_OF = pattern(
    r"(?:[两三四五六七八九十\d]+|上述|以上|前述|各)(?:项|者|类|个)*(?:数字|指标|数据)?"
)
"""四项数字分别下降: what the figures before count."""
_RATE = pattern(r"(?:增速|增幅|降幅|涨幅|跌幅)")
_AGAINST = pattern(
    r"(?:增[速幅]|降幅)?[较比](?:全[国省市]|常年|多年|历年|同类|整体|平均|东部|中部|西部)"
    r"|(?:影响|拉动|拉高|拉低|带动|下拉|向上拉动|向下拉动|高于|低于|高出|超(?=全[国省市县区]|平均|整体)|快于|慢于|优于|好于|大于|多于|少于)"
)


def shared_out(plain: str, named: Sequence[Named]) -> None:
    """Change the names of each list of figures that shares subjects out."""
    first = 0
    while first < len(named):
        last = first + 1
        while last < min(len(named), first + LONGEST) and _goes_on(
            plain, *named[last - 1 : last + 1]
        ):
            last += 1
        if last - first > 1:
            _share(plain, named, first, last)
        first = last


def _goes_on(plain: str, one: Named, other: Named) -> bool:
    """Whether only a list mark stands between the figure and the one before it."""
    between = plain[one.mention.end : other.mention.start]
    is_alike = (one.mention.change is None) == (other.mention.change is None)
    if _BETWEEN.fullmatch(between) is None or not is_alike:
        return False
    return (one.part is None) == (other.part is None) or not other.own.plain


def _share(plain: str, named: Sequence[Named], first: int, last: int) -> None:
    members, one = named[first:last], named[first]
    bases = {name.mention.change.basis_as_written for name in members if name.mention.change}
    if len(bases) == len(members):
        return  # one subject, against each basis
    parts = _parts(one.own if one.part is None else one.part, len(members))
    earlier = _levels_before(named, first, last)
    start = one.mention.start
    if one.part is not None:
        if parts or earlier:
            _share_wholes(members, parts or earlier)
        return
    is_open = not one.own.plain
    is_ratio = is_open and one.measure.id == "percent"
    is_respective = _RESPECTIVE.search(plain, max(0, start - 80), start) is not None
    if one.is_level and not (is_ratio or is_respective or parts):
        return
    begin = named[first - 1].mention.end if first else 0
    rated = _rated(named, first, last)
    if parts:
        given = parts
    elif earlier and is_against(one.own):
        given = [words.plus(one.own) for words in earlier]
    elif earlier and (is_open or _ALL_OF.fullmatch(one.own.plain)):
        given = earlier
    elif is_open and (ranked := _ranked(plain, named, first, last)):
        given = ranked
    elif is_open and _RESPECTIVE.search(plain, begin, start):
        given = [NOTHING] * len(members)  # whose they are is not known
    elif rated:
        given = rated
    else:
        return
    for name, words in zip(members, given, strict=True):
        name.words = words


_MOST = pattern(r"最?[高多大低少小好差快慢]的?$")
_NAMED = pattern(
    r"(?:的?[一-龥]{1,6}?)?(?:依次|分别)?[是为](?P<members>[^，,。;；\d\n]{2,60})[，,]"
    r"(?:依次|分别)[一-龥]{0,3}\s?"
)


def _ranked(plain: str, named: Sequence[Named], first: int, last: int) -> list[Words]:
    """``浓度最低的2个城市依次是甲市和乙市,分别为4和5微克``: 甲市浓度, 乙市浓度."""
    if not first:
        return []
    before, one = named[first - 1], named[first]
    of, found = before.found.own, _NAMED.fullmatch(plain, before.mention.end, one.mention.start)
    if found is None or before.mention.quantity.value != last - first or not _MOST.search(of.plain):
        return []
    members = _parts(words_at(plain, *found.span("members")), last - first)
    return [member.plus(of.before(_MOST)) for member in members]


def _rated(named: Sequence[Named], first: int, last: int) -> list[Words]:
    """``产量分别降1%、2%,降幅分别收窄3、4个百分点``: the rates are of the list before."""
    one, before = named[first], named[max(0, first - (last - first)) : first]
    names = {name.words.plain for name in before}
    is_rate = one.mention.change is not None and _RATE.fullmatch(one.own.plain) is not None
    if not is_rate or len(names) < last - first:
        return []
    return [name.words.plus(one.own) for name in before]


def is_against(words: Words) -> bool:
    """``高于全省``, ``影响CPI``: told of the figure before, against or towards another."""
    return _AGAINST.match(words.plain) is not None


def _share_wholes(members: Sequence[Named], parts: Sequence[Words]) -> None:
    """``分别占火灾总数和亡人总数的35%、71%``: to each part its own share."""
    whole = members[0].whole or NOTHING
    wholes = _parts(whole, len(members)) or [whole] * len(members)
    for name, part, its in zip(members, parts, wholes, strict=True):
        name.part, name.whole, name.words = part, its, share_of(part, its)


def share_of(part: Words, whole: Words) -> Words:
    """The name of a share: X占Y的比重, X占比 where the whole is not known."""
    if not whole.plain:
        is_named = part.plain.endswith(("比重", "比例", "占比", "率"))
        return part if is_named else part.plus(added("占比"))
    return joined((part, added("占"), whole, added("的比重")))


def _levels_before(named: Sequence[Named], first: int, last: int) -> list[Words]:
    """The names of as many levels of the sentence as the list has figures, or nothing.

    Figures with units of their own (5起, 103人) go to the levels with the same units.
    """
    levels: list[Named] = []
    at = first - 1
    while at >= 0 and named[at].sentence == named[first].sentence and len(levels) < last - first:
        is_apart = named[at].in_part and not named[first].in_part
        if named[at].is_level and not (is_apart or named[at].is_limit or named[at].of is not None):
            levels.insert(0, named[at])
        at -= 1
    units = [name.measure.id for name in named[first:last]]
    is_percent = all(name.is_percent for name in named[first:last])
    if len(levels) < len(units):
        return []
    if not is_percent and units != [level.measure.id for level in levels]:
        return []
    return [level.words for level in levels]


def _parts(subject: Words, size: int) -> list[Words]:
    """The members of a joined subject, each with what the last one ends in, if they are `size`."""
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
            found = [part.plus(tail) for part in found[:-1]] + found[-1:]
    ordinal = _ORDINAL.match(found[-1].plain)
    if ordinal is not None and all(_ORDINAL.fullmatch(part.plain) for part in found[:-1]):
        tail = found[-1].part(ordinal.end())
        return [part.plus(tail) for part in found[:-1]] + found[-1:]
    for shared in (_CAUSED, _OF):
        end = shared.search(found[-1].plain)
        if end is not None and not any(
            _MEASURE_ENDS.search(p.plain) or shared.search(p.plain) for p in found[:-1]
        ):
            tail = found[-1].part(end.start("tail"))
            return [part.plus(tail) for part in found[:-1]] + found[-1:]
    lead = subject.part(0, 1) if subject.plain.startswith("对") else verb_of(found[0])
    if lead.plain != "对" and any(has_verb(part) for part in found[1:]):
        lead = NOTHING
    scope = topic_of(found[0])
    return found[:1] + [
        _scoped(scope, part) if depends(part) else lead.plus(part) for part in found[1:]
    ]


def _scoped(scope: Words, words: Words) -> Words:
    """道路交通事故起数、死亡人数: the deaths are of the accidents too."""
    return words if scope.plain in words.plain else scope.plus(words)
