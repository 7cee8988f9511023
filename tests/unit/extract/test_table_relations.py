"""Tables: shares of the total, changes of the level in the same row, rows 其中."""

from datetime import date

import pytest

from lvliang_cli.core.extract.reading import Reading, read


def reading(*lines: str) -> Reading:
    return read("\n".join(lines) + "\n", date(2024, 3, 1))


def found(*lines: str) -> list[tuple[object, ...]]:
    """Type, stated figure and partners of each relation but sums, as printed."""
    given = reading(*lines)
    printed = [figure.as_written for figure in given.figures]
    return [
        (
            relation.type,
            None if relation.stated is None else printed[relation.stated],
            {a.role: printed[a.figure] for a in relation.arguments if a.figure is not None},
            relation.doubts,
        )
        for relation in given.relations
        if relation.type != "sum"
    ]


CASES = (
    "2023年案件统计",
    "类别\t本年(件)\t上年同期(件)\t增减数(件)\t同比(%)",
    "盗窃\t550\t500\t50\t10.0",
    "诈骗\t360\t400\t-40\t-10.0",
)


def test_a_change_with_its_base_its_level_and_its_difference() -> None:
    assert found(*CASES) == [
        ("change", "50", {"from": "500", "to": "550"}, ()),
        ("change", "-40", {"from": "400", "to": "360"}, ()),
        ("change", "10.0", {"from": "500", "to": "550", "difference": "50"}, ()),
        ("change", "-10.0", {"from": "400", "to": "360", "difference": "-40"}, ()),
    ]


def test_the_end_of_last_year_is_no_base_of_a_growth_from_year_to_year() -> None:
    heads = "县区\t9月末(户)\t上年末(户)\t同比(%)\t面积(亩)\t亩均(户)"
    rows = "甲县\t1200\t1000\t5.0\t100\t12", "乙县\t2400\t2000\t4.0\t100\t24"
    total = "合计\t3600\t3000\t4.3\t200\t18"
    levels = [("change", "5.0", {"to": "1200"}, ()), ("change", "4.0", {"to": "2400"}, ())]
    assert found("登记户数", heads, *rows, total)[:2] == levels
    sums = [r for r in reading("登记户数", heads, *rows, total).relations if r.type == "sum"]
    assert len(sums) == 3  # not of 亩均


def test_the_days_of_this_year_and_of_the_year_before() -> None:
    periods = [figure.period for figure in reading(*CASES).figures[:2]]
    assert [p.start for p in periods if p is not None] == ["2023-01-01", "2022-01-01"]


def test_a_wrong_change_is_told_and_one_that_may_be_on_another_basis_is_doubted() -> None:
    counts = found(*CASES[:2], "盗窃\t550\t500\t50\t10.0", "诈骗\t360\t400\t-40\t-19.0")
    assert counts[-1] == (
        "change",
        "-19.0",
        {"from": "400", "to": "360", "difference": "-40"},
        (),
    )
    head = "指标\t2023年(万元)\t2022年(万元)\t比上年增长(%)"
    money = found("2023年投资", head, "项目投资\t550\t500\t5.0", "房产投资\t600\t500\t20.0")
    assert [one[3] for one in money] == [("maybe-comparable",), ()]
    alone = found("2023年罚没", head, "罚没款\t550\t500\t5.0")
    assert alone == [("change", "5.0", {"from": "500", "to": "550"}, ("maybe-comparable",))]


def test_years_in_columns() -> None:
    head = "指标\t2021年(起)\t2022年(起)\t2023年(起)\t2023年比2022年增长(%)"
    assert found(head, "接警\t10000\t11000\t12100\t10.0") == [
        ("change", "10.0", {"from": "11000", "to": "12100"}, ())
    ]
    gap = "指标\t2019年(起)\t2023年(起)\t同比(%)"
    assert found(gap, "接警\t10000\t12100\t10.0") == []
    undated = "指标\t城区(起)\t东县(起)\t同比(%)"
    assert found(undated, "接警\t10000\t12100\t10.0") == []


