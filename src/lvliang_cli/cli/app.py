"""The root command: ``lvliang`` itself, its version and its welcome."""

from typing import Annotated, Any

import typer
from typer.main import get_command

from lvliang_cli import __version__
from lvliang_cli.cli.help import markup_mode
from lvliang_cli.cli.language import help_lang, in_language, say
from lvliang_cli.cli.lazy import HELP_OPTIONS, LazyGroup
from lvliang_cli.cli.registry import COMMANDS
from lvliang_cli.output import write_text

ABOUT = say(
    "查询官方通稿里的数字:有出处、有提示、可引用。",
    "Official figures you can query, cite and check. Reports what a release says.",
)


class RootGroup(LazyGroup):
    children = COMMANDS


def _root(
    ctx: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", help=say("显示版本并退出", "Show the version and exit"))
    ] = False,
) -> None:
    if version:
        write_text(f"lvliang {__version__}\n")
    elif ctx.invoked_subcommand is None:
        from lvliang_cli.cli.emit import emit
        from lvliang_cli.core.view.welcome import welcome_document
        from lvliang_cli.request import Request

        emit(welcome_document(), Request(lang=help_lang()))


def build_app() -> Any:
    """The whole command line; its commands are built when they are called."""
    app = typer.Typer(
        cls=RootGroup,
        help=ABOUT,
        rich_markup_mode=markup_mode(),
        context_settings={"help_option_names": list(HELP_OPTIONS)},
        suggest_commands=False,
    )
    app.callback(invoke_without_command=True)(_root)
    built = get_command(app)
    for parameter in built.params:  # completion is Typer's own
        words = " ".join((getattr(parameter, "help", None) or "").split())
        vars(parameter)["help"] = in_language(words)
    return built
