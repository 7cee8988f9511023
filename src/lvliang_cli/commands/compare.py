"""``compare``."""

from collections.abc import Sequence

from lvliang_cli.commands.emit import emit
from lvliang_cli.core.data.dataset import gather
from lvliang_cli.request import Request


def run(names: Sequence[str], base: str | None, request: Request) -> None:
    """The things called `names` compared with the first of them, or with `base`."""
    from lvliang_cli.core.view.compare import compare_document

    emit(compare_document(gather(request.data), names, base), request)
