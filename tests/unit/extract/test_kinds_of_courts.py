"""Kinds of labels, bounds, times and places that fresh court and police releases showed misread."""

import pytest

from lvliang_cli.core.extract.reading import read


@pytest.mark.parametrize(
    ("text", "print_", "counted"),
    [
        ("盗窃案件最为突出,占比接近一半,其中入室盗窃案件占比接近30%。", "一半", "盗窃案件占比"),
        ("电气火灾起数最高,共80起。", "80起", "电气火灾起数"),
        ("甲镇火灾80起,火警数最多的三个村前三位是南村(30起)、北村(20起)。", "20起", "北村火警数"),
        ("增长率前两名的乡镇为甲镇(增长70%)、乙镇(增长60%)。", "60%", "乙镇增长率"),
        ("受理审查起诉案件90件,起诉70件。", "70件", "审查起诉案件起诉"),
        ("划拨50万元作为专项经费。", "50万元", "划拨"),
        ("在90起火灾当中,居民住宅火灾40起。", "90起", "火灾"),
        ("有财产可供执行案件执结率86%。", "86%", "有财产可供执行案件执结率"),
        ("民事案件在全部案件中占比为60%。", "60%", "民事案件占全部案件的比重"),
        (
            "被判处刑罚的罪犯人数在罪犯总数中占比为7%。",
            "7%",
            "被判处刑罚的罪犯人数占罪犯总数的比重",
        ),
        ("整改率逐年提升,达98%。", "98%", "整改率"),
        ("清理水域面积24亩,关停造成污染企业77家。", "77家", "关停造成污染企业"),
        ("督促查处假药14吨、假酒5吨。", "5吨", "督促查处假酒"),
        ("救援队派出17人赶赴震区。", "17人", "救援队派出"),
        ("查封单位78家,三停单位39家,拘留5人。", "5人", "拘留"),
        ("火灾80起。火灾最多的是居民住宅和宿舍,共27起。", "27起", "居民住宅和宿舍"),
        ("破获了特大诈骗案,抓获嫌疑人21人。", "21人", "特大诈骗案抓获嫌疑人"),
        ("共立刑案90起,破70起。", "70起", "刑案破"),
        ("打掉5个有境外背景的涉黑团伙。", "5个", "打掉有境外背景的涉黑团伙"),
        ("民警辗转全国6个省市、行程10余万公里。", "10余万公里", "行程"),
        ("其中8类严重暴力案件下降13%。", "13%", "严重暴力案件"),
        ("运用四种形态处理90人次。其中,运用第一种形态处理70人次。", "70人次", "运用第一种形态处理"),
        ("转移群众80人,5人因提前转移避免伤亡。", "5人", "因提前转移避免伤亡"),
        ("抓获嫌疑人80人,其中8人被刑事拘留。", "8人", "被刑事拘留"),
        ("预付卡投诉中,健身类16件、教培类9件。", "9件", "教培类预付卡投诉"),
        ("有472名失信被执行人被拘留。", "472名", "失信被执行人被拘留"),
        ("服务提质增效,累计办理诉求9件。", "9件", "累计办理诉求"),
        ("投资理财类虽仅占9%。", "9%", "投资理财类占比"),
        ("煤炭在能源消费中的占比从68%下降到了56%。", "56%", "煤炭占能源消费的比重"),
    ],
)
def test_the_name_of_a_figure_is_whole(text: str, print_: str, counted: str) -> None:
    figure = next(figure for figure in read(text).figures if figure.as_written == print_)
    assert figure.counted == counted
    assert "label-cut" not in figure.doubts


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("其余罪名均未超过5%。", "at_most"),
        ("误差不大于5%。", "at_most"),
        ("合格率没有低于95%。", "at_least"),
        ("整改率未达到80%。", "less_than"),
        ("整改率接近80%。", "nearly"),
    ],
)
def test_a_bound_that_is_denied_is_the_other_bound(text: str, qualifier: str) -> None:
    (figure,) = read(text).figures
    assert figure.qualifier == qualifier


