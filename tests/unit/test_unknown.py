"""What a release does not say is unknown everywhere: nothing is made up for it."""

import json
from collections.abc import Callable
from typing import Any

import pytest
import rispy
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle
from citeproc import formatter as formatters
from citeproc.source.json import CiteProcJSON
from pybtex.database import parse_string

from lvliang_cli.core.cite.cited import Cited, day, year
from lvliang_cli.core.cite.csl import item
from lvliang_cli.core.contract.document import Facts
from lvliang_cli.core.data.catalogue import Kept, shelved
from lvliang_cli.core.data.dataset import Dataset, read_dataset
from lvliang_cli.core.data.gather import together
from lvliang_cli.core.data.model import Author
from lvliang_cli.core.query.definitions import differences
from lvliang_cli.core.query.trend import trend
from lvliang_cli.core.text.bilingual import Untranslated, Words
from lvliang_cli.core.view.cite import cite
from lvliang_cli.core.view.compare import compare_document
from lvliang_cli.core.view.data import added_document, catalogue_document
from lvliang_cli.core.view.list import list_records
from lvliang_cli.core.view.shared.cautions_and_source import source_line
from lvliang_cli.core.view.show import show_all
from lvliang_cli.core.view.summary import summary_document
from lvliang_cli.core.view.trend import trend_document
from lvliang_cli.exports import FORMS, build
from lvliang_cli.render.json_text import compact

from .cite.test_bibtex_csl_gbt7714_ris import DAY, cited, written
from .support import SECOND, THIRD, refusal_of

UNSAID = ("unknown.invalid", "2023", "000000", "清河日报", "Qinghe Daily")


def unknown(change: Callable[[Any], object] = lambda _: None) -> Dataset:
    """The second release without date, outlet, address, title, region, period and English."""
    data = json.loads(SECOND.read_bytes())
    data |= {"region": None, "period": None, "title": {"zh": "清河通报", "en": None}}
    data["sources"][0] |= {"issued": None, "publisher": None, "url": None, "title": None}
    for metric in data["metrics"]:
        metric["label"]["en"] = None
        metric["period"] = None
        if metric["change"]:
            metric["change"]["base"] = None
        metric["cautions"] = [*{*metric["cautions"], "no-period", "machine-read"}]
    change(data)
    return read_dataset(json.dumps(data).encode(), "unknown.json")


UNKNOWN = unknown()
ONE = cited(UNKNOWN)


def first(change: Callable[[Any], object]) -> Callable[[Any], object]:
    """A change of the first figure."""
    return lambda data: change(data["metrics"][0])


@pytest.mark.parametrize("style", ["sentence", "gbt7714", "bibtex", "ris"])
@pytest.mark.parametrize("index", [None, 0])
def test_no_style_makes_up_a_date_or_an_address(style: str, index: int | None) -> None:
    for text in written(style, cited(UNKNOWN, index)):
        told = text.replace("qinghe-2023", "")
        assert not any(word in told for word in UNSAID), text
        assert "None" not in text


def test_each_style_says_unknown_in_its_way() -> None:
    sentence, reference = written("sentence", ONE), written("gbt7714", ONE)
    assert "发布者不详,发布日期不详,网址不详" in sentence.zh
    assert "publisher unknown, date of issue unknown" in sentence.en
    assert (year(ONE.source), day(ONE.source)) == (None, None)
    assert reference.zh.startswith(f"佚名. [清河通报][EB/OL]. [发布日期不详][{DAY}]. 25 个")
    assert "year = {n.d.}" in written("bibtex", ONE).zh
    assert "date of issue unknown" in written("ris", ONE).en


def test_the_readers_of_each_style_take_it() -> None:
    ((_, entry),) = parse_string(written("bibtex", ONE).zh, "bibtex").entries.items()
    assert entry.fields["year"] == "n.d."
    assert {"date", "month", "url", "howpublished"}.isdisjoint(entry.fields)
    (record,) = rispy.loads(written("ris", ONE).zh)
    assert {"year", "date", "urls", "publisher", "translated_title"}.isdisjoint(record)
    source = CiteProcJSON(json.loads(f"[{compact(item(ONE))}]"))
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, source, formatters.plain)
    bibliography.register(Citation([CitationItem(ONE.key)]))
    ((text),) = bibliography.bibliography()
    assert "清河通报" in str(text)
    assert "2023" not in str(text)
    header, (row,) = cite(UNKNOWN, [], "csl", DAY).grid()
    cells = dict(zip(header, row, strict=True))
    assert (cells["issued"], cells["circa"], cells["URL"]) == (None, False, None)


