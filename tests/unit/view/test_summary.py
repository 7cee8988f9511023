"""The summary of a release that has sections and no topics."""

from datetime import date

import pytest

from lvliang_cli.core.contract.document import Facts, Table
from lvliang_cli.core.data.dataset import Dataset, read_dataset
from lvliang_cli.core.data.field_kinds import RELEASE
from lvliang_cli.core.extract.draft import About, draft
from lvliang_cli.core.extract.reading import read
from lvliang_cli.core.query.summary import summarise
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.view.summary import summary_document
from lvliang_cli.render.json_text import indented

TEXT = (
    "一、打击犯罪\n上半年立案12起,破案20起,缴获毒品5公斤。去年破案90起。\n"
    "二、服务群众\n上半年走访群众300人,同比上升5%。\n"
)
ABOUT = About("draft", None, None, date(2024, 1, 1))


@pytest.fixture
def drafted() -> Dataset:
    reading = read(TEXT, date(2023, 7, 20))
    release = draft(reading, ABOUT)
    return read_dataset(indented(RELEASE.form(release)).encode(), "draft.json")


def test_the_biggest_of_each_section_and_unit_of_its_own_time(drafted: Dataset) -> None:
    biggest = [metric.as_written for _, metric in summarise(drafted).biggest]
    assert biggest == ["20起", "5公斤", "300人"]


def test_sections_stand_for_topics(drafted: Dataset) -> None:
    facts, table, *_ = summary_document(drafted).blocks()
    assert isinstance(facts, Facts)
    told = {words.en: value for words, value in facts.rows if isinstance(words, Words)}
    sections = told["Sections"]
    assert isinstance(sections, Words)
    assert sections.zh == "2 个,数字最多的是“打击犯罪”(4)"
    assert isinstance(table, Table)
    assert table.title == Words("主要数字与变化", "Key figures and changes")
    assert [row[1] for row in table.rows] == ["12起", "20起", "5公斤", "300人", "5%"]


def test_what_the_title_names_is_looked_at_first() -> None:
    told = "上半年出动1200人次,救出80人。接报火灾550起,火灾死亡9人。接报火灾550起。"
    text = f"全市火灾形势平稳\n{told}\n"
    release = draft(read(text, date(2023, 7, 20)), ABOUT)
    data = read_dataset(indented(RELEASE.form(release)).encode(), "fire.json")
    assert [m.as_written for m in summarise(data).leading] == ["550起", "9人", "1200人次", "80人"]


def test_a_release_without_figures_or_sections() -> None:
    release = draft(read("工作有序开展。"), ABOUT)._replace(sections=())
    empty = read_dataset(indented(RELEASE.form(release)).encode(), "empty.json")
    facts, *_ = summary_document(empty).blocks()
    assert isinstance(facts, Facts)
    assert [name.en for name, _ in facts.rows] == ["Region", "Period", "Figures"]
