"""Hold the arithmetic of checks against a second one, and count the errors it catches.

    python scripts/prove_check.py --triples 1000000   every way of working it out, compared
    python scripts/prove_check.py --seeded 100000     wrong digits put into true relations

Everything random comes from ``--seed``, which is printed. Ends with 1 if anything differs.
"""

import argparse
import os
import random
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from fractions import Fraction
from itertools import islice

import second_arithmetic as second
from second_arithmetic import MODES, NEAREST

from lvliang_cli.core.check.printed.interval_sets import NOT_NEGATIVE, meet, whole_part
from lvliang_cli.core.check.printed.printed_claim import Stated
from lvliang_cli.core.check.printed.printed_number import PrintedNumber, Reading, exact
from lvliang_cli.core.check.printed.ratio_fits import has_ratio
from lvliang_cli.core.check.printed.ratio_kinds import CHANGE
from lvliang_cli.core.check.printed.rounding import fitting, rounded_by, rounds_to
from lvliang_cli.core.check.printed.whole_number_pairs import (
    fitting_denominators,
    has_whole_pair,
    simplest,
    smallest_pairs,
)
from lvliang_cli.core.check.relations.change import check_change
from lvliang_cli.core.check.relations.ratio import check_share
from lvliang_cli.core.check.verdict import detection_power as powers
from lvliang_cli.core.check.verdict.result import FAILING, Result
from lvliang_cli.core.numbers.interval import Interval

CHUNK = 2_000
TOLD = (*FAILING, "directional", "padded")
"""Verdicts that do not pass a figure in silence."""

Triple = tuple[int, int, int, int]
"""Earlier number, current number, percentage in units, its decimals."""


def stated(units: int, decimals: int) -> Stated:
    """A printed percentage."""
    text = f"{Fraction(units, 10**decimals)}%"
    return Stated(Fraction(units, 10**decimals), decimals, "exact", "percent", True, text)


# Triples


def a_count(source: random.Random) -> int:
    """A whole number above zero of one to nine digits, small ones as likely as large."""
    return source.randrange(1, 10 ** source.randint(1, 9))


def triples(source: random.Random, count: int) -> Iterator[Triple]:
    """True, nearly true and wrong changes, ties and numbers one unit beside a tie."""
    for _ in range(count):
        decimals = source.choice((0, 0, 1, 1, 1, 2, 2, 2, 3))
        a, b = a_count(source), a_count(source)
        kind = source.randrange(6)
        if kind < 2:
            b = max(0, int(a * source.uniform(0, 3)))
        elif kind < 4:
            a, b = a_tie(source, decimals)
            if kind == 3:
                b = max(0, b + source.choice((-1, 1)))
        elif kind == 4:
            b = source.choice((0, a, 2 * a))
        units = second.rounded(second.change(a, b), decimals, source.choice(tuple(MODES)))
        units += source.choice((0, 0, 0, 1, -1, source.randint(-9, 9)))
        if source.randrange(8) == 0:
            units = source.randrange(-101 * 10**decimals, 300 * 10**decimals)
        yield a, b, units, decimals


def a_tie(source: random.Random, decimals: int) -> tuple[int, int]:
    """Counts whose change lies exactly between two values of so many decimals."""
    # b/a - 1 = (2 k + 1)/(200 scale): a is a multiple of what the fraction leaves below
    k = source.randrange(-100 * 10**decimals, 200 * 10**decimals)
    ratio = 1 + Fraction(2 * k + 1, 200 * 10**decimals)
    times = source.randint(1, 10 ** source.randint(0, 5))
    return ratio.denominator * times, ratio.numerator * times


def compare_triple(triple: Triple, tell: Callable[[str, object, object], None]) -> None:
    """Everything about one change with both numbers printed."""
    a, b, units, decimals = triple
    value, p = second.change(a, b), Fraction(units, 10**decimals)
    x = Fraction(100 * b, a) - 100
    for mode in MODES:
        tell("rounded", rounded_by(mode, x, decimals) * 10**decimals,
             second.rounded(value, decimals, mode))  # fmt: skip
    expected = second.conventions(value, units, decimals)
    tell("conventions", fitting(x, p, decimals), expected)
    inside = tuple(m for m in MODES if meet(rounds_to(m, p, decimals), Interval(x, x)) is not None)
    tell("rounds to", inside, expected)
    before, now = exact(a, "from"), exact(b, "to")
    is_near = second.is_near(a, b, units, decimals)
    wanted = CHANGE.ratios(stated(units, decimals).accepts())
    tell("both counts", has_ratio(now, before, wanted), is_near)
    result = check_change(stated(units, decimals), before, now)
    tell("verdict", _class_of(result), _expected_class(triple, expected))
    for repair in result.repairs[:3]:
        tell("repair", _is_mended(triple, repair.role, repair.to), True)


