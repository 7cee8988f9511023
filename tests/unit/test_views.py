"""Every document: its JSON fits its schema, its grid is even, its words are in both languages."""

import json
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

import jsonschema
import pytest

from lvliang_cli.core.check import typed_numbers as typed
from lvliang_cli.core.contract.document import Bar, Document, Facts, Lines, Prose, Table
from lvliang_cli.core.contract.schema import schema
from lvliang_cli.core.data.codes import CAUTIONS
from lvliang_cli.core.data.dataset import Dataset
from lvliang_cli.core.data.records import LISTS
from lvliang_cli.core.query.filters import MetricFilters
from lvliang_cli.core.query.names import KINDS
from lvliang_cli.core.query.summary import summarise
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.errors import BadUsage, UnknownName
from lvliang_cli.core.view.check import check_report
from lvliang_cli.core.view.check_explain import explained
from lvliang_cli.core.view.cite import cite
from lvliang_cli.core.view.compare import compare_document
from lvliang_cli.core.view.dictionary import dictionary_document
from lvliang_cli.core.view.info import info_document
from lvliang_cli.core.view.list import list_metrics, list_noun
from lvliang_cli.core.view.schema import schema_document
from lvliang_cli.core.view.search import search_document
from lvliang_cli.core.view.shared.check_result import check_document
from lvliang_cli.core.view.shared.columns import bar, scale_of
from lvliang_cli.core.view.shared.figure_page import show_metrics
from lvliang_cli.core.view.show import show, show_all
from lvliang_cli.core.view.summary import summary_document
from lvliang_cli.core.view.welcome import welcome_document
from lvliang_cli.render.json_document import envelope
from lvliang_cli.render.json_text import compact

from .support import changed, figure

DAY = "2026-01-31"


def all_documents(dataset: Dataset) -> Iterator[Document]:
    """One document of every sort, and the page of every single record."""
    release = dataset.release
    yield list_metrics(dataset, MetricFilters())
    yield list_metrics(dataset, MetricFilters(), "-value", 3, ["id", "value", "label_zh"])
    for noun in LISTS:
        if noun != "metrics":
            yield list_noun(dataset, noun, sort="id")
    yield show_metrics(dataset, [metric.id for metric in release.metrics])
    yield show_metrics(dataset, [release.metrics[0].id], ["value", "period"])
    for kind, (plural, _) in KINDS.items():
        for record in getattr(release, plural):
            yield show(dataset, f"{kind}:{record.id}")
        if kind != "metric":
            names = [record.id for record in getattr(release, plural)][:2]
            yield show_all(dataset, names, kind)
            yield show_all(dataset, names, kind, ["id", "cautions"])
    counts = [m.id for m in release.metrics if m.kind == "count"]
    yield compare_document(dataset, counts[:3], None)
    yield summary_document(dataset)
    yield search_document(dataset, release.metrics[0].label.zh)
    yield search_document(dataset, "e", 3)
    for style in ("sentence", "gbt7714", "bibtex", "ris"):
        yield cite(dataset, [], style, DAY)
        yield cite(dataset, counts[:2], style, DAY)
    yield info_document(dataset)
    yield dictionary_document()
    yield check_report(dataset)
    for metric in release.metrics:
        yield explained(dataset, metric.id)
    for name, result in TYPED:
        yield check_document(name, result)


TYPED = (
    ("change", typed.change("+111.54%")),
    ("change", typed.change("-39.59%", "1279", "768")),
    ("change", typed.change("+20%", "10万余", "12万余")),
    ("change", typed.change("-100%", None, "0")),
    ("change", typed.change("+10%", "0", "5")),
    ("share", typed.share("33.3%", "1", "3")),
    ("sum", typed.total("70", ["30", "30", "40"])),
    ("rate", typed.rate("5.2", "52", "100万", "10万")),
    ("points", typed.points("0.6", "96.75%", "97.35%")),
)


VALIDATOR = jsonschema.Draft202012Validator(schema())


@pytest.mark.parametrize("which", ["lvliang", "qinghe"])
def test_every_document_keeps_its_contract(which: str, request: pytest.FixtureRequest) -> None:
    dataset = request.getfixturevalue(which)
    number, names = 0, set[str]()
    for document in all_documents(dataset):
        number += 1
        if document.name not in names:  # each single document is compared with its own schema
            names.add(document.name)
            VALIDATOR.validate(json.loads(compact(envelope(document))))
        grid = document.grid()
        assert len(set(grid.header)) == len(grid.header)
        assert {len(row) for row in grid.rows} <= {len(grid.header)}
        rows = document.rows()
        assert [json.loads(compact(row), parse_float=Decimal) for row in rows] == rows
        blocks = list(document.blocks())
        assert blocks
        for block in blocks:
            if isinstance(block, Table):
                assert {len(row) for row in block.rows} <= {len(block.columns)}
        for words in all_words(blocks):
            assert words.zh
            assert words.en
    assert number > 70


