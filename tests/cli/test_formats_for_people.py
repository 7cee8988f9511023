"""What people read: the same in every look, aligned, complete, with its source."""

import re
from html.parser import HTMLParser
from typing import Any

import pytest

from .calling import (
    BUNDLED_RELEASE,
    CHANGE,
    COMMANDS,
    PEOPLE,
    PEOPLE_COUNTED,
    SECOND,
    THIRD,
    VEHICLES,
    WITH_SOURCE_LINE,
    ok,
    records,
    release_of,
    run,
)
from .printed_tables import cells_wide, is_rule, plain_tables

WIDE = 2000
TABLES = (
    *("metrics.list", "show", "summary", "compare", "topics.list", "claims.list", "search.list"),
    *("trend", "data.list"),
)


def said(*arguments: str, **look: Any) -> str:
    ran = run(*arguments, **look)
    assert ran.code == 0, ran.said
    return ran.text


def told_lines(text: str) -> list[list[str]]:
    """Every line that says something, cut where two spaces stand, rules left out."""
    lines = [line.strip() for line in text.split("\n")]
    return [
        re.split(r"\s{2,}", line)
        for line in lines
        if line and not is_rule(line) and not re.fullmatch(r"-{2,}( +-{2,})*", line)
    ]


@pytest.mark.parametrize("lang", ["zh", "en", "both"])
@pytest.mark.parametrize("name", COMMANDS)
def test_table_and_plain_say_the_same(name: str, lang: str) -> None:
    plain = said(*COMMANDS[name], "--lang", lang)
    table = said(*COMMANDS[name], "--lang", lang, "--color", "never", columns=WIDE)
    assert told_lines(table) == told_lines(plain)


@pytest.mark.parametrize("format", ["markdown", "html"])
@pytest.mark.parametrize("name", TABLES)
def test_other_dresses_have_the_same_cells(name: str, format: str) -> None:
    """A page draws a bar where the others write it, and sets cautions apart without commas."""
    cells = [
        cell
        for table in plain_tables(said(*COMMANDS[name]))
        for row in (table.header, *table.rows)
        for cell in row
    ]
    text = said(*COMMANDS[name], "--format", format)
    if format == "markdown":
        lines = [line for line in text.split("\n") if line.startswith("|")]
        kept = [line for line in lines if not re.fullmatch(r"\|[-:|]+\|", line)]
        shown = [_unescaped(cell) for line in kept for cell in _pipe_cells(line)]
    else:
        cells = [re.sub("^[▼█▏▎▍▌▋▊▉░▸◂≈]+$", "", cell).replace(",", "") for cell in cells]
        shown = [" ".join(cell.replace(",", "").split()) for cell in _Page.of(text).cells]
    assert shown == [" ".join(cell.split()) for cell in cells]


def _pipe_cells(line: str) -> list[str]:
    return [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]


def _unescaped(cell: str) -> str:
    return " ".join(re.sub(r"\\([\\`*_~\[\]<|>#+=.)-])", r"\1", cell).replace("&amp;", "&").split())


