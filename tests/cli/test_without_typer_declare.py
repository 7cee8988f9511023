"""What is taken without Typer is taken exactly as Typer would, and nothing else."""

import random
from collections.abc import Callable
from typing import Any

import pytest
import without_typer_table

from lvliang_cli.cli import app, without_typer
from lvliang_cli.cli.declare import Declared
from lvliang_cli.cli.registry import COMMANDS, commands
from lvliang_cli.core.text.tsv_files import rows

WORDS = [
    "",
    "-",
    "--",
    "-3",
    "7",
    "0007",
    "1_000",
    " 5",
    "x=y",
    "all",
    "诈骗",
    "²",
    "1" * 12,
    "-o",
    "-h",
    "metrics list",
]
NAMES = [*COMMANDS, "list", "show", "sum", "path", "tests", "help", "--help", "--version"]
LINES = 4_000
"""How many are tried; 200,000 were once."""


def test_the_table_is_what_typer_parses() -> None:
    assert without_typer_table.TABLE.read_text(encoding="utf-8") == without_typer_table.table()


def test_what_the_table_of_options_has_is_declared_somewhere() -> None:
    known = set()
    for _, command in commands():
        parts = vars(without_typer.declared(command.target))
        given = (*(parts["function"].__defaults__ or ()), *parts["shared"].values())
        known |= {one.key for one in given if isinstance(one, Declared)}
    assert known == {f"{row[0]} {row[1].split()[0]}".lstrip() for row in rows("options")}


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize(
    "line", ["--help", "help", "metrics -h", "metrics list --help", "help check sum", "check -h"]
)
def test_help_is_what_the_table_has(
    line: str, lang: str, capsys: pytest.CaptureFixture[str]
) -> None:
    words = [word for word in line.split() if word not in ("help", *without_typer.HELP)]
    found = without_typer.entry(*words)
    assert found is not None
    assert without_typer.help_of(line.split(), lang) == f"{getattr(found, lang)}\n"


@pytest.mark.parametrize(
    ("line", "columns"),
    [
        (["metrics", "list"], ""),
        (["metrics list", "--help"], ""),
        (["", "--help"], ""),
        (["no-such", "--help"], ""),
        (["metrics", "--json", "--help"], ""),
        (["help", "--help"], ""),
        (["--help"], "60"),
        (["--help"], "wide"),
        ([], ""),
    ],
)
def test_other_help_is_left_to_typer(
    line: list[str], columns: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert without_typer.help_of(line, "en") is None
    assert without_typer.help_of(["--help"], "both") is None


@pytest.fixture
def typer_parses(monkeypatch: pytest.MonkeyPatch) -> Callable[[list[str]], dict[str, Any] | None]:
    """What Typer gives the command, which is not run; None where it gives it nothing."""
    given: list[dict[str, Any]] = []
    real = app.for_typer
    built: dict[tuple[str, int], Any] = {}
    build = app.build

    def recorded(command: Callable[..., None]) -> Callable[..., None]:
        def run(**values: Any) -> None:
            given.append(values)

        vars(run)["__signature__"] = vars(real(command))["__signature__"]
        return run

    def once(name: str, child: Any) -> Any:
        key = (name, id(child))
        if key not in built:
            built[key] = build(name, child)
        return built[key]

    monkeypatch.setattr(app, "for_typer", recorded)
    monkeypatch.setattr(app, "build", once)
    root = app.build_app()

    def parse(arguments: list[str]) -> dict[str, Any] | None:
        given.clear()
        try:
            root.main(list(arguments), prog_name="lvliang", standalone_mode=False)
        except Exception:
            return None
        return given[0] if given else None

    return parse


def test_what_is_taken_without_typer_is_typers(
    typer_parses: Callable[[list[str]], dict[str, Any] | None],
) -> None:
    chance = random.Random(14)
    taken = 0
    for _ in range(LINES):
        line = _line(chance)
        call = without_typer.call_of(line)
        if call is not None:
            taken += 1
            assert call[1] == typer_parses(line), line
    assert taken > LINES / 10


def _line(chance: random.Random) -> list[str]:
    name, _ = chance.choice(list(commands()))
    command = without_typer.entry(*name.split())
    assert command is not None
    flags = list(command.flags)
    line = name.split() if chance.random() < 0.9 else name.split()[:1]
    for _ in range(chance.choice([0, 1, 1, 2, 3, 5])):
        flag, word = chance.choice(flags), chance.choice(WORDS + NAMES)
        made = [[flag], [flag, "7"], [word], ["fraud"], [f"{flag}={word}"], [flag, word]]
        line += chance.choice(made)
    if chance.random() < 0.1:
        chance.shuffle(line)
    return line
