"""The same release as text, Word and PDF; and what is said of files that cannot be read."""

import zipfile
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from PIL import Image
from reportlab.lib.pagesizes import A5
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from lvliang_cli.core.extract.reading import read
from lvliang_cli.core.text.errors import BadData
from lvliang_cli.sources import documents
from lvliang_cli.sources.raised import raised
from lvliang_cli.sources.source_text import source_text

TITLE = "甲市公安局上半年通报"
BODY = "2023年上半年,全市共破获刑事案件1234起,同比上升12.5%。"
TABLE = (("指标", "件数"), ("盗窃", "45起"), ("诈骗", "67起"))


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


def test_a_word_document_is_its_paragraphs_and_the_rows_of_its_tables(tmp_path: Path) -> None:
    source = source_text(saved(word(TITLE, "", BODY, table=TABLE), tmp_path))
    assert source.kind == "word"
    assert source.text == f"{TITLE}\n{BODY}\n指标\t件数\n盗窃\t45起\n诈骗\t67起\n"
    assert source.page(0) is None


def test_the_name_of_a_word_document_does_not_matter(tmp_path: Path) -> None:
    assert source_text(saved(word(BODY), tmp_path, "release.txt")).text == f"{BODY}\n"


def test_struck_and_hidden_text_is_not_on_the_page(tmp_path: Path) -> None:
    made = word()
    paragraph = made.add_paragraph("发案")
    paragraph.add_run("99").font.strike = True
    paragraph.add_run("77").font.hidden = True
    kept = paragraph.add_run("88起")
    kept.font.strike = False
    assert source_text(saved(made, tmp_path)).text == "发案88起\n"


def test_tracked_changes_are_read_as_accepted(tmp_path: Path) -> None:
    made = word()
    paragraph = made.add_paragraph("立案")
    for tag, text in (("w:del", "12"), ("w:ins", "34")):
        change = OxmlElement(tag)
        run = paragraph.add_run(text)._r
        if tag == "w:del":
            run.find(qn("w:t")).tag = qn("w:delText")
        change.append(run)
        paragraph._p.append(change)
    paragraph.add_run("起")
    assert source_text(saved(made, tmp_path)).text == "立案34起\n"


def test_a_raised_note_mark_does_not_lengthen_a_number(tmp_path: Path) -> None:
    made = word()
    paragraph = made.add_paragraph("抓获34")
    paragraph.add_run("2").font.superscript = True
    paragraph.add_run("名,占地12km")
    paragraph.add_run("2").font.superscript = True
    assert source_text(saved(made, tmp_path)).text == "抓获34名,占地12km²\n"


@pytest.mark.parametrize(
    ("text", "before", "kept"),
    [
        ("2", "12km", "²"),
        ("3", "5 m", "³"),
        ("2", "34", ""),
        ("[1]", "5678", ""),
        ("*", "增加值", ""),
        ("注1", "人口", ""),
        ("th", "12", "th"),
    ],
)
def test_raised_characters(text: str, before: str, kept: str) -> None:
    assert raised(text, before) == kept


def test_a_cell_over_several_rows_names_each_and_is_counted_once(tmp_path: Path) -> None:
    made = word(table=(("破案", "567起"), ("", "412起"), ("合计 3起", "1起"), ("", "2起")))
    grid = made.tables[0]
    grid.cell(0, 0).merge(grid.cell(1, 0))
    grid.cell(2, 0).merge(grid.cell(3, 0))
    text = source_text(saved(made, tmp_path)).text
    assert text == "破案\t567起\n破案\t412起\n合计 3起\t1起\n\t2起\n"


def test_a_cell_over_several_columns_keeps_the_others_in_theirs(tmp_path: Path) -> None:
    made = word(table=(("表头", ""), ("盗窃", "45起")))
    grid = made.tables[0]
    grid.cell(0, 0).merge(grid.cell(0, 1))
    assert source_text(saved(made, tmp_path)).text == "表头\t\n盗窃\t45起\n"


