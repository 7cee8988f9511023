"""Whether two figures are of one time, or one of the time before the other."""

from datetime import date, timedelta
from functools import lru_cache

from ..model.mention import When
from ..stage3_time.expressions import expressions
from ..stage3_time.grammar import Expression, Part
from .figure_node import Node

YEARLY = frozenset(("yoy", "last_year"))
"""Bases that a year lies between."""


def may_be_one_time(one: Node, other: Node) -> bool:
    """Whether the periods in force for the two, where both are known, are the same.

    Within one block figures up to a day and those of the year so far are of one time, as are
    the stock at the end of a year and the flows of the year.
    """
    when, then = one.mention.when, other.mention.when
    if when is None or then is None:
        return True
    if when.start is None and then.start is None:
        if _is_other_year(when.as_written, then.as_written):
            return False
        parts = _part_of_year(when.as_written), _part_of_year(then.as_written)
        return parts[0] == parts[1] or None in parts  # 上半年 is 今年1至6月, and not 3月
    if when.start is None or then.start is None:
        dated, words = (when, then.as_written) if then.start is None else (then, when.as_written)
        part = _part_of_year(words)
        months = [int(day[5:7]) for day in (dated.start, dated.end) if day]
        return part is None or months == [part.first, part.last]
    if one.block == other.block and when.start == then.start:
        return True
    if when.end == then.end and (when.start == when.end or then.start == then.end):
        return True
    return (when.start, when.end) == (then.start, then.end)


def months_of(when: When) -> tuple[int, int] | None:
    """The first and the last of its whole months, counted from the year 0, or within a year that
    is not known.
    """
    if not when.start or not when.end:
        part = _part_of_year(when.as_written)
        return None if part is None else (part.first, part.last)
    first, last = date.fromisoformat(when.start), date.fromisoformat(when.end)
    if first.day != 1 or (last + timedelta(1)).day != 1:
        return None
    return 12 * first.year + first.month, 12 * last.year + last.month


def is_before_in_time(node: Node, to: Node) -> bool:
    """``2021年3200件,2022年3800件``; 9月80件,10月90件 of a year that is not known"""
    then, now = node.mention.when, to.mention.when
    if then is None or now is None or node.sentence != to.sentence:
        return False
    if then.end is None and now.start is None:
        one, other = _named(then.as_written), _named(now.as_written)
        if one is None or other is None or one.kind != other.kind:
            return False
        return one.kind in ("months", "days", "point") and one.last < (other.first or other.last)
    return then.end is not None and now.start is not None and then.end < now.start


def is_of_base_days(node: Node, stated: Node) -> bool:
    """Whether `node` is of the time that the change is told against, as far as both are known."""
    when, base, now = node.mention.when, stated.mention.base, stated.mention.when
    if when is None or base is None:
        return True
    named = _named(when.as_written)
    is_day = named is not None and named.kind == "days" and when.start == when.end
    if is_day and "周" in base.as_written:
        return False  # 8日62人、9日93人,比上周同日: the day before is none of last week
    if when.end is None and base.kind in YEARLY and now:  # 二季度58件、三季度51件,同比
        return named in (None, _named(now.as_written))
    if when.end is None or base.end is None:
        return True
    return when.end == base.end


def _part_of_year(words: str) -> Part | None:
    """The months that `words` name of a year that is not known."""
    part = _named(words)
    return part if part is not None and part.kind == "months" else None


def _named(words: str) -> Part | None:
    """The months, or the day, that `words` name of a year that is not known."""
    told = _told(words)
    return None if told is None else told.part


def _is_other_year(words: str, others: str) -> bool:
    """Whether the two are of two years that are told from another: 今年, 去年; 全年, 上年."""
    one, other = _told(words), _told(others)
    if one is None or other is None:
        return False
    back = [-1 in (each.relative, each.in_force) for each in (one, other)]
    is_told = None not in (one.relative, other.relative)
    return one.relative != other.relative if is_told else back[0] != back[1]


@lru_cache(maxsize=256)
def _told(words: str) -> Expression | None:
    """The one time expression of `words`."""
    found = expressions(words)
    return found[0] if len(found) == 1 else None
