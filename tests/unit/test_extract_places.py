"""Where a release and its figures hold; invented sentences about real places."""

import pytest

from lvliang_cli.core.extract.reading import read
from lvliang_cli.core.extract.record import Place
from lvliang_cli.core.extract.stage4_place.gazetteer import Division, gazetteer, named_places
from lvliang_cli.core.extract.stage4_place.given import given_place
from lvliang_cli.core.text.errors import UnknownName


def told(place: Place | None) -> str:
    return "-" if place is None else f"{place.name} {place.code or '?'}"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("吕梁市公安局上半年战果\n全市破案5起。", "吕梁市 141100"),
        ("民权县统计局\n全县常住人口5人。", "民权县 411421"),
        ("记者从运城市中级人民法院获悉,全市法院收案5件。", "运城市 140800"),
        ("新华社太原7月13日电 山西省公安厅破案5起。", "山西省 140000"),
        ("国家税务总局吕梁市税务局征税5元。", "吕梁市 141100"),
        ("公安部12日在北京通报,全国破案5起。", "全国 ?"),
        ("据31个省报告,新增病例5例。", "全国 ?"),
        ("全国铁路发送旅客5人次。", "全国 ?"),
        ("大理州公安局破案5起。", "大理白族自治州 532900"),
        ("内蒙古自治区公安厅破案5起。", "内蒙古自治区 150000"),
        ("香港海关检获5公斤毒品。", "香港特别行政区 810000"),
        ("广西南宁市公安局破案5起。", "南宁市 450100"),
        ("北京市朝阳区人民法院收案5件。", "朝阳区 110105"),
        ("朝阳区人民法院收案5件。", "朝阳区 ?"),
        ("朝阳区人民法院收案5件,居北京市前列。", "朝阳区 110105"),
        ("襄樊市公安局破案5起。", "襄樊市 420600"),
        ("崇文区检察院起诉5人。", "崇文区 110103"),
        ("全市破案5起。", "-"),
        ("昨日在太原召开会议,破案5起。", "-"),
        ("维护长治久安,破案5起。", "-"),
        ("中山路派出所抓获5人。", "-"),
        ("老城区改造,新城区新建5处。", "-"),
        ("破案5起。\n" + "吕梁市公安局抓获5人。", "-"),
    ],
)
def test_a_release_is_of_the_place_of_its_issuer(text: str, place: str) -> None:
    assert told(read(text).place) == place


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("吕梁市公安局破案50起。其中,离石区20起、汾阳市5起;全市抓获6人。",
         ["-", "离石区 141102", "汾阳市 141182", "-"]),
        ("吕梁市公安局破案5起;全省立案9起,占全国总数的7%。",
         ["-", "山西省 140000", "山西省 140000"]),
        ("国家卫健委通报,新增病例573例(湖北570例(武汉565例),河南3例),疑似132例。",
         ["-", "湖北省 420000", "武汉市 420100", "河南省 410000", "-"]),
        ("全国新增573例。\n湖北新增570例(武汉565例),治愈5例。累计6例。",
         ["-", "湖北省 420000", "武汉市 420100", "湖北省 420000", "湖北省 420000"]),
        ("香港95例(出院33例),澳门10例(死亡2例)。",
         ["香港特别行政区 810000"] * 2 + ["澳门特别行政区 820000"] * 2),
        ("吕梁市公安局破案5起。\n中心城区接警6起,其中甲分局2起。",
         ["-", "中心城区 ?", "中心城区 ?"]),
        ("全市破案5起,我市抓获6人。", ["全市 ?", "我市 ?"]),
        ("某市全市法院收案5件。", ["某市 ?"]),
        ("国家统计局:全国产值5元。\n2022年度,深圳市坪山区援助中心办理6宗。",
         ["-", "坪山区 440310"]),
        ("清河\n一、太原市情况\n破案5起。\n二、其他\n抓获6人。", ["太原市 140100", "-"]),
        ("太原市成绩\n破案5起。", ["-"]),
        ("北京市公安局破案5起,全市抓获6人。", ["-", "-"]),
        ("离石区公安局破案5起,全市破案6起,全县破案7起。", ["-", "吕梁市 141100", "-"]),
        ("内蒙古自治区公安厅:全区破案5起。", ["-"]),
        ("全国旅客5人次,主要来自广东省(3人次)、福建省(2人次)。", ["-", "-", "-"]),
        ("组织湖南、湖北等11个省份开展行动,侦破6起。", ["-", "-"]),
        ("山西省公安厅破案5起,与陕西省合作办案6起。", ["-", "-"]),
    ],
)  # fmt: skip
def test_a_figure_may_have_another_place(text: str, places: list[str]) -> None:
    assert [told(figure.place) for figure in read(text).figures] == places


def test_a_place_that_is_given_comes_first() -> None:
    reading = read("吕梁市公安局破案5起;全市抓获6人。", place=Place("太原市", "140100"))
    assert told(reading.place) == "太原市 140100"
    assert [told(figure.place) for figure in reading.figures] == ["吕梁市 141100", "-"]


def test_the_gazetteer_knows_codes_names_and_what_lies_in_what() -> None:
    book = gazetteer()
    assert book.known("140000") == book.known("山西") == Division("140000", "山西省")
    assert book.known("吉林") == Division("220000", "吉林省")
    assert book.known("朝阳区") is None
    assert book.known("恩施") == Division("422800", "恩施土家族苗族自治州")
    assert [book.by_code[code].level for code in ("140000", "141100", "141102")] == [
        "province",
        "city",
        "county",
    ]
    assert book.above("141102", "city") == Division("141100", "吕梁市")
    assert named_places("山西省吕梁市离石区城区")[-1].divisions == (Division("141102", "离石区"),)


@pytest.mark.parametrize(
    ("text", "place"),
    [("吕梁", "吕梁市 141100"), ("141100", "吕梁市 141100"), ("全国", "全国 ?"),
     ("襄樊市", "襄樊市 420600")],
)  # fmt: skip
def test_a_place_can_be_given_by_name_or_code(text: str, place: str) -> None:
    assert told(given_place(text)) == place


@pytest.mark.parametrize(
    ("text", "hint"),
    [("朝阳区", "110105"), ("吕粱市", "141100"), ("999999", "GB/T 2260")],
)
def test_a_name_of_no_place_or_of_several_is_refused(text: str, hint: str) -> None:
    with pytest.raises(UnknownName) as raised:
        given_place(text)
    assert raised.value.hint is not None
    assert hint in raised.value.hint.en
