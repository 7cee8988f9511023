"""A number with its unit and hedge, as it is printed, and what is made of it."""

from typing import NamedTuple

from lvliang_cli.core.numbers.format import Number


class Quantity(NamedTuple):
    """A printed quantity; it need not be a statistic.

    Attributes:
        start, end: the numeral with its unit and what stands between them.
        numeral_end: where the numeral ends, before the unit.
        value: signed, in base units; the lower end of a range.
        decimals: as `chinese_numerals.Numeral`.
        unit: the measure word as printed, ``%`` for every percentage; may be empty.
        qualifier: code of `codes.QUALIFIER`.
        hedge: the words that make it a bound, as printed; may be empty.
        upper: the upper end of a range, else None.
        readings: every reading of an ambiguous print.
        is_chinese: the numeral is in Chinese characters.
        is_vague: printed with 数, 几 or two digits in a row (三五百): no number is meant.
        inherits: its unit is that of a later number in the same list.
    """

    start: int
    end: int
    numeral_end: int
    value: Number
    decimals: int
    unit: str
    qualifier: str = "exact"
    hedge: str = ""
    upper: Number | None = None
    readings: tuple[Number, ...] = ()
    is_chinese: bool = False
    is_vague: bool = False
    inherits: bool = False


def simplest(number: Number) -> Number:
    """A whole number as `int`, another without zeros at its end."""
    if isinstance(number, int):
        return number
    return int(number) if number == int(number) else number.normalize()


class Verdict(NamedTuple):
    """`class_` of a figure, or None for no figure.

    `reason` is a code of `reasons.TAKEN` or `reasons.DROPPED`, `doubts` are codes of
    `reasons.DOUBTS`.
    """

    class_: str | None
    reason: str
    doubts: tuple[str, ...] = ()
