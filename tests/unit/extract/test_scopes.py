"""What a dependent name takes from the name before it."""

import pytest

from lvliang_cli.core.extract.stage5_subject.positioned_words import added
from lvliang_cli.core.extract.stage5_subject.scopes import scoped, whose


@pytest.mark.parametrize(
    ("scope", "words", "expected"),
    [
        ("规模以上工业增加值", "利润总额", "规模以上工业"),
        ("中小企业营业收入", "利润", "中小企业"),
        ("社会消费品零售总额", "利润", ""),
        ("对外投资", "金额", "对外投资"),
        ("社会物流总额", "增速", "社会物流总额"),
        ("诈骗案件", "抓获嫌疑人", "诈骗案件"),
    ],
)
def test_a_measure_is_not_of_another_measure(scope: str, words: str, expected: str) -> None:
    assert whose(added(scope), added(words)).plain == expected


@pytest.mark.parametrize(
    ("scope", "words", "expected"),
    [
        ("刑事案件", "一审案件", "刑事一审案件"),
        ("一般公共预算收入", "支出", "一般公共预算支出"),
        ("盗窃案件", "盗窃案件发案", "盗窃案件发案"),
    ],
)
def test_what_both_end_in_is_said_once(scope: str, words: str, expected: str) -> None:
    assert scoped(added(scope), added(words)).plain == expected
