"""``lvliang summary``."""

from lvliang_cli.cli.emit import emit
from lvliang_cli.cli.options import with_output
from lvliang_cli.request import Request


@with_output
def show_summary(request: Request) -> None:
    """What does the release cover? Biggest figures, changes, cautions, coverage."""
    from lvliang_cli.core.data.gather import gather
    from lvliang_cli.core.view.summary import summary_document

    emit(summary_document(gather(request.data)), request)
