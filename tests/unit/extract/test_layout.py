"""Where blocks, sentences, clauses and asides begin and end; invented texts."""

import pytest

from lvliang_cli.core.extract.stage1_numbers.normalise import normalise
from lvliang_cli.core.extract.stage2_layout.layout import Layout


def layout(text: str) -> Layout:
    return Layout(text, normalise(text))


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("清河市上半年战果\n发布日期:2023-07-01\n上半年破案5起。",
         ["title", "dateline", "paragraph"]),
        ("上半年破案5起。\n\n一、打击诈骗\n1.立案3起。\n(2)破案2起。",
         ["paragraph", "blank", "heading", "item", "item"]),
        ("通报\n2023年7月1日 10:20\n\n二、一季度立案5起,结案4起\n破案。",
         ["title", "dateline", "blank", "heading", "paragraph"]),
        ("通报\n表1 年末户数\n指标\n户数(户)\n全市户数\n832\n其中:城镇\n217\n说明如下。",
         ["title", "heading", "cell", "cell", "cell", "cell", "cell", "cell", "paragraph"]),
        ("通报\n2023年7月1日 清河市公安局\n破案5起。", ["title", "dateline", "paragraph"]),
        ("通报\n2023年7月1日 来源:清河晚报\n破案5起。", ["title", "dateline", "paragraph"]),
        ("通报\n2023年7月1日 清河市公安局破案5起。", ["title", "paragraph"]),
        ("清河法院报告\n去年全市法院办结率创历史新高\n破案5起。", ["title", "title", "paragraph"]),
        ("清河法院报告\n2023年全市法院主要工作情况\n破案5起。", ["title", "heading", "paragraph"]),
        ("甲\t5\n乙\t6\n,丙", ["cell", "cell", "heading"]),
        ("清河市治安实现“三下降”\n破案5起。", ["title", "paragraph"]),
        ("办案提速！\n破案5起。", ["title", "paragraph"]),
        ("局长说“破案5起”", ["paragraph"]),
        ("公安局破案5起,抓获6人\n全文如下。", ["title", "paragraph"]),
    ],
)  # fmt: skip
def test_blocks_have_kinds(text: str, kinds: list[str]) -> None:
    assert [block.kind for block in layout(text).blocks] == kinds


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("通报\n全县共有家庭户2706\n户,集体户359户。\n下文。", [(1, 1), (2, 3), (4, 4)]),
        ("通报\n男性人口为693人,占49.5%;女性\n人口为770人。\n下文。", [(1, 1), (2, 3), (4, 4)]),
        ("通报\n破案5起，\n抓获6人\n二、打击", [(1, 1), (2, 3), (4, 4)]),
        ("通报\n破案5起,抓获6人\n2023年7月1日", [(1, 1), (2, 2), (3, 3)]),
        ("通报\n占31.2%,居全省前列\n63.56%\n下文。", [(1, 1), (2, 2), (3, 3), (4, 4)]),
    ],
)
def test_a_line_broken_off_goes_on_in_the_next(text: str, lines: list[tuple[int, int]]) -> None:
    built = layout(text)
    assert [(block.first, block.last) for block in built.blocks] == lines
    assert built.flat.count("\n") == text.count("\n") - sum(last - first for first, last in lines)


def parts(text: str, at: str) -> tuple[str, str, str]:
    built = layout(text)
    position = text.index(at)
    spans = built.sentence(position), built.part(position), built.clause(position)
    sentence, part, clause = (text[span.start : span.end] for span in spans)
    return sentence, part, clause


def test_sentences_parts_and_clauses_end_at_their_marks() -> None:
    text = "接警5起。破案12,070起,抓获6人;起诉7人(不含旧案。下同),止付8元。"
    assert parts(text, "抓获") == (
        "破案12,070起,抓获6人;起诉7人(不含旧案。下同),止付8元。",
        "破案12,070起,抓获6人;",
        "抓获6人;",
    )
    assert parts(text, "止付")[1] == "起诉7人(不含旧案。下同),止付8元。"
    assert parts(text, "接警") == ("接警5起。",) * 3
    assert parts("15:40发布:破案5起", "破案")[2] == "破案5起"


def test_asides_are_closed_brackets_the_innermost_first() -> None:
    text = "破案5起(含甲[注]案(旧)),抓获6人)。(未完"
    built = layout(text)

    def within(at: str) -> str | None:
        aside = built.aside(text.index(at))
        return None if aside is None else text[aside.start : aside.end]

    assert within("含甲") == "含甲[注]案(旧)"
    assert within("注") == "注"
    assert within("旧") == "旧"
    assert within("案(") == "含甲[注]案(旧)"
    assert [within(at) for at in ("破案", "抓获", "未完")] == [None, None, None]
    deep = "(" * 12 + "甲" + ")" * 12
    assert layout(deep).aside(12) is not None
    assert layout("(甲\n乙)").aside(1) is None


def test_a_section_ends_where_the_next_heading_begins() -> None:
    text = "通报\n一、打击\n破案5起。\n二、防范\n检查6次。"
    built = layout(text)
    block = built.block(text.index("破案"))
    assert text[: built.end_of_section(block)].endswith("破案5起。")
    assert text[slice(*built.span(block))] == "破案5起。"
