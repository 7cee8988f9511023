"""Tables: the time of each number, from its heads, the caption or the release."""

from datetime import date

from lvliang_cli.core.extract.reading import read

from .tables_read import YEARBOOK, figures


def test_the_period_of_the_caption_and_of_a_head() -> None:
    found = figures("表2 商品房销售", "项目\t2022年(套)\t2023年1-6月(套)", "住宅\t120\t45")
    days = [(f.period.start, f.period.end) for f in found.values() if f.period is not None]
    assert days == [("2022-01-01", "2022-12-31"), ("2023-01-01", "2023-06-30")]
    assert {f.period.start for f in figures(*YEARBOOK).values() if f.period} == {"2023-01-01"}


def test_a_period_of_the_release_is_inherited_and_none_is_invented() -> None:
    table = ("项目\t数量(件)", "投诉\t12")
    inherited = figures("2023年上半年,投诉处理良好。", "", *table)["12"].period
    assert inherited is not None
    assert (inherited.start, inherited.basis) == ("2023-01-01", "inherited")
    assert figures(*table)["12"].period is None


def test_this_year_and_the_year_before_are_those_of_the_caption() -> None:
    found = figures("2022年上半年", "指标\t本期(件)\t去年同期(件)", "投诉\t12\t9")
    days = [(f.period.start, f.period.end) for f in found.values() if f.period is not None]
    assert days == [("2022-01-01", "2022-06-30"), ("2021-01-01", "2021-06-30")]
    period = figures("指标\t本期(件)\t去年同期(件)", "投诉\t12\t9")["9"].period
    assert period is not None
    assert (period.as_written, period.start) == ("去年同期", None)


def test_columns_of_no_known_year_keep_the_words_of_their_heads() -> None:
    for first, second in (("上半年", "下半年"), ("1月", "2月"), ("一季度", "二季度")):
        found = read(f"\t{first}\t{second}\n投诉\t12\t9\n求助\t5\t7\n").figures
        periods = [f.period and (f.period.as_written, f.period.end) for f in found]
        assert periods == [(first, None), (second, None)] * 2


def test_a_change_is_of_the_time_before_its_basis() -> None:
    found = figures("2023年", "指标\t12月(件)\t12月同比增长(%)", "投诉\t12\t9.5")
    assert found["9.5"].period is not None
    assert (found["9.5"].period.start, found["9.5"].period.end) == ("2023-12-01", "2023-12-31")


def test_a_number_that_looks_like_a_year_is_one_in_a_row_with_a_name() -> None:
    found = figures("指标\t2022\t2023", "投诉(件)\t1998\t2003")
    assert [(f.value, f.period and f.period.start) for f in found.values()] == [
        (1998, "2022-01-01"),
        (2003, "2023-01-01"),
    ]


def test_the_day_of_issue_above_a_table_is_no_period_of_its_figures() -> None:
    lines = ("2023年1-5月供电情况", "发布时间:2023年6月20日", "供电一览表")
    found = figures(*lines, "指标\t单位\t数量", "一、供电量\t万千瓦时\t51", issued=None)["51"]
    assert found.period is not None
    assert (found.counted, found.period.start, found.period.end) == (
        "供电量",
        "2023-01-01",
        "2023-05-31",
    )


def test_a_growth_has_the_time_of_the_number_it_is_of() -> None:
    head = "行业\t1-2月(元)\t比去年同期增长(%)"
    found = figures("2023年2月收入", head, "食品\t51\t3.5")
    assert [f.period and f.period.as_written for f in found.values()] == ["1-2月"] * 2
    found = figures("行业\t2023年(元)\t2022年(元)\t增长(%)", "食品\t51\t50\t3.5")
    assert [f.period and f.period.as_written for f in found.values()] == [
        "2023年",
        "2022年",
        "2023年",
    ]


def test_what_a_share_is_measured_by_is_not_its_time() -> None:
    head = "项目\t2022年决算数(元)\t为上年决算数的%\t2023年预算数(元)\t增长%"
    lines = "2022年决算和2023年预算", "2022年收入决算表", head, "税收\t51\t96.6\t55\t7.8"
    found = figures(*lines, issued=date(2023, 2, 10))
    periods = [f.period and (f.period.as_written, f.period.end) for f in found.values()]
    assert periods[:2] == [("2022年", "2022-12-31")] * 2
    assert periods[2:] == [("2023年", None)] * 2


def test_a_growth_whose_head_is_no_time_has_that_of_its_level_whatever_its_row_says() -> None:
    head = "指标\t11月\t同比(%)"
    found = figures("2023年指标", head, "年末贷款(元)\t51\t3.5", issued=date(2023, 12, 20))
    assert [f.period and f.period.end for f in found.values()] == ["2023-11-30"] * 2


def test_a_growth_in_a_row_without_a_number_has_the_time_of_the_column_before() -> None:
    rows = "指标\t单位\t1-9月\t同比±%", "生产总值\t亿元\t129\t6.2", "固定资产投资\t—\t—\t8.2"
    found = figures("主要指标", *rows).values()
    assert [f.period and f.period.as_written for f in found] == ["1-9月"] * 3


def test_a_growth_of_the_sum_is_of_its_time_and_not_of_the_month() -> None:
    rows = "项目\t本月\t累计\t累计增长(%)", "财政收入(亿元)\t12.3\t103.5\t5.2"
    found = figures("2025年1-9月收支", *rows, issued=None).values()
    periods = [f.period and f.period.as_written for f in found]
    assert periods == ["本月", "2025年1-9月", "2025年1-9月"]
