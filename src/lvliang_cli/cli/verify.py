"""``lvliang verify``."""

from typing import TYPE_CHECKING, Annotated

import typer

from lvliang_cli.cli.emit import emit
from lvliang_cli.cli.language import say
from lvliang_cli.cli.options import with_output
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.errors import BadUsage
from lvliang_cli.outputs_not_inputs import dataset_files, keep_apart
from lvliang_cli.request import Request

if TYPE_CHECKING:
    from lvliang_cli.core.data.dataset import Collection
    from lvliang_cli.core.verify import Verification

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
    """Where do the figures stand in my own copy of the release, and which are not there? Nothing
    is guessed: a figure counts as found when its surroundings give the hash in the dataset, or
    when neighbours that do leave no other place. See [verifying](verifying.md). Of several
    datasets the one that fits best is taken. Ends with 1 when a figure is not found.
    """
    from lvliang_cli.core.text.files import STDIN
    from lvliang_cli.core.view.verify import verify_document

    if page in ("", STDIN):
        raise BadUsage(
            Words("--html 需要文件名", "--html needs the name of a file"),
            token=page,
            hint=Words("结果仍写到标准输出", "the answer itself still goes to standard output"),
        )
    keep_apart(request, [file, *dataset_files(request.data)], [page])
    data, verification = held_against(file, request)
    if page is not None:
        from lvliang_cli.core.view.verify_html import annotated
        from lvliang_cli.output import write_file
        from lvliang_cli.render.annotated_page import render

        html = render(annotated(verification), request.lang)
        write_file(page, html.encode("utf-8", "backslashreplace"))
    emit(verify_document(data, verification, file), request)


def held_against(file: str, request: Request) -> "tuple[Collection, Verification]":
    """The datasets asked for, and the text in `file` compared with the one it fits best.

    Raises:
        BadUsage: both are to be read from standard input.
    """
    from lvliang_cli.core.data.gather import gather
    from lvliang_cli.core.text.files import STDIN

    if file == STDIN and STDIN in request.data:
        raise BadUsage(
            Words(
                "文本与数据集不能都从标准输入读取",
                "the text and the dataset cannot both come from standard input",
            ),
            token=STDIN,
        )
    data = gather(request.data)
    return data, held(data, file)


def held(data: "Collection", file: str) -> "Verification":
    """The text in `file`, a page without its tags, compared with `data`."""
    from lvliang_cli.core.text.encoding import Decoded
    from lvliang_cli.core.verify import verify
    from lvliang_cli.sources.source_text import source_text

    copy = source_text(file)
    return verify(data, copy.data, Decoded(copy.text, copy.encoding))
