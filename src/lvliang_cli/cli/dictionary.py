"""``lvliang dictionary``."""

from lvliang_cli.request import Request

from .emit import emit
from .options import with_output


@with_output
def show_dictionary(request: Request) -> None:
    """What does this field or code mean, and what is it called in other standards?"""
    from lvliang_cli.core.view.dictionary import dictionary_document

    emit(dictionary_document(), request)
