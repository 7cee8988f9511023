"""Every document: its JSON fits its schema, its grid is even, its words are in both languages."""

import json
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

import jsonschema
import pytest

from lvliang_cli.core.check import typed_numbers as typed
from lvliang_cli.core.contract.document import Document, Facts, Lines, Prose, Table
from lvliang_cli.core.contract.document_schema import schema
from lvliang_cli.core.data.dataset import Dataset
from lvliang_cli.core.data.records import LISTS
from lvliang_cli.core.query.filters import MetricFilters
from lvliang_cli.core.query.names import KINDS
from lvliang_cli.core.query.summary import summarise
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.errors import BadUsage, UnknownName
from lvliang_cli.core.view.check.dataset import check_report
from lvliang_cli.core.view.check.explain import explained
from lvliang_cli.core.view.cite import cite
from lvliang_cli.core.view.compare import compare_document
from lvliang_cli.core.view.dictionary import dictionary_document
from lvliang_cli.core.view.info import info_document
from lvliang_cli.core.view.list import list_metrics, list_noun
from lvliang_cli.core.view.schema import schema_document
from lvliang_cli.core.view.search import search_document
from lvliang_cli.core.view.shared.check_result import check_document
from lvliang_cli.core.view.shared.figure_page import show_metrics
from lvliang_cli.core.view.show import show, show_all
from lvliang_cli.core.view.summary import summary_document
from lvliang_cli.core.view.welcome import welcome_document
from lvliang_cli.render.json_document import envelope
from lvliang_cli.render.json_text import compact

from ..support import changed

DAY = "2026-01-31"


def all_documents(dataset: Dataset) -> Iterator[Document]:
    """One document of every sort, and the page of every single record."""
    release = dataset.release
    yield list_metrics(dataset, MetricFilters())
    yield list_metrics(dataset, MetricFilters(), ["-value"], 3, ["id", "value", "label_zh"])
    for noun in LISTS:
        if noun != "metrics":
            yield list_noun(dataset, noun, sort=["id"])
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
