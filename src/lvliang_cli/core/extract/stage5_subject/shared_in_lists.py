"""Lists: to each figure of 分别下降8%、28% its own subject."""

from collections.abc import Sequence
from itertools import pairwise

from lvliang_cli.core.text.patterns import pattern

from ..language.lexicon import lexicon
from .kinds_of_words import (
    depends,
    has_verb,
    is_measured,
    is_part_of,
    result_count,
    terms,
    topic_of,
    verb_of,
)
from .name_in_progress import Named
from .noun_after_unit import PASSIVE
from .positioned_words import NOTHING, Words, added, joined, words_at
from .scopes import UNITS, of_level, scope_of_sister, whose
from .share_names import share_of
from .subject_in_force import REACH

LONGEST = 12
"""A list of more figures than this is not shared out."""
LONGEST_TERM = 24
"""No term of the lexicon is longer."""
_BETWEEN = pattern(
    r"\s*(?:[、/:]|[，,]?(?:和|与|及|以及)|[，,])\s*(?:同比|环比)?"
    r"(?:上升|下降|增长|减少|增加|提高|降低|上涨|下跌|回落|[增降升跌])?了?\s*"
)
"""5%、下降3%"""
_AND = pattern(r"[、/,，]|和(?!平|谐|解)|(?<!参)与|(?<![涉普以危])及(?!其|以[上下内外]|时)")
_RESPECTIVE = pattern(r"分别|各(?:为|达|占)?|依次")
_SHARED_ENDS = ("货值", "游客", "人次", "案件", "警情", "人数", "起数", "事故", "案", "数")
_MEASURE_ENDS = pattern(
    r"(?:(?:PM2\.5|PM10|[A-Z]{1,2}\d?|臭氧|细颗粒物)?(?:平均)?浓度|[日月年人户]均[一-龥]{2,10}|产量|(?<!产)[一-龥]{2}[额量]"
    r"|(?:领域|行业|系统|环节)[一-龥]{2,8}|[一-龥]{0,2}指数|PMI|总?产值|增加值|[增降涨跌][幅速]|[一-龥]{2}率|价格|[存出]栏|面积|收入|支出|利率|(?:进出|[进出])口|人数|旅客|对[一-龥]{1,4}(?:投资|贸易))$"
)
"""牛肉、羊肉产量: what the last member ends in and the others leave to it."""
_CAUSED = pattern(
    r"(?:等(?:[一-龥]{2,10}?(?=[上中]|发生|造成|导致|引[发起])))?(?P<tail>[上中]?(?:发生|造成|导致|引[发起])[一-龥]{2,16})$"
)
"""疲劳驾驶、超速等行为导致死亡人数: what each of them led to."""
_BEHIND_QUOTED = pattern("(?<=”)(?:案件|警情|案|警|事故)$")
"""刑事、“两抢一盗”案件"""
_HERDS = pattern(r"[存出]栏量?$")
_OF = pattern(r"(?P<tail>(?:对[^、]{2,10})?的[一-龥]{2,10})$")
"""东部、中部的火灾数量"""
_KINDS = pattern(
    r"(?<=[一-龥])(?<!第)等?(?P<count>[两三四五六七八九十])(?:大?(?:类|行业|产业|板块|领域)(?:大类)?|种|项|个)"
    r"(?:任务|行为|情形|原因|因素|方式|问题|领域|业务)?(?![年月])"
)
"""取马蜂窝、开门两类任务: how many are listed, and no part of the last"""
_ORDINAL, _NUMERAL = pattern("第[一二三四五六七八九十]"), pattern("[一二三四五六七八九十]")
"""第一、二产业"""
_INSTANCE = pattern("[一二再]审")
_SIDE = pattern(r"[东中西南北]部")
_HARMED = pattern("(?:死亡|受伤|失踪|[亡伤]人)+(?:人[数口])?$")
"""交通事故死亡、受伤人数: both of 交通事故"""
_TOWARDS = pattern("(?:[一-龥]{2,10}(?<![针相绝面反核校应配派结]))?对(?![外内口比])(?=.{2})")
"""我国对甲国、乙国分别出口: to both"""
_TRADED = pattern("[进出]口(?!退税|信用|信贷|保险|企业|交?货|总|单)(?=[一-龥]{2})")
"""进口原油、机电产品: both are imported"""
_BARE = pattern(r"(?:人数|起数|数量?)$")
_ALL_OF = pattern(
    r"(?:[两三四五六七八九十\d]+|上述|以上|前述|各)(?:项|者|类|个)*(?:数字|指标|数据)?"
)
"""四项数字分别下降: what the figures before count."""
_STANDARD = pattern(
    r"(?:增[速幅]|降幅)?[较比](?:[^，,。;；\d]{2,16}?[高低快慢多少]$|全[国省市]|常年|多年|历年|同类|整体|平均|东部|中部|西部)"
    r"|(?:超|短|快于|慢于|落后于?)(?:[年月季]度?|平均|序?时序?)*进度|(?:影响|拉动|拉高|拉低|带动|下拉|[正负]?向[上下]?拉动|(?:增[速幅]|降幅)?(?:[高低快慢优好大多少]于|高出|超(?=全[国省市县区]|平均|整体)))"
)

