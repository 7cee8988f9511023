"""What a report is made of: its head, its panels, its sources, and the marked text."""

from typing import Any

from lvliang_cli.core.contract.document import Bar, Facts, Links, Table
from lvliang_cli.core.contract.html_page_content import Cards, Figures, Page, Panels, Text
from lvliang_cli.core.data.dataset import Collection, Dataset
from lvliang_cli.core.data.gather import together
from lvliang_cli.core.data.model import Argument
from lvliang_cli.core.numbers.periods import Period, said
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.encoding import Decoded
from lvliang_cli.core.verify import verify
from lvliang_cli.core.view.report.bars import scale_words
from lvliang_cli.core.view.report.report_document import report_document
from lvliang_cli.core.view.report.section_parts import MOST_CITED, Figurer

from ..support import SECOND, changed, checked_text, of_year

Release = dict[str, Any]
TEXT = SECOND.with_suffix(".txt").read_text("utf-8")


def page_of(data: Collection, *names: str, text: str | None = None) -> Page:
    verification = None
    if text is not None:
        verification = verify(data, text.encode(), Decoded(text, "utf-8"))
    document = report_document(data, names, "", verification)
    assert document.page is not None
    page = document.page()
    assert isinstance(page, Page)
    return page


def parts(page: Page, anchor: str, kind: type) -> list[Any]:
    (found,) = [one for one in page.sections if one.anchor == anchor]
    return [one for one in found.parts if isinstance(one, kind)]


def facts(head: Facts) -> dict[str, str]:
    return {name.en: v.en if isinstance(v, Words) else str(v) for name, v in head.rows}


def test_periods_are_said_in_months_where_they_are_whole_months() -> None:
    def words(start: str | None, end: str | None, printed: str | None = None) -> tuple[str, str]:
        return tuple(said(Period(start, end, "printed", printed)))  # type: ignore[return-value]

    assert words("2020-01-01", "2020-06-30") == ("2020年1月至6月", "January–June 2020")
    assert words("2020-01-01", "2020-12-31") == ("2020年", "2020")
    assert words("2018-01-01", "2020-12-31") == ("2018年至2020年", "2018 – 2020")
    assert words("2020-02-01", "2020-02-29") == ("2020年2月", "February 2020")
    assert words("2021-02-01", "2021-02-28") == ("2021年2月", "February 2021")
    assert words("2019-07-01", "2020-06-30") == ("2019年7月至2020年6月", "July 2019 – June 2020")
    assert words("2020-01-01", "2020-05-13") == ("2020年1月1日至5月13日", "1 January – 13 May 2020")
    assert words("2020-05-03", "2020-05-03") == ("2020年5月3日", "3 May 2020")
    assert words(None, None, "春节期间") == ("春节期间", "春节期间")
    assert words(None, None) == ("", "")


def test_the_head_says_what_is_not_known(lvliang: Dataset, years: Collection) -> None:
    assert facts(page_of(lvliang).head)["Period"] == "January–June 2020 (inferred)"
    assert facts(page_of(lvliang).head)["Figures"] == "35, and 9 claims without a number"

    def unknown(release: Release) -> None:
        release["region"] = release["period"] = None
        release["claims"] = release["claims"][:1]

    told = facts(page_of(changed(unknown)).head)
    assert (told["Place"], told["Period"]) == ("unknown", "unknown")
    assert told["Figures"].endswith("1 claim without a number")
    several = facts(page_of(years).head)
    assert several["Periods"] == "January–September 2022; January–September 2023"
    assert several["Places"] == "Qinghe (invented)"
    assert page_of(years).title.en == "Qinghe (invented): 2 releases"
    assert page_of(lvliang).title == lvliang.release.title
    assert page_of(together([lvliang, *years.datasets])).title.en == "3 releases from 2 places"
    mixed = facts(page_of(together([changed(unknown), *years.datasets])).head)
    assert mixed["Places"] == "Qinghe (invented); unknown"
    assert mixed["Periods"].endswith("September 2023; unknown (1 release)")
    assert page_of(together([changed(unknown), *years.datasets])).title.en == "3 releases"
    many = together([of_year(year) for year in range(2015, 2021)])
    assert facts(page_of(many).head)["Periods"] == ("January 2015 – September 2020 (6 periods)")

    def undated(release: Release) -> None:
        release["period"] = None

    two = together([of_year(2021, undated), of_year(2022, undated)])
    assert facts(page_of(two).head)["Periods"] == "unknown"


