"""Checking that two prints, perhaps in two units, stand for one number."""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from lvliang_cli.core.numbers.format import places_apart
from lvliang_cli.core.text.tsv_files import by_key, rows

from ..printed.printed_claim import Stated
from ..printed.printed_number import PrintedNumber
from ..verdict.result import POSSIBLE, Result
from .sums_and_points import check_linear

_ROWS = rows("unit_sizes")
_SIZES = by_key((thing, (word, size)) for word, thing, size in _ROWS if size)
"""Units that measure one thing and how great each is, in one unit a thing."""

MEASURES = frozenset(word for word, thing, _ in _ROWS if thing != "time")
"""Words of units in which things are measured and not counted: no whole number is due."""


class Print(NamedTuple):
    """One printed figure: as a claim, as a number, and the words of its unit."""

    claim: Stated
    number: PrintedNumber
    measures: Sequence[str]


def check_same(stated: Print, other: Print) -> Result:
    """Check that `stated` and `other` can be one number: the finer print gives the rougher.

    Where the units are not known to measure one thing, nothing can be said.
    """
    sizes = _sizes_of(stated.measures, other.measures)
    if sizes is None:
        return Result("same", "no-power", stated.claim, (other.number,), detail="units")
    (own_size, rough), (size, fine) = sorted(
        zip(sizes, (stated, other), strict=True),
        key=lambda one: one[0] * one[1].claim.unit,
        reverse=True,
    )
    factor = size / own_size
    if factor == 1 and _bounds(rough) == _bounds(fine):
        return Result("same", "consistent", rough.claim, (fine.number._replace(role="other"),))
    number = fine.number
    if factor != 1:
        number = number.measured().scaled(factor, number.decimals)
    assumed = (Fraction(0), max(Fraction(1), 2 * abs(rough.claim.value)))
    numbers = (number._replace(role="other"),)
    found = check_linear("same", rough.claim, numbers, (1,), assumed)
    if found.verdict == "ambiguous" and found.detail == "literal" and _is_a_digit_off(rough, fine):
        return found._replace(verdict=POSSIBLE, detail="printed-again")
    if found.fits or factor == 1:
        return found
    # an edit of digits in another unit says nothing
    return found._replace(verdict="inconsistent", detail="", repairs=(), faulty="")


def _is_a_digit_off(rough: Print, fine: Print) -> bool:
    """Whether one digit sets two prints apart of which one is a bound told to three digits or
    more: 超过5110万 and 超过7110万, 超1亿7630万 and 176903596; not 超过200 and 超过300.
    """
    one, other = (str(int(abs(n.claim.value) / rough.claim.unit)) for n in (rough, fine))
    is_precise = min(len(digits.rstrip("0")) for digits in (one, other)) > 2
    return is_precise and len(places_apart(one, other)) == 1


def _bounds(one: Print) -> tuple[Fraction, int, str]:
    """超过14件 and 超过十四件 are the same bound."""
    return one.claim.value, one.claim.decimals, one.claim.qualifier


def _sizes_of(one: Sequence[str], other: Sequence[str]) -> tuple[Fraction, Fraction] | None:
    """How great the two units are, in one of them or in a third; None where it is not known."""
    if set(one) & set(other):
        return Fraction(1), Fraction(1)
    for known in map(dict, _SIZES.values()):
        ours = [known[word] for word in one if word in known]
        theirs = [known[word] for word in other if word in known]
        if ours and theirs:
            return Fraction(ours[0]), Fraction(theirs[0])
    return None
