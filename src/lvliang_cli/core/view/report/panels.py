"""Panels of a report: an indicator over the releases of each place, on one scale."""

from collections.abc import Iterator, Sequence

from lvliang_cli.core.contract.document import Bar, Cell, Links, Table
from lvliang_cli.core.contract.html_page_content import Panel, Panels, Point
from lvliang_cli.core.data.codes import CAUTIONS
from lvliang_cli.core.data.dataset import Dataset
from lvliang_cli.core.data.model import Metric
from lvliang_cli.core.numbers.periods import Period, days_of, said
from lvliang_cli.core.query.compare import in_time
from lvliang_cli.core.query.definitions import counted_over
from lvliang_cli.core.query.report import Indicator, Line, joins, period_borne
from lvliang_cli.core.text.bilingual import Words, joined, same

from ..shared.cautions_and_source import caution_anchor, codes_of
from ..shared.list_columns import HEADS, Scale, bar, number_cell, scale_of
from .section_parts import NOT_PRINTED, SEVERAL, Figurer, anchor, dated, when

Season = tuple[str, str]
"""First and last day without their year, as ``-01-01``."""


def panels(figurer: Figurer, indicator: Indicator) -> Panels:
    """An indicator over the releases; its table has every observation."""
    data, metrics = figurer.data, indicator.metrics
    latest = max(metrics, key=lambda metric: in_time(data, metric))
    scale = scale_of([*metrics, *metrics])
    drawn = [line for line in indicator.lines if len(line.metrics) > 1]
    slots = [slot for line in drawn for slot in line.slots]
    usual = _usual([slot.metric and slot.metric.period for slot in slots])
    home = _usual([period_borne(slot.dataset) for slot in slots])
    made = tuple(
        Panel(
            figurer.where(line.metrics[0]),
            tuple(_points(figurer, line, scale, usual, home)),
            _cautions(figurer, line),
        )
        for line in drawn
    )
    unit = data.unit(latest)
    words = Words(unit.label.zh, unit.plural)
    if usual is not None:
        span = _season(usual)
        words = words.plus(Words(f",各年{span.zh}", f", {span.en} of each year"))
        periods = [slot.metric.period for slot in slots if slot.metric is not None]
        if any(_season_of(period) != usual for period in periods):
            words = words.plus(Words("(另注者除外)", " unless noted"))
    elif len({counted_over(metric) for line in drawn for metric in line.metrics}) > 1:
        unlike = Words(",时段长短不同,高低不可比", ", over unequal periods: heights do not compare")
        words = words.plus(unlike)
    return Panels(latest.label, words, made, _table(figurer, drawn))


def _usual(periods: Sequence[Period | None]) -> Season | None:
    """The days, without their year, of most periods; None where no two have the same."""
    spans = list(filter(None, map(_season_of, periods)))
    most = max(spans, key=spans.count, default=None)
    return most if most is not None and spans.count(most) > 1 else None


def _season_of(period: Period | None) -> Season | None:
    """The days of a period, without their year; None of one in several years."""
    first, last = days_of(period) or ("0", "1")
    return (first[4:], last[4:]) if first[:4] == last[:4] else None


def _season(days: Season) -> Words:
    """Days of no certain year in words; of the whole year, the year."""
    if days == ("-01-01", "-12-31"):
        return Words("全年", "the whole")
    words = said(Period(f"2001{days[0]}", f"2001{days[1]}", "printed"))
    return Words(words.zh.removeprefix("2001年"), words.en.removesuffix(" 2001"))


def _points(
    figurer: Figurer, line: Line, scale: Scale, usual: Season | None, home: Season | None
) -> Iterator[Point]:
    before: Metric | None = None
    for dataset, metric, several in line.slots:
        if metric is None:
            value = same("?" if several else "–")
            yield Point(when(_period(dataset, several), usual), value, None, False, "")
        else:
            drawn = bar(metric, scale)
            yield Point(
                dated(dataset, metric, usual, home),
                number_cell(figurer.data.of(metric), metric),
                drawn if isinstance(drawn, Bar) else None,
                joins(before, metric),
                anchor(figurer.data, metric),
            )
        before = metric


def _period(dataset: Dataset, several: Sequence[Metric]) -> Period | None:
    """The period of a release that has no figure for a line, or several."""
    return several[0].period if several else period_borne(dataset)


def _cautions(figurer: Figurer, line: Line) -> Links:
    """The cautions of any figure of the line but that it is a bound, which is drawn."""
    untold = ("bound", *figurer.untagged)
    listed = [code for code in codes_of(line.metrics) if code not in untold]
    return Links(tuple((CAUTIONS[code].short, caution_anchor(code)) for code in listed))


def _table(figurer: Figurer, lines: Sequence[Line]) -> Table:
    columns = (HEADS["report.label"], HEADS["value"], HEADS["printed.as_written"], HEADS["caution"])
    rows: list[tuple[Cell, ...]] = []
    for line in lines:
        for dataset, metric, several in line.slots:
            if metric is None:
                day = when(_period(dataset, several), None)
                what = joined([figurer.where(line.metrics[0]), day], ",")
                printed = "; ".join(each.as_written for each in several)
                rows.append((what, SEVERAL if several else NOT_PRINTED, printed, ""))
            else:
                label, value = figurer.link(metric, figurer.origin(metric)), figurer.value(metric)
                rows.append((label, value, metric.as_written, figurer.cautions(metric)))
    return Table(columns, tuple(rows))
