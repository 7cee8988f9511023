"""One edit of one printed number that would make a relation fit.

Every edit is tried on every number printed without a hedge: another digit, two
neighbours swapped, a digit put in or taken out, the point moved by one. What fits is
suggested, and never applied. Edits are ruled out by groups, in the order of what they
give: where nothing from the least to the greatest of a group fits, none of it does.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from lvliang_cli.core.numbers.interval import Interval
from lvliang_cli.core.text.tsv_files import by_key

from ..printed.printed_claim import Stated
from ..printed.printed_number import PrintedNumber, Reading
from .result import Repair

MOST = 12
"""Repairs suggested at most, the likeliest kinds of slip first."""

LONGEST = 20
"""Numbers of more digits are not edited."""

EDITS = ("digit", "swap", "point", "extra", "missing")
DIGITS = "0123456789"
FEW = 3  # edits that are asked after one by one

Fixes = Callable[[Stated, tuple[PrintedNumber, ...]], bool]


class Repaired(NamedTuple):
    """Edits that would fix a relation.

    Attributes:
        repairs: at most `MOST`, the likeliest kinds first, every number in its turn.
        faulty: the role that all of them edit, those not suggested among them; else empty.
    """

    repairs: tuple[Repair, ...]
    faulty: str


def repairs(stated: Stated, numbers: Sequence[PrintedNumber], fixes: Fixes) -> Repaired:
    """The single edits after which `fixes` says that everything fits.

    Args:
        stated: the printed figure.
        numbers: the printed numbers it was checked against, in the order `fixes` takes.
        fixes: whether a stated figure fits numbers; what leaves them more room, or takes
            them for measured and not for counts, fits as well.
    """
    found: list[Repair] = []
    loose = tuple(number._replace(is_count=False) for number in numbers)
    if stated.is_sharp:
        digits = _digits(abs(stated.value), stated.decimals)
        for edit, text in _likely(digits, lambda *ends: fixes(_between(stated, *ends), loose)):
            edited = _restated(stated, text)
            if fixes(edited, tuple(numbers)):
                found.append(Repair("stated", stated.text, edited.text, edit))
    for index, number in enumerate(numbers):
        if number.is_hedged:
            continue

        def may_fit(least: str, most: str, index: int = index) -> bool:
            anything = _anything_between(loose[index], least, most)
            return any(
                fixes(stated, (*loose[:index], one, *loose[index + 1 :])) for one in anything
            )

        for edit, text in _likely(_digits(abs(number.value), number.decimals), may_fit):
            edited_number = _renumbered(number, text)
            others = (*numbers[:index], edited_number, *numbers[index + 1 :])
            is_possible = not number.is_count or edited_number.value.denominator == 1
            if is_possible and fixes(stated, others):
                found.append(Repair(number.role, number.text, edited_number.text, edit))
    seen: Counter[tuple[str, str]] = Counter()
    ranked = []
    for repair in dict.fromkeys(found):
        kind = (repair.edit, repair.role)
        ranked.append((EDITS.index(repair.edit), seen[kind], repair))
        seen[kind] += 1
    ranked.sort(key=lambda rank: rank[:2])
    roles = {repair.role for repair in found}
    said = tuple(repair for _, _, repair in ranked[:MOST])
    return Repaired(said, roles.pop() if len(roles) == 1 else "")


def _likely(digits: str, may_fit: Callable[[str, str], bool]) -> list[tuple[str, str]]:
    """The edits of `digits` that are in no group of which nothing fits, in order.

    `may_fit` is asked of the least and the greatest digits of a group, all of which have so many
    behind the point.
    """
    made = list(edits(digits))
    alike = by_key((len(text.partition(".")[2]), text) for _, text in made)
    likely: set[str] = set()
    groups = [sorted(group, key=Decimal) for group in alike.values()]
    while groups:
        group = groups.pop()
        if may_fit(group[0], group[-1]):
            middle = len(group) // 2
            if len(group) <= FEW:
                likely.update(group)
            else:
                groups += [group[:middle], group[middle:]]
    return [(edit, text) for edit, text in made if text in likely]


def _between(stated: Stated, least: str, most: str) -> Stated:
    """A stated figure that accepts whatever one with digits from `least` to `most` does."""
    one, other = _restated(stated, least), _restated(stated, most)
    slack = abs(one.value - other.value) / 2 + one.unit
    return stated._replace(value=(one.value + other.value) / 2, slack=slack)


def _anything_between(number: PrintedNumber, least: str, most: str) -> Iterator[PrintedNumber]:
    """Numbers that are whatever one with digits from `least` to `most` can be.

    Two, since a value may be asked for its sign: with that of the least and of the greatest.
    """
    both = [_renumbered(number, text) for text in (least, most)]
    ends, name = sorted(end.value for end in both), number.readings[0].name
    room = Fraction(0) if name == "exact" else Fraction(10) ** -both[0].decimals
    anything = Reading(name, Interval(ends[0] - room, ends[1] + room))
    for value in ends:
        yield number._replace(value=value, readings=(anything,))


def edits(text: str) -> Iterator[tuple[str, str]]:
    """Every text that one edit makes of the digits `text`, with the kind of edit."""
    if len(text) > LONGEST:
        return
    seen = {_plain(text)}
    for edit, made in _all_edits(text):
        bare = _plain(made)
        if bare and bare not in seen:
            seen.add(bare)
            yield edit, bare


def _all_edits(text: str) -> Iterator[tuple[str, str]]:
    places = [index for index, character in enumerate(text) if character != "."]
    for index in places:
        for digit in DIGITS:
            yield "digit", text[:index] + digit + text[index + 1 :]
    for left, right in pairwise(places):
        swapped = list(text)
        swapped[left], swapped[right] = swapped[right], swapped[left]
        yield "swap", "".join(swapped)
    whole, _, part = text.partition(".")
    yield "point", f"{whole}{part[:1] or '0'}.{part[1:]}"
    yield "point", f"{whole[:-1] or '0'}.{whole[-1:]}{part}"
    for index in places:
        yield "extra", text[:index] + text[index + 1 :]
    for index in range(len(text) + 1):
        for digit in DIGITS:
            yield "missing", text[:index] + digit + text[index:]


def _plain(text: str) -> str:
    """Digits without leading zeros and without a point at the end; nothing for none."""
    whole, point, part = text.partition(".")
    if not whole and not part:
        return ""
    return f"{whole.lstrip('0') or '0'}{point if part else ''}{part}"


def _digits(value: Fraction, decimals: int) -> str:
    """The digits printed: of 11.2万 (112000, -3) 112, of 39.95 all with the point."""
    units = str((value * Fraction(10) ** decimals).numerator)
    if decimals <= 0:
        return units
    units = units.zfill(decimals + 1)
    return f"{units[:-decimals]}.{units[-decimals:]}"


def _scale(decimals: int) -> Fraction:
    return Fraction(10) ** max(-decimals, 0)


def _renumbered(number: PrintedNumber, text: str) -> PrintedNumber:
    size = Fraction(text) * _scale(number.decimals)
    decimals = len(text.partition(".")[2]) + min(number.decimals, 0)
    if number.is_count:
        decimals = min(decimals, 0)
    return number.at(-size if number.value < 0 else size, decimals)


def _restated(stated: Stated, text: str) -> Stated:
    part = text.partition(".")[2]
    value = Fraction(text) * _scale(stated.decimals)
    return stated._replace(
        value=-value if stated.value < 0 else value,
        decimals=len(part) if stated.decimals > 0 or part else stated.decimals,
    )