def test_each_of_several_releases_is_named_with_its_figures(lvliang: Dataset) -> None:
    def releases(data: Collection, *names: str) -> list[tuple[str, int]]:
        (figures,) = parts(page_of(data, *names), "figures", Figures)
        return [(words.en, count) for words, count in figures.releases]

    assert releases(lvliang) == []
    several = together([of_year(2021), changed(lambda r: r.update(region=None))])
    assert [count for _, count in releases(several)] == [22, 35]
    assert releases(several)[1][0].endswith(" (place unknown, January–June 2020; figures: 35)")
    assert len(releases(together([lvliang, of_year(2021)]), "epidemic")) == 1


def test_figures_of_several_releases_say_where_they_are_from(
    lvliang: Dataset, years: Collection
) -> None:
    metric = years.records("metrics")[0]
    figurer = Figurer(years, [metric], "")
    assert figurer.shown(metric).origin == figurer.origin(metric)
    assert figurer.told_apart(metric).en.endswith("(Qinghe (invented), January–September 2023)")
    assert Figurer(lvliang, [], "").shown(lvliang.release.metrics[0]).origin is None


def test_too_many_figures_are_cited_once_a_source(lvliang: Dataset) -> None:
    metric = lvliang.release.metrics[0]
    few, many = Figurer(lvliang, [metric], ""), Figurer(lvliang, [metric] * (MOST_CITED + 1), "")
    assert few.shown(metric).citation is not None
    assert many.shown(metric).citation is None
    copies = [metric._replace(id=f"copy-{n}", value=n, cautions=()) for n in range(MOST_CITED + 1)]
    release = lvliang.release._replace(metrics=tuple(copies), claims=())
    page = page_of(Dataset(release, "many.json", lvliang.data))
    leads = {one.anchor: one.lead for one in page.sections}
    assert "one per source" in str(leads["figures"])
    assert "cautions" not in leads
    (table,) = parts(page, "units", Table)
    assert str(table.title).count(f"12 of {MOST_CITED + 1}") == 1


def test_a_scale_goes_to_what_is_farthest_from_zero(lvliang: Dataset) -> None:
    fell, rose = (m for m in lvliang.release.metrics if m.id.startswith("property-crime-cases"))
    assert scale_words(Figurer(lvliang, [], ""), [fell, rose]).en == "scale from 0 to -20"


def test_panels_share_a_scale_and_name_the_usual_months_once(years: Collection) -> None:
    panels = {one.title.en: one for one in parts(page_of(years), "series", Panels)}
    solved = panels["Crimes solved"]
    assert solved.scale.en == "cases, January–September of each year"
    ((place, points, cautions),) = solved.panels
    assert place.en == "Qinghe (invented)"
    bars = [point.bar for point in points]
    assert max(bar.reach for bar in bars if bar is not None) == 1
    assert cautions == Links(())
    rows = solved.table.rows
    assert [cell for row in rows for cell in row[2:3]] == [
        metric.as_written
        for metric in sorted(years.records("metrics"), key=lambda m: m.dataset)
        if metric.id == "crime-solved"
    ]


def test_a_figure_without_a_period_is_one_of_its_release(years: Collection) -> None:
    panels = {one.title.en: one for one in parts(page_of(years), "series", Panels)}
    waiting = panels["Average time at the counter"]
    assert waiting.scale.en == "minutes"
    assert [point.when.en for point in waiting.panels[0][1]] == [
        "2022 release",
        "2023 release",
    ]


def test_a_year_is_said_as_one_and_an_unusual_period_in_full(years: Collection) -> None:
    def yearly(release: Release) -> None:
        for metric in [*release["metrics"], release]:
            if metric["period"]:
                metric["period"]["end"] = metric["period"]["end"][:4] + "-12-31"

    def quarter(release: Release) -> None:
        for metric in release["metrics"]:
            if metric["id"] == "crime-solved":
                metric["period"]["end"] = metric["period"]["end"][:4] + "-03-31"

    data = together([of_year(2020, yearly), of_year(2021, yearly), of_year(2022, quarter)])
    panels = {one.title.en: one for one in parts(page_of(data), "series", Panels)}
    solved = panels["Crimes solved"]
    assert solved.scale.en == "cases, the whole of each year unless noted"
    assert [p.when.en for p in solved.panels[0][1]] == ["2020", "2021", "January–March 2022"]
    assert [p.joins for p in solved.panels[0][1]] == [False, True, False]
    two = together([of_year(2021, yearly), of_year(2022, quarter)])
    (solved,) = [p for p in parts(page_of(two), "series", Panels) if p.title.en == "Crimes solved"]
    assert solved.scale.en == "cases, over unequal periods: heights do not compare"


