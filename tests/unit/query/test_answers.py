"""Which figures answer a question, and in which order."""

import pytest

from lvliang_cli.core.data.dataset import Collection, Dataset
from lvliang_cli.core.query.answer_doubts import doubts
from lvliang_cli.core.query.answers import answers
from lvliang_cli.core.query.questions import read
from lvliang_cli.core.view.show import show

from .short_releases import RAIDS, dataset, prints


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


def test_a_question_without_words_is_answered_by_time_place_or_order_alone(
    data: Collection,
) -> None:
    assert answers(data, read("有多少个县")).figures == ()
    assert answers(data, read("有多少个")).figures == ()  # of nothing
    alone = answers(data, read("有多少起灾"))  # one character is never sure
    assert (alone.figures[0].as_written, alone.is_sure) == ("120起", False)
    assert {m.dataset for m in answers(data, read("大同2022年")).figures} == {"court"}
    assert prints(data, "哪些占比最大")[0] == "40%"


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


@pytest.mark.parametrize(
    ("asked", "ident"),
    [
        ("how many vehicles were inspected", "epidemic-vehicles-inspected"),
        ("number of villages visited", "prevention-villages-visited"),
        ("What is the clearance rate?", "homicide-clearance-rate"),
        ("by how much did fraud cases solved rise", "telecom-fraud-local-solved-change"),
        ("most villages", "prevention-villages-visited"),
        ("how many villages did police visit", "prevention-villages-visited"),
        ("止付了多少诈骗款", "telecom-fraud-payments-stopped"),
        ("how many cars did they stop and search", "epidemic-vehicles-inspected"),
        ("how much did the data center cost", "data-centre-investment"),
    ],
)
def test_english_is_understood(lvliang: Dataset, asked: str, ident: str) -> None:
    assert answers(lvliang, read(asked)).figures[0].id == ident


def test_the_biggest_of_all_is_that_of_any_unit(lvliang: Dataset) -> None:
    for asked in ("哪个数字最大", "最大的数字是哪个"):
        assert answers(lvliang, read(asked)).figures[0].id == "data-centre-records"


def test_of_several_things_asked_at_once_each_is_answered(service: Dataset) -> None:
    for asked in ("盗窃破了多少起,养老机构有几家", "盗窃破了多少起 养老机构有几家"):
        found = answers(service, read(asked)).figures
        assert {m.as_written for m in found} == {"500起", "260家"}
    assert answers(service, read("盗窃破了多少起和气球几个")).missing[-1] == "气球"


def test_the_year_is_reckoned_from_when_the_release_was_published() -> None:
    told = "丽水市公安局\n2025年1月9日\n2024年,丽水市破获盗窃案件70起。2023年破获盗窃案件90起。"
    assert prints(dataset(told, "told"), "去年盗窃破了几起")[0] == "70起"
    question = read("前年盗窃破了几起")
    assert prints(dataset(told, "told"), question.text)[0] == "90起"
    said, _ = doubts(read("今年盗窃"), answers(dataset(told, "told"), read("今年盗窃")))
    assert said.words.zh == "所列不是“今年”的"


def test_of_parts_and_the_whole_the_greatest_count_comes_first() -> None:
    told = "舟山检察\n2024年,舟山市批准逮捕涉黑案件30人,批准逮捕各种刑事犯罪案件900人。"
    assert prints(dataset(told, "told"), "批捕多少人")[0] == "900人"


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


HOTLINE = (
    "九江市热线2024年7月诉求情况\n2024年8月3日\n2024年7月,全市共汇集来电来件900个。\n"
    "物业管理320件,主要是收费。\n交通管理150件,主要是停车。\n学校教育90件,主要是入学。"
)


def test_a_verb_of_one_character_is_not_in_another_word() -> None:
    assert prints(dataset(RAIDS, "raids"), "救了多少人") == ["60人"]


def test_which_has_the_most_is_told_of_a_list_without_the_word() -> None:
    assert prints(dataset(HOTLINE, "calls"), "哪类诉求最多") == ["320件", "150件", "90件"]
