"""Tables: each number with the names, the unit and the place of its heads."""

from datetime import date
from decimal import Decimal

import pytest

from lvliang_cli.core.extract.reading import read

from .tables_read import YEARBOOK, figures


def test_names_from_the_row_and_nothing_from_the_paragraph_before() -> None:
    found = figures("全县检查场所,查处一批案件。", *YEARBOOK)
    assert [f.counted for f in found.values()] == [
        "工业产值",
        "工业产值",
        "工业产值轻工业",
        "工业产值轻工业",
    ]


def test_a_head_that_is_the_name_of_a_place_is_that_of_its_figures() -> None:
    lines = ("县区\t立案(起)", "鼓楼区\t82", "其中:梅园\t7", "全市\t620", "全省\t9200")
    text = "\n".join(
        ["南京市公安局2023年工作统计表", *lines, "", "指标\t杭州市\t南京", "起火\t5\t6", ""]
    )
    found = {f.as_written: f.place and (f.place.code, f.place.name) for f in read(text).figures}
    assert found == {
        "82": ("320106", "鼓楼区"),
        **dict.fromkeys(("7", "620", "6")),
        "9200": ("320000", "江苏省"),
        "5": ("330100", "杭州市"),
    }
    (chaoyang, *_) = read(text.replace("南京", "北京").replace("鼓楼区", "朝阳")).figures
    assert chaoyang.place is None
    assert [f.place for f in read("公司\t立案(起)\n东方\t82\n国泰\t7\n").figures] == [None, None]
    alone = read("\n".join(["地区\t立案(起)", "鼓楼区\t82", "太原\t7", ""])).figures
    assert [f.place and (f.place.code, f.place.name) for f in alone] == [
        (None, "鼓楼区"),
        ("140100", "太原市"),
    ]


def test_heads_in_two_rows_and_a_group_of_rows() -> None:
    found = figures(
        "类别\t件数(件)\t\t",
        "\t商品\t服务\t合计",
        "投诉\t\t\t",
        "上半年\t30\t12\t42",
    )
    assert [f.counted for f in found.values()] == [
        "投诉件数商品",
        "投诉件数服务",
        "投诉件数合计",
    ]
    assert {f.unit for f in found.values()} == {"case"}


def test_two_tables_without_a_line_between_them() -> None:
    found = figures("项目\t件数(件)", "投诉\t12", "项目\t金额(万元)", "罚没\t3.5")
    assert [(f.value, f.unit) for f in found.values()] == [(12, "case"), (35_000, "CNY")]


@pytest.mark.parametrize(
    "line", ["甲\t乙", "甲\t12起", "\t\t\n\t\t", "\t12起\n\t13起", "甲\t2023年\n乙\t6月"]
)
def test_what_is_no_table_is_read_as_before_or_gives_nothing(line: str) -> None:
    assert all(f.reason != "table-cell" for f in read(line + "\n").figures)


def test_names_of_rows_that_stand_twice_beside_each_other() -> None:
    found = figures("行业\t增速(%)\t行业\t增速(%)", "制造业\t6.5\t房地产业\t-8.1")
    assert [f.counted for f in found.values()] == ["制造业", "房地产业"]


def test_a_head_that_is_repeated_below_itself_counts_once() -> None:
    found = figures("类别\t件数(件)\t金额(元)", "类别\t件数(件)\t金额(元)", "投诉\t12\t35")
    assert [f.counted for f in found.values()] == ["投诉件数", "投诉金额"]


def test_the_caption_says_what_is_counted_where_the_columns_name_times_only() -> None:
    head = "一、毕业生数 计量单位:人"
    found = figures(
        head, "指标\t2023年\t2022年", "毕业生总数\t51\t52", "小学\t31\t30", "合计\t5\t6"
    )
    assert [f.counted for f in found.values()] == [
        *["毕业生总数"] * 2,
        *["小学毕业生数"] * 2,
        *["合计毕业生数"] * 2,
    ]
    found = figures("2023年收支情况", "项目\t金额(元)", "1、工资\t51", "合计\t52")
    assert [f.counted for f in found.values()] == ["工资金额", "合计金额"]


