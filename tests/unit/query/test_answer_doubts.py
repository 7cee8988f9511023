"""What is said to be in doubt about the figures that answer a question."""

import pytest

from lvliang_cli.core.data.dataset import Collection, Dataset
from lvliang_cli.core.query.answer_doubts import doubts
from lvliang_cli.core.query.answers import answers
from lvliang_cli.core.query.nearest_figures import near_answers
from lvliang_cli.core.query.questions import read

from .short_releases import dataset


def test_what_no_name_has_is_said(data: Collection) -> None:
    question = read("大火灾死亡多少人")
    found = answers(data, question)
    assert (found.missing, found.is_sure) == (("大",), False)
    told, nearest = doubts(question, found)
    assert nearest.code == "nearest"
    assert told.words.zh == "名称里没有“大”,未必是所问的"
    question = read("2023年不起诉占比多少")
    told = doubts(question, answers(data, question))[0]
    assert told.words.en == "none is the share or rate asked for: these only have the name"
    question = read("前年受理投诉多少件")
    assert answers(data, question).missing == ("前年",)
    question = read("火灾最多的")
    assert [note.code for note in doubts(question, answers(data, question))] == ["ordered-among"]


def test_a_time_whose_year_is_not_printed_is_a_doubt(data: Collection) -> None:
    for asked, missing in (("5月用电量", ()), ("2023年5月用电量", ("2023年5月",))):
        found = answers(data, read(asked))
        assert [m.as_written for m in found.figures][:1] == ["700亿千瓦时"]
        assert found.missing == missing
    assert answers(data, read("2023年用电量")).figures == ()
    assert answers(data, read("6月用电量")).figures == ()
    assert answers(data, read("5月检修线路")).figures == ()  # 今年以来 is no month


def test_one_character_is_a_doubt(lvliang: Dataset) -> None:
    question = read("疫情查了多少人")
    (said,) = doubts(question, answers(lvliang, question))
    assert said.words.zh == "“查”按“检查”理解"


@pytest.mark.parametrize(
    ("asked", "first", "taken"),
    [
        ("讨回多少工钱", "3.2亿元", "“讨回”按“追讨”理解"),
        ("养老院有几家", "260家", "“养老院”按“养老机构”理解"),
        ("合同诈骗破了几起", "45起", "“破”按“侦破”理解"),
    ],
)
def test_another_word_for_it_is_found_and_said(
    service: Dataset, asked: str, first: str, taken: str
) -> None:
    found = answers(service, read(asked))
    assert (found.figures[0].as_written, found.is_sure) == (first, False)
    assert taken in [told.words.zh for told in doubts(read(asked), found)]


def test_what_is_counted_in_another_unit_is_a_doubt(lvliang: Dataset) -> None:
    question = read("检查了多少吨车辆")
    assert answers(lvliang, question).figures == ()
    said, nearest = doubts(question, near_answers(lvliang, question))
    assert nearest.code == "nearest"
    assert (said.code, said.words.en) == (
        "other-unit",
        "the first is not in 吨: may not be what was asked",
    )


def test_one_kind_alone_by_another_word_is_in_doubt(lvliang: Dataset) -> None:
    question = read("多少人被抓")
    found = answers(lvliang, question)
    told = {said.code: said.words.zh for said in doubts(question, found)}
    assert told["taken-for"].endswith("未必是所问的")
    assert "民族资产解冻类案件批捕人数" in told["one-kind"]


def test_what_is_of_several_things_is_told_where_one_is_asked_for() -> None:
    data = dataset("九江市执行情况\n行动首日,查封、扣押、冻结现金175万元,拘传20人。", "court")
    for asked, codes in (("查封了多少钱", {"of-several"}), ("拘传了几个人", set())):
        found = answers(data, read(asked))
        assert {said.code for said in found.not_whole} == codes


def test_a_mean_is_not_taken_for_a_total() -> None:
    data = dataset("九江市2020年人口普查\n每10万人中具有大学文化程度的为7115人。", "census")
    question = read("大学文化的有几个人")
    found = answers(data, question)
    assert "mean" in {said.code for said in doubts(question, found)}
    assert answers(data, read("每10万人里大学文化的有几个")).not_whole == ()
    assert answers(data, read("大学文化程度多少")).not_whole == ()


