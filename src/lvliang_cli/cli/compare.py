"""``lvliang compare``."""

from lvliang_cli.core.contract.document import Document
from lvliang_cli.core.query.compare import COMPARABLE
from lvliang_cli.core.view.compare import compare_document
from lvliang_cli.request import Request

from .declare import argument, option
from .emit import answered, asked
from .options import with_scope


@with_scope
def compare_things(
    request: Request,
    names: list[str] | None = argument("compare A"),
    base: str | None = option("compare --base"),
) -> Document:
    """How do these differ, and by what ratio? Bounds are carried through, so the answer may be a
    range, or cannot be determined. For topics, figures of the same indicator are compared. A name
    that several releases know is compared over them, the earliest first, with the change in
    percent and a note wherever definitions differ. For whole releases (`compare A.txt B.txt`) what
    they have in common is compared. What cannot be compared is refused with the reason.
    """
    if not names:
        return compare_document(asked(request), (), base)
    return answered(
        request,
        lambda data: compare_document(data, names, base),
        names=[(name, COMPARABLE) for name in (*names, *([] if base is None else [base]))],
        is_each=True,
    )
