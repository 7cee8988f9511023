"""Colour: the option, then NO_COLOR, then FORCE_COLOR, then whether it is a terminal."""

import pytest

from .calling import COMMANDS, MACHINES, SGR, run

SCREEN = {"columns": 100}


@pytest.mark.parametrize(
    ("arguments", "env", "terminal", "expected"),
    [
        ([], {}, True, True),
        ([], {}, False, False),
        ([], {"NO_COLOR": "1"}, True, False),
        ([], {"NO_COLOR": ""}, True, True),
        ([], {"FORCE_COLOR": "1"}, False, True),
        ([], {"FORCE_COLOR": ""}, False, False),
        ([], {"NO_COLOR": "1", "FORCE_COLOR": "1"}, True, False),
        ([], {"TERM": "dumb"}, True, False),
        ([], {"TERM": "dumb", "FORCE_COLOR": "1"}, True, True),
        (["--color", "auto"], {}, True, True),
        (["--color", "auto"], {"NO_COLOR": "1"}, True, False),
        (["--color", "always"], {}, False, True),
        (["--color", "always"], {"NO_COLOR": "1"}, False, True),
        (["--color", "always"], {"TERM": "dumb"}, True, True),
        (["--color", "never"], {}, True, False),
        (["--color", "never"], {"FORCE_COLOR": "1"}, True, False),
    ],
    ids=str,
)
def test_precedence(
    arguments: list[str], env: dict[str, str], terminal: bool, expected: bool
) -> None:
    ran = run(
        *("summary", "--format", "table", *arguments), env=env, columns=100 if terminal else None
    )
    assert ran.code == 0
    assert ("\x1b[33m" in ran.text) == expected, "the colour of a caution"
    assert expected or "\x1b" not in ran.text


@pytest.mark.parametrize("name", COMMANDS)
def test_colour_changes_nothing_but_colour(name: str) -> None:
    plain = run(*COMMANDS[name], "--color", "never", columns=90).text
    coloured = run(*COMMANDS[name], "--color", "always", columns=90).text
    assert [line.rstrip() for line in SGR.sub("", coloured).split("\n")] == plain.split("\n")


def test_a_dumb_terminal_is_drawn_as_wide_as_it_is() -> None:
    dumb = run("metrics", "list", "--color", "always", columns=150, env={"TERM": "dumb"})
    good = run("metrics", "list", "--color", "always", columns=150)
    assert dumb.out == good.out


@pytest.mark.parametrize("format", [*MACHINES, "plain", "markdown", "html"])
def test_only_tables_are_coloured(format: str) -> None:
    ran = run("metrics", "list", "--format", format, "--color", "always", **SCREEN)
    assert b"\x1b" not in ran.out


@pytest.mark.parametrize("format", [*MACHINES, "table", "plain", "markdown", "html"])
@pytest.mark.parametrize("name", ["metrics.list", "show", "compare", "summary", "cite"])
def test_no_escape_under_no_color(name: str, format: str) -> None:
    ran = run(*COMMANDS[name], "--format", format, env={"NO_COLOR": "1"}, **SCREEN)
    assert ran.code == 0
    assert b"\x1b" not in ran.out + ran.err


@pytest.mark.parametrize(
    "arguments", [["--help"], ["metrics", "-h"], ["metrics", "list", "--help"], ["cite", "-h"]]
)
def test_no_escape_in_help_under_no_color(arguments: list[str]) -> None:
    ran = run(*arguments, env={"NO_COLOR": "1"}, **SCREEN)
    assert ran.code == 0
    assert b"\x1b" not in ran.out
    assert "\x1b" not in run(*arguments).text


def test_errors_are_never_coloured() -> None:
    ran = run("show", "fruad", env={"FORCE_COLOR": "1"}, **SCREEN)
    assert b"\x1b" not in ran.err
