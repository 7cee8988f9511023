"""``glossary``."""

from collections.abc import Sequence

from lvliang_cli.commands import nouns
from lvliang_cli.request import Request


def run(names: Sequence[str], search: str | None, request: Request) -> None:
    """The terms called `names`, or all of them."""
    if names:
        nouns.run_show("term", names, request)
    else:
        nouns.run_list("glossary", request, search=search)
