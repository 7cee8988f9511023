"""How the time of every reader and command grows with the size of its input.

    python scripts/growth.py                          every reader on every pattern
    python scripts/growth.py --reader shields --pattern ratio --largest 1000000
    python scripts/growth.py --writer "check --html"  what writes down a release that was checked

Two tables: what is repeated (`TEXTS`, `ONCE`, `DATASETS`, `WRITTEN`) and what reads or writes it
(`READERS`, `told`, `WRITERS`). For each pair the size is multiplied until a run takes long
enough to be measured, and the exponent is that of time over size: 1 is linear, 2 quadratic.
Times are those of the processor, the best of a few runs, so that a busy machine does no harm.
Ends with 1 when something grows faster than `MOST`.
"""

import argparse
import json
import math
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from functools import cache, partial
from pathlib import Path
from typing import Any, NamedTuple

from lvliang_cli.core.text.errors import Failure
from lvliang_cli.core.text.patterns import _Lazy

RELEASES = Path(__file__).resolve().parent.parent / "tests" / "data" / "releases"
MOST = 1.15
"""The exponent that is allowed over a factor of a hundred in size."""
MOST_SECONDS = 20
MOST_STEPS = 2 ** (MOST - 1)
"""So many times as many steps for what is added to a text; of a square it takes twice as many."""
FEWEST_BYTES, MOST_BYTES = 100, 25_600
"""Steps are counted in texts of these sizes."""

