"""Kinds that unseen communiques showed misread: names, times, places, links; own sentences."""

from datetime import date

import pytest

from lvliang_cli.core.extract.reading import Reading, read

from .test_blind_kinds import links

ISSUED = date(2023, 7, 10)


def counted(text: str, print_: str) -> list[str]:
    return [f.counted for f in read(text, ISSUED).figures if f.as_written == print_]


@pytest.mark.parametrize(
    ("text", "print_", "expected"),
    [
        ("收入完成50万元,为年初预算60%,比上年增加7万元,增长5%。", "60%", "收入占预算的比重"),
        ("收入完成50万元,为年初预算60%,比上年增加7万元,增长5%。", "5%", "收入"),
        ("支出完成50万元,完成预算数90万元的56%。", "90万元", "支出预算数"),
        ("支出安排46亿元,比上年预算增长2.9%。", "2.9%", "支出安排"),
        ("安排教育支出10亿元,较上年执行数增加0.6亿元。", "0.6亿元", "安排教育支出"),
        ("审结案件48件。调解、撤诉结案26件,调撤率54.1%。", "54.1%", "调撤率"),
        ("监督公安机关立案65件、撤案88件。", "65件", "监督公安机关立案"),
        ("7日内程序回复率、3个月内答复率均达99%。", "99%", "7日内程序回复率、3个月内答复率"),
        ("法官人均结案34件,较上年多办4件。", "4件", "法官人均结案"),
        ("建成农田12万亩,累计达到86万亩,占耕地面积的61%。", "61%", "建成农田累计占耕地面积的比重"),
        ("(一)全力维护稳定。提起公诉45人,同比上升3%。", "3%", "提起公诉"),
        ("全年生猪出栏56万头;年末存栏31万头。", "31万头", "生猪存栏"),
        ("人均办案数较五年前增长40.7%。", "40.7%", "人均办案数"),
        ("学前三年毛入园率91.2%。", "91.2%", "学前三年毛入园率"),
        ("8月7日至9日抓获嫌疑人5名。", "5名", "抓获嫌疑人"),
        ("产值增长6%,分别高于全国、全省0.9个和0.5个百分点。", "0.5个百分点", "产值增速高于全省"),
        ("产值增长6%,分别比全国、全省高0.9、0.5个百分点。", "0.5个百分点", "产值增速比全省高"),
        ("产值增长6%,高于全国2.6个、全省0.5个百分点。", "0.5个百分点", "产值增速高于全省"),
        ("产值增长6%,高于全国2.6个、全省0.5个百分点。", "2.6个", "产值增速高于全国"),
        # what the bracket tells is of the other
        ("产值增长6%,比全省平均水平(4%)高2个百分点。", "4%", "全省产值增速"),
        ("产值增长6%,比全省(4%)和全国(5%)分别高2、1个百分点。", "5%", "全国产值增速"),
        ("产值增长6%,比全省(4%)和全国(5%)分别高2、1个百分点。", "1个百分点", "产值增速比全国高"),
        ("产值增长6%,高于全省0.5个百分点,比全国高2个百分点。", "2个百分点", "产值增速比全国高"),
        ("产值增长6%,比全省高0.5个百分点,增幅居全省第3位。", "第3位", "产值增速全省排名"),
        ("教育支出9亿元,占年初预算10亿元的90%。", "10亿元", "教育支出预算"),
        ("工业贷款增长9%,高于各项贷款2个百分点。", "2个百分点", "工业贷款增速高于各项贷款"),
        ("高校在校生人数90人,其中本科50人。", "50人", "本科在校生人数"),
        ("获得低保的城镇居民、农村居民分别是20人、30人。", "30人", "获得低保的农村居民"),
        ("制造业贷款余额增长9%,高技术制造业增长8%。", "8%", "高技术制造业贷款余额"),
        ("蔬菜供应充足,增长9%。", "9%", "蔬菜"),
        ("存款余额90亿元,比年初增加6亿元,同比少增2亿元。", "2亿元", "存款增加额"),
        ("20个商圈销售总额增长6%。", "20个", "商圈"),
        ("全市变压器容量2万千伏安。", "2万千伏安", "变压器容量"),
        ("投资完成9亿元,增长6%,从行业看,房地产业增长3%。", "3%", "房地产业投资"),
        ("工业增加值增长6%。从产品产量看,铜材增长3%。", "3%", "铜材产量"),
        ("50家龙头企业年销售收入9亿元。", "50家", "龙头企业"),
        ("50家龙头企业年销售收入9亿元。", "9亿元", "龙头企业年销售收入"),
        ("工业增加值按可比价格计算,同比增长6%。", "6%", "工业增加值"),
        ("消费税增长9%,扣除上年同期税率不可比因素后,增长4%。", "4%", "消费税"),
        ("大同陆港保税物流中心进出口2亿元。", "2亿元", "大同陆港保税物流中心进出口"),
        ("医院平均住院日为8.8日。", "8.8日", "医院平均住院日"),
        ("支出完成50万元,比上年减支7万元。", "7万元", "支出"),
        # what is told of the rest is not told of those that had none
        (
            "乙类传染病除白喉无发病、死亡报告外,其他共报告发病80例,死亡7人。",
            "7人",
            "乙类传染病死亡",
        ),
        ("新收案件90件,其中刑事案件30件,其他案件60件;审结案件80件。", "80件", "审结案件"),
        ("接报火灾死亡43人、受伤24人。", "24人", "火灾受伤"),
        ("蔬菜播种面积39亩,增长2%,产量53吨。", "53吨", "蔬菜产量"),
        ("另外,安保勤务14起;其中全年处置虚假警9起。", "9起", "处置虚假警"),
        ("大客车和货车交通量分别为25辆和10辆。", "25辆", "大客车交通量"),
        ("涉及伤亡的事故起数、死亡人数同比分别下降25%、26%。", "25%", "涉及伤亡的事故起数"),
        # the profit is of the industry, not of what it added
        ("规模以上工业增加值增长5%,利润总额30亿元。", "30亿元", "规模以上工业利润总额"),
        ("纺织企业实现营业收入9亿元,实现利润3亿元。", "3亿元", "纺织企业实现利润"),
        ("进出口总额90亿元,营业收入30亿元。", "30亿元", "营业收入"),
        ("投资增长9%,高于全国3%的增幅。", "3%", "全国投资"),
        ("消费增长8%,高于全省7%的增速1.4个百分点。", "1.4个百分点", "消费增速高于全省"),
        ("一季度,8%的经济增速高于去年。", "8%", "经济增速"),
        ("建成6个教育优质均衡发展区。", "6个", "建成教育优质均衡发展区"),
        ("布局建设20个国家级、19个省级产粮重点县。", "19个", "布局建设省级产粮重点县"),
        ("整体提升30所学校。", "30所", "整体提升学校"),
        ("印刷业、制药业增加值所占比重分别升到6%、4%。", "4%", "制药业增加值占比"),
        ("就业735人,完成了年度目标的66%。", "66%", "就业完成了年度目标"),
        ("服务指数一直保持在8%以上。", "8%", "服务指数"),
        ("民间投资增速提升,占全部投资的60%。", "60%", "民间投资占全部投资的比重"),
        ("首批9个园区集聚企业超150家。", "150家", "集聚企业"),
        ("8类家电以旧换新超50台。", "50台", "家电以旧换新"),
        ("39个城市超80万辆。", "39个", "城市超80万辆"),
        # a bound that each passes is no total, and a total does not name what is counted
        ("全市9个县区生产总值超300亿元。", "9个", "县区生产总值超300亿元"),
        ("全市9个县区生产总值超300亿元。", "300亿元", "县区生产总值超300亿元的界限"),
        ("有14家工厂年产值超2亿元。", "14家", "工厂年产值超2亿元"),
        ("近700只基金涨幅超过8%。", "700只", "基金涨幅超过8%"),
        ("首批16个课题研发经费超过3亿元。", "16个", "首批课题"),
        ("首批16个课题研发经费超过3亿元。", "3亿元", "课题研发经费"),
        ("70个重大项目总投资达90亿元。", "70个", "重大项目"),
        ("8类家电以旧换新超50台。", "8类", "家电"),
        ("6个试点城市药品集中采购额逾2亿元。", "6个", "试点城市"),
        ("6个试点城市药品集中采购额逾2亿元。", "2亿元", "试点城市药品集中采购额"),
        ("其中4家大型银行小微贷款增速不低于15%。", "4家", "大型银行小微贷款增速不低于15%"),
        ("全市80家大中型商超已经开业。", "80家", "大中型商超"),
        ("两地通行时间将从目前的6个多小时缩短至3小时左右。", "6个多小时", "两地通行时间"),
        ("两地通行时间将从目前的6个多小时缩短至3小时左右。", "3小时", "两地通行时间"),
        ("5个多月审结70起案件。", "70起", "审结案件"),
        ("完成了物价涨幅在4%左右的调控目标。", "4%", "完成了物价涨幅目标"),
        ("30个新项目增加产值50亿元。", "50亿元", "新项目增加产值"),
        ("认定7家资金集中运营企业。", "7家", "认定资金集中运营企业"),
        ("树脂总产量增长9%、产值增长8%。", "8%", "树脂产值"),
        ("出口逆势增长7%。", "7%", "出口"),
        ("进口货值、入境游客、免税销售额分别增长3%、6%、4%。", "6%", "入境游客"),
        ("酒驾高发 全市查酒驾80余起\n正文。", "80余起", "查酒驾"),
        ("收案继续上升,已从上年的第4位跃升到第3位。", "第3位", "排名"),
        ("出动17万人次在20余个县驻防。", "20余个", "县驻防"),
        ("夜间的警情任务较少,但其中63%为灭火行动。", "63%", "夜间的警情任务"),
        ("投资同比增长29%,超全市平均8.4个百分点。", "8.4个百分点", "投资增速超全市平均"),
        ("立案80起、抓获60人,其中盗窃案件40起,起数占总数的50%。", "50%", "盗窃案件占立案的比重"),
        ("接警90起,涉及200人。", "200人", "涉及"),
        ("全院受理一审刑事案件300件,二审案件80件。", "80件", "二审案件"),
        ("立案最多的是盗窃案件,共80起。", "80起", "盗窃案件"),
        ("增长最快的诈骗案件50起,同比增长25%。", "50起", "诈骗案件"),
        ("全市12个县区破案30起。", "12个", "县区"),
        ("全市12个县区破案30起,抓获嫌疑人40人。", "40人", "抓获嫌疑人"),
        ("库区温度25℃湿度60%。", "60%", "湿度"),
        ("外贸规模先后跨过5万亿元。", "5万亿元", "外贸规模"),
        ("消费者自行登记27件、来电登记20件。", "20件", "来电登记"),
        ("9个城市平均优良天数比例为78%。", "9个", "城市"),
        ("9个城市平均优良天数比例为78%。", "78%", "平均优良天数比例"),
        ("甲区、乙县PM2.5平均浓度分别为61微克/立方米、62微克/立方米。", "61微克/立方米",
         "甲区PM2.5平均浓度"),
        ("共接警90起,营救80人。其中火灾30起,占33.3%。", "33.3%", "火灾占接警的比重"),
        ("共接警90起,其中涉酒事故30起,造成4人死亡。", "4人", "涉酒事故造成死亡"),
        ("受理90件,其中新收80件,旧存10件;审结70件,同比分别上升5%、6%。", "5%", "受理"),
        ("年末去化周期18.4个月,比上月缩短0.7个月。", "18.4个月", "去化周期"),
        ("降水量582毫米,比上年偏多12.6%,较多年平均值偏少3.4%。", "12.6%", "降水量"),
        ("降水量582毫米,比上年偏多12.6%,较多年平均值偏少3.4%。", "3.4%", "降水量较多年平均值偏少"),
        ("破案数占全国总量的比例由60%左右提升到70%。", "70%", "破案数占全国总量的比重"),
        ("货物贸易进出口总额90亿元。其中,出口50亿元;进口40亿元。", "50亿元", "出口"),
        ("2024年,广东外贸进出口9亿元。其中,出口6亿元。", "6亿元", "出口"),
        ("(三)服务业。增加值50.1亿元。", "50.1亿元", "服务业增加值"),
        ("(二)保障性住房。开工1200套。", "1200套", "保障性住房开工"),
        ("(二)依法不起诉。案件35件。", "35件", "依法不起诉案件"),
        ("(二)民事检察。受理案件85件。", "85件", "民事检察受理案件"),
        ("(一)全力维护社会稳定。受理案件85件。", "85件", "受理案件"),
        ("到10月底,25座风险不断上升的老矿。", "25座", "风险不断上升的老矿"),
        ("全县36个村庄实现“一码通办”。", "36个", "村庄实现“一码通办”"),
        ("最高客流量出现在2月12日,达185万人次。", "185万人次", "最高客流量出现"),
        ("各级监督部门查处安全隐患35处。", "35处", "查处安全隐患"),
        ("全年内审单位35家。", "35家", "内审单位"),
        ("责任单位:城关所/15起", "15起", "城关所"),
        ("新增12个省(区、市)的支农贷款额度9亿元。", "9亿元", "省(区、市)的支农贷款额度"),
        ("运输指数为173.6点,其中货运指数为198.4点。", "198.4点", "货运指数"),
        ("派出12支队伍、救援群众320人、转移财产5600万元。", "5600万元", "转移财产"),
    ],
)  # fmt: skip
def test_what_is_counted(text: str, print_: str, expected: str) -> None:
    assert counted(text, print_) == [expected]


