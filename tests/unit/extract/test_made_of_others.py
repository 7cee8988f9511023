"""Columns and rows that are worked out of others, told by their numbers and not by their heads."""

import pytest

from lvliang_cli.core.extract.reading import read


def made(*lines: str) -> list[tuple[str, str, tuple[str, ...]]]:
    """Type, stated number and the numbers it is made of, of each relation of a table."""
    given = read("\n".join(lines) + "\n")
    printed = [figure.as_written for figure in given.figures]
    return [
        (
            one.type,
            printed[one.stated],
            tuple(printed[a.figure] for a in one.arguments if a.figure is not None),
        )
        for one in given.relations
        if one.stated is not None
    ]


MONTHS = (
    "县区\t5月(件)\t4月(件)\t环比\t去年5月(件)\t同比",
    "甲县\t4702\t5497\t-14.46%\t6593\t-28.68%",
    "乙县\t2367\t2023\t17.00%\t2592\t-8.68%",
    "丙区\t7179\t4981\t44.13%\t4510\t95.18%",
)


def test_the_columns_that_changes_are_of_and_the_row_that_does_not_agree() -> None:
    found = made(*MONTHS)
    assert ("change", "17.00%", ("2023", "2367")) in found
    assert ("change", "-8.68%", ("2592", "2367")) in found
    assert ("change", "95.18%", ("4510", "7179")) in found  # 59.18


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            (
                "项目\t预算数(元)\t执行数(元)\t完成预算%",
                "教育\t6348\t4702\t74.1",
                "卫生\t2764\t2367\t85.6",
                "科技\t1024\t1228\t119.9",
                "农业\t16597\t16603\t100.0",
            ),
            [
                ("share", "74.1", ("4702", "6348")),
                ("share", "85.6", ("2367", "2764")),
                ("rate", "119.9", ("1228", "1024")),
                ("rate", "100.0", ("16603", "16597")),
            ],
        ),
        (
            (
                "险种\t上年结余(元)\t收入(元)\t支出(元)\t收支结余(元)\t滚存结余(元)",
                "养老\t4702\t18951\t16702\t2249\t6951",
                "医疗\t2367\t8658\t4788\t3870\t6237",
            ),
            [
                ("sum", "18951", ("16702", "2249")),
                ("sum", "8658", ("4788", "3870")),
                ("sum", "6951", ("4702", "2249")),
                ("sum", "6237", ("2367", "3870")),
            ],
        ),
        (
            (
                "县区\t一季度(件)\t二季度(件)\t三季度(件)\t全年(件)",
                "甲县\t4702\t1895\t2367\t8964",
                "乙县\t4163\t1653\t1502\t7319",
                "丙区\t1273\t7179\t3375\t11827",
            ),
            [
                ("sum", "8964", ("4702", "1895", "2367")),
                ("sum", "7319", ("4163", "1653", "1502")),  # 7318
                ("sum", "11827", ("1273", "7179", "3375")),
            ],
        ),
        (
            (
                "年份\t案件(件)\t比上年增长(%)",
                "2020年\t4702\t",
                "2021年\t5497\t16.9",
                "2022年\t7708\t40.2",
                "2023年\t5111\t-33.7",
            ),
            [
                ("change", "16.9", ("4702", "5497")),
                ("change", "40.2", ("5497", "7708")),
                ("change", "-33.7", ("7708", "5111")),
            ],
        ),
        (
            (
                "指标\t甲县\t乙县\t丙区",
                "今年受理(件)\t4702\t2367\t7179",
                "上年受理(件)\t5497\t2023\t4981",
                "同比增长(%)\t-14.5\t17.0\t44.1",
            ),
            [
                ("change", "-14.5", ("5497", "4702")),
                ("change", "17.0", ("2023", "2367")),
                ("change", "44.1", ("4981", "7179")),
            ],
        ),
    ],
)
def test_what_is_made_of_other_columns_or_rows(
    lines: tuple[str, ...], expected: list[tuple[str, str, tuple[str, ...]]]
) -> None:
    assert [one for one in made(*lines) if one[1] in [said for _, said, _ in expected]] == expected


@pytest.mark.parametrize(
    "lines",
    [
        # two fit and two do not
        (
            *("县区\t5月(件)\t4月(件)\t环比", "甲县\t4702\t5497\t-14.46%"),
            *("乙县\t2367\t2023\t17.00%", "丙区\t7179\t4981\t40.13%", "丁区\t100\t90\t5.00%"),
        ),
        # either of two columns
        (
            "县区\t甲(件)\t乙(件)\t丙(件)\t环比",
            *("甲县\t4702\t5497\t5497\t-14.46%", "乙县\t2367\t2023\t2023\t17.00%"),
        ),
        # none of six
        ("县区\t甲(件)\t乙(件)\t环比", *(f"第{n}县\t{n}702\t5497\t80.11%" for n in range(1, 9))),
        # small numbers agree by chance
        ("县区\t甲(起)\t乙(起)\t完成率(%)", "城区\t1\t2\t50", "东县\t1\t4\t25"),
        # a mean is no sum, and points are not of numbers
        ("县区\t人均(元)\t户均(元)\t亩均(元)", "城区\t5000\t3000\t2000", "东县\t6000\t4000\t2000"),
        ("县区\t甲(起)\t乙(起)\t变动(个百分点)", "城区\t320\t300\t20", "东县\t450\t400\t50"),
        # of rates there is no share, and no change of what was nothing
        ("县区\t甲(%)\t乙(%)\t丙率(%)", "城区\t25\t50\t50.00", "东县\t20\t80\t25.00"),
        ("县区\t甲(起)\t乙(起)\t增长(%)", "城区\t5\t0\t50.00", "东县\t6\t0\t25.00"),
    ],
)
def test_what_few_rows_bear_out_is_not_taken_for_made(lines: tuple[str, ...]) -> None:
    assert [one for one in made(*lines) if len(one[2]) > 1] == []


def test_a_percentage_among_counts_is_not_made_of_three() -> None:
    rows = "立案\t10件\t20件\t30件\t60件", "破案\t11件\t22件\t31件\t70%", "追赃\t1件\t2件\t3件\t6件"
    found = made("类别\t甲县\t乙县\t丙县\t合计", *rows)
    assert [one for one in found if one[0] == "sum"] == [
        ("sum", "60件", ("10件", "20件", "30件")),
        ("sum", "6件", ("1件", "2件", "3件")),
    ]
