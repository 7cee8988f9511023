"""``lvliang cite``."""

from lvliang_cli.cli import completion
from lvliang_cli.cli.declare import argument, option
from lvliang_cli.cli.emit import answered, asked, emit
from lvliang_cli.cli.options import with_scope
from lvliang_cli.request import Request

ALSO_CALLED = {
    **dict.fromkeys(("bib", "biblatex"), "bibtex"),
    **dict.fromkeys(("gb/t7714", "gb7714", "gbt", "gb", "国标"), "gbt7714"),
    **dict.fromkeys(("句子", "text"), "sentence"),
}
"""Other names of styles."""


@with_scope
def cite_figures(
    request: Request,
    ids: list[str] | None = argument(
        "[ID]...",
        "数字的标识或名称;不写则引用通稿",
        "Ids or names of figures; else the release",
        completion.metrics,
    ),
    style: str = option(
        "--style sentence|gbt7714|bibtex|ris|csl",
        "引用格式",
        "Citation style",
        completion.styles,
        default="sentence",
    ),
    accessed: str | None = option(
        "--accessed YYYY-MM-DD", "访问日期,默认今天", "Date of access; today by default"
    ),
) -> None:
    """How do I cite the release, or one figure of it?"""
    from datetime import date

    from lvliang_cli.core.view.cite import cite

    style = ALSO_CALLED.get(style.replace(" ", "").lower(), style)
    day = date.today().isoformat() if accessed is None else accessed
    if not ids:
        emit(cite(asked(request), (), style, day), request)
        return
    names = [(ident, ("metric",)) for ident in ids]
    emit(answered(request, lambda data: cite(data, ids, style, day), names=names), request)