def reference(language: str, *authors: tuple[str, str]) -> str:
    names = tuple(Author(family, given, f"{family} {given}", "x") for family, given in authors)
    source = ONE.source._replace(author=names, language=language, publisher=Words("甲报", "A"))
    return written("gbt7714", ONE._replace(source=source)).zh


def test_gbt7714_names_three_authors_in_the_language_of_the_source() -> None:
    chinese = [("甲", "一"), ("乙", "二"), ("丙", "三"), ("丁", "四")]
    assert reference("zh-CN", *chinese[:3]).startswith("甲一, 乙二, 丙三. ")
    assert reference("zh-CN", *chinese).startswith("甲一, 乙二, 丙三, 等. ")
    english = [("Reed", "Ann-Marie"), ("Stone", "Bo"), ("Hill", "Cy"), ("Moor", "Di")]
    assert reference("en", *english[:1]).startswith("REED A M. ")
    assert reference("en", *english).startswith("REED A M, STONE B, HILL C, et al. ")
    assert reference("en").startswith("Anon. ")
    assert "A, [n.d.][" in reference("en")
    one = cited(UNKNOWN, 0)
    assert (
        ":para. 2["
        in written("gbt7714", one._replace(source=one.source._replace(language="en"))).en
    )


def test_keys_of_two_datasets_do_not_collide() -> None:
    other = read_dataset(THIRD.read_bytes(), "x")
    assert cited(UNKNOWN, 0).key != cited(other, 0).key
    assert (
        Cited(other, other.release.sources[0], None, DAY).key == "qinghe-2022:qinghe-2022-release"
    )


def test_views_say_unknown_and_fall_back_to_chinese() -> None:
    assert "publisher unknown, date of issue unknown" in source_line(UNKNOWN).text.en
    facts = next(b for b in summary_document(UNKNOWN).blocks() if isinstance(b, Facts))
    told = {name.en: value for name, value in facts.rows}
    assert told["Region"] == told["Period"] == Words("不详", "unknown")
    page = show_all(UNKNOWN, ["alarms"], "metric")
    assert page.rows()[0]["label"] == {"zh": "接报警情", "en": None}
    assert UNKNOWN.release.metrics[0].label.say("en") == "接报警情"
    assert UNKNOWN.release.metrics[0].label.say("both") == "接报警情"
    listed = list_records(UNKNOWN, "metrics", UNKNOWN.release.metrics).grid()
    assert dict(zip(listed.header, listed.rows[0], strict=True))["label_en"] is None
    both = compare_document(UNKNOWN, ["alarms", "crime-solved"], None).grid()
    assert dict(zip(both.header, both.rows[0], strict=True))["base_label_en"] is None


@pytest.mark.parametrize("form", FORMS)
def test_no_export_makes_up_what_is_unknown(form: str) -> None:
    if form == "parquet":
        pytest.importorskip("duckdb", reason="DuckDB is not installed")
    for name, file in build([UNKNOWN], form).items():
        if not name.endswith((".xlsx", ".parquet")):  # which are compressed
            text = file.data.decode(errors="replace")
            text = text.replace("qinghe-2023", "").replace("2023-10-20", "")
            assert "unknown.invalid" not in text
            assert "清河日报" not in text
            assert "None" not in text


def test_what_nobody_reviewed_is_told_everywhere() -> None:
    note = UNKNOWN.unreviewed
    assert note is not None
    assert note.words.en == "25 of 25 figures are machine-read and not yet reviewed"
    assert note in summary_document(UNKNOWN).remarks
    assert "未经人审" in written("gbt7714", cited(UNKNOWN)).zh
    assert "程序所读" in written("gbt7714", cited(UNKNOWN, 0)).zh
    assert "machine-read" in written("sentence", cited(UNKNOWN, 0)).en
    assert note.words.zh in item(ONE)["note"]
    for form in ("datapackage", "jsonld"):
        files = build([UNKNOWN], form).values()
        assert any(b"machine-read and not yet reviewed" in file.data for file in files)
    added = added_document([Kept("x", UNKNOWN)], "added", [Words("已添加", "added")])
    assert note in added.notes
    assert len(added.blocks()) == 2
    assert read_dataset(SECOND.read_bytes(), "x").unreviewed is None


