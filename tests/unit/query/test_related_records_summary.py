"""What is kept, found and ordered, each against the plainest way to say the same."""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from types import SimpleNamespace
from typing import cast
from unicodedata import normalize

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lvliang_cli.core.data.codes import KIND, QUALIFIER
from lvliang_cli.core.data.dataset import Dataset, load
from lvliang_cli.core.data.model import Metric
from lvliang_cli.core.numbers.periods import Period, overlaps, parse_span, written
from lvliang_cli.core.query.filters import (
    MetricFilters,
    parse_number,
    select_metrics,
)
from lvliang_cli.core.query.lookup import resolve
from lvliang_cli.core.query.record_names import KINDS, entries
from lvliang_cli.core.query.related_records import related
from lvliang_cli.core.query.search import search
from lvliang_cli.core.query.summary import summarise
from lvliang_cli.core.text.bilingual import BY_PART, has_chinese
from lvliang_cli.core.text.errors import BadUsage, Failure, UnknownName
from lvliang_cli.core.text.suggest import nearest
from lvliang_cli.core.view.list import list_metrics, list_noun

from ..support import SECOND, figure

DATASETS = [load(None), load(str(SECOND))]
PERIODS = ["2020", "2020-05", "2020-06", "2020-06-01/2020-06-30", "2019", "2023", "2023-09-30"]


@given(st.data())
def test_periods_platforms_hedges_and_words_together(data: st.DataObject) -> None:
    dataset = data.draw(st.sampled_from(DATASETS))
    release = dataset.release

    def some(values: Sequence[str]) -> list[str]:
        return data.draw(st.lists(st.sampled_from(list(values)), max_size=2))

    platforms = some([p.id for p in release.platforms])
    qualifiers, periods = some(list(QUALIFIER)), some(PERIODS)
    least = data.draw(st.none() | st.sampled_from(["0", "10", "3.1", "1万"]))

    def passes(metric: object) -> bool:
        m = dataset.metrics[metric.id]  # type: ignore[attr-defined]
        number = None if least is None else parse_number(least)
        return (
            (not platforms or any(p in m.platforms for p in platforms))
            and (not qualifiers or m.qualifier in qualifiers)
            and (number is None or (m.lower is not None and m.lower >= number))
        )

    undated = [m for m in release.metrics if passes(m) and m.period is None]
    expected = [
        m
        for m in release.metrics
        if passes(m)
        and (
            not periods
            or (m.period is not None and any(overlaps(m.period, parse_span(p)) for p in periods))
        )
    ]
    filters = MetricFilters(platform=platforms, qualifier=qualifiers, period=periods, least=least)
    found, notes = select_metrics(dataset, filters)
    assert found == expected
    said = [n.code for n in notes if n.code != "overlapping"]
    assert said == (["period-unknown"] if periods and undated else [])


@pytest.mark.parametrize("dataset", DATASETS, ids=lambda d: d.release.id)
def test_kinds_and_qualifiers_by_their_words_too(dataset: Dataset) -> None:
    for field, codes in (("kind", KIND), ("qualifier", QUALIFIER)):
        for code, words in codes.items():
            expected = [m for m in dataset.release.metrics if getattr(m, field) == code]
            for name in (code, code.upper(), words.zh, words.en):
                found, _ = select_metrics(dataset, MetricFilters(**{field: [name]}))
                assert found == expected


NUMBER = st.from_regex(r"[+-]?[0-9]{1,9}(\.[0-9]{0,6})?", fullmatch=True)


@given(NUMBER, st.sampled_from(["", "万", "亿", "万亿"]), st.booleans())
def test_a_typed_number_is_exact(text: str, power: str, wide: bool) -> None:
    factor = {"": 1, "万": 10**4, "亿": 10**8, "万亿": 10**12}[power]
    typed = text + power
    if wide:
        typed = typed.translate({code: code + 0xFEE0 for code in range(0x2B, 0x3A)})
    assert Fraction(parse_number(f" {typed} ")) == Fraction(text) * factor
    assert normalize("NFKC", typed) == text + power


