"""Which figures answer a question, in which order, and what is said to be in doubt."""

from datetime import date

import pytest

from lvliang_cli.core.data.dataset import Collection, Dataset
from lvliang_cli.core.extract.draft import About, draft
from lvliang_cli.core.extract.reading import read as read_text
from lvliang_cli.core.query.answer_doubts import doubts
from lvliang_cli.core.query.answers import answers
from lvliang_cli.core.query.questions import read
from lvliang_cli.core.query.unknown_names import unanswered
from lvliang_cli.core.view.show import show

POLICE = (
    "太原市公安局\n"
    "2024年太原治安情况\n"
    "2024年上半年,太原市共发生火灾120起,死亡9人,火灾起数同比下降5%。其中,住宅火灾60起,死亡7人。"
    "全市破获盗窃案件300起,占刑事案件的20%,破获电信网络诈骗案件90起,环比上升3%、同比下降8%。"
)
COURT = (
    "大同市法院2023年工作\n"
    "2023年,大同市法院决定起诉50人,不起诉20人。轨道交通客运量2.5亿人次。"
    "受理投诉100件。价格违法40件,占投诉的40%;广告违法25件,占投诉的25%。2022年受理投诉80件。"
)
POWER = "九江市电力情况\n5月份,用电量700亿千瓦时,同比增长7.4%。今年以来,全市检修线路45条。"


def dataset(text: str, ident: str) -> Dataset:
    release = draft(read_text(text), About(ident, None, None, date(2026, 1, 31)))
    return Dataset(release, f"{ident}.txt", text.encode(), prefix=f"{ident}/")


@pytest.fixture(scope="module")
def data() -> Collection:
    return Collection([dataset(POLICE, "police"), dataset(COURT, "court"), dataset(POWER, "power")])


def prints(data: Collection, asked: str) -> list[str]:
    return [metric.as_written for metric in answers(data, read(asked)).figures]


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("太原上半年火灾多少起", "120起"),
        ("火灾的案子少了没有", "5%"),
        ("警方破了多少起盗窃案", "300起"),
        ("大同法院收了多少投诉", "100件"),
        ("火灾死了几个人", "9人"),
        ("住宅火灾有几起", "60起"),
        ("火灾起数比去年少了多少", "5%"),
        ("破了多少起盗窃案", "300起"),
        ("电诈案件环比升了多少", "3%"),
        ("电诈案件同比", "8%"),
        ("盗窃占刑事案件多少", "20%"),
        ("大同起诉了多少人", "50人"),
        ("不起诉多少人", "20人"),
        ("2023年地铁客运量", "2.5亿人次"),
        ("去年受理投诉多少件", "80件"),
    ],
)
def test_the_figure_that_is_asked_for_comes_first(data: Collection, asked: str, first: str) -> None:
    assert prints(data, asked)[0] == first


def test_of_one_kind_of_number_only_those_are_listed(data: Collection) -> None:
    assert {m.kind for m in answers(data, read("破获案件同比变化")).figures} == {"change"}
    assert {m.kind for m in answers(data, read("破获案件多少起")).figures} == {"count"}


def test_what_fell_is_in_order_and_what_rose_is_left_out(data: Collection) -> None:
    assert prints(data, "哪些下降了") == ["8%", "5%"]
    assert prints(data, "下降最少的") == ["5%", "8%"]


def test_of_the_parts_the_greatest_comes_first(data: Collection) -> None:
    assert prints(data, "哪类投诉最多") == ["40件", "25件"]
    assert prints(data, "哪类火灾最多")[0] == "120起"  # no parts of it are known


def test_one_that_has_all_and_no_more_is_sure(data: Collection) -> None:
    sure = answers(data, read("大同不起诉多少人"))
    assert sure.is_sure
    assert doubts(read("大同不起诉多少人"), sure) == ()
    assert not answers(data, read("太原死亡多少人")).is_sure  # two, and of what


def test_what_no_name_has_is_said(data: Collection) -> None:
    question = read("大火灾死亡多少人")
    found = answers(data, question)
    assert (found.missing, found.is_sure) == (("大",), False)
    (told,) = doubts(question, found)
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


def test_a_place_in_the_title_is_that_of_figures_without_one(data: Collection) -> None:
    assert prints(data, "九江用电量多少")[0] == "700亿千瓦时"
    (power,) = (d for d in data.datasets if d.release.id == "power")
    unplaced = Dataset(power.release._replace(region=None), "power.txt", b"")
    assert prints(unplaced, "九江检修线路多少条") == ["45条"]
    assert answers(unplaced, read("大同检修线路多少条")).figures == ()
    assert answers(data, read("大同用电量多少")).figures == ()
    lies_there = answers(data, read("山西不起诉多少人"))
    assert [m.as_written for m in lies_there.figures] == ["20人"]
    assert (lies_there.missing, lies_there.is_sure) == (("山西",), False)


