"""The lexer: plain characters, measure words, quantities, hedges and shields."""

from decimal import Decimal

import pytest

from lvliang_cli.core.extract.patterns import pattern
from lvliang_cli.core.extract.stage1_numbers.measures import NUMBER, measure_at, measure_of
from lvliang_cli.core.extract.stage1_numbers.normalise import normalise
from lvliang_cli.core.extract.stage1_numbers.quantities import quantities
from lvliang_cli.core.extract.stage1_numbers.quantity import Quantity
from lvliang_cli.core.extract.stage1_numbers.shields import shields_of


def only(text: str) -> Quantity:
    (found,) = quantities(normalise(text))
    return found


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("１２００余人次", "1200余人次"),
        ("４，５６５件", "4,565件"),
        ("共１２，３４５６件", "共12，3456件"),
        ("98.7％ 5．5﹪", "98.7% 5.5%"),
        ("第ー起", "第一起"),
        ("メーカー", "メーカー"),
        ("萬億個餘兩", "万亿个余两"),
        ("2O2O年 1l5起", "2020年 115起"),
        ("O型血 10kg", "O型血 10kg"),
        ("①㎏½", "①㎏½"),
        ("a\u3000b\u00a0c\td", "a b c d"),
        ("a\u2028b\x0bc", "a\nb\nc"),
        ("⼀⼗", "一十"),
        ("5圆 三百万圓 5万亿圆 100日圆", "5元 三百万元 5万亿元 100日元"),
        ("团圆行动 日圆", "团圆行动 日圆"),
        ("“引号”、,，。", "“引号”、,，。"),
    ],
)
def test_a_character_becomes_one_plain_character(text: str, plain: str) -> None:
    assert normalise(text) == plain
    assert len(plain) == len(text)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("起案件", "起"),
        ("起诉", None),
        ("人次", "人次"),
        ("人民币", "人民币"),
        ("家庭", None),
        ("个百分点", "个百分点"),
        ("个体户", None),
        ("支队伍", "支"),
        ("支队", None),
        ("辆(艘)次", "辆(艘)次"),
        ("架(艘、列、辆)次", "架(艘、列、辆)次"),
        ("本(枚)", "本(枚)"),
        ("起(含旧存)", "起"),
        ("元/吨", "元/吨"),
        ("微克/立方米", "微克/立方米"),
        ("元/位置", "元"),
        ("kg。", "kg"),
        ("kgs", None),
        ("天津", None),
        ("", None),
    ],
)
def test_a_measure_word_is_told_from_a_word_that_begins_like_it(
    text: str, unit: str | None
) -> None:
    found = measure_at(text, 0)
    assert found == (None if unit is None else (unit, len(unit)))


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
        ("七成", "七成", "70", 0, "%"),
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


@pytest.mark.parametrize(
    ("text", "qualifier", "hedge"),
    [
        ("46万余人", "more_than", "余"),
        ("1200 余人", "more_than", "余"),
        ("300元多,", "more_than", "多"),
        ("300元多彩", "exact", ""),
        ("百分之十几", "more_than", "几"),
        ("近5万名", "nearly", "近"),
        ("最近5万名", "exact", ""),
        ("预约300人", "exact", ""),
        ("约300人", "about", "约"),
        ("超过了80%", "over", "超过"),
        ("不足10%", "less_than", "不足"),
        ("98%以上", "at_least", "以上"),
        ("300人左右", "about", "左右"),
        ("至少有10次", "at_least", "至少"),
        ("最多20人", "at_most", "最多"),
        ("最多达20人", "exact", ""),
        ("568起", "exact", ""),
    ],
)
def test_a_hedge_is_found_on_either_side(text: str, qualifier: str, hedge: str) -> None:
    found = only(text)
    assert (found.qualifier, found.hedge) == (qualifier, hedge)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("3至5人", 3, 5),
        ("20-100个", 20, 100),
        ("1万(含)-5万元", 10_000, 50_000),
        ("1万元--5万元", 10_000, 50_000),
        ("两到三万港元", 20_000, 30_000),
        ("一千到两千万元", 10_000_000, 20_000_000),
        ("8500到3万元", 8_500, 30_000),
        ("三五百人", 300, 500),
        ("5-20%", 5, 20),
    ],
)
def test_a_range_has_both_ends(text: str, low: int, high: int) -> None:
    found = only(text)
    assert (found.value, found.upper) == (low, high)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("5起至3起", [5, 3]),
        ("5人到3起", [5, 3]),
        ("5起到场", [5]),
        ("12至", [12]),
        ("从3到各5人", [3, 5]),
        ("5余人至6人", [5, 6]),
        ("3万到五", [30_000, 5]),
    ],
)
def test_what_is_no_range_stays_apart(text: str, values: list[int]) -> None:
    found = quantities(text)
    assert [quantity.value for quantity in found] == values
    assert {quantity.upper for quantity in found} == {None}


