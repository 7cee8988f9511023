"""How much of what is asked for a name has."""

from lvliang_cli.core.query.question_coverage import asked_pairs, has, likeness, pairs, read_as
from lvliang_cli.core.text.tsv_files import rows


def test_characters_count_beside_another_and_less_for_little() -> None:
    assert has("火灾死亡", pairs("住宅火灾和死亡")) == [True] * 4
    assert has("火灾", pairs("火的灾")) == [False, False]
    assert has("gdp", pairs("the gdp of")) == [True] * 3
    assert has("gdp", pairs("gdpx")) == [False] * 3
    none: dict[str, int] = {}
    assert likeness((), set(), none) == 1.0
    assert likeness(("盗窃案件",), pairs("盗窃"), none) == round(2.6 / 3.2, 6)
    whole = likeness(("平均周期",), pairs("周期"), none, pairs("平均周期"))
    assert likeness(("平均周期",), pairs("平均"), none, pairs("平均周期")) < 1  # its end is around
    assert whole < 1
    assert likeness(("平均周期",), pairs("平均"), none) < whole  # not its end


def test_english_words_count_without_their_endings() -> None:
    assert has("inspections", pairs("vehicles inspected")) == [True] * len("inspections")
    assert has("city", pairs("two cities")) == [True] * 4


def test_what_other_names_have_whole_is_not_held_in_part() -> None:
    often = {"高中": 1}
    assert likeness(("高中招生",), pairs("初中招生"), often) < 0.55
    assert likeness(("高中招生",), pairs("初中招生"), {}) >= 0.7


def test_a_latin_word_of_two_letters_is_of_none() -> None:
    assert has("an", pairs("homicide clearance an")) == [False, False]
    assert all(has("gdp", pairs("gdp of the city")))


def test_another_word_counts_a_little_less_and_is_told() -> None:
    paid = pairs("追讨工资")
    assert has("工钱", paid) == [0.9, 0.9]
    assert read_as("讨回工钱", paid) == [("讨回", "追讨"), ("工钱", "工资")]
    assert read_as("追讨工资", paid) == []
    assert read_as("查", pairs("清查2700家")) == [("查", "清查")]
    assert read_as("破", pairs("破坏草原")) == [("破", "破坏")]  # one character is told by its word
    assert pairs("追讨") <= asked_pairs(["讨回"])


def test_each_word_is_told_by_others_of_two_characters_or_more() -> None:
    said = rows("lexicon/question_synonyms")
    assert len({word for word, _ in said}) == len(said)
    for word, printed in said:
        others = printed.split("、")
        assert word not in others, word
        assert all(len(other) > 1 for other in others), word
        assert len(set(others)) == len(others), word
