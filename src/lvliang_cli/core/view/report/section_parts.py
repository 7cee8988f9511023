"""What the sections of a report are made of: its head, its figures, cautions and sources."""

from collections.abc import Callable, Sequence

from lvliang_cli.core.cite.cited import Cited, date_parts, sources_cited
from lvliang_cli.core.cite.sentence import render as cited_words
from lvliang_cli.core.contract.document import Cell, Column, Facts, Links, table_of
from lvliang_cli.core.contract.html_page_content import Section, Shown
from lvliang_cli.core.data.codes import CAUTIONS, PERIOD_BASIS, UNKNOWN
from lvliang_cli.core.data.dataset import Collection, Dataset
from lvliang_cli.core.data.model import Claim, Metric
from lvliang_cli.core.numbers.periods import Period, days_of, said
from lvliang_cli.core.query.report import Report, period_borne, region_of
from lvliang_cli.core.text.bilingual import Words, joined, plural, same

from ..shared.cautions_and_source import caution_anchor, codes_of, outlet_words
from ..shared.figure_page import place
from ..shared.list_columns import HEADS, caution_cell, value_cell

MOST_CITED = 1000
"""With more figures than this, citations stand once a source."""
MOST_PERIODS = 4  # periods of releases that are named; of more, from when to when

READ = "machine-read"
_LAST = "\uffff"
"""Sorts behind every code and name."""
NOT_PRINTED = Words("未印", "not printed")
SEVERAL = Words("不止一个,无从取舍", "several candidates; cannot choose")


def anchor(data: Collection, metric: Metric) -> str:
    """Of the row of the figure; no id of the page's own begins so."""
    return f"f-{data.name(metric)}"


class Figurer:
    """The figures of one report as its page shows them.

    Attributes:
        accessed: the day of access that citations end with, or empty.
        metrics: all of its figures.
        cites_each: whether every figure has its citation.
        untagged: cautions that hold for all and are stated once, not beside each figure.
    """

    def __init__(self, data: Collection, metrics: Sequence[Metric], accessed: str) -> None:
        if accessed:
            date_parts(accessed)
        self.data, self.accessed, self.metrics = data, accessed, frozenset(metrics)
        self.cites_each = len(metrics) <= MOST_CITED
        unreviewed = data.count_unreviewed()
        self.untagged = (READ,) if unreviewed == len(data.records("metrics")) > 0 else ()

    def value(self, metric: Metric) -> Words:
        return value_cell(self.data.of(metric), metric)

    def cautions(self, metric: Metric) -> Links:
        """The cautions that set the figure apart, each leading to its sentence."""
        told = tuple(code for code in metric.cautions if code not in self.untagged)
        return caution_cell(metric._replace(cautions=told))

    def link(self, metric: Metric, words: Words | None = None) -> Links:
        """`words`, the label if none are given, leading to the row of the figure."""
        return Links(((words or metric.called, anchor(self.data, metric)),))

    def named(self, metrics: Sequence[Metric]) -> tuple[Column, Callable[[Metric], Cell]]:
        """The column of labels, with the origin of each where they are of several releases."""
        is_several = len({metric.dataset for metric in metrics}) > 1
        told = self.told_apart if is_several else None
        return HEADS["figure.label"], lambda m: self.link(m, told and told(m))

    @property
    def printed(self) -> tuple[tuple[Column, Callable[[Metric], Cell]], ...]:
        """The columns of the print of a figure and of its cautions."""
        as_written = (HEADS["printed.as_written"], lambda metric: metric.as_written)
        return as_written, (HEADS["caution"], self.cautions)

    def origin(self, metric: Metric) -> Words:
        """The place of a figure, and its period or that it is one of its release."""
        return joined([self.where(metric), dated(self.data.of(metric), metric)], ",")

    def where(self, metric: Metric) -> Words:
        region = self.data.region(metric)
        return NO_PLACE if region is None else region.told

    def told_apart(self, metric: Metric, label: Words | None = None) -> Words:
        """The label with the origin, where figures of several releases stand together."""
        return (label or metric.called).noted(self.origin(metric))

    def shown(self, metric: Metric) -> Shown:
        data, dataset = self.data, self.data.of(metric)
        days = days_of(metric.period)
        source = dataset.sources[metric.locator.source]
        topics = [dataset.topics[topic].label for topic in metric.topics]
        return Shown(
            anchor(data, metric),
            metric.called,
            self.value(metric),
            metric.value,
            metric.as_written,
            NOT_PRINTED if metric.period is None else said(metric.period),
            "" if days is None else days[0],
            self.cautions(metric),
            place(metric.locator),
            cited_words(Cited(dataset, source, metric, self.accessed)) if self.cites_each else None,
            " ".join(dict.fromkeys([metric.id, *(name for label in topics for name in label)])),
            self.origin(metric) if dataset.prefix else None,
        )

    def carded(self, metric: Metric) -> Shown:
        """The same with the period of the figure where that of its one release is another."""
        shown, release = self.shown(metric), self.data.of(metric).release
        if shown.origin is not None or metric.period is None:
            return shown
        is_other = days_of(metric.period) != days_of(release.period)
        return shown._replace(origin=shown.period if is_other else None)


