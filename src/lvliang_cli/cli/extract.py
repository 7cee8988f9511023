"""``lvliang extract``."""

from typing import Annotated

import typer

from lvliang_cli.cli.language import say
from lvliang_cli.cli.options import with_output
from lvliang_cli.request import Request


@with_output
def extract_figures(
    request: Request,
    files: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE...",
            show_default=False,
            help=say(
                "通稿:文本、Markdown 或 HTML 文件,或文件夹;- 为标准输入",
                "Releases: text, Markdown or HTML files, or folders; - for standard input",
            ),
        ),
    ],
    dropped: Annotated[
        bool,
        typer.Option(
            "--dropped",
            help=say("也列出不作数字的候选及原因", "Also what was passed over, with the reason"),
        ),
    ] = False,
    issued: Annotated[
        str | None,
        typer.Option(
            "--issued",
            metavar="DATE",
            help=say("发布日期,定下时段的年份", "Date of issue; it gives periods their year"),
        ),
    ] = None,
    draft: Annotated[
        str | None,
        typer.Option(
            "--draft",
            metavar="OUT.json",
            help=say("把读出的数字写成数据集草稿", "Write a draft dataset of the figures"),
        ),
    ] = None,
    page: Annotated[
        str | None,
        typer.Option(
            "--html",
            metavar="OUT.html",
            help=say("另写一个标出数字的网页", "Also write a page with every figure marked"),
        ),
    ] = None,
    id: Annotated[
        str | None,
        typer.Option("--id", metavar="ID", help=say("草稿的标识", "Id of the draft")),
    ] = None,
    url: Annotated[
        str | None,
        typer.Option("--url", metavar="URL", help=say("通稿的网址", "Address of the release")),
    ] = None,
    publisher: Annotated[
        str | None,
        typer.Option("--publisher", metavar="NAME", help=say("发布者", "Outlet of the release")),
    ] = None,
    jobs: Annotated[
        int | None,
        typer.Option("--jobs", metavar="N", help=say("几个进程同时读", "How many processes")),
    ] = None,
) -> None:
    from lvliang_cli.commands.extract import DraftOptions, run

    options = None if draft is None else DraftOptions(draft, id, url, publisher)
    run(files, issued, jobs, options, page, request, shows_dropped=dropped)