def test_a_month_and_the_months_so_far_have_each_its_change() -> None:
    head = "项目\t12月(件)\t12月比上月增长(%)\t1-12月(件)\t1-12月同比(%)"
    assert found("2023年", head, "投诉\t20\t5.0\t300\t7.0") == [
        ("change", "5.0", {"to": "20"}, ()),
        ("change", "7.0", {"to": "300"}, ()),
    ]
    monthly = "项目\t本月(件)\t上月(件)\t环比(%)\t同比(%)"
    assert found(monthly, "投诉\t21\t20\t5.0\t40.0") == [
        ("change", "5.0", {"from": "20", "to": "21"}, ()),
        ("change", "40.0", {"to": "21"}, ()),
    ]


def test_heads_in_two_rows() -> None:
    rows = ("\t立案\t\t破案\t", "地区\t件数(件)\t同比(%)\t件数(件)\t同比(%)")
    assert [one[2] for one in found(*rows, "城区\t120\t5.0\t80\t-3.0")] == [
        {"to": "120"},
        {"to": "80"},
    ]


def test_points_belong_to_rates() -> None:
    head = "城市\t优良天数比例(%)\t同比(个百分点)\t重污染天数(天)"
    assert found(head, "甲市\t70.1\t1.2\t3") == [("points", "1.2", {"to": "70.1"}, ())]
    assert found("城市\t甲(件)\t同比(个百分点)", "甲市\t70\t1.2") == []


POPULATION = (
    "2023年末人口",
    "指标\t人数(人)\t比重(%)",
    "总人口\t2000\t100",
    "其中:男性\t1040\t52.00",
    "女性\t960\t48.00",
)


def test_shares_of_the_row_that_has_100() -> None:
    shares = [one for one in found(*POPULATION) if one[0] in ("share", "whole100")]
    assert shares == [
        ("share", "52.00", {"part": "1040", "whole": "2000"}, ()),
        ("share", "48.00", {"part": "960", "whole": "2000"}, ()),
        ("whole100", None, {"share": "48.00"}, ()),
    ]


def test_shares_of_the_total_without_a_share_and_of_a_row_below() -> None:
    head = "类别\t数量(件)\t占比(%)"
    for rows in (("合计\t200\t", "甲\t50\t25"), ("甲\t50\t25", "总计\t200\t100")):
        assert ("share", "25", {"part": "50", "whole": "200"}, ()) in found(head, *rows)
    assert found(head, "甲\t50\t25", "乙\t60\t30") == []
    assert found(head, "合计\t\t100", "甲\t50\t25") == []
    assert found("类别\t占比(%)", "合计\t100", "甲\t25") == []


def test_a_share_of_the_part_above_it() -> None:
    rows = ("合计\t2000\t100", "甲\t500\t25", "乙\t800\t40", "其中:丙\t200\t25.0")
    shares = found("类别\t数量(件)\t占比(%)", *rows)
    assert ("share", "25.0", {"part": "200", "whole": "800"}, ()) in shares


def test_a_wrong_share_among_right_ones_is_told_and_one_of_two_is_doubted() -> None:
    head = "类别\t数量(件)\t占比(%)"
    rows = ("合计\t2000\t100", "甲\t500\t25", "乙\t800\t40", "丙\t700\t53")
    assert found(head, *rows)[2] == ("share", "53", {"part": "700", "whole": "2000"}, ())
    two = found(head, "合计\t2000\t100", "甲\t500\t25", "乙\t1500\t57")
    assert two[1][3] == ("guessed-partner",)
    none = found(head, "合计\t2000\t100", "甲\t500\t52", "乙\t1500\t57")
    assert [one[0] for one in none] == ["whole100"]  # the counts add up, the shares do not


def test_shares_under_heads_in_two_rows() -> None:
    rows = ("\t数量(件)\t\t比重(%)\t", "类别\t本年\t上年\t本年\t上年")
    assert [
        one[2] for one in found("2023年", *rows, "合计\t200\t100\t100\t100", "甲\t50\t20\t25\t20")
    ] == [{"part": "50", "whole": "200"}, {"part": "20", "whole": "100"}]


