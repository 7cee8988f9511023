"""Call lvliang in this process on streams of our own, and know a call for each document."""

import io
import json
import os
import re
import shlex
import shutil
import sys
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import pytest

from lvliang_cli.cli.registry import commands
from lvliang_cli.core.contract.check_rows import WITHOUT_DATASET
from lvliang_cli.core.contract.dataset_rows import CATALOGUE
from lvliang_cli.core.contract.extract_rows import NAMES as EXTRACT
from lvliang_cli.core.data import dataset
from lvliang_cli.core.extract import reading
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


_made: list[Any] = []


def _stamps() -> list[Any]:
    """What is in the catalogue of `HOME`, and when each file was last written."""
    with os.scandir(HOME / "datasets") as entries:
        found = [(entry.name, entry.stat(follow_symlinks=False)) for entry in entries]
    return sorted((name, seen.st_ino, seen.st_size, seen.st_mtime_ns) for name, seen in found)


def fresh_home() -> str:
    """`HOME` with a catalogue that holds the release of 2022 alone."""
    if not _made or not (HOME / "datasets").is_dir() or _stamps() != _made:
        shutil.rmtree(HOME / "datasets", ignore_errors=True)
        (HOME / "datasets").mkdir(parents=True)
        shutil.copy(THIRD, HOME / "datasets")
        _made[:] = _stamps()
    return str(HOME)


read_once = lru_cache(64)(dataset.read_dataset)
"""The dataset in some bytes, which nothing changes."""

read_text_once = lru_cache(64)(reading.read)
"""The figures of a text, which nothing changes."""


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
        patch.setattr(dataset, "read_dataset", read_once)
        patch.setattr(reading, "read", read_text_once)
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

WITHOUT_DATA = ("dictionary", "check.files", "data.list")
"""Documents whose calls take no file as ``--data``."""
WITHOUT_SOURCE_LINE = ("cite", "review", "query.schema", *EXTRACT, *WITHOUT_DATASET, *CATALOGUE)
WITH_SOURCE_LINE = tuple(name for name in COMMANDS if name not in WITHOUT_SOURCE_LINE)


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
