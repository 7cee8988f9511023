"""The summary of a release, or of many, as a document: one screen."""

from collections.abc import Callable
from typing import Any

from ..contract.dataset_rows import SUMMARY
from ..contract.document import Block, Cell, Column, Document, Facts, Prose, Table, table_of
from ..contract.record_cells import fields_of, figure_rows, grid
from ..data.codes import CAUTIONS, CLASS, PERIOD_BASIS, UNKNOWN
from ..data.dataset import Collection, Dataset
from ..numbers.periods import Period, written
from ..query.summary import Heap, Overview, Summary, not_again, overview, summarise
from ..text.bilingual import Words, joined, plural, same
from .shared.cautions_and_source import cautions_json, closing
from .shared.list_columns import HEADS, caution_cell, value_cell


def summary_document(data: Collection) -> Document:
    """What each release covers, its headlines, changes, cautions and coverage."""
    each = [(dataset, summarise(dataset)) for dataset in data.datasets]
    is_one = len(each) == 1
    said = [
        metric
        for _, s in each
        for metric in (*(m for _, m in (*s.headlines, *s.biggest)), *s.leading, *s.changes)
    ]
    metrics = list(dict.fromkeys(said))

    def body() -> dict[str, Any]:
        summaries = list(map(SUMMARY.row, each))
        return {
            **({"summary": summaries[0]} if is_one else {"summaries": summaries}),
            "cautions": cautions_json(data, data.records("metrics")),
            "metrics": figure_rows(data, metrics),
        }

    def blocks() -> list[Block]:
        if not is_one:
            return _overview(data, overview(data))
        dataset, summary = each[0]
        parts: list[Block] = [_facts(dataset, summary), _key_figures(dataset, summary)]
        cautions = [_cautions(summary)] if summary.cautions else []
        return [*parts, *cautions, *closing(data, ())]

    return Document(
        "summary",
        "metrics",
        data.datasets[0].release.title if is_one else _title(len(each)),
        body=body,
        rows=lambda: figure_rows(data, metrics),
        grid=lambda: grid(fields_of("metrics"), data, metrics),
        blocks=blocks,
        dataset=data,
    )


def overview_document(found: Overview, data: Collection, whole: Callable[[], Document]) -> Document:
    """The summary of several releases that are counted already, for people.

    `data` has what is to be said of them; `whole` makes the rest where that is asked for.
    """
    return Document(
        "summary",
        "metrics",
        _title(found.releases),
        body=lambda: whole().body(),
        rows=lambda: whole().rows(),
        grid=lambda: whole().grid(),
        blocks=lambda: _overview(data, found),
        dataset=data,
    )


def _title(count: int) -> Words:
    return Words(f"{count} 份通稿", f"{count} releases")


MOST_KEY_FIGURES, MOST_CHANGES = 8, 3
"""Figures that are shown, and how many of them are changes, if there are."""
MOST_HEAPS = 7  # places and topics that are shown: one screen has no room for more


def _overview(data: Collection, found: Overview) -> list[Block]:
    """Several releases on one screen: what is read, its places and topics, what is doubtful."""
    span = UNKNOWN if found.days is None else _days(found.days)
    doubts = [CAUTIONS[code].short.noted(count) for code, count in found.cautions]
    unread = sum(note.code == "unreadable" for note in data.notes)
    lacking = [
        Words(f"{count} {zh}", f"{count} {en if count > 1 else en.replace('s of', ' of')}")
        for count, zh, en in (
            (unread, "个文件不可读", "unreadable"),
            (found.placeless, "份通稿地区不详", "releases of an unknown place"),
            (found.dateless, "份通稿时段不详", "releases of unknown days"),
        )
        if count
    ]
    none = Words("无", "nothing")
    span = span.plus(Words(f",{found.periods} 个不同", f", {found.periods} different"))
    facts = (
        (Words("通稿", "Releases"), str(found.releases)),
        (Words("数字", "Figures"), str(found.figures)),
        (Words("地区", "Places"), str(len(found.places))),
        (Words("时段", "Periods"), span),
        (Words("缺", "Missing"), joined(lacking) if lacking else none),
        (Words("须注意(数字个数)", "Cautions (figures)"), joined(doubts) if doubts else none),
    )
    more = Words(
        "逐份列出:lvliang data list;各地排序:lvliang rank。所列为原文所说,未经核实。",
        "Each release: lvliang data list. Places in order: lvliang rank. What the releases say,"
        " not verified.",
    )
    return [
        Facts(facts),
        _heaps(found.places, Words("地区", "Places"), has_days=True),
        _heaps(found.topics, Words("主题", "Topics")),
        *([] if data.unreviewed is None else [Prose(data.unreviewed.words, "caution")]),
        Prose(more, "faint"),
    ]


