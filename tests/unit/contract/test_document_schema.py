"""Each document fits the schema that bears its name, and what does not fit is refused."""

import json
from collections.abc import Callable, Iterator
from copy import deepcopy
from datetime import date
from functools import cache
from typing import Any

import jsonschema_rs
import pytest

from lvliang_cli.core.check import typed_numbers as typed
from lvliang_cli.core.check.dataset.dataset_check import check_all
from lvliang_cli.core.contract.dictionary import CODES, LISTED, entries, meanings
from lvliang_cli.core.contract.document import Document
from lvliang_cli.core.contract.document_schema import DIALECT, DOCUMENTS, schema
from lvliang_cli.core.contract.query_rows import Answered, Explained
from lvliang_cli.core.contract.record_cells import DERIVED, column_names, field_names, fields_of
from lvliang_cli.core.data.catalogue import Kept, shelved
from lvliang_cli.core.data.dataset import Collection, Dataset
from lvliang_cli.core.data.field_kinds import LISTS, RELEASE
from lvliang_cli.core.data.value_kinds import Code, Kind, Many, Optional, Record
from lvliang_cli.core.extract.reading import read
from lvliang_cli.core.query.filters import MetricFilters
from lvliang_cli.core.query.record_names import KINDS
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.encoding import decode
from lvliang_cli.core.text.errors import BadData, BadUsage
from lvliang_cli.core.verify import verify
from lvliang_cli.core.view.check.checked_dataset_document import check_report
from lvliang_cli.core.view.check.checked_files_document import check_files
from lvliang_cli.core.view.check.explain import explained
from lvliang_cli.core.view.check.file_findings import CheckedFile
from lvliang_cli.core.view.cite import cite
from lvliang_cli.core.view.compare import compare_document
from lvliang_cli.core.view.data import added_document, catalogue_document, path_document
from lvliang_cli.core.view.dictionary import dictionary_document
from lvliang_cli.core.view.export import Exported, exported_document
from lvliang_cli.core.view.extract.drafts import Drafted, drafts_document
from lvliang_cli.core.view.extract.extract_document import ReadFile, extraction
from lvliang_cli.core.view.info import info_document
from lvliang_cli.core.view.list import list_metrics, list_noun
from lvliang_cli.core.view.query import query_document, schema_document
from lvliang_cli.core.view.rank import rank_document
from lvliang_cli.core.view.report.report_document import report_document
from lvliang_cli.core.view.review.review_document import review_document
from lvliang_cli.core.view.search import search_document
from lvliang_cli.core.view.shared.check_result import check_document
from lvliang_cli.core.view.shared.quotation import quotes
from lvliang_cli.core.view.show import show, show_all
from lvliang_cli.core.view.summary import summary_document
from lvliang_cli.core.view.trend import trend_document
from lvliang_cli.core.view.verify.verify_document import verify_document
from lvliang_cli.render.json_document import envelope
from lvliang_cli.render.json_text import compact

from ..support import SECOND, SLIP, checked_text

DAY = "2026-01-31"


@cache
def validator(name: str) -> jsonschema_rs.Draft202012Validator:
    found = schema(name)
    assert found["$schema"] == DIALECT
    return jsonschema_rs.Draft202012Validator(found)


def printed(document: Document) -> Any:
    """The JSON document as a reader gets it."""
    return json.loads(compact(envelope(document)))


