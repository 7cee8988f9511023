"""Figures found again in copies that were altered by hand, and those that must not be."""

from hashlib import sha256

import pytest

from lvliang_cli.core.data.dataset import Dataset
from lvliang_cli.core.data.model import Change
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.encoding import decode
from lvliang_cli.core.verify import verify

from .support import SECOND
from .verifying import dataset_of, held, locator_of, release, said, told

ONE = "上半年全市公安机关持续发力,破获各类刑事案件【12起】,抓获犯罪嫌疑人若干,挽回经济损失。"
TWO = (
    "一是严厉打击。全市共接报有效警情【480起】,其中治安类警情占比较大,共查处【36起】,"
    "另有【7起】正在办理。二是服务群众。走访企业【292个】,召开座谈会听取意见建议。"
)


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
        (("各类刑事", "各类\n— 3 —\n公安简报\n刑事"), "moved 12起 cut-context"),
        (("犯罪", "\n第3页\n犯罪"), "exact 12起 cut-context"),
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


def test_a_like_number_where_the_figure_should_stand_is_told() -> None:
    dataset, text = release(TWO)
    altered = text.replace("36起", "63起")
    found = {each.record.id: each for each in held(dataset, altered).metrics}
    assert found["f2"].status == "not_found"
    assert found["f2"].lookalike is not None
    assert found["f2"].lookalike.as_written == "63起"
    assert found["f2"].lookalike.start == found["f2"].locator.start
    assert [said(found[name]) for name in ("f1", "f3", "f4")] == [
        "exact 480起 context",
        "exact 7起 mended-context",
        "exact 292个 context",
    ]


def test_the_same_print_among_other_words_is_told_but_never_found() -> None:
    dataset, text = release(TWO)
    altered = text.replace("共查处36起,", "").replace("意见建议", "意见建议36起,逐一答复落实到位")
    finding = held(dataset, altered).metrics[1]
    assert (finding.status, finding.evidence, finding.place) == ("not_found", None, None)
    assert finding.lookalike is not None
    assert altered[finding.lookalike.start : finding.lookalike.end] == "36起"


def test_nothing_is_told_of_another_document() -> None:
    dataset, _ = release(TWO)
    found = held(dataset, "共接报480起,查处36起,另有7起,走访292个。")
    assert found.is_unlikely
    assert {(each.status, each.lookalike) for each in found.metrics} == {("not_found", None)}
    assert held(dataset, "").counts["not_found"] == 4


NEAR = {
    "a word was changed, both distances agree": (
        [("治安类警情占比", "治安类报案占比")],
        "exact 36起 neighbours",
    ),
    "a clause was dropped, a neighbour's hash covers it": (
        [("其中治安类警情占比较大,", "")],
        "moved 36起 neighbours",
    ),
    "words were added and changed, no distance agrees": (
        [("治安类警情占比", "治安案件警情占比"), ("正在", "均正在"), ("另有", "还另有")],
        "not_found",
    ),
    "the same print came to stand close by": ([("另有7起", "另有36起,又有7起")], "not_found"),
}


@pytest.mark.parametrize(("changes", "outcome"), NEAR.values(), ids=NEAR)
def test_neighbours(changes: list[tuple[str, str]], outcome: str) -> None:
    dataset, text = release(TWO)
    for change in changes:
        assert change[0] in text
        text = text.replace(*change)
    assert told(dataset, text)["f2"] == outcome


LIST = (
    "十组数据\n1、全市立案【386件】,比上年同期减少【54件】,下降【12%】;止付资金超过【2300万元】,"
    "返还群众【860万元】。\n"
)


@pytest.mark.parametrize(
    ("changes", "outcome"),
    [
        ([("减少", "缩减")], ["neighbours", "neighbours", "neighbours", "context"]),
        ([("减少", "增加")], ["neighbours", None, "neighbours", "context"]),
        ([("超过", "不足")], ["context", "neighbours", "neighbours", None]),
        ([("超过2300", "约超过2300")], ["context", "neighbours", "neighbours", "neighbours"]),
        ([("超过", "共计"), ("12%", "12％")], ["context", "neighbours", "neighbours", None]),
        ([("超过2300万元", "2300万元左右")], ["context", "neighbours", "neighbours", None]),
    ],
)
def test_changed_words_must_say_the_same(
    changes: list[tuple[str, str]], outcome: list[str | None]
) -> None:
    fall = {"kind": "change", "change": Change("yoy", Words("立案", "cases")), "value": -1}
    hedge = {"qualifier": "over", "qualifier_as_written": "超过"}
    dataset, text = release(LIST, f2=fall, f3=fall, f4=hedge)
    for change in changes:
        assert change[0] in text
        text = text.replace(*change)
    assert [each.evidence for each in held(dataset, text).metrics[:4]] == outcome


