"""Tables of bars in a report, and what the ends of their bars mean."""

from collections.abc import Callable, Sequence

from lvliang_cli.core.contract.document import Bar, Prose, Table, table_of
from lvliang_cli.core.contract.html_page_content import Legend, Part
from lvliang_cli.core.data.codes import WORDS_OF
from lvliang_cli.core.data.model import Metric
from lvliang_cli.core.numbers.periods import said
from lvliang_cli.core.query.report import Group, can_be_ordered
from lvliang_cli.core.text.bilingual import Words, joined

from ..shared.list_columns import HEADS, bar, lengths_of, number_cell, scale_of
from .section_parts import Figurer

ValueOf = Callable[[Figurer, Metric], Words]

_ENDS = WORDS_OF["end-of-bar"]
_MARKS = WORDS_OF["mark-of-panel"]


def scale_words(figurer: Figurer, metrics: Sequence[Metric]) -> Words:
    """Up to what number the bars go."""
    most = max(metrics, key=lambda metric: max(lengths_of(metric)))
    number = number_cell(figurer.data.of(most), most._replace(qualifier="exact"))
    return Words(f"刻度 0 至 {number.zh}", f"scale from 0 to {number.en}")


def bars_of(figurer: Figurer, group: Group, title: Words | None, value: ValueOf) -> Table:
    """A row for each figure of `group`, with the origin where they are of several releases."""
    scale = scale_of(group.metrics)
    if group.total > (most := len(group.metrics)):
        part = Words(f"共 {group.total} 个中的 {most} 个", f"{most} of {group.total}")
        title = part if title is None else joined([title, part], ",")
    return table_of(
        group.metrics,
        figurer.named(group.metrics),
        (HEADS["bar"], lambda metric: bar(metric, scale)),
        (HEADS["value"], lambda metric: value(figurer, metric)),
        *figurer.printed,
        title=title,
    )


def places_of(figurer: Figurer, metrics: list[Metric]) -> list[Part]:
    """The places of one indicator: in order of value only where nothing is open about it."""
    unit = figurer.data.unit(metrics[0])
    title = metrics[0].label.noted(Words(unit.label.zh, unit.plural))
    order = Words("有界限或时段不同,不按值排序", "not sorted by value: bounds or different periods")
    if can_be_ordered(metrics):
        order = Words("从大到小", "biggest first")
        metrics.sort(key=lambda metric: -metric.value)
    scale = scale_of(metrics)
    periods = {metric.period for metric in metrics}
    period = periods.pop() if len(periods) == 1 else None
    when = [] if period is None else [said(period)]
    origin = figurer.origin if period is None else figurer.where
    table = table_of(
        metrics,
        (
            HEADS["figure.label"]._replace(title=HEADS["region"].title),
            lambda metric: figurer.link(metric, origin(metric)),
        ),
        (HEADS["bar"], lambda metric: bar(metric, scale)),
        (HEADS["value"], figurer.value),
        *figurer.printed,
        title=joined([*when, scale_words(figurer, metrics), order], ","),
    )
    return [Prose(title, "heading"), table]


def with_legend(parts: Sequence[Part]) -> tuple[Part, ...]:
    """`parts` below what the ends of their bars mean, where there are others than exact ones."""
    bars = [
        cell
        for part in parts
        if isinstance(part, Table)
        for row in part.rows
        for cell in row
        if isinstance(cell, Bar)
    ]
    return (*_legend_of(bars), *parts)


def marks_of(metrics: Sequence[Metric]) -> tuple[Part, ...]:
    """What the marks of the panels of `metrics` mean, as `with_legend` has it for bars."""
    bars = [bar(metric, scale_of((metric, metric))) for metric in metrics]
    return _legend_of([one for one in bars if isinstance(one, Bar)], is_of_panels=True)


def _legend_of(bars: Sequence[Bar], *, is_of_panels: bool = False) -> tuple[Part, ...]:
    kinds = {"readings" if one.reach > one.share else one.bound for one in bars}
    if kinds <= {""}:
        return ()
    words = _MARKS if is_of_panels else _ENDS
    return (Legend(tuple((kind, words[kind]) for kind in words if kind in kinds), is_of_panels),)