def days(text: str, print_: str) -> tuple[str | None, str | None]:
    (when,) = [f.when for f in _dated(read(text, ISSUED)) if f.as_written == print_]
    return when


class _Dated:
    def __init__(self, as_written: str, when: tuple[str | None, str | None]) -> None:
        self.as_written, self.when = as_written, when


def _dated(reading: Reading) -> list[_Dated]:
    return [
        _Dated(f.as_written, (None, None) if f.period is None else (f.period.start, f.period.end))
        for f in reading.figures
    ]


@pytest.mark.parametrize(
    ("text", "print_", "expected"),
    [
        ("6月,收入完成24万元,完成年初预算数60万元的40%。", "40%", ("2023-06-01", "2023-06-30")),
        ("4、5、6三个月共接警68起。", "68起", ("2023-04-01", "2023-06-30")),
        ("1、3、5三个月共接警68起。", "68起", (None, None)),
        ("截至6月底,累计完成收入24万元。", "24万元", (None, "2023-06-30")),
        # the year that ended, of what came in
        ("截至2022年底,参保80人。基金收入24万元。", "24万元", ("2022-01-01", "2022-12-31")),
        ("今年1至6月登记80件,同比去年60件增长33.3%。", "60件", ("2022-01-01", "2022-06-30")),
        # a day in passing is not that of the next part of the sentence
        ("五一假期出境80人次,最高出现在5月2日,达20人次;查验9辆次。", "9辆次", (None, None)),
        ("截至6月底,累计治愈24例。", "24例", ("2023-06-30", "2023-06-30")),
        # a month that the paragraph has given a year keeps it
        ("2023年1月立案8起。2022年12月立案5起。1月破案3起。", "3起", ("2023-01-01", "2023-01-31")),
    ],
)
def test_the_days(text: str, print_: str, expected: tuple[str | None, str | None]) -> None:
    assert days(text, print_) == expected


