"""``lvliang report``."""

from lvliang_cli.core.contract.document import Document
from lvliang_cli.core.view.report.report_document import report_document
from lvliang_cli.outputs_not_inputs import dataset_files, keep_apart
from lvliang_cli.request import Request

from .declare import argument, option
from .emit import asked
from .options import with_scope


@with_scope
def report_figures(
    request: Request,
    names: list[str] | None = argument("report [NAME]..."),
    source: str | None = option("report --source"),
    accessed: str | None = option("report --accessed"),
) -> Document:
    """What does the release say, at a glance? With `-o report.html` it is one page that needs no
    network and no script: key figures, rises and falls, figures of one unit side by side, series
    over the releases and places side by side where there are several, the cautions, every figure
    with its print, place and citation, and the sources. A bound has an open end. With `--source`
    the page has the text of the release too, its figures marked and tied to those that they are
    worked out with. The same data give the same bytes.
    """
    if source is None:
        return report_document(asked(request), names or (), accessed or "")
    from .verify import held_against

    keep_apart(request, [source, *dataset_files(request.data)])
    data, verification = held_against(source, request)
    return report_document(data, names or (), accessed or "", verification)
