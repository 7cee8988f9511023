"""Pages: what belongs together, and what is refused."""

import pytest

from lvliang_cli.core.data.dataset import Dataset
from lvliang_cli.core.text.errors import UnknownName
from lvliang_cli.core.view.show import show, show_all

from ..query.short_releases import dataset
from ..support import prose


def test_sections_without_figures_point_to_their_topics(lvliang: Dataset) -> None:
    for section in ("epidemic-control", "crime"):
        body = show(lvliang, f"section:{section}").body()
        assert body["metrics"] == []
        assert any(topic["metrics"] for topic in body["topics"])
    assert "no figure" in prose(show(lvliang, "section:services"))


def test_pages_tell_what_belongs_together(lvliang: Dataset) -> None:
    fraud = show(lvliang, "fraud").body()
    assert (fraud["kind"], fraud["topic"]["id"]) == ("topic", "fraud")
    assert len(fraud["metrics"]) == 8
    assert [claim["id"] for claim in fraud["claims"]] == [
        *("telecom-fraud-cases-solved-up", "telecom-fraud-suspects-up")
    ]
    assert [section["id"] for section in fraud["sections"]] == ["ten-groups", "crime"]
    crime = show(lvliang, "topic:crime").body()
    assert "crime" not in {t["id"] for t in crime["topics"]} > {"fraud", "homicide"}
    brain = show(lvliang, "smart-brain").body()
    assert {p["id"] for p in brain["programmes"]} == {
        *("fengqiao-stations", "enter-and-visit", "three-hundreds")
    }
    assert [topic["id"] for topic in brain["topics"]] == ["prevention"]
    claim = show(lvliang, "claim:telecom-fraud-suspects-up").body()
    assert [section["id"] for section in claim["sections"]] == ["ten-groups"]
    assert "without a figure" in prose(show(lvliang, "claim:telecom-fraud-suspects-up"))
    term = show(lvliang, "两抢").body()
    assert [metric["id"] for metric in term["metrics"]] == ["robbery-days-without-case"]
    several = show_all(lvliang, ["fraud", "homicide", "诈骗"], "topic").body()
    assert [topic["id"] for topic in several["topics"]] == ["fraud", "homicide"]
    assert "topic" not in several
    twice = show_all(lvliang, ["fraud", "诈骗案件"], "topic").body()
    assert [topic["id"] for topic in twice["topics"]] == ["fraud"]
    one = show_all(lvliang, ["crime"], "topic").body()
    assert one["topics"][0]["id"] == one["topic"]["id"] == "crime"
    assert len(one["topics"]) == 6
    metric = show(lvliang, "metric:data-centre-records").body()
    assert metric["metric"]["id"] == metric["metrics"][0]["id"] == "data-centre-records"


def test_a_word_of_the_names_of_several_figures_lists_them(lvliang: Dataset) -> None:
    document = show(lvliang, "案件")
    named = [m.id for m in lvliang.release.metrics if "案件" in m.label.zh]
    assert {metric["id"] for metric in document.body()["metrics"]} <= {*named}
    assert document.title.zh == "名称与“案件”相符的数字"


def test_a_part_of_several_names_lists_them_wherever_it_stands() -> None:
    text = "九江市打击经济犯罪情况\n2024年上半年,经济犯罪立案120起。侦破其他经济犯罪案件45起。"
    rows = show(dataset(text, "crimes"), "经济犯罪").rows()
    assert [row["as_written"] for row in rows] == ["120起", "45起"]


def test_a_question_is_answered_by_a_page_a_list_or_not_at_all(lvliang: Dataset) -> None:
    page = show(lvliang, "调解矛盾纠纷多少起").body()
    assert page["kind"] == "metric"
    listed = show(lvliang, "检查外地车辆多少")
    assert listed.title is not None
    assert listed.title.zh == "没有完全符合“检查外地车辆多少”的数字,最接近的是"
    assert [note.code for note in listed.notes] != []
    with pytest.raises(UnknownName, match="no figure answers"):
        show(lvliang, "2031年破案多少起")
    with pytest.raises(UnknownName, match="no record named"):
        show(lvliang, "社情民意")


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("吕梁公安", "platform"),  # a place in it
        ("全省前列", "claim"),
        ("命案侦破率", "metric"),  # a part of one name
    ],
)
def test_a_part_of_a_name_is_no_question(lvliang: Dataset, name: str, kind: str) -> None:
    assert show(lvliang, name).body()["kind"] == kind


def test_the_rows_of_a_page_on_claims_are_the_claims(lvliang: Dataset) -> None:
    name = "smart-tasks-first"
    page = show(lvliang, f"claim:{name}", ["label", "topics"])
    (row,) = page.rows()
    assert list(row) == ["label", "topics"]
    assert page.grid().rows[0][2] == "smart-policing"
    assert "finished first" in str(page.blocks())
    (whole,) = show_all(lvliang, [name], "claim").rows()
    assert whole["id"] == name
    assert show_all(lvliang, ["fraud"], "topic").rows()[0]["unit"]
