"""``dictionary``."""

from lvliang_cli.commands.emit import emit
from lvliang_cli.request import Request


def run(request: Request) -> None:
    """What each field and code means."""
    from lvliang_cli.core.view.dictionary import dictionary_document

    emit(dictionary_document(), request)
