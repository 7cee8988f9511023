"""Figures of an article that bear there the value, the unit and the name that the release has.

An article has its own words in its own order. What `extract` reads in it is held against the
figures that nothing else told.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import product
from typing import NamedTuple

from lvliang_cli.core.data.model import Locator, Metric
from lvliang_cli.core.numbers.format import Number
from lvliang_cli.core.text.patterns import pattern
from lvliang_cli.core.verify.alignment import MOST_ANYWHERE, REACH, SKIPPED, alike
from lvliang_cli.core.verify.attempts import as_seen
from lvliang_cli.core.verify.copy import Occupied, Spot
from lvliang_cli.core.verify.copy_numbers import CopyNumbers, Print, There, digits_of, print_of
from lvliang_cli.core.verify.folding import ENDS
from lvliang_cli.core.verify.names_beside import agreement
from lvliang_cli.core.verify.what_changed import Altered

SLIP = 3.0
"""What digits that are not the same are worth at least, as `alike` tells: there are four."""
SURE, SOME, LEAD = 1.0, 0.5, 0.2
"""How much of a name must agree, of one printed once with many digits, and by how much more than
that of another figure of the same print.
"""
ALIKE = 20
"""Numbers of one value among which nothing is looked for any more."""
MANY = 3
"""Digits that hardly agree by chance in a text that is known to be of the release."""
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
    numbers: CopyNumbers, metrics: Mapping[Locator, Metric], taken: Mapping[Locator, Spot]
) -> dict[Locator, Altered]:
    """What those of `metrics` became that nothing else told, where `taken` is accounted for."""
    missing = {at: metric for at, metric in metrics.items() if at not in taken}
    free = numbers.free(Occupied(taken.values()))
    figures = {at: _figure(metric) for at, metric in missing.items()}
    same, slips = _same(missing, free), _slips(missing, free)
    read_there = _read_there(numbers.plain, [there for there, *_ in same + slips])
    said, unsure = _exchanged(missing, free, figures, read_there)
    for likely in (same, slips):
        rest = [each for each in likely if each[1] not in said and each[1] not in unsure]
        said |= _named(rest, figures, read_there, said.values())
    spots = {**taken, **{at: there.spot for at, there in said.items()}}
    said |= _in_rows(numbers, {at: m for at, m in metrics.items() if at not in unsure}, spots)
    return {
        at: as_seen(numbers.plain, metrics[at], at, there.number, "words")
        for at, there in said.items()
    }


Likely = tuple[There, Locator, float]
"""A number, a figure that it may be, and how much of the name must agree."""


def _same(missing: Mapping[Locator, Metric], free: Sequence[There]) -> list[Likely]:
    """Numbers that have the value and the unit of figures."""
    saying: dict[Print, list[Locator]] = {}
    for at, metric in missing.items():
        saying.setdefault(print_of(metric.value, metric.unit), []).append(at)
    count = Counter(there.says for there in free)
    return [
        (there, at, SOME if count[there.says] == 1 and len(there.digits) >= MANY else SURE)
        for there in free
        if len(there.digits) > 1 and count[there.says] * len(saying.get(there.says, ())) <= ALIKE**2
        for at in saying.get(there.says, ())
    ]


def _slips(missing: Mapping[Locator, Metric], free: Sequence[There]) -> list[Likely]:
    """Numbers one slip apart from figures whose print stands nowhere."""
    printed = {there.says for there in free}
    gone = {
        at: (print_, digits_of(print_[0]))
        for at, metric in missing.items()
        if (print_ := print_of(metric.value, metric.unit)) not in printed
    }
    return [
        (there, at, SURE)
        for there in (free if len(gone) * len(free) <= MOST_ANYWHERE else ())
        for at, ((value, unit), digits) in gone.items()
        if there.unit == unit
        and value < 10 * there.says[0] < 100 * value
        and alike(digits, there.digits) >= SLIP
    ]


def _figure(metric: Metric) -> _Named:
    name = metric.indicator.words if metric.indicator else metric.label.zh
    return _Named(
        name,
        _role(metric.kind, metric.value < 0, _RATIO.search(name) is not None),
        metric.period and metric.period.as_written,
    )


def _role(kind: str, is_fall: bool, is_share: bool) -> str:
    if kind == "change":
        return "down" if is_fall else "up"
    return "share" if is_share else ""


def _is_share(plain: str, start: int, unit: str) -> bool:
    """Whether words before a number say that it is a share; of a count, right before it."""
    words = _SHARE if unit == "percent" else _SHARED
    return words.search(plain, plain.rfind("\n", 0, start) + 1, start) is not None


def _read_there(plain: str, there: Sequence[There]) -> dict[int, _Named]:
    """What `extract` reads of numbers, in the lines in which they stand."""
    from lvliang_cli.core.extract.reading import read

    found: dict[int, _Named] = {}
    for first in {plain.rfind("\n", 0, each.number.start) + 1 for each in there}:
        for figure in read(plain[first:].partition("\n")[0]).figures:
            start = first + figure.start
            role = _role(figure.kind, figure.value < 0, _is_share(plain, start, figure.unit))
            period = figure.period and figure.period.as_written
            found[start] = _Named(figure.counted, role, period)
    return found


def _exchanged(
    missing: Mapping[Locator, Metric],
    free: Sequence[There],
    figures: Mapping[Locator, _Named],
    read_there: Mapping[int, _Named],
) -> tuple[dict[Locator, There], set[Locator]]:
    """Figures that stand in each other's place, as names, directions and periods show, with what
    stands in theirs; and those of which these do not show whether they do.
    """
    values: dict[Number, list[There]] = {}
    for each in free:
        values.setdefault(each.says[0], []).append(each)
    own = {at: values.get(print_of(metric.value, "")[0], []) for at, metric in missing.items()}
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
                if not is_close or begin.says == last.says or not (is_plain or off <= NEAR):
                    continue
                here, there = (read_there.get(each.number.start) for each in (begin, last))
                gain = 0.0
                if here and there:
                    exchanged = here.fits(figures[one]) + there.fits(figures[other])
                    gain = exchanged - here.fits(figures[other]) - there.fits(figures[one])
                is_open = one not in said and other not in said
                if gain >= CLEAR and off <= NEAR and is_open:
                    said[one], said[other] = begin, last
                elif gain > -CLEAR:
                    unsure |= {one, other}
    return said, unsure - said.keys()


def _named(
    likely: Sequence[Likely],
    figures: Mapping[Locator, _Named],
    read_there: Mapping[int, _Named],
    used: Iterable[There],
) -> dict[Locator, There]:
    """The numbers that have the name of one figure and of no other as well."""
    scores: dict[There, dict[Locator, float]] = {}
    for there, at, enough in likely:
        here, figure = read_there.get(there.number.start), figures[at]
        score = agreement(here.name, figure.name) if here and here.role == figure.role else 0.0
        if score >= enough:
            scores.setdefault(there, {})[at] = score
    ranked = []
    for there, of in scores.items():
        best = max(of.values())
        if len({figures[at].name for at, score in of.items() if score > best - LEAD}) == 1:
            ranked += [(-best, there.start, at.start, at, there) for at in of if of[at] == best]
    says: dict[Locator, set[Print]] = {}
    for *_, at, there in ranked:
        says.setdefault(at, set()).add(there.says)
    said: dict[Locator, There] = {}
    taken = {there.start for there in used}
    for _, start, _, at, there in sorted(ranked):
        if len(says[at]) == 1 and at not in said and start not in taken:
            said[at] = there
            taken.add(start)
    return said


def _in_rows(
    numbers: CopyNumbers, metrics: Mapping[Locator, Metric], spots: dict[Locator, Spot]
) -> dict[Locator, There]:
    """The numbers that have the value and the unit of figures, and stand in one sentence right
    beside what the release has beside these. `spots` is filled with them.
    """
    free = numbers.free(Occupied(spots.values()))
    behind = {numbers.beside(there.number)[0]: there for there in free}
    ahead = {numbers.beside(there.number)[1]: there for there in free}
    found: dict[Locator, There] = {}
    order = sorted(metrics, key=lambda each: each.start)
    near = [order[max(0, place - 1) : place + 2] for place in range(len(order))]
    rows = list(zip(order, near, strict=True))
    for at, around in rows + rows[::-1]:
        metric = metrics[at]
        beside = (each for each in around if each.paragraph == at.paragraph and each != at)
        known = [(each, spots[each]) for each in beside if each in spots]
        likely = {
            behind.get(spot.end) if each.start < at.start else ahead.get(spot.start)
            for each, spot in known
        }
        there = likely.pop() if len(likely) == 1 else None
        if at in spots or there is None or len(there.digits) == 1:
            continue
        is_share = _is_share(numbers.plain, there.number.start, there.unit)
        is_other = there.is_directed or is_share != (_figure(metric).role == "share")
        if metric.kind != "change" and is_other:
            continue
        gaps = [
            (numbers.plain[spot.end : there.number.start], at.start - each.end)
            if each.start < at.start
            else (numbers.plain[there.number.end : spot.start], each.start - at.end)
            for each, spot in known
        ]
        is_near = any(
            ENDS.isdisjoint(between) and abs(len(between) - distance) <= APART
            for between, distance in gaps
        )
        if is_near and there.says == print_of(metric.value, metric.unit):
            found[at], spots[at] = there, there.spot
    return found
