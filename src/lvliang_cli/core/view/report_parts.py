"""What the sections of a report are made of: its head, its figures, panels and sources."""

from collections.abc import Iterator, Sequence

from lvliang_cli.core.cite.facts import Cited, date_parts
from lvliang_cli.core.cite.sentence import render as cited_words
from lvliang_cli.core.contract.document import Bar, Cell, Column, Facts, Links, Table
from lvliang_cli.core.contract.page import Panels, Point, Section, Shown
from lvliang_cli.core.data.codes import CAUTIONS, PERIOD_BASIS, UNKNOWN
from lvliang_cli.core.data.dataset import Collection, Dataset
from lvliang_cli.core.data.model import Metric
from lvliang_cli.core.numbers.periods import Period, days_of, said
from lvliang_cli.core.query.compare import in_time
from lvliang_cli.core.query.report import Indicator, Line, Report, joins
from lvliang_cli.core.text.bilingual import Words, joined
from lvliang_cli.core.view.shared.closing import caution_anchor, codes_of, outlet_words
from lvliang_cli.core.view.shared.figure_page import place
from lvliang_cli.core.view.shared.people_columns import (
    Scale,
    bar,
    caution_cell,
    number_cell,
    scale_of,
    value_cell,
)

MOST_CITED = 1000
"""With more figures than this, citations stand once a source."""

VALUE = Column("value", Words("取值", "Value"), "right", tone="heading")
PRINTED = Column("as_written", Words("原文", "As printed"))
CAUTION = Column("caution", Words("注意", "Caution"), tone="caution")
_NOT_PRINTED = Words("未印", "not printed")


def anchor(data: Collection, metric: Metric) -> str:
    """Of the row of the figure; no id of the page's own begins so."""
    return f"f-{data.name(metric)}"


class Figurer:
    """The figures of one report as its page shows them.

    Attributes:
        accessed: the day of access that citations end with, or empty.
        metrics: all of its figures.
        cites_each: whether every figure has its citation.
    """

    def __init__(self, data: Collection, metrics: Sequence[Metric], accessed: str) -> None:
        if accessed:
            date_parts(accessed)
        self.data, self.accessed, self.metrics = data, accessed, frozenset(metrics)
        self.cites_each = len(metrics) <= MOST_CITED

    def value(self, metric: Metric) -> Words:
        """With the name of its unit, also of money, which lists give as CNY."""
        value, unit = value_cell(self.data.of(metric), metric), self.data.unit(metric)
        if unit.short_unit in (None, "%"):
            return value
        return Words(value.zh, f"{value.en.removesuffix(unit.short_unit)}{unit.plural}")

    def link(self, metric: Metric, words: Words | None = None) -> Links:
        """`words`, the label if none are given, leading to the row of the figure."""
        return Links(((words or metric.label, anchor(self.data, metric)),))

    def origin(self, metric: Metric) -> Words:
        """The place of a figure, and its period or that it is one of its release."""
        return joined([self.where(metric), _dated(self.data.of(metric), metric, None)], ",")

    def where(self, metric: Metric) -> Words:
        region = self.data.region(metric)
        return UNKNOWN if region is None else region.name

    def told_apart(self, metric: Metric, label: Words | None = None) -> Words:
        """The label with the origin, where figures of several releases stand together."""
        origin = self.origin(metric)
        return (label or metric.label).plus(Words(f"({origin.zh})", f" ({origin.en})"))

    def shown(self, metric: Metric) -> Shown:
        data, dataset = self.data, self.data.of(metric)
        days = days_of(metric.period)
        source = dataset.sources[metric.locator.source]
        topics = [dataset.topics[topic].label for topic in metric.topics]
        return Shown(
            anchor(data, metric),
            metric.label,
            self.value(metric),
            metric.value,
            metric.as_written,
            _NOT_PRINTED if metric.period is None else said(metric.period),
            "" if days is None else days[0],
            caution_cell(metric),
            place(metric.locator),
            cited_words(Cited(dataset, source, metric, self.accessed)) if self.cites_each else None,
            " ".join(dict.fromkeys([metric.id, *(name for label in topics for name in label)])),
            self.origin(metric) if dataset.prefix else None,
        )


