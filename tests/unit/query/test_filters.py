"""Filters against the plainest way to say the same."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvliang_cli.core.cite.cited import day_typed
from lvliang_cli.core.data.codes import DOUBTS
from lvliang_cli.core.data.dataset import Dataset, load
from lvliang_cli.core.numbers.periods import Period, overlaps, parse_span, written
from lvliang_cli.core.query.filters import (
    MetricFilters,
    parse_number,
    select_metrics,
    select_records,
)
from lvliang_cli.core.query.search import near
from lvliang_cli.core.text.errors import BadUsage, UnknownName
from lvliang_cli.core.view.list import list_metrics

from ..support import SECOND

DATASETS = [load(None), load(str(SECOND))]


def ids(dataset: Dataset, **filters: object) -> list[str]:
    return [m.id for m in select_metrics(dataset, MetricFilters(**filters))[0]]  # type: ignore[arg-type]


@given(st.data())
def test_filters_are_or_within_and_and_between(data: st.DataObject) -> None:
    dataset = data.draw(st.sampled_from(DATASETS))
    release = dataset.release

    def some(values: Sequence[str]) -> list[str]:
        return data.draw(st.lists(st.sampled_from(list(values)), max_size=2))

    topics, sections = some([t.id for t in release.topics]), some([s.id for s in release.sections])
    units, kinds = some([u.id for u in release.units]), some(["count", "change", "rank", "amount"])
    broader = {t.id: t.broader for t in release.topics}

    def below(topic: str, above: str) -> bool:
        return topic == above or (broader[topic] is not None and below(str(broader[topic]), above))

    expected = [
        m.id
        for m in release.metrics
        if (not topics or any(below(t, wanted) for t in m.topics for wanted in topics))
        and (not sections or m.section in sections)
        and (not units or m.unit in units)
        and (not kinds or m.kind in kinds)
    ]
    assert ids(dataset, topic=topics, section=sections, unit=units, kind=kinds) == expected


@given(st.sampled_from(DATASETS), st.integers(-100, 3_000_000))
def test_only_what_certainly_satisfies_a_bound_is_kept(dataset: Dataset, bound: int) -> None:
    at_least, at_most = ids(dataset, least=str(bound)), ids(dataset, most=str(bound))
    for metric in dataset.release.metrics:
        low, high = metric.lower, metric.upper
        assert (metric.id in at_least) == (low is not None and low >= bound)
        assert (metric.id in at_most) == (high is not None and high <= bound)


def test_a_bound_passes_the_least_it_names_and_no_most(lvliang: Dataset) -> None:
    assert "epidemic-vehicles-inspected" in ids(lvliang, least="112000")
    assert "epidemic-vehicles-inspected" not in ids(lvliang, least="112001")
    assert "epidemic-vehicles-inspected" not in ids(lvliang, most="999999999")


def test_platform_qualifier_and_search(lvliang: Dataset) -> None:
    assert ids(lvliang, platform=["智慧公交"]) == ["smart-projects-completed"]
    assert len(ids(lvliang, qualifier=["more_than"])) == 3
    assert ids(lvliang, search="25,828") == ["epidemic-key-persons-verified"]
    assert ids(lvliang, search="11.2万余辆") == ["epidemic-vehicles-inspected"]
    assert ids(lvliang, search="诈骗 止付") == ["telecom-fraud-payments-stopped"]
    assert len(ids(lvliang, search="")) == 35


def test_periods_overlap_and_the_undated_are_counted(lvliang: Dataset) -> None:
    june, notes = select_metrics(lvliang, MetricFilters(period=["2020-06"]))
    assert all(m.period is not None and m.period.end >= "2020-06-01" for m in june)
    assert "telecom-fraud-loss-averted" not in {m.id for m in june}
    undated = sum(m.period is None for m in lvliang.release.metrics)
    assert [note.code for note in notes] == ["overlapping", "period-unknown"]
    assert notes[1].words.en.startswith(f"{undated} more")
    _, one = select_metrics(
        lvliang, MetricFilters(period=["2020"], search="robbery-days-without-case")
    )
    assert one[0].words.en.startswith("1 more")
    assert select_metrics(lvliang, MetricFilters(period=["2020"], topic=["epidemic"]))[1] == ()
    assert ids(lvliang, period=["2019", "2021-01/2021-02"]) == []


@pytest.mark.parametrize(
    ("filters", "error"),
    [
        ({"topic": ["fruad"]}, UnknownName),
        ({"section": ["fraud"]}, UnknownName),
        ({"platform": ["x"]}, UnknownName),
        ({"unit": ["x"]}, UnknownName),
        ({"kind": ["x"]}, BadUsage),
        ({"qualifier": ["x"]}, BadUsage),
        ({"period": ["June"]}, BadUsage),
        ({"least": "many"}, BadUsage),
        ({"most": "1" * 41}, BadUsage),
        ({"most": "1e5"}, BadUsage),
        ({"most": ""}, BadUsage),
        ({"most": "万"}, BadUsage),
        ({"most": "--1"}, BadUsage),
    ],
)
def test_bad_filters(lvliang: Dataset, filters: dict[str, object], error: type[Exception]) -> None:
    with pytest.raises(error):
        ids(lvliang, **filters)


def test_claims_by_topic_and_section(lvliang: Dataset) -> None:
    def found(**filters: Sequence[str]) -> list[str]:
        topic, section = filters.get("topic", ()), filters.get("section", ())
        return [c.id for c in select_records(lvliang, "claims", topic, section, None)[0]]

    assert len(found(topic=["fraud"])) == 2
    assert set(found(topic=["crime"])) > set(found(topic=["fraud"]))
    assert found(section=["services"]) == ["approvals-all-online"]
    assert found(topic=["fraud"], section=["services"]) == []
    terms, _ = select_records(lvliang, "glossary", (), (), "抢劫")
    assert {term.term for term in terms} == {"两抢", "盗抢骗"}


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("2020", ("2020-01-01", "2020-12-31")),
        ("2020-02", ("2020-02-01", "2020-02-29")),
        ("2019-02", ("2019-02-01", "2019-02-28")),
        ("2020-12", ("2020-12-01", "2020-12-31")),
        ("2020-05-31", ("2020-05-31", "2020-05-31")),
        ("2020-01/2020-05", ("2020-01-01", "2020-05-31")),
        ("2019/2020-05-04", ("2019-01-01", "2020-05-04")),
    ],
)
def test_spans(text: str, span: tuple[str, str]) -> None:
    assert parse_span(text) == span


@pytest.mark.parametrize(
    "text", ["", "20", "2020-13", "2020-00", "2020-02-30", "2020/2019", "0000", "２０２０", "a/b"]
)
def test_what_is_no_span(text: str) -> None:
    with pytest.raises(BadUsage):
        parse_span(text)


def test_periods_are_written_as_months_where_they_are_months() -> None:
    assert written(Period("2020-01-01", "2020-06-30", "printed")) == "2020-01/2020-06"
    assert written(Period("2020-05-01", "2020-05-31", "printed")) == "2020-05"
    assert written(Period("2020-05-02", "2020-05-31", "printed")) == "2020-05-02/2020-05-31"
    assert written(Period("9999-12-01", "9999-12-31", "printed")) == "9999-12"
    assert overlaps(Period("2020-01-01", "2020-06-30", "printed"), parse_span("2020-06"))
    assert not overlaps(Period("2020-01-01", "2020-06-30", "printed"), parse_span("2020-07"))


def test_a_number_with_a_point_stays_a_decimal() -> None:
    assert str(parse_number("3.10")) == "3.10"


def test_figures_with_a_caution_by_code_and_word(lvliang: Dataset) -> None:
    by_code, _ = select_metrics(lvliang, MetricFilters(caution=["bound"]))
    by_word, _ = select_metrics(lvliang, MetricFilters(caution=["只是界限"]))
    assert by_code == by_word == [m for m in lvliang.release.metrics if "bound" in m.cautions]
    for text in ("none", "无"):
        bare, _ = select_metrics(lvliang, MetricFilters(caution=[text]))
        assert bare == [m for m in lvliang.release.metrics if not m.cautions] != []
    with pytest.raises(BadUsage):
        select_metrics(lvliang, MetricFilters(caution=["nothing"]))


def test_what_a_filter_was_taken_for_is_told(lvliang: Dataset) -> None:
    kept, notes = select_metrics(lvliang, MetricFilters(topic=["疫"]))
    assert {topic for metric in kept for topic in metric.topics} >= {"epidemic"}
    assert [note.code for note in notes] == ["by-part"]


@pytest.mark.parametrize(
    ("sort", "first"),
    [
        ("同比", "property-crime-cases-filed-change"),
        ("下降", "property-crime-cases-filed-change"),
        ("上升", "telecom-fraud-local-solved-change"),
        ("-同比", "telecom-fraud-local-solved-change"),
    ],
)
def test_figures_are_sorted_by_the_printed_change(lvliang: Dataset, sort: str, first: str) -> None:
    rows = list_metrics(lvliang, MetricFilters(), [sort]).rows()
    assert rows[0]["id"] == first
    assert rows[-1]["kind"] != "change"


def test_chinese_heads_are_fields(lvliang: Dataset) -> None:
    rows = list_metrics(lvliang, MetricFilters(), ["取值"]).rows()
    assert [row["value"] for row in rows] == sorted(row["value"] for row in rows)


@pytest.mark.parametrize("text", ["上升最多", "2020年"])
def test_what_asks_is_hinted_to_be_shown(lvliang: Dataset, text: str) -> None:
    (note,) = near(lvliang, text)
    assert note.words.zh == f"请用 lvliang show '{text}'"


@pytest.mark.parametrize("text", ["存疑", "疑点", "doubtful"])
def test_what_is_doubtful_has_one_of_the_cautions_that_say_so(lvliang: Dataset, text: str) -> None:
    found, _ = select_metrics(lvliang, MetricFilters(caution=[text]))
    doubted = [m for m in lvliang.release.metrics if not {*m.cautions}.isdisjoint(DOUBTS)]
    assert found == doubted != []


def test_a_day_may_be_typed_in_chinese() -> None:
    assert day_typed("2026年1月31日") == day_typed("2026-01-31") == "2026-01-31"
    for text in ("", "2026年2月30日"):
        with pytest.raises(BadUsage):
            day_typed(text)
