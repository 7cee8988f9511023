"""``lvliang glossary``."""

from lvliang_cli.request import Request

from .declare import argument
from .nouns import emit_list, emit_pages
from .options import FIELDS, SEARCH, with_scope


@with_scope
def show_glossary(
    request: Request,
    terms: list[str] | None = argument("glossary [TERM]..."),
    search: str | None = SEARCH,
    fields: list[str] | None = FIELDS,
) -> None:
    """What does this term mean? Without a term, all of them are listed."""
    if terms:
        emit_pages("term", terms, request)
    else:
        emit_list("glossary", request, search)
