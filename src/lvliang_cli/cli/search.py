"""``lvliang search``."""

from lvliang_cli.core.contract.document import Document
from lvliang_cli.core.view.search import answering_document, search_document
from lvliang_cli.request import Request

from .declare import argument
from .emit import answered
from .options import LIMIT, with_scope


@with_scope
def search_text(
    request: Request,
    text: list[str] = argument("search TEXT..."),
    limit: int | None = LIMIT,
) -> Document:
    """Which records mention these words, in Chinese or English?"""
    words = " ".join(text)
    document = answered(
        request, lambda data: search_document(data, words, limit), words=words, limit=limit
    )
    if document.rows():
        return document
    answer = answered(request, lambda data: answering_document(data, words, limit), asked=words)
    return answer if answer.rows() else document