def documents(dataset: Dataset) -> Iterator[Document]:
    """At least one of most names, and the page of every single record."""
    file = Kept("x.json", dataset)
    yield catalogue_document(list(map(shelved, [file, Kept("y", None, Words("坏", "bad"))])))
    yield added_document([file], "replaced", [Words("替换", "replaced")])
    yield path_document("data.remove", "x", "x.json")
    yield path_document("data.upgrade", "x", "x.json")
    yield path_document("data.path", None, "/")
    release = dataset.release
    yield list_metrics(dataset, MetricFilters())
    yield list_metrics(dataset, MetricFilters(period=["2020", "2023"]), ["-value"], 3)
    yield list_metrics(dataset, MetricFilters(), fields=field_names("metrics"))
    yield list_metrics(dataset, MetricFilters(), limit=0)
    yield show_all(dataset, [metric.id for metric in release.metrics], "metric")
    yield show_all(
        dataset, [release.metrics[0].id], "metric", ["value", "period_start", "label_zh"]
    )
    for kind, (noun, _) in KINDS.items():
        records = getattr(release, noun)
        for record in records:
            yield show(dataset, f"{kind}:{record.id}")
        own = "label_zh" if kind == "claim" else "cautions"  # claims have no figures
        yield show(dataset, f"{kind}:{records[0].id}", fields=["id", own])
        if noun != "metrics":
            yield list_noun(dataset, noun)
            yield list_noun(dataset, noun, fields=field_names(noun))
            yield show_all(dataset, [record.id for record in records[:3]], kind)
            yield show_all(dataset, [records[0].id], kind, ["id", own])
    for unit in {metric.unit for metric in release.metrics}:
        for kind in ("count", "amount", "change", "rank", "rate", "duration"):
            same = [m.id for m in release.metrics if (m.unit, m.kind) == (unit, kind)]
            if len(same) > 1:
                yield compare_document(dataset, same, None)
    counts = [m.id for m in release.metrics if m.kind == "count"]
    yield compare_document(dataset, counts[:4], counts[2])
    yield summary_document(dataset)
    yield rank_document(dataset, counts[0])
    yield report_document(dataset)
    yield search_document(dataset, "e")
    yield search_document(dataset, "zzzz")
    yield check_report(dataset)
    yield review_document(dataset)
    reading = read("上半年破案5起,同比下降8%;占7%。100(5)天,排名第1。", date(2023, 7, 1))
    failure = BadData(Words("坏", "bad"))
    files = [ReadFile("a", "text", "utf-8", "0", reading), ReadFile("b", failure=failure)]
    yield extraction(files, shows_dropped=False)
    yield extraction(files, shows_dropped=True)
    yield drafts_document([Drafted("a", "written", "a", "a.json", 2, 0), Drafted("b", "failed")])
    unread = CheckedFile("b", failure=failure)
    of_dataset = CheckedFile("x.json", "dataset", "", (), dataset, check_all(dataset))
    yield check_files([checked_text(SLIP), unread, checked_text(SLIP, "pdf", (0, 7)), of_dataset])
    for metric in release.metrics:
        yield explained(dataset, metric.id)
    yield check_document("change", typed.change("-5.7%", None, "2421", "-174"))
    yield check_document("change", typed.change("+111.54%"))
    yield check_document("change", typed.change("+45.3%", None, "7"))
    yield check_document("change", typed.change("-39.59%", "1279", "768"))
    yield check_document("change", typed.change("+20%", "10万余", "12万余"))
    yield check_document("change", typed.change("-100%", None, "0"))
    yield check_document("change", typed.change("+10%", "0", "5"))
    yield check_document("share", typed.share("33.3%", "1", "3"))
    yield check_document("sum", typed.total("70", ["30", "30", "40"]))
    yield check_document("rate", typed.rate("178", "4.86万", "273"))
    yield check_document("points", typed.points("16.7", "60%", "70%"))
    for style in ("sentence", "gbt7714", "bibtex", "ris"):
        yield cite(dataset, [], style, DAY)
        yield cite(dataset, counts[:2], style, DAY)
    yield trend_document(dataset, counts[0])
    for text in (b"", SECOND.with_suffix(".txt").read_bytes()):
        found = verify(dataset, text, decode(text, "copy.txt"))
        yield verify_document(dataset, found, "copy.txt")
        yield show_all(
            dataset, [metric.id for metric in release.metrics], "metric", None, quotes(found)
        )
    yield info_document(dataset)
    files = (Exported("a.csv", 1, 2, "0"), Exported("b.json", None, 3, "1"))
    yield exported_document(dataset, "datapackage", "folder", files)
    yield dictionary_document()
    yield query_document("select 1", Answered(("1",), [(1,)]), (), dataset)
    yield schema_document([Explained("figures", None, None, Words("数字", "figures"))])


def documents_of_several(data: Collection) -> Iterator[Document]:
    """Those whose form depends on how many datasets were read, and some that join them."""
    yield list_metrics(data, MetricFilters(topic=["scams"]))
    for noun in LISTS:
        if noun != "metrics":
            yield list_noun(data, noun)
    yield show(data, "qinghe-2022/topic:scams")
    yield show_all(data, ["qinghe-2022/alarms", "qinghe-2023/alarms"], "metric")
    yield compare_document(data, ["scams"], None)
    yield compare_document(data, ["安全感全省排名", "安全感排名"], None)
    yield summary_document(data)
    yield report_document(data)
    yield search_document(data, "警情")
    yield cite(data, [], "sentence", DAY)
    yield info_document(data)
    for metric in data.records("metrics"):
        yield trend_document(data, data.name(metric))


def test_several_datasets_fit_the_same_schemas(years: Collection) -> None:
    for document in documents_of_several(years):
        found = printed(document)
        validator(document.name).validate(found)
        assert [each["id"] for each in found["datasets"]] == ["qinghe-2023", "qinghe-2022"]
        assert "dataset" not in found
        assert not validator(document.name).is_valid({**found, "dataset": found["datasets"][0]})
        del found["datasets"]
        assert not validator(document.name).is_valid(found)
        grid = document.grid()
        assert {len(row) for row in grid.rows} == {len(grid.header)}
        assert list(document.blocks())


def test_the_topics_of_both_releases_are_compared_within_the_schema(lvliang: Dataset) -> None:
    found = printed(compare_document(lvliang, ["fraud", "grievances"], None))
    validator("compare").validate(found)
    assert found["without_counterpart"]


def test_readings_are_compared_within_the_schema(lvliang: Dataset) -> None:
    """Two durations, one of them printed in a way that can be read twice."""
    from lvliang_cli.core.data.dataset import Dataset as Made

    days = lvliang.metrics["robbery-days-without-case"]
    other = days._replace(
        id="other-days", readings=(), lower=200, upper=200, value=200, cautions=("no-period",)
    )
    release = lvliang.release._replace(metrics=(*lvliang.release.metrics, other))
    found = printed(compare_document(Made(release, "x", b""), [days.id, other.id], None))
    assert [finding["basis"] for finding in found["comparisons"][0]["findings"]] == ["readings"]
    validator("compare").validate(found)


