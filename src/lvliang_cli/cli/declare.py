"""What may be typed for a command, as data.

Typer is asked to make options and arguments of it only where it parses: a call that the
front door takes never loads it.
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from inspect import Signature


class Declared(NamedTuple):
    """What Typer's function called `kind` is given, in the place of its result."""

    kind: str
    names: tuple[str, ...]
    settings: Mapping[str, Any]


def option(*names: str, **settings: Any) -> Any:
    """An option as `typer.Option` makes it."""
    return Declared("Option", names, settings)


def argument(**settings: Any) -> Any:
    """An argument as `typer.Argument` makes it."""
    return Declared("Argument", (), settings)


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
    for name, (kind, default) in vars(command)["shared"].items():
        keyword = inspect.Parameter.KEYWORD_ONLY
        parameters.append(
            inspect.Parameter(name, keyword, default=default, annotation=_typed(kind))
        )
    signature: Signature = inspect.Signature(parameters)
    vars(run)["__signature__"] = signature
    return run


def completer(command: Callable[..., None], parameter: str) -> Callable[..., list[str]] | None:
    """What offers values for the parameter of `command`, of what is typed and its context."""
    shared = vars(command)["shared"]
    own = vars(command)["function"].__annotations__
    annotation = shared[parameter][0] if parameter in shared else own[parameter]
    [(_, _, settings)] = annotation.__metadata__
    offer: Callable[..., list[str]] | None = settings.get("autocompletion")
    if offer is None or offer.__code__.co_argcount == 2:
        return offer
    return lambda _, incomplete: offer(incomplete)


def _typed(annotation: Any) -> Any:
    import typer

    [(kind, names, settings)] = annotation.__metadata__
    from typing import Annotated

    return Annotated[annotation.__origin__, getattr(typer, kind)(*names, **settings)]
