"""Broken and unusual numbers: read right, or read with a doubt, never wrongly in silence."""

from decimal import Decimal

import pytest

from lvliang_cli.core.extract.reading import read


def values(sentence: str) -> list[tuple[str, object, str]]:
    return [(f.as_written, f.value, f.unit) for f in read(sentence).figures]


@pytest.mark.parametrize(
    ("sentence", "printed", "value"),
    [
        ("查处案件5\u200b67起。", "5\u200b67起", 567),
        ("查处案件5\u00ad67起。", "5\u00ad67起", 567),
        ("立案4 5 6 起。", "4 5 6 起", 456),
        ("贷款7. 5亿元。", "7. 5亿元", 750_000_000),
        ("受理举报45'678件。", "45'678件", 45_678),
        ("常住人口2345,6789人。", "2345,6789人", 23_456_789),
    ],
)
def test_broken_numbers_are_joined_and_doubted(sentence: str, printed: str, value: int) -> None:
    (figure,) = read(sentence).figures
    assert (figure.as_written, figure.value) == (printed, value)
    assert "broken-number" in figure.doubts or "\u00ad" in printed


def test_a_number_at_the_beginning_of_a_line_may_be_the_end_of_another() -> None:
    (figure,) = read("抓获嫌疑人12\n34名。").figures
    assert (figure.value, "broken-number" in figure.doubts) == (34, True)
    assert "broken-number" not in read("一、概况\n34名嫌疑人落网。").figures[0].doubts


@pytest.mark.parametrize(
    "print_", [".5%", "5..3%", "1_000元", "1\ufffd2元", "4·809元", "\x9b5元", "1\b2元"]
)
def test_what_is_read_behind_a_stray_mark_is_doubted(print_: str) -> None:
    (figure,) = read(f"全市财政收入增加{print_}。").figures
    assert "broken-number" in figure.doubts
    assert "broken-number" not in read("全市财政收入增加...5元。").figures[0].doubts


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("共检查2，345，678人次。", [("2，345，678人次", 2_345_678, "person-time")]),
        ("分别破案100，200，300起。", [("300起", 300, "case")]),
        ("发放5千2百万元。", [("5千2百万元", 52_000_000, "CNY")]),
        ("出栏3万零6百头。", [("3万零6百头", 30_600, "piece")]),
        ("就业1,234 万 5 千人。", [("1,234 万 5 千人", 12_345_000, "person")]),
        ("重症三四五例。", [("三四五例", 345, "case")]),
        ("接种约五五六点五万人次。", [("五五六点五万人次", 5_565_000, "person-time")]),
        ("就诊二十万五六七八人次。", [("二十万五六七八人次", 205_678, "person-time")]),
        ("出动一两百名警力。", []),
        ("不良率十万分之二。", [("十万分之二", Decimal("0.002"), "percent")]),
        ("四成五的商户。", [("四成五", 45, "percent")]),
        ("费率降0.2个千分点。", [("0.2个千分点", Decimal("-0.2"), "per-mille-point")]),
        ("发案率2.5‱。", [("2.5‱", Decimal("2.5"), "per-myriad")]),
        ("车速达60公里每小时。", [("60公里每小时", 60, "kilometre-per-hour")]),
        (
            "沪指报3210.5点,上午8点开会,提出3点要求。",
            [("3210.5点", Decimal("3210.5"), "index-point")],
        ),
        ("车速90km/h。", [("90km/h", 90, "kilometre-per-hour")]),
        ("发案率1.2起/万人。", [("1.2起/万人", Decimal("1.2"), "case")]),
        ("死亡率12.5/10万。", [("12.5/10万", Decimal("12.5"), "number")]),
        (
            "占地5km²,绿化2万m²。",
            [("5km²", 5, "square-kilometre"), ("2万m²", 20_000, "square-metre")],
        ),
        ("缴获毒品500g、煤炭20t。", [("500g", 500, "gram"), ("20t", 20, "tonne")]),
        ("5G用户增加。", []),
        ("重污染45天次。", [("45天次", 45, "case-time")]),
        ("噪声54.5分贝。", [("54.5分贝", Decimal("54.5"), "decibel")]),
        ("运输飞行71.6万小时。", [("71.6万小时", 716_000, "hour")]),
        ("发电2亿千瓦小时。", [("2亿千瓦小时", 200_000_000, "kilowatt-hour")]),
        ("缴获毒品两公斤半。", [("两公斤半", Decimal("2.5"), "kilogram")]),
        ("民警用时2个半小时找回老人。", [("2个半小时", Decimal("2.5"), "hour")]),
        (
            "旅途时间由9个多小时缩短为6个多小时。",
            [("9个多小时", 9, "hour"), ("6个多小时", 6, "hour")],
        ),
        ("正负1100千伏工程开工。", [("1100千伏", 1100, "kilovolt")]),
        ("查获三吨半年前走私的货物。", [("三吨", 3, "tonne")]),
        ("扣押手机45部。", [("45部", 45, "machine")]),
        ("咨询电话12345部门。", []),
        (
            "签注3.2万本,关注7家企业。",
            [("3.2万本", 32_000, "document"), ("7家", 7, "establishment")],
        ),
        ("数据见附注12。", []),
        ("拆除违建12栋。", [("12栋", 12, "piece")]),
        ("住在5栋3单元。", []),
        ("见表3、图2。", []),
        ("就业人员10万人事故死亡人数1.5人。", [("1.5人", Decimal("1.5"), "person")]),
        ("重点整治10万人聚集区。", [("10万人", 100_000, "person")]),
        ("气温零下8℃。", [("零下8℃", -8, "celsius")]),
    ],
)
def test_unusual_numbers(sentence: str, found: list[tuple[str, object, str]]) -> None:
    assert values(sentence) == found


