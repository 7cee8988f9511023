"""``lvliang cite``."""

from datetime import date

from lvliang_cli.core.contract.document import Document
from lvliang_cli.core.view.cite import cite
from lvliang_cli.request import Request

from .declare import argument, option
from .emit import answered, asked
from .options import with_scope

ALSO_CALLED = {
    **dict.fromkeys(("bib", "biblatex"), "bibtex"),
    **dict.fromkeys(("gb/t7714", "gb7714", "gbt", "gb", "国标"), "gbt7714"),
    **dict.fromkeys(("句子", "text"), "sentence"),
}
"""Other names of styles."""


@with_scope
def cite_figures(
    request: Request,
    ids: list[str] | None = argument("cite [ID]..."),
    style: str = option("cite --style", default="sentence"),
    accessed: str | None = option("cite --accessed"),
) -> Document:
    """How do I cite the release, or one figure of it?"""
    style = ALSO_CALLED.get(style.replace(" ", "").lower(), style)
    day = date.today().isoformat() if accessed is None else accessed
    if not ids:
        return cite(asked(request), (), style, day)
    names = [(ident, ("metric",)) for ident in ids]
    return answered(request, lambda data: cite(data, ids, style, day), names=names)
