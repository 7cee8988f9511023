"""What the figures of accidents, courts and borders count, where, and when: invented sentences.

Each kind stands beside what must not happen to its neighbours.
"""

from datetime import date

import pytest

from lvliang_cli.core.extract.reading import read


def names(text: str) -> list[str]:
    return [figure.counted for figure in read(text).figures]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("事故造成4人死亡,其中包括2名消防员,另有7人失踪。",
         ["事故造成死亡", "消防员", "事故失踪"]),
        ("灾害已造成4人遇难、30人受伤。", ["灾害已造成遇难", "灾害受伤"]),
        ("搜救出3名遇难者,仍有2人失联。", ["搜救出遇难者", "失联"]),
        ("火灾造成8人死亡,其中5人待确认身份。", ["火灾造成死亡", "待确认身份"]),
        ("约200名居民疏散,政府安置了70名居民。", ["居民疏散", "政府安置居民"]),
        ("一辆载有6名犯罪嫌疑人的客车驶入县城。", ["一辆载犯罪嫌疑人"]),
        ("签署5份多边协定和8份双边协议。", ["签署多边协定", "签署双边协议"]),
        ("化解矛盾纠纷203起……", ["化解矛盾纠纷"]),
        ("向群众发还3万元被盗财物。", ["向群众发还被盗财物"]),
        ("火灾5起,已核直接财产损失60万元。", ["火灾", "火灾直接财产损失"]),
        ("接报火灾55起,死亡9人,直接财产损失3万元,起数、亡人分别上升9%、3%,损失下降4%。",
         ["接报火灾", "火灾死亡", "火灾直接财产损失", "接报火灾起数", "火灾死亡",
          "火灾直接财产损失"]),
        ("审结案件47件63人,同比件数下降8%、人数下降3%。",
         ["审结案件", "审结案件", "审结案件件数", "审结案件人数"]),
        ("出入境180人次,其中居民出入境86人次,港澳台居民74人次,外国人18人次。",
         ["出入境", "居民出入境", "港澳台居民出入境", "外国人出入境"]),
        ("检查出入境人员65人次。其中,公民出入境56人次。", ["检查出入境人员", "公民出入境"]),
        ("最高人民法院审结13件;地方人民法院受理案件30件,审结、执结20件。",
         ["最高人民法院审结", "地方人民法院受理案件", "地方人民法院审结、执结"]),
        ("投诉受理量较大的商品主要有:食品(37件)、鞋帽(5件)。",
         ["食品投诉受理量", "鞋帽投诉受理量"]),
        ("接收投诉28件、举报6件;以上投诉举报均已分流,为消费者挽回损失1万元。",
         ["接收投诉", "举报", "挽回损失"]),
        ("一、打击犯罪 立案30起,破案20起。", ["立案", "破案"]),
        ("全市新增就业90万人的目标,已完成65万人。", ["新增就业目标", "新增就业"]),
        ("一次死亡3人、5人以上事故突出,同比分别增加3起和2起。",
         ["一次死亡3人以上事故", "5人以上事故"]),
        ("标的额5千万以下案件30件。", ["标的额5千万以下案件"]),
        ("其中海洛因缴获量占全国总数的86%;举报破案20起,缴获毒品3吨,分别占总数的17%和13%。",
         ["海洛因缴获量占全国总数的比重", "举报破案", "缴获毒品", "举报破案占总数的比重",
          "缴获毒品占总数的比重"]),
        ("两个主战场和3个分战场共破获案件67起。", ["分战场", "破获案件"]),
        ("查处吸毒人员650人次,查处数同比上升4%。", ["查处吸毒人员", "查处吸毒人员数"]),
        ("毒品外流数量和案件数同比下降9%和6%。", ["毒品外流数量", "毒品外流案件数"]),
        ("律师超过1万人的省(区、市)有3个。", ["律师的界限", "律师超过1万人的省(区、市)"]),
        ("律师10人(含)以下的事务所53家,律师11人至20人(含)的事务所8家。",
         ["律师10人(含)以下的事务所", "律师11人至20人(含)的事务所"]),
        ("律师人数比上一年度新增7万人。", ["律师人数"]),
        ("登记吸毒人员90人,其中青少年5人,女性6人。",
         ["登记吸毒人员", "登记吸毒青少年", "女性吸毒人员"]),
        ("立案贪污犯罪案件80件,其中干部犯罪要案6件。", ["立案贪污犯罪案件", "干部犯罪要案"]),
        ("办结25件,诉讼标的额3亿元;受理案件12件。", ["办结", "诉讼标的额", "受理案件"]),
        ("破坏金融秩序罪和侵犯专利罪两类案件的起诉人数同比上升40%和37%。",
         ["破坏金融秩序罪的起诉人数", "侵犯专利罪案件的起诉人数"]),
        ("在查处的30起倒票案件中,代订案件占54%。",
         ["查处倒票案件", "代订案件占查处倒票案件的比重"]),
        ("公路事故中,追尾事故占53%,其次侧面相撞事故占14%。",
         ["追尾事故占公路事故的比重", "侧面相撞事故占公路事故的比重"]),
        ("进入秋季以来,火灾扑救任务出现拐点,环比增加1.3%。", ["火灾扑救任务"]),
        ("甲省乙市丙县丁乡戊村暴雨泥石流灾害已造成30人失联、8人遇难。",
         ["甲省乙市丙县丁乡戊村暴雨泥石流灾害已造成失联",
          "甲省乙市丙县丁乡戊村暴雨泥石流灾害已造成遇难"]),
        ("因灾死亡失踪人数和直接经济损失分别减少8%和6%。",
         ["因灾死亡失踪人数", "因灾直接经济损失"]),
        ("截至发稿时有13人获救。", ["获救"]),
        ("2023全国警方查验出入境人员4万人次。其中,入境1万人次。", ["查验出入境人员", "入境"]),
        ("大客车事故同比下降15%;重大交通事故明显减少,发生6起。",
         ["大客车事故", "重大交通事故发生"]),
        ("审结一审案件19件,比上一个五年下降4%。", ["审结一审案件"] * 2),
        ("禁毒工作满意度和群众对公安机关的认可度分别是96%、97%。",
         ["禁毒工作满意度", "群众对公安机关的认可度"]),
        ("从6个国家和地区成功抓获逃犯8名。", ["国家和地区", "抓获逃犯"]),
        ("确定了7处混乱地区、60多个突出问题。", ["确定混乱地区", "确定突出问题"]),
    ],
)  # fmt: skip
def test_what_is_counted(sentence: str, expected: list[str]) -> None:
    assert names(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "抓获5名涉案人员,这5人中的2人曾转移资金。",
        "破获走私案件80起,其中象牙案件5起,抓获嫌疑人7名。",
        "客机上共载有18人。",
        "税收收入5亿元、非税收入3亿元,占总收入的8%。",
        "超速肇事最多,导致的死亡事故占8%。",
    ],
)
def test_what_is_left_open_is_doubted(sentence: str) -> None:
    assert "label-cut" in read(sentence).figures[-1].doubts


