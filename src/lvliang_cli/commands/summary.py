"""``summary``."""

from lvliang_cli.commands.emit import emit
from lvliang_cli.core.data.dataset import gather
from lvliang_cli.request import Request


def run(request: Request) -> None:
    """The release on one screen."""
    from lvliang_cli.core.view.summary import summary_document

    emit(summary_document(gather(request.data)), request)
