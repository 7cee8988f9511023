"""A draft made of a text is a dataset that the strict reader accepts."""

import hashlib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lvliang_cli.core.data.dataset import Dataset, load, read_dataset
from lvliang_cli.core.data.field_kinds import RELEASE
from lvliang_cli.core.extract.draft import About, draft
from lvliang_cli.core.extract.reading import read
from lvliang_cli.core.text.bilingual import Untranslated
from lvliang_cli.render.json_text import indented

from ..support import SECOND

ABOUT = About("draft", None, None, date(2026, 1, 31))


def drafted(text: str, issued: date | None = date(2023, 10, 12), about: About = ABOUT) -> Dataset:
    release = draft(read(text, issued), about)
    return read_dataset(indented(RELEASE.form(release)).encode(), "draft.json")


def test_the_draft_of_an_invented_release_locates_as_its_dataset_does() -> None:
    known = load(str(SECOND))
    text = SECOND.with_suffix(".txt").read_text("utf-8")
    made = drafted(text)
    due = {m.locator.start: m.locator for m in known.release.metrics}
    for metric in made.release.metrics:
        place = due[metric.locator.start]
        assert metric.locator == place._replace(source="draft-release")
    (source,) = made.release.sources
    assert source.sha256 == hashlib.sha256(text.encode()).hexdigest()
    assert (source.chars, source.paragraphs) == known.release.sources[0][-3:-1]
    assert source.issued == ("2023-10-12", None, False)
    assert (source.url, source.publisher) == (None, None)
    assert made.release.region is None
    assert made.release.period[:2] == ("2023-01-01", "2023-09-30")
    stated = {relation.stated: relation.type for relation in made.release.relations}
    assert "change" in stated.values()


def test_what_is_known_of_the_release_is_written() -> None:
    about = About("qinghe", "https://example.org/1", "清河日报", date(2026, 1, 31))
    release = drafted("破案5起。", None, about).release
    assert isinstance(release.sources[0].publisher, Untranslated)
    (source,) = release.sources
    assert (source.publisher.zh, source.url) == ("清河日报", "https://example.org/1")
    assert (source.issued, release.period) == (None, None)
    assert release.id == "qinghe"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("全市破案5起。", "zh"),
        ("Solved 5 cases, up 12%.", "und"),
        ("詐欺5件を検挙。", "und"),
    ],
)
def test_the_language_is_told_as_far_as_it_is_known(text: str, language: str) -> None:
    assert draft(read(text), ABOUT).sources[0].language == language


def test_ids_name_the_paragraph_and_stay_the_same() -> None:
    text = "破案5起,抓获6人。\n整改7处。"
    ids = [metric.id for metric in drafted(text).release.metrics]
    assert ids == ["p1-1", "p1-2", "p2-1"]
    assert ids == [metric.id for metric in drafted(text + "\n其他8件。").release.metrics][:3]


@pytest.mark.parametrize(
    ("text", "cautions"),
    [
        ("破案5起。", {"no-period"}),
        ("上半年破案近500起。", {"bound"}),
        ("上半年立案同比下降5%。", {"no-level"}),
        ("上半年破案5起,同比下降5%。", set()),
        ("上半年抓获3人。立案同比下降5%。", set()),  # counts are printed beside it
        ("上半年抓获3人。\n上半年立案同比下降5%。", {"no-level"}),
        ("上半年两抢案件连续160(5)天未发。", {"ambiguous", "unreviewed"}),
        ("上半年全省第ー起案件。", {"misprint", "rank-scope-unknown", "unreviewed"}),
        ("上半年完成五项任务。", {"programme-count"}),
        ("上半年情况。一季度抓获5人。", {"narrower-period"}),
        ("上半年情况。\n1至2月抓获5人,结案7件。", {"narrower-period", "period-uncertain"}),
        ("上半年破案五起。", {"unreviewed"}),
    ],
)
def test_cautions_are_due(text: str, cautions: set[str]) -> None:
    due = cautions if "unreviewed" in cautions else cautions | {"machine-read"}
    assert set(drafted(text).release.metrics[-1].cautions) == due


def test_a_doubtful_figure_waits_for_a_person() -> None:
    release = drafted("上半年破案五起,抓获9人。").release
    (review,) = release.review
    assert (review.metric, review.status, review.as_written) == ("p1-1", "open", "五起")
    assert review.doubts[0].startswith("chinese-numeral: ")