def warning(data: Collection) -> Words:
    """What holds of the whole page; that a program read it, if no person looked."""
    if data.unreviewed is None:
        return Words("所列为原文所说,未经核实", "What the release says, not verified")
    return Words("程序所读,未经人审,未经核实", "Read by a program, not reviewed, not verified")


def title_of(data: Collection) -> Words:
    """The title of the release, or how many there are and, of one place, of where."""
    releases = [dataset.release for dataset in data.datasets]
    if len(releases) == 1:
        return releases[0].title
    counted = Words(f"{len(releases)} 份通稿", f"{len(releases)} releases")
    (place, *others) = {each.region and each.region.name for each in releases}
    if place is None or others:
        return counted
    return Words(f"{place.zh}:{counted.zh}", f"{place.en}: {counted.en}")


def head(data: Collection, found: Report) -> Facts:
    """Place, period, what there is of figures, and the source."""
    count, claims = len(found.metrics), len(found.claims)
    counted = Words(f"{count} 个", str(count))
    if claims:
        counted = counted.plus(
            Words(
                f",另有 {claims} 条没有数字的表述",
                f", and {claims} claim{'' if claims == 1 else 's'} without a number",
            )
        )
    figures = [(Words("数字", "Figures"), counted)]
    if found.asked:
        figures.insert(0, (Words("所选", "Chosen"), joined(list(found.asked), ";", "; ")))
    releases = [dataset.release for dataset in data.datasets]
    regions = [UNKNOWN if each.region is None else each.region.name for each in releases]
    periods = [each.period for each in releases]
    if len(releases) == 1:
        sources = [outlet_words(source) for source in releases[0].sources]
        return Facts(
            (
                (Words("地区", "Place"), regions[0]),
                (Words("时段", "Period"), _period(periods[0])),
                *figures,
                (Words("来源", "Source"), joined(sources, ";", "; ")),
            )
        )
    places = list(dict.fromkeys(regions))
    return Facts(
        (
            (Words("地区", "Places"), joined(places)),
            (Words("时段", "Periods"), _span(periods)),
            *figures,
        )
    )


def _period(period: Period | None) -> Words:
    if period is None:
        return UNKNOWN
    basis, span = PERIOD_BASIS[period.basis], said(period)
    return Words(f"{span.zh}({basis.zh})", f"{span.en} ({basis.en})")


def _span(periods: Sequence[Period | None]) -> Words:
    """From the first day of the earliest to the last day of the latest that are known."""
    days = [known for period in periods if (known := days_of(period)) is not None]
    if not days:
        return UNKNOWN
    first, last = min(start for start, _ in days), max(end for _, end in days)
    return Words(f"{first} 至 {last}", f"{first} to {last}")


def panels(figurer: Figurer, indicator: Indicator) -> Panels:
    """An indicator over the releases; its table has every observation."""
    data, metrics = figurer.data, indicator.metrics
    latest = max(metrics, key=lambda metric: in_time(data, metric))
    scale = scale_of([*metrics, *metrics])
    drawn = [line for line in indicator.lines if len(line.metrics) > 1]
    usual = _usual(drawn)
    made = tuple(
        (
            figurer.where(line.metrics[0]),
            tuple(_points(figurer, line, scale, usual)),
            _cautions(line),
        )
        for line in drawn
    )
    unit = data.unit(latest)
    words = Words(unit.label.zh, unit.plural)
    if usual is not None:
        span = _season(usual)
        words = words.plus(Words(f",各年{span.zh}", f", {span.en} of each year"))
    return Panels(latest.label, words, made, _table(figurer, drawn))


def _usual(lines: Sequence[Line]) -> tuple[str, str] | None:
    """The days, without their year, of most figures; None where no two have the same."""
    days = [days_of(metric.period) for line in lines for metric in line.metrics]
    spans = [(a[4:], b[4:]) for a, b in filter(None, days) if a[:4] == b[:4]]
    most = max(spans, key=spans.count, default=None)
    return most if most is not None and spans.count(most) > 1 else None


def _season(days: tuple[str, str]) -> Words:
    """Days of no certain year in words; of the whole year, the year."""
    if days == ("-01-01", "-12-31"):
        return Words("全年", "the whole")
    words = said(Period(f"2001{days[0]}", f"2001{days[1]}", "printed"))
    return Words(words.zh.removeprefix("2001年"), words.en.removesuffix(" 2001"))


