"""Totals of a table with their parts, by rows and by columns.

Heads say which lines may be the parts of which: 合计, numbers such as (一), 其中, 男性 and
女性, a line on top. Indentation is often lost, so a structure counts only where it adds up
in a column; where it does, a column in which one digit is wrong is reported. A line 合计 over
flat lines is plain enough by itself.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate, islice, takewhile
from typing import NamedTuple

from lvliang_cli.core.extract.model.relation import Argument, Relation
from lvliang_cli.core.text.patterns import pattern

from ..numbers_agree import first_sums, is_near_sum
from ..totals.exclusive_kinds import OPPOSITES
from .table_grid import Cell, Grid, Line, block_of

LONGEST = 50
"""No total has more lines of parts."""
MOST_ON_TOP = 12
"""So many lines below one that has no mark may be its parts."""
MOST_WHOLES = 3
"""Of so many lines above it a list after 其中 may be the parts."""
_DIVIDED = pattern(r"[按分].*[分看]\W*$")
"""按经营地分: what stands below is the whole once more."""
_SUMMED = pattern(r"总[量额数值]|^全[国省市县区州]")
"""A line of such a name is likely the sum of those below it."""
_SURE_DIGITS = 4
"""Numbers of so many digits hardly add up by chance."""

Get = Callable[[Line, Line], Cell | None]
"""The number of a line in another that crosses it, if it is one that can be added."""


class Parts(NamedTuple):
    """A total with lines that may be its parts: all of them, or the first, `least` or more."""

    total: Line
    lines: Sequence[Line]
    least: int = 2


class Family(NamedTuple):
    """Totals with the lists of lines that may be their parts, of which one is right at most.

    `is_plain`: heads leave no other reading. `is_marked`: heads say that there are parts.
    """

    lists: Sequence[Parts]
    is_plain: bool = False
    is_marked: bool = True


class Tried(NamedTuple):
    """A total with a list of parts: in which lines across they add up, and in which not;
    `near` are those of the second in which one wrong digit explains it.
    """

    total: Line
    parts: Sequence[Line]
    fitting: list[Line]
    failing: list[Line]
    near: list[Line]


def sums_of(grid: Grid) -> tuple[list[Relation], list[Tried]]:
    """The sums of the rows and of the columns; the second are the lists of the rows."""
    adding = {at: cell for at, cell in grid.cells.items() if grid.adds_up(cell)}

    def by_row(row: Line, column: Line) -> Cell | None:
        return adding.get((row.at, column.at))

    relations: list[Relation] = []
    found: list[Tried] = []
    for family in _families(grid.rows):
        if (best := _best(family, grid.columns, by_row)) is not None:
            relations += _sums(family, best, by_row)
            if best.fitting and (family.is_marked or _is_sure(best, by_row)):
                found.append(best)
    levels = [c for c in grid.columns if any(by_row(row, c) for row in grid.rows[:LONGEST])]
    for family in _families(levels):
        best = _best(family, grid.rows, lambda column, row: by_row(row, column))
        if best is not None and family.is_marked:
            relations += _sums(family, best, lambda column, row: by_row(row, column))
    return relations, found


def _families(lines: Sequence[Line]) -> Iterator[Family]:
    yield from _of_groups(lines)
    wholes: list[Line] = []

    def is_plain(line: Line) -> bool:
        return not (line.is_of_which or line.is_total)

    for index, line in enumerate(lines):
        below = [lines[n] for n in islice(block_of(lines, index), 1, LONGEST + 1)]
        if line.is_total:
            yield _of_total(lines, index, below)
        elif line.is_of_which:
            parts = [line, *takewhile(is_plain, below)]
            wholes = list(dict.fromkeys([*lines[index - 1 : index], *wholes]))[:MOST_WHOLES]
            yield Family([Parts(whole, parts[:LONGEST]) for whole in wholes])
        elif line.depth is not None and (inner := _inner(line.depth, below)):
            yield Family([_all_of(line, inner)])
        elif opposed := list(_opposed(below[:MOST_ON_TOP])):
            yield Family([_all_of(line, parts) for parts in opposed])
        elif line.depth is None:
            flat = list(takewhile(lambda one: is_plain(one) and one.depth is None, below))
            few = Parts(line, flat[:MOST_ON_TOP])
            yield Family([few] if index else [_all_of(line, flat), few], is_marked=False)


def _opposed(below: Sequence[Line]) -> Iterator[list[Line]]:
    """Lines that part a whole between them: 城镇 and 乡村, with others in between."""
    for words in OPPOSITES:
        parts: list[Line] = []
        for line in below:
            if len(parts) < len(words) and words[len(parts)] in line.name and not line.is_of_which:
                parts.append(line)
        if len(parts) == len(words):
            yield parts


def _all_of(total: Line, lines: Sequence[Line]) -> Parts:
    return Parts(total, lines, len(lines))


def _inner(own: int, below: Iterable[Line]) -> list[Line]:
    """The numbered lines right inside of one of depth `own`: those of the next depth."""
    inside = list(takewhile(lambda one: one.depth is None or one.depth > own, below))
    return _outermost(inside) if any(one.depth is not None for one in inside) else []


def _outermost(lines: Sequence[Line]) -> list[Line]:
    """Those of the least depth, or all where none is numbered."""
    least = min((one.depth for one in lines if one.depth is not None), default=None)
    return [one for one in lines if one.depth == least]


def _of_groups(lines: Sequence[Line]) -> Iterator[Family]:
    """The lines under a heading such as 按经营地分 are the parts of a line above all headings."""
    wholes = [line for line in lines[:MOST_ON_TOP] if not line.group and not line.is_of_which]
    first = 0
    while first < len(lines) and wholes:
        block = [lines[n] for n in block_of(lines, first)]
        if block[0].group and len(block) > 1:
            is_marked = _DIVIDED.search(block[0].group[-1]) is not None
            yield Family([_all_of(wholes[0], block[:LONGEST])], is_marked=is_marked)
        first += len(block)


def _of_total(lines: Sequence[Line], index: int, below: Sequence[Line]) -> Family:
    """合计 stands above its parts or below them, beside 小计 that hold some of them."""
    above = lines[max(0, index - LONGEST) : index]
    around = [*above, *below]
    after = list(takewhile(lambda one: not one.is_total, below))
    before = list(takewhile(lambda one: not one.is_total, reversed(above)))[::-1]
    lists: list[Sequence[Line]] = []
    for side in (after, before):
        lists += [side, [one for one in side if not one.is_of_which], _outermost(side)]
    lists += [[one for one in side if one.is_total] for side in (above, below)]
    is_plain = (
        bool(before) != bool(after)
        and len({(one.group, one.depth is None) for one in around}) == 1
        and not any(one.is_total or one.is_of_which for one in around)
        and lines[-1].at - lines[0].at == len(lines) - 1  # no line is blank
    )
    found = dict.fromkeys(tuple(one) for one in lists if len(one) > 1)
    return Family([_all_of(lines[index], one) for one in found], is_plain)


def _best(family: Family, across: Sequence[Line], get: Get) -> Tried | None:
    """The list of parts that adds up in the most lines across."""
    tried = [one for parts in family.lists for one in _tried(family, parts, across, get)]
    return max(tried, key=lambda one: (len(one.fitting), len(one.near)), default=None)


def _tried(family: Family, parts: Parts, across: Sequence[Line], get: Get) -> list[Tried]:
    counts = range(parts.least, len(parts.lines) + 1)
    tried = [Tried(parts.total, parts.lines[:count], [], [], []) for count in counts]
    is_hinted = family.is_marked or _SUMMED.search(parts.total.name) is not None
    for line in across if tried else ():
        total = get(parts.total, line)
        if total is None or not total.number.value:
            continue
        cells = _cells(total, parts.lines, line, get)
        numbers = [cell.number for cell in cells if cell is not None]
        sums = first_sums(total.number, numbers)
        printed = list(accumulate((cell is not None for cell in cells), initial=0))
        for one in tried:
            count = printed[len(one.parts)]
            if count > 1 and sums[count]:
                one.fitting.append(line)
            elif count > 1:
                one.failing.append(line)
                if is_hinted and is_near_sum(total.number, numbers[:count]):
                    one.near.append(line)
    return tried


def _cells(total: Cell, parts: Sequence[Line], across: Line, get: Get) -> list[Cell | None]:
    """Each of the parts, None where it is not printed in the unit of the total."""
    cells = (get(part, across) for part in parts)
    return [c if c is not None and c.unit == total.unit else None for c in cells]


def _sums(family: Family, best: Tried, get: Get) -> Iterator[Relation]:
    """A relation for each line across in which `best` is taken to add up."""
    open_ = ("maybe-all-parts",)
    if not family.is_marked and not _is_sure(best, get):
        is_one_off = len(best.failing) == 1 and not best.fitting
        yield from (_sum(best, n, get, "arithmetic", open_) for n in best.near if is_one_off)
        return
    for line in best.fitting:
        yield _sum(best, line, get, "grammar" if family.is_plain else "arithmetic")
    for line in best.failing if best.fitting or len(best.failing) == 1 else ():
        is_plain = family.is_plain and all(get(part, line) for part in best.parts)
        is_near = line in best.near
        is_sure = len(best.fitting) > 1 or (is_near and (bool(best.fitting) or is_plain))
        if is_sure or is_near or is_plain:
            yield _sum(best, line, get, "grammar", () if is_sure else open_)


def _is_sure(tried: Tried, get: Get) -> bool:
    """Whether a line without a mark is the total: in all columns, hardly by chance, or in three
    and more, with a slip in one other.
    """
    if tried.failing:
        totals = [get(tried.total, line) for line in tried.fitting]
        digits = sum(total.number.digits for total in totals if total is not None)
        return len(tried.failing) == 1 and len(totals) > 2 and digits > _SURE_DIGITS
    first = get(tried.total, tried.fitting[0]) if tried.fitting else None
    is_long = first is not None and first.number.digits >= _SURE_DIGITS
    return len(tried.fitting) > 1 or is_long


def _sum(
    tried: Tried, across: Line, get: Get, linked: str, doubts: tuple[str, ...] = ()
) -> Relation:
    total = get(tried.total, across)
    assert total is not None  # it was tried there
    cells = _cells(total, tried.parts, across, get)
    roles = tuple(Argument("part", cell.figure) for cell in cells if cell is not None)
    return Relation("sum", total.figure, roles, linked, complete=True, doubts=doubts)