def test_a_number_of_nothing_and_one_of_a_name_that_another_bears_are_doubted() -> None:
    found = figures(
        "收支情况", "项目\t2023年", "收入\t51", "工资\t40", "支出\t30", "工资\t20", "总计\t9"
    )
    assert [
        ("not-distinct" in f.doubts, "no-thing-counted" in f.doubts) for f in found.values()
    ] == [
        (False, False),
        (True, False),
        (False, False),
        (True, False),
        (False, True),
    ]


def test_a_caption_may_stand_above_an_empty_line_and_a_column_of_units_is_not_the_first() -> None:
    found = figures("各地收入", "单位:万元", "", "单位\t2023\t2022", "甲厂\t51\t52")
    assert [(f.counted, f.unit) for f in found.values()] == [("甲厂收入", "CNY")] * 2
    assert [f.period and f.period.as_written for f in found.values()] == ["2023", "2022"]


def test_a_place_without_numbers_is_not_around_the_next() -> None:
    found = figures("地区\t产量(吨)", "北京市\t51", "河北省\t", "山东省\t52")
    assert [f.counted for f in found.values()] == ["北京市产量", "山东省产量"]


def test_rows_go_on_beside_themselves_under_heads_in_two_rows() -> None:
    heads = "城市\t环比\t城市\t环比", "\t上月=100\t\t上月=100"
    found = figures(*heads, "太原市\t101.5\t吉安市\t102.5")
    assert [f.place and f.place.name for f in found.values()] == ["太原市", "吉安市"]


def test_a_title_and_a_unit_in_rows_of_their_own_are_the_caption() -> None:
    rows = (
        "金 融\t\t",
        "\t\t单位:亿元",
        "指 标\t3月末\t比年初增减额",
        "存款余额\t229.6\t-34.8",
        "外 贸\t\t",
        "\t\t单位:万美元",
        "指 标\t1-3月\t增长(%)",
        "出口\t6939.2\t-39.5",
    )
    found = figures("2023年主要指标", *rows)
    assert {f.as_written: (f.value, f.unit, f.kind, f.counted) for f in found.values()} == {
        "229.6": (22_960_000_000, "CNY", "amount", "存款余额"),
        "-34.8": (-3_480_000_000, "CNY", "change", "存款余额"),
        "6939.2": (69_392_000, "USD", "amount", "出口"),
        "-39.5": (Decimal("-39.5"), "percent", "change", "出口"),
    }
    change = found["-34.8"]
    assert change.period is not None
    assert change.period.end == "2023-03-31"
    assert change.base is not None
    assert change.base.start == "2022-12-31"


def test_a_part_has_the_unit_and_the_name_of_the_row_it_is_of() -> None:
    rows = (
        "投资(亿元)\t137\t6.0",
        "其中:住宅\t103\t8.1",
        "办公楼\t54\t-6.7",
        "面积(万平方米)\t95\t1",
    )
    found = figures("2023年投资和面积", "指标\t绝对量\t同比增长(%)", *rows)
    told = {f.as_written: (f.value, f.unit, f.counted) for f in found.values()}
    assert told["103"] == (10_300_000_000, "CNY", "投资住宅")
    assert told["-6.7"] == (Decimal("-6.7"), "percent", "投资办公楼")
    assert told["95"] == (950_000, "square-metre", "面积")


def test_a_row_numbered_as_the_head_of_the_group_is_not_of_it() -> None:
    rows = ("(一)区划\t\t", "1.镇\t个\t679", "(二)经费支出\t万元\t404.1", "A、养老机构\t个\t837")
    found = figures("民政报表\t\t", "2023年3月\t\t", "指标名称\t单位\t数量", *rows)
    assert [f.counted for f in found.values()] == ["区划镇", "经费支出", "养老机构"]
    assert {f.period and f.period.as_written for f in found.values()} == {"2023年3月"}


def test_a_row_of_which_has_the_time_and_unless_it_says_it_the_name_of_its_whole() -> None:
    found = figures(
        "2023年主要指标",
        "指标\t单位\t数值",
        "年末贷款\t亿元\t51",
        "其中:住户贷款\t亿元\t40",
        "售房面积\t亩\t9",
        "其中:住宅\t亩\t8",
    )
    assert [(f.counted, f.period and f.period.as_written) for f in found.values()] == [
        ("年末贷款", "年末"),
        ("住户贷款", "年末"),
        ("售房面积", "2023年"),
        ("售房面积住宅", "2023年"),
    ]