def test_what_is_of_a_city_is_not_of_the_nation_nor_of_the_province(data: Collection) -> None:
    for asked in ("全国不起诉多少人", "全省不起诉多少人"):
        assert answers(data, read(asked)).figures == ()


def test_another_unit_or_direction_is_not_sure(data: Collection) -> None:
    assert not answers(data, read("大同不起诉多少件")).is_sure
    assert not answers(data, read("太原火灾起数上升多少")).is_of_kind
    assert prints(data, "太原火灾起数下降多少") == ["5%"]


def test_a_question_without_words_is_answered_by_time_place_or_order_alone(
    data: Collection,
) -> None:
    assert answers(data, read("有多少个县")).figures == ()
    assert answers(data, read("有多少个")).figures == ()  # of nothing
    alone = answers(data, read("有多少起灾"))  # one character is never sure
    assert (alone.figures[0].as_written, alone.is_sure) == ("120起", False)
    assert {m.dataset for m in answers(data, read("大同2022年")).figures} == {"court"}
    assert prints(data, "哪些占比最大")[0] == "40%"


def test_of_another_place_or_time_there_is_no_answer(data: Collection) -> None:
    for asked in ("大同火灾多少起", "2019年火灾多少起", "广州火灾", "一季度火灾多少起"):
        question = read(asked)
        assert answers(data, question).figures == ()
        hint = unanswered(data, question).hint
        assert hint is not None
        assert "lvliang show '火灾'" in hint.zh
    hint = unanswered(data, read("太原2019年火灾多少起")).hint
    assert hint is not None
    assert hint.zh.startswith("“2019年”没有")  # of 太原 there are
    question = read("天气如何")
    assert answers(data, question).figures == ()
    hint = unanswered(data, question).hint
    assert hint is not None
    assert hint.en == "all figures: lvliang metrics list"
    assert answers(data, read("排名第几")).figures == ()
    assert prints(data, "客运量排第几") == ["2.5亿人次"]  # no rank, and that is said


def test_what_is_of_the_nation_or_the_province_is_found_as_such() -> None:
    for text, asked in (
        ("国家统计局2024年通报\n2024年,全国破获盗窃案件64起。", "全国盗窃多少起"),
        ("山西省公安厅2024年通报\n2024年,全省破获盗窃案件64起。", "全省盗窃多少起"),
    ):
        (found,) = answers(Collection([dataset(text, "wide")]), read(asked)).figures
        assert found.as_written == "64起"


SCHOOLS = """清河市2023年教育统计
2023年,全市小学招生1200人,高中招生900人,初中招生800人。小学教师60人,中学教师90人。
铁路发送旅客50人次,同比增长9%;民航发送旅客20人次,同比增长16%。"""


@pytest.fixture(scope="module")
def schools() -> Collection:
    return Collection([dataset(SCHOOLS, "schools")])


@pytest.mark.parametrize(
    ("asked", "printed", "is_doubted"),
    [
        ("高中招了多少人", "900人", False),  # and not that of another one
        ("小学老师有多少", "60人", False),
        ("坐火车的有多少", "50人次", True),
        ("哪种交通方式增长最快", "16%", True),
        ("how many were admitted to high schools", "", True),
    ],
)
def test_what_is_said_in_other_words_is_nearest(
    schools: Collection, asked: str, printed: str, is_doubted: bool
) -> None:
    question = read(asked)
    found = answers(schools, question)
    assert [m.as_written for m in found.figures[:1]] == [printed] * bool(printed)
    assert bool(doubts(question, found)) == (is_doubted and bool(printed))


def test_what_no_figure_has_anything_of_is_not_answered(schools: Collection) -> None:
    for asked in ("警察有多少人", "how many guns were seized", "房价多少"):
        assert answers(schools, read(asked)).figures == ()


def test_one_character_is_a_doubt(lvliang: Dataset) -> None:
    question = read("疫情查了多少人")
    (said,) = doubts(question, answers(lvliang, question))
    assert said.words.zh == "“查”按“检查”理解"


@pytest.mark.parametrize(
    ("asked", "ident"),
    [
        ("how many vehicles were inspected", "epidemic-vehicles-inspected"),
        ("number of villages visited", "prevention-villages-visited"),
        ("What is the clearance rate?", "homicide-clearance-rate"),
        ("by how much did fraud cases solved rise", "telecom-fraud-local-solved-change"),
        ("most villages", "prevention-villages-visited"),
        ("how many cars did they stop and search", "epidemic-vehicles-inspected"),
        ("how much did the data center cost", "data-centre-investment"),
    ],
)
def test_english_is_understood(lvliang: Dataset, asked: str, ident: str) -> None:
    assert answers(lvliang, read(asked)).figures[0].id == ident