def test_a_covered_place_keeps_its_distance() -> None:
    """The hash of a neighbour vouches for its characters, and the distance tells which."""
    dataset, text = release(TWO)
    assert told(dataset, text.replace("正在办理。", ""))["f3"] == "exact 7起 neighbours"


def places(dataset: Dataset, text: str) -> list[int | None]:
    """Where every figure was found."""
    return [each.place and each.place.start for each in held(dataset, text).metrics]


TWIN = "甲县公安机关侦破电信诈骗刑事案件【30起】,追回被骗资金若干万元整。"
TWINS = f"东区发布【11件】工作数据。{TWIN}\n西区发布【22件】工作数据。{TWIN}\n完"


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ("{0}\n{1}\n{2}。", [4, 28, 49, 73]),
        ("\n{1}\n{0}\n{2}", [50, 74, 5, 29]),
        ("{1}\n{2}", [None, None, 4, 28]),
        ("{0}\n{2}", [4, 28, None, None]),
        ("{0}\n{0}\n{1}", [49, 73, 94, 118]),
        ("甲{0}", [5, 29, None, None]),
    ],
)
def test_twins_are_told_apart_by_their_neighbours(change: str, found: list[int | None]) -> None:
    dataset, text = release(TWINS)
    assert len({each.locator.context_sha256 for each in dataset.release.metrics}) == 3
    assert places(dataset, change.format(*text.split("\n"))) == found


def test_twins_without_neighbours_stand_in_their_order_or_nowhere() -> None:
    dataset, text = release(f"{TWIN}\n{TWIN}\n完")
    line = text.partition("\n")[0]
    assert places(dataset, f"序\n{line}\n{line}") == [18, 51]
    assert places(dataset, f"序\n{line}") == [None, None]
    assert places(dataset, f"{line}") == [None, None]


def test_words_that_a_copy_repeats_are_told_as_repeated() -> None:
    dataset, text = release(ONE)
    (finding,) = held(dataset, f"导读\n{text}\n{text}").metrics
    assert (finding.status, finding.repeats) == ("moved", 1)
    assert finding.place is not None
    assert finding.place.start == len("导读\n") + finding.locator.start
    dataset, text = release(TWO)
    summary = text.partition("二是")[0]
    found = held(dataset, f"导读\n{summary}\n{text}").metrics
    assert [each.repeats for each in found] == [1, 0, 0, 0]
    shift = len(f"导读\n{summary}\n")
    assert [
        p and p - f.locator.start
        for f, p in zip(found, places(dataset, f"导读\n{summary}\n{text}"), strict=True)
    ] == [shift] * 4


LONG = "全市公安机关持续开展各类{}专项行动共出动【{}】次,工作成效十分明显"
SHORT = (LONG.format("整治", "3000人"), "【12起】", LONG.format("慰问", "4000家"))


@pytest.mark.parametrize(
    ("lines", "status"),
    [
        ("{0}\n{1}\n{2}。", "exact"),
        ("题\n{0}\n{1}\n{2}", "moved"),
        ("{0}\n另有\n一行\n{1}\n和一行\n{2}", "moved"),
        ("{0}\n1\n一行\n{1}\n{1}\n和一行\n{2}", "not_found"),
        ("{1}\n{0}\n{2}", "not_found"),
        ("{0}\n{2}\n{1}", "not_found"),
        ("{0}\n共{1}\n{2}", "moved"),
        ("{0}另有{1}", "not_found"),
        ("题\n{1}", "not_found"),
    ],
)
def test_a_paragraph_too_short_to_be_recognised_needs_its_neighbours(
    lines: str, status: str
) -> None:
    dataset, text = release("\n".join(SHORT))
    copy = lines.format(*text.split("\n"))
    assert held(dataset, copy).metrics[1].status == status


