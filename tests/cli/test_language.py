"""The language of people's formats: option, variable, locale; machines never care."""

import pytest

from .calling import COMMANDS, MACHINES, PEOPLE, run

ZH, EN = "来源:", "Source: "


@pytest.mark.parametrize(
    ("arguments", "env", "expected"),
    [
        ([], {}, "en"),
        ([], {"LANG": "zh_CN.UTF-8"}, "zh"),
        ([], {"LANG": "zh_TW"}, "zh"),
        ([], {"LANG": "de_DE.UTF-8"}, "en"),
        ([], {"LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_GB.UTF-8"}, "en"),
        ([], {"LANG": "en_GB.UTF-8", "LC_MESSAGES": "zh_CN.UTF-8"}, "zh"),
        ([], {"LC_ALL": "C", "LANG": "zh_CN.UTF-8"}, "en"),
        ([], {"LC_ALL": "", "LANG": "zh_CN.UTF-8"}, "zh"),
        ([], {"LC_ALL": "zh_CN.UTF-8", "LVLIANG_LANG": "en"}, "en"),
        ([], {"LANG": "C", "LVLIANG_LANG": "zh"}, "zh"),
        ([], {"LANG": "zh_CN.UTF-8", "LVLIANG_LANG": ""}, "zh"),
        (["--lang", "en"], {"LVLIANG_LANG": "zh", "LANG": "zh_CN.UTF-8"}, "en"),
        (["--lang=zh"], {"LVLIANG_LANG": "en"}, "zh"),
        (["--lang", "both"], {}, "both"),
        ([], {"LVLIANG_LANG": "both"}, "both"),
    ],
    ids=str,
)
def test_option_then_variable_then_locale(
    arguments: list[str], env: dict[str, str], expected: str
) -> None:
    text = run("summary", *arguments, env=env).text
    assert (ZH in text, EN in text) == (expected != "en", expected != "zh")


def test_bad_variable_is_a_usage_error_for_people_but_not_for_help() -> None:
    ran = run("summary", env={"LVLIANG_LANG": "fr"})
    assert (ran.code, ran.out) == (2, b"")
    assert "LVLIANG_LANG" in ran.said
    assert run("--help", env={"LVLIANG_LANG": "fr"}).code == 0


def test_the_option_stands_before_a_command_as_well() -> None:
    for arguments, told in (
        (["search", "--", "--诈骗"], "提到“--诈骗”的"),
        (["verify", "x.txt", "--html"], "--html"),
    ):
        said = run("--lang", "zh", *arguments)
        assert "zh" not in said.said
        assert told in said.text + said.said
    assert run("--lang", "zh", "topics", "诈骗").text == run("topics", "诈骗", "--lang=zh").text


def test_good_option_beats_a_bad_variable() -> None:
    assert run("summary", "--lang", "zh", env={"LVLIANG_LANG": "fr"}).code == 0


@pytest.mark.parametrize("format", MACHINES)
@pytest.mark.parametrize("name", COMMANDS)
def test_machine_formats_are_the_same_in_every_language(name: str, format: str) -> None:
    texts = {
        run(*COMMANDS[name], "--format", format, *arguments, env=env).out
        for arguments, env in (
            (["--lang", "both"], {}),
            ([], {"LANG": "zh_CN.UTF-8"}),
            ([], {"LVLIANG_LANG": "en"}),
        )
    }
    assert len(texts) == 1


@pytest.mark.parametrize("format", PEOPLE)
def test_people_formats_differ(format: str) -> None:
    texts = {
        run("metrics", "list", "--format", format, "--lang", lang).out for lang in ("zh", "en")
    }
    assert len(texts) == 2


def test_both_says_chinese_then_english_once_if_equal() -> None:
    text = run("metrics", "list", "--lang", "both").text
    assert "数字 / Figure" in text
    assert "% / %" not in text


def test_there_is_no_variable_for_the_format() -> None:
    plain = run("metrics", "list").out
    for name in ("LVLIANG_FORMAT", "LVLIANG_OUTPUT"):
        assert run("metrics", "list", env={name: "json"}).out == plain


def test_help_follows_the_language() -> None:
    assert "列出数字" in run("metrics", "--help", env={"LVLIANG_LANG": "zh"}).text
    assert "List the figures" in run("metrics", "--help", env={"LVLIANG_LANG": "en"}).text


@pytest.mark.parametrize("encoding", ["ascii", "gbk", "cp1252"])
def test_encoding_of_a_pipe_is_utf8(encoding: str) -> None:
    for command in (["summary", "--lang", "zh"], ["metrics", "list", "--json"], ["--help"]):
        assert run(*command, encoding=encoding).out == run(*command).out
