"""The report on one release or several, as a document: what stands in each section, in words."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from lvliang_cli.core.contract.dataset_rows import GROUPED
from lvliang_cli.core.contract.document import Block, Document, Prose, table_of
from lvliang_cli.core.contract.html_page_content import Cards, Figures, Page, Part, Section
from lvliang_cli.core.contract.record_cells import fields_of, figure_rows, grid
from lvliang_cli.core.data.codes import CHANGE_BASIS
from lvliang_cli.core.data.dataset import Collection
from lvliang_cli.core.data.model import Metric, Topic
from lvliang_cli.core.query.report import (
    MOST_INDICATORS,
    Indicator,
    Report,
    is_unplaced,
    report,
    side_by_side,
)
from lvliang_cli.core.text.bilingual import Words, plural, same

from ..shared.cautions_and_source import cautions_json, closing, codes_of, source_line
from ..shared.list_columns import HEADS, LISTED, table
from .bars import bars_of, marks_of, places_of, scale_words, with_legend
from .panels import panels
from .section_parts import Figurer, cautions, claims, head, of_release, sources, title_of, warning

_SINGLE = Words("单位或基期各不相同的", "Figures with differing units or bases")

if TYPE_CHECKING:  # no text is read unless one is given
    from lvliang_cli.core.verify import Verification


def report_document(
    data: Collection,
    names: Sequence[str] = (),
    accessed: str = "",
    verification: "Verification | None" = None,
) -> Document:
    """What `data` says of the figures that `names` name; of all for none."""
    found = report(data, names)
    figurer = Figurer(data, found.metrics, accessed)
    metrics = list(found.metrics)
    title = title_of(data)

    def body() -> dict[str, Any]:
        groups = [(name, list(map(data.name, members))) for name, members in _groups(found)]
        return {
            "groups": list(map(GROUPED.row, groups)),
            "metrics": figure_rows(data, metrics),
            "cautions": cautions_json(data, metrics),
        }

    def sections(*, with_text: bool) -> list[Section]:
        made = list(_sections(found, figurer))
        if with_text and verification is not None:
            from .marked_text import text_section

            made.append(text_section(verification, figurer))
        return [*made, sources(data, accessed)]

    def page() -> Page:
        urls = [source.url for each in data.datasets for source in each.release.sources]
        return Page(
            title,
            len(data.datasets) == 1,
            warning(data),
            tuple(note.words for note in (*data.notes, *found.notes)),
            head(data, found),
            tuple(sections(with_text=True)),
            tuple(url for url in urls if url is not None),
            source_line(data).text,
        )

    def blocks() -> list[Block]:
        shown = [block for section in sections(with_text=False) for block in section.blocks]
        return [head(data, found), *shown, *closing(data, found.notes)]

    return Document(
        "report",
        "metrics",
        title,
        body=body,
        rows=lambda: figure_rows(data, metrics),
        grid=lambda: grid(fields_of("metrics"), data, metrics),
        blocks=blocks,
        dataset=data,
        notes=found.notes,
        page=page,
    )


def _groups(found: Report) -> Iterator[tuple[str, Sequence[Metric]]]:
    """The figures that each section sets side by side."""
    if found.headlines:
        yield "key", [metric for _, metric in found.headlines]
    yield from (("changes", group.metrics) for group in found.changes)
    yield from (("units", group.metrics) for group in found.units)
    yield from (("series", one.metrics) for one in found.series[:MOST_INDICATORS])
    yield from (("places", side_by_side(one)) for one in found.places[:MOST_INDICATORS])


def _sections(found: Report, figurer: Figurer) -> Iterator[Section]:
    parts = (
        (found.headlines, _key),
        (found.changes, _changes),
        (found.units, _units),
        (found.series, _series),
        (found.places, _places),
        (codes_of(found.metrics), cautions),
    )
    yield from (section(found, figurer) for content, section in parts if content)
    yield _figures(found, figurer)
    if found.claims:
        yield claims(found, figurer.data)


def _key(found: Report, figurer: Figurer) -> Section:
    cards = tuple(
        (None if topic is None else topic.label, figurer.carded(metric))
        for topic, metric in found.headlines
    )
    has_topics = any(topic is not None for topic, _ in found.headlines)
    lead = (
        Words(
            "每个主题一个。数字前的符号是数字的一部分:> 表示“多于”。",
            "One for each topic. A sign before a number belongs to it: > means more than.",
        )
        if has_topics
        else Words(
            "先列标题所说的数字,再列各章节最先印出的数字。",
            "First what the title names, then what each section prints first.",
        )
    )
    is_several = len({metric.dataset for _, metric in found.headlines}) > 1

    def named(topic: Topic | None, metric: Metric) -> Words:
        label = metric.label if topic is None else topic.label
        return figurer.told_apart(metric, label) if is_several else label

    lesser = table_of(
        found.headlines,
        (HEADS["figure.label"], lambda one: named(*one)),
        (HEADS["value"], lambda one: figurer.value(one[1])),
        (HEADS["printed.as_written"], lambda one: one[1].as_written),
        (HEADS["caution"], lambda one: figurer.cautions(one[1])),
    )
    lead = lead.plus(_of_latest(figurer.data))
    return Section("key", Words("主要数字", "Key figures"), lead, (Cards(cards, lesser),))


def _of_latest(data: Collection) -> Words:
    """That of several releases only the latest is meant, and those that may be it."""
    if len(data.datasets) == 1:
        return same("")
    if not any(is_unplaced(dataset) for dataset in data.datasets):
        return Words("只取各地最近一份通稿。", " Only the latest release of each place is used.")
    return Words(
        "只取各地最近一份通稿,以及地区或时段不详的通稿。",
        " Only the latest release of each place is used, with those of unknown place or period.",
    )


def _changes(found: Report, figurer: Figurer) -> Section:
    every = [metric for group in found.changes for metric in group.metrics]
    ups, downs = sum(m.value > 0 for m in every), sum(m.value < 0 for m in every)
    alone = sum("no-level" in metric.cautions for metric in every)
    lead = Words(
        f"{ups} 升 {downs} 降,升降不分好坏。",
        f"{ups} {plural('rise', ups)} and {downs} {plural('fall', downs)};"
        " neither is good or bad by itself.",
    )
    if any(len(group.metrics) > 1 for group in found.changes):
        sides = " Bars go right of zero for a rise and left for a fall."
        lead = lead.plus(Words("条在零的右边为升,左边为降。", sides))
    if alone == len(every):
        lead = lead.plus(Words("背后的数量都没有印出。", " The underlying counts are not printed."))
    elif alone:
        en = f" For {alone} of them the underlying counts are not printed."
        lead = lead.plus(Words(f"其中 {alone} 个没有印出背后的数量。", en))
    parts: list[Part] = []
    for group in found.changes:
        if len(group.metrics) > 1:
            basis, unit = _basis(group.metrics[0]), figurer.data.unit(group.metrics[0])
            title = Words(f"{basis.zh},{unit.label.zh}", f"Change {basis.en}, in {unit.plural}")
            parts += [Prose(title, "heading"), bars_of(figurer, group, None, _turned)]
    single = [group.metrics[0] for group in found.changes if len(group.metrics) == 1]
    if single:  # a bar would have no scale
        base, value = HEADS["report.base"], HEADS["value"]
        shown = (base, _basis), (value, lambda metric: _turned(figurer, metric)), *figurer.printed
        parts += [Prose(_SINGLE, "heading"), table_of(single, figurer.named(single), *shown)]
    lead = lead.plus(_of_latest(figurer.data))
    return Section("changes", Words("升与降", "Up and down"), lead, with_legend(parts))


def _basis(metric: Metric) -> Words:
    assert metric.change is not None
    return CHANGE_BASIS[metric.change.basis]


def _turned(figurer: Figurer, metric: Metric) -> Words:
    """The value with an arrow, so that neither side nor colour alone shows the direction."""
    arrow = {True: "▲ ", False: "▼ "}.get(metric.value > 0, "") if metric.value else ""
    return same(arrow).plus(figurer.value(metric))


def _units(found: Report, figurer: Figurer) -> Section:
    parts: list[Part] = []
    for group in found.units:
        unit = figurer.data.unit(group.metrics[0])
        title = Words(f"单位:{unit.label.zh}", f"In {unit.plural}")
        scale = scale_words(figurer, group.metrics)
        parts += [Prose(title, "heading"), bars_of(figurer, group, scale, Figurer.value)]
    lead = Words(
        "单位相同的数字才共用一个刻度,从零起;按所印之数从大到小。",
        "Only figures of one unit share a scale, which begins at zero. The largest is first.",
    )
    title = Words("同单位的数字", "Same unit, side by side")
    return Section("units", title, lead.plus(_of_latest(figurer.data)), with_legend(parts))


def _series(found: Report, figurer: Figurer) -> Section:
    drawn = found.series[:MOST_INDICATORS]
    lead = Words(
        "同一指标的各图共用一个刻度,各份通稿等距排列。只有时段等长的确数才连线;“–”表示该份通稿没有印出,“?”表示不止一个。",
        "The panels of an indicator have one scale; releases are spaced equally. A line"
        " joins exact figures of equal periods only; – stands where a release prints none, ?"
        " where it prints more than one.",
    ).plus(_undrawn(found.series))
    parts: list[Part] = [panels(figurer, indicator) for indicator in drawn]
    title = Words("历次通稿", "Across releases")
    marks = marks_of([metric for one in drawn for metric in one.metrics])
    return Section("series", title, lead, (*marks, *parts))


def _places(found: Report, figurer: Figurer) -> Section:
    lead = Words(
        "各地最近一份通稿的数字;数量只并列时段一样长的。",
        "The figures of the latest release of each place; counts only where the periods are equally"
        " long.",
    ).plus(_undrawn(found.places))
    parts: list[Part] = []
    for indicator in found.places[:MOST_INDICATORS]:
        parts += places_of(figurer, side_by_side(indicator))
    return Section("places", Words("各地并列", "Places side by side"), lead, with_legend(parts))


def _undrawn(indicators: Sequence[Indicator]) -> Words:
    rest = len(indicators) - MOST_INDICATORS
    if rest <= 0:
        return same("")
    return Words(
        f"所画是数字最多的 {MOST_INDICATORS} 个指标,另有 {rest} 个只在“全部数字”中。",
        f" Drawn: the {MOST_INDICATORS} indicators with the most figures; {rest} more are only"
        " among all figures.",
    )


def _figures(found: Report, figurer: Figurer) -> Section:
    lead = Words(
        "按通稿的次序,每个数字连同原文的印法和位置。", "Each as printed, with its location."
    )
    if not figurer.cites_each:
        en = " There are many, so citations are at the end of the page, one per source."
        lead = lead.plus(Words("数字很多,引文按通稿列在页末。", en))
    shown = tuple(map(figurer.shown, found.metrics))
    lesser = table(LISTED["metrics"], figurer.data, found.metrics)
    figures = Figures(shown, lesser, tuple(_releases(found, figurer)))
    return Section("figures", Words("全部数字", "All figures"), lead, (figures,))


def _releases(found: Report, figurer: Figurer) -> Iterator[tuple[Words, int]]:
    """Each of several releases, with its place, its period and how many figures it has."""
    if len(figurer.data.datasets) == 1:
        return
    counts = Counter(metric.dataset for metric in found.metrics)
    for dataset in figurer.data.datasets:
        release, count, origin = dataset.release, counts[dataset.release.id], of_release(dataset)
        if count:
            told = Words(f"{origin.zh};{count} 个数字", f"{origin.en}; figures: {count}")
            yield release.title.noted(told), count
