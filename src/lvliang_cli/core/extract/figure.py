"""The records of a reading: figures, and what was dropped with the reason."""

from decimal import Decimal
from typing import NamedTuple

from lvliang_cli.core.extract.changes import Change
from lvliang_cli.core.model import Number


class When(NamedTuple):
    """The period in force for a figure.

    Attributes:
        as_written: the words that give it; they need not stand beside the figure.
        start, end: first and last day (ISO 8601), None where no year is known.
        basis: code of `codes.PERIOD_BASIS`.
    """

    as_written: str
    start: str | None
    end: str | None
    basis: str


class Figure(NamedTuple):
    """A printed figure with its record.

    Attributes:
        start, end: code points of the text, half-open; ``text[start:end] == as_written``.
        class_: ``statistic``, ``rank`` or ``programme``.
        kind: code of `codes.KIND`.
        value: in base units, signed for a change.
        unit: id of the unit.
        unit_as_written: the measure word; ``%`` for every way to print a percentage.
        decimals: digits after the point of the base unit, may be negative.
        qualifier: code of `codes.QUALIFIER`; `qualifier_as_written` may stand outside.
        lower, upper: bounds, inclusive; None is an open side.
        readings: every reading of an ambiguous print, or both ends of a range.
        counted: the thing counted, in the words of the release.
        paragraph: line of the text, from 1.
        item: number that the paragraph opens with.
        section: index of the section in `Reading.sections`.
        confidence: 0 to 1, from the `doubts`; see `reasons.confidence`.
        reason: why it was taken for a figure.
    """

    start: int
    end: int
    as_written: str
    class_: str
    kind: str
    value: Number
    unit: str
    unit_as_written: str
    decimals: int
    qualifier: str
    qualifier_as_written: str | None
    lower: Number | None
    upper: Number | None
    readings: tuple[Number, ...]
    change: Change | None
    counted: str
    period: When | None
    paragraph: int
    item: int | None
    section: int
    confidence: Decimal
    doubts: tuple[str, ...]
    reason: str


class Dropped(NamedTuple):
    """A candidate that is no figure, and why: a code of `reasons.DROPPED`."""

    start: int
    end: int
    as_written: str
    reason: str
    paragraph: int
