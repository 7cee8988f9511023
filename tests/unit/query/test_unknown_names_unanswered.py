"""What a question that no figure answers is told."""

import pytest

from lvliang_cli.core.data.dataset import Collection, Dataset
from lvliang_cli.core.query.answers import answers
from lvliang_cli.core.query.questions import read
from lvliang_cli.core.query.unknown_names import unanswered

from .short_releases import RAIDS, dataset, prints


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


def test_what_is_of_another_time_is_not_the_nearest(lvliang: Dataset) -> None:
    question = read("上半年止付资金多少")
    assert answers(lvliang, question).figures == ()
    refused = unanswered(lvliang, question)
    assert refused.hint is not None
    assert "lvliang show '止付资金'" in refused.hint.zh


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


WAGES = "九江市人社局情况\n2024年7月3日\n2024年上半年,受理投诉45起,共为79名劳动者追讨欠薪606万元。"


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
