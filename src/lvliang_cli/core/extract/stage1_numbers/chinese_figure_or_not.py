"""When a numeral in Chinese characters is a figure: only where the text about it says so."""

from lvliang_cli.core.text.patterns import pattern

from ..language.boundaries import before
from . import result_words as trade
from .measures import Measure, measure_of
from .never_figures import name_over
from .quantity import Quantity, Verdict

LARGE = 100
"""From here on a numeral is not a figure of speech, whatever measure word follows."""
_WEIGHED = (
    *("tonne", "kilogram", "jin", "liang", "gram", "milligram", "litre", "mu", "hectare"),
    *("kilowatt", "megawatt", "kilovolt", "kilowatt-hour"),
)
"""Units of what is weighed and measured; 两 and 斤 that end a clause count nothing else."""
_OF_TENTHS = pattern("(?:来自|是|[属系]于?|在|由|出自|集中|分布|发生|为)")
"""六成来自沿线国家: what goes on behind 成 without a word that begins with it"""
_DOUBT = ("chinese-numeral",)


def judge_chinese(text: str, quantity: Quantity) -> Verdict:
    """The verdict on a quantity whose numeral is in Chinese characters."""
    measure = measure_of(quantity.unit)
    head = before(text, quantity.start).removesuffix(quantity.hedge)
    is_small = quantity.numeral_end - quantity.start == 1 and quantity.value < LARGE
    if quantity.unit == "%":
        return _percentage(text, quantity, head)
    if text.startswith("翻", quantity.start):
        return Verdict("statistic", "measure-word", _DOUBT)
    name = name_over(text, quantity.start)
    if name is not None and (name[0] < quantity.start or name[1] > quantity.end):
        return Verdict(None, "name")
    if _is_sum(quantity, measure, is_small=is_small):
        return Verdict("statistic", "measure-word", _DOUBT)
    if head.endswith(trade.ANAPHORA):
        return Verdict(None, "reference" if is_small else "part-of-word")
    is_plan = trade.TASK_NOUN.match(text, quantity.end) or trade.TASK_VERB_AT_END.search(head)
    if quantity.unit == "项" and quantity.value > 1 and is_plan:
        return Verdict("programme", "task-count", ("programme-count",))
    is_closed = text[quantity.end : quantity.end + 1] in ("", *trade.AFTER_OBJECT)
    if measure.id in _WEIGHED and quantity.value > 1 and is_closed:
        return Verdict("statistic", "measure-word", _DOUBT)
    is_large = quantity.value >= LARGE or (bool(quantity.hedge) and not is_small)
    if is_small or (measure.strength == "weak" and not is_large):
        return _beside_a_verb(text, quantity, measure, head)
    return Verdict("statistic", "measure-word", _DOUBT)


def _percentage(text: str, quantity: Quantity, head: str) -> Verdict:
    """百分之八十 always, 七成 where no word goes on behind it (成立, 成为)."""
    if text[quantity.end - 1] not in "成半":
        return Verdict("statistic", "measure-word")
    follows = text[quantity.end : quantity.end + 1]
    leads = ("占", "近", "达", "超", "约", "逾", "不足")
    if follows in trade.AFTER_OBJECT or follows in "以左的多" or head.endswith(leads):
        return Verdict("statistic", "measure-word", _DOUBT)
    if quantity.hedge or (head.endswith("其中") and _OF_TENTHS.match(text, quantity.end)):
        return Verdict("statistic", "measure-word", _DOUBT)
    return Verdict(None, "part-of-word")


def _is_sum(quantity: Quantity, measure: Measure, *, is_small: bool) -> bool:
    """An amount of money or a measured quantity; 三元 may be a place."""
    if measure.strength != "firm":
        return False
    if quantity.hedge:
        return True
    is_money = measure.dimension == "money"
    return is_money and (quantity.unit != "元" or not is_small or quantity.decimals > 0)


def _beside_a_verb(text: str, quantity: Quantity, measure: Measure, head: str) -> Verdict:
    """A small count: after a verb of the trade, behind its object, or before a case."""
    verb = trade.VERB_AT_END.search(head)
    ends = text[quantity.end : quantity.end + 1] in ("", *trade.AFTER_OBJECT)
    if quantity.value == 1 and quantity.unit == "起":
        return _one_case(text, quantity, head, is_after_verb=verb is not None, ends=ends)
    is_one = quantity.value == 1
    is_case = trade.CASE_NOUN.match(text, quantity.end) is not None
    is_weak = measure.strength == "weak"
    if verb is not None and is_case and (not is_one or quantity.unit in trade.SINGLE_COUNTED):
        return Verdict("statistic", "verb-before", _DOUBT)
    if verb is not None and not is_one and not is_weak and verb["verb"] in trade.RESULT_VERBS:
        return Verdict("statistic", "verb-before", _DOUBT)
    is_behind = ends and trade.RESULT_INSIDE.search(head) is not None and head[-1:] >= "一"
    is_counter = not is_weak or quantity.unit in trade.EARLIER_COUNTED
    if is_behind and is_counter and (verb is None or not is_one):
        return Verdict("statistic", "object-before", _DOUBT)
    if is_case and not is_one and measure.strength == "strong":
        return Verdict("statistic", "noun-after", _DOUBT)
    return Verdict(None, "small-chinese-numeral")


def _one_case(
    text: str, quantity: Quantity, head: str, *, is_after_verb: bool, ends: bool
) -> Verdict:
    """一起 is one case in 侦破一起诈骗案 and in 破获命案一起; else it means together."""
    is_before = is_after_verb and trade.INCIDENT.match(text, quantity.end) is not None
    is_behind = (
        ends
        and trade.RESULT_INSIDE.search(head) is not None
        and trade.INCIDENT_AT_END.search(head) is not None
    )
    if is_before or is_behind:
        return Verdict("statistic", "one-case", ("one-or-together",))
    return Verdict(None, "together")
