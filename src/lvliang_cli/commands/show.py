"""``show``."""

from lvliang_cli.commands.emit import emit
from lvliang_cli.core.data.dataset import gather
from lvliang_cli.request import Request


def run(name: str, request: Request) -> None:
    """The page on whatever `name` names."""
    from lvliang_cli.core.view.show import show

    emit(show(gather(request.data), name, fields=request.fields), request)
