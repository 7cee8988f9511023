"""The numbers of a copy, with what stands beside each."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence, Set
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from ..data.model import Metric
from ..extract.stage1_numbers.figure_or_not import judged, moved
from ..extract.stage1_numbers.lexer import quantities
from ..extract.stage1_numbers.measures import RANK, measure_of
from ..extract.stage1_numbers.normalise import normalise
from ..extract.stage1_numbers.quantity import Quantity, Verdict
from ..numbers.format import Number, places_apart
from ..text.bilingual import simplified
from ..text.patterns import pattern
from ..text.tsv_files import by_key
from .edits_tried import direction, hedged_span
from .folded_copy import NUMERALS, Copy, Occupied, Spot
from .lists_of_times import rows

if TYPE_CHECKING:
    from ..extract.model.figure import Figure

_PARTS = f"{''.join(sorted(NUMERALS))}.,%起件人名个元辆次家户万亿余多架艘列宗台条吨公里平方米"
_GAP = pattern(rf"(?<=[{_PARTS}])[\s\u00ad\u200b-\u200f\u2060-\u2064\ufeff]{{1,8}}(?=[{_PARTS}])")
"""Blanks and characters without width inside a number and before its unit."""

NO_COUNT = {
    *("date", "time", "duration", "period", "denominator"),
    *("page-footer", "footnote", "address-of-page"),
}
"""What `judged` calls a number that no figure can have become."""
_BASE = pattern(r"(?:以[^,，。;；\n]{1,12}[为為是]|=)$")
"""Before what others are counted by, which is not a figure either: 以女性为100, 上年=100."""

MOST_WORTH = 4.0
"""What digits that are the same are worth at most."""
REACH = 60
"""Characters before a number in which its name stands."""
_CLAUSE = pattern(r"[^。;；!！?？\n]{0,60}$")
_AFTER = pattern(r"[^，,。;；!！?？\n]{0,8}")
_OF_PREVIOUS = pattern(r"^[^，,、]{0,8}[，,、]")
"""What stands behind the number before."""

_NO_NAME = pattern("[某邻外]近?[省市县区地]")
_HOME = pattern("全国|[本我][省市区县]")
"""A place that is not named, and words behind which no place named before holds."""


class There(NamedTuple):
    """A number of a copy.

    Attributes:
        start, end: where it stands, with the hedge beside it.
        number: the number.
        value: without a sign.
        unit: the id of its unit, nothing for none.
        digits: its significant digits.
        is_directed: a word of direction stands before it, as before a change.
        words: the pairs of characters that stand beside it, back to the number before; of a change
            those of that number too.
    """

    start: int
    end: int
    number: Quantity
    value: Number
    unit: str
    digits: str
    is_directed: bool
    words: frozenset[str]

    @property
    def spot(self) -> Spot:
        """Where the number stands without a hedge beside it."""
        return Spot(self.number.start, self.number.end, 0, 0)


class CopyNumbers:
    """Every number of a copy in order, whether a figure or not; each thing is read once.

    Attributes:
        copy: the copy.
        plain: its text as `normalise` gives it, of the same length.
    """

    def __init__(self, copy: Copy) -> None:
        self.copy = copy
        self._lines: dict[int, dict[int, Figure]] = {}
        self._places: dict[int, list[tuple[int, frozenset[str]]]] = {}

    @cached_property
    def plain(self) -> str:
        # a blank may part the thousands of one number, a tab parts two cells: 529\t311
        return normalise(self.copy.text.replace("\t", "|"))

    @cached_property
    def judged(self) -> list[tuple[Quantity, Verdict]]:
        """The numbers as `extract` reads them, with what each is."""
        return judged(self.plain)

    @cached_property
    def rows(self) -> dict[int, list[int]]:
        """The list in which each number that may be a figure stands, as `lists_of_times` has it."""
        return rows(
            (each.start, each.end, each.unit) for each, verdict in self.judged if verdict.class_
        )

    def figure_at(self, start: int) -> "Figure | None":
        """What `extract` reads of the number that begins at `start`, in its line alone."""
        from ..extract.reading import read

        first = self.plain.rfind("\n", 0, start) + 1
        if first not in self._lines:
            line = self.plain[first:].partition("\n")[0]
            self._lines[first] = {first + each.start: each for each in read(line).figures}
        return self._lines[first].get(start)

    def is_elsewhere(self, start: int, own: Set[str], known: Iterable[Spot]) -> bool:
        """Whether the last place named before `start` in its line is none of `own`, and not one of
        which anything is that stands for a figure.
        """
        place = self._place_before(start)
        is_other = bool(place) and place.isdisjoint(own)
        return is_other and all(place.isdisjoint(self._place_before(each.start)) for each in known)

    def _place_before(self, start: int) -> frozenset[str]:
        """The codes of the last place before `start` in its line, or its words where they do not
        name it; none where words such as 全国 come between.
        """
        from ..extract.stage4_place.names_of_places import named_places

        first = self.plain.rfind("\n", 0, start) + 1
        if first not in self._places:
            line = self.plain[first:].partition("\n")[0]
            named = [(each.end, [d.code for d in each.divisions]) for each in named_places(line)]
            named += [(each.end(), [each[0]]) for each in _NO_NAME.finditer(line)]
            named += [(each.end(), []) for each in _HOME.finditer(line)]
            self._places[first] = sorted((first + end, frozenset(codes)) for end, codes in named)
        before = [codes for end, codes in self._places[first] if end <= start]
        return before[-1] if before else frozenset()

    @cached_property
    def _numbers(self) -> list[Quantity]:
        """Those that may be figures, with the blanks inside them and without."""
        plain, found = self.plain, dict.fromkeys(quantity for quantity, _ in self.judged)
        blanks = {at for gap in _GAP.finditer(plain) for at in range(*gap.span())}
        if blanks:
            seen = [at for at in range(len(plain)) if at not in blanks]
            read = quantities("".join(plain[at] for at in seen))
            found |= dict.fromkeys(moved(each, seen) for each in read)
        other = {number.start for number, verdict in self.judged if verdict.reason in NO_COUNT}
        return sorted(
            (
                each
                for each in found
                if each.start not in other
                if each.unit or not _BASE.search(plain, max(0, each.start - 16), each.start)
            ),
            key=lambda each: (each.start, -each.end),
        )

    @cached_property
    def _starts(self) -> list[int]:
        return [number.start for number in self._numbers]

    def at(self, spot: Spot) -> Quantity | None:
        """The first number that begins in `spot`, None for none."""
        at = bisect_left(self._starts, spot.start)
        is_there = at < len(self._starts) and self._starts[at] < spot.end
        return self._numbers[at] if is_there else None

    def beside(self, number: Quantity) -> tuple[int, int]:
        """Where the number before `number` ends and the one after it begins, else the text."""
        first = bisect_left(self._starts, number.start)
        last = bisect_left(self._starts, number.end)
        before = self._numbers[first - 1].end if first else 0
        return before, self._starts[last] if last < len(self._starts) else len(self.plain)

    def free(self, taken: Occupied) -> list[There]:
        """The numbers that overlap none of `taken`."""
        return [
            each for each in self._there if not taken.overlaps(each.number.start, each.number.end)
        ]

    def own(self, metrics: Sequence[Metric], taken: Iterable[Spot]) -> list[Spot]:
        """Where statistics stand of which the release has neither the value nor one that it is
        rounded from; what is `taken` stands for a figure of the release.
        """
        occupied = Occupied(taken)
        known = by_key((each.unit, {each.value, *each.readings}) for each in metrics)
        values = {unit: sorted(map(unsigned, set().union(*of))) for unit, of in known.items()}
        found = []
        for number, verdict in self.judged:
            of_unit, value = values.get(unit_of(self.plain, number), []), unsigned(number.value)
            last = _last_digit(number.value)
            near = range(bisect_left(of_unit, value - last), bisect_right(of_unit, value + last))
            is_known = any(of_unit[at] == value or is_rounded(number, of_unit[at]) for at in near)
            is_free = not occupied.overlaps(number.start, number.end)
            if verdict.class_ == "statistic" and is_free and not is_known:
                found.append(Spot(number.start, number.end, 0, 0))
        return found

    @cached_property
    def _there(self) -> list[There]:
        found: list[There] = []
        for number in self._numbers:
            found.append(self._read(number, found[-1] if found else None))
        return found

    def _read(self, number: Quantity, previous: There | None) -> There:
        plain = self.plain
        first = max(self.beside(number)[0], number.start - REACH)
        before = _CLAUSE.search(plain, first, number.start)
        words = pairs_of(_OF_PREVIOUS.sub("", before[0]) if before else "")
        after = _AFTER.match(plain, number.end)
        words |= pairs_of(after[0] if after else "")
        is_directed = direction(plain, number.start) is not None
        if is_directed and previous and before and before.start() == previous.number.end:
            words |= previous.words
        start, end = hedged_span(plain, number)
        unit = unit_of(plain, number)
        value, digits = unsigned(number.value), digits_of(number.value)
        return There(start, end, number, value, unit, digits, is_directed, words)


def pairs_of(text: str) -> frozenset[str]:
    """Each pair of characters in a row, in simplified characters."""
    text = simplified(text)
    return frozenset(text[at : at + 2] for at in range(len(text) - 1))


def unsigned(value: Number) -> Number:
    """What is compared of a value: it without its sign."""
    return -value if value < 0 else value


def digits_of(value: Number) -> str:
    """The digits of a value without point, sign and zeros at its ends; 0 for nought."""
    return "".join(map(str, Decimal(value).as_tuple().digits)).strip("0") or "0"


def alike(one: str, other: str) -> float:
    """What significant digits are worth that are the same, or one slip apart, or rounded.

    The longer, the less likely by chance: a digit of which one is another is any digit.
    """
    if one == other:
        return min(MOST_WORTH, 1.0 + len(one))
    short, long = sorted((one, other), key=len)
    head, rest = long[: len(short)], long[len(short) :]
    if rest and short in (head, str(int(head) + (rest[0] >= "5")).rstrip("0")):
        return min(3.0, len(short) - 0.5)
    return max(0.0, min(3.0, len(long) - 1.0)) if _one_slip(short, long) else 0.0


def _one_slip(short: str, long: str) -> bool:
    """Whether one digit is another, lost or doubled, or two have changed places."""
    if len(short) == len(long):
        differ = places_apart(short, long)
        is_swapped = len(differ) == 2 and [short[at] for at in differ] == [
            long[at] for at in differ[::-1]
        ]
        return len(differ) == 1 or is_swapped
    return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


def _last_digit(value: Number) -> Decimal:
    """What one is worth in the last place of a value that is not nought: 万 in 214万."""
    return Decimal(1).scaleb(Decimal(value).adjusted() + 1 - len(digits_of(value)))


def is_rounded(number: Quantity, value: Number) -> bool:
    """Whether a number is `value`, without its sign, with fewer digits: 214万 or 215万 for 214.7万.

    One digit is of many values: only a hedge (近3亿 for 2.87亿) shows it, or 成, to the nearest.
    """
    plain, last = digits_of(number.value), _last_digit(number.value)
    if not number.value or len(plain) >= len(digits_of(value)):
        return False
    off = abs(Decimal(number.value).copy_abs() - Decimal(value).copy_abs())
    is_bare = len(plain) == 1 and number.qualifier == "exact"
    return is_rough(number) and off <= last / 2 if is_bare else off < last


def is_rough(number: Quantity) -> bool:
    """Whether its words say that it is rounded: 近3亿; 六成 or 一半 for 60.2%."""
    return number.qualifier != "exact" or (number.unit == "%" and number.decimals < 0)


def unit_of(plain: str, number: Quantity) -> str:
    """The id of the unit of `number`, nothing if it has none."""
    if number.unit:
        return measure_of(number.unit).id
    return RANK.id if plain[number.start - 1 : number.start] == "第" else ""
