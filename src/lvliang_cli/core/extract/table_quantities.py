"""The number of a cell in its unit: that of its heads, of the caption, or of a name."""

import re
from collections.abc import Sequence

from ..numbers.chinese_numerals import read_numeral
from ..text.patterns import pattern
from .language.lexicon import lexicon
from .stage1_numbers.measures import measure_at
from .stage1_numbers.quantity import Quantity
from .stage2_layout.table_cells import NUMBER
from .stage2_layout.tables import Entry, is_total

_FALLS = ("下降", "减少", "降低", "↓", "▼")
_SCALED = pattern(r"(?P<scale>(?:十|百|千)?(?:万亿|亿|万)|千|百)?(?P<measure>.*)", re.DOTALL)
"""万元; 千克 is a unit of its own"""
_BY_NAME = pattern(r"(?P<unit>[起人户件宗])数$")
"""死亡人数: the unit that a head names, where none is printed"""
_MONEY = pattern("(?:损失|金额|资金|收入|支出|款)$")
_PLACED = pattern(r"位次|名次|排[名位]|序号|[得评均总加扣]分|分[数值]|等级|指数")
"""Where something stands, and not how many of it there are"""
_RELATIVE = pattern(r"增长|增速|增幅|降幅|涨跌|升降幅|同比|环比|±|百分[率比]")
"""Heads of changes in per cent; 增减 may be a number of things."""
_OF_SHARE = pattern("比重|占比|份额")
"""比重变化(%): in points, as what changed is in per cent"""
_AMOUNT = pattern(r"[增减][加少减长]?[额量]")
"""比年初增减额: a change in the unit of what it is one of"""


def unit_of(text: str, entries: Sequence[Entry], entry: Entry, units: tuple[str, ...]) -> str:
    """The unit of its head, of the caption's `units`, or of its name; of a total that of its rows,
    if all have the same.
    """
    unit = entry.unit or _shared_unit(text, entry, units) or _unit_by_name(text, entry, units)
    heads = "".join(text[span.start : span.end] for span in entry.column[-1:])
    if unit == "%" and entry.measure == "change" and _OF_SHARE.search(heads):
        return "个百分点"
    if unit or entry.measure != "level" or not _is_total(text, entry):
        return unit
    rows = (e for e in entries if e.column == entry.column and not _is_total(text, e))
    found = {unit_of(text, (), one, units) for one in rows}
    return found.pop() if len(found) == 1 else ""


def _is_total(text: str, entry: Entry) -> bool:
    return is_total(text[entry.row[-1].start : entry.row[-1].end])


def _unit_by_name(text: str, entry: Entry, units: tuple[str, ...]) -> str:
    """人 of 死亡人数, where the caption prints no other; of those it prints, that of 立案."""
    heads = [text[span.start : span.end] for span in (*entry.column[-1:], *entry.row[-1:])]
    found = next(filter(None, map(_BY_NAME.search, heads)), None)
    is_own = found is not None and (not units or found["unit"] in units)
    if entry.measure != "level" or any(map(_PLACED.search, heads)):
        return ""
    fit = (
        unit for head in heads for own in _counted_in(head) for unit in units if unit.endswith(own)
    )
    return found["unit"] if found and is_own else next(fit, "")


def _counted_in(head: str) -> Sequence[str]:
    """The units of the noun that `head` ends in, the likeliest first."""
    *_, term = [None, *lexicon().terms(head)]
    noun = None if term is None or term.end < len(head) else term.of("noun")
    if noun is not None and noun.facts["units"]:
        return ("元",) if "元" in noun.facts["units"] else noun.facts["units"].split("|")
    return ("元",) if _MONEY.search(head) else ()


def _shared_unit(text: str, entry: Entry, units: tuple[str, ...]) -> str:
    """The unit of a number from those of the caption: per cent for what is relative.

    A growth or a share whose unit is printed nowhere is one in per cent; the number of a
    column 增减 may be one of things, so that it has none.
    """
    levels = [unit for unit in units if unit not in ("%", "‰")]
    if entry.measure == "level":
        return "".join(levels or units) if len(levels or units) == 1 else ""
    head = "".join(text[span.start : span.end] for span in (*entry.column, *entry.row))
    if len(levels) == 1 and _AMOUNT.search(head):
        return levels[0]
    relative = next((unit for unit in units if unit not in levels), "%")
    is_relative = entry.measure == "share" or (units and not levels) or _RELATIVE.search(head)
    return relative if is_relative else ""


def quantity_of(text: str, entry: Entry, unit: str) -> Quantity | None:
    """The number of a cell in its unit; None where it is not a numeral."""
    end = entry.span.end
    printed = NUMBER.match(text, entry.span.start, end)
    assert printed is not None  # what the cell was told by
    start = printed.start("sign")
    scale, word = _split(unit)
    numeral = read_numeral(printed["digits"] + scale)
    if numeral is None:
        return None
    is_below = printed["sign"] == "-" or (printed["moved"] or "").startswith(_FALLS)
    value = -numeral.value if is_below else numeral.value
    digits_end = printed.end("digits")
    has_own = bool(printed["unit"])
    return Quantity(
        start, end if has_own else digits_end, digits_end, value, numeral.decimals, word
    )


def _split(unit: str) -> tuple[str, str]:
    """The multiplier of a unit and its measure word, which is empty where none is known."""
    if measure_at(unit, 0) == (unit, len(unit)):
        return "", unit
    found = _SCALED.fullmatch(unit)
    assert found is not None
    scale, word = found["scale"] or "", found["measure"]
    return (scale, word) if not word or measure_at(word, 0) == (word, len(word)) else ("", "")
