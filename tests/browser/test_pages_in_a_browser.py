"""What a page does in a real browser: it fits, is read aloud, found in, copied, printed."""

import json
import re
from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest

from ..cli.calling import BUNDLED, COMMANDS, SECOND, run
from .conftest import Open, Pages

pytest.importorskip("playwright.sync_api", reason="the dependency group 'browser' is not installed")
PRINTS = [metric["as_written"] for metric in json.loads(BUNDLED.read_bytes())["metrics"]]
WIDTHS = (320, 360, 768, 1024, 1280, 1920)
LANGS = ("en", "zh", "both")
ANNOTATED = ("check", "verify", "extract")
"""Commands that write a text with its figures marked."""
MOST_MILLISECONDS = 500
MOST_SHEETS, MOST_SHEETS_OF_THIRTY = 5, 50
TALL = 20_000
"""Pixels; what is cut off at the end of a screen cannot be judged."""
LEAST_PIXELS = 12
BAR = (47, 93, 138)
"""The colour of a bar on paper."""

TEXTS = """visit => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = [];
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (walker.currentNode.data.trim() && !element.closest('script, style')) found.push(element);
  }
  return found;
}"""
UNMARKED = f"""() => ({TEXTS})()
  .filter(e => [...e.childNodes].some(n => n.nodeType == 3 && /\\p{{Script=Han}}/u.test(n.data)))
  .filter(e => !e.closest('[lang]').lang.startsWith('zh')).map(e => e.textContent)"""
SMALLEST = f"() => Math.min(...({TEXTS})().map(e => parseFloat(getComputedStyle(e).fontSize)))"
LINKS = """() => [...document.querySelectorAll('a[href^="#"]')]
  .filter(a => !document.getElementById(decodeURIComponent(a.hash.slice(1)))).map(a => a.hash)"""
DOUBLE = """() => [...document.querySelectorAll('[id]')].map(e => e.id)
  .filter((id, at, all) => all.indexOf(id) != at)"""
CUT = """() => [...document.querySelectorAll('td, th, li, p, dd, dt, caption, h1, h2, h3, h4')]
  .filter(e => !e.matches('.bars') && !e.querySelector('.hidden'))
  .filter(e => e.tagName != 'TH' || getComputedStyle(e.closest('thead') ?? e).clipPath == 'none')
  .filter(e => e.clientWidth && e.scrollWidth > e.clientWidth + 1).map(e => e.textContent)"""
"""What is wider than its cell and would stand on its neighbour."""
OVERFLOW = "() => document.documentElement.scrollWidth - innerWidth"


def shown(page: Any) -> int:
    count: int = page.locator("#all tbody tr:visible").count()
    return count


def test_the_page_asks_for_nothing_and_may_not(open_page: Open, report: Path) -> None:
    page = open_page(report)
    page.wait_for_timeout(200)
    assert (page.asked, page.faults) == ([report.as_uri()], [])
    policy = page.get_attribute("meta[http-equiv=Content-Security-Policy]", "content")
    assert "default-src 'none'" in policy
    asked = "fetch('http://127.0.0.1:9/').then(() => 'went', () => 'refused')"
    assert page.evaluate(asked) == "refused"


@pytest.mark.parametrize("lang", LANGS)
def test_everything_is_there_without_scripts(open_page: Open, made: Pages, lang: str) -> None:
    page = open_page(made("report", "--lang", lang), java_script_enabled=False)
    text = page.inner_text("main")
    assert [printed for printed in PRINTS if printed not in text] == []
    assert page.locator("button:visible, input:visible").count() == 0


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", ["en", "zh", "both", "thirty", "text", "extremes"])
def test_nothing_scrolls_sideways_or_stands_on_its_neighbour(
    open_page: Open,
    made: Pages,
    thirty: Path,
    of_text: Path,
    extremes: Path,
    name: str,
    width: int,
) -> None:
    other = {"thirty": thirty, "text": of_text, "extremes": extremes}
    path = other[name] if name in other else made("report", "--lang", name)
    page = open_page(path, width)
    assert page.evaluate(OVERFLOW) <= 0
    assert page.evaluate(CUT) == []


