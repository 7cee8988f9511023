"""``lvliang show``."""

from lvliang_cli.cli.emit import answered, emit
from lvliang_cli.cli.options import Fields, Name, with_scope
from lvliang_cli.request import Request


@with_scope
def show_anything(request: Request, name: Name, fields: Fields = None) -> None:
    """Tell me about this name, whatever it names. A topic wins over a section of the same name;
    `KIND:NAME` is explicit. Several hits are refused with the candidates.
    """
    from lvliang_cli.core.query.names import KINDS
    from lvliang_cli.core.view.show import show

    document = answered(
        request,
        lambda data: show(data, name, fields=request.fields),
        names=[(name, tuple(KINDS))],
    )
    emit(document, request)
