"""Kinds of which a thing is one at most: told as above their total only where that is certain."""

import pytest

from lvliang_cli.core.extract.reading import read
from lvliang_cli.core.extract.stage6_relations.totals.exclusive_kinds import (
    are_apart,
    are_opposites,
)

from .test_figure_node import nodes


def totals(text: str) -> list[tuple[str, tuple[str, ...], str, bool | None]]:
    reading = read(text)
    prints = [figure.as_written for figure in reading.figures]
    return [
        (
            prints[r.stated],
            tuple(prints[a.figure] for a in r.arguments if a.figure is not None),
            r.linked,
            r.complete,
        )
        for r in reading.relations
        if r.type == "sum" and r.stated is not None
    ]


@pytest.mark.parametrize(
    "text",
    [
        "查获违法人员60人,男45人,女20人。",
        "查获违法人员60人,其中男性45人、女性20人。",
        "查获违法人员60人(男45人,女20人)。",
        "参训职工60人,男职工45人,占75%,女职工20人。",
        "处警60起,刑事警情45起,治安警情20起。",
        "抽检样品60批次,合格45批次,不合格20批次。",
        "排查隐患60处,已整改45处,未整改20处。",
        "进出口60亿元,出口45亿元,进口20亿元。",
        "收案60件,民事45件,行政12件,刑事8件。",
    ],
)
def test_kinds_that_pass_their_total_do_not_fit(text: str) -> None:
    ((_, parts, linked, complete),) = totals(text)
    assert len(parts) >= 2
    assert (linked, complete) == ("grammar", True)


@pytest.mark.parametrize(
    "text",
    [
        "立案60起,破案75起。",  # old cases are solved too
        "查获违法人员60人,醉驾45人,无证20人。",  # one may be both
        "新收60件,已审结45件,未审结20件。",  # those carried over
        "刑事案件60件,民事案件45件,行政案件20件。",  # three of one list
        "居民收入3.1万元,城镇居民收入4.2万元,农村居民收入2.4万元。",  # a mean
        "抓获60人,查获男性45人,救助女性20人。",  # other things that happened
        "查获违法人员60人。男45人,女20人。",  # another sentence
        "查获违法人员60余人,男45人,女20人。",  # up to 69
        "全年查获60人,7月男性45人,8月女性20人。",
        "查获60人,罚款3万元,男45人,女20人。",  # something else between
    ],
)
def test_what_may_overlap_or_be_of_something_else_is_not_told(text: str) -> None:
    assert [t for t in totals(text) if t[2] == "grammar"] == []


def test_kinds_that_fall_short_may_leave_something_out() -> None:
    assert totals("查获违法人员60人,男35人,女20人。") == [
        ("60人", ("35人", "20人"), "including", True)
    ]
    assert totals("抽检60批次,汽油35批次,柴油20批次。") == [
        ("60批次", ("35批次", "20批次"), "including", False)
    ]


def test_kinds_of_a_part_are_its_own() -> None:
    assert totals("代表团共90人,其中运动员65人,女运动员40人,男运动员25人。") == [
        ("65人", ("40人", "25人"), "including", True)
    ]


def test_parts_that_are_each_more_than_a_part_are_not_certainly_of_it() -> None:
    assert totals("进出口60亿元,其中电商进出口5亿元,出口45亿元,进口20亿元。") == []
    ((total, *_),) = totals("进出口65亿元,其中电商进出口5亿元,出口45亿元,进口20亿元。")
    assert total == "65亿元"


def test_a_word_for_both_is_neither() -> None:
    assert are_opposites(["男性", "女性"])
    assert not are_opposites(["占世界进出口总额的", "占进口总额的"])


def test_one_part_overlaps_with_nothing_and_parts_of_another_sentence_are_not_compared() -> None:
    total, men, women = nodes("查获60人,男45人,女20人。")
    elsewhere, *_ = nodes("查获60人。男45人,女20人。")
    assert are_apart(total, [men, women])
    assert not are_apart(total, [men])
    assert not are_apart(elsewhere, [men, women])
