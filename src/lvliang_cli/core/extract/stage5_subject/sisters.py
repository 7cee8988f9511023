"""Names that have their scope from a sister: 小学招生9万人,在校生50万人."""

from lvliang_cli.core.extract.stage5_subject.in_force import InForce
from lvliang_cli.core.extract.stage5_subject.named import Named
from lvliang_cli.core.extract.stage5_subject.words import NOTHING, Words
from lvliang_cli.core.text.patterns import pattern

_SISTERS = pattern(
    r"(?:(?:播种|种植|收获)?面积|总?产量|[总单]产|(?:报告)?(?:发病|死亡|病死)(?:总?[数率]|人数)?|招生|在(?:校|园)(?:学?生|幼儿)|毕业生|专任教师|教职工"
    r"|(?:货物|旅客)?周转量|[客货]运量|(?:货物|旅客)发送量)(?:数|人数)?$"
)
"""None is of the other."""
_SERIES = pattern(
    r"总?(?:收入|支出|数量|量|额|结余)(?:合计|累计|总[额计])?$|(?:总量|余额|结存)(?:累计)?$"
)
_LONGEST_STEM = 3
"""A longer one, as 公共预算 of 公共预算收入, stands by itself."""


def scope_of_sister(sister: Words, words: Words) -> Words:
    """公路 of 公路客运量, for 旅客周转量; nothing where `words` are more than a sister."""
    found = _SISTERS.search(sister.plain) if _SISTERS.fullmatch(words.plain) else None
    return NOTHING if found is None or "、" in sister.plain else sister.part(0, found.start())


def of_sister(force: InForce, name: Named) -> Words:
    """``高校招生3万人,其中本科5000人。在校生6万人``: of whom the last sister of it was told."""
    if _SISTERS.fullmatch(name.words.plain) is None:
        return NOTHING
    for other in force.nearest():
        if other.block != name.block:
            break
        if not other.is_level or other.in_part:
            continue
        if other.mention.quantity.unit == "所" and len(other.words.plain) > 2:
            return other.words  # 高中阶段学校8所。招生5人
        scope = scope_of_sister(other.words, name.words)
        if not scope.plain:
            break  # another thing is told of by now
        if other.measure.id == name.measure.id:
            return scope
    return NOTHING


def beside_sister(force: InForce, name: Named) -> bool:
    """``公路客运量5万人,旅客周转量9万人公里``: 公路旅客周转量."""
    for other in force.nearest():
        if other.sentence != name.sentence or name.found.bracket is not None:
            break
        scope = scope_of_sister(other.words, name.words)
        if other.is_level and not scope.plain:
            break  # another thing is told of by now
        if other.is_level:
            name.words, name.carried = scope.plus(name.words), "clause"
            return True
    return False


def of_stem(force: InForce, name: Named) -> bool:
    """``快递企业业务量5亿件;业务收入9亿元``: 快递企业业务收入."""
    plain = name.words.plain
    mine = _SERIES.search(plain)
    if mine is None or not 1 < mine.start() <= _LONGEST_STEM:
        return False
    stem = plain[: mine.start()]
    for other in force.nearest():
        at = other.words.plain.find(stem)
        if other.block != name.block or other.words.plain.endswith(plain) or at == 0:
            return False
        is_other = at > 0 and other.words.plain[at - 1] == "进"  # 出口 is no stem of 进出口
        if at > 0 and not is_other and _SERIES.fullmatch(other.words.plain, at + len(stem)):
            name.words = other.words.part(0, at).plus(name.words)
            name.carried = "clause"
            return True
    return False