_ABOVE_ALL = pattern(
    "(?P<lead>(?:[一-龥]{0,8}增[速幅])?(?:[高低快慢优好大多少]于|高出|[比较]))(?P<of>全[国省市].+?)(?:平均)?(?:水平)?[高低快慢多少]?出?"
)

_MEMBER = pattern(r"(?P<noun>[一-龥]{1,12}?)(?:、|以?及|和|与)")
_BEFELL = pattern(
    rf"{PASSIVE.pattern}|(?:因[公病]|不幸)?(?:牺牲|殉职|负伤|受伤|死亡|遇难|失踪|获救)+$"
)
"""253名民警、164名辅警因公牺牲: what befell the ones and the others"""


def shared_out(plain: str, named: Sequence[Named]) -> None:
    """Change the names of each list of figures that shares subjects, or what befell them, out."""
    for one, other in reversed(list(pairwise(named))):
        member = _MEMBER.fullmatch(plain, one.mention.end, other.mention.start)
        befell = None if member is None else _BEFELL.search(other.own.plain, 2)
        if member is None or befell is None or one.measure.id != other.measure.id:
            continue
        is_bare = one.is_level and one.of is None and one.words.plain.endswith(member["noun"])
        if is_bare and not (_BEFELL.search(one.words.plain) or has_verb(one.words)):
            one.words = one.words.plus(other.own.part(befell.start()))
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
    members, one, near = named[first:last], named[first], named[max(0, first - REACH) : first]
    bases = {name.mention.change.basis_as_written for name in members if name.mention.change}
    if len(bases) == len(members):
        return  # one subject, against each basis
    subject = one.own if one.part is None else one.part
    start = one.mention.start
    is_respective = _RESPECTIVE.search(plain, max(0, start - 80), start) is not None
    parts = _parts(subject, len(members))
    earlier, is_open = _levels_before(named, first, last), not one.own.plain
    if not (parts or earlier) and is_respective and one.part is None and one.carried == "clause":
        parts = _parts(one.words, len(members))
        own = one.own.plain
        parts = [p if p.plain.endswith(own) else p.plus(one.own) for p in parts]
    if one.part is not None:
        if subjects := (earlier or parts) if is_open else (parts or earlier):
            _share_wholes(members, subjects)
        return
    is_ratio = is_open and one.measure.id == "percent"
    if one.is_level and not (is_ratio or is_respective or parts):
        return
    begin = named[first - 1].mention.end if first else 0
    if against := _against_each(one, len(members)):
        given = against
    elif parts:
        tail = one.words.part(len(subject.plain))  # 增加值 of 采矿业、制造业
        is_of_all = one.words.plain == subject.plain + tail.plain and "、" not in tail.plain
        is_bare = subject.plain.startswith(parts[0].plain) or is_part_of(parts[-1])
        is_of_all = is_of_all and is_bare and (one.mention.change is not None or one.of is not None)
        tail = tail if is_of_all else NOTHING
        lead = one.words.part(0, -len(subject.plain))  # 盗窃 of 立案数、破案数
        is_led = one.words.plain == lead.plain + subject.plain and result_count(subject) == 0
        parts = [lead.plus(part) for part in parts] if is_led else parts
        its = [other for other in near if other.sentence == one.sentence]
        given = [of_level(its, part) for part in parts]
        full = [p if one.of is None and is_measured(p) else p.plus(tail) for p in parts]
        given = [of if of.plain else part for of, part in zip(given, full, strict=True)]
    elif earlier and is_against(one.own):
        given = [words.plus(one.own) for words in earlier]
    elif earlier and (is_open or _ALL_OF.fullmatch(one.own.plain)):
        given = earlier
    elif is_open and (ranked := _ranked(plain, named, first, last)):
        given = ranked
    elif len({name.mention.when for name in members}) == len(members):
        return  # 一季度、二季度分别达到9亿元和10亿元: one subject, in each time
    elif is_open and _RESPECTIVE.search(plain, begin, start):
        given = [NOTHING] * len(members)  # whose they are is not known
    else:
        return
    for name, words in zip(members, given, strict=True):
        name.words = words
        place = next((o.mention.place for o in near if o.words is words), None)
        name.mention.place = place or name.mention.place


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