@pytest.mark.parametrize("width", [360, 744, 768, 1280])
@pytest.mark.parametrize("name", COMMANDS)
def test_no_command_has_a_page_that_scrolls_sideways(
    open_page: Open, made: Pages, name: str, width: int
) -> None:
    page = open_page(made(*COMMANDS[name]), width)
    assert page.evaluate(OVERFLOW) <= 0
    assert page.evaluate(LINKS) == page.evaluate(DOUBLE) == page.evaluate(CUT) == []
    assert page.faults == []


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("command", ANNOTATED)
def test_an_annotated_copy_fits_and_its_links_lead_somewhere(
    open_page: Open, annotated: Pages, command: str, lang: str, width: int
) -> None:
    page = open_page(annotated(command, lang), width)
    assert page.evaluate(OVERFLOW) <= 0
    assert page.evaluate(LINKS) == page.evaluate(DOUBLE) == page.evaluate(UNMARKED) == []
    assert page.evaluate(SMALLEST) >= LEAST_PIXELS
    assert page.faults == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_tones_of_marks_are_told_apart(
    open_page: Open, annotated: Pages, made: Pages, scheme: str
) -> None:
    page = open_page(annotated("verify", "en"), color_scheme=scheme)
    tones = "all => all.map(e => getComputedStyle(e).backgroundColor)"
    seen = page.eval_on_selector_all(".key mark", tones)
    assert len(set(seen)) == len(seen) == 5
    marked = page.eval_on_selector_all(".text mark", tones)
    assert set(marked) <= set(seen)
    assert len(set(marked)) > 2
    body = "() => ['backgroundColor', 'color', 'fontFamily', 'fontSize']"
    body += ".map(name => getComputedStyle(document.body)[name])"
    other = open_page(made("report", "--lang", "en"), color_scheme=scheme)
    assert page.evaluate(body) == other.evaluate(body), "one look"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("name", ["en", "zh", "both", "text", "show", "compare", *ANNOTATED])
def test_a_check_of_access_finds_nothing_and_doubts_nothing(
    open_page: Open,
    made: Pages,
    annotated: Pages,
    of_text: Path,
    name: str,
    width: int,
    scheme: str,
) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    if name in LANGS:
        path = made("report", "--lang", name)
    elif name in ANNOTATED:
        path = annotated(name, "both")
    else:
        path = of_text if name == "text" else made(*COMMANDS[name])
    page = open_page(path, width, color_scheme=scheme, bypass_csp=True)
    if name in ANNOTATED:
        page.set_viewport_size({"width": width, "height": TALL})
    page.evaluate("() => document.querySelectorAll('details').forEach(d => { d.open = true; })")
    found = axe.Axe().run(page).response
    assert [one["id"] for one in found["violations"]] == []
    assert [one["id"] for one in found["incomplete"]] == []


def test_text_is_never_small_and_never_in_a_drawing(
    open_page: Open, report: Path, thirty: Path
) -> None:
    for path in (report, thirty):
        page = open_page(path, 360)
        assert page.locator("svg text").count() == 0
        assert page.evaluate(SMALLEST) >= LEAST_PIXELS


@pytest.mark.parametrize("lang", LANGS)
def test_chinese_is_marked_as_chinese(open_page: Open, made: Pages, lang: str) -> None:
    assert open_page(made("report", "--lang", lang)).evaluate(UNMARKED) == []


def test_rows_and_heads_are_told_on_a_telephone(open_page: Open, report: Path) -> None:
    page = open_page(report, 360)
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    roles = [node["role"]["value"] for node in tree if not node["ignored"]]
    assert roles.count("row") >= len(PRINTS)
    assert roles.count("rowheader") >= len(PRINTS)
    assert roles.count("columnheader") >= 6


@pytest.mark.parametrize(
    ("typed", "least"),
    [
        ("诈骗", 2),
        ("fraud", 3),
        ("ＦＲＡＵＤ", 3),
        ("20.2万余", 1),
        ("fraud payments", 1),
        ("zzz", 0),
    ],
)
@pytest.mark.parametrize("lang", LANGS)
def test_both_languages_are_found_in_and_the_count_is_told(
    open_page: Open, made: Pages, lang: str, typed: str, least: int
) -> None:
    page = open_page(made("report", "--lang", lang))
    page.fill("#q", typed)
    assert least <= shown(page) < len(PRINTS)
    assert (shown(page) == 0) == (least == 0)
    assert page.inner_text("#say").startswith(f"{shown(page)} / {len(PRINTS)}")
    assert page.get_attribute("#say", "role") == "status"


