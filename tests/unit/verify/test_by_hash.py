"""Places whose surroundings give the hash."""

import pytest

from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.verify.by_hash import AROUND, plain_pairs
from lvliang_cli.core.verify.folded_copy import Copy

from ..verifying import ONE, TWO, dataset_of, held, release, told

NAMED = {
    "f1": {"label": Words("接报有效警情", "")},
    "f2": {"label": Words("查处", "")},
    "f3": {"label": Words("正在办理", "")},
    "f4": {"label": Words("走访企业", "")},
}


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


def test_a_short_sentence_is_not_read_together_with_what_stands_elsewhere() -> None:
    """The end of its own paragraph and the print alone, which another sentence has too."""
    dataset, text = release(
        "全市公安机关组织开展专项整治行动成效明显。破案【12起】\n此外还开展走访"
    )
    assert told(dataset, f"{text}。") == {"f1": "exact 12起 context"}
    for decoy in ("前言。破案12起", "前言。破案12起。", "破案12起\n前言"):
        copy = f"{decoy}\n{text.replace('12起', '13起')}"
        assert told(dataset, copy) == {"f1": "not_found"}


def test_a_print_without_a_character_to_find() -> None:
    dataset, text = release(ONE)
    (metric,) = dataset.release.metrics
    place = metric.locator._replace(as_written=",", start=13, end=14)
    nothing = metric._replace(as_written=",", locator=place)
    assert told(dataset_of(text, nothing), f"{text}。") == {"f1": "not_found"}


def test_both_sides_as_the_lines_have_them_and_cut_anywhere() -> None:
    copy = Copy("标题\n破案12起")
    spot = copy.spot(5, 8)
    plain = list(plain_pairs(copy, spot))
    assert {left.text for left, _ in plain} == {"标题破案", "破案"}
    assert all(each.is_whole for pair in plain for each in pair)
    cut = {left.text for left, _ in plain_pairs(copy, spot, is_cut=True) if not left.is_whole}
    assert cut == {"标题破案", "题破案", "破案", "案", ""}
    assert all(len(left.text) <= AROUND for left, _ in plain_pairs(copy, spot, is_cut=True))


@pytest.mark.parametrize("number", ["", "一、", "(一)", "- ", "第1条 ", "①", "2、"])
def test_an_item_number_that_was_lost_or_written_otherwise(number: str) -> None:
    name = {"label": Words("核查涉疫重点人员", "")}
    dataset, text = release(
        "工作情况\n1、核查【25828名】涉疫重点人员并落实各项管控措施到位到底", f1=name
    )
    copy = text.replace("1、", number)
    assert held(dataset, copy).metrics[0].status in ("exact", "moved")
    assert told(dataset, copy.replace("25828", "25829"))["f1"] == "not_found"


def test_sentences_in_another_order() -> None:
    dataset, text = release(TWO, **NAMED)
    first, second, third, fourth = (f"{part}。" for part in text.split("。")[:4])
    assert told(dataset, third + fourth + first + second) == {
        "f1": "moved 480起 context",
        "f2": "moved 36起 neighbours",
        "f3": "moved 7起 neighbours",
        "f4": "moved 292个 words",
    }


def test_a_sentence_put_in_beside_a_figure() -> None:
    dataset, text = release(TWO, **NAMED)
    copy = text.replace("办理。", "办理。其中邻县7起,另有292个。")
    assert set(told(dataset, copy).values()) == {
        "exact 480起 context",
        "exact 36起 neighbours",
        "exact 7起 neighbours",
        "moved 292个 words",
    }
