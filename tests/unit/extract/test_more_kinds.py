"""Kinds of labels, units, times, places and partners that more unseen texts showed misread."""

from datetime import date
from decimal import Decimal

import pytest

from lvliang_cli.core.extract.reading import read

from .test_blind_kinds import links

ISSUED = date(2023, 7, 10)


@pytest.mark.parametrize(
    ("text", "print_", "counted"),
    [
        ("今年前5个月,全省进出口90亿元,比去年同期(下同)增长7%。", "7%", "进出口"),
        ("药典收载品种新增159种。", "159种", "药典收载品种新增"),
        ("夜晚查处酒驾最多,19时至凌晨2时查处58万起。", "58万起", "夜晚查处酒驾"),
        ("公路查处数量大幅增长,共查处38.7万起。", "38.7万起", "公路查处"),
        ("住宅火灾16起、亡6人,起数占总数的30%,亡人数占总数的69%。", "30%", "住宅火灾占总数的比重"),
        (
            "住宅火灾16起、亡6人,起数占总数的30%,亡人数占总数的69%。",
            "69%",
            "住宅火灾亡占总数的比重",
        ),
        (
            "事故中83%发生在夜间。摩托车事故死亡人数占总量的59%。",
            "59%",
            "摩托车事故死亡人数占总量的比重",
        ),
        ("盗窃案件减少近一半。", "一半", "盗窃案件"),
        ("某法院研究室主任:2023年上半年共受理案件90件。", "90件", "受理案件"),
        ("来自某市公安局的消息,今年1至5月挽回经济损失80万元。", "80万元", "挽回经济损失"),
        ("23年第一季度全省共发生火灾11起。", "11起", "发生火灾"),
        ("6月全市0时~8时时段共发生事故8起。", "8起", "发生事故"),
        ("全县小学招生3万人,在校生9万人,专任教师4000人。", "9万人", "小学在校生"),
        ("全县小学招生3万人,在校生9万人,专任教师4000人。", "4000人", "小学专任教师"),
        ("全省民企出口破万亿元,达10500亿元。", "10500亿元", "民企出口"),
        (
            "民企出口60亿元,占全省出口总值的55%,比重较去年同期提高1.7个百分点。",
            "1.7个百分点",
            "民企出口占全省出口总值的比重",
        ),
        (
            "上半年扑救火灾70起,抢险救援40起,合计占总数的70%。",
            "70%",
            "扑救火灾、抢险救援合计占总数的比重",
        ),
        ("前10个月止付涉案资金3亿元。", "3亿元", "止付涉案资金"),
        *(
            (f"{text},合计占出动总数的80%。", "80%", "扑救火灾、抢险合计占出动总数的比重")
            for text in (
                "扑救火灾7起,抢险5起(其中水域2起)",
                "抓获9人,扑救火灾7起,抢险5起",
                "抓获9人。扑救火灾7起,抢险5起",
            )
        ),
        ("分别为9起、10起。", "10起", ""),
        ("电厂安装4台单机容量40万千瓦的机组。", "4台", "电厂安装机组"),
        ("电厂安装4台单机容量40万千瓦的机组。", "40万千瓦", "单机容量"),
        ("破获6起案值超过50万元的案件。", "6起", "破获案值超过50万元的案件"),
        ("中心提供7类60项护理服务。", "7类", "提供护理服务"),
        ("岗位增加15个,一线增加30名民警。", "30名", "一线民警"),
        ("网络消费保持30%以上的增速。", "30%", "网络消费"),
        ("护士数量以年均8%左右的幅度逐年增加。", "8%", "护士数量"),
        ("对经济增长的贡献率,连续五年保持在30%。", "30%", "对经济增长的贡献率"),
        ("刑事、“两抢”案件分别下降16%、19%。", "16%", "刑事案件"),
        ("出口增幅大于进口6个百分点,带动贸易逆差下降69%。", "69%", "贸易逆差"),
        ("平台自去年投产以来产气10亿立方米。", "10亿立方米", "平台产气"),
        ("网上年货节首饰销售同比增长45%。", "45%", "网上年货节首饰销售"),
        ("二、三线城市房价环比下降0.1%。", "0.1%", "二、三线城市房价"),
        ("收入57万元,完成预算100万元的57%。", "57%", "收入占预算的比重"),
        (
            "财政收入9万元。从结构看:税收收入8万元,非税收入1万元。从部门看:税务部门完成7万元。",
            "7万元",
            "税务部门财政收入",
        ),
        ("执行到位12亿元,首次突破十亿大关,同比增长23%。", "23%", "执行到位"),
        ("一、二、三产业增加值分别增长4%、5%、6%。", "5%", "第二产业增加值"),
        ("一、一审案件12件。", "12件", "一审案件"),
        ("开工12个亿元以上项目。", "12个", "开工亿元以上项目"),
        ("达标城市120个,同比增加5个城市。", "5个", "达标城市"),
        ("增加50名警力,减少12起案件。", "12起", "案件"),
        ("需要120名志愿者。", "120名", "需要志愿者"),
        ("查处5起涉案价值30万元的盗窃案件,同比下降12%。", "12%", "查处盗窃案件"),
        ("3号机组发电5亿千瓦时。", "5亿千瓦时", "3号机组发电"),
        ("转移20万人口。", "20万人", "转移人口"),
        ("纺织、机械行业实现两位数增长,分别增长31%、22%。", "22%", "机械行业"),
        ("交通事故4项指数同比下降。", "4项", "交通事故指数"),
        ("发现85款软件未按要求完成整改。", "85款", "发现软件未按要求完成整改"),
        ("产业方面,机电产品出口占比超过八成。", "八成", "机电产品出口占比"),
        (
            "对甲国、乙国分别出口30元、20元,增长7%、9%,合计占总值的50%。",
            "50%",
            "对甲国、乙国出口合计占总值的比重",
        ),
        ("外贸出口增长迅猛,前5个月月均增速达到4.4%。", "4.4%", "外贸出口月均"),
        ("全县小学17所,招收新生200人,在校学生900人。", "900人", "小学在校学生"),
        ("普通中学4所,在校生60人,其中女生31人,毕业生20人。", "20人", "普通中学毕业生"),
        ("初中毕业生升学率为7%。学校21所。在校学生51人。", "51人", "在校学生"),
        ("卫生机构15个,其中医院3个,疾病预防控制中心1个。", "1个", "疾病预防控制中心"),
        ("床位90张,其中医院80张,妇幼保健站10张。", "10张", "妇幼保健站床位"),
        ("A级景区开放86家,开放率80%。", "80%", "A级景区开放率"),
        ("受理30件;清网行动抓获逃犯47名,抓获率48%。", "48%", "清网行动抓获率"),
        ("自然保护区37处、面积25公顷。", "25公顷", "自然保护区面积"),
        ("生产经营性道路交通事故发生12起、死亡5人。", "5人", "生产经营性道路交通事故死亡"),
        ("未发生特大事故,发生重大事故2起。", "2起", "发生重大事故"),
        ("我院已结案件平均办理时间为52天。", "52天", "我院已结案件平均办理时间"),
        ("实施停产案件2家,实施移送司法部门处理1家。", "1家", "实施移送司法部门处理"),
        ("抓获率48%,排名山西省第一。", "第一", "抓获率山西省排名"),
        ("12条重点事项加快落地,投入5元。", "12条", "重点事项"),
        ("学校20所以上、普通高中40所。", "40所", "普通高中"),
        ("农作物受灾面积97公顷;直接经济损失30亿元。", "30亿元", "直接经济损失"),
        ("森林消防队伍累计巡护1.3万公里。", "1.3万公里", "森林消防队伍累计巡护"),
        (
            "工业增加值增4%,比上月高1个百分点,排名全市第二,其中采矿业、制造业增5%、2%。",
            "2%",
            "制造业增加值",
        ),
        ("及时整改安全隐患9处。", "9处", "及时整改安全隐患"),
        (
            "在押未成年人监管活动监督中,发出检察建议9件。",
            "9件",
            "发出检察建议",
        ),
        ("高校招生3万人。在校生6万人。", "6万人", "高校在校生"),
        ("高校招生3万人。\n在校生6万人。", "6万人", "在校生"),
        ("3万名民警立足一线。", "3万名", "民警"),
        ("对涉毒案件提起公诉9件,不起诉3件。", "3件", "对涉毒案件不起诉"),
        ("平均浓度不高于23微克/立方米。", "23微克/立方米", "平均浓度"),
    ],
)
def test_what_is_counted(text: str, print_: str, counted: str) -> None:
    (figure,) = [f for f in read(text, ISSUED).figures if f.as_written == print_]
    assert figure.counted == counted


