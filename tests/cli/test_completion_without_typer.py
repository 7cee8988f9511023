"""Without Typer the shell is offered what Typer offers it, or nothing."""

import random
import re
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from lvliang_cli.cli import app, without_typer
from lvliang_cli.cli.completion_without_typer import answer
from lvliang_cli.cli.help_language import ask_for
from lvliang_cli.cli.registry import COMMANDS, commands
from lvliang_cli.run_call import COMPLETION_VARIABLE

LINES = 700
"""How many are tried; 20,000 were once."""
WORDS = ["fraud", "诈骗", "tele", "-", "--", "--json", "id,", "-value", "7", "x=y", "'a b'", "a:b"]
ENDS = ["", "f", "诈", "-", "--", "--s", "-o", "r", "id,la", "--sort=", "=", "@", "te", "li", "x:"]

SAID = re.compile(r'(?<="):".*"|\t.*')
"""What is said of a value, which Typer is not told."""

Asked = tuple[str, Mapping[str, str]]
Offers = Callable[[str, Mapping[str, str]], str]


@pytest.fixture
def typer_offers(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Offers:
    built: dict[tuple[str, int], Any] = {}
    build = app.build

    def once(name: str, child: Any) -> Any:
        return built.setdefault((name, id(child)), build(name, child))

    monkeypatch.setattr(app, "build", once)
    root = app.build_app()

    def offers(instruction: str, environ: Mapping[str, str]) -> str:
        for name, value in environ.items():
            monkeypatch.setenv(name, value)
        monkeypatch.setenv(COMPLETION_VARIABLE, instruction)
        capsys.readouterr()
        with pytest.raises(SystemExit):
            root.main([], prog_name="lvliang", complete_var=COMPLETION_VARIABLE)
        found = capsys.readouterr().out  # in which the two are in the order of their hashes
        return found.replace("--help\n-h", "-h\n--help").replace('"--help"\n"-h"', '"-h"\n"--help"')

    return offers


def test_without_typer_is_offered_what_typer_offers(typer_offers: Offers) -> None:
    chance = random.Random(14)
    taken = 0
    for _ in range(LINES):
        asked = _asked(chance)
        found = _outcome(answer, asked)
        if found is not None and not is_to_sort_by(asked):
            taken += 1
            plain = SAID.sub("", found) if isinstance(found, str) else found
            assert plain == _outcome(typer_offers, asked), asked
    assert taken > LINES / 3


def is_to_sort_by(asked: Asked) -> bool:
    """Whether a field behind a minus is typed, which Typer takes for an option."""
    line = asked[1].get("COMP_WORDS") or asked[1]["_TYPER_COMPLETE_ARGS"]
    return re.search(r"--sort\s-\S*$", line) is not None


def _outcome(offers: Callable[..., str | None], asked: Asked) -> str | type[Exception] | None:
    """What is offered, or what it fails with: a shell is then offered nothing."""
    try:
        return offers(*asked)
    except Exception as failure:
        return type(failure)


def _asked(chance: random.Random) -> Asked:
    name, _ = chance.choice(list(commands()))
    command = without_typer.entry(*name.split())
    assert command is not None
    words = chance.choice([[], name.split()[:1], *[name.split()] * 6])
    for _ in range(chance.choice([0, 0, 1, 1, 2, 3]) if words else 0):
        flag = chance.choice(list(command.flags))
        words += chance.choice([[flag], [flag, chance.choice(WORDS)], [chance.choice(WORDS)]])
    line = ["lvliang", *words, chance.choice([*ENDS, *COMMANDS])]
    shell = chance.choice(["bash", "zsh", "fish"])
    if shell == "bash":
        return "complete_bash", {"COMP_WORDS": "\n".join(line), "COMP_CWORD": str(len(line) - 1)}
    return f"complete_{shell}", {
        "_TYPER_COMPLETE_ARGS": " ".join(line),
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
    }


def test_each_shell_reads_its_own_form() -> None:
    ask_for("en")
    line = {"_TYPER_COMPLETE_ARGS": "lvliang platforms sh", "COMP_WORDS": "lvliang\npl"}
    assert answer("complete_zsh", line) == '_arguments \'*: :(("show":"Show platforms"))\'\n'
    fish = {**line, "_TYPER_COMPLETE_FISH_ACTION": "get-args"}
    assert answer("complete_fish", fish) == "show\tShow platforms\n"
    assert answer("complete_bash", {**line, "COMP_CWORD": "1"}) == "platforms\n"
    for words, at in (("lvliang show topic :", "3"), ("lvliang show topic : fr", "4")):
        split = answer("complete_bash", {"COMP_WORDS": words, "COMP_CWORD": at})
        assert split is not None
        assert split.startswith("fraud\n") or "\nfraud\n" in split


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("me", "metrics\tThe figures: list, filter, show\n"),
        ("show frau", "fraud\tFraud\n"),
        ("metrics list --caution b", "bound\tbound only\n"),
        ("show topic:f", "topic:fraud\tFraud\n"),
        ("metrics list --sort -va", "-value\n"),
        ("metrics list --li", "--limit\tAt most this many rows\n"),
    ],
)
def test_what_is_said_of_a_value_stands_beside_it(typed: str, said: str) -> None:
    ask_for("en")
    asked = {"_TYPER_COMPLETE_ARGS": f"lvliang {typed}", "_TYPER_COMPLETE_FISH_ACTION": "get-args"}
    found = answer("complete_fish", asked)
    assert found is not None
    assert found.startswith(said)


@pytest.mark.parametrize(
    ("instruction", "line"),
    [
        ("complete_fish", "lvliang me"),  # without an action: whether there is anything
        ("complete_powershell", "lvliang me"),
        ("source_bash", "lvliang me"),
        ("complete_zsh", ""),
        ("complete_zsh", "lvliang show 'a b"),
        ("complete_zsh", "lvliang show a\u3000b"),
        ("complete_zsh", "lvliang --ver"),
        ("complete_zsh", "lvliang metrics --json li"),
        ("complete_zsh", "lvliang nothing x"),
        ("complete_zsh", "lvliang show --nope x"),
    ],
)
def test_what_is_not_exactly_known_is_left_to_typer(instruction: str, line: str) -> None:
    assert answer(instruction, {"_TYPER_COMPLETE_ARGS": line}) is None
