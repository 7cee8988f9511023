"""Help goes through the one writer of standard output, like everything else.

Commands and groups also offer their completions without help texts.
"""

import contextlib
import functools
import io
import re
from typing import Any

import typer.core
from typer.core import TyperCommand, TyperGroup

from lvliang_cli.output import is_terminal, shows_blocks, write_text
from lvliang_cli.request import wants_color

from .help_language import help_lang, in_language

_ESCAPES = re.compile(r"\x1b\[[0-9;]*m")
"""What sets a colour, such as ``\\x1b[1;33m``."""

_PANELS = ("ARGUMENTS_PANEL_TITLE", "OPTIONS_PANEL_TITLE", "COMMANDS_PANEL_TITLE")
_MARKS = ("DEFAULT_STRING", "REQUIRED_LONG_STRING")

vars(typer.core)["_"] = in_language
"""Typer marks its words for translation with this name."""

_PLAIN_TYPES = ("str", "text")
"""What Typer calls a text; to say so beside the name of an argument says nothing."""


class _Screen(io.StringIO):
    """Where Rich draws its panels, so that they can be written like the rest."""

    def isatty(self) -> bool:
        return True


def markup_mode() -> Any:
    """Panels on a terminal that can show them; elsewhere plain text, which loads no Rich."""
    return "rich" if is_terminal() and shows_blocks() else None


def _show(ctx: Any, param: Any, value: bool) -> None:
    if not value or ctx.resilient_parsing:
        return
    if help_lang() != "en":
        _write_chinese(ctx.command)
    for each in ctx.command.params:
        if each.type.name in _PLAIN_TYPES and each.metavar:
            vars(each.type)["get_metavar"] = lambda param, ctx: ""
    screen = _Screen()
    with contextlib.redirect_stdout(screen):
        text = ctx.command.get_help(ctx)
    drawn = screen.getvalue() or f"{text}\n"
    if not wants_color(None, terminal=is_terminal()):
        drawn = _ESCAPES.sub("", drawn)
    write_text(drawn)
    ctx.exit()


def _write_chinese(command: Any) -> None:
    """Let Typer count a Chinese character as two columns, and name its panels in Chinese.

    Rich cuts a text without blanks that is wider than its column, unless that is to fold it.
    """
    from rich.cells import cell_len
    from typer._click import formatting

    vars(formatting)["term_len"] = cell_len
    if command.rich_markup_mode is None:
        return
    from rich import table
    from typer import rich_utils

    vars(table)["Column"] = functools.partial(table.Column, overflow="fold")
    for name in (*_PANELS, *_MARKS):
        setattr(rich_utils, name, in_language(getattr(rich_utils, name)))


def _write_usage(command: Any, ctx: Any, formatter: Any) -> None:
    pieces = " ".join(map(in_language, command.collect_usage_pieces(ctx)))
    formatter.write_usage(ctx.command_path, pieces, prefix=in_language("Usage: "))


def _help_option(base: Any) -> Any:
    def get_help_option(self: Any, ctx: Any) -> Any:
        option = base.get_help_option(self, ctx)
        if option is not None:
            option.callback = _show
            option.help = in_language("Show this message and exit.")
        return option

    return get_help_option


def _completions(base: Any) -> Any:
    """Those of `base` without help texts, which would make the shells' classes load Rich."""

    def shell_complete(self: Any, ctx: Any, incomplete: str) -> list[Any]:
        items: list[Any] = base.shell_complete(self, ctx, incomplete)
        for item in items:
            item.help = None
        return items

    return shell_complete


class _NoFlags(frozenset[str]):
    """Besides these flags, whatever begins with a dash begins a word."""

    def __contains__(self, begins: object) -> bool:
        return str(begins)[:1] == "-" and not super().__contains__(begins)


class Command(TyperCommand):
    """A command whose help is written by `lvliang_cli.output`."""

    format_usage = _write_usage
    get_help_option = _help_option(TyperCommand)
    shell_complete = _completions(TyperCommand)

    def make_parser(self, ctx: Any) -> Any:
        """Where numbers are taken, ``-甲3h`` is one that is mistyped, and not ``--help``."""
        parser = super().make_parser(ctx)
        if ctx.ignore_unknown_options:
            vars(parser)["_opt_prefixes"] = _NoFlags(vars(parser)["_short_opt"])
        return parser


class Group(TyperGroup):
    """A group whose help is written by `lvliang_cli.output`."""

    format_usage = _write_usage
    get_help_option = _help_option(TyperGroup)
    shell_complete = _completions(TyperGroup)
