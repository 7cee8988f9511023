"""Workbooks, read back by openpyxl."""

import json
import re
import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import openpyxl
import pytest
from openpyxl.cell.cell import Cell
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from lvliang_cli.exports import workbook as made
from lvliang_cli.exports.tables import TITLES

from .calling import BUNDLED, SECOND, THIRD, UNSAFE, ok, records, release_of, run, write_dataset
from .exporting import exported


def workbook(folder: Path, *data: str | Path) -> Workbook:
    (file,) = exported("xlsx", folder, *data).glob("*.xlsx")
    return openpyxl.load_workbook(file)


def cells(book: Workbook) -> Iterator[Cell]:
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            yield from (cell for cell in row if cell.value is not None)


def column(sheet: Worksheet, name: str) -> list[Cell]:
    header = [cell.value for cell in sheet[1]]
    return [row[header.index(name)] for row in sheet.iter_rows(min_row=2)]


@pytest.mark.parametrize("path", [BUNDLED, SECOND, THIRD], ids=lambda path: path.name)
def test_first_sheet_is_about_the_dataset_and_then_every_list(path: Path, tmp_path: Path) -> None:
    from hashlib import sha256

    book = workbook(tmp_path, path)
    assert book.sheetnames == ["about", *TITLES]
    told = {row[0].value: row[1].value for row in book["about"].iter_rows()}
    release = release_of(path)
    assert told["数据集 / dataset"] == release["id"]
    for lang in ("zh", "en"):
        assert release["title"][lang] in told["题名 / title"]
    assert release["sources"][0]["url"] in told["来源 / source"]
    assert ("year inferred" in told["来源 / source"]) == (path == BUNDLED)
    assert told["数据集文件的 SHA-256 / SHA-256 of the dataset"] == (
        sha256(path.read_bytes()).hexdigest()
    )
    assert "not verified" in told["须知 / caution"]
    assert "未经核实" in told["须知 / caution"]
    for name in set(TITLES) - {"relations"}:
        assert book[name].max_row == 1 + len(release.get(name, ()))


def test_heads_stay_in_sight_filter_and_are_explained(tmp_path: Path) -> None:
    book = workbook(tmp_path, SECOND)
    for name in TITLES:
        sheet = book[name]
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref == sheet.dimensions
        for head in sheet[1]:
            assert head.font.b
            assert head.fill.fgColor.rgb.endswith("DCE6F1")
            assert " / " in head.comment.text


def test_in_a_chinese_session_heads_are_chinese_and_notes_have_the_names(tmp_path: Path) -> None:
    for lang in ("zh", "both"):
        ok("export", "--to", "xlsx", str(tmp_path / lang), "--lang", lang)
    chinese, both = (next((tmp_path / lang).iterdir()) for lang in ("zh", "both"))
    book, english = openpyxl.load_workbook(chinese), workbook(tmp_path / "en")
    assert book.sheetnames[:3] == ["说明", "数字", "通稿的章节"]
    for sheet, other in zip(book.worksheets[1:], english.worksheets[1:], strict=True):
        heads = [cell.value for cell in sheet[1]]
        assert len({*heads}) == len(heads)
        assert [cell.comment.text for cell in sheet[1]] == [c.comment.text for c in other[1]]
        assert [cell.comment.text.partition(":")[0] for cell in sheet[1]] == [
            cell.value for cell in other[1]
        ]
    assert heads[0] == "所审数字"
    assert column(book["数字"], "数字是什么(英文)")[0].value.isascii()
    head = openpyxl.load_workbook(both)["metrics"]["D1"].value
    assert head == "label_en 数字是什么(英文)"


def test_several_datasets_are_in_one_workbook(tmp_path: Path) -> None:
    exported("xlsx", tmp_path, SECOND, THIRD)
    book = openpyxl.load_workbook(tmp_path / "lvliang.xlsx")
    homes = [cell.value for cell in column(book["metrics"], "dataset")]
    figures = {release_of(path)["id"]: len(release_of(path)["metrics"]) for path in (SECOND, THIRD)}
    assert {home: homes.count(home) for home in homes} == figures
    ids = [row[1].value for row in book["about"].iter_rows() if "/ dataset" in str(row[0].value)]
    assert ids == [*figures]


def test_a_list_that_is_longer_than_a_sheet_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(made, "MOST_ROWS", 20)
    ran = run("export", "--to", "xlsx", str(tmp_path / "out"))
    assert (ran.code, ran.said.count("\n")) == (2, 2)
    assert "at most 20 rows" in ran.said
    assert not (tmp_path / "out").exists()


def test_columns_are_wide_enough_for_chinese(tmp_path: Path) -> None:
    sheet = workbook(tmp_path, SECOND)["topics"]
    longest = max(len(cell.value) for cell in column(sheet, "label_zh"))
    letter = column(sheet, "label_zh")[0].column_letter
    assert sheet.column_dimensions[letter].width >= 2 * longest


