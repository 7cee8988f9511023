"""Search finds every mention, in either language."""

import hashlib
import importlib
import sys

import pytest

from lvliang_cli.core.data.dataset import Dataset
from lvliang_cli.core.query.search import mentions, near, search
from lvliang_cli.core.text import hashing as sha256
from lvliang_cli.core.text.errors import BadUsage


def found(dataset: Dataset, text: str) -> set[tuple[str, str]]:
    return {(one.kind, one.record.id) for one in search(dataset, text)}


def test_chinese_english_numbers_and_prints(lvliang: Dataset) -> None:
    assert ("metric", "epidemic-border-stations") in found(lvliang, "检查站")
    assert ("platform", "smart-checkpoints") in found(lvliang, "检查站")
    assert ("metric", "epidemic-vehicles-inspected") in found(lvliang, "VEHICLES")
    assert found(lvliang, "45,156,600") == found(lvliang, "45156600")
    assert ("metric", "telecom-fraud-payments-stopped") in found(lvliang, "4515.66万元")
    assert ("term", "payment-stop") in found(lvliang, "止付")
    assert ("claim", "explosives-unit-commended") in found(lvliang, "枪爆")
    assert found(lvliang, "zzz") == set()


def test_a_claim_and_a_platform_are_found_by_their_print(lvliang: Dataset) -> None:
    assert ("claim", "fugitive-target-cleared-first") in found(lvliang, "清零")
    assert ("platform", "smart-brain") in found(lvliang, "派出所“智慧大脑”")


def test_every_word_must_be_mentioned(lvliang: Dataset) -> None:
    both = found(lvliang, "诈骗 资金")
    assert both == found(lvliang, "诈骗") & found(lvliang, "资金")


def test_what_matched_is_told(lvliang: Dataset) -> None:
    hit = next(one for one in search(lvliang, "11.2万余辆") if one.kind == "metric")
    assert hit.matched == ("as_written",)
    topic = next(one for one in search(lvliang, "反诈") if one.kind == "topic")
    assert topic.matched == ("aliases",)


def test_nothing_to_search_for(lvliang: Dataset) -> None:
    with pytest.raises(BadUsage):
        search(lvliang, " \t")
    assert mentions(lvliang, "metric", lvliang.release.metrics[0], "")


def test_the_hash_is_the_same_without_the_lean_module(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = hashlib.sha256(b"x").hexdigest()
    assert sha256.sha256_of(b"x") == expected
    for missing in (("_sha2",), ("_sha2", "_sha256")):
        with monkeypatch.context() as patch:
            for name in missing:
                patch.setitem(sys.modules, name, None)
            importlib.reload(sha256)
            assert sha256.sha256_of(b"x") == expected
    importlib.reload(sha256)


def test_cautions_are_found_by_word_and_code(lvliang: Dataset) -> None:
    carrying = {("metric", m.id) for m in lvliang.release.metrics if "misprint" in m.cautions}
    assert carrying
    assert found(lvliang, "疑为误印") >= carrying
    assert found(lvliang, "misprint") >= carrying


def test_traditional_characters_find_simplified_ones(lvliang: Dataset) -> None:
    assert found(lvliang, "詐騙") == found(lvliang, "诈骗") != set()


def test_what_is_near_is_told(lvliang: Dataset) -> None:
    (note,) = near(lvliang, "检查车辆")
    assert note.is_aside
    assert "检查过往车辆" in note.words.zh
    (note,) = near(lvliang, "fruad")
    assert "Fraud" in note.words.en
    assert near(lvliang, "zzzzzz") == []


def test_rises_and_falls_are_found_by_their_direction(lvliang: Dataset) -> None:
    fallen = {found.record.value for found in search(lvliang, "下降") if found.kind == "metric"}
    assert fallen == {-20}
    rose = [found for found in search(lvliang, "rise") if "direction" in found.matched]
    assert {str(found.record.value) for found in rose} == {"10.12", "111.54"}


def test_a_word_is_found_in_the_longer_way_of_saying_it(lvliang: Dataset) -> None:
    longer = {found.record.id for found in search(lvliang, "电信网络诈骗")}
    assert longer
    assert longer <= {found.record.id for found in search(lvliang, "电诈")}
