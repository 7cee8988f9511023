"""Which figures belong together, and which only stand side by side; invented sentences."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvliang_cli.core.extract.reading import Reading, read
from lvliang_cli.core.extract.stage6_relations.names import core, likeness

ISSUED = date(2024, 1, 20)


def told(reading: Reading, *types: str) -> list[str]:
    """``change 37.5% from 80起 to 50起``, of `types` or of all."""

    def printed(index: int | None) -> str:
        return "" if index is None else reading.figures[index].as_written

    return [
        " ".join(
            [
                relation.type,
                *filter(None, [printed(relation.stated)]),
                *(
                    f"{a.role} {a.value if a.figure is None else printed(a.figure)}"
                    for a in relation.arguments
                ),
                *(["some"] if relation.complete is False else []),
                *(f"? {doubt}" for doubt in relation.doubts),
            ]
        )
        for relation in reading.relations
        if not types or relation.type in types
    ]


def links(text: str, *types: str) -> list[str]:
    return told(read(text, ISSUED), *types)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the number right before
        ("全区接警820起,同比上升2.5%。", ["change 2.5% to 820起"]),
        ("案件820件,按可比口径计算,同比上升2.5%。", ["change 2.5% to 820件"]),
        ("余额(M2)820亿元(含外币),同比上升2.5%。", ["change 2.5% to 820亿元"]),
        ("科室由40个减至29个,人员总数减少一半。", []),
        ("立案80起、破案50起,增幅均超过20%。", []),
        ("条目1474条,与2020年版相比净增加239条、修改167条,增幅达19.4%。",
         ["change 19.4% to 167条"]),
        ("比重由16.0%增至19.8%,年均提高近1个百分点。", []),
        ("新设503户,同比增长14.3%,远超疫情前同期水平(2019年一季度324户)。",
         ["change 14.3% to 503户"]),
        # with the number before, and the difference
        ("接警50起,较上周的80起减少30起,环比下降37.5%。",
         ["change 37.5% from 80起 to 50起 difference 30起"]),
        ("接警50起(去年同期80起),下降37.5%。", ["change 37.5% from 80起 to 50起"]),
        ("接警50起,比去年同期(80起)下降37.5%。", ["change 37.5% from 80起 to 50起"]),
        ("接警由80起降至50起,下降37.5%。", ["change 37.5% from 80起 to 50起"]),
        ("接警50起,上年同期80起,同比下降37.5%。", ["change 37.5% from 80起 to 50起"]),
        ("接警50起,同比下降37.5%,减少30起。", ["change 37.5% to 50起 difference 30起"]),
        ("接警50起,比上月减少8起,下降13.8%,比去年同期减少30起,下降37.5%。",
         ["change 13.8% to 50起 difference 8起", "change 37.5% to 50起 difference 30起"]),
        ("接警50起,同比减少30起。", ["change 30起 to 50起"]),
        ("2020年11月1日零时,人口7463人,与2010年第六次普查的7034人相比,增加429人,增长6.1%,年均增长0.6%。",
         ["change 6.1% from 7034人 to 7463人 difference 429人",
          "annual_growth 0.6% from 7034人 to 7463人 years 10"]),
        # lists
        ("立案320件、破案190件,同比分别上升6%和7%。", ["change 6% to 320件", "change 7% to 190件"]),
        ("批捕320件410人,同比分别上升6%、7%。", ["change 6% to 320件", "change 7% to 410人"]),
        ("甲类、乙类分别查处906起、480起,同比增加256.7%、33.3%。",
         ["change 256.7% to 906起", "change 33.3% to 480起"]),
        ("甲类、乙类立案分别增长6%、7%。", []),
        # told before how that changed
        ("在审案件3230件,同比上升10.84%,相当于1.73个月的工作量,同比下降5.98%。",
         ["change 10.84% to 3230件"]),
        # 3座: so many are named, and each has its own change
        ("车流量27万辆,甲桥、乙桥、丙桥3座大桥总流量15万辆,分别增长9.6%、11.7%、15.9%。", []),
        ("受理2件,办结30件,分别增长100%、20%。", ["change 100% to 2件", "change 20% to 30件"]),
        ("刑事案件立案572起;治安案件查处1784起。刑事立案、治安查处、报警分别上升6%、7%、8%。",
         ["change 6% to 572起", "change 7% to 1784起"]),
        ("减少4起、100人,下降5%。", []),
        ("事故50起、亡6人,同比减少4起、3人,下降7.4%、33.3%。",
         ["change 7.4% to 50起 difference 4起", "change 33.3% to 6人 difference 3人"]),
        ("8月网上销售24亿元,下跌9%;7月网上销售的修订估计,较去年同月上升1.6%。",
         ["change 9% to 24亿元"]),
        ("8月销售24亿元,下跌9%;销售数量上升1.6%。", ["change 9% to 24亿元"]),
        ("2020年11月1日零时,人口7463人,与上次普查的7034人相比,年均增长0.6%。", []),
        ("人口7463人,年均增长0.6%。", []),
        ("全市资产从不到70亿元增至90亿元,利润从19亿元增至26亿元,年均增速分别达到7%、8%。", []),
        ("人口7463人,与第六次人口普查的7034人相比,年均增长0.6%。",
         ["annual_growth 0.6% from 7034人 to 7463人 years 10 ? guessed-partner"]),
        ("接警50起,较上周下降5%,同比增加30起。", ["change 5% to 50起", "change 30起 to 50起"]),
        ("2023年接警50起,2022年80起,下降37.5%。", ["change 37.5% from 80起 to 50起"]),
        ("2023年接警50起(2022年80起),下降37.5%。", ["change 37.5% from 80起 to 50起"]),
        ("接警50起(2022年80起),下降37.5%。", ["change 37.5% to 50起"]),
        ("2021年3200件,2022年3800件,同比增长18.8%。", ["change 18.8% from 3200件 to 3800件"]),
        ("去年80起,今年50起,下降37.5%。", ["change 37.5% from 80起 to 50起"]),
        ("接警3500起(其中盗窃120起,下降5%)。", ["change 5% to 120起"]),
        ("接警3500起(比上周下降5%)。", ["change 5% to 3500起"]),
        ("接警3500起,处置30起(比上周下降5%)。", ["change 5% to 30起"]),
        ("2021年人口7463人,与2020年的7034人相比,年均增长6%。", []),
        ("今年50起,去年80起,下降37.5%。", ["change 37.5% from 80起 to 50起"]),
        # a subject of its own
        ("查处违章案件239起,结案187起。与去年同期相比,查处数下降5%,结案数下降17%。",
         ["change 5% to 239起", "change 17% to 187起"]),
        ("结案187起,未结20起。结案下降17%,未结上升5%。",
         ["change 17% to 187起", "change 5% to 20起"]),
        ("办结处罚案件328件,罚没款512.6万元,案件数增长31.2%,罚没款增长45.9%。",
         ["change 31.2% to 328件", "change 45.9% to 512.6万元"]),
        ("接警9000起,其中有效报警1500起,有效报警环比下降14.3%。", ["change 14.3% to 1500起"]),
        ("收案198件,结案18件;去年同期收案208件,结案36件。收案、结案分别下降4.8%、50%。",
         ["change 4.8% from 208件 to 198件", "change 50% from 36件 to 18件"]),
        ("破案80起,结案60起,结案率75%,上升6.7%。", []),
        ("破案80起。破案率上升6.7%。", []),
        ("登记598件,环比上季度566件增长5.65%,同比去年415件增长44.1%。",
         ["change 5.65% from 566件 to 598件", "change 44.1% from 415件 to 598件"]),
        ("产值达到137亿元,较“十三五”末的93亿元增加44亿元,增长47.3%。",
         ["change 47.3% from 93亿元 to 137亿元 difference 44亿元"]),
        # a list keeps to the sentence that it began with; a rise is no more than it comes to
        ("死亡46人。发生事故228起,造成46人死亡、236人受伤。与去年相比,事故数减少26起,死亡人数减少3人,受伤人数增加24人。",
         ["change 26起 to 228起", "change 3人 to 46人", "change 24人 to 236人"]),
        ("受伤236人,其中一次死亡3人以上的事故造成29人受伤。与去年相比,受伤人数增加124人。",
         ["change 124人 to 236人"]),
        # flows
        ("人民币贷款增加255亿元,同比少增206亿元。", ["change 206亿元 to 255亿元"]),
        # none
        ("受理41件50人,上升50%。", []),
        ("破案5起。同比上升6%。", []),
        ("破获积案12起,盗窃案件立案数同比下降20%、破案数同比上升10.21%。", []),
        ("破获盗窃案件12起,盗窃案件立案数同比下降20%、破案数同比上升20%。", ["change 20% to 12起"]),
        ("破案5起,满意度同比上升6%。", []),
        ("同比分别上升6%和7%。", []),
        ("破案5起。抓获4人,分别上升6%和7%。", []),
        ("破案5起,排名全省第一,同比上升6%。", []),
        ("上级法院受理的上访减少17.5%,受理案件14586件。", []),
        ("340家大企业增长1.4%。", []),
        # said in two ways, of a number that has no name of its own
        ("发生事故253起,损失456800元,与去年同期相比,起数减少80起,下降24.02%。",
         ["change 24.02% to 253起 difference 80起"]),
        ("登记货车242万辆,与去年同期相比,增加54.6万辆,增长29.12%;与2019年相比,增加67.4万辆,增长38.53%。",
         ["change 29.12% to 242万辆 difference 54.6万辆",
          "change 38.53% to 242万辆 difference 67.4万辆"]),
        # of its own part of the sentence; persons of persons; of a number that can have changed so
        ("全市事故80起,死亡25人。火灾事故9起,死亡3人,事故起数下降10%,死亡人数下降25%。",
         ["change 10% to 9起", "change 25% to 3人"]),
        ("各类安全事故5067起,死亡456人。其中死亡3人以上重大安全事故5起,企业安全事故1起。"
         "事故起数上升13.64%,死亡人数下降15.4%。",
         ["change 13.64% to 5067起", "change 15.4% to 456人"]),
    ],
)  # fmt: skip
def test_changes(text: str, expected: list[str]) -> None:
    assert links(text, "change", "annual_growth") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("破案率75%,比去年提高5个百分点。", ["points 5个百分点 to 75%"]),
        ("结案率88%,满意率96%,同比分别提高1.2个、2.3个百分点。",
         ["points 1.2个 to 88%", "points 2.3个百分点 to 96%"]),
        ("失业率由上月的4.4%降为4.2%,下降0.2个百分点。", ["points 0.2个百分点 from 4.4% to 4.2%"]),
        ("失业率由上月的4.4%降为4.2%,较上年同月上升0.1个百分点。", ["points 0.1个百分点 to 4.2%"]),
        ("产值增长12.7%,增速比上月高0.6个百分点。", ["points 0.6个百分点 to 12.7%"]),
        ("贷款余额160亿元,同比增长12.7%,增速分别比上月末和上年同期高0.6个和1个百分点。",
         ["points 0.6个 to 12.7%", "points 1个百分点 to 12.7%"]),
        ("男性369人,占49%,女性377人,占51%,男性比重提高2个百分点。",
         ["points 2个百分点 to 49%"]),
        ("破案75起,满意度提高5个百分点。", []),
    ],
)  # fmt: skip
def test_points(text: str, expected: list[str]) -> None:
    assert links(text, "points") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
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
    ],
)  # fmt: skip
def test_shares_that_add_to_a_hundred(text: str, expected: list[str]) -> None:
    assert links(text, "whole100") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("7月8日至7月14日受理诉求71184件,日均10169件。", ["rate 10169件 total 71184件 per 7"]),
        ("五年来,查处酒驾12.5万起,年均2.5万起。", ["rate 2.5万起 total 12.5万起 per 5"]),
        ("近三年查处酒驾12万起,年均查处4万起。", ["rate 4万起 total 12万起 per 3"]),
        ("2019年至2023年查处酒驾12.5万起,年均2.5万起。",
         ["rate 2.5万起 total 12.5万起 per 5"]),
        # of a year alone, of something else, of a stock, of other years
        ("2023年查处酒驾12.5万起,年均2.5万起。", []),
        ("查处酒驾12.5万起,年均2.5万起。", []),
        ("五年来,查处酒驾12.5万起,年均破案2.5万起。", []),
        ("五年来,机动车保有量12.5万辆,年均2.5万辆。", []),
        ("五年来,查处酒驾12.5万起,近三年年均2.5万起。", []),
        ("本周报警3410起(日均488起)。", ["rate 488起 total 3410起 per 7"]),
        ("共受理14586件,审结8887件。共有1200名法官,人均受理12.2件。",
         ["rate 12.2件 total 14586件 per 1200名"]),
        ("共有家庭户270637户,家庭户人口为707389人。平均每个家庭户的人口为2.61人。",
         ["rate 2.61人 total 707389人 per 270637户"]),
        ("拆借成交136.5万亿元,日均成交7.6万亿元。", []),
        ("人均可支配收入32560元。", []),
        ("受理145件。法官12名。\n\n\n\n人均受理12.2件。", []),
        ("法官12名,人均结案12.2件。", []),
        ("法官12名。人均结案12.2件。", []),
        ("受理145件。日均受理12件。", []),
        ("4月1日至4月30日受理2130件,日均100件。",
         ["rate 100件 total 2130件 per 30 ? working-days"]),
        ("日均处警30起。", []),
    ],
)  # fmt: skip
def test_rates(text: str, expected: list[str]) -> None:
    assert links(text, "rate") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("立案120起,是去年同期(40起)的3倍。", ["multiple 3倍 from 40起 to 120起"]),
        ("办理公证2.6万件,是去年的1.5倍。", ["multiple 1.5倍 to 2.6万件"]),
        ("办理案件1,250件,是上年500件的2.5倍。", ["multiple 2.5倍 from 500件 to 1,250件"]),
        ("办理案件1,250件,是2021年的500件的2.5倍。", ["multiple 2.5倍 from 500件 to 1,250件"]),
        ("办理案件1,250件,是上年500人的2.5倍。", []),
        ("办理案件1,250件,涉案50人,是上年500人的2.5倍。", ["multiple 2.5倍 from 500人 to 50人"]),
        ("是去年的1.5倍。", []),
        ("办理公证2.6万件,增速为全省的1.5倍。", []),
    ],
)
def test_multiples(text: str, expected: list[str]) -> None:
    assert links(text, "multiple") == expected


def test_names_are_compared_by_what_tells_them_apart() -> None:
    assert core("全国法院共受理各类案件") == core("受理案件数") == "受理"
    assert likeness("结案", "结案") == 3
    assert likeness("住宅火灾", "住宅因用电引发火灾") == 2
    assert likeness("结案", "未结案") == likeness("税收收入", "非税收入") == 0
    assert likeness("", "结案") == likeness("结", "结案") == 0
    assert likeness("上访受理情况", "受理") == 0


PIECES = st.sampled_from(
    [
        *(
            "其中",
            "占",
            "分别",
            "同比",
            "上升",
            "下降",
            "由",
            "至",
            "降至",
            "比去年同期",
            "的",
            "共",
        ),
        *("日均", "人均", "结案率", "合计", "男性", "女性", "案件", "受理", "结案", "未结", "增加"),
        *("5起", "12起", "30人", "4.5%", "7%", "1.2个百分点", "100件", "3亿元"),
        *("、", "，", "。", "；", "：", "(", ")", "和", "\n"),
    ]
)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_every_relation_points_into_the_text(text: str) -> None:
    reading = read(text, ISSUED)
    for relation in reading.relations:
        members = relation.members
        assert len(set(members)) == len(members) > 1
        assert max(members) < len(reading.figures)
        for start, end in relation.evidence:
            assert 0 <= start < end <= len(text)
        for index in members:
            figure = reading.figures[index]
            assert any(s <= figure.start and figure.end <= e for s, e in relation.evidence)


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


def test_a_change_is_not_of_what_stands_in_brackets_before_it() -> None:
    text = "立案90起(盗窃30起,诈骗20起),诈骗同比上升5%。"
    assert told(read(text, ISSUED), "change") == []
