"""The last step of every command: the document to the output, remarks to listeners."""

from collections.abc import Callable

from lvliang_cli.core.contract.document import Document
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.output import ReaderGone, notes_for_stderr
from lvliang_cli.output import emit as write
from lvliang_cli.request import Request

listeners: list[Callable[[Words], None]] = []
"""Who hears what the format itself has no room for; `main` adds standard error."""

watchers: list[Callable[[int, int], None]] = []
"""Who hears how far a long job is; `main` adds standard error."""


def tell(words: Words) -> None:
    """Tell a remark that belongs to no data."""
    for listen in listeners:
        listen(words)


def watch(done: int, total: int) -> None:
    """Tell that `done` of `total` parts of a job are done."""
    for watcher in watchers:
        watcher(done, total)


class ProblemsFound(Exception):
    """A check has reported, in full, what it found wrong; `main` makes the exit code of it."""


def emit(document: Document, request: Request) -> None:
    """Print `document` as `request` asks, then tell the remarks that go beside it.

    Raises:
        ProblemsFound: at the very end, if the document `finds_problems`; also when the
            reader did not wait for it, since a check that fails never ends well.
    """
    try:
        write(document, request)
    except ReaderGone:
        if document.finds_problems:
            raise ProblemsFound from None
        raise
    for words in notes_for_stderr(document, request):
        tell(words)
    if document.finds_problems:
        raise ProblemsFound
