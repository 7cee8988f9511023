"""Plain text, Markdown and HTML become the text that positions refer to."""

import base64
import quopri
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvliang_cli.core.extract.reading import read
from lvliang_cli.core.text.errors import BadData
from lvliang_cli.render import GENERATOR
from lvliang_cli.sources.html_text import text_of_page
from lvliang_cli.sources.source_text import (
    is_own_page,
    kind_of,
    source_text,
    with_rows,
    without_marks,
)


@pytest.mark.parametrize(
    ("path", "text", "kind"),
    [
        ("a.txt", "<html>", "html"),
        ("a.MD", "", "markdown"),
        ("a.html", "", "html"),
        ("a.htm", "", "html"),
        ("-", " <!DOCTYPE html><p>", "html"),
        ("-", '<?xml version="1.0"?>\n<html>', "html"),
        ("-", "破案<5起", "text"),
        ("a.dat", "破案5起", "text"),
    ],
)
def test_the_kind_is_told_by_suffix_or_by_how_it_begins(path: str, text: str, kind: str) -> None:
    assert kind_of(path, text) == kind


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("项目 | 人数\n男 | 3\n女 | 4\n合计 | 7", "项目 \t 人数\n男 \t 3\n女 \t 4\n合计 \t 7"),
        ("|男|3|\n|女|4|\n", " 男\t3 \n 女\t4 \n"),
        ("地区|今年|上年\n |3月|3月\n", "地区\t今年\t上年\n \t3月\t3月\n"),
        ("地区|今年|上年|\n|3月|3月|\n", "地区\t今年\t上年 \n\t3月\t3月 \n"),
        ("首页 | 新闻 | 数据\n正文", "首页 | 新闻 | 数据\n正文"),
        ("首页 | 新闻\n数据 | 地图\n", "首页 | 新闻\n数据 | 地图\n"),
    ],
)
def test_the_bars_of_a_table_that_was_pasted_part_its_cells(text: str, rows: str) -> None:
    assert with_rows(text) == rows


def test_markdown_keeps_every_position() -> None:
    text = (
        "# 通报\n\n- 破案**568**起,`抓获`12人\n\n"
        "| 项 | 数 |\n|---|---|\n| 立案 | 120起 |\n> 引 _强调_ a_b\n"
    )
    plain = without_marks(text)
    assert len(plain) == len(text)
    assert not set(plain) & set("*`|>#")
    assert "a_b" in plain
    printed = [text[f.start : f.end] for f in read(plain).figures]
    assert printed == ["568**起", "12人", "120起"]


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p>破案<b>568</b>起</p><p>抓获&nbsp;12&nbsp;人", "破案568起\n抓获 12 人\n"),
        ("<div>a<br>b<br/>c</div>", "a\nb\nc\n"),
        ("<table><tr><td>甲</td><td>5起</td></tr></table>", "甲\t5起\n"),
        ("<head><title>9起</title></head><body>破案5起</body>", "破案5起\n"),
        ("<script>var a = '<p>9起</p>'</script>破案5起", "破案5起\n"),
        ("<style>p{}</style><!-- 9起 -->破案&#53;起&amp;", "破案5起&\n"),
        ("<svg><style>x</style><text>9</text></svg>破案", "破案\n"),
        ("<head><meta><body>破案5起", "破案5起\n"),
        ("<p>破\n  案5起", "破 案5起\n"),
        ("<ul><li>1<li>2</ul>", "1\n2\n"),
        ("", "\n"),
    ],
)
def test_a_page_gives_the_lines_of_its_blocks(page: str, text: str) -> None:
    assert text_of_page(page)[0] == text


MARKS = "<p> </p> <b <!-- --> <script> & &#1; 5起 <![CDATA[ <?"
PAGES = st.lists(st.sampled_from(MARKS.split()), max_size=15).map("".join)


@given(st.text(max_size=80) | PAGES)
def test_no_page_breaks_the_reader(page: str) -> None:
    text = text_of_page(page)[0]
    assert text.endswith("\n")
    assert "\n\n" not in text


def test_files_of_each_kind_and_encoding(tmp_path: Path) -> None:
    for name, data in (
        ("a.txt", "破案5起".encode("gb18030")),
        ("b.md", "破案**5**起".encode()),
        ("c.html", "<p>破案5起".encode("utf-8-sig")),
    ):
        path = tmp_path / name
        path.write_bytes(data)
        source = source_text(str(path))
        assert source.data == data
        assert [f.value for f in read(source.text).figures] == [5]
    assert source.encoding == "utf-8-sig"
    (tmp_path / "d.txt").write_bytes(b"\0\1\2")
    with pytest.raises(BadData):
        source_text(str(tmp_path / "d.txt"))


def _in_rtf(text: str) -> bytes:
    return b"{\\rtf1 " + b"".join(b"\\'%02x" % byte for byte in text.encode("gbk")) + b"}"


@pytest.mark.parametrize(
    "written",
    [
        quopri.encodestring,
        base64.encodebytes,
        lambda data: quote(data).encode(),
        lambda data: data.decode().encode("unicode_escape"),
        lambda data: data.decode().encode("hz"),
        lambda data: data.decode().encode("utf-7"),
        lambda data: data.decode().encode("ascii", "xmlcharrefreplace"),
        lambda data: _in_rtf(data.decode()),
    ],
)
def test_codes_of_characters_are_no_text(written: Callable[[bytes], bytes], tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(written(("清河市公安局今年立案120起,抓获35人。\n" * 3).encode()))
    with pytest.raises(BadData, match="in character codes"):
        source_text(str(path))


def test_characters_that_were_lost_are_told(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("立案1\ufffd0起,抓获\ufffd人", "utf-8")
    (note,) = source_text(str(path)).unread
    assert note.words.en == f"{path}: characters lost (\ufffd): 2"


@pytest.mark.parametrize(
    ("head", "is_own"),
    [
        (GENERATOR, True),
        ("<META content='x'><Meta  Name=generator Content='lvliang 9'>", True),
        ('<meta name="generator" content="lvliangs">', False),
        ('<meta name="generator" content="Word"><p content="lvliang">', False),
        ('<meta name="author" content="lvliang">', False),
    ],
)
def test_a_page_that_lvliang_wrote_says_so(head: str, is_own: bool, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(f"<!doctype html><html><head>{head}</head><p>破案5起。", "utf-8")
    assert is_own_page(source_text(str(path))) is is_own
    text = tmp_path / "text.txt"
    text.write_text(f"破案5起。{head}", "utf-8")
    assert not is_own_page(source_text(str(text)))
