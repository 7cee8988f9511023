"""``lvliang rank``."""

from lvliang_cli.core.contract.document import Document
from lvliang_cli.core.view.rank import rank_document
from lvliang_cli.request import Request

from .declare import option
from .emit import answered
from .options import FIGURE, with_scope


@with_scope
def rank_places(
    request: Request,
    names: list[str] = FIGURE,
    period: str | None = option("rank --period"),
) -> Document:
    """Which places have most of this? A table for each period that two places share, those of one
    level together. A rank is worked out; where the bounds leave it open it is a range of ranks.
    Figures that are in doubt, of another unit, kind or prices, or of a period of their own are
    listed apart with the reason. Places that are not known are never ranked. `--region PROVINCE`
    sets the cities of a province side by side.
    """
    name = " ".join(names)
    return answered(request, lambda data: rank_document(data, name, period), ranked=name)
