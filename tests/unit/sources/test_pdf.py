"""PDF: pages, paragraphs, scans, and the least that is read."""

from pathlib import Path

import pytest
from PIL import Image

from lvliang_cli.sources.source_text import source_text

from .test_word_or_pdf import pdf, refusal


def test_a_pdf_keeps_its_pages_and_joins_the_lines_of_a_paragraph(tmp_path: Path) -> None:
    edge = "全市公安机关共破获刑事案件一千余起抓获犯罪嫌疑人12"
    first = [(40, 500, edge), (40, 484, "34名。"), (64, 468, "第二段。")]
    source = source_text(pdf(tmp_path, first, [(40, 500, "查处酒驾45起。")]))
    assert source.kind == "pdf"
    assert source.text == f"{edge}34名。\n第二段。\n查处酒驾45起。\n"
    assert source.pages == (0, source.text.index("查处酒驾"))


def test_the_unit_of_a_table_is_no_part_of_the_paragraph_above_it(tmp_path: Path) -> None:
    edge = "全市公安机关共破获刑事案件一千余起抓获犯罪嫌疑人十二名"
    source = source_text(pdf(tmp_path, [(40, 500, edge), (40, 484, "单位:起")]))
    assert source.text == f"{edge}\n单位:起\n"


def test_a_scan_is_told_as_such(tmp_path: Path) -> None:
    Image.new("RGB", (40, 40), "grey").save(tmp_path / "scan.pdf")
    assert "a scan without text / run it through" in refusal(tmp_path / "scan.pdf")


def test_a_pdf_of_too_many_pages_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lvliang_cli.sources.pdf.MAX_PAGES", 1)
    path = pdf(tmp_path, [(40, 500, "一")], [(40, 500, "二")])
    assert "more than 1 pages" in refusal(Path(path))


def test_a_page_that_unpacks_to_too_much_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lvliang_cli.sources.pdf.MAX_DRAWN", 10)
    path = pdf(tmp_path, [(40, 500, "一")])
    assert "a page of more than 10 bytes" in refusal(Path(path))


def test_a_page_of_forms_within_forms_without_end_is_refused(tmp_path: Path) -> None:
    """Each of eight forms draws the next one ten times."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources %s>>",
        b"<</Length 60>>stream\n" + b"/F Do " * 10 + b"\nendstream",
    ]
    for _ in range(8):
        form = b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 60/Resources %s>>stream\n"
        objects.append(form + b"/F Do " * 10 + b"\nendstream")
    data = b"%PDF-1.4\n"
    for number, body in enumerate(objects, 1):
        inside = b"<</XObject<</F %d 0 R>>>>" % (max(number, 4) + 1)
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body.replace(b"%s", inside))
    (tmp_path / "bomb.pdf").write_bytes(data + b"trailer<</Root 1 0 R>>\n%%EOF\n")
    assert "a page of more than 4000000 bytes" in refusal(tmp_path / "bomb.pdf")


def test_radicals_are_read_as_the_characters_they_stand_for() -> None:
    from lvliang_cli.sources.pdf import _plain

    assert _plain("同⽐增⻓,⼈⺠") == "同比增长,人民"
