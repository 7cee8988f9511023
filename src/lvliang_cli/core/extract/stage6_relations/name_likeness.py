"""Whether the words beside two figures name the same thing: 结案数 and 结案187起.

Only what sets figures of one text apart is compared: words that stand beside any figure
(全市, 共, 各类, 数量, 案件) are left out.
"""

from lvliang_cli.core.text.patterns import pattern
from lvliang_cli.core.text.tsv_files import by_key, rows

_DATES = (
    r"(?:19|20)\d\d年(?:度|[上下]半年)?|前[\d一二三四五六七八九十]+个月|(?:\d{1,2}|十?[一二三四五六七八九十])月(?:\d{1,2}日)?(?:份|底|末)?"
    r"|\d{1,2}[-~—至到]\d{1,2}月份?"
    r"|今年|去年|上年|本年|全年|本周|上周|本月|当月|当日|上月|年末|月末|年底|[上下]半年|前?[一二三四]季度末?|前三季度|以来|截至(?:目前)?"
    r"|同期|期间|目前"
)
_SHARED = pattern(
    rf"{_DATES}|\[\d+\]|全[国省市县区州盟]|[我本][国省市县区州局院]|各级|各类|各种|累计|合计|共计|总计|共有|共同|分别|其中|同比|环比|按[^，,]*?(?:计算|价格?|口径)"
    r"|公安机关|检察机关|移民管理机构|公安|检察|法院|民警|警方|已经?|依法|成功|实现|完成|达到?|约为"
    r"|发生|案件|(?<![立破结收发命积])案|人员|总[数量额值]|数量|(?<=[^指参系基])数|[件起人户]数|保有量|规模|(?<=[^质流产销能力热水电重])量|(?<=[^总金余])额"
    r"|[审破立受办侦起移][结案理查诉送获]后(?=[一-龥])"
    r"|所(?=[受接办立结查发])|[了的共有为是约近超逾各均也再其又仅,，、。:： \n()\[\]“”\"‘’]"
)
_ALIKE = by_key((of, (word, usual)) for of, word, usual in rows("lexicon/alike_names"))
"""What means the same in names; and the units that names with no more than these are counted in."""
_DEAD = pattern("(?<![死伤])亡$")
"""亡682人; 死亡682人"""
_GENERIC = dict(_ALIKE["unit"])
_NOT = pattern("未|不(?![慎当良法明])|无(?![证业])|非(?!法)")
"""结案 is not 未结案, 税收收入 not 非税收入; 用火不慎 denies nothing."""
_SHORTEST = 2
"""A shorter name has to be the same, not only to occur in the other."""
EQUAL, ALIKE = 3, 2
"""What `likeness` tells: the same name, or one within the other."""


def core(words: str) -> str:
    """What is left of `words` without what stands beside any figure.

    >>> 全国法院共受理案件: 受理; 机动车总量: 机动车; 居民住宅火灾总数: 居民住宅火灾
    """
    left = _SHARED.sub("", words.replace("已结案件", "结案").replace("国内生产总值", "GDP"))
    for word, usual in _ALIKE["synonym"]:
        left = left.replace(word, usual)
    return _DEAD.sub("死亡", left)


def generic_unit(words: str) -> str | None:
    """The unit of what 案件数 or 起数 names: the number in that unit, not the nearest one."""
    return next((unit for word, unit in _GENERIC.items() if word in words), None)


def likeness(one: str, other: str) -> int:
    """How surely `other` bears the name `one`: 3 the same, 2 one within the other, 0 not.

    What `one` has and `other` lacks may be what sets them apart: little of it is passed over.

    >>> 结案, 结案: 3; 刑事破获, 破获刑事: 2 (the same characters); 结案, 未结案: 0
    """
    if not one or not other:
        return 0
    if one == other:
        return EQUAL
    if {*_NOT.findall(one)} != {*_NOT.findall(other)}:
        return 0
    if one.endswith("率") != other.endswith("率"):
        return 0  # 破案率 is not what was 破案
    short, long = sorted((one, other), key=len)
    if len(short) < _SHORTEST or (short == other and 3 * len(short) < 2 * len(long)):
        return 0
    if _in_order(short, long):
        return ALIKE
    return ALIKE if len(short) > _SHORTEST and set(short) <= set(long) else 0


def _in_order(short: str, long: str) -> bool:
    """``居民住宅火灾`` in ``居民住宅因用电用火不慎引发火灾``."""
    at = -1
    for character in short:
        at = long.find(character, at + 1)
        if at < 0:
            return False
    return True
