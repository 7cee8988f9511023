"""Spans of days: what `--period` accepts, whether two overlap, how long one is."""

from lvliang_cli.core.data.model import Period
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.errors import BadUsage


def parse_span(text: str) -> tuple[str, str]:
    """First and last day of ``2020``, ``2020-05``, ``2020-05-31`` or ``A/B`` of these.

    Raises:
        BadUsage: no such span, or it ends before it starts.
    """
    first, slash, last = text.partition("/")
    ends = _days(first), _days(last if slash else first)
    if ends[0] is None or ends[1] is None or ends[0][0] > ends[1][1]:
        raise BadUsage(
            Words(f"“{text}”不是时段", f"{text!r} is no period"),
            token=text,
            hint=Words(
                "例如 2020、2020-05 或 2020-01/2020-05", "such as 2020, 2020-05 or 2020-01/2020-05"
            ),
        )
    return ends[0][0], ends[1][1]


def overlaps(period: Period, span: tuple[str, str]) -> bool:
    """Whether they share a day."""
    return period.start <= span[1] and span[0] <= period.end


def written(period: Period) -> str:
    """The period as months when it is whole months (``2020-01/2020-06``), else as days."""
    start, end = _days(period.start[:7]), _days(period.end[:7])
    if start is None or end is None or (period.start, period.end) != (start[0], end[1]):
        return f"{period.start}/{period.end}"
    first, last = period.start[:7], period.end[:7]
    return first if first == last else f"{first}/{last}"


def length(period: Period) -> tuple[int, int]:
    """Months and days from its first day to the day after its last.

    Half a year has (6, 0) in every year, though its days differ with 29 February. The
    days may be negative: to 9 March from 15 January is (2, -5).
    """
    start, end = (tuple(map(int, day.split("-"))) for day in period[:2])
    if period.end == (_days(period.end[:7]) or ("", ""))[1]:
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