def _against_each(one: Named, size: int) -> list[Words]:
    """``高于全国、全省0.9个和0.5个百分点``: how far from each of them."""
    own = one.own
    found = _ABOVE_ALL.fullmatch(own.plain)
    members = [] if found is None else _parts(own.part(*found.span("of")), size)
    if found is None or not one.words.plain.endswith(own.plain):
        return []
    lead = one.words.part(0, len(one.words.plain) - len(own.plain) + found.end("lead"))
    return [joined((lead, member, own.part(found.end("of")))) for member in members]


def is_against(words: Words) -> bool:
    """``高于全省``, ``影响CPI``: said of the figure before, against or towards another."""
    return _STANDARD.match(words.plain) is not None


def _share_wholes(members: Sequence[Named], parts: Sequence[Words]) -> None:
    """``分别占火灾总数和亡人总数的35%、71%``: to each part its own share."""
    whole = members[0].whole or NOTHING
    wholes = _parts(whole, len(members)) or [whole] * len(members)
    for name, part, its in zip(members, parts, wholes, strict=True):
        name.part, name.whole, name.words = part, its, share_of(part, its)


def _levels_before(named: Sequence[Named], first: int, last: int) -> list[Words]:
    """The names of as many levels of the sentence as the list has figures, or nothing.

    Figures with units of their own (5起, 103人) go to the levels with the same units.
    """
    levels: list[Named] = []
    one, before = named[first], named[max(0, 2 * first - last) : first]
    parts = [name.part for name in before if name.part is not None]
    if len(parts) == last - first and one.mention.change is not None:
        return parts  # 起数和人数分别占总数的8%、9%,同比分别下降3%、4%
    if len(parts) == last - first and one.is_percent and not one.own.plain:
        return [name.words for name in before]  # 占比由8%、9%提高到10%、11%
    for other in reversed(named[max(0, first - REACH) : first]):
        if other.sentence != one.sentence or len(levels) == last - first:
            break
        is_apart = other.in_part and not one.in_part
        if other.is_level and not (is_apart or other.is_limit or other.of is not None):
            levels.insert(0, other)
    units = [name.measure.id for name in named[first:last]]
    is_percent = all(name.is_relative for name in named[first:last])
    if len(levels) < len(units):
        return _sentence_before(named, first, last) if not levels and is_percent else []
    if not is_percent and units != [level.measure.id for level in levels]:
        return []
    return [level.words for level in levels]


