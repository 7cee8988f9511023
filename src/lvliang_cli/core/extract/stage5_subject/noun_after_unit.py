"""The noun after a unit, with the verb that it may be the subject of: 25828名群众, 3人受伤."""

import re
from typing import cast

from lvliang_cli.core.text.patterns import pattern
from lvliang_cli.core.text.tsv_files import patterns

from ..model.mention import Mention
from ..stage1_numbers.measures import measure_of
from ..stage3_time.base_periods import LEVEL_OF
from .kinds_of_words import verb_of
from .positioned_words import NOTHING, Words, words_at
from .words_before_figure import COMPARISON

LONGEST = 40
_AFTER = pattern(
    r"(?:左右(?=的?[一-龥]{2}))?(的)?([^，,。;；：:!！?？（()）…\n]*(?:\([一-龥]{1,3}(?:、[一-龥]{1,3})*\)[^，,。;；：:!！?？（()）…\n]*)?)"
)
_BOUND = pattern("以[上下内](?!的|有|无|没|未|不)[一-龥]{2}")
"""为500名以上群众发放补贴"""
_ORIGIN = pattern(r"(?:\d{1,2}年前)?(?:发生|位于)[^，,。;；\n]{2,20}?的(?=[一-龥]{2})")
"""一起32年前发生在石庄的命案: where and when it came about"""
_LIMITS = patterns("lexicon/noun_limits")
_NOT_A_NOUN = _LIMITS["no-noun"]
_NOUN_END = _LIMITS["end"]
_LEVEL_OF = pattern(LEVEL_OF)
_GROWTH = pattern(r"[一-龥]{2,8}?(?:增速|增幅|增长率|涨幅|降幅)")
"""4.8%的经济增速: what the per cent are of, and no share"""
_ABOVE = pattern(r"[高低快慢优好大多少]于[^，,。;；\d]{1,8}$")
"""高于同期全国2.8%的外贸增幅: what is said of another"""
_QUOTED = pattern("[^“”]*“[^“”]*”")
"""城市“森林城市”称号: what is quoted first has a part in the name."""
_DONE = pattern(
    r"(?:死亡|受伤|遇难|失踪|受灾|受损|担任|发布|过火|达标|超标|合格|保持|增加值|事故起数|涉及|在各|空气|优良|注册)"
)
"""What makes what follows a part of the name: of the persons, those who died."""
_NOT_DONE = pattern("未[按经依]|(?<!来)由(?=[一-龥]{2})")
"""85款应用未按要求完成整改, 27个问题由企业进行答复: what was done with what is counted"""
_FARES = pattern(
    r"(?:行业|省份|城市|地区|企业|品种)[一-龥]{0,12}(?:增[长加]|上升|上涨|下降|减少|下跌|持平|亏损|盈利|超过?|突破|低于|高于)$"
)
"""33个行业增加值同比增长, 8个省份完成投资超过9亿元: which they are is how they fare"""
_HARM = pattern("(?:死亡|受伤|遇难|失踪|受灾)+(?:者|(?![乡镇村县市区户群农企地作点]))")
PASSIVE = pattern(r"(?<!毛[巾线])(?<![蚕真]丝)(?<![棉羽毛])被(?:依法)?[一-龥]{2,8}$")
"""5名责任人被依法不起诉: what happened to them is the point."""
_OF_NEXT = pattern(
    r"(?:[A-Z][A-Za-z]*[\d.]*)?平均[一-龥]{2,14}?(?:[为达是]|(?:[同环]比)(?:分别)?(?:上升|下降))$"
)
"""339个城市平均优良天数比例为78%: what the next number is of"""
_MEASURE_OF_NEXT = pattern(
    r"、(?:[一-龥]{2,6}[率量额数]居?全[国省市县]|行程|历时|[一-龥]{0,4}里程|[一-龥]{2,6}[率面](?:达到?|为|约|近)*)$|(?:同比|环比)*(?:上升|下降|增长|减少)$|(?<![强独侵])占(?:(?:全[国省市县区部]|总)[一-龥]{0,10})?[比到据]?的?(?:达到?|为|近|约|超过?)*$|(?<=[业司社户场圈城店])年?(?:实现)?(?:主营|业务|销售|营业)*(?:总?收入|总?产值|总?额)(?:达到?|为|约|近|超过?|同比|增长|下降)*$|(?:平均|[日月年人户]均|双向|累计|总)*(?:[一-龥]{2})?[率量额](?:实现|保持|达到?|为|共|约|近)*$"
)
"""3座大桥双向总流量152万辆, 8类案件破案率100%: what the next number measures of these"""
MOVES_ON = pattern("[一-龥]{1,3}[至到为](?:了|约|近|超过?|逾)*")
"""由34个精简为12个: how the one became the other"""
_WITHIN = pattern(r"(?:当?中)?(?:有|(?<=[份人家者市县地户民生员])都)?$")


