"""What a report sets side by side."""

from typing import Any

import pytest

from lvliang_cli.core.contract.document import Bar, Links, Prose, Table
from lvliang_cli.core.contract.html_page_content import (
    Cards,
    Figures,
    Legend,
    Page,
    Panels,
    Section,
)
from lvliang_cli.core.data.dataset import Collection, Dataset, read_dataset
from lvliang_cli.core.data.gather import together
from lvliang_cli.core.query.report import (
    MOST_CARDS,
    can_be_ordered,
    joins,
    latest,
    report,
    side_by_side,
)
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.errors import BadUsage, UnknownName
from lvliang_cli.core.view.report.report_document import report_document
from lvliang_cli.render.json_text import compact

from ..support import changed, figure, of_year

Release = dict[str, Any]


def elsewhere(name: str, year: int = 2022, change: Any = lambda _: None) -> Dataset:
    """The release of 2022 as that of another place and year."""

    def move(release: Release) -> None:
        release["id"] = f"{name.lower()}-{year}"
        for metric in release["metrics"]:
            metric["dataset"] = release["id"]
        release["region"] = {"code": None, "name": {"zh": f"{name}市", "en": name}}
        change(release)

    return of_year(year, move)


def without(release: Release, *idents: str) -> None:
    """Take figures out of `release`, and what refers to them."""
    release["metrics"] = [m for m in release["metrics"] if m["id"] not in idents]
    release["relations"] = []
    for named in (*release["platforms"], *release["programmes"]):
        named["metrics"] = [ident for ident in named["metrics"] if ident not in idents]


def page_of(data: Collection, *names: str, **options: Any) -> Page:
    document = report_document(data, names, **options)
    assert document.page is not None
    page = document.page()
    assert isinstance(page, Page)
    return page


def section(page: Page, anchor: str) -> Section:
    (found,) = [one for one in page.sections if one.anchor == anchor]
    return found


def part(found: Section, kind: type) -> Any:
    return next(one for one in found.parts if isinstance(one, kind))


def test_one_release_has_a_headline_of_each_topic(lvliang: Dataset) -> None:
    found = report(lvliang)
    topics = [topic.id for topic, _ in found.headlines if topic is not None]
    assert len(topics) == len(set(topics)) == 9
    assert found.focus == (lvliang,)
    assert (found.series, found.places) == ((), ())
    assert {len(group.metrics) for group in found.changes} == {3}
    biggest = [[m.value for m in group.metrics] for group in found.units]
    assert all(values == sorted(values, reverse=True) for values in biggest)
    assert not {m.kind for group in found.units for m in group.metrics} & {"rank", "change"}


def test_without_topics_what_is_printed_first_stands_in() -> None:
    def drop(release: Release) -> None:
        release["topics"] = []
        for record in (*release["metrics"], *release["sections"], *release["claims"]):
            record["topics"] = []

    data = changed(drop)
    found = report(data)
    assert {topic for topic, _ in found.headlines} == {None}
    assert len(found.headlines) == MOST_CARDS
    first = found.headlines[0][1]
    assert (first.id, first.kind) == ("data-centre-investment", "amount")
    page = page_of(data)
    assert "title names" in str(section(page, "key").lead)
    alone = report(data, ["homicide-clearance-rate"])
    assert [metric.kind for _, metric in alone.headlines] == ["rate"]


def test_names_narrow_it_to_their_figures_and_claims(lvliang: Dataset) -> None:
    found = report(lvliang, ["fraud"])
    assert {topic for metric in found.metrics for topic in metric.topics} >= {"fraud"}
    assert 0 < len(found.metrics) < len(lvliang.release.metrics)
    assert 0 < len(found.claims) < len(lvliang.release.claims)
    one = report(lvliang, ["prevention-villages-visited"])
    assert (len(one.metrics), one.claims) == (1, ())
    assert [words.en for words in one.asked] == ["Villages visited (figure)"]
    assert page_of(lvliang, "fraud").head.rows[2] == (
        Words("所选", "Chosen"),
        Words("诈骗(主题)", "Fraud (topic)"),
    )
    with pytest.raises(UnknownName):
        report(lvliang, ["nothing-of-the-kind"])


def test_a_line_follows_an_indicator_through_the_releases_of_its_place(years: Collection) -> None:
    found = report(years)
    solved = next(one for one in found.series if one.metrics[0].id == "crime-solved")
    (line,) = solved.lines
    assert [slot.dataset.release.id for slot in line.slots] == ["qinghe-2022", "qinghe-2023"]
    assert [metric.value for metric in line.metrics] == sorted(m.value for m in line.metrics)
    assert [each.release.id for each in found.focus] == ["qinghe-2023"]
    assert found.places == ()


