"""``lvliang review``."""

from typing import Annotated

import typer

from lvliang_cli.cli.language import say
from lvliang_cli.cli.options import with_output
from lvliang_cli.request import Request


@with_output
def review_draft(
    request: Request,
    draft: Annotated[
        str,
        typer.Argument(
            metavar="DRAFT.json",
            show_default=False,
            help=say("extract --draft 写出的数据集", "A dataset written by extract --draft"),
        ),
    ],
    decisions: Annotated[
        str | None,
        typer.Option(
            "--decisions",
            metavar="FILE",
            help=say("从文件读决定,不询问", "Read the decisions from a file instead of asking"),
        ),
    ] = None,
    to: Annotated[
        str | None,
        typer.Option(
            "--to",
            metavar="FILE",
            help=say("写到另一文件,草稿不动", "Write to another file and leave the draft alone"),
        ),
    ] = None,
    source: Annotated[
        str | None,
        typer.Option(
            "--source",
            metavar="FILE",
            help=say(
                "草稿所据的文本:显示数字所在的句子",
                "The text that it was drafted from: show each figure in its sentence",
            ),
        ),
    ] = None,
) -> None:
    from lvliang_cli.commands.review import run

    run(draft, decisions, to, source, request)
