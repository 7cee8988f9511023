"""The noun after a unit, with the verb that it may be the subject of: 25828名群众, 3人受伤."""

import re
from typing import cast

from lvliang_cli.core.extract.model.mention import Mention
from lvliang_cli.core.extract.stage1_numbers.measures import measure_of
from lvliang_cli.core.extract.stage5_subject.kinds_of_words import verb_of
from lvliang_cli.core.extract.stage5_subject.positioned_words import NOTHING, Words, words_at
from lvliang_cli.core.extract.stage5_subject.words_before_figure import COMPARISON
from lvliang_cli.core.text.patterns import pattern

LONGEST = 40
_AFTER = pattern(
    r"(?:左右(?=的?[一-龥]{2}))?(的)?([^，,。;；：:!！?？（()）…\n]*(?:\([一-龥]{1,3}(?:、[一-龥]{1,3})*\)[^，,。;；：:!！?？（()）…\n]*)?)"
)
_ORIGIN = pattern(r"(?:\d{1,2}年前)?(?:发生|位于)[^，,。;；\n]{2,20}?的(?=[一-龥]{2})")
"""一起32年前发生在石庄的命案: where and when it came about"""
_NOT_A_NOUN = pattern(
    r"(?:相比|曾|在(?=\d)|以上|以下|以内|左右|上下|被(?!害|告|盗|骗|拐|侵害|执行人|困|埋|扶养|抚养|监护|保险|征地)|已|[日月年人户平]?均(?!衡)|全部|共(?!性|同|享|建)|并|和|与|及|或|[分奔赶]?赴|作?为|是|占|较(?![大小多好重])|比|同比|环比|因(?!案|病|伤|灾|公|残)|由|从|经(?![济营])|进行|予以|"
    r"给予|得到|支持|用于|供应|启动|缩短|压缩|压减|延长|增加|提升|提高|降低|降至|升至|增至|减至|减少|多(?![边国元样层])|余|有(?![^，,。;；]{2,20}的[一-龥]{2})|后|中(?=有)|增|减|上升|下降|落网|到案|次之|每|不等|人民币|次|发生|”|[、的在]?$|居(?!民)|(?:历史)?最|历史新|、|水平|高位|[高低]水平|比例|比重|速度|增幅|份额|(?:调控|预期)?目标|股权|股份|红线|大关|关口)"
)
_NOUN_END = pattern(
    r"(?:依次|分别|(?<=[中里])过半|被(?!害|告|盗|骗|拐|执行人|困|埋|扶养|抚养|监护|保险|征地)|已(?!婚)|[日月年人户平]?均(?!衡)|全[部时域天程]|(?:平安)?有序|共同|(?<!公)共(?!性|享|建)|自愿|进行|予以|给予|得到|获得?|实现|同比|环比|因(?!素|案|病|伤|灾|公|残)|在(?!逃|册|线|校|职|建|岗|押|编)|[抓破查缴捕]获|发动|发起|发布|"
    r"配置|发放|开展|完成|纳入|达到|提出|建成|建立|签订|签署|结成|投入|正在|集中(?![运供采居连管经办])|统一|入选|参与|参加|增加(?![至到了为])|集聚|吸纳|(?<!享)受到|推进|问题整改|设立|出台|推出|"
    r"落网|到案|涉及|发生|把持|存在|具体|成功(?![率人])|(?:全面|加快|相继|刚刚|陆续|顺利|扎实|集体|竞相|将)(?=[一-龥]{2})|量化|细化|”|为统领|(?<![行评极较更最颇])为|立足|前往|深入|[分奔赶]?赴|开展|作为|用于|、?累计|中?[位排名]?[居列](?:全[国省市区县])?$|[一-龥]{2}了(?=[一-龥])|选聘|聘请|开设|举[办行]|让(?!利)|以(?=“)"
    r"|(?<=[县区市镇乡村旗局所队])"
    r"(?:破案|破获|侦破|立案|抓获|查处|查获|受理|审结|发案|接警)|一[次起]|以及|涵盖|(?<=[一-龥]{2})不断|[到于在]?[今昨明][天日晚]|近日|日前|将[于在]"
    r"|(?<=[一-龥]) (?=[一-龥])|(?<![小临按及定])时$"
    r"|(?:(?<=嫌疑人)|(?<=人员|群众|干部|[居村]民)|(?<=者))的|(?<=[人者众民工户员])(?:依法(?=[一-龥]{2})|挽回|追回|返还|追讨|讨回|追索))"
)
_GROWTH = pattern(r"[一-龥]{2,8}?(?:增速|增幅|增长率|涨幅|降幅)")
"""4.8%的经济增速: what the per cent are of, and no share"""
_QUOTED = pattern("([^“”]*)“[^“”]*”")
"""城市“森林城市”称号: what is quoted first has a part in the name."""
_DONE = pattern(
    r"(?:死亡|受伤|遇难|失踪|受灾|受损|担任|发布|过火|达标|超标|合格|保持|增加值|事故起数|涉及|在各|空气|优良|注册)"
)
"""What makes what follows a part of the name: of the persons, those who died."""
_FARES = pattern(
    r"(?:行业|省份|城市|地区|企业|品种)[一-龥]{0,12}(?:增[长加]|上升|上涨|下降|减少|下跌|持平|亏损|盈利)$"
)
"""33个行业增加值同比增长: which they are is how they fare"""
_HARM = pattern("(?:死亡|受伤|遇难|失踪|受灾)(?:者|(?![乡镇村县市区户群农企地作点]))")
_PASSIVE = pattern(r"被(?:依法)?[一-龥]{2,8}$")
"""5名责任人被依法不起诉: what happened to them is the point."""
_OF_NEXT = pattern(r"(?:[A-Z][A-Za-z]*[\d.]*)?平均[一-龥]{2,14}[为达是]$")
"""339个城市平均优良天数比例为78%: what the next number is of"""
_MEASURE_OF_NEXT = pattern(
    r"、(?:[一-龥]{2,6}[率量额数]居?全[国省市县]|行程|历时|[一-龥]{0,4}里程)$|(?:同比|环比)*(?:上升|下降|增长|减少)$|(?<![强独侵])占(?:(?:全[国省市县区部]|总)[一-龥]{0,10})?[比到据]?的?(?:达到?|为|近|约|超过?)*$|(?:平均|[日月年人户]均|双向|累计|总)*(?:[一-龥]{2})?[率量额](?:实现|保持|达到?|为|共|约|近)*$"
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
    found = cast("re.Match[str]", _AFTER.match(plain, end, max(end, until)))
    is_share = measure_of(mention.quantity.unit).dimension == "percent"
    if measure_of(mention.quantity.unit).id == "celsius":
        return nothing  # 温度25℃湿度60%
    if is_share and not found[1] and not is_framed:
        return nothing
    if is_share and (rate := _GROWTH.match(plain, found.start(2))) is not None:
        return words_at(plain, *rate.span()), rate.end()
    start = found.start(2)
    if (origin := _ORIGIN.match(plain, start, found.end(2))) is not None:
        start = origin.end()
    noun = plain[start : found.end(2)]
    if noun.startswith("正在"):
        return words_at(plain, start, start + len(noun[:LONGEST])), end
    if (harm := _HARM.match(noun)) is not None:
        return words_at(plain, start, start + harm.end()), end
    if not noun.strip() or (_NOT_A_NOUN.match(noun) and not is_framed):
        return nothing
    if measure_of(mention.quantity.unit).dimension == "time":
        return words_at(plain, start, start + len(noun[:LONGEST])), end
    if (of_next := _OF_NEXT.search(noun)) is not None:
        noun = noun[: of_next.start()]
    is_next = found.end(2) == until < len(plain)
    if is_next and MOVES_ON.fullmatch(noun):
        return nothing
    if is_next and not is_share and (of_next := _MEASURE_OF_NEXT.search(noun)) is not None:
        noun = noun[: of_next.start()]
    if not is_share and _DONE.search(noun) is None and not _FARES.match(noun):
        quoted, stop = _QUOTED.match(noun), _NOUN_END.search(noun, 1)
        if quoted is not None and stop is not None and stop.start() >= quoted.end(1):
            stop = _NOUN_END.search(noun, quoted.end())
        passive = _PASSIVE.match(noun, stop.start()) if stop is not None else None
        end_ = len(noun) if stop is None else passive.end() if passive else stop.start()
        noun = _WITHIN.sub("", noun[:end_])
    noun = noun.rstrip("、和与及或的并 ")
    listed = noun.rfind("、") + 1
    if is_next and listed and verb_of(words_at(noun, listed, len(noun))).plain:
        noun = noun[: listed - 1]  # 3列客车、转运旅客2万人
    if len(noun) < 2 - (not found[1]) or len(noun) > LONGEST:
        return nothing
    return words_at(plain, start, start + len(noun)).without(COMPARISON), start + len(noun)
