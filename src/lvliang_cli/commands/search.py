"""``search``."""

from lvliang_cli.commands.emit import emit
from lvliang_cli.core.data.dataset import gather
from lvliang_cli.request import Request


def run(text: str, limit: int | None, request: Request) -> None:
    """Everything that mentions the words of `text`."""
    from lvliang_cli.core.view.search import search_document

    emit(search_document(gather(request.data), text, limit), request)