def _days(days: tuple[str, str]) -> Words:
    return same(written(Period(*days, "printed", None)))


def _heaps(heaps: tuple[Heap, ...], title: Words, *, has_days: bool = False) -> Table:
    """The biggest of `heaps`, and how many more there are."""
    days: tuple[Column, Callable[[Heap], Cell]] = (
        HEADS["data.period"],
        lambda heap: UNKNOWN if heap.days is None else _days(heap.days),
    )
    count = len(heaps) - MOST_HEAPS
    return table_of(
        heaps[:MOST_HEAPS],
        (Column("name", title), lambda heap: heap.name),
        (HEADS["releases"], lambda heap: str(heap.releases)),
        (HEADS["figures"], lambda heap: str(heap.figures)),
        *([days] if has_days else []),
        title=title if count <= 0 else title.noted(Words(f"另有 {count} 个", f"{count} more")),
    )


def _facts(dataset: Dataset, summary: Summary) -> Facts:
    """Where and when, and how much there is of each thing that there is any of."""
    release = dataset.release
    classes = [
        (words, sum(m.class_ == code for m in release.metrics)) for code, words in CLASS.items()
    ]
    kinds = [Words(f"{w.zh} {n}", f"{n} {plural(w.en, n)}") for w, n in classes if n]
    figures = Words(f"{len(release.metrics)} 个", f"{len(release.metrics)}")
    if len(kinds) > 1:
        figures = figures.plus(Words(":", ": ")).plus(joined(kinds))
    others = (
        (Words("条没有数字的表述", "claim"), " without a number", release.claims),
        (Words("个平台", "platform"), "", release.platforms),
        (Words("项专项", "programme"), "", release.programmes),
    )
    also = [
        Words(f"{len(some)} {w.zh}", f"{len(some)} {plural(w.en, len(some))}{more}")
        for w, more, some in others
        if some
    ]
    facts = [
        (Words("地区", "Region"), UNKNOWN if release.region is None else release.region.name),
        (Words("时段", "Period"), _period(release.period)),
        (Words("数字", "Figures"), figures),
        (Words("另有", "Also"), joined(also)),
        (Words("章节", "Sections"), _sections(summary)),
    ]
    return Facts(tuple(fact for fact in facts if fact[1].zh))


def _period(period: Period | None) -> Words:
    return UNKNOWN if period is None else same(written(period)).noted(PERIOD_BASIS[period.basis])


def _sections(summary: Summary) -> Words:
    """How many sections there are, and which has the most figures; nothing of a single one."""
    if len(summary.coverage) < 2:
        return same("")
    most = max(summary.coverage, key=lambda pair: len(pair[1]))
    section, count = most[0].title, len(most[1])
    all_of = len(summary.coverage)
    return Words(
        f"{all_of} 个,数字最多的是“{section.zh}”({count})",
        f"{all_of}, most figures in “{section.en}” ({count})",
    )


def _key_figures(dataset: Dataset, summary: Summary) -> Table:
    """The figures to look at first and the changes, as many as one screen has room for."""
    title = Words("主要数字与变化", "Key figures and changes")
    if summary.headlines:
        title = Words(
            "主要数字:各主题之最与变化", "Key figures: the biggest of each topic, and changes"
        )
    headlines = [*summary.leading, *(metric for _, metric in summary.headlines)]
    changes = [metric for metric in not_again(summary.changes) if metric not in headlines]
    room = MOST_KEY_FIGURES - min(len(changes), MOST_CHANGES)
    metrics = [*headlines[:room], *changes][:MOST_KEY_FIGURES]
    left_out = len(headlines) + len(changes) - len(metrics)
    if left_out:
        title = title.noted(Words(f"另有 {left_out} 个", f"{left_out} more"))
    return table_of(
        metrics,
        (HEADS["figure.label"], lambda m: m.called),
        (HEADS["as_written"], lambda m: m.as_written),
        (HEADS["value"], lambda m: value_cell(dataset, m)),
        (HEADS["caution"], caution_cell),
        title=title,
    )


def _cautions(summary: Summary) -> Prose:
    """How many figures carry each caution; the sentences stand on the figures' pages."""
    counted = [CAUTIONS[code].short.noted(len(metrics)) for code, metrics in summary.cautions]
    head = Words("须注意(数字个数):", "Cautions (figures): ")
    return Prose(head.plus(joined(counted)), "caution")