def all_words(blocks: list[Any]) -> Iterator[Words]:
    """All text in two languages, but for cells, which may be empty."""
    for block in blocks:
        if isinstance(block, Prose | Lines):
            if isinstance(block.text, Words):
                yield block.text
        elif isinstance(block, Facts):
            yield from (name for name, _ in block.rows)
        else:
            yield from (column.title for column in block.columns)


def prose(document: Document) -> str:
    """All running text of a document, in English."""
    return "\n".join(
        block.text.en if isinstance(block.text, Words) else block.text
        for block in document.blocks()
        if isinstance(block, Prose)
    )


def test_a_caution_is_told_in_words_on_the_page_of_its_figure(lvliang: Dataset) -> None:
    for metric in lvliang.release.metrics:
        told = prose(show_metrics(lvliang, [metric.id]))
        for code in metric.cautions:
            assert CAUTIONS[code].sentence.en in told
    for topic in lvliang.release.topics:
        told = prose(show(lvliang, f"topic:{topic.id}"))
        for metric in lvliang.topic_metrics(topic.id):
            assert all(CAUTIONS[code].sentence.en in told for code in metric.cautions)


def test_chosen_fields_do_not_lose_the_cautions(lvliang: Dataset) -> None:
    wanted = MetricFilters(topic=["epidemic"])
    told = prose(list_metrics(lvliang, wanted, fields=["id", "value"]))
    assert "bound only (epidemic-vehicles-inspected, epidemic-people-inspected)" in told
    assert "bound only" not in prose(list_metrics(lvliang, wanted, fields=["id", "cautions"]))
    calm = MetricFilters(search="homicide-cold-cases-solved")
    assert "Caution" not in prose(list_metrics(lvliang, calm, fields=["value"]))
    for page in (
        show(lvliang, "epidemic", fields=["value"]),
        show_metrics(lvliang, ["检查过往车辆"], ["value"]),
    ):
        assert "bound only" in prose(page)
    listed = list_noun(lvliang, "topics", fields=["id"])
    assert len(list(listed.blocks())) == 2


def test_every_view_for_people_ends_with_the_source(lvliang: Dataset) -> None:
    for document in all_documents(lvliang):
        if document.dataset is not None and document.name != "cite":
            last = list(document.blocks())[-1]
            assert isinstance(last, Prose)
            assert isinstance(last.text, Words)
            assert last.text.en.startswith("Source: Jizhe Guancha Wang, 13 July (no year printed")
            assert "未经核实" in last.text.zh


def test_a_printed_year_is_told_as_it_is(qinghe: Dataset) -> None:
    assert "12 October 2023, https" in prose(summary_document(qinghe))


def test_sorting_by_value_across_units_is_noted(lvliang: Dataset) -> None:
    def noted(filters: MetricFilters, sort: str | None) -> list[str]:
        return [note.code for note in list_metrics(lvliang, filters, sort).notes]

    assert noted(MetricFilters(), "value") == ["mixed-units"]
    assert noted(MetricFilters(unit=["case"]), "-value") == []
    assert noted(MetricFilters(), "id") == []
    assert noted(MetricFilters(), None) == []


def test_sorted_lists(lvliang: Dataset) -> None:
    rows = list_metrics(lvliang, MetricFilters(unit=["person"]), "-value", 2).rows()
    assert [row["value"] for row in rows] == [202000, 25828]
    labels = [row["label"]["en"] for row in list_noun(lvliang, "topics", sort="label").rows()]
    assert labels == sorted(labels)
    paragraphs = list_noun(lvliang, "platforms", sort="paragraph").rows()
    assert paragraphs[0]["id"] == "lvliang-big-data-centre"
    starts = [row["locators"][0]["paragraph"] for row in paragraphs]
    assert starts == sorted(starts)
    spans = [row["period"] for row in list_metrics(lvliang, MetricFilters(), "-period").rows()]
    assert spans.index(None) > max(i for i, span in enumerate(spans) if span)
    ends = [span["end"] for span in spans if span]
    assert ends == sorted(ends, reverse=True)


def test_sections_without_figures_point_to_their_topics(lvliang: Dataset) -> None:
    for section in ("epidemic-control", "crime"):
        body = show(lvliang, f"section:{section}").body()
        assert body["metrics"] == []
        assert any(topic["metrics"] for topic in body["topics"])
    assert "no figure" in prose(show(lvliang, "section:services"))


