"""CSV files: one a list, safe from spreadsheets."""

import csv
from pathlib import Path

from lvliang_cli.exports.tables import TITLES

from .calling import SECOND, THIRD, ok
from .exporting import exported


def test_csv_has_a_file_for_every_list(tmp_path: Path) -> None:
    names = [path.name for path in exported("csv", tmp_path, SECOND).iterdir()]
    assert sorted(names) == sorted(f"{name}.csv" for name in TITLES)
    metrics = (tmp_path / "metrics.csv").read_text("utf-8")
    assert metrics == ok("metrics", "--csv", "--data", str(SECOND)).text


def test_several_datasets_are_in_one_file_a_list(tmp_path: Path) -> None:
    both, rows = exported("csv", tmp_path / "both", SECOND, THIRD), []
    for path, ident in ((SECOND, "qinghe-2023"), (THIRD, "qinghe-2022")):
        alone = exported("csv", tmp_path / ident, path)
        for name in TITLES:
            head, *lines = (alone / f"{name}.csv").read_text("utf-8").splitlines()
            home = head.split(",").index("dataset")
            assert {row[home] for row in csv.reader(lines)} <= {ident}
            rows.append((name, head, lines))
    for name in TITLES:
        (head, first), (_, second) = ((head, lines) for of, head, lines in rows if of == name)
        assert (both / f"{name}.csv").read_text("utf-8").splitlines() == [head, *first, *second]


def test_csv_is_safe_from_spreadsheets(hostile: str, tmp_path: Path) -> None:
    exported("csv", tmp_path, hostile)
    metrics = (tmp_path / "metrics.csv").read_text("utf-8")
    assert metrics == ok("metrics", "--csv", "--data", hostile).text
    with (tmp_path / "metrics.csv").open(encoding="utf-8", newline="") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert any(cell.startswith("'=") for cell in cells)
    assert not any(cell.startswith(("=", "@")) for cell in cells)
