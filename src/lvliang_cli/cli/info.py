"""``lvliang info``."""

from lvliang_cli.cli.emit import asked, emit
from lvliang_cli.cli.options import with_output
from lvliang_cli.request import Request


@with_output
def show_info(request: Request) -> None:
    """Which version is this, and which dataset?"""
    from lvliang_cli.core.view.info import info_document

    emit(info_document(asked(request)), request)
