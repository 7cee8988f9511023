"""Kinds that nothing can be of two of: 男 and 女, 汽油 and 柴油, 合格 and 不合格.

Parts of such kinds do not overlap, so together they cannot pass their total. That is told
only where the words are plain: the parts stand right behind the total, have besides their
kind the same words, and those are not of another event.
"""

import re
from collections.abc import Sequence
from fractions import Fraction
from itertools import permutations

from lvliang_cli.core.extract.language.lexicon import lexicon
from lvliang_cli.core.text.patterns import pattern
from lvliang_cli.core.text.tsv_files import named_rows

from ..figure_node import TIMES, Node
from ..name_likeness import core
from ..same_time import may_be_one_time

_KINDS = {tuple(row["kinds"].split("|")): row for row in named_rows("lexicon/exclusive_kinds")}
"""`of` is what a whole says where it does not name its parts: 生产总值 of 第一产业增加值,
whose `noun` it does not bear.
"""
OPPOSITES = [kinds for kinds, row in _KINDS.items() if row["whole"] in ("always", "yes")]
"""Words that part a whole between them and leave nothing."""
SISTERS = [kinds for kinds, row in _KINDS.items() if row["whole"] == "by-numbers"]
"""Words that part a whole, as far as the numbers say so."""
_NOTHING_LEFT = [kinds for kinds, row in _KINDS.items() if row["whole"] == "always"]
"""Of these a whole is the sum by definition, so that 其中 leaves nothing out."""
_APART = [kinds for kinds, row in _KINDS.items() if row["apart"]]
"""Words of which a thing bears one at most; others may stand beside them."""
_FATES = {kind for kinds, row in _KINDS.items() if row["apart"] == "fate" for kind in kinds}
_EVERY_KIND = {kind for kinds in _KINDS for kind in kinds} - _FATES
_BOTH = pattern("进出口|(?:货物|双边)?贸易(?=总|额|$)|[出进][入出]境|城乡|男女")
_HOLDER = pattern("单位|企业|^[对自从向](?=.)")
"""限额以上单位实现零售额; 对甲国出口, 自甲国进口"""
_NO_MEAN = [kind for kinds, row in _KINDS.items() if row["of"] for kind in kinds]
NET = pattern("利润|盈|亏|净|结余|得分|[升降]温")
"""Of what some make others may lose: the whole may be less than a part."""
_BEFORE_KIND = pattern(r"^[\s，,、:：(]*(?:其中|中(?=有))?[，,:：]?(?:有|为|是|包括|含)?")
_SORT = pattern("[类级等档籍族科型境]")
"""甲国籍, 乙国籍: what ends so is one of a division."""
_NEGATED = pattern("[未不非无待]")
_COMES_IN = pattern("受理|[新接]收|收[到案]|立案|接[到报]")


def are_sisters(leads: Sequence[str]) -> bool:
    """Whether the words before some numbers are kinds of one division: 老人, 儿童; A类, B类."""
    is_sort = bool(set.intersection(*(set(_SORT.findall(lead)) for lead in leads)))
    return is_sort or any(_rests(leads, words) is not None for words in _KINDS)


def are_opposites(leads: Sequence[str], total: Node | None = None) -> bool:
    """Whether the words before some numbers part a whole, that of `total` where one is known:
    男性, 女性; not 省属高校女性, whose first words narrow it.
    """
    for words in OPPOSITES:
        if _rests(leads, words) is not None:
            if total is None:
                return True
            narrow = [re.split("|".join(words), _BEFORE_KIND.sub("", lead))[0] for lead in leads]
            return _is_whole_of(total, words) and all(core(n) in core(total.lead) for n in narrow)
    return False


def _rests(leads: Sequence[str], words: Sequence[str]) -> list[str] | None:
    """What `leads` say besides their kinds; None unless each has its own one of `words`."""
    if len(words) != len(leads):
        return None
    bare = [_BOTH.sub("", lead) for lead in leads]
    for kinds in permutations(words):
        pairs = list(zip(bare, kinds, strict=True))
        if all(kind in lead for lead, kind in pairs):
            return [_HOLDER.sub("", core(lead.replace(kind, "", 1))) for lead, kind in pairs]
    return None


def _noun(rests: Sequence[str] | None) -> str | None:
    """The one noun of all kinds, which the later ones may leave out; None where they differ."""
    return None if rests is None or {*rests} - {rests[0], ""} else rests[0]


def are_of_one_noun(parts: Sequence[Node], words: Sequence[str]) -> bool:
    """Whether `parts`, of the kinds `words`, are of one thing: 城镇人口, 乡村人口."""
    return _noun(_rests([part.lead + part.tail for part in parts], words)) is not None


