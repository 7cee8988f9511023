"""Datasets as Parquet, read back by DuckDB."""

import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from lvliang_cli.index.views import VIEWS

from .calling import SECOND, THIRD, ok, release_of, run, write_dataset
from .exporting import exported

duckdb = pytest.importorskip("duckdb", reason="DuckDB, the extra scale, is not installed")


def rows(folder: Path, view: str, columns: str = "*") -> list[Any]:
    found: list[Any] = duckdb.sql(f"select {columns} from '{folder}/{view}.parquet'").fetchall()
    return found


@pytest.mark.parametrize("view", [name for name in VIEWS if name != "unreadable"])
def test_a_file_holds_what_query_answers(view: str, tmp_path: Path) -> None:
    exported("parquet", tmp_path, SECOND, THIRD)
    data = ("--data", str(SECOND), "--data", str(THIRD))
    answered = ok("query", f"select * from {view}", "--json", *data).json["rows"]
    assert [tuple(row.values()) for row in answered] == [
        tuple(float(cell) if isinstance(cell, Decimal) and cell % 1 else cell for cell in row)
        for row in rows(tmp_path, view)
    ]


def test_what_does_not_fit_is_text_alone(tmp_path: Path) -> None:
    release = release_of(SECOND)
    first, second = release["metrics"][:2]
    for metric, value in ((first, 10**30), (second, 178)):
        metric.update(value=value, lower=value, upper=value)
    exported("parquet", tmp_path / "out", write_dataset(tmp_path / "x.json", release))
    assert rows(tmp_path / "out", "figures", "value, value_exact")[:2] == [
        (None, "1" + "0" * 30),
        (Decimal(178), "178"),
    ]


def test_without_duckdb_the_extra_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "duckdb", None)
    ran = run("export", "--to", "parquet", str(tmp_path / "out"))
    assert ran.code == 2
    assert "lvliang[scale]" in ran.said
    assert not (tmp_path / "out").exists()
