"""Times that have a name."""

import re
from datetime import date
from itertools import pairwise

import pytest

from lvliang_cli.core.extract.stage3_time.named_times import CENSUS, NAMED, PLANS


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
