"""Pages and Markdown: rows of tables, raised, hidden and struck text."""

import pytest

from lvliang_cli.core.extract.reading import read
from lvliang_cli.sources.html_text import text_of_page
from lvliang_cli.sources.source_text import kind_of, without_marks


def test_a_page_that_is_named_text_is_read_as_a_page() -> None:
    page = "<!DOCTYPE html><html><body><p>总值<span>245.61亿元</span>。</p></body></html>"
    assert kind_of("release.txt", page) == "html"
    assert kind_of("release.md", page) == "markdown"
    assert kind_of("release.txt", "破案5起") == "text"
    figure = read(text_of_page(page)[0]).figures[0]
    assert (figure.as_written, figure.qualifier) == ("245.61亿元", "exact")


@pytest.mark.parametrize(
    ("line", "plain"),
    [
        ("| 甲 | 1起 |", "  甲 \t 1起  "),
        ("甲 | 1起", "甲 \t 1起"),
        ("|---|---:|", "    \t     "),
        ("# 标题", "  标题"),
        ("发案~~99~~88起", "发案      88起"),
        ("**破案**5起", "  破案  5起"),
        ("a|", "a "),
    ],
)
def test_marks_of_markdown_become_blanks_one_for_one(line: str, plain: str) -> None:
    assert without_marks(line) == plain
    assert len(plain) == len(line)


def test_a_table_in_markdown() -> None:
    text = without_marks("| 项目 | 件数(件) |\n|---|---:|\n| 投诉 | 12 |\n| 举报 | 5 |\n")
    figures = read(text).figures
    assert [(f.counted, f.value, f.unit) for f in figures] == [
        ("投诉件数", 12, "case"),
        ("举报件数", 5, "case"),
    ]