def test_the_biggest_of_all_is_that_of_any_unit(lvliang: Dataset) -> None:
    for asked in ("哪个数字最大", "最大的数字是哪个"):
        assert answers(lvliang, read(asked)).figures[0].id == "data-centre-records"


def test_what_is_of_another_time_is_not_the_nearest(lvliang: Dataset) -> None:
    question = read("上半年止付资金多少")
    assert answers(lvliang, question).figures == ()
    refused = unanswered(lvliang, question)
    assert refused.hint is not None
    assert "lvliang show '止付资金'" in refused.hint.zh


SERVICE = (
    "宁波市人力资源和社会保障局\n"
    "2024年宁波劳动保障情况\n"
    "2024年,宁波市为劳动者追讨工资3.2亿元,处理劳动争议案件2100件,结案1900件。"
    "全市养老机构260家。破获合同诈骗案件45起,抓获犯罪嫌疑人80名,破获盗窃案件500起。"
)


@pytest.fixture(scope="module")
def service() -> Dataset:
    return dataset(SERVICE, "service")


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


def test_of_several_things_asked_at_once_each_is_answered(service: Dataset) -> None:
    question = read("盗窃破了多少起,养老机构有几家")
    assert {m.as_written for m in answers(service, question).figures} == {"500起", "260家"}
    assert answers(service, read("盗窃破了多少起和气球几个")).missing[-1] == "气球"


def test_the_year_is_reckoned_from_when_the_release_was_published() -> None:
    told = "丽水市公安局\n2025年1月9日\n2024年,丽水市破获盗窃案件70起。2023年破获盗窃案件90起。"
    assert prints(dataset(told, "told"), "去年盗窃破了几起")[0] == "70起"
    question = read("前年盗窃破了几起")
    assert prints(dataset(told, "told"), question.text)[0] == "90起"
    (said,) = doubts(read("今年盗窃"), answers(dataset(told, "told"), read("今年盗窃")))
    assert said.words.zh == "所列不是“今年”的"


def test_of_parts_and_the_whole_the_greatest_count_comes_first() -> None:
    told = "舟山检察\n2024年,舟山市批准逮捕涉黑案件30人,批准逮捕各种刑事犯罪案件900人。"
    assert prints(dataset(told, "told"), "批捕多少人")[0] == "900人"


def test_what_is_counted_in_another_unit_is_a_doubt(lvliang: Dataset) -> None:
    question = read("检查了多少吨车辆")
    (said,) = doubts(question, answers(lvliang, question))
    assert (said.code, said.words.en) == (
        "other-unit",
        "the first is not in 吨: may not be what was asked",
    )


KINDS = (
    "朔州市公安局\n2024年朔州工作\n"
    "2024年,全市批准逮捕非法集资类案件犯罪嫌疑人21人。侦破抢劫案件6起。"
    "检查过往车辆900辆,检查过往人员2500人。"
)


@pytest.fixture(scope="module")
def kinds() -> Collection:
    return Collection([dataset(KINDS, "kinds")])


def test_two_things_asked_of_one_verb_are_both_answered(kinds: Collection) -> None:
    for asked in ("检查了多少车和人", "检查了多少人和车"):
        assert sorted(prints(kinds, asked)) == ["2500人", "900辆"]
        assert "partly" not in [n.code for n in doubts(read(asked), answers(kinds, read(asked)))]
    assert [one.text.strip() for one in read("how many cars and people were inspected").more] == [
        "how many people were inspected"
    ]


def test_the_opposite_is_no_answer(kinds: Collection) -> None:
    assert prints(kinds, "抢劫案破了几起")[0] == "6起"
    assert prints(kinds, "多少案子没破") == []


def test_one_kind_alone_by_another_word_is_in_doubt(lvliang: Dataset) -> None:
    question = read("多少人被抓")
    found = answers(lvliang, question)
    told = {said.code: said.words.zh for said in doubts(question, found)}
    assert told["taken-for"].endswith("未必是所问的")
    assert "民族资产解冻类案件批捕人数" in told["one-kind"]


def test_a_refusal_names_what_is_nearest(lvliang: Dataset) -> None:
    for asked, named in (
        ("伤了几个民警", "topic:force"),
        ("上半年立了多少起刑案", "有哪些数字"),  # of theft and fraud alone is 立案 known
        ("how many police officers", "有哪些数字"),
        ("show how many cops", "有哪些数字"),
    ):
        assert answers(lvliang, read(asked)).figures == ()
        hint = unanswered(lvliang, read(asked)).hint
        assert hint is not None
        assert named in hint.zh


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


