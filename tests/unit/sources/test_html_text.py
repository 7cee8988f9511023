"""The text of a page: what a reader sees, a row a line."""

import pytest

from lvliang_cli.sources.html_text import text_of_page


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p>发案<s>99</s>88起。</p>", "发案88起。"),
        ("<p>发案<del>99</del><strike>7</strike>88起。</p>", "发案88起。"),
        ("<p>抓获<span style='DISPLAY : none'>100</span>23名。</p>", "抓获23名。"),
        ("<p>抓获<b hidden>100<i>1</i></b>23名。</p>", "抓获23名。"),
        ("<p>抓获34<sup>2</sup>名</p>", "抓获34名"),
        ("<p>查处56<sup>[1]</sup>辆,12km<sup>2</sup>,5m<sup>3</sup></p>", "查处56辆,12km²,5m³"),
        ("<p>第5<sup>th</sup></p>", "第5th"),
        ("<p>未完<sup>2", "未完"),
        ("<p>甲</p><p>乙<br>丙</p>", "甲\n乙\n丙"),
        ("<script>破案9起</script><p>甲</p>", "甲"),
    ],
)
def test_what_a_reader_sees_of_a_page(page: str, text: str) -> None:
    assert text_of_page(page)[0] == f"{text}\n"


def row(*cells: str) -> str:
    return "<tr>" + "".join(f"<td{cell}</td>" for cell in cells) + "</tr>"


@pytest.mark.parametrize(
    ("rows", "text"),
    [
        ([row(">甲", ">1起"), row(">乙", ">2起")], "甲\t1起\n乙\t2起"),
        ([row(" colspan=2>表头", ">丙"), row(">乙", ">2起", ">3")], "表头\t\t丙\n乙\t2起\t3"),
        (
            [row(" rowspan=3>破案", ">5起"), row(">4起"), row(">3起"), row(">立案", ">1起")],
            "破案\t5起\n破案\t4起\n破案\t3起\n立案\t1起",
        ),
        (
            [row(" rowspan=2>甲", ">1", " rowspan=2>丁"), row(">2"), row(">乙", ">3", ">戊")],
            "甲\t1\t丁\n甲\t2\t丁\n乙\t3\t戊",
        ),
        (
            [row(" rowspan=2>甲", " rowspan=2>乙", ">1"), row(">2")],
            "甲\t乙\t1\n甲\t乙\t2",
        ),
        ([row(" rowspan=2>12起", ">甲"), row(">乙")], "12起\t甲\n\t乙"),
        ([row("><p>甲</p><p>乙</p>", ">1起")], "甲 乙\t1起"),
        ([row(" colspan=x>甲", " colspan=0>1")], "甲\t1"),
    ],
)
def test_a_row_is_a_line_and_spans_keep_the_columns(rows: list[str], text: str) -> None:
    assert text_of_page(f"<table>{''.join(rows)}</table>")[0] == f"{text}\n"


def test_a_table_that_lays_out_a_page_keeps_its_paragraphs() -> None:
    inner = f"<table>{row('>甲', '>1起')}{row('>乙', '>2起')}</table>"
    page = (
        f"<table>{row('><p>第一段。</p><p>第二段。</p><p>第三段。</p>' + inner, '>侧栏')}</table>后"
    )
    assert text_of_page(page)[0] == "第一段。\n第二段。\n第三段。\n甲\t1起\n乙\t2起\n侧栏\n后\n"


@pytest.mark.parametrize(
    "page", ["<td>甲</td><td>乙</td>", "<tr><td>甲</td></tr>乙", "</table>甲<p>乙"]
)
def test_cells_without_a_table_are_text(page: str) -> None:
    assert set(text_of_page(page)[0]) >= {"甲", "乙"}


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ("清河市上半年破案五百起_清河网", "<h1>清河市上半年破案五百起</h1><p>正文</p>",
         "清河市上半年破案五百起"),
        ("清河市 上半年破案五百起", "<p>清河市上半年破案五百起</p>", "清河市上半年破案五百起"),
        ("清河市公安局 - 二季度战果", "<p>清河市公安局</p><p>二季度战果有多少</p>", None),
        ("清河市公安局门户网站 - 通报二季度的战果", "<p>清河市公安局</p><p>通报二季度的战果</p>",
         "通报二季度的战果"),
        ("", "<p>清河市上半年破案五百起</p>", None),
    ],
)  # fmt: skip
def test_the_title_is_a_line_that_the_head_names(head: str, body: str, title: str | None) -> None:
    page = f"<html><head><title>{head}</title></head><body><svg><title>图</title></svg>{body}"
    assert text_of_page(page)[1] == title


MENU = "<ul><li><a href=a>首页</a></li><li><a href=b>要闻</a> | <a href=c>通报</a></li></ul>"


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<nav>首页 新闻</nav><p>破案5起。</p>", "破案5起。"),
        (f"{MENU}<p>破案5起。</p>", "破案5起。"),
        (f"<p>破案<a href=d>5起</a>。</p>{MENU}<a href=e>要闻</a> 2023-07-01", "破案5起。"),
        (MENU.replace("首页", "破案5起"), "破案5起\n要闻 | 通报"),
        ("<a href=a>首页</a><br><a href=b>要闻</a><p>破案5起。</p>", "首页\n要闻\n破案5起。"),
        (f"<table><tr><td>{MENU}</td><td>5起</td></tr></table>", "首页 要闻 | 通报\t5起"),
        (MENU, "首页\n要闻 | 通报"),
        (MENU.replace("首页", "破案三十起"), "破案三十起\n要闻 | 通报"),
        (f"{MENU}<h1><a href=d>半年通报</a></h1>", "半年通报"),
    ],
)
def test_menus_are_none_of_the_text(page: str, text: str) -> None:
    assert text_of_page(page)[0] == f"{text}\n"
