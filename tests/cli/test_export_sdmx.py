"""SDMX-CSV: what stands where, and what the standard's own library reads of it."""

import csv
import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from lvliang_cli.exports.sdmx import COLUMNS, code_of, time_period

from .calling import SECOND, records, release_of
from .exporting import exported

DIMENSIONS = ("INDICATOR", "REF_AREA", "TIME_PERIOD", "UNIT_MEASURE", "FIGURE")


def rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(path.read_text("utf-8").splitlines()))


@pytest.mark.parametrize(
    ("start", "end", "written"),
    [
        ("2020-01-01", "2020-12-31", "2020"),
        ("2020-01-01", "2020-06-30", "2020-S1"),
        ("2020-07-01", "2020-12-31", "2020-S2"),
        ("2021-10-01", "2021-12-31", "2021-Q4"),
        ("2020-02-01", "2020-02-29", "2020-02"),
        ("2023-10-12", "2023-10-12", "2023-10-12"),
        ("2023-01-01", "2023-09-30", "2023-01-01/P9M"),
        ("2022-12-01", "2023-02-28", "2022-12-01/P3M"),
        ("2019-01-01", "2023-12-31", "2019-01-01/P60M"),
        ("2019-07-01", "2020-06-30", "2019-07-01/P12M"),
        ("2023-01-02", "2023-01-31", "2023-01-02/P30D"),
        ("2023-12-30", "2024-01-02", "2023-12-30/P4D"),
    ],
)
def test_a_time_is_written_as_the_standard_has_it(start: str, end: str, written: str) -> None:
    assert time_period(start, end) == written


def test_every_figure_is_an_observation_and_a_bound_has_no_value(tmp_path: Path) -> None:
    exported("sdmx", tmp_path, SECOND)
    dated, undated = (rows(tmp_path / f"qinghe-2023.{name}.csv") for name in ("sdmx", "no-period"))
    release = release_of(SECOND)
    assert {row["FIGURE"] for row in dated + undated} == {
        f"qinghe-2023$-{metric['id']}" for metric in release["metrics"]
    }
    assert all(row["TIME_PERIOD"] for row in dated)
    assert not any(row["TIME_PERIOD"] for row in undated)
    for row in dated + undated:
        is_exact = row["QUALIFIER"] == "exact"
        assert bool(row["OBS_VALUE"]) == is_exact
        assert row["LOWER"] == row["UPPER"] if is_exact else row["OBS_STATUS"] != "A"
    caught = next(row for row in dated if row["FIGURE"].endswith("$-suspects-caught"))
    assert (caught["OBS_VALUE"], caught["OBS_STATUS"]) == ("", "E")
    assert (caught["LOWER"], caught["UPPER"], caught["PRINTED"]) == ("", "1500", "1500名")


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("newly-employed-urban-workers", "newly-employed-urban-workers"),
        ("case+accept", "case@accept"),
        ("qinghe-2023/p4-1", "qinghe-2023$-p4-1"),
        ("严", "$E4$B8$A5"),  # U+4E25
        ("share:a.b", "share$3Aa$2Eb"),
        ("a~b|c$-d@e%f", "a$7Eb$7Cc$24-d$40e$25f"),
        ("", ""),
    ],
)
def test_a_name_is_an_id_of_the_standard_and_comes_back(name: str, code: str) -> None:
    assert code_of(name) == code
    assert re.fullmatch(r"[A-Za-z0-9_@$-]*", code)
    assert unquote(code.replace("$-", "/").replace("@", "+").replace("$", "%")) == name


def test_a_file_of_no_observation_is_not_written(tmp_path: Path) -> None:
    release = release_of(SECOND)
    release["period"] = None
    for metric in release["metrics"]:
        metric["period"] = None
    undated = tmp_path / "undated.json"
    undated.write_text(json.dumps(release), "utf-8")
    written = exported("sdmx", tmp_path / "out", undated).iterdir()
    assert [path.name for path in written] == ["qinghe-2023.no-period.csv"]


def test_every_code_is_an_id_of_the_standard(tmp_path: Path) -> None:
    exported("sdmx", tmp_path, SECOND)
    for path in tmp_path.glob("*.csv"):
        for row in rows(path):
            for name in ("INDICATOR", "REF_AREA", "UNIT_MEASURE", "FIGURE"):
                assert re.fullmatch(r"[A-Za-z0-9_@$-]+", row[name])


def test_the_library_of_the_standard_reads_it(tmp_path: Path) -> None:
    pytest.importorskip("pysdmx", reason="pysdmx is not installed")
    pytest.importorskip("pandas", reason="pysdmx[data] is not installed")
    from pysdmx.io import read_sdmx

    exported("sdmx", tmp_path)
    (path,) = tmp_path.glob("*.sdmx.csv")
    (dataset,) = read_sdmx(path).data
    assert dataset.structure == "Dataflow=LVLIANG:FIGURES(1.0)"
    read: Any = dataset.data
    assert [*read.columns] == [*COLUMNS[3:]]
    assert not read.duplicated(subset=list(DIMENSIONS)).any()
    assert len(read) == len([one for one in records("metrics") if one["period"]])
    written = [row["OBS_VALUE"] for row in rows(path)]
    assert ["" if value != value else str(value) for value in read["OBS_VALUE"]] == written
    assert set(read["REF_AREA"]) <= {"141100", "140000", "_U"}
