"""``metrics list`` and ``metrics show``."""

from collections.abc import Sequence

from lvliang_cli.commands.emit import emit
from lvliang_cli.core.data.dataset import gather
from lvliang_cli.core.query.filters import MetricFilters
from lvliang_cli.request import Request


def run_list(filters: MetricFilters, sort: str | None, limit: int | None, request: Request) -> None:
    """The figures that pass `filters`."""
    from lvliang_cli.core.view.list import list_metrics

    emit(list_metrics(gather(request.data), filters, sort, limit, request.fields), request)


def run_show(names: Sequence[str], copy: str | None, request: Request) -> None:
    """All about each of the figures called `names`, with its sentence in the text `copy`."""
    from lvliang_cli.core.view.shared.figure_page import show_metrics

    if copy is None:
        emit(show_metrics(gather(request.data), names, request.fields), request)
        return
    from lvliang_cli.commands.verify import held_against
    from lvliang_cli.core.verify.quote import quotes

    data, verification = held_against(copy, request)
    emit(show_metrics(data, names, request.fields, quotes(verification)), request)
