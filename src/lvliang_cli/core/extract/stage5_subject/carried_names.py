"""Names that are wholly carried: from a clause before, or from a sentence."""

from lvliang_cli.core.text.patterns import pattern

from ..model.mention import Base
from ..stage4_place.names_of_places import wide
from .kinds_of_words import HOW_MANY, depends, is_generic, is_specific
from .name_in_progress import Named
from .positioned_words import NOTHING, Words, added, words_at
from .subject_in_force import PREDICATE, InForce
from .words_before_figure import without_direction

FLOW = "增加额"
"""What the flow of a stock is called: 贷款增加额."""
_FLOWS = pattern(r"(?:贷款|存款|票据融资|社会融资规模|理财|储蓄)$")
"""Stocks whose 增加 over a period is a flow with a name of its own."""
FEWER, _BALANCE = pattern("[多少][增减]$"), pattern("余额$")
"""存款余额比年初增加6亿元,同比少增2亿元: of what was added"""
_TAKES_PLACE = pattern(r"(?:发生|集中|出现)(?:在|于)[^，,。;；\d]{2,14}(?=[，,。;；])")
"""有10起发生在居住场所"""
_RATE_OF_CHANGE = {"up": "增速", "down": "降幅"}
"""投资增长5%,加快2个百分点: its rate of growth"""
_TURNS = pattern("回[升落]|反弹")
"""下降8%,较一季度回升2个百分点: the growth rose, and not the fall"""
_RISEN = pattern(
    r"(?:[升增降减]|提[升高]|上升|扩大|下降|缩小|回落|增[长加]|降低)[到至]了?约?(?:20\d\d年[^，,]{0,4}的)?$"
)
"""占比由60%提升到70%: the share itself"""
_MOST = pattern(r"[增降涨跌][幅速]最[大小高低快慢]$")
"""外商企业增速最快,占比达31%"""
_OF_RATE = pattern(r"[率速幅比例重差]$")
_REGION = pattern(r"[、和与及]?(?P<of>全[国省市县区](?:平均)?(?:水平)?)")
_ABOVE_REGION = pattern(r"(?<=于)全[国省市县区](?:平均)?(?:水平)?$")
"""高于全国2.6个、全省0.5个百分点: further from the one than from the other"""
_OTHER = pattern(
    r"(?:(?:(?<![同环占对相可])[比较]|[高低快慢好优]于)|(?P<too>(?<=\))[、和与及]))"
    r"(?P<other>全[国省市县区州])(?:平均)?(?:水平)?$"
)
"""比全省平均水平(7.7%)和全国(7%)高: what stands before each bracket"""
_EACH_YEAR = pattern(r"(?:[一二三两四五六七八九十\d]*年均|[两二三四五]?年平均|平均)$")
_NONE = pattern("^[均都]?(?:未|没有)(?=发生)")
"""未发生重大事故,同比减少1起: of accidents, though there were none"""