WRONG: list[tuple[str, Callable[[Any], object]]] = [
    ("no rows", lambda d: d.pop("metrics")),
    ("no count", lambda d: d.pop("count")),
    ("no dataset", lambda d: d.pop("dataset")),
    ("no notes", lambda d: d.pop("notes")),
    ("another name", lambda d: d.update(document="metrics.show")),
    ("another version", lambda d: d.update(schema_version="2.0")),
    ("a count below zero", lambda d: d.update(count=-1)),
    ("a row without its value", lambda d: d["metrics"][0].pop("value")),
    ("a value as text", lambda d: d["metrics"][0].update(value="12")),
    ("an unknown code", lambda d: d["metrics"][0].update(kind="number")),
    ("half a label", lambda d: d["metrics"][0]["label"].pop("en")),
    ("half a place", lambda d: d["metrics"][3]["locator"].pop("start")),
    ("a row that is no object", lambda d: d["metrics"].append(1)),
]


@pytest.mark.parametrize("spoil", [change for _, change in WRONG], ids=[name for name, _ in WRONG])
def test_what_does_not_fit_is_refused(lvliang: Dataset, spoil: Callable[[Any], object]) -> None:
    document = printed(list_metrics(lvliang, MetricFilters()))
    assert validator("metrics.list").is_valid(document)
    spoil(document)
    assert not validator("metrics.list").is_valid(document)


def test_documents_may_grow_and_datasets_may_not(lvliang: Dataset) -> None:
    document = printed(list_metrics(lvliang, MetricFilters()))
    document["later"] = document["metrics"][0]["later"] = 1
    assert validator("metrics.list").is_valid(document)
    stored = json.loads(open_bundled())
    assert validator("dataset").is_valid(stored)
    for name in ("relations", "review"):
        assert validator("dataset").is_valid({**stored, name: []})
        assert not validator("dataset").is_valid({**stored, name: [{"anything": None}]})
    assert not validator("dataset").is_valid({**stored, "later": 1})
    for noun in LISTS:
        grown = deepcopy(stored)
        grown[noun][0]["later"] = 1
        assert not validator("dataset").is_valid(grown)


def open_bundled() -> bytes:
    from ..support import BUNDLED

    return BUNDLED.read_bytes()


def test_rows_are_partial_only_where_fields_are_named(lvliang: Dataset) -> None:
    some = printed(list_metrics(lvliang, MetricFilters(), fields=["id", "value", "label_zh"]))
    assert list(some["metrics"][0]) == some["fields"] == ["id", "value", "label_zh"]
    assert validator("metrics.list").is_valid(some)
    assert not validator("metrics.list").is_valid({k: v for k, v in some.items() if k != "fields"})
    some["metrics"][0]["value"] = "12"
    assert not validator("metrics.list").is_valid(some)


@pytest.mark.parametrize("noun", LISTS)
def test_names_of_fields_and_columns(noun: str) -> None:
    fields = fields_of(noun)
    names = [field.name for field in fields]
    assert len(set(names)) == len(names)
    columns = [column for field in fields for column in column_names(field)]
    assert len(set(columns)) == len(columns)
    assert set(field_names(noun)) == set(names) | set(columns)
    record = LISTS[noun]
    assert isinstance(record, Record)
    derived = [field.name for field in DERIVED.get(noun, ())]
    home = [] if "dataset" in record.kinds else ["dataset"]
    assert names == [*record.kinds, *derived, "source_url", *home]
    assert list(meanings()[noun]) == [name for name in names if name != "source_url"]


def codes_in(kind: Kind, name: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    if isinstance(kind, Optional | Many):
        yield from codes_in(kind.inner, name)
    elif isinstance(kind, Code):
        yield name, kind.codes
    elif isinstance(kind, Record):
        for field, inner in kind.kinds.items():
            yield from codes_in(inner, f"{name}.{field}")


def test_every_code_that_a_record_may_hold_is_explained() -> None:
    for noun in LISTS:
        for name, codes in codes_in(RELEASE.kinds[noun], noun):
            assert tuple(CODES[name]) == codes
    rows = entries()
    keys = [(row.entry, row.belongs_to, row.name) for row in rows]
    assert len(set(keys)) == len(keys)
    fields = [row.belongs_to for row in rows if row.entry == "field"]
    assert list(dict.fromkeys(fields)) == list(LISTED)
    assert {key[1] for key in keys if key[0] == "code"} == set(CODES)


def test_a_schema_of_no_document(lvliang: Dataset) -> None:
    with pytest.raises(BadUsage) as refused:
        schema("compair")
    assert refused.value.did_you_mean[0] == "compare"
    one_of = schema()["oneOf"]
    assert [part["title"] for part in one_of] == list(DOCUMENTS[:-2])
