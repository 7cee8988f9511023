"""Which lines of a PDF are one paragraph, and what stands at the edge of its pages."""

from pathlib import Path

from lvliang_cli.sources.pdf_paragraphs import Line, paragraphs
from lvliang_cli.sources.source_text import source_text

from .test_pdf_columns import BELOW, LINES
from .test_word_or_pdf import pdf


def test_the_unit_of_a_table_is_no_part_of_the_paragraph_above_it(tmp_path: Path) -> None:
    edge = "全市公安机关共破获刑事案件一千余起抓获犯罪嫌疑人十二名"
    source = source_text(pdf(tmp_path, [(40, 500, edge), (40, 484, "单位:起")]))
    assert source.text == f"{edge}\n单位:起\n"


def test_a_line_goes_on_where_the_next_word_had_no_room(tmp_path: Path) -> None:
    edge = "全市公安机关共破获刑事案件一千余起抓获犯罪嫌疑人十二名"
    short = [(40, 500, edge), (40, 484, edge[:-3]), (40, 468, "名（二）")]
    assert source_text(pdf(tmp_path, short)).text == f"{edge}{edge[:-3]}\n名（二）\n"
    short[2] = (40, 468, "2,345.6名。")
    assert source_text(pdf(tmp_path, short)).text == f"{edge}{edge[:-3]}2,345.6名。\n"
    listed = [(40, 500, edge), (40, 484, edge), (40, 468, "（二）破案三起。")]
    assert source_text(pdf(tmp_path, listed)).text == f"{edge}{edge}\n（二）破案三起。\n"


def test_a_sentence_that_is_the_longest_line_does_not_go_on(tmp_path: Path) -> None:
    lines = [(40, 500, "全市破案九起。"), (40, 484, "各类案件")]
    assert source_text(pdf(tmp_path, lines)).text == "全市破案九起。\n各类案件\n"


def test_what_stands_at_the_edge_of_pages_is_no_part_of_the_text(tmp_path: Path) -> None:
    def page(number: str, lines: list[str]) -> list[tuple[int, int, str]]:
        placed = [(40, 500 - 16 * n, line) for n, line in enumerate(lines)]
        return [(150, 560, "内部资料"), *placed, (180, 30, number)]

    for numbers in (["— 1 —", "— 2 —"], ["1", "2"], ["第1页 共2页", "第2页 共2页"]):
        source = source_text(pdf(tmp_path, page(numbers[0], LINES), page(numbers[1], BELOW)))
        assert source.text == "".join(LINES + BELOW).strip() + "\n"
        assert source.pages == (0, source.text.index("回赃款"))


def test_figures_at_the_same_place_of_each_page_stay(tmp_path: Path) -> None:
    pages = [[(40, 560, "截至6月30日"), (40, 500, f"破案{count}起。")] for count in (35, 12)]
    text = source_text(pdf(tmp_path, *pages)).text
    assert text == "截至6月30日\n破案35起。\n破案12起。\n"
    for lines in (["12起", "13起"], ["2022年", "2023年"], ["占三成。", "占三成。"]):
        pages = [[(40, 560, line), (40, 500, "破案九起。")] for line in lines]
        assert all(line in source_text(pdf(tmp_path, *pages)).text for line in lines)
    pages = [
        [(40, 560, f"{name}区"), (40, 544, "刑事案件"), (40, 528, "受理九起。")] for name in "东西"
    ]
    assert source_text(pdf(tmp_path, *pages)).text.count("刑事案件") == 2


def test_what_a_browser_prints_around_a_page_is_left_out(tmp_path: Path) -> None:
    head, foot = (30, 580, "2026/7/9 14:56  通报"), (30, 20, "https://example.org/a.html  1/1")
    text = source_text(pdf(tmp_path, [head, (40, 500, "破案三起。"), foot])).text
    assert text == "破案三起。\n"
    text = source_text(pdf(tmp_path, [head, (40, 500, "破案三起。")])).text
    assert text.startswith("2026/7/9 14:56")  # which may be when it was issued


def test_a_title_goes_on_in_the_next_line_in_the_middle() -> None:
    title = [
        Line(10, 40, 280, 18, "甲市公安局上半年破案九百起抓"),
        Line(32, 124, 196, 18, "获三百余人"),
    ]
    body = [Line(60 + 18 * n, 40, 280, 12, text) for n, text in enumerate(LINES)]
    text = "".join(line.text for line in title)
    assert paragraphs([[[*title, *body]]])[0].split("\n")[0] == text
    small = [line._replace(size=12) for line in title]
    assert paragraphs([[[*small, *body]]])[0].split("\n")[0] == title[0].text
