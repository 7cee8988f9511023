"""PDF: pages, paragraphs, scans, and the least that is read."""

import zlib
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen import canvas

import lvliang_cli
from lvliang_cli.python import text_of
from lvliang_cli.sources.pdf import level
from lvliang_cli.sources.source_text import source_text

from .test_word_or_pdf import pdf, refusal


def test_a_pdf_keeps_its_pages_and_joins_the_lines_of_a_paragraph(tmp_path: Path) -> None:
    edge = "全市公安机关共破获刑事案件一千余起抓获犯罪嫌疑人12"
    first = [(40, 500, edge), (40, 484, "34名。"), (64, 468, "第二段。")]
    source = source_text(pdf(tmp_path, first, [(40, 500, "查处酒驾45起。")]))
    assert source.kind == "pdf"
    assert source.text == f"{edge}34名。\n第二段。\n查处酒驾45起。\n"
    assert source.pages == (0, source.text.index("查处酒驾"))


def test_letters_of_two_fonts_on_one_line_stay_in_order() -> None:
    place: dict[str, Any] = {"upright": True, "size": 24.0, "matrix": (1, 0, 0, 1, 0, 70.0)}
    chars = [{"top": 42.7, "bottom": 66.7, **place}, {"top": 37.5, "bottom": 61.5, **place}]
    level(chars)
    assert [char["top"] for char in chars] == [42.7, 42.7]


def test_a_scan_is_told_as_such(tmp_path: Path) -> None:
    Image.new("RGB", (40, 40), "grey").save(tmp_path / "scan.pdf")
    assert "a scan without text / run it through" in refusal(tmp_path / "scan.pdf")


def test_raised_marks_are_no_digits_and_pages_that_are_pictures_are_told(tmp_path: Path) -> None:
    canvas_ = canvas.Canvas(str(tmp_path / "a.pdf"))
    at = 40.0
    for text, size, by in (("抓获34", 12, 0), ("2", 7, 4), ("人,绿地5km", 12, 0), ("2", 7, 4)):
        canvas_.setFont("STSong-Light", size)
        canvas_.drawString(at, 500 + by, text)
        at += pdfmetrics.stringWidth(text, "STSong-Light", size)
    canvas_.showPage()
    canvas_.drawInlineImage(Image.new("RGB", (40, 40), "grey"), 0, 0, 500, 700)
    canvas_.save()
    read = source_text(str(tmp_path / "a.pdf"))
    assert read.text == "抓获34人,绿地5km²\n"
    (note,) = read.unread
    assert note.words.en.endswith("a.pdf: pages that are pictures were not read: 2")
    text = text_of(tmp_path / "a.pdf")
    part = {"code": "unread", "said": note.words._asdict()}
    assert lvliang_cli.read(text).unread == text.unread == (part,)
    (row,) = lvliang_cli.check(text)
    assert row.items() > part.items()


def test_a_pdf_of_too_many_pages_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lvliang_cli.sources.pdf.MAX_PAGES", 1)
    path = pdf(tmp_path, [(40, 500, "一")], [(40, 500, "二")])
    assert "more than 1 pages" in refusal(Path(path))


@pytest.mark.parametrize(
    ("bound", "what"), [("MAX_WORDS", "words"), ("MAX_SHOWN", "bytes of text")]
)
def test_a_page_that_unpacks_to_too_much_is_refused(
    bound: str, what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(f"lvliang_cli.sources.pdf.{bound}", 10)
    path = pdf(tmp_path, [(40, 500, "六个字有十二"), (40, 480, "字节")])
    assert f"a page of more than 10 {what}" in refusal(Path(path))


def _drawn(stream: bytes, filters: str = "") -> bytes:
    """A PDF whose one page is drawn by `stream`."""
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n"
        + f"4 0 obj<</Length {len(stream)}{filters}>>stream\n".encode()
        + stream
        + b"\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
    )


BLANKS = zlib.compress(zlib.compress(b" " * 30_000_000, 9), 9)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (_drawn(b"q " * 300_001), "a page of more than 300000 words"),
        (_drawn(b"0 0 1 1 re " * 300 + b"S"), "a page of more than 250 lines and areas"),
        (_drawn(BLANKS, "/Filter[/FlateDecode/FlateDecode]"), "too large when unpacked"),
        (_drawn(b"\x81 " * 200_000, "/Filter/RunLengthDecode"), "too large when unpacked"),
        (_drawn(BLANKS[:20] + b"\xff" * 99, "/Filter/FlateDecode"), "a part is damaged"),
    ],
)
def test_what_is_small_and_takes_long_or_is_lost_is_refused(
    data: bytes, why: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lvliang_cli.sources.pdf.MAX_PATHS", 250)
    (tmp_path / "small.pdf").write_bytes(data)
    assert why in refusal(tmp_path / "small.pdf")


@pytest.mark.parametrize("most", [4, 20])
def test_a_page_of_too_many_lines_that_meet_is_refused(
    most: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "mesh.pdf"
    page = canvas.Canvas(str(path), pagesize=(600, 800))
    page.grid(range(100, 600, 100), range(100, 600, 100))
    page.save()
    monkeypatch.setattr("lvliang_cli.sources.pdf.MAX_CORNERS", 25)
    assert source_text(str(path)).text == "\t\t\t\n" * 4
    monkeypatch.setattr("lvliang_cli.sources.pdf.MAX_CORNERS", most)
    assert f"a page of more than {most} corners of cells" in refusal(path)


def test_a_head_that_spans_rows_stands_in_each_and_a_number_once(tmp_path: Path) -> None:
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    page = canvas.Canvas(str(tmp_path / "spans.pdf"), pagesize=(400, 300))
    page.setFont("STSong-Light", 12)
    for x in (50, 150, 250, 350):
        page.line(x, 50, x, 110)
    for left, right, y in ((50, 350, 110), (150, 250, 80), (50, 350, 50)):
        page.line(left, y, right, y)
    for x, y, text in ((60, 75, "破案"), (160, 90, "命案"), (160, 60, "盗案"), (260, 75, "9")):
        page.drawString(x, y, text)
    page.save()
    assert source_text(str(tmp_path / "spans.pdf")).text == "破案\t命案\t9\n破案\t盗案\t\n"


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
    assert "a page of more than 300000 words" in refusal(tmp_path / "bomb.pdf")


def test_radicals_are_read_as_the_characters_they_stand_for() -> None:
    from lvliang_cli.sources.pdf import _plain

    assert _plain("同⽐增⻓,⼈⺠⼾籍") == "同比增长,人民户籍"
