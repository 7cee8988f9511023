"""The same text in two languages, and text that has no English."""

import pickle

from lvliang_cli.core.text.bilingual import (
    Untranslated,
    Words,
    columns_of,
    has_chinese,
    joined,
    plural,
    simplified,
)

CASE = Words("案件", "case")


def test_both_are_said_once_where_they_are_equal() -> None:
    assert [CASE.say("zh"), CASE.say("en"), CASE.say("both")] == ["案件", "case", "案件 / case"]
    assert Words("GDP", "GDP").say("both") == "GDP"


def test_chinese_stands_in_for_english_that_is_missing() -> None:
    name = Untranslated("离石区")
    assert name.say("en") == name.say("both") == "离石区"
    assert name.cells == ("离石区", None)
    assert name._asdict() == {"zh": "离石区", "en": None}
    assert CASE.cells == ("案件", "case")


def test_texts_are_put_together_in_each_language() -> None:
    assert CASE.plus(Words("数", "s")) == ("案件数", "cases")
    assert joined([CASE, Words("人", "person")]) == ("案件、人", "case, person")
    assert joined([]) == ("", "")


def test_one_is_not_plural() -> None:
    assert [plural("figure", count) for count in (0, 1, 2)] == ["figures", "figure", "figures"]


def test_words_arrive_whole_in_another_process() -> None:
    for words in (Words("破案", "cases solved"), Untranslated("破案")):
        again = pickle.loads(pickle.dumps(words))
        assert (again, type(again)) == (words, type(words))


def test_each_character_becomes_its_simplified_form_in_its_place() -> None:
    assert simplified("詐騙") == "诈骗"
    assert simplified("檢查車輛 12 輛") == "检查车辆 12 辆"
    assert simplified("fraud") == "fraud"
    assert has_chinese("a詐")
    assert not has_chinese("fraud")


def test_wide_characters_take_two_columns() -> None:
    assert [columns_of(text) for text in ("", "12件", "１２", "é")] == [0, 4, 4, 1]