def warning(data: Collection) -> Words:
    """What holds of the whole page; that a program read it, if no person looked."""
    if data.unreviewed is None:
        return Words("所列为原文所说,未经核实", "What the release says, not verified")
    return Words("程序所读,未经人审,未经核实", "Read by a program, not reviewed, not verified")


def title_of(data: Collection) -> Words:
    """The title of the release, or how many there are and of where."""
    releases = [dataset.release for dataset in data.datasets]
    if len(releases) == 1:
        return releases[0].title
    counted = Words(f"{len(releases)} 份通稿", f"{len(releases)} releases")
    places = {each.region and each.region.name for each in releases}
    if None in places:
        return counted
    if len(places) > 1:
        return Words(f"{len(places)} 地 {counted.zh}", f"{counted.en} from {len(places)} places")
    (place,) = filter(None, places)
    return Words(f"{place.zh}:{counted.zh}", f"{place.en}: {counted.en}")


def head(data: Collection, found: Report) -> Facts:
    """Place, period, what there is of figures, and the source."""
    count, claims = len(found.metrics), len(found.claims)
    counted = Words(f"{count} 个", str(count))
    if claims:
        en = f", and {claims} {plural('claim', claims)} without a number"
        counted = counted.plus(Words(f",另有 {claims} 条没有数字的表述", en))
    figures = [(Words("数字", "Figures"), counted)]
    if found.asked:
        figures.insert(0, (Words("所选", "Chosen"), joined(list(found.asked), ";", "; ")))
    releases = [dataset.release for dataset in data.datasets]
    regions = [UNKNOWN if each.region is None else each.region.name for each in releases]
    periods = [period_borne(dataset) for dataset in data.datasets]
    if len(releases) == 1:
        sources = [outlet_words(source) for source in releases[0].sources]
        where = (Words("地区", "Place"), regions[0])
        when_ = (Words("时段", "Period"), _period(*periods))
        origin = (Words("来源", "Source"), joined(sources, ";", "; "))
        return Facts((where, when_, *figures, origin))
    codes = [region_of(dataset) or _LAST for dataset in data.datasets]
    places = dict.fromkeys(name for _, name in sorted(zip(codes, regions, strict=True)))
    where = (Words("地区", "Places"), joined(list(places), "、", "; "))
    return Facts((where, (Words("时段", "Periods"), _periods(periods)), *figures))


def _period(period: Period | None) -> Words:
    return UNKNOWN if period is None else said(period).noted(PERIOD_BASIS[period.basis])


