"""Run lvliang in this process on streams of our own, and read what people's formats print."""

import io
import json
import os
import re
import shlex
import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import pytest
from wcwidth import wcwidth

from lvliang_cli.cli.registry import commands
from lvliang_cli.core.contract.check_rows import WITHOUT_DATASET
from lvliang_cli.core.contract.dataset_rows import CATALOGUE
from lvliang_cli.core.contract.extract_rows import NAMES as EXTRACT
from lvliang_cli.main import main

ROOT = Path(__file__).resolve().parents[2]
BUNDLED = ROOT / "data" / "metrics.json"
SECOND = ROOT / "tests" / "data" / "releases" / "qinghe-2023.json"
THIRD = SECOND.with_name("qinghe-2022.json")
PEOPLE = ("table", "plain", "markdown", "html")
MACHINES = ("json", "jsonl", "csv", "tsv")
SETTINGS = re.compile(
    r"(LVLIANG_.*|_LVLIANG_.*|LC_.*|LANG|LANGUAGE|NO_COLOR|FORCE_COLOR|COLUMNS|LINES|TERM"
    r"|COLORTERM|TERMINAL_WIDTH|PY_COLORS|GITHUB_ACTIONS|CLICOLOR.*|TTY_.*|JUPYTER_.*)"
)


_HOME = TemporaryDirectory(prefix="lvliang-tests-")
HOME = Path(_HOME.name)
"""The data folder of every run that names no other; no test touches the user's own."""


def fresh_home() -> str:
    """`HOME` with a catalogue that holds the release of 2022 alone."""
    shutil.rmtree(HOME / "datasets", ignore_errors=True)
    (HOME / "datasets").mkdir(parents=True)
    shutil.copy(THIRD, HOME / "datasets")
    return str(HOME)


class Ran(NamedTuple):
    """What a run left: its exit code and the bytes on both streams."""

    code: int
    out: bytes
    err: bytes

    @property
    def text(self) -> str:
        return self.out.decode("utf-8")

    @property
    def said(self) -> str:
        return self.err.decode("utf-8")

    @property
    def json(self) -> Any:
        return json.loads(self.out)


class Stream(io.TextIOWrapper):
    """A text stream over memory that may claim to be a terminal."""

    def __init__(self, encoding: str = "utf-8", *, terminal: bool = False, data: bytes = b""):
        self.bytes = io.BytesIO(data)
        self.terminal = terminal
        super().__init__(self.bytes, encoding=encoding, errors="strict", newline="")

    def isatty(self) -> bool:
        return self.terminal


class Untouchable:
    """A standard input that fails the test when it is read."""

    def isatty(self) -> bool:
        return False

    def __getattr__(self, name: str) -> Any:
        raise AssertionError(f"standard input was asked for {name}")


def run(
    *arguments: str,
    env: Mapping[str, str] | None = None,
    columns: int | None = None,
    encoding: str = "utf-8",
    stdin: bytes | None = None,
) -> Ran:
    """Run ``lvliang arguments``; with `columns`, on a terminal that wide."""
    out = Stream(encoding, terminal=columns is not None)
    err = Stream()
    with pytest.MonkeyPatch.context() as patch:
        for name in filter(SETTINGS.fullmatch, list(os.environ)):
            patch.delenv(name)
        patch.setenv("TERM", "xterm-256color")
        patch.setenv("LVLIANG_HOME", fresh_home())
        if columns is not None:
            patch.setenv("COLUMNS", str(columns))
        for name, value in (env or {}).items():
            patch.setenv(name, value)
        patch.setattr(sys, "stdout", out)
        patch.setattr(sys, "stderr", err)
        given = Untouchable() if stdin is None else Stream(data=stdin)
        patch.setattr(sys, "stdin", given)
        code = main(list(arguments))
        out.flush()
        err.flush()
    return Ran(code, out.bytes.getvalue(), err.bytes.getvalue())


def ok(*arguments: str, **settings: Any) -> Ran:
    """As `run`, for a run that must succeed without a word on standard error."""
    ran = run(*arguments, **settings)
    assert (ran.code, ran.said) == (0, "")
    return ran


Release = dict[str, Any]


def release_of(path: Path) -> Release:
    found: Release = json.loads(path.read_bytes())
    return found


BUNDLED_RELEASE = release_of(BUNDLED)


def records(noun: str) -> list[dict[str, Any]]:
    """The records of `noun` in the bundled dataset, straight from its file."""
    found: list[dict[str, Any]] = BUNDLED_RELEASE[noun]
    return found


def first(noun: str, release: Release = BUNDLED_RELEASE) -> str:
    """The id of the first record of `noun`."""
    return str(release[noun][0]["id"])


VEHICLES, PEOPLE_COUNTED = "epidemic-vehicles-inspected", "epidemic-people-inspected"
"""Two bounds of unlike units that can be compared."""
CHANGE = "telecom-fraud-local-solved-change"
NOUNS = ("metrics", "sections", "topics", "platforms", "programmes", "claims", "glossary")


FILES = {
    "qinghe-2022.json": str(THIRD),
    "qinghe-2023.json": str(SECOND),
    "qinghe-2023.txt": str(SECOND.with_suffix(".txt")),
    "tables": str(HOME / "exported"),
    "drafts/": f"{HOME}/drafts/",
}
"""The files that the calls of the registry name, where the tests have them."""


def registered() -> dict[str, tuple[str, ...]]:
    """The registry's call of each document, by the document's name."""
    return {
        name: tuple(FILES.get(word, word) for word in shlex.split(call))
        for _, command in commands()
        for name, call in command.documents.items()
    }


