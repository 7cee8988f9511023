"""Every document: its JSON fits its schema, its grid is even, its words are in both languages."""

import json
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

import jsonschema_rs
import pytest

from lvliang_cli.core.contract.document import Document, Facts, Lines, Prose, Table
from lvliang_cli.core.contract.document_schema import DOCUMENTS, schema
from lvliang_cli.core.data.dataset import Dataset
from lvliang_cli.core.query.summary import summarise
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.errors import BadUsage, UnknownName
from lvliang_cli.core.view.schema import schema_document
from lvliang_cli.core.view.search import search_document
from lvliang_cli.core.view.show import show, show_all
from lvliang_cli.core.view.summary import summary_document
from lvliang_cli.core.view.welcome import welcome_document
from lvliang_cli.render.json_text import compact

from ..contract.test_document_schema import documents, printed, validator
from ..support import changed

VALIDATOR = jsonschema_rs.Draft202012Validator(schema())


@pytest.mark.parametrize("which", ["lvliang", "qinghe"])
def test_every_document_keeps_its_contract(which: str, request: pytest.FixtureRequest) -> None:
    number, names = 0, set[str]()
    for document in documents(request.getfixturevalue(which)):
        number += 1
        found = printed(document)
        validator(document.name).validate(found)
        if document.main:
            assert found["count"] == len(found[document.main])
        if document.name not in names:
            names.add(document.name)
            VALIDATOR.validate(found)
        grid = document.grid()
        if "fields" not in found:  # a column may be asked for beside the field that it is of
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
    # a command that is not among them is tried by tests/cli/test_json_document.py
    assert names <= set(DOCUMENTS) - {"dataset", "error"}


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
        (UnknownName, lambda: show_all(lvliang, ["nothing"], "metric")),
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
