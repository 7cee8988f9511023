"""When a misfit is an error, and when another reading is open."""

from typing import Any

import pytest

from lvliang_cli.core.check.dataset.dataset_check import check_all
from lvliang_cli.core.view.check.checked_dataset_document import check_report
from lvliang_cli.core.view.check.explain import explained
from lvliang_cli.python import check

from .test_linked_relations import (
    CHANGE,
    FALL,
    Change,
    codes_of,
    linked,
    machine_read,
    made,
    result_of,
)


def review_of(ident: str, *doubts: str, status: str = "open") -> Change:
    def change(data: Any) -> None:
        metric = next(m for m in data["metrics"] if m["id"] == ident)
        metric["cautions"] = ["unreviewed"] if status == "open" else []
        data["review"] = [
            {
                "metric": ident,
                "status": status,
                "confidence": 0.5,
                "doubts": list(doubts),
                "as_written": metric["as_written"],
                "corrected": [],
            }
        ]

    return change


@pytest.mark.parametrize(
    ("relation", "change", "detail"),
    [
        (linked(*CHANGE, doubts=["guessed-partner"]), None, "link-doubted"),
        (linked(*CHANGE, linked=None), machine_read, "link-doubted"),
        (linked(*CHANGE, linked="arithmetic"), None, "link-doubted"),
        (linked(*CHANGE), review_of("now", "look-alike"), "number-doubted"),
        (linked(*CHANGE), review_of("then", "range"), "number-doubted"),
        (
            linked(*CHANGE),
            review_of("now", "look-alike: 含形近字 / a look-alike"),
            "number-doubted",
        ),
        (linked(*CHANGE), review_of("then", "change-or-index"), "number-doubted"),
    ],
)
def test_what_may_be_read_otherwise_is_only_possible(
    relation: Any, change: Change | None, detail: str
) -> None:
    dataset = made(FALL, relation, change=change or (lambda data: None))
    result = result_of(dataset)
    assert (result.verdict, result.detail) == ("possible", detail)
    assert (result.fits, result.fails) == (False, False)
    assert codes_of(dataset) == [("warning", "possible")]
    report = check_report(dataset)
    assert not report.finds_problems
    assert report.body()["counts"]["possible"] == 1
    told = report.blocks()[0].text.en  # type: ignore[union-attr]
    assert told == ("3 of 3 figures could be checked; 1 may not match.")
    assert not explained(dataset, "down").finds_problems


@pytest.mark.parametrize(
    ("relation", "change"),
    [
        (linked(*CHANGE, linked="reviewed", doubts=["guessed-partner"]), None),
        (linked(*CHANGE, linked=None), None),
        (linked(*CHANGE), machine_read),
        (linked(*CHANGE), review_of("now", "no-basis")),
        (linked(*CHANGE), review_of("now", "look-alike", status="accepted")),
    ],
)
def test_what_a_person_settled_or_no_doubt_touches_stays_an_error(
    relation: Any, change: Change | None
) -> None:
    assert result_of(made(FALL, relation, change=change or (lambda data: None))).fails


def test_what_fits_fits_however_it_was_linked() -> None:
    figures = {**FALL, "down": (-20, "percent", "change")}
    dataset = made(figures, linked(*CHANGE, doubts=["guessed-partner"]))
    assert result_of(dataset).verdict == "consistent"


SHARE = {"rate": (40, "percent", "rate"), "part": (30, "case", "count"),
         "whole": (100, "case", "count")}  # fmt: skip


@pytest.mark.parametrize(
    ("whole", "detail"),
    [
        (("2022-01-01", "2022-12-31"), "link-doubted"),
        (("2023-01-01", "2023-12-31"), "stated"),
        (("2023-06-30", "2023-06-30"), "stated"),
        ((None, None), "stated"),
    ],
)
def test_a_share_of_a_whole_of_another_time_is_no_error(
    whole: tuple[str | None, str | None], detail: str
) -> None:
    def change(data: Any) -> None:
        days = {"rate": ("2023-01-01", "2023-06-30"), "whole": whole}
        for metric in data["metrics"]:
            start, end = days.get(metric["id"], (None, None))
            metric["period"] = start and {"start": start, "end": end, "basis": "printed"}

    parts = (("part", "part"), ("whole", "whole"))
    result = result_of(made(SHARE, linked("share", "rate", *parts), change=change))
    assert result.fails == (detail != "link-doubted")
    assert result.detail == detail or result.fails


ONE_WAY = {"down": (-20.58, "percent", "change"), "now": (27, "case", "count"),
           "then": (34, "case", "count")}  # fmt: skip
"""(34 - 27) / 34 is 20.588…%: cut off, not rounded."""


@pytest.mark.parametrize(
    ("link", "verdict", "found"),
    [
        ({}, "directional", [("warning", "directional")]),
        ({"doubts": ["guessed-partner"]}, "ambiguous", []),
        ({"linked": "reviewed", "doubts": ["guessed-partner"]}, "directional", None),
    ],
)
def test_rounding_one_way_is_told_only_where_the_link_is_sure(
    link: dict[str, Any], verdict: str, found: list[tuple[str, str]] | None
) -> None:
    dataset = made(ONE_WAY, linked(*CHANGE, **link))
    assert result_of(dataset).verdict == verdict
    assert found is None or codes_of(dataset) == found


def priced(**prices: str) -> Change:
    def change(data: Any) -> None:
        for metric in data["metrics"]:
            metric["prices"] = prices.get(metric["id"])

    return change


GROWTH = {"up": (5.2, "percent", "change"), "now": (1200, "CNY", "amount"),
          "then": (1100, "CNY", "amount")}  # fmt: skip