@pytest.mark.parametrize("path", [BUNDLED, SECOND, THIRD], ids=lambda path: path.name)
def test_numbers_are_numbers_and_print_is_text(path: Path, tmp_path: Path) -> None:
    sheet = workbook(tmp_path, path)["metrics"]
    metrics = json.loads(path.read_text("utf-8"), parse_float=Decimal)["metrics"]
    for name in ("value", "lower", "upper"):
        for cell, metric in zip(column(sheet, name), metrics, strict=True):
            if metric[name] is None:
                assert cell.value is None
                continue
            assert cell.data_type == "n"
            assert Decimal(str(cell.value)) == metric[name]
            decimals = str(metric[name]).partition(".")[2]
            shown = "0." + "0" * len(decimals) if decimals else "General"
            assert cell.number_format == shown
    for cell, metric in zip(column(sheet, "as_written"), metrics, strict=True):
        assert (cell.data_type, cell.value) == ("s", metric["as_written"])


def test_a_zero_that_is_printed_is_shown(digits: str, tmp_path: Path) -> None:
    sheet = workbook(tmp_path, digits)["metrics"]
    (cell,) = [
        value
        for ident, value in zip(column(sheet, "id"), column(sheet, "value"), strict=True)
        if ident.value == "kept-digits"
    ]
    assert (cell.value, cell.number_format) == (3.1, "0.00")


KEPT = ("123456789012345", "0.12345678901234", "99999999999999.5", "0.100", "1e-30")
CHANGED = ("1234567890123456", "1234567890123.100", "1e-31", "1000000000000000000")


@pytest.mark.parametrize("number", [*KEPT, *CHANGED])
def test_a_number_that_a_spreadsheet_would_change_is_text(number: str, tmp_path: Path) -> None:
    release = release_of(SECOND)
    arguments = release["relations"][0]["arguments"]
    next(each for each in arguments if each["value"] is not None)["value"] = 0.123454321
    path = tmp_path / "release.json"
    path.write_text(json.dumps(release).replace("0.123454321", number), "ascii")
    sheet = workbook(tmp_path / "out", path)["relations"]
    cell = next(cell for cell in column(sheet, "value") if cell.value is not None)
    if number in CHANGED:
        assert (cell.data_type, cell.value) == ("s", format(Decimal(number), "f"))
    else:
        assert cell.data_type == "n"
        assert Decimal(str(cell.value)) == Decimal(number)


def test_nothing_in_a_workbook_runs(hostile: str, tmp_path: Path) -> None:
    book = workbook(tmp_path, hostile)
    found = list(cells(book))
    assert any(str(cell.value).startswith("=") for cell in found)
    assert {cell.data_type for cell in found} == {"s", "n", "b"}
    assert not any(UNSAFE.search(str(cell.value)) for cell in found)
    assert not any(cell.hyperlink for cell in found)
    (file,) = tmp_path.glob("*.xlsx")
    with ZipFile(file) as parts:
        for name in parts.namelist():
            content = parts.read(name)
            assert not re.search(rb"<f[ >]|TargetMode|oleObject|externalLink", content), name


def test_a_text_too_long_for_a_cell_says_that_it_was_cut(tmp_path: Path) -> None:
    release = release_of(SECOND)
    release["topics"][0]["aliases"] = [f"{'😀' * 70}{number}" for number in range(400)]
    book = workbook(tmp_path / "out", write_dataset(tmp_path / "long.json", release))
    cell = column(book["topics"], "aliases")[0]
    assert cell.value.endswith("… [cut]")
    units = len(cell.value.encode("utf-16-le")) // 2
    assert 32_700 < units <= 32_767


def test_bytes_tell_no_time_but_that_of_the_dataset(tmp_path: Path) -> None:
    (file,) = exported("xlsx", tmp_path, SECOND).glob("*.xlsx")
    with ZipFile(file) as parts:
        assert {part.date_time[0] for part in parts.infolist()} == {1980}
        core = parts.read("docProps/core.xml").decode()
    stamps = re.findall(r"\d{4}-\d\d-\d\dT[^<]+", core)
    assert stamps
    assert {stamp[:10] for stamp in stamps} == {release_of(SECOND)["created"]}


def test_without_the_extra_the_answer_is_one_line(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    ran = run("export", "--to", "xlsx", str(tmp_path / "out"))
    assert (ran.code, ran.out) == (2, b"")
    assert "XlsxWriter" in ran.said
    assert "lvliang[xlsx]" in ran.said
    assert "Traceback" not in ran.said
    assert not (tmp_path / "out").exists()
    chinese = run("export", "--to", "xlsx", str(tmp_path / "out"), "--lang", "zh")
    assert "尚未安装" in chinese.said


def test_every_figure_is_a_row(tmp_path: Path) -> None:
    ids: list[Any] = [cell.value for cell in column(workbook(tmp_path)["metrics"], "id")]
    assert ids == [record["id"] for record in records("metrics")]