def _points(
    figurer: Figurer, line: Line, scale: Scale, usual: tuple[str, str] | None
) -> Iterator[Point]:
    before: Metric | None = None
    for dataset, metric in line.slots:
        if metric is None:
            yield Point(_when(dataset.release.period, usual), Words("–", "–"), None, False, "")
        else:
            drawn = bar(metric, scale)
            yield Point(
                _dated(dataset, metric, usual),
                number_cell(figurer.data.of(metric), metric),
                drawn if isinstance(drawn, Bar) else None,
                joins(before, metric),
                anchor(figurer.data, metric),
            )
        before = metric


def _dated(dataset: Dataset, metric: Metric, usual: tuple[str, str] | None) -> Words:
    """The period of a figure; where none is printed for it, the release that has it."""
    if metric.period is not None:
        return _when(metric.period, usual)
    when = _when(dataset.release.period, usual)
    return Words(f"{when.zh}通稿", f"{when.en} release")


def _when(period: Period | None, usual: tuple[str, str] | None) -> Words:
    """The period, of the usual days its year alone."""
    if period is None:
        return UNKNOWN
    days = days_of(period)
    if days is not None and (days[0][4:], days[1][4:]) == usual and days[0][:4] == days[1][:4]:
        return Words(days[0][:4], days[0][:4])
    return said(period)


def _cautions(line: Line) -> Links:
    """The cautions of any figure of the line but that it is a bound, which is drawn."""
    listed = [code for code in codes_of(line.metrics) if code != "bound"]
    return Links(tuple((CAUTIONS[code].short, caution_anchor(code)) for code in listed))


def _table(figurer: Figurer, lines: Sequence[Line]) -> Table:
    columns = (
        Column("label", Words("地区与时段", "Place and period")),
        VALUE,
        PRINTED,
        CAUTION,
    )
    rows: list[tuple[Cell, ...]] = []
    for line in lines:
        for dataset, metric in line.slots:
            if metric is None:
                when = _when(dataset.release.period, None)
                what = joined([figurer.where(line.metrics[0]), when], ",")
                rows.append((what, _NOT_PRINTED, "", ""))
            else:
                rows.append(
                    (
                        figurer.link(metric, figurer.origin(metric)),
                        figurer.value(metric),
                        metric.as_written,
                        caution_cell(metric),
                    )
                )
    return Table(columns, tuple(rows))


def cautions(found: Report) -> Section:
    """Each caution once, with its sentence and how many figures carry it."""
    columns = (
        CAUTION,
        Column("meaning", Words("含义", "What it means")),
        Column("figures", Words("数字个数", "Figures"), "right"),
    )
    listed = codes_of(found.metrics)
    rows = tuple(
        (
            CAUTIONS[code].short,
            CAUTIONS[code].sentence,
            str(sum(code in metric.cautions for metric in found.metrics)),
        )
        for code in listed
    )
    anchors = tuple(map(caution_anchor, listed))
    title = Words("注意事项", "Cautions")
    return Section("cautions", title, None, (Table(columns, rows, None, anchors),))


def claims(found: Report) -> Section:
    """What is said without a number."""
    columns = (
        Column("label", Words("表述", "Claim")),
        PRINTED,
        Column("paragraph", Words("段", "Paragraph"), "right"),
    )
    rows = tuple(
        (claim.label, claim.locator.as_written, str(claim.locator.paragraph))
        for claim in found.claims
    )
    title = Words("没有数字的表述", "Claims without a number")
    lead = Words("原文只有说法,没有数字。", "The release says so without a figure.")
    return Section("claims", title, lead, (Table(columns, rows),))


def sources(data: Collection, accessed: str) -> Section:
    """Each source: its citation, and the hash of the text that the figures were read from."""
    columns = (
        Column("dataset", Words("数据集", "Dataset")),
        Column("citation", Words("引用", "To cite")),
        Column("sha256", Words("原文 SHA-256", "SHA-256 of the text"), tone="faint"),
    )
    rows = tuple(
        (
            f"{dataset.release.id} {dataset.release.version}",
            cited_words(Cited(dataset, source, None, accessed)),
            source.sha256,
        )
        for dataset in data.datasets
        for source in dataset.release.sources
    )
    title = Words("来源与引用", "Source and citation")
    return Section("source", title, None, (Table(columns, rows),))
