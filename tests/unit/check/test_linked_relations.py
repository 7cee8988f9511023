"""Relations that a program linked: what is an error, what only possible, what not held."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import pytest

from lvliang_cli.core.check.dataset.dataset_check import check_all, results
from lvliang_cli.core.check.dataset.findings import findings
from lvliang_cli.core.data.dataset import Dataset
from lvliang_cli.core.view.check.checked_dataset_document import check_report
from lvliang_cli.core.view.check.explain import explained

from ..support import SECOND, changed, relation, result_of

Change = Callable[[Any], None]

UNITS = {
    "case": ("count", "起"),
    "percent": ("percent", "%"),
    "per-mille": ("percent", "‰"),
    "percentage-point": ("percent", "个百分点"),
    "basis-point": ("percent", "基点"),
    "times": ("count", "倍"),
    "CNY": ("money", "元"),
    "day": ("time", "天"),
    "mu": ("count", "亩"),
    "hectare": ("count", "公顷"),
}


def made(
    figures: dict[str, tuple[Any, str, str]], *relations: Any, change: Change = lambda data: None
) -> Dataset:
    """A dataset of `figures`, each value, unit and kind by its id, all in one paragraph."""

    def make(data: Any) -> None:
        _fill(data, figures)
        data["relations"] = list(relations)
        change(data)

    return changed(make, SECOND)


def _fill(data: Any, figures: dict[str, tuple[Any, str, str]]) -> None:
    pattern = next(m for m in data["metrics"] if m["kind"] == "count" and not m["cautions"])
    data["units"] = [
        {
            **data["units"][0],
            "id": ident,
            "dimension": dimension,
            "as_written": [word],
            "short_unit": None,
        }
        for ident, (dimension, word) in UNITS.items()
    ]
    data["metrics"] = []
    for number, (ident, (value, unit, kind)) in enumerate(figures.items()):
        text = str(value)
        decimals = len(text.partition(".")[2])
        locator = {**pattern["locator"], "start": 10 * number, "end": 10 * number + len(text)}
        data["metrics"].append(
            {
                **pattern,
                **dict.fromkeys(("value", "lower", "upper"), value),
                "id": ident,
                "label": {"zh": ident, "en": ident},
                "kind": kind,
                "unit": unit,
                "decimals": decimals,
                "as_written": text,
                "change": {"basis": "yoy", "of": {"zh": "数", "en": "number"}}
                if kind == "change"
                else None,
                "locator": {**locator, "as_written": text},
            }
        )
    for name in ("platforms", "programmes"):
        for named in data[name]:
            named["metrics"] = []
    data["review"] = []
    data["schema_version"] = "2.0"


linked = partial(relation, linked="grammar")
"""A relation that the grammar shows."""


def codes_of(dataset: Dataset) -> list[tuple[str, str]]:
    found = findings(dataset, check_all(dataset))
    return [(one.severity, one.code) for one in found if one.relation is not None]


FALL = {"down": (-25, "percent", "change"), "now": (1200, "case", "count"),
        "then": (1500, "case", "count")}  # fmt: skip
CHANGE = ("change", "down", ("from", "then"), ("to", "now"))


def test_what_the_text_leaves_no_other_reading_of_is_an_error() -> None:
    dataset = made(FALL, linked(*CHANGE))
    assert result_of(dataset).fails
    assert [severity for severity, _ in codes_of(dataset)] == ["error"]
    assert check_report(dataset).finds_problems
    assert explained(dataset, "down").finds_problems


@pytest.mark.parametrize(
    ("qualifier", "now", "fits"),
    [
        ("less_than", 1140, True),  # 下降超过20%: a fall of 24%
        ("less_than", 1260, False),
        ("more_than", 1260, True),  # 下降不足20%: a fall of 16%
        ("more_than", 1140, False),
    ],
)
def test_a_hedge_on_a_fall_is_one_on_its_size(qualifier: str, now: int, *, fits: bool) -> None:
    def hedged(data: Any) -> None:
        bounds: dict[str, Any] = (
            {"lower": None, "upper": -20} if qualifier == "less_than" else {"lower": -20}
        )
        bounds |= {"qualifier": qualifier, "cautions": ["bound"]}
        data["metrics"][0] |= {"upper": None, **bounds}

    figures = FALL | {"down": (-20, "percent", "change"), "now": (now, "case", "count")}
    assert result_of(made(figures, linked(*CHANGE), change=hedged)).fails is not fits


def machine_read(data: Any) -> None:
    for metric in data["metrics"]:
        metric["cautions"] = ["machine-read"]


def test_without_the_other_number_nothing_is_certain() -> None:
    figures = {"down": (-37.4, "percent", "change"), "now": (50, "case", "count")}
    result = result_of(made(figures, linked("change", "down", ("to", "now"))))
    assert (result.verdict, result.detail) == ("possible", "one-number")
    figures["down"] = (-137.4, "percent", "change")  # whatever the other number is
    result = result_of(made(figures, linked("change", "down", ("to", "now"))))
    assert (result.verdict, result.detail) == ("impossible", "below-least")
    by_hand = linked("change", "down", ("to", "now"), linked=None)
    figures["down"] = (-37.4, "percent", "change")
    assert result_of(made(figures, by_hand)).verdict == "impossible"


def test_no_whole_number_is_due_of_what_is_measured() -> None:
    figures = {"down": (-37.4, "percent", "change"), "now": (50, "hectare", "count")}
    result = result_of(made(figures, linked("change", "down", ("to", "now"))))
    assert (result.verdict, result.detail) == ("no-power", "one-printed")
    figures = {"all": (125, "hectare", "count"), "a": (74, "hectare", "count"),
               "b": (52, "hectare", "count")}  # fmt: skip
    result = result_of(made(figures, linked("sum", "all", ("part", "a"), ("part", "b"))))
    assert (result.verdict, result.detail) == ("consistent-approx", "rounded")


PARTS = {"all": (1200, "case", "count"), "a": (700, "case", "count"), "b": (600, "case", "count")}


@pytest.mark.parametrize(
    ("values", "complete", "verdict", "detail"),
    [
        ((1200, 700, 600), False, "possible", "overlap"),
        ((1200, 700, 400), False, "no-power", "bound"),
        ((1200, 1700, 400), False, "inconsistent", "part-above-whole"),
        ((1300, 700, 600), True, "consistent", ""),
        ((1300, 700, 600), None, "consistent", ""),
        ((1200, 700, 600), True, "repairable", ""),
    ],
)
def test_a_list_of_parts(
    values: tuple[int, ...], complete: bool | None, verdict: str, detail: str
) -> None:
    figures = {ident: (value, "case", "count") for ident, value in zip(PARTS, values, strict=True)}
    relation = linked("sum", "all", ("part", "a"), ("part", "b"), complete=complete)
    result = result_of(made(figures, relation))
    assert (result.verdict, result.detail) == (verdict, detail)
    assert [number.role for number in result.arguments] == ["part 1", "part 2"]
    assert result.faulty == ("part 1" if detail == "part-above-whole" else "")


@pytest.mark.parametrize(("all_of_it", "detail"), [(1200, "overlap"), (1400, "maybe-not-all")])
def test_a_list_of_which_some_are_named_need_not_add_up(all_of_it: int, detail: str) -> None:
    """Parts of 700 and 600 may overlap in 1200, and leave some out of 1400."""
    relation = linked("sum", "all", ("part", "a"), ("part", "b"), complete=True, linked="including")
    figures = {**PARTS, "all": (all_of_it, "case", "count")}
    result = result_of(made(figures, relation))
    assert (result.verdict, result.detail) == ("possible", detail)


@pytest.mark.parametrize(
    ("labels", "is_certain"),
    [
        (("查处案件", "一类案件", "二类案件"), True),
        (("查处案件", "第一类案件", "第二类案件"), True),
        (("查处案件", "甲级案件", "乙级案件"), True),
        (("查处案件", "一类案件", "一类案件"), False),
        (("查处案件", "一类案件", "二类人员"), False),
        (("抓获人员", "一类案件", "二类案件"), False),  # of another noun
        (("查处案件", "三级以上案件", "二级以上案件"), False),
        (("查处案件", "涉老案件", "涉网案件"), False),
    ],
)
@pytest.mark.parametrize("complete", [True, False])
def test_numbered_categories_cannot_overlap(
    labels: tuple[str, ...], is_certain: bool, complete: bool
) -> None:
    def named(data: Any) -> None:
        for metric, label in zip(data["metrics"], labels, strict=True):
            metric["label"] = {"zh": label, "en": None}

    figures = {"all": PARTS["all"], "a": PARTS["a"], "b": PARTS["b"]}
    relation = linked(
        "sum", "all", ("part", "a"), ("part", "b"), complete=complete, linked="including"
    )
    result = result_of(made(figures, relation, change=named))
    assert result.fails is is_certain
    assert is_certain or result.detail == "overlap"


def test_a_part_alone_is_a_bound_and_no_check() -> None:
    dataset = made(PARTS, linked("part", "a", ("whole", "all")))
    assert (result_of(dataset).verdict, result_of(dataset).detail) == ("no-power", "bound")
    assert {each.checkable for each in check_all(dataset)} == {"no-power", "not-checkable"}
    greater = made(PARTS, linked("part", "all", ("whole", "a")))
    assert result_of(greater).detail == "part-above-whole"
    told = check_report(dataset).blocks()[0].text.en  # type: ignore[union-attr]
    assert told == "0 of 3 figures could be checked."


def test_shares_that_make_a_whole() -> None:
    figures = {name: (value, "percent", "rate")
               for name, value in (("a", 62.5), ("b", 25.0), ("c", 12.5), ("d", 12.0))}  # fmt: skip
    whole = linked("whole100", None, ("share", "a"), ("share", "b"), ("share", "c"))
    dataset = made(figures, whole)
    (checked,) = [one for one in results(check_all(dataset)) if one.relation]
    assert (checked.metric.id, checked.result.verdict) == ("a", "consistent")
    assert [n.role for n in checked.result.arguments] == ["share 1", "share 2", "share 3"]
    less = linked("whole100", None, ("share", "a"), ("share", "b"), ("share", "d"))
    assert result_of(made(figures, less)).fails
    assert "Sum of shares (a, and others)" in str(check_report(dataset).blocks())
    places = explained(dataset, "c").body()["checks"][0]["partners"]
    assert [place["role"] for place in places] == ["share 1", "share 2", "share 3"]


@pytest.mark.parametrize(
    ("figures", "relation", "verdict", "detail"),
    [
        (
            {"a": (15, "hectare", "count"), "b": (225, "mu", "count")},
            linked("same", "a", ("other", "b")),
            "consistent",
            "",
        ),
        (
            {"a": (15, "hectare", "count"), "b": (225, "mu", "count"), "c": (300, "mu", "count")},
            linked("same", "a", ("other", "c")),
            "possible",
            "printed-again",
        ),
        (
            {"a": (15, "hectare", "count"), "b": (225, "case", "count")},
            linked("same", "a", ("other", "b")),
            "no-power",
            "units",
        ),
        (
            {"up": (0.59, "percent", "change"), "now": (746389, "case", "count"),
             "then": (703428, "case", "count")},
            linked("annual_growth", "up", ("from", "then"), ("to", "now"), ("years", 10)),
            "consistent",
            "",
        ),
        (
            {"up": (0.95, "percent", "change"), "now": (746389, "case", "count"),
             "then": (703428, "case", "count")},
            linked("annual_growth", "up", ("from", "then"), ("to", "now"), ("years", 10)),
            "possible",
            "other-method",
        ),
        (
            {"rate": (178.2, "case", "rate"), "all": (32243, "case", "count"),
             "days": (181, "day", "count")},
            linked("rate", "rate", ("total", "all"), ("per", "days")),
            "directional",
            "away, ceil",
        ),
        (
            {"rate": (187.1, "case", "rate"), "all": (32243, "case", "count"),
             "days": (181, "day", "count")},
            linked("rate", "rate", ("total", "all"), ("per", "days")),
            "repairable",
            "stated",
        ),
        (
            {"rate": (187.1, "case", "rate"), "all": (32243, "case", "count"),
             "people": (181, "case", "count")},
            linked("rate", "rate", ("total", "all"), ("per", "people")),
            "possible",
            "other-method",
        ),
        (
            {"rate": (6.9, "per-mille", "rate"), "all": (69, "case", "count"),
             "people": (10000, "case", "count")},
            linked("rate", "rate", ("total", "all"), ("per", "people")),
            "consistent",
            "",
        ),
        (
            {"up": (0.6, "percentage-point", "change"), "now": (7.5, "per-mille", "rate"),
             "then": (1.5, "per-mille", "rate")},
            linked("points", "up", ("from", "then"), ("to", "now")),
            "consistent",
            "",
        ),
        (
            {"up": (-30, "case", "change"), "now": (50, "case", "count"),
             "then": (80, "case", "count")},
            linked("change", "up", ("from", "then"), ("to", "now")),
            "consistent",
            "",
        ),
        (
            {"up": (30, "case", "change"), "now": (50, "case", "count"),
             "then": (80, "case", "count")},
            linked("change", "up", ("from", "then"), ("to", "now")),
            "pattern",
            "sign",
        ),
        (
            {"up": (-130, "case", "change"), "now": (50, "case", "count")},
            linked("change", "up", ("to", "now")),
            "no-power",
            "one-printed",
        ),
        (
            {"up": (0.6, "percentage-point", "change"), "now": (7.5, "per-mille", "rate")},
            linked("points", "up", ("to", "now")),
            "no-power",
            "one-printed",
        ),
        (
            {"up": (25, "basis-point", "change"), "now": (1.25, "percent", "rate")},
            linked("points", "up", ("from", 1), ("to", "now")),
            "consistent",
            "",
        ),
        (
            {"up": (2, "times", "change"), "now": (300, "case", "count")},
            linked("change", "up", ("from", 100), ("to", "now")),
            "consistent",
            "",
        ),
        (
            {"n": (2, "times", "rate"), "now": (240, "case", "count")},
            linked("multiple", "n", ("from", 100), ("to", "now")),
            "consistent-approx",
            "loose",
        ),
    ],
)  # fmt: skip
def test_every_other_type(
    figures: dict[str, Any], relation: Any, verdict: str, detail: str
) -> None:
    result = result_of(made(figures, relation))
    assert (result.type, result.verdict, result.detail) == (relation["type"], verdict, detail)


@pytest.mark.parametrize(
    ("beside", "cautions", "reason"),
    [
        ("case", ["machine-read"], "unlinked"),
        ("case", ["machine-read", "no-level"], "unlinked"),
        ("case", [], "no-counts"),
        ("percent", ["machine-read"], "no-counts"),
    ],
)
def test_no_counts_is_said_only_where_none_is_printed(
    beside: str, cautions: Sequence[str], reason: str
) -> None:
    def change(data: Any) -> None:
        data["metrics"][0]["cautions"] = cautions

    kind = "count" if beside == "case" else "rate"
    figures = {"down": (-25, "percent", "change"), "other": (12, beside, kind)}
    dataset = made(figures, change=change)
    standing = check_all(dataset)[0]
    assert (standing.checkable, standing.reason) == ("no-power", reason)
    told = [one.code for one in findings(dataset, check_all(dataset)) if one.metric]
    assert ("no-level" in told) == (reason == "no-counts")


def test_where_the_partners_stand() -> None:
    dataset = made(FALL, linked(*CHANGE))
    document = explained(dataset, "down")
    places = document.body()["checks"][0]["partners"]
    assert [(place["role"], place["metric"], place["start"]) for place in places] == [
        ("stated", "down", 0),
        ("from", "then", 20),
        ("to", "now", 10),
    ]
    told = [block.text.en for block in document.blocks() if hasattr(block, "text")]
    paragraph = places[0]["paragraph"]
    assert told[0] == (
        f"Where they are printed: the figure checked “-25”: paragraph {paragraph},"
        f" characters 0 to 3; earlier number “1500”: paragraph {paragraph}, characters 20 to 24;"
        f" current number “1200”: paragraph {paragraph}, characters 10 to 14."
    )


def test_one_number_alone_shows_what_the_other_could_be() -> None:
    figures = {"down": (-37.5, "percent", "change"), "now": (50, "case", "count")}
    table = str(check_report(made(figures, linked("change", "down", ("to", "now")))).blocks())
    assert "earlier number 80" in table
    figures = {"down": (-37, "percent", "change"), "now": (50, "case", "count")}
    table = str(check_report(made(figures, linked("change", "down", ("to", "now")))).blocks())
    assert "earlier number 79 to 80" in table


def test_a_difference_is_worked_out_as_one() -> None:
    figures = {"less": (-30, "case", "change"), "now": (50, "case", "count"),
               "then": (80, "case", "count")}  # fmt: skip
    dataset = made(figures, linked("change", "less", ("from", "then"), ("to", "now")))
    steps = [step["en"] for step in explained(dataset, "less").body()["checks"][0]["steps"]]
    assert "Current − earlier = 50 − 80 = -30." in steps


def test_that_nobody_reviewed_it_is_said_once() -> None:
    report = check_report(made(FALL, linked(*CHANGE), change=machine_read))
    told = [block.text.en for block in report.blocks() if hasattr(block, "text")]
    assert len([words for words in told if "machine-read and not yet reviewed" in words]) == 1


def test_a_part_greater_than_its_whole_is_not_excused_by_parts_left_out() -> None:
    figures = {**PARTS, "a": (1300, "case", "count")}
    parts = (("part", "a"), ("part", "b"))
    relation = linked("sum", "all", *parts, complete=False, linked="including")
    result = result_of(made(figures, relation))
    assert (result.verdict, result.detail) == ("possible", "link-doubted")
