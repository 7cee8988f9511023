"""The same release as text, Word and PDF; and what is said of files that cannot be read."""

import random
import sys
import zipfile
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from io import BytesIO
from pathlib import Path

import docx
import pytest
from reportlab.lib.pagesizes import A5
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from lvliang_cli.core.check.dataset.dataset_check import check_all, results
from lvliang_cli.core.data.dataset import Dataset
from lvliang_cli.core.extract.draft import About, draft
from lvliang_cli.core.extract.reading import read
from lvliang_cli.core.text.errors import BadData
from lvliang_cli.sources.source_text import source_text

TITLE = "甲市公安局上半年通报"
BODY = "2023年上半年,全市共破获刑事案件1234起,同比上升12.5%。"


def word(*paragraphs: str, table: Sequence[Sequence[str]] = ()) -> "docx.document.Document":
    made = docx.Document()
    for paragraph in paragraphs:
        made.add_paragraph(paragraph)
    if table:
        grid = made.add_table(len(table), len(table[0]))
        for row, cells in zip(grid.rows, table, strict=True):
            for cell, text in zip(row.cells, cells, strict=True):
                cell.text = text
    return made


def saved(made: "docx.document.Document", folder: Path, name: str = "release.docx") -> str:
    made.save(str(folder / name))
    return str(folder / name)


def pdf(folder: Path, *pages: Sequence[tuple[int, int, str]]) -> str:
    """A PDF with each text of a page at its place, in points from the lower left corner."""
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    path = str(folder / "release.pdf")
    canvas = Canvas(path, pagesize=A5)
    for page in pages:
        canvas.setFont("STSong-Light", 12)
        for x, y, text in page:
            canvas.drawString(x, y, text)
        canvas.showPage()
    canvas.save()
    return path


def test_the_name_of_a_word_document_does_not_matter(tmp_path: Path) -> None:
    assert source_text(saved(word(BODY), tmp_path, "release.txt")).text == f"{BODY}\n"


TABLE = (
    ("类别", "本年(起)", "上年同期(起)", "同比(%)"),
    ("合计", "1234", "1120", "10.2"),
    ("盗窃", "834", "700", "19.1"),
    ("诈骗", "400", "420", "-5.8"),
)
"""The last number does not agree: 400 is 4.8 per cent less than 420."""


def told(path: str) -> tuple[list[object], list[object], list[object]]:
    """The figures of a file, their relations and the verdicts on these."""
    reading = read(source_text(path).text)
    figures = [
        (f.as_written, f.value, f.unit, f.counted, f.period, f.base, f.doubts)
        for f in reading.figures
    ]
    linked = [(r.type, r.stated, r.arguments, r.linked, r.doubts) for r in reading.relations]
    made = draft(reading, About("x", None, None, date(2024, 1, 1)))
    verdicts = [c.result.verdict for c in results(check_all(Dataset(made, "-", b"")))]
    return list(figures), list(linked), list(verdicts)


def test_the_same_release_gives_the_same_figures_and_verdicts_in_every_kind(
    tmp_path: Path,
) -> None:
    text = tmp_path / "release.txt"
    rows = ["\t".join(row) for row in TABLE]
    text.write_text("\n".join((TITLE, BODY, *rows)) + "\n", "utf-8")
    figures, linked, verdicts = told(str(text))
    assert len(figures) == 11
    assert verdicts.count("repairable") == 1
    page = tmp_path / "release.html"
    cells = "".join(f"<tr>{''.join(f'<td>{c}</td>' for c in row)}</tr>" for row in TABLE)
    page.write_text(f"<html><p>{TITLE}<p>{BODY}<table>{cells}</table>", "utf-8")
    aligned = tmp_path / "aligned.txt"
    wide = [
        "".join(c + " " * (16 - 2 * len(c) + len(c) * c[0].isascii()) for c in r) for r in TABLE
    ]
    aligned.write_text("\n".join((TITLE, BODY, *wide)) + "\n", "utf-8")
    lines = [(40, 500, TITLE), (40, 470, BODY[:14]), (40, 454, BODY[14:])]
    lines += [(40 + 90 * n, 430 - 16 * m, c) for m, r in enumerate(TABLE) for n, c in enumerate(r)]
    for path in (
        str(page),
        saved(word(TITLE, BODY, table=TABLE), tmp_path),
        str(aligned),
        pdf(tmp_path, lines),
    ):
        assert told(path) == (figures, linked, verdicts), path


