"""The arithmetic of checks a second time: whole numbers and trial, nothing of the project.

Where the project reasons with intervals of fractions, this tries one whole number after
another and compares products; where it rounds fractions, this rounds decimals with the
standard library. It is slow on purpose: every line can be checked by eye. A percentage
is given as ``units``, the digits printed without their point, with ``decimals`` of them
behind it: -39.95% is (-3995, 2).
"""

from collections.abc import Iterator
from decimal import (
    ROUND_CEILING,
    ROUND_DOWN,
    ROUND_FLOOR,
    ROUND_HALF_DOWN,
    ROUND_HALF_EVEN,
    ROUND_HALF_UP,
    ROUND_UP,
    Context,
    Decimal,
)
from math import gcd

MODES = {
    "half_up": ROUND_HALF_UP,
    "half_even": ROUND_HALF_EVEN,
    "half_down": ROUND_HALF_DOWN,
    "trunc": ROUND_DOWN,
    "away": ROUND_UP,
    "floor": ROUND_FLOOR,
    "ceil": ROUND_CEILING,
}
NEAREST = ("half_up", "half_even", "half_down")

EXACT = Context(prec=120)
"""More digits than tell any quotient of the numbers tried here from a tie."""


def change(a: int, b: int) -> Decimal:
    """100 (b/a - 1), to 120 digits."""
    return EXACT.divide(Decimal(100 * (b - a)), Decimal(a))


def rounded(value: Decimal, decimals: int, mode: str) -> int:
    """`value` rounded, in units of its last digit."""
    quantum = Decimal((0, (1,), -decimals))
    return int(value.quantize(quantum, rounding=MODES[mode], context=EXACT).scaleb(decimals, EXACT))


def conventions(value: Decimal, units: int, decimals: int) -> tuple[str, ...]:
    """The ways of rounding that print `value` so."""
    return tuple(mode for mode in MODES if rounded(value, decimals, mode) == units)


def is_rounded_twice(value: Decimal, units: int, decimals: int) -> bool:
    """Whether halves rounded up at one digit more, then again, print `value` so."""
    once = rounded(value, decimals + 1, "half_up")
    again = Decimal((once < 0, tuple(map(int, str(abs(once)))), -decimals - 1))
    return rounded(again, decimals, "half_up") == units


def is_near(a: int, b: int, units: int, decimals: int) -> bool:
    """Whether b/a is printed so by rounding to the nearest, a tie counting for both sides."""
    # |100 (b - a)/a - p| <= 1/2 unit, times 2 a 10**decimals
    return abs(200 * (b - a) * 10**decimals - 2 * units * a) <= a


def is_near_share(part: int, whole: int, units: int, decimals: int) -> bool:
    """The same for the share 100 part/whole."""
    return part <= whole and abs(200 * part * 10**decimals - 2 * units * whole) <= whole


def earlier_numbers(b: int, units: int, decimals: int, most: int) -> list[int]:
    """Every earlier number up to `most` that would give the change to b."""
    return [a for a in range(1, most + 1) if is_near(a, b, units, decimals)]


def current_numbers(a: int, units: int, decimals: int, most: int) -> list[int]:
    """Every current number up to `most` that would give the change from a."""
    return [b for b in range(most + 1) if is_near(a, b, units, decimals)]


def smallest_pairs(units: int, decimals: int, count: int, most: int) -> list[tuple[int, int]]:
    """The pairs with the smallest a that give the change, a up to `most`."""
    found: list[tuple[int, int]] = []
    for a in range(1, most + 1):
        for b in _near_numerators(a, units, decimals):
            found.append((a, b))
            if len(found) == count:
                return found
    return found


def _near_numerators(a: int, units: int, decimals: int) -> Iterator[int]:
    scale = 10**decimals
    guess = a * (100 * scale + units) // (100 * scale)
    step = a // (100 * scale) + 2
    for b in range(max(0, guess - step), guess + step + 1):
        if is_near(a, b, units, decimals):
            yield b


def fitting_of_first(units: int, decimals: int, most: int) -> int:
    """How many earlier numbers up to `most` have a current one that gives the change."""
    return sum(any(True for _ in _near_numerators(a, units, decimals)) for a in range(1, most + 1))


def has_pair(
    above: range,
    below: range,
    low: tuple[int, int],
    high: tuple[int, int],
    *,
    opens: tuple[int, int],
) -> bool:
    """Whether n of `above` and m of `below` exist with low <= n/m <= high.

    `low` and `high` are (numerator, denominator); `opens` says which side is excluded.
    """
    for m in below:
        for n in above:
            at_low = n * low[1] - m * low[0]
            at_high = m * high[0] - n * high[1]
            if at_low >= opens[0] and at_high >= opens[1]:
                return True
    return False


def simplest(
    low: tuple[int, int], high: tuple[int, int], opens: tuple[int, int], most: int
) -> tuple[int, int] | None:
    """The fraction of the smallest denominator up to `most`, by trying each."""
    for m in range(1, most + 1):
        first = -(-low[0] * m // low[1])
        first += opens[0] and first * low[1] == low[0] * m
        if first * high[1] <= high[0] * m - opens[1]:
            return first // gcd(first, m), m // gcd(first, m)
    return None


def caught_by_current(b: int, decimals: int, low: int = -90, high: int = 200) -> tuple[int, int]:
    """Of every percentage from `low` to `high`: how many no earlier number gives, and all.

    By listing what each earlier number would be printed as.
    """
    scale = 10**decimals
    passing: set[int] = set()
    a = 1
    while 100 * (b - a) * 2 * scale >= (2 * low * scale - 1) * a:
        passing |= _printed(a, b, scale)
        a += 1
    values = range(low * scale, high * scale + 1)
    return sum(value not in passing for value in values), len(values)


def caught_by_earlier(a: int, decimals: int, low: int = -90, high: int = 200) -> tuple[int, int]:
    """The same when the earlier number is known."""
    scale = 10**decimals
    passing: set[int] = set()
    b = 0
    while 100 * (b - a) * 2 * scale <= (2 * high * scale + 1) * a:
        passing |= _printed(a, b, scale)
        b += 1
    values = range(low * scale, high * scale + 1)
    return sum(value not in passing for value in values), len(values)


def _printed(a: int, b: int, scale: int) -> set[int]:
    """What the change is printed as: one value, or two at a tie."""
    twice = 200 * (b - a) * scale  # 2 a times the change, in units
    up = -(-(twice - a) // (2 * a))  # least u with 2 a u >= twice - a
    down = (twice + a) // (2 * a)
    return {up, down}
