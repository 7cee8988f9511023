"""Filters, order and limits keep what the contract says they keep."""

import pytest

from .calling import PEOPLE_COUNTED, VEHICLES, ok, records, run


def ids(*arguments: str) -> list[str]:
    return [row["id"] for row in ok("metrics", "list", *arguments, "--json").json["metrics"]]


ALL = [metric["id"] for metric in records("metrics")]


def test_order_is_the_order_of_the_release() -> None:
    assert ids() == ALL


def test_limit() -> None:
    assert ids("--limit", "3") == ALL[:3]
    assert ids("--limit", "0") == []
    assert ids("--limit", "999") == ALL


def test_one_filter_twice_is_or_and_two_filters_are_and() -> None:
    either = ids("--topic", "fraud", "--topic", "epidemic")
    assert set(either) == {*ids("--topic", "fraud"), *ids("--topic", "epidemic")}
    both = ids("--topic", "fraud", "--kind", "change")
    assert set(both) == {*ids("--topic", "fraud")} & {*ids("--kind", "change")}
    assert both


def test_names_of_a_filter_in_either_language() -> None:
    topic = next(topic for topic in records("topics") if topic["id"] == "fraud")
    for name in (*topic["label"].values(), *topic["aliases"], "FRAUD"):
        assert ids("--topic", name) == ids("--topic", "fraud")


def test_min_keeps_what_is_certain() -> None:
    assert VEHICLES in ids("--min", "112000")
    assert VEHICLES in ids("--min", "11.2万")
    assert VEHICLES not in ids("--min", "112001")


def test_a_bound_passes_no_max() -> None:
    assert not {VEHICLES, PEOPLE_COUNTED} & set(ids("--max", "99999999999999"))
    assert ids("--max", "99999999999999")


def test_period_keeps_what_overlaps_and_counts_the_rest() -> None:
    document = ok("metrics", "list", "--period", "2020-06", "--json").json
    assert document["metrics"]
    for row in document["metrics"]:
        assert row["period"]["start"] <= "2020-06-30"
        assert row["period"]["end"] >= "2020-06-01"
    undated = sum(metric["period"] is None for metric in records("metrics"))
    overlapping, note = document["notes"]
    assert overlapping["code"] == "overlapping"
    assert str(undated) in note["en"]
    exact = ok("metrics", "list", "--period", "=2020-01/2020-05", "--json").json
    assert {row["period"]["end"] for row in exact["metrics"]} == {"2020-05-31"}
    assert [note["code"] for note in exact["notes"]] == ["period-unknown"]


def test_sort_by_value_across_units_says_so() -> None:
    document = ok("metrics", "list", "--sort", "-value", "--json").json
    values = [row["value"] for row in document["metrics"]]
    assert values == sorted(values, reverse=True)
    assert [note["code"] for note in document["notes"]] == ["mixed-units"]
    alike = ok("metrics", "list", "--sort", "value", "--unit", "CNY", "--json").json
    assert alike["notes"] == []


def test_sorting_puts_what_has_no_value_last_both_ways() -> None:
    for sort in ("upper", "-upper"):
        rows = ok("metrics", "list", "--sort", sort, "--json").json["metrics"]
        uppers = [row["upper"] for row in rows]
        known = [upper for upper in uppers if upper is not None]
        assert uppers == known + [None] * (len(uppers) - len(known))
        assert known == sorted(known, reverse=sort.startswith("-"))


@pytest.mark.parametrize("format", ["plain", "table", "markdown", "html"])
def test_empty_result_is_no_failure_and_told_to_people(format: str) -> None:
    ran = run("metrics", "list", "--limit", "0", "--format", format)
    assert ran.code == 0
    assert ran.said == "lvliang: nothing matches\n"
    assert ran.out


@pytest.mark.parametrize("format", ["json", "csv", "tsv"])
def test_empty_result_is_silent_for_machines(format: str) -> None:
    ran = run("metrics", "list", "--limit", "0", "--format", format)
    assert (ran.code, ran.err) == (0, b"")


def test_empty_result_on_a_terminal() -> None:
    assert run("search", "绝无此词", columns=80).said == "lvliang: nothing matches\n"


def test_remark_beside_delimited_text_goes_to_standard_error() -> None:
    ran = run("metrics", "list", "--sort", "value", "--csv", "--lang", "en")
    assert ran.said.startswith("lvliang: sorted by value")
    assert "different units" not in ran.text


@pytest.mark.parametrize("format", ["plain", "table", "markdown", "html"])
def test_remark_stands_above_the_source_line(format: str) -> None:
    ran = ok("metrics", "list", "--sort", "value", "--format", format)
    assert ran.text.index("different units") < ran.text.index("Source: ")
