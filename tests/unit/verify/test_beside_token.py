"""What may have stood beside a figure, read in several ways."""

import pytest

from ..verifying import TWO, held, release, told


@pytest.mark.parametrize("number", ["", "一、", "(一)", "- ", "第1条 ", "①", "2、"])
def test_an_item_number_that_was_lost_or_written_otherwise(number: str) -> None:
    dataset, text = release("工作情况\n1、核查【25828名】涉疫重点人员并落实各项管控措施到位到底")
    copy = text.replace("1、", number)
    assert held(dataset, copy).metrics[0].status in ("exact", "moved")
    assert told(dataset, copy.replace("25828", "25829"))["f1"] == "not_found"
    assert told(dataset, copy.replace("核查", "检查"))["f1"] == "not_found"


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