def test_a_gap_is_said_in_the_table_too() -> None:
    def drop(release: Release) -> None:
        release["metrics"] = [m for m in release["metrics"] if m["id"] != "crime-solved"]
        release["relations"] = []
        release["period"] = None if release["id"].endswith("2020") else release["period"]

    data = together([of_year(2019), of_year(2020, drop), of_year(2021, drop), of_year(2022)])
    (solved,) = parts(page_of(data, "crime-solved"), "series", Panels)
    cells = [row[1] for row in solved.table.rows]
    assert [cell.en for cell in cells if isinstance(cell, Words)].count("not printed") == 2
    points = solved.panels[0][1]
    assert [point.when.en for point in points] == ["2019", "2021", "2022", "unknown"]


def test_a_zero_series_is_told_without_a_drawing() -> None:
    def nothing(release: Release) -> None:
        for metric in release["metrics"]:
            if metric["id"] == "crime-solved":
                metric |= {"value": 0, "lower": 0, "upper": 0, "as_written": "0起"}
                metric["locator"] |= {"as_written": "0起", "end": metric["locator"]["start"] + 2}

    data = together([of_year(2021, nothing), of_year(2022, nothing)])
    panels = {one.title.en: one for one in parts(page_of(data), "series", Panels)}
    points = panels["Crimes solved"].panels[0][1]
    assert [(point.bar, point.value.en) for point in points] == [(None, "0"), (None, "0")]


def test_sources_have_their_citation_and_hash(years: Collection) -> None:
    (table,) = parts(page_of(years), "source", Table)
    assert [row[2] for row in table.rows] == [
        source.sha256 for each in years.datasets for source in each.release.sources
    ]


def test_a_change_alone_in_its_unit_has_no_bar(qinghe: Dataset) -> None:
    percent, others = parts(page_of(qinghe), "changes", Table)
    bars = [cell for row in percent.rows for cell in row if type(cell) is Bar]
    assert [bar.is_negative for bar in bars] == [False, True]
    assert [column.key for column in others.columns][1:3] == ["base", "value"]
    assert [(row[1].en, row[2].en) for row in others.rows] == [
        ("on a year earlier", "▼ -54 cases"),
        ("on last year", "▲ +0.6 percentage points"),
    ]

    def only(release: Release) -> None:
        wanted = ("fraud-filed-fall", "feel-safe-rise")
        changes = [m for m in release["metrics"] if m["change"] and m["id"] not in wanted]
        for metric in changes:
            metric["change"], metric["kind"] = None, "rate"
        release["relations"] = []

    (section,) = [s for s in page_of(changed(only, SECOND)).sections if s.anchor == "changes"]
    assert section.lead is not None
    assert "zero" not in section.lead.en


def test_what_holds_of_every_figure_is_not_a_tag_beside_each(lvliang: Dataset) -> None:
    read = checked_text("2024年上半年,破获诈骗案件1000至1200起,打掉团伙17个,抓获嫌疑人30人。")
    draft = read.dataset
    assert draft is not None

    def told(data: Dataset) -> list[str]:
        (figures,) = parts(page_of(data), "figures", Figures)
        return [words.en for f in figures.figures for words, _ in f.cautions.items]

    def lead(data: Dataset) -> str:
        (section,) = [s for s in page_of(data).sections if s.anchor == "cautions"]
        return "" if section.lead is None else section.lead.en

    assert told(draft) == ["two readings", "unreviewed"]
    (table,) = parts(page_of(draft), "cautions", Table)
    counted = {row[0].en: row[2] for row in table.rows}
    assert counted["machine-read"] == "2", "it is told once, with its count"
    assert "“machine-read”" in lead(draft)
    *others, last = draft.release.metrics
    settled = draft.release._replace(metrics=(*others, last._replace(cautions=())))
    in_part = Dataset(settled, "settled.json", draft.data)
    assert told(in_part).count("machine-read") == 1
    assert lead(in_part) == lead(lvliang) == ""