def test_the_catalogue_lists_what_is_unknown_as_empty() -> None:
    document = catalogue_document([shelved(Kept("x", UNKNOWN))])
    cells = dict(zip(document.grid().header, document.grid().rows[0], strict=True))
    for name in ("title_en", "region_code", "region_zh", "period_start", "period_end"):
        assert cells[name] is None
    assert document.rows()[0]["region"] is None


def test_no_change_is_worked_out_where_a_period_is_unknown() -> None:
    place = json.loads(SECOND.read_bytes())["region"]
    of_a_place = unknown(lambda data: data.update(region=place))
    data = together([of_a_place, read_dataset(THIRD.read_bytes(), "x")])
    found = trend(data, "qinghe-2022/fraud-filed")
    assert [one.metric.dataset for one in found.observations] == ["qinghe-2022", "qinghe-2023"]
    assert [one.step for one in found.observations] == [None, None]
    assert found.observations[1].period is None
    rows = trend_document(data, "qinghe-2022/fraud-filed").grid().rows
    assert rows[1][2:4] == (None, None)


PRINTED: dict[str, Any] = {"start": None, "end": None, "basis": "printed", "as_written": "春节期间"}


def test_a_period_may_be_words_alone() -> None:
    dataset = unknown(first(lambda metric: metric.update(period=PRINTED)))
    page = show_all(dataset, ["alarms"], "metric")
    assert page.rows()[0]["period"] == PRINTED
    assert "春节期间" in written("sentence", cited(dataset, 0)).en
    assert "春节期间" in build([dataset], "jsonld")["qinghe-2023.jsonld"].data.decode()


def test_a_place_of_its_own_is_told() -> None:
    place = {"code": "140000", "name": {"zh": "全省", "en": None}}
    dataset = unknown(first(lambda metric: metric.update(place=place)))
    metric = dataset.release.metrics[0]
    assert dataset.region(metric) == ("140000", ("全省", "全省"))
    assert isinstance(metric.place and metric.place.name, Untranslated)
    assert b"140000" in build([dataset], "jsonld")["qinghe-2023.jsonld"].data


@pytest.mark.parametrize(
    ("changes", "place", "why"),
    [
        ({"period": {**PRINTED, "as_written": None}}, "period", "neither days nor words"),
        ({"period": {**PRINTED, "start": "2023-01-01"}}, "period", "give both days or neither"),
        (
            {"place": {"code": "000000", "name": {"zh": "甲", "en": None}}},
            "place.code",
            "GB/T 2260",
        ),
        (
            {"place": {"code": "１４００００", "name": {"zh": "甲", "en": None}}},
            "place.code",
            "GB/T",
        ),
        ({"prices": "real"}, "prices", "one of current"),
        ({"indicator": {"key": "k"}}, "indicator", "field words is missing"),
    ],
)
def test_what_contradicts_itself_is_refused(changes: Any, place: str, why: str) -> None:
    said = refusal_of(lambda: unknown(first(lambda metric: metric.update(changes))))
    assert said.startswith(f"dataset, at metrics[0].{place}: ")
    assert why in said


def test_the_base_of_a_change_has_words_or_days() -> None:
    def base(value: Any) -> Callable[[Any], object]:
        return lambda data: next(m for m in data["metrics"] if m["change"])["change"].update(
            base=value
        )

    said = refusal_of(lambda: unknown(base({"as_written": None, "start": None, "end": None})))
    assert "change.base: it has neither days nor words" in said
    words = {"as_written": "比上年末", "start": None, "end": None}
    changed = next(m for m in unknown(base(words)).release.metrics if m.change)
    assert changed.change is not None
    assert changed.change.base == ("比上年末", None, None)


def test_a_rank_may_be_within_what_nobody_says() -> None:
    def unranked(data: Any) -> None:
        next(m for m in data["metrics"] if m["rank"])["rank"]["scope"] = None

    dataset = unknown(unranked)
    ranked = next(metric for metric in dataset.release.metrics if metric.rank)
    blocks = show_all(dataset, [ranked.id], "metric").blocks()
    facts = next(block for block in blocks if isinstance(block, Facts))
    assert (Words("排名范围", "Ranked within"), Words("不详", "unknown")) in facts.rows
    told = {note.code for note in differences(dataset, ranked, ranked)}
    assert told == set()