def test_pages_tell_what_belongs_together(lvliang: Dataset) -> None:
    fraud = show(lvliang, "fraud").body()
    assert (fraud["kind"], fraud["topic"]["id"]) == ("topic", "fraud")
    assert len(fraud["metrics"]) == 8
    assert [claim["id"] for claim in fraud["claims"]] == [
        *("telecom-fraud-cases-solved-up", "telecom-fraud-suspects-up")
    ]
    assert [section["id"] for section in fraud["sections"]] == ["ten-groups", "crime"]
    crime = show(lvliang, "topic:crime").body()
    assert "crime" not in {t["id"] for t in crime["topics"]} > {"fraud", "homicide"}
    brain = show(lvliang, "smart-brain").body()
    assert {p["id"] for p in brain["programmes"]} == {
        *("fengqiao-stations", "enter-and-visit", "three-hundreds")
    }
    assert [topic["id"] for topic in brain["topics"]] == ["prevention"]
    claim = show(lvliang, "claim:telecom-fraud-suspects-up").body()
    assert [section["id"] for section in claim["sections"]] == ["ten-groups"]
    assert "without a figure" in prose(show(lvliang, "claim:telecom-fraud-suspects-up"))
    term = show(lvliang, "两抢").body()
    assert [metric["id"] for metric in term["metrics"]] == ["robbery-days-without-case"]
    several = show_all(lvliang, ["fraud", "homicide", "诈骗"], "topic").body()
    assert [topic["id"] for topic in several["topics"]] == ["fraud", "homicide"]
    assert "topic" not in several
    one = show_all(lvliang, ["crime"], "topic").body()
    assert one["topics"][0]["id"] == one["topic"]["id"] == "crime"
    assert len(one["topics"]) == 6
    metric = show(lvliang, "metric:data-centre-records").body()
    assert metric["metric"]["id"] == metric["metrics"][0]["id"] == "data-centre-records"


def test_pages_of_nothing(lvliang: Dataset) -> None:
    refusals: list[tuple[type[Exception], Callable[[], Document]]] = [
        (UnknownName, lambda: show(lvliang, "fruad")),
        (UnknownName, lambda: show_metrics(lvliang, ["nothing"])),
        (UnknownName, lambda: show_all(lvliang, ["fruad"], "topic")),
        (BadUsage, lambda: show(lvliang, "fraud", fields=["nothing"])),
        (BadUsage, lambda: search_document(lvliang, "  ")),
        (BadUsage, lambda: search_document(lvliang, "x", -1)),
        (BadUsage, lambda: schema_document("nothing")),
    ]
    for error, page in refusals:
        with pytest.raises(error):
            page()


def test_bars_only_where_two_figures_share_a_scale(lvliang: Dataset) -> None:
    small, big, alone = figure(1), figure(4), figure(7, unit="day")
    scale = scale_of([small, big, alone])
    shown = bar(small, scale)
    assert isinstance(shown, Bar)
    assert (shown.share, shown.reach, shown.bound, shown.is_negative) == (0.25, 0.25, "", False)
    assert bar(alone, scale) == ""
    assert bar(figure(2, kind="rank"), {("case", "rank"): shown.share}) == ""
    assert bar(figure(0), scale_of([figure(0), figure(0)])) == ""
    fall, rise = figure(-3, kind="change"), figure(1, kind="change")
    falling = bar(fall, scale_of([fall, rise]))
    assert isinstance(falling, Bar)
    assert (falling.share, falling.is_negative) == (1, True)
    two = figure(160, readings=(160, 165))
    either = bar(two, scale_of([two, figure(165)]))
    assert isinstance(either, Bar)
    assert either.reach == 1 > either.share
    hedged = figure(3, qualifier="nearly")
    assert bar(hedged, scale_of([hedged, big])).bound == "less"  # type: ignore[union-attr]


def test_the_summary_covers_the_release(lvliang: Dataset) -> None:
    summary = summarise(lvliang)
    assert sum(len(metrics) for _, metrics in summary.coverage) == 35
    headlines = {topic.id: metric.id for topic, metric in summary.headlines}
    assert headlines["fraud"] == "telecom-fraud-payments-stopped"
    assert headlines["epidemic"] == "epidemic-people-inspected"
    assert "organised-crime" not in headlines
    assert [metric.kind for metric in summary.changes] == ["change"] * 3
    assert {code for code, _ in summary.cautions} == {
        code for metric in lvliang.release.metrics for code in metric.cautions
    }
    assert len(summary.no_period) == 8


def test_a_release_without_figures_has_a_summary_too() -> None:
    def empty(release: dict[str, Any]) -> None:
        release["metrics"] = []
        for name in ("platforms", "programmes"):
            for named in release[name]:
                named["metrics"] = []

    document = summary_document(changed(empty))
    assert document.body()["metrics"] == []
    assert list(document.blocks())


def test_bare_documents() -> None:
    document = schema_document("dataset")
    assert document.is_bare
    assert document.body() == document.rows()[0]
    assert document.grid().header == ()
    welcome = welcome_document()
    assert len(next(b for b in welcome.blocks() if isinstance(b, Facts)).rows) == 5
    assert welcome.grid().header == ()
