"""Word documents: paragraphs, tables, and what is not on the page."""

from pathlib import Path

import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn

from lvliang_cli.core.text.errors import BadData
from lvliang_cli.sources.source_text import source_text

from .test_word_or_pdf import BODY, TITLE, saved, word

TABLE = (("指标", "件数"), ("盗窃", "45起"), ("诈骗", "67起"))


def test_a_word_document_is_its_paragraphs_and_the_rows_of_its_tables(tmp_path: Path) -> None:
    source = source_text(saved(word(TITLE, "", BODY, table=TABLE), tmp_path))
    assert source.kind == "word"
    assert source.text == f"{TITLE}\n{BODY}\n指标\t件数\n盗窃\t45起\n诈骗\t67起\n"
    assert source.pages == ()


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


SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)


def _p(inside: str) -> str:
    return f"<w:p>{inside}</w:p>"


def _r(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def _m(text: str) -> str:
    return f"<m:r><m:t>{text}</m:t></m:r>"


_POWER = f"<m:sSup><m:e>{_m('10')}</m:e><m:sup>{_m('4')}</m:sup></m:sSup>"
_PART = f"<m:f><m:num>{_m('12')}</m:num><m:den>{_m('120')}</m:den></m:f>"


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (_p(_r("占") + f"<m:oMath>{_PART}{_m('=10%')}</m:oMath>"), "占12/120=10%\n"),
        (f"<m:oMathPara><m:oMath>{_m('3×')}{_POWER}</m:oMath></m:oMathPara>", "3× 10⁴\n"),
        (f"<w:customXml>{_p(_r('抓获45人'))}</w:customXml>", "抓获45人\n"),
        (
            f"<w:tbl><w:tr><w:tc>{_p(_r('立案'))}</w:tc><w:sdt><w:sdtContent><w:tc>{_p(_r('7起'))}"
            "</w:tc></w:sdtContent></w:sdt></w:tr></w:tbl>",
            "立案\t7起\n",
        ),
        (
            "<w:p><w:r><w:t>框</w:t><w:txbxContent>" * 40
            + _p(_r("9人"))
            + "</w:txbxContent></w:r></w:p>" * 40,
            "框\n" * 40 + "9人\n",
        ),
    ],
)
def test_equations_controls_and_boxes_are_read_once(inside: str, text: str, tmp_path: Path) -> None:
    made = word()
    made.element.body.insert(0, parse_xml(inside.replace(">", f" {SPACES}>", 1)))
    assert source_text(saved(made, tmp_path)).text == text


def test_notes_headers_and_footers_stand_behind_the_text(tmp_path: Path) -> None:
    made = word("破案120起。")
    made.sections[0].header.paragraphs[0].text = "简报第5期"
    made.sections[0].footer.paragraphs[0].text = "- 1 -"
    for kind, note in ((RELATIONSHIP_TYPE.ENDNOTES, "尾注"), (RELATIONSHIP_TYPE.FOOTNOTES, "脚注")):
        xml = f"<w:notes {SPACES}><w:note>{_p(_r(note))}</w:note></w:notes>"
        name = PackURI(f"/word/{kind.rpartition('/')[2]}.xml")
        part = Part(name, "application/xml", xml.encode(), made.part.package)
        made.part.relate_to(part, kind)
    drawn = (
        '<a:p xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:t>图题</a:t></a:p>'
    )
    part = Part(PackURI("/word/c.xml"), "application/xml", f"<c>{drawn}</c>".encode(), part.package)
    made.part.relate_to(part, RELATIONSHIP_TYPE.CHART)
    text = source_text(saved(made, tmp_path)).text
    assert text == "破案120起。\n图题\n脚注\n尾注\n简报第5期\n"


def test_text_that_is_imported_from_another_file_is_no_silent_loss(tmp_path: Path) -> None:
    made = word("破案120起。")
    made.element.body.insert(0, parse_xml(f"<w:altChunk {SPACES}/>"))
    with pytest.raises(BadData, match="names text that is elsewhere"):
        source_text(saved(made, tmp_path))
