"""A dataset, names and arguments that attack whoever shows them."""

import json
import re
from pathlib import Path

import pytest

from .calling import (
    BUNDLED,
    COMMANDS,
    MACHINES,
    PEOPLE,
    SGR,
    UNSAFE,
    WITHOUT_DATA,
    run,
    write_dataset,
)
from .conftest import LONG
from .printed_tables import squeezed
from .test_formats_for_people import _Page

FORMATS = (*PEOPLE, *MACHINES)


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("name", COMMANDS)
def test_no_raw_control_in_any_format(name: str, format: str, hostile: str) -> None:
    arguments = [*COMMANDS[name], "--format", format]
    if name not in WITHOUT_DATA:
        arguments += ["--data", hostile]
    # machine formats are the same in every language, which `test_language` holds
    for lang in ("zh", "both") if format in PEOPLE else ("both",):
        ran = run(*arguments, "--lang", lang)
        assert ran.code == 0, ran.said
        kept = ran.text.replace("\t", "") if format == "tsv" else ran.text
        assert not UNSAFE.search(kept)
        assert not UNSAFE.search(ran.said)


@pytest.mark.parametrize("columns", [30, 80, 300])
@pytest.mark.parametrize("name", COMMANDS)
def test_no_raw_control_on_a_terminal(name: str, columns: int, hostile: str) -> None:
    data = [] if name in WITHOUT_DATA else ["--data", hostile]
    ran = run(*COMMANDS[name], *data, columns=columns)
    assert ran.code == 0, ran.said
    assert not UNSAFE.search(SGR.sub("", ran.text)), "only our own colours"
    codes = {code for match in SGR.findall(ran.text) for code in re.split(r"\D+", match)}
    assert codes <= {"", "0", "1", "2", "33", "36"}, "not even colours of the dataset"


@pytest.mark.parametrize("columns", [None, 80, 3000])
def test_markup_is_shown_literally(columns: int | None, hostile: str) -> None:
    ran = run("topics", "--data", hostile, "--color", "never", columns=columns)
    shown = squeezed(ran.text)
    for literal in (r"[red]x[/red]x[/red]\x1b[31mred\x1b[0m\x9b31m\u202egnp.exe\u200b", "<script>"):
        assert shown.count(literal) >= 1
    assert r"\ud800" in shown
    assert r"new\x0aline" in shown


def test_long_label_is_whole_at_every_width(hostile: str) -> None:
    for columns in (None, 40, 60, 120):
        ran = run(
            "metrics",
            "show",
            json.loads(BUNDLED.read_bytes())["metrics"][0]["id"],
            "--data",
            hostile,
            "--color",
            "never",
            columns=columns,
        )
        assert squeezed(LONG) in squeezed(ran.text)


def test_machine_readers_get_the_very_text(hostile: str) -> None:
    stored = json.loads(Path(hostile).read_bytes())["topics"]
    for format in ("json", "jsonl"):
        text = run("topics", "--data", hostile, "--format", format).text
        rows = (
            json.loads(text)["topics"]
            if format == "json"
            else [json.loads(line) for line in text.splitlines()]
        )
        for row, topic in zip(rows, stored, strict=True):
            for lang, label in topic["label"].items():
                spelled = label.replace("\ud800", r"\ud800")  # no escape that every reader takes
                assert row["label"][lang] == spelled


def test_html_holds_no_markup_of_the_dataset(hostile: str) -> None:
    for command in (("topics",), ("show", "fraud"), ("summary",), ("metrics", "list")):
        text = run(*command, "--format", "html", "--data", hostile).text
        assert "<script" not in text.casefold()
        assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp;" in text
        assert "script" not in _Page.of(text).tags


def test_markdown_cells_hold_no_bar_and_no_markup(hostile: str) -> None:
    lines = run("topics", "--format", "markdown", "--data", hostile).text.split("\n")
    table = [line for line in lines if line.startswith("|")]
    assert len(table) > 5
    assert len({len(re.split(r"(?<!\\)(?:\\\\)*\|", line)) for line in table}) == 1
    for line in table[2:]:
        assert not re.search(r"(?<!\\)(?:\\\\)*[<`*\[]", line)


def test_control_in_arguments_is_written_out() -> None:
    nasty = "a\x1b[31m\x9b\u202e\nb\tc"
    for arguments in (
        [nasty],
        ["show", nasty],
        ["metrics", "list", "--topic", nasty],
        ["metrics", "list", "--format", nasty],
        ["metrics", "list", f"--{nasty}"],
        ["metrics", "list", "--limit", nasty],
        ["metrics", "list", nasty],
        ["metrics", "list", "-o", f"missing/{nasty}"],
        ["info", "--data", nasty],
        ["search", nasty],
        ["cite", "--accessed", nasty],
        ["--errors", nasty],
    ):
        for columns in (None, 80):
            ran = run(*arguments, columns=columns)
            assert not UNSAFE.search(SGR.sub("", ran.text))
            assert not UNSAFE.search(ran.said)
            assert ran.said.count("\n") <= 2


def test_lone_surrogate_in_an_argument() -> None:
    ran = run("show", "a\udcff")
    assert ran.code == 3
    assert "\\udcff" in ran.said


def test_control_in_messages_about_the_dataset(tmp_path: Path) -> None:
    release = json.loads(BUNDLED.read_bytes())
    release["metrics"][0]["topics"] = ["\x1b[31m\u202e\n"]
    release["\x1b[5mnew"] = 1
    ran = run("info", "--data", write_dataset(tmp_path / "a.json", release))
    assert ran.code == 4
    assert not UNSAFE.search(ran.said)
    assert ran.said.count("\n") <= 2


@pytest.mark.parametrize("format", FORMATS)
def test_path_of_a_dataset_with_controls(format: str, tmp_path: Path) -> None:
    path = tmp_path / "a\x1b[31m\nb.json"
    path.write_bytes(BUNDLED.read_bytes())
    ran = run("info", "--data", str(path), "--format", format)
    assert ran.code == 0
    assert not UNSAFE.search(ran.text.replace("\t", ""))
    broken = tmp_path / "c\x1b[31m\nd.json"
    broken.write_text("{")
    refused = run("info", "--data", str(broken), "--format", format)
    assert refused.code == 4
    assert not UNSAFE.search(refused.said)


def test_absurd_numbers_are_refused_quickly(tmp_path: Path) -> None:
    text = BUNDLED.read_text("utf-8")
    for number in ("1e999999999", "1" * 5000, "0." + "1" * 5000, "NaN", "-Infinity"):
        path = tmp_path / "absurd.json"
        path.write_text(re.sub(r'"value": [-0-9.]+', f'"value": {number}', text, count=1), "utf-8")
        ran = run("metrics", "list", "--data", str(path))
        assert (ran.code, ran.out) == (4, b"")
        assert len(ran.said) < 400


@pytest.mark.parametrize("encoding", ["ascii", "gbk", "cp1252", "latin-1"])
def test_terminal_of_another_encoding_gets_escapes(encoding: str, hostile: str) -> None:
    for command in (("metrics", "list"), ("show", "fraud"), ("summary",), ("cite",)):
        ran = run(*command, "--lang", "zh", "--data", hostile, columns=80, encoding=encoding)
        assert ran.code == 0, ran.said
        ran.out.decode(encoding)


def test_bars_of_a_terminal_without_blocks_are_drawn_in_ascii() -> None:
    text = run("show", "fraud", columns=100, encoding="ascii", env={"NO_COLOR": "1"}).out
    assert b"\\u2588" not in text
    assert b"####" in text