def test_a_basis_that_is_told_for_all_that_follows() -> None:
    text = "今年前5个月出口90亿元,比去年同期(下同)增长7%。\n民营企业出口60亿元,增长9%。"
    change = read(text, ISSUED).figures[-1].change
    assert change is not None
    assert (change.basis, change.basis_as_written) == ("yoy", "比去年同期")
    change = read(text.replace("(下同)", ""), ISSUED).figures[-1].change
    assert change is not None
    assert change.basis == "unknown"


@pytest.mark.parametrize("unit", ["微克每立方米", "μg/m3", "μg/m³", "微克/立方米"])
def test_so_much_in_a_cubic_metre(unit: str) -> None:
    (figure,) = read(f"6月PM2.5浓度均值为25{unit}。", ISSUED).figures
    assert (figure.as_written, figure.unit, figure.kind) == (f"25{unit}", "microgram", "rate")


def test_a_place_in_an_order_counts_nothing() -> None:
    assert read("6月空气质量列全省56位。", ISSUED).figures == ()
    assert [f.as_written for f in read("辖区有老人56位。", ISSUED).figures] == ["56位"]


def test_days_that_were_watched() -> None:
    text = "上半年共监测181天,其中优良178天,轻度污染3天。"
    assert ("sum", "181天", [("part", "178天"), ("part", "3天")]) in links(text)


