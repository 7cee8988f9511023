"""``info``."""

from lvliang_cli.commands.emit import emit
from lvliang_cli.core.data.dataset import gather
from lvliang_cli.request import Request


def run(request: Request) -> None:
    """Versions, dataset and counts."""
    from lvliang_cli.core.view.info import info_document

    emit(info_document(gather(request.data)), request)