_INDUSTRIES = pattern(
    r"(?:(?:第?一、?第?二、?)?(?<!第)三[次大]?|^)(?P<of>产业(?=结构)|(?<=三|次|大)产业)"
    r"(?P<ratio>(?:增加值)?(?:之比|结构比?例?|构成|比例?)$)?"
)
"""三次产业, 一、二、三产业, 产业结构: the first, the second and the third"""


def _sentence_before(named: Sequence[Named], first: int, last: int) -> list[Words]:
    """``事故8起,致2人死亡。比去年分别下降3%、8%``: the levels of the last sentence, if as many."""
    before = named[first - 1].sentence if first else -1
    near = [n for n in named[max(0, first - LONGEST) : first] if n.sentence == before]
    is_its = named[first].carried == "sentence" and len(near) == last - first
    is_its = is_its and all(n.is_level and not n.is_limit for n in near)
    return [n.words for n in near] if is_its else []


def _parts(subject: Words, size: int) -> list[Words]:
    """The members of a joined subject, each with what the last one ends in, if they are `size`."""
    industries = _INDUSTRIES.search(subject.plain)
    if industries is not None and size == 3:
        lead, of = subject.part(0, industries.start()), subject.part(*industries.span("of"))
        tail = added("比重") if industries["ratio"] else subject.part(industries.end("of"))
        return [joined((lead, added(nth), of, tail)) for nth in ("第一", "第二", "第三")]
    kinds = _KINDS.search(subject.plain)
    if kinds is not None and "零一两三四五六七八九十".find(kinds["count"]) == size:
        subject = subject.cut(kinds.start(), kinds.end())
    marks = list(_AND.finditer(subject.plain))
    last = subject.plain.rfind("、")
    if len(marks) >= size:  # 服装及附件、塑料制品、鞋靴: what joins within a member
        marks = [mark for mark in marks if mark[0] in "、/,，" or mark.start() > last]
    if len(marks) >= size:  # 同城、异地、国际/港澳台
        marks = [mark for mark in marks if mark[0] != "/"]
    edges = [(0, 0), *(mark.span() for mark in marks), (len(subject.plain),) * 2]
    found = [subject.part(before[1], after[0]) for before, after in pairwise(edges)]
    if len(found) != size or not all(part.plain for part in found):
        return []
    found = _in_full(found)
    is_one_way = not any(_TRADED.match(part.plain) for part in found[1:])
    shared_by = [_TOWARDS, _TRADED] if is_one_way else [_TOWARDS]
    tail = _shared_tail(found)
    if (given := found[0].plain.rfind("的") + 1) and not any("的" in m.plain for m in found[1:]):
        kind = found[0].plain[given:][-2:]
        if all(m.plain.endswith(kind) for m in found[1:]):
            found[1:] = [subject.part(0, given).plus(m) for m in found[1:]]  # 低保的城镇、农村居民
    towards = next((m for shared in shared_by if (m := shared.match(found[0].plain))), None)
    others = [m if is_measured(m) and is_measured(tail) else m.plus(tail) for m in found[:-1]]
    found = others + found[-1:]
    lead = verb_of(found[0]) if towards is None else subject.part(0, towards.end())
    if towards is None and any(has_verb(part) for part in found[1:]):
        lead = NOTHING
    scope = topic_of(found[0]).before(_HARMED)
    return found[:1] + [
        scope_of_sister(found[0], part).plus(part)
        if scope_of_sister(found[0], part).plain
        else _scoped(scope, part)
        if depends(part) or (part.plain in UNITS and found[0].plain not in UNITS)
        else lead.plus(part)
        for part in found[1:]
    ]


