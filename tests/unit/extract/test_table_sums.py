"""Tables: totals with their parts, by 合计, 其中, numbering, opposites and groups."""

from datetime import date

from lvliang_cli.core.extract.reading import read


def sums(*lines: str) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """Total, parts and doubts of each sum, as printed."""
    given = read("\n".join(lines) + "\n", date(2024, 3, 1))
    printed = [figure.as_written for figure in given.figures]
    return [
        (
            printed[relation.stated],
            tuple(printed[a.figure] for a in relation.arguments if a.figure is not None),
            relation.doubts,
        )
        for relation in given.relations
        if relation.type == "sum" and relation.stated is not None
    ]


ONE = "类别\t数量(件)"
TWO = "类别\t受理(件)\t办结(件)"


def test_a_total_above_or_below_flat_rows() -> None:
    parts = ("甲\t1200\t700", "乙\t300\t250")
    for rows in (("合计\t1500\t950", *parts), (*parts, "总 计\t1500\t950")):
        assert sums(TWO, *rows) == [
            ("1500", ("1200", "300"), ()),
            ("950", ("700", "250"), ()),
        ]


def test_a_wrong_digit_under_a_plain_total_is_told() -> None:
    assert sums(ONE, "甲\t1200", "乙\t300", "合计\t1600") == [("1600", ("1200", "300"), ())]
    two = sums(TWO, "甲\t12\t7", "乙\t3\t2", "丙\t4\t1", "合计\t19\t11")
    assert two == [
        ("19", ("12", "3", "4"), ()),
        ("11", ("7", "2", "1"), ("maybe-all-parts",)),  # where numbers are small, one column is few
    ]
    three = sums("类别\t甲(件)\t乙(件)\t丙(件)", "子\t1\t2\t3", "丑\t2\t2\t2", "合计\t3\t4\t6")
    assert three[-1] == ("6", ("3", "2"), ())


def test_rows_that_may_not_be_all_are_doubted_or_left_alone() -> None:
    assert sums(ONE, "甲\t1200", "乙\t317", "合计\t2000") == [
        ("2000", ("1200", "317"), ("maybe-all-parts",))
    ]
    assert sums(ONE, "甲\t1200", "其中:丙\t900", "乙\t317", "合计\t2000") == []
    assert sums(TWO, "甲\t1200\t700", "乙\t317\t250", "合计\t2000\t1900") == []
    assert sums(ONE, "甲\t—", "合计\t2000") == []


def test_a_blank_part_leaves_a_doubt() -> None:
    rows = ("甲\t1200", "乙\t310", "丙\t—", "合计\t1910")
    assert sums(ONE, *rows) == [("1910", ("1200", "310"), ("maybe-all-parts",))]


def test_subtotals_and_the_total_of_them() -> None:
    rows = ("甲\t120", "乙\t230", "小计\t350", "丙\t310", "丁\t440", "小计\t750", "合计\t1100")
    assert [one[:2] for one in sums(ONE, *rows)] == [
        ("350", ("120", "230")),
        ("750", ("310", "440")),
        ("1100", ("350", "750")),
    ]


def test_two_lists_after_of_which_of_one_row() -> None:
    rows = ("总人口\t2000", "其中:城镇\t1300", "乡村\t700", "其中:男性\t1040", "女性\t960")
    assert [one[:2] for one in sums("指标\t人数(人)", *rows)] == [
        ("2000", ("1300", "700")),
        ("2000", ("1040", "960")),
    ]


def test_of_which_of_the_row_right_above() -> None:
    rows = ("甲\t5000", "乙\t3000", "其中:子\t1800", "丑\t1200", "丙\t900")
    assert ("3000", ("1800", "1200"), ()) in sums(ONE, *rows)
    first = sums(ONE, "其中:子\t1800", "丑\t1200")
    assert first == []


def test_numbered_rows() -> None:
    rows = ("一、收入\t600\t500", "(一)税收\t400\t300", "1.甲\t150\t100", "2.乙\t250\t200")
    rows += ("(二)非税\t200\t200", "二、支出\t900\t800")
    assert [one[:2] for one in sums("项目\t本年(元)\t上年(元)", *rows)] == [
        ("600", ("400", "200")),
        ("500", ("300", "200")),
        ("400", ("150", "250")),
        ("300", ("100", "200")),
    ]


