"""The root command, and groups whose commands are imported and built only when called."""

import os
from collections.abc import Iterable, Mapping
from typing import Annotated, Any

import typer
from typer.main import get_command

from lvliang_cli import __version__
from lvliang_cli.output import write_text

from .declare import for_typer
from .help import Command, Group, markup_mode
from .help_language import help_lang, in_language, say
from .registry import ALSO_CALLED, COMMANDS, Child, Noun
from .registry import Command as RegisteredCommand
from .without_typer import HELP as HELP_OPTIONS
from .without_typer import declared


class LazyGroup(Group):
    """A group over `children`; one with a ``list`` child lists when no verb is given.

    One that `takes_files` gives the same child whatever is not a verb, nor a slip of one.
    """

    children: Mapping[str, Child]
    takes_files = False

    def list_commands(self, ctx: Any) -> list[str]:
        return list(self.children)

    def get_command(self, ctx: Any, name: str) -> Any:
        """A stand-in that has the name and the one-line help, for lists of commands."""
        child = self.children.get(name)
        return None if child is None else Command(name, help=child.words.say(help_lang()))

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        name = ALSO_CALLED.get(args[0], args[0])
        child = self.children.get(name)
        if child is not None:
            return name, build(name, child), args[1:]
        return (None, None, args[1:]) if ctx.resilient_parsing else self._for_names(ctx, args)

    def _for_names(self, ctx: Any, args: list[str]) -> Any:
        """``lvliang topics 诈骗`` is answered as ``lvliang topics show 诈骗``, with a word."""
        from lvliang_cli.core.data.gather import is_file, is_kept

        from .emit import tell
        from .usage_errors import commands_like, no_command, read_as

        if (
            ctx.parent is None
            or "show" not in self.children
            or commands_like(args[0], self.children)
        ):
            raise no_command(args, self.children, ctx.command_path)
        verb = "list" if is_file(args[0]) or is_kept(args[0]) else "show"
        tell(read_as([ctx.info_name, verb, *args]))
        return verb, build(verb, self.children[verb]), args

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        wants_list = not args or (args[0].startswith("-") and args[0] not in HELP_OPTIONS)
        if args and self.takes_files and args[0] not in (*self.children, *HELP_OPTIONS):
            wants_list = os.path.exists(args[0]) or not _is_slip(args[0], self.children)
        if "list" in self.children and wants_list and not ctx.resilient_parsing:
            args = ["list", *args]
        return super().parse_args(ctx, args)


def build(name: str, child: Child) -> Any:
    """The command or group called `name`."""
    if isinstance(child, Noun):
        group = LazyGroup(
            name=name,
            help=child.words.say(help_lang()),
            rich_markup_mode=markup_mode(),
            suggest_commands=False,
        )
        group.children, group.takes_files = child.verbs, child.takes_files
        if child.takes_files:
            group.subcommand_metavar = in_language("[FILE...] | COMMAND [ARGS]...")
            group.epilog = _epilog(child.verbs["list"])
        return group
    app = typer.Typer(add_completion=False, rich_markup_mode=markup_mode())
    app.command(
        name,
        cls=Command,
        help=child.words.say(help_lang()),
        epilog=_epilog(child),
        context_settings={"ignore_unknown_options": child.takes_numbers},
    )(for_typer(declared(child.target)))
    built = get_command(app)
    for parameter in built.params:
        parameter.metavar = parameter.metavar and in_language(parameter.metavar)
    return built


def _epilog(command: RegisteredCommand) -> str:
    """The examples, each a paragraph: the only break that every help format keeps."""
    return "\n\n".join(f"{say('例', 'Example')}: {line}" for line in command.examples)


def _is_slip(name: str, verbs: Iterable[str]) -> bool:
    """Whether `name` is more likely a verb that was mistyped than a file that is not there."""
    from difflib import get_close_matches

    return bool(get_close_matches(name, verbs, cutoff=0.7))


ABOUT = say(
    "查询官方通稿里的数字:有出处、有提示、可引用。",
    "Official figures you can query, cite and check. Reports what a release says.",
)


class RootGroup(LazyGroup):
    children = COMMANDS

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        if args[:1] == ["version"]:
            args = ["--version"]
        if args[:1] == ["help"]:
            args = [*args[1:], HELP_OPTIONS[1]]
        known = {option for parameter in self.get_params(ctx) for option in parameter.opts}
        if args and args[0].startswith("-") and args[0] not in known and not ctx.resilient_parsing:
            from .usage_errors import before_command

            raise before_command(args, self.children)
        return super().parse_args(ctx, args)

    def _for_names(self, ctx: Any, args: list[str]) -> Any:
        """``lvliang 诈骗`` is answered as ``lvliang show 诈骗``, with a word."""
        from .emit import tell
        from .usage_errors import for_names, read_as

        taken = for_names(args, self.children)
        if not taken:
            return super()._for_names(ctx, args)
        tell(read_as(taken))
        name, *args = taken
        return name, build(name, self.children[name]), args


def _root(
    ctx: typer.Context,
    version: Annotated[
        bool,
        typer.Option("--version", "-V", help=say("显示版本并退出", "Show the version and exit")),
    ] = False,
) -> None:
    if version:
        write_text(f"lvliang {__version__}\n")
        raise typer.Exit
    if ctx.invoked_subcommand is None:
        from lvliang_cli.core.view.welcome import welcome_document
        from lvliang_cli.request import Request

        from .emit import emit

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
