"""``lvliang trend``."""

from lvliang_cli.core.contract.document import Document
from lvliang_cli.core.view.trend import trend_document
from lvliang_cli.request import Request

from .emit import answered
from .options import FIGURE, with_scope


@with_scope
def follow_figure(request: Request, names: list[str] = FIGURE) -> Document:
    """How did this figure change over the releases? They stand in the order of their periods.
    Figures are the same indicator if they share unit, kind and, in Chinese or in English, the
    label; near labels are suggested and never joined. The change from one to the next is
    derived. Gaps and whatever differs in the definitions are noted.
    """
    name = " ".join(names)
    return answered(request, lambda data: trend_document(data, name), series=name)
