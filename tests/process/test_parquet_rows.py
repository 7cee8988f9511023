"""`--parquet`: the rows of `extract --csv`, filed by province and year; answers of `query`."""

import csv
import os
import signal
import subprocess
import time
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from lvliang_cli.core.text.errors import CannotWrite
from lvliang_cli.extras import parquet
from lvliang_cli.extras.parquet import Column, line, write

from .conftest import STARTED, Process, clean_environment

duckdb = pytest.importorskip("duckdb", reason="DuckDB, the extra scale, is not installed")
NUMBERS = ("value", "lower", "upper", "change_percent", "confidence")
PLACES = ("太原市", "大同市", "广州市", "某地")


def made(folder: Path, count: int) -> None:
    folder.mkdir()
    for n in range(count):
        year, place = 2019 + n % 3, PLACES[n % 4]
        text = (
            f"{place}公安局通报\n{year}年1月至6月,{place}公安机关共破案{n + 1}起,同比上升5.10%。\n"
        )
        (folder / f"{n:04}.txt").write_text(text, "utf-8")
    (folder / "0005.txt").write_bytes(b"\0bad")


def rows(folder: Path, columns: str) -> list[Any]:
    read = f"read_parquet('{folder}/**/*.parquet', hive_partitioning = true)"
    found: list[Any] = duckdb.sql(f"select {columns} from {read} order by all").fetchall()
    return found


def test_the_rows_are_those_of_the_csv_filed_by_province_and_year(
    process: Process, tmp_path: Path
) -> None:
    made(tmp_path / "in", 40)
    ran = process("extract", "in", "--parquet", "out", "--lang", "en")
    assert (ran.returncode, ran.stdout) == (4, b"")
    assert b"wrote out: figures of 39 files" in ran.stderr
    assert sorted(os.listdir(tmp_path)) == ["in", "out"]
    told = list(csv.DictReader(process("extract", "in", "--csv").stdout.decode().splitlines()))
    names = [name for name in told[0] if name not in NUMBERS]
    read = rows(tmp_path / "out", ", ".join(f'"{name}"::varchar' for name in names))
    assert sorted(tuple(cell or "" for cell in row) for row in read) == sorted(
        tuple(row[name] for name in names) for row in told
    )
    exact = rows(tmp_path / "out", "file, number, value, value_exact")
    assert [(file, str(number), text) for file, number, _, text in exact] == [
        (row["file"], row["number"], row["value"]) for row in told
    ]
    assert all(value == Decimal(text) for _, _, value, text in exact)
    assert {row[3] for row in exact} >= {"5.10"}
    parts = rows(tmp_path / "out", "distinct province, year")
    assert set(parts) == {(p, y) for p in (140000, 440000, None) for y in (2019, 2020, 2021)}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--parquet", "in"), b"in already exists"),
        (("--parquet", "new", "--dropped"), b"does not go with --dropped"),
        (("--parquet", "new", "-o", "rows.csv"), b"does not go with -o"),
        (("--parquet", ""), b"'' is not the name of a file"),
        (("--cluster", "tcp://127.0.0.1:9"), b"--cluster needs --parquet"),
    ],
)
def test_what_does_not_go_together_is_refused(
    arguments: tuple[str, ...], said: bytes, process: Process, tmp_path: Path
) -> None:
    made(tmp_path / "in", 3)
    ran = process("extract", "in", *arguments, "--lang", "en")
    assert (ran.returncode, ran.stdout) == (2, b"")
    assert said in ran.stderr
    assert os.listdir(tmp_path) == ["in"]


@pytest.mark.parametrize("name", ["out.rows", "out.draft"])
def test_what_another_left_beside_the_folder_stays(
    name: str, process: Process, tmp_path: Path
) -> None:
    made(tmp_path / "in", 1)
    (tmp_path / name).mkdir()
    (tmp_path / name / "mine").touch()
    ran = process("extract", "in", "--parquet", "out", "--lang", "en")
    assert (ran.returncode, ran.stdout) == (2, b"")
    assert f"{name} already exists".encode() in ran.stderr
    assert sorted(os.listdir(tmp_path)) == ["in", name]
    assert os.listdir(tmp_path / name) == ["mine"]


