"""Several datasets behind the look-ups of one."""

import io
import json
import pickle
from pathlib import Path
from typing import Any

import pytest

from lvliang_cli.core.contract.document import Document, Prose
from lvliang_cli.core.data.dataset import BUNDLED_ID, Collection, Dataset, load, read_dataset
from lvliang_cli.core.data.gather import gather, is_file, is_kept, is_path, together
from lvliang_cli.core.query.filters import MetricFilters, select_metrics, select_records
from lvliang_cli.core.query.lookup import resolve, resolve_each, resolve_units
from lvliang_cli.core.query.record_names import KINDS, entries
from lvliang_cli.core.query.search import search
from lvliang_cli.core.text.bilingual import Note, Words
from lvliang_cli.core.text.errors import BadUsage, UnknownName
from lvliang_cli.core.view.cite import cite
from lvliang_cli.core.view.list import list_metrics, list_noun
from lvliang_cli.core.view.search import search_document
from lvliang_cli.core.view.show import show
from lvliang_cli.render.json_document import envelope

from ..support import BUNDLED, SECOND, THIRD, changed

DAY = "2026-01-31"
BOTH = ["qinghe-2023", "qinghe-2022"]


def homes(records: Any) -> list[str]:
    return [record.dataset for record in records]


def test_one_dataset_is_the_collection_of_itself(qinghe: Dataset) -> None:
    assert qinghe.datasets == (qinghe,)
    assert isinstance(gather([str(SECOND)]), Dataset)
    assert isinstance(gather([str(SECOND), str(SECOND)]), Dataset)
    for noun in ("metrics", "topics", "glossary"):
        assert qinghe.records(noun) == getattr(qinghe.release, noun)
        for record in qinghe.records(noun):
            assert qinghe.of(record) is qinghe
            assert qinghe.name(record) == record.id
            assert record.dataset == "qinghe-2023"


def test_several_are_read_in_the_order_given() -> None:
    data = gather([str(THIRD), str(BUNDLED), str(SECOND), str(THIRD)])
    assert [d.release.id for d in data.datasets] == ["qinghe-2022", BUNDLED_ID, "qinghe-2023"]
    for noun in ("metrics", "sections"):
        records = data.records(noun)
        assert [data.of(record).release.id for record in records] == homes(records)
        assert all(data.name(r) == f"{r.dataset}/{r.id}" for r in records)
    assert homes(data.records("metrics")) == [
        d.release.id for d in data.datasets for _ in d.release.metrics
    ]


def test_nothing_named_is_the_bundled_one() -> None:
    data = gather(())
    assert isinstance(data, Dataset)
    assert data.release.id == BUNDLED_ID


def test_two_different_datasets_of_one_id_are_refused(lvliang: Dataset) -> None:
    other = changed(lambda release: release.update(version="9"))
    with pytest.raises(BadUsage, match="two different datasets have the id lvliang-2020h1") as no:
        together([lvliang, other])
    assert no.value.hint is not None
    assert "changed.json" in no.value.hint.en
    same = read_dataset(BUNDLED.read_bytes(), "copy.json")
    assert together([lvliang, same]).datasets[0].path == lvliang.path


def test_standard_input_is_one_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    class Input:
        buffer = io.BytesIO(THIRD.read_bytes())

    monkeypatch.setattr("sys.stdin", Input())
    data = gather([str(SECOND), "-"])
    assert [d.path for d in data.datasets] == [str(SECOND), "-"]


def test_what_is_a_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "file").write_text("")
    (tmp_path / "folder").mkdir()
    for path in ("-", "file", "./folder", "missing.json", "A.JSON", "/", "a/b"):
        assert is_path(path), path
    for name in ("folder", "qinghe-2022", "all", "json", "a.txt"):
        assert not is_path(name), name


def test_notes_of_what_was_read_are_told_with_those_of_the_answer(qinghe: Dataset) -> None:
    left_out = Note("unreadable", Words("未读", "left out"))
    data = together([qinghe], (left_out,))
    document = list_metrics(data, MetricFilters(period=["2023"]))
    assert [note.code for note in document.remarks] == ["unreadable", "period-unknown"]
    assert [note["code"] for note in envelope(document)["notes"]] == [
        note.code for note in document.remarks
    ]
    told = [block.text for block in document.blocks() if isinstance(block, Prose)]
    assert told[:2] == [note.words for note in document.remarks]
    assert Document("x", "", None, dict, list, lambda: document.grid(), list).remarks == ()


