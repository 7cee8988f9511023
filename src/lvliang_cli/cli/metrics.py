"""``lvliang metrics``."""

from lvliang_cli.cli import completion
from lvliang_cli.cli.declare import argument, option
from lvliang_cli.cli.emit import answered, emit
from lvliang_cli.cli.options import (
    FIELDS,
    LIMIT,
    PERIOD,
    SEARCH,
    SECTION,
    SORT,
    TOPIC,
    with_datasets,
    with_scope,
)
from lvliang_cli.outputs_not_inputs import keep_apart
from lvliang_cli.request import Request


@with_datasets
def list_metrics(
    request: Request,
    topic: list[str] | None = TOPIC,
    section: list[str] | None = SECTION,
    platform: list[str] | None = option(
        "--platform PLATFORM", "平台;可重复", "Platform; may be repeated", completion.platforms
    ),
    unit: list[str] | None = option(
        "--unit UNIT",
        "单位,如 case 或 起;可重复",
        "Unit, such as case or 起; may be repeated",
        completion.units,
    ),
    kind: list[str] | None = option(
        "--kind KIND", "类别,如 count、change", "Kind, such as count or change", completion.kinds
    ),
    qualifier: list[str] | None = option(
        "--qualifier QUALIFIER",
        "限定词,如 more_than",
        "Qualifier, such as more_than",
        completion.qualifiers,
    ),
    caution: list[str] | None = option(
        "--caution CODE",
        "带有此项注意,如 bound 或 只是界限;可重复",
        "With this caution, such as bound; may be repeated",
        completion.cautions,
    ),
    period: list[str] | None = PERIOD,
    least: str | None = option("--min NUMBER", "确定不小于", "Certainly at least this"),
    most: str | None = option("--max NUMBER", "确定不大于", "Certainly at most this"),
    search: str | None = SEARCH,
    sort: list[str] | None = SORT,
    limit: int | None = LIMIT,
    fields: list[str] | None = FIELDS,
) -> None:
    """Which figures are there? One filter given twice means *or*; different filters mean *and*.
    `--min` and `--max` keep only what certainly satisfies them. Figures without a period are
    left out by `--period`, and a note counts them.
    """
    from lvliang_cli.core.query.filters import MetricFilters
    from lvliang_cli.core.view.list import list_metrics as listed

    lists = (topic, section, platform, unit, kind, qualifier, caution, period)
    filters = MetricFilters._make((*(each or () for each in lists), least, most, search))
    named = {"topic": topic, "section": section, "platform": platform, "unit": unit}
    document = answered(
        request,
        lambda data: listed(data, filters, sort or (), limit, request.fields),
        filters=[(text, kind) for kind, texts in named.items() for text in texts or ()],
        words=search,
        limit=None if period else limit,
        is_sorted=bool(sort),
    )
    emit(document, request)


@with_scope
def show_metrics(
    request: Request,
    ids: list[str] = argument(
        "ID...", "数字的标识或名称", "Ids or names of figures", completion.metrics
    ),
    source: str | None = option(
        "--source FILE",
        "自有的通稿文本:显示数字所在的句子",
        "Your copy of the release: show each figure in its sentence",
    ),
    fields: list[str] | None = FIELDS,
) -> None:
    """All about a figure: value, printed form, unit, bounds, period and how it is known, cautions,
    place, source. With `--source`, the sentence that it stands in, from your own copy; exits with
    status 1 when it is not found there.
    """
    from lvliang_cli.core.view.show import show_all

    if source is None:
        document = answered(
            request,
            lambda data: show_all(data, ids, "metric", request.fields),
            names=[(ident, ("metric",)) for ident in ids],
        )
        emit(document, request)
        return
    from lvliang_cli.cli.verify import held_against
    from lvliang_cli.core.view.shared.quotation import quotes

    keep_apart(request, [source])
    data, verification = held_against(source, request)
    emit(show_all(data, ids, "metric", request.fields, quotes(verification)), request)
