"""Shares with their part and their whole; invented sentences."""

import pytest

from .test_relations import links


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # two shares of three counts; the part that the whole is named by
        ("火灾14起,其中5起甲类和1起乙类、2起丙类,分别占67%、40%。", []),
        ("火灾亡8人、伤9人,占亡人数的40%。", ["share 40% part 8人"]),
        ("全市立案3120起,其中甲县312起,占该县的18.4%。", ["share 18.4% part 312起"]),
        ("1—10月接访3120批,其中甲县312批,占10月的18.4%。", ["share 18.4% part 312批"]),
        # the total of the list
        ("受理诉求2844件,其中咨询1246件,占43.8%。", ["share 43.8% part 1246件 whole 2844件"]),
        ("收案3211件。其中,基层收案2719件,占84.7%;中级收案438件,占13.7%。",
         ["share 84.7% part 2719件 whole 3211件", "share 13.7% part 438件 whole 3211件"]),
        # printed beside it
        ("盗窃50起,占总数80起的62.5%。", ["share 62.5% part 50起 whole 80起"]),
        # shares that fit what was sorted, and not what was received
        ("受理诉求284件。其中,咨询类90件,占60%;求助类60件,占40%。",
         ["share 60% part 90件", "share 40% part 60件"]),
        # exports are a part of trade and another thing; of two totals of one name the one that fits
        ("进出口278亿元,其中出口171亿元,占出口总值的51.4%。", ["share 51.4% part 171亿元"]),
        ("出口333亿元。一般贸易进出口394亿元,其中出口195亿元。机电产品出口194亿元,占出口总值的58.3%。",
         ["share 58.3% part 194亿元 whole 333亿元"]),
        # of two numbers of like names the one that fits
        ("发生较大交通事故12起。发生简易交通事故152起。客车肇事6起,占事故总数的50%。",
         ["share 50% part 6起 whole 12起"]),
        ("旅客210万人次,占入境旅客总数(280万人次)的75%。",
         ["share 75% part 210万人次 whole 280万人次"]),
        # by its name
        ("机动车保有量417万辆,驾驶人502万人。汽车保有量319万辆,占机动车总量的76.5%。",
         ["share 76.5% part 319万辆 whole 417万辆"]),
        ("税收收入86.2亿元,占一般公共预算收入的71.3%。一般公共预算收入120.9亿元。",
         ["share 71.3% part 86.2亿元 whole 120.9亿元"]),
        ("全市火灾363起。今年以来的25起亡人火灾中,有18起在夜间,占总数的72%。住宅火灾168起,占火灾总量的46.3%。",
         ["share 72% part 18起 whole 25起", "share 46.3% part 168起 whole 363起"]),
        # by the numbers, where the words allow several
        ("共接警80起。盗窃50起、诈骗20起、其他10起,分别占62.5%、25.0%、12.5%。",
         ["share 62.5% part 50起 whole 80起", "share 25.0% part 20起 whole 80起",
          "share 12.5% part 10起 whole 80起"]),
        ("人口7463人,60岁以上1421人,占19.04%,其中65岁以上1041人,占13.95%。",
         ["share 19.04% part 1421人 whole 7463人", "share 13.95% part 1041人 whole 7463人"]),
        # a rate of two numbers that it names
        ("受理案件1458件,结案888件,结案率60.9%。", ["share 60.9% part 888件 whole 1458件"]),
        ("发现隐患3450处,已整改3312处,整改率96%。", ["share 96% part 3312处 whole 3450处"]),
        ("结案888件,结案率60.9%。", []),
        # the whole is not printed
        ("城区火灾4000起、亡210人,分别占火灾总数和亡人总数的35.2%、71.3%。",
         ["share 35.2% part 4000起", "share 71.3% part 210人"]),
        ("查验1.68亿人次,是2019年同期的48.8%。", ["share 48.8% part 1.68亿人次"]),
        ("游客120万人次,收入8亿元,恢复至2019年同期的90%和85%。",
         ["share 90% part 120万人次", "share 85% part 8亿元"]),
        # more than all of it is no share, unless the word is 占 and no plan is named
        ("游客120万人次,是2019年同期的148.8%。支出6亿元,占预算数的106.5%。", []),
        ("支出6亿元,占预算数5亿元的120%。", ["rate 120% total 6亿元 per 5亿元"]),
        ("出口6亿元,占总额的106.5%。", ["share 106.5% part 6亿元"]),
        ("有18起过火面积在15平方米以下,占总数的72%。", ["share 72% part 18起"]),
        # none
        ("食品1200件,服装800件,家电500件,共占投诉总量的62.5%。", []),
        ("病例以65岁以上长者(占60%)为多,其中97例死亡。", []),
        ("居住支出占23%。", []),
        ("诉求0件,其中咨询5件,占62.5%。", ["share 62.5% part 5件 whole 0件"]),
        ("完成80起的62.5%。", []),
        ("接警80起,处置50起(占62.5%)。", ["share 62.5% part 50起 whole 80起"]),
        ("接警80起(占30%)。", ["share 30% part 80起"]),
        ("接警(占30%)80起。", []),
        ("盗窃类接警80起,盗窃类接警占比30%。", ["share 30% part 80起"]),
        ("接警80起。\n盗窃类占比30%。", []),
        ("诉求80件,其中咨询50件,占40%。", ["share 40% part 50件 whole 80件"]),
        ("诉求80件,其中咨询50件,占62.5%,其中电话20件,占70%。",
         ["share 62.5% part 50件 whole 80件",
          "share 70% part 20件 whole 50件 ? guessed-partner"]),
        ("生产总值1862亿元。其中,第一产业142亿元,第二产业797亿元,第三产业923亿元。"
         "三次产业占生产总值的比重分别为7.6%、42.8%和49.6%。",
         ["share 7.6% part 142亿元 whole 1862亿元", "share 42.8% part 797亿元 whole 1862亿元",
          "share 49.6% part 923亿元 whole 1862亿元"]),
        ("生产总值1862亿元。其中,第一产业142亿元,第二产业797亿元,第三产业923亿元。"
         "前两次产业占生产总值的比重分别为7.6%、42.8%。", []),
        ("全市接警80起。\n盗窃50起,占62.5%。", ["share 62.5% part 50起"]),
        ("接警80起,处警70起。盗窃50起,占62.5%。", ["share 62.5% part 50起 whole 80起"]),
        ("破案5起,抓获6人,占9%、8%、7%。", []),
        ("查处案件120件占比35%。", ["share 35% part 120件"]),
        ("引进项目793个,其中12条产业链项目占比达84.4%。", []),  # of the projects of twelve
        # a digit of the whole or the part is wrong
        ("各地移动用户总数达97.08亿户,其中5G用户6.51亿户,占移动用户的38.1%。",
         ["share 38.1% part 6.51亿户 whole 97.08亿户 ? guessed-partner"]),
        ("各地移动用户总数达97.08亿户,其中5G用户6.51亿户,占移动用户的38%。",
         ["share 38% part 6.51亿户"]),
        ("投诉18461件。质量3050件,占29.16%;售后1747件,占16.70%。",
         ["share 29.16% part 3050件 whole 18461件 ? guessed-partner",
          "share 16.70% part 1747件 whole 18461件 ? guessed-partner"]),
        ("投诉18461件。质量3050件,占29.16%;售后1747件,占56.70%。",
         ["share 29.16% part 3050件", "share 56.70% part 1747件"]),
        ("案件126起,其中诈骗52起,占41.3%;涉案金额2623万元,诈骗占63.2%。",
         ["share 41.3% part 52起 whole 126起"]),
        ("男性126人,其中本科52人,占41.3%;女性98人,本科占35.7%。",
         ["share 41.3% part 52人 whole 126人"]),
        ("6月126起,其中诈骗52起,占41.3%;5月诈骗占38.2%。",
         ["share 41.3% part 52起 whole 126起"]),
        ("新建260公里,改造46公里,分别为年计划250公里和56公里的104.0%和82.1%。", []),
        ("我市126起中诈骗52起,占41.3%;全国占36.1%。",
         ["share 41.3% part 52起 whole 126起"]),
    ],
)  # fmt: skip
def test_shares(text: str, expected: list[str]) -> None:
    assert links(text, "share", "rate") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("男性占60%,女性占40%。", ["whole100 share 60% share 40%"]),
        ("甲占60%,乙占30%。", []),
        ("甲占60%,盗窃50起,占40%。", []),
        ("0-30秒签收占指令的98.9%;30-60秒签收占指令的0.8%;60秒以上签收占指令的0.4%。",
         ["whole100 share 98.9% share 0.8% share 0.4%"]),
        ("案件100件,其中优秀14件,占14%;良好20件,占20%;合格66件,占65%。",
         ["whole100 share 14% share 20% share 65%"]),
        # all of it by its words, though the shares do not add up
        ("0—14岁占17.2%,15—59岁占63.9%,60岁及以上占19.9%。",
         ["whole100 share 17.2% share 63.9% share 19.9%"]),
        ("1小时以内办结占40%;1至3小时办结占35%;3小时以上办结占30%。",
         ["whole100 share 40% share 35% share 30%"]),
        ("男性占48%,女性占54%。", ["whole100 share 48% share 54%"]),
        ("线上占30%,窗口占20%,邮寄占10%,其他占45%。",
         ["whole100 share 30% share 20% share 10% share 45%"]),
        # what 其中 and brackets tell is no part of it
        ("0—14岁占17.2%;15—59岁占63.9%;60岁及以上占19.9%,其中65岁及以上占13.6%。",
         ["whole100 share 17.2% share 63.9% share 19.9%"]),
        ("0—14岁占17.2%,15—59岁占63.9%(其中女性占30%),60岁及以上占19.9%。",
         ["whole100 share 17.2% share 63.9% share 19.9%"]),
        ("线上占30%,其中小程序占18%,窗口占20%,邮寄占10%,其他占40%。",
         ["whole100 share 30% share 20% share 10% share 40%"]),
        # headings and semicolons end it
        ("从性别看,男性占48%,女性占54%;从年龄看,40岁以下占70%,41岁以上占30%。",
         ["whole100 share 48% share 54%", "whole100 share 70% share 30%"]),
        ("受理量中,线上占60%,窗口占10%;办结量中,线上占45%,其他占55%。",
         ["whole100 share 45% share 55%"]),
        ("受理量中,线上占30%,办结量中,线上占45%,其他占55%。", []),
    ],
)  # fmt: skip
def test_shares_that_add_to_a_hundred(text: str, expected: list[str]) -> None:
    assert links(text, "whole100") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("盗窃占60%、15%。", []),
        ("盗窃60起,损失90万元,起数占50%。", ["share 50% part 60起"]),
        ("警情90起,其中盗窃警情60起(含入室盗窃20起,占33.3%)。",
         ["share 33.3% part 20起 whole 60起"]),
        ("警情90起,其中盗窃警情60起,其中入室盗窃20起,占警情总数的22.2%。",
         ["share 22.2% part 20起 whole 90起"]),
    ],
)  # fmt: skip
def test_a_share_is_of_the_number_that_its_words_and_brackets_give(
    text: str, expected: list[str]
) -> None:
    assert links(text, "share", "rate") == expected


def test_bare_shares_in_brackets_behind_the_parts_of_a_list_add_to_a_hundred() -> None:
    assert links("立案80起:盗窃50起(62.5%),抢劫30起(37.5%)。", "whole100") == [
        "whole100 share 62.5% share 37.5%"
    ]
    assert links("盗窃类(62.5%)、抢劫类(37.5%)。") == []


def test_of_a_list_of_very_many_shares_none_is_linked() -> None:
    assert links("盗窃80件,占" + "、".join(["1%"] * 60) + "。") == []
