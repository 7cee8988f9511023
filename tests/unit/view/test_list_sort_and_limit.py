"""Lists: their order and length, and the note on units that are mixed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvliang_cli.core.contract.record_cells import sort_key
from lvliang_cli.core.data.dataset import Dataset
from lvliang_cli.core.query.filters import MetricFilters
from lvliang_cli.core.text.errors import BadUsage
from lvliang_cli.core.view.list import list_metrics, list_noun
from lvliang_cli.core.view.shared.sort_and_limit import limited, order


def test_sorting_by_value_across_units_is_noted(lvliang: Dataset) -> None:
    def noted(filters: MetricFilters, sort: list[str]) -> list[str]:
        return [note.code for note in list_metrics(lvliang, filters, sort).notes]

    assert noted(MetricFilters(), ["value"]) == ["mixed-units"]
    assert noted(MetricFilters(unit=["case"]), ["-value"]) == []
    assert noted(MetricFilters(), ["id"]) == []
    assert noted(MetricFilters(), []) == []


def test_sorted_lists(lvliang: Dataset) -> None:
    rows = list_metrics(lvliang, MetricFilters(unit=["person"]), ["-value"], 2).rows()
    assert [row["value"] for row in rows] == [202000, 25828]
    labels = [row["label"]["en"] for row in list_noun(lvliang, "topics", sort=["label"]).rows()]
    assert labels == sorted(labels)
    paragraphs = list_noun(lvliang, "platforms", sort=["paragraph"]).rows()
    assert paragraphs[0]["id"] == "lvliang-big-data-centre"
    starts = [row["locators"][0]["paragraph"] for row in paragraphs]
    assert starts == sorted(starts)
    spans = [row["period"] for row in list_metrics(lvliang, MetricFilters(), ["-period"]).rows()]
    assert spans.index(None) > max(i for i, span in enumerate(spans) if span)
    ends = [span["end"] for span in spans if span]
    assert ends == sorted(ends, reverse=True)


def test_the_first_field_counts_most(lvliang: Dataset) -> None:
    rows = list_metrics(lvliang, MetricFilters(), ["unit", "-value"]).rows()
    keys = [(row["unit"], -row["value"]) for row in rows]
    assert keys == sorted(keys)


def test_labels_that_are_all_digits_are_sorted_among_others() -> None:
    labels = ["盗窃", "110", "2;30", "9", None]
    keys = {label: sort_key(label) for label in labels}
    assert keys[None] is None
    assert sorted(filter(None, labels), key=keys.__getitem__) == ["2;30", "9", "110", "盗窃"]


def test_records_are_sorted_by_parts_that_some_of_them_lack() -> None:
    values = [("b", ("x",)), ("a", None), ("b", None), ("a", ())]
    assert sorted(values, key=sort_key) == [("a", None), ("a", ()), ("b", None), ("b", ("x",))]


KEYED = st.lists(st.tuples(st.one_of(st.none(), st.integers(-3, 3)), st.integers()))


@given(KEYED, st.booleans())
def test_sorting_is_stable_with_the_absent_last(
    records: list[tuple[int | None, int]], descending: bool
) -> None:
    found = order(records, [key for key, _ in records], descending=descending)
    present = [r for r in records if r[0] is not None]
    expected = sorted(present, key=lambda r: r[0] or 0, reverse=descending)
    assert found == expected + [r for r in records if r[0] is None]


def test_limits() -> None:
    assert limited([1, 2, 3], None) == [1, 2, 3]
    assert limited([1, 2, 3], 0) == []
    assert limited([1, 2, 3], 2) == [1, 2]
    with pytest.raises(BadUsage):
        limited([1], -1)