TEXTS = {
    "yi": "1亿",
    "three-yi": "123亿",
    "ratio": "1: ",
    "row": "甲\t1200\t12.5%\n",
    "row-total": "合计\t1200\t100%\n",
    "row-of-which": "其中:甲\t1200\t700\n",
    "cell": "甲\t1200\t",
    "line-cell": "甲\n1200\n",
    "aligned": "甲乙    1200    12.5%\n",
    "ratio-tight": "1:",
    "ratio-decimal": "1.5:",
    "one": "一",
    "plus": "1+",
    "minus": "1-",
    "digit": "1",
    "zero": "0",
    "blank": " ",
    "wide-blank": "\u3000",
    "tab": "\t",
    "break": "\n",
    "crlf": "\r\n",
    "comma-group": ",123",
    "blank-group": "1 123",
    "decimal": "1.",
    "decimals": "1.1",
    "listed": "1、",
    "listed-cases": "1起、",
    "listed-and": "2和",
    "listed-percent": "5%、",
    "range": "1至",
    "range-dash": "1--",
    "range-unit": "1人至",
    "wan": "万",
    "chinese-places": "一百",
    "ten": "十",
    "few": "几",
    "few-tens": "数十",
    "approximate": "三四",
    "parts": "百分之",
    "thousandths": "千分之二",
    "fraction": "三分之",
    "hedged": "约1",
    "hedged-after": "1余",
    "hedges": "超过",
    "bracket": "1(",
    "brackets": "(",
    "closing": ")",
    "bracketed": "1(2)",
    "alternatives": "1辆(艘)",
    "slash-unit": "元/吨/",
    "unit": "1元",
    "coins": "1元1角1分",
    "currency": "港币1元",
    "percent": "1%",
    "sign": "-",
    "plus-sign": "+1",
    "year": "2020年",
    "year-to": "2020年至",
    "year-range": "2020-",
    "date": "1月1日",
    "date-full": "2020年1月1日",
    "date-iso": "2020-01-01",
    "month": "1月",
    "month-chinese": "十月",
    "day": "1日",
    "clock": "10:20",
    "clock-chinese": "十二时",
    "quarter": "第一季度",
    "fifth": "十五",
    "ordinal": "第一",
    "ordinal-digit": "第1",
    "rank": "全省第一",
    "rank-list": "第一位、",
    "document-number": "〔2020〕1号",
    "number": "1号",
    "footnote": "[1]",
    "circled": "①",
    "item": "(一)",
    "item-line": "1、\n",
    "item-points": "1.1.1.",
    "item-sentence": "。1、",
    "sentence": "。",
    "semicolon": "；1",
    "identifier": "A1",
    "identifier-dash": "A-1-",
    "letters": "A",
    "letters-dash": "AB-",
    "digits-letter": "1A",
    "plate": "京A12345",
    "mail": "a.",
    "mail-at": "a@",
    "mail-dash": "a@b.",
    "address": "http://",
    "address-www": "www.",
    "address-long": "https://example.org/a",
    "telephone": "0311-1234567",
    "telephone-word": "电话:",
    "telephone-list": "电话123、",
    "telephone-digits": "电话1-",
    "kilometre": "K1+",
    "place": "1号楼1单元",
    "middle-dot": "1·",
    "title-open": "《",
    "title": "《甲",
    "title-pair": "《甲》",
    "quote-open": "“",
    "quote-one": "“一",
    "quote-pair": "“一”",
    "quote-straight": '"',
    "quote-straight-one": '"1',
    "quote-corner": "「",
    "quote-square": "【1",
    "views": "阅读 1 ",
    "each": "每1",
    "per": "/1克",
    "case": "破获案件1起",
    "case-chinese": "破获三起",
    "together": "一起",
    "one-case": "侦破一起案",
    "person": "1人",
    "age": "1岁",
    "penalty": "有期徒刑1年",
    "duration": "平均1天",
    "threshold": "1人以上",
    "condition": "超过1万元的",
    "name": "一带一路",
    "katakana": "ー",
    "letter-o": "1O",
    "traditional": "萬億圓",
    "yuan": "1圓",
    "change": "增长1%",
    "change-basis": "同比增长1%",
    "basis": "同比",
    "basis-than": "比去年",
    "basis-long": "比2020年同期",
    "separately": "分别增长1%、",
    "its": "其中1起",
    "since": "截至7月底",
    "period": "今年以来",
    "heading": "一、工作\n",
    "source": "来源:甲 2020-01-01\n",
    "char": "的",
    "word": "民警",
    "columns": "甲  1  2  3\n",
    "columns-of-words": "甲  乙  丙\n",
    "columns-unlike": "甲  1  2\n甲乙丙丁  3\n",
    "share-list": "占1%、",
    "basis-list": "同比上升1%,",
    "including-list": "其中1件,",
    "shares-within": "案件20起,占4%,其中男性占40%,",
    "listed-joined": "1件和",
    "plain": "全市破获案件12起,抓获3人。\n",
    "name-added-to": "萬億圓其中1起、百分之",
    "emoji": "\U0001f600",
    "combining": "e\u0301",
    "surrogate": "\ud800",
    "nul-like": "\x01",
    "replacement": "\ufffd",
    "ligature": "\ufdfa",
    "markdown-blank": " \t",
    "markdown-table": "|---",
    "markdown-colons": "|:-",
    "markdown-stars": "*",
    "markdown-quote": ">",
    "markdown-hash": "#",
    "markdown-line": "_a",
    "markdown-dashes": "- ",
    "html-comment": "<!--",
    "html-comment-end": "<!-->",
    "html-open": "<",
    "html-tag": "<p",
    "html-deep": "<div>",
    "html-deep-inline": "<b>",
    "html-table": "<table>",
    "html-table-deep": "<table><tr><td>",
    "html-formatting": "<p><b>",
    "html-anchor": "<a>",
    "html-link": "<a href=b>",
    "html-attribute": '<a b="',
    "html-attributes": "<a b=c ",
    "html-end": "</",
    "html-end-tag": "</p>",
    "html-script": "<script>",
    "html-title": "<title>",
    "html-cdata": "<![CDATA[",
    "html-doctype": "<!DOCTYPE",
    "html-processing": "<?",
    "html-entity": "&",
    "html-entity-long": "&#1",
    "html-entities": "&amp",
    "html-cell": "<tr><td>1",
    "html-select": "<select><option>",
    "html-svg": "<svg>",
    "html-template": "<template>",
}
"""What is repeated: by name, one turn of a text that could be read slowly."""

ONCE = {
    "table-shares": ("类别\t数量(件)\t占比(%)\n", "甲\t1200\t100\n乙\t12\t7\n", ""),
    "address-before-dates": ("https://example.org/", "1月1日,", "a"),
    "headline-of-others": ("一、立案5起\n", "立案7起。\n", ""),
    "title-before-dates": ("《" + "甲" * 70 + "》", "3月5日", ""),
    "per-units": ("1", "元/吨/", ""),
    "one-line": ("全市1起", "的", ""),
}
"""What stands once, what is repeated behind it, and what fills a line as long before that."""


