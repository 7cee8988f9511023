"""The root command: a noun lists, a version, a welcome."""

import shlex

import pytest

from .calling import NOUNS, SECOND, ok, run


def test_noun_without_a_verb_lists() -> None:
    for noun in NOUNS[:-1]:
        assert ok(noun, "--json").out == ok(noun, "list", "--json").out
    filtered = ok("metrics", "--topic", "fraud", "--json")
    assert filtered.out == ok("metrics", "list", "--topic", "fraud", "--json").out


def test_version_and_empty_call() -> None:
    assert ok("--version").text.startswith("lvliang ")
    assert "lvliang --help" in ok().text
    assert ok().out == ok(env={"LVLIANG_DATA": "missing.json"}).out


def test_help_of_a_command_has_three_spellings() -> None:
    assert ok("help", "show").out == ok("show", "--help").out == ok("show", "-h").out
    assert ok("help").out == ok("--help").out
    assert ok("help", "data", "rm").out == ok("data", "remove", "--help").out
    assert ok("-V").out == ok("--version").out
    assert ok("--version", "check", "no.txt").out == ok("--version").out  # and nothing else is done


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (("metrics", "lsit", "诈骗"), "lvliang metrics list 诈骗"),
        (("zzzzzz",), "lvliang search zzzzzz"),
        (("no such thing",), "lvliang search 'no such thing'"),
        (("glosary",), "lvliang glossary"),
        (("比较", "诈骗", "命案"), "lvliang compare 诈骗 命案"),
        ((str(SECOND),), f"lvliang check {shlex.quote(str(SECOND))}"),
        (("data", "ad", "x.json"), "lvliang data add x.json"),
        (("--json", "show", "诈骗"), "lvliang show 诈骗 --json"),
    ],
)
def test_what_is_not_a_command_is_told_what_was_meant(typed: tuple[str, ...], meant: str) -> None:
    told = run(*typed, env={"LVLIANG_LANG": "en"})
    assert told.code == 2
    assert meant in told.err.decode()


def test_a_name_behind_a_noun_is_shown_with_a_word() -> None:
    told = run("topics", "诈骗", env={"LVLIANG_LANG": "zh"})
    assert told.out == ok("topics", "show", "诈骗", env={"LVLIANG_LANG": "zh"}).out
    assert told.err.decode() == "lvliang: 已按 lvliang topics show 诈骗 处理\n"
    assert run("topics", "zzzzzz").code == 3


def test_what_asks_for_the_most_is_answered_by_a_list() -> None:
    told = run("下降最多的", env={"LVLIANG_LANG": "zh"})
    assert told.out == ok("show", "下降最多的", env={"LVLIANG_LANG": "zh"}).out
    assert told.err.decode() == "lvliang: 已按 lvliang show 下降最多的 处理\n"
    assert "名称与“下降最多的”相符的数字" in told.text


def test_a_question_that_several_figures_answer_is_a_list() -> None:
    told = run("破案多少起", env={"LVLIANG_LANG": "zh"})
    assert told.out == ok("show", "破案多少起", env={"LVLIANG_LANG": "zh"}).out
    assert "名称与“破案多少起”相符的数字" in told.text


def test_names_alone_are_shown_or_compared_with_a_word() -> None:
    zh = {"LVLIANG_LANG": "zh"}
    shown = run("诈骗", "--json", env=zh)
    assert (shown.code, shown.out) == (0, ok("show", "诈骗", "--json", env=zh).out)
    assert shown.err.decode() == "lvliang: 已按 lvliang show 诈骗 --json 处理\n"
    assert run("检查车辆", "检查人员").out == run("compare", "检查车辆", "检查人员").out


def test_a_print_names_its_figure_and_a_caution_leads_to_figures() -> None:
    for told in (run("cite", "4515.66万元"), run("show", "4515.66万元")):
        assert told.code == 0
        assert "telecom-fraud-payments-stopped" in told.err.decode()
    told = run("show", "疑为误印")
    assert (told.code, "metrics --caution misprint" in told.err.decode()) == (3, True)


def test_a_part_of_a_name_is_taken_with_a_word() -> None:
    told = run("cite", "止付", env={"LVLIANG_LANG": "zh"})
    assert told.code == 0
    assert told.err.decode() == (
        "lvliang: “止付”已按“止付被骗资金”(metric:telecom-fraud-payments-stopped)处理\n"
    )
    assert told.out == ok("cite", "telecom-fraud-payments-stopped", env={"LVLIANG_LANG": "zh"}).out
