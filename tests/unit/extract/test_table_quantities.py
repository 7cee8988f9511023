"""The unit and the size of a number in a table; invented tables."""

from decimal import Decimal

import pytest

from .tables_read import YEARBOOK, figures


def test_unit_from_the_caption_and_from_the_head() -> None:
    found = figures(*YEARBOOK)
    assert list(found) == ["1,234.5", "6.1", "345.60", "-3.2"]
    level, change = found["345.60"], found["-3.2"]
    assert (level.value, level.decimals, level.unit) == (34_560_000_000, -6, "CNY")
    assert (change.value, change.unit, change.kind) == (Decimal("-3.2"), "percent", "change")
    assert change.change is not None
    assert (change.change.direction, change.change.basis) == ("down", "last_year")
    assert change.base is not None
    assert (change.base.start, change.base.end) == ("2022-01-01", "2022-12-31")


def test_a_unit_in_the_cell_and_words_of_direction() -> None:
    found = figures("破案\t567起\t上升8.3%", "立案\t412起\t下降2.1%")
    assert [(f.value, f.unit) for f in found.values()] == [
        (567, "case"),
        (Decimal("8.3"), "percent"),
        (412, "case"),
        (Decimal("-2.1"), "percent"),
    ]


def test_arrows_of_direction_and_a_share_that_changed_in_points() -> None:
    rows = ("类别\t占比(%)\t占比变化(%)\t比上年(%)", "食品类\t8.02\t↑0.86\t▼ 3.5")
    found = [(f.value, f.unit) for f in figures(*rows).values()]
    assert found == [
        (Decimal("8.02"), "percent"),
        (Decimal("0.86"), "percentage-point"),
        (Decimal("-3.5"), "percent"),
    ]


def test_a_column_of_units() -> None:
    found = figures("产品\t单位\t产量\t比上年增长(%)", "原煤\t万吨\t1234.5\t3.1")
    assert (found["1234.5"].value, found["1234.5"].unit) == (12_345_000, "tonne")
    assert found["1234.5"].counted == "原煤产量"


def test_an_index_under_a_head_that_says_change_is_doubted() -> None:
    found = figures("表2 居民消费价格指数", "指标\t比上年涨跌(%)", "总指数\t101.0", "衣着\t1.4")
    assert "change-or-index" in found["101.0"].doubts
    assert "change-or-index" not in found["1.4"].doubts


def test_a_number_without_a_unit_is_doubted() -> None:
    found = figures("项目\t数量", "投诉\t12")["12"]
    assert (found.unit, "no-measure-word" in found.doubts) == ("number", True)
    assert figures("项目\t数量(甲乙)", "投诉\t12")["12"].unit == "number"


def test_shares_are_levels_in_per_cent() -> None:
    found = figures("类别\t人数(人)\t比重(%)", "男性\t45\t60.00")["60.00"]
    assert (found.kind, found.value, found.decimals) == ("rate", Decimal("60.00"), 2)


def test_a_caption_with_two_units_gives_per_cent_to_what_is_relative() -> None:
    head = "指标\t金额\t占比\t比上年增长\t增减"
    found = figures("2023年投资", "单位:亿元、%", head, "工业\t12.5\t40.0\t6.1\t0.7")
    assert [(f.unit, "no-measure-word" in f.doubts) for f in found.values()] == [
        ("CNY", False),
        ("percent", False),
        ("percent", False),
        ("number", True),
    ]


def test_of_several_units_of_a_caption_each_head_has_the_one_of_its_noun() -> None:
    head = "类别\t立案\t抓获嫌疑人\t挽回损失\t增减"
    found = figures("案件情况(单位:起、人、万元)", head, "盗窃\t312\t98\t45.6\t7")
    assert [f.unit for f in found.values()] == ["case", "person", "CNY", "number"]


@pytest.mark.parametrize(("row", "unit"), [("诈骗案件\t200", "case"), ("嫌疑人\t200", "number")])
def test_a_total_has_the_unit_of_its_rows_where_all_have_the_same(row: str, unit: str) -> None:
    found = figures("单位:起、人", "指标\t本期", "盗窃案件\t100", row, "合计\t310")
    assert found["310"].unit == unit


def test_a_growth_is_never_in_the_money_of_the_caption() -> None:
    found = figures("单位:亿元", "指标\t金额\t增速", "工业\t12.5\t6.1")
    assert (found["6.1"].unit, found["6.1"].value) == ("percent", Decimal("6.1"))
    assert "no-measure-word" in found["6.1"].doubts


def test_a_cell_in_digits_of_another_script_is_no_figure() -> None:
    assert list(figures("项目\t数量(件)", "投诉\t٣", "举报\t5")) == ["5"]


def test_marks_of_notes_beside_numbers_and_blanks_in_the_head_of_units() -> None:
    rows = ("产品名称\t单  位\t产量\t同比增长(±%)", "水泥\t万吨\t26.5*\t-5.3**", "纸\t吨\t15①\t0.2")
    found = figures("2023年主要产品", *rows)
    assert {(f.as_written, f.value, f.unit, f.counted) for f in found.values()} == {
        ("26.5", 265_000, "tonne", "水泥产量"),
        ("-5.3", Decimal("-5.3"), "percent", "水泥产量"),
        ("15", 15, "tonne", "纸产量"),
        ("0.2", Decimal("0.2"), "percent", "纸产量"),
    }