def test_a_pdf_keeps_its_pages_and_joins_the_lines_of_a_paragraph(tmp_path: Path) -> None:
    edge = "全市公安机关共破获刑事案件一千余起抓获犯罪嫌疑人12"
    first = [(40, 500, edge), (40, 484, "34名。"), (64, 468, "第二段。")]
    source = source_text(pdf(tmp_path, first, [(40, 500, "查处酒驾45起。")]))
    assert source.kind == "pdf"
    assert source.text == f"{edge}34名。\n第二段。\n查处酒驾45起。\n"
    assert source.page(source.text.index("第二段")) == 1
    assert source.page(source.text.index("酒驾")) == 2


def test_the_same_release_gives_the_same_figures_in_every_kind(tmp_path: Path) -> None:
    def figures(text: str) -> list[tuple[str, object, str]]:
        return [(f.as_written, f.value, f.counted) for f in read(text).figures]

    printed = figures(f"{TITLE}\n{BODY}\n")
    made = saved(word(TITLE, BODY), tmp_path)
    assert figures(source_text(made).text) == printed
    lines = [(40, 500, TITLE), (40, 470, BODY[:14]), (40, 454, BODY[14:])]
    assert [f[:2] for f in figures(source_text(pdf(tmp_path, lines)).text)] == [
        f[:2] for f in printed
    ]


def refusal(path: Path) -> str:
    with pytest.raises(BadData) as caught:
        source_text(str(path))
    hint = caught.value.hint
    return caught.value.words.en + ("" if hint is None else f" / {hint.en}")


def test_a_scan_is_told_as_such(tmp_path: Path) -> None:
    Image.new("RGB", (40, 40), "grey").save(tmp_path / "scan.pdf")
    assert "a scan without text / run it through" in refusal(tmp_path / "scan.pdf")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"%PDF-1.4 torn", "not a PDF that can be read"),
        (b"PK\3\4 torn", "not a Word document"),
        (b"\xd0\xcf\x11\xe0 old", "old Office / save it as .docx or .pdf"),
    ],
)
def test_damaged_and_other_files_are_refused_in_a_line(
    data: bytes, said: str, tmp_path: Path
) -> None:
    path = tmp_path / "x.docx"
    path.write_bytes(data)
    assert said in refusal(path)


def test_a_package_that_is_no_word_document_is_refused(tmp_path: Path) -> None:
    for member, said in (("xl/workbook.xml", "not a Word document"), ("word/document.xml", "")):
        path = tmp_path / "x.docx"
        with zipfile.ZipFile(path, "w") as package:
            package.writestr(member, "<a/>")
        assert said in refusal(path)


def test_a_package_that_swells_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lvliang_cli.sources.word.MAX_UNPACKED", 100)
    path = saved(word(BODY), tmp_path)
    assert "too large when unpacked" in refusal(Path(path))


def test_a_pdf_of_too_many_pages_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lvliang_cli.sources.pdf.MAX_PAGES", 1)
    path = pdf(tmp_path, [(40, 500, "一")], [(40, 500, "二")])
    assert "more than 1 pages" in refusal(Path(path))


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
    monkeypatch.setattr(documents.sys, "prefix", home)
    monkeypatch.setitem(__import__("sys").modules, "docx", None)
    assert refusal(Path(path)).endswith(f"run: {command}")


def test_radicals_are_read_as_the_characters_they_stand_for() -> None:
    from lvliang_cli.sources.pdf import _plain

    assert _plain("同⽐增⻓,⼈⺠") == "同比增长,人民"


def test_a_torn_package_is_refused_whatever_is_torn(tmp_path: Path) -> None:
    whole = BytesIO()
    word(BODY).save(whole)
    data = whole.getvalue()
    path = tmp_path / "x.docx"
    for cut in range(10, len(data), len(data) // 12):
        path.write_bytes(data[:cut])
        assert "not a Word document" in refusal(path)