def test_a_key_figure_says_its_period_where_it_is_not_that_of_the_release(
    lvliang: Dataset,
) -> None:
    (cards,) = parts(page_of(lvliang), "key", Cards)
    periods = {shown.label.en: shown.origin and shown.origin.en for _, shown in cards.cards}
    assert periods["Fraudulent payments stopped"] == "January–May 2020"
    assert {v for k, v in periods.items() if k != "Fraudulent payments stopped"} == {None}


def test_a_claim_says_its_release_where_there_are_several(
    years: Collection, qinghe: Dataset
) -> None:
    (several,) = parts(page_of(years), "claims", Table)
    assert several.rows[0][0].en.endswith(" (Qinghe (invented), January–September 2023)")
    (one,) = parts(page_of(qinghe), "claims", Table)
    assert one.rows[0][0] == qinghe.release.claims[0].label


def test_what_is_printed_twice_is_drawn_once() -> None:
    def twice(release: Release) -> None:
        release["metrics"].append({**release["metrics"][2], "id": "again"})

    def rows(data: Dataset) -> int:
        return sum(len(table.rows) for table in parts(page_of(data), "units", Table))

    assert rows(changed(twice)) == rows(changed(lambda _: None))


def test_the_text_is_marked_and_its_figures_tied(qinghe: Dataset) -> None:
    (text,) = parts(page_of(qinghe, text=TEXT), "text", Text)
    marks = [mark for marks, _ in text.lines for mark in marks if mark.anchors]
    assert len(marks) == len(qinghe.release.metrics)
    assert "".join(m.text for marks, _ in text.lines for m in marks) == TEXT.replace("\n", "")
    by_anchor = {mark.anchors[0]: mark for mark in marks}
    filed = by_anchor["t-fraud-filed"]
    assert (filed.text, filed.figure) == ("386件", "f-fraud-filed")
    assert filed.ties == by_anchor["t-fraud-filed-fall"].ties != ()
    ties = {tie.number: tie for _, ties in text.lines for tie in ties}
    rate = next(tie for tie in ties.values() if tie.what.en == "rate")
    assert rate.stated is not None
    assert rate.stated.items[0][1] == "t-alarms-per-day"
    assert [(role.en, links.items[0]) for role, links in rate.partners] == [
        ("total", (Words("4.86万起", "4.86万起"), "t-alarms")),
        ("divisor", (Words("273", "273"), "")),
    ]


def test_of_several_releases_only_that_of_the_text_is_marked(years: Collection) -> None:
    (text,) = parts(page_of(years, text=TEXT), "text", Text)
    anchors = {anchor for marks, _ in text.lines for mark in marks for anchor in mark.anchors}
    assert "t-qinghe-2023/crime-solved" in anchors
    assert all(anchor.startswith("t-qinghe-2023/") for anchor in anchors)


def test_what_is_not_found_is_not_marked_and_what_is_not_shown_not_led_to(qinghe: Dataset) -> None:
    (text,) = parts(page_of(qinghe, "crime-solved", text=TEXT), "text", Text)
    led = {mark.figure for marks, _ in text.lines for mark in marks}
    assert led == {"", "f-crime-solved"}
    altered = TEXT.replace("386件", "385件")
    (text,) = parts(page_of(qinghe, text=altered), "text", Text)
    anchors = {anchor for marks, _ in text.lines for mark in marks for anchor in mark.anchors}
    assert "t-fraud-filed" not in anchors
    partners = [p.items[0] for _, ties in text.lines for tie in ties for _, p in tie.partners]
    assert (Words("386件", "386件"), "") in partners


def test_a_relation_in_doubt_or_without_a_stated_figure_says_so(qinghe: Dataset) -> None:
    change = qinghe.release.relations[1]
    shares = change._replace(
        type="whole100",
        stated=None,
        arguments=(Argument("share", "alarms", None), Argument("share", "crime-solved", None)),
    )
    relations = (change._replace(doubts=("far",)), shares)
    data = Dataset(qinghe.release._replace(relations=relations), "made.json", qinghe.data)
    (text,) = parts(page_of(data, text=TEXT), "text", Text)
    ties = {tie.number: tie for _, ties in text.lines for tie in ties}
    assert ties[1].what == Words("变化(有疑)", "change (doubtful)")
    assert ties[1].stated is not None
    assert ties[2].stated is None
