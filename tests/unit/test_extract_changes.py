"""Direction and basis of changes, and what is counted; invented sentences."""

from decimal import Decimal

import pytest

from lvliang_cli.core.extract.figure import Figure
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
        ("同比分别下降8.37%、28.30%。", ["8.37% down yoy", "28.30% down yoy"]),
        ("同比分别下降3.6%和上升9.4%。", ["3.6% down yoy", "9.4% up yoy"]),
        ("同比减少4起、100人。", ["4起 down yoy", "100人 down yoy"]),
        ("减少4起,100人到场。", ["4起 down unknown", "100人"]),
        ("同比下降7%,2700余场活动顺利。", ["7% down yoy", "2700余场"]),
        ("同比下降7%,8%。", ["7% down yoy", "8% down yoy"]),
        ("由60%提升到70%。", ["60%", "70%"]),
        ("与去年同期相比,发案下降32.5%。", ["32.5% down yoy"]),
        ("比去年春节期间减少4176起。", ["4176起 down yoy"]),
        ("环比下降1.2%、同比下降5.9%。", ["1.2% down mom", "5.9% down yoy"]),
        ("比上月回升0.3个百分点。", ["0.3个百分点 up mom"]),
        ("比上周多12起。", ["12起 up previous"]),
        ("较上年提高0.6个百分点。", ["0.6个百分点 up last_year"]),
        ("比年初增加48人。", ["48人 up on_period"]),
        ("2015年受理案件,比2014年上升42.6%。", ["42.6% up last_year"]),
        ("2021年立案数比2015年下降29.9%。", ["29.9% down of_year"]),
        ("比前五年分别上升78.9%和3.5倍。", ["78.9% up unknown", "3.5倍 up unknown"]),
        ("较最高峰时期下降56%。", ["56% down unknown"]),
        ("增速为-0.5%。", ["-0.5% down unknown"]),
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
        ("同比提高,上浮、2个百分点。", ["2个百分点 up yoy"]),
        ("新增警力300名。", ["300名"]),
        ("缩短了3.5天。", ["3.5天 down unknown"]),
        ("平均缩短了3.5天。", ["3.5天 down unknown"]),
        ("降低社会保险费2725亿元。", ["2725亿元"]),
        ("警情同比下降10%。破案率提高3个百分点。", ["10% down yoy", "3个百分点 up yoy"]),
        ("警情环比下降10%。破案上升3%。", ["10% down mom", "3% up unknown"]),
        ("警情同比下降10%。\n破案上升3%。", ["10% down yoy", "3% up unknown"]),
        ("上升3%、同比5%。", ["3% up unknown", "5%"]),
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


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("全市公安机关共破获刑事案件572起。", ["破获刑事案件"]),
        ("1、核查25828名涉疫人员,4个检查站共检查车辆11万余辆、人员20万名。",
         ["核查涉疫人员", "检查站", "检查车辆", "检查人员"]),
        ("落实了2319人的就业安置,化解了1.7万余人的合理诉求。",
         ["落实就业安置", "化解合理诉求"]),
        ("解决了10类群体、282个共性诉求。", ["解决群体", "解决共性诉求"]),
        ("刑事、治安案件同比分别下降8%、28%。", ["刑事案件", "治安案件"]),
        ("破案总数、打击人数分别上升142%和156%。", ["破案总数", "打击人数"]),
        ("受理案件15件,审结14件,分别上升42%和43%。",
         ["受理案件", "审结", "受理案件", "审结"]),
        ("办理案件31件,同比上升244%。", ["办理案件", "办理案件"]),
        ("受理案件6380件(含旧存214件),同比上升3%。", ["受理案件", "旧存", "受理案件"]),
        ("造成7人死亡、51人受伤。", ["造成死亡", "受伤"]),
        ("接警5万起,日均178起,占总数的3%。", ["接警", "接警日均", "接警占总数的比重"]),
        ("3人被评为先进。", ["被评为先进"]),
        ("拿出100万元奖金。", ["拿出奖金"]),
        ("连续100天未发命案。", ["未发命案"]),
        ("移送“保护伞”线索29条。", ["移送“保护伞”线索"]),
        ("“盗抢骗”立案数下降20%。", ["盗抢骗立案数"]),
        ("18起较大火灾中有10起在夜间。", ["较大火灾", "较大火灾在夜间"]),
        ("提高20元。", [""]),
        ("有效警情占62.5%。", ["有效警情占比"]),
        ("综合考核位居全省第一,列全国第三。", ["综合考核全省排名", "综合考核全国排名"]),
        ("全国第一个示范县。", ["示范县"]),
        ("考核排名第1。", ["考核排名"]),
        ("(2)前5个月客运量1.2亿人次。", ["客运量"]),
        ("共1200起。", [""]),
        ("村3500个、292个重点企业。", ["村", "重点企业"]),
        ("走访3500个村、292个重点企业。", ["走访村", "走访重点企业"]),
        ("上升3%、案件4%和5%。", ["", "案件", "案件"]),
        ("甲、乙、同比分别下降8%、28%。", ["甲", "乙"]),
        ("500名" + "甲" * 50, [""]),
        ("发案数由2013年的25起降至2022年的8起。", ["发案数", "发案数"]),
        ("复吸率由去年的5%降至4%。", ["复吸率", "复吸率"]),
        ("办理时间由5天压缩至1天,平均缩短4天。", ["办理时间", "办理时间", "平均"]),
        ("发案数自6月以来连续下降3%。", ["发案数"]),
        ("顺差1.4亿元,收窄28.3%。", ["顺差", "顺差"]),
        ("收入1.6亿元,同口径增长1.2%。", ["收入", "收入"]),
        ("户均减负1.18万元。", ["户均减负"]),
        ("接报警情4.86万余起 ,处警12次。", ["接报警情", "处警"]),
    ],
)  # fmt: skip
def test_the_thing_counted(sentence: str, names: list[str]) -> None:
    assert [figure.counted for figure in read(sentence).figures] == names
