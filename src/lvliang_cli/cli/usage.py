"""Typer's complaints in the project's own words: its texts change between versions."""

import re

import typer

from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.errors import BadUsage

_IN_BRACKETS = re.compile(r"\(([^()]+)\)\.?$")
"""``Got unexpected extra argument (x)``: what is too much."""


def is_typer_failure(error: Exception) -> bool:
    return isinstance(error, typer.TyperException | typer.Abort)


def as_failure(error: Exception) -> BadUsage:
    """The failure that says what `error` says; recognised by attributes, not by text."""
    hint = _help_hint(error)
    option = getattr(error, "option_name", None)
    if option is not None and hasattr(error, "possibilities"):
        from lvliang_cli.core.text.suggest import nearest

        context = getattr(error, "ctx", None)
        if context is not None and context.parent is None:
            hint = Words(
                f"选项写在命令之后:lvliang 命令 {option} …;命令见 lvliang --help",
                f"options stand behind the command: lvliang COMMAND {option} ...;"
                " lvliang --help lists the commands",
            )
        return BadUsage(
            Words(f"没有选项 {option}", f"no option {option}"),
            token=option,
            hint=hint,
            did_you_mean=nearest(option, error.possibilities or ()),
        )
    if option is not None:
        return BadUsage(
            Words(f"选项 {option} 用法不对", f"option {option} is used incorrectly: {error}"),
            token=option,
            hint=hint,
        )
    parameter = _parameter_name(error)
    if parameter and hasattr(error, "param_type"):
        return BadUsage(
            Words(f"缺少 {parameter}", f"{parameter} is missing"), token=parameter, hint=hint
        )
    if parameter:
        why = ":应为整数" if error.param.type.name.startswith("int") else ""  # type: ignore[attr-defined]
        return BadUsage(
            Words(f"{parameter} 的值无效{why}", f"{parameter}: {error}"),
            token=parameter,
            hint=hint,
        )
    extra = _IN_BRACKETS.search(str(error))
    zh = f"多余的参数:{extra[1]}" if extra else "用法不对"
    return BadUsage(Words(zh, str(error)), hint=hint)


def _parameter_name(error: Exception) -> str | None:
    parameter = getattr(error, "param", None)
    if parameter is None:
        return None
    if parameter.param_type_name == "argument":
        return str(parameter.human_readable_name)
    return str(max(parameter.opts, key=len))


def _help_hint(error: Exception) -> Words | None:
    context = getattr(error, "ctx", None)
    if context is None:
        return None
    command = f"{context.command_path} --help"
    return Words(f"见 {command}", f"see {command}")
