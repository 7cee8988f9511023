"""``trend``."""

from lvliang_cli.commands.emit import emit
from lvliang_cli.core.data.dataset import gather
from lvliang_cli.request import Request


def run(name: str, request: Request) -> None:
    """The figure called `name` over the releases."""
    from lvliang_cli.core.view.trend import trend_document

    emit(trend_document(gather(request.data), name), request)
