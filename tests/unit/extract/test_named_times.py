"""Times that have a name, and figures with theirs."""

import re
from datetime import date
from itertools import pairwise

import pytest

from lvliang_cli.core.extract.model.mention import Article, Mention
from lvliang_cli.core.extract.stage1_numbers.judging import judged
from lvliang_cli.core.extract.stage3_time.named_times import CENSUS, NAMED, PLANS
from lvliang_cli.core.extract.stage5_subject.named import Named
from lvliang_cli.core.extract.stage5_subject.phrases import phrase
from lvliang_cli.core.extract.stage5_subject.words import words_at


@pytest.mark.parametrize(
    "words",
    ["春节期间", "国庆中秋假期", "春运首周", "近三年来", "过去的5年", "一个月来", "往年同期"],
)
def test_a_named_time_is_read_whole(words: str) -> None:
    assert re.fullmatch(NAMED, words) is not None


@pytest.mark.parametrize("words", ["春天", "年来", "三年", "月亮"])
def test_other_words_are_no_named_time(words: str) -> None:
    assert re.fullmatch(NAMED, words) is None


def test_plans_follow_each_other_and_censuses_have_a_day() -> None:
    years = sorted(PLANS.values())
    assert [later - earlier for earlier, later in pairwise(years)] == [5] * 4
    assert date(*CENSUS[7]) == date(2020, 11, 1)


def named(text: str) -> Named:
    """The first figure of `text`."""
    article = Article(text, text, None)
    quantity, verdict = next(pair for pair in judged(text) if pair[1].class_ is not None)
    mention = Mention(quantity, verdict)
    sentence = article.layout.sentence(mention.start)
    return Named(mention, phrase(article, mention.start, 0), sentence.start, 1)


def test_a_share_is_a_percentage_and_no_level() -> None:
    count, share = named("破获案件5起。"), named("结案率97%。")
    assert (count.is_percent, count.is_level) == (False, True)
    assert (share.is_percent, share.is_level) == (True, True)
    share.whole = words_at("案件", 0, 2)
    assert not share.is_level
