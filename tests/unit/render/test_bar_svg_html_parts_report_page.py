"""Pages and their drawings: open ends stay open, text stays text, nothing is loaded."""

import re
from base64 import b64encode
from fractions import Fraction
from hashlib import sha256

import pytest

from lvliang_cli import __version__
from lvliang_cli.core.contract.document import Bar, Column, Document, Grid, Links, Prose, Table
from lvliang_cli.core.data.dataset import Collection, Dataset
from lvliang_cli.core.numbers.hedge_words import AFTER, BEFORE
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.view.report.report_document import report_document
from lvliang_cli.core.view.shared.list_columns import bar, scale_of
from lvliang_cli.render import Look, render
from lvliang_cli.render.bar_svg import drawn, mark, panel
from lvliang_cli.render.html_parts import Dress, asset, punctuated, spoken, whole_page

from ..support import figure

HALF, WHOLE = Fraction(1, 2), Fraction(1)
MOST_SCRIPT = 3000
DRAWINGS = asset("drawings.svg")


def page(data: Collection, lang: str = "en", *names: str) -> str:
    return render(report_document(data, names), "html", Look(lang=lang))  # type: ignore[arg-type]


ENDS = {
    "exact": "",
    **dict.fromkeys(("more_than", "over", "at_least"), "more"),
    **dict.fromkeys(("nearly", "less_than", "at_most"), "less"),
    "about": "about",
}


@pytest.mark.parametrize("word", ["", *BEFORE, *AFTER])
def test_each_hedge_word_gives_its_end(word: str) -> None:
    qualifier = (BEFORE | AFTER).get(word, "exact")
    hedged = bar(figure(5, qualifier=qualifier), scale_of([figure(5), figure(10)]))
    assert isinstance(hedged, Bar)
    drawing = drawn(hedged, [Bar(WHOLE, WHOLE)])
    ends = re.findall('href="#([a-z-]+)"', drawing)
    assert "".join(ends) == ENDS[qualifier]
    assert ('class="o"' in drawing) == (ends == ["less"])
    assert ('class="f"' in drawing) == (ends != ["less"])
    assert all(f'id="{end}"' in DRAWINGS for end in ends)


def test_a_hedge_on_a_fall_opens_the_far_end() -> None:
    """下降超过20% is below -20: the fall is longer, so the arrow leads away from zero."""
    scale = scale_of([figure(-20, kind="change")] * 2)
    longer = bar(figure(-20, kind="change", qualifier="less_than"), scale)
    shorter = bar(figure(-20, kind="change", qualifier="more_than"), scale)
    assert isinstance(longer, Bar)
    assert isinstance(shorter, Bar)
    assert (longer.bound, shorter.bound) == ("more", "less")
    assert 'href="#more-left"' in drawn(longer)
    assert 'href="#less-left"' in drawn(shorter)


def test_a_bar_is_as_long_as_its_share_and_never_unseen() -> None:
    assert 'width="46%"' in drawn(Bar(HALF, HALF), [Bar(WHOLE, WHOLE)])
    assert 'width="92%"' in drawn(Bar(WHOLE, WHOLE), [Bar(HALF, HALF)])
    least = Fraction(1, 100000)
    assert 'width="0.4%"' in drawn(Bar(least, least), [Bar(WHOLE, WHOLE)])
    either = drawn(Bar(HALF, WHOLE))
    assert either.count("<rect") == 2
    assert 'class="h" x="46%"' in either
    assert 'href="#less-short"' in drawn(Bar(least, least, "less"), [Bar(WHOLE, WHOLE)])


def test_falls_go_left_of_a_zero_that_all_rows_share() -> None:
    fall, rise = Bar(HALF, HALF, is_negative=True), Bar(WHOLE, WHOLE)
    left, right = drawn(fall, [rise]), drawn(rise, [fall])
    zero = re.findall('x1="([0-9.]+%)"', left)
    assert zero == re.findall('x1="([0-9.]+%)"', right) == ["36%"]
    assert 'class="bar fall"' in left
    assert 'x="8%" y="2" width="28%"' in left
    assert 'x="36%" y="2" width="56%"' in right
    assert 'x1="100%"' in drawn(fall, [fall])


def test_a_panel_has_a_mark_for_each_figure_and_a_line_only_where_told() -> None:
    points = [
        (Bar(HALF, HALF), False),
        (Bar(WHOLE, WHOLE), True),
        (None, False),
        (Bar(HALF, HALF, "more"), False),
        (Bar(HALF, WHOLE), False),
    ]
    drawing = panel(points)
    assert re.findall('href="#([a-z-]+)"', drawing) == [
        *("dot", "dot", "dot-more"),
        *("dot", "dot"),
    ]
    assert drawing.count('class="l"') == 1
    assert 'x="10%" y="50"' in drawing
    assert 'x="30%" y="18"' in drawing
    below = panel([(Bar(WHOLE, WHOLE, "more", is_negative=True), False)])
    assert 'href="#dot-less" x="50%" y="82"' in below
    assert 'href="#dot-more" x="50%" y="82"' in panel([(Bar(WHOLE, WHOLE, "less", True), False)])
    assert "text" not in drawing


def test_the_key_shows_each_mark() -> None:
    for kind in ("", "more", "less", "about", "readings"):
        for ident in re.findall('href="#([a-z-]+)"', mark(kind)):
            assert f'id="{ident}"' in DRAWINGS


def test_chinese_is_marked_on_an_english_page_and_english_in_both() -> None:
    english, both = Dress("en", (), ()), Dress("both", (), ())
    assert (
        english.text("see 吕梁、太原 <b>") == 'see <span lang="zh-CN">吕梁、太原</span> &lt;b&gt;'
    )
    assert english.text("plain") == "plain"
    assert Dress("zh", (), ()).text("吕梁 a") == "吕梁 a"
    assert both.words(Words("数", "figure")) == '数 <span class="en" lang="en">figure</span>'
    assert both.words(Words("同", "同")) == "同"


