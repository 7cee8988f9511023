"""``lvliang glossary``."""

from lvliang_cli.core.contract.document import Document
from lvliang_cli.request import Request

from .declare import argument
from .nouns import listed, pages_of
from .options import FIELDS, SEARCH, with_scope


@with_scope
def show_glossary(
    request: Request,
    terms: list[str] | None = argument("glossary [TERM]..."),
    search: str | None = SEARCH,
    fields: list[str] | None = FIELDS,
) -> Document:
    """What does this term mean? Without a term, all of them are listed."""
    return pages_of("term", terms, request) if terms else listed("glossary", request, search)