@pytest.mark.parametrize(
    "text", ["-+1", "+-1", "--1", "++1", "-+1.5", "-+1万", "1-", "1.2.3", "1_000", "0x1", "1e3"]
)
def test_what_only_looks_like_a_number_is_refused(text: str) -> None:
    with pytest.raises(BadUsage) as refused:
        parse_number(text)
    assert refused.value.token == text


@given(st.text("+-.,0123456789万亿 ", max_size=8))
def test_any_mix_of_signs_and_digits_is_a_number_or_refused(text: str) -> None:
    try:
        number = parse_number(text)
    except BadUsage:
        return
    assert isinstance(number, int | Decimal)
    assert any(char.isdecimal() for char in text)


@given(st.dates())
@example(date(9999, 12, 31))
def test_spans_of_days_months_and_years(day: date) -> None:
    text = day.isoformat()
    last = monthrange(day.year, day.month)[1]
    assert parse_span(text) == (text, text)
    assert parse_span(text[:7]) == (f"{text[:7]}-01", f"{text[:7]}-{last:02}")
    assert parse_span(text[:4]) == (f"{text[:4]}-01-01", f"{text[:4]}-12-31")


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_a_period_as_written_is_read_back(one: date, other: date) -> None:
    start, end = sorted((one, other))
    whole = end.replace(day=monthrange(end.year, end.month)[1])
    for first, last in ((start, end), (start.replace(day=1), whole)):
        period = Period(first.isoformat(), last.isoformat(), "printed")
        assert parse_span(written(period)) == period[:2]
        assert overlaps(period, parse_span(last.isoformat()[:7]))


def named(dataset: Dataset, text: str, kind: str) -> str | None:
    """The id that `text` names, found the long way; None if nothing or several."""
    wanted = " ".join(normalize("NFKC", text).casefold().split())

    def same(name: str) -> str:
        return " ".join(normalize("NFKC", name).casefold().split())

    mine = list(entries(dataset, [kind]))
    for chosen in (
        [e for e in mine if same(e.names[0]) == wanted],
        [e for e in mine if wanted in [same(name) for name in e.names[1:]]],
    ):
        if chosen:
            return chosen[0].record.id if len(chosen) == 1 else None
    others = entries(dataset, [k for k in KINDS if k != kind])
    if any(wanted in [same(name) for name in e.names] for e in others):
        return None
    begun = [e for e in mine if wanted and any(same(n).startswith(wanted) for n in e.names)]
    return begun[0].record.id if len(begun) == 1 else None


@given(st.data())
def test_a_name_is_an_id_a_name_or_a_part_that_is_told(data: st.DataObject) -> None:
    dataset = data.draw(st.sampled_from(DATASETS))
    kind = data.draw(st.sampled_from(list(KINDS)))
    entry = data.draw(st.sampled_from(list(entries(dataset, [kind]))))
    name = data.draw(st.sampled_from(entry.names))
    text = name[: data.draw(st.integers(0, len(name)))]
    expected = named(dataset, text, kind)
    refusal: type[Failure] = UnknownName if text.strip() else BadUsage
    try:
        hit = resolve(dataset, text, (kind,))
    except refusal:
        assert expected is None
        return
    is_told = any(note.code == BY_PART for note in hit.notes)
    is_open = expected is None or kind == "metric"  # a level is meant before a ratio
    assert hit.record.id == expected or (is_open and is_told)


def test_a_prefix_is_told_and_a_whole_name_is_not(lvliang: Dataset) -> None:
    (note,) = resolve(lvliang, "robbery-days").notes
    assert note.code == "by-part"
    assert "metric:robbery-days-without-case" in note.words.en
    assert resolve(lvliang, "robbery-days-without-case").notes == ()