@pytest.mark.parametrize(
    "asked",
    [
        *("智慧警务完成几项", "多少天没有两抢案件", "1到5月劝阻损失多少", "立案减少多少件"),
        *("全省第几", "全省排名第几", "最大的数字", "哪个最多", "最多的是什么"),
    ],
)
def test_what_is_no_total_is_not_said_to_be_of_one_kind(lvliang: Dataset, asked: str) -> None:
    found = answers(lvliang, read(asked))
    assert found.figures
    assert found.not_whole == ()


GANGS = (
    "九江市公安局通报治安情况\n2024年7月3日\n"
    "截至目前,全市打掉犯罪团伙73个,端掉涉黑、涉恶犯罪团伙6个,抓获违法犯罪嫌疑人45名。"
    "2024年上半年,全市接报警情8200起,抓获犯罪嫌疑人数同比上升32%。"
)


MINORS = (
    "九江市检察院未成年人检察情况\n2023年,全市检察机关受理审查逮捕90人,批准逮捕40人,不批准逮捕50人,"
    "不起诉12人,不捕率55.6%。民事案件平均办理时间47.9天,民事结案1474件。"
)


HOLIDAY = (
    "九江市旅游情况\n2023年2月3日\n2月1日(春运第一天),全市民航发送旅客3万人次。"
    "春运前五日(2月1日至2月5日),全市民航发送旅客16万人次。"
)


FRAUD = (
    "丽江市公安局反诈情况\n2024年,全市止付涉诈资金3.4亿元,拦截被骗资金1.2亿元,返还被骗资金800万元。"
    "全省刷单返利诈骗造成损失5000万元。劝阻群众避免损失600万元。"
)


TRIED = (
    "丽江市检察工作\n2024年上半年,决定起诉76人,不起诉18人。2023年上半年,起诉71人,同比上升4.8%。"
    "截至6月,责任人被依法不起诉52名。"
)


INSURED = (
    "九江市人社情况\n2023年末,全市参加基本养老保险人数102万人。"
    "城镇职工基本养老保险执行企业制度参保人数42万人,基金累计结存60亿元。"
    "每百户家庭私家车拥有量40辆。就业人员中,第三产业就业人员占48.0%。"
    "2023年发生一次死亡三人以上交通事故5起。执业医师40人,卫生技术人员90人。调解平均时长13.9天。"
)


COMPLAINTS = (
    "台州市2024年消费投诉情况\n2025年2月10日\n2024年度,全市受理投诉举报700件,同比上升5.45%。"
    "其中投诉400件,同比上升1.25%;举报300件。今年春节假期实现旅游收入5亿元。小学阶段招生90人。"
    "破获命案积案33起。"
)


BLAZES = (
    "九江市2023年火灾情况\n2023年,接报火灾28起,比上年下降13%,居民住宅火灾死亡70人,"
    "居民住宅及小单位等火灾死亡90人。立刑事案件2457起。人口自然增长率-2.41‰。签发外国人签证证件110件。"
)


TRADE = (
    "山东省情况\n2019年上半年,国有企业进出口占进出口总值的64.1%,进出口9714亿元。"
    "电信网络诈骗犯罪抓获嫌疑人1538名。稻谷产量20849万吨,减产2.0%。"
    "运用第一种形态批评教育23人次,运用第二种形态处理7人次。疾病预防控制中心3387个。"
    "全年查验出入境人员4.24亿人次;其中内地居民2.06亿人次、外国人3547万人次。"
)


COUNTIES = (
    "大同市投诉情况\n2024年,大同市受理投诉500件,商品类投诉400件。"
    "其中,天镇县受理投诉120件,灵丘县受理投诉90件,灵丘县受理咨询300件。"
)


HARVEST = (
    "大同市客运情况\n2024年春运期间,公路、铁路、民航发送旅客90万人次,铁路发送旅客40万人次。"
    "2月3日,铁路发送旅客2万人次。节日里汽车火灾6起,交通工具火灾9起。"
)


