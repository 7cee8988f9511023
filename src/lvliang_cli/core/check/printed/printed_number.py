"""A printed number as the sets of true numbers that it can stand for.

A quantity has one or more readings, the surest first:

    exact           the number itself
    rounded         what rounds to it: 11.2万, money, percentages
    last-digit      a hedge within one unit of the last digit printed: 11.2万余
    last-non-zero   a hedge within one unit of the last digit that is not zero: 10万余
    literal         what the words of a hedge promise, without an end: more than 112,000

An ambiguous print (``readings`` of a figure) is the range of what it may say.
"""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from lvliang_cli.core.data.model import Metric
from lvliang_cli.core.numbers.format import Number, plain, rounded
from lvliang_cli.core.numbers.interval import (
    Interval,
    around,
    hedged,
    is_rounded,
    last_digit,
    last_non_zero,
    negative,
    point,
    promised,
    times,
)

LOOSER = ("exact", "rounded", "last-digit", "last-non-zero", "literal")
"""The readings, each looser than the one before."""


class Reading(NamedTuple):
    name: str
    interval: Interval


class PrintedNumber(NamedTuple):
    """A printed number.

    Attributes:
        value: the printed value in base units, exact.
        decimals: digits printed after the point of the base unit.
        readings: what it can stand for, the surest first; at least one.
        is_count: it counts things, so the true number is whole.
        is_soft: printed with 约 or 左右: never contradicted.
        is_percent: a percentage, as a rate.
        as_written: as printed or typed.
        role: what it is in the relation, such as ``from``.
        id: the figure of the dataset, or nothing.
    """

    value: Fraction
    decimals: int
    readings: tuple[Reading, ...]
    is_count: bool
    is_soft: bool
    is_percent: bool
    as_written: str
    role: str
    id: str = ""

    @property
    def interval(self) -> Interval:
        """The surest reading."""
        return self.readings[0].interval

    def reading(self, index: int) -> Reading:
        """The reading at `index`, the last one beyond it."""
        return self.readings[min(index, len(self.readings) - 1)]

    @property
    def is_exact(self) -> bool:
        return self.interval.lower is not None and self.interval.lower == self.interval.upper

    @property
    def is_hedged(self) -> bool:
        """Whether it is printed with a hedge, or so that it can be read in several ways."""
        return self.readings[0].name not in ("exact", "rounded")

    @property
    def text(self) -> str:
        """The value in digits, every printed one kept."""
        return plain(_number(self.value, self.decimals))

    def negated(self) -> "PrintedNumber":
        """The same number with the other sign."""
        turned = tuple(Reading(name, negative(interval)) for name, interval in self.readings)
        return self._replace(value=-self.value, readings=turned)

    def measured(self) -> "PrintedNumber":
        """The same print of what is measured and not counted: rounded to its last digit."""
        rounded = Reading("rounded", around(self.value, Fraction(10) ** -self.decimals))
        readings = tuple(rounded if r.name == "exact" else r for r in self.readings)
        return self._replace(readings=readings, is_count=False)

    def scaled(self, factor: Fraction, decimals: int) -> "PrintedNumber":
        """The same number in a unit that is `factor` times smaller, with `decimals` digits."""
        readings = tuple(Reading(name, times(interval, factor)) for name, interval in self.readings)
        return self._replace(value=self.value * factor, decimals=decimals, readings=readings)

    def at(self, value: Fraction, decimals: int) -> "PrintedNumber":
        """The same print with other digits, as for a possible misprint; it has no hedge."""
        name = self.readings[0].name
        interval = point(value) if name == "exact" else around(value, Fraction(10) ** -decimals)
        return self._replace(value=value, decimals=decimals, readings=(Reading(name, interval),))


def reading_indices(numbers: Sequence[PrintedNumber]) -> range:
    """The index of each reading of the one of `numbers` that has most."""
    return range(max(len(number.readings) for number in numbers))


def loosest(numbers: Sequence[PrintedNumber], index: int) -> str:
    """The loosest of the readings of `numbers` at `index`."""
    return max((number.reading(index).name for number in numbers), key=LOOSER.index)


def exact(value: int | Fraction, role: str) -> PrintedNumber:
    """A number that is known exactly, such as the days of a period."""
    number = Fraction(value)
    return PrintedNumber(
        number,
        0,
        (Reading("exact", Interval(number, number)),),
        is_count=number.denominator == 1,
        is_soft=False,
        is_percent=False,
        as_written=str(value),
        role=role,
    )


def of_metric(metric: Metric, dimension: str, role: str) -> PrintedNumber:
    """A figure of a dataset; `dimension` as `Dataset.dimension` gives it."""
    value = Fraction(metric.value)
    if metric.readings:
        readings: tuple[Reading, ...] = (Reading("last-digit", last_digit(metric, dimension)),)
    else:
        step = Fraction(10) ** -metric.decimals
        readings = readings_of(
            value, step, metric.qualifier, is_rounded=is_rounded(metric, dimension)
        )
    number = PrintedNumber(
        value,
        metric.decimals,
        readings,
        dimension == "count" and metric.kind != "rate" and metric.decimals <= 0,
        metric.qualifier == "about",
        dimension.startswith("percent"),
        metric.as_written,
        role,
        metric.id,
    )
    return number.measured() if "指数" in metric.label.zh else number


def readings_of(
    value: Fraction, step: Fraction, qualifier: str, *, is_rounded: bool
) -> tuple[Reading, ...]:
    """The readings of a printed value, `step` being one unit of its last place."""
    if qualifier == "exact":
        if is_rounded:
            return (Reading("rounded", around(value, step)),)
        return (Reading("exact", Interval(value, value)),)
    narrow = Reading("last-digit", hedged(value, step, qualifier))
    wider, unit = narrow, last_non_zero(value)
    if unit > step:
        wider = Reading("last-non-zero", hedged(value, unit, qualifier))
    # always three, so that two numbers are read alike at every index
    loosest = Reading("literal", promised(value, qualifier))
    return narrow, wider, wider if qualifier == "about" else loosest


def _number(value: Fraction, decimals: int) -> Number:
    return value.numerator if value.denominator == 1 and decimals <= 0 else rounded(value, decimals)
