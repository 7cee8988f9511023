"""Typer's complaints in the project's own words: its texts change between versions."""

import os
import re
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from itertools import pairwise, takewhile
from shlex import quote
from typing import Any

import typer

from lvliang_cli.core.data import codes
from lvliang_cli.core.data.gather import gather, is_file, is_kept
from lvliang_cli.core.query.compare import COMPARABLE
from lvliang_cli.core.query.lookup import resolve
from lvliang_cli.core.query.questions import LEVEL, read
from lvliang_cli.core.query.record_names import KINDS
from lvliang_cli.core.query.unknown_names import SeveralFit
from lvliang_cli.core.text.bilingual import Words, has_chinese
from lvliang_cli.core.text.errors import BadUsage, Failure, UnknownName
from lvliang_cli.core.text.suggest import called_elsewhere, nearest, not_among
from lvliang_cli.request import data_names
from lvliang_cli.sources.dataset_or_release import load_any

from .registry import Child, commands

_IN_BRACKETS = re.compile(r"\(([^()]+)\)\.?$")
"""``Got unexpected extra argument (x)``: what is too much."""


def no_command(args: Sequence[str], known: Mapping[str, Child], path: str) -> BadUsage:
    """The refusal of a word that is not a command, with what was perhaps meant.

    That is a command that is spelled alike or does what the word says, else a file
    to check, or what the datasets call so.
    """
    name, meant = args[0], commands_like(args[0], known)
    if name == "list":
        args = args[1:] or ["metrics"]
        meant = [noun for noun in args[:1] if noun in known]
    lines = [f"{path} {_typed([command, *args[1:]])}" for command in meant]
    if not meant and (path == "lvliang" or "show" in known):
        use = _use(args)
        lines = [f"lvliang {_typed(['show' if use == NEAR else use, *args])}"]
    if name.casefold().split()[:1] == ["select"]:
        lines = [f"lvliang query {_typed([' '.join(args)])}"]
    listed = ", ".join(known)
    return BadUsage(
        Words(f"没有命令“{name}”", f"no command {name!r}"),
        token=name,
        hint=Words(f"也许是:{'、'.join(lines)}", f"did you mean: {', '.join(lines)}")
        if lines
        else Words(f"可选:{listed}", f"one of: {listed}"),
        did_you_mean=meant,
    )


def for_names(args: Sequence[str], known: Mapping[str, Child]) -> list[str]:
    """The call that answers `args` where they are names, or ask in words, and no command.

    Nothing where the first is like a command or a file, unless the question begins with it as with
    "how many", or where a name is not known for certain.
    """
    words, _ = _names_and_data(args)
    begins = words and read(" ".join(words)).kind == LEVEL != read(" ".join(words[1:])).kind
    if not begins and commands_like(args[0], known):
        return []
    if words and (read(" ".join(words)).is_asked or (len(words) == 1 and has_chinese(words[0]))):
        return ["show", *args]
    use = _use(args)
    return [use, *args] if use in ("show", "compare") else []


def read_as(words: Sequence[str]) -> Words:
    """What a call was taken for."""
    line = f"lvliang {_typed(words)}"
    return Words(f"已按 {line} 处理", f"read as {line}")


def commands_like(name: str, known: Mapping[str, Child]) -> list[str]:
    """The commands among `known` that are spelled like `name` or do what it says."""
    if os.path.exists(name):
        return []
    exact = [command for command in called_elsewhere("command", name) if command in known]
    return exact or nearest(name, known) or [n for n, c in known.items() if name in c.words.zh]


def _typed(words: Sequence[str]) -> str:
    """`words` as a shell takes them; Chinese needs no quotes there."""
    return " ".join(word if word.isalnum() else quote(word) for word in words)


NEAR = "near"
"""In place of a command, of a name: no record has it, and others are near."""


def _use(args: Sequence[str]) -> str:
    """The command that takes `args`: files are checked, names shown, all else searched for.

    It is `NEAR` for a name of which only that is known.
    """
    if os.path.exists(args[0]):
        return "check"
    words, names = _names_and_data(args)
    kinds = tuple(KINDS) if len(words) == 1 else COMPARABLE
    try:
        data = gather(names, load_file=load_any)
        for word in words:
            resolve(data, word, kinds)
    except UnknownName as unknown:
        if isinstance(unknown, SeveralFit) and len(words) == 1:
            return "show"
        return NEAR if len(words) == 1 and unknown.did_you_mean else "search"
    except Failure:
        return "search"
    return "show" if len(words) == 1 else "compare"


def _names_and_data(args: Sequence[str]) -> tuple[list[str], Sequence[str]]:
    """The names that `args` begins with, and what is read: files, ids, what ``--data`` gives."""
    given = list(takewhile(lambda word: not word.startswith("-"), args))
    words = list(takewhile(lambda word: not (is_file(word) or is_kept(word)), given))
    read = [two for one, two in pairwise(args) if one == "--data"]
    return words, data_names([*given[len(words) :], *read])


