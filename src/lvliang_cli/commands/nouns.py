"""``list`` and ``show`` of sections, topics, platforms, programmes, claims and terms."""

from collections.abc import Sequence

from lvliang_cli.commands.emit import emit
from lvliang_cli.core.data.dataset import gather
from lvliang_cli.request import Request


def run_list(
    noun: str,
    request: Request,
    *,
    topic: Sequence[str] = (),
    section: Sequence[str] = (),
    search: str | None = None,
    sort: str | None = None,
    limit: int | None = None,
) -> None:
    """The records of `noun` that pass the filters."""
    from lvliang_cli.core.view.list import list_noun

    document = list_noun(
        gather(request.data),
        noun,
        topic=topic,
        section=section,
        search=search,
        sort=sort,
        limit=limit,
        fields=request.fields,
    )
    emit(document, request)


def run_show(kind: str, names: Sequence[str], request: Request) -> None:
    """The page of each record of `kind` called one of `names`."""
    from lvliang_cli.core.view.show import show_all

    emit(show_all(gather(request.data), names, kind, request.fields), request)
