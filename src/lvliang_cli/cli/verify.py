"""``lvliang verify``."""

from typing import Annotated

import typer

from lvliang_cli.cli.language import say
from lvliang_cli.cli.options import with_output
from lvliang_cli.request import Request

File = Annotated[
    str,
    typer.Argument(
        metavar="FILE",
        show_default=False,
        help=say(
            "自有的通稿文本,- 为标准输入", "Your copy of the release, or - for standard input"
        ),
    ),
]
Page = Annotated[
    str | None,
    typer.Option(
        "--html",
        metavar="OUT",
        help=say(
            "另写一个网页:文本中标出每个数字",
            "Also write a page: the text with every figure marked",
        ),
    ),
]


@with_output
def verify_copy(request: Request, file: File, page: Page = None) -> None:
    from lvliang_cli.commands.verify import run

    run(file, page, request)
