"""A mistake of usage: exit code 2, and what was wrong."""

import json
from pathlib import Path

import pytest

from .calling import PEOPLE_COUNTED, SECOND, THIRD, run
from .test_exit_codes import check_told

USAGE = [
    (["nope"], "nope"),
    (["", "dictionary"], ""),
    ([" "], " "),
    (["data", "nope"], "nope"),
    (["--bogus"], "--bogus"),
    (["metrics", "list", "--bogus"], "--bogus"),
    (["metrics", "list", "--json", "--csv"], "json, csv"),
    (["metrics", "list", "--format", "json", "--md"], "json, markdown"),
    (["metrics", "list", "--format", "xml"], "xml"),
    (["metrics", "list", "--format", "xml", "--lang", "zh"], "xml"),
    (["metrics", "list", "--fields", "id,valeu"], "valeu"),
    (["metrics", "list", "--fields", ","], "--fields"),
    (["metrics", "list", "--sort", "nope"], "nope"),
    (["metrics", "list", "--limit", "-1"], "-1"),
    (["metrics", "list", "--limit", "some"], "--limit"),
    (["metrics", "list", "--limit"], "--limit"),
    (["metrics", "list", "--kind", "colour"], "colour"),
    (["metrics", "list", "--qualifier", "roughly"], "roughly"),
    (["metrics", "list", "--period", "last year"], "last year"),
    (["metrics", "list", "--min", "ten"], "ten"),
    (["metrics", "list", "--max", "1e9"], "1e9"),
    (["metrics", "list", "--lang", "fr"], "fr"),
    (["metrics", "list", "--color", "sometimes"], "sometimes"),
    (["metrics", "list", "--errors", "xml"], "xml"),
    (["metrics", "list", "--errors"], ""),
    (["metrics", "list", "--excel"], None),
    (["metrics", "list", "--json", "--excel"], None),
    (["data", "list", "surplus"], None),
    (["metrics", "show"], None),
    (["trend"], None),
    (["compare"], None),
    (["compare", "fraud"], None),
    (["compare", "telecom-fraud-payments-stopped", PEOPLE_COUNTED], PEOPLE_COUNTED),
    (["search"], None),
    (["search", " "], " "),
    (["search", "诈骗", "--limit", "-3"], "-3"),
    (["cite", "--style", "mla"], "mla"),
    (["cite", "--accessed", "yesterday"], "yesterday"),
    (["schema", "nope"], "nope"),
]


@pytest.mark.parametrize(("arguments", "token"), USAGE, ids=lambda value: str(value))
def test_usage_mistake_exits_2(arguments: list[str], token: str | None) -> None:
    ran = run(*arguments)
    assert (ran.code, ran.out) == (2, b"")
    check_told(ran.said)
    if "--errors" in arguments:
        return
    assert token is None or json.loads(run(*arguments, "--errors=json").err)["token"] == token


def test_the_language_may_come_before_the_command() -> None:
    for before in (("--lang", "zh"), ("--lang=zh",)):
        assert run(*before, "summary").out == run("summary", "--lang", "zh").out
        assert run(*before, "--help").out == run("--help", env={"LVLIANG_LANG": "zh"}).out
        assert run(*before).out == run(env={"LVLIANG_LANG": "zh"}).out


def test_another_option_before_the_command_is_told_where_it_belongs() -> None:
    told = run("--json", "--lang", "zh", "summary")
    assert told.code == 2
    assert "选项写在命令之后:lvliang summary --json" in told.err.decode()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("stats", "summary"),
        ("figures --json", "metrics --json"),
        ("lint a.txt", "check a.txt"),
        ("list", "metrics"),
        ("list topics", "topics"),
        ("list fraud", "show fraud"),
        ("sumary", "summary"),
        ("概览", "summary"),
        ("select printed from figures", "query 'select printed from figures'"),
    ],
)
def test_the_word_of_another_tool_leads_to_the_command(typed: str, meant: str) -> None:
    ran = run(*typed.split())
    assert ran.code == 2
    assert f"hint: did you mean: lvliang {meant}\n" in ran.said


def test_a_name_that_several_datasets_have_in_theirs_is_listed(tmp_path: Path) -> None:
    env = {"LVLIANG_HOME": str(tmp_path), "LVLIANG_LANG": "en"}
    assert run("data", "add", str(SECOND), str(THIRD), env=env).code == 0
    ran = run("诈骗立案", "--data", "all", "--fields", "dataset,id", env=env)
    assert ran.code == 0
    assert "read as lvliang show 诈骗立案" in ran.said
    assert {line.split()[0] for line in ran.text.splitlines() if "fraud-filed" in line} == {
        "qinghe-2022",
        "qinghe-2023",
    }


def test_a_question_with_a_time_is_answered_of_what_is_read() -> None:
    ran = run("2023年电信诈骗立案多少起", "--data", str(SECOND), "--fields", "id", "--lang", "en")
    assert ran.code == 0
    assert "read as lvliang show 2023年电信诈骗立案多少起" in ran.said
    assert "fraud-filed" in ran.text


@pytest.mark.parametrize("typed", [["how", "many", "murders"], ["how many murders"]])
def test_a_question_is_no_mistyped_command_where_it_begins_as_one(typed: list[str]) -> None:
    ran = run(*typed, "--fields", "id", "--lang", "en")
    assert ran.code == 0
    assert "homicide-cold-cases-solved" in ran.text


def test_a_mistyped_command_before_a_question_is_still_one() -> None:
    ran = run("shw", "抓了多少人", "--lang", "en")
    assert ran.code == 2
    assert "did you mean: lvliang show" in ran.said


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("check share 5", "lvliang check share 2340 3744 62.5%"),
        ("check change 5", "lvliang check change 4312 3954 -8.3%"),
        ("export --to csv", "lvliang export --to csv DIR"),
    ],
)
def test_a_call_that_lacks_something_is_shown_one_of_its_own_command(
    typed: str, meant: str
) -> None:
    assert f"such as {meant}\n" in run(*typed.split(), "--errors", "text").err.decode()
