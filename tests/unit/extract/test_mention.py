"""A figure on its way: where its print begins, and its own list of doubts."""

from lvliang_cli.core.extract.model.mention import Mention
from lvliang_cli.core.extract.stage1_numbers.quantity import Quantity, Verdict


def test_a_rank_begins_with_its_ordinal() -> None:
    third = Quantity(5, 7, 6, 3, 0, "名")
    assert Mention(third, Verdict("rank", "rank")).start == 4
    assert Mention(third, Verdict("statistic", "measure-word")).start == 5
    assert Mention(third, Verdict("rank", "rank")).end == 7


def test_doubts_of_later_stages_do_not_reach_the_verdict() -> None:
    verdict = Verdict("statistic", "measure-word", ("shared-unit",))
    mention = Mention(Quantity(0, 2, 1, 3, 0, "件"), verdict)
    mention.doubts.append("year-guessed")
    assert mention.doubts == ["shared-unit", "year-guessed"]
    assert verdict.doubts == ("shared-unit",)
    assert (mention.subject.words, mention.indicator.key) == ("", "")
