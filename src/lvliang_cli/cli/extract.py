"""``lvliang extract``."""

import os
from shlex import quote
from typing import TYPE_CHECKING, Annotated

import typer

from lvliang_cli.cli.emit import emit, tell, watch
from lvliang_cli.cli.language import say
from lvliang_cli.cli.options import with_output
from lvliang_cli.cli.release_options import Issued, Jobs, Place, day_given, one_output
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.errors import BadData, BadUsage
from lvliang_cli.outputs_not_inputs import keep_apart
from lvliang_cli.request import Request

if TYPE_CHECKING:
    from lvliang_cli.core.view.extract import ReadFile


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
    issued: Issued = None,
    region: Place = None,
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
    replace: Annotated[
        bool,
        typer.Option(
            "--replace", help=say("替换已有的草稿", "Replace a draft that is there already")
        ),
    ] = False,
    jobs: Jobs = None,
) -> None:
    """Which figures stand in this text? Plain text, Markdown and HTML are read, UTF-8 or GB18030;
    folders are read whole, by several processes. Each figure comes with its exact position,
    unit, hedge, change, period, the thing counted, and what is doubtful about it; positions
    count the text as it was read. `--dropped` lists what was passed over and why. `--draft`
    writes a dataset, which `review` then settles. A file that cannot be read does not end the
    run, but it ends with exit code 4.
    """
    from lvliang_cli.core.view.extract import extraction
    from lvliang_cli.sources.releases import files_of, read_all

    day = day_given(issued, region, jobs)
    paths = files_of(files, tell)
    for option, out in (("--draft", draft), ("--html", page)):
        one_output(option, out, paths)
    _check_names(id, url)
    keep_apart(request, paths, [draft, page])
    if draft is not None and os.path.isfile(draft) and not replace:
        raise _there(draft)
    read = list(read_all(paths, day, jobs, watch, region))
    failed = [file for file in read if file.failure is not None]
    if failed and len(read) == 1 and failed[0].failure is not None:
        raise failed[0].failure
    if draft is not None:
        _write_draft(read[0], draft, id, url, publisher)
    if page is not None:
        _write_page(read[0], page, request)
    emit(extraction(read, shows_dropped=dropped), request)
    for file in failed:
        if file.failure is not None:
            tell(file.failure.words)
    if failed:
        count = f"{len(failed)}/{len(read)}"
        raise BadData(
            Words(f"{count} 个文件无法读取", f"{count} files could not be read"),
            token=failed[0].path,
        )


def _there(draft: str) -> BadUsage:
    name = quote(draft)
    return BadUsage(
        Words(f"草稿 {draft} 已存在", f"the draft {draft} is there already"),
        token=draft,
        hint=Words(
            f"接着审定:lvliang review {name};要重写,加 --replace",
            f"go on with lvliang review {name}, or add --replace to write it anew",
        ),
    )


def _check_names(id: str | None, url: str | None) -> None:
    from lvliang_cli.core.data.records import FILE_IDENT, URL

    for option, kind, value in (("--id", FILE_IDENT, id), ("--url", URL, url)):
        try:
            if value is not None:
                kind.read(value, option)
        except BadData:
            what = Words("标识", "id") if option == "--id" else Words("网址", "web address")
            raise BadUsage(
                Words(f"{option}:不是有效的{what.zh}", f"{option}: not a valid {what.en}"),
                token=value,
            ) from None


def _write_draft(
    file: "ReadFile", path: str, id: str | None, url: str | None, publisher: str | None
) -> None:
    from datetime import date

    from lvliang_cli.core.data.dataset import read_dataset
    from lvliang_cli.core.data.file_form import release_form
    from lvliang_cli.core.extract.draft import About, draft
    from lvliang_cli.core.review.settle import open_reviews
    from lvliang_cli.core.text.files import STDIN
    from lvliang_cli.output import write_file
    from lvliang_cli.render.json_text import indented

    reading = file.reading
    assert reading is not None
    if not reading.text.strip():
        raise BadData(Words(f"文件 {file.path} 没有文字", f"no text in the file {file.path}"))
    about = About(id or _id(file), url, publisher, date.today())
    data = (indented(release_form(draft(reading, about))) + "\n").encode(
        "utf-8", "backslashreplace"
    )
    drafted = read_dataset(data, path)
    write_file(path, data)
    waiting = len(open_reviews(drafted))
    step = "lvliang review" if waiting else "lvliang data add"
    source = f" --source {quote(file.path)}" if waiting and file.path != STDIN else ""
    tell(
        Words(
            f"已写草稿 {path}:{len(drafted.release.metrics)} 个数字,{waiting} 个待审;"
            f"下一步:{step} {quote(path)}{source}",
            f"wrote the draft {path}: figures {len(drafted.release.metrics)}, to review {waiting};"
            f" next: {step} {quote(path)}{source}",
        )
    )
    if reading.issued is None:
        tell(
            Words(
                "未找到发布日期,留空;可用 --issued 指定",
                "no date of issue found, left unknown; give it with --issued",
            )
        )
    if url is None:
        tell(
            Words(
                "未给出网址,留空;可用 --url 指定",
                "no address given, left unknown; give it with --url",
            )
        )


def _write_page(file: "ReadFile", path: str, request: Request) -> None:
    from lvliang_cli.core.view.extract_html import annotated_reading
    from lvliang_cli.output import write_file
    from lvliang_cli.render.annotated_page import render

    assert file.reading is not None
    page = annotated_reading(file.reading, os.path.basename(file.path))
    write_file(path, render(page, request.lang).encode("utf-8", "backslashreplace"))


def _id(file: "ReadFile") -> str:
    """An id made of the file's name, or of the text's hash when the name cannot be one."""
    from lvliang_cli.core.data.records import is_device

    name = os.path.splitext(os.path.basename(file.path))[0]
    parts = "".join(c if c.isascii() and c.isalnum() else "-" for c in name).split("-")
    ident = "-".join(part for part in parts if part)[:60].rstrip("-")
    return ident if ident and not is_device(ident) else f"release-{file.sha256[:8]}"