def test_texts_without_a_figure_leave_an_empty_folder(process: Process, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("没有数字。", "utf-8")
    assert process("extract", "a.txt", "--parquet", "out").returncode == 0
    assert (tmp_path / "out").is_dir()


def test_a_run_that_was_cut_short_is_gone_on_with(process: Process, tmp_path: Path) -> None:
    made(tmp_path / "in", 400)
    call = [*STARTED, "extract", "in", "--parquet", "out", "--lang", "en"]
    with subprocess.Popen(
        call, stderr=subprocess.PIPE, cwd=tmp_path, env=clean_environment()
    ) as running:
        read = tmp_path / "out.rows.read"
        deadline = time.monotonic() + 30
        while time.monotonic() < deadline and not (read.exists() and read.stat().st_size > 2000):
            time.sleep(0.01)
        running.send_signal(signal.SIGINT)
        said = running.communicate()[1]
    assert running.returncode == 130, said
    ran = process("extract", "in", "--parquet", "out", "--resume", "--lang", "en")
    assert ran.returncode == 4
    assert b"the rows of 0 files" not in ran.stderr
    assert sorted(os.listdir(tmp_path)) == ["in", "out"]
    assert len(rows(tmp_path / "out", "distinct file")) == 399


def test_query_writes_its_answer(process: Process, tmp_path: Path) -> None:
    sql = "select id, printed, value, 1/3.0 as third, null as empty, char_start from figures"
    ran = process("query", sql, "--parquet", "answer.parquet", "--lang", "en")
    assert (ran.returncode, ran.stdout) == (0, b"")
    assert os.listdir(tmp_path) == ["answer.parquet"]
    found = duckdb.sql(f"select * from '{tmp_path}/answer.parquet'")
    told = list(csv.DictReader(process("query", sql, "--csv").stdout.decode().splitlines()))
    assert [tuple(map(str, row)) for row in found.select("id, printed, third").fetchall()] == [
        (row["id"], row["printed"], row["third"]) for row in told
    ]
    types = dict(zip(found.columns, map(str, found.types), strict=True))
    assert types["id"] == types["empty"] == "VARCHAR"
    assert (types["third"], types["char_start"]) == ("DECIMAL(38,15)", "BIGINT")
    assert process("query", sql, "--parquet", "no/x.parquet").returncode == 5
    assert process("query", "--parquet", "x").returncode == 2
    assert os.listdir(tmp_path) == ["answer.parquet"]


def test_what_does_not_fit_is_null_and_never_rounded(tmp_path: Path) -> None:
    cells = ["1" * 29, "1" * 30, "0.123456789", "0.1234567891", "-5.10", None, "a'b\"\n\0省"]
    path = tmp_path / "lines"
    path.write_text("".join(line(["x"], [cell]) for cell in cells), "utf-8")
    target = tmp_path / "it's.parquet"
    write(str(path), [Column("n", "number", "x"), Column("x", "text", "x")], str(target))
    found = duckdb.read_parquet(str(target)).fetchall()
    assert [text for _, text in found] == cells
    fitting = ["1" * 29, None, "0.123456789", None, "-5.1", None, None]
    assert [n for n, _ in found] == [text and Decimal(text) for text in fitting]


def test_rows_that_need_more_memory_than_is_usual_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines, columns = tmp_path / "lines", [Column("part", "text", "part"), Column("n", "whole", "n")]
    held = [(str(n % 3), n) for n in range(50_000)]
    lines.write_text("".join(line(("part", "n"), row) for row in held), "utf-8")
    monkeypatch.setattr(parquet, "_MEMORY", ("1MB", "512MB"))
    target = tmp_path / "out"
    target.mkdir()
    write(str(lines), columns, str(target), ("part",))
    assert rows(target, "part::int, n") == sorted((int(part), n) for part, n in held)
    monkeypatch.setattr(parquet, "_MEMORY", ("1MB",))
    with pytest.raises(CannotWrite, match="Memory"):
        write(str(lines), columns, str(target), ("part",))