RISE = linked("change", "up", ("from", "then"), ("to", "now"))


@pytest.mark.parametrize(
    ("change", "is_held"),
    [
        (priced(up="comparable"), False),
        (priced(up="constant"), False),
        (priced(up="comparable", now="current", then="current"), False),
        (priced(up="constant", now="constant", then="constant"), True),
        (priced(up="current"), True),
        (priced(), True),
        (priced(up="unknown"), True),
    ],
)
def test_growth_at_constant_prices_is_not_held_against_current_levels(
    change: Change, is_held: bool
) -> None:
    dataset = made(GROWTH, RISE, change=change)
    result = result_of(dataset)
    assert result.fails == is_held
    if not is_held:
        assert (result.verdict, result.detail) == ("no-power", "prices")
        standings = {each.metric.id: each for each in check_all(dataset)}
        assert (standings["up"].checkable, standings["up"].reason) == ("no-power", "prices")
        assert codes_of(dataset) == []


@pytest.mark.parametrize(
    ("prices", "is_held"), [({}, False), ({"up": "unknown"}, False), ({"up": "current"}, True)]
)
def test_growth_of_gdp_is_at_constant_prices_by_custom(
    prices: dict[str, str], is_held: bool
) -> None:
    def change(data: Any) -> None:
        priced(**prices)(data)
        data["metrics"][0]["label"] = {"zh": "地区生产总值增长", "en": "Growth of GDP"}

    assert result_of(made(GROWTH, RISE, change=change)).fails == is_held


def test_growth_of_a_number_on_a_comparable_basis_is_not_that_of_numbers_on_another() -> None:
    def change(data: Any) -> None:
        for metric in data["metrics"]:
            metric["prices"] = "comparable" if metric["id"] == "now" else None

    result = result_of(made(FALL, linked(*CHANGE), change=change))
    assert (result.verdict, result.detail) == ("no-power", "prices")


@pytest.mark.parametrize(
    ("of_a", "of_b", "is_certain"),
    [
        (("2023-01-01", "2023-03-31"), ("2023-04-01", "2023-06-30"), True),
        (("2022-01-01", "2022-12-31"), ("2023-04-01", "2023-06-30"), False),
        ((None, None), (None, None), True),
    ],
)
def test_parts_of_a_sum_may_follow_each_other_within_its_time(
    of_a: tuple[str | None, str | None], of_b: tuple[str | None, str | None], is_certain: bool
) -> None:
    """120 and 130 are 250; a quarter of the year before is of another time than the half-year."""

    def change(data: Any) -> None:
        days = {"all": ("2023-01-01", "2023-06-30"), "a": of_a, "b": of_b}
        for metric in data["metrics"]:
            start, end = days[metric["id"]]
            metric["period"] = start and {"start": start, "end": end, "basis": "printed"}

    figures = {name: (value, "case", "count") for name, value in
               (("all", 260), ("a", 120), ("b", 130))}  # fmt: skip
    dataset = made(figures, linked("sum", "all", ("part", "a"), ("part", "b")), change=change)
    assert result_of(dataset).fails is is_certain


@pytest.mark.parametrize(
    "text",
    [
        "团员占60%,大专以上占90%。",
        "志愿者100人,团员占六成;大专以上占九成。",
        "60岁及以上人口占20%,其中65岁及以上占14%。",
        "0—14岁占17.2%,15—59岁占62.9%,60岁及以上占19.9%(65岁及以上占13.6%)。",
        "男性占48%,女性占52%,其中60岁以上占20%。",
        "男性占48%,女性占52%,大专以上占60%,其他占40%。",
        "火警数中,城市占38.2%,县城占20.1%,农村占41.7%;伤者中,城市占30.0%,农村占55.5%,其他占14.5%。",
        "线上占30%,其中小程序占18%,自助机占12%,窗口占20%,其他占50%。",
        "住房提取占80%,非住房提取占20%(退休提取占15%,其他占5%)。",
        "团员占60%;其中男性占40%,其他占20%。",
        "团员60人,占60%,其中男性占40%,女性占20%。",
        "团员60人,占60%(男性占40%,女性占20%)。",
        "20-29岁占14.5%,30-39岁占20.3%,50岁及以上占29.9%。",
        "5年以下占30%,5万元以上占20%。",
        "面积100亩以上的占50%,200亩以上的占20%,其他占50%。",
        "新入职人员中,女性占25%,35岁以下占30%,大专以上占95%。",
        "咨询占40%,求助占30%,其他咨询类来电占12%。",
        "出口占全省的12%,进口占全省的20%。",
        "利润100万元,分红120万元,占利润的120%。",
        "总量10000件,其中甲类3344件,占33.5%;乙类3344件,占33.4%;其他3312件,占33.1%。",
        "70个城市中,环比上涨的有41个,持平6个,下降23个,上月分别为44个、6个、20个。",
        "全院起诉550人,不起诉150人,不起诉率21.4%。",
        "函询1250件,谈话180件,其中甲级530件,乙级590件。",
    ],
)  # fmt: skip
def test_shares_that_need_not_make_a_whole_are_no_error(text: str) -> None:
    assert check(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "0—14岁占17.2%,15—59岁占63.9%,60岁及以上占19.9%。",
        "男性占48%,女性占54%,其中60岁以上占20%。",
        "线上占30%,窗口占20%,邮寄占10%,其他占45%。",
    ],
)
def test_shares_that_are_all_of_a_whole_are_an_error_where_they_do_not_make_it(text: str) -> None:
    assert [row["severity"] for row in check(text)] == ["error"]