def test_a_name_of_several_is_refused_unless_it_is_qualified(years: Collection) -> None:
    with pytest.raises(UnknownName, match="'fraud-filed' fits several") as refused:
        resolve(years, "fraud-filed")
    assert refused.value.did_you_mean == tuple(f"{d}/metric:fraud-filed" for d in BOTH)
    for label in refused.value.did_you_mean:
        assert resolve(years, label).record.dataset == label.partition("/")[0]
    assert resolve(years, "qinghe-2022/fraud-filed").record.value == 440
    assert resolve(years, "QINGHE-2022/电信诈骗立案").record.value == 440
    assert resolve(years, "fraud-filed-rise").record.dataset == "qinghe-2022"
    assert resolve(years, "城区接报警情").record.dataset == "qinghe-2022"


def test_every_record_of_every_dataset_is_found_by_its_qualified_name(years: Collection) -> None:
    for kind in KINDS:
        for entry in entries(years, (kind,)):
            label = f"{entry.record.dataset}/{kind}:{entry.record.id}"
            assert resolve(years, label).record is entry.record
            assert resolve(years, years.name(entry.record), (kind,)).record is entry.record


def test_the_dataset_may_be_named_where_one_is_read(qinghe: Dataset) -> None:
    assert resolve(qinghe, "qinghe-2023/topic:scams").record.id == "scams"
    with pytest.raises(UnknownName, match="qinghe-2022/alarms"):
        resolve(qinghe, "qinghe-2022/alarms")


def test_each_dataset_answers_to_a_name(years: Collection) -> None:
    def found(name: str, *kinds: str) -> list[str]:
        return [years.name(hit.record) for hit in resolve_each(years, name, kinds or tuple(KINDS))]

    assert found("fraud-filed") == ["qinghe-2023/fraud-filed", "qinghe-2022/fraud-filed"]
    assert found("接报警情") == ["qinghe-2023/alarms"]
    assert found("drink", "metric") == ["qinghe-2023/drink-driving", "qinghe-2022/drink-driving"]
    assert {note.code for hit in resolve_each(years, "drink") for note in hit.notes} == {"by-part"}
    assert found("安全感", "topic") == ["qinghe-2023/safety", "qinghe-2022/safety"]
    with pytest.raises(UnknownName, match="fits several"):
        found("sense-of", "metric")


def test_a_whole_name_in_one_dataset_is_no_prefix_in_another(years: Collection) -> None:
    assert [h.record.dataset for h in resolve_each(years, "fraud-filed-rise")] == ["qinghe-2022"]
    assert [h.record.dataset for h in resolve_each(years, "安全感排名")] == ["qinghe-2022"]


def test_a_miss_is_suggested_with_the_dataset_that_was_typed(years: Collection) -> None:
    for typed, meant in (
        ("qinghe-2022/fraud-fild", "qinghe-2022/fraud-filed"),
        ("qinghe-2032/fraud-filed", "qinghe-2023/fraud-filed"),
        ("fraud-fild", "fraud-filed"),
    ):
        with pytest.raises(UnknownName) as refused:
            resolve(years, typed)
        assert refused.value.token == typed
        assert meant in refused.value.did_you_mean
    with pytest.raises(UnknownName, match="is a topic") as refused:
        resolve(years, "scams", ("metric",))
    assert all(resolve(years, name).kind == "metric" for name in refused.value.did_you_mean)


def test_a_filter_keeps_what_it_names_in_every_dataset(years: Collection) -> None:
    def kept(**filters: Any) -> set[str]:
        return {years.name(m) for m in select_metrics(years, MetricFilters(**filters))[0]}

    assert {name.partition("/")[0] for name in kept(topic=["诈骗"])} == set(BOTH)
    one = kept(topic=["qinghe-2022/诈骗"])
    assert one == {name for name in kept(topic=["诈骗"]) if name.startswith("qinghe-2022/")}
    assert "qinghe-2022/fraud-filed" in kept(topic=["crime"])
    assert kept(section=["qinghe-2023/lead"]) == {
        f"qinghe-2023/{ident}" for ident in ("alarms", "alarms-per-day", "alarms-valid-share")
    }
    assert len(kept(section=["lead"])) == 6
    assert kept(platform=["qinghe-2022/qinghe-smart-platform"]) == {"qinghe-2022/cameras"}
    assert len(kept(platform=["qinghe-smart-platform"])) == 3
    assert kept(unit=["项"]) == {"qinghe-2023/one-window-items"}
    assert kept(search="城区接报警情") == {"qinghe-2022/alarms"}
    claims, _ = select_records(years, "claims", ["service"], ["qinghe-2022/services"], "走低")
    assert homes(claims) == ["qinghe-2022"]
    with pytest.raises(UnknownName):
        kept(topic=["fruad"])


def test_a_unit_is_one_of_its_own_dataset(years: Collection) -> None:
    assert resolve_units(years, "item") == {("qinghe-2023", "item")}
    assert resolve_units(years, "件") == {(dataset, "case") for dataset in BOTH}


