"""Which figures belong together, and which only stand side by side; invented sentences."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvliang_cli.core.extract.reading import Reading, read

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
        # rows of numbers before and after
        ("立案353起,同比上升5.1%;破案145起,同比下降5.8%。上年同期分别为336起、154起。",
         ["change 5.1% to 353起", "change 5.8% from 154起 to 145起"]),
        ("受理120件、办结80件,上年分别为100件、90件,分别增长20%、下降11.1%。",
         ["change 20% from 100件 to 120件", "change 11.1% from 90件 to 80件"]),
        # two bases
        ("立案120起,较上月(100起)上升20%,较去年同期(150起)下降20%。",
         ["change 20% from 100起 to 120起", "change 20% from 150起 to 120起"]),
        ("均温13.6℃,比常年(12.4℃)高1.2℃,比上年(14.3℃)低0.7℃。",
         ["change 0.7℃ from 14.3℃ to 13.6℃"]),
        ("报名120人,比上月(100人)多20人,比上年(150人)少30人。",
         ["change 20人 from 100人 to 120人", "change 30人 from 150人 to 120人"]),
        ("蓄水840万吨,较去年同期增加140万吨,增加20%,较常年同期增加40万吨,增加5%。",
         ["change 20% to 840万吨 difference 140万吨", "change 5% to 840万吨 difference 40万吨"]),
        ("立案120起,比上月的100起增加20起,比去年同期减少30起,下降20%。",
         ["change 20起 from 100起 to 120起", "change 20% to 120起 difference 30起"]),
        ("三年分别受理299件、327件、357件,三年共受理983件,同比分别上升9.4%、9.2%。", []),
        # the whole after its parts, the stock after its flows
        ("招生1200人,其中博士100人、硕士1100人,比上年增加200人,增长20%。",
         ["change 20% to 1200人 difference 200人"]),
        ("高校126所,其中本科61所、高职65所,比上年的123所增加3所。",
         ["change 3所 from 123所 to 126所"]),
        ("抓获84人,其中主犯5人,比上月的80人多4人。", ["change 4人 from 80人 to 84人"]),
        ("抓获84人,其中主犯5人,比上月的4人多2人。", ["change 2人 from 4人 to 5人"]),
        ("在校生8400人,其中住校生5100人,是上年4200人的2倍。",
         ["multiple 2倍 from 4200人 to 8400人"]),
        ("建成126座,其中快充61座,为任务200座的63%。", ["share 63% part 126座 whole 200座"]),
        ("受理12.6万件,办结12.1万件,其中按期办结11.9万件,办结率96.0%。",
         ["share 96.0% part 12.1万件 whole 12.6万件"]),
        ("受理12.6万件,办结12.1万件,其中按期办结11.9万件,办结率91.0%。",
         ["share 91.0% part 11.9万件 whole 12.6万件 ? guessed-partner"]),
        ("刑事120件,民事180件,总量比上年增加50件,增长20%。", []),
        ("注销108户,净增759户,比上年末增长25.9%。", []),
        ("注销283户,净增520户,年初为472户。", []),
        # of another base, of some of the time or the days, of a mean
        ("10月立案238起,环比上升10.2%,去年同期为250起。", ["change 10.2% to 238起"]),
        ("签约450套,较2019年同期增长10.6%,上年同月为434套。", ["change 10.6% to 450套"]),
        ("1至10月立案238起,10月份同比下降6.1%。", []),
        ("三年共受理1916件;2024年较2023年下降6.11%。", []),
        ("资源量83亿粒,是2020年的6.2倍。", ["multiple 6.2倍 to 83亿粒"]),
        ("2018年共开行300列,同比增长72%。", ["change 72% to 300列"]),
        ("受理1916件,日均受理量比上年下降6.11%。", []),
        ("日均60起,比11月日均的52起上升15.9%,共1205起。", ["change 15.9% from 52起 to 60起"]),
        ("平均每户2.61人,比2010年普查的3.32人减少0.71人。",
         ["change 0.71人 from 3.32人 to 2.61人"]),
        ("人均收入由7001元上升到17079元,增长1.4倍。", ["change 1.4倍 from 7001元 to 17079元"]),
        ("一周发案1204起,工作日日均180起,周末日均152起。", []),
        ("“十四五”前四年累计10210件,年均2553件。", []),
        # two counts side by side in both weeks, shares of several together
        ("商铺,成交103套/6075.94㎡,分别占全市的22.15%和15.89%;上周成交93套/5489.8㎡,均价5万元;"
         "成交套数上升10.75%。",
         ["share 22.15% part 103套", "share 15.89% part 6075.94㎡",
          "change 10.75% from 93套 to 103套"]),
        ("甲州火灾120起,乙市80起,丙市40起,三地占全省440起的54.5%。", []),
        # opposites that are of different things, or not all there are
        ("男性吸烟占46.2%,女性占12.3%。", []),
        ("农村火灾占51.2%,城市火灾占46.0%,其余发生在景区。", []),
        ("农村火灾占51.2%,城市火灾占46%。", []),
        ("“十四五”前四年,累计立案10210件,年均2553件。", []),
        ("受伤35人,其中男性20人、女性14人(1人未登记)。", []),
        # of a whole that stands right before, or of none that is printed
        ("外贸总额100亿元,其中出口55亿元;机电产品出口36亿元,占出口总值的65.5%。",
         ["share 65.5% part 36亿元 whole 55亿元"]),
        ("东区100起、西区120起,占全市总数500起的44%。", []),
        ("完成投资15亿元,累计完成60亿元,占总投资的60%。", []),
        ("授权量276件,比上年的92件增长2倍;发明80件,是上年的2倍。",
         ["change 2倍 from 92件 to 276件", "multiple 2倍 to 80件"]),
        # several times told one after the other, and then what they make
        ("10月签约200套,9月为250套,去年10月为160套,环比下降20%、同比增长25%。",
         ["change 20% from 250套 to 200套", "change 25% from 160套 to 200套"]),
        ("6月末余额66亿元,5月末为60亿元,年初为50亿元;比上月增加6亿元,比年初增加16亿元。",
         ["change 6亿元 from 60亿元 to 66亿元", "change 16亿元 from 50亿元 to 66亿元"]),
        ("本周送客120人,前一周为100人,去年同期为150人,较前一周增长20%,较去年同期下降20%。",
         ["change 20% from 100人 to 120人", "change 20% from 150人 to 120人"]),
        ("10月底1200户,9月底1000户,年初960户,比9月底增加200户,比年初增加240户,分别增长20%和25%。",
         ["change 200户 from 1000户 to 1200户",
          "change 20% from 1000户 to 1200户", "change 25% from 960户 to 1200户"]),
        ("来信120件、来访90批,上年分别为100件、100批,分别增长20%、下降10%。",
         ["change 20% from 100件 to 120件", "change 10% from 100批 to 90批"]),
        ("民事90件、刑事120件,上年同期分别是100件、100件,增幅分别为-10%、20%。",
         ["change -10% from 100件 to 90件", "change 20% from 100件 to 120件"]),
        ("存款90亿元、贷款50亿元,分别比年初增加3亿元和2亿元,同比分别增长5%和8%。",
         ["change 3亿元 to 90亿元", "change 2亿元 to 50亿元",
          "change 5% to 90亿元", "change 8% to 50亿元"]),
        ("2021年至2023年三年合计300件,2023年比2021年增长18.4%。", []),
        ("东街发案70起。西街受理投诉320起,发案数下降10.5%。", []),
        # a share of one part of two wholes, of several parts, of a mean, of what it passes
        ("同意60票,弃权4票,同意票占到会户数的75%、占全体的60%。", []),
        ("甲县100件、乙县200件、丙县150件,三县加起来占全市总数900件的50.0%。", []),
        ("普速80列;高铁站日均送客1200人次,占全部的60%。", []),
        ("利润100万元,分红120万元,占利润的120%。", []),
        # of its own thing, time and unit, and of all of a row only where it is said
        ("没收野味66公斤,其中甲类40公斤、乙类26公斤,比上年的33公斤增长1倍。",
         ["change 1倍 from 33公斤 to 66公斤"]),
        ("5月8日、9日、10日分别接诊31人、62人、93人,比上周同日分别下降3.1%、增长8.8%、增长5.7%。",
         ["change 3.1% to 31人", "change 5.7% to 93人"]),
        ("补贴金额7.5亿元,到账7.2亿元,到账率96.0%;上年补贴金额6亿元,到账5.4亿元,到账率90.0%。",
         ["share 96.0% part 7.2亿元 whole 7.5亿元"]),
        ("受理90件,办结85件,办结率94.4%,去年受理80件,办结76件,办结率95.0%。",
         ["share 94.4% part 85件 whole 90件", "share 95.0% part 76件 whole 80件"]),
        ("东岸溺水31起,西岸溺水44起,全县溺水同比增长8.4%。", []),
        ("噪音投诉88件,扬尘31件,总量同比增长8.4%。", []),
        ("投诉88件,其中噪音31件,增长4.0%;从户数看,噪音增长63.3%。", ["change 4.0% to 31件"]),
        ("目标50户,完成48户,差2户,同比下降6.7%。", ["change 6.7% to 48户"]),
        ("查处31起,其中最多的一天查处9起,同比增长12.5%。", []),
        ("溺亡6人,溺水率0.31,比上年的0.35下降11.4%。", []),
        ("本周噪音31件,占41.3%,上周为26件,占35.1%。", ["share 41.3% part 31件"]),
        ("应缴12.6亿元,缴库12.1亿元,其中网上缴库11.9亿元,缴库率96.0%。",
         ["share 96.0% part 12.1亿元 whole 12.6亿元"]),
        ("到货8.4亿元,其中木材5.1亿元,占全省42亿元的两成。",
         ["share 两成 part 8.4亿元 whole 42亿元"]),
        # which is the earlier is told by both times, and each change has its own base
        ("“十三五”末为620所,2023年为810所,增加190所。", []),
        ("2023年420起,比2022年上升5.0%;2022年400起,比2021年减少20.1%。",
         ["change 20.1% to 400起", "change 5.0% to 420起"]),
        ("今年420起,去年为400起,比前年减少20.1%。", []),
        ("2023年10月420起,2022年9月380起,环比增加30起。", ["change 30起 to 420起"]),
        ("10月420起,9月380起,环比增加40起。", ["change 40起 from 380起 to 420起"]),
        ("9月末420户,6月末380户,比上月末增加10户。", ["change 10户 to 420户"]),
        ("9月末420户,上年末380户,同比减少10户。", ["change 10户 to 420户"]),
        ("2023年一季度420户,2022年一季度380户,比2022年四季度减少10户。", ["change 10户 to 420户"]),
        ("今年10月优良率为79.4%,去年10月为43.6%,9月为21.9%,环比、同比分别高57.5个百分点、高35.8个百分点。",
         []),
        ("今年一季度建校1所。“十三五”末为862所,2023年为838所,减少24所,今年计划再建8所。", []),
        ("立案848起,比五年前上升2.7%,比十年前增加127起。",
         ["change 2.7% to 848起", "change 127起 to 848起"]),
        ("上半年428件,比去年下半年下降24.8%、较上年同期减少213件。",
         ["change 24.8% to 428件", "change 213件 to 428件"]),
        ("2024年9月末246亿元,去年末为345亿元,同比下降16.0%。", ["change 16.0% to 246亿元"]),
        ("上周400起,前一周500起,环比减少20%。", ["change 20% from 500起 to 400起"]),
        ("10月400户,较9月下降0.8%,比2019年10月减少95户。",
         ["change 0.8% to 400户", "change 95户 to 400户"]),
        ("第四周480起,比第三周增加20%,比第一周增加60起。",
         ["change 20% to 480起", "change 60起 to 480起"]),
        ("2023年三季度500套。2022年三季度为400套,同比增长25%。", []),
        ("2022年三季度400套。2023年三季度为500套,同比增长25%。", ["change 25% to 500套"]),
        ("今年以来400户,高于去年全年的300户,比去年同期减少20户。", ["change 20户 to 400户"]),
        ("本周400例,比上周上升2.7%,比前周增加20例。",
         ["change 2.7% to 400例", "change 20例 to 400例"]),
        ("9月末400户,低于年初的500户,比6月末减少30户。", ["change 30户 to 400户"]),
        ("事故400起,亡30人,万车死亡率1.25,下降6.25%。", []),
        ("今年前9个月90件,为去年全年(120件)的75.0%,同比上升20%。",
         ["change 20% to 90件"]),
        ("成交400套,比低谷时的320套回升25%。", ["change 25% from 320套 to 400套"]),
        # a share of the last of a list, or of all of it
        ("前三名街道150件、100件、50件,占全市400件的75.0%。", []),
        ("前三名街道150件、100件、50件,占全市400件的12.5%。",
         ["share 12.5% part 50件 whole 400件"]),
        ("400件中,7月150件、8月100件、9月50件,三季度占75.0%。", []),
        ("前三种为甲型150例、乙型100例、丙型50例,占总数的75.00%。", []),
        ("法院受理民事案件900件,刑事案件700件。立刑事案件2000起。立盗窃案件200起,占刑事案件的10.0%。",
         ["share 10.0% part 200起 whole 2000起 ? guessed-partner"]),
        # a slip of the difference stays one
        ("日均装车16.89万车,同比增加21054万车、增长14.2%。",
         ["change 14.2% to 16.89万车 difference 21054万车"]),
        ("破案120起,比去年的100起上升30%。", ["change 30% from 100起 to 120起"]),
    ],
)  # fmt: skip
def test_the_number_beside_that_fits_is_the_one_meant(text: str, expected: list[str]) -> None:
    assert sorted(links(text, "change", "share", "multiple")) == sorted(expected)


@pytest.mark.parametrize(
    "text",
    [
        "用地1000亩,其中工业用地600亩;已出让480亩。",
        "在校生8400人,其中住校生5100人,是上年4200人的2倍。",
        "余震353次,其中3.0至3.9级8次,4.0级以上2次。",
        "第一批100人、第二批120人,共计划培训500人。",
    ],
)
def test_what_is_not_one_more_part_makes_no_sum(text: str) -> None:
    assert [link for link in links(text, "sum") if not link.endswith(" some")] == []