def test_whom_the_caught_are_of_is_known_where_all_were_told_before() -> None:
    text = "破获走私案件80起,抓获嫌疑人9名,其中象牙案件5起,抓获嫌疑人7名。"
    assert "label-cut" not in read(text).figures[-1].doubts


def test_the_whole_year_is_the_year_of_its_sentence() -> None:
    text = "2024年受理案件86件;2023年全市法院全年受理案件97件。"
    period = read(text, date(2025, 3, 1)).figures[-1].period
    assert period is not None
    assert (period.start, period.end) == ("2023-01-01", "2023-12-31")


def test_a_day_that_crossings_are_counted_up_to_is_not_their_first() -> None:
    text = "一季度出入境80人次。截至2025年3月31日,入境外国人9人次。"
    period = read(text, date(2025, 4, 15)).figures[-1].period
    assert period is not None
    assert (period.start, period.end) == (None, "2025-03-31")


def test_the_word_for_news_is_no_part_of_a_period() -> None:
    period = read("本报讯入夏以来,破获案件58起。").figures[0].period
    assert period is not None
    assert period.as_written == "入夏以来"


def test_the_whole_province_is_that_of_the_court_that_speaks() -> None:
    text = "甘肃省公安厅:全省破案9起。\n陕西省高院称,全省收案30件。"
    assert [figure.place and figure.place.name for figure in read(text).figures] == [
        None,
        "陕西省",
    ]


def test_each_change_of_a_list_has_the_place_of_its_level() -> None:
    text = "公安部通报。\n深圳接待游客2亿人次,珠海接待游客1亿人次,同比分别增长4%和2%。"
    places = [figure.place and figure.place.name for figure in read(text).figures]
    assert places == ["深圳市", "珠海市", "深圳市", "珠海市"]


def test_a_city_among_offices_is_not_the_place_of_what_follows() -> None:
    text = "吉林省纪委通报:涉及药监部门、长春市人民政府等42名干部受到处理。"
    assert read(text).figures[0].place is None


def test_a_campaign_since_last_month_is_not_that_month() -> None:
    text = "自上个月展开“猎鹰—2018”行动以来,查处案件51起。"
    period = read(text, date(2018, 1, 22)).figures[0].period
    assert period is not None
    assert (period.as_written, period.end) == ("自上个月展开“猎鹰—2018”行动以来", "2018-01-22")


def test_what_is_done_about_a_crime_is_no_piece_of_a_name() -> None:
    figures = read("对故意杀人、抢劫等重大犯罪批捕7件21人。").figures
    assert all("label-cut" not in figure.doubts for figure in figures)


def test_a_day_that_is_still_to_come_is_not_the_one_of_last_year() -> None:
    text = "客流高峰将出现在10月1日,单日或超3.4亿人次。"
    period = read(text, date(2025, 9, 28)).figures[0].period
    assert period is not None
    assert (period.start, period.end) == (None, None)


def test_a_day_is_not_cut_out_of_a_word() -> None:
    (figure,) = read("首次天然气试采12次。", date(2023, 7, 10)).figures
    assert figure.counted == "首次天然气试采"
