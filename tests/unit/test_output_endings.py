"""A file takes its form from its ending when none is asked for."""

import pytest

from lvliang_cli.core.text.errors import BadUsage
from lvliang_cli.request import make_request


@pytest.mark.parametrize(
    ("name", "format"),
    [
        ("a.json", "json"),
        ("a.b/c.JSONL", "jsonl"),
        ("a.csv", "csv"),
        ("a.tsv", "tsv"),
        ("a.md", "markdown"),
        ("a.html", "html"),
        ("a.txt", "plain"),
        ("a", None),
        ("a.b/c", None),
        ("a.2020", None),
        (".json", None),
        ("-", None),
    ],
)
def test_the_ending_names_the_format(name: str, format: str | None) -> None:
    assert make_request(output=name).format == format
    assert make_request(output=name, format="tsv").format == "tsv"


@pytest.mark.parametrize("name", ["a.xlsx", "a.pdf", "a.docx", "a.xml", "a.parquet", "a.json.gz"])
def test_other_endings_are_refused_with_a_hint(name: str) -> None:
    with pytest.raises(BadUsage) as caught:
        make_request(output=name)
    assert caught.value.hint is not None
    assert ("export --to xlsx" if name == "a.xlsx" else "--format") in caught.value.hint.en
    assert make_request(output=name, shorthands=["json"]).format == "json"


def test_csv_by_its_ending_may_be_for_excel() -> None:
    assert make_request(output="a.csv", excel=True).excel


@pytest.mark.parametrize(("style", "name"), [("bibtex", "a.bib"), ("ris", "a.ris")])
def test_a_style_of_citing_has_its_own_ending(style: str, name: str) -> None:
    assert make_request(output=name, style=style).format == "plain"
    for other in (None, "csl"):
        with pytest.raises(BadUsage):
            make_request(output=name, style=other)