def carry(force: InForce, name: Named) -> None:
    """The subject of a clause that names none: of a clause before it, or a sentence."""
    found, bare = name.found, NOTHING
    for lead in reversed(found.leads if found.bracket is None else ()):
        told = without_direction(lead.after(_NONE).before(PREDICATE).before(_MOST))
        told = told if name.is_percent else told.before(HOW_MANY)
        if len(told.plain) > 1 and not is_generic(told) and not depends(told):
            name.words = name.own = told
            return
        bare = told if depends(told) else bare
    if found.frame.plain:
        name.words, name.carried = found.frame, "clause"  # 已结案件中有30件
        return
    last = force.last(name)
    if bare.plain and (last is None or last.sentence != name.sentence):
        name.words = name.own = bare
        return
    if last is None:
        return
    if name.is_percent and found.is_based and last.mention.change and FEWER.search(last.found.raw):
        levels = (o for o in force.in_sentence(name) if o.is_level)
        last = next(levels, last)  # 多增9亿元;同比增长7%
    if name.mention.change and not name.in_points and "百分点" in last.mention.quantity.unit:
        last = force.before_points(name) or last  # 增速加快2个百分点;7月增长5%
    inner = last.part if last.part is not None else last.of
    is_of_points = name.in_points or (name.is_percent and _RISEN.search(found.raw) is not None)
    name.words = last.words if inner is None or is_of_points else inner
    if name.is_level and last.mention.change is not None:
        name.words = name.words.before(_EACH_YEAR)  # 年均增长8%,2021年达4万亿元
    if name.in_points and found.whole is None:
        name.words = of_growth(name, last, name.words)
    name.of = inner if is_of_points else None
    is_share = name.measure.id == "percent" and name.mention.change is None and found.whole is None
    if is_share and not last.is_percent and last.part is None:
        name.mention.doubts.append("label-cut")  # 36人次,其中9成是…: a share, but of whom?
    other = _REGION.fullmatch(found.raw)
    if other is not None and last.words.has(_ABOVE_REGION):
        start = name.mention.start - len(found.raw)
        region = words_at(force.plain, start + other.start("of"), name.mention.start)
        name.words = last.words.before(_ABOVE_REGION).plus(region)
        name.mention.place = last.mention.place
    listed = 0 if ")" in last.words.plain else last.words.plain.rfind("、") + 1
    is_behind = listed and last.words.at[listed - 1] >= last.mention.end
    if is_behind and name.mention.start - 1 in last.words.at[-1:]:
        name.words = name.own = last.words.part(listed)  # 3列客车、接回旅客2万人
        name.mention.doubts.append("label-cut")
        return
    where = _TAKES_PLACE.match(force.plain, name.mention.end)
    name.scopes = last.scopes
    if where is not None:
        name.scopes = (*last.scopes, words_at(force.plain, *where.span()))
    is_near = last.sentence == name.sentence and last.carried != "sentence"
    name.carried = "clause" if is_near else "sentence"


LONGEST_OTHER = 16  # 比全省平均水平


def of_other(force: InForce, name: Named) -> bool:
    """``增长8.4%,增速比全省(7.7%)高0.7个百分点``: 全省…增速."""
    bracket = name.mention.start - 1
    if name.found.mark != "(" or name.found.raw:
        return False
    clause = force.article.layout.clause(bracket - 1).start
    other = _OTHER.search(force.plain, max(0, clause - 1, bracket - LONGEST_OTHER), bracket)
    if other is None:
        return False
    last, of = force.before_points(name), name.own.before(_OTHER)
    if other["too"] and force.named[-1].is_other:
        of = force.named[-1].words.part(2)
    elif not is_specific(of):
        if last is None:
            return False
        of = of_growth(name, last, last.words if last.of is None else last.of)
    name.is_other = True
    name.words = words_at(force.plain, *other.span("other")).plus(of)
    name.mention.place = wide(other["other"], force.article.place)
    return True


def of_growth(name: Named, last: Named, words: Words) -> Words:
    """`words` of `last` with 增速 or 降幅, if it is a change in per cent, and not of a rate."""
    change = last.mention.change
    is_growth = change is not None and last.mention.quantity.unit == "%"
    if change is None or not is_growth or last.words.has(_OF_RATE) or words.has(_OF_RATE):
        return words
    is_of_rise = last.mention.quantity.value < 0 or _TURNS.search(name.found.raw)
    return words.plus(added(_RATE_OF_CHANGE["up" if is_of_rise else change.direction]))


def as_flow(name: Named) -> None:
    """``一季度贷款增加7亿元``: what was lent in the period, measured against nothing."""
    change = name.mention.change
    if FEWER.search(name.found.raw) and name.words.has(_BALANCE):
        name.words = name.words.before(_BALANCE).plus(added(FLOW))
        return
    if change is None or name.found.is_based or name.measure.dimension not in ("money", "count"):
        return
    if _FLOWS.search(name.words.plain):
        name.mention.change = change._replace(basis="unknown", basis_as_written="")
        name.mention.base = Base("unknown")
        name.words = name.words.plus(added(FLOW))