def test_the_name_of_another_kind_is_no_prefix(lvliang: Dataset) -> None:
    with pytest.raises(UnknownName, match="'fraud' is a topic, not a figure") as refused:
        resolve(lvliang, "fraud", ("metric",))
    assert refused.value.hint is not None
    assert "lvliang show topic:fraud" in refused.value.hint.en
    figures = [m.id for m in lvliang.topic_metrics("fraud")][:8]
    assert list(refused.value.did_you_mean) == figures


@pytest.mark.parametrize(
    ("typed", "known", "found"),
    [
        ("fruad", ["fraud", "诈骗", "crime"], ["fraud"]),
        ("诈片", ["fraud", "诈骗", "防控"], ["诈骗"]),
        ("诈骗案", ["诈骗", "骗"], ["诈骗"]),
        ("check", ["smart-checkpoints", "checks"], ["checks", "smart-checkpoints"]),
        ("FRAUD", ["Fraud", "fraud"], ["Fraud"]),
        ("x", ["xenon"], []),
        ("", ["a"], []),
        ("zzz", ["fraud"], []),
        ("吕梁x", ["lvliang", "吕梁"], ["吕梁"]),
        ("fraud", ["fraud案", "frauds"], ["frauds"]),
        ("fraud案", ["fraud"], []),
    ],
)
def test_suggestions(typed: str, known: list[str], found: list[str]) -> None:
    assert nearest(typed, known)[: max(1, len(found))] == found


def test_no_more_suggestions_than_asked_for() -> None:
    known = [f"fraud-{letter}" for letter in "abcdef"]
    assert len(nearest("fraud", known)) == 3
    assert len(nearest("fraud", known, 5)) == 5
    assert len(nearest("fraud", known * 2, 99)) == 6


@pytest.mark.parametrize(
    ("text", "chinese"),
    [
        ("诈", True),
        ("\u3400", True),
        ("\U00020000", True),
        ("a", False),
        ("ー", False),
        ("、", False),
    ],
)
def test_what_is_chinese(text: str, chinese: bool) -> None:
    assert has_chinese(text) is chinese


@pytest.mark.parametrize("dataset", DATASETS, ids=lambda d: d.release.id)
def test_what_belongs_to_a_figure_belongs_back(dataset: Dataset) -> None:
    release = dataset.release
    for metric in release.metrics:
        mine = related(dataset, "metric", metric)
        assert mine.metrics == (metric,)
        assert mine.sections == (dataset.sections[metric.section],)
        assert [t.id for t in mine.topics] == [
            t.id for t in release.topics if t.id in metric.topics
        ]
        for name, kind in (("platforms", "platform"), ("programmes", "programme")):
            for named_ in getattr(release, name):
                back = metric in related(dataset, kind, named_).metrics
                assert (named_ in getattr(mine, name)) == back == (metric.id in named_.metrics)
        label = normalize("NFKC", metric.label.zh)
        for term in release.glossary:
            if term.term in label:
                assert term in mine.glossary


@pytest.mark.parametrize("dataset", DATASETS, ids=lambda d: d.release.id)
def test_a_section_has_its_own_and_a_topic_all_below_it(dataset: Dataset) -> None:
    release = dataset.release
    for section in release.sections:
        mine = related(dataset, "section", section)
        assert mine.metrics == tuple(m for m in release.metrics if m.section == section.id)
        assert mine.claims == tuple(c for c in release.claims if c.section == section.id)
        first, last = section.paragraphs
        for platform in release.platforms:
            inside = any(first <= place.paragraph <= last for place in platform.locators)
            tied = any(m.id in platform.metrics for m in mine.metrics)
            assert (platform in mine.platforms) == (inside or tied)
    for topic in release.topics:
        mine = related(dataset, "topic", topic)
        below = {t.id for t in release.topics if t.broader == topic.id} | {topic.id}
        grown = {t.id for t in release.topics if t.broader in below} | below
        assert {t.id for t in mine.topics} == grown - {topic.id}
        assert mine.claims == tuple(c for c in release.claims if grown & set(c.topics))
        assert mine.metrics == dataset.topic_metrics(topic.id)
    for claim in release.claims:
        mine = related(dataset, "claim", claim)
        assert (mine.metrics, mine.claims) == ((), (claim,))
    for term in release.glossary:
        assert term not in related(dataset, "term", term).glossary


