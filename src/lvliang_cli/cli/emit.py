"""The steps of every command: its document from the datasets, then that to the output."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from lvliang_cli.core.text.bilingual import Note, Words
from lvliang_cli.core.text.errors import BadData
from lvliang_cli.output import ReaderGone, notes_for_stderr, write_text
from lvliang_cli.output import emit as write
from lvliang_cli.render import PEOPLE
from lvliang_cli.request import Request

if TYPE_CHECKING:
    from lvliang_cli.core.contract.document import Document
    from lvliang_cli.core.view.shared.annotated_copy import AnnotatedCopy

listeners: list[Callable[[Words | Note], None]] = []
"""Who hears what the format itself has no room for; `run_call.py` adds standard error."""

watchers: list[Callable[[int, int], None]] = []
"""Who hears how far a long job is; `run_call.py` adds standard error."""


def tell(said: Words | Note) -> None:
    """Tell a remark that belongs to no data, or one that the format has no room for."""
    for listen in listeners:
        listen(said)


def tell_next(words: Words, request: Request) -> None:
    """Tell a person what was done and what to do next; programs ask for other formats."""
    if request.format is None or request.format in PEOPLE:
        tell(words)


def watch(done: int, total: int) -> None:
    """Tell that `done` of `total` parts of a job are done."""
    for watcher in watchers:
        watcher(done, total)


class ProblemsFound(Exception):
    """A check has reported, in full, what it found wrong; `run_call` makes the exit code of it."""


class NearestOnly(Exception):
    """All that was listed is only the nearest to what was asked; `run_call` makes the exit code."""


def emit(document: "Document", request: Request) -> None:
    """Print `document` as `request` asks, then report the remarks that go beside it.

    Raises:
        ProblemsFound: at the very end, if the document `finds_problems`; also when the
            reader did not wait for it, since a check that fails never ends well.
        NearestOnly: at the very end, if the document `is_nearest`.
    """
    try:
        if not write(document, request):
            tell(Words("没有可列的记录", "no rows"))
    except ReaderGone:
        if document.finds_problems:
            raise ProblemsFound from None
        raise
    for said in notes_for_stderr(document, request):
        tell(said)
    if document.finds_problems:
        raise ProblemsFound
    if document.is_nearest:
        raise NearestOnly


def write_page(page: "AnnotatedCopy", path: str, request: Request) -> None:
    """Write `page` to the file `path`, in the language of `request`."""
    from lvliang_cli.render.annotated_page import render

    write_text(render(page, request.lang), path)


def end_with(failed: Sequence[str], count: int, what: Words) -> None:
    """End with 4 where some of `count` files `failed`; `what` could not be done with them."""
    if failed:
        told = f"{len(failed)}/{count}"
        words = Words(f"{told} 个文件{what.zh}", f"{told} files could not be {what.en}")
        raise BadData(words, token=failed[0])


UNREAD = Words("无法读取", "read")


def answered(request: Request, make: "Callable[[Any], Document]", **question: Any) -> "Document":
    """What `make` answers of the datasets of `request`.

    Of the whole catalogue only those are read that the `question`, the members of
    `index.answering.Question`, needs; the answer is the same.
    """
    if not request.is_narrowed:
        from lvliang_cli.core.data.gather import is_catalogue

        if is_catalogue(request.data):
            from lvliang_cli.index.answering import Question, narrowed

            document = narrowed(Question(**question), make)
            if document is not None:
                return document
    return make(asked(request))


def asked(request: Request, *, is_whole: bool = False, read: Any = None) -> Any:
    """The datasets of `request`, and of them what lies in its places.

    With `is_whole`, all of each dataset that has something there. `read` is the
    `core.data.catalogue.Reader` of the whole catalogue, by default one that uses all cores.
    """
    from lvliang_cli.core.data.gather import gather, is_catalogue
    from lvliang_cli.sources.dataset_or_release import load_any

    given = read
    if is_catalogue(request.data) and read is None:
        from lvliang_cli.sources.whole_catalogue import reader

        read = reader(watch)
    if not request.is_narrowed:
        return gather(request.data, read, load_any)
    from lvliang_cli.core.query import scope

    wanted = scope.Scope(request.regions, request.only)
    if is_catalogue(request.data):
        from lvliang_cli.index.answering import of_scope

        found = of_scope(wanted, is_whole=is_whole, read=given)
        if found is not None:
            return found
    return scope.narrowed(gather(request.data, read, load_any), wanted, is_whole=is_whole)