def test_thousands_and_more_of_ten_thousand() -> None:
    (figure,) = read("执行标的2千余万元。").figures
    assert (figure.value, figure.qualifier) == (20_000_000, "more_than")


def test_the_end_of_a_year_ends_a_span_of_years() -> None:
    (figure,) = read("2021-2023年底,法院审结案件900件。").figures
    assert figure.period is not None
    assert (figure.period.start, figure.period.end) == ("2021-01-01", "2023-12-31")


def test_the_year_of_a_meeting_dates_nothing() -> None:
    text = "3月24日,2022年全市安全生产新闻发布会(第二场)上通报,今年截至3月22日,火灾70起。\n伤3人。"
    assert all("2022" not in str(figure.period) for figure in read(text).figures)


def test_a_zone_is_no_part_of_the_county_before_it() -> None:
    figures = read("阳山县发生火灾81起,高新区发生火灾17起。").figures
    assert [figure.place.name for figure in figures if figure.place] == ["阳山县", "高新区"]


def test_that_year_of_several_years_has_no_days() -> None:
    text = "2019年至2021年,未成年人犯罪人数在当年犯罪总数中占比分别为5%、9%和13%。"
    assert all(figure.period and not figure.period.start for figure in read(text).figures)


def test_a_share_of_what_is_carried_from_another_sentence_is_carried_too() -> None:
    figures = read("全年火灾80起。其中9起为电气火灾。比上年下降3%,下降2起。").figures
    assert "subject-carried" in figures[2].doubts
    assert "subject-carried" in figures[3].doubts


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("统计局:2021年重庆市经济运行情况\n2021年,全市坚决落实国务院部署,办结案件90件。", "重庆市"),
        ("某检察院工作报告\n2023年办理案件90件。集体获得全国表彰3项。", None),
        ("记者从应急管理部获悉,地震造成9人受伤。", "全国"),
    ],
)
def test_who_is_only_named_is_not_the_issuer(text: str, place: str | None) -> None:
    found = read(text).place
    assert (None if found is None else found.name) == place


def test_the_district_of_a_release_stays_in_its_city() -> None:
    text = "宝鸡渭滨检察院保护民生\n宝鸡市渭滨区检察院聚焦民生。2022年,发出检察建议126件。"
    reading = read(text)
    assert reading.place is not None
    assert reading.place.name == "渭滨区"
    assert reading.figures[0].place is None


def test_an_honour_of_the_nation_is_no_place() -> None:
    text = "重庆市公安局通报\n2023年,新创建全国文明城市5个,破案90起。"
    assert all(figure.place is None for figure in read(text).figures)


def test_of_what_a_rest_counts_is_doubted_where_no_thing_is_named() -> None:
    figures = read("谈话函询68件次,处分17人。").figures
    assert "label-cut" in figures[1].doubts


def test_dozens_are_no_ten() -> None:
    assert not read("侦破案件数十起。").figures


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2023年6、8月查处案件5起。", None, None),
        ("2023年6、7月查处案件5起。", "2023-06-01", "2023-07-31"),
        ("2023年5月情况:据统计,1日至5日,查处案件5起。", "2023-05-01", "2023-05-05"),
        ("二、2023年2月份案件5起。", "2023-02-01", "2023-02-28"),
    ],
)
def test_days_and_months_in_lists(text: str, start: str | None, end: str | None) -> None:
    (figure,) = read(text).figures
    assert figure.period is not None
    assert (figure.period.start, figure.period.end) == (start, end)


def test_a_dateline_is_no_part_of_what_began() -> None:
    (figure,) = read("某社甘肃10月29日电“自专项斗争开展以来,打掉团伙54个”。").figures
    assert figure.period is None or "电" not in figure.period.as_written
