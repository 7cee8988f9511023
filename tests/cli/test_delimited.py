"""CSV and TSV that programs and spreadsheets read without harm."""

import csv
import io
import re

import pytest

from .calling import COMMANDS, ok, records

PLACE = ("paragraph", "start", "end", "source_url")


def read(text: str, delimiter: str = ",") -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))


@pytest.mark.parametrize("name", COMMANDS)
def test_every_row_is_as_wide_as_the_header(name: str) -> None:
    rows = read(ok(*COMMANDS[name], "--csv").text)
    assert len(rows) > 1 or name.endswith(".show")
    assert len(set(rows[0])) == len(rows[0])
    assert {len(row) for row in rows} == {len(rows[0])}


def test_every_figure_carries_its_place() -> None:
    for command in (("metrics", "list"), ("show", "fraud"), ("summary",), ("search", "诈骗")):
        header, *rows = read(ok(*command, "--csv").text)
        for name in PLACE:
            at = header.index(name)
            for row in rows:
                assert row[at] or row[0] in ("topic", "section", "term")


def test_cells_are_what_the_dataset_holds() -> None:
    header, *rows = read(ok("metrics", "list", "--csv").text)
    for row, metric in zip(rows, records("metrics"), strict=True):
        cells = dict(zip(header, row, strict=True))
        assert cells["id"] == metric["id"]
        assert cells["label_zh"] == metric["label"]["zh"]
        assert cells["label_en"] == metric["label"]["en"]
        assert cells["as_written"] == metric["as_written"]
        assert float(cells["value"]) == metric["value"]
        assert cells["upper"] == "" if metric["upper"] is None else cells["upper"]
        assert cells["cautions"] == ";".join(metric["cautions"])
        assert cells["start"] == str(metric["locator"]["start"])


def test_fields_narrow_and_order_the_columns() -> None:
    header, *rows = read(ok("metrics", "list", "--csv", "--fields", "value,label,id").text)
    assert header == ["value", "label_zh", "label_en", "id"]
    assert len(rows) == len(records("metrics"))
    one = read(ok("metrics", "list", "--csv", "--fields", "label_en,period_start").text)
    assert one[0] == ["label_en", "period_start"]


def test_excel_gets_a_mark_and_crlf() -> None:
    plain = ok("metrics", "list", "--csv").out
    excel = ok("metrics", "list", "--csv", "--excel").out
    assert excel.startswith(b"\xef\xbb\xbf")
    assert excel.count(b"\r\n") == excel.count(b"\n")
    assert excel[3:].replace(b"\r\n", b"\n") == plain
    assert b"\r" not in plain
    assert not plain.startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("format", ["csv", "tsv"])
def test_nothing_runs_as_a_formula(format: str, hostile: str) -> None:
    delimiter = "," if format == "csv" else "\t"
    text = ok("metrics", "list", "--format", format, "--data", hostile).text
    header, *rows = read(text, delimiter)
    guarded = 0
    for row in rows:
        for cell in row:
            if re.fullmatch(r"[-+]?[\d,]+(\.\d+)?%?", cell):
                continue
            assert not cell.startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r"))
            guarded += cell.startswith("'")
    assert guarded >= 6
    labels = header.index("label_zh")
    assert rows[1][labels] == "'=cmd()|'/c calc'!A1"
    assert rows[2][labels + 1] == "'+1+cmd"


def test_numbers_are_not_harmed_by_the_guard() -> None:
    header, *rows = read(ok("metrics", "list", "--csv").text)
    values = [row[header.index("value")] for row in rows]
    assert any(value.startswith("-") for value in values)
    for name in ("value", "lower", "upper", "decimals"):
        for row in rows:
            assert re.fullmatch(r"(-?\d+(\.\d+)?)?", row[header.index(name)])


def test_text_that_is_only_a_number_is_not_harmed(hostile: str) -> None:
    header, *rows = read(ok("metrics", "list", "--csv", "--data", hostile).text)
    at = header.index("label_zh")
    assert rows[5][at : at + 2] == ["-20%", "+1,234.5"]


def test_hostile_dataset_keeps_the_grid(hostile: str) -> None:
    for command in (("metrics", "list"), ("show", "fraud"), ("topics",), ("search", "red")):
        rows = read(ok(*command, "--csv", "--data", hostile).text)
        assert len(rows) > 1
        assert {len(row) for row in rows} == {len(rows[0])}
