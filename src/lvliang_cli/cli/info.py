"""``lvliang info``."""

from lvliang_cli.request import Request

from .emit import asked, emit
from .options import with_output


@with_output
def show_info(request: Request) -> None:
    """Which version is this, and which dataset?"""
    from lvliang_cli.core.view.info import info_document

    emit(info_document(asked(request)), request)
