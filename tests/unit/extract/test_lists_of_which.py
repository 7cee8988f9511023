"""Lists after 其中, and in them the numbers of a listing and shares that add to 100."""

import pytest

from lvliang_cli.core.extract.language.boundaries import LONGEST
from lvliang_cli.core.extract.reading import read


def links(text: str, kind: str) -> list[tuple[str | None, list[str], bool | None]]:
    reading = read(text)
    prints = [figure.as_written for figure in reading.figures]
    return [
        (
            None if r.stated is None else prints[r.stated],
            [prints[a.figure] for a in r.arguments if a.figure is not None],
            r.complete,
        )
        for r in reading.relations
        if r.type == kind
    ]


@pytest.mark.parametrize(
    ("text", "parts", "is_all"),
    [
        ("受理投诉30件,其中商品类18件、服务类12件。", ["18件", "12件"], True),
        ("受理投诉90件,其中商品类18件、服务类12件。", ["18件", "12件"], False),
    ],
)
def test_a_list_after_including_is_complete_where_it_adds_up(
    text: str, parts: list[str], is_all: bool
) -> None:
    ((stated, found, complete),) = links(text, "sum")
    assert (stated in ("30件", "90件"), found, complete) == (True, parts, is_all)


def test_what_follows_another_verb_is_not_of_the_list() -> None:
    assert links("受理投诉30件,其中商品类18件;查处案件9件。", "sum") == []


def test_a_list_does_not_reach_further_than_a_sentence_is_long() -> None:
    near, far = ("受理投诉30件,其中" + "甲" * n + "18件。" for n in (LONGEST - 100, LONGEST))
    assert [parts for _, parts, _ in links(near, "part")] == [["30件"]]
    assert links(far, "part") == []


def test_each_part_goes_to_the_total_of_its_own_event() -> None:
    found = links("受理54件,办结41件。其中市中院受理28件,办结24件。", "part")
    assert [(stated, whole) for stated, whole, _ in found] == [
        ("28件", ["54件"]),
        ("24件", ["41件"]),
    ]


def test_parts_have_the_unit_of_their_total_and_are_no_means() -> None:
    (whole,) = links("受理投诉30件,其中商品类18件、服务类12件。", "sum")
    assert whole[1] == ["18件", "12件"]
    assert links("受理投诉30件,其中商品类18件、涉及12人。", "sum") == []
    assert links("受理投诉30件,其中商品类18件、日均12件。", "sum") == []


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("新增铁路90公里,其中高铁50公里,新增公路260公里、村道30公里。", ["50公里"]),
        ("参加18个项目,其中15个项目获奖,创造了20项纪录。", ["15个"]),
        ("审议9件草案和8件决定草案,通过其中3件,批准4件条约。", ["3件"]),
    ],
)
def test_a_list_ends_where_something_else_is_told(text: str, parts: list[str]) -> None:
    assert [stated for stated, _, _ in links(text, "part")] == parts
    assert links(text, "sum") == []


def test_a_list_in_a_new_sentence_is_not_of_what_its_first_part_exceeds() -> None:
    assert links("今年改造90公里。其中,去年以来全国改造3260公里,更新20公里。", "sum") == []


def test_what_was_before_is_not_a_part() -> None:
    text = "每人补助由50元提高到100元,其中省级补助由40元提高到80元。"
    assert links(text, "part") == [("80元", ["100元"], None)]
    assert links(text, "sum") == []


def test_what_stands_there_altogether_may_be_more_than_the_list() -> None:
    (found,) = read("品种新增150种,修订1100种,共计6380种。").relations
    assert (found.type, found.linked) == ("sum", "arithmetic")
    assert links("品种新增150种,修订1100种,总共6380种。", "sum") == []


def test_of_two_totals_the_one_that_all_parts_add_up_to() -> None:
    text = (
        "全市农林牧渔业总产值70亿元,增加值38亿元。"
        "其中,农业产值50亿元;渔业产值12亿元;农林牧渔服务业产值{}亿元。"
    )
    assert links(text.format(8), "sum") == [("70亿元", ["50亿元", "12亿元", "8亿元"], True)]
    assert links(text.format(15), "sum") == [("70亿元", ["50亿元", "12亿元"], False)]


def test_a_total_that_the_lexicon_knows_as_one_noun_has_its_event() -> None:
    text = "某市法院受理各类案件54件,办结41件。其中市中院受理28件,办结24件。"
    found = links(text, "part")
    assert [(stated, whole) for stated, whole, _ in found] == [
        ("28件", ["54件"]),
        ("24件", ["41件"]),
    ]


def test_a_kind_of_case_is_not_an_event() -> None:
    found = links("起诉涉恶案件23件；审结11件，其中涉恶案件2件，其余9件不予认定。", "sum")
    assert [(stated, parts) for stated, parts, _ in found] == [("11件", ["2件", "9件"])]


def test_what_is_closed_is_found_by_either_word() -> None:
    found = links("旧存案件113件,结案229件。在已结案件中,以调解结案的74件。", "part")
    assert [(stated, whole) for stated, whole, _ in found] == [("74件", ["229件"])]


@pytest.mark.parametrize(
    "text",
    [
        "应用融入97个大类中的60个,应用案例数超5万个。",
        "134个中试平台开放服务291项。",
        "参加6个大项中73个小项的比赛。",
    ],
)
def test_no_more_than_all_is_among_them(text: str) -> None:
    assert links(text, "sum") == []


def test_a_total_printed_before_is_not_a_part_too() -> None:
    text = "完成248次下潜:甲号下潜132次,乙号下潜116次,合计完成248次。"
    assert links(text, "sum")[-1] == ("248次", ["132次", "116次"], True)


def test_a_whole_of_a_later_sentence_has_to_fit() -> None:
    text = "进出口5.51万亿元,占进出口总值的13.2%。合计进出口{}万亿元。"
    assert links(text.format("7.67"), "share") == [("13.2%", ["5.51万亿元"], None)]
    assert links(text.format("41.76"), "share") == [("13.2%", ["5.51万亿元", "41.76万亿元"], None)]


def test_a_day_up_to_which_is_counted_is_not_the_span() -> None:
    assert links("截至2025年6月30日15时,车流量3155万车次,日均8.64万车次。", "rate") == []


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("常住523人,户籍500人,其中男性266人,女性257人。", [("523人", ["266人", "257人"])]),
        ("受理482件,其中电话受理345件,邮件受理137件,短信受理2条。", []),
        ("小学523所、初中123所,其中公办600所,民办46所。", []),
        ("甲地确诊10例,乙地确诊39例(出院9例,死亡1例)。", [("39例", ["9例", "1例"])]),
        ("抓获522人。立案471件,其中男性347人,女性124人。", []),
        ("新建厕所523座,城镇200座,农村300座,景区23座。", [("523座", ["200座", "300座", "23座"])]),
    ],
)
def test_the_total_is_the_one_that_the_parts_add_up_to(
    text: str, sums: list[tuple[str, list[str]]]
) -> None:
    reading = read(text)
    found = [
        [reading.figures[index].as_written for index in relation.members]
        for relation in reading.relations
        if relation.type == "sum"
    ]
    assert [(total, parts) for total, *parts in found] == sums
