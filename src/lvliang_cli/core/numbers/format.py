"""How numbers are written: always every digit, never rounded.

`plain` is for machines, `grouped` and `large` for people. A figure that is only a bound is
never written like an exact one: `with_sign` puts the sign before it, and `bounds_of`
says which sides it leaves open.
"""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Protocol

from ..text.bilingual import Words

if TYPE_CHECKING:
    from fractions import Fraction


Number = int | Decimal


class PrintedFigure(Protocol):
    """What is needed of a figure to write it or to say what numbers it leaves open."""

    @property
    def kind(self) -> str: ...
    @property
    def value(self) -> Number: ...
    @property
    def decimals(self) -> int: ...
    @property
    def qualifier(self) -> str: ...
    @property
    def readings(self) -> Sequence[Number]: ...


_QUALIFIERS = {
    "exact": ("", "exact", True, True),
    "more_than": (">", "less_than", True, False),
    "over": (">", "less_than", True, False),
    "at_least": ("≥", "at_most", True, False),
    "nearly": ("<", "more_than", False, True),
    "at_most": ("≤", "at_least", False, True),
    "less_than": ("<", "more_than", False, True),
    "about": ("≈", "about", False, False),
}
BOUND_SIGNS = {code: sign for code, (sign, *_) in _QUALIFIERS.items()}
TURNED = {code: turned for code, (_, turned, *_) in _QUALIFIERS.items()}
"""A hedge on the size of a fall, as a hedge on its signed value: 下降超过20% is below -20."""
BOUNDED = {code: (below, above) for code, (*_, below, above) in _QUALIFIERS.items()}
"""Whether a hedge bounds a figure from below and from above."""


def plain(number: Number) -> str:
    """Every digit, no grouping, no exponent: ``3.10`` stays ``3.10``."""
    return format(number, "f") if isinstance(number, Decimal) else str(number)


def places_apart(one: str, other: str) -> list[int]:
    """Where two rows of digits differ, one as long as the other; nowhere in rows that are not."""
    pairs = zip(one, other, strict=True) if len(one) == len(other) else ()
    return [at for at, (ours, theirs) in enumerate(pairs) if ours != theirs]


def grouped(number: Number) -> str:
    """As `plain`, with commas between thousands."""
    return format(number, ",f") if isinstance(number, Decimal) else format(number, ",")


def large(number: Number) -> Words:
    """As `grouped`; from a hundred million on in 亿 and 万亿, in million, billion and trillion.

    With more than four digits behind its point it is written out: no digit is lost.
    """
    return Words(*(_in_multiples(number, names) for names in (_MULTIPLES_ZH, _MULTIPLES_EN)))


_MULTIPLES_ZH = ((12, "万亿"), (8, "亿"))
_MULTIPLES_EN = ((12, " trillion"), (9, " billion"), (6, " million"))


def _in_multiples(number: Number, names: Sequence[tuple[int, str]]) -> str:
    size = Decimal(number).copy_abs()
    if not 10**8 <= size < 10**16:
        return grouped(number)
    power, name = next((power, name) for power, name in names if size >= 10**power)
    whole, _, rest = grouped(Decimal(f"{plain(number)}E-{power}")).partition(".")
    rest = rest.rstrip("0")
    return grouped(number) if len(rest) > 4 else f"{whole}{rest and '.'}{rest}{name}"


def with_unit(number: Words, unit: Words) -> Words:
    """A number before its unit: 1.2亿元, 120 million yuan, 12 起."""
    space = "" if number.zh.endswith("亿") or not unit.zh else " "
    return number.plus(Words(f"{space}{unit.zh}", f" {unit.en}"))


def in_words(figure: PrintedFigure) -> Words:
    """As `with_sign`, a large number as `large` has it."""
    zh = with_sign(figure, lambda number: large(number).zh)
    return Words(zh, with_sign(figure, lambda number: large(number).en))


def with_sign(figure: PrintedFigure, write: Callable[[Number], str] = grouped) -> str:
    """The value for people: its bound sign, a change's sign, every reading."""
    if figure.readings:
        return " / ".join(map(write, figure.readings))
    number = write(figure.value)
    if figure.kind == "change" and figure.value > 0:
        number = f"+{number}"
    return BOUND_SIGNS[figure.qualifier] + number


def rounded(value: "Fraction", decimals: int) -> Decimal:
    """`value` to `decimals` digits after the point, ties away from zero, exactly."""
    scaled = abs(value) * 10**decimals
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return Decimal(f"{-whole if value < 0 else whole}E{-decimals}")


def bounds_of(
    value: Number, qualifier: str, readings: Sequence[Number] = ()
) -> tuple[Number | None, Number | None]:
    """Lower and upper bound; None is an open side. Readings bound an exact figure."""
    if qualifier == "exact" and readings:
        return min(readings), max(readings)
    below, above = BOUNDED[qualifier]
    return value if below else None, value if above else None
