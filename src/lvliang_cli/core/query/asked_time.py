"""Whether a figure is of the time that a question asks for."""

from functools import lru_cache

from lvliang_cli.core.data.dataset import Collection, Dataset
from lvliang_cli.core.data.model import Metric
from lvliang_cli.core.numbers.periods import days_of, parse_span
from lvliang_cli.core.query.questions import YEARS_AGO, Question
from lvliang_cli.core.text.bilingual import simplified
from lvliang_cli.core.text.errors import BadUsage
from lvliang_cli.core.text.tables import patterns

_TILL_NOW = patterns("lexicon/asking")["till-now"]
"""What is printed for a time up to now."""


def may_fit_time(data: Collection, question: Question, metric: Metric) -> bool:
    """Whether `metric` is of the time asked for, or of one up to now, whose days are not known."""
    if fits_time(data, question, metric):
        return True
    said, year = printed_time(data, metric), question.time[:4]
    if known_days(data, metric) or (said and not _TILL_NOW.search(said)):
        return False
    part = question.time[4:].lstrip("年度") if year.isdecimal() else question.time
    first, last = (part and _in_any_year(part)) or ("01", "")
    is_year = not year.isdecimal() or _last_year(data.of(metric)) == int(year)
    return is_year and first[:2] == "01" != last[:2]


def fits_time(data: Collection, question: Question, metric: Metric) -> bool:
    """Whether the days of `metric` lie in the time asked for, that of a month in any year."""
    days, asked = known_days(data, metric), question.time
    is_any_year = not asked[:4].isdecimal()
    if not asked or _in_any_year(asked if is_any_year else asked[4:].lstrip("年度") or "1月") is None:
        return not asked
    if days is None:
        part, said = asked if is_any_year else asked[4:].lstrip("年度"), printed_time(data, metric)
        if not part:
            return f"{asked[:4]}年" in said
        return _in_any_year(part) == _in_any_year(said) is not None
    span = parse_span(f"{days[1][:4]}年{asked}" if is_any_year else asked)
    if is_any_year or len(asked.rstrip("年度")) > len("2023"):
        return days == span
    return span[0] <= days[0] and days[1] <= span[1]


def is_of_year(dataset: Dataset, ago: str, metric: Metric) -> bool:
    """Whether `metric` is of the year that is so long `ago`, if that is asked for."""
    if not ago:
        return True
    days, said = days_of(metric.period), printed_time(dataset, metric)
    year = str(_last_year(dataset) - YEARS_AGO[ago])
    return ago in said or year in (days[1][:4] if days else said)


def known_days(data: Collection, metric: Metric) -> tuple[str, str] | None:
    """The days of `metric`, else of its release; None where they are not known."""
    return days_of(metric.period or data.of(metric).release.period)


def printed_time(data: Collection, metric: Metric) -> str:
    """The words that are printed for those days."""
    period = metric.period or data.of(metric).release.period
    return simplified((period and period.as_written) or "")


@lru_cache(256)
def _in_any_year(part: str) -> tuple[str, str] | None:
    """The first and last day of a part of a year, without the year; None for what is none."""
    try:
        first, last = parse_span(f"2000年{part.removeprefix('今年')}")
    except BadUsage:
        return None
    return first[5:], last[5:]


@lru_cache(1024)
def _last_year(dataset: Dataset) -> int:
    """The year in which `dataset` was published, else of its last figure; 0 where none is known."""
    issued = dataset.release.sources[0].issued
    days = (days_of(metric.period) for metric in dataset.release.metrics)
    year = issued and int(issued.date[:4])
    return year or max((int(day[1][:4]) for day in days if day), default=0)
