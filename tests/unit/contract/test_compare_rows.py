"""The rows of a comparison: findings nested in JSON, one a row in a table."""

from lvliang_cli.core.contract.compare_rows import COMPARISONS, Pair
from lvliang_cli.core.data.dataset import Collection
from lvliang_cli.core.query.compare import compare


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
    assert {cells[table.header.index("processing")] for cells in table.rows} == {"derived"}
    assert {cells[-1] for cells in table.rows} == {"Qinghe (invented)"}