def test_a_release_without_the_figure_is_a_gap(qinghe: Dataset) -> None:
    gap = of_year(2021, lambda release: without(release, "crime-solved"))
    found = report(together([of_year(2020), gap, of_year(2022), qinghe]))
    solved = next(one for one in found.series if one.metrics[0].id == "crime-solved")
    assert [slot.metric is None for slot in solved.lines[0].slots] == [False, True, False, False]
    page = page_of(together([of_year(2020), gap, of_year(2022), qinghe]))
    panels = [p for p in section(page, "series").parts if isinstance(p, Panels)]
    points = next(p for p in panels if p.title.en == "Crimes solved").panels[0][1]
    assert [point.bar is None for point in points] == [False, True, False, False]
    assert [point.joins for point in points] == [False, False, False, True]
    assert [point.when.en for point in points] == ["2020", "2021", "2022", "2023"]
    assert points[1].value.zh == "–"


def test_of_two_figures_in_one_release_neither_is_taken(years: Collection) -> None:
    def twice(release: Release) -> None:
        more = next(dict(m) for m in release["metrics"] if m["id"] == "crime-solved")
        more |= dict.fromkeys(("value", "lower", "upper"), 9999)
        release["metrics"].append({**more, "id": "crime-solved-again"})

    found = report(together([*years.datasets, of_year(2021, twice)]))
    solved = next(one for one in found.series if one.metrics[0].id == "crime-solved")
    slots = solved.lines[0].slots
    assert [slot.metric is None for slot in slots] == [True, False, False]
    assert [len(slot.several) for slot in slots] == [2, 0, 0]
    page = page_of(together([*years.datasets, of_year(2021, twice)]))
    panels = [p for p in section(page, "series").parts if isinstance(p, Panels)]
    drawn = next(p for p in panels if p.title.en == "Crimes solved")
    first = drawn.panels[0][1][0]
    assert (first.when.en, first.value.en, first.bar) == ("2021", "?", None)
    assert drawn.table.rows[0][1:3] == (
        Words("不止一个,无从取舍", "several candidates; cannot choose"),
        "; ".join(metric.as_written for metric in slots[0].several),
    )

    alone = report(together([of_year(2021, twice), of_year(2022, twice)]))
    assert not [one for one in alone.series if one.metrics[0].id == "crime-solved"]


def test_one_number_printed_twice_is_one(years: Collection) -> None:
    def twice(release: Release) -> None:
        more = next(dict(m) for m in release["metrics"] if m["id"] == "crime-solved")
        release["metrics"].append({**more, "id": "crime-solved-again"})

    found = report(together([*years.datasets, of_year(2021, twice)]))
    solved = next(one for one in found.series if one.metrics[0].id == "crime-solved")
    assert [slot.metric is None for slot in solved.lines[0].slots] == [False, False, False]


def test_a_release_is_of_the_period_that_its_figures_bear(years: Collection) -> None:
    """Its own may be a stray date; it is then no column, nor the latest of its place."""

    def stray(release: Release) -> None:
        release["period"] |= {"start": "2030-01-01", "end": "2030-03-04"}

    data = together([of_year(2021, stray), *years.datasets])
    assert [each.release.id for each in report(data).focus] == ["qinghe-2023"]
    assert "2030" not in str(page_of(data).head.rows)
    lead = section(page_of(data), "key").lead
    assert lead is not None
    assert lead.en.endswith("Only the latest release of each place is used.")


def test_what_may_be_the_latest_is_said_to_be_there(years: Collection) -> None:
    def undated(release: Release) -> None:
        release["period"] = None

    lead = section(page_of(together([of_year(2021, undated), *years.datasets])), "key").lead
    assert lead is not None
    assert lead.en.endswith("with those of unknown place or period.")


def test_places_stand_side_by_side_and_are_never_joined() -> None:
    data = together([elsewhere("Yunshan"), elsewhere("Dongling"), elsewhere("Dongling", 2021)])
    found = report(data)
    assert {metric.dataset for one in found.places for metric in side_by_side(one)} == {
        "yunshan-2022",
        "dongling-2022",
    }
    for one in found.series:
        for line in one.lines:
            assert len({data.region(metric) for metric in line.metrics}) == 1


def test_key_figures_of_several_places_say_theirs() -> None:
    data = together([of_year(2022), elsewhere("Second")])
    table = part(section(page_of(data), "key"), Cards).table
    origins = [row[0].en.rpartition(" (")[2] for row in table.rows]
    assert {"Second"} < {origin.partition(",")[0] for origin in origins}
    alone = part(section(page_of(of_year(2022)), "key"), Cards).table
    assert not any("Qinghe" in row[0].en for row in alone.rows)


