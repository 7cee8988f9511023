"""``lvliang claims``."""

from lvliang_cli.request import Request

from .nouns import emit_list, shower
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
) -> None:
    """Which claims without a number are there?"""
    named = {"topic": topic or (), "section": section or ()}
    emit_list("claims", request, search, sort or (), limit, **named)


show_claims = shower("claim")
