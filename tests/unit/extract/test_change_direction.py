"""Direction and basis of changes, and what is counted; invented sentences."""

from decimal import Decimal

import pytest

from lvliang_cli.core.extract.model.figure import Figure
from lvliang_cli.core.extract.reading import read


def told(figure: Figure) -> str:
    change = figure.change
    if change is None:
        return figure.as_written
    return f"{figure.as_written} {change.direction} {change.basis}"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("立案同比下降20%。", ["20% down yoy"]),
        ("收入比上年预算增长3%。投资增长8%。", ["3% up last_year", "8% up unknown"]),
        ("同比分别下降8.37%、28.30%。", ["8.37% down yoy", "28.30% down yoy"]),
        ("同比分别下降3.6%和上升9.4%。", ["3.6% down yoy", "9.4% up yoy"]),
        ("同比减少4起、100人。", ["4起 down yoy", "100人 down yoy"]),
        ("减少4起,100人到场。", ["4起 down unknown", "100人"]),
        ("同比下降7%,2700余场活动顺利。", ["7% down yoy", "2700余场"]),
        ("同比下降7%,8%。", ["7% down yoy", "8% down yoy"]),
        ("由60%提升到70%。", ["60%", "70%"]),
        ("收入同比增长为31.6%。", ["31.6% up yoy"]),
        ("占比上升为31.6%。", ["31.6%"]),
        ("与去年同期相比,发案下降32.5%。", ["32.5% down yoy"]),
        ("比去年春节期间减少4176起。", ["4176起 down yoy"]),
        ("环比下降1.2%、同比下降5.9%。", ["1.2% down mom", "5.9% down yoy"]),
        ("比上月回升0.3个百分点。", ["0.3个百分点 up mom"]),
        ("发案率比上月低3%。", ["3% down mom"]),
        ("产值比上月高出3%。", ["3% up mom"]),
        ("幼儿园比上学年减少12所。", ["12所 down last_year"]),
        ("用电负荷比去年最高值高23.6万千瓦。", ["23.6万千瓦 up last_year"]),
        ("产值实现1.5%的正增长。", ["1.5% up unknown"]),
        ("投资同比下降5%,负向拉动经济0.7个百分点。", ["5% down yoy", "0.7个百分点 down yoy"]),
        (
            "产值同比增长4%,增速比一季度提高1.3个百分点,拉动经济增长0.1个百分点。",
            ["4% up yoy", "1.3个百分点 up on_period", "0.1个百分点 up yoy"],
        ),
        (
            "客流同比增长4%(比2019年增长9%),拉动消费增长1个百分点。",
            ["4% up yoy", "9% up of_year", "1个百分点 up yoy"],
        ),
        ("主要受贸易进口同比增长(15.9%)带动。", ["15.9% up yoy"]),
        ("一级公路净减1074公里。", ["1074公里 down unknown"]),
        ("比上周多12起。", ["12起 up previous"]),
        ("较上年提高0.6个百分点。", ["0.6个百分点 up last_year"]),
        ("比年初增加48人。", ["48人 up on_period"]),
        ("2015年受理案件,比2014年上升42.6%。", ["42.6% up last_year"]),
        ("2021年立案数比2015年下降29.9%。", ["29.9% down of_year"]),
        ("比前五年分别上升78.9%和3.5倍。", ["78.9% up unknown", "3.5倍 up unknown"]),
        ("较最高峰时期下降56%。", ["56% down unknown"]),
        ("增速为-0.5%。", ["-0.5% down unknown"]),
        ("警情数比降36%,破案数比升9%。", ["36% down unknown", "9% up unknown"]),
        ("同比全部下降,降幅分别达35%、46%。", ["35% down yoy", "46% down yoy"]),
        ("占比降至5%。", ["5%"]),
        ("进口下降(均为同比)5%。", ["5% down yoy"]),
        ("按年下跌1.5%,按月则增4.7%。", ["1.5% down yoy", "4.7% up mom"]),
        ("按年龄分,上升2%。", ["2% up unknown"]),
        ("同比+3.5%,环比-1.2%。", ["+3.5% up yoy", "-1.2% down mom"]),
        ("利率+3.5%。", ["+3.5%"]),
        ("降幅达12.3%。", ["12.3% down unknown"]),
        ("较去年同期增长2.1倍。", ["2.1倍 up yoy"]),
        ("产值翻两番。", ["翻两番 up unknown"]),
        ("同比多破120起,少发15起。", ["120起 up yoy", "15起 down yoy"]),
        ("最多120起,许多3起。", ["120起", "3起"]),
        ("自然增长率为0.34‰。", ["0.34‰"]),
        ("比全省平均高出19.81%。", ["19.81%"]),
        ("同比上升,高于全省1.6个百分点。", ["1.6个百分点"]),
        ("同比提高,为2个百分点。", ["2个百分点"]),
        ("增速比上月高0.3个百分点。", ["0.3个百分点 up mom"]),
        ("完成30亿元,超去年同期38亿元。", ["30亿元", "38亿元"]),
        ("同比提高,上浮、2个百分点。", ["2个百分点 up yoy"]),
        ("新增警力300名。", ["300名"]),
        ("缩短了3.5天。", ["3.5天 down unknown"]),
        ("平均缩短了3.5天。", ["3.5天 down unknown"]),
        ("降低社会保险费2725亿元。", ["2725亿元"]),
        ("警情同比下降10%。破案率提高3个百分点。", ["10% down yoy", "3个百分点 up yoy"]),
        ("警情环比下降10%。破案上升3%。", ["10% down mom", "3% up unknown"]),
        ("警情同比下降10%。\n破案上升3%。", ["10% down yoy", "3% up unknown"]),
        (
            "采矿业增长3%,较一季度回升2个百分点;制造业增长5%,较一季度回落1个百分点。",
            [
                "3% up unknown",
                "2个百分点 up on_period",
                "5% up unknown",
                "1个百分点 down on_period",
            ],
        ),
        (
            "与一季度相比,采矿业增长3%、较一季度回升2个百分点。",
            ["3% up unknown", "2个百分点 up on_period"],
        ),
        ("贷款比8月末增长3%,比8月末多2个百分点。", ["3% up on_period", "2个百分点 up on_period"]),
        # a number that no pattern may take apart in every way
        (f"与上月相比,编号{'1' * 60}的甲类,增长5%。", ["5% up mom"]),
        ("上升3%、同比5%。", ["3% up unknown", "5%"]),
        ("警情同比下降近一半(45%)。", ["一半 down yoy", "45% down yoy"]),
        ("收入实现5%的快速增长势头。", ["5% up unknown"]),
        ("上升3%、5%。", ["3% up unknown", "5% up unknown"]),
        ("同比缩短投入30人。", ["30人"]),
        ("警情同比下降10%。出警上升20起。", ["10% down yoy", "20起 up yoy"]),
        ("警情同比下降10%。出警上浮20起。", ["10% down yoy", "20起 up yoy"]),
        ("同比提高。12%。", ["12%"]),
        ("上升为5%。", ["5%"]),
        ("比去年死亡三人同期增长5%。", ["三人", "5% up yoy"]),
        ("比去年增长近一吨同期下降5%。", ["一吨 up unknown", "5% down yoy"]),
        ("同比下降3%至5%。", ["3%至5% down yoy"]),
    ],
)
def test_direction_and_basis(sentence: str, expected: list[str]) -> None:
    assert [told(figure) for figure in read(sentence).figures] == expected


def test_a_fall_is_negative_and_so_are_its_bounds() -> None:
    figure = read("发案下降逾五成。").figures[0]
    assert (figure.value, figure.qualifier, figure.lower, figure.upper) == (-50, "over", None, -50)
    assert figure.change is not None
    assert figure.change.percent == -50


def test_a_range_of_falls_has_both_ends_below_zero() -> None:
    figure = read("同比下降3%至5%。").figures[0]
    assert (figure.readings, figure.lower, figure.upper) == ((-3, -5), -5, -3)


@pytest.mark.parametrize(
    ("sentence", "percent"),
    [
        ("增长2.1倍。", Decimal("210.0")),
        ("翻两番。", 300),
        ("减少4起。", None),
        ("下降0.5%。", Decimal("-0.5")),
    ],
)
def test_times_and_doublings_are_percentages_too(sentence: str, percent: Decimal) -> None:
    change = read(sentence).figures[0].change
    assert change is not None
    assert change.percent == percent
