"""A table as rows and columns of cells: names, depth, and what can be added."""

import pytest

from lvliang_cli.core.extract.language.boundaries import Span
from lvliang_cli.core.extract.model.mention import Mention
from lvliang_cli.core.extract.stage1_numbers.quantity import Quantity, Verdict
from lvliang_cli.core.extract.stage2_layout.tables import Entry
from lvliang_cli.core.extract.stage6_relations.tables.table_grid import Grid


def grid_of(row: str, column: str, value: int = 12, unit: str = "件") -> Grid:
    """A table of one cell."""
    plain = f"{row}\t{column}"
    heads = (Span(0, len(row)),), (Span(len(row) + 1, len(plain)),)
    entry = Entry(Span(0, 0), unit, "level", *heads, (3, 1))
    mention = Mention(Quantity(0, 2, 2, value, 0, unit), Verdict("statistic", "table-cell"))
    return Grid(plain, [(entry, mention)], {id(mention): 7})


@pytest.mark.parametrize(
    ("row", "name", "depth", "is_total", "is_of_which"),
    [
        ("一、收入", "收入", 0, False, False),
        ("(一)税收", "税收", 1, False, False),
        ("1.增值税", "增值税", 2, False, False),
        ("(1)国内", "国内", 3, False, False),
        ("其中:城镇", "其中:城镇", None, False, True),
        ("合 计(件)", "合 计(件)", None, True, False),
        ("1.5万以上", "1.5万以上", None, False, False),
    ],
)
def test_a_row(row: str, name: str, depth: int | None, is_total: bool, is_of_which: bool) -> None:
    (line,) = grid_of(row, "数量").rows
    assert (line.at, line.name, line.depth) == (3, name, depth)
    assert (line.is_total, line.is_of_which) == (is_total, is_of_which)


@pytest.mark.parametrize(
    ("column", "unit", "adds_up"),
    [
        ("数量", "件", True),
        ("人均数量", "件", False),
        ("数量", "%", False),
        ("数量", "元/吨", False),
    ],
)
def test_what_can_be_added(column: str, unit: str, adds_up: bool) -> None:
    grid = grid_of("城区", column, unit=unit)
    assert grid.adds_up(grid.cells[3, 1]) is adds_up


def test_numbers_below_zero_and_those_that_may_be() -> None:
    grid = grid_of("利润", "数量", value=-12)
    cell = grid.cells[3, 1]
    assert (cell.figure, cell.number.value, cell.unit) == (7, -12, "case")
    assert grid.is_net(cell)
    other = grid_of("收入", "数量")
    assert not other.is_net(other.cells[3, 1])
