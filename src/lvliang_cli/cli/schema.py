"""``lvliang schema``."""

from typing import Annotated

import typer

from lvliang_cli.cli import completion
from lvliang_cli.cli.language import say
from lvliang_cli.cli.options import with_output
from lvliang_cli.request import Request

Document = Annotated[
    str | None,
    typer.Argument(
        metavar="[DOCUMENT]",
        show_default=False,
        help=say(
            "某一文档,如 metrics.list 或 dataset", "One document, such as metrics.list or dataset"
        ),
        autocompletion=completion.documents,
    ),
]


@with_output
def print_schema(request: Request, document: Document = None) -> None:
    from lvliang_cli.commands.schema import run

    run(document, request)