def object_after(
    plain: str, mention: Mention, until: int, *, is_framed: bool = False
) -> tuple[Words, int]:
    """The noun right after the unit of `mention`, up to a verb or a mark, and its end.

    `is_framed`: what a percentage is a part of stands before it, 涉酒事故中,83%发生在夜间.
    """
    end = mention.end
    nothing = NOTHING, end
    is_bound = measure_of(mention.quantity.unit).id == "person" and _BOUND.match(plain, end, until)
    found = cast("re.Match[str]", _AFTER.match(plain, end + 2 * bool(is_bound), max(end, until)))
    is_share = measure_of(mention.quantity.unit).dimension == "percent"
    if measure_of(mention.quantity.unit).id == "celsius":
        return nothing  # 温度25℃湿度60%
    above = _ABOVE.search(plain, max(0, mention.start - LONGEST), mention.start)
    is_level_of = above is not None and _LEVEL_OF.match(plain, end) is not None
    if is_share and (is_level_of or not (found[1] or is_framed)):
        return nothing
    if is_share and (rate := _GROWTH.match(plain, found.start(2))) is not None:
        return words_at(plain, *rate.span()), rate.end()
    start = found.start(2)
    if (origin := _ORIGIN.match(plain, start, found.end(2))) is not None:
        start = origin.end()
    if plain[end - 1 : end + 1] == "人口" == plain[start - 1 : start + 1]:
        start -= 1
    noun = plain[start : found.end(2)]
    if (harm := _HARM.match(noun)) is not None:
        return words_at(plain, start, start + harm.end()), end
    if not noun.strip() or (_NOT_A_NOUN.match(noun) and not is_framed):
        return nothing
    if noun.startswith("正在") or measure_of(mention.quantity.unit).dimension == "time":
        return words_at(plain, start, start + len(noun[:LONGEST])), end
    if (of_next := _OF_NEXT.search(noun)) is not None:
        noun = noun[: of_next.start()]
    is_next = found.end(2) == until < len(plain)
    if is_next and MOVES_ON.fullmatch(noun):
        return nothing
    if is_next and not is_share and (of_next := _MEASURE_OF_NEXT.search(noun)) is not None:
        noun = noun[: of_next.start()]
    if not is_share and _DONE.search(noun) is None and not _FARES.match(noun):
        quoted = _QUOTED.match(noun)
        stop = _NOUN_END.search(noun, 1 if quoted is None else quoted.end())
        if stop is not None and _NOT_DONE.search(noun, 0, stop.start()):
            stop = None
        passive = PASSIVE.match(noun, stop.start()) if stop is not None else None
        end_ = len(noun) if stop is None else passive.end() if passive else stop.start()
        noun = _WITHIN.sub("", noun[:end_])
    noun = noun.rstrip("、和与及或的并 ")
    listed = noun.rfind("、") + 1
    if is_next and listed and verb_of(words_at(noun, listed, len(noun))).plain:
        noun = noun[: listed - 1]  # 3列客车、转运旅客2万人
    if len(noun) < 2 - (not found[1]) or len(noun) > LONGEST:
        return nothing
    return words_at(plain, start, start + len(noun)).without(COMPARISON), start + len(noun)