class _Page(HTMLParser):
    """A page read strictly: every tag is closed in order."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.cells: list[str] = []
        self.in_table = False

    @classmethod
    def of(cls, text: str) -> "_Page":
        page = cls()
        page.feed(text)
        page.close()
        assert page.open == []
        return page

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self.tags.add(tag)
        if tag not in ("meta", "input", "wbr"):
            self.open.append(tag)
        if tag == "thead":
            self.in_table = True
        if tag in ("td", "th") and self.in_table:
            self.cells.append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        if tag == "table":
            self.in_table = False

    def handle_data(self, data: str) -> None:
        if {"td", "th"} & {*self.open} and self.in_table:
            self.cells[-1] += data


@pytest.mark.parametrize("name", WITH_SOURCE_LINE)
def test_every_view_ends_with_its_source(name: str) -> None:
    (source,) = BUNDLED_RELEASE["sources"]
    for format in PEOPLE:
        for lang, sign in (("zh", "来源:"), ("en", "Source: ")):
            text = said(*COMMANDS[name], "--format", format, "--lang", lang).strip()
            text = re.sub("(?s)<script>.*?</script>", "", text)
            last = re.sub(r"(\s*</(main|footer|div|body|html)>)+$", "", text).split("\n")[-1]
            last = re.sub("<[^>]*>", "", last).replace("：", ":")  # as pages have it
            assert last.startswith(sign)
            addresses = [source["url"]]
            if name == "verify":
                addresses = [s["url"] for s in release_of(SECOND)["sources"]]
            if name in ("rank", "trend"):
                addresses = [
                    s["url"] for path in (SECOND, THIRD) for s in release_of(path)["sources"]
                ]
            assert all(address in last.replace("\\_", "_") for address in addresses)


def test_short_forms_of_every_caution_in_the_list() -> None:
    (table,) = plain_tables(said("metrics", "list", "--lang", "en"))
    at = table.header.index("Caution")
    for row, metric in zip(table.rows, records("metrics"), strict=True):
        assert bool(row[at]) == bool(metric["cautions"])
        assert len(row[at].split(", ")) == max(len(metric["cautions"]), 1)


def caution_words(code: str) -> dict[str, str]:
    """The words of a caution, from the machine's side."""
    cautions = ok("summary", "--json").json["cautions"]
    (words,) = [caution["label"] for caution in cautions if caution["code"] == code]
    return {"zh": words["zh"], "en": words["en"]}


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("format", PEOPLE)
@pytest.mark.parametrize(
    "command",
    [
        ("metrics", "list"),
        ("show", "epidemic"),
        ("metrics", "show", PEOPLE_COUNTED),
        ("compare", VEHICLES, PEOPLE_COUNTED),
        ("search", PEOPLE_COUNTED),
        ("cite", PEOPLE_COUNTED),
        ("summary",),
    ],
    ids=lambda command: command[0] + str(len(command)),
)
def test_bound_is_cautioned_wherever_it_is_told(
    command: tuple[str, ...], format: str, lang: str
) -> None:
    words = caution_words("bound")[lang]
    assert words in said(*command, "--format", format, "--lang", lang)


@pytest.mark.parametrize("lang", ["zh", "en", "both"])
@pytest.mark.parametrize("format", PEOPLE)
@pytest.mark.parametrize(
    "command",
    [
        ("metrics", "list"),
        ("metrics", "list", "--fields", "id,value"),
        ("show", "epidemic"),
        ("show", "grievances"),
        ("metrics", "show", VEHICLES, PEOPLE_COUNTED),
        ("metrics", "show", PEOPLE_COUNTED, "--fields", "value"),
        ("compare", VEHICLES, PEOPLE_COUNTED),
        ("search", "epidemic"),
        ("cite", VEHICLES, PEOPLE_COUNTED),
        ("summary",),
    ],
    ids=lambda command: " ".join(command),
)
def test_a_bound_never_stands_as_a_bare_number(
    command: tuple[str, ...], format: str, lang: str
) -> None:
    bounds = [m for m in records("metrics") if m["qualifier"] != "exact" and not m["readings"]]
    assert len(bounds) >= 3
    text = said(*command, "--format", format, "--lang", lang).replace("&gt;", ">")
    told = 0
    for metric in bounds:
        for match in re.finditer(rf"(?<![\d,]){metric['value']:,}(?![\d,])", text):
            before, after = text[: match.start()].rstrip(), text[match.end() :]
            told += 1
            assert before.endswith(
                (">", "<", "≥", "≤", "≈", "more than", "多于", "于", "about", "约", "nearly")
            ) or after.lstrip().startswith(("to no upper", "至 无上限"))
        assert not re.search(rf"(?<![\d,.]){metric['value']}(?![\d,.])", text)
    assert told


def test_two_readings_are_both_shown() -> None:
    (metric,) = [m for m in records("metrics") if m["readings"]]
    both = " / ".join(f"{reading:,}" for reading in metric["readings"])
    assert both in said("metrics", "list")
    assert both in said("metrics", "show", metric["id"])
    values = ok("metrics", "list", "--fields", "readings", "--json").json["metrics"]
    assert {"readings": metric["readings"]} in values


def test_a_rise_has_its_sign_and_a_rank_is_ordinal() -> None:
    assert "+111.54%" in said("metrics", "show", CHANGE)
    assert "No. 1" in said("search", "rank")
    assert "第 1 位" in said("search", "rank", "--lang", "zh")


def test_bars_share_a_scale_within_one_unit() -> None:
    (table, changes, *_) = plain_tables(said("show", "fraud"))
    for drawn in (table, changes):
        units, bars = drawn.header.index("Unit"), drawn.header.index("Bar")
        for unit in {row[units] for row in drawn.rows}:
            lengths = [len(row[bars].lstrip("▼")) for row in drawn.rows if row[units] == unit]
            assert max(lengths) in (0, 20)
            if len(lengths) == 1:
                assert lengths == [0]


def test_wide_cells_are_counted_as_two() -> None:
    assert cells_wide("中a") == ["中", "", "a"]
