"""Figures of an article that bear there the value, the unit and the name that the release has."""

from decimal import Decimal

import pytest

from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.verify.names_beside import agreement

from ..verifying import held, release

RELEASE = (
    "清河市公安局通报全年工作\n"
    "全年全市共接报处置警情【244.4万起】,比上年增加【3.6%】,出动警力【2593万人次】。\n"
    "从构成看,抢险救援【44.2万起】、占总数的【18.1%】,社会救助【85.8万起】。\n"
    "从季节看,夏季三个月接报处置警情【68.5万起】,占全年的【28%】。\n"
    "全市直接经济损失【4315.7万元】,比上年下降【8.2%】,工矿企业中发生死亡事故【61起】。\n"
)
NAMED = {
    "f1": {"label": Words("接报处置警情", "")},
    "f2": {"label": Words("接报处置警情变化", ""), "kind": "change"},
    "f3": {"label": Words("出动警力", "")},
    "f4": {"label": Words("抢险救援", "")},
    "f5": {"label": Words("抢险救援占总数的比重", "")},
    "f6": {"label": Words("社会救助", "")},
    "f7": {"label": Words("夏季接报处置警情", "")},
    "f8": {"label": Words("夏季接报处置警情占全年的比重", "")},
    "f9": {"label": Words("直接经济损失", "")},
    "f10": {"label": Words("直接经济损失变化", ""), "kind": "change", "value": Decimal("-8.2")},
    "f11": {"label": Words("工矿企业死亡事故", "")},
}
HEAD = "清河警方去年接警244.4万起,出动警力2593万人次,社会救助85.8万起。"
"""Enough for the text to be of this release."""


def told(article: str) -> dict[str, tuple[object, ...]]:
    dataset, _ = release(RELEASE, **NAMED)
    return {
        each.record.id: (each.verdict, *each.changes, here.as_written)
        for each in held(dataset, article).metrics
        if (here := each.now or each.lookalike) is not None
    }


def test_an_abbreviated_name_is_the_name() -> None:
    assert told(HEAD)["f1"] == ("found", "244.4万起")


def test_a_figure_printed_twice_under_its_name_is_found() -> None:
    assert told(f"清河去年接报处置警情244.4万起\n{HEAD}")["f1"] == ("found", "244.4万起")


def test_a_print_under_its_own_name_far_from_its_place_is_found() -> None:
    outcome = told(f"全市直接经济损失4315.7万元。夏季警情较多,接警68.5万起。{HEAD}")
    assert (outcome["f9"], outcome["f7"]) == (("found", "4315.7万元"), ("found", "68.5万起"))


def test_a_print_right_beside_its_neighbour_in_one_sentence_is_found() -> None:
    outcome = told(f"{HEAD}其中夏季三个月接报处置警情68.5万起,占28%。")
    assert outcome["f8"] == ("found", "28%")


@pytest.mark.parametrize("between", ["。邻县为", ",邻近各县区公布的此项都不到,邻县为"])
def test_the_same_print_in_another_sentence_or_far_away_is_not(between: str) -> None:
    outcome = told(f"{HEAD}其中夏季三个月接报处置警情68.5万起{between}28%。")
    assert outcome.get("f8", ("missing",))[0] in ("missing", "unclear")


def test_swapped_digits_under_the_same_name_are_a_change() -> None:
    outcome = told(f"去年全市的直接经济损失4351.7万元。{HEAD}")
    assert outcome["f9"] == ("changed", "value", "4351.7万元")


def test_two_of_that_name_leave_open_which_was_meant() -> None:
    outcome = told(f"去年的直接经济损失4351.7万元,前年的直接经济损失4315.8万元。{HEAD}")
    assert outcome["f9"][0] == "unclear"


def test_a_share_in_the_place_of_its_count_and_the_other_way_round() -> None:
    outcome = told(f"{HEAD}抢险救援工作开展18.1%,占总警情的44.2万起。")
    assert outcome["f4"] == ("changed", "value", "unit", "18.1%")
    assert outcome["f5"] == ("changed", "value", "unit", "44.2万起")


def test_the_same_print_under_another_name_is_not_the_figure() -> None:
    outcome = told(f"{HEAD}农业保险赔付4315.7万元。")
    assert outcome["f9"] == ("unclear", "4315.7万元")


def test_a_change_beside_its_level_that_goes_the_other_way_is_changed() -> None:
    outcome = told(f"{HEAD}全市直接经济损失4315.7万元,比上年上升8.2%。")
    assert outcome["f10"] == ("changed", "direction", "上升8.2%")


def test_a_release_of_which_all_that_is_missing_may_be_exchanged() -> None:
    dataset, _ = release("立案【386件】,破案【54件】。", f1=NAMED["f1"], f2=NAMED["f1"])
    found = held(dataset, "破案54件,立案386件。")
    assert {each.verdict for each in found.metrics} <= {"unclear", "missing", "found"}


def test_a_count_and_its_share_in_the_other_order_are_not_exchanged() -> None:
    outcome = told(f"{HEAD}占总警情18.1%的抢险救援44.2万起。")
    assert (outcome["f4"][0], outcome["f5"][0]) == ("found", "found")


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        ("接警", "接报处置警情", 1),
        ("死亡人数", "生产安全事故死亡", 1),
        ("夏季接警", "接报处置警情", 0.5),
        ("断卡行动惩戒人员", "断卡行动打击处理人员", 0),
        ("灭火", "火灾扑救", 0),
        ("案件变化", "案件", 0),
    ],
)
def test_the_share_of_a_name(one: str, other: str, share: float) -> None:
    assert agreement(one, other) == agreement(other, one) == share
