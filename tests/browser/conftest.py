"""Pages made once and a real browser to open them in, where there is one."""

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from ..cli.calling import SECOND, THIRD, run
from ..cli.conftest import hostile as hostile

BROWSER = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
HEDGES = ("exact", "more_than", "less_than", "nearly", "about", "over", "at_least", "at_most")
Open = Callable[..., Any]
PATIENCE = 180_000
"""Milliseconds that a busy machine may take for one step."""


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """The system's browser, driven by Playwright."""
    if BROWSER is None:
        pytest.skip("no Chromium is installed")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        browser = driver.chromium.launch(
            executable_path=BROWSER, args=["--no-sandbox"], timeout=PATIENCE
        )
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium: Any) -> Iterator[Open]:
    """Open a file; the page has what it `asked` for, its `faults` and the `dialogs` it raised."""
    contexts = []

    def go(path: Path, width: int = 1280, **options: Any) -> Any:
        context = chromium.new_context(viewport={"width": width, "height": 900}, **options)
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        page = context.new_page()
        page.asked, page.faults, page.dialogs = [], [], []
        page.on("request", lambda request: page.asked.append(request.url))
        page.on("pageerror", lambda error: page.faults.append(str(error)))
        page.on("console", lambda said: said.type == "error" and page.faults.append(said.text))
        page.on("dialog", lambda dialog: (page.dialogs.append(dialog.message), dialog.dismiss()))
        page.goto(path.as_uri())
        return page

    yield go
    for context in contexts:
        context.close()


Pages = Callable[..., Path]


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    """The page of a call of lvliang; each call is made once."""
    folder, known = tmp_path_factory.mktemp("pages"), dict[tuple[str, ...], Path]()

    def make(*arguments: str) -> Path:
        if arguments not in known:
            known[arguments] = folder / f"{len(known)}.html"
            ran = run(*arguments, "--format", "html", "-o", str(known[arguments]))
            assert ran.code == 0, ran.said
        return known[arguments]

    return make


@pytest.fixture(scope="session")
def annotated(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    """The annotated copy of a text with a slip, by command and language."""
    folder = tmp_path_factory.mktemp("annotated")
    slip = folder / "slip.txt"
    text = SECOND.with_suffix(".txt").read_text("utf-8")
    slip.write_text(text.replace("900起", "901起").replace("12.27%", "13.27%"), "utf-8")
    known = dict[tuple[str, str], Path]()

    def make(command: str, lang: str) -> Path:
        if (command, lang) not in known:
            page = known[command, lang] = folder / f"{command}-{lang}.html"
            data = ("--data", str(SECOND)) if command == "verify" else ()
            ran = run(command, str(slip), *data, "--lang", lang, "--html", str(page))
            assert ran.code == (0 if command == "extract" else 1), ran.said
        return known[command, lang]

    return make


@pytest.fixture(scope="session")
def report(made: Pages) -> Path:
    """The bundled release in English."""
    return made("report", "--lang", "en")


@pytest.fixture(scope="session")
def of_text(made: Pages) -> Path:
    """An invented release with its text."""
    data = ("--data", str(SECOND), "--source", str(SECOND.with_suffix(".txt")))
    return made("report", *data, "--lang", "en")


EXTREMES = """清河市2024年上半年通报

上半年,全市生产总值12345.67亿元,同比增长5.2%;社会消费品零售总额约3.4万亿元,下降0.03%。
工业生产者出厂价格下降15%~18%。破获电信网络诈骗案件1000至1200起,破案率为48%—52%,同比提高3.5个百分点。
抓获犯罪嫌疑人近4万名,出生率6.02‰,自然增长率为-1.78‰,财政收入由上年的3.2亿元增加到15.8亿元。
5月份,止付资金4515.66万元;6月份,止付资金超过1.2亿元。
"""


@pytest.fixture(scope="session")
def extremes(made: Pages, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An unreviewed draft with ranges, falls, huge and tiny numbers, and its text."""
    folder = tmp_path_factory.mktemp("extremes")
    text, draft = folder / "text.txt", folder / "draft.json"
    text.write_text(EXTREMES, "utf-8")
    assert run("extract", str(text), "--draft", str(draft)).code == 0
    return made("report", "--data", str(draft), "--source", str(text), "--lang", "en")


@pytest.fixture(scope="session")
def thirty(made: Pages, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Ten invented places over three years, with every kind of bound and with gaps."""
    folder = tmp_path_factory.mktemp("releases")
    release = THIRD.read_text("utf-8")
    for place in range(10):
        for year in (2021, 2022, 2023):
            changed = json.loads(
                release.replace("qinghe-2022", f"p{place}-{year}").replace("2022-", f"{year}-")
            )
            _vary(changed, place, year)
            path = folder / f"p{place}-{year}.json"
            path.write_text(json.dumps(changed, ensure_ascii=False), "utf-8")
    data = [word for path in sorted(folder.iterdir()) for word in ("--data", str(path))]
    return made("report", *data, "--lang", "en")


def _vary(release: dict[str, Any], place: int, year: int) -> None:
    """Other numbers, other hedges, and a name of its own, in place."""
    release["region"] = {"code": None, "name": {"zh": f"第{place}市", "en": f"Place {place}"}}
    release["relations"] = []
    for at, metric in enumerate(release["metrics"]):
        if metric["kind"] != "count" or metric["readings"] or isinstance(metric["value"], float):
            continue
        value = metric["value"] + 10 * place + (year - 2020) * 7 + at
        qualifier = HEDGES[(place + year + at) % len(HEDGES)]
        is_exact = qualifier == "exact"
        low = is_exact or qualifier in ("more_than", "over", "at_least")
        high = is_exact or qualifier in ("less_than", "nearly", "at_most")
        cautions = [code for code in metric["cautions"] if code != "bound"]
        printed = f"{value}个"
        metric |= {
            "value": value,
            "qualifier": qualifier,
            "qualifier_as_written": None if is_exact else "约",
            "lower": value if low else None,
            "upper": value if high else None,
            "cautions": [*cautions, *([] if is_exact else ["bound"])],
            "decimals": 0,
            "as_written": printed,
            "processing": "as_printed",
            "status": "A" if is_exact else "E",
        }
        start = metric["locator"]["start"]
        metric["locator"] |= {"as_written": printed, "end": start + len(printed)}
    if place == year % 10:
        dropped = release["metrics"].pop()["id"]
        for named in (*release["platforms"], *release["programmes"]):
            named["metrics"] = [ident for ident in named["metrics"] if ident != dropped]
