"""Numbers with their units: values, places and the unit that a list shares."""

from decimal import Decimal

import pytest

from lvliang_cli.core.extract.stage1_numbers.lexer import quantities
from lvliang_cli.core.extract.stage1_numbers.measures import NUMBER, measure_of
from lvliang_cli.core.extract.stage1_numbers.normalise import normalise
from lvliang_cli.core.extract.stage1_numbers.quantity import Quantity


def only(text: str) -> Quantity:
    (found,) = quantities(normalise(text))
    return found


def test_a_measure_word_with_others_beside_it_is_the_unit_of_the_first() -> None:
    assert measure_of("辆(艘)次").id == measure_of("辆次").id == "vehicle-time"
    assert measure_of("本(枚)").id == "document"
    assert measure_of("元/吨").id == "CNY"
    assert measure_of("吨(次)").id == "tonne"
    assert measure_of("") is NUMBER


@pytest.mark.parametrize(
    ("text", "printed", "value", "decimals", "unit"),
    [
        ("破获568起", "568起", "568", 0, "起"),
        ("26.98万起", "26.98万起", "269800", -2, "起"),
        ("8兆8800亿人民币", "8兆8800亿人民币", "8880000000000", -8, "人民币"),
        ("5兆日元", "5兆日元", "5000000000000", -12, "日元"),
        ("12兆瓦", "12兆瓦", "12", 0, "兆瓦"),
        ("2万亿条", "2万亿条", "2000000000000", -12, "条"),
        ("1,234名", "1,234名", "1234", 0, "名"),
        ("12 345件", "12 345件", "12345", 0, "件"),
        ("568 起", "568 起", "568", 0, "起"),
        ("3万4000人", "3万4000人", "34000", 0, "人"),
        ("12千米", "12千米", "12", 0, "千米"),
        ("2.3千克", "2.3千克", "2.3", 1, "千克"),
        ("8.16亿千瓦时", "8.16亿千瓦时", "816000000", -6, "千瓦时"),
        ("三百二十一起", "三百二十一起", "321", 0, "起"),
        ("十五点七吨", "十五点七吨", "15.7", 1, "吨"),
        ("276.38(不含省直)亿元", "276.38(不含省直)亿元", "27638000000", -6, "元"),
        ("百分之百", "百分之百", "100", 0, "%"),
        ("百分之2.4", "百分之2.4", "2.4", 1, "%"),
        ("千分之2.4", "千分之2.4", "0.24", 2, "%"),
        ("万分之三", "万分之三", "0.03", 2, "%"),
        ("四分之三", "四分之三", "75", 0, "%"),
        ("八分之一", "八分之一", "12.5", 2, "%"),
        ("七成", "七成", "70", -1, "%"),
        ("一半", "一半", "50", -1, "%"),
        ("7.2成", "7.2成", "72", 0, "%"),
        ("三成半", "三成半", "35", 0, "%"),
        ("五元三毛", "五元三毛", "5.3", 1, "元"),
        ("123元1角1分", "123元1角1分", "123.11", 2, "元"),
        ("港币300元", "300元", "300", 0, "港元"),
        ("-22.2%", "-22.2%", "-22.2", 1, "%"),
        ("+3%", "+3%", "3", 0, "%"),
        ("负40%", "负40%", "-40", 0, "%"),
        ("翻了一番", "翻了一番", "1", 0, "番"),
        ("两番", "两番", "2", 0, "番"),
        ("1200\n余人", "1200\n余人", "1200", 0, "人"),
        ("20多万余人", "20多万余人", "200000", -4, "人"),
        ("1200\n起", "1200\n起", "1200", 0, "起"),
        ("1.3亿", "1.3亿", "130000000", -7, ""),
        ("568", "568", "568", 0, ""),
    ],
)
def test_a_quantity_has_its_value_places_and_unit(
    text: str, printed: str, value: str, decimals: int, unit: str
) -> None:
    found = only(text)
    assert normalise(text)[found.start : found.end] == printed
    assert (found.value, found.decimals, found.unit) == (Decimal(value), decimals, unit)


def test_numbers_of_a_list_share_the_unit_that_is_printed_last() -> None:
    found = quantities("12、15和20起")
    assert [(q.value, q.unit, q.inherits) for q in found] == [
        (12, "起", True),
        (15, "起", True),
        (20, "起", False),
    ]
    points = quantities("0.5个和1.2个百分点")
    assert [q.unit for q in points] == ["个百分点", "个百分点"]
    scaled = quantities("217.41/74.43/37.94亿元")
    assert [q.value for q in scaled] == [21_741_000_000, 7_443_000_000, 3_794_000_000]
    assert [q.value for q in quantities("3、5万元")] == [3, 50_000]
    long = "1." + "2" * 58
    assert [q.unit for q in quantities(f"{long}、2万起")] == ["起", "起"]
    assert [q.unit for q in quantities("三、20起")] == ["", "起"]
    assert [q.unit for q in quantities("12,另有20起")] == ["", "起"]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("粮经饲种植结构为87:9:4", ["%", "%", "%"]),
        ("三次产业结构为7.9∶42.1∶50.6", ["%", "%", "%"]),
        ("三次产业结构为7.9:42.1:70.6", ["", "", ""]),
        ("粮经饲种植结构为87:9:6", ["", "", ""]),
        ("三次产业结构为7.9:42.1:90.0", ["%", "%", "%"]),
        ("业务结构为62.93:16.65:8.41:5.01", ["%", "%", "%", "%"]),
        ("用料比为1.5:1.2:1.3", ["", "", ""]),
        ("男女比例为51.2:48.8", ["", ""]),
        ("结束时间为20:35:45", ["", "", ""]),
    ],
)
def test_a_ratio_that_adds_to_100_is_in_per_cent(text: str, units: list[str]) -> None:
    found = [quantity for quantity in quantities(normalise(text)) if not quantity.is_chinese]
    assert [quantity.unit for quantity in found] == units