def test_a_place_whose_latest_release_lacks_it_is_not_compared() -> None:
    lacking = elsewhere("Dongling", 2023, lambda release: without(release, "crime-solved"))
    found = report(together([elsewhere("Yunshan"), elsewhere("Dongling"), lacking]))
    assert "crime-solved" not in {one.metrics[0].id for one in found.places}
    assert "alarms" in {one.metrics[0].id for one in found.places}


def test_an_unknown_place_or_other_base_stands_in_no_line() -> None:
    def nowhere(release: Release) -> None:
        release["region"] = None

    def other_base(release: Release) -> None:
        for metric in release["metrics"]:
            if metric["change"]:
                metric["change"]["basis"] = "mom"

    unplaced = elsewhere("Dongling", 2021, nowhere)
    assert report(together([elsewhere("Dongling"), unplaced])).series == ()
    data = together([elsewhere("Dongling"), elsewhere("Yunshan", 2021, other_base)])
    assert "change" not in {one.metrics[0].kind for one in report(data).places}
    assert latest(together([elsewhere("Dongling"), elsewhere("Dongling", 2021)]))[0].release.id == (
        "dongling-2022"
    )


def test_a_line_joins_exact_figures_of_equal_periods_only() -> None:
    half = of_year(2022).release.period
    assert half is not None
    year = half._replace(start="2022-01-01", end="2022-12-31")
    plain, later = figure(1, period=half), figure(2, period=half)
    assert joins(plain, later)
    assert not joins(None, later)
    assert not joins(plain, None)
    assert not joins(plain, figure(2, period=year))
    assert not joins(plain, figure(2))
    assert not joins(figure(2), plain)
    assert not joins(plain, figure(2, period=half, qualifier="over"))
    assert not joins(figure(1, period=half, readings=(1, 2)), later)


def test_places_are_ordered_by_value_only_where_nothing_is_open() -> None:
    data = together([elsewhere("Yunshan"), elsewhere("Dongling")])
    period = data.datasets[0].release.period
    a = figure(1, dataset="yunshan-2022", period=period)
    b = figure(2, dataset="dongling-2022", period=period)
    assert can_be_ordered([a, b])
    assert not can_be_ordered([a, b._replace(qualifier="about")])
    assert not can_be_ordered([a._replace(period=None), b._replace(period=None)])
    assert period is not None
    assert not can_be_ordered([a, b._replace(period=period._replace(end="2022-12-31"))])
    tables = [p for p in section(page_of(data), "places").parts if isinstance(p, Table)]
    orders = [table.title.en for table in tables if table.title is not None]
    assert any("biggest first" in order for order in orders)
    assert any("not sorted by value" in order for order in orders)


def test_many_places_are_compared_and_not_told_one_by_one() -> None:
    data = together([elsewhere(name) for name in ("Yun", "Dong", "Bai", "Shi")])
    found = report(data)
    assert (found.headlines, found.changes, found.units) == ((), (), ())
    assert len(found.places) > 10
    page = page_of(data)
    assert "key" not in [one.anchor for one in page.sections]
    told = {group["section"] for group in report_document(data).body()["groups"]}
    assert told == {"places"}
    alone = together(
        [
            elsewhere(name, change=lambda r, n=name: _only(r, n))
            for name in ("Yun", "Dong", "Bai", "Shi")
        ]
    )
    assert len(report(alone).headlines) == 4
    assert "key" in [one.anchor for one in page_of(alone).sections]


def _only(release: Release, name: str) -> None:
    """One figure alone, called as no other place's is."""
    without(release, *[m["id"] for m in release["metrics"][1:]])
    release["metrics"][0]["label"] = {"zh": f"数{name}", "en": f"number {name}"}


def test_the_page_has_a_card_a_bar_and_a_row_for_what_is_bounded(lvliang: Dataset) -> None:
    page = page_of(lvliang)
    anchors = [one.anchor for one in page.sections]
    assert anchors == ["key", "changes", "units", "cautions", "figures", "claims", "source"]
    cards = part(section(page, "key"), Cards).cards
    assert ">202,000 people" in [shown.value.en for _, shown in cards]
    assert ">202,000 人" in [shown.value.zh for _, shown in cards]
    assert "120 million yuan" in [shown.value.en for _, shown in cards]
    units = section(page, "units")
    assert [kind for kind, _ in part(units, Legend).ends] == ["", "more"]
    bars = [c for t in units.parts if isinstance(t, Table) for r in t.rows for c in r]
    assert {bar.bound for bar in bars if isinstance(bar, Bar)} == {"", "more"}
    figures = part(section(page, "figures"), Figures).figures
    assert len(figures) == len({shown.anchor for shown in figures}) == 35
    days = next(shown for shown in figures if "robbery-days" in shown.anchor)
    assert (days.value.en, days.since, days.period.en) == ("160 / 165 days", "", "not printed")
    linked = [c for t in units.parts if isinstance(t, Table) for r in t.rows for c in r[:1]]
    led = {anchor for c in linked if isinstance(c, Links) for _, anchor in c.items}
    assert led <= {shown.anchor for shown in figures}