def test_cleaner_is_less() -> None:
    figures = read("6月PM2.5浓度为20微克/立方米,同比改善25%;臭氧浓度同比恶化4%。", ISSUED).figures
    moved = [(f.value, f.change and f.change.direction) for f in figures[1:]]
    assert moved == [(-25, "down"), (4, "up")]


def test_years_side_by_side_are_all_compared_with() -> None:
    text = "今年以来盗窃警情下降38%,日均警情与2015年、2016年、2017年同比分别下降62%、54%和35%。"
    assert {f.period and f.period.end for f in read(text, ISSUED).figures} == {"2023-07-10"}


def test_the_name_of_an_airport_or_a_bay_is_no_place_of_figures() -> None:
    text = (
        "北京首都、成都双流机场等空港日均出入境7万人次、2万人次。拱北口岸日均出入境39万人次。"
        "罗湖、深圳湾口岸日均出入境人员分别为20万人次、10万人次。"
    )
    assert {f.place for f in read(text, ISSUED).figures} == {None}


def test_a_sister_place_takes_over_for_the_paragraph() -> None:
    text = (
        "京津冀地区浓度为70微克/立方米。重污染395天次;长三角地区浓度为46微克/立方米。重污染60天次。"
    )
    places = [f.place and f.place.name for f in read(text, ISSUED).figures]
    assert places == ["京津冀地区", "京津冀地区", "长三角地区", "长三角地区"]
    inner = "太原市接警90起,其中小店区接警30起。太原市杏花岭区接警20起。"
    assert [f.place and f.place.name for f in read(inner, ISSUED).figures][1:] == [
        "小店区",
        "杏花岭区",
    ]


def test_the_number_before_may_stand_right_behind() -> None:
    told = ("change", "13.4%", [("from", "1134起"), ("to", "1286起")])
    assert told in links("2022年立案1286起,同比上升13.4%,上年同期为1134起。")
    assert told in links("2022年立案1286起,同比上升13.4%。上年同期为1134起。")
    alone = ("change", "13.4%", [("to", "1286起")])
    assert alone in links("2022年立案1286起,同比上升13.4%,上年同期结案1134起。")
    assert alone in links("2022年立案1286起,同比上升13.4%,上年同期为1134起,上升5%。")
    assert alone in links("2022年立案1286起,同比上升13.4%,上年同期破案900人。")


def test_a_rise_in_two_ways_is_no_flow() -> None:
    both = ("change", "10.21%", [("to", "1803件"), ("difference", "167件")])
    assert both in links("2022年受案增加167件,上升10.21%,共1803件。")
    assert both in links("2022年受案1803件。受案增加167件,上升10.21%。")
    assert links("2022年受案增加167件,上升10.21%。") == []
    assert ("change", "12%", [("to", "7亿元")]) in links("2022年新增贷款7亿元,增长12%。")