def test_only_known_addresses_and_anchors_are_links() -> None:
    dress = Dress("en", ("here",), ("http://example.org/a?b=1&c",))
    assert dress.text("at http://example.org/a?b=1&c, or http://other.org") == (
        'at <a href="http://example.org/a?b=1&amp;c">http://example.org/a?b=1&amp;c</a>,'
        " or http://other.org"
    )
    links = Links(((Words("甲", "one"), "here"), (Words("乙", "two"), "nowhere")))
    assert dress.links(links) == '<a href="#here">one</a> two'
    assert dress.links(links, "tag") == (
        '<a class="tag" href="#here">one</a> <span class="tag">two</span>'
    )
    assert dress.id("here") == ' id="here"'
    assert dress.id("here") == dress.id("nowhere") == ""


def test_rows_and_cautions_bear_the_anchors_that_cells_lead_to() -> None:
    columns = (Column("id", Words("标识", "ID")), Column("to", Words("至", "To"), "right"))
    rows = (("a", Links(((Words("乙", "b"), "b"),))), ("b", Links(((Words("无", "x"), "x"),))))
    blocks = [Table(columns, rows, None, ("a", "b")), Prose("<note>", "caution", "c")]
    document = Document(
        "made", "", Words("题", "Title"), dict, list, lambda: Grid((), ()), lambda: blocks
    )
    text = render(document, "html", Look())
    assert '<tr id="b">' in text
    assert '<a href="#b">b</a>' in text
    assert '<p id="c" class="caution">&lt;note&gt;</p>' in text
    assert "#x" not in text


def test_the_policy_names_the_style_and_the_script_and_nothing_else() -> None:
    text = whole_page("<t>", "zh", "<main></main>", "let a = 1;")
    assert '<html lang="zh-CN">' in text
    assert "<title>&lt;t&gt;</title>" in text
    policy = re.findall('Content-Security-Policy" content="([^"]+)"', text)[0]
    style = re.findall("(?s)<style>(.*)</style>", text)[0]
    for kind, held in (("style", style), ("script", "let a = 1;")):
        digest = b64encode(sha256(held.encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    assert "script-src" not in whole_page("t", "en", "")
    assert f'<meta name="generator" content="lvliang {__version__}">' in text


def test_the_script_is_small_and_neither_asset_asks_for_anything() -> None:
    assert len(asset("page.js").encode()) <= MOST_SCRIPT
    for name in ("page.js", "page.css"):
        held = asset(name)
        assert not re.search(r"https?:|//|@import|fetch|XMLHttp|eval|innerHTML|</", held)
        assert not re.search(r"url\((?!#)", held)


@pytest.mark.parametrize("lang", ["zh", "en", "both"])
def test_the_same_data_give_the_same_page(years: Collection, lang: str) -> None:
    assert page(years, lang) == page(years, lang)
    assert "<button" not in page(years, lang)


def test_the_page_has_every_print_and_both_titles(lvliang: Dataset) -> None:
    text = page(lvliang)
    assert all(f">{metric.as_written}</span>" in text for metric in lvliang.release.metrics)
    assert all(title in text for title in lvliang.release.title)
    assert text.count("<blockquote>") == len(lvliang.release.metrics)
    assert "style=" not in text
    chinese = page(lvliang, "zh")
    assert 'class="other" lang="en">Vehicles inspected<' in chinese


def test_bars_of_the_text_formats_are_drawn_on_a_page(years: Collection) -> None:
    text = page(years)
    assert '<svg class="bar" aria-hidden="true">' in text
    assert '<svg class="panel" aria-hidden="true">' in text
    assert "<text" not in text
    shown, folded = text.split('<details class="more"><summary>', 1)
    assert (shown.count('<div class="singles">'), folded.count('<div class="singles">')) == (1, 1)
    anchors = re.findall(' id="([^"]+)"', text)
    assert len(anchors) == len(set(anchors))
    assert set(re.findall('href="#([^"]+)"', text)) <= set(anchors)


@pytest.mark.parametrize(
    ("ours", "printed"),
    [
        ("共 35 个,排名 2 个;见下:", "共 35 个，排名 2 个；见下："),
        ("刻度 0 至 417,000,000,共 16 个", "刻度 0 至 417,000,000，共 16 个"),
        ("增长 3.1%,生产总值(GDP),见下", "增长 3.1%，生产总值(GDP)，见下"),
        ("破案(清河市(虚构),2023年)", "破案（清河市（虚构），2023年）"),
        ("见,http://a.cn/x,y?z=1:2", "见，http://a.cn/x,y?z=1:2"),
        ("“62.05%”:不符", "“62.05%”：不符"),
        ("原文“破案5起,抓获2人(名)”,12:30", "原文“破案5起,抓获2人(名)”，12:30"),
        ("a, b (c): d", "a, b (c): d"),
    ],
)
def test_our_chinese_has_the_punctuation_of_print_and_quotations_their_own(
    ours: str, printed: str
) -> None:
    assert punctuated(ours) == printed


def test_a_citation_and_a_print_are_not_touched() -> None:
    dress, words = Dress("both", (), ()), Words("记者,7月", "Reporter, July")
    assert "记者，7月" in dress.words(words)
    assert "记者,7月" in dress.words(words, is_quoted=True)
    assert "记者,7月" in dress.cell(Column("citation", words), words)
    assert "破案5起,抓获" in dress.printed("破案5起,抓获")
    assert spoken(words, "zh") == "记者，7月"
    assert spoken(words, "en") == "Reporter, July"
