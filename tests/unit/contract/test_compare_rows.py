"""The rows of a comparison and of a trend: nested in JSON, one finding a row in a table."""

from lvliang_cli.core.contract.compare_rows import COMPARISONS, OBSERVATIONS, Observed, Pair
from lvliang_cli.core.data.dataset import Collection
from lvliang_cli.core.query.compare import compare
from lvliang_cli.core.query.trend import trend


def test_a_comparison_has_a_row_for_each_finding(years: Collection) -> None:
    """12万余辆 is a bound, so it is compared to its last digit and literally."""
    names = ["qinghe-2023/vehicles-checked", "qinghe-2022/vehicles-checked"]
    (comparison,) = compare(years, names).comparisons
    row = COMPARISONS.row(Pair(years, comparison))
    assert (row["base"], row["other"]) == tuple(names)
    assert len(row["findings"]) == len(comparison.findings) > 1
    assert not {"basis", "base_label", "source_url"} & set(row)
    pairs = (Pair(years, comparison, finding) for finding in comparison.findings)
    table = COMPARISONS.grid(map(COMPARISONS.flat, pairs))
    assert [cells[table.header.index("basis")] for cells in table.rows] == [
        finding["basis"] for finding in row["findings"]
    ]
    assert {cells[-1] for cells in table.rows} == {"derived"}


def test_the_first_of_a_trend_has_no_step(years: Collection) -> None:
    found = trend(years, "检查车辆").observations
    first, later = (OBSERVATIONS.flat(Observed(years, one)) for one in found)
    absent = ("step", "processing", "difference_unit")
    assert [first[name] for name in (*absent, "notes")] == [None, None, None, []]
    assert later["step"]["base"] == first["metric"]
    assert (later["difference_unit"], later["processing"]) == ("vehicle", "derived")