def test_opposites_with_others_between_them() -> None:
    rows = ("增加值\t1234.5", "第一产业\t123.4", "第二产业\t511.1", "其中:工业\t423.1")
    assert ("1234.5", ("123.4", "511.1", "600.0"), ()) in sums(
        "指标\t绝对数(亿元)", *rows, "第三产业\t600.0"
    )


def test_rows_under_a_heading_are_the_whole_once_more() -> None:
    head = "指标\t12月(元)\t全年(元)"
    rows = ("零售额\t435\t4714", "按地域分\t\t", "城镇\t373\t4074", "乡村\t62\t640")
    expected = [("435", ("373", "62"), ()), ("4714", ("4074", "640"), ())]
    assert sums("2023年", head, *rows) == expected
    wrong = (*rows[:3], "乡村\t62\t690")
    assert sums("2023年", head, *wrong) == [expected[0], ("4714", ("4074", "690"), ())]
    alone = ("零售额\t435\t4714", "按地域分\t\t", "城镇\t435\t4714")
    assert sums("2023年", head, *alone) == []


def test_a_row_on_top_counts_where_it_hardly_adds_up_by_chance() -> None:
    rows = ("城区\t1200\t70", "东县\t300\t25")
    assert len(sums(TWO, "全市\t1500\t95", *rows)) == 2
    assert len(sums("类别\t数量(件)", "甲片\t1500", "乙\t1200", "丙\t300")) == 1
    assert sums("类别\t数量(件)", "甲片\t15", "乙\t12", "丙\t3") == []
    assert sums("类别\t数量(件)", "全市\t1600", "乙\t1200", "丙\t300") == [
        ("1600", ("1200", "300"), ("maybe-all-parts",))
    ]


def test_a_row_on_top_of_many_columns_with_one_that_is_wrong() -> None:
    head = "地区\t甲(件)\t乙(件)\t丙(件)\t丁(件)"
    rows = ("城区\t10\t20\t30\t40", "东县\t5\t6\t7\t8")
    found = sums(head, "总计划\t15\t26\t37\t49", *rows)
    assert found[-1] == ("49", ("40", "8"), ())


def test_columns_are_summed_too() -> None:
    rows = ("城区\t100\t52\t48", "东县\t90\t50\t40", "西县\t80\t45\t36")
    assert sums("地区\t合计(人)\t男(人)\t女(人)", *rows) == [
        ("100", ("52", "48"), ()),
        ("90", ("50", "40"), ()),
        ("80", ("45", "36"), ()),
    ]


def test_means_rates_and_numbers_below_zero() -> None:
    head = "地区\t人均收入(元)\t利润(元)"
    rows = ("合计\t500\t100", "城区\t300\t150", "东县\t200\t-50")
    assert sums(head, *rows) == [("100", ("150", "-50"), ())]
    assert sums("地区\t增长率(%)", "合计\t5", "城区\t3", "东县\t2") == []


def test_how_far_a_row_is_set_in_says_whose_part_it_is() -> None:
    text = (
        "指标\t产值(亿元)\n总产值\t1385.3\n　农业\t310.2\n　工业\t1075.1\n"
        "　　采矿业\t264.9\n　　制造业\t{}\n财政收入\t96.4\n"
    )

    def sums(number: str) -> list[tuple[str, list[str], tuple[str, ...]]]:
        reading = read(text.format(number))
        prints = [figure.as_written for figure in reading.figures]
        return [
            (prints[r.stated], [prints[a.figure] for a in r.arguments if a.figure], r.doubts)
            for r in reading.relations
            if r.type == "sum" and r.stated is not None
        ]

    assert ("1075.1", ["264.9", "810.2"], ()) in sums("810.2")
    assert ("1075.1", ["264.9", "870.2"], ("maybe-all-parts",)) in sums("870.2")
    assert not any(stated == "1075.1" for stated, *_ in sums("512.4"))


def test_three_small_numbers_under_one_of_no_mark_add_up_by_chance() -> None:
    rows = ("南湖\t9\t5\t7\t9", "北湖\t5\t2\t4\t2", "西湖\t4\t3\t3\t8")
    heads = "地点\t宣传(场)\t检查(场)\t培训(场)\t演练(场)"
    assert sums(heads, *rows) == []
    long = ("南湖\t900\t500\t700\t910", *rows[1:], "")
    large = [row.replace("\t", "00\t").replace("湖00", "湖") + "00" for row in rows[1:]]
    assert len(sums(heads, long[0], *large)) == 4
