"""``lvliang summary``."""

from lvliang_cli.cli.emit import asked, emit
from lvliang_cli.cli.options import with_datasets
from lvliang_cli.request import Request


@with_datasets
def show_summary(request: Request) -> None:
    """What does the release cover? Biggest figures, changes, cautions, coverage."""
    from lvliang_cli.core.view.summary import summary_document

    emit(summary_document(asked(request)), request)
