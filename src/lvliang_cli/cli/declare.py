"""What may be typed for a command, as data.

Typer is asked to make options and arguments of it only where it parses: a call that is taken
`without_typer` never loads it. What each is called, what it is for in both languages, and what the
shell is offered for it stand in ``data/options.tsv``.
"""

from collections.abc import Callable, Mapping
from functools import cache
from types import NoneType
from typing import TYPE_CHECKING, Any, NamedTuple

from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.tsv_files import rows

from .help_language import say

if TYPE_CHECKING:
    from inspect import Parameter, Signature


class Declared(NamedTuple):
    """A parameter: `key` is its command in ``data/options.tsv``, and what it is called there first.

    It stands where a parameter has its default, which is `default`; without one a parameter
    that may be None is None, a flag is not set, and all else has to be given. `of` is the type
    of one that commands share. `metavar` and `offers` go before those of the table.
    """

    key: str
    of: Any
    default: str | None = None
    metavar: str | None = None
    offers: str = ""

    def said(self) -> "Said":
        """What the table has of it."""
        _, names, offers, zh, en = _table()[self.key]
        flags = [word for word in names.split() if word[0] == "-"]
        metavar = self.metavar or " ".join(names.split()[len(flags) :]) or None
        return Said(flags, metavar, self.offers or offers, Words(zh, en))

    def offer(self) -> "Callable[..., list[str]] | None":
        """What offers values for it to the shell."""
        from . import completion_values

        said = self.said()
        if said.offers == "=":
            return completion_values.among((said.metavar or "").split("|"))
        return getattr(completion_values, said.offers) if said.offers else None


class Said(NamedTuple):
    """A row of ``data/options.tsv``: ``--output -o FILE`` as flags and what stands for a value.

    Arguments have no flags. `offers` names a function of `completion`, or is ``=`` for the values
    that `metavar` lists.
    """

    flags: list[str]
    metavar: str | None
    offers: str
    help: Words


@cache
def _table() -> Mapping[str, list[str]]:
    return {f"{row[0]} {row[1].split()[0]}".lstrip(): row for row in rows("options")}


def option(
    key: str, *, of: Any = str | None, default: str | None = None, metavar: str | None = None
) -> Any:
    """An option as `typer.Option` makes it, ``option("check --explain")``; help has a `default`."""
    return Declared(key, of, default, metavar)


def argument(key: str, *, of: Any = list[str] | None, offers: str = "") -> Any:
    """An argument as `typer.Argument` makes it: ``argument("verify FILE")``."""
    return Declared(key, of, offers=offers)


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
    offer = declared.offer()
    if offer is None or offer.__code__.co_argcount == 2:
        return offer
    return lambda _, incomplete: offer(incomplete)


def _typed(name: str, type: Any, declared: Declared) -> "Parameter":
    """The parameter of `type` as Typer reads it."""
    from inspect import Parameter
    from typing import Annotated, get_args

    import typer

    said = declared.said()
    default: Any = declared.default
    settings = {
        "metavar": said.metavar,
        "help": say(*said.help),
        "autocompletion": declared.offer(),
        "show_default": default is not None,
    }
    if default is None and NoneType not in get_args(type):
        default = False if type is bool else Parameter.empty
    kind = typer.Option if said.flags else typer.Argument
    annotation = Annotated[type, kind(*said.flags, **settings)]
    return Parameter(name, Parameter.KEYWORD_ONLY, default=default, annotation=annotation)
