"""``lvliang search``."""

from typing import Annotated

from lvliang_cli.cli.declare import argument
from lvliang_cli.cli.emit import answered, emit
from lvliang_cli.cli.options import Limit, with_scope
from lvliang_cli.request import Request

Words = Annotated[
    list[str], argument("TEXT...", "要查的词,须全部提到", "Words that must all be mentioned")
]


@with_scope
def search_text(request: Request, text: Words, limit: Limit = None) -> None:
    """Which records mention these words, in Chinese or English?"""
    from lvliang_cli.core.view.search import search_document

    words = " ".join(text)
    document = answered(
        request, lambda data: search_document(data, words, limit), words=words, limit=limit
    )
    emit(document, request)
