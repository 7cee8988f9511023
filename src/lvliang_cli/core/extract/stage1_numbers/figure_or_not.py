"""Which quantities are figures, and of which class; why the others are none.

A statistic counts or measures what the release reports. A rank is a place in an order,
a programme count a number of tasks or campaigns. The rest is dropped with a reason.
The rules are asked in order; the first with a verdict has it.
"""

import re

from lvliang_cli.core.text.patterns import pattern
from lvliang_cli.core.text.tsv_files import any_of, word_list

from ..language.boundaries import before
from . import result_words as trade
from .chinese_figure_or_not import judge_chinese
from .lexer import quantities
from .measures import measure_of
from .never_figures import Shields, name_over, shields_of
from .numeral_and_measure import SHORT
from .quantity import Quantity, Verdict

PLACES = frozenset("百千万亿")
_REGION = "全省|全市|全国|全区|全县|全州|全盟"
_RANKED = pattern(
    r"(?:排名|排|位列|位居|名列|居|列|跃居|跃升至?|升至|升到|获得?|荣获|保持|稳居|取得|占|并列|排位|跻身|系统|"
    rf"{_REGION}|第[一二三四五六七八九十\d]{{1,3}}[位名]?[、和])[^，,。;；、\n\d]{{0,10}}"
    r"(?:\d{1,3}个?(?:地市|[省市州县区]|城市|地区|省[份区])[中里]?)?$"
)
"""位列; 居全省16地市第"""
_RANKED_AT = pattern(
    rf"(?:(?:位|名|排)列|[位排]居|排名|居|列)(?:{_REGION}|[一-龥]{{1,6}}[省市县区州])?(?:前|正数|倒数)?$"
    r"|第\d{1,3}位?[和与及、]$"
)
"""列全省56位: a place in an order, printed without 第"""
_FIRST_IN = pattern(
    rf"(?:{_REGION}|我省|我市|国内|省内|世界|全球|亚洲|[东西][北南]|华[东南北中]|包括[^，,。;；]{{0,4}})$"
)
_FIRST_UNITS = ("起", "例", "家", "个", "件", "宗")
_ENUMERATED = pattern(
    r"(?:[、和与及]第?[一二三四五六七八九十]{1,2})+(?![一二三四五六七八九十位名\s，,。、;；)”]|$)"
)
"""全市第一、二、三产业: what follows is numbered, and is not ranked"""
_AFTER_RANK = pattern(r"\s|位|名|[，,。、;；)”]|的?(?:位置|位次|好?成绩|水平)|$", re.MULTILINE)
_TOP = pattern(r"(?:(?<![目此之日年月以事战提向当先])前|(?<![以之前今随往先此落])后)$")
"""前 of 前10名, not of 目前"""
_TOP_UNITS = ("名", "位", "项", "个", "家", "", "%")
_EACH = pattern(r"每(?:隔|满|逢|增加|平均)?$")
_PACE = pattern(r"(?:秒钟?|分钟?)(?:就|便|即|能)?(?:处[置理]|接到?报?|出动|受理|发生|办理|查处)$")
"""平均13秒钟处置一起警情"""
_PER = pattern(r"(?<=[/每])\d++(?:\.\d++)?\s?(?:[A-Za-z]|毫升|克|升)")
"""100ml of 80mg/100ml"""
_ROUND_BASES = (1_000, 10_000, 100_000, 1_000_000)
_RATE_OF = pattern(r"[一-龥]{0,16}(?:率|人数|数)(?:为|是|达)?\d+\.\d")
"""10万人生产安全事故死亡人数1.244人"""
_INDEX = any_of(word_list("indexes"))
_CALLED_NUMBER = pattern(
    r"[数量](?:为|达到?|是|共|(?:\([^()]{1,4}\))?:)$"
    rf"|(?:{_INDEX}|的比例)(?:\([^()]{{1,12}}\)|\))?(?:为|达到?|是|由[^，,。;；\n]{{2,12}}的)$"
    r"|收入(?:比值|倍差)$"
)
"""总数为; 性别比为97.95; 由2010年的102.43"""
_MOVED_NUMBER = pattern(
    rf"(?:{_INDEX})[^。;；]{{0,70}}?(?:(?:由|从|[比较])[^，,。;；\d]{{0,4}}(?:(?:19|20)\d\d年)?[^，,。;；\d]{{0,16}}"
    r"|(?<!同比)(?:上升|下降|提高|降低|增加|减少|回落|缩小|扩大|升|降)[为至到]?)$"
)
"""性别比…由2010年的102.43下降为100.27; …,比2010年普查98.24下降0.29: numbers without a unit"""
_MOVES = tuple("上下提降升增减回缩扩")
_FROM_TO = 90
"""So far before it stands what a number of a rise or fall is of."""
_NAMED_BEFORE = 30
"""A number is called one in so many characters before it."""
_PENALTY = pattern(
    r"(?:有期徒刑|拘役|管制|拘留|缓刑|刑期|监禁|剥夺政治权利|禁[驾止]|处|记|扣)[^，,。;；\n]{0,6}$"
)
"""处 of 处3年"""
_MEASURED = pattern(
    r"(?:平均|用时|耗时|缩短|压缩|压减|减少|减至|提速|提前|节约|节省|累计|时长|时间(?=将?[为达在由从约缩压延])|周期|天数|延长|增加|巡逻|零发案|"
    r"仅需|只需|仅用|只用|监测|优良|[轻中重]度|达标|超标|最快|最短|同比|环比|审限|工期|寿命|连续)[^，,。;；\n]{0,16}$"
)
"""用时 of 用时3天: a length of time that was measured"""
_AVERAGE = pattern(r"平均|缩短|压缩")
_MANY = 10_000
"""飞行71.6万小时: those of many, which were counted"""
_LIFE = pattern(r"(?:平均年龄|年龄中位数|预期寿命|平均寿命|受教育年限)[^，,。;；]{0,24}$")
"""平均受教育年限由9.08年提高至"""
_MEAN = pattern(r"(?:平均|人均|均)[^，,。;；\n]{0,6}$")
_SPAN = pattern(r"来|以来|前|后|之前|之后|期间")
"""来 of 5年来: a stretch of time and no measured one"""
_BOUND = pattern(r"\s?(?:\(含\))?(?:以上|以下|以内|及以上|及以下|以外|(?<=\(含\))的)")
_CLOSED = pattern(
    r"[，,。;；、:：)\n”\"]|$|的?(?:比例|占比|高水平|水平|增|速)|[并且但而和与占由为]|左右"
)
"""What stands behind 300人以上 where it is a figure, and not of which size something is"""
_CONDITIONAL = pattern(
    r"(?:死亡|造成|满|单笔|罚款|处|年龄)$|\d[起件人名家个户例][^，,。;；\d]{1,12}在$"
)
"""18起过火面积在15平方米以下: of which they are counted"""
_REACHED = pattern(
    r"(?:[占达到在为]|超过|保持|实现|完成|率|度|比例|均|不低于|高于)[^，,。;；\n]{0,4}$"
)
"""达到 of 达到300人以上"""
_CONDITION = pattern(r"的|[一-龥]{0,3}(?:案|企业|单位|部门|人员|老人|群体)|[一-龥]{0,8}事故")
_HOLDING = pattern(r"的?(?:股东|股份|股权|产能|企业)")
"""股东 of 持股5%以上的股东"""
_CONDITION_OF = pattern(r"的[一-龥]{2,12}?(?:达到?|有|为|占|共计?|分别|同比|数)?了?\d")
"""``出动超过1000次的消防站215个``: the first number says of which, the second how many."""
_SO_LARGE = pattern(
    r"(?:以上)?的?[一-龥]{0,4}(?:企业|项目|产业|园区|集群|工程|案件|[乡镇村县市]|户)"
)
"""产值超亿元企业340家: of which size they are"""
_RULED = pattern(
    r"(?:已满|未满|不满|年满|限[速高重载宽]|最[高多]可达|加[收价]|(?:不得|不能|不应|严禁|禁止)(?:少于|多于|超过|低于|高于)?)$"
)
"""未满 of 未满18岁; 不得超过"""
_RULE_FOLLOWS = pattern(r"的?[，,]?(?:须|应当?|必须|不得|可以|一律|视为|属于?(?!实)|按照?)")
"""须 of 5万元的须申报"""
_IN_SO_MUCH = pattern(r"\s?/\s?\d++\s?(?:ml|mL|毫升|克|升)")
_POINTS_OFF = pattern(r"(?:记|扣|扣除)$")
"""记 of 一次记12分"""
_MORE_PENALTY = pattern(r"[，,、]?(?:并?处|一次性?记|记|扣)")
_NAMED_BY_SIZE = pattern(any_of(word_list("named-by-size")))
"""接力 of 100米接力: no length"""
_PLACED = pattern(r"\s?(?:范围|半径|开外|之外|外|处|以内|之内|内|路段|口)")
"""外 of 500米外"""
_OF_POWER = pattern("电|千瓦|能耗|能源|光伏|风机|充")
"""用电12度; 度 alone may be one of temperature, of an angle or of spectacles"""
_ANGLE = pattern(r"(?:[东西]经|[南北]纬|坡度|角度)$")
_SCORED = pattern(r"[分评考绩均记]|满意|指数")
_INDEXED = pattern(r"(?:指数|[沪深道纳恒股科成]指|综指|日经|标普|板指|PMI|信心|景气)[^。;；\n]*$")
"""沪指报3210.35点: an index, and no hour"""
_UNSEEN = pattern(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
"""Characters without width: 1\u200b234 is one number to a reader."""


def judged(plain: str) -> list[tuple[Quantity, Verdict]]:
    """Every quantity of normalised `plain` with the verdict on it, in order."""
    if _UNSEEN.search(plain) is None:
        return _judged(plain)
    seen = [at for at, character in enumerate(plain) if not _UNSEEN.match(character)]
    found = _judged("".join(plain[at] for at in seen))
    return [(moved(quantity, seen), verdict) for quantity, verdict in found]


def moved(quantity: Quantity, seen: list[int]) -> Quantity:
    """`quantity` at its place in the text that has the characters without width."""
    return quantity._replace(
        start=seen[quantity.start],
        end=seen[quantity.end - 1] + 1,
        numeral_end=seen[quantity.numeral_end - 1] + 1,
    )


_DATED = ("date", "time", "period", "telephone", "page-footer")
"""What no number typed by itself is: 2023年."""


def _judged(plain: str) -> list[tuple[Quantity, Verdict]]:
    shields = shields_of(plain)
    every = quantities(plain)
    verdicts = [(quantity, judge(plain, quantity, shields)) for quantity in every]
    is_dropped = len(verdicts) == 1 and verdicts[0][1].class_ is None
    if is_dropped and verdicts[0][1].reason not in _DATED and _is_all(plain, every[0]):
        ordinal = plain.strip()[0] == "第"
        return [(every[0], Verdict("rank" if ordinal else "statistic", "whole-text"))]
    return verdicts


def _is_all(plain: str, quantity: Quantity) -> bool:
    """Whether `quantity` is the whole text: a number typed by itself."""
    around = plain[: quantity.start] + plain[quantity.end :]
    is_place = set(plain.strip()) <= PLACES
    return not is_place and around.strip() in ("", "第") and not quantity.is_vague


def judge(text: str, quantity: Quantity, shields: Shields) -> Verdict:
    """The verdict on `quantity` of normalised `text`."""
    verdict = _shielded(text, quantity, shields)
    for rule in (_ordinal, _denominator, _vague, _threshold, _unitless, _time, _place, _slogan):
        verdict = verdict or rule(text, quantity)
    if verdict is None and quantity.is_chinese:
        return judge_chinese(text, quantity)
    return verdict or Verdict("statistic", "measure-word")


def _shielded(text: str, quantity: Quantity, shields: Shields) -> Verdict | None:
    shield = shields.over(quantity.start, quantity.numeral_end)
    if shield is None or (shield.reason == "item-number" and quantity.readings):
        return None
    if shield.reason == "ratio" and quantity.unit == "%":
        return Verdict("statistic", "of-hundred", ("no-measure-word",))
    if shield.reason == "quoted-name":
        if trade.QUOTED_PROGRAMME.fullmatch(text, shield.start, shield.end):
            return Verdict("programme", "programme-name")
        is_long_print = quantity.end - quantity.start > 4 and not quantity.is_chinese
        if is_long_print and quantity.end == shield.end - 1:
            return None  # speech that ends with a figure
    return Verdict(None, shield.reason)


def _ordinal(text: str, quantity: Quantity) -> Verdict | None:
    at = quantity.start
    if text[at - 1 : at] != "第":
        is_top = _TOP.search(text, max(0, at - 2), at) is not None and quantity.unit in _TOP_UNITS
        is_rank = quantity.unit == "位" and _RANKED_AT.search(text, max(0, at - 12), at) is not None
        return Verdict(None, "ordinal") if is_top or is_rank else None
    head = before(text, at - 1, 20)
    if _ENUMERATED.match(text, quantity.numeral_end):
        return Verdict(None, "ordinal")
    is_place = _AFTER_RANK.match(text, quantity.numeral_end) and _RANKED.search(head)
    is_first = text[quantity.numeral_end : quantity.end] in _FIRST_UNITS and _FIRST_IN.search(head)
    return Verdict("rank", "rank") if is_place or is_first else Verdict(None, "ordinal")


def _denominator(text: str, quantity: Quantity) -> Verdict | None:
    is_each = _EACH.search(text, max(0, quantity.start - 4), quantity.start)
    if quantity.value == 1 and _PACE.search(text, max(0, quantity.start - 8), quantity.start):
        return Verdict(None, "denominator")
    if quantity.value in _ROUND_BASES and _RATE_OF.match(text, quantity.end):
        return Verdict(None, "denominator")
    return Verdict(None, "denominator") if is_each or _PER.match(text, quantity.start) else None


def _vague(text: str, quantity: Quantity) -> Verdict | None:
    """三五百, 数百, 上百, and 百 or 万 alone."""
    if quantity.is_vague:
        return Verdict(None, "vague")
    if not quantity.is_chinese or text[quantity.start] not in PLACES:
        return None
    lead = text[quantity.start - 1 : quantity.start]
    if lead and lead in "上成":
        return Verdict(None, "vague")
    is_bare = set(text[quantity.start : quantity.numeral_end]) <= PLACES
    if is_bare and quantity.hedge and _SO_LARGE.match(text, quantity.end):
        return Verdict(None, "threshold")
    return Verdict(None, "part-of-word") if is_bare and not quantity.hedge else None


def _unitless(text: str, quantity: Quantity) -> Verdict | None:
    """A number without a measure word: printed in 万 or 亿, or called a number, or none."""
    if quantity.unit:
        return None
    if quantity.is_chinese:
        is_name = name_over(text, quantity.start) is not None
        return Verdict(None, "name" if is_name else "part-of-word")
    printed = text[quantity.start : quantity.numeral_end]
    if (printed[-1] in "万亿余多" and set(printed) & set("万亿")) or SHORT.fullmatch(printed):
        return Verdict("statistic", "large-number", ("no-measure-word",))
    follows = text[quantity.numeral_end : quantity.numeral_end + 3].lstrip(" ")[:1]
    is_called = _CALLED_NUMBER.search(text, max(0, quantity.start - _NAMED_BEFORE), quantity.start)
    begin = max(0, quantity.start - _FROM_TO)
    is_moved = "." in printed and _MOVED_NUMBER.search(text, begin, quantity.start)
    is_closed = follows in trade.AFTER_OBJECT or (is_moved and follows in _MOVES)
    if (is_called or is_moved) and is_closed and len(printed) < 9:
        return Verdict("statistic", "named-number", ("no-measure-word",))
    return Verdict(
        None, "identifier" if follows.isascii() and follows.isalpha() else "no-measure-word"
    )


def _time(text: str, quantity: Quantity) -> Verdict | None:
    """A length of time is a figure only where it was measured, averaged or cut."""
    measure = measure_of(quantity.unit)
    if measure.dimension != "time" or quantity.readings:
        return None
    head = before(text, quantity.start, 24).removesuffix(quantity.hedge)
    is_of_life = _LIFE.search(text, max(0, quantity.start - _FROM_TO), quantity.start) is not None
    if measure.id == "year-of-age":
        return Verdict("statistic", "measure-word") if is_of_life else Verdict(None, "age")
    if measure.id == "year" and is_of_life:
        return Verdict("statistic", "duration-measured")
    if _PENALTY.search(head):
        return Verdict(None, "penalty")
    is_mean = _AVERAGE.search(head) is not None
    is_small_word = quantity.is_chinese and quantity.value < 11
    is_day_and_night = measure.id == "hour" and quantity.value == 24
    if (
        ((is_day_and_night or is_small_word) and not is_mean)
        or (measure.id == "year" and not _MEAN.search(head))
        or (
            measure.id in ("month", "week") and not (is_mean or "提前" in head or quantity.decimals)
        )
        or not (_MEASURED.search(head) or (measure.id == "hour" and quantity.value >= _MANY))
        or _SPAN.match(text, quantity.end)
    ):
        return Verdict(None, "duration")
    return Verdict("statistic", "duration-measured")


def _threshold(text: str, quantity: Quantity) -> Verdict | None:
    """``3人以上事故`` is a condition; ``达到300人以上。`` is a figure."""
    head = before(text, quantity.start).removesuffix(quantity.hedge)
    bound = _BOUND.match(text, quantity.end)
    if bound is None:
        return _condition(text, quantity, head)
    if quantity.unit == "%":
        is_condition = _HOLDING.match(text, bound.end()) is not None
    elif _CLOSED.match(text, bound.end()):
        is_condition = _CONDITIONAL.search(head) is not None
    else:
        is_condition = not _REACHED.search(head) or bool(_CONDITION.match(text, bound.end()))
    return Verdict(None, "threshold") if is_condition else None


def _condition(text: str, quantity: Quantity, head: str) -> Verdict | None:
    """``超过5万元的须申报``, ``罚款200元``, ``80mg/100ml``: what a rule says."""
    at = quantity.end
    follows = _CONDITION_OF.match(text, at) or _RULE_FOLLOWS.match(text, at)
    is_condition = bool(quantity.hedge) and follows is not None
    if (
        is_condition
        or _RULED.search(head)
        or _IN_SO_MUCH.search(text, quantity.numeral_end, at + 10)
    ):
        return Verdict(None, "threshold")
    is_fine = head.endswith("罚款") and _MORE_PENALTY.match(text, at) is not None
    is_penalty = is_fine or (quantity.unit == "分" and _POINTS_OFF.search(head) is not None)
    return Verdict(None, "penalty") if is_penalty else None


def _place(text: str, quantity: Quantity) -> Verdict | None:
    if quantity.unit in ("倍", "米") and _NAMED_BY_SIZE.match(text, quantity.end):
        return Verdict(None, "name")
    if quantity.unit == "度" and not _OF_POWER.search(
        text, max(0, quantity.start - _FROM_TO), quantity.end + 8
    ):
        return Verdict(None, "no-measure-word")
    if quantity.unit == "度" and _ANGLE.search(text, max(0, quantity.start - 2), quantity.start):
        return Verdict(None, "place")
    is_length = measure_of(quantity.unit).id in ("kilometre", "metre")
    return Verdict(None, "place") if is_length and _PLACED.match(text, quantity.end) else None


def _slogan(text: str, quantity: Quantity) -> Verdict | None:
    if quantity.unit == "大":
        return Verdict(None, "programme-name")
    if quantity.unit == "点" and (
        quantity.is_chinese
        or not _INDEXED.search(text, max(0, quantity.start - _FROM_TO), quantity.start)
    ):
        return Verdict(None, "no-measure-word")
    if quantity.is_chinese:
        return None
    is_count = quantity.unit == "个" and not quantity.hedge
    if is_count and trade.ABSTRACT_NOUN.match(text, quantity.end):
        return Verdict(None, "programme-name")
    if quantity.unit == "分" and not _SCORED.search(before(text, quantity.start)):
        return Verdict(None, "no-measure-word")
    return None
