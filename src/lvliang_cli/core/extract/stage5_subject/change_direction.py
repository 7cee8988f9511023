"""Direction and basis of a change: ``同比分别下降8.37%、28.30%``.

The direction stands right before the number, or is carried from the number before it
through 、 和 and 与. The basis stands before it in the paragraph: in the same sentence any
basis counts, from an earlier one only a year's comparison.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from lvliang_cli.core.numbers.format import Number
from lvliang_cli.core.numbers.hedge_words import BEFORE
from lvliang_cli.core.text.patterns import pattern
from lvliang_cli.core.text.tsv_files import any_of

from ..language.boundaries import PART_ENDS, SENTENCE_ENDS, clause_start, start_after
from ..language.lexicon import lexicon
from ..model.mention import Article, Base, Change, Mention
from ..stage1_numbers.measures import PERCENTS, measure_of
from ..stage1_numbers.quantity import Quantity
from ..stage3_time.base_periods import PASSED, START, Basis, bases, is_distance, last_basis

_KINDS = ("level change", "change of", "net change", "set change", "contribution", "rate of change")
"""Kinds of direction words that say by how much something moved."""
_HEDGED = rf"(?:了|均|都|分别|:|{any_of(BEFORE)})*"
_LEVEL = pattern(rf"[到至为达成是占在]{_HEDGED}\s?$")
"""A number right after 到 or 达 is where something stands, not by how much it moved."""
_BY_AS_MUCH = pattern(rf"(?:达|(?<=增长)为){_HEDGED}\s?$")
"""增长高达23.5%, 增长为5%: of a percentage it says by how much."""
_EXCESS = pattern(r"(?<![最大众许至诸很不])(?:多|少)(?![个种起名次家地年])[一-龥]{0,4}$|[高低]出?$")
_BY_POINTS = pattern(r"(?<![最新])(?P<word>高|低|快|慢)(?:出|了|约|近|:)*$")
"""比上月高0.3个百分点"""
_AFTER = pattern(
    r"(?:(?:以上|左右)?的(?:[速幅]度(?:逐年|连年|持续|快速)*)?|以上|左右)"
    r"(?:同比|年均|平均|小幅|大幅|较大|较快|快速|高速|高(?=增))*(?P<word>[一-龥]{2,4}?)(?:势头|态势)?(?![一-龥])"
)
"""有16.6%的增长; 以每年8%左右的速度增长"""
_CLEANER = pattern(
    r"(?:浓度|指数|降尘量)[^。;；]{0,40}?(?P<word>改善|恶化|变差)(?:了|幅度|率|[为达约])*$"
)
"""浓度为15微克/立方米,同比改善25%: the less, the better."""
_LIST = pattern(r"\s?(?:、|/|[，,]?(?:和|与|及|以及|或)|[，,])\s?")
_FAR_FROM_ANOTHER = pattern(
    r"(?:高于|低于|高出|快于|慢于|领先|落后|好于|优于|超出|超(?=全|平均|整体)|超过)[^，,。;；]{1,14}$"
)
"""高出整体增速7.6个百分点: how far from another, not from what it was"""
_PAST = pattern(rf"(?P<word>{PASSED})(?P<time>[^，,。;；\d]{{1,8}}){_HEDGED}$")
"""完成3258亿元,超去年同期38亿元: by how much it passed, and not what it was then"""
_OTHER_THAN = pattern(
    r"较(?=多年|常年|历年)|(?<![同环占对相可])[比较](?![例重率值如大好高多少快慢低为一升降增减])"
)
_IN_ASIDE = pattern(r"[^()\d]*+\d[^()]*+\)")
"""(比2019年增长8%),日均5万人: what the basis is of stands in the bracket with it"""
_PULLS = pattern(r"[，,](?:[正负]?向[上下]?)?(?:拉动|带动)[^，,。;；]{1,16}$")
"""增速比一季度提高1个百分点,拉动GDP增长0.1个百分点: of the growth itself"""
_NO_CHANGE = ("增支", "减支", "超支", "提升")
"""1.增支54亿元, an item of a budget; 提升100所学校, what was done: unless a basis is printed"""
_ANY_BASIS = pattern(r"同比|环比|同期|[比较]")
_THROUGHOUT = pattern(r"\((?:[^()]{0,12}[，,])?下同\)")
"""比去年同期(下同)增长8%: so is every later change that prints no basis."""


_AGAINST_TIME = pattern("(?<![同环])[比较]")
_STAYED = pattern(r"持平的?(?:有|为)?\d+(?P<unit>[一-龥])")
_BRACKET = pattern(r"\([^()]{1,60}\)\s?$")
"""增长(均为同比)5.4%: a remark between a direction and its number"""


def changes(article: Article, mentions: Sequence[Mention]) -> None:
    """Fill `change` and `base` of every mention that is a change and not a level."""
    text = article.layout.flat
    every = bases(text)
    throughout = next((basis for basis in every if _THROUGHOUT.match(text, basis.end)), None)
    for index, mention in enumerate(mentions):
        change = _change(text, mentions[max(0, index - 3) : index + 1], every, throughout)
        mention.change = change
        if change is not None:
            mention.base = Base(change.basis, change.basis_as_written)
    _share_bases(text, mentions, every)


def _share_bases(text: str, mentions: Sequence[Mention], every: Sequence[Basis]) -> None:
    """``分别比上月末和上年同期高1.3个和1.5个百分点``: to each change of a list its own basis."""
    first = 0
    while first < len(mentions):
        last = first + 1
        while last < len(mentions) and mentions[last - 1].change and mentions[last].change:
            if not _goes_on(text, mentions[last - 1 : last + 1]):
                break
            last += 1
        begin = max(mentions[first - 1].end if first else 0, mentions[first].start - 40)
        index = bisect_left(every, mentions[first].start, key=START)
        here = [basis for basis in every[max(0, index - 4) : index] if basis.start >= begin]
        is_each = "分别" in text[begin : mentions[first].start]
        if is_each and len(here) == last - first > 1:
            for mention, basis in zip(mentions[first:last], here, strict=True):
                mention.change = mention.change and mention.change._replace(
                    basis=basis.code, basis_as_written=basis.as_written
                )
                mention.base = Base(basis.code, basis.as_written)
        first = last


def _change(
    text: str, mentions: Sequence[Mention], every: Sequence[Basis], throughout: Basis | None
) -> Change | None:
    """The change that the last of `mentions` is; those before it say what it goes on from."""
    quantity = mentions[-1].quantity
    last = mentions[-2].quantity if len(mentions) > 1 else None
    last_change = mentions[-2].change if len(mentions) > 1 else None
    if _is_against_another(text, quantity, every) or _is_in_tally(text, quantity):
        return None
    direction = _direction(text, quantity, last.end if last else 0)
    direction = direction or _passed(text, quantity, last, every)
    carried: list[str] = []
    if direction is None and last is not None and last_change is not None:
        if not _goes_on(text, mentions):
            return None
        is_signed = last.value < 0 <= quantity.value  # 增幅分别为-7.2%、34.2%
        direction = "up" if is_signed else last_change.direction
        carried.append("direction-carried")
    if direction is None:
        return None
    basis = _basis(text, quantity, every, throughout)
    if basis is not None and _PULLS.search(text, basis.end, quantity.start):
        of_year = [one for one in every if one.code in ("yoy", "last_year")]
        basis = _basis(text, quantity, of_year, throughout)
    if not carried and not _is_change(text, quantity, basis):
        return None
    if basis is not None and any(end in text[basis.end : quantity.start] for end in PART_ENDS):
        if "预算" in basis.as_written:
            basis = None  # 收入比上年预算增长3%。投资增长8%
        else:
            carried.append("basis-carried")
    code, printed = ("unknown", "") if basis is None else (basis.code, basis.as_written)
    if basis is None and last_change is not None and carried:
        code, printed = last_change.basis, last_change.basis_as_written
    direction = "down" if quantity.value < 0 else direction
    return Change(direction, code, printed, _percent(quantity, direction), tuple(carried))


def _percent(quantity: Quantity, direction: str) -> Number | None:
    size: Number = -quantity.value if quantity.value < 0 else quantity.value
    if measure_of(quantity.unit).id == "times":
        size = size * 100
    elif quantity.unit == "番":
        size = (2 ** min(int(size), 20) - 1) * 100
    elif quantity.unit != "%":
        return None
    return -size if direction == "down" else size


class _Directions(NamedTuple):
    """The direction words of the lexicon that express a change.

    Attributes:
        signs: ``up`` or ``down`` of each.
        rates: those that name a rate of change, as 增幅 does.
        before: one right before a number, with hedges and links between.
    """

    signs: dict[str, str]
    rates: frozenset[str]
    before: re.Pattern[str]


@lru_cache(maxsize=1)
def directions() -> _Directions:
    signs, rates = {}, set()
    for (kind, _), entry in lexicon().by_id.items():
        facts = entry.facts
        if kind == "direction" and facts["sign"] in "+-" and facts["kind"].startswith(_KINDS):
            for form in (facts["zh"], *facts["synonyms"].split("|")):
                if form and "…" not in form:
                    signs[form] = "up" if facts["sign"] == "+" else "down"
                    if facts["kind"] == "rate of change":
                        rates.add(form)
    most = "(?:[最较更][大高小低快多]的?[，,]?)?"
    reached = f"(?:了|幅度|率|速度)?{most}(?:分别|均|都)*(?:高?达到?|约?为[:：]?|是|幅度[为达])?"
    before = rf"(?!(?<=[^\d]起)降)(?P<word>{any_of(signs)}){reached}{_HEDGED}[\s(]?$"
    return _Directions(signs, frozenset(rates), pattern(before))


def _direction(text: str, quantity: Quantity, last_end: int) -> str | None:
    """The direction that is printed for the number itself."""
    if text.startswith("翻", quantity.start):
        return "up"
    known = directions()
    remark = _BRACKET.search(text, max(last_end, quantity.start - 64), quantity.start)
    end = quantity.start if remark is None else remark.start()
    before = text[start_after(text, PART_ENDS, end, 40) : end]
    gap = text[max(last_end, end - 40) : end]
    unit = measure_of(quantity.unit).id
    if unit in ("percentage-point", "basis-point") and _FAR_FROM_ANOTHER.search(before):
        return None
    adjacent = known.before.search(before)
    if adjacent is not None and not before[: adjacent.start()].endswith("自然"):
        is_level = _LEVEL.search(before, adjacent.start()) is not None
        is_level = is_level and not (unit == "percent" and _BY_AS_MUCH.search(before))
        if is_level and adjacent["word"] not in known.rates:
            return None
        return known.signs[adjacent["word"]]
    cleaner = _CLEANER.search(text, max(0, quantity.start - 48), quantity.start)
    if cleaner is not None and unit == "percent":
        return "down" if cleaner["word"] == "改善" else "up"
    sign = text[quantity.start : quantity.start + 1]
    if sign in "+-" and unit in PERCENTS and _ANY_BASIS.search(before):
        return "up" if sign == "+" else "down"
    if before[-1:] in ("↑", "↓"):
        return "up" if before[-1] == "↑" else "down"
    after = _AFTER.match(text, quantity.end)
    if after is not None and after["word"] in known.signs and unit in PERCENTS:
        return known.signs[after["word"]]
    more = _EXCESS.search(gap)
    if more is not None and unit != "percent" and _ANY_BASIS.search(before):
        return "up" if more[0][0] in "多高" else "down"
    by = _BY_POINTS.search(gap)
    is_points = unit in ("percentage-point", "basis-point")
    than = _OTHER_THAN if unit == "percent" else _ANY_BASIS if is_points else None
    if by is not None and than is not None and than.search(before):
        return "up" if by["word"] in "高快" else "down"
    return _of_points(before, gap) if is_points else None


def _passed(
    text: str, quantity: Quantity, last: Quantity | None, every: Sequence[Basis]
) -> str | None:
    """The direction of what is printed right behind 超去年同期: points, or little of a level."""
    past = _PAST.search(text, max(0, quantity.start - 16), quantity.start)
    basis = last_basis(every, quantity.start)
    if past is None or basis is None or basis[:2] != (past.start(), past.end("time")):
        return None
    is_points = measure_of(quantity.unit).id == "percentage-point"
    if is_points or is_distance(last, quantity):
        return "down" if past["word"][0] in "低少慢" else "up"
    return None


def _of_points(before: str, gap: str) -> str | None:
    """``增速比上月提高,高0.3个百分点``: the direction of a number of percentage points."""
    known = directions()
    words = [
        (before.rindex(word), known.signs[word])
        for word in known.signs
        if len(word) > 1 and word in before and word not in known.rates
    ]
    return max(words)[1] if words and not _LEVEL.search(gap) else None


def _goes_on(text: str, mentions: Sequence[Mention]) -> bool:
    """Whether only a list mark stands between the last two.

    A comma needs one unit for both, or two levels before with the units of the two:
    10起,205人,同比增加5起,103人.
    """
    *before, last, this = (mention.quantity for mention in mentions)
    gap = text[last.end : this.start]
    if gap == "(" and last.unit == this.unit and last.is_chinese:
        return text.startswith(")", this.end)  # 下降近一半(45.5%)
    if _LIST.fullmatch(gap) is None:
        return False
    if last.unit == this.unit or gap.strip() not in ("，", ","):
        return True
    levels = [quantity.unit for quantity in before]
    return levels == [last.unit, this.unit] and all(m.change is None for m in mentions[:-2])


def _is_against_another(text: str, quantity: Quantity, every: Sequence[Basis]) -> bool:
    """Whether the clause compares with something that is not an earlier time (比全省平均)."""
    start = clause_start(text, quantity.start)
    for _ in range(2):  # 比全省(7.7%)、全国(7.0%)分别高0.7、1.4个百分点
        if text[start - 1 : start] == ")" and "(" in text[max(0, start - 40) : start]:
            start = clause_start(text, text.rindex("(", 0, start))
    found = [m.start() for m in _OTHER_THAN.finditer(text, start, quantity.start)]
    if not found:
        return False
    basis = last_basis(every, found[-1] + 1)
    return basis is None or basis.end <= found[-1]


def _is_in_tally(text: str, quantity: Quantity) -> bool:
    """``上涨的有41个,持平6个,下降23个``: how many moved so, beside how many did not."""
    start, unit = clause_start(text, quantity.start), measure_of(quantity.unit)
    if unit.dimension != "count" or _AGAINST_TIME.search(text, start, quantity.start):
        return False
    stayed = _STAYED.search(text, max(0, start - 24), quantity.end + 40)
    return stayed is not None and measure_of(stayed["unit"]).id == unit.id


def _is_change(text: str, quantity: Quantity, basis: Basis | None) -> bool:
    """A percentage with a direction is a change; a count needs a basis or the verb itself."""
    if measure_of(quantity.unit).id in (*PERCENTS, "times", "doubling"):
        return True
    if basis is not None and not any(end in text[basis.end : quantity.start] for end in PART_ENDS):
        return True
    before = directions().before.search(text[max(0, quantity.start - 12) : quantity.start])
    return before is not None and len(before["word"]) > 1 and before["word"] not in _NO_CHANGE


_IN_POINTS = pattern(
    r"[^\d]*\d[\d.]*(?:(?:个[、和与及]?|[、和与及])\d[\d.]*)*(?:个?[、和与及]?)\s?(?:个?百分点|点)"
)
"""较一季度回升0.7个百分点; each number behind a mark, so that a long one is read in one way"""


def _is_of_points(text: str, quantity: Quantity, basis: Basis) -> bool:
    """Whether an earlier part of the year is the basis of points beside a rate, not of the rate.

    ``增长7.4%,较一季度回升0.3个百分点;投资增长9%``: neither of the two grew since the quarter.
    """
    is_rate = measure_of(quantity.unit).id == "percent"
    if not is_rate or basis.code not in ("mom", "previous", "on_period"):
        return False
    if set("，,;；。").isdisjoint(text[basis.end : quantity.start]):
        return False  # 比上月下降5%,比上月少6起: its own
    again = basis.as_written.lstrip("与同和比较").removesuffix("相比")
    behind = text[quantity.end : quantity.end + len(again) + 4].lstrip("、，,增速幅")
    is_again = behind[:1] in ("较", "比") and behind.startswith(again, 1)
    return is_again or _IN_POINTS.match(text, basis.end, quantity.start) is not None


def _basis(
    text: str, quantity: Quantity, every: Sequence[Basis], throughout: Basis | None
) -> Basis | None:
    """The last basis before `quantity` in its paragraph that may still be in force.

    Where there is none it is `throughout`, which holds for all that follows.
    """
    paragraph = start_after(text, "\n", quantity.start)
    index = bisect_left(every, quantity.start, key=START)
    while index and every[index - 1].start >= paragraph:
        index -= 1
        basis = every[index]
        if basis.end > quantity.start:
            continue
        since = text[basis.end : quantity.start]
        is_mean = basis.code == "annual" and not set("，,;；").isdisjoint(since)
        if is_mean or _IN_ASIDE.match(since) or _is_of_points(text, quantity, basis):
            continue  # 两年平均增长6%;乙类增长7%: a mean stands for itself
        is_here = not any(end in since for end in SENTENCE_ENDS)
        if is_here or basis.code in ("yoy", "last_year"):
            return basis
    is_known = throughout is not None and throughout.end <= quantity.start
    return throughout if is_known else None