def calls(release: Release) -> dict[str, tuple[str, ...]]:
    """One call for each document on `release`: the registry's, with ids that `release` has."""
    counts = [m["id"] for m in release["metrics"] if m["kind"] == "count"]
    found = {
        **registered(),
        "show": ("show", f"topic:{first('topics', release)}"),
        "compare": ("compare", *counts[:2]),
        "search.list": ("search", release["metrics"][0]["label"]["zh"]),
        "cite": ("cite", counts[0], "--accessed", "2026-01-31"),
        "check.explain": ("check", "--explain", release["metrics"][0]["id"]),
        "trend": ("trend", counts[0]),
    }
    for noun in NOUNS:
        shows = (noun,) if noun == "glossary" else (noun, "show")
        if release[noun]:
            found[f"{noun}.show"] = (*shows, first(noun, release))
        else:
            del found[f"{noun}.show"]
    return found


COMMANDS = {
    **calls(BUNDLED_RELEASE),
    "metrics.show": ("metrics", "show", PEOPLE_COUNTED, CHANGE),
    "topics.show": ("topics", "show", "fraud"),
    "show": ("show", "fraud"),
    "compare": ("compare", VEHICLES, PEOPLE_COUNTED),
    "search.list": ("search", "诈骗"),
    "check.explain": ("check", "--explain", CHANGE),
    "cite": ("cite", CHANGE, "--accessed", "2026-01-31"),
    "trend": ("trend", "破获刑事案件", "--data", str(SECOND), "--data", str(THIRD)),
}
"""As `calls`, on the bundled release."""

WITHOUT_DATA = ("dictionary", "check.files")
"""Documents whose calls take no ``--data``."""
WITHOUT_SOURCE_LINE = ("cite", "review", "query.schema", *EXTRACT, *WITHOUT_DATASET, *CATALOGUE)
WITH_SOURCE_LINE = tuple(name for name in COMMANDS if name not in WITHOUT_SOURCE_LINE)


def cells_wide(line: str) -> list[str]:
    """`line` as terminal cells: a wide character takes its own cell and an empty one."""
    cells: list[str] = []
    for character in line:
        width = wcwidth(character)
        assert width >= 0, f"not printable: {character!r} in {line!r}"
        cells += [character, *[""] * (width - 1)] if width else []
    return cells


def shown_width(line: str) -> int:
    return len(cells_wide(line))


def squeezed(text: str) -> str:
    return "".join(text.split())


class Table(NamedTuple):
    title: str
    header: list[str]
    rows: list[list[str]]


def plain_tables(text: str) -> list[Table]:
    """The tables of plain text, cut where the rule of dashes says; misalignment fails."""
    lines = text.split("\n")
    tables = []
    for index, line in enumerate(lines):
        if not re.fullmatch(r"-{2,}(  -{2,})*", line):
            continue
        spans = [match.span() for match in re.finditer("-+", line)]
        rows = []
        for row in lines[index + 1 :]:
            if not row:
                break
            rows.append(_cut(row, spans))
        title = lines[index - 2] if index > 1 else ""
        tables.append(Table(title, _cut(lines[index - 1], spans), rows))
    return tables


def _cut(line: str, spans: Sequence[tuple[int, int]]) -> list[str]:
    cells = cells_wide(line)
    cells += [" "] * (spans[-1][1] - len(cells))
    assert len(cells) == spans[-1][1], f"wider than its rule: {line!r}"
    for (_, end), (start, _) in pairwise(spans):
        assert set(cells[end:start]) == {" "}, f"not aligned: {line!r}"
    return ["".join(cells[start:end]).strip() for start, end in spans]


TALL = 2
"""A drawn table whose head has more lines than this parts its rows by blank lines."""


def rich_blocks(text: str, tables: Sequence[Table]) -> Iterator[list[str]]:
    """The lines of each of `tables` as it is drawn for a terminal: head, rule and rows."""
    groups = (list(group) for full, group in groupby(text.split("\n"), key=bool) if full)
    for table in tables:
        block = next(group for group in groups if any(map(is_rule, group)))
        if block[0] == table.title:
            del block[0]
        if next(at for at, line in enumerate(block) if is_rule(line)) > TALL:
            block += [line for _ in table.rows[1:] for line in next(groups)]
        yield block


def is_rule(line: str) -> bool:
    return bool(line.strip()) and set(line) <= set("─ ") and "──" in line


def columns_of(block: Sequence[str]) -> list[str]:
    """A drawn table cut at the cells that are blank on every line, white space removed."""
    lines = [cells_wide(line) for line in block if not is_rule(line)]
    width = max(map(len, lines))
    for line in lines:
        line += [" "] * (width - len(line))
    blank = [all(line[at] == " " for line in lines) for at in range(width)]
    columns = []
    start = 0
    for is_blank, group in groupby(range(width), key=blank.__getitem__):
        size = len(list(group))
        if not is_blank:
            columns.append((start, start + size))
        start += size
    joined: list[tuple[int, int]] = []
    for span in columns:  # one blank cell is a space between words, not a gap
        if joined and span[0] - joined[-1][1] < 2:
            joined[-1] = (joined[-1][0], span[1])
        else:
            joined.append(span)
    return [squeezed("".join("".join(line[a:b]) for line in lines)) for a, b in joined]


UNSAFE = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
"""What must never reach a screen or a file, the line feed apart."""
SGR = re.compile("\x1b\\[[0-9;]*m")


def write_dataset(path: Path, content: Any) -> str:
    """`content` as a dataset file, with escapes for all that is not ASCII."""
    path.write_text(json.dumps(content), "ascii")
    return str(path)
