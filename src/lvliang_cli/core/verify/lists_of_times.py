"""Lists of several times: 2021年、2022年分别5起、6起 gives each year one figure, or as many."""

from calendar import monthrange
from collections.abc import Iterable, Sequence

from ..numbers.periods import Period, days_of
from ..text.patterns import pattern
from ..text.tsv_files import by_key

_AND, _THROUGH = pattern("[、和与及]"), pattern("年[至到~—–-]")
"""In the words of several times."""
_YEAR = pattern(r"(?<!\d)\d{4}(?=年|[、和与及至到~—–-]\d{4})")
_NEXT = 2
"""Characters between the figures of a list, at most: 5起以及6起."""


def rows(figures: Iterable[tuple[int, int, str]]) -> dict[int, list[int]]:
    """Where those of its unit begin of the list in which each figure stands, by where it begins.

    `figures` are where each begins and ends, and its unit. A list may have several in turn:
    126件182人、98件141人.
    """
    found, run, last = dict[int, list[int]](), 0, -_NEXT
    lists = []
    for start, end, unit in sorted(figures):
        run, last = run + (start - last > _NEXT), end
        lists.append(((run, unit), start))
    for row in by_key(lists).values():
        found |= dict.fromkeys(row, row)
    return found


def dealt(period: Period | None, row: Sequence[int], start: int) -> tuple[str, str] | None:
    """The days that the list `row` gives the figure at `start` of the several years, quarters or
    months of a period, in their order; None where it is not of several with as many figures each.
    """
    days, words = days_of(period), (period and period.as_written) or ""
    step = 3 if "季" in words else 1 if "月" in words else 12
    named = [int(year) for year in _YEAR.findall(words)]
    if step == 12 and len(named) > 1:
        years = range(named[0], named[-1] + 1) if _THROUGH.search(words) else named
        begins = [year * 12 for year in years]
    else:
        months = [int(day[:4]) * 12 + int(day[5:7]) - 1 for day in days or ()]
        begins = [*range(months[0], months[1] + 1, step)] if months else []
        begins = begins if len(begins) == 1 + len(_AND.findall(words)) else []
    if len(begins) < 2 or len(row) % len(begins):
        return None
    at = begins[row.index(start) * len(begins) // len(row)]
    (year, month), (last, end) = divmod(at, 12), divmod(at + step - 1, 12)
    return f"{year}-{month + 1:02}-01", f"{last}-{end + 1:02}-{monthrange(last, end + 1)[1]}"
