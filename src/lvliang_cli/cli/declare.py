"""What may be typed for a command, as data.

Typer is asked to make options and arguments of it only where it parses: a call that the
front door takes never loads it.
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from lvliang_cli.cli.language import say

if TYPE_CHECKING:
    from inspect import Signature


Offer = Callable[..., list[str]]


class Declared(NamedTuple):
    """What Typer's function called `kind` is given, in the place of its result."""

    kind: str
    names: tuple[str, ...]
    settings: Mapping[str, Any]


def option(
    names: str, zh: str, en: str, offer: Offer | None = None, *, show_default: bool = False
) -> Any:
    """An option as `typer.Option` makes it.

    `names` ends with what stands for a value, if it has one: ``--output -o FILE``. `zh` and
    `en` say what it is for; the shell is offered what `offer`, a function of `completion`, has.
    """
    flags = [word for word in names.split() if word[0] == "-"]
    metavar = next(iter(names.split()[len(flags) :]), None)
    help = {"metavar": metavar, "help": say(zh, en), "autocompletion": offer}
    return Declared("Option", tuple(flags), {**help, "show_default": show_default})


def argument(metavar: str, zh: str, en: str, offer: Offer | None = None) -> Any:
    """An argument as `typer.Argument` makes it; the rest as of an `option`."""
    help = {"metavar": metavar, "help": say(zh, en), "autocompletion": offer}
    return Declared("Argument", (), {**help, "show_default": False})


def for_typer(command: Callable[..., None]) -> Callable[..., None]:
    """`command` with the signature that Typer reads.

    The options that ``with_output`` adds stand in its `shared`, behind those of its
    `function`.
    """
    import inspect

    def run(**values: Any) -> None:
        command(**values)

    own = inspect.signature(vars(command)["function"], eval_str=True).parameters.values()
    parameters = [p.replace(annotation=_typed(p.annotation)) for p in own if p.name != "request"]
    for name, kind in vars(command)["shared"].items():
        default = False if kind.__origin__ is bool else None
        parameters.append(
            inspect.Parameter(
                name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=_typed(kind)
            )
        )
    signature: Signature = inspect.Signature(parameters)
    vars(run)["__signature__"] = signature
    return run


def completer(command: Callable[..., None], parameter: str) -> Callable[..., list[str]] | None:
    """What offers values for the parameter of `command`, of what is typed and its context."""
    declared = {**vars(command)["function"].__annotations__, **vars(command)["shared"]}
    [(_, _, settings)] = declared[parameter].__metadata__
    offer: Callable[..., list[str]] | None = settings.get("autocompletion")
    if offer is None or offer.__code__.co_argcount == 2:
        return offer
    return lambda _, incomplete: offer(incomplete)


def _typed(annotation: Any) -> Any:
    import typer

    [(kind, names, settings)] = annotation.__metadata__
    from typing import Annotated

    return Annotated[annotation.__origin__, getattr(typer, kind)(*names, **settings)]
