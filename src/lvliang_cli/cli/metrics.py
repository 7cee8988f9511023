"""``lvliang metrics``."""

from lvliang_cli.core.contract.document import Document
from lvliang_cli.outputs_not_inputs import keep_apart
from lvliang_cli.request import Request

from .declare import argument, option
from .emit import answered
from .nouns import pages_of
from .options import FIELDS, LIMIT, PERIOD, SEARCH, SECTION, SORT, TOPIC, with_datasets, with_scope


@with_datasets
def list_metrics(
    request: Request,
    topic: list[str] | None = TOPIC,
    section: list[str] | None = SECTION,
    platform: list[str] | None = option("metrics list --platform"),
    unit: list[str] | None = option("metrics list --unit"),
    kind: list[str] | None = option("metrics list --kind"),
    qualifier: list[str] | None = option("metrics list --qualifier"),
    caution: list[str] | None = option("metrics list --caution"),
    period: list[str] | None = PERIOD,
    least: str | None = option("metrics list --min"),
    most: str | None = option("metrics list --max"),
    search: str | None = SEARCH,
    sort: list[str] | None = SORT,
    limit: int | None = LIMIT,
    fields: list[str] | None = FIELDS,
) -> Document:
    """Which figures are there? One filter given twice means *or*; different filters mean *and*.
    `--min` and `--max` keep only what certainly satisfies them. Figures without a period are
    left out by `--period`, and a note counts them.
    """
    from lvliang_cli.core.query.filters import MetricFilters
    from lvliang_cli.core.view.list import list_metrics as listed

    lists = (topic, section, platform, unit, kind, qualifier, caution, period)
    filters = MetricFilters._make((*(each or () for each in lists), least, most, search))
    named = {"topic": topic, "section": section, "platform": platform, "unit": unit}
    return answered(
        request,
        lambda data: listed(data, filters, sort or (), limit, request.fields),
        filters=[(text, kind) for kind, texts in named.items() for text in texts or ()],
        words=search,
        limit=None if period else limit,
        is_sorted=bool(sort),
    )


@with_scope
def show_metrics(
    request: Request,
    ids: list[str] = argument("metrics show ID..."),
    source: str | None = option("metrics show --source"),
    fields: list[str] | None = FIELDS,
) -> Document:
    """All about a figure: value, printed form, unit, bounds, period and how it is known, cautions,
    place, source. With `--source`, the sentence that it stands in, from your own copy; exits with
    status 1 when it is not found there.
    """
    if source is None:
        return pages_of("metric", ids, request)
    from lvliang_cli.core.view.shared.quotation import quotes
    from lvliang_cli.core.view.show import show_all

    from .verify import held_against

    keep_apart(request, [source])
    data, verification = held_against(source, request)
    return show_all(data, ids, "metric", request.fields, quotes(verification))
