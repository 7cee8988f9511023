"""``cite``."""

from collections.abc import Sequence

from lvliang_cli.commands.emit import emit
from lvliang_cli.core.data.dataset import gather
from lvliang_cli.request import Request


def run(names: Sequence[str], style: str, accessed: str | None, request: Request) -> None:
    """Citations of the figures called `names`, or of the release; accessed today for None."""
    from datetime import date

    from lvliang_cli.core.view.cite import cite

    day = date.today().isoformat() if accessed is None else accessed
    emit(cite(gather(request.data), names, style, day), request)
