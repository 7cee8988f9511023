"""The door for Python: rows that frames take as they are, texts read and checked."""

import json
import os
import subprocess
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import lvliang_cli as lv

from .calling import SECOND, THIRD, fresh_home, ok, records, release_of, run

TEXT = """太原市公安局通报
2023年1月至6月,全市共破案1200余起,抓获3人,同比上升5.1%。
其中盗窃案100起,诈骗案50起。
"""
WRONG = "2023年,全市共破获案件100起,上年为80起,同比上升50%。"


@pytest.fixture(autouse=True)
def _own_catalogue(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LVLIANG_HOME", fresh_home())


def kinds(rows: list[dict[str, Any]]) -> set[type]:
    return {type(cell) for row in rows for cell in row.values()}


def test_figures_are_those_of_the_dataset_with_every_digit() -> None:
    found = lv.open(SECOND).figures()
    stored = {metric["id"]: metric for metric in release_of(SECOND)["metrics"]}
    assert [row["id"] for row in found] == list(stored)
    for row in found:
        assert row["printed"] == stored[row["id"]]["as_written"]
        assert row["value"] == Decimal(str(stored[row["id"]]["value"]))
    change = next(row for row in found if row["id"] == "crime-solved-change")
    assert str(change["value"]) == "3.10"
    bound = next(row for row in found if row["id"] == "suspects-caught")
    assert (bound["qualifier"], bound["lower"], bound["upper"]) == ("nearly", None, Decimal(1500))
    assert kinds(found) == {str, int, Decimal, type(None)}


def test_several_datasets_and_the_catalogue() -> None:
    both = lv.open(SECOND, str(THIRD))
    assert [row["dataset"] for row in both.releases()] == ["qinghe-2023", "qinghe-2022"]
    (counted,) = both.query("select count(*) as n from figures")
    assert counted["n"] == len(both.figures()) == 47
    assert {row["figure"] for row in both.rows("figure_topics")} <= {
        row["id"] for row in both.figures()
    }
    assert [row["id"] for row in lv.open().figures()] == [one["id"] for one in records("metrics")]
    (counted,) = ok("query", "select count(*) as n from figures", "--data", "all", "--json").json[
        "rows"
    ]
    assert len(lv.open("all").figures()) == counted["n"]


def test_a_text_is_read_as_extract_reads_it(tmp_path: Path) -> None:
    path = tmp_path / "text.txt"
    path.write_text(TEXT, "utf-8", newline="\n")
    document = ok("extract", str(path), "--json").json
    found = lv.read(TEXT)
    assert [(row["number"], row["start"], row["end"], row["as_written"]) for row in found.figures]
    for row, told in zip(found.figures, document["figures"], strict=True):
        assert TEXT[row["start"] : row["end"]] == row["as_written"] == told["as_written"]
        assert row["value"] == Decimal(str(told["value"]))
        assert row["doubts"] == (";".join(told["doubts"]) or None)
    assert kinds(found.figures) == {str, int, Decimal, type(None)}
    assert [one["type"] for one in found.relations] == [
        one["type"] for one in document["relations"]
    ]
    assert [(one["figure"], one["code"]) for one in found.doubts] == [
        (told["number"], code) for told in document["figures"] for code in told["doubts"]
    ]
    assert (found.place, found.issued) == ("140100", None)
    given = lv.read(TEXT, issued=date(2023, 7, 5), region="大同市")
    assert (given.place, given.issued) == ("140200", "2023-07-05")
    assert lv.read(TEXT, issued="2023-07-05").issued == "2023-07-05"
    assert lv.read("") == lv.Reading([], [], [], None, None, None)


def test_a_text_is_checked_as_check_file_checks_it(tmp_path: Path) -> None:
    path = tmp_path / "text.txt"
    path.write_text(WRONG, "utf-8")
    ran = json.loads(
        subprocess.run(  # an error is found: exit code 1
            [sys.executable, "-m", "lvliang_cli", "check", str(path), "--json"],
            capture_output=True,
            check=False,
            env=os.environ,
        ).stdout
    )
    found = lv.check(WRONG)
    told = [one for one in ran["checks"] if one["severity"] is not None]
    assert [(one["severity"], one["code"], one["said"]) for one in found] == [
        (one["severity"], one["code"], one["said"]) for one in told
    ]
    assert found[0]["severity"] == "error"
    assert lv.check(WRONG.replace("50%", "25%")) == []


def test_bars_part_the_cells_of_a_table_in_a_string_and_in_a_file(tmp_path: Path) -> None:
    rows = "|立案(起)|900|1000|-10.0|\n|破案(起)|700|500|41.0|\n|抓获(人)|600|500|20.0|\n"
    text = f"|指标|今年|上年|同比(%)|\n|---|---|---|---|\n{rows}"
    (tmp_path / "table.txt").write_text(text, "utf-8")
    wrong = lv.check(text)
    assert [text[row["char_start"] : row["char_end"]] for row in wrong] == ["41.0"]
    assert wrong == lv.check(lv.text_of(tmp_path / "table.txt"))


def test_failures_have_words_in_both_languages() -> None:
    for call in (
        lambda: lv.open("nowhere").figures(),
        lambda: lv.check(TEXT, issued="July"),
        lambda: lv.open(SECOND).rows("figure"),
        lambda: lv.open(SECOND).query("drop table figures"),
        lambda: lv.read(b"5"),  # type: ignore[arg-type]
        lambda: lv.read(TEXT, region="Nowhere"),
        lambda: lv.check(TEXT, region="Nowhere"),
    ):
        with pytest.raises(lv.Failure) as failed:
            call()
        assert failed.value.words.zh != failed.value.words.en
        assert str(failed.value) == failed.value.words.en
    with pytest.raises(AttributeError, match="'nothing'"):
        _ = lv.nothing  # type: ignore[attr-defined]


def test_the_name_of_a_file_is_not_a_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("破案5起。")
    with pytest.raises(lv.Failure, match="is the name of a file"):
        lv.check(str(tmp_path / "a.txt"))
    assert lv.check("a.txt") == []


def test_positions_count_the_text_as_it_is_read(tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_text(f"<html><body><p>{TEXT}</p></body></html>", "utf-8")
    text = lv.text_of(page)
    for row in lv.read(text).figures:
        assert text[row["start"] : row["end"]] == row["as_written"]
    out = tmp_path / "a.txt"
    assert run("extract", str(page), "--text", str(out)).code == 0
    assert out.read_text("utf-8") == text
    with pytest.raises(lv.Failure, match="a page with its tags"):
        lv.read(page.read_text("utf-8"))
    assert {"open", "read", "check", "text_of", "Failure"} <= set(dir(lv))


@pytest.mark.parametrize("code", ["import lvliang_cli", "from lvliang_cli.main import main"])
def test_the_door_costs_the_command_line_nothing(code: str) -> None:
    told = f"import sys\n{code}\nprint('lvliang_cli.python' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", told], capture_output=True, check=True)
    assert ran.stdout.strip() == b"False"


def test_pandas_takes_the_rows() -> None:
    pandas = pytest.importorskip("pandas", reason="pandas, of the group frames, is not installed")
    rows = lv.open(SECOND, THIRD).figures()
    frame = pandas.DataFrame(rows)
    assert len(frame) == len(rows)
    solved = frame[frame["label_zh"] == "破获刑事案件"]
    assert [str(value) for value in solved["value"]] == ["1240", "1198"]
    assert frame["value"].sum() == sum(row["value"] for row in rows)
    assert len(pandas.DataFrame(lv.read(TEXT).figures)) == 5


def test_polars_takes_the_rows() -> None:
    polars = pytest.importorskip("polars", reason="polars, of the group frames, is not installed")
    rows = lv.open(SECOND, THIRD).figures()
    frame = polars.DataFrame(rows, infer_schema_length=None)
    assert frame.height == len(rows)
    assert isinstance(frame.schema["value"], polars.Decimal)
    assert frame["value"].to_list() == [row["value"] for row in rows]
    assert polars.DataFrame(lv.read(TEXT).figures, infer_schema_length=None).height == 5