def test_a_bracketed_ending_gives_two_readings() -> None:
    assert only("160(5)天").readings == (160, 165)
    assert only("160(160)天").readings == ()
    assert only("160(第)天").unit == "天"
    assert [q.value for q in quantities("5(160)天")] == [5, 160]
    assert [q.value for q in quantities("1.5(5)天")] == [Decimal("1.5"), 5]
    assert [q.unit for q in quantities("160(5)")] == ["", ""]


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


def test_vague_numbers_are_marked() -> None:
    for text in ("数百名", "几十万元", "三五百块", "一两百名", "七八个"):
        assert only(text).is_vague, text
    assert [q.value for q in quantities("占总数百分之五")] == [5]
    assert [q.unit for q in quantities("零分之三")] == ["", ""]
    assert [q.value for q in quantities("第七八条")] == [7, 8]


def test_odd_forms_are_no_numbers() -> None:
    assert [q.value for q in quantities("百分之")] == [100]
    assert [q.value for q in quantities("百分之多")] == [100]
    assert all(q.value for q in quantities("数千万万万"))
    assert quantities("几") == []
    assert [q.value for q in quantities("1" * 70 + "起5起")] == [5]
    assert [q.unit for q in quantities("1200 多彩")] == [""]
    assert [q.value for q in quantities("三四百百人")] == [3, 400, 100]
    assert [q.value for q in quantities("5元两三角")] == [5, 2]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2022年08月05日", "date"),
        ("7月18日至27日", "date"),
        ("1至5月份", "date"),
        ("2019-2021年", "date"),
        ("2020-07-13", "date"),
        ("15:40", "time"),
        ("20时30分", "time"),
        ("前三季度", "period"),
        ("6.0:24.5", "ratio"),
        ("140302197706220124", "identifier"),
        ("晋J12345", "identifier"),
        ("5G基站", "identifier"),
        ("拨打96110", "telephone"),
        ("0358-8221234", "telephone"),
        ("晋公通字〔2020〕12号", "document-number"),
        ("战果[12]", "footnote"),
        ("6、破案", "item-number"),
        ("(三)提高", "item-number"),
        ("一是加强", "item-number"),
        ("K123+500米处", "place"),
        ("“6·10”", "name"),
        ("《2021年第3号公告》", "title"),
        ("“三零”", "quoted-name"),
        ("https://a.example/30%25", "address-of-page"),
    ],
)
def test_shields_say_what_holds_the_numeral(text: str, reason: str) -> None:
    assert reason in {shield.reason for shield in shields_of(text).all}


def test_a_shield_is_found_by_any_of_its_characters() -> None:
    shields = shields_of("在2022年08月05日和“三零”")
    found = shields.over(5, 6)
    assert found is not None
    assert found.reason == "date"
    assert shields.over(0, 1) is None
    assert shields_of("").over(0, 1) is None


def test_a_pattern_is_compiled_when_it_is_used() -> None:
    lazy = pattern("a(b)")
    assert "search" not in vars(lazy)
    found = lazy.search("xab")
    assert found is not None
    assert found[1] == "b"
    assert "search" in vars(lazy)
    with pytest.raises(AttributeError):
        _ = lazy.groups