def test_a_search_tells_the_dataset(years: Collection) -> None:
    assert homes(one.record for one in search(years, "城区 警情")) == ["qinghe-2022"] * 2
    row = search_document(years, "440").rows()[0]
    assert (row["dataset"], row["id"]) == ("qinghe-2022", "fraud-filed")
    grid = search_document(years, "440").grid()
    assert grid.rows[0][grid.header.index("dataset")] == "qinghe-2022"


def test_a_dataset_sent_to_another_process_arrives_whole(years: Collection) -> None:
    for sent in years.datasets:
        arrived = pickle.loads(pickle.dumps(sent))
        assert (arrived.release, arrived.path, arrived.data) == (
            sent.release,
            sent.path,
            sent.data,
        )
        ident = sent.release.metrics[0].id
        assert arrived.name(arrived.metrics[ident]) == sent.name(sent.metrics[ident])


def test_lists_are_put_together_in_the_order_given(years: Collection) -> None:
    for noun in ("topics", "sections", "claims", "glossary"):
        rows = list_noun(years, noun).rows()
        assert [row["dataset"] for row in rows] == homes(years.records(noun))
    sorted_ = list_metrics(years, MetricFilters(unit=["vehicle"]), ["value"]).rows()
    assert [row["dataset"] for row in sorted_] == ["qinghe-2022", "qinghe-2023"]
    fields = list_metrics(years, MetricFilters(unit=["vehicle"]), fields=["dataset", "id"]).rows()
    assert [tuple(row.values()) for row in fields] == [
        (dataset, "vehicles-checked") for dataset in BOTH
    ]


def test_equal_records_of_two_datasets_stay_two(years: Collection) -> None:
    rows = list_noun(years, "glossary").rows()
    assert len(rows) == 2
    assert {key: v for key, v in rows[0].items() if key != "dataset"} == {
        key: v for key, v in rows[1].items() if key != "dataset"
    }


def test_each_source_is_named_once(years: Collection, qinghe: Dataset) -> None:
    (*_, last) = show(years, "qinghe-2022/scams").blocks()
    assert isinstance(last, Prose)
    assert isinstance(last.text, Words)
    assert "2023/10/12.html; Qinghe Daily (invented), 11 October 2022" in last.text.en
    twin = read_dataset(
        SECOND.read_bytes().replace(b'"qinghe-2023"', b'"qinghe-twin"'), "twin.json"
    )
    (*_, last) = list_metrics(together([qinghe, twin]), MetricFilters()).blocks()
    assert isinstance(last, Prose)
    assert str(last.text).count("https://") == 2  # once in each language


def test_citations_are_told_apart(years: Collection) -> None:
    texts = [row["text"]["zh"] for row in cite(years, [], "sentence", DAY).rows()]
    assert ["2023" in texts[0], "2022" in texts[1]] == [True, True]
    for style in ("bibtex", "ris"):
        (row,) = cite(years, ["qinghe-2022/alarms"], style, DAY).rows()
        assert row["metric"] == "qinghe-2022/alarms"
        assert "qinghe-2022:alarms" in row["text"]["en"]
    (item,) = cite(years, ["qinghe-2022/alarms"], "csl", DAY).rows()
    assert item["id"] == "qinghe-2022:alarms"
    with pytest.raises(UnknownName):
        cite(years, ["alarms"], "sentence", DAY)


def test_one_dataset_answers_as_if_there_were_no_others(qinghe: Dataset) -> None:
    document = list_metrics(qinghe, MetricFilters())
    members = envelope(document)
    assert "datasets" not in members
    assert members["dataset"]["id"] == "qinghe-2023"
    assert json.loads(SECOND.read_bytes())["metrics"][0]["id"] == document.rows()[0]["id"]


def test_the_bundled_id_is_known_unread(lvliang: Dataset) -> None:
    assert lvliang.release.id == BUNDLED_ID
    assert load("").release.id == BUNDLED_ID


def test_files_and_what_the_catalogue_has_stand_among_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LVLIANG_HOME", str(tmp_path))
    (tmp_path / "a.txt").touch()
    (tmp_path / "fraud").touch()
    assert all(map(is_file, ("a.txt", "./a.txt", str(SECOND))))
    assert not any(map(is_file, ("fraud", "诈骗", "b.txt")))
    assert all(map(is_kept, ("all", "lvliang-2020h1")))
    assert not any(map(is_kept, ("a.txt", "诈骗", "datasets/lvliang-2020h1", "2020")))


def test_files_are_read_by_what_is_given() -> None:
    data = load(str(SECOND))
    assert gather(["./a.txt"], load_file=lambda _: data) is data
