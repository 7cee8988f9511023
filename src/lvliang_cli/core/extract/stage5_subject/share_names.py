"""Shares: of what the figure is a part, and what the part is."""

from lvliang_cli.core.text.patterns import pattern

from ..language.boundaries import is_aside
from .carried_names import carry
from .name_in_progress import Named
from .positioned_words import NOTHING, Words, added, joined, words_at
from .scopes import levels_of
from .subject_in_force import InForce

_ALL = pattern(r"(?:其|全部)?(?:总数|总量|总额|总人数|全部|总体|总)?")
"""占总数的5%: the whole is what was counted before."""
_TOGETHER = pattern("合计|共计|总共|[上前]述|[三两二]者")
"""合计占总数的70%: those counted before are parts, and none is the whole."""
_REGION = pattern(r"全[国省市县区]")
_SHARE = pattern("(?:占比|比重|比例|率)$")
"""A share is never a whole."""
_CASES = pattern("总?起数$")
_HARM = pattern("(?:死亡|受伤|伤亡)人数$|(?:直接)?(?:经济|财产)损失$")
"""事故起数占总起数的6%,死亡人数占9%: of all deaths, and not of the number of accidents"""
_TOLD = pattern("(?:占比|[增降涨跌][幅速])$")
"""开门任务占比较大,占警情的5%: said twice; 民间投资增速提升,占投资的5%: of the thing itself"""
_OF_NOUN = pattern("的([一-龥]{2,10})(?=[，,。;；])")
_VERB = pattern("(?:实现|贡献|创造|养育|生产|提供)?了?")
"""贡献了占全国18%的外商投资"""


def share_of(part: Words, whole: Words) -> Words:
    """The name of a share: X占Y的比重, X占比 where the whole is not known."""
    if not whole.plain or part.plain.endswith(f"占{whole.plain}的比重"):
        is_named = part.plain.endswith(("比重", "比例", "占比", "率"))
        return part if is_named else part.plus(added("占比"))
    return joined((part, added("占"), whole, added("的比重")))


def name_share(force: InForce, name: Named) -> None:
    """``中级法院收案4万件,占收案总数的13%``; without a whole, that of the share before."""
    whole = name.found.whole or NOTHING
    of_noun = _OF_NOUN.match(force.plain, name.mention.end)
    is_bare = _VERB.fullmatch(name.own.plain) is not None and whole.plain
    part = words_at(force.plain, *of_noun.span(1)) if of_noun and is_bare else name.own
    name.scopes = force.scopes(name)
    if not part.plain:
        carry(force, name)
        last = force.last(name)
        mean_of = None if last is None else last.mean_of
        part = (mean_of or name.words).before(_TOLD)
        name.own = NOTHING
        before = next((o for o in force.in_sentence(name) if o is not last), None)
        if last and before and force.is_list(last) and before.measure.id == last.measure.id:
            name.mention.doubts.append("label-cut")  # 税收5亿元、非税3亿元,占总收入的8%
    elif _SUM.fullmatch(part.plain):
        part = _addends(force, name).plus(part)
    of_unit = levels_of(force.in_sentence(name), part)[:2]
    if of_unit and _ALL.fullmatch(whole.plain):
        part, *wholes = of_unit
        whole = wholes[0] if wholes else whole
    if _ALL.fullmatch(whole.plain) and not _TOGETHER.search(part.plain):
        known = force.frame if force.frame.plain or whole.plain else force.share_of
        if known.plain and force.plain.startswith("方面", known.at[-1] + 1):
            known = NOTHING  # 产业方面,出口占比超八成: what is spoken of, and not the whole
        is_near = force.whole is not None and force.whole.sentence == name.sentence
        is_told = force.in_part or (whole.plain and is_near)
        is_told = is_told and not (of_unit or (whole.plain and _has_total(force, name, part)))
        if not known.plain and force.whole is not None and is_told:
            known = _whole_of(force, name, force.whole)
        is_known = known.plain and known.plain != part.plain and not _SHARE.search(known.plain)
        is_known = is_known and not (whole.plain and _REGION.match(known.plain))
        whole = known if is_known else whole
        kind = _HARM.search(part.plain)
        if is_known and kind is not None:
            whole = whole.before(_CASES).before(_HARM).plus(part.part(kind.start()))
    name.part, name.whole, name.words = part, whole, share_of(part, whole)
    force.share_of = whole


