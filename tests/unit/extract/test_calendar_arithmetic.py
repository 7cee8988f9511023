"""Spans of days, moved by months and years."""

from datetime import date

from lvliang_cli.core.extract.stage3_time.calendar_arithmetic import (
    Days,
    before,
    is_to_date,
    months,
    months_later,
    years_later,
)


def test_the_days_of_the_calendar_keep_the_ends_of_months() -> None:
    february = Days(date(2024, 2, 1), date(2024, 2, 29))
    assert years_later(february, -1).last == date(2023, 2, 28)
    assert years_later(Days(date(2024, 2, 29), date(2024, 3, 5)), 1).first == date(2025, 2, 28)
    assert years_later(Days(date(2024, 1, 1), date(2024, 12, 31)), -1).last == date(2023, 12, 31)
    assert years_later(Days(date(2023, 1, 1), date(2024, 1, 2)), -1) is None
    assert months_later(Days(date(2023, 3, 30), date(2023, 3, 31)), -1) == Days(
        date(2023, 2, 28), date(2023, 2, 28)
    )
    assert before(Days(date(2023, 7, 1), date(2023, 9, 30))).first == date(2023, 4, 1)
    week = before(Days(date(2023, 7, 8), date(2023, 7, 14)))
    assert week == Days(date(2023, 7, 1), date(2023, 7, 7))


def test_a_month_is_told_from_the_year_to_its_end() -> None:
    august, so_far = months(2023, 8, 8), months(2023, 1, 8)
    assert is_to_date(august, so_far)
    assert not is_to_date(so_far, august)
    assert not is_to_date(august, months(2023, 1, 9))
    assert not is_to_date(None, so_far)
    assert not is_to_date(august, None)