def test_search_among_thirty_releases_is_quick(open_page: Open, thirty: Path) -> None:
    took = open_page(thirty).evaluate(
        """() => { const q = document.getElementById('q'), start = performance.now();
        q.value = '车'; q.dispatchEvent(new Event('input')); document.body.offsetHeight;
        return performance.now() - start; }"""
    )
    assert took < MOST_MILLISECONDS


def test_thirty_releases_are_folded_and_found(open_page: Open, thirty: Path) -> None:
    page = open_page(thirty)
    rows = page.locator("#all tbody tr")
    assert page.locator("#all > details").count() == 30
    assert page.locator("#all > details[open]").count() == 0
    assert page.evaluate("document.documentElement.scrollHeight") < 20_000
    page.fill("#q", "zzz")
    assert page.locator("#all > details:visible").count() == 0
    page.fill("#q", "Vehicles")
    assert page.locator("#all > details[open]:visible").count() == 30
    page.fill("#q", "")
    assert page.locator("#all > details[open]").count() == 0
    page.evaluate("location.hash = document.querySelectorAll('#all tbody tr')[50].id")
    rows.nth(50).wait_for(state="visible")
    page.locator("#all > details[open] th[data-s=n] button").click()
    assert page.locator("#all > details:visible tbody tr").count() == rows.count()
    values = page.evaluate(
        "[...document.querySelectorAll('#all td[data-v].right')].map(c => +c.dataset.v)"
    )
    assert values == sorted(values)


def test_columns_are_sorted_by_the_keyboard(open_page: Open, report: Path) -> None:
    page = open_page(report)

    def values(column: int) -> list[str]:
        cells = "(rows, at) => rows.map(row => row.cells[at].dataset.v)"
        found: list[str] = page.eval_on_selector_all("#all tbody tr", cells, column)
        return found

    page.focus("#all thead th:nth-child(2) button")
    page.keyboard.press("Enter")
    numbers = list(map(float, values(1)))
    assert numbers == sorted(numbers)
    assert page.get_attribute("#all thead th:nth-child(2)", "aria-sort") == "ascending"
    page.keyboard.press("Space")
    numbers = list(map(float, values(1)))
    assert numbers == sorted(numbers, reverse=True)
    page.click("#all thead th:nth-child(4) button")
    assert page.get_attribute("#all thead th:nth-child(2)", "aria-sort") is None
    known = [value for value in values(3) if value]
    assert values(3) == [*sorted(known), *[""] * (len(PRINTS) - len(known))]
    page.click("#all thead th:nth-child(4) button")
    assert values(3)[: len(known)] == sorted(known, reverse=True), "what is not known stays last"


def test_every_stop_shows_its_focus(open_page: Open, report: Path) -> None:
    page = open_page(report)
    style = "() => getComputedStyle(document.activeElement).outlineStyle"
    for _ in range(40):
        page.keyboard.press("Tab")
        assert page.evaluate(style) == "solid"


@pytest.mark.parametrize("is_allowed", [True, False])
def test_a_citation_is_copied_with_and_without_leave(
    open_page: Open, report: Path, is_allowed: bool
) -> None:
    page = open_page(report, permissions=["clipboard-read", "clipboard-write"])
    row = page.locator("#f-epidemic-vehicles-inspected")
    row.locator("summary").press("Enter")
    if not is_allowed:
        page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(1); }")
    page.evaluate("() => { window.setTimeout = () => 0; }")  # a slow machine misses the word
    row.locator(".copy").click()
    row.locator(".copy", has_text="Copied").wait_for()
    cited = row.locator("blockquote").inner_text()
    assert "11.2万余辆" in cited
    assert page.evaluate("() => navigator.clipboard.readText()") == cited
    assert page.inner_text("#say") == "Copied"


