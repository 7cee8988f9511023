"""A check in words: its numbers, exact where they end, else marked as cut, and its verdict."""

from fractions import Fraction

from lvliang_cli.core.data.codes import ROLE, WORDS_OF
from lvliang_cli.core.numbers.format import grouped, rounded
from lvliang_cli.core.numbers.interval import Interval
from lvliang_cli.core.text.bilingual import Words, joined, same

from ..printed.printed_number import PrintedNumber
from ..printed.rounding import rounded_by
from .result import PATTERNS, VERDICTS, Repair, Result

CONVENTION = WORDS_OF["rounding"]

EDIT = WORDS_OF["edit"]

MOST_DECIMALS = 12


def digits(value: Fraction, decimals: int) -> str:
    """`value` exactly when it ends within some digits, else cut after `decimals` with …"""
    if value.denominator == 1:
        return grouped(value.numerator)
    for places in range(1, MOST_DECIMALS):
        if (value * 10**places).denominator == 1:
            return grouped(rounded(value, places))
    cut = rounded_by("trunc", value, decimals)
    sign = "-" if value < 0 and cut == 0 else ""
    return f"{sign}{grouped(rounded(cut, max(decimals, 0)))}…"


def span(interval: Interval, decimals: int, unit: str = "") -> Words:
    """An interval in words; whether an end belongs to it is said by the choice of words."""
    lower, upper, lower_open, upper_open = interval
    low = "" if lower is None else digits(lower, decimals) + unit
    high = "" if upper is None else digits(upper, decimals) + unit
    if low and low == high:
        return same(low)
    above = Words("大于" if lower_open else "不小于", "more than" if lower_open else "at least")
    below = Words("小于" if upper_open else "不大于", "less than" if upper_open else "at most")
    if lower is None and upper is None:
        return Words("任何数", "any number")
    if lower is None or upper is None:
        bound, number = (below, high) if lower is None else (above, low)
        return bound.plus(same(f" {number}"))
    if lower_open or upper_open:
        return Words(
            f"{above.zh} {low}、{below.zh} {high}", f"{above.en} {low} and {below.en} {high}"
        )
    return Words(f"{low} 至 {high}", f"{low} to {high}")


def role(name: str) -> Words:
    """What a number is in a relation; the parts of a sum are numbered."""
    word, _, number = name.partition(" ")
    known = ROLE.get(word, Words("所核之数", "the figure checked"))
    return known.plus(same(f" {number}")) if number else known


def number(quantity: PrintedNumber) -> Words:
    """The value of an argument, or what it stands for when that is not a single number."""
    return span(quantity.interval, max(quantity.decimals, 0) + 1)


def percent(power: Fraction) -> str:
    """A share as a percentage; never 100% for what is less, nor 0% for what is more."""
    if power in (0, 1):
        return f"{power.numerator * 100}%"
    places = 1
    while not 0 < (shown := rounded(power * 100, places)) < 100:
        places += 1
    return f"{format(shown, 'f')}%"


def repair(found: Repair) -> Words:
    """One possible edit."""
    return role(found.role).plus(same(f" {found.from_} → {found.to}")).noted(EDIT[found.edit])


DETAILS = WORDS_OF["checkable-because"] | WORDS_OF["verdict-detail"]
"""What makes a verdict, where that is neither a slip nor a way of rounding."""


def verdict_sentence(result: Result) -> Words:
    """The verdict in one sentence, claiming no more than it knows."""
    words, printed = VERDICTS[result.verdict], result.told.as_written
    found = Words(f"“{printed}”:{words.zh}", f"“{printed}”: {words.en}")
    more = _detail(result)
    return (found.noted(more) if more else found).plus(Words("。", "."))


def _detail(result: Result) -> Words | None:
    if result.detail in PATTERNS:
        return PATTERNS[result.detail]
    if result.verdict in ("directional", "consistent-tie"):
        return joined([CONVENTION[name] for name in result.detail.split(", ")])
    if result.detail in DETAILS:
        return DETAILS[result.detail]
    if result.faulty and not result.points_at:
        what = role(result.faulty)
        return Words(f"可能在{what.zh}", f"possibly in: {what.en}")
    return None
