"""Citations read by the libraries of their standards."""

import json
import re
import warnings
from datetime import date
from typing import Any

import pytest
import rispy
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle
from citeproc import formatter as formatters
from citeproc.source.json import CiteProcJSON
from hypothesis import example, given
from pybtex.backends.plaintext import Backend
from pybtex.database import Entry, parse_string
from pybtex.style.formatting.unsrt import Style

from lvliang_cli.core.cite.cited import Cited
from lvliang_cli.core.cite.csl import item
from lvliang_cli.core.data.model import Author
from lvliang_cli.render.json_text import compact

from .test_bibtex_csl_gbt7714_ris import DAY, EVERY, LVLIANG, TITLES, cited, hostile, written

IDS = [f"{one.dataset.release.id}-{one.key}" for one in EVERY]
LATEX = re.compile(r"[\\{}]")


def bibtex(one: Cited) -> Entry:
    """The one entry, as pybtex reads it; a warning is an error to it."""
    database = parse_string(written("bibtex", one).zh, "bibtex")
    ((key, entry),) = database.entries.items()
    assert key == one.key
    return entry


@pytest.mark.parametrize("one", EVERY, ids=IDS)
def test_bibtex_is_read_and_set(one: Cited) -> None:
    entry = bibtex(one)
    assert entry.type == "misc"
    names = [(author.family, author.given) for author in one.source.author]
    persons = entry.persons.get("author", [])
    assert [(*person.last_names, *person.first_names) for person in persons] == names
    assert entry.fields["url"].strip("{}") == one.source.url
    assert entry.fields["urldate"] == DAY
    inferred = one.source.issued.year_inferred
    month, day = map(int, one.source.issued.date.split("-")[1:])
    assert (entry.fields["month"][:3], entry.fields["day"]) == (
        date(1, month, 1).strftime("%B")[:3],
        str(day),
    )
    assert entry.fields["year"] == ("[2020?]" if inferred else one.source.issued.date[:4])
    (formatted,) = Style().format_entries([entry])
    assert one.source.issued.date[:4] in formatted.text.render(Backend())


@given(TITLES)
@example("x,\n  year = {1999},\n")
@example("A and B")
@example("AND, and")
@example('"} @misc{y, title = "z')
@example(" ")
@example("}{")
@example("a\\")
def test_bibtex_of_hostile_words_is_one_entry_with_both_names(words: str) -> None:
    entry = bibtex(hostile(words))
    assert len(entry.persons["author"]) == 2
    assert entry.fields["year"] == "[2020?]"
    assert set(entry.fields) == {
        "title",
        "howpublished",
        "year",
        "month",
        "day",
        "url",
        "urldate",
        "language",
    }


def test_bibtex_keeps_a_name_with_a_comma_or_an_and_whole() -> None:
    source = LVLIANG.release.sources[0]
    author = Author("Smith and Sons, Ltd", "Ann and Bob", "x", "x")
    one = cited(LVLIANG)._replace(source=source._replace(author=(author, author)))
    for person in bibtex(one).persons["author"]:
        assert [LATEX.sub("", name) for name in person.last_names] == [author.family]
        assert [LATEX.sub("", name) for name in person.first_names] == [author.given]


def ris(one: Cited) -> dict[str, Any]:
    """The one record, as rispy reads it; it puts tags that it does not know apart."""
    (found,) = rispy.loads(written("ris", one).zh)
    assert "unknown_tag" not in found
    return dict(found)


@pytest.mark.parametrize("one", EVERY, ids=IDS)
def test_ris_is_read(one: Cited) -> None:
    found = ris(one)
    issued = one.source.issued
    assert found["type_of_reference"] == "ELEC"
    assert found["id"] == one.key
    assert found["urls"] == [one.source.url]
    assert found["year"] == issued.date[:4]
    assert re.fullmatch(r"\d{4}", found["year"])
    assert found["date"] == issued.date.replace("-", "/")
    assert found["access_date"] == DAY.replace("-", "/")
    names = [f"{author.family}, {author.given}" for author in one.source.author]
    assert found.get("authors", []) == names
    notes = found.get("notes", [])
    assert any("inferred" in note for note in notes) == issued.year_inferred
    assert len(notes) == issued.year_inferred + (one.metric is not None)


@given(TITLES)
@example("a\nER  - \nTY  - BOOK")
@example("x\x1cER  - ")
def test_ris_of_hostile_words_is_one_record(words: str) -> None:
    found = ris(hostile(words))
    assert found.get("title", "").split() == words.split()
    assert found["year"] == "2020"


def csl(one: Cited) -> str:
    """The reference that citeproc makes of it; a member that it does not know is an error."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", UserWarning)
        source = CiteProcJSON(json.loads(f"[{compact(item(one))}]"))
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, source, formatters.plain)
    bibliography.register(Citation([CitationItem(one.key)]))
    ((text),) = bibliography.bibliography()
    return str(text)


@pytest.mark.parametrize("one", EVERY, ids=IDS)
def test_csl_is_set(one: Cited) -> None:
    text = csl(one)
    assert one.source.url in text
    assert one.source.issued.date[:4] in text
    for author in one.source.author:
        assert author.family in text


GBT7714 = re.compile(
    r"(?P<names>[^.]+)\. (?P<title>.+)\[EB/OL\]\. (?P<outlet>[^,]+), "
    r"(?P<year>\[\d{4}\]|\d{4})(?P<place>:第 \d+ 段)?"
    r"\((?P<updated>(?P=year)-\d\d-\d\d)\)"
    r"\[(?P<accessed>\d{4}-\d\d-\d\d)\]\. (?P<url>https?://\S+)\."
    r"(?: (?:所引:.+。|Cited: .+\.))?"
)
"""Names. title[EB/OL]. outlet, year:place(day of issue)[day of access]. address."""


@pytest.mark.parametrize("one", EVERY, ids=IDS)
def test_gbt7714_has_the_parts_in_their_order(one: Cited) -> None:
    for text in written("gbt7714", one):
        found = GBT7714.fullmatch(text)
        assert found, text
        assert found["names"] == ("武艳永, 郝淑平" if one.source.author else "佚名")
        assert found["outlet"] == one.source.publisher.zh
        assert (found["place"] is None) == (one.metric is None)
        assert found["accessed"] == DAY
        assert found["url"] == one.source.url