@pytest.mark.parametrize(
    ("text", "asked", "prints_", "codes"),
    [
        (GANGS, "打掉几个黑恶团伙", ["6个"], {"taken-for"}),
        (GANGS, "上半年抓了多少人", ["45名"], {"taken-for", "other-time", "nearest"}),
        (GANGS, "上半年出警多少次", ["8200起"], {"taken-for"}),
        (MINORS, "抓了多少未成年人", ["40人"], {"taken-for"}),
        (MINORS, "多少孩子没被起诉", ["12人"], {"taken-for"}),
        (MINORS, "民事案子多久能办完", ["47.9天"], {"taken-for"}),
        (MINORS, "不起诉率", ["12人"], {"partly", "other-kind", "nearest"}),
        (HOLIDAY, "前五天坐飞机的有多少人", ["16万人次"], {"taken-for"}),
        (HOLIDAY, "2月1日坐飞机的有多少人", ["3万人次"], {"taken-for"}),
        (GANGS, "哪种警情最多", ["8200起"], {"ordered-among", "one-alone"}),
        (FRAUD, "骗走的钱", [], set()),
        (FRAUD, "被骗了多少钱", [], set()),
        (FRAUD, "骗子骗走多少钱", ["5000万元"], {"taken-for", "of-place"}),
        (FRAUD, "全省损失多少", ["5000万元"], set()),
        (FRAUD, "骗走的钱返还多少", ["800万元"], {"taken-for"}),
        (FRAUD, "挽回了多少损失", ["600万元"], {"taken-for", "one-kind", "of-place", "nearest"}),
        (FRAUD, "被骗资金多少", [], set()),
        (FRAUD, "骗走的钱拦下来多少", ["1.2亿元"], {"taken-for"}),
        (INSURED, "养老保险参保人数多少", ["102万人"], {"taken-for"}),
        (INSURED, "基金结余多少", ["60亿元"], {"taken-for"}),
        (INSURED, "私家车有多少辆", ["40辆"], {"mean", "nearest"}),
        (INSURED, "就业人员里第三产业占多少", ["48.0%"], set()),
        (INSURED, "死亡三人以上的交通事故几起", ["5起"], set()),
        (INSURED, "医生有多少", ["40人"], {"taken-for"}),
        (INSURED, "调解平均要多少天", ["13.9天"], set()),
        (COMPLAINTS, "投诉同比涨了多少", ["1.25%"], set()),
        (COMPLAINTS, "投诉是增还是减", ["1.25%"], set()),
        (COMPLAINTS, "收到多少投诉举报", ["700件"], set()),
        (COMPLAINTS, "2025年春节旅游收入多少", ["5亿元"], set()),
        (COMPLAINTS, "2024年春节旅游收入多少", [], set()),
        (COMPLAINTS, "小学招了多少学生", ["90人"], {"taken-for"}),
        (COMPLAINTS, "破获命案积案几起", ["33起"], set()),
        (BLAZES, "住宅火灾死了多少人", ["70人"], {"not-all"}),
        (BLAZES, "火灾起数下降多少", ["13%"], set()),
        (BLAZES, "刑事案件立了多少起", ["2457起"], set()),
        (BLAZES, "人口自然增长率", ["-2.41‰"], set()),
        (BLAZES, "外国人签证签发了多少", ["110件"], set()),
        (TRADE, "上半年进出口总额", ["9714亿元"], set()),
        (TRADE, "电诈抓了多少人", ["1538名"], {"taken-for"}),
        (TRADE, "第一种形态处理了多少人", ["23人次"], {"partly", "nearest"}),
        (TRADE, "第三种形态处理了多少人", [], set()),
        (TRADE, "稻谷减产多少", ["2.0%"], set()),
        (TRADE, "外国人出入境多少人次", ["3547万人次"], set()),
        (TRADE, "疾控中心有几个", ["3387个"], {"taken-for"}),
        (COUNTIES, "哪个县投诉最多", ["120件"], {"ordered-among"}),
        (COUNTIES, "哪个县投诉最少", ["90件"], {"ordered-among"}),
        (HARVEST, "坐火车的有多少人次", ["40万人次"], {"taken-for"}),
        (HARVEST, "车着火多少起", ["9起"], {"taken-for"}),
        (TRIED, "prosecuted people", ["76人"], set()),
        (TRIED, "how many were not prosecuted", ["18人"], set()),
    ],
)
def test_what_people_say_finds_what_is_printed(
    text: str, asked: str, prints_: list[str], codes: set[str]
) -> None:
    data, question = dataset(text, "own"), read(asked)
    found = answers(data, question)
    assert [metric.as_written for metric in found.figures][:1] == prints_
    assert {said.code for said in doubts(question, found)} == codes