def test_a_link_to_a_figure_opens_its_citation(open_page: Open, report: Path) -> None:
    page = open_page(report)
    page.click("#key .cards a[href='#f-epidemic-people-inspected']")
    assert page.locator("#f-epidemic-people-inspected details[open]").count() == 1


def test_a_figure_in_the_text_shows_its_partners(open_page: Open, of_text: Path) -> None:
    page = open_page(of_text)
    page.hover("#t-fraud-filed + mark")
    tied = page.eval_on_selector_all(".tied", "all => all.map(e => e.tagName + e.innerText)")
    assert "MARK54件" in tied
    assert any(one.startswith("ASIDE") for one in tied)
    page.hover("h1")
    assert page.locator(".tied").count() == 0


def test_paper_from_a_dark_screen_is_white_with_bars_and_every_print(
    open_page: Open, report: Path, tmp_path: Path
) -> None:
    pdfplumber = pytest.importorskip("pdfplumber")
    path = tmp_path / "paper.pdf"
    margin = dict.fromkeys(("top", "bottom", "left", "right"), "15mm")
    page = open_page(report, color_scheme="dark")
    page.pdf(path=str(path), format="A4", print_background=False, margin=margin)
    text, darkest, bars = "", 0.0, 0
    with pdfplumber.open(path) as paper:
        for sheet in paper.pages:
            text += sheet.extract_text()
            pixels = sheet.to_image(resolution=40).original.convert("RGB").tobytes()
            pixels = list(zip(pixels[::3], pixels[1::3], pixels[2::3], strict=True))
            darkest = max(darkest, sum(sum(pixel) < 300 for pixel in pixels) / len(pixels))
            bars += sum(sum(abs(a - b) for a, b in zip(p, BAR, strict=True)) < 30 for p in pixels)
    squeezed = re.sub(r"\s", "", normalize("NFKC", text))
    assert [printed for printed in PRINTS if normalize("NFKC", printed) not in squeezed] == []
    assert darkest < 0.2
    assert bars > 500


def test_thirty_releases_are_printed_on_few_sheets(
    open_page: Open, thirty: Path, of_text: Path, tmp_path: Path
) -> None:
    pdfplumber = pytest.importorskip("pdfplumber")
    for page, most in ((thirty, MOST_SHEETS_OF_THIRTY), (of_text, MOST_SHEETS)):
        path = tmp_path / "paper.pdf"
        open_page(page).pdf(path=str(path), format="A4")
        with pdfplumber.open(path) as paper:
            assert len(paper.pages) <= most


def test_no_anchor_is_double_and_no_link_is_dead(
    open_page: Open, report: Path, thirty: Path, of_text: Path
) -> None:
    for path in (report, thirty, of_text):
        page = open_page(path)
        assert page.evaluate(DOUBLE) == page.evaluate(LINKS) == []


@pytest.mark.parametrize("lang", LANGS)
def test_hostile_labels_stay_text(
    open_page: Open, made: Pages, hostile: str, lang: str, tmp_path: Path
) -> None:
    page = open_page(made("report", "--data", hostile, "--lang", lang))
    page.wait_for_timeout(200)
    assert (page.dialogs, page.faults, len(page.asked)) == ([], [], 1)
    assert "<script>alert(1)</script>" in page.inner_text("#all")
    assert page.locator("main script, main i, main img").count() == 0
    assert open_page(made("report", "--data", hostile, "--lang", lang), 320).evaluate(OVERFLOW) <= 0


def test_two_runs_give_the_same_bytes(tmp_path: Path) -> None:
    for lang in LANGS:
        pages = []
        for name in ("one.html", "two.html"):
            call = ("report", "--data", str(SECOND), "--lang", lang, "-o", str(tmp_path / name))
            assert run(*call).code == 0
            pages.append((tmp_path / name).read_bytes())
        assert pages[0] == pages[1]


def test_each_hedge_has_its_end_among_thirty_releases(open_page: Open, thirty: Path) -> None:
    page = open_page(thirty)
    drawn = page.eval_on_selector_all("main use", "all => all.map(e => e.getAttribute('href'))")
    assert {"#more", "#less", "#about", "#dot", "#dot-more", "#dot-less", "#dot-about"} <= set(
        drawn
    )
    assert page.locator("main rect.o").count() > 0
    assert page.locator("main line.l").count() > 0
