"""Figures of an article that bear there the value, the unit and the name that the release has, or
that stand in a row as there.

An article has its own words in its own order. What `extract` reads in it, and what stands beside
it, is held against the figures that nothing else told.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from itertools import pairwise, product
from typing import NamedTuple

from lvliang_cli.core.data.model import Locator, Metric
from lvliang_cli.core.numbers.format import Number
from lvliang_cli.core.text.patterns import pattern
from lvliang_cli.core.verify.alignment import REACH, SKIPPED, alike
from lvliang_cli.core.verify.attempts import DIRECTION, as_seen
from lvliang_cli.core.verify.copy import Occupied, Spot
from lvliang_cli.core.verify.copy_numbers import CopyNumbers, There, is_rounded
from lvliang_cli.core.verify.folding import ENDS
from lvliang_cli.core.verify.release_figure import ReleaseFigure, agreement, is_of_another, name_of
from lvliang_cli.core.verify.what_changed import Altered

SLIP, NEXT = 3.0, 2.0
"""What digits that are not the same are worth at least, as `alike` tells: there are four; three
right beside what is certain.
"""
SURE, HALF, SOME, LITTLE, LEAD = 1.0, 0.4, 0.3, 0.1, 0.2
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
NEAR, CLEAR = 6, 0.5
"""By how many characters the distance of two figures may differ, and by how much two that were
exchanged must fit better so.
"""
APART = 12
"""The same of a figure and what stands in its sentence right beside it."""
_RATIO = pattern("占|比重|比例|率$")
_SHARE = pattern(r"(?:占|比重|比例|率)[^。;；\n]{0,24}$")
_SHARED = pattern(r"(?:占|率)[^，,。;；\n]{0,12}$")
"""What stands before a share, and what makes a count one that should be a share."""
_ON_YEAR = pattern(rf"[，,、]?(?:同比|[比较][上去]年(?:同期)?)?{DIRECTION}了?")
_OF_YEAR = ("yoy", "last_year", "unknown")
"""What stands between a level and its change on the year before, and the bases of such."""


class _Named(NamedTuple):
    """A number of the copy as it is read there, or what a figure is in the release.

    Attributes:
        name: what it counts.
        role: ``up`` or ``down`` for a change, ``share``, or nothing.
        period: the words that give its period.
    """

    name: str
    role: str
    period: str | None

    def fits(self, other: "_Named") -> float:
        """How well one may stand for the other, 0 to 2.5."""
        is_period = self.period == other.period and self.period is not None
        return agreement(self.name, other.name) + (self.role == other.role) + is_period / 2


def read_alike(
    numbers: CopyNumbers, figures: Mapping[Locator, ReleaseFigure], taken: Mapping[Locator, Spot]
) -> dict[Locator, Altered]:
    """What those of `figures` became that nothing else told, where `taken` is accounted for."""
    missing = {at: figure for at, figure in figures.items() if at not in taken}
    free = numbers.free(Occupied(taken.values())) if missing else []
    same = _same(missing, free)
    slips = _slips(missing, free)
    said = _two_in_a_row(numbers, figures, same + slips)
    now, unsure = _exchanged(
        numbers,
        {at: figure for at, figure in missing.items() if at not in said},
        [there for there in free if there not in said.values()],
    )
    said |= now
    said |= _named(numbers, _open(same, said, unsure), said.values(), [*missing.values()])
    if not taken and sum(len(there.digits) - 1 for there in said.values()) < KNOWN:
        return {}
    said |= _named(numbers, _open(slips, said, unsure), said.values(), [*missing.values()])
    spots = {**taken, **{at: there.spot for at, there in said.items()}}
    for is_same in (True, False):
        said |= _beside(numbers, figures, spots, unsure, is_same=is_same)
    return {
        at: as_seen(numbers.plain, figures[at].metric, at, there.number, "words")
        for at, there in said.items()
    }


Likely = tuple[There, ReleaseFigure, float]
"""A number, a figure that it may be, and how much of the name must agree."""


def _open(
    likely: Sequence[Likely], said: Mapping[Locator, There], unsure: Set[Locator]
) -> list[Likely]:
    return [each for each in likely if each[1].locator not in said.keys() | unsure]


def _same(missing: Mapping[Locator, ReleaseFigure], free: Sequence[There]) -> list[Likely]:
    """Numbers that have the value and the unit of figures."""
    saying: dict[Number, list[ReleaseFigure]] = {}
    for figure in missing.values():
        saying.setdefault(figure.value, []).append(figure)
    count = Counter((there.value, there.unit) for there in free)
    found = []
    for there in free:
        said = [each for each in saying.get(there.value, ()) if each.is_said(there)]
        times, digits = count[there.value, there.unit], len(there.digits)
        if digits > 1 and times * len(said) <= ALIKE**2:
            enough = SURE if times > 1 else SOME if digits >= MANY else HALF
            is_once = times == len(said) == 1 and digits >= LONG
            found += [(there, each, LITTLE if is_once else enough) for each in said]
    return found


def _slips(missing: Mapping[Locator, ReleaseFigure], free: Sequence[There]) -> list[Likely]:
    """Numbers one slip apart from figures whose print stands nowhere."""
    printed = {there.value for there in free}
    gone = [figure for figure in missing.values() if figure.value not in printed]
    return [
        (there, figure, SURE if worth >= SLIP else 2 * SURE)
        for there in (free if len(gone) * len(free) <= MOST else ())
        for figure in gone
        if (worth := _slip(figure, there)) >= NEXT
    ]


def _slip(figure: ReleaseFigure, there: There) -> float:
    """What the digits of a number are worth that may be a slip, and none that rounds."""
    is_size = figure.value < 10 * there.value < 100 * figure.value
    if not is_size or there.unit not in figure.units or is_rounded(there.number, figure.value):
        return 0.0
    is_turned = sorted(figure.digits) == sorted(there.digits)
    return max(alike(figure.digits, there.digits), NEXT * is_turned)


def _of_release(metric: Metric) -> _Named:
    name = metric.indicator.words if metric.indicator else metric.label.zh
    role = _role(metric.kind, metric.value < 0, _RATIO.search(name) is not None)
    return _Named(name, role, metric.period and metric.period.as_written)


def _in_copy(numbers: CopyNumbers, there: There) -> _Named | None:
    """What `extract` reads of a number."""
    figure = numbers.figure_at(there.number.start)
    if figure is None:
        return None
    role = _role(figure.kind, figure.value < 0, _is_share(numbers.plain, there))
    return _Named(figure.counted, role, figure.period and figure.period.as_written)


def _role(kind: str, is_fall: bool, is_share: bool) -> str:
    if kind == "change":
        return "down" if is_fall else "up"
    return "share" if is_share else ""


def _is_share(plain: str, there: There) -> bool:
    """Whether words before a number say that it is a share; of a count, right before it."""
    words, start = _SHARE if there.unit == "percent" else _SHARED, there.number.start
    return words.search(plain, plain.rfind("\n", 0, start) + 1, start) is not None


def _exchanged(
    numbers: CopyNumbers, missing: Mapping[Locator, ReleaseFigure], free: Sequence[There]
) -> tuple[dict[Locator, There], set[Locator]]:
    """Figures that stand in each other's place, as names, directions and periods show, with what
    stands in theirs; and those of which these do not show whether they do.
    """
    values: dict[Number, list[There]] = {}
    for each in free:
        values.setdefault(each.value, []).append(each)
    own = {at: values.get(figure.value, []) for at, figure in missing.items()}
    own = {at: there for at, there in own.items() if len(there) <= ALIKE}
    said: dict[Locator, There] = {}
    unsure: set[Locator] = set()
    ranked = sorted(own, key=lambda each: each.start)
    for first, one in enumerate(ranked):
        for other in ranked[first + 1 : first + 1 + SKIPPED]:
            for last, begin in product(own[one], own[other]):
                between = last.start - begin.end
                off = abs(between - other.start + one.end)
                is_plain = min(len(begin.digits), len(last.digits)) > 1
                is_close = 0 <= between <= REACH and other.start - one.end <= REACH
                is_one = (begin.value, begin.unit) == (last.value, last.unit)
                if not is_close or is_one or not (is_plain or off <= NEAR):
                    continue
                here, there = (_in_copy(numbers, each) for each in (begin, last))
                gain = 0.0
                if here and there:
                    named = [_of_release(missing[each].metric) for each in (one, other)]
                    exchanged = here.fits(named[0]) + there.fits(named[1])
                    gain = exchanged - here.fits(named[1]) - there.fits(named[0])
                is_open = one not in said and other not in said
                if gain >= CLEAR and off <= NEAR and is_open:
                    said[one], said[other] = begin, last
                elif gain > -CLEAR:
                    unsure |= {one, other}
    return said, unsure - said.keys()


def _named(
    numbers: CopyNumbers,
    likely: Sequence[Likely],
    used: Iterable[There],
    missing: Sequence[ReleaseFigure],
) -> dict[Locator, There]:
    """The numbers that have the name of one figure and of no other as well."""
    scores: dict[There, dict[ReleaseFigure, float]] = {}
    for there, figure, enough in likely:
        here, named = _in_copy(numbers, there), _of_release(figure.metric)
        score = max(agreement(here.name, named.name), figure.share(there)) if here else 0.0
        is_turned = here is not None and {here.role, named.role} == {"up", "down"}
        enough = SURE if is_turned and len(there.digits) >= MANY else enough
        is_of_role = here is not None and (here.role == named.role or is_turned)
        if is_of_role and score >= enough and not is_of_another(figure, there, missing):
            scores.setdefault(there, {})[figure] = score
    ranked = []
    for there, of in scores.items():
        best = max(of.values())
        names = {_of_release(each.metric).name for each, score in of.items() if score > best - LEAD}
        if len(names) == 1:
            ranked += [(-best, there.start, e.locator.start, e, there) for e in of if of[e] == best]
    says: dict[Locator, set[Number]] = {}
    for *_, figure, there in ranked:
        says.setdefault(figure.locator, set()).add(there.value)
    said: dict[Locator, There] = {}
    taken = {there.start for there in used}
    for _, start, _, figure, there in sorted(ranked, key=lambda each: each[:3]):
        at = figure.locator
        if len(says[at]) == 1 and at not in said and start not in taken:
            said[at] = there
            taken.add(start)
    return said


def _two_in_a_row(
    numbers: CopyNumbers, figures: Mapping[Locator, ReleaseFigure], likely: Sequence[Likely]
) -> dict[Locator, There]:
    """Numbers that stand in a row as two figures do, and have their values and their units, or one
    of the two has and the other is a slip; where that is so of no others.
    """
    follows = dict(pairwise(sorted(figures, key=_start)))
    there = {(each[0].number.start, each[1].locator): each for each in likely}
    rows: dict[Locator, set[There]] = {}
    for first in likely:
        one, figure, _ = first
        at = figure.locator
        other = there.get((numbers.beside(one.number)[1], follows.get(at, at)))
        if other is None:
            continue
        between = numbers.plain[one.end : other[0].start]
        apart = len(between) - other[1].start + figure.end
        same = [number for number, each, _ in (first, other) if each.is_said(number)]
        digits = sum(len(number.digits) for number in same)
        is_row = abs(apart) <= APART and ENDS.isdisjoint(between)
        if is_row and digits >= (ROW if len(same) > 1 else LONG):
            rows.setdefault(at, set()).add(one)
            rows.setdefault(other[1].locator, set()).add(other[0])
    count = Counter(number for numbers_ in rows.values() for number in numbers_)
    return {at: number for at, (number, *more) in rows.items() if not more and count[number] == 1}


def _start(locator: Locator) -> int:
    return locator.start


def _beside(
    numbers: CopyNumbers,
    figures: Mapping[Locator, ReleaseFigure],
    spots: dict[Locator, Spot],
    unsure: Set[Locator],
    *,
    is_same: bool,
) -> dict[Locator, There]:
    """The numbers that stand in one sentence right beside what the release has beside figures, and
    have their value and unit, or without `is_same` may be a slip. `spots` is filled with them.
    """
    free = numbers.free(Occupied(spots.values()))
    behind = {numbers.beside(there.number)[0]: there for there in free}
    ahead = {numbers.beside(there.number)[1]: there for there in free}
    missing = [figure for at, figure in figures.items() if at not in spots]
    values = {figure.value for figure in missing}
    printed = {there.value for there in free}

    def fits(figure: ReleaseFigure, there: There) -> bool:
        is_share = _of_release(figure.metric).role == "share"
        if figure.metric.kind == "change":
            is_of_kind = is_same or there.is_directed
        else:
            is_of_kind = not there.is_directed and _is_share(numbers.plain, there) == is_share
        if is_same:
            is_print = figure.is_said(there) and len(there.digits) > 1
            return is_of_kind and is_print and not is_of_another(figure, there, missing)
        is_open = figure.value in printed or there.value in values
        is_of_it = there.unit == "percent" or figure.share(there) > 0
        return is_of_kind and not is_open and _slip(figure, there) >= (NEXT if is_of_it else SLIP)

    found: dict[Locator, There] = {}
    order = sorted(figures, key=_start)
    rows = list(pairwise(order))
    for one, other in rows + rows[::-1]:
        for at, known in ((other, one), (one, other)):
            if at in spots or at in unsure or known not in spots or at.paragraph != known.paragraph:
                continue
            is_behind, spot, figure = known is one, spots[known], figures[at]
            there = behind.get(spot.end) if is_behind else ahead.get(spot.start)
            if there is None:
                continue
            first, last = (
                (spot.end, there.number.start) if is_behind else (there.number.end, spot.start)
            )
            between = numbers.plain[first:last]
            is_near = abs(len(between) - other.start + one.end) <= APART
            is_change = (
                is_behind and not is_same and _is_change(figures[known], figure, there, between)
            )
            is_free = there.value not in values or _slip(figure, there) > 0
            if (
                is_near
                and ENDS.isdisjoint(between)
                and ((is_change and is_free) or fits(figure, there))
            ):
                found[at], spots[at] = there, there.spot
    return found


def _is_change(level: ReleaseFigure, figure: ReleaseFigure, there: There, between: str) -> bool:
    """Whether a number behind a level is its change on the year before, as the figure is."""
    change = figure.metric.change
    return (
        change is not None
        and change.basis in _OF_YEAR
        and there.unit in figure.units
        and level.metric.kind != "change"
        and name_of(level.metric) == name_of(figure.metric)
        and _ON_YEAR.fullmatch(between) is not None
    )
