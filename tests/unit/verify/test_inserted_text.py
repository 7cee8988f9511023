"""Figures that something was put in beside, or into, by hand."""

import pytest

from ..verifying import ONE, TWO, held, release


def told(marked: str, before: str, put_in: str) -> dict[str, str]:
    """What is said of each figure of a copy in which something stands before some words."""
    dataset, text = release(marked)
    assert before in text
    copy = text.replace(before, f"{put_in}{before}")
    return {each.locator.as_written: each.verdict for each in held(dataset, copy).metrics}


FURNITURE = {
    "head": "\n清河公安简报  第3版\n",
    "foot": "\n\n— 12 —\n\n",
    "number of a page": "\n12\n",
    "caption": "\n图为民警在街头巡逻。记者摄\n",
    "head in the line": " 清河公安简报 第3版 ",
    "dashes in the line": " — 7 — ",
    "advert": "\n【相关阅读】2021年经济运行情况\n上半年工业增加值增长5.6%\n",
    "mark of a note": "①",
    "number of a note": "[3]",
}


@pytest.mark.parametrize("put_in", FURNITURE.values(), ids=FURNITURE)
@pytest.mark.parametrize(
    "before", ["80起", "0起", "起,其中", "治安类警情占", "报有效警情", ",其中"]
)
def test_nothing_is_changed_by_what_stands_between(before: str, put_in: str) -> None:
    found = told(TWO, before, put_in)
    assert set(found.values()) <= {"found", "rewritten"}
    parted = before in ("80起", "0起", "起,其中")
    assert (found["480起"] == "rewritten") == parted


@pytest.mark.parametrize(
    ("before", "put_in"),
    [
        ("12起", " 略超过 "),  # a hedge
        ("12起", "\n公安简报 不足\n"),
        ("12起", " 同比减少 "),  # a direction
        ("12起", " 3 "),  # digits of the line
        ("12起", " 另有3、 "),
        ("起,抓", " 多少 "),
    ],
)
def test_words_of_a_number_are_no_furniture(before: str, put_in: str) -> None:
    assert told(ONE, before, put_in)["12起"] != "found"


def test_of_those_alike_each_is_told_if_all_are_there() -> None:
    dataset, text = release(
        "全市公安机关接报警情【480起】。\n" + "全市公安机关共立案【5起】。\n" * 2
    )
    parted = text.replace("5起", "5\n公安简报\n起")
    found = [held(dataset, copy).metrics for copy in (parted, parted.removesuffix("起。\n"))]
    assert [each.verdict for each in found[0]] == ["found", "rewritten", "rewritten"]
    assert "rewritten" not in {each.verdict for each in found[1]}


@pytest.mark.parametrize(
    "now", ["480\n简报\n起", "4\n12\n80起", "4\n简报\n80起", "12\n480起", "48\n起"]
)
def test_a_part_of_a_print_at_the_end_of_a_line_accuses_nothing(now: str) -> None:
    """Where other words were changed too, so that the hash does not tell."""
    dataset, text = release(TWO)
    copy = text.replace("接报有效警情480起", f"受理报警求助{now}")
    assert held(dataset, copy).metrics[0].verdict in ("unclear", "missing", "found")
    assert held(dataset, copy.replace(now, "13\n起")).metrics[0].changes == ("value",)
