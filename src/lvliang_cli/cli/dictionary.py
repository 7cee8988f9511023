"""``lvliang dictionary``."""

from lvliang_cli.core.contract.document import Document
from lvliang_cli.core.view.dictionary import dictionary_document
from lvliang_cli.request import Request

from .options import with_output


@with_output
def show_dictionary(request: Request) -> Document:
    """What does this field or code mean, and what is it called in other standards?"""
    return dictionary_document()
