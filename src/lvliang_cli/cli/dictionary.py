"""``lvliang dictionary``."""

from lvliang_cli.cli.emit import emit
from lvliang_cli.cli.options import with_output
from lvliang_cli.request import Request


@with_output
def show_dictionary(request: Request) -> None:
    """What does this field or code mean, and what is it called in other standards?"""
    from lvliang_cli.core.view.dictionary import dictionary_document

    emit(dictionary_document(), request)
