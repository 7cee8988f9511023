"""What the shell is offered, without Typer, where the line to complete is exactly known.

The shell and the line come in the variables of Typer's completion scripts, and the answer is in
the form that these read.
"""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from . import without_typer

FOR_ZSH = str.maketrans({'"': '""', "'": "''", "$": "\\$", "`": "\\`", ":": "\\\\:"})


class Context(NamedTuple):
    """What `completion` reads of the context that Typer gives it."""

    info_name: str
    parent: "Context | None"
    params: Mapping[str, Any]


def answer(instruction: str, environ: Mapping[str, str]) -> str | None:
    """What to write for ``complete_SHELL``; None where Typer is to answer."""
    shell = instruction.removeprefix("complete_")
    if shell == "bash":
        line = environ.get("COMP_WORDS", "").replace("\n", " ")
    else:
        line = environ.get("_TYPER_COMPLETE_ARGS", "")
    words, kind = line.split(), ""
    if not (line.isprintable() and words) or any(mark in line for mark in "\"'\\"):
        return None
    if shell == "bash" and (place := environ.get("COMP_CWORD", "")).isdecimal():
        at = int(place)
        typed, incomplete = words[1:at], "".join(words[at : at + 1])
        if incomplete == ":":
            typed, incomplete = [*typed, ":"], ""
        if len(typed) > 1 and typed[-1] == ":":  # where bash ends a word
            kind, typed = f"{typed[-2]}:", typed[:-2]
    elif shell == "zsh" or environ.get("_TYPER_COMPLETE_FISH_ACTION") == "get-args":
        typed = words[1:]
        incomplete = typed.pop() if typed and line[-1] != " " else ""
    else:
        return None
    found = offered(typed, kind + incomplete)
    if found is None:
        return None
    if shell == "bash":
        return "\n".join(name.removeprefix(kind) for name in found) + "\n"
    told = [(value, _said(value)) for value in found]
    if shell == "fish":
        return "\n".join(f"{value}\t{said}" if said else value for value, said in told) + "\n"
    quoted = [[f'"{part.translate(FOR_ZSH)}"' for part in pair if part] for pair in told]
    listed = "\n".join(map(":".join, quoted))
    return f"_arguments '*: :(({listed}))'\n" if found else "_files\n"


def _said(value: str) -> str:
    """What is said of an offered value, on one line without a full stop, or nothing."""
    from lvliang_cli.render.escape import visible

    from .help_language import help_lang

    said = getattr(value, "said", None)
    return "" if said is None else visible(" ".join(said.say(help_lang()).split()).rstrip(".。"))


def offered(typed: Sequence[str], incomplete: str) -> list[str] | None:
    """What may stand in the place of `incomplete` behind `typed`; None where Typer is to say."""
    command, size = without_typer.entry(*typed[:1]), 1
    if command is not None and not command.target and len(typed) > 1:
        command, size = without_typer.entry(*typed[:2]), 2
    if command is None or "=" in incomplete or "--" in typed:
        return None
    if not command.target:
        if incomplete[:1] == "-":
            return None
        from .completion_values import described
        from .registry import COMMANDS

        within: Any = COMMANDS[typed[0]] if typed else None
        known = COMMANDS if within is None else within.verbs
        names = _starting(command.arguments.split(), incomplete)
        return [described(name, known[name].words) for name in names]
    flags, rest = command.flags, typed[size:]
    waiting, kind = flags.get(rest[-1], ":flag").split(":")[:2] if rest else ("", "flag")
    is_waiting = kind != "flag"
    parsed = without_typer.typed_for(command, rest[:-1] if is_waiting else rest)
    if parsed is None:
        return None
    given, positional = parsed
    if incomplete[:1] == "-" and waiting != "sort":
        kinds = {flag: named.split(":")[:2] for flag, named in flags.items()}
        due = [flag for flag, (key, kind) in kinds.items() if kind == "many" or key not in given]
        return _told_by_help(command, _starting([*due, *without_typer.HELP], incomplete))
    if not is_waiting:
        waiting = _next_argument(command, len(positional))
    from .declare import completer

    offer = completer(without_typer.declared(command.target), waiting) if waiting else None
    if offer is None:
        return []
    group = Context(typed[0] if size == 2 else "lvliang", None, {})
    return _starting(offer(Context(typed[size - 1], group, given), incomplete), incomplete)


def _told_by_help(command: without_typer.Entry, flags: Sequence[str]) -> list[str]:
    """`flags` with the first line that the help of `command` has on each."""
    import re

    from lvliang_cli.core.text.bilingual import Words

    from .completion_values import described

    line = r"^ +(?:-\w, )?({}|-\w, {})(?:, --\w+)?(?: \S+)*?(?:  +|\n {{10,}})(\S.*)"

    def said(flag: str, help: str) -> str:
        found = re.search(line.format(re.escape(flag), re.escape(flag)), help, re.M)
        return found[2] if found else ""

    return [
        described(flag, Words(said(flag, command.zh), said(flag, command.en))) for flag in flags
    ]


def _next_argument(command: without_typer.Entry, count: int) -> str:
    """The argument that takes what stands behind `count` others; empty where none does."""
    for index, argument in enumerate(command.arguments.split()):
        name, kind, _ = argument.split(":")
        if kind == "many" or index >= count:
            return name
    return ""


def _starting(values: Sequence[str], incomplete: str) -> list[str]:
    return [value for value in values if value.startswith(incomplete)]