def _class_of(result: Result) -> str:
    if result.verdict in ("repairable", "inconsistent", "pattern"):
        return "mismatch"
    return ", ".join([result.verdict, *result.patterns])


def _expected_class(triple: Triple, ways: tuple[str, ...]) -> str:
    a, b, units, decimals = triple
    nearest = [mode for mode in NEAREST if mode in ways]
    if 2 * units < -200 * 10**decimals - 1:
        return "impossible"
    if nearest:
        return "consistent" if len(nearest) == 3 else "consistent-tie"
    if ways:
        is_twice = second.is_rounded_twice(second.change(a, b), units, decimals)
        return "directional, double-rounded" if is_twice else "directional"
    for fewer in range(decimals):
        shorter, rest = divmod(units, 10 ** (decimals - fewer))
        if rest == 0 and second.is_near(a, b, shorter, fewer):
            return "padded"
    return "mismatch"


def _is_mended(triple: Triple, role: str, text: str) -> bool:
    """Whether the relation fits with one number put in, read from its text."""
    a, b, units, decimals = triple
    if role == "stated":
        whole, _, part = text.strip("+%").partition(".")
        return second.is_near(a, b, int(whole + part), len(part))
    number = int(text)
    return second.is_near(*((number, b) if role == "from" else (a, number)), units, decimals)


# Numbers that are not printed


def compare_one_known(source: random.Random, tell: Callable[[str, object, object], None]) -> None:
    """With one number printed: every whole number tried; and the power, by listing."""
    decimals = source.choice((0, 1, 1, 2))
    known = source.randint(0, 10 ** source.randint(1, 3))
    low = -99 if known else -100
    units = source.randint(low * 10**decimals, 200 * 10**decimals)
    p = stated(units, decimals)
    most = known * 220 * 10**decimals if units < -98 * 10**decimals else known * 120
    if known and most < 60_000:
        found = check_change(p, to=exact(known, "to")).feasible
        all_of = second.earlier_numbers(known, units, decimals, most)
        _tell_feasible("earlier numbers", found, all_of, tell)
    if known:
        found = check_change(p, from_=exact(known, "from")).feasible
        all_of = second.current_numbers(known, units, decimals, known * 4)
        _tell_feasible("current numbers", found, all_of, tell)


def _tell_feasible(
    what: str, found: object, all_of: list[int], tell: Callable[[str, object, object], None]
) -> None:
    how_many, first, last, values = found.how_many, found.first, found.last, found.values  # type: ignore[attr-defined]
    if how_many is None:  # without an end: a fall that rounds to 100%
        tell(what, (first, values[:5]), (all_of[0], tuple(all_of[:5])))
        return
    ends = (all_of[0], all_of[-1]) if all_of else (None, None)
    tell(what, (how_many, first, last, values), (len(all_of), *ends, tuple(all_of[:20])))


def compare_power(source: random.Random, tell: Callable[[str, object, object], None]) -> None:
    """Power with one number known, by listing what every other number would print."""
    decimals, known = source.choice((0, 1, 2)), source.randint(1, 10 ** source.randint(1, 4))
    grid = powers.ratio_grid(CHANGE, Fraction(1, 10**decimals))
    caught, total = second.caught_by_earlier(known, decimals)
    tell("power, earlier known", powers.of_denominator(known, grid), Fraction(caught, total))
    caught, total = second.caught_by_current(known, decimals)
    shown = powers.of_numerator(known, grid)
    # a tie passes as two values and is counted as one
    is_close = 0 <= (shown - Fraction(caught, total)) * total <= _ties(known, decimals)
    tell("power, current known", is_close, True)


