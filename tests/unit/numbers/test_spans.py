"""The spans of days that `--period` accepts, in numbers, as SDMX writes them and in Chinese."""

import pytest

from lvliang_cli.core.numbers.periods import Period, asked_for, overlaps, parse_span, written
from lvliang_cli.core.text.errors import BadUsage


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2020.1-2020.6", "2020-01-01", "2020-06-30"),
        ("2020.1.5", "2020-01-05", "2020-01-05"),
        ("2019-2020", "2019-01-01", "2020-12-31"),
        ("2019至2020", "2019-01-01", "2020-12-31"),
        ("2020-01 - 2020-06", "2020-01-01", "2020-06-30"),
        ("2020", "2020-01-01", "2020-12-31"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2020-01/2020-05", "2020-01-01", "2020-05-31"),
        ("2020-Q2", "2020-04-01", "2020-06-30"),
        ("2020-S2", "2020-07-01", "2020-12-31"),
        ("2020h1", "2020-01-01", "2020-06-30"),
        ("2020年", "2020-01-01", "2020-12-31"),
        ("2020年全年", "2020-01-01", "2020-12-31"),
        ("2020年上半年", "2020-01-01", "2020-06-30"),
        ("2020年第四季度", "2020-10-01", "2020-12-31"),
        ("2020年前三季度", "2020-01-01", "2020-09-30"),
        ("2020年6月份", "2020-06-01", "2020-06-30"),
        ("2020年7月3日", "2020-07-03", "2020-07-03"),
        ("2020年1至5月", "2020-01-01", "2020-05-31"),
        ("2020年1月到5月", "2020-01-01", "2020-05-31"),
        ("2020年1-5月", "2020-01-01", "2020-05-31"),
        ("2019年12月至2020年2月", "2019-12-01", "2020-02-29"),
    ],
)
def test_a_span(text: str, start: str, end: str) -> None:
    assert parse_span(text) == (start, end)


@pytest.mark.parametrize(
    "text",
    ["", "年", "上半年", "2020年13月", "2020年5至3月", "2020年1至2至3月", "20年5月", "2020年五月"],
)
def test_what_is_not_a_span(text: str) -> None:
    with pytest.raises(BadUsage):
        parse_span(text)


def test_a_period_of_one_day_or_month_is_written_once() -> None:
    spans = [
        ("2020-05-31", "2020-05-31"),
        ("2020-05-01", "2020-05-31"),
        ("2020-05-01", "2020-05-30"),
    ]
    told = [written(Period(first, last, "printed")) for first, last in spans]
    assert told == ["2020-05-31", "2020-05", "2020-05-01/2020-05-30"]


def test_a_period_is_asked_for_by_overlap_or_as_that_very_span() -> None:
    half = Period("2020-01-01", "2020-06-30", "printed")
    assert [asked_for(text)(half) for text in ("2020-Q1", "=2020-Q1", "=2020-S1")] == [
        True,
        False,
        True,
    ]


def test_a_period_of_unknown_days_is_of_the_year_that_is_printed_for_it() -> None:
    until = Period(None, None, "printed", "截至2022年12月24日")
    assert overlaps(until, parse_span("2022"))
    assert not overlaps(until, parse_span("2021"))
    assert not overlaps(until, parse_span("2022-05"))
    assert not overlaps(Period(None, None, "inherited"), parse_span("2022"))
