"""What is asked in words: of what, when and where, which kind of number, in which order."""

import pytest

from lvliang_cli.core.query.questions import LONGEST, Question, read
from lvliang_cli.core.query.record_names import normal

NOTHING = read("")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("盗窃案件", {}),
        ("2023年上半年太原命案多少起", {"time": "2023年上半年", "place": "太原", "unit": "起"}),
        ("2023年盗窃", {"time": "2023年", "words": ("盗窃",)}),
        ("盗窃2023", {"time": "2023", "words": ("盗窃",)}),
        ("3月份客运量", {"time": "3月份", "words": ("客运量",)}),
        ("去年一季度盗窃", {"time": "一季度", "ago": "去年", "words": ("盗窃",)}),
        ("本月盗窃", {"ago": "", "words": ("盗窃",)}),
        ("全国盗窃案件", {"words": ("盗窃案件",)}),
        ("比2019年增长多少", {"time": "", "kind": "change"}),
        ("衣着涨价多少", {"kind": "change", "basis": "", "sign": 1}),
        ("盗窃同比", {"kind": "change", "basis": "yoy", "words": ("盗窃",)}),
        ("盗窃环比下降多少", {"kind": "change", "basis": "mom", "words": ("盗窃",)}),
        ("盗窃比去年同期少了多少", {"kind": "change", "basis": "yoy", "sign": -1}),
        ("新增就业有多少人", {"kind": "level", "words": ("新增就业",)}),
        ("女性占多少", {"kind": "share", "words": ("女性",)}),
        ("占道经营多少起", {"kind": "level", "words": ("占道经营",)}),
        ("死了几个人", {"kind": "level", "words": ("死亡",), "unit": "人"}),
        ("乙类发病数", {"kind": "level", "words": ("乙类发病",)}),
        ("“两抢”(案件)、盗窃多少起?", {"words": ("两抢", "案件", "盗窃")}),
        ("全省排名第几", {"kind": "rank", "order": 0, "place": "全省"}),
        ("全国有多少个村", {"place": "全国", "words": ("村",)}),
        ("哪类诉求最多", {"order": -1, "wants_parts": True, "words": ("诉求",)}),
        ("哪个县投诉最多", {"order": -1, "of_places": True, "words": ("投诉",)}),
        ("哪个市场投诉最多", {"of_places": False, "words": ("市场投诉",)}),
        ("which county had the most fires", {"of_places": True, "words": ("fires",)}),
        ("查了多少走私案", {"unit": "起"}),
        ("最少的案件", {"order": 1, "wants_parts": False, "words": ("案件",)}),
        ("哪些在下降", {"kind": "change", "sign": -1, "order": -1, "words": ()}),
        ("老师比去年少几个", {"kind": "change", "sign": -1, "words": ("教师",)}),
        ("盗窃多了还是少了", {"kind": "change", "sign": 0, "words": ("盗窃",)}),
        ("破案和去年比怎么样", {"kind": "change", "ago": ""}),
        ("前五个月盗窃几起", {"time": "1-5月", "words": ("盗窃",)}),
        ("没结的案子还有几件", {"words": ("未结", "案件"), "unit": "件"}),
        ("花了多少钱", {"unit": "元", "words": ("花",)}),
        ("疫情查了多少人", {"words": ("疫情", "查"), "unit": "人"}),
        ("检查了多少人", {"words": ("检查",)}),
        ("how many fires were there in towns?", {"kind": "level", "words": ("towns", "fires")}),
        ("what share of fires are rural", {"kind": "share", "words": ("fires", "rural")}),
        ("which fires rose most", {"kind": "change", "sign": 1, "order": -1, "words": ("fires",)}),
        ("什么增长最慢", {"kind": "change", "sign": 1, "order": 1, "words": ()}),
    ],
)
def test_a_question_is_read(asked: str, said: dict[str, object]) -> None:
    question = read(asked)
    assert {name: getattr(question, name) for name in said} == said
    assert question.is_asked == (asked not in ("盗窃案件", "乙类发病数"))


@pytest.mark.parametrize("name", ["破获刑事案件", "太原", "fraud", "theft", ""])
def test_a_name_alone_asks_for_nothing(name: str) -> None:
    assert not read(name).is_asked


def test_what_is_longer_than_a_question_is_cut() -> None:
    assert len(read("盗窃" * LONGEST).text) == LONGEST + 1


def test_all_that_is_read_starts_empty() -> None:
    assert Question("", (), "", "", "", "", "", "", 0, 0, False, False, False) == NOTHING


def test_quotation_marks_do_not_tell_names_apart() -> None:
    assert normal("“两抢”立案") == normal("「两抢」立案") == "两抢立案"
