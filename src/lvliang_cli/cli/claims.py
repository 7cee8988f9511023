"""``lvliang claims``."""

from lvliang_cli.cli import completion
from lvliang_cli.cli.nouns import emit_list, shower
from lvliang_cli.cli.options import Fields, Limit, Search, Section, Sort, Topic, with_datasets
from lvliang_cli.request import Request


@with_datasets
def list_claims(
    request: Request,
    topic: Topic = None,
    section: Section = None,
    search: Search = None,
    sort: Sort = None,
    limit: Limit = None,
    fields: Fields = None,
) -> None:
    """Which claims without a number are there?"""
    named = {"topic": topic or (), "section": section or ()}
    emit_list("claims", request, search, sort or (), limit, **named)


show_claims = shower("claim", completion.claims)