def refusal(path: Path) -> str:
    with pytest.raises(BadData) as caught:
        source_text(str(path))
    hint = caught.value.hint
    return caught.value.words.en + ("" if hint is None else f" / {hint.en}")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"%PDF-1.4 torn", "not a PDF that can be read"),
        (b"PK\3\4 torn", "not a Word document"),
        (  # a package of a version yet to come
            b"PK\3\4PK\1\2\x14\0\x5c"
            + bytes(39)
            + b"PK\5\6"
            + bytes(4)
            + b"\1\0\1\0\x2e\0\0\0\4\0\0\0\0\0",
            "not a Word document",
        ),
        (b"\xd0\xcf\x11\xe0 old", "an old Office format (.doc, .xls) / save it as .docx or .pdf"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "locked with a password"),
    ],
)
def test_damaged_and_other_files_are_refused_in_a_line(
    data: bytes, said: str, tmp_path: Path
) -> None:
    path = tmp_path / "x.docx"
    path.write_bytes(data)
    assert said in refusal(path)


@pytest.mark.parametrize("seed", range(12))
def test_bytes_that_fell_over_are_text_or_a_refusal(seed: int, tmp_path: Path) -> None:
    source = random.Random(seed)
    for path in (
        saved(word(TITLE, BODY, table=TABLE), tmp_path),
        pdf(tmp_path, [(40, 500, TITLE)]),
    ):
        data = bytearray(Path(path).read_bytes())
        for _ in range(6):
            data[source.randrange(8, len(data))] = source.randrange(256)
        Path(path).write_bytes(data)
        with suppress(BadData):
            source_text(path)


def test_a_package_that_is_no_word_document_is_refused(tmp_path: Path) -> None:
    for member, said in (("xl/workbook.xml", "not a Word document"), ("word/document.xml", "")):
        path = tmp_path / "x.docx"
        with zipfile.ZipFile(path, "w") as package:
            package.writestr(member, "<a/>")
        assert said in refusal(path)


def test_a_package_that_names_text_of_another_place_is_refused(tmp_path: Path) -> None:
    whole, path = BytesIO(), tmp_path / "x.docx"
    word(BODY).save(whole)
    with zipfile.ZipFile(whole) as made, zipfile.ZipFile(path, "w") as package:
        for member in made.namelist():
            content = made.read(member)
            if member == "word/document.xml":
                named = b'<!DOCTYPE w:document [<!ENTITY a SYSTEM "file:///dev/null">]><w:document'
                content = content.replace(b"<w:document", named, 1)
            package.writestr(member, content)
    assert "damaged or locked: it names text that is elsewhere" in refusal(path)


def test_a_package_that_swells_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lvliang_cli.sources.word.MAX_UNPACKED", 100)
    path = saved(word(BODY), tmp_path)
    assert "too large when unpacked" in refusal(Path(path))


@pytest.mark.parametrize(
    ("home", "command"),
    [
        ("/home/a/.venv", "pip install 'lvliang[documents]'"),
        ("/home/a/.local/pipx/venvs/lvliang", "pipx install --force 'lvliang[documents]'"),
        ("/home/a/.local/share/uv/tools/lvliang", "uv tool install 'lvliang[documents]'"),
    ],
)
def test_what_is_missing_is_told_with_the_command_that_adds_it(
    home: str, command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = saved(word(BODY), tmp_path)
    monkeypatch.setattr(sys, "prefix", home)
    monkeypatch.setitem(sys.modules, "docx", None)
    assert refusal(Path(path)).endswith(f"run: {command}")


def test_a_torn_package_is_refused_whatever_is_torn(tmp_path: Path) -> None:
    whole = BytesIO()
    word(BODY).save(whole)
    data = whole.getvalue()
    path = tmp_path / "x.docx"
    for cut in range(10, len(data), len(data) // 12):
        path.write_bytes(data[:cut])
        assert "not a Word document" in refusal(path)