def _periods(periods: Sequence[Period | None]) -> Words:
    """Each period, the earliest first; of many, from when to when; of how many none is known."""
    days = sorted(known for period in periods if (known := days_of(period)) is not None)
    each = list(dict.fromkeys(days))
    if len(each) > MOST_PERIODS:
        span = said(Period(each[0][0], max(end for _, end in each), "printed"))
        told = [span.noted(Words(f"{len(each)} 个时段", f"{len(each)} periods"))]
    else:
        told = [said(Period(*one, "printed")) for one in each]
    if unknown := len(periods) - len(days):
        counted = Words(f"{unknown} 份", f"{unknown} {plural('release', unknown)}")
        told.append(UNKNOWN.noted(counted) if each else UNKNOWN)
    return joined(told, ";", "; ")


def dated(
    dataset: Dataset,
    metric: Metric,
    usual: tuple[str, str] | None = None,
    home: tuple[str, str] | None = None,
) -> Words:
    """The period of a figure; where none is printed for it, the release that has it.

    `usual` are the usual days of such figures, `home` of their releases.
    """
    if metric.period is not None:
        return when(metric.period, usual)
    release = when(period_borne(dataset), home)
    return Words(f"{release.zh}通稿", f"{release.en} release")


def when(period: Period | None, usual: tuple[str, str] | None) -> Words:
    """The period, of the usual days its year alone."""
    if period is None:
        return UNKNOWN
    days = days_of(period)
    if days is not None and (days[0][4:], days[1][4:]) == usual and days[0][:4] == days[1][:4]:
        return same(days[0][:4])
    return said(period)


def cautions(found: Report, figurer: Figurer) -> Section:
    """Each caution once, with its sentence and how many figures carry it."""
    lead = None
    if figurer.untagged:
        read, doubted = CAUTIONS[READ].short, CAUTIONS["unreviewed"].short
        lead = Words(
            f"所有数字都由程序读出:没有标“{doubted.zh}”的,都是“{read.zh}”,不再逐个标出。",
            f"All figures were read by a program. Any not marked “{doubted.en}” is “{read.en}”; the"
            " mark is not repeated.",
        )
    listed = codes_of(found.metrics)
    table = table_of(
        listed,
        (HEADS["caution"], lambda code: CAUTIONS[code].short),
        (HEADS["report.meaning"], lambda code: CAUTIONS[code].sentence),
        (
            HEADS["report.figures"],
            lambda code: str(sum(code in metric.cautions for metric in found.metrics)),
        ),
    )._replace(anchors=tuple(map(caution_anchor, listed)))
    return Section("cautions", Words("注意事项", "Cautions"), lead, (table,))


def claims(found: Report, data: Collection) -> Section:
    """What is said without a number."""
    table = table_of(
        found.claims,
        (HEADS["claim.label"], lambda claim: _claimed(data, claim)),
        (HEADS["printed.as_written"], lambda claim: claim.locator.as_written),
        (HEADS["paragraph"], lambda claim: str(claim.locator.paragraph)),
    )
    title = Words("没有数字的表述", "Claims without a number")
    lead = Words("原文只有说法,没有数字。", "The release says so without a figure.")
    return Section("claims", title, lead, (table,))


def _claimed(data: Collection, claim: Claim) -> Words:
    """The claim, with the place and period of its release where there are several."""
    dataset = data.of(claim)
    return claim.label.noted(of_release(dataset)) if dataset.prefix else claim.label


NO_PLACE = Words("地区不详", "place unknown")


def of_release(dataset: Dataset) -> Words:
    """The place and the period of a release."""
    region, period = dataset.release.region, dataset.release.period
    where = NO_PLACE if region is None else region.name
    when_ = Words("时段不详", "period unknown") if period is None else when(period, None)
    return joined([where, when_], ",")


def sources(data: Collection, accessed: str) -> Section:
    """Each source: its citation, and the hash of the text that the figures were read from."""
    table = table_of(
        sources_cited(data, accessed),
        (HEADS["dataset"], lambda one: f"{one.dataset.release.id} {one.dataset.release.version}"),
        (HEADS["citation"], cited_words),
        (HEADS["report.sha256"], lambda one: one.source.sha256),
    )
    return Section("source", Words("来源与引用", "Source and citation"), None, (table,))