def _addends(force: InForce, name: Named) -> Words:
    """``扑救火灾7起,抢险5起,合计占80%``: 扑救火灾、抢险."""
    names: list[Named] = []
    for other in force.in_sentence(name):
        if len(names) == LONGEST_SUM:
            break
        is_aside_ = is_aside(force.plain, other.mention.end, name.mention.start)
        if is_aside_ or (other.mention.change is not None and not names):
            continue
        if not other.is_level or (names and other.measure.id != names[0].measure.id):
            break
        names.append(other)
    distinct = {other.words.plain: other.words for other in reversed(names)}
    return joined(added("、").plus(words) for words in distinct.values()).strip("、")


LONGEST_SUM = 7
_SUM = pattern("合计|共计|总计")


def _whole_of(force: InForce, name: Named, whole: Named) -> Words:
    """``接警90起,营救7人。其中火灾30起,占33%``: the last number in the unit of the part, where
    the last one counts something else.
    """
    part = force.last(name)
    if force.is_open(name, whole):
        return NOTHING
    if part is None or part.measure.id == whole.measure.id:
        return whole.words
    before = [other for other in force.nearest() if other.block == name.block]
    alike = [o for o in before if o.measure.id == part.measure.id and o.is_level and o is not part]
    return alike[0].words if alike else whole.words


def _has_total(force: InForce, name: Named, part: Words) -> bool:
    """``较大火灾65起。农村较大火灾60起,占总数的92%``: of those of its kind, told before."""
    last = force.last(name)
    return last is not None and any(
        other.is_level
        and other.measure.id == last.measure.id
        and other.mention.quantity.value > last.mention.quantity.value
        and other.words.plain.endswith(part.plain)
        for other in force.nearest()
    )


def is_next_share(force: InForce, name: Named) -> bool:
    """``食品(占投诉的18%)>交通工具(13%)``: a share of what the one before is a share of."""
    is_next = name.found.mark == "(" and not name.found.own.plain and bool(force.named)
    return is_next and name.measure.id == "percent" and force.named[-1].part is not None


def is_share_of_last(force: InForce, name: Named) -> bool:
    """``占12个行业的66%``: whether the figure before is the whole of this share."""
    is_of = name.measure.id == "percent" and name.found.raw.endswith("的")
    return is_of and bool(force.named) and force.named[-1].is_whole


def name_share_of_last(force: InForce, name: Named) -> None:
    whole = force.named[-1]
    before = [other for other in force.named[-3:-1] if other.sentence == whole.sentence]
    name.part, name.whole = before[-1].words if before else NOTHING, whole.of or whole.words
    name.words = share_of(name.part, name.whole)


_PART = pattern("有(?:约|近|超过?)?$")
_NAMED_RATIO = pattern("(?:率|比|比[重例]|份额|水平|指数|度|[增降涨跌][幅速])$")
"""贫困户有一半: a share of all"""
_RATIOS = {"percent": "的比例", "times": "的倍数"}


def as_ratio(name: Named) -> None:
    """``查验1.7亿人次,是2019年同期的48%``: 查验为2019年同期的比例."""
    if _PART.search(name.found.raw) and name.is_percent and name.is_level and name.own.plain:
        is_named = name.words.has(_NAMED_RATIO)
        name.words = name.words if is_named else name.words.plus(added("占比"))
    base, tail = name.found.ratio_to, _RATIOS.get(name.measure.id)
    if base.plain and name.mention.change is None and tail and name.words.plain:
        name.of = name.words if name.of is None else name.of
        name.words = joined((name.of, added("为"), base, added(tail)))
