"""``lvliang show``."""

from lvliang_cli.core.contract.document import Document
from lvliang_cli.core.view.show import show
from lvliang_cli.request import Request

from .emit import answered, asked
from .options import FIELDS, NAMES, with_scope


@with_scope
def show_anything(
    request: Request, names: list[str] | None = NAMES, fields: list[str] | None = FIELDS
) -> Document:
    """Tell me about this name, whatever it names, or answer this question. A topic wins over a
    section of the same name; `KIND:NAME` is explicit. For a question or a part of a name the
    figures are listed that fit it best, with what of it they do not have. Without a name it is
    `summary`.
    """
    name = " ".join(names or ())
    if not name:
        from lvliang_cli.core.view.summary import summary_document

        return summary_document(asked(request))
    return answered(request, lambda data: show(data, name, fields=request.fields), asked=name)
