"""Tables: which numbers are changes, shares or rates, and of which number."""

from .tables_read import figures


def test_a_contribution_is_none_of_the_change_of_its_row() -> None:
    head = "指标\t2023年水平(元)\t2022年水平(元)\t增减(±%)\t拉动增长(百分点)"
    found = figures(
        "2023年情况", head, "一、工资\t126\t120\t5.0\t3.5", "二、财产\t52\t50\t4.0\t0.7"
    )
    assert [(f.counted, f.unit, f.kind) for f in found.values()][:4] == [
        ("工资", "CNY", "amount"),
        ("工资", "CNY", "amount"),
        ("工资", "percent", "change"),
        ("工资拉动增长", "percentage-point", "rate"),
    ]
    assert [f.period and f.period.start for f in found.values()][:2] == ["2023-01-01", "2022-01-01"]


def test_a_caption_that_says_change_makes_changes_of_its_columns() -> None:
    found = figures("2023年价格比上年涨跌幅度", "单位:%", "指标\t城市\t农村", "衣着\t1.0\t-0.7")
    assert [(f.kind, f.unit) for f in found.values()] == [("change", "percent")] * 2


def test_a_growth_is_that_of_the_number_to_its_left_or_of_what_its_head_names() -> None:
    head = "县区\t产量(吨)\t同比增长(%)\t销量(吨)\t同比增长(%)"
    found = figures(head, "东山县\t120\t3.1\t80\t2.5")
    assert [f.counted for f in found.values()] == ["东山县产量"] * 2 + ["东山县销量"] * 2
    found = figures("县区\t产量同比增长(%)\t销量比上年增减(%)", "东山县\t3.1\t-2.5")
    assert [f.counted for f in found.values()] == ["东山县产量", "东山县销量"]


def test_an_index_is_a_level_and_a_rank_no_name() -> None:
    heads = "名次\t城市\t同比\t产量(吨)", "\t\t上年=100\t"
    found = figures(*heads, "1\t太原市\t103.5\t51", "2\t吉安市\t102.5\t41")
    assert [(f.counted, f.kind, f.place and f.place.name) for f in found.values()] == [
        ("太原市同比", "count", "太原市"),
        ("太原市产量", "count", "太原市"),
        ("吉安市同比", "count", "吉安市"),
        ("吉安市产量", "count", "吉安市"),
    ]
    assert all(f.period is None for f in found.values())


def test_a_rate_of_growth_beside_another_rate_is_not_of_it() -> None:
    heads = "年份\t人口(万人)\t出生率(‰)\t增长率(‰)"
    rows = ("2017\t73.07\t11.55\t-1.57", "2016\t73.08\t9.35\t3.37")
    found = figures("主要年份人口情况", heads, *rows)
    assert found["11.55"].counted == "出生率"
    assert found["-1.57"].counted == "增长率"
    assert not {code for f in found.values() for code in f.doubts} & {"no-thing-counted"}


def test_as_many_changes_as_numbers_before_them_are_each_of_one() -> None:
    heads = ("地区\t投资额(亿元)\t\t比上年同期增长(%)\t", "\t\t住宅\t\t住宅")
    found = figures("2023年投资", *heads, "东部\t724\t528\t5.8\t8.6", "西部\t286\t230\t10.2\t11.6")
    names = {f.as_written: f.counted for f in found.values()}
    assert (names["5.8"], names["8.6"]) == ("东部投资额", "东部投资额住宅")


def test_changes_behind_more_numbers_are_of_the_last_of_them_and_their_own_heads_go_before() -> (
    None
):
    heads = (
        "商品\t5月\t\t1至5月\t\t比上年同期±%\t",
        "\t数量(吨)\t金额(元)\t数量(吨)\t金额(元)\t数量\t金额",
    )
    found = figures(
        "2023年出口", *heads, "钢材\t12\t108\t70\t612\t31.3\t-3.6", "纸\t5\t6\t7\t8\t9.1\t9.2"
    )
    assert (found["31.3"].counted, found["-3.6"].counted) == ("钢材", "钢材金额")
    other = figures("2023年案件", "地区\t立案\t破案\t破案增减\t立案增长(%)", "东区\t5\t6\t7\t8.5")
    assert (other["8.5"].counted, other["6"].counted) == ("东区立案", "东区破案")


def test_a_row_that_is_a_change_is_of_the_row_above_and_of_its_column() -> None:
    caption = "2019—2020年前三季度生产总值"
    lines = "年份\t2019\t2020", "生产总值(亿元)\t51\t52", "比上年同期增长(%)\t7.1\t-1.2"
    found = figures(caption, *lines).values()
    assert [f.counted for f in found] == ["生产总值"] * 4
    assert [f.change and f.change.direction for f in found] == [None, None, "up", "down"]
    assert [f.period and f.period.end for f in found] == ["2019-09-30", "2020-09-30"] * 2


def test_an_index_and_its_change_have_one_name() -> None:
    found = figures("2023年价格", "指标\t11月\t同比±%", "价格指数(上年=100)(%)\t99.8\t-0.2")
    assert [f.counted for f in found.values()] == ["价格指数"] * 2


def test_a_change_under_a_head_of_levels_has_no_change_to_the_right_of_it() -> None:
    """As many changes as numbers before them, one of which is itself found to be a change."""
    heads = "项目\t本月\t1-6月\t增长%\t同比增长(%)"
    found = figures(heads, "一般公共预算收入\t12\t-5.1%\t-3.2\t8.5")
    assert [(f.as_written, f.kind) for f in found.values()][1:] == [
        ("-5.1%", "change"),
        ("-3.2", "change"),
        ("8.5", "change"),
    ]
    assert {f.counted for f in found.values()} == {"一般公共预算收入"}
