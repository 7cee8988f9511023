"""What the relations ask of a figure: its kind, its names, whether it is of an earlier time."""

import pytest

from lvliang_cli.core.extract.model.mention import Article, Mention
from lvliang_cli.core.extract.stage1_numbers.figure_or_not import judged
from lvliang_cli.core.extract.stage6_relations.figure_node import (
    Node,
    after,
    bare_mean,
    before,
    nodes_of,
)


def nodes(text: str) -> list[Node]:
    mentions = [Mention(*pair) for pair in judged(text) if pair[1].class_ is not None]
    return nodes_of(Article(text, text, None), mentions)


def test_the_number_in_brackets_is_that_of_the_time_before() -> None:
    now, then, mean = nodes("立案80起(上年同期60起),日均3起。")
    assert [node.is_earlier for node in (now, then, mean)] == [False, True, False]
    assert [node.is_mean for node in (now, then, mean)] == [False, False, True]
    assert (now.owner, then.owner) == (None, 0)
    assert (now.lead, then.lead, mean.lead) == ("立案", "上年同期", "日均")
    assert [node.is_level for node in (now, then, mean)] == [True, False, True]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("立案80起。", 80, 80),
        ("出动民警300至500人。", 300, 500),
        ("走访群众9400多人。", 9400, 9500),
        ("挽损1.5亿元。", 140_000_000, 160_000_000),
    ],
)
def test_what_the_print_of_a_number_can_stand_for(text: str, low: int, high: int) -> None:
    (only,) = nodes(text)
    assert (only.number.low, only.number.high) == (low, high)


def test_a_bracket_without_a_time_is_of_the_same() -> None:
    _, part = nodes("立案80起(盗窃60起)。")
    assert not part.is_earlier


def test_figures_on_either_side_of_a_position() -> None:
    one, two, three = nodes("立案8起,破案5起,抓获6人。")
    assert before([one, two, three], two.start) == [one]
    assert before([one, two, three], 99) == [three, two, one]
    assert list(after([one, two, three], two.start)) == [two, three]


def test_a_mean_without_its_word() -> None:
    assert (bare_mean("接警日均"), bare_mean("日均"), bare_mean("立案")) == ("接警", "", "立案")


def test_how_far_a_sum_is_from_its_plan_is_no_level() -> None:
    assert [n.kind for n in nodes("收入911万元,短月进度1143万元。")] == ["level", "other"]