def test_what_brackets_include_ends_with_them() -> None:
    text = "上半年全部力量(含编外)接警900起,营救370人,疏散600人。火灾亡320人。"
    assert not any(r[0] == "sum" for r in links(text))


def test_a_list_of_parts_ends_where_the_time_is_told_again() -> None:
    text = "年末存款余额266亿元,其中住户存款209亿元;年末贷款余额140亿元。"
    assert links(text) == [("part", "209亿元", [("whole", "266亿元")])]


def test_a_whole_of_another_paragraph_that_only_sounds_like_it_is_none() -> None:
    text = "从宽制度审结人数21554人。\n妨害防疫犯罪批捕207人,占犯罪审结人数的92%。"
    assert not any(role == "whole" for r in links(text) for role, _ in r[2])


def test_a_later_clause_does_not_rise() -> None:
    text = "盗窃立案下降6%,破案数上升35.6%;打掉团伙9个;组织抽检,破案40起。"
    assert not any(r[1] == "35.6%" for r in links(text))


def test_the_head_of_a_column_may_begin_with_a_number() -> None:
    text = "月份\t12345热线\t投诉\n1月\t20\t30\n2月\t40\t50\n"
    assert [f.counted for f in read(text, ISSUED).figures] == ["12345热线", "投诉"] * 2


@pytest.mark.parametrize(
    "text",
    [
        "上半年吞吐量同比增长高达23.5%。",
        "上半年吞吐量增速达到23.5%。",
        "上半年吞吐量增长均超过23.5%。",
        "上半年吞吐量、货值较快增长,增速分别为23.5%、8%。",
    ],
)
def test_a_growth_that_comes_to_so_much_is_a_change(text: str) -> None:
    figure = read(text, ISSUED).figures[0]
    assert (figure.kind, figure.counted, figure.value) == ("change", "吞吐量", Decimal("23.5"))


def test_a_share_that_rose_to_so_much_is_a_level() -> None:
    assert read("上半年占比增长到23.5%。", ISSUED).figures[0].kind == "rate"


def test_a_region_of_two_parts_is_neither_of_them() -> None:
    for text in ("上半年中西部地区进出口5万亿元。", "上半年我国中西部地区进出口5万亿元。"):
        assert [f.place and f.place.name for f in read(text, ISSUED).figures] == ["中西部地区"]


def test_a_rise_is_not_a_fall_printed_again() -> None:
    text = "畜牧业实现增加值2亿元,同比增长3.4%。\n石油开采业实现增加值207亿元,同比下降3.4%。"
    assert not any(r[0] == "same" for r in links(text))


def test_what_follows_an_exclamation_is_not_counted() -> None:
    assert [f.counted for f in read("25亿元!今年前5个月,外贸稳步前行。", ISSUED).figures] == [""]


def wholes(text: str) -> list[tuple[str | None, str]]:
    return [
        (r[1], p) for r in links(text) if r[0] == "share" for role, p in r[2] if role == "whole"
    ]


def test_a_whole_that_only_sounds_like_it_is_none() -> None:
    text = "网上零售额7.1万亿元,其中实物商品网上零售额5.96万亿元,占社会消费品零售总额的{}%。"
    assert wholes(text.format("25.3")) == []
    assert wholes(text.format("83.9")) == [("83.9%", "7.1万亿元")]
    assert wholes(text.format("83.4")) == [("83.4%", "7.1万亿元")]  # one digit is wrong
    text = "一季度外国人出入境900万人次。其中,免签入境300万人次,占入境外国人的77.9%。"
    assert wholes(text) == []


def test_members_of_one_list_are_no_wholes_of_each_other() -> None:
    text = "全年对甲、乙进出口50亿元、40亿元,分别占进出口总值的13.2%和11.2%。"
    assert wholes(text) == []


def test_a_whole_told_later_holds_its_part() -> None:
    text = "对丙进出口190亿元,占进出口总值的46.6%。进出口50亿元。"
    assert wholes(text) == []
    text = "对丙进出口190亿元,占进出口总值的46.6%。进出口408亿元。"
    assert wholes(text) == [("46.6%", "408亿元")]


