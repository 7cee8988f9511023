"""``show``."""

from lvliang_cli.commands.emit import emit
from lvliang_cli.core.dataset import load
from lvliang_cli.request import Request


def run(name: str, request: Request) -> None:
    """The page on whatever `name` names."""
    from lvliang_cli.core.view.page import show

    emit(show(load(request.data), name, fields=request.fields), request)
