"""``lvliang claims``."""

from lvliang_cli.core.contract.document import Document
from lvliang_cli.request import Request

from .nouns import listed, shower
from .options import FIELDS, LIMIT, SEARCH, SECTION, SORT, TOPIC, with_datasets


@with_datasets
def list_claims(
    request: Request,
    topic: list[str] | None = TOPIC,
    section: list[str] | None = SECTION,
    search: str | None = SEARCH,
    sort: list[str] | None = SORT,
    limit: int | None = LIMIT,
    fields: list[str] | None = FIELDS,
) -> Document:
    """Which claims without a number are there?"""
    named = {"topic": topic or (), "section": section or ()}
    return listed("claims", request, search, sort or (), limit, **named)


show_claims = shower("claim")
