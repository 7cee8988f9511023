"""Word documents: paragraphs, tables, and what is not on the page."""

from pathlib import Path

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

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
