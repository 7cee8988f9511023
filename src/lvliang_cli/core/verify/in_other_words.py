"""Figures of an article that bear there the value, the unit and the name that the release has, or
that stand in a row as there.

An article has its own words in its own order. What `extract` reads in it, and what stands beside
it, is held against the figures that nothing else told.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise, product

from ..data.model import Locator
from ..numbers.format import Number
from ..numbers.periods import days_of
from ..text.patterns import pattern
from ..text.tsv_files import by_key
from .alignment import REACH, SKIPPED
from .copy_numbers import CopyNumbers, There, is_rounded
from .edits_tried import as_seen
from .folded_copy import ENDS, Occupied, Spot
from .release_figure import (
    NEXT,
    SLIP,
    Named,
    ReleaseFigure,
    agreement,
    is_change,
    is_of_another,
    is_of_other_time,
    is_share,
    name_of,
    named_in_copy,
)
from .what_changed import Altered

NEVER, VERY, SURE, MOSTLY, HALF, SOME, LITTLE, LEAD = 9.0, 2.0, 1.0, 0.7, 0.4, 0.3, 0.1, 0.2
"""How much of a name must agree; of what is printed once, the less the more digits it has; and by
how much more than that of another figure of the same print.
"""
MOST, ALIKE = 100_000, 20
"""Pairs of numbers one slip apart, and numbers of one value, among which nothing is looked for."""
MANY, ROW, LONG = 3, 5, 4
"""Digits that hardly agree by chance in a text that is known to be of the release, those of two in
a row, and those that need no name.
"""
KNOWN = 3
"""So many digits beside the first of each show that a text is of the release."""
NEAR, CLEAR, OPEN = 6, 0.5, 0.25
"""By how many characters the distance of two figures may differ, and by how much two that were
exchanged must fit better so, and how little worse they may where it is open.
"""
APART = 12
"""The same of a figure and what stands in its sentence right beside it."""
_BEFORE = pattern("同期|上年")
"""In the words of a period: of the time that others are compared with."""
Likely = tuple[There, ReleaseFigure, float]
"""A number, a figure that it may be, and how much of the name must agree."""


def read_alike(
    numbers: CopyNumbers, figures: Mapping[Locator, ReleaseFigure], taken: Mapping[Locator, Spot]
) -> dict[Locator, Altered]:
    """What those of `figures` became that nothing else told, where `taken` is accounted for."""
    if figures.keys() <= taken.keys():
        return {}
    article = _Article(numbers, figures, taken)
    same, slips = article.same(), article.slips()
    article.two_in_a_row(same + slips)
    article.listed(same)
    article.exchanged()
    article.named(same)
    if not taken and sum(len(there.digits) - 1 for there in article.said.values()) < KNOWN:
        return {}
    article.named(article.slips())
    article.beside(is_same=True)
    article.beside(is_same=False)
    article.named(article.slips())
    return {
        at: as_seen(numbers.plain, figures[at].metric, at, there.number, "words")
        for at, there in article.said.items()
        if not article.is_of_level(figures[at], there)
    }


class _Article:
    """What is told so far of the figures that had no place.

    Attributes:
        said: the numbers that stand for figures.
        unsure: figures that may stand in each other's place.
    """

    def __init__(
        self,
        numbers: CopyNumbers,
        figures: Mapping[Locator, ReleaseFigure],
        taken: Mapping[Locator, Spot],
    ) -> None:
        self._numbers, self._plain = numbers, numbers.plain
        self._figures, self._order = figures, sorted(figures, key=lambda each: each.start)
        self._taken, self._is_copy = taken, 2 * len(taken) > len(figures)
        self.said: dict[Locator, There] = {}
        self.unsure: set[Locator] = set()

    def _missing(self) -> list[ReleaseFigure]:
        known = self._taken.keys() | self.said.keys()
        return [figure for at, figure in self._figures.items() if at not in known]

    def _free(self) -> list[There]:
        return self._numbers.free(Occupied(self._spots().values()))

    def _spots(self) -> dict[Locator, Spot]:
        return {**self._taken, **{at: there.spot for at, there in self.said.items()}}

    def _gone(self) -> list[ReleaseFigure]:
        """Those of which the print stands nowhere."""
        printed = by_key((there.value, there) for there in self._free())
        return [
            figure
            for figure in self._missing()
            if not any(map(figure.is_said, printed.get(figure.value, ())))
        ]

    def same(self) -> list[Likely]:
        """Numbers that have the value and the unit of figures."""
        saying = by_key((figure.value, figure) for figure in self._missing())
        free, found = self._free(), []
        count = Counter((there.value, there.unit) for there in free)
        for there in free:
            said = [each for each in saying.get(there.value, ()) if each.is_said(there)]
            times, digits = count[there.value, there.unit], len(there.digits)
            if times * len(said) > ALIKE**2:
                continue
            is_once = times == len(said) == 1
            enough = SURE if times > 1 else SOME if digits >= MANY else HALF
            if digits == 1:
                enough = SURE if is_once else VERY
            elif is_once and digits >= LONG:
                enough = LITTLE
            found += [(there, each, enough) for each in said]
        return found

    def slips(self) -> list[Likely]:
        """Numbers one slip apart from figures whose print stands nowhere."""
        free, gone = self._free(), self._gone()
        return [
            (there, figure, MOSTLY if worth >= SLIP or self._is_sole(there, figure) else NEVER)
            for there in (free if len(gone) * len(free) <= MOST else ())
            for figure in gone
            if (worth := figure.slip(there)) >= NEXT and not self._is_of_other(there, figure)
        ]

    def _is_of_other(self, there: There, figure: ReleaseFigure) -> bool:
        """Whether a number is of another time than a figure, or of a place of its own."""
        here, days = named_in_copy(self._numbers, there), days_of(figure.metric.period)
        when = here and days_of(here.period)
        if here is None or (when and days and (when[1] < days[0] or days[1] < when[0])):
            return True
        return self._numbers.is_elsewhere(there.number.start, figure.places, self._spots().values())

    def _is_sole(self, there: There, figure: ReleaseFigure) -> bool:
        """Whether the name beside a number is that of a figure, of no other of its size, and beside
        no other number that nothing accounts for.
        """
        here, likeness = named_in_copy(self._numbers, there), self._likeness(there, figure)
        if here is None or likeness < SURE or not self._may_be(there, figure, here):
            return False
        if is_rounded(there.number, figure.value) or self._is_of_other(there, figure):
            return False
        others = (
            self._likeness(there, each)
            for each in self._missing()
            if each.value != figure.value and self._may_be(there, each, here)
        )
        rivals = (
            self._likeness(each, figure)
            for each in self._free()
            if each.start != there.start and self._may_be(each, figure, here)
        )
        is_past = here.period is not None and _BEFORE.search(here.period.as_written or "")
        return not is_past and likeness - LEAD >= max((0.0, *others, *rivals))

    def _may_be(self, there: There, figure: ReleaseFigure, here: Named) -> bool:
        """Whether a number is of the unit, the size and the role of a figure."""
        return figure.is_like(there) and here.role == figure.named.role

    def _likeness(self, there: There, figure: ReleaseFigure) -> float:
        """How much of the name of a figure is that of a number, or stands beside it, 0 to 1; 2 for
        the very name.
        """
        read, name = named_in_copy(self._numbers, there), figure.named.name
        here = read.name if read else ""
        return 2.0 if here == name else max(agreement(here, name), figure.share(there))

    def two_in_a_row(self, likely: Sequence[Likely]) -> None:
        """Numbers that stand in a row as two figures do, and have their values and their units, or
        one of the two has and the other is a slip; where that is so of no others.
        """
        follows = dict(pairwise(self._order))
        there = {(each[0].number.start, each[1].locator): each for each in likely}
        rows: dict[Locator, set[There]] = {}
        for first in likely:
            one, figure, _ = first
            at = figure.locator
            other = there.get((self._numbers.beside(one.number)[1], follows.get(at, at)))
            if other is None:
                continue
            between = self._plain[one.end : other[0].start]
            same = [number for number, each, _ in (first, other) if each.is_said(number)]
            digits = sum(len(number.digits) for number in same)
            is_near = _is_near(between, other[1].start - figure.end)
            if is_near and digits >= (ROW if len(same) > 1 else LONG):
                rows.setdefault(at, set()).add(one)
                rows.setdefault(other[1].locator, set()).add(other[0])
        count = Counter(number for numbers in rows.values() for number in numbers)
        for at, (number, *more) in rows.items():
            if not more and count[number] == 1:
                self.said[at] = number

    def listed(self, same: Sequence[Likely]) -> None:
        """Numbers of one list, three or more, that are just as many figures of one role, in their
        order; whatever all of them are called.
        """
        saying = by_key((there.number.start, (there, figure)) for there, figure, _ in same)
        for row in {tuple(each) for each in self._numbers.rows.values() if len(each) >= MANY}:
            pairs = [each for start in row for each in saying.get(start, ())]
            figures = [figure for _, figure in pairs]
            is_all = [there.number.start for there, _ in pairs] == [*row]
            is_in_order = figures == sorted(figures, key=lambda each: each.start)
            is_one = len({figure.named.role for figure in figures}) == 1
            is_named = all(
                self._is_of_kind(figure, there, is_same=not is_share(self._plain, there))
                and self._likeness(there, figure) >= self._likeness(there, other)
                for (there, figure), other in product(pairs, figures)
            )
            if is_all and is_in_order and is_one and is_named:
                self.said |= {figure.locator: there for there, figure in pairs}

    def exchanged(self) -> None:
        """Figures that stand in each other's place, as names, directions and periods show, with
        what stands in theirs; and those of which these do not show whether they do.
        """
        values = by_key((each.value, each) for each in self._free())
        own = {
            figure: said
            for figure in self._missing()
            if len(said := list(filter(figure.is_said, values.get(figure.value, ())))) <= ALIKE
        }
        ranked = sorted(own, key=lambda each: each.locator.start)
        for first, one in enumerate(ranked):
            for other in ranked[first + 1 : first + 1 + SKIPPED]:
                distance = other.locator.start - one.locator.end
                for last, begin in product(own[one], own[other]):
                    between = last.start - begin.end
                    off = abs(between - distance)
                    is_plain = min(len(begin.digits), len(last.digits)) > 1
                    is_sure = self._is_copy or len(begin.digits + last.digits) >= ROW
                    is_close = 0 <= between <= REACH and distance <= REACH
                    is_one = (begin.value, begin.unit) == (last.value, last.unit)
                    if not is_close or is_one or not (is_plain or off <= NEAR):
                        continue
                    here, there = (
                        named_in_copy(self._numbers, begin),
                        named_in_copy(self._numbers, last),
                    )
                    gain = 0.0
                    if here and there:
                        was, were = one.named, other.named
                        gain = here.fits(was) + there.fits(were) - here.fits(were) - there.fits(was)
                    both = {one.locator, other.locator}
                    if (
                        gain >= CLEAR
                        and off <= NEAR
                        and is_sure
                        and self.said.keys().isdisjoint(both)
                    ):
                        self.said |= {one.locator: begin, other.locator: last}
                    elif gain > -OPEN or (off == 0 and self._is_copy):
                        self.unsure |= both
        self.unsure -= self.said.keys()

    def is_of_level(self, figure: ReleaseFigure, there: There) -> bool:
        """Whether a number is the change of a level right before it, and the figure no such."""
        end = self._numbers.beside(there.number)[0]
        between = self._plain[end : there.number.start]
        levels = (self._figures.get(at) for at, spot in self._spots().items() if spot.end == end)
        return any(each and is_of_other_time(each, figure, between) for each in levels)

    def named(self, likely: Sequence[Likely]) -> None:
        """The numbers that have the name of one figure and of no other as well."""
        gone = self._gone()
        scores: dict[There, dict[ReleaseFigure, float]] = {}
        for there, figure, enough in likely:
            here, named = named_in_copy(self._numbers, there), figure.named
            if here is None or figure.locator in self.said:
                continue
            score = self._likeness(there, figure)
            is_turned = {here.role, named.role} == {"up", "down"}
            enough = SURE if is_turned and len(there.digits) >= MANY else enough
            is_of_role = here.role == named.role or is_turned
            is_other = score < VERY and is_of_another(figure, there, gone)
            is_other |= score < SURE and any(each.named.name == here.name for each in gone)
            if is_of_role and score >= enough and not is_other:
                scores.setdefault(there, {})[figure] = score
        ranked: list[tuple[float, int, int, ReleaseFigure, There]] = []
        for there, of in scores.items():
            best = max(of.values())
            close = [each for each, score in of.items() if score > best - LEAD]
            name, *others = sorted({each.named.name for each in close}, key=len)
            is_one = len({each.value for each in close}) == 1
            if len(close) > 1 and not close[0].is_said(there):
                continue  # it may be a slip of the one or of the other
            if not others or (is_one and all(agreement(name, each) >= SURE for each in others)):
                ranked += [
                    (-best, there.start, each.locator.start, each, there)
                    for each in close
                    if of[each] == best
                ]
        ranked.sort(key=lambda each: each[:3])
        says: dict[Locator, set[Number]] = {}
        top: dict[Locator, float] = {}
        for minus, _, _, figure, there in ranked:
            if minus < top.setdefault(figure.locator, minus) + LEAD:
                says.setdefault(figure.locator, set()).add(there.value)
        used = {there.start for there in self.said.values()}
        for _, start, _, figure, there in ranked:
            at = figure.locator
            if len(says[at]) == 1 and start not in used and at not in {*self.said, *self.unsure}:
                self.said[at] = there
                used.add(start)

    def beside(self, *, is_same: bool) -> None:
        """The numbers that stand in one sentence right beside what the release has beside figures,
        and have their value and unit, or without `is_same` may be a slip.
        """
        free, gone = self._free(), self._gone()
        behind = {self._numbers.beside(there.number)[0]: there for there in free}
        ahead = {self._numbers.beside(there.number)[1]: there for there in free}
        values = {(figure.value, unit) for figure in self._missing() for unit in figure.units}
        rows = [*pairwise(self._order), *self._with_changes()]
        for one, other in rows + rows[::-1]:
            for at, known in ((other, one), (one, other)):
                spot = self.said[known].spot if known in self.said else self._taken.get(known)
                is_open = at not in self.said and at not in self._taken and at not in self.unsure
                if spot is None or not is_open or at.paragraph != known.paragraph:
                    continue
                figure, is_behind = self._figures[at], known is one
                there = behind.get(spot.end) if is_behind else ahead.get(spot.start)
                if there is None:
                    continue
                low, high = (spot, there.number) if is_behind else (there.number, spot)
                between = self._plain[low.end : high.start]
                is_own = is_behind and is_change(self._figures[known], figure, there, between)
                if is_same:
                    is_sure = len(there.digits) > 1 or self._likeness(there, figure) >= SURE
                    is_said = is_sure and figure.is_said(there)
                    is_it = is_said and not is_of_another(figure, there, gone)
                else:
                    is_new = (there.value, there.unit) not in values
                    is_it = figure in gone and is_new
                    is_of_it = there.unit == "percent" or figure.share(there) > 0
                    is_slip = figure.slip(there) >= (NEXT if is_of_it else SLIP)
                    is_it = is_it and (is_slip or self._is_sole(there, figure))
                    is_it = is_it or (is_own and (is_new or figure.slip(there) > 0))
                    is_it = is_it and not self._is_of_other(there, figure)
                is_of_kind = self._is_of_kind(figure, there, is_same=is_same)
                if is_it and is_of_kind and (is_own or _is_near(between, other.start - one.end)):
                    self.said[at] = there

    def _with_changes(self) -> list[tuple[Locator, Locator]]:
        """Each level with its change, which the release may print behind a list of levels."""
        named = {at: name_of(each.metric) for at, each in self._figures.items()}
        levels = by_key(
            (named[at], at) for at in self._order if self._figures[at].metric.kind != "change"
        )
        return [
            (levels[named[at]][0], at)
            for at in self._order
            if self._figures[at].metric.kind == "change" and len(levels.get(named[at], ())) == 1
        ]

    def _is_of_kind(self, figure: ReleaseFigure, there: There, *, is_same: bool) -> bool:
        """Whether a number is a change, a share or neither as a figure is; the very change is one
        without a word of direction too.
        """
        if figure.metric.kind == "change":
            return is_same or there.is_directed
        is_of_whole = is_share(self._plain, there)
        return not there.is_directed and is_of_whole == (figure.named.role == "share")


def _is_near(between: str, distance: int) -> bool:
    """Whether two stand in one sentence about as far apart as in the release."""
    return ENDS.isdisjoint(between) and abs(len(between) - distance) <= APART