def test_rows_after_of_which_are_no_greater_than_the_row_above() -> None:
    head = "指标\t数量(件)"
    assert found(head, "案件\t80", "其中:盗窃\t30") == [("part", "30", {"whole": "80"}, ())]
    assert found(head, "案件\t80", "其中:盗窃\t90") == []
    assert found("指标\t数量(元)", "人均收入\t80", "其中:城镇\t90") == []
    assert found("指标\t数量(元)", "利润\t80", "其中:国有\t70") == []
    open_ = found(head, "案件\t80", "其中:盗窃\t30", "诈骗\t20", "其中:未成年\t10")
    assert open_ == [("part", "30", {"whole": "80"}, ())]


def test_the_evidence_is_each_row() -> None:
    given = reading(*POPULATION)
    share = next(one for one in given.relations if one.type == "share")
    assert [given.text[start:end] for start, end in share.evidence] == ["2000", "1040\t52.00"]


@pytest.mark.parametrize("rows", [("甲\t12\t5.0",), ("甲\t-12\t5.0", "乙\t0\t-3.0")])
def test_what_has_no_base_above_zero_is_linked_and_not_judged(rows: tuple[str, ...]) -> None:
    for one in found("项目\t差额(件)\t同比(%)", *rows):
        assert one[0] == "change"
        assert one[3] == ()
    for row in rows:
        name, level, change = row.split("\t")
        with_base = found("项目\t本期(件)\t上年同期(件)\t同比(%)", f"{name}\t{level}\t0\t{change}")
        assert with_base[0][3] == ()


def test_a_table_of_very_many_columns_is_linked_no_further() -> None:
    head = "\t".join(["地区", "合计(件)", *(f"类{n}甲(件)" for n in range(70))])
    assert reading(head, "\t".join(["城区", "70", *["1"] * 70])).relations == ()


def test_blanks_and_units_that_differ_leave_no_link() -> None:
    head = "指标\t甲(件)\t乙(件)"
    assert found(head, "案件\t80\t5", "其中:盗窃\t30\t") == [("part", "30", {"whole": "80"}, ())]
    rows = ("合计\t件\t2000\t100", "甲\t人\t500\t25")
    assert found("类别\t单位\t数量\t占比(%)", *rows) == []


def test_shares_of_only_some_parts_make_no_hundred() -> None:
    rows = ("合计\t2000\t100", "甲\t500\t25", "乙\t1500\t")
    assert [one[0] for one in found("类别\t数量(件)\t占比(%)", *rows)] == ["share"]


def test_a_share_under_a_head_that_no_level_has_is_of_the_column_to_its_left() -> None:
    rows = ("类别\t数量(件)\t\t构成\t", "\t本年\t上年\t比重(%)\t", "合计\t200\t100\t100\t")
    assert [one[2] for one in found("2023年", *rows, "甲\t50\t20\t20\t")] == [
        {"part": "20", "whole": "100"}
    ]


def test_periods_without_days_are_no_years() -> None:
    head = "指标\t城区(起)\t东县(起)\t同比(%)"
    lines = ("春节期间,全市接报警情200起。", "", head, "警情\t120\t80\t5.0")
    assert [one for one in found(*lines) if one[0] == "change"] == []


def test_a_row_of_which_is_a_part_though_a_list_of_other_units_stands_above() -> None:
    lines = "指标\t单位\t数值", "存款\t亿元\t50", "其中:住户存款\t亿元\t40"
    lines += "售房面积\t亩\t9", "其中:住宅\t亩\t8"
    parts = [(stated, roles) for kind, stated, roles, _ in found(*lines) if kind == "part"]
    assert parts == [("40", {"whole": "50"}), ("8", {"whole": "9"})]


def test_a_growth_under_a_head_of_its_own_is_of_no_level_of_another() -> None:
    lines = "地区\t产值\t产值\t产值\t利润", "\t总量(元)\t增速(%)\t位次\t增速(%)"
    assert found(*lines, "东城\t50\t5.9\t2\t7.2") == [("change", "5.9", {"to": "50"}, ())]
