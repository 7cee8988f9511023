"""Whole releases read: the invented ones against their datasets, and what holds for any text."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lvliang_cli.core.data.dataset import load
from lvliang_cli.core.extract.model.reasons import DOUBTS, DROPPED, TAKEN
from lvliang_cli.core.extract.reading import Reading, TooMany, read

from ..support import BUNDLED, ROOT, SECOND, THIRD

PROGRAMMES_LEFT = ("120项",)
"""Kept as a programme count by the person who made the dataset; nothing in print says so."""


@pytest.mark.parametrize("path", [SECOND, THIRD], ids=["2023", "2022"])
def test_an_invented_release_is_read_as_its_dataset_has_it(path: Path) -> None:
    dataset = load(str(path))
    (source,) = dataset.release.sources
    reading = read(
        path.with_suffix(".txt").read_text("utf-8"), date.fromisoformat(source.issued.date)
    )
    found = {figure.start: figure for figure in reading.figures}
    assert len(found) == len(dataset.release.metrics)
    for metric in dataset.release.metrics:
        figure = found[metric.locator.start]
        if metric.as_written in PROGRAMMES_LEFT:
            assert figure.class_ == "statistic"
            continue
        assert figure.as_written == metric.as_written
        assert (figure.class_, figure.kind) == (metric.class_, metric.kind)
        assert (figure.value, figure.decimals) == (metric.value, metric.decimals)
        assert figure.qualifier == metric.qualifier
        assert figure.qualifier_as_written == metric.qualifier_as_written
        assert (figure.lower, figure.upper) == (metric.lower, metric.upper)
        assert (figure.paragraph, figure.item) == (metric.locator.paragraph, metric.locator.item)
        basis = metric.change.basis if metric.change else None
        assert (figure.change.basis if figure.change else None) == basis
        if metric.period is not None:  # what the text carries on may be unsaid by a person
            assert figure.period is not None
            assert (figure.period.start, figure.period.end) == metric.period[:2]


def test_the_bundled_release_is_read_whole() -> None:
    text = ROOT.parent / "shared" / "source" / "lvliang-2020h1.txt"
    if not text.exists():
        pytest.skip("the text of the release is not part of the project")
    reading = read(text.read_text("utf-8"), date(2020, 7, 13))
    due = {m.locator.start: m for m in load(str(BUNDLED)).release.metrics}
    assert {figure.start for figure in reading.figures} == due.keys()
    for figure in reading.figures:
        metric = due[figure.start]
        assert (figure.as_written, figure.class_) == (metric.as_written, metric.class_)
        assert (figure.value, figure.qualifier) == (metric.value, metric.qualifier)


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("案件连续160(5)天未发。", "ambiguous"),
        ("每组3至5人。", "range"),
        ("约300余人。", "two-hedges"),
        ("全省第ー起案件。", "look-alike"),
        ("共2O起。", "look-alike"),
        ("破案1200\n起。", "line-break"),
        ("立案12、15起。", "shared-unit"),
        ("下降5%。", "no-basis"),
        ("同比下降5%、6%。", "direction-carried"),
        ("同比下降5%。上升6%。", "basis-carried"),
        ("5起。", "no-thing-counted"),
        ("10时共5起,占总数的71%。", "no-thing-counted"),
        ("用户1.3亿。", "no-measure-word"),
        ("破案五起。", "chinese-numeral"),
        ("侦破一起诈骗案。", "one-or-together"),
        ("完成五项任务。", "programme-count"),
    ],
)
def test_a_doubt_is_said(text: str, doubt: str) -> None:
    doubts = {doubt for figure in read(text).figures for doubt in figure.doubts}
    assert doubt in doubts


def same(one: Reading, other: Reading, shift: int) -> bool:
    def told(reading: Reading, by: int) -> list[Any]:
        return [(f.start + by, f.as_written, f.value, f.unit) for f in reading.figures]

    return told(one, shift) == told(other, 0)


def check(text: str) -> None:
    """What holds for every text."""
    reading = read(text)
    last = 0
    for figure in reading.figures:
        assert text[figure.start : figure.end] == figure.as_written
        assert last <= figure.start < figure.end <= len(text)
        last = figure.end
        assert figure.reason in TAKEN
        assert set(figure.doubts) <= DOUBTS.keys()
        assert 0 <= figure.confidence <= 1
        assert figure.lower is None or figure.lower <= figure.value
        assert figure.upper is None or figure.value <= figure.upper
        assert figure.kind != "change" or figure.change is not None
        assert text[: figure.start].count("\n") == figure.paragraph - 1
    for dropped in reading.dropped:
        assert text[dropped.start : dropped.end] == dropped.as_written
        assert dropped.reason in DROPPED
    for relation in reading.relations:
        used = [relation.stated, *(argument.figure for argument in relation.arguments)]
        assert len(set(used)) == len(used)
        assert max(used) < len(reading.figures)


PIECES = st.sampled_from(
    [
        "破获",
        "案件",
        "起",
        "5起",
        "12.3%",
        "同比",
        "下降",
        "、",
        "和",
        "分别",
        ",",
        "。",
        "\n",
        "“",
        "”",
        "(",
        ")",
        "一",
        "两",
        "三百",
        "万",
        "亿",
        "余",
        "近",
        "约",
        "第",
        "至",
        "-",
        "2023年",
        "上半年",
        "1,234",
        "１２",
        "ー",
        "人",
        "元",
        "个百分点",
        "成",
        "番",
        "倍",
        "以上",
        "每",
        "比",
        "较",
        "去年同期",
        "的",
        "其中",
        "占",
        "1",
        "、",
        "0",
        ".",
        "%",
        "/",
        "翻",
        "百分之",
        "数",
        "几",
        "半",
        "负",
        "+",
        "角",
        "分",
    ]
)


@given(st.lists(PIECES, max_size=25).map("".join))
@example("")
@example("5起5起5起")
@example("百分之百分之五")
@example("-5%--6%")
def test_every_position_is_exact_whatever_the_text(text: str) -> None:
    check(text)


@given(st.text(max_size=60))
def test_no_text_breaks_the_lexer(text: str) -> None:
    check(text)


@given(
    st.text("甲乙丙丁戊", max_size=12),
    st.lists(
        st.sampled_from(
            [
                "破获案件568起,同比上升0.5%。",
                "抓获嫌疑人46万余名。",
                "投入1.2亿元。",
                "查获枪支两支。",
            ]
        ),
        min_size=1,
        max_size=4,
    ).map("".join),
)
def test_prose_around_a_sentence_changes_nothing_in_it(prose: str, sentences: str) -> None:
    before = f"{prose}。\n"
    assert same(read(sentences), read(before + sentences), len(before))
    assert same(read(sentences), read(f"{sentences}\n{prose}"), 0)


@pytest.mark.parametrize("text", ["破案5起,抓获3人。", "类别\t数量(件)\n甲\t12\n乙\t7\n"])
def test_more_figures_than_are_wanted_end_the_reading(text: str) -> None:
    assert len(read(text, most=2).figures) == 2
    with pytest.raises(TooMany):
        read(text, most=1)


@pytest.mark.parametrize(
    ("first", "title"),
    [
        ("清河市通报", "清河市通报"),
        ("清河网:破案5起", "清河网:破案5起"),
        ("- 破案5起", None),
        ("1. 破案5起", None),
        ("| 指标 | 数 |", None),
        ("清公〔2023〕12号", None),
        ("首页 > 新闻", None),
        ("https://example.org/5.html", None),
        ("Qinghe solved 5 cases.", None),
        ("有效期至:2023年5月6日", None),
    ],
)
def test_what_is_of_another_kind_is_not_the_title(first: str, title: str | None) -> None:
    assert read(f"{first}\n全市破案5起。\n").title == title


def test_a_year_by_itself_is_not_a_figure_and_a_degree_not_always_of_power() -> None:
    assert read("2023年").figures == ()
    assert read("气温为-5度,角度12度。").figures == ()
    assert [figure.unit for figure in read("全年用电12度。").figures] == ["kilowatt-hour"]


def test_a_sentence_in_another_language_is_doubted() -> None:
    text = "The police solved 300 cases, up 12% from a year before."
    assert [figure.doubts for figure in read(text).figures] == [("no-thing-counted",)]
    assert read("GDP 12%").figures[0].doubts == ()


def test_a_change_between_two_printed_years_is_of_the_later_one() -> None:
    found = read("2023年全市立案316起,2022年立案261起,同比上升21.1%。").figures
    printed = [figure.period and figure.period.as_written for figure in found]
    assert printed == ["2023年", "2022年", "2023年"]
    assert found[2].base is not None
    assert (found[2].base.start, found[2].base.end) == ("2022-01-01", "2022-12-31")
