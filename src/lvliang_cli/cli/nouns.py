"""``list`` and ``show`` of the nouns that need nothing special: topics, sections, ..."""

from collections.abc import Callable, Sequence

from lvliang_cli.core.contract.document import Document
from lvliang_cli.core.query.record_names import KINDS
from lvliang_cli.core.view.list import list_noun
from lvliang_cli.request import Request

from .declare import argument
from .emit import answered
from .options import FIELDS, LIMIT, SEARCH, SORT, with_datasets, with_scope

Declared = Callable[..., None]

SHOWN = (
    "What is this one, and which figures and claims belong to it? Several names give several "
    "pages; JSON merges them into one document, each record once."
)


def lister(noun: str) -> Declared:
    """The command that lists the records of `noun`."""

    @with_datasets
    def list_noun(
        request: Request,
        search: str | None = SEARCH,
        sort: list[str] | None = SORT,
        limit: int | None = LIMIT,
        fields: list[str] | None = FIELDS,
    ) -> Document:
        return listed(noun, request, search, sort or (), limit)

    list_noun.__doc__ = f"Which {noun} are there?"
    return list_noun


def shower(kind: str) -> Declared:
    """The command that shows records of `kind`."""

    @with_scope
    def show_noun(
        request: Request,
        names: list[str] = argument("NOUN show NAME...", offers=f"{kind}s"),
        fields: list[str] | None = FIELDS,
    ) -> Document:
        return pages_of(kind, names or [""], request)

    show_noun.__doc__ = SHOWN
    return show_noun


def listed(
    noun: str,
    request: Request,
    search: str | None = None,
    sort: Sequence[str] = (),
    limit: int | None = None,
    *,
    topic: Sequence[str] = (),
    section: Sequence[str] = (),
) -> Document:
    """The records of `noun` that pass the filters."""
    filters = (topic, section, search)
    return answered(
        request,
        lambda data: list_noun(data, noun, filters, sort, limit, request.fields),
        filters=[*((text, "topic") for text in topic), *((text, "section") for text in section)],
        kind=next(kind for kind, (plural, _) in KINDS.items() if plural == noun),
        words=search,
        limit=limit,
        is_sorted=bool(sort),
    )


def pages_of(kind: str, names: Sequence[str], request: Request) -> Document:
    """The page of each record of `kind` called one of `names`."""
    from lvliang_cli.core.view.show import show_all

    return answered(
        request,
        lambda data: show_all(data, names, kind, request.fields),
        names=[(name, (kind,)) for name in names],
    )


list_topics, show_topics = lister("topics"), shower("topic")
list_sections, show_sections = lister("sections"), shower("section")
list_platforms, show_platforms = lister("platforms"), shower("platform")
list_programmes, show_programmes = lister("programmes"), shower("programme")
