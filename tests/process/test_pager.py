"""Long output on a terminal goes through the reader's pager."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from .test_terminal import on_terminal

LONG = ("metrics", "list", "--color", "never")
MARKED = {"LVLIANG_PAGER": "sed s/^/paged:/"}


@cache
def unpaged(arguments: tuple[str, ...]) -> bytes:
    return on_terminal(*arguments, columns=80)[1]


@pytest.mark.parametrize(
    ("arguments", "env", "is_paged"),
    [
        (LONG, MARKED, True),
        (LONG, {"LVLIANG_PAGER": None, "PAGER": MARKED["LVLIANG_PAGER"]}, True),
        (("info",), MARKED, False),  # it fits the screen
        ((*LONG, "--no-pager"), MARKED, False),
        (LONG, {"LVLIANG_PAGER": "", "PAGER": MARKED["LVLIANG_PAGER"]}, False),
        (LONG, {"LVLIANG_PAGER": "cat"}, False),
        (LONG, {"LVLIANG_PAGER": None, "PAGER": None, "PATH": ""}, False),  # there is no less
    ],
)
def test_long_output_goes_through_the_pager(
    arguments: tuple[str, ...], env: Mapping[str, str | None], is_paged: bool
) -> None:
    code, got, _ = on_terminal(*arguments, columns=80, env=env)
    plain = unpaged(arguments)
    lines = plain.decode().removesuffix("\n").split("\n")
    assert code == 0
    assert got.decode().removesuffix("\n").split("\n") == [
        f"paged:{line}" if is_paged else line for line in lines
    ]


def test_a_pager_that_is_closed_early_or_does_not_run() -> None:
    code, got, said = on_terminal(*LONG, columns=80, env={"LVLIANG_PAGER": "head -n 1"})
    assert (code, got.count(b"\n"), said) == (0, 1, b"")
    code, got, said = on_terminal(*LONG, columns=80, env={"LVLIANG_PAGER": "no-such-pager"})
    assert code == 0
    assert got == unpaged(LONG)


def test_a_pager_that_fails_has_not_shown_it() -> None:
    code, _, said = on_terminal(*LONG, columns=80, env={"LVLIANG_PAGER": "cat > /dev/full"})
    assert (code, b"cannot write standard output: cat > /dev/full: 1" in said) == (5, True)


def test_the_exit_code_is_that_of_lvliang(tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    wrong = "全市共立刑事案件1279起,破案768起,破案率为62.05%。\n"
    draft.write_text("某市通报\n" + wrong * 30, "utf-8")
    code, got, _ = on_terminal("check", str(draft), columns=80, env={"LVLIANG_PAGER": "head -n 1"})
    assert (code, got.count(b"\n")) == (1, 1)
