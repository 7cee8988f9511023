"""Every citation style is read back by a parser of its own, hostile words and all."""

import json
import re
from importlib import import_module
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lvliang_cli.core.cite import STYLES
from lvliang_cli.core.cite.cited import Cited, date_parts, day, title, year
from lvliang_cli.core.cite.csl import item
from lvliang_cli.core.data.codes import CAUTIONS
from lvliang_cli.core.data.dataset import Dataset, load
from lvliang_cli.core.data.model import Author
from lvliang_cli.core.numbers.format import large
from lvliang_cli.core.text.bilingual import Words
from lvliang_cli.core.text.errors import BadUsage
from lvliang_cli.render.json_text import compact

from ..support import SECOND

DAY = "2026-01-31"
LVLIANG, QINGHE = load(None), load(str(SECOND))
TEXTS = tuple(style for style in STYLES if style != "csl")
TITLES = st.text(st.characters(codec="utf-8"), min_size=1, max_size=30)


def cited(dataset: Dataset, index: int | None = None) -> Cited:
    metric = None if index is None else dataset.release.metrics[index]
    return Cited(dataset, dataset.release.sources[0], metric, DAY)


EVERY = [
    cited(dataset, index)
    for dataset in (LVLIANG, QINGHE)
    for index in (None, *range(len(dataset.release.metrics)))
]


def hostile(words: str) -> Cited:
    """A citation whose title, names and publisher are all `words`."""
    source = LVLIANG.release.sources[0]._replace(
        title=Words(words, words),
        publisher=Words(words, words),
        author=(Author(words, words, words, words),) * 2,
    )
    return Cited(LVLIANG, source, None, DAY)


def written(style: str, one: Cited) -> Words:
    words: Words = import_module(f"lvliang_cli.core.cite.{style}").render(one)
    return words


def parse_bibtex(entry: str) -> dict[str, str]:
    """The fields of one entry, read as BibTeX does: every brace counts, escaped or not."""
    opening = re.match(r"@misc\{([A-Za-z0-9:-]+),\n", entry)
    assert opening, entry
    fields = {"key": opening[1]}
    position = opening.end()
    while entry[position] != "}":
        field = re.compile(r"  ([a-z]+) = ").match(entry, position)
        assert field, entry[position:]
        start = position = field.end()
        if entry[position] == "{":
            depth = 0
            while True:
                depth += {"{": 1, "}": -1}.get(entry[position], 0)
                position += 1
                if depth == 0:
                    break
        else:
            position = entry.index(",", position)
        assert field[1] not in fields
        fields[field[1]] = entry[start:position]
        assert entry[position : position + 2] == ",\n", entry[position:]
        position += 2
    assert entry[position:] == "}"
    return fields


def parse_ris(record: str) -> list[tuple[str, str]]:
    found = []
    for line in record.split("\n"):
        tag = re.fullmatch(r"([A-Z][A-Z0-9])  - (.*)", line)
        assert tag, line
        found.append((tag[1], tag[2]))
    return found


@pytest.mark.parametrize("style", TEXTS)
def test_an_inferred_year_is_never_told_as_a_printed_one(style: str) -> None:
    for one in EVERY:
        for text in written(style, one):
            inferred = one.source.issued.year_inferred
            mark = "[2020]" if style == "gbt7714" else "[2020?]"
            assert (mark in text) == inferred
            rest = text.replace(one.key, "").replace(mark, "")
            if style == "ris":  # which has digits alone, and says in a note what they are
                rest = rest.replace("PY  - 2020", "").replace("DA  - 2020", "")
            assert not inferred or not re.search(r"2020(?!-0[1-6])", rest)
            if not inferred:
                assert "?]" not in text
                assert "2023" in text


def test_bibtex_of_every_figure() -> None:
    for one in EVERY:
        words = written("bibtex", one)
        assert words.zh == words.en
        fields = parse_bibtex(words.zh)
        assert fields["key"] == one.key
        assert fields["url"].strip("{}") == one.source.url
        assert fields["urldate"] == f"{{{DAY}}}"
        assert fields["title"].startswith("{{")
        assert ("author" in fields) == bool(one.source.author)
        assert ("note" in fields) == (one.metric is not None)
        assert fields["month"] == ("jul" if one.dataset is LVLIANG else "oct")
    assert " and " in parse_bibtex(written("bibtex", cited(LVLIANG)).zh)["author"]


@given(TITLES)
@example("a}b{c")
@example("a{b")
@example("}}}{{{")
@example("a\\")
@example("\\}")
@example("100% of $1 & #2_3 ~4^5")
@example("x,\n  year = {1999},\n")
@example("@misc{y,")
def test_bibtex_survives_hostile_words(words: str) -> None:
    fields = parse_bibtex(written("bibtex", hostile(words)).zh)
    order = ["key", "author", "title", "howpublished", "year", "month", "day", "url"]
    assert list(fields) == [*order, "urldate", "language"]
    assert fields["year"] == "{[2020?]}"
    for name in ("title", "howpublished"):
        assert not re.search(r"(?<!\\)[#$%&_~^]", fields[name])


