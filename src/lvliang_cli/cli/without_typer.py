"""Command lines that are exactly known, taken without Typer.

It knows from a table, which ``scripts/without_typer_table.py`` makes of what Typer would do, the
parameters of every command by their full names, and the help. Whatever else is typed it declines.
"""

import os
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

TABLE = os.path.join(os.path.dirname(__file__), os.pardir, "data", "without_typer.txt")
HELP = ("-h", "--help")
WIDTH = 80
"""Help is made for as many columns; a pipe is taken to have them."""
MUST_BE_GIVEN = "!"
DIGITS_MOST = 9
"""Whole numbers of more digits are left to Typer."""


class Entry(NamedTuple):
    """A command of the table, or a group, whose `target` is empty.

    Attributes:
        target: ``module:function`` below `lvliang_cli.cli`.
        options: ``--name=parameter:kind[:default]``; of a group ``files`` where it takes any.
        arguments: ``parameter:kind:need``; of a group its commands.
    """

    target: str
    options: str
    arguments: str
    en: str
    zh: str

    @property
    def flags(self) -> dict[str, str]:
        return dict(part.split("=") for part in self.options.split())


def declared(target: str) -> Any:
    """The function that declares the command of ``module:function``."""
    from importlib import import_module

    module, _, name = target.partition(":")
    return getattr(import_module(f"lvliang_cli.cli.{module}"), name)


@cache
def _table() -> Mapping[bytes, bytes]:
    with open(TABLE, "rb") as file:
        return dict(entry.split(b"\n", 1) for entry in file.read().split(b"\n@"))


def entry(*words: str) -> Entry | None:
    """What the table has of the command or group called `words`; the root has no name."""
    if not all(word.isascii() and word.isalpha() for word in words):
        return None
    text = _table().get(" ".join(words).encode())
    return None if text is None else Entry(*text.decode().rstrip("\n").split("\n~\n"))


def help_of(arguments: Sequence[str], lang: str) -> str | None:
    """The help that `arguments` ask for, as Typer writes it to a pipe."""
    if arguments[:1] == ["help"]:
        words = arguments[1:]
    elif arguments[-1:] and arguments[-1] in HELP:
        words = arguments[:-1]
    else:
        return None
    columns = os.environ.get("COLUMNS") or str(WIDTH)
    found = entry(*words)
    if found is None or lang == "both" or not columns.isdecimal() or int(columns) < WIDTH:
        return None
    return f"{found.zh if lang == 'zh' else found.en}\n"


def call_of(arguments: Sequence[str]) -> tuple[Any, dict[str, Any]] | None:
    """The command that `arguments` call and what it is given, as Typer would call it."""
    found = _command(arguments)
    typed = found and typed_for(*found)
    if not found or not typed:
        return None
    command, (given, positional) = found[0], typed
    values = {named.partition(":")[0]: _nothing(named) for named in command.flags.values()} | given
    if MUST_BE_GIVEN in values.values():  # that an option was given so is left to Typer too
        return None
    for argument in command.arguments.split():
        name, kind, need = argument.split(":")
        if not positional and need == "required":
            return None
        values[name] = None
        if kind == "many":
            values[name], positional = positional or None, []
        elif positional:
            values[name], *positional = positional
    return None if positional else (declared(command.target), values)


def _command(arguments: Sequence[str]) -> tuple[Entry, Sequence[str]] | None:
    """The command, which a group's name means as well, and what stands behind it."""
    found = entry(*arguments[:1]) if arguments else None
    if found is None or found.target:
        return found and (found, arguments[1:])
    verb = entry(*arguments[:2])
    if verb is not None and len(arguments) > 1:
        return verb, arguments[2:]
    rest = arguments[1:]
    is_file = found.options == "files" and os.path.exists(rest[0]) if rest else True
    listed = entry(arguments[0], "list")
    return (listed, rest) if listed and (is_file or rest[0][:1] == "-") else None


def _nothing(named: str) -> str | bool | None:
    """What the parameter is where its option is not given."""
    _, kind, *default = named.split(":")
    return default[0] if default else False if kind == "flag" else None


def typed_for(command: Entry, rest: Sequence[str]) -> tuple[dict[str, Any], list[str]] | None:
    """The parameters that options in `rest` give, and the arguments in their order."""
    flags, left = command.flags, iter(rest)
    given: dict[str, Any] = {}
    positional: list[str] = []
    for argument in left:
        if argument[:1] != "-" or argument == "-":
            positional.append(argument)
            continue
        flag, equals, value = argument.partition("=")
        if flag not in flags or (equals and flag[:2] != "--"):
            return None
        key, kind = flags[flag].split(":")[:2]
        if kind == "flag":
            if equals:
                return None
            given[key] = True
            continue
        following = value if equals else next(left, None)
        if following is None:
            return None
        if kind == "many":
            given[key] = [*given.get(key, ()), following]
        elif kind == "number":
            if not (following.isascii() and following.isdigit() and len(following) <= DIGITS_MOST):
                return None
            given[key] = int(following)
        else:
            given[key] = following
    return given, positional
