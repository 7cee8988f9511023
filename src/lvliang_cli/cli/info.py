"""``lvliang info``."""

from lvliang_cli.core.contract.document import Document
from lvliang_cli.core.view.info import info_document
from lvliang_cli.request import Request

from .emit import asked
from .options import with_output


@with_output
def show_info(request: Request) -> Document:
    """Which version is this, and which dataset?"""
    return info_document(asked(request))
