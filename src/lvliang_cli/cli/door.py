"""The front door: command lines that are exactly known, without Typer.

It knows a command by its name, and options by their full names, from a table that
``scripts/door_table.py`` makes of what Typer would parse. Whatever else is typed (help, a
slip, what is missing, a value of another kind, joined short options) it declines, and
Typer parses it and says what is wrong.
"""

import os
from collections.abc import Sequence
from typing import Any, NamedTuple

from lvliang_cli.cli.door_table import COMMANDS, TAKES_FILES

MUST_BE_GIVEN = "!"
DIGITS_MOST = 9
"""Whole numbers of more digits are left to Typer."""


class Call(NamedTuple):
    """A call: ``module:function`` below `lvliang_cli.cli`, and what it is given."""

    target: str
    values: dict[str, Any]

    def run(self) -> None:
        from importlib import import_module

        module, _, name = self.target.partition(":")
        getattr(import_module(f"lvliang_cli.cli.{module}"), name)(**self.values)


def known(arguments: Sequence[str]) -> Call | None:
    """The call of `arguments` if all of it is known; as Typer would make it."""
    found = _command(arguments)
    if found is None:
        return None
    name, rest = found
    target, option_text, argument_text = COMMANDS[name]
    options = dict(part.split("=") for part in option_text.split())
    values: dict[str, Any] = {
        named.partition(":")[0]: _nothing(named) for named in options.values()
    }
    positional: list[str] = []
    left = iter(rest)
    for argument in left:
        if argument[:1] != "-" or argument == "-":
            positional.append(argument)
            continue
        flag, equals, value = argument.partition("=")
        if flag not in options or (equals and flag[:2] != "--"):
            return None
        key, kind = options[flag].split(":")[:2]
        if kind == "flag":
            if equals:
                return None
            values[key] = True
            continue
        if not equals:
            following = next(left, None)
            if following is None:
                return None
            value = following
        if kind == "many":
            values[key] = [*(values[key] or ()), value]
        elif kind == "number":
            if not (value.isascii() and value.isdigit() and len(value) <= DIGITS_MOST):
                return None
            values[key] = int(value)
        else:
            values[key] = value
    if MUST_BE_GIVEN in values.values():  # that an option was given so is left to Typer too
        return None
    return _placed(Call(target, values), positional, argument_text)


def _command(arguments: Sequence[str]) -> tuple[str, Sequence[str]] | None:
    """The name of the command, and what stands behind it."""
    if not arguments or arguments[0].startswith("-"):
        return None
    name, rest = arguments[0], arguments[1:]
    if name in COMMANDS:
        return name, rest
    if rest and f"{name} {rest[0]}" in COMMANDS:
        return f"{name} {rest[0]}", rest[1:]
    listed = f"{name} list"
    is_listed = not rest or rest[0][:1] == "-" or (name in TAKES_FILES and os.path.exists(rest[0]))
    return (listed, rest) if listed in COMMANDS and is_listed else None


def _nothing(named: str) -> str | bool | None:
    """What the parameter is where its option is not given."""
    _, kind, *default = named.split(":")
    return default[0] if default else False if kind == "flag" else None


def _placed(call: Call, positional: list[str], argument_text: str) -> Call | None:
    """`call` with its arguments; None where some are missing, or too many."""
    for part in argument_text.split():
        name, kind, need = part.split(":")
        if not positional and need == "required":
            return None
        if kind == "many":
            call.values[name], positional = positional or None, []
        else:
            call.values[name] = positional.pop(0) if positional else None
    return None if positional else call
