"""Totals of a table with their parts, by rows and by columns.

Heads say which lines may be the parts of which: 合计, numbers such as (一), 其中, 男性 and
女性, a line on top. Indentation is often lost, so a structure counts only where it adds up
in a column; where it does, a column in which one digit is wrong is reported. A line 合计 over
flat lines is plain enough by itself.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, islice
from typing import NamedTuple

from lvliang_cli.core.extract.model.relation import Argument, Relation
from lvliang_cli.core.extract.stage6_relations.fits import first_sums, is_near_sum
from lvliang_cli.core.extract.stage6_relations.grid import Cell, Grid, Line, block_of
from lvliang_cli.core.extract.stage6_relations.kinds_apart import OPPOSITES
from lvliang_cli.core.text.patterns import pattern

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


class Parts(NamedTuple):
    """A total with lines that may be its parts: the first so many, one of `counts`."""

    total: Line
    lines: tuple[Line, ...]
    counts: Sequence[int]


class Family(NamedTuple):
    """Totals with the lists of lines that may be their parts, of which one is right at most.

    `is_plain`: heads leave no other reading. `is_marked`: heads say that there are parts.
    """

    lists: tuple[Parts, ...]
    is_plain: bool = False
    is_marked: bool = True


class Found(NamedTuple):
    """A total with all its parts, and in which of the lines across they add up."""

    total: Line
    parts: tuple[Line, ...]
    fitting: tuple[Line, ...]


def sums_of(grid: Grid) -> tuple[list[Relation], list[Found]]:
    """The sums of the rows and of the columns; the second are those of the rows."""
    adding = {at: cell for at, cell in grid.cells.items() if grid.adds_up(cell)}

    def by_row(row: Line, column: Line) -> Cell | None:
        return adding.get((row.at, column.at))

    def by_column(column: Line, row: Line) -> Cell | None:
        return by_row(row, column)

    relations: list[Relation] = []
    found: list[Found] = []
    for family in _families(grid.rows):
        relations += _linked(grid, family, grid.columns, by_row, found)
    levels = [c for c in grid.columns if any(by_row(row, c) for row in grid.rows[:LONGEST])]
    for family in _families(levels):
        if family.is_marked:
            relations += _linked(grid, family, grid.rows, by_column, [])
    return relations, found


def _families(lines: Sequence[Line]) -> Iterator[Family]:
    yield from _of_groups(lines)
    wholes: list[Line] = []
    for index, line in enumerate(lines):
        below = [lines[n] for n in islice(block_of(lines, index), 1, LONGEST + 1)]
        if line.is_total:
            yield _of_total(lines, index, below)
        elif line.is_of_which:
            parts = [line, *_until(below, lambda one: one.is_of_which or one.is_total)]
            wholes = list(dict.fromkeys([*lines[index - 1 : index], *wholes]))[:MOST_WHOLES]
            yield Family(tuple(_first_of(whole, parts[:LONGEST]) for whole in wholes))
        elif line.depth is not None and (inner := _inner(line, below)):
            yield Family((_all_of(line, inner),))
        elif opposed := list(_opposed(below[:MOST_ON_TOP])):
            yield Family(tuple(_all_of(line, parts) for parts in opposed))
        elif line.depth is None:
            flat = _until(
                below, lambda one: one.is_total or one.is_of_which or one.depth is not None
            )
            few = _first_of(line, flat[:MOST_ON_TOP])
            if index == 0:
                few = Parts(line, tuple(flat), [len(flat), *few.counts])
            yield Family((few,), is_marked=False)


def _opposed(below: Sequence[Line]) -> Iterator[tuple[Line, ...]]:
    """Lines that part a whole between them: 城镇 and 乡村, with others in between."""
    for words in OPPOSITES:
        wanted = list(words)
        parts = []
        for line in below:
            if wanted and wanted[0] in line.name and not line.is_of_which:
                parts.append(line)
                wanted.pop(0)
        if not wanted:
            yield tuple(parts)


def _until(lines: Sequence[Line], stops: Callable[[Line], bool]) -> list[Line]:
    end = next((n for n, line in enumerate(lines) if stops(line)), len(lines))
    return list(lines[:end])


def _all_of(total: Line, lines: Sequence[Line]) -> Parts:
    return Parts(total, tuple(lines), (len(lines),))


def _first_of(total: Line, lines: Sequence[Line]) -> Parts:
    return Parts(total, tuple(lines), range(2, len(lines) + 1))


def _inner(line: Line, below: Sequence[Line]) -> tuple[Line, ...]:
    """The numbered lines right inside of `line`: those of the next depth, up to its own."""
    assert line.depth is not None
    own = line.depth
    inside = _until(below, lambda one: one.depth is not None and one.depth <= own)
    least = min((one.depth for one in inside if one.depth is not None), default=None)
    return tuple(one for one in inside if one.depth == least and least is not None)


def _of_groups(lines: Sequence[Line]) -> Iterator[Family]:
    """The lines under a heading such as 按经营地分 are the parts of a line above all headings."""
    wholes = [line for line in lines[:MOST_ON_TOP] if not line.group and not line.is_of_which]
    first = 0
    while first < len(lines) and wholes:
        block = [lines[n] for n in block_of(lines, first)]
        if block[0].group and len(block) > 1:
            is_marked = _DIVIDED.search(block[0].group[-1]) is not None
            yield Family((_all_of(wholes[0], block[:LONGEST]),), is_marked=is_marked)
        first += len(block)


def _of_total(lines: Sequence[Line], index: int, below: Sequence[Line]) -> Family:
    """合计 stands above its parts or below them, beside 小计 that hold some of them."""
    line = lines[index]
    after = _until(below, lambda one: one.is_total)
    before: list[Line] = []
    for one in reversed(lines[max(0, index - LONGEST) : index]):
        if one.is_total:
            break
        before.append(one)
    before.reverse()
    around = [one for one in (*lines[max(0, index - LONGEST) : index], *below) if one is not line]
    totals = [one for one in around if one.is_total]
    lists: list[tuple[Line, ...]] = []
    for side in (after, before):
        tops = [one for one in side if not one.is_of_which]
        outer = min((one.depth for one in side if one.depth is not None), default=None)
        lists += [tuple(side), tuple(tops), tuple(o for o in side if o.depth == outer)]
    for beside in (lines[max(0, index - LONGEST) : index], below):
        lists.append(tuple(one for one in beside if one.is_total))
    is_plain = (
        not totals
        and bool(before) != bool(after)
        and len({(one.group, one.depth is None) for one in around}) == 1
        and not any(one.is_of_which for one in around)
        and lines[-1].at - lines[0].at == len(lines) - 1  # no line is blank
    )
    found = dict.fromkeys(one for one in lists if len(one) > 1)
    return Family(tuple(_all_of(line, one) for one in found), is_plain)


def _linked(
    grid: Grid, family: Family, across: Sequence[Line], get: Get, found: list[Found]
) -> Iterator[Relation]:
    """A relation for each line across in which the best list of parts is taken to add up."""
    tried = [one for parts in family.lists for one in _tried(family, parts, across, get)]
    if not tried:
        return
    best = max(tried, key=lambda one: (len(one.fitting), len(one.near)))
    if not family.is_marked and not _is_sure(best, get):
        if len(best.failing) == 1 and not best.fitting:
            for line in best.near:
                yield _sum(best, line, get, "arithmetic", ("maybe-all-parts",))
        return
    if best.fitting:
        found.append(Found(best.total, best.parts, tuple(best.fitting)))
    linked = "grammar" if family.is_plain else "arithmetic"
    for line in best.fitting:
        yield _sum(best, line, get, linked)
    if len(best.failing) > 1 and not best.fitting:
        return
    for line in best.failing:
        is_plain = family.is_plain and all(get(part, line) for part in best.parts)
        is_near = line in best.near
        is_sure = len(best.fitting) > 1 or (is_near and (bool(best.fitting) or is_plain))
        if is_sure or is_near or is_plain:
            yield _sum(best, line, get, "grammar", () if is_sure else ("maybe-all-parts",))


class Tried(NamedTuple):
    """A total with a list of parts: in which lines across they add up, and in which not;
    `near` are those of the second in which one wrong digit explains it.
    """

    total: Line
    parts: tuple[Line, ...]
    fitting: list[Line]
    failing: list[Line]
    near: list[Line]


def _tried(family: Family, parts: Parts, across: Sequence[Line], get: Get) -> list[Tried]:
    tried = [Tried(parts.total, parts.lines[:count], [], [], []) for count in parts.counts]
    is_hinted = family.is_marked or _SUMMED.search(parts.total.name) is not None
    for line in across if tried else ():
        total, cells = _numbers(parts.total, parts.lines, line, get)
        if total is None or not total.number.value:
            continue
        numbers = [cell.number for cell in cells if cell is not None]
        sums = first_sums(total.number, numbers)
        printed = list(accumulate((cell is not None for cell in cells), initial=0))
        for one in tried:
            count = printed[len(one.parts)]
            if count < 2:
                continue
            if sums[count]:
                one.fitting.append(line)
            else:
                one.failing.append(line)
                if is_hinted and is_near_sum(total.number, numbers[:count]):
                    one.near.append(line)
    return tried


def _numbers(
    whole: Line, parts: Sequence[Line], across: Line, get: Get
) -> tuple[Cell | None, list[Cell | None]]:
    """The total and each of its parts, None where it is not printed in the same unit."""
    total = get(whole, across)
    if total is None:
        return None, []
    cells = (get(part, across) for part in parts)
    return total, [c if c is not None and c.unit == total.unit else None for c in cells]


def _is_sure(tried: Tried, get: Get) -> bool:
    """Whether a line without a mark is the total: in all columns, hardly by chance, or in three
    and more, with a slip in one other.
    """
    if tried.failing:
        return len(tried.failing) == 1 and len(tried.fitting) > 2
    if not tried.fitting:
        return False
    first = get(tried.total, tried.fitting[0])
    assert first is not None
    return len(tried.fitting) > 1 or first.number.digits >= _SURE_DIGITS


def _sum(
    tried: Tried, across: Line, get: Get, linked: str, doubts: tuple[str, ...] = ()
) -> Relation:
    total, numbers = _numbers(tried.total, tried.parts, across, get)
    assert total is not None
    roles = tuple(Argument("part", cell.figure) for cell in numbers if cell is not None)
    return Relation("sum", total.figure, roles, linked, complete=True, doubts=doubts)
