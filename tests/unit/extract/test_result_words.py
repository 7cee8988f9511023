"""The words that make a small count a figure, and those that do not."""

import pytest

from lvliang_cli.core.extract.stage1_numbers import result_words as trade


@pytest.mark.parametrize(
    ("lead", "verb"),
    [("民警当场抓获", "抓获"), ("已破获了", "破获"), ("全年累计", "累计"), ("接处警", "接处警")],
)
def test_a_verb_right_before_a_number(lead: str, verb: str) -> None:
    found = trade.VERB_AT_END.search(lead)
    assert found is not None
    assert found["verb"] == verb


@pytest.mark.parametrize("lead", ["", "民警", "抓获逃犯", "破获案件的"])
def test_a_verb_further_away_is_none(lead: str) -> None:
    assert trade.VERB_AT_END.search(lead) is None


def test_what_follows_the_unit_tells_cases_from_tasks() -> None:
    assert trade.CASE_NOUN.match("盗窃嫌疑人") is not None
    assert trade.CASE_NOUN.match("重点工作") is None
    assert trade.CASE_NOUN.match("工作,抓获嫌疑人") is None
    assert trade.TASK_NOUN.match("重点工作") is not None
    assert trade.INCIDENT_AT_END.search("破获积案") is not None
    assert trade.INCIDENT_AT_END.search("积案清零") is None
