"""A figure of the release as it is looked for in a copy: its digits, its unit and its name."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from math import fsum
from typing import NamedTuple

from ..data.model import Locator, Metric
from ..extract.stage1_numbers.lexer import quantities
from ..extract.stage1_numbers.measures import RANK
from ..extract.stage1_numbers.normalise import normalise
from ..numbers.format import Number
from ..numbers.periods import Period, days_of
from ..text.bilingual import simplified
from ..text.patterns import pattern
from .copy_numbers import (
    CopyNumbers,
    There,
    alike,
    digits_of,
    is_rounded,
    pairs_of,
    unit_of,
    unsigned,
)
from .edits_tried import DIRECTION
from .lists_of_times import dealt, rows
from .what_changed import may_have

SLIP, NEXT = 3.0, 2.0
"""What digits that are not the same are worth at least, as `alike` tells: there are four, or three
in another order; three right beside what is certain.
"""
SHORT = 4
LEAD, CLOSE = 0.2, 60
"""How much more of another name must stand beside a number, of a figure so many characters away."""
_RATIO = pattern("占|比重|比例|率$")
_GENERAL = pattern("同比|环比|变化|增长|下降|上升|减少|增加|[上下全半一]{1,2}年|数量?$")
_IDLE = pattern("总?[数量]|[人起件宗]数?$|占.*|的?比重|各类|人员|案件|全[国省市区县]|的|[却仍]$")
"""What a name may have or not; a share says of what it is one."""
_ON_YEAR = pattern(rf"[，,、]?(?:同比|[比较][上去]年(?:同期)?)?{DIRECTION}(?:了|高?达)?")
_OF_YEAR = ("yoy", "last_year", "unknown")
"""What stands between a level and its change on the year before, and the bases of such."""
_WITH_YEAR = pattern(r"\d{4}|年")
_SHARE = pattern(r"(?:占|比重|比例|率)[^。;；\n]{0,24}$")
_SHARED = pattern(r"(?:占|率)[^，,。;；\n]{0,12}$")
"""What stands before a share, and what makes a count one that should be a share."""
FACTOR = 5
"""How many times as much a number of other digits may be that stands for a figure by its name."""


class ReleaseFigure:
    """A figure, with the hedge beside it.

    Attributes:
        start, end: where it stands in the release.
        value: without a sign.
        digits: its significant digits.
        units: its own, and none where the release prints none beside it.
        name: the share of its name that each pair of characters is; see `release_figures`.
        places: the code of its place, or those of the whole release where it has none.
        named: what it is in the release.
    """

    def __init__(
        self, metric: Metric, name: Mapping[str, float], places: Iterable[str], row: Sequence[int]
    ) -> None:
        self.metric, self.name, self.locator = metric, name, metric.locator
        before, behind = metric.hedge_beside
        own = metric.place and metric.place.code
        self.places = {own} if own else {*places}
        self.start = self.locator.start - len(before)
        self.end = self.locator.end + len(behind)
        self.value, self.digits = unsigned(metric.value), digits_of(metric.value)
        plain = normalise(self.locator.as_written)
        read = [unit_of(plain, number) for number in quantities(plain)[:1]]
        self.units = {read[0], read[0] or metric.unit} if read else {metric.unit}
        words, period = _words_of(metric), of_its_own(metric.period, row, self.locator.start)
        self.named = Named(
            words, role_of(metric.kind, metric.value, bool(_RATIO.search(words))), period
        )

    def share(self, number: There) -> float:
        """The share of its name that stands beside a number, 0 to 1, summed in any order."""
        return fsum(map(self.name.__getitem__, self.name.keys() & number.words))

    def is_said(self, number: There) -> bool:
        """Whether a number has its value and its unit, whatever the sign."""
        return number.value == self.value and self.is_of_unit(number.unit)

    def is_rather_of(self, number: There, others: Iterable["ReleaseFigure"]) -> bool:
        """Whether a number that does not say it says one of others, and has its name more."""
        return not self.is_said(number) and any(
            each.is_said(number) and each.share(number) > self.share(number) for each in others
        )

    def is_of_size(self, number: There) -> bool:
        """Whether a number of other digits may stand for it."""
        return self.value < FACTOR * number.value and number.value < FACTOR * self.value

    def is_like(self, number: There) -> bool:
        """Whether that may be one of its unit."""
        return self.is_of_unit(number.unit) and self.is_of_size(number)

    def slip(self, number: There) -> float:
        """What the digits of a number are worth that may be a slip of it, and none that rounds: a
        万 or a point may be lost as well, or its unit be another.
        """
        size, is_of_unit = len(number.digits), self.is_of_unit(number.unit)
        if self.digits == number.digits and size > 1:
            shift = abs(Decimal(self.value).adjusted() - Decimal(number.value).adjusted())
            is_count = number.unit not in ("", RANK.id)
            is_other = (
                is_count and not is_of_unit
                if shift == 0
                else is_of_unit and (size > 2 or shift % 4 == 0)
            )
            return (1.0 + size) * is_other
        is_size = self.value < 10 * number.value < 100 * self.value
        if not is_size or not is_of_unit or is_rounded(number.number, self.value):
            return 0.0
        turned = SLIP if size > 2 else NEXT
        is_turned = sorted(self.digits) == sorted(number.digits)
        return max(alike(self.digits, number.digits), turned * is_turned)

    def is_of_unit(self, unit: str) -> bool:
        """Whether its print may have that unit in a copy."""
        return unit in self.units or may_have(self.metric, unit)


def release_figures(metrics: Mapping[Locator, Metric]) -> dict[Locator, ReleaseFigure]:
    """The figures, of whose names each pair of characters tells as little as others have it too.

    The shares of a name are 1 in sum; less of a name of one pair, beside which other numbers
    stand.
    """
    names = {at: name_of(metric) for at, metric in metrics.items()}
    count = Counter(pair for name in {*names.values()} for pair in pairs_of(name))

    def weights(name: str) -> dict[str, float]:
        pairs = pairs_of(name)
        total = fsum(1 / count[pair] for pair in pairs) * (1 if len(pairs) > 1 else SHORT)
        return {pair: 1 / count[pair] / total for pair in pairs}

    places = {each.place.code for each in metrics.values() if each.place and each.place.code}
    lists = rows_of(metrics)
    return {
        at: ReleaseFigure(each, weights(names[at]), places, lists[at.start])
        for at, each in metrics.items()
    }


def name_of(metric: Metric) -> str:
    """What the figure counts, without what is said of any change."""
    return _GENERAL.sub("", _words_of(metric))


def _words_of(metric: Metric) -> str:
    return simplified(metric.indicator.words if metric.indicator else metric.label.zh)


@lru_cache(4096)
def agreement(one: str, other: str) -> float:
    """The share of the characters of the shorter name that the longer has too, 0 to 1.

    An abbreviation has all of them (接警 of 接报处置警情). One character alone shows nothing, nor
    do others without the last, which says what is counted.
    """
    short, long = sorted(map(_core, (one, other)), key=len)
    both = (Counter(short) & Counter(long)).total()
    return both / len(short) if both > 1 and short[-1] in long else 0.0


def _core(name: str) -> str:
    """What tells a name from others: the whole of it where that is one character (函件)."""
    core = _IDLE.sub("", _GENERAL.sub("", name))
    return name if len(core) == 1 else core


def is_of_another(figure: ReleaseFigure, number: There, missing: Iterable[ReleaseFigure]) -> bool:
    """Whether the name beside a number is rather that of another figure close to it."""
    share = figure.share(number) + LEAD
    return any(
        abs(each.start - figure.start) <= CLOSE and each.share(number) > share for each in missing
    )


class Named(NamedTuple):
    """A number of the copy as it is read there, or what a figure is in the release.

    Attributes:
        name: what it counts.
        role: ``up`` or ``down`` for a change, ``share``, or nothing.
        period: its period, of which the words tell where days are not known.
    """

    name: str
    role: str
    period: Period | None

    def fits(self, other: "Named") -> float:
        """How well one may stand for the other, 0 to 2.5."""
        one, two = self.period, other.period
        when = days_of(one), days_of(two)
        words, others = ((each and each.as_written) or "" for each in (one, two))
        is_period = when[0] == when[1] if all(when) else words == others != ""
        if when[0] and when[1] and not _WITH_YEAR.search(words):
            is_period = [day[4:] for day in when[0]] == [day[4:] for day in when[1]]
        return agreement(self.name, other.name) + (self.role == other.role) + is_period / 2


def rows_of(metrics: Mapping[Locator, Metric]) -> dict[int, list[int]]:
    """The list of the release in which each figure stands, as `lists_of_times` has it."""
    return rows((at.start, at.end, metric.unit) for at, metric in metrics.items())


def of_its_own(period: Period | None, row: Sequence[int], start: int) -> Period | None:
    """A period, with the days of one figure where a list deals several out."""
    days = dealt(period, row, start)
    return period._replace(start=days[0], end=days[1]) if period and days else period


def role_of(kind: str, value: Number, is_share: bool) -> str:
    """``up`` or ``down`` of a change, ``share`` of a rate or share, empty of a level."""
    if kind == "change":
        return "down" if value < 0 else "up"
    return "share" if is_share else ""


def is_change(level: ReleaseFigure, figure: ReleaseFigure, there: There, between: str) -> bool:
    """Whether a number behind a level is its change on the year before, as the figure is."""
    change = figure.metric.change
    return (
        change is not None
        and change.basis in _OF_YEAR
        and figure.is_of_unit(there.unit)
        and level.metric.kind != "change"
        and not is_rounded(there.number, figure.value)
        and name_of(level.metric) == name_of(figure.metric)
        and _ON_YEAR.fullmatch(between) is not None
    )


def is_of_other_time(level: ReleaseFigure, figure: ReleaseFigure, between: str) -> bool:
    """Whether what stands so behind a level is a change of its time, and the figure of another:
    前三季度1234亿元,增长8.9%, which is that of September.
    """
    times = {days_of(level.named.period), days_of(figure.named.period)}
    is_change = figure.metric.kind == "change" != level.metric.kind
    return is_change and len(times - {None}) == 2 and _ON_YEAR.fullmatch(between) is not None


def named_in_copy(numbers: CopyNumbers, there: There) -> Named | None:
    """What `extract` reads of a number."""
    figure, start = numbers.figure_at(there.number.start), there.number.start
    if figure is None:
        return None
    name, plain = simplified(figure.counted), numbers.plain
    is_ratio = there.unit == "percent" and _RATIO.search(name) is not None
    is_of_whole = is_share(plain, there) or is_ratio
    when = figure.period and Period(*figure.period[1:], figure.period.as_written)
    period = of_its_own(when, numbers.rows.get(start, [start]), start)
    return Named(name, role_of(figure.kind, figure.value, is_of_whole), period)


def is_share(plain: str, there: There) -> bool:
    """Whether words before a number say that it is a share; of a count, right before it."""
    words, start = _SHARE if there.unit == "percent" else _SHARED, there.number.start
    return words.search(plain, plain.rfind("\n", 0, start) + 1, start) is not None
