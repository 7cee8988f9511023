"""Which figure is pointed at; invented sentences, each number worked out by hand."""

from typing import Any

import pytest

from lvliang_cli.core.check.dataset.dataset_check import check_all, results
from lvliang_cli.python import check

from .test_linked_relations import linked, made, result_of


def told(text: str) -> list[tuple[str, str, str]]:
    return [(row["severity"], row["code"], row["as_written"]) for row in check(text)]


TRADE = "2023年,全市进出口总额{}亿元,其中出口{}亿元,进口{}亿元,贸易顺差{}亿元。\n"


@pytest.mark.parametrize(
    ("numbers", "wrong"),
    [
        ((302, 198, 104, 94), []),  # 198 + 104 = 302, 198 - 104 = 94
        ((302, 198, 104, 49), ["49亿元"]),
        ((312, 198, 104, 94), ["312亿元"]),
        ((302, 189, 104, 94), ["189亿元", "189亿元"]),  # in both relations
        ((302, 198, 140, 94), ["140亿元", "140亿元"]),
    ],
)
def test_the_figure_whose_own_change_makes_all_agree(
    numbers: tuple[int, ...], wrong: list[str]
) -> None:
    found = told(TRADE.format(*numbers))
    assert [as_written for _, _, as_written in found] == wrong
    assert {severity for severity, _, _ in found} <= {"error"}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # 160.5 - 150 = 10.5, and 10.5 of 150 is 7%
        ("接诊160.5万人次,比上年同期的150万人次增加11.5万人次,增长7%。", "11.5万人次"),
        ("接诊160.5万人次,比上年同期的140万人次增加10.5万人次,增长7%。", "140万人次"),
        ("接诊165.0万人次,比上年同期的150万人次增加10.5万人次,增长7.0%。", "165.0万人次"),
        ("接诊160.5万人次,比上年同期的150万人次增加10.5万人次,增长8%。", "8%"),
        ("接诊160.5万人次,比上年同期的150万人次增加10.5万人次,增长6%。", "6%"),
        ("接诊160.5万人次,比上年同期的150万人次减少10.5万人次,增长7%。", "10.5万人次"),
    ],
)
def test_of_four_numbers_the_one_that_the_others_leave_out(sentence: str, expected: str) -> None:
    ((severity, _, as_written),) = told(f"2024年上半年,{sentence}")
    assert (severity, as_written) == ("error", expected)


@pytest.mark.parametrize("percent", ["7%", "7.0%", "7.3%", "6.7%"])
def test_a_percentage_of_numbers_before_they_were_rounded(percent: str) -> None:
    """160.54 of 149.6 is 7.3% more, 160.46 of 150.4 6.7%."""
    assert not told(f"接诊160.5万人次,比上年同期的150万人次增加10.5万人次,增长{percent}。")


def test_one_way_rounding_stays_open_where_the_numbers_as_printed_give_it() -> None:
    (found,) = told("立案119起,比上年的111起增加8起,增长8%。")  # 7.207%: only upwards
    assert found == ("warning", "directional", "8%")


def test_what_no_other_figure_tells_apart_is_told_at_the_stated_one() -> None:
    figures: dict[str, Any] = {
        name: (value, "case", "count")
        for name, value in (("all", 50), ("a", 30), ("b", 30), ("c", 10), ("d", 20), ("e", 21))
    }
    all_of_it = linked("sum", "all", ("part", "a"), ("part", "b"))
    alone = made(figures, all_of_it)
    assert (result_of(alone).points_at, result_of(alone).told.id) == ("", "all")
    # 30 is 10 and 20: a fits there, so 50 or b is wrong, and 50 follows from its parts
    with_a = made(figures, all_of_it, linked("sum", "a", ("part", "c"), ("part", "d")))
    first = next(one.result for one in results(check_all(with_a)) if not one.result.fits)
    assert (first.points_at, first.verdict) == ("", "repairable")
    # 50 is 30 and 20 as well: only b can be wrong
    with_all = made(
        figures,
        all_of_it,
        linked("sum", "a", ("part", "c"), ("part", "d")),
        {**linked("sum", "all", ("part", "a"), ("part", "d")), "id": "again"},
    )
    first = next(one.result for one in results(check_all(with_all)) if not one.result.fits)
    assert (first.points_at, first.told.id, first.faulty) == ("part 2", "b", "part 2")
    assert [(r.role, r.to) for r in first.repairs] == [("part 2", "20")]


@pytest.mark.parametrize(
    ("type", "stated", "roles", "other", "expected"),
    [
        # 40 of 100 is 40%, not 30%; 100 is 60 and 40, so that only the share can be wrong
        ("share", (30, "percent", "rate"), ("part", "whole"), ("sum", "whole", "part", "rest"),
         "stated"),
        # 100 is 60 and 30 too: the part is
        ("share", (30, "percent", "rate"), ("part", "whole"), ("sum", "whole", "rest", "third"),
         ""),
    ],
)  # fmt: skip
def test_a_share_and_its_numbers(
    type: str, stated: Any, roles: tuple[str, str], other: tuple[str, ...], expected: str
) -> None:
    figures: dict[str, Any] = {
        "stated": stated,
        **{
            name: (value, "case", "count")
            for name, value in (("part", 40), ("whole", 100), ("rest", 60), ("third", 40))
        },
    }
    kind, total, *parts = other
    found = made(
        figures,
        linked(type, "stated", *((role, role) for role in roles)),
        linked(kind, total, *(("part", part) for part in parts)),
    )
    (misfit,) = [one.result for one in results(check_all(found)) if not one.result.fits]
    assert misfit.told.id == "stated"
    assert misfit.points_at == ""


def test_a_possible_misfit_points_too_and_stays_possible() -> None:
    """302 is 198 and 104; 198 is not 104 and 49, and its link is doubted."""
    figures: dict[str, Any] = {
        name: (value, "case", "count")
        for name, value in (("all", 302), ("out", 198), ("in", 104), ("more", 49))
    }
    dataset = made(
        figures,
        linked("sum", "all", ("part", "out"), ("part", "in")),
        linked("sum", "out", ("part", "in"), ("part", "more"), doubts=["guessed-partner"]),
    )
    (misfit,) = [one.result for one in results(check_all(dataset)) if not one.result.fits]
    assert (misfit.verdict, misfit.detail) == ("possible", "link-doubted")
    assert (misfit.points_at, misfit.told.id) == ("part 2", "more")


@pytest.mark.parametrize(
    ("type", "figures", "roles"),
    [
        # nothing but zero has fallen by 100%, and nothing is a share of zero
        ("change", {"stated": (-100, "percent", "change"), "a": (50, "case", "count"),
                    "b": (20, "case", "count")}, ("from", "to")),
        ("share", {"stated": (40, "percent", "rate"), "a": ("0.0", "CNY", "amount"),
                   "b": (20, "CNY", "amount")}, ("whole", "part")),
    ],
)  # fmt: skip
def test_what_no_number_would_mend_is_told_at_the_stated_figure(
    type: str, figures: dict[str, Any], roles: tuple[str, str]
) -> None:
    def change(data: Any) -> None:
        for metric in data["metrics"]:
            for name in ("value", "lower", "upper"):
                metric[name] = float(metric[name])

    relation = linked(type, "stated", (roles[0], "a"), (roles[1], "b"))
    result = result_of(made(figures, relation, change=change))
    assert not result.fits
    assert (result.points_at, result.told.id) == ("", "stated")
