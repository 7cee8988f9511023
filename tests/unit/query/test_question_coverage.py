"""How much of what is asked for a name has."""

from lvliang_cli.core.query.question_coverage import has, pairs, share_held


def test_characters_count_beside_another_and_less_for_little() -> None:
    assert has("火灾死亡", pairs("住宅火灾和死亡")) == [True] * 4
    assert has("火灾", pairs("火的灾")) == [False, False]
    assert has("gdp", pairs("the gdp of")) == [True] * 3
    assert has("gdp", pairs("gdpx")) == [False] * 3
    assert share_held((), set()) == 1.0
    assert share_held(("盗窃案件",), pairs("盗窃")) == round(2 / 2.6, 6)
    assert share_held(("平均周期",), pairs("周期"), pairs("平均周期")) == 0.925
    assert share_held(("平均周期",), pairs("平均"), pairs("平均周期")) == 0.5  # not its end
    assert share_held(("结婚登记",), pairs("离婚登记"), pairs("结婚")) == 0.75  # another word


def test_english_words_count_without_their_endings() -> None:
    assert has("inspections", pairs("vehicles inspected")) == [True] * len("inspections")
    assert has("city", pairs("two cities")) == [True] * 4


def test_what_other_names_have_whole_is_not_held_in_part() -> None:
    often = {"高中": 1}
    assert share_held(("高中招生",), pairs("初中招生"), often=often) < 0.55
    assert share_held(("高中招生",), pairs("初中招生")) >= 0.75


def test_a_latin_word_of_two_letters_is_of_none() -> None:
    assert has("an", pairs("homicide clearance an")) == [False, False]
    assert all(has("gdp", pairs("gdp of the city")))
