"""Spans of days: what `--period` accepts, whether two overlap, how long one is."""

import re
from collections.abc import Callable
from typing import NamedTuple

from ..text.bilingual import Words
from ..text.errors import BadUsage
from ..text.patterns import pattern

MONTHS = (
    "",
    *("January", "February", "March", "April", "May", "June", "July", "August", "September"),
    *("October", "November", "December"),
)
"""The months in English, from 1."""
SHORTEST_MONTH = 28
"""Days."""


class Period(NamedTuple):
    """Days `start` to `end`, both included; `basis` says how the period is known.

    Where what is printed leaves the days unknown (春节期间) both are None, and `as_written` holds
    its words. `as_written` may also stand beside days (截至7月底).
    """

    start: str | None
    end: str | None
    basis: str
    as_written: str | None = None


class Base(NamedTuple):
    """What a change is measured from: the words printed for it, and its days where known."""

    as_written: str | None
    start: str | None
    end: str | None


_PARTS = {
    **dict.fromkeys(("H1", "S1", "上半年"), "01/06"),
    **dict.fromkeys(("H2", "S2", "下半年"), "07/12"),
    **dict.fromkeys(("Q1", "一季度", "1季度"), "01/03"),
    **dict.fromkeys(("Q2", "二季度", "2季度"), "04/06"),
    **dict.fromkeys(("Q3", "三季度", "3季度"), "07/09"),
    **dict.fromkeys(("Q4", "四季度", "4季度"), "10/12"),
    "前三季度": "01/09",
}
"""Months of the parts of a year, as SDMX writes them and as Chinese says them."""


_POINTS = pattern(r"(?<!\d)(\d{4})\.(\d{1,2})(?:\.(\d{1,2}))?(?!\d)")
"""2020.1, 2020.1.15"""
_BETWEEN = pattern(r"(?<=\d)\s*[-至到~—–]\s*(?=\d{4}(?:-|$))")
"""2020-01-2020-06, 2019至2020"""


def parse_span(text: str) -> tuple[str, str]:
    """First and last day of ``2020``, ``2020-05``, ``2020-05-31`` or ``A/B`` of these.

    Quarters and halves (``2020-Q1``, ``2020年上半年``), Chinese days (``2020年1至5月``,
    ``2020年7月13日``) and points (``2020.1-2020.6``) are read too.

    Raises:
        BadUsage: no such span, or it ends before it starts.
    """
    first, slash, last = _in_numbers(text).partition("/")
    ends = _days(first), _days(last if slash else first)
    if ends[0] is None or ends[1] is None or ends[0][0] > ends[1][1]:
        words = Words(f"“{text}”不是时段", f"{text!r} is not a valid period")
        hint = Words(
            "例如 2020、2020-05、2020-01/2020-05 或 2020年上半年",
            "such as 2020, 2020-05, 2020-01/2020-05 or 2020-Q1",
        )
        raise BadUsage(words, token=text, hint=hint)
    return ends[0][0], ends[1][1]


def asked_for(text: str) -> Callable[[Period], bool]:
    """Whether a period overlaps the span `text`; after ``=``, whether it is that very span."""
    span = parse_span(text.removeprefix("="))
    if text.startswith("="):
        return lambda period: days_of(period) == span
    return lambda period: overlaps(period, span)


def _in_numbers(text: str) -> str:
    """A part of a year or Chinese days as ``A/B`` of numbers; all else as it is."""
    text = _POINTS.sub(lambda m: "-".join(n.zfill(2) for n in m.groups() if n), text)
    text = _BETWEEN.sub("/", text)
    year, part = text[:4], text[4:].lstrip("-年 ").removeprefix("第").upper()
    if part in _PARTS:
        first, last = _PARTS[part].split("/")
        return f"{year}-{first}/{year}-{last}"
    if "年" not in text:
        return text
    ends = re.split("[至到~—–-]", text.replace("份", "").replace("全年", "年"))
    if len(ends) == 2 and "年" not in ends[1]:
        ends[1] = f"{year}年{ends[1]}"
        ends[0] += "" if "月" in ends[0] else "月"
    return "/".join("-".join(n.zfill(2) for n in re.split("[年月日]", end) if n) for end in ends)


def days_of(period: Period | Base | None) -> tuple[str, str] | None:
    """First and last day; None where they are not known."""
    if period is None or period.start is None or period.end is None:
        return None
    return period.start, period.end


