"""Help goes through the one writer of standard output, like everything else.

Commands and groups also offer their completions without help texts.
"""

import contextlib
import io
import re
from typing import Any

from typer.core import TyperCommand, TyperGroup

from lvliang_cli.output import is_terminal, shows_blocks, wants_color, write_text

_ESCAPES = re.compile(r"\x1b\[[0-9;]*m")


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
    screen = _Screen()
    with contextlib.redirect_stdout(screen):
        text = ctx.command.get_help(ctx)
    drawn = screen.getvalue() or f"{text}\n"
    if not wants_color(None, terminal=is_terminal()):
        drawn = _ESCAPES.sub("", drawn)
    write_text(drawn)
    ctx.exit()


class Command(TyperCommand):
    """A command whose help is written by `lvliang_cli.output`."""

    def get_help_option(self, ctx: Any) -> Any:
        return _through_output(super().get_help_option(ctx))

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        return _bare(super().shell_complete(ctx, incomplete))


class Group(TyperGroup):
    """A group whose help is written by `lvliang_cli.output`."""

    def get_help_option(self, ctx: Any) -> Any:
        return _through_output(super().get_help_option(ctx))

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        return _bare(super().shell_complete(ctx, incomplete))


def _through_output(option: Any) -> Any:
    if option is not None:
        option.callback = _show
    return option


def _bare(items: list[Any]) -> list[Any]:
    """Completions without help texts, which would make the shells' classes load Rich."""
    for item in items:
        item.help = None
    return items
