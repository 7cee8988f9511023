"""What kind of words a name is made of."""

import pytest

from lvliang_cli.core.extract.stage5_subject import kinds_of_words
from lvliang_cli.core.extract.stage5_subject.positioned_words import Words, words_at


def words(plain: str) -> Words:
    return words_at(plain, 0, len(plain))


@pytest.mark.parametrize(
    ("plain", "thing"),
    [
        ("破获刑事案件", "刑事案件"),
        ("抓获嫌疑人", "嫌疑人"),
        ("电动自行车", "电动自行车"),
        ("审结", "审结"),  # nothing else is there to be named
    ],
)
def test_a_name_without_its_verb(plain: str, thing: str) -> None:
    assert kinds_of_words.object_of(words(plain)).plain == thing


@pytest.mark.parametrize(
    ("plain", "topic"),
    [("破获刑事案件", "刑事案件"), ("命案发案数", "命案"), ("抓获嫌疑人", ""), ("整改率", "")],
)
def test_a_sentence_speaks_of_cases_and_not_of_rates_or_suspects(plain: str, topic: str) -> None:
    assert kinds_of_words.topic_of(words(plain)).plain == topic


def test_a_suspect_and_a_bare_verb_depend_on_another_name() -> None:
    assert kinds_of_words.depends(words("抓获嫌疑人"))
    assert kinds_of_words.depends(words("审结"))
    assert not kinds_of_words.depends(words("破获刑事案件"))


def test_a_part_is_not_what_is_counted() -> None:
    assert kinds_of_words.is_part_only(words("城区"))
    assert kinds_of_words.is_part_only(words("女性"))
    assert not kinds_of_words.is_part_only(words("电动自行车"))


def test_the_measure_of_a_list_is_lent_to_its_bare_members() -> None:
    assert kinds_of_words.stock_in_force(words("机动车保有量"), words("汽车")).plain == "保有量"
    assert kinds_of_words.stock_in_force(words("机动车保有量"), words("汽车产量")).plain == ""
    assert kinds_of_words.measure_in_force(words("工业增加值")).plain == "增加值"
    assert kinds_of_words.measure_in_force(words("工业")).plain == ""