@pytest.mark.parametrize("dataset", DATASETS, ids=lambda d: d.release.id)
def test_headlines_are_the_biggest_of_the_usual_unit(dataset: Dataset) -> None:
    told = {topic.id: metric for topic, metric in summarise(dataset).headlines}
    for topic in dataset.release.topics:
        mine = [m for m in dataset.release.metrics if topic.id in m.topics]
        assert (topic.id in told) == bool(mine)
        levels = [m for m in mine if m.class_ == "statistic" and m.kind in ("count", "amount")]
        if not levels:
            assert not mine or told[topic.id] == mine[0]
            continue
        units = [m.unit for m in levels]
        headline = told[topic.id]
        assert units.count(headline.unit) == max(map(units.count, units))
        assert headline.value == max(m.value for m in levels if m.unit == headline.unit)


@given(st.sampled_from(DATASETS), st.sampled_from(["诈骗", "fraud", "2020", "e", "元", "12", "-"]))
def test_everything_found_mentions_the_words(dataset: Dataset, text: str) -> None:
    found = search(dataset, text)
    kinds = [one.kind for one in found]
    assert kinds == sorted(kinds, key=list(KINDS).index)
    assert all(one.matched for one in found)
    keys = {(one.kind, one.record.id) for one in found}
    assert len(keys) == len(found)
    for kind in KINDS:
        for entry in entries(dataset, [kind]):
            if any(text in name for name in entry.names):
                assert (kind, entry.record.id) in keys


@pytest.mark.parametrize("dataset", DATASETS, ids=lambda d: d.release.id)
@pytest.mark.parametrize("field", ["value", "lower", "upper", "decimals"])
def test_sorted_both_ways_with_the_open_ends_last(dataset: Dataset, field: str) -> None:
    stored = list(dataset.release.metrics)
    absent = [m.id for m in stored if getattr(m, field) is None]
    present = [m for m in stored if getattr(m, field) is not None]
    for sign, back in (("", False), ("-", True)):
        rows = list_metrics(dataset, MetricFilters(), [sign + field]).rows()
        expected = sorted(present, key=lambda m: getattr(m, field), reverse=back)
        assert [row["id"] for row in rows] == [m.id for m in expected] + absent


def test_sort_fields_of_any_kind_and_only_those(lvliang: Dataset) -> None:
    orders = [row["order"] for row in list_noun(lvliang, "sections", sort=["-order"]).rows()]
    assert orders == list(range(8, 0, -1))
    for bad in ("--value", "nothing", "", "-"):
        with pytest.raises(BadUsage):
            list_metrics(lvliang, MetricFilters(), [bad])
    with pytest.raises(BadUsage, match="cannot be negative"):
        list_metrics(lvliang, MetricFilters(), (), -1)
    assert list_metrics(lvliang, MetricFilters(), (), 0).rows() == []


def test_what_can_be_read_twice_is_certain_only_where_both_readings_are() -> None:
    either = figure(165, readings=(160, 165), lower=160, upper=165)

    def is_kept(metric: Metric, **bound: str) -> bool:
        data = cast(Dataset, SimpleNamespace(records=lambda noun: [metric]))
        return select_metrics(data, MetricFilters(**bound))[0] == [metric]  # type: ignore[arg-type]

    assert [is_kept(either, least=n) for n in ("160", "161", "165")] == [True, False, False]
    other = either._replace(value=160)
    assert [is_kept(other, most=n) for n in ("160", "164", "165")] == [False, False, True]
    unbounded = either._replace(lower=None, upper=None)
    assert not is_kept(unbounded, least="0")
    assert not is_kept(unbounded, most="1000")