def test_a_limit_on_what_is_counted_counts_nothing() -> None:
    text = "今年25起火灾中,有18起过火面积在15平方米以下,占总数的72%。"
    assert [f.as_written for f in read(text, ISSUED).figures] == ["25起", "18起", "72%"]


def test_for_how_many_months_on_end_is_no_figure() -> None:
    assert read("事故已连续55个月未发生。", ISSUED).figures == ()


def test_a_share_of_a_greater_place_is_of_no_total_before_that_does_not_fit() -> None:
    text = "长三角地区出口9.1万亿元。其中,汽车出口1806亿元,占全国的{}%。"
    assert wholes(text.format(39)) == []
    text = "全市接警900起,其中城区接警300起,占全市的{}%。"
    assert wholes(text.format("33.3")) == [("33.3%", "900起")]


def test_the_number_before_is_of_the_time_compared_with() -> None:
    text = "十四五时期贸易跨过5万亿元,2021年达6万亿元,2022年达7万亿元,比2020年增长32%。"
    assert not any(role == "from" for r in links(text) for role, _ in r[2])
    text = "2021年3200件,2022年3840件,比上年增长20%。"
    assert ("change", "20%", [("from", "3200件"), ("to", "3840件")]) in links(text)


def test_what_rose_is_not_how_many_there_are() -> None:
    assert links("51个重点景区游客接待量同比增长7.73%。") == []
    assert links("21条特色商业街营业额同比增长36%。") == []
    assert links("全国330个城市重污染天数同比下降36.6%。") == []
    assert links("70个步行街(商圈)客流量、营业额分别增长8.8%和6.0%。") == []
    assert links("32个城市上涨,涨幅最高的城市为甲市,同比上涨57.8%。") == []
    assert links("30个城市房价上涨。新房和二手房价格分别上涨1.8%和1.2%。") == []
    assert links("36个城市客运量已恢复至去年同期的81.7%。") == []
    assert ("change", "5%", [("to", "90起")]) in links("盗窃立案90起,盗窃立案量同比增长5%。")


def test_the_last_year_of_a_plan_is_only_compared_with() -> None:
    text = "“十四五”期间,贸易跨过6万亿元,2022年达到6.16万亿元,比“十三五”末的2020年增长32.4%。"
    assert not any(role == "from" for r in links(text) for role, _ in r[2])
    figure = read(text, ISSUED).figures[-1]
    assert figure.period is not None
    assert figure.period.end == "2022-12-31"


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("全市立案900起,其中城区300起,占立案的33.3%。", ["900起"]),
        ("全市立案900起,其中城区300起,占立案的41.7%。", ["900起"]),
        ("网上零售额71亿元,其中实物零售额59.6亿元,占商品零售总额的48.9%。", []),
        ("网上零售额71亿元,其中实物零售额59.6亿元,占商品零售总额的38.9%。", ["71亿元"]),
        ("网上零售额71亿元,其中实物零售额59.6亿元,占商品零售总额的5.9%。", []),
        ("移动电话用户达6.95亿户。千兆用户达1.34亿户,占用户总数的21.7%。", []),
        ("移动电话用户达6.95亿户。千兆用户达1.34亿户,占用户总数的19.8%。", ["6.95亿户"]),
    ],
)
def test_a_whole_by_its_name_or_by_the_numbers(text: str, whole: list[str]) -> None:
    assert [print_ for _, print_ in wholes(text)] == whole


def test_the_one_number_of_its_name_is_the_whole_whatever_it_comes_to() -> None:
    assert wholes("机动车90万辆。新能源车30万辆,占机动车总量的57.4%。") == [("57.4%", "90万辆")]


def test_the_day_of_a_report_is_not_that_of_its_figures() -> None:
    text = "3月30日,院长向大会作工作报告。过去五年,受理案件80件。\n审结案件70件。"
    figures = read(text, ISSUED).figures
    assert [f.period and f.period.as_written for f in figures] == ["过去五年"] * 2


def test_tenths_are_rounded_to_the_ten() -> None:
    """68% is 七成: no misfit."""
    assert [f.decimals for f in read("盗窃68起,占七成。诈骗三成五,减少一半。").figures[1:]] == [
        -1,
        0,
        -1,
    ]