def are_apart(total: Node, parts: Sequence[Node]) -> bool:
    """Whether it is certain that `parts`, in the sentence of `total`, do not overlap in it."""
    if len(parts) < 2:
        return False
    if any(p.sentence != total.sentence for p in parts) or not _are_of_its_time(total, parts):
        return False
    own = _BOTH.sub("", total.lead + total.tail)
    leads = [_BEFORE_KIND.sub("", part.lead, count=1) or part.tail for part in parts]
    for words in _APART:
        kinds = [next((w for w in words if lead.startswith(w)), "") for lead in leads]
        if all(kinds) and len(set(kinds)) == len(kinds):
            rests = [lead.removeprefix(kind) for lead, kind in zip(leads, kinds, strict=True)]
            if _KINDS[words]["apart"] == "fate":  # 24人被困井下, whatever else is said of them
                return not any(fate in own for fate in _FATES)
            return not any(word in own for word in words) and _are_of_one(rests, own)
    bare = [_NEGATED.sub("", lead.removeprefix("已"), count=1) for lead in leads]
    are_denied = sorted(len(_NEGATED.findall(lead)) for lead in leads) == [0, 1]
    is_open = _COMES_IN.search(own) is not None  # 未审结 may have come in before
    return are_denied and not is_open and core(bare[0]) == core(bare[1]) != ""


def _are_of_its_time(total: Node, parts: Sequence[Node]) -> bool:
    """Not 进出口500亿元,其中6月出口30亿元: a time that is printed with a part is its own."""
    own = [part.mention.when for part in parts if TIMES.search(part.lead)]
    is_told = all(when == total.mention.when for when in own)
    return is_told and all(may_be_one_time(part, total) for part in parts)


def leave_nothing(total: Node, parts: Sequence[Node]) -> bool:
    """Whether `total` is by definition its parts, all of its own noun and of its time: 出口, 进口
    of 进出口; not 机电产品出口, 进口 of it, nor 出口, 进口 of the duties or the surplus.
    """
    if not _are_of_its_time(total, parts) or _may_be_other(total, parts):
        return False
    leads = [part.lead for part in parts]
    return _are_named_by(total, parts) or any(
        _is_noun_of(total, _noun(_rests(leads, words)), words) for words in _NOTHING_LEFT
    )


def _is_noun_of(total: Node, noun: str | None, words: tuple[str, ...]) -> bool:
    """Whether `total` is of that noun and of all the kinds `words`, and of none of them alone."""
    own = _BOTH.sub("", total.lead)
    if noun is None or any(word in own for word in words) or not _is_whole_of(total, words):
        return False
    others = _KINDS[words]["noun"]
    return noun in ("", others) if others else core(own).endswith(noun)


def _is_whole_of(total: Node, words: tuple[str, ...]) -> bool:
    """生产总值 is of the industries alone; 用电量 is of households too."""
    return re.search(_KINDS[words]["of"], total.lead) is not None


def _are_named_by(total: Node, parts: Sequence[Node]) -> bool:
    """``铁路、道路、水路、民航共发送旅客13.83亿人次``, and as many parts of these names."""
    leads = [core(part.lead) for part in parts]
    named = re.split(r"[、和及]", total.lead)
    return len(named) == len(leads) > 2 and all(
        len(lead) > 1 and lead[:2] in name and set(lead) <= set(total.lead)
        for lead, name in zip(leads, named, strict=True)
    )


def whole_of_kinds(heads: Sequence[Node], parts: Sequence[Node]) -> Node | None:
    """The one of `heads` that bears the name that `parts` of opposite kinds share: 工业增加值
    of 中直工业增加值 and 地方工业增加值; None where several do.
    """
    leads = [part.lead for part in parts]
    known = ((words, _noun(_rests(leads, words))) for words in OPPOSITES)
    words, noun = next(((words, noun) for words, noun in known if noun is not None), ((), ""))
    is_other = bool(words) and _KINDS[words]["noun"] != ""
    heads = [head for head in heads if _are_of_its_time(head, parts)]
    heads = [head for head in heads if not any(kind in head.lead for kind in _EVERY_KIND)]
    named = [h for h in heads if (_is_whole_of(h, words) if is_other else h.likeness(noun))]
    return named[0] if len(named) == 1 else None


def exceed(total: Node, parts: Sequence[Node]) -> bool:
    """Whether `parts` come to more than `total` under every reading of their prints; profits may
    be less than those who make some.
    """
    lows = [part.number.low for part in parts]
    is_possible = not _may_be_other(total, parts) and not NET.search(total.lead)
    is_one_above = max(lows) > total.number.high  # perhaps of another number than that
    return is_possible and not is_one_above and sum(lows, Fraction(0)) > total.number.high


def _may_be_other(total: Node, parts: Sequence[Node]) -> bool:
    """A total between its parts may be their mean: 收入3万元,城镇4万元,农村2万元; not of what is
    counted, nor of trade and production. One after 其中 that each of them is more than is itself
    a part: 进出口500亿元,其中电商进出口50亿元,出口300亿元,进口200亿元.
    """
    values = [part.number.value for part in parts]
    if total.is_of_which and min(values) > total.number.value:
        return True
    is_between = min(values) <= total.number.value <= max(values)
    may_be = total.dimension != "count" and not any(kind in parts[0].lead for kind in _NO_MEAN)
    return is_between and (may_be or "均" in total.lead)


def _are_of_one(rests: Sequence[str], own: str) -> bool:
    """Whether what is left of the names is one thing, and not of another event than `own`."""
    rest, *others = {core(rest).removeprefix("性") for rest in rests}
    if others:
        return False
    return rest in core(own) or not any(term.of("verb") for term in lexicon().terms(rest))