def test_the_time_of_printing_is_that_of_issue() -> None:
    text = "某市去年立案80起\n2017年02月24日 09:01 | 来源:某网\n去年全市立案80起。"
    reading = read(text)
    assert reading.issued == date(2017, 2, 24)
    assert [f.period and f.period.start for f in reading.figures] == ["2016-01-01"] * 2


def test_what_is_listed_as_of_other_releases_is_not_read() -> None:
    text = "全市立案80起。\n相关阅读\n去年全市立案90起\n前8个月破案70起\n本报还了解到,破案60起。"
    assert [f.as_written for f in read(text, ISSUED).figures] == ["80起", "60起"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        # a court of the state is in no district that was named before it
        ("公安部:全国破案900起。\n上海市浦东新区法院收案80件。最高人民法院收案9件。",
         [None, "浦东新区", None]),
        ("公安部:中部、西部地区破案分别增长12%和11%。", [None, None]),
        ("公安部通报。\n甲站(武汉市黄陂区)一般。武汉市一站、太原市二站出动2000次。", [None]),
        ("太原理工大学获奖8项。", [None]),
        ("山西焦煤集团产煤8吨。", [None]),
        ("山西查处公司8家。", ["山西省"]),
    ],
)  # fmt: skip
def test_places(text: str, places: list[str | None]) -> None:
    assert [f.place and f.place.name for f in read(text, ISSUED).figures] == places


