"""``lvliang export``."""

from typing import Annotated

import typer

from lvliang_cli.cli import completion
from lvliang_cli.cli.language import say
from lvliang_cli.cli.options import with_output
from lvliang_cli.request import Request


@with_output
def export_files(
    request: Request,
    folder: Annotated[
        str,
        typer.Argument(metavar="DIR", show_default=False, help=say("写入的目录", "The folder")),
    ],
    form: Annotated[
        str,
        typer.Option(
            "--to",
            metavar="datapackage|csv|xlsx|jsonld",
            show_default=False,
            help=say("导出成什么", "What to export as"),
            autocompletion=completion.forms,
        ),
    ],
) -> None:
    from lvliang_cli.commands.export import run

    run(form, folder, request)
