"""Brackets, clause marks and datelines before a figure."""

import pytest

from lvliang_cli.core.extract.language.boundaries import open_bracket, past_bracket
from lvliang_cli.core.extract.stage5_subject.clause_marks import marks_between, past_dateline

from .test_subject import names


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("清河7月3日电 全市破获案件120起。", ["破获案件"]),
        ("甲报清河2023年7月3日讯(记者 某人)查处违法行为30起。", ["查处违法行为"]),
        ("【清河社7月3日电】全市新增企业9家。", ["新增企业"]),
        ("7月3日接警120起。", ["接警"]),
        ("标题\n清河9月1日消息 整改隐患5处。", ["整改隐患"]),
    ],
)
def test_a_dateline_is_no_part_of_a_name(sentence: str, expected: list[str]) -> None:
    assert names(sentence) == expected


def test_a_dateline_opens_a_line() -> None:
    assert past_dateline("清河7月3日电 1起", 0) == 8
    assert past_dateline("甲\n清河7月3日电", 2) == 9
    assert past_dateline("据清河7月3日电", 1) == 1


def test_brackets_and_marks() -> None:
    text = "甲(乙)丙(丁,戊"
    assert open_bracket(text, 0, len(text)) == 5
    assert open_bracket(text, 0, 5) is None
    assert open_bracket(")甲", 0, 2) is None
    assert past_bracket(text, 2, 5) == 4
    assert past_bracket("(甲)乙", 0, 4) == 0
    assert marks_between(text, 0, len(text)) == [5, 7]
    assert marks_between("甲,乙(丙,丁)1,234;戊", 0, 15) == [1, 13]
