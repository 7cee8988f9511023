"""What a dependent name takes from the name before it."""

import pytest

from lvliang_cli.core.extract.stage5_subject.positioned_words import added
from lvliang_cli.core.extract.stage5_subject.scopes import scoped, whose

from .test_subject import figures


@pytest.mark.parametrize(
    ("scope", "words", "expected"),
    [
        ("规模以上工业增加值", "利润总额", "规模以上工业"),
        ("中小企业营业收入", "利润", "中小企业"),
        ("社会消费品零售总额", "利润", ""),
        ("对外投资", "金额", "对外投资"),
        ("社会物流总额", "增速", "社会物流总额"),
        ("诈骗案件", "抓获嫌疑人", "诈骗案件"),
    ],
)
def test_a_measure_is_not_of_another_measure(scope: str, words: str, expected: str) -> None:
    assert whose(added(scope), added(words)).plain == expected


@pytest.mark.parametrize(
    ("scope", "words", "expected"),
    [
        ("刑事案件", "一审案件", "刑事一审案件"),
        ("一般公共预算收入", "支出", "一般公共预算支出"),
        ("盗窃案件", "盗窃案件发案", "盗窃案件发案"),
    ],
)
def test_what_both_end_in_is_said_once(scope: str, words: str, expected: str) -> None:
    assert scoped(added(scope), added(words)).plain == expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("快递企业业务量5亿件;业务收入9亿元。", ["快递企业业务量", "快递企业业务收入"]),
        ("失业保险基金收入5亿元。基金支出9亿元。", ["失业保险基金收入", "失业保险基金支出"]),
        ("规模以上工业用电量5亿千瓦时;工业用电量9亿千瓦时。", ["规模以上工业用电量", "工业用电量"]),
        ("快递企业业务量5亿件。\n业务收入9亿元。", ["快递企业业务量", "业务收入"]),
        ("公路客运量5万人,旅客周转量9万人公里。", ["公路客运量", "公路旅客周转量"]),
        (
            "公路客运量和旅客周转量分别为5万人和9万人公里。",
            ["公路客运量", "公路旅客周转量"],
        ),
        ("蔬菜播种面积5万亩,增长3%,总产量9万吨。", ["蔬菜播种面积"] * 2 + ["蔬菜总产量"]),
        ("公路客运量5万人。旅客周转量9万人公里。", ["公路客运量", "旅客周转量"]),
        # the nearer one
        ("小学300所,招生5万人;初中60所,在校生3万人;专任教师2万人。",
         ["小学", "小学招生", "初中", "初中在校生", "初中专任教师"]),
        ("中学60所,在校生5万人;小学300所,在校生9万人。",
         ["中学", "中学在校生", "小学", "小学在校生"]),
        ("高中阶段学校8所。招生57人。", ["高中阶段学校", "高中阶段学校招生"]),
        ("招生57人。", ["招生"]),
        ("公路旅客周转量5万人公里。客运量9万人。", ["公路旅客周转量", "客运量"]),
    ],
)  # fmt: skip
def test_a_sister_has_the_scope_of_the_figure_before(text: str, names: list[str]) -> None:
    assert [f.counted for f in figures("2023年," + text)] == names


def test_a_name_of_one_character_has_no_stem() -> None:
    assert [f.counted for f in figures("2023年,男5人,销售收入9元。")] == ["男", "销售收入"]