def test_a_row_that_is_numbered_deeper_or_not_at_all_is_of_the_one_above() -> None:
    found = figures(
        "2023年主要指标",
        "指标\t单位\t数值",
        "一、投资\t亿元\t51",
        "1.第一产业\t亿元\t40",
        "二、零售额\t亿元\t9",
        "限额以上\t亿元\t8",
        "三、用电量\t度\t7",
    )
    names = ["投资", "投资第一产业", "零售额", "零售额限额以上", "用电量"]
    assert [f.counted for f in found.values()] == names


_MANY_HEADS = (
    ("年份\t起火(起)\t损失(万元)", "2023年上半年\t90\t7.5", "同比(%)\t-10.1\t-3.5"),
    (
        "项目\t2022年预算数\t2022年执行数\t完成预算%\t2021年决算数\t比上年增减额\t比上年增减%",
        "罚没收入\t210\t246\t117.1\t200\t46\t23.0",
    ),
    ("科目\t2022年执行数\t2023年预算数\t增长(%)\t占比(%)", "教育支出\t452\t470\t4.0\t23.5"),
    ("指标\t单位\t3月\t1-3月", "工业增加值\t%\t-7.1\t6.5", "其中:采矿业\t%\t-3.0\t-1.2"),
    ("部门\t受理(件)\t大学(大专及以上)", "甲局\t1.2万\t33"),
    ("年份\t死亡人数\t事故起数", "2023年\t15\t120"),
    ("存栏(万头)\t4.2\t比上年同期\t-6.7%", "出栏(万头)\t40.1\t比上年同期\t1.2%"),
    ("科目\t年初预算\t支出数\t为调整预算%\t比上年±%", "教育支出\t352\t361\t98.1\t2.3"),
    ("内容\t本年制发件数\t现行有效件数", "规章\t2\t6"),
    ("指标\t3月绝对量\t3月同比增长(%)", "零售总额(亿元)\t801.2\t3.3"),
    ("指标\t单位\t11月\t同比±%", "存款\t亿元\t502.3\t较年初增加\t", "用电量\t万度\t412.2\t6.1"),
    ("项目\t说明\t2023年(万元)\t增幅(%)", "人员费\t持平\t70\t1", "办公费\t增长较快\t50\t4"),
    ("时间\t税收(万元)", "三季度\t12", "四季度\t13", "全年\t46", "比上年增长\t5.1%"),
    ("时间\t税收(万元)", "2月\t11", "3月\t12", "一季度合计\t33", "同比(%)\t-12.3"),
    ("占全省比重", "指标\t单位\t2023年", "工业增加值\t%\t2.3", "森林面积\t%\t38.1"),
    ("人员支出\t-1203\t45.2%", "公用支出\t203\t15.2%"),
    ("事故\t数量\t位次", "死亡人数\t15\t3", "起火起数\t20\t5"),
)


