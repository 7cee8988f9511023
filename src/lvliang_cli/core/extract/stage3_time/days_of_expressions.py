"""The days of a time expression, as far as they are known for sure.

A year that is not printed comes from what is in force in the paragraph, from the same part
of a year printed elsewhere (2018年1—2月份 for a later 1—2月份), from the title or lead, or
from the day of issue. No days end after the day of issue.
"""

from datetime import date, timedelta
from typing import NamedTuple, get_args

from .calendar_arithmetic import Days, day_of, month_end, months, months_later, years_later
from .grammar import MONTH_STEP, CountedKind, DatedKind, Expression, Part
from .named_times import CENSUS


class Known(NamedTuple):
    """Days, None where they are not known.

    `is_weak` where a year was guessed, `is_open` where they end after the day of issue.
    """

    days: Days | None
    is_weak: bool = False
    is_open: bool = False


UNKNOWN = Known(None)
_SOON = 62
"""Days; what begins sooner after the day of issue may be what is to come: 10月1日起."""
_RUNNING = 0.34
"""A period of which so much has gone by the day of issue is not that of the year before."""


class Calendar:
    """What a reader knows of the years while going through an article.

    Attributes:
        issued: day of issue.
        paragraph: the year in force in the paragraph.
        release: the year of the release, as its title or lead prints it.
        parts: the year in which each part of a year was last printed.
        here: the same, in the paragraph.
        title: what the title is dated by, with the year printed.
        part: which part of each year a table of years is of, as its caption prints it.
        is_now: 今年 was the last year spoken of: that of the day of issue, if that is known.
    """

    def __init__(self, issued: date | None) -> None:
        self.issued = issued
        self.paragraph: int | None = None
        self.heading: int | None = None
        self.release: int | None = None
        self.parts: dict[Part | None, int] = {}
        self.here: dict[Part | None, int] = {}
        self.is_now = False
        self.title: Expression | None = None
        self.part = ""
        self._this_year = None if issued is None else issued.year
        self._month: tuple[int, int] | None = None

    def end_section(self) -> None:
        """Forget what was said under the last heading."""
        self.heading = self._month = None

    def note(self, expression: Expression, days: Days | None) -> None:
        """Take in what an expression that governs says of the year in force."""
        if expression.has_year:
            self.is_now = expression.relative is not None and (
                days is None or not expression.relative
            )
        if days is not None:
            self.paragraph = days.last.year
            self._month = days.last.year, days.last.month
            self.parts[expression.part] = self.here[expression.part] = days.last.year
        elif expression.kind == "months" and (self.issued or expression.relative is None):
            self._month = None  # not over when it was issued
        elif expression.relative is not None:
            self.paragraph = None
        elif expression.year is not None:
            self.paragraph = expression.year

    def days(self, expression: Expression, force: Days | None, *, compares: bool = False) -> Known:
        """The days of `expression` where `force` are the days in force."""
        known = self._days(expression, force, compares=compares)
        if known.days is None or self.issued is None or known.days.last <= self.issued:
            return known
        return Known(None, is_open=True)

    def _days(self, expression: Expression, force: Days | None, *, compares: bool) -> Known:
        part = expression.part
        if part is not None and part.kind in _COUNTED:
            days = self._counted(expression, part, force, compares=compares)
            if days is not None and self.issued is not None and expression.is_since:
                days = _from(days.first, self.issued)  # 自上个月展开行动以来
            return Known(days)
        if part is not None and part.kind == "days" and part.first < MONTH_STEP:
            days = self._of_month(part)
            return Known(self._span(expression.to, days) if days and expression.to else days)
        year, is_sure = self._year(expression, force, compares=compares)
        if year is None:
            return UNKNOWN
        days = self._of_year(expression, year)
        if self.issued is not None and days is not None and not is_sure:
            if expression.kind == "days" and self._is_at_hand(days):
                return Known(None, is_open=True)
            year, is_weak = self._not_after(days, year)
            return Known(None if year is None else self._of_year(expression, year), is_weak)
        issued = self.issued
        if expression.relative == 0 and days is not None and issued and days.last > issued:
            return self._of_the_year_in_force(expression, days, issued)
        return Known(days)

    def may_be_ahead(self, expression: Expression) -> bool:
        """Whether what is planned for `expression` may lie after the day of issue."""
        part = expression.part
        if self.issued and part is not None and part.kind == "day" and part.first <= 0:
            return False  # 今天预计
        if self.issued is None or expression.relative in (0, 1) or not expression.has_year:
            return True
        return expression.year is not None and expression.year >= self.issued.year

    def same_part(self, expression: Expression, at_hand: Expression) -> Known:
        """2022年同期 where the part of the year in force is known but not its year."""
        if expression.kind == "same" and expression.year is not None and at_hand.kind in DATED:
            return self.days(expression._replace(part=at_hand.part), None)
        return self.days(expression, None)

    def begun(self, expression: Expression, last: Days) -> date | None:
        """The first day of what began with `expression` and went on to `last`."""
        opening = expression._replace(is_since=False, is_until=False)
        year, _ = self._year(opening, last, compares=True)
        days = None if year is None else part_days(opening.part, year)
        return None if days is None else days.first

    def joined(
        self, since: Expression, until: Expression, days: tuple[Days | None, Days | None]
    ) -> Days | None:
        """2023年以来,截至7月28日; 截至6月3日,本市今年: from the one to the other.

        Args:
            since: the one that is printed first.
            until: the other.
            days: those of each.
        """
        begun, last = days
        if since.is_until:
            since, until, last = until, since, begun
        is_open = since.is_since or (since.part is None and since.has_year)
        if not is_open or not until.is_until:
            return None
        if until.kind == "now":
            last = None if self.issued is None else Days(self.issued, self.issued)
        first = None if last is None else self.begun(since, last)
        return None if last is None or first is None else _from(first, last.last)

    def _of_the_year_in_force(self, expression: Expression, days: Days, issued: date) -> Known:
        """今年 where that of the day of issue is not over: so far, or the printed year."""
        if expression.part is None:
            return Known(Days(days.first, issued))
        printed = self.paragraph or self.release
        if printed is None or printed >= issued.year:
            return Known(None, is_open=True)
        return Known(self._of_year(expression, printed), is_weak=True)

    def _of_month(self, part: Part) -> Days | None:
        """3日: of the month spoken of, else of the last month that had that day."""
        if self._month is not None:
            month = self._month
        elif self.issued is not None:
            month = self.issued.year, self.issued.month
        else:
            return None
        first, last = (day_of(*month, day) for day in (part.first, part.last))
        return None if first is None or last is None else _from(first, last)

    def _year(
        self, expression: Expression, force: Days | None, *, compares: bool
    ) -> tuple[int | None, bool]:
        """The year, and whether it is printed for this very expression."""
        part = expression.part
        if expression.year is not None:
            return expression.year, True
        if expression.relative is not None:
            if self.title is not None and (expression.relative, self.title.part) == (0, part):
                self._this_year = self._this_year or self.title.year  # 2022年6月通报; 今年6月
            base = self._this_year
            return (None if base is None else base + expression.relative), True
        in_force = None if force is None else force.last.year
        if expression.in_force == 0 and force is not None and force.first.year != in_force:
            return None, True  # 2019年至2021年,在当年总数中占比: of each
        if expression.in_force is not None:
            base = in_force or self.paragraph or self.release or self._this_year
            return (None if base is None else base + expression.in_force), True
        if compares and in_force is not None:
            return in_force, False
        printed = (part and self.here.get(part)) or self.paragraph
        if self.is_now:
            of_title = None if self.title is None else self.title.year
            return printed or self._this_year or of_title, False
        printed = printed or self.heading
        if part is not None or self.release is None:
            printed = printed or self.parts.get(part)
        is_of_day = expression.is_since or expression.kind == "days"
        if self.issued is None or not is_of_day:
            printed = printed or self.release
        return printed or self._this_year, False

    def _is_at_hand(self, days: Days) -> bool:
        """Whether days are not over on the day of issue, and begin soon: not of a year ago."""
        if self.issued is None or days.last <= self.issued:
            return False
        return (days.first - self.issued).days < _SOON / 2

    def _not_after(self, days: Days, year: int) -> tuple[int | None, bool]:
        """The last year in which the part of it was over by the day of issue."""
        if self.issued is None or days.last <= self.issued:
            return year, False
        gone = (self.issued - days.first).days / ((days.last - days.first).days + 1)
        if gone > _RUNNING and not days.is_point:
            return None, False
        is_near = (days.first - self.issued).days < _SOON
        return year - 1, self.paragraph is not None or is_near

    def _of_year(self, expression: Expression, year: int) -> Days | None:
        days = part_days(expression.part, year)
        if days is None:
            return None
        if expression.to is not None:
            return self._span(expression.to, days)
        if expression.is_until:
            return Days(days.last, days.last)
        if expression.is_since:
            return None if self.issued is None else _from(days.first, self.issued)
        return days

    def _span(self, last: Expression, days: Days) -> Days | None:
        if last.part is not None and last.kind in ("now", "day"):
            back = timedelta(last.part.first)
            return None if self.issued is None else _from(days.first, self.issued + back)
        if last.year is None and last.has_year:
            end = self._days(last, None, compares=False).days
        else:
            end = part_days(last.part, last.year or days.first.year)
        return None if end is None else _from(days.first, end.last)

    def _counted(
        self, expression: Expression, part: Part, force: Days | None, *, compares: bool
    ) -> Days | None:
        """Days that are counted from those in force or from the day of issue."""
        if part.kind == "plan":
            days = Days(date(part.first, 1, 1), date(part.last, 12, 31))
            if expression.is_since and (self.issued is None or self.issued > days.last):
                return None
            return Days(days.first, self.issued) if expression.is_since and self.issued else days
        if part.kind == "census":
            return Days(*[date(*CENSUS[part.first])] * 2)
        if part.kind == "day":
            day = None if self.issued is None else self.issued + timedelta(part.first)
            return None if day is None else Days(day, day)
        if part.kind == "same":
            return self._same(expression, force)
        if part.kind in ("named", "week", "now"):
            return None
        is_told = not compares and part.first < 0 and self.issued is not None
        return self._stepped(part, None if is_told else force)

    def _same(self, expression: Expression, force: Days | None) -> Days | None:
        """去年同期, 2019年同期, 当日."""
        if force is None:
            return None
        if expression.year is not None:
            return years_later(force, expression.year - force.last.year)
        back = expression.relative if expression.in_force is None else expression.in_force
        if back is None:
            return force if force.is_point else None
        return years_later(force, back)

    def _stepped(self, part: Part, force: Days | None) -> Days | None:
        """本月, 上月末, 上一季度: from what is in force, without it from the day of issue."""
        length = 3 if part.kind == "quarter" else 1
        if force is not None and (part.kind != "quarter" or _is_quarter(force) or part.first < 0):
            anchor = force.last
        elif self.issued is not None and part.first < 0:
            anchor = self.issued
        else:
            return None
        is_own = force is not None and (
            months(anchor.year, anchor.month, anchor.month) == force or force.is_point
            if length == 1
            else _is_quarter(force)
        )
        if part.first == 0 and not is_own:
            return None
        begin = (anchor.month - 1) // length * length + 1
        days = months_later(months(anchor.year, begin, begin + length - 1), length * part.first)
        return Days(days.last, days.last) if part.kind == "month_end" else days


DATED = ("year", *get_args(DatedKind))
"""Kinds that have days once their year is known."""
_COUNTED = get_args(CountedKind)


def _is_quarter(days: Days) -> bool:
    first = days.first.month
    return first % 3 == 1 and days == months(days.first.year, first, first + 2)


def _from(first: date, last: date) -> Days | None:
    return Days(first, last) if first <= last else None


def part_days(part: Part | None, year: int) -> Days | None:
    """The days of a part of `year`, of the whole of it for None; None for a day it lacks."""
    if part is None:
        return months(year, 1, 12)
    if part.kind == "months":
        first_year = year - (part.first > part.last)
        return Days(date(first_year, part.first, 1), month_end(year, part.last))
    if part.kind == "point":
        last = month_end(year, part.last) if part.last else date(year, 1, 1)
        return Days(last, last)
    if part.kind == "window":
        last = month_end(year, part.last)
        return Days(months_later(Days(last, last), 1 - part.first).last.replace(day=1), last)
    if part.kind == "days":
        first, last_day = (day_of(year, *divmod(day, 100)) for day in (part.first, part.last))
        if first is None or last_day is None:
            return None
        if first > last_day:
            first = first.replace(year=year - 1)
        return Days(first, last_day)
    return None
