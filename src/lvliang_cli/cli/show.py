"""``lvliang show``."""

from lvliang_cli.cli.emit import answered, asked, emit
from lvliang_cli.cli.options import FIELDS, NAMES, with_scope
from lvliang_cli.request import Request


@with_scope
def show_anything(
    request: Request, names: list[str] | None = NAMES, fields: list[str] | None = FIELDS
) -> None:
    """Tell me about this name, whatever it names. A topic wins over a section of the same name;
    `KIND:NAME` is explicit. Figures whose names contain it are listed; other hits, if there
    are several, are refused with the candidates. Without a name it is `summary`.
    """
    from lvliang_cli.core.query.record_names import KINDS
    from lvliang_cli.core.view.show import show

    name = " ".join(names or ())
    if not name:
        from lvliang_cli.core.view.summary import summary_document

        emit(summary_document(asked(request)), request)
        return
    document = answered(
        request, lambda data: show(data, name, fields=request.fields), names=[(name, tuple(KINDS))]
    )
    emit(document, request)