def before_command(args: Sequence[str], known: Mapping[str, Child]) -> BadUsage:
    """The refusal of an option that comes before the command, and where it belongs."""
    option = args[0].partition("=")[0]
    at = next((i for i, word in enumerate(args) if word in known), None)
    if at is None:
        words = Words(f"没有选项 {option}", f"no option {option}")
        line = Words(f"lvliang 命令 {option} …", f"lvliang COMMAND {option} ...")
    else:
        words = Words(f"{option} 写在了命令之前", f"{option} comes before the command")
        line = Words(*[f"lvliang {_typed([*args[at:], *args[:at]])}"] * 2)
    hint = Words(
        f"选项写在命令之后:{line.zh};命令见 lvliang --help",
        f"options go after the command: {line.en}; lvliang --help lists the commands",
    )
    return BadUsage(words, token=option, hint=hint)


def is_typer_failure(error: Exception) -> bool:
    return isinstance(error, typer.TyperException | typer.Abort)


def as_failure(error: Exception) -> BadUsage:
    """The failure that says what `error` says; recognised by attributes, not by text."""
    context = getattr(error, "ctx", None)
    help = "" if context is None else f"{context.command_path} --help"
    hint = Words(f"见 {help}", f"see {help}") if help else None
    option = getattr(error, "option_name", None)
    if option is not None and hasattr(error, "possibilities"):
        words = Words(f"没有选项 {option}", f"no option {option}")
        return BadUsage(words, token=option, hint=hint, did_you_mean=_options_like(error, option))
    if option is not None:
        return BadUsage(
            Words(f"选项 {option} 用法不对", f"option {option} is used incorrectly: {error}"),
            token=option,
            hint=_values_of(option)
            or Words(f"写成 {option} 值;用法见 --help", f"write {option} VALUE, or see --help"),
        )
    parameter = _parameter_name(error)
    if parameter and hasattr(error, "param_type"):
        words = Words(f"缺少 {parameter}", f"{parameter} is missing")
        return BadUsage(words, token=parameter, hint=_example(error) or hint)
    if parameter:
        why = ":应为整数" if error.param.type.name.startswith("int") else ""  # type: ignore[attr-defined]
        return BadUsage(
            Words(f"{parameter} 的值无效{why}", f"{parameter}: {error}"), token=parameter, hint=hint
        )
    extra = _IN_BRACKETS.search(str(error))
    if extra is None:
        return BadUsage(Words("用法不对", str(error)), hint=hint)
    return BadUsage(
        Words(f"多余的参数:{extra[1]}", f"unexpected argument: {extra[1]}"),
        token=extra[1],
        hint=_example(error) or _place_of(error, extra[1]) or hint,
    )


def _place_of(error: Any, extra: str) -> Words | None:
    """Where an argument that is too much belongs: a file behind an option, a name elsewhere."""
    path = error.ctx.command_path
    if os.path.isfile(extra):
        return Words(f"用 {path} --data {extra}", f"use {path} --data {extra}")
    if path.endswith(" list") and path != "lvliang data list":
        lines = " / ".join(f"lvliang {command} {extra}" for command in ("show", "search"))
        return Words(f"也许是:{lines}", f"did you mean: {lines}")
    return None


def _options_like(error: Any, option: str) -> list[str]:
    """The options of the command that mean the same as `option` or are spelled nearly so."""
    known = {name for parameter in error.ctx.command.params for name in parameter.opts}
    meant = [line for line in called_elsewhere("option", option) if line.split()[0] in known]
    return meant or get_close_matches(option, sorted(known), n=2, cutoff=0.75)


def _values_of(option: str) -> Words | None:
    """The values of an option that was given none, where they are a short list."""
    if option not in ("--caution", "--kind", "--qualifier"):
        return None
    short = {code: caution.short for code, caution in codes.CAUTIONS.items()}
    known = {"--caution": short, "--kind": codes.KIND, "--qualifier": codes.QUALIFIER}[option]
    return not_among(Words("", ""), "", list(known), known).hint


def _example(error: Any) -> Words | None:
    """A call of the command of ``check`` or ``export`` that was meant."""
    path = error.ctx.command_path.removeprefix("lvliang ")
    if path.split()[0] not in ("check", "export"):
        return None
    line, form = dict(commands())[path].examples[0], error.ctx.params.get("form")
    if path == "export" and form is not None:
        line = f"lvliang export --to {form} DIR"
    return Words(f"例如 {line}", f"such as {line}")


def _parameter_name(error: Exception) -> str | None:
    parameter = getattr(error, "param", None)
    if parameter is None:
        return None
    if parameter.param_type_name == "argument":
        return str(parameter.human_readable_name)
    return str(max(parameter.opts, key=len))
