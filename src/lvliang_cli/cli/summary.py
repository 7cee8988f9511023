"""``lvliang summary``."""

from lvliang_cli.core.contract.document import Document
from lvliang_cli.core.data.gather import is_catalogue
from lvliang_cli.core.view.summary import overview_document, summary_document
from lvliang_cli.request import Request

from .emit import asked
from .options import with_datasets

SCREENS = (None, "table", "plain")
"""Formats in which the summary of many releases counts them and shows none."""


@with_datasets
def show_summary(request: Request) -> Document:
    """What does the release cover? Biggest figures, changes, cautions, coverage."""

    def whole() -> Document:
        return summary_document(asked(request))

    if request.format in SCREENS and is_catalogue(request.data) and not request.is_narrowed:
        from lvliang_cli.index.catalogue_list import count_all

        found = count_all()
        if found is not None:
            return overview_document(*found, whole)
    return whole()