def test_the_two_ends_of_a_range_have_their_own_signs() -> None:
    (cold,) = read("气温-6℃至9℃。").figures
    assert cold.readings == (-6, 9)
    (fallen,) = read("同比下降3%至5%。").figures
    assert fallen.readings == (-3, -5)


def test_two_thirds_are_about_66_67_per_cent() -> None:
    (figure,) = read("三分之二的村增收。").figures
    assert (figure.value, figure.qualifier) == (Decimal("66.67"), "about")
    assert read("四分之三的村增收。").figures[0].qualifier == "exact"


@pytest.mark.parametrize(
    ("sentence", "qualifier"),
    [
        ("票房破30亿元。", "over"),
        ("游客过40万人次。", "over"),
        ("侦破3万起案件。", "exact"),
        ("查处超过40起。", "over"),
        ("通过30家验收。", "exact"),
        ("投资约(含配套)2亿元。", "about"),
    ],
)
def test_hedges_that_are_other_words_elsewhere(sentence: str, qualifier: str) -> None:
    assert read(sentence).figures[0].qualifier == qualifier


def test_the_mark_of_an_item_is_no_part_of_its_name() -> None:
    figures = read("●批捕72人\n ■起诉65人").figures
    assert [(f.counted, f.start) for f in figures] == [("批捕", 3), ("起诉", 11)]


def test_a_rate_for_each_of_another_unit_is_a_rate() -> None:
    assert [f.kind for f in read("发案率1.2起/万人,车速90km/h。").figures] == ["rate", "rate"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("立案2\\,345起。", [("2\\,345起", 2345, "case")]),
        ("拨付总额(万元)25.50", [("25.50", 255_000, "CNY")]),
        ("没收香烟(条)1300,罚款3万元。", [("1300", 1300, "entry"), ("3万元", 30_000, "CNY")]),
        ("赃物(件)一五〇", []),
        ("甲项(甲乙)1300", []),
        ("缴获冰毒三两,查获黄酒二十斤。", [("三两", 3, "liang"), ("二十斤", 20, "jin")]),
        ("新增负荷十千瓦。", [("十千瓦", 10, "kilowatt")]),
        ("一两的酒。", []),
        (
            "性别比(以女性为100)由2010年的103.21下降为101.5。",
            [("103.21", Decimal("103.21"), "number"), ("101.5", Decimal("101.5"), "number")],
        ),
        (
            "平均受教育年限\n由8.1年提高至9.2年。",
            [("8.1年", Decimal("8.1"), "year"), ("9.2年", Decimal("9.2"), "year")],
        ),
    ],
)
def test_units_before_the_number_and_numbers_without_one(
    sentence: str, expected: list[tuple[str, object, str]]
) -> None:
    assert values(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "printed", "value"),
    [("全镇人口14万3。", "14万3", 143_000), ("投入2千6,修路。", "2千6", 2_600)],
)
def test_a_short_form_is_read_and_doubted(sentence: str, printed: str, value: int) -> None:
    (figure,) = read(sentence).figures
    assert (figure.as_written, figure.value) == (printed, value)
    assert "ambiguous" in figure.doubts


def test_a_direction_at_the_end_of_the_line_before() -> None:
    (figure,) = read("标题\n全市发案同比下降\n8.5%。\n").figures
    assert (figure.value, figure.kind) == (Decimal("-8.5"), "change")