def test_an_office_of_a_county_is_not_a_ministry() -> None:
    assert read("据教育部门介绍,共招生80人。").place is None
    assert read("据教育部介绍,共招生80人。").place is not None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        # what part of another rose is not the whole of that name elsewhere
        ("全市出口90万元。\n民企进出口增长10%。其中,出口增长13%。", "change"),
        # how far it is from another is not by how much it rose
        ("民企进出口占外贸的59%。\n民企进出口增长10%,高出外贸整体增速7.6个百分点。", "points"),
        # what was added is not what was produced
        ("规上工业完成产值36万元。规上工业增加值同比增长13%。", "change"),
        # what was closed is not what is open
        ("办结申诉再审案件1件。\n申诉再审案件1件。", "same"),
        # a rate rose, not the days before it
        ("优良天数128天,优良率为70%,与上年相比上升2%。", "change"),
        ("平均13秒处置一起警情。\n平均3秒处置1起警情。", "same"),
    ],
)
def test_what_is_not_linked(text: str, kind: str) -> None:
    assert not [link for link in links(text) if link[0] == kind]


def test_no_basis_tells_a_change_from_the_same_change_with_one() -> None:
    reading = read("1至6月出口90万元,同比增长5%。\n1至6月出口增长13%。", ISSUED)
    assert ["not-distinct" in f.doubts for f in reading.figures] == [False, True, True]


