"""The last step of every command: the document to the output, remarks to listeners."""

from collections.abc import Callable

from lvliang_cli.core.document import Document
from lvliang_cli.core.words import Words
from lvliang_cli.output import emit as write
from lvliang_cli.output import notes_for_stderr
from lvliang_cli.request import Request

listeners: list[Callable[[Words], None]] = []
"""Who is told what the format itself has no room for; `main` adds standard error."""


def emit(document: Document, request: Request) -> None:
    """Print `document` as `request` asks, then tell the remarks that go beside it."""
    write(document, request)
    for words in notes_for_stderr(document, request):
        for listen in listeners:
            listen(words)