def test_money_that_a_topic_has_is_answered_with_its_page(lvliang: Dataset) -> None:
    page = show(lvliang, "how much money was lost to fraud")
    assert "topic:fraud" in page.notes[0].words.en


COUNTY = (
    "临江县2023年统计公报\n2023年末,全县共有村(社区)179个,村(居)民小组1844个。"
    "医疗机构床位90张,其中中医院床位20张、民营医院床位30张、综合医院床位40张。"
    "接到群众反映噪音扰民的报警210起,受理投诉900件。城镇登记失业率1.9%,城镇新增就业300人。"
    "办理来信91封。龙门口岸日均客流30人,石桥日均客流80人,青滩日均客流50人。"
)


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("全县多少个村", "179个"),  # and not the groups of their people
        ("医院床位一共多少张", "90张"),
        ("哪个口岸客流最多", "80人"),  # named by the same words behind
    ],
)
def test_the_whole_and_the_sisters_are_found(asked: str, first: str) -> None:
    assert prints(dataset(COUNTY, "county"), asked)[0] == first


def test_which_year_is_answered_from_years_alone() -> None:
    told = "2021年至2023年,丽水市受理劳动争议90件,2021年20件,2022年60件,2023年10件。"
    assert prints(dataset(told, "years"), "哪年劳动争议最多") == ["60件", "20件", "10件"]
    assert answers(dataset(told, "years"), read("哪个月劳动争议最多")).figures == ()


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
        (GANGS, "上半年抓了多少人", ["45名"], {"taken-for", "other-time"}),
        (GANGS, "上半年出警多少次", ["8200起"], {"taken-for"}),
        (MINORS, "抓了多少未成年人", ["40人"], {"taken-for"}),
        (MINORS, "多少孩子没被起诉", ["12人"], {"taken-for"}),
        (MINORS, "民事案子多久能办完", ["47.9天"], {"taken-for"}),
        (MINORS, "不起诉率", ["12人"], {"partly", "other-kind"}),
        (HOLIDAY, "前五天坐飞机的有多少人", ["16万人次"], {"taken-for"}),
        (HOLIDAY, "2月1日坐飞机的有多少人", ["3万人次"], {"taken-for"}),
        (GANGS, "哪种警情最多", ["8200起"], {"ordered-among", "one-alone"}),
        (FRAUD, "骗走的钱", [], set()),
        (FRAUD, "被骗了多少钱", [], set()),
        (FRAUD, "骗子骗走多少钱", ["5000万元"], {"taken-for", "of-place"}),
        (FRAUD, "全省损失多少", ["5000万元"], set()),
        (FRAUD, "骗走的钱返还多少", ["800万元"], {"taken-for"}),
        (FRAUD, "挽回了多少损失", ["600万元"], {"taken-for", "one-kind", "of-place"}),
        (FRAUD, "被骗资金多少", [], set()),
        (FRAUD, "骗走的钱拦下来多少", ["1.2亿元"], {"taken-for"}),
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


RAIDS = (
    "九江市公安局通报治安情况\n2024年7月3日\n"
    "2024年上半年,全市抓获犯罪嫌疑人350人,抓获在逃人员90人。出动消防救援人员400人次,营救被困人员60人。"
)
WAGES = "九江市人社局情况\n2024年7月3日\n2024年上半年,受理投诉45起,共为79名劳动者追讨欠薪606万元。"
HOTLINE = (
    "九江市热线2024年7月诉求情况\n2024年8月3日\n2024年7月,全市共汇集来电来件900个。\n"
    "物业管理320件,主要是收费。\n交通管理150件,主要是停车。\n学校教育90件,主要是入学。"
)


@pytest.mark.parametrize(
    ("text", "asked", "named"),
    [
        (RAIDS, "打拐抓了多少人", "“抓获犯罪嫌疑人”350人"),  # the verb alone, and so counted
        (WAGES, "帮多少人要回工资", "79名"),  # the sum is not one of people
        (WAGES, "抓了多少民警", "79名"),
        (WAGES, "打掉几个团伙", "有哪些数字"),
    ],
)
def test_a_refusal_names_what_is_so_counted(text: str, asked: str, named: str) -> None:
    data = dataset(text, "near")
    question = read(asked)
    assert answers(data, question).figures == ()
    hint = unanswered(data, question).hint
    assert hint is not None
    assert named in hint.zh


def test_a_verb_of_one_character_is_not_in_another_word() -> None:
    assert prints(dataset(RAIDS, "raids"), "救了多少人") == ["60人"]


def test_which_has_the_most_is_told_of_a_list_without_the_word() -> None:
    assert prints(dataset(HOTLINE, "calls"), "哪类诉求最多") == ["320件", "150件", "90件"]