def test_the_year_of_a_plan_is_the_basis() -> None:
    (figure,) = read("2022年产值60亿元,比“十三五”末的2020年增长20%。", ISSUED).figures[1:]
    assert figure.base is not None
    assert (figure.base.kind, figure.base.start, figure.base.end) == (
        "of_year",
        "2020-01-01",
        "2020-12-31",
    )


def test_the_month_before_the_end_of_a_month_ends_too() -> None:
    figure = read("5月末,住宅均价6852元,环比下跌0.4%。", ISSUED).figures[-1]
    assert figure.base is not None
    assert (figure.base.start, figure.base.end) == ("2023-04-30", "2023-04-30")


def test_a_rate_of_increase_is_a_change() -> None:
    figure = read("受理投诉36件,环比增加率为10%。", ISSUED).figures[-1]
    assert figure.change is not None
    assert (figure.change.direction, figure.change.basis) == ("up", "mom")


@pytest.mark.parametrize(
    ("text", "print_", "code"),
    [
        ("全市9个县区生产总值超300亿元。", "9个", "label-cut"),
        ("工业增长6.5%,快于GDP5.2%的增速。", "5.2%", "label-cut"),
        ("连续3年命案全破,连续6个季度下滑20%。", "20%", "label-cut"),
        ("现在,产值达到3亿元。利润的增长10年中有4年超过5%。", "5%", "period-carried"),
        ("截至今天,全市病例50例。\n死亡3例。", "3例", "period-carried"),
    ],
)
def test_what_may_be_read_otherwise_is_doubted(text: str, print_: str, code: str) -> None:
    assert [code in f.doubts for f in read(text, ISSUED).figures if f.as_written == print_] == [
        True
    ]


def test_a_beginning_and_a_month_that_is_not_over_date_no_later_figure() -> None:
    begun = read("某医院在5月1日正式试点分诊,根据监测,患者费用下降40%。", ISSUED).figures
    assert [f.period for f in begun] == [None]
    text = "5月,病例下降,到7月,开始反弹。\n邻国9日报告新增病例900人。"
    (told,) = (f.period for f in read(text, ISSUED).figures if f.as_written == "900人")
    assert told is not None
    assert told.start == "2023-07-09"


def test_the_year_in_which_a_government_reports_is_not_that_of_its_figures() -> None:
    text = "2023年甲市政府工作报告\n2022年,全市产值9亿元。\n民生持续改善。新增就业2.6万人。"
    assert [f.period and f.period.start for f in read(text).figures] == ["2022-01-01"] * 2


def test_the_year_of_a_heading_is_that_of_the_headings_in_it() -> None:
    text = (
        "甲县2022年预算执行情况和2023年预算草案的报告\n一、2022年预算执行情况\n(一)一般公共预算\n"
        "1.完成数。收入完成285万元。\n二、2023年预算草案\n(一)收入\n收入安排290万元。"
    )
    figures = read(text, date(2023, 2, 8)).figures
    assert [f.period and f.period.as_written for f in figures] == ["2022年", "2023年"]


def test_what_is_expected_of_the_year_spoken_of_is_of_that_year() -> None:
    (figure,) = read("2022年,形势向好。预计全年完成产值9亿元。").figures
    assert figure.period is not None
    assert (figure.period.start, figure.doubts) == ("2022-01-01", ())


def test_a_brief_of_a_month_tells_the_year_of_what_is_told_up_to_then() -> None:
    (figure,) = read("经济运行简况(2020年3月)\n今年以来放缓。1-3月,产值9亿元。").figures
    assert figure.period is not None
    assert (figure.period.start, figure.period.end) == ("2020-01-01", "2020-03-31")