def _ties(b: int, decimals: int) -> int:
    """How many earlier numbers make the change to b a tie."""
    scale = 200 * 10**decimals  # scale (b - a)/a is odd
    return sum(scale * b % a == 0 and scale * b // a % 2 for a in range(1, 11 * b + 1))


# Intervals


def an_interval(source: random.Random) -> tuple[tuple[int, int], tuple[int, int], tuple[int, int]]:
    """Two fractions of small numbers, the lower first, and which of them is excluded."""
    ends = sorted(
        Fraction(source.randint(0, 60), source.randint(1, 30)) for _ in range(2)
    )  # fmt: skip
    opens = (source.randrange(2), source.randrange(2)) if ends[0] < ends[1] else (0, 0)
    low, high = ends[0].as_integer_ratio(), ends[1].as_integer_ratio()
    return low, high, opens


def compare_intervals(source: random.Random, tell: Callable[[str, object, object], None]) -> None:
    """Pairs, simplest fractions and smallest pairs against trial of each number."""
    low, high, opens = an_interval(source)
    ratios = Interval(Fraction(*low), Fraction(*high), bool(opens[0]), bool(opens[1]))
    tell("simplest", simplest(ratios).as_integer_ratio(), second.simplest(low, high, opens, 1000))
    n0, m0 = source.randint(0, 40), source.randint(1, 40)
    above, below = range(n0, n0 + source.randint(1, 12)), range(m0, m0 + source.randint(1, 12))
    numbers, divisors = _between(above), _between(below)
    expected = second.has_pair(above, below, low, high, opens=opens)
    tell("whole pairs", has_whole_pair(numbers, divisors, ratios), expected)
    hedge, of = a_hedged(source, "to"), a_hedged(source, "from")
    expected = second.has_pair(_whole(hedge), _whole(of, 1), low, high, opens=opens)
    tell("hedged counts", has_ratio(hedge, of, ratios), expected)
    decimals = source.choice((0, 1, 2))
    units = source.randint(-99 * 10**decimals, 200 * 10**decimals)
    wanted = meet(CHANGE.ratios(stated(units, decimals).accepts()), NOT_NEGATIVE)
    assert wanted is not None
    tell("smallest pairs", list(islice(smallest_pairs(wanted), 3)),
         second.smallest_pairs(units, decimals, 3, 40_000))  # fmt: skip
    tell("of the first 1000", fitting_denominators(wanted, 1, 1000),
         second.fitting_of_first(units, decimals, 1000))  # fmt: skip


def _between(numbers: range) -> Interval:
    return Interval(Fraction(numbers[0]), Fraction(numbers[-1]))


def a_hedged(source: random.Random, role: str) -> PrintedNumber:
    """A count known only to lie between two numbers."""
    lower = Fraction(source.randint(-3, 60), source.randint(1, 3))
    upper = lower + Fraction(source.randint(1, 30), source.randint(1, 3))
    opens = (source.random() < 0.5, source.random() < 0.5)
    reading = Reading("last-digit", Interval(lower, upper, *opens))
    return exact(0, role)._replace(readings=(reading,))


def _whole(quantity: PrintedNumber, least: int = 0) -> range:
    part = whole_part(quantity.interval)
    if part is None:
        return range(0)
    assert part.lower is not None
    assert part.upper is not None
    return range(max(least, int(part.lower)), int(part.upper) + 1)


# Running


def compared(job: tuple[int, int, int]) -> tuple[Counter[str], list[str]]:
    """One chunk of comparisons: how many of each kind, and every difference."""
    seed, number, count = job
    source = random.Random(f"{seed} {number}")
    counts: Counter[str] = Counter()
    differences: list[str] = []
    about: object = None

    def tell(what: str, found: object, expected: object) -> None:
        counts[what] += 1
        if found != expected:
            differences.append(f"{what}: {about}: found {found}, expected {expected}")

    for index, triple in enumerate(triples(source, count)):
        about = triple
        counts["triples"] += 1
        compare_triple(triple, tell)
        for every, compare in (
            (10, compare_intervals),
            (40, compare_one_known),
            (400, compare_power),
        ):
            if index % every == 0:
                about = f"seed {seed} {number}.{index}"
                compare(source, tell)
    return counts, differences


Seeded = tuple[Counter[str], Counter[str], list[str]]


def seeded(job: tuple[int, int, int]) -> Seeded:
    """True relations with one wrong digit: how they are classed, and false alarms without it."""
    seed, number, count = job
    source = random.Random(f"seeded {seed} {number}")
    true: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    false_alarms: list[str] = []
    for _ in range(count):
        decimals = source.choice((0, 1, 1, 2))
        a = source.randrange(10, 10 ** source.randint(2, 6))
        b = max(0, int(a * source.uniform(0.1, 3)))
        for mode in NEAREST:
            units = second.rounded(second.change(a, b), decimals, mode)
            verdict = check_change(
                stated(units, decimals), exact(a, "from"), exact(b, "to")
            ).verdict
            true[verdict] += 1
            if verdict not in ("consistent", "consistent-tie"):
                false_alarms.append(f"change {a} -> {b}, {units} to {decimals}: {verdict}")
        part, whole = sorted((a, b))
        units = second.rounded(second.EXACT.divide(100 * part, whole), decimals, "half_up")
        verdict = check_share(stated(units, decimals), exact(part, "part"), exact(whole, "whole"))
        true[verdict.verdict] += 1
        if not verdict.fits:
            false_alarms.append(
                f"share {part} of {whole}, {units} to {decimals}: {verdict.verdict}"
            )
        units = second.rounded(second.change(a, b), decimals, "half_up")
        for where in ("percentage", "earlier number", "current number"):
            numbers = {"percentage": units, "earlier number": a, "current number": b}
            kind, numbers[where] = one_slip(source, numbers[where])
            result = check_change(
                stated(numbers["percentage"], decimals),
                exact(numbers["earlier number"], "from"),
                exact(numbers["current number"], "to"),
            )
            group = f"{where}, {decimals} decimals"
            for name in (where, group, f"{where}, {kind}"):
                wrong[name] += 1
                wrong[f"{name}: told"] += result.verdict in TOLD
                wrong[f"{name}: exit 1"] += result.verdict in FAILING
                wrong[f"{name}: {result.verdict}"] += 1
    return true, wrong, false_alarms


def one_slip(source: random.Random, value: int) -> tuple[str, int]:
    """`value` with one digit wrong, or two unlike neighbours swapped; its sign is kept."""
    digits = list(str(abs(value)))
    places = [i for i in range(len(digits) - 1) if digits[i] != digits[i + 1]]
    if places and source.randrange(4) == 0:
        kind, at = "swap", source.choice(places)
        digits[at], digits[at + 1] = digits[at + 1], digits[at]
    else:
        kind, at = "digit", source.randrange(len(digits))
        digits[at] = source.choice([d for d in "0123456789" if d != digits[at]])
    number = int("".join(digits))
    return kind, -number if value < 0 else number


def _jobs(seed: int, count: int) -> list[tuple[int, int, int]]:
    starts = range(0, count, CHUNK)
    return [(seed, start // CHUNK, min(CHUNK, count - start)) for start in starts]


def prove(seed: int, count: int, workers: int) -> int:
    """Compare, print what was compared and every difference; how many there were."""
    counts: Counter[str] = Counter()
    differences: list[str] = []
    with ProcessPoolExecutor(workers) as pool:
        for some, differing in pool.map(compared, _jobs(seed, count)):
            counts += some
            differences += differing
    for what, number in counts.items():
        print(f"{what:24} {number:>12,}")
    for line in differences:
        print(line)
    print(f"{len(differences)} differences")
    return len(differences)


def sow(seed: int, count: int, workers: int) -> int:
    """Seed errors, print what was caught; how many false alarms there were."""
    true: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    false_alarms: list[str] = []
    with ProcessPoolExecutor(workers) as pool:
        for fine, caught, alarms in pool.map(seeded, _jobs(seed, count)):
            true += fine
            wrong += caught
            false_alarms += alarms
    print("true relations:", dict(true))
    for name in sorted(key for key in wrong if ":" not in key):
        verdicts = {
            key.removeprefix(f"{name}: "): f"{100 * wrong[key] / wrong[name]:.3f}%"
            for key in sorted(wrong)
            if key.startswith(f"{name}: ")
        }
        print(f"{name}: {wrong[name]:,} errors, {verdicts}")
    for line in false_alarms:
        print("false alarm:", line)
    print(f"{len(false_alarms)} false alarms")
    return len(false_alarms)


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--triples", type=int, default=0)
    parser.add_argument("--seeded", type=int, default=0)
    parser.add_argument("--seed", type=int, default=20200713)
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1)
    given = parser.parse_args(arguments)
    print(f"seed {given.seed}")
    problems = 0
    if given.triples:
        problems += prove(given.seed, given.triples, given.workers)
    if given.seeded:
        problems += sow(given.seed, given.seeded, given.workers)
    return 1 if problems else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
