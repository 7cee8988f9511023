"""Nouns other than metrics search, sort and limit too."""

from typing import Any

import pytest

from .calling import first, ok, records, run


@pytest.mark.parametrize("noun", ["sections", "topics", "platforms", "programmes", "claims"])
def test_other_nouns_search_sort_and_limit(noun: str) -> None:
    stored: list[Any] = [record["id"] for record in records(noun)]
    listed = ok(noun, "list", "--sort", "-id", "--limit", "2", "--json").json[noun]
    assert [row["id"] for row in listed] == sorted(stored, reverse=True)[:2]
    found = ok(noun, "list", "--search", first(noun), "--json").json[noun]
    assert first(noun) in [row["id"] for row in found]


@pytest.mark.parametrize("asked", ["诈骗多少", "how many fraud cases"])
def test_a_question_that_no_figure_answers_is_shown_its_topic(asked: str) -> None:
    document = ok("show", asked, "--json").json
    assert document["kind"] == "topic"
    assert document["topic"]["id"] == "fraud"


def test_a_figure_that_its_topic_alone_ties_to_the_question_is_said_to_be_of_one_kind() -> None:
    ran = run("show", "破获诈骗案几起", "--json")
    assert ran.code == 3
    assert [each["id"] for each in ran.json["metrics"]] == ["asset-thaw-scam-cases-solved"]
    assert [each["code"] for each in ran.json["notes"]] == ["one-kind", "nearest"]


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ("检查外地车辆多少", 3),  # 外地 is in no name
        ("检查了多少吨车辆", 3),
        ("检查车辆同比上升多少", 3),
        ("检查车辆多少", 0),
        ("疫情查了多少人", 0),  # another word for it
        ("车辆", 0),  # asks nothing
    ],
)
@pytest.mark.parametrize("format_", ["json", "jsonl", "csv", "plain"])
def test_a_script_can_tell_an_answer_from_what_is_only_nearest(
    asked: str, code: int, format_: str
) -> None:
    ran = run("show", asked, "--format", format_)
    assert ran.code == code
    assert ran.out
    assert ("none fits in full" in ran.text + ran.said) == (code == 3)


def test_a_question_is_searched_compared_and_cited() -> None:
    (found,) = ok("search", "避免损失多少", "--json").json["results"]
    assert found["id"] == "telecom-fraud-loss-averted"
    assert ok("search", "诈骗犯", "--json").json["results"] == []
    cited = ok("cite", "一共检查多少车", "--json").json["citations"]
    assert [one["metric"] for one in cited] == ["epidemic-vehicles-inspected"]
    told = run("compare", "破案升了多少", "一共检查多少车").said
    assert "property-crime-cases-solved-change" in told


def test_a_part_of_names_of_several_kinds_tells_all_of_them() -> None:
    document = ok("show", "Smart", "--json").json
    assert [row["id"] for row in document["metrics"]] == ["smart-projects-completed"]
    (said,) = [one["en"] for one in document["notes"] if one["code"] == "same-name"]
    assert "topic:smart-policing" in said
    assert "platform:smart-brain" in said


@pytest.mark.parametrize(
    "name", ["命案 破案率", "homicide clearance rate", "诈骗 止付", "信访 就业"]
)
def test_a_figure_that_several_words_name_is_not_lost_in_its_topic(name: str) -> None:
    ran = run("show", name, "--jsonl")
    assert (ran.code, len(ran.text.splitlines())) == (0, 1)
