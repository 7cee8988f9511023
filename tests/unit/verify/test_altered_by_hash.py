"""Figures that were altered: which they were, and what stands there now."""

import pytest

from lvliang_cli.core.data.model import Region
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.verify.altered_by_hash import Search

from ..verifying import LIST, ONE, TWO, held, release

HEDGED = "上半年全市公安机关持续发力,走访群众和企业【近1500名】,收集到意见建议若干条,逐一办理。"
CHANGED = "上半年全市公安机关持续发力,刑事案件立案数同比下降【20%】,全市社会治安大局持续稳定向好。"


def changes(marked: str, *edits: tuple[str, str], **parts: object) -> dict[str, tuple[object, ...]]:
    """Verdict, changes, print of the release and of the copy, of what is not found."""
    dataset, text = release(marked, **parts)
    for old, new in edits:
        assert old in text
        text = text.replace(old, new)
    return {
        each.record.id: (
            each.verdict,
            *each.changes,
            each.said and each.said.was,
            each.now and each.now.as_written,
        )
        for each in held(dataset, text).metrics
        if each.verdict != "found"
    }


@pytest.mark.parametrize(
    ("edit", "outcome"),
    [
        (("12起", "13起"), ("changed", "value", "12起", "13起")),
        (("12起", "112起"), ("changed", "value", "12起", "112起")),
        (("12起", "12万起"), ("changed", "value", "12起", "12万起")),
        (("12起", "12人"), ("changed", "unit", "12起", "12人")),
        (("12起", "12坨"), ("changed", "unit", "12起", "12坨")),
        (("12起", "近12起"), ("changed", "hedge", "12起", "近12起")),
        (("12起", "12余起"), ("changed", "hedge", "12起", "12余起")),
        (("12起", "十二起"), ("rewritten", "12起", "十二起")),
        (("12起", "十三起"), ("changed", "value", "12起", "十三起")),
        (("12起", "多起"), ("missing", None, None)),
    ],
)
def test_one_alteration(edit: tuple[str, str], outcome: tuple[object, ...]) -> None:
    assert changes(ONE, edit) == {"f1": outcome}
    assert changes(ONE, edit, ("上半年", "题\n\n上半年")) == {"f1": outcome}


def test_two_in_one_sentence_are_told_each_with_its_own() -> None:
    both = ("386件", "368件"), ("54件", "45件")
    over = {
        "f1": {"label": Words("立案", "")},
        "f2": {"label": Words("立案减少", ""), "kind": "change", "value": -54},
        "f4": {"qualifier": "over", "qualifier_as_written": "超过"},
    }
    assert changes(LIST, *both, **over) == {
        "f1": ("changed", "value", "386件", "368件"),
        "f2": ("changed", "value", "54件", "45件"),
    }
    swapped = ("386件", "甲"), ("54件", "386件"), ("甲", "54件")
    assert changes(LIST, *swapped, **over) == {
        "f1": ("changed", "value", "386件", "54件"),
        "f2": ("changed", "value", "54件", "386件"),
    }


NEIGHBOURS = (
    "上半年全市各消防站持续发力,共排查各类风险隐患【386处】、整改【54处】,"
    "现场劝导教育过往群众并建立台账。"
)


def test_two_neighbours_are_told_where_each_hash_agrees_with_the_other_put_right() -> None:
    """The hash of each covers the other, so neither is told alone."""
    for first, second, outcome in (
        ("368处", "45处", (("value", "386处", "368处"), ("value", "54处", "45处"))),
        ("368人", "约54处", (("value", "unit", "386处", "368人"), ("hedge", "54处", "约54处"))),
    ):
        told = changes(NEIGHBOURS, ("386处", first), ("54处", second))
        assert told == {"f1": ("changed", *outcome[0]), "f2": ("changed", *outcome[1])}


def test_two_neighbours_among_other_words_are_not_told() -> None:
    for words in (("持续发力,共", "始终发力,总共"), ("现场", "当场"), ("整改", "化解")):
        told = changes(NEIGHBOURS, ("386处", "368处"), ("54处", "45处"), words)
        assert {each[0] for each in told.values()} == {"missing"}, words


def test_two_neighbours_that_stand_twice_are_not_told_in_the_place_of_one() -> None:
    both = ("386处", "368处"), ("54处", "45处")
    told = changes(f"{NEIGHBOURS}\n{NEIGHBOURS.replace('上半年全市', '')}", *both)
    assert {each[0] for each in told.values()} == {"missing"}


