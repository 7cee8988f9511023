"""What the numbers of a table are to one another: sums, shares of a total, changes.

The heads say it: 合计 and 其中 (`table_sums`), 比重 of the whole whose share is 100, 同比 of the
level in the same row. A link that heads alone do not settle is made where the numbers agree
and doubted, or left out, where they do not.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lvliang_cli.core.extract.model.mention import Mention
from lvliang_cli.core.extract.model.relation import Argument, Relation, arguments, stretches
from lvliang_cli.core.extract.stage1_numbers.measures import measure_of
from lvliang_cli.core.extract.stage2_layout.tables import Entry, measure_in
from lvliang_cli.core.text.patterns import pattern

from ..numbers_agree import HUNDRED, is_share
from .made_of_others import Made, is_change, made_of_others
from .table_grid import Cell, Grid
from .table_sums import Tried, sums_of

_BEFORE = pattern(r"(?<!比)(?<!较)(?:上年|去年|同期|基期)")
_MONTH_BEFORE = pattern(r"(?<!比)(?<!较)(?:上月|上期|上季|上周)")
"""Columns that hold the base of a change."""
_REVISED = pattern(r"可比|投资|产值|增加值|生产总值|利润|营业收入|零售|收入|实际")
"""Levels of a year before are often revised, or growth is on a comparable basis."""
_TIME = pattern(r"\d|[年月季期]|累计")
_OF_PART, _YEAR_END = pattern(r"(?<!\d)(?:[1-9]|1[01])月|[一二三]季|上半年"), pattern("年[末底初]")
"""9月末, 上年末, 同比: against another day"""
_RANK = pattern("位次|名次|排名")
_MEAN = pattern(r"平\s*均|均值")
"""A row of means, of which the rate is one as well."""
WIDEST = 64
"""A table of more columns is linked no further."""
REACH = 40
"""So many rows above, and no further, the whole of a share is looked for."""
_YEARLY = ("yoy", "last_year", "unknown")


def table_relations(
    plain: str,
    tables: Sequence[tuple[str, Sequence[tuple[Entry, Mention]]]],
    mentions: Sequence[Mention],
) -> Iterator[Relation]:
    """The relations within each table, given as its caption and its numbers."""
    order = {id(mention): index for index, mention in enumerate(mentions)}
    for caption, found in tables:
        grid = Grid(plain, found, order, caption)
        if len(grid.columns) > WIDEST:
            continue
        relations, sums = sums_of(grid)
        relations += [*_parts(grid, sums), *_shares(grid), *_hundreds(grid, sums)]
        made = list(_made(grid))
        for relation in (*relations, *_changes(grid, made), *_others(made, relations)):
            members = (mentions[index] for index in sorted(relation.members))
            shown = stretches((one.paragraph, one.start, one.end) for one in members)
            yield relation._replace(evidence=shown)


def _parts(grid: Grid, sums: Sequence[Tried]) -> Iterator[Relation]:
    """A row 其中 is not greater than the row right above it, whose part it is.

    Below an earlier 其中 that may be one of its list, unless it is in other units, or a part of
    an outer total.
    """
    outer = {line.at for found in sums for line in found.parts if not found.parts[0].is_of_which}
    listed: list[str] | None = None
    for whole, part in pairwise(grid.rows):
        units = [cell.unit for cell in grid.row(whole.at)]
        listed = units if whole.is_of_which or listed == units else None
        is_open = listed is not None and whole.at not in outer
        if not part.is_of_which or is_open or part.at != whole.at + 1:
            continue
        pairs = [
            (one, other)
            for one in grid.row(whole.at)
            if (other := grid.cells.get((part.at, one.entry.at[1]))) is not None
            and one.unit == other.unit
            and grid.adds_up(one)
            and not grid.is_net(one)
        ]
        if all(other.number.low <= one.number.high for one, other in pairs):
            for one, other in pairs:
                yield Relation("part", other.figure, (Argument("whole", one.figure),), "including")


def _is_hundred(cell: Cell) -> bool:
    return cell.entry.measure == "share" and cell.mention.quantity.value == 100


def _level_of(grid: Grid, share: Cell) -> int | None:
    """The column of the numbers whose shares a column has: of its last head, else to its left."""
    row, at = share.entry.at
    own = grid.column_at[at]
    levels = [c.entry.at[1] for c in grid.row(row) if c.is_level and c.unit != "percent"]
    alike = [n for n in levels if own.group and grid.column_at[n].name == own.name]
    return alike[0] if len(alike) == 1 else max((n for n in levels if n < at), default=None)


def _shares(grid: Grid) -> Iterator[Relation]:
    for column in grid.columns:
        shares = [c for c in grid.column(column.at) if c.entry.measure == "share"]
        shares = [c for c in shares if c.unit == "percent"]
        wholes = [cell.entry.at[0] for cell in shares if _is_hundred(cell)]
        wholes = wholes or [row.at for row in grid.rows if row.is_total][:1]
        tried: list[tuple[Cell, Cell, Cell, bool]] = []
        for share in shares:
            part, whole = _part_and_whole(grid, share, wholes)
            if part is not None and whole is not None and whole.unit == part.unit:
                fits = is_share(part.number, whole.number, share.number)
                tried.append((share, part, whole, fits))
        right = sum(fits for *_, fits in tried)
        if 2 * right < len(tried):
            continue  # they are of other numbers: 女生占比 of the pupils in its row
        for share, part, whole, fits in tried:
            other = None if fits else _other_whole(grid, share, part)
            if other is not None:
                roles = arguments(part=part.figure, whole=other.figure)
                yield Relation("share", share.figure, roles, "arithmetic")
            else:
                is_sure = fits or (right > 1 and right >= 2 * (len(tried) - right))
                doubts = () if is_sure else ("guessed-partner",)
                roles = arguments(part=part.figure, whole=whole.figure)
                yield Relation("share", share.figure, roles, "grammar", doubts=doubts)


def _part_and_whole(
    grid: Grid, share: Cell, wholes: Sequence[int]
) -> tuple[Cell | None, Cell | None]:
    """The number beside a share, and that in the row of `wholes` above it, else below."""
    at, level = share.entry.at[0], _level_of(grid, share)
    above = bisect_left(wholes, at)
    whole = next(iter([*wholes[max(0, above - 1) : above], *wholes[above : above + 1]]), at)
    if level is None or whole == at or _is_hundred(share):
        return None, None
    return grid.cells.get((at, level)), grid.cells.get((whole, level))


def _other_whole(grid: Grid, share: Cell, part: Cell) -> Cell | None:
    """A row above that the share fits: 其中 of a part is a share of that part."""
    column = part.entry.at[1]
    last = part.entry.at[0]
    for at in range(last - 1, last - REACH, -1):
        cell = grid.cells.get((at, column))
        if cell is None or cell.unit != part.unit:
            continue
        if cell.number.digits > 2 and is_share(part.number, cell.number, share.number):
            return cell
    return None


def _hundreds(grid: Grid, sums: Sequence[Tried]) -> Iterator[Relation]:
    """The shares of all parts of a total add to 100 where it has 100 itself."""
    for found in sums:
        for column in grid.columns:
            total = grid.cells.get((found.total.at, column.at))
            if total is None or not _is_hundred(total):
                continue
            cells = [grid.cells.get((part.at, column.at)) for part in found.parts]
            shares = [cell for cell in cells if cell and cell.entry.measure == "share"]
            if len(shares) == len(found.parts):
                roles = tuple(Argument("share", cell.figure) for cell in shares)
                yield Relation("whole100", None, roles)


def _made(grid: Grid) -> Iterator[Made]:
    """The numbers that are made of others in most rows, or but for sums in most columns."""
    cells = grid.cells
    adding = {cell.figure for cell in cells.values() if grid.adds_up(cell)}
    across = [row for row in grid.rows if not _MEAN.search(row.name)]
    columns = made_of_others(
        grid.columns, across, lambda column, row: cells.get((row.at, column.at)), adding
    )
    rows = made_of_others(
        grid.rows, grid.columns, lambda row, column: cells.get((row.at, column.at)), set()
    )
    return (one for found in (*rows, *columns) for one in found)


def _others(made: Sequence[Made], found: Sequence[Relation]) -> Iterator[Relation]:
    """The shares and sums among `made` that are not among those `found`."""
    shares = {relation.stated for relation in found if relation.type == "share"}
    sums = {frozenset(relation.members) for relation in found}
    for one in made:
        stated, of = one.stated.number, [cell.figure for cell in one.of]
        figure = one.stated.figure
        if one.is_sum and {figure, *of} not in sums:
            parts = tuple(Argument("part", part) for part in of)
            yield Relation("sum", figure, parts, complete=True)
        elif not one.is_sum and one.stated.entry.measure != "change" and figure not in shares:
            whole, part = (cell.number for cell in one.of)
            is_part = stated.value <= HUNDRED and part.low <= whole.high
            roles = ("part", "whole") if is_part else ("total", "per")
            named = tuple(map(Argument, roles, reversed(of)))
            yield Relation("share" if is_part else "rate", figure, named)


def _changes(grid: Grid, made: Sequence[Made]) -> Iterator[Relation]:
    made_of = {one.stated.figure: one.of for one in made if one.stated.entry.measure == "change"}
    tried: dict[int, list[tuple[Cell, Cell | None, Cell, Cell | None]]] = {}
    for row in grid.rows:
        cells = grid.row(row.at)
        for n, change in enumerate(cells):
            linked = _partners(grid, cells[:n], change)
            of = made_of.get(change.figure)
            if of is not None and (linked is None or linked[:2] != of):
                linked = of[0], of[1], None
            if linked is not None:
                tried.setdefault(change.entry.at[1], []).append((change, *linked))
    for column in tried.values():
        fits = [_fits(*found) for found in column]
        for (change, base, to, difference), is_right in zip(column, fits, strict=True):
            kind = "points" if change.unit.endswith("-point") else "change"
            roles = arguments(
                from_=None if base is None else base.figure,
                to=to.figure,
                difference=None if difference is None else difference.figure,
            )
            doubts: tuple[str, ...] = ()
            if is_right is False:
                right, wrong = fits.count(True), fits.count(False)
                doubts = () if _is_firm(grid, to, right, wrong) else ("maybe-comparable",)
            yield Relation(kind, change.figure, roles, doubts=doubts)


def _is_firm(grid: Grid, to: Cell, right: int, wrong: int) -> bool:
    """Whether a change that its numbers do not make is wrong, its column being as it is."""
    if _REVISED.search(grid.caption + grid.heads(to)) is not None:
        return False
    is_money = measure_of(to.mention.quantity.unit).dimension == "money"
    return right > 1 and right >= 2 * wrong if is_money else right >= wrong or wrong == 1


def _fits(change: Cell, base: Cell | None, to: Cell, difference: Cell | None) -> bool | None:
    """Whether a change is what its numbers make of it; None where one is not printed."""
    found = None if base is None else is_change(change, base, to)
    return bool(found and _fits(difference, base, to, None)) if found and difference else found


def _partners(
    grid: Grid, before: Sequence[Cell], change: Cell
) -> tuple[Cell | None, Cell, Cell | None] | None:
    """The base, the number and the difference of a change, from the cells to its left."""
    if change.entry.measure != "change" or change.mention.change is None:
        return None
    is_relative = measure_of(change.mention.quantity.unit).dimension == "percent"
    is_points = change.unit.endswith("-point")
    before = _in_group(grid, before, change)
    last = max((n for n, c in enumerate(before) if _parts_off(c, change)), default=-1)
    near = [c for c in before[last + 1 :] if c.is_level] or [c for c in before if c.is_level]
    near = [
        c for c in near if (c.unit == "percent") == is_points and not _RANK.search(grid.heads(c))
    ]
    if not is_relative:
        near = [c for c in near if c.unit == change.unit]
    bases = [c for c in near if _BEFORE.search(grid.heads(c))]
    others = [c for c in near if _MONTH_BEFORE.search(grid.heads(c))]
    levels = [c for c in near if c not in bases and c not in others]
    basis = change.mention.change.basis
    if len(levels) > 1 and not bases and not others and basis in _YEARLY:
        levels.sort(key=_end_of)
        bases = [one for one in levels if _is_year_apart(one, levels[-1])]
        is_told_apart = len({_end_of(one) for one in levels}) == len(levels)
        levels = levels[-1:] if is_told_apart and len(bases) == 1 else levels
    if len(levels) != 1:
        return None
    to = levels[0]
    found = bases if basis in _YEARLY else others if basis in ("mom", "previous") else []
    is_year = "全年" in grid.heads(to)
    found = [cell for cell in found if is_year or "全年" not in grid.heads(cell)]
    if "同" in grid.heads(change) and _OF_PART.search(grid.heads(to)):
        found = [cell for cell in found if not _YEAR_END.search(grid.heads(cell))]
    base = found[0] if len(found) == 1 and found[0].unit == to.unit else None
    gaps = [c for c in before if c.entry.measure == "change" and c.unit == to.unit]
    difference = gaps[-1] if is_relative and not is_points and gaps and base else None
    return base, to, difference


def _in_group(grid: Grid, cells: Sequence[Cell], change: Cell) -> Sequence[Cell]:
    """Of heads in two rows the cells under the same outer one, where it holds any number."""
    own = grid.column_at[change.entry.at[1]].group
    inside = [cell for cell in cells if grid.column_at[cell.entry.at[1]].group == own]
    is_thing = bool(own) and measure_in(own[-1]) == "level" and not _TIME.search(own[-1])
    return inside if own and (is_thing or any(cell.is_level for cell in inside)) else cells


def _parts_off(cell: Cell, change: Cell) -> bool:
    """Whether a change to the left belongs to other numbers: 本月, 同比, 累计, 同比."""
    is_relative = measure_of(cell.mention.quantity.unit).dimension == "percent"
    return cell.entry.measure == "change" and is_relative and cell is not change


def _end_of(cell: Cell) -> str:
    when = cell.mention.when
    return "" if when is None or when.end is None else when.end


def _is_year_apart(one: Cell, other: Cell) -> bool:
    """Whether two numbers are of the same days of two years that follow one another."""
    before, after = one.mention.when, other.mention.when
    if not (before and after and before.start and before.end and after.start and after.end):
        return False
    days = (before.start[4:], before.end[4:8]), (after.start[4:], after.end[4:8])
    return days[0] == days[1] and int(before.end[:4]) + 1 == int(after.end[:4])
