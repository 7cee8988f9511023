"""Whether a figure is of the time that a question asks for."""

from datetime import date
from functools import lru_cache

from ..data.dataset import Collection, Dataset
from ..data.model import Metric
from ..numbers.periods import days_of, parse_span
from ..text.errors import BadUsage
from ..text.tsv_files import patterns
from .definitions import period_of
from .questions import YEARS_AGO, Question
from .record_names import normal

LENGTHS = {"年": range(365, 367), "季度": range(90, 93), "月": range(28, 32), "天": range(1, 2)}
"""How many days what is asked for with 哪年 has."""
TILL_NOW = patterns("lexicon/question_asking")["till-now"]
"""What is printed for a time up to now."""


def may_fit_time(data: Collection, question: Question, metric: Metric) -> bool:
    """Whether `metric` is of the time asked for, or may be, as its days are not known.

    Of a part of a year that is what is up to now; of a year, what is printed without one.
    """
    (year, part), said = _year_and_part(question.time), printed_time(data, metric)
    if fits_time(data, question, metric):
        return True
    if question.each or known_days(data, metric):
        return False
    is_year = not year or _last_year(data.of(metric)) == int(year)
    if said and not TILL_NOW.search(said):
        return bool(year) and is_year and not part and "年" not in said
    first, last = (part and _span(f"2000年{part}")) or ("2000-01", "")
    return is_year and first[:7] == "2000-01" != last[:7]


def fits_time(data: Collection, question: Question, metric: Metric) -> bool:
    """Whether the days of `metric` lie in the time asked for, that of a month in any year."""
    days, (year, part) = known_days(data, metric), _year_and_part(question.time)
    if question.each and (days is None or _length(days) not in LENGTHS[question.each]):
        return False
    if days is None and part:
        said = printed_time(data, metric).removeprefix("今年")
        return _span(f"2000年{part}") == _span(f"2000年{said}") is not None
    if days is None:
        return not year or says_year(data, int(year), metric)
    if part:
        return days == _span(f"{year or days[1][:4]}年{part}")
    return not year or days[0][:4] == days[1][:4] == year


def says_year(data: Collection, year: int, metric: Metric) -> bool:
    """Whether the `year` of `metric` is printed, or called the one of the release."""
    said = printed_time(data, metric)
    return f"{year}年" in said or (said[:2] == "今年" and _last_year(data.of(metric)) == year)


def _length(days: tuple[str, str]) -> int:
    first, last = (date.fromisoformat((day + "-01-01")[:10]) for day in days)
    return (last - first).days + 1


def _year_and_part(asked: str) -> tuple[str, str]:
    """The year that is asked for, and the part of one, each empty where none is."""
    year = asked[:4] if asked[:4].isdecimal() else ""
    return year, asked.removeprefix(year).lstrip("年度") if year else asked


def is_of_year(dataset: Dataset, ago: str, metric: Metric) -> bool:
    """Whether `metric` is of the year that is so long `ago`, if that is asked for."""
    if not ago:
        return True
    days, said = days_of(metric.period), printed_time(dataset, metric)
    year = str(_last_year(dataset) - YEARS_AGO[ago])
    return ago in said or year in (days[1][:4] if days else said)


def known_days(data: Collection, metric: Metric) -> tuple[str, str] | None:
    """The days of `metric`, else of its release; None where they are not known."""
    return days_of(period_of(data, metric))


def printed_time(data: Collection, metric: Metric) -> str:
    """The words that are printed for those days."""
    period = period_of(data, metric)
    return normal((period and period.as_written) or "")


@lru_cache(256)
def _span(text: str) -> tuple[str, str] | None:
    """The first and last day of a time with its year; None for what is none."""
    try:
        return parse_span(text)
    except BadUsage:
        return None


@lru_cache(1024)
def _last_year(dataset: Dataset) -> int:
    """The year in which `dataset` was published, else of its last figure; 0 where none is known."""
    issued = dataset.release.sources[0].issued
    days = (days_of(metric.period) for metric in dataset.release.metrics)
    year = issued and int(issued.date[:4])
    return year or max((int(day[1][:4]) for day in days if day), default=0)