def test_citations_have_a_day_of_access_only_where_one_is_given(lvliang: Dataset) -> None:
    shown = part(section(page_of(lvliang), "figures"), Figures).figures[0]
    assert "accessed" not in str(shown.citation)
    dated = page_of(lvliang, accessed="2026-01-31")
    shown = part(section(dated, "figures"), Figures).figures[0]
    assert str(shown.citation and shown.citation.en).endswith("(accessed 2026-01-31)")
    with pytest.raises(BadUsage):
        page_of(lvliang, accessed="yesterday")


def test_changes_say_whether_counts_stand_behind(lvliang: Dataset, qinghe: Dataset) -> None:
    def lead(data: Collection, *names: str) -> str:
        said = section(page_of(data, *names), "changes").lead
        return "" if said is None else said.en

    assert lead(lvliang).startswith("2 rises and 1 fall;")
    assert lead(lvliang).endswith("The underlying counts are not printed.")
    assert "underlying counts" not in lead(qinghe)
    assert "latest release" not in lead(qinghe)
    assert lead(together([qinghe, of_year(2022)])).endswith("latest release of each place is used.")

    def bare(release: Release) -> None:
        (m,) = [m for m in release["metrics"] if m["id"] == "crime-solved-change"]
        m["cautions"] = ["no-level"]
        release["relations"] = []

    assert "For 1 of them the underlying counts" in lead(of_year(2022, bare))


def test_the_document_says_the_same_without_a_page(years: Collection) -> None:
    document = report_document(years)
    texts = [b.text.en for b in document.blocks() if isinstance(b, Prose) and b.tone == "heading"]  # type: ignore[union-attr]
    assert {"Key figures", "Across releases", "All figures"} <= set(texts)
    body = document.body()
    assert {group["section"] for group in body["groups"]} >= {"key", "changes", "units", "series"}
    names = {row["id"] for row in body["metrics"]}
    told = {name.partition("/")[2] for group in body["groups"] for name in group["metrics"]}
    assert told <= names
    assert len(document.rows()) == len(document.grid().rows) == len(body["metrics"])
    assert compact(report_document(years).body()) == compact(body)


def test_a_draft_says_that_no_person_has_looked_at_it() -> None:
    def draft(release: Release) -> None:
        for metric in release["metrics"]:
            metric["cautions"].append("machine-read")

    data = changed(draft)
    page = page_of(data)
    assert page.warning.en == "Read by a program, not reviewed, not verified"
    assert any("machine-read and not yet reviewed" in note.en for note in page.notes)
    assert page_of(read_dataset(data.data, "again.json")).warning == page.warning


def test_releases_of_other_things_leave_no_gap_in_a_series() -> None:
    def of_cameras(release: dict[str, Any]) -> None:
        release["metrics"] = [m for m in release["metrics"] if m["id"] == "average-speed"]
        release["relations"] = release["platforms"] = release["programmes"] = []
        release["metrics"][0]["label"] = {"zh": "均速", "en": "Mean speed"}

    data = together([of_year(2020), of_year(2021, of_cameras), of_year(2022)])
    for names in ([], ["crime-solved"]):
        (solved,) = [
            one for one in report(data, names).series if one.metrics[0].id == "crime-solved"
        ]
        slots = solved.lines[0].slots
        assert [slot.dataset.release.id for slot in slots] == ["qinghe-2020", "qinghe-2022"]


def test_counts_over_unlike_lengths_of_time_are_not_set_side_by_side() -> None:
    def of_half(release: dict[str, Any]) -> None:
        for metric in release["metrics"]:
            if metric["id"] in ("crime-solved", "sense-of-safety"):
                metric["period"] = {
                    "start": "2022-01-01", "end": "2022-06-30", "basis": "printed"
                }  # fmt: skip

    data = together([elsewhere("A"), elsewhere("B"), elsewhere("C", change=of_half)])
    places = {one.metrics[0].id: len(side_by_side(one)) for one in report(data).places}
    assert (places["crime-solved"], places["sense-of-safety"]) == (2, 3)
