"""Direction and basis of a change: ``同比分别下降8.37%、28.30%``.

The direction stands right before the number, or is carried from the number before it
through 、 和 and 与. The basis stands before it in the paragraph: in the same sentence any
basis counts, from an earlier one only a year's comparison.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from lvliang_cli.core.data.model import Number
from lvliang_cli.core.extract.clauses import ENDS, clause_start, start_after
from lvliang_cli.core.extract.patterns import pattern
from lvliang_cli.core.extract.record import Article, Base, Change, Mention
from lvliang_cli.core.extract.stage1_numbers.measures import PERCENTS, measure_of
from lvliang_cli.core.extract.stage1_numbers.quantity import Quantity
from lvliang_cli.core.extract.stage3_time.bases import START, Basis, bases, last_basis

_UP = """
上升 增长 增加 提高 提升 上涨 攀升 扩大 增多 上浮 高出 升高 增收 增产 多收 递增 净增
猛增 激增 走高 回升 多出 抬升 增大 延长 增 升 涨
增幅 涨幅 升幅 增速 增长率 上升率 增长幅度 上升幅度 提升幅度
"""
_DOWN = """
下降 减少 降低 下滑 回落 缩短 减产 压减 压降 压缩 下跌 缩减 收窄 下浮 锐减 骤降 大降 少发
递减 走低 缩小 减轻 减小 降 减 跌
降幅 减幅 跌幅 负增长 下降率 下降幅度 降低幅度 减少幅度
"""
_DIRECTION = {**dict.fromkeys(_UP.split(), "up"), **dict.fromkeys(_DOWN.split(), "down")}
_WORDS = "|".join(sorted(_DIRECTION, key=len, reverse=True))
_RATES = "|".join((*_UP.split()[-9:], *_DOWN.split()[-8:]))
_HEDGED = "(?:了|约|近|超过?|逾|大约|将近|接近|不足|不到|至少|:)*"
_RIGHT_BEFORE = pattern(
    rf"(?P<word>{_WORDS})(?:了|幅度|率|速度)?(?:高?达|约?为|是|幅度[为达])?{_HEDGED}\s?$"
)
_LEVEL = pattern(rf"[到至为达成是占在]{_HEDGED}\s?$")
"""A number right after 到 or 达 is where something stands, not by how much it moved."""
_RATE = pattern(rf"(?:{_RATES})")
_MORE = pattern(r"(?<![最大众许至诸很不])(?P<word>多|少)(?![个种起名次家地年])[一-龥]{0,4}$")
_COUNT_CHANGED = pattern(r"(?:增加|减少|上升|下降|增长|提高|降低|缩短)了?(?:约|近|超过?)?$")
_LIST = pattern(r"\s?(?:、|/|[，,]?(?:和|与|及|以及)|[，,])\s?")
_AGAINST = pattern(r"(?:高于|低于|高出|快于|慢于|领先|落后|好于|优于|超出)[^，,。;；]{0,14}$")
_OTHER_THAN = pattern(r"(?<![同环占对相])[比较](?![例重率值如大好高多少快慢低为一])")
_ANY_BASIS = pattern(r"同比|环比|同期|[比较]")

_SENTENCE_ENDS = "。！？!?\n"


def changes(article: Article, mentions: Sequence[Mention]) -> None:
    """Fill `change` and `base` of every mention that is a change and not a level."""
    every = bases(article.plain)
    last: Mention | None = None
    for mention in mentions:
        change = _change(article.plain, mention, last, every)
        mention.change = change
        if change is not None:
            mention.base = Base(change.basis, change.basis_as_written)
        last = mention


def _change(
    text: str,
    mention: Mention,
    before: Mention | None,
    every: Sequence[Basis],
) -> Change | None:
    quantity = mention.quantity
    last = None if before is None else before.quantity
    last_change = None if before is None else before.change
    if _is_against_another(text, quantity, every):
        return None
    direction = _direction(text, quantity, last.end if last else 0)
    carried: list[str] = []
    if direction is None and last is not None and last_change is not None:
        if not _goes_on(text, last, quantity):
            return None
        direction = last_change.direction
        carried.append("direction-carried")
    if direction is None:
        return None
    basis = _basis(text, quantity, every)
    if not carried and not _is_change(text, quantity, basis):
        return None
    if basis is not None and any(end in text[basis.end : quantity.start] for end in ENDS):
        carried.append("basis-carried")
    if basis is None and last_change is not None and carried:
        code, printed = last_change.basis, last_change.basis_as_written
    elif basis is None:
        code, printed = "unknown", ""
    else:
        code, printed = basis.code, basis.as_written
    if quantity.value < 0:
        direction = "down"
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


def _direction(text: str, quantity: Quantity, last_end: int) -> str | None:
    """The direction that is printed for the number itself."""
    if text.startswith("翻", quantity.start):
        return "up"
    before = text[start_after(text, ENDS, quantity.start, 40) : quantity.start]
    gap = text[max(last_end, quantity.start - 40) : quantity.start]
    unit = measure_of(quantity.unit).id
    adjacent = _RIGHT_BEFORE.search(before)
    if adjacent is not None and not before[: adjacent.start()].endswith("自然"):
        is_level = _LEVEL.search(before, adjacent.start()) is not None
        if is_level and not _RATE.match(adjacent["word"]):
            return None
        return _DIRECTION[adjacent["word"]]
    sign = text[quantity.start : quantity.start + 1]
    if sign in "+-" and unit in PERCENTS and _ANY_BASIS.search(before):
        return "up" if sign == "+" else "down"
    more = _MORE.search(gap)
    if more is not None and unit != "percent" and _ANY_BASIS.search(before):
        return "up" if more["word"] == "多" else "down"
    if unit in ("percentage-point", "basis-point") and not _AGAINST.search(before):
        words = re.findall(_WORDS, before)
        if words and not _LEVEL.search(gap):
            return _DIRECTION[words[-1]]
    return None


def _goes_on(text: str, last: Quantity, quantity: Quantity) -> bool:
    """Whether only a list mark stands between the two; a comma needs the same unit."""
    gap = text[last.end : quantity.start]
    if _LIST.fullmatch(gap) is None:
        return False
    return last.unit == quantity.unit or gap.strip() not in ("，", ",")


def _is_against_another(text: str, quantity: Quantity, every: Sequence[Basis]) -> bool:
    """Whether the clause compares with something that is no earlier time (比全省平均)."""
    start = clause_start(text, quantity.start)
    found = [m.start() for m in _OTHER_THAN.finditer(text, start, quantity.start)]
    if not found:
        return False
    basis = last_basis(every, found[-1] + 1)
    return basis is None or basis.end <= found[-1]


def _is_change(text: str, quantity: Quantity, basis: Basis | None) -> bool:
    """A percentage with a direction is a change; a count needs a basis or the verb itself."""
    if measure_of(quantity.unit).id in (*PERCENTS, "times", "doubling"):
        return True
    if basis is not None and not any(end in text[basis.end : quantity.start] for end in ENDS):
        return True
    return _COUNT_CHANGED.search(text, max(0, quantity.start - 8), quantity.start) is not None


def _basis(text: str, quantity: Quantity, every: Sequence[Basis]) -> Basis | None:
    """The last basis before `quantity` in its paragraph that may still be in force."""
    paragraph = start_after(text, "\n", quantity.start)
    index = bisect_left(every, quantity.start, key=START)
    while index and every[index - 1].start >= paragraph:
        index -= 1
        basis = every[index]
        if basis.end > quantity.start:
            continue
        is_here = not any(end in text[basis.end : quantity.start] for end in _SENTENCE_ENDS)
        if is_here or basis.code in ("yoy", "last_year"):
            return basis
    return None
