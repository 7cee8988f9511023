"""Figures found again in copies that were altered by hand, and those that must not be."""

from hashlib import sha256

import pytest

from lvliang_cli.core.data.dataset import Dataset
from lvliang_cli.core.text.encoding import decode
from lvliang_cli.core.verify import verify

from ..support import SECOND
from ..verifying import ONE, TWO, dataset_of, held, locator_of, release, told


def test_the_file_itself(qinghe: Dataset) -> None:
    data = SECOND.with_suffix(".txt").read_bytes()
    found = verify(qinghe, data, decode(data, "x"))
    assert found.is_identical
    assert found.is_same_text
    assert found.sha256 == sha256(data).hexdigest() == found.source.sha256
    assert found.counts == {"exact": 25, "moved": 0, "not_found": 0}
    assert {each.evidence for each in found.metrics + found.others} == {"identical-copy"}
    assert (found.is_complete, found.is_unlikely) == (True, False)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gb18030"])
def test_the_same_text_in_another_file(encoding: str, qinghe: Dataset) -> None:
    text = SECOND.with_suffix(".txt").read_text("utf-8")
    data = text.replace("\n", "\r\n").encode(encoding)
    found = verify(qinghe, data, decode(data, "x"))
    assert (found.is_identical, found.is_same_text, found.encoding) == (False, True, encoding)
    assert found.counts["exact"] == len(qinghe.release.metrics)


def test_a_dataset_that_is_wrong_about_its_own_text_is_not_believed() -> None:
    dataset, text = release(TWO)
    first, *others = dataset.release.metrics
    wrong = first._replace(locator=first.locator._replace(start=0, end=4))
    spoilt = dataset_of(text, wrong, *others)
    assert told(spoilt, text) == {
        "f1": "moved 480起 context",
        "f2": "exact 36起 identical-copy",
        "f3": "exact 7起 identical-copy",
        "f4": "exact 292个 identical-copy",
    }


@pytest.mark.parametrize(
    ("change", "outcome"),
    [
        (("持续", "持续"), "exact 12起 identical-copy"),
        (("上半年", "今年上半年"), "moved 12起 context"),
        (("12", "１２"), "moved １２起 context"),
        ((",破", "，破"), "exact 12起 context"),
        (("12起", " 12 起 "), "moved 12 起 context"),
        (("刑事案件", "《刑事》案件"), "moved 12起 context"),
        (("刑事案件", "<刑事>案件"), "moved 12起 cut-context"),
        (("刑事案件", "刑\n事案件"), "moved 12起 context"),
        (("刑事案件", "盗窃案件"), "not_found"),
        (("12起", "13起"), "not_found"),
        (("12起", "112起"), "not_found"),
        (("12起", "1.2起"), "not_found"),
        (("12起", "12人"), "not_found"),
        (("犯罪", "其他"), "not_found"),
    ],
)
def test_one_figure(change: tuple[str, str], outcome: str) -> None:
    dataset, text = release(ONE)
    assert told(dataset, text.replace(*change))["f1"] == outcome


def test_nothing_is_told_of_another_document() -> None:
    dataset, _ = release(TWO)
    found = held(dataset, "共接报480起,查处36起,另有7起,走访292个。")
    assert found.is_unlikely
    assert {(each.status, each.lookalike) for each in found.metrics} == {("not_found", None)}
    assert held(dataset, "").counts["not_found"] == 4


def test_two_sources_and_the_one_that_fits_best() -> None:
    dataset, text = release(TWO)
    other = dataset.release.sources[0]._replace(id="other", sha256="0" * 64)
    elsewhere = dataset.release.metrics[0]
    elsewhere = elsewhere._replace(
        id="elsewhere", locator=elsewhere.locator._replace(source="other", context_sha256="0" * 64)
    )
    both = dataset_of(text, *dataset.release.metrics, elsewhere, more=(other,))
    for sources in (both.release.sources, both.release.sources[::-1]):
        turned = Dataset(both.release._replace(sources=sources), "x", b"")
        found = held(turned, text)
        assert found.source.id == "s"
        assert [each.record.id for each in found.metrics] == ["f1", "f2", "f3", "f4"]


def test_two_figures_in_one_place_share_it() -> None:
    dataset, text = release(ONE)
    (metric,) = dataset.release.metrics
    both = dataset_of(text, metric, metric._replace(id="again"))
    assert set(told(both, f"题\n{text}").values()) == {"moved 12起 context"}


def test_a_print_inside_another() -> None:
    """A name may hold a figure; altered words beside it do not part them."""
    dataset, text = release("全力维护安全稳定,以【四大工程】为统领,打好攻坚战,出动【300人】次。")
    inner = locator_of(text, text.index("四大"), text.index("四大") + 2)
    first, second = dataset.release.metrics
    both = dataset_of(
        text, first, first._replace(id="in", as_written="四大", locator=inner), second
    )
    assert set(told(both, f"题\n{text}").values()) == {
        "moved 四大工程 context",
        "moved 四大 context",
        "moved 300人 context",
    }
    changed = text.replace("安全稳定", "社会安定")
    assert told(both, changed)["in"] == "exact 四大 neighbours"


def test_symbols_in_a_print_stay() -> None:
    dataset, text = release("实验室温度长期稳定保持在【20℃】左右,湿度适宜运行正常")
    assert told(dataset, f"{text}。") == {"f1": "exact 20℃ context"}
    assert told(dataset, text.replace("稳定", "<稳定>")) == {"f1": "not_found"}
