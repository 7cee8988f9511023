"""Arithmetic of the calendar: the days of years, months and quarters, and their shifts."""

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple


class Days(NamedTuple):
    """From `first` to `last`, both included; a point of time has the same day twice."""

    first: date
    last: date

    @property
    def is_point(self) -> bool:
        return self.first == self.last

    @property
    def is_year(self) -> bool:
        return (self.first.month, self.first.day, self.last.month, self.last.day) == (1, 1, 12, 31)


def day_of(year: int, month: int, day: int) -> date | None:
    """The day, None where the calendar has none (30 February)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def months(year: int, first: int, last: int) -> Days:
    """From the first day of month `first` to the last day of month `last` (1 to 12)."""
    return Days(date(year, first, 1), month_end(year, last))


def years_later(days: Days, count: int) -> Days | None:
    """The same days of another year; the last day of February stays the last.

    None for more than a year: what was done in five years has no 去年同期.
    """
    return None if (days.last - days.first).days > 365 else months_later(days, 12 * count)


def months_later(days: Days, count: int) -> Days:
    """The same days of another month; what ends with a month still does."""

    def moved(day: date) -> date:
        year, month = divmod(day.year * 12 + day.month - 1 + count, 12)
        last = month_end(year, month + 1)
        is_end = day == month_end(day.year, day.month)
        return last if is_end or day.day > last.day else last.replace(day=day.day)

    return Days(moved(days.first), moved(days.last))


def before(days: Days) -> Days:
    """The period of the same length right before: the quarter before a quarter."""
    whole_months = days.first.day == 1 and days.last == month_end(days.last.year, days.last.month)
    if whole_months:
        count = (days.last.year - days.first.year) * 12 + days.last.month - days.first.month + 1
        return months_later(days, -count)
    length = days.last - days.first + timedelta(1)
    return Days(days.first - length, days.first - timedelta(1))


def is_to_date(month: Days | None, days: Days | None) -> bool:
    """Whether `days` are those of a year up to the end of `month`: 8月 and 1—8月."""
    if month is None or days is None or month.last != days.last:
        return False
    return month.first > days.first and month.first.month == month.last.month


def adjoining(joint: str, first: Days | None, last: Days | None) -> Days | None:
    """The days of 2020年和2021年, None where they are not known, apart or either of two."""
    if first is None or last is None or joint == "或":
        return None
    return Days(first.first, last.last) if (last.first - first.last).days == 1 else None
