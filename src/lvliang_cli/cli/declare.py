"""What may be typed for a command, as data.

Typer is asked to make options and arguments of it only where it parses: a call that the
front door takes never loads it.
"""

from collections.abc import Callable, Mapping
from types import NoneType
from typing import TYPE_CHECKING, Any, NamedTuple

from lvliang_cli.cli.help_language import say

if TYPE_CHECKING:
    from inspect import Parameter, Signature


Offer = Callable[..., list[str]]


class Declared(NamedTuple):
    """What Typer's function called `kind` is given, in the place of its result.

    It stands where a parameter has its default, which is `default`; without one a parameter
    that may be None is None, a flag is not set, and all else has to be given. `of` is the type
    of one that commands share.
    """

    kind: str
    names: tuple[str, ...]
    settings: Mapping[str, Any]
    of: Any
    default: Any = None


def option(
    names: str,
    zh: str,
    en: str,
    offer: Offer | None = None,
    *,
    of: Any = str | None,
    default: str | None = None,
) -> Any:
    """An option as `typer.Option` makes it.

    `names` ends with what stands for a value, if it has one: ``--output -o FILE``. `zh` and
    `en` say what it is for; the shell is offered what `offer`, a function of `completion`, has.
    The help shows a `default` that is given.
    """
    flags = [word for word in names.split() if word[0] == "-"]
    metavar = next(iter(names.split()[len(flags) :]), None)
    help = {"metavar": metavar, "help": say(zh, en), "autocompletion": offer}
    settings = {**help, "show_default": default is not None}
    return Declared("Option", tuple(flags), settings, of, default)


def argument(
    metavar: str, zh: str, en: str, offer: Offer | None = None, *, of: Any = list[str] | None
) -> Any:
    """An argument as `typer.Argument` makes it; the rest as of an `option`."""
    help = {"metavar": metavar, "help": say(zh, en), "autocompletion": offer}
    return Declared("Argument", (), {**help, "show_default": False}, of)


def for_typer(command: Callable[..., None]) -> Callable[..., None]:
    """`command` with the signature that Typer reads.

    The options that ``with_output`` adds stand in its `shared`, behind those of its
    `function`.
    """
    import inspect

    def run(**values: Any) -> None:
        command(**values)

    own = inspect.signature(vars(command)["function"], eval_str=True).parameters.values()
    parameters = [_typed(p.name, p.annotation, p.default) for p in own if p.name != "request"]
    parameters += [_typed(name, said.of, said) for name, said in vars(command)["shared"].items()]
    signature: Signature = inspect.Signature(parameters)
    vars(run)["__signature__"] = signature
    return run


def completer(command: Callable[..., None], parameter: str) -> Callable[..., list[str]] | None:
    """What offers values for the parameter of `command`, of what is typed and its context."""
    function, shared = vars(command)["function"], vars(command)["shared"]
    names = function.__code__.co_varnames[1 : function.__code__.co_argcount]  # all but the request
    own = dict(zip(names, function.__defaults__ or (), strict=True))
    declared: Declared = own[parameter] if parameter in own else shared[parameter]
    offer: Callable[..., list[str]] | None = declared.settings["autocompletion"]
    if offer is None or offer.__code__.co_argcount == 2:
        return offer
    return lambda _, incomplete: offer(incomplete)


def _typed(name: str, type: Any, declared: Declared) -> "Parameter":
    """The parameter of `type` as Typer reads it."""
    from inspect import Parameter
    from typing import Annotated, get_args

    import typer

    kind, names, settings, _, default = declared
    if default is None and NoneType not in get_args(type):
        default = False if type is bool else Parameter.empty
    annotation = Annotated[type, getattr(typer, kind)(*names, **settings)]
    return Parameter(name, Parameter.KEYWORD_ONLY, default=default, annotation=annotation)
