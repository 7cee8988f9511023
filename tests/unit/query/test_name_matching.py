"""Whether a name fits what a person typed for it."""

import pytest

from lvliang_cli.core.query.record_names import has_bare_parts, has_parts, holds, is_bare, is_core


@pytest.mark.parametrize(
    ("name", "wanted", "has"),
    [
        ("检查过往车辆", "检查车辆", True),
        ("检查过往车辆", "车辆检查", False),  # in that order
        ("检查过往车辆", "检车", False),  # two characters together
        ("vehicles inspected", "vehicle", True),
        ("vehicle inspected", "vehicles", True),
        ("farms", "arms", False),  # at the start of a word
        ("gas bus", "gas", True),
        ("a.c", "abc", False),
        ("anything", "", True),
    ],
)
def test_parts_of_a_name(name: str, wanted: str, has: bool) -> None:
    assert has_parts(name, wanted) is has


@pytest.mark.parametrize(
    ("name", "wanted", "is_it"),
    [
        ("接报火灾", "火灾", True),
        ("接报火灾", "火灾起数", True),
        ("较大火灾", "火灾", False),  # one kind of them
        ("火灾死亡", "火灾亡人数", True),
        ("居住场所火灾亡", "居住场所火灾死亡人数", True),
        ("立诈骗案件", "破获诈骗案件", False),  # another verb
        ("批准和决定逮捕犯罪嫌疑人", "批捕", True),
        ("案件", "案件", False),  # nothing is left of it
    ],
)
def test_what_a_name_counts(name: str, wanted: str, is_it: bool) -> None:
    assert is_core(name, wanted) is is_it


def test_one_name_but_for_what_may_be_left_out() -> None:
    assert is_bare("实现地区生产总值", "gdp")
    assert not is_bare("人均地区生产总值", "gdp")
    assert not is_bare("多少", "多少")


def test_chinese_is_held_anywhere_and_english_at_the_start() -> None:
    assert holds("持续高发的诈骗警情接报", "诈骗警情")
    assert holds("fraud cases", "fraud")
    assert not holds("telecom fraud", "fraud")


def test_parts_but_for_what_may_be_left_out() -> None:
    assert has_bare_parts("居住场所火灾亡", "死亡人数")
    assert has_bare_parts("抓获犯罪嫌疑人", "抓获多少人")
    assert not has_bare_parts("火灾受伤", "死亡人数")
    assert not has_bare_parts("火灾", "多少")