def test_bibtex_has_no_controls() -> None:
    assert "{{a[31mb}}" in written("bibtex", hostile("a\x1b[31m\x9bb\u202e")).zh


def test_ris_of_every_figure() -> None:
    for one in EVERY:
        found = parse_ris(written("ris", one).zh)
        tags = [tag for tag, _ in found]
        assert tags[0] == "TY"
        assert tags[-1] == "ER"
        assert tags.count("TY") == tags.count("ER") == tags.count("UR") == 1
        values = dict(found)
        assert (values["TY"], values["ID"]) == ("ELEC", one.key)
        assert values["Y2"] == "2026/01/31"
        assert values["UR"] == one.source.url
        assert tags.count("AU") == len(one.source.author)
        notes = [one.source.issued.year_inferred, one.metric is not None]
        assert tags.count("N1") == sum(notes)


@given(TITLES)
@example("a\nER  - \nTY  - BOOK")
@example("a\r\nER  - ")
@example("a\u2028ER  - \x85TY  - ")
def test_ris_survives_hostile_words(words: str) -> None:
    found = parse_ris(written("ris", hostile(words)).zh)
    order = ["TY", "ID", "AU", "AU", "TI", "TT", "PB", "PY", "DA", "Y2", "UR", "LA", "N1"]
    order.append("ER")
    assert [tag for tag, _ in found] == order
    assert dict(found)["TI"] == " ".join(words.split())


def test_csl_of_every_figure() -> None:
    for one in EVERY:
        found = json.loads(compact(item(one)))
        assert found.keys() - {"note"} == {
            *("id", "type", "title", "author", "container-title", "issued", "accessed", "URL"),
            "language",
        }
        assert (found["id"], found["type"], found["URL"]) == (one.key, "webpage", one.source.url)
        assert found["accessed"] == {"date-parts": [[2026, 1, 31]]}
        assert found["issued"].get("circa", False) == one.source.issued.year_inferred
        ((year_, month, day_),) = found["issued"]["date-parts"]
        assert f"{year_:04}-{month:02}-{day_:02}" == one.source.issued.date
        assert ("note" in found) == (one.metric is not None)
        assert len(found["author"]) == len(one.source.author)


@given(TITLES)
def test_csl_keeps_hostile_words_as_they_are(words: str) -> None:
    found: dict[str, Any] = json.loads(compact(item(hostile(words))))
    assert found["title"] == found["container-title"] == words
    assert found["author"] == [{"family": words, "given": words}] * 2


def test_a_sentence_or_reference_tells_print_place_and_cautions() -> None:
    for one in EVERY:
        words, reference = written("sentence", one), written("gbt7714", one)
        for text in (*words, *reference):
            assert one.source.url in text
            assert DAY in text
            assert "[EB/OL]" in text or text in words
        if one.metric is None:
            continue
        metric = one.metric
        paragraph = metric.locator.paragraph
        assert f"第 {paragraph} 段" in words.zh
        assert f"paragraph {paragraph}" in words.en
        assert all(f":第 {paragraph} 段" in text for text in reference)
        assert all(metric.as_written in text for text in reference)
        for text in words:
            assert metric.as_written in text
            for number in metric.readings or (metric.value,):
                assert large(number).zh in text
        for code in metric.cautions:
            assert CAUTIONS[code].short.zh in words.zh
            assert CAUTIONS[code].short.en in words.en


def test_a_title_that_is_not_printed_is_a_description_in_brackets() -> None:
    for dataset, bracketed in ((LVLIANG, True), (QINGHE, False)):
        for text in title(dataset, dataset.release.sources[0]):
            assert (text.startswith("[") and text.endswith("]")) == bracketed
    assert year(LVLIANG.release.sources[0]) == "[2020?]"
    assert day(LVLIANG.release.sources[0]) == "[2020?]-07-13"
    assert day(QINGHE.release.sources[0]) == "2023-10-12"


@pytest.mark.parametrize("text", ["20260131", "2026-W05-6", "2026-1-31", "2026-02-30", "", "today"])
def test_the_day_of_access_is_written_one_way_only(text: str) -> None:
    with pytest.raises(BadUsage) as refused:
        date_parts(text)
    assert refused.value.token == text


def test_a_source_is_cited_in_its_own_language() -> None:
    source = LVLIANG.release.sources[0]
    titled = source._replace(title=Words("题名", "A title"))
    for language, own, other in (("en-GB", "A title", "题名"), ("zh", "题名", "A title")):
        cited_ = Cited(LVLIANG, titled._replace(language=language), None, DAY)
        assert item(cited_)["title"] == own
        for style in ("bibtex", "gbt7714"):
            shown = import_module(f"lvliang_cli.core.cite.{style}").render(cited_).zh
            assert own in shown
            assert other not in shown
        ris = import_module("lvliang_cli.core.cite.ris").render(cited_).zh
        assert f"TI  - {own}\nTT  - {other}\n" in ris
