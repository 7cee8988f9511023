"""Measure words, told from the words that begin like them."""

import pytest

from lvliang_cli.core.extract.stage1_numbers.measures import measure_at


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("起案件", "起"),
        ("起诉", None),
        ("车主", None),
        ("车,", "车"),
        ("人次", "人次"),
        ("人民币", "人民币"),
        ("家庭", None),
        ("个百分点", "个百分点"),
        ("个体户", None),
        ("支队伍", "支"),
        ("支队", None),
        ("辆(艘)次", "辆(艘)次"),
        ("架(艘、列、辆)次", "架(艘、列、辆)次"),
        ("本(枚)", "本(枚)"),
        ("起(含旧存)", "起"),
        ("元/吨", "元/吨"),
        ("微克/立方米", "微克/立方米"),
        ("元/人·月,", "元/人·月"),
        ("元/位置", "元"),
        ("kg。", "kg"),
        ("kgs", None),
        ("天津", None),
        ("", None),
    ],
)
def test_a_measure_word_is_told_from_a_word_that_begins_like_it(
    text: str, unit: str | None
) -> None:
    found = measure_at(text, 0)
    assert found == (None if unit is None else (unit, len(unit)))
