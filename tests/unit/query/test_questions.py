"""What is asked in words is a call: of an order, of a place, of a time."""

import pytest

from lvliang_cli.core.data.dataset import Dataset
from lvliang_cli.core.query.lookup import resolve
from lvliang_cli.core.query.questions import in_order_of, in_words
from lvliang_cli.core.query.record_names import normal
from lvliang_cli.core.query.search import near
from lvliang_cli.core.text.errors import UnknownName


@pytest.mark.parametrize(
    ("asked", "options"),
    [
        ("哪些在下降", "--search 下降 --sort 同比"),
        ("什么增长了", "--search 上升 --sort -同比"),
        ("最多的案件", "--sort -value"),
        ("升降最大", "--search 下降 --sort 同比"),
        ("占比最大的", "--search 占比 --sort -value"),
        ("全省排名第几", "--kind rank"),
        ("破案最多的", "--search 侦破 --sort -value"),
        ("检查最多的是什么", "--search 检查 --sort -value"),
    ],
)
def test_what_asks_for_an_order_is_answered_by_a_list(asked: str, options: str) -> None:
    assert in_words(asked) == in_order_of(asked) == ["metrics", "list", *options.split()]


@pytest.mark.parametrize(
    ("asked", "call"),
    [
        ("太原盗窃案件", "show 盗窃案件 --region 太原"),
        ("2023年全国盗窃案件", "metrics list --search=盗窃 --period 2023年"),
        ("山西的盗窃下降多少", "show 盗窃下降多少 --region 山西"),
        ("2023年盗窃案件多少起", "metrics list --search=盗窃 --period 2023年"),
        (
            "2023年上半年太原命案破案率是多少?",
            "metrics list --search=命案+侦破+率 --period 2023年上半年 --region 太原",
        ),
        ("去年立案数同比下降多少", "metrics list --search=立案+同比+下降"),
        ("今年以来太原车祸", "metrics list --search=交通+事故 --region 太原"),
        ("65岁以上占比2021年", "metrics list --search=65+岁+上+占比 --period 2021年"),
        ("2023年", "metrics list --period 2023年"),
        ("太原2023年", "metrics list --period 2023年 --region 太原"),
    ],
)  # fmt: skip
def test_a_place_and_a_time_narrow_what_is_asked(asked: str, call: str) -> None:
    words = in_words(asked)
    if "--search" in words:
        at = words.index("--search")
        words[at : at + 2] = [f"--search={words[at + 1].replace(' ', '+')}"]
    assert " ".join(words) == call


@pytest.mark.parametrize(
    "name", ["破获刑事案件", "上半年", "去年", "太原", "fraud", "1至5月破案", ""]
)
def test_a_name_alone_is_asked_of_nothing(name: str) -> None:
    assert in_words(name) == []


def test_what_is_longer_than_a_question_is_none() -> None:
    assert in_words("下降最多的" * 20) != []
    assert in_words("下降最多的" * 20 + "吗") == []


def test_quotation_marks_do_not_tell_names_apart() -> None:
    assert normal("“两抢”立案") == normal("「两抢」立案") == "两抢立案"


def test_what_is_asked_in_words_is_hinted_at_where_a_name_is_expected(lvliang: Dataset) -> None:
    with pytest.raises(UnknownName) as refused:
        resolve(lvliang, "哪些在下降")
    assert refused.value.hint is not None
    assert refused.value.hint.en == "use lvliang metrics list --search 下降 --sort 同比"
    (note,) = near(lvliang, "2020年车祸多少起")
    assert note.words.zh == "请用 lvliang metrics list --search '交通 事故' --period 2020年"