def last_and_first(period: Period | None) -> tuple[str, str]:
    """The last and first day, to sort by; what has no days comes last."""
    first, last = days_of(period) or ("~", "~")
    return last, first


def same_each_year(days: tuple[str, str]) -> tuple[str, str]:
    """First and last day, the last of February as one day in every year."""
    return days[0], days[1].replace("-02-29", "-02-28")


def a_year_less(days: tuple[str, str]) -> tuple[str, str]:
    """The days of the year before, as `same_each_year` has them."""
    first, last = (f"{int(day[:4]) - 1:04}{day[4:]}" for day in same_each_year(days))
    return first, last


def overlaps(period: Period, span: tuple[str, str]) -> bool:
    """Whether they share a day; one of unknown days does if the year `span` is printed for it."""
    days, year = days_of(period), span[0][:4]
    if days is None:
        is_year = span == (f"{year}-01-01", f"{year}-12-31")
        return is_year and f"{year}年" in (period.as_written or "")
    return days[0] <= span[1] and span[0] <= days[1]


def written(period: Period) -> str:
    """The period as months when it is whole months (``2020-01/2020-06``), else as days.

    Where its days are not known, the words printed for it.
    """
    days = days_of(period)
    if days is None:
        return period.as_written or ""
    first, last = days[0][:7], days[1][:7]
    start, end = _days(first), _days(last)
    if start is None or end is None or days != (start[0], end[1]):
        return "/".join(dict.fromkeys(days))
    return first if first == last else f"{first}/{last}"


def said(period: Period) -> Words:
    """The period as people say it, in whole months or years where it is of these.

    Where its days are not known, the words printed for it.
    """
    days = days_of(period)
    if days is None:
        return Words(period.as_written or "", period.as_written or "")
    first, last = (tuple(map(int, day.split("-"))) for day in days)
    start, end = _days(days[0][:7]), _days(days[1][:7])
    is_months = start is not None and end is not None and days == (start[0], end[1])
    size = 2 if is_months else 3
    if is_months and (first[1], last[1]) == (1, 12):
        size = 1
    starts, ends = _said(first[:size]), _said(last[:size])
    if first[:size] == last[:size]:
        return ends
    if first[0] != last[0] or size == 1:
        return Words(f"{starts.zh}至{ends.zh}", f"{starts.en} – {ends.en}")
    year = str(first[0])
    within = Words(ends.zh.removeprefix(f"{year}年"), starts.en.removesuffix(f" {year}"))
    dash = "–" if size == 2 else " – "
    return Words(f"{starts.zh}至{within.zh}", f"{within.en}{dash}{ends.en}")


def _said(day: tuple[int, ...]) -> Words:
    """A year, a month or a day in words."""
    zh = "".join(f"{n}{unit}" for n, unit in zip(day, "年月日", strict=False))
    en = " ".join([*map(str, day[2:]), *(MONTHS[n] for n in day[1:2]), str(day[0])])
    return Words(zh, en)


def length(days: tuple[str, str]) -> tuple[int, int]:
    """Months and days from its first day to the day after its last; of less than a month its days.

    Half a year has (6, 0) in every year, though its days differ with 29 February. The
    days may be negative: to 9 March from 15 January is (2, -5).
    """
    from datetime import date

    size = (date.fromisoformat(days[1]) - date.fromisoformat(days[0])).days + 1
    if size < SHORTEST_MONTH:
        return 0, size
    start, end = (tuple(map(int, day.split("-"))) for day in days)
    if days[1] == (_days(days[1][:7]) or ("", ""))[1]:
        end = (end[0], end[1] + 1, 1)
    else:
        end = (end[0], end[1], end[2] + 1)
    return (end[0] - start[0]) * 12 + end[1] - start[1], end[2] - start[2]


def _days(text: str) -> tuple[str, str] | None:
    """First and last day of a year, month or day; None if it is none of these."""
    from datetime import date, timedelta

    parts = text.split("-")
    lengths = tuple(map(len, parts))
    if lengths not in ((4,), (4, 2), (4, 2, 2)) or not all(
        part.isascii() and part.isdigit() for part in parts
    ):
        return None
    numbers = [int(part) for part in parts]
    try:
        start = date(*[*numbers, 1, 1][:3])
        if len(numbers) == 3:
            end = start
        elif len(numbers) == 2 and start.month < 12:
            end = start.replace(month=start.month + 1) - timedelta(1)
        else:  # a year, or its last month
            end = date(start.year, 12, 31)
    except ValueError:
        return None
    return start.isoformat(), end.isoformat()
