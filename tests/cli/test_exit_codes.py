"""Every class of mistake has its exit code, one line on standard error and no output."""

import json
import re
from pathlib import Path

import pytest

from .calling import PEOPLE_COUNTED, run

UNKNOWN = [
    (["show", "fruad"], "fruad", "fraud"),
    (["show", "没有这个"], "没有这个", None),
    (["metrics", "show", "telecom-fraud-payments-stoped"], None, "telecom-fraud-payments-stopped"),
    (["topics", "show", "fruad"], "fruad", "fraud"),
    (["sections", "show", "nowhere-at-all"], "nowhere-at-all", None),
    (["platforms", "show", "nowhere-at-all"], "nowhere-at-all", None),
    (["programmes", "show", "nowhere-at-all"], "nowhere-at-all", None),
    (["claims", "show", "nowhere-at-all"], "nowhere-at-all", None),
    (["glossary", "nowhere-at-all"], "nowhere-at-all", None),
    (["cite", "nowhere-at-all"], "nowhere-at-all", None),
    (["compare", "fraud", "fruad"], "fruad", "fraud"),
    (["compare", "fraud", "epidemic", "--base", "fruad"], "fruad", "fraud"),
    (["metrics", "list", "--topic", "fruad"], "fruad", "fraud"),
    (["metrics", "list", "--section", "nowhere-at-all"], "nowhere-at-all", None),
    (["metrics", "list", "--platform", "nowhere-at-all"], "nowhere-at-all", None),
    (["metrics", "list", "--unit", "parsec"], "parsec", None),
    (["claims", "list", "--topic", "fruad"], "fruad", "fraud"),
    (["metrics", "list", "--topic", "fraud", "--topic", "fruad"], "fruad", "fraud"),
]
BROKEN = {
    "no JSON": b"{",
    "an empty file": b"",
    "no UTF-8": b'{"id": "\xff"}',
    "a list": b"[]",
    "a key missing": b'{"schema_version": "1.0"}',
    "a key twice": b'{"id": 1, "id": 1}',
    "nested too deep": b"[" * 100_000,
    "no number": b'{"schema_version": NaN}',
}


def check_told(said: str) -> None:
    """One plain line, perhaps a second one with a hint."""
    lines = said.split("\n")
    assert lines.pop() == ""
    assert lines[0].startswith("lvliang: ")
    assert len(lines) <= 2
    assert all(re.match("  (hint: |提示:)", line) for line in lines[1:])
    assert "Traceback" not in said
    assert "\x1b" not in said


@pytest.mark.parametrize(("arguments", "token", "meant"), UNKNOWN, ids=lambda value: str(value))
def test_unknown_name_exits_3_and_suggests(
    arguments: list[str], token: str | None, meant: str | None
) -> None:
    ran = run(*arguments)
    assert (ran.code, ran.out) == (3, b"")
    check_told(ran.said)
    assert (token or arguments[-1]) in ran.said
    if meant:
        assert f"did you mean: {meant}" in ran.said


def test_chinese_miss_is_answered_in_chinese() -> None:
    ran = run("show", "诈编案", "--errors", "json")
    assert ran.code == 3
    suggested = json.loads(ran.err)["did_you_mean"]
    assert suggested
    assert all(any("\u4e00" <= character <= "\u9fff" for character in name) for name in suggested)


def test_several_hits_exit_3_and_list_their_kinds() -> None:
    ran = run("metrics", "show", "epidemic-", "--lang", "en")
    assert (ran.code, ran.out) == (3, b"")
    assert f"metric:{PEOPLE_COUNTED}" in ran.said
    assert ran.said.count("\n") == 2


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN)
def test_broken_dataset_exits_4(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "broken.json"
    path.write_bytes(content)
    ran = run("metrics", "list", "--data", str(path))
    assert (ran.code, ran.out) == (4, b"")
    check_told(ran.said)


@pytest.mark.parametrize("where", ["missing.json", "."])
def test_unreadable_dataset_exits_4_and_names_it(where: str, tmp_path: Path) -> None:
    path = str(tmp_path / where)
    ran = run("info", "--data", path)
    assert (ran.code, ran.out) == (4, b"")
    assert path in ran.said


@pytest.mark.parametrize("where", ["missing/out.txt", ".", "out.txt/inside"])
def test_unwritable_output_exits_5_and_names_it(where: str, tmp_path: Path) -> None:
    (tmp_path / "out.txt").write_text("old")
    path = str(tmp_path / where)
    ran = run("metrics", "list", "-o", path)
    assert (ran.code, ran.out) == (5, b"")
    check_told(ran.said)
    assert path in ran.said
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["out.txt"]
    assert (tmp_path / "out.txt").read_text() == "old"


def test_comparison_across_dimensions_says_why_and_what_would_do() -> None:
    ran = run("compare", "telecom-fraud-payments-stopped", PEOPLE_COUNTED)
    assert ran.code == 2
    assert "money" in ran.said
    assert "telecom-fraud-loss-averted" in ran.said
