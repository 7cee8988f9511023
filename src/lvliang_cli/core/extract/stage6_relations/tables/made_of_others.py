"""Lines of a table that are worked out of others: 环比 of 5月 and 4月, 完成预算% of two levels.

Heads need not say of which: that a column comes out of the same two in row after row is not
chance, and the row in which it does not is the one to look at.
"""

from collections.abc import Callable, Iterator, Sequence, Set
from itertools import combinations, permutations
from typing import NamedTuple

from ..numbers_agree import Range, is_share, is_sum
from .table_grid import Cell, Line

Get = Callable[[Line, Line], Cell | None]
"""The number of a line in another that crosses it."""
NEAR = 5
"""So many lines on either side are tried."""
LONGEST = 12
"""So many lines right beside a total may be its parts."""
_SHIFTS = (1, -1, 12, -12)
"""2023年 and the row above it; a month and that of the year before."""
_FIRST = 6
"""After so many rows it is plain which lines are not those looked for."""
_DIGITS = 6
"""So many digits in all, in two rows at least, do not agree by chance."""


class Made(NamedTuple):
    """A number with those it is worked out from, and whether these give it: of a change the
    earlier and the later number, of a share whole and part, of a sum its parts.
    """

    stated: Cell
    of: tuple[Cell, ...]
    fits: bool

    @property
    def is_sum(self) -> bool:
        return self.stated.is_level and self.stated.unit != "percent"


Source = Sequence[tuple[Line, int]]
"""Lines, and from how many lines across before its number each is taken."""


def made_of_others(
    lines: Sequence[Line], across: Sequence[Line], get: Get, adding: Set[int]
) -> Iterator[list[Made]]:
    """The numbers of each of `lines` that is made of others; `adding` can be parts of a sum."""
    for n, line in enumerate(lines):
        first = next((cell for each in across if (cell := get(line, each))), None)
        sources = () if first is None else _sources(lines, n, first, adding)
        tried = {}
        for source in sources:
            found = _tried(line, source, across, get, adding)
            if _is_plain(found):
                tried[tuple(one.at for one, _ in source)] = found
        fitting = [sum(made.fits for made in found) for found in tried.values()]
        is_one = fitting.count(max(fitting, default=0)) == 1
        for (of, found), count in zip(tried.items(), fitting, strict=True):
            if found[0].is_sum:
                wider = [other for more, other in tried.items() if set(more) > set(of)]
                right = {made.stated.figure for one in wider for made in one if made.fits}
                yield [made for made in found if made.fits or made.stated.figure not in right]
            elif is_one and count == max(fitting):
                yield found


def _sources(lines: Sequence[Line], n: int, first: Cell, adding: Set[int]) -> Iterator[Source]:
    before, after = lines[max(0, n - LONGEST) : n], lines[n + 1 : n + 1 + LONGEST]
    near = [(line, 0) for line in (*before[-NEAR:], *after[:NEAR])]
    if first.figure in adding:
        yield from combinations(near, 2)
        runs = (
            *(before[k:] for k in range(len(before))),
            *(after[:k] for k in range(len(after) + 1)),
        )
        yield from ([(line, 0) for line in run] for run in runs if len(run) > 2)
    elif not first.is_level or first.unit == "percent":
        yield from permutations(near, 2)
        yield from (((line, shift), (line, 0)) for line, _ in near for shift in _SHIFTS)


def _tried(
    line: Line, source: Source, across: Sequence[Line], get: Get, adding: Set[int]
) -> list[Made]:
    found: list[Made] = []
    for n, each in enumerate(across):
        stated = get(line, each)
        places = ((one, n - shift) for one, shift in source)
        cells = [get(one, across[at]) if 0 <= at < len(across) else None for one, at in places]
        of = tuple(cell for cell in cells if cell is not None)
        is_told = len(of) > 1 and (len(of) == len(cells) or len(cells) > 2)
        fits = _is_made(stated, of, adding) if stated is not None and is_told else None
        if stated is not None and fits is not None:
            found.append(Made(stated, of, fits))
        if len(found) == _FIRST and 2 * sum(made.fits for made in found) < _FIRST:
            break
    return found


def _is_plain(found: Sequence[Made]) -> bool:
    """Whether so many fit that it is not chance, and one number is wrong at the most."""
    fitting = {
        tuple(cell.number.value for cell in (made.stated, *made.of)): made.stated.number.digits
        for made in found
        if made.fits and len({0, *(cell.number.value for cell in made.of)}) > 2
    }
    wrong = [
        {made.stated.figure, *(cell.figure for cell in made.of)} for made in found if not made.fits
    ]
    is_one = not wrong or set.intersection(*wrong)
    return bool(is_one) and len(fitting) > 1 and sum(fitting.values()) >= _DIGITS


def _is_made(stated: Cell, of: Sequence[Cell], adding: Set[int]) -> bool | None:
    """Whether `stated` is what the others give; None where it cannot be worked out from them."""
    units = {cell.unit for cell in of}
    is_ratio = stated.entry.measure == "change" or stated.unit == "percent"
    if len(units) > 1 or not all(cell.is_level for cell in of) or (is_ratio and len(of) > 2):
        return None
    if stated.entry.measure == "change":
        is_points = stated.unit.endswith("-point")
        return is_change(stated, *of) if is_points == (units == {"percent"}) else None
    if units == {"percent"}:
        return None
    if stated.unit == "percent":
        whole, part = of
        return is_share(part.number, whole.number, stated.number)
    is_alike = {stated.unit} == units and all(cell.figure in adding for cell in (stated, *of))
    return is_sum(stated.number, (cell.number for cell in of)) if is_alike else None


def is_change(change: Cell, base: Cell, to: Cell) -> bool | None:
    """Whether a change is what its two numbers make of it; None of a base not above zero."""
    if base.number.value <= 0:
        return None
    if change.unit != "percent":
        gap = to.number.value - base.number.value
        slack = (to.number.high - to.number.low + base.number.high - base.number.low) / 2
        return abs(gap - change.number.value) <= slack + change.number.step
    up = change.number
    percent = Range(up.low + 100, up.high + 100, up.value + 100, up.step)
    return is_share(to.number, base.number, percent)