class Measured(NamedTuple):
    """The exponent of time over size, between the sizes and their times in seconds."""

    exponent: float
    small: int
    large: int
    first: float
    last: float
    stopped: bool = False

    def __str__(self) -> str:
        end = " stopped" if self.stopped else ""
        return (
            f"{self.exponent:5.2f}  {self.small:>8,} {self.first * 1e3:9.1f} ms"
            f"  {self.large:>8,} {self.last * 1e3:9.1f} ms{end}"
        )


class _Slow(Exception):
    """A run was stopped."""


def _stop(number: int, frame: object) -> None:
    raise _Slow


def _alarm(seconds: int) -> None:
    """Stop what has not ended after so many seconds of processor, where there are timers."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_PROF, seconds)


def timed(run: Callable[[Any], object], given: Any, rounds: int = 3) -> float:
    """The seconds of processor that `run` takes with `given`; a refusal is an answer too.

    Raises:
        _Slow: it took more than `MOST_SECONDS`, where the system has alarms.
    """
    best = math.inf
    for _ in range(rounds):
        begin = time.process_time()
        with suppress(Failure):
            run(given)
        best = min(best, time.process_time() - begin)
        if best > 0.5:
            break
    return best


@contextmanager
def steps_counted(
    *, by_lines: bool = False
) -> Iterator[Callable[[Callable[[Any], object], Any], int]]:
    """What tells how many calls `run` makes with `given`, and characters its searches pass over.

    With `by_lines` also how many lines it runs, each turn of a loop for one: slower, and nothing
    is missed that loops without a call. The same on every machine. What a pattern tries again
    within one search is not seen, nor are the searches of modules that are not yet loaded.
    """
    taken = 0

    def traced(frame: object, event: str, of: object) -> object:
        nonlocal taken
        taken += 1
        return traced

    def called(frame: object, event: str, of: object) -> None:
        nonlocal taken
        taken += 1

    def counted(search: Callable[..., Any]) -> Callable[..., Any]:
        def found(text: str, begin: int = 0, end: int = sys.maxsize) -> Any:
            nonlocal taken
            match = search(text, begin, end)
            taken += (min(end, len(text)) if match is None else match.end()) - begin
            return match

        return found

    def steps(run: Callable[[Any], object], given: Any) -> int:
        nonlocal taken
        taken = 0
        before = sys.gettrace()
        sys.setprofile(called)
        if by_lines:
            sys.settrace(traced)
        try:
            run(given)
        except Failure:
            pass
        finally:
            sys.setprofile(None)
            sys.settrace(before)
        return taken

    modules = [vars(m) for name, m in list(sys.modules.items()) if name.startswith("lvliang_cli")]
    named = {id(p): p for names in modules for p in names.values() if type(p) is _Lazy}
    with ExitStack() as stack:
        for pattern in named.values():
            stack.callback(setattr, pattern, "search", pattern.search)
            pattern.search = counted(pattern.search)
        yield steps


def growth_of_steps(
    run: Callable[[Any], object],
    *texts: Callable[[int], Any],
    fewest_bytes: int = FEWEST_BYTES,
    most_bytes: int = MOST_BYTES,
    most: float = MOST_STEPS,
    by_lines: bool = False,
) -> list[float]:
    """How many times the steps of what was added before what is added to each of `texts` takes.

    Three sizes, each twice as long as the one before: of each added character 1 is linear, and a
    square takes 2. While it is more than `most`, the size is doubled up to `most_bytes`, as
    what looks so many figures back is linear only in the end.
    """

    def growth(steps: Callable[[Callable[[Any], object], Any], int], make: Any) -> float:
        size = fewest_bytes
        half, whole = steps(run, make(size)), steps(run, make(2 * size))
        while True:
            size *= 2
            before, half, whole = half, whole, steps(run, make(2 * size))
            is_little = whole - half <= size
            found = 1.0 if is_little else (whole - half) / 2 / max(half - before, 1)
            if found <= most or size >= most_bytes:
                return found

    with steps_counted(by_lines=by_lines) as steps:
        return [growth(steps, make) for make in texts]


def measured(
    run: Callable[[Any], object],
    make: Callable[[int], Any],
    *,
    smallest: int,
    largest: int,
    least_seconds: float = 0.02,
) -> Measured:
    """How `run` grows from the first size that takes `least_seconds` to `largest`."""
    if hasattr(signal, "SIGPROF"):
        signal.signal(signal.SIGPROF, _stop)
    size = smallest
    small, first = 0, 0.0
    try:
        while True:
            _alarm(MOST_SECONDS)
            took = timed(run, make(size))
            if not small and (took >= least_seconds or size >= largest):
                small, first = size, took
            if size >= largest:
                break
            size = min(largest, size * (2 if small else 4))
    except _Slow:
        if not small:
            return Measured(9.0, smallest, size, first, MOST_SECONDS, stopped=True)
        if size == small:
            return Measured(9.0, small, size, first, MOST_SECONDS, stopped=True)
        exponent = math.log(MOST_SECONDS / first) / math.log(size / small)
        return Measured(exponent, small, size, first, MOST_SECONDS, stopped=True)
    finally:
        _alarm(0)
    if size < 4 * small:  # too near each other to tell
        return Measured(0.0, small, size, first, took)
    return Measured(
        math.log(max(took, 1e-9) / first) / math.log(size / small), small, size, first, took
    )


def text_of(name: str) -> Callable[[int], str]:
    """Makes the text of a pattern in a size in bytes."""
    before, turn, filling = ONCE.get(name) or ("", TEXTS[name], "")
    each = len(turn.encode("utf-8", "surrogatepass"))
    if filling:
        return lambda size: f"{before}{filling * (size // 2)}\n{turn * (size // 2 // each)}"
    return lambda size: before + turn * (size // each)


def _normalise(text: str) -> object:
    from lvliang_cli.core.extract.stage1_numbers.normalise import normalise

    return normalise(text)


def _shields(text: str) -> object:
    from lvliang_cli.core.extract.stage1_numbers.never_figures import shields_of

    return shields_of(text)


def _quantities(text: str) -> object:
    from lvliang_cli.core.extract.stage1_numbers.lexer import quantities

    return quantities(text)


def _judged(text: str) -> object:
    from lvliang_cli.core.extract.stage1_numbers.figure_or_not import judge
    from lvliang_cli.core.extract.stage1_numbers.lexer import quantities
    from lvliang_cli.core.extract.stage1_numbers.never_figures import shields_of

    shields = shields_of(text)
    return [judge(text, quantity, shields) for quantity in quantities(text)]


def _layout(text: str) -> object:
    from lvliang_cli.core.extract.stage2_layout.layout import Layout

    return Layout(text, text)


def _times(text: str) -> object:
    from lvliang_cli.core.extract.stage3_time.expressions import expressions

    return expressions.__wrapped__(text)


def _read(text: str) -> object:
    from lvliang_cli.core.extract.reading import read

    return read(text)


def _page(text: str) -> object:
    from lvliang_cli.sources.html_text import text_of_page

    return text_of_page(text)


def _markdown(text: str) -> object:
    from lvliang_cli.sources.source_text import without_marks

    return without_marks(text)


def _kind(text: str) -> object:
    from lvliang_cli.sources.source_text import kind_of

    return kind_of("-", text)


def _decode(text: str) -> object:
    from lvliang_cli.core.text.encoding import decode

    return decode(text.encode("utf-8", "surrogatepass"), "x")


@cache
def _dataset() -> Any:
    """A release of a few figures: it is the text that grows."""
    from lvliang_cli.core.data.dataset import Dataset, load

    release = load(str(RELEASES / "qinghe-2023.json")).release
    return Dataset(release._replace(metrics=release.metrics[:3]), "qinghe-2023.json", b"{}")


@cache
def _own() -> str:
    """A paragraph of the release, with one of its figures altered."""
    paragraph = (RELEASES / "qinghe-2023.txt").read_text("utf-8").split("\n")[1]
    assert "178" in paragraph
    return paragraph.replace("178", "187")


def _verify(text: str) -> object:
    from lvliang_cli.core.text.encoding import Decoded
    from lvliang_cli.core.verify import verify

    text = text.encode("utf-8", "replace").decode()
    return verify(_dataset(), text.encode(), Decoded(text, "utf-8"))


def _verify_copy(text: str) -> object:
    """With something in it that is found, without which nothing is measured or dated."""
    return _verify(f"{_own()}\n{text}")


READERS: dict[str, Callable[[str], object]] = {
    "normalise": _normalise,
    "shields": _shields,
    "quantities": _quantities,
    "judged": _judged,
    "layout": _layout,
    "times": _times,
    "read": _read,
    "page": _page,
    "markdown": _markdown,
    "kind": _kind,
    "decode": _decode,
    "verify": _verify,
    "copy": _verify_copy,
}
"""What reads a text."""


def settled() -> list[str]:
    """The readers of which the tests ask that they are linear, the numbers as `judged` alone."""
    return [name for name in READERS if name not in ("shields", "quantities", "copy")]


def checked(text: str) -> Any:
    """The release `text` read, linked and checked, to be written down."""
    from datetime import date

    from lvliang_cli.sources.checked_files import check_source
    from lvliang_cli.sources.source_text import SourceText

    source = SourceText("release.txt", "text", "utf-8", text.encode(), text)
    return check_source(source, date(2024, 1, 15), None)


def _as(document: Any, format: str) -> str:
    from lvliang_cli.render import Look, render

    look = Look("zh", None, False, True, False, True, None)
    return render(document, format, look)


def _sarif(file: Any) -> object:
    from lvliang_cli.core.view.check.sarif import sarif

    return _as(sarif([file], "zh"), "json")


def _findings(file: Any, format: str) -> object:
    from lvliang_cli.core.view.check.checked_files_document import check_files

    return _as(check_files([file]), format)


def _check_page(file: Any) -> object:
    from lvliang_cli.core.view.check.html import annotated_check
    from lvliang_cli.render.annotated_page import render

    return render(annotated_check(file), "zh")


def _held(file: Any) -> Any:
    from lvliang_cli.core.text.encoding import Decoded
    from lvliang_cli.core.verify import verify

    return verify(file.dataset, file.text.encode(), Decoded(file.text, "utf-8"))


def _verify_page(file: Any) -> object:
    from lvliang_cli.core.view.verify.html import annotated
    from lvliang_cli.render.annotated_page import render

    return render(annotated(_held(file)), "zh")


def _report(file: Any) -> object:
    from lvliang_cli.core.view.report.report_document import report_document

    return _as(report_document(file.dataset, (), "", _held(file)), "html")


WRITERS: dict[str, Callable[[Any], object]] = {
    "check --format sarif": _sarif,
    "check --html": _check_page,
    **{f"check --format {f}": partial(_findings, format=f) for f in ("json", "plain")},
    "verify --html": _verify_page,
    "report --source": _report,
}
"""What writes down a release that was read and checked: its text is what grows."""

WRITTEN: dict[str, Callable[[int], str]] = {
    "sums that do not match": lambda turns: "".join(
        f"共检查{3 * at + 907}家,其中商场{at + 101}家、网吧{at + 102}家、宾馆{at + 103}家。\n"
        for at in range(turns)
    ),
    "sums in one line": lambda turns: "".join(
        f"共检查{3 * at + 907}家,其中商场{at + 101}家、网吧{at + 102}家、宾馆{at + 103}家;"
        for at in range(turns)
    ),
    "shares of one total": lambda turns: (
        f"全市破获案件{turns * 7}起"
        + "".join(f",第{at}街7起,占{100 / turns:.2f}%" for at in range(turns))
    ),
    "a table": lambda turns: (
        f"项目\t数量(件)\n合计\t{turns * 7}\n" + "".join(f"甲{at}\t7\n" for at in range(turns))
    ),
    "one number again and again": lambda turns: "全市破获案件12起。\n" * turns,
}
"""Releases whose figures belong together, of so many turns."""


def _release(name: str, count: int, grow: Callable[[dict[str, Any], int], None]) -> bytes:
    release = json.loads((RELEASES / f"{name}.json").read_bytes())
    for number in range(count):
        grow(release, number)
    return json.dumps(release, ensure_ascii=False).encode()


def _figures(release: dict[str, Any], number: int) -> None:
    figure = {**release["metrics"][0], "id": f"m{number}"}
    figure["label"] = {"zh": f"接报{number}", "en": f"Calls {number}"}
    release["metrics"].append(figure)


def _chain(release: dict[str, Any], number: int) -> None:
    topic = {**release["topics"][0], "id": f"t{number}", "aliases": []}
    topic["broader"] = f"t{number - 1}" if number else None
    release["topics"].append(topic)
    release["metrics"][0]["topics"] = [topic["id"]]


def _terms(release: dict[str, Any], number: int) -> None:
    release["glossary"].append(
        {**release["glossary"][0], "id": f"g{number}", "term": f"词{number}"}
    )


def _platforms(release: dict[str, Any], number: int) -> None:
    _figures(release, number)
    release["metrics"][-1]["platforms"] = [f"p{number}"]
    platform = {**release["platforms"][0], "id": f"p{number}", "metrics": [f"m{number}"]}
    release["platforms"].append(platform)


def _sections(release: dict[str, Any], number: int) -> None:
    _figures(release, number)
    release["metrics"][-1]["section"] = f"s{number}"
    release["sections"].append({**release["sections"][0], "id": f"s{number}"})


def _symbols(release: dict[str, Any], number: int) -> None:
    """The print of a figure grows by one symbol, as long as a text may be."""
    for holder in (release["metrics"][0], release["metrics"][0]["locator"]):
        holder["as_written"] = ("=" * (number + 1))[:2_000]
    locator = release["metrics"][0]["locator"]
    locator["end"] = locator["start"] + len(locator["as_written"])
    release["sources"][0]["chars"] = 10_000


DATASETS: dict[str, Callable[[int], bytes]] = {
    name: partial(_release, "qinghe-2023", grow=grow)
    for name, grow in (
        ("figures", _figures),
        ("chain of topics", _chain),
        ("terms", _terms),
        ("platforms", _platforms),
        ("sections", _sections),
        ("symbols", _symbols),
    )
}
"""What is repeated in a dataset: by name, makes one of so many more records."""


def summed_up(dataset: Any) -> None:
    """What looks each record of a dataset up: to sum it up, to cite every figure."""
    from lvliang_cli.core.query.lookup import resolve
    from lvliang_cli.core.query.summary import leading, summarise

    summarise(dataset)
    leading(dataset, dataset.release.metrics, 5)
    for metric in dataset.release.metrics:
        resolve(dataset, metric.id, ("metric",))


def told(dataset: Any) -> None:
    """What several commands do with a dataset: list, search, check, verify, draw."""
    from lvliang_cli.core.query.search import search
    from lvliang_cli.core.text.encoding import Decoded
    from lvliang_cli.core.verify import verify
    from lvliang_cli.core.view.check.checked_dataset_document import check_report

    for topic in dataset.release.topics:
        dataset.topic_metrics(topic.id)
        dataset.topic_and_narrower(topic.id)
    search(dataset, "接报")
    text = "=" * 60 + "\n接报4.86万起\n"
    verify(dataset, text.encode(), Decoded(text, "utf-8"))
    report = check_report(dataset)
    report.body()
    list(report.blocks())


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reader", action="append", choices=list(READERS))
    parser.add_argument("--pattern", action="append", choices=[*TEXTS, *ONCE])
    parser.add_argument("--smallest", type=int, default=10_000)
    parser.add_argument("--largest", type=int, default=1_000_000)
    parser.add_argument("--seconds", type=int, default=MOST_SECONDS)
    parser.add_argument("--steps", action="store_true", help="count steps, measure no time")
    parser.add_argument("--writer", action="append", choices=list(WRITERS))
    given = parser.parse_args(arguments)
    globals()["MOST_SECONDS"] = given.seconds
    worst = 0.0
    for writer in given.writer or ():
        for name, make in WRITTEN.items():
            turns = 1_000 / len(make(1_000).encode())

            def file(size: int, make: Any = make, turns: float = turns) -> Any:
                return checked(make(max(1, int(size * turns))))

            found = measured(
                WRITERS[writer], cache(file), smallest=given.smallest, largest=given.largest
            )
            worst = max(worst, found.exponent)
            print(f"{writer:22} {name:28} {found} {'SLOW' * (found.exponent > MOST)}", flush=True)
    if given.writer:
        return int(worst > MOST)
    for reader in given.reader or READERS:
        for name in given.pattern or (*TEXTS, *ONCE):
            if given.steps:
                (times,) = growth_of_steps(READERS[reader], text_of(name))
                print(f"{reader:12} {name:22} {times:5.2f} {'SLOW' * (times > MOST_STEPS)}")
                worst = max(worst, times / MOST_STEPS * MOST)
                continue
            found = measured(
                READERS[reader], text_of(name), smallest=given.smallest, largest=given.largest
            )
            worst = max(worst, found.exponent)
            mark = "SLOW " if found.exponent > MOST or found.stopped else ""
            print(f"{reader:12} {name:22} {found} {mark}", flush=True)
    return int(worst > MOST)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