def test_a_hedge_outside_the_print() -> None:
    marked = HEDGED.replace("【近", "近【")
    parts = {"f1": {"qualifier": "nearly", "qualifier_as_written": "近"}}
    for new, outcome in (
        ("1500名", ("changed", "hedge", "近1500名", "1500名")),
        ("超1500名", ("changed", "hedge", "近1500名", "超1500名")),
        ("近1600名", ("changed", "value", "1500名", "1600名")),
    ):
        assert changes(marked, ("近1500名", new), **parts) == {"f1": outcome}


def test_a_direction_turned_and_one_in_other_words() -> None:
    fall = {"f1": {"kind": "change", "unit": "percent", "value": -20}}
    for old, new, outcome in (
        ("下降", "上升", ("changed", "direction", "下降20%", "上升20%")),
        ("下降", "减少", ("rewritten", "下降20%", "减少20%")),
        ("下降20%", "-20%", ("rewritten", "下降20%", "-20%")),
        ("下降20%", "上升25%", ("changed", "value", "direction", "下降20%", "上升25%")),
    ):
        assert changes(CHANGED, (old, new), **fall) == {"f1": outcome}


@pytest.mark.parametrize(
    ("place", "is_told"), [("据悉", True), ("太原市", False), ("清河县", True), ("邻省", False)]
)
def test_the_same_words_of_another_place_are_not_the_figure(place: str, is_told: bool) -> None:
    region = Region("130534", Words("清河县", ""))
    told = changes(
        "行动中抓获各类违法犯罪嫌疑人【4658名】。\n全市共出动警力【2593人次】,整治乱点【386处】。",
        ("行动中抓获各类违法犯罪嫌疑人4658名", f"{place}抓获各类违法犯罪嫌疑人4685名"),
        f1={"place": region},
    )
    assert (told["f1"][0] == "changed") == is_told


def test_joined_and_broken_lines() -> None:
    marked = f"题目\n{TWO}\n落款"
    edits = ("36起", "63起"), ("题目\n", "题目"), ("另有", "\n另有")
    assert changes(marked, *edits) == {"f2": ("changed", "value", "36起", "63起")}


def test_twins_are_told_by_their_place_only() -> None:
    line = "上半年全市公安机关共查处各类违法行为【36起】,已全部办结完毕并整改到位。"
    assert changes(f"{line}\n{line}", ("36起", "63起")) == {
        "f1": ("changed", "value", "36起", "63起"),
        "f2": ("changed", "value", "36起", "63起"),
    }


def test_the_same_print_beside_a_bare_end_is_not_taken() -> None:
    marked = "通报\n【12起】刑事案件由专案组成功侦破,挽回损失"
    assert changes(marked, ("通报\n", "通报五、二十")) == {"f1": ("missing", None, None)}


def test_why_a_figure_is_unclear() -> None:
    dataset, text = release(TWO)
    elsewhere = text.replace("共查处36起,", "").replace("意见建议", "意见建议36起,逐一答复")
    another = text.replace("其中治安类警情占比较大,共查处36起", "当中另外接到不少求助,有人在场")
    for copy, reason in (
        (elsewhere, "same-print-elsewhere"),
        (another, None),
        (text.replace("36起", "36万余万起"), "another-number-there"),
    ):
        finding = held(dataset, copy).metrics[1]
        assert finding.reason == reason


def test_all_that_stand_side_by_side_are_told_in_one_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    turns: list[object] = []
    told = Search.confirmed_together
    monkeypatch.setattr(
        Search, "confirmed_together", lambda *given: turns.append(given) or told(*given)
    )
    places = "春夏秋冬东南西北"
    marked, edits = "", []
    for number, place in enumerate(places, 1):
        marked += (
            f"{place}城派出所在{place}城行动中破获【{310 + number}起】,抓获【{520 + number}人】,"
            f"{place}城的其他工作还在进行之中,群众来信来电,对此表示满意和感谢。\n"
        )
        edits.append((f"{310 + number}起", f"{740 - number}起"))
        edits.append((f"{520 + number}人", f"{960 - number}人"))
    found = changes(marked, *edits)
    assert [each[0] for each in found.values()] == ["changed"] * 2 * len(places)
    assert len(turns) <= 2
