"""What every citation style needs: title, names, dates, and what is unknown.

A source without a printed title is cited by a description in square brackets. A year that
is not printed stands in brackets. What is not known is left out or said to be unknown, as
the rules of each style have it; nothing is ever made up for it.
"""

from typing import NamedTuple

from ..data.dataset import Collection, Dataset
from ..data.model import Metric, Region, Source
from ..text.bilingual import Words
from ..text.errors import BadUsage

NO_DATE = Words("发布日期不详", "date of issue unknown")
NO_PUBLISHER = Words("发布者不详", "publisher unknown")
NO_ADDRESS = Words("网址不详", "address unknown")


class Cited(NamedTuple):
    """What is cited: a source, and the figure in it, if one is meant.

    `accessed` is the day (ISO 8601) on which the source was last looked at, or empty.
    """

    dataset: Dataset
    source: Source
    metric: Metric | None
    accessed: str

    @property
    def region(self) -> Region | None:
        """The place of the figure, else of the release."""
        return self.dataset.region(self.metric) if self.metric else self.dataset.release.region

    @property
    def key(self) -> str:
        """An id for the entry, with that of its dataset, so that no two are the same."""
        record = self.source if self.metric is None else self.metric
        return f"{self.dataset.release.id}:{record.id}"


def sources_cited(data: Collection, accessed: str) -> list[Cited]:
    """Each source of `data`."""
    return [Cited(d, source, None, accessed) for d in data.datasets for source in d.release.sources]


def title(dataset: Dataset, source: Source) -> Words:
    """The printed title, else the dataset's description of the source in brackets."""
    if source.title is not None:
        return source.title
    words = dataset.release.title
    return type(words)(*(f"[{text}]" for text in words.cells if text))


def printed(source: Source, words: Words) -> str:
    """`words` in the language of the source, which a reference is written in."""
    return words.zh if source.language.lower().startswith("zh") else words.en


def year(source: Source) -> str | None:
    """The year as it may be printed: in brackets with a question mark if inferred."""
    if source.issued is None:
        return None
    number = source.issued.date[:4]
    return f"[{number}?]" if source.issued.year_inferred else number


def day(source: Source) -> str | None:
    """The date of issue, its year as `year` has it."""
    return None if source.issued is None else f"{year(source)}{source.issued.date[4:]}"


def day_typed(text: str) -> str:
    """The day that `text` is, as ISO 8601 or as ``2026年1月31日`` has it."""
    parts = text.rstrip("日").replace("月", "年").split("年")
    day = "-".join(part.zfill(2) for part in parts) if len(parts) > 1 else text
    date_parts(day)
    return day


def date_parts(day: str) -> list[int]:
    """Year, month and day of an ISO 8601 date.

    Raises:
        BadUsage: it is not a date.
    """
    from datetime import date

    try:
        parsed = date.fromisoformat(day)
    except ValueError:
        parsed = None
    if parsed is None or parsed.isoformat() != day:  # other ISO forms are parsed as well
        words = Words(f"“{day}”不是日期", f"{day!r} is not a valid date")
        raise BadUsage(words, token=day, hint=Words("例如 2026-01-31", "such as 2026-01-31"))
    return [parsed.year, parsed.month, parsed.day]
