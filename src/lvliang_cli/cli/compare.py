"""``lvliang compare``."""

from lvliang_cli.cli import completion
from lvliang_cli.cli.declare import argument, option
from lvliang_cli.cli.emit import answered, asked, emit
from lvliang_cli.cli.options import with_scope
from lvliang_cli.request import Request


@with_scope
def compare_things(
    request: Request,
    names: list[str] | None = argument(
        "A B...",
        "数字或主题,第一个为基准;读多份通稿时可只写一个",
        "Figures or topics; the first is the base. One will do for several releases",
        completion.comparable,
    ),
    base: str | None = option(
        "--base NAME", "改用它作基准", "Compare with this one instead", completion.comparable
    ),
) -> None:
    """How do these differ, and by what ratio? Bounds are carried through, so the answer may be a
    range, or cannot be determined. For topics, figures of the same indicator are compared. A name
    that several releases know is compared over them, the earliest first, with the change in
    percent and a note wherever definitions differ. For whole releases (`compare A.txt B.txt`) what
    they have in common is compared. What cannot be compared is refused with the reason.
    """
    from lvliang_cli.core.query.compare import COMPARABLE
    from lvliang_cli.core.view.compare import compare_document

    if not names:
        emit(compare_document(asked(request), (), base), request)
        return
    document = answered(
        request,
        lambda data: compare_document(data, names, base),
        names=[(name, COMPARABLE) for name in (*names, *([] if base is None else [base]))],
        is_each=True,
    )
    emit(document, request)