def _in_full(members: list[Words]) -> list[Words]:
    """``第一、二、三产业``, ``东、中、西部``, ``民事一审、二审`` with what only one bears."""
    instance = _INSTANCE.search(members[0].plain)
    if instance is not None and all(_INSTANCE.match(member.plain) for member in members[1:]):
        lead = members[0].part(0, instance.start())
        return members[:1] + [lead.plus(member) for member in members[1:]]
    if _ORDINAL.match(members[0].plain):
        lead = members[0].part(0, 1)
        return [lead.plus(m) if _NUMERAL.match(m.plain) else m for m in members]
    full = next((member for member in members if _SIDE.match(member.plain)), NOTHING)
    tail = full.part(1, 2)
    return [member.plus(tail) if len(member.plain) == 1 else member for member in members]


def _shared_tail(members: list[Words]) -> Words:
    """What the last of `members` ends in and the others leave to it."""
    *others, last = members
    for shared in (_CAUSED, _OF):
        end = shared.search(last.plain)
        if end and not any(shared.search(m.plain) or m.plain.endswith("度") for m in others):
            return last.part(end.start("tail"))
    if all(len(member.plain) == 1 for member in others):
        of_herds = _HERDS.search(last.plain)  # 内、外贸吞吐量; 猪、牛、家禽出栏
        return last.part(1 if of_herds is None else of_herds.start())
    fork = next((fork for member in reversed(others) if (fork := _fork(member.plain, last))), 0)
    if fork := fork or _alike_in_length(others, last):
        return last.part(fork)
    end = _MEASURE_ENDS.search(last.plain) or _BEHIND_QUOTED.search(last.plain)
    if end is None or _BARE.search(end[0]):
        return NOTHING
    is_own = any(_MEASURE_ENDS.search(m.plain) or m.plain.endswith(_SHARED_ENDS) for m in others)
    return NOTHING if is_own else last.part(end.start())


def _fork(member: str, last: Words) -> int:
    """Where `last` goes on with what `member` leaves to it, 0 if nowhere.

    The two fork where each begins a term of the lexicon that goes on alike (盗窃案件, 抢劫案件
    in 盗窃、抢劫案件发案), after a scope where the other is one (城市、农村火灾数量), else after
    the character that ends both (一审、二审用时).
    """
    forms, plain = lexicon().forms, last.plain
    if plain.startswith(member):
        return 0
    heads = {member} | {member[term.start :] for term in lexicon().terms(member)}
    for start in [term.start for term in terms(last)]:
        for end in range(min(len(plain), start + LONGEST_TERM), start + 1, -1):
            if plain[start:end] in forms:
                for fork in range(start + 1, end):
                    is_suffix = member.endswith(plain[:fork])
                    if not is_suffix and any(head + plain[fork:end] in forms for head in heads):
                        return fork
    if _is_scope(member) and not _is_scope(plain):
        return next((end for end in range(len(plain) - 1, 0, -1) if _is_scope(plain[:end])), 0)
    fork = plain.find(member[-1], 1) + 1
    return 0 if fork == len(plain) or member.endswith(plain[:fork]) else fork


def _alike_in_length(others: list[Words], last: Words) -> int:
    """韩国、德国、日本投资: where `last` goes on behind as many characters as all others have,
    which no term goes across; 0 where that cannot be said.
    """
    lengths = {len(member.plain) for member in others}
    fork = lengths.pop()
    is_own = any(is_measured(m) or m.plain.endswith(_SHARED_ENDS) for m in others)
    is_open = len(others) > 1 and not lengths and not is_own
    is_cut = any(term.start < fork < term.end for term in terms(last))
    is_cut = is_cut or last.plain.startswith("/", fork)  # 国际/港澳台
    return fork if is_open and not is_cut and fork + 1 < len(last.plain) else 0


def _is_scope(words: str) -> bool:
    return any(entry.kind == "scope" for entry in lexicon().forms.get(words, ()))


def _scoped(scope: Words, words: Words) -> Words:
    """道路交通事故起数、死亡人数: the deaths are of the accidents too."""
    scope = whose(scope, words)
    return words if scope.plain in words.plain or is_measured(scope) else scope.plus(words)
