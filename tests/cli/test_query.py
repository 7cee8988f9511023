"""``lvliang query``."""

import csv
import io
from pathlib import Path

import pytest

from lvliang_cli.index import sql

from .calling import MACHINES, PEOPLE, SECOND, ok, run

ASKED = "select label_zh, value, upper_exact from figures where kind = 'count' order by value"


@pytest.mark.parametrize("format", [*PEOPLE, *MACHINES])
def test_every_format_has_the_same_rows(format: str) -> None:
    rows = ok("query", ASKED, "--json").json["rows"]
    assert len(rows) > 5
    text = ok("query", ASKED, "--format", format).text
    assert all(row["label_zh"] in text for row in rows)


def test_csv_has_the_columns_that_were_asked_for() -> None:
    header, *rows = csv.reader(io.StringIO(ok("query", ASKED, "--csv").text))
    assert header == ["label_zh", "value", "upper_exact"]
    values = [float(value) for _, value, _ in rows]
    assert values == sorted(values)


def test_an_empty_answer_is_an_answer() -> None:
    none = "select id from figures where value > 1e30"
    assert ok("query", none, "--json").json["rows"] == []
    assert ok("query", none, "--csv").text == "id\n"
    assert ok("query", none, "--jsonl").out == b""


def test_datasets_are_named_as_everywhere() -> None:
    counted = "select dataset, count(*) as n from figures group by 1 order by 1"
    assert ok("query", counted, "--csv").text == "dataset,n\nlvliang-2020h1,35\n"
    one = ok("query", counted, "--csv", "--data", str(SECOND)).text
    assert one == "dataset,n\nqinghe-2023,25\n"
    both = ok("query", counted, "--csv", "--data", "all").text
    assert both.startswith("dataset,n\nlvliang-2020h1,35\nqinghe-2022,")
    assert ok("query", counted, "--csv", env={"LVLIANG_DATA": str(SECOND)}).text == one


def test_what_can_be_asked_is_explained_in_both_languages() -> None:
    rows = ok("query", "--explain-schema", "--json").json["columns"]
    views = {row["view"] for row in rows}
    assert {"figures", "releases", "claims", "relations"} <= views
    assert {"char_start", "char_end", "printed"} <= {row["column"] for row in rows}
    assert "所印" in ok("query", "--explain-schema", "--lang", "zh").text
    for view in views:
        ok("query", f"select * from {view} limit 1", "--json")


@pytest.mark.parametrize(
    "arguments", [(), ("select 1", "--explain-schema"), ("select",), ("attach 'x' as y",)]
)
def test_a_mistake_gets_one_line_and_a_hint(arguments: tuple[str, ...]) -> None:
    ran = run("query", *arguments)
    assert (ran.code, ran.out) == (2, b"")
    first, hint, *more = ran.said.splitlines()
    assert first.startswith("lvliang: ")
    assert "hint: " in hint
    assert not more


def test_data_cannot_drive_the_terminal(tmp_path: Path) -> None:
    text = ok("query", "select char(27) || '[31m<b>&' as \"<i>\"", columns=80, env={}).text
    assert "\x1b[31m<" not in text
    page = ok("query", "select '<b>&' as \"<i>\"", "--format", "html").text
    assert "<b>&" not in page
    assert "<i>" not in page


ENDLESS = "with recursive n(x) as (select 1 union all select x + 1 from n) select x from n"


@pytest.mark.parametrize("format", ["jsonl", "csv", "tsv"])
def test_rows_are_written_as_they_are_found(
    format: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """More than may be held in memory, with one head; refused in the end, with no file left."""
    monkeypatch.setattr(sql, "MOST_ROWS", 20_000)
    assert run("query", f"{ENDLESS} limit 25000", "--json").code == 2
    many = ok("query", f"{ENDLESS} limit 25000", "--format", format).text.splitlines()
    assert len(many) == 25_000 + (format != "jsonl")
    assert many[-1] in ("25000", '{"x": 25000}')
    assert many.count("x") == (format != "jsonl")
    headless = () if format == "jsonl" else ("--no-header",)
    bare = ok("query", f"{ENDLESS} limit 1200", "--format", format, *headless).text
    assert len(bare.splitlines()) == 1200
    out = tmp_path / "out"
    failed = run(
        "query",
        f"select abs(iif(x = 700, -9223372036854775807 - 1, x)) from ({ENDLESS})",
        "--format",
        format,
        "-o",
        str(out),
    )
    assert failed.code == 2
    assert "integer overflow" in failed.said
    assert not out.exists()


def test_what_is_streamed_for_a_spreadsheet_has_one_mark() -> None:
    text = ok("query", f"{ENDLESS} limit 1100", "--csv", "--excel").out
    assert text.startswith(b"\xef\xbb\xbfx\r\n1\r\n")
    assert text.count(b"\xef\xbb\xbf") == 1
    assert text.count(b"\r\n") == 1101