@pytest.mark.parametrize(
    ("lines", "printed", "counted", "unit", "kind", "end"),
    [
        (0, "-10.1", "起火", "percent", "change", "2023-06-30"),
        (0, "-3.5", "损失", "percent", "change", "2023-06-30"),
        (1, "46", "罚没收入2022年执行数", "number", "change", "2022-12-31"),
        (1, "23.0", "罚没收入2022年执行数", "percent", "change", "2022-12-31"),
        (2, "23.5", "教育支出占比", "percent", "rate", "2023-12-31"),
        (3, "-7.1", "工业增加值", "percent", "change", "2023-03-31"),
        (3, "-3.0", "工业增加值采矿业", "percent", "change", "2023-03-31"),
        (4, "1.2万", "甲局受理", "case", "count", "2023-12-31"),
        (4, "33", "甲局大学", "number", "count", "2023-12-31"),
        (5, "15", "死亡人数", "person", "count", "2023-12-31"),
        (7, "352", "教育支出年初预算", "number", "count", "2023-12-31"),
        (7, "2.3", "教育支出支出数", "percent", "change", "2023-12-31"),
        (8, "2", "规章本年制发件数", "case", "count", "2023-12-31"),
        (9, "801.2", "零售总额", "CNY", "amount", "2023-03-31"),
        (6, "-6.7%", "存栏", "percent", "change", "2023-12-31"),
        (10, "412.2", "用电量", "kilowatt-hour", "count", "2023-11-30"),
        (11, "50", "办公费增长较快", "CNY", "amount", "2023-12-31"),
        (12, "5.1%", "税收", "percent", "change", "2023-12-31"),
        (13, "-12.3", "一季度合计税收", "percent", "change", "2023-03-31"),
        (14, "2.3", "工业增加值", "percent", "rate", "2023-12-31"),
        (14, "38.1", "森林面积", "percent", "rate", "2023-12-31"),
        (15, "45.2%", "人员支出", "percent", "rate", "2023-12-31"),
        (16, "3", "死亡人数位次", "number", "count", "2023-12-31"),
    ],
)
def test_heads_of_many_kinds(
    lines: int, printed: str, counted: str, unit: str, kind: str, end: str | None
) -> None:
    found = read("\n".join(["2023年工作情况", *_MANY_HEADS[lines], ""]), date(2024, 3, 1)).figures
    figure = next(f for f in found if f.as_written == printed)
    assert (figure.counted, figure.unit, figure.kind) == (counted, unit, kind)
    assert (figure.period and figure.period.end) == end


@pytest.mark.parametrize(
    ("caption", "head", "counted"),
    [
        ("5月份居民消费价格分类指数", "类别\t同比涨跌(%)", "衣着居民消费价格分类指数"),
        (
            "表3 各县区15岁及以上人口平均受教育年限",
            "地区\t2020年",
            "衣着15岁及以上人口平均受教育年限",
        ),
        ("5月住宅销售价格指数", "城市\t同比 上年同月=100", "衣着住宅销售价格指数同比"),
        ("2023年全市各县区预算收入完成情况", "地区\t绝对额(亿元)", "衣着预算收入"),
    ],
)
def test_the_thing_of_a_caption_whole(caption: str, head: str, counted: str) -> None:
    (figure,) = read(f"{caption}\n{head}\n衣着\t99.5\n", date(2024, 3, 1)).figures
    assert figure.counted == counted


SPANNING = """2023年火灾情况
                     火灾起数(起)                   死亡人数(人)
  地区          2023年          2022年          2023年          2022年
南河县             123             110               2               1
东山乡派出所中队    87              95               0               3
"""


def test_heads_in_the_middle_of_their_columns_are_over_each() -> None:
    found = [
        (f.as_written, f.counted, f.period and f.period.as_written) for f in read(SPANNING).figures
    ]
    assert found[:4] == [
        ("123", "南河县火灾起数", "2023年"),
        ("110", "南河县火灾起数", "2022年"),
        ("2", "南河县死亡人数", "2023年"),
        ("1", "南河县死亡人数", "2022年"),
    ]


def test_where_something_is_counted_is_not_what() -> None:
    (figure,) = read("指标\t2020年\n南河县\t8.90\n", date(2024, 3, 1)).figures
    assert "no-thing-counted" in figure.doubts


def test_a_row_of_numbers_does_not_tell_the_place_of_the_release() -> None:
    rows = ("单位\t立案(起)\t破案(起)", "平安县局\t88\t61", "城关分局\t312\t201")
    assert read("\n".join(["清水市公安局2023年数据", *rows, ""])).place is None


def test_what_is_of_trade_has_its_direction() -> None:
    found = figures("单位:亿元", "项目\t金额", "出口\t30.1", "其中:机电产品\t18.3", "进口\t15.1")
    assert found["18.3"].counted == "出口机电产品金额"


def test_what_is_no_number_of_a_cell_is_told_and_a_formula_names_nothing() -> None:
    rows = "指标\t数量", "细菌总数\t5×10^3", "3组企业\t12家", "厂房\t10^4平方米"
    reading = read("\n".join([*rows, ""]), None)
    assert [(f.as_written, f.counted) for f in reading.figures] == [("12家", "3组企业")]
    told = [(one.as_written, one.reason) for one in reading.dropped]
    powers = [("5", "formula"), ("10", "formula"), ("3", "formula")]
    assert told == [*powers, ("3组", "table-head"), ("10", "formula"), ("4平方米", "formula")]
