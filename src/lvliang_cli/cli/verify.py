"""``lvliang verify``."""

from functools import partial

from lvliang_cli.core.contract.document import Document
from lvliang_cli.core.data.dataset import ALL, Collection
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.encoding import Decoded
from lvliang_cli.core.text.errors import BadUsage, UnknownName
from lvliang_cli.core.text.file_bytes import STDIN
from lvliang_cli.core.verify import Verification, verify
from lvliang_cli.outputs_not_inputs import dataset_files, keep_apart
from lvliang_cli.request import Request
from lvliang_cli.sources.source_text import source_text

from .declare import argument, option
from .emit import asked, tell, write_page
from .options import DATASETS, with_output


@partial(with_output, scope=DATASETS)
def verify_copy(
    request: Request,
    file: str = argument("verify FILE"),
    page: str | None = option("verify --html"),
) -> Document:
    """Which figures does my own copy of the release print as the release does, which has it
    changed, and to what, and which are not there? Nothing is guessed: a place counts when its
    surroundings give the hash in the dataset, or when neighbours that do leave no other place. See
    [verifying](verifying.md). Without `--data` the release of the catalogue is taken that fits
    best. Exits with status 1 when a figure is changed or not found.
    """
    from lvliang_cli.core.view.verify.verify_document import verify_document

    keep_apart(request, [file, *dataset_files(request.data)], [page])
    data, verification = held_against(file, request, of_all=True)
    if page is not None:
        from lvliang_cli.core.view.verify.html import annotated

        write_page(annotated(verification), page, request)
    return verify_document(data, verification, file)


def held_against(
    file: str, request: Request, *, of_all: bool = False
) -> tuple[Collection, Verification]:
    """The datasets asked for, and the text in `file` compared with the one it fits best.

    With `of_all` these are the whole catalogue where none is named, and a text that fits none
    of several is refused.

    Raises:
        BadUsage: both are to be read from standard input.
        UnknownName: no release fits.
    """
    if file == STDIN and STDIN in request.data:
        en = "the text and the dataset cannot both come from standard input"
        raise BadUsage(Words("文本与数据集不能都从标准输入读取", en), token=STDIN)
    is_search = of_all and not request.data
    data = asked(request._replace(data=(ALL,)) if is_search else request)
    verification = held(data, file)
    count = len(data.datasets)
    if of_all and verification.is_unlikely and (is_search or count > 1):
        words = Words("此文本与内置通稿不符", "the release in the catalogue does not fit this text")
        if count > 1:
            en = f"none of {count} releases fits this text"
            words = Words(f"{count} 个通稿中没有一个与此文本相符", en)
        hint = Words(
            "用 --data 指定一个即与它核对;用 lvliang data add 可加入别的",
            "--data NAME forces the comparison with that one; lvliang data add adds another",
        )
        raise UnknownName(words, hint=hint)
    return data, verification


def held(data: Collection, file: str) -> Verification:
    """The text in `file`, a page without its tags, compared with `data`."""
    copy = source_text(file)
    for note in copy.unread:
        tell(note)
    return verify(data, copy.data, Decoded(copy.text, copy.encoding))