def test_a_fall_by_more_is_below_its_value() -> None:
    (metric,) = drafted("同比下降超过20%。").release.metrics
    assert (metric.value, metric.qualifier, metric.lower, metric.upper) == (
        -20,
        "less_than",
        None,
        -20,
    )
    assert metric.label.zh.endswith("变化")


def test_relations_hold_figures_of_one_unit_only() -> None:
    text = "受理15件,审结14人,比上年分别上升42%和43%。查处9宗,其中3宗醉驾。发生75起,占总数的42%。"
    relations = drafted(text).release.relations
    assert [relation.type for relation in relations] == ["change", "change", "share", "part"]
    mixed = "接警25385起,比去年同期的29120人减少3735起,同比下降12.83%。"
    (relation,) = drafted(mixed).release.relations
    assert [argument.role for argument in relation.arguments] == ["to", "difference"]


def test_sections_come_from_headings() -> None:
    release = drafted("导语。\n打击诈骗\n破案5起。\n").release
    assert [section.title for section in release.sections] == [
        ("导语", "Lead"),
        ("打击诈骗", "打击诈骗"),
    ]
    assert [section.paragraphs for section in release.sections] == [(1, 1), (2, 3)]
    assert release.metrics[0].section == "s2"


def test_changes_of_one_name_say_by_what() -> None:
    text = "接警50起,比上月下降8%,同比上升9%。结案同比上升3%。\n出口名义增长6%,实际增长5%。"
    labels = [metric.called.zh for metric in drafted(text).release.metrics]
    assert labels == [
        "接警",
        "接警环比变化",
        "接警同比变化",
        "结案同比变化",
        "出口变化",
        "出口实际变化",
    ]


def test_what_passes_is_counted_as_the_release_counts_it() -> None:
    text = "查验运输工具98万架(艘、辆)次,其中飞机20万架次。"
    unit = drafted(text).release.units[0]
    assert (unit.label.zh, unit.plural) == ("架(艘、辆)次", "movements")
    unit = drafted("起降飞机20万架次。").release.units[0]
    assert (unit.label.zh, unit.label.en) == ("架次", "movement")
    assert drafted("出动消防车20辆次。").release.units[0].label.zh == "辆次"


def test_what_the_brackets_behind_a_number_leave_out_is_a_note() -> None:
    first, *others = drafted("查验外国人84万人次(不含边民),居民9万人次(占8%)。").release.metrics
    assert first.note is not None
    assert first.note.zh == "不含边民"
    assert [metric.note for metric in others] == [None, None]


def test_what_is_there_on_a_day_is_a_stock() -> None:
    text = "2023年上半年接警9起。截至6月底,机动车保有量3万辆。"
    cautions = drafted(text).release.metrics[1].cautions
    assert "stock" in cautions
    assert "narrower-period" not in cautions


def test_scopes_of_ranks() -> None:
    scopes = [
        drafted(text).release.metrics[0].rank
        for text in ("排名全国第一。", "排名全省第一。", "位列第一。")
    ]
    assert [rank.scope if rank else None for rank in scopes] == ["national", "province", None]


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("排名全县第一。", "county"),
        ("排名全市第一。", "city"),
        # a district, or a region of the rank of a province
        ("北京市海淀区公安局\n排名全区第一。", "county"),
        ("宁夏回族自治区公安厅\n排名全区第一。", "province"),
        ("排名全区第一。", None),
    ],
)
def test_a_rank_within_a_county_is_not_one_within_a_city(text: str, scope: str | None) -> None:
    (metric,) = drafted(text).release.metrics
    assert metric.rank is not None
    assert metric.rank.scope == scope


def test_places_have_the_english_name_that_is_known() -> None:
    texts = ("太原市公安局\n破案5起。", "公安部通报,全国破案5起。")
    regions = [drafted(text).release.region for text in texts]
    assert [region and region.name.en for region in regions] == ["Taiyuan", "China"]


TEXTS = st.lists(
    st.sampled_from(
        [
            "破获案件568起,同比上升0.5%。",
            "同比分别下降8%、9%。",
            "比去年同期的29起减少3起,下降10%。",
            "连续160(5)天。",
            "每组3至5人。",
            "排名全省第一。",
            "占总数的七成。",
            "打击诈骗",
            "其中醉驾35宗。",
            "上半年",
            "不足900元。",
            "\n",
            "1、",
        ]
    ),
    max_size=12,
).map("".join)


@given(TEXTS)
def test_any_draft_is_accepted_by_the_strict_reader(text: str) -> None:
    if text.strip():
        drafted(text)