def test_short_twins_are_not_taken_for_each_other() -> None:
    dataset, text = release("\n".join(("简报", SHORT[1], "案件", SHORT[1], SHORT[0])))
    assert places(dataset, text + "。") == [3, 10, 35]
    assert places(dataset, text.replace("简报\n12起\n案件\n", "简报\n案件\n")) == [None, 6, 31]
    assert places(dataset, "12起") == [None, None, None]


def test_a_bare_end_is_no_place_for_a_piece_of_a_number() -> None:
    """Where a paragraph begins with its figure, no hash vouches for what comes before."""
    rest = "刑事案件由专案组成功侦破,挽回经济损失"
    dataset, text = release(f"通报\n【12起】{rest}")
    assert told(dataset, f"通报{text[3:]}") == {"f1": "moved 12起 cut-context"}
    for before in ("3 ", "第", "五、二十", "1. "):
        assert told(dataset, f"通报{before}{text[3:]}") == {"f1": "not_found"}
    dataset, text = release("本年度全市各级公安机关累计出动警力【300】\n人次")
    assert told(dataset, text.replace("\n", "")) == {"f1": "exact 300 cut-context"}
    assert told(dataset, text.replace("\n", "万")) == {"f1": "not_found"}
    assert told(dataset, text.replace("\n", "%")) == {"f1": "not_found"}


@pytest.mark.parametrize("number", ["", "一、", "(一)", "- ", "第1条 ", "①", "2、"])
def test_an_item_number_that_was_lost_or_written_otherwise(number: str) -> None:
    dataset, text = release("工作情况\n1、核查【25828名】涉疫重点人员并落实各项管控措施到位到底")
    copy = text.replace("1、", number)
    assert held(dataset, copy).metrics[0].status in ("exact", "moved")
    assert told(dataset, copy.replace("25828", "25829"))["f1"] == "not_found"
    assert told(dataset, copy.replace("核查", "检查"))["f1"] == "not_found"


def test_a_short_sentence_is_not_read_together_with_what_stands_elsewhere() -> None:
    """The end of its own paragraph and the print alone, which another sentence has too."""
    dataset, text = release(
        "全市公安机关组织开展专项整治行动成效明显。破案【12起】\n此外还开展走访"
    )
    assert told(dataset, f"{text}。") == {"f1": "exact 12起 context"}
    for decoy in ("前言。破案12起", "前言。破案12起。", "破案12起\n前言"):
        copy = f"{decoy}\n{text.replace('12起', '13起')}"
        assert told(dataset, copy) == {"f1": "not_found"}
    lines = text.replace("破案12起", "\n{}\n破案12起")
    assert told(dataset, lines.format("— 3 —\n工作通报")) == {"f1": "moved 12起 cut-context"}
    assert told(dataset, lines.format("破案13起")) == {"f1": "not_found"}


def test_sentences_in_another_order() -> None:
    dataset, text = release(TWO)
    first, second, third, fourth = (f"{part}。" for part in text.split("。")[:4])
    assert told(dataset, third + fourth + first + second) == {
        "f1": "moved 480起 context",
        "f2": "moved 36起 cut-context",
        "f3": "moved 7起 cut-context",
        "f4": "moved 292个 cut-context",
    }


def test_a_sentence_put_in_beside_a_figure() -> None:
    dataset, text = release(TWO)
    copy = text.replace("办理。", "办理。其中邻县7起,另有292个。")
    assert set(told(dataset, copy).values()) == {
        "exact 480起 context",
        "exact 36起 cut-context",
        "exact 7起 cut-context",
        "moved 292个 cut-context",
    }


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


def test_a_print_without_a_character_to_find() -> None:
    dataset, text = release(ONE)
    (metric,) = dataset.release.metrics
    place = metric.locator._replace(as_written=",", start=13, end=14)
    nothing = metric._replace(as_written=",", locator=place)
    assert told(dataset_of(text, nothing), f"{text}。") == {"f1": "not_found"}


def test_symbols_in_a_print_stay() -> None:
    dataset, text = release("实验室温度长期稳定保持在【20℃】左右,湿度适宜运行正常")
    assert told(dataset, f"{text}。") == {"f1": "exact 20℃ context"}
    assert told(dataset, text.replace("稳定", "<稳定>")) == {"f1": "not_found"}
